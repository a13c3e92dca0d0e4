//! Which questions are worth asking again when an offer is finished. It only asks: no estimate changes by itself.

use super::{Gain, Offer, Person};
use crate::framework::{Cefr, CompetenceId, Framework, Level, Question, StatementId, sort_short};

/// How many questions are asked again, at most.
const MOST: usize = 3;

/// One question for each competence or language skill that the offer raises, at the level that it leads to: first where
/// the person's own answers lie below that level, then where there are none, and last where they do not.
pub fn ask_again(offer: &Offer, framework: &Framework, person: &Person) -> Vec<Question> {
    let mut found: Vec<(Standing, Question)> = Vec::new();
    for gain in &offer.gains {
        for new in questions(gain, framework, person).into_iter().filter(|(_, question)| framework.contains(*question))
        {
            // Questions about one competence are in the order of their levels.
            match found.iter_mut().find(|(_, known)| known.competence() == new.1.competence()) {
                Some(known) if known.1 < new.1 => *known = new,
                Some(_) => {}
                None => found.push(new),
            }
        }
    }
    sort_short(&mut found, |(standing, _)| *standing);
    found.into_iter().take(MOST).map(|(_, question)| question).collect()
}

/// Where the person's own answers lie, seen from the level that an offer leads to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Below,
    Unanswered,
    Reached,
}

fn questions(gain: &Gain, framework: &Framework, person: &Person) -> Vec<(Standing, Question)> {
    match gain {
        Gain::Level { competence, to, .. } => statement(*competence, *to, person).into_iter().collect(),
        Gain::Language(to) => language(*to, framework, person),
        Gain::Qualification(_) | Gain::Schooling(_) => Vec::new(),
    }
}

fn statement(competence: CompetenceId, to: Level, person: &Person) -> Option<(Standing, Question)> {
    // What finished offers gave is left out: only answers say what the person thinks.
    let answered = person.levels.get(&competence).map(|belief| belief.range().best);
    Some((standing(answered, to), Question::Statement(StatementId::new(competence, to)?)))
}

fn language(to: Cefr, framework: &Framework, person: &Person) -> Vec<(Standing, Question)> {
    if person.about.first_language == Some(true) {
        return Vec::new();
    }
    let skills = framework.language_skills();
    skills.map(|(id, skill)| (standing(person.told_language(skill), to), Question::Language(id))).collect()
}

fn standing<L: PartialOrd>(answered: Option<L>, to: L) -> Standing {
    match answered {
        Some(level) if level < to => Standing::Below,
        Some(_) => Standing::Reached,
        None => Standing::Unanswered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Area, AreaContent, Competence, LanguageSkill, Map};
    use crate::pathway::tests::made::{c, gives, offer, person, raises};

    fn framework() -> Framework {
        let competence = |id: &str| Competence { id: c(id), short: true, codes: vec![], versions: [1; 3] };
        let area = |id: &str, content| Area { id: id.parse().expect("an id"), content };
        let skills = vec![(c("B1"), LanguageSkill::Listening), (c("B2"), LanguageSkill::Reading)];
        let autonomy = ["A1", "A2", "A3", "A4", "A5"].map(competence).into();
        Framework { areas: vec![area("A", AreaContent::Autonomy(autonomy)), area("B", AreaContent::Language(skills))] }
    }

    /// What is asked again of somebody with these levels who has finished an offer with these gains.
    fn check(levels: &[(&str, usize)], gains: &[Gain], expected: &[&str]) {
        let found = ask_again(&offer("no-x", &[], gains, 1), &framework(), &person(levels));
        assert_eq!(found.iter().map(Question::to_string).collect::<Vec<_>>(), expected, "{levels:?} {gains:?}");
    }

    #[test]
    fn each_competence_is_asked_about_at_the_level_that_the_offer_leads_to() {
        check(&[("A1", 0)], &[raises("A1", 0, 2)], &["A1.2"]);
        check(&[("A1", 1)], &[raises("A1", 0, 1), raises("A1", 1, 3), raises("A1", 1, 2)], &["A1.3"]);
        check(&[], &[gives("trade:cook")], &[]);
        check(&[], &[raises("H1", 0, 1)], &[]);
    }

    #[test]
    fn what_was_answered_below_comes_first_and_three_are_enough() {
        let gains = ["A1", "A2", "A3", "A4", "A5"].map(|id| raises(id, 0, 2));
        check(&[("A1", 2), ("A3", 1), ("A5", 0)], &gains, &["A3.2", "A5.2", "A2.2"]);
        check(&[("A1", 3)], &gains[..2], &["A2.2", "A1.2"]);
    }

    #[test]
    fn a_course_in_the_language_asks_for_its_skills_unless_it_is_the_first_language() {
        check(&[], &[Gain::Language(Cefr::B1)], &[]);
        let mut learner = person(&[]);
        learner.about.first_language = Some(false);
        learner.skills = Map::from([(LanguageSkill::Reading, Cefr::A2), (LanguageSkill::Listening, Cefr::B1)]);
        let course = offer("no-x", &[], &[Gain::Language(Cefr::B1)], 1);
        let found = ask_again(&course, &framework(), &learner);
        assert_eq!(found.iter().map(Question::to_string).collect::<Vec<_>>(), ["B2", "B1"]);
    }

    #[test]
    fn what_finished_offers_gave_is_no_answer() {
        let course = offer("no-x", &[], &[raises("A1", 0, 2), raises("A2", 0, 2)], 1);
        let mut learner = person(&[("A2", 1)]);
        learner.finish(&course);
        let found = ask_again(&course, &framework(), &learner);
        assert_eq!(found.iter().map(Question::to_string).collect::<Vec<_>>(), ["A2.2", "A1.2"]);
    }
}
