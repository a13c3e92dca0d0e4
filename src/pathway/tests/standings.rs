//! «Du har 8 av 11»: what counts as had, lacking and not answered.

use super::made::{c, level, occupation, person, speaking};
use super::village::{carpenter, health_worker};
use crate::framework::{Cefr, LanguageSkill, Level, Set};
use crate::pathway::*;

#[test]
fn unanswered_targets_are_not_gaps() {
    let wanted = occupation("kokk", &[("A1", 2), ("A2", 1), ("C3", 2), ("D1", 3)], None, &["trade:cook"]);
    let standing = Standing::new(&person(&[("A1", 1), ("A2", 3)]), &wanted);
    let have = LevelRange::exactly(Level::WithHelp);
    assert_eq!(standing.gaps, [Gap { competence: c("A1"), have, want: Level::Alone }]);
    assert_eq!(
        (standing.met.as_slice(), standing.unanswered.as_slice()),
        ([c("A2")].as_slice(), ["C3", "D1"].map(c).as_slice())
    );
    assert_eq!((standing.had(), standing.asked(), standing.is_complete()), (1, 2, false));
    assert_eq!((standing.missing, standing.untold), (vec!["trade:cook".to_owned()], vec![]));
}

#[test]
fn language_is_one_of_the_things_that_are_counted_when_it_is_known() {
    let silent = Person { about: About::default(), ..person(&[("A1", 2), ("C3", 2)]) };
    #[rustfmt::skip]
    let table = [
        (person(&[("A1", 2), ("C3", 2)]), (3, 3), Truth::Yes),
        (speaking(Cefr::B2, person(&[("A1", 2), ("C3", 2)])), (3, 3), Truth::Yes),
        (speaking(Cefr::B1, person(&[("A1", 2), ("C3", 2)])), (2, 3), Truth::No),
        (silent, (2, 2), Truth::Unknown),
    ];
    for (somebody, counted, language) in table {
        let standing = Standing::new(&somebody, &health_worker());
        assert_eq!((standing.had(), standing.asked()), counted, "{:?}", somebody.about);
        assert_eq!(standing.language.map(|language| language.met), Some(language));
    }
}

#[test]
fn what_is_required_and_usual_is_missing_or_untold_or_held() {
    let mut somebody = person(&[]);
    let both = ["authorisation:health", "trade:health-worker"].map(String::from);
    assert_eq!(Standing::new(&somebody, &health_worker()).missing, both);
    somebody.about.held = None;
    let standing = Standing::new(&somebody, &health_worker());
    assert_eq!((standing.missing.len(), standing.untold.as_slice()), (0, both.as_slice()));
    somebody.about.held = Some(Set::from(both));
    let standing = Standing::new(&somebody, &health_worker());
    assert_eq!((standing.missing.len(), standing.untold.len()), (0, 0));
}

#[test]
fn reading_at_work_is_the_lower_of_the_best_language_and_the_working_language() {
    let wanted = occupation("x", &[("A1", 2)], Some(Cefr::A2), &[]);
    #[rustfmt::skip]
    let table = [
        // reads in best language, in the working language: had, gaps, waits for language, language wanted
        (2, Some(Cefr::B1), 2, 0, 0, Cefr::A2), (2, Some(Cefr::A2), 0, 0, 1, Cefr::B1), (2, Some(Cefr::A1), 0, 0, 1, Cefr::B1),
        (1, Some(Cefr::B1), 1, 1, 0, Cefr::A2), (1, Some(Cefr::A1), 0, 1, 0, Cefr::A2), (2, None, 2, 0, 0, Cefr::A2),
    ];
    for (best, working, had, gaps, waits, want) in table {
        let somebody = person(&[("A1", best)]);
        let somebody = working.map_or(somebody.clone(), |working| speaking(working, somebody));
        let standing = Standing::new(&somebody, &wanted);
        assert_eq!(
            (standing.had(), standing.gaps.len(), standing.language_first.len()),
            (had, gaps, waits),
            "{best} {working:?}"
        );
        assert_eq!(standing.language.map(|language| language.want), Some(want));
        assert_eq!(standing.asked(), 2);
    }
}

#[test]
fn reading_at_work_looks_at_the_reading_skill_only() {
    let wanted = occupation("x", &[("A1", 2)], None, &[]);
    let mut somebody = speaking(Cefr::A1, person(&[("A1", 2)]));
    assert_eq!(Standing::new(&somebody, &wanted).language_first, [c("A1")]);
    somebody.skills.insert(LanguageSkill::Reading, Cefr::B1);
    let standing = Standing::new(&somebody, &wanted);
    assert_eq!((standing.language_first.len(), standing.language, standing.is_complete()), (0, None, true));
}

#[test]
fn needs_are_levels_then_language_then_what_to_hold() {
    let mut somebody = speaking(Cefr::A2, person(&[("A1", 1), ("C3", 0)]));
    somebody.about.held = None;
    let needs = Standing::new(&somebody, &carpenter()).needs();
    let facts: Vec<_> = needs.iter().map(Need::fact).collect();
    let carpenter = Fact::Holds("trade:carpenter".into());
    assert_eq!(facts, [level("A1", 2), level("C3", 1), Fact::LanguageAtLeast(Cefr::B1), carpenter]);
}
