//! What an interview sets out to ask. It is decided before the first question and never by the answers.

use serde::{Deserialize, Serialize};

use super::reply::statement;
use crate::framework::{AreaContent, CompetenceId, Framework, Level, Map, Question};

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionSet {
    /// One question about each competence of the short set, and no follow-ups.
    Short,
    /// Every competence, the language skills where they matter, and follow-ups.
    Full,
}

/// What one interview sets out to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// How much is asked.
    pub set: QuestionSet,
    /// Whether the full set asks about the language skills.
    pub ask_language: bool,
    /// The levels that the person's goal needs. The full set asks about these first.
    pub targets: Map<CompetenceId, Level>,
}

impl Agenda {
    /// The question about each competence and language skill to be covered, in order, before any answer.
    pub(super) fn coverage(&self, framework: &Framework) -> Vec<Question> {
        let questions = framework.areas.iter().flat_map(|area| self.of_area(&area.content));
        let goes_first =
            |question: &Question| self.set == QuestionSet::Full && self.targets.contains_key(&question.competence());
        let (mut first, rest): (Vec<Question>, Vec<Question>) = questions.partition(goes_first);
        first.extend(rest);
        first
    }

    fn of_area(&self, content: &AreaContent) -> Vec<Question> {
        let full = self.set == QuestionSet::Full;
        match content {
            AreaContent::Autonomy(competences) => competences
                .iter()
                .filter(|competence| full || competence.short)
                .filter_map(|competence| statement(competence.id, Level::Alone))
                .collect(),
            AreaContent::Language(skills) if full && self.ask_language => {
                skills.iter().map(|(skill, _)| Question::Language(*skill)).collect()
            }
            AreaContent::Language(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::{agenda, framework};

    fn check(agenda: &Agenda, expected_count: usize, expected_start: &str) {
        let asked: Vec<String> = agenda.coverage(&framework()).iter().map(Question::to_string).collect();
        assert_eq!(asked.len(), expected_count);
        assert!(asked.join(" ").starts_with(expected_start), "{asked:?}");
    }

    #[test]
    fn the_short_set_asks_once_about_each_of_its_competences() {
        let mut short = agenda(QuestionSet::Short, "H4:alone");
        check(&short, 16, "A1.2 A2.2 A3.2 C3.2");
        short.ask_language = true;
        check(&short, 16, "A1.2 A2.2 A3.2 C3.2");
    }

    #[test]
    fn the_full_set_asks_about_targets_first_and_language_where_it_stands() {
        let mut full = agenda(QuestionSet::Full, "");
        check(&full, 30, "A1.2 A2.2 A3.2 A4.2 C1.2");
        full.ask_language = true;
        check(&full, 35, "A1.2 A2.2 A3.2 A4.2 B1 B2 B3 B4 B5 C1.2");
        check(&agenda(QuestionSet::Full, "H4:alone C1:with_help"), 30, "C1.2 H4.2 A1.2");
    }
}
