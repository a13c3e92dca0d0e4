//! What the replies of one attempt add up to, and what two attempts say together.

use crate::framework::Level;
use crate::measure::examples::{framework, log, model};
use crate::measure::{Change, Evidence, Recency, Sitting, Summary, changes};

fn summary(replies: &str) -> Summary {
    let apart = ["H".parse().expect("an id")].into();
    Summary::new(&framework(), &model(), &Sitting::of(&log(replies)), &apart)
}

fn names<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(T::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn strengths_are_the_three_most_probable_and_never_in_an_area_apart() {
    let check = |replies: &str, expected: &str| assert_eq!(names(&summary(replies).strengths), expected, "{replies}");
    check("", "");
    check("A1.2:with_help A2.2:not_yet", "");
    check("A1.2:alone", "A1");
    check("A1.2:alone A2.2:can_guide A3.2:alone A4.2:alone", "A2 A1 A3");
    check("H1.2:can_guide A1.2:alone", "A1");
    check("A1.2:alone A1.3:not_yet", "");
    check("A1.2:alone A1.2:not_yet", "");
    check("A1.2:skipped A2.2:unsure", "");
}

#[test]
fn the_strength_with_the_highest_level_comes_first_whatever_similar_answers_lend() {
    let check = |replies: &str, expected: &str| {
        let found = summary(replies);
        let level = |id| format!("{id}:{}", found.estimate(id).expect("an answer").level().number());
        assert_eq!(names(&found.strengths.iter().map(|id| level(*id)).collect::<Vec<_>>()), expected, "{replies}");
    };
    check("A1.2:alone A2.2:can_guide C1.2:alone D1.2:not_yet", "A2:2 A1:2 C1:2");
    check("A1.3:alone A2.3:alone A3.3:with_help C1.3:can_guide C3.3:not_yet D1.3:not_yet", "C1:3 A1:2 A2:2");
    check("A1.3:can_guide A2.3:not_yet A3.3:not_yet C1.3:alone C3.3:with_help D1.3:not_yet", "A1:3 C1:2 C3:2");
    check("A1.3:can_guide A2.3:not_yet A3.3:not_yet C1.3:can_guide C3.3:alone D1.3:not_yet", "C1:3 A1:3 C3:2");
}

#[test]
fn what_goes_with_help_and_what_does_not_go_yet_are_told_apart() {
    let check = |replies: &str, nearly: &str, all_not_yet: bool| {
        let found = summary(replies);
        assert_eq!((names(&found.nearly), found.all_not_yet), (nearly.into(), all_not_yet), "{replies}");
    };
    check("", "", false);
    check("A1.2:skipped", "", false);
    check("A1.2:not_yet A2.2:not_yet C1.1:not_yet A3.2:skipped", "", true);
    check("A1.2:not_yet A2.2:with_help H1.2:with_help", "H1 A2", false);
    check("A1.2:not_yet B1:A0", "", true);
    check("A1.2:not_yet B1:A1", "", false);
}

#[test]
fn what_was_not_answered_is_absent_and_not_low() {
    let found = summary("A1.2:skipped A2.2:not_yet Z1.2:alone");
    assert_eq!(found.estimates.len(), 1);
    assert!(found.estimate("A1".parse().expect("an id")).is_none());
    assert_eq!(found.estimate("A2".parse().expect("an id")).map(|it| it.answers()), Some(1));
}

#[test]
fn an_area_is_summed_up_from_half_of_its_competences() {
    let area = |replies: &str, id: &str| summary(replies).areas.get(&id.parse().expect("an id")).copied();
    assert!(area("A1.2:alone", "A").is_none());
    assert!(area("C1.2:alone C2.2:alone C3.2:alone", "C").is_none());
    let half = area("A1.2:alone A2.2:alone", "A").expect("two of four");
    let whole = area("A1.2:alone A2.2:alone A3.2:alone A4.2:alone", "A").expect("four of four");
    assert_eq!((half.answered, half.of, whole.answered), (2, 4, 4));
    // Four answers that agree say more than two, also about each of the two.
    assert!(whole.level > half.level && (half.level - 1.76).abs() < 0.02, "{} {}", half.level, whole.level);
    assert!(whole.sd < half.sd && whole.sd > half.sd / 2.0, "{} and {}", half.sd, whole.sd);
    assert!(area("B1:A2 B2:A2 B3:A2 B4:A2 B5:A2", "B").is_none());
}

#[test]
fn an_area_is_never_said_to_be_better_or_worse_than_all_that_is_in_it() {
    let check = |replies: &str, expected: Level| {
        let area = summary(replies).areas.get(&"A".parse().expect("an id")).copied().expect("enough answers");
        assert_eq!(area.nearest, expected, "{replies}: {}", area.level);
    };
    check("A1.2:not_yet A2.2:not_yet A3.2:not_yet", Level::NotYet);
    check("A1.2:not_yet A2.2:not_yet A3.2:with_help", Level::WithHelp);
    check("A1.2:alone A2.2:alone A3.2:alone A4.2:alone", Level::Alone);
    check("A1.3:can_guide A2.3:can_guide", Level::CanGuide);
    check("A1.2:not_yet A2.2:alone", Level::WithHelp);
}

#[test]
fn languages_keep_their_own_scale() {
    let found = summary("B1:B1 B2:- B1:A2 A1.2:alone");
    let levels: Vec<String> = found.languages.iter().map(|(id, level)| format!("{id}:{}", level.code())).collect();
    assert_eq!((levels.join(" ").as_str(), found.estimates.len()), ("B1:A2", 1));
}

#[test]
fn two_attempts_are_compared_competence_by_competence() {
    let earlier = summary("A1.2:not_yet A2.2:alone A3.2:alone");
    let later = summary("A1.2:can_guide A2.2:alone C1.2:alone");
    let found: Vec<String> =
        changes(&earlier, &later, 0.9).iter().map(|(id, change)| format!("{id} {change:?}")).collect();
    assert_eq!(found, ["A1 Up(2)", "A2 Same", "A3 Gone", "C1 New"]);
    assert!(changes(&earlier, &earlier, 0.9).values().all(|change| *change == Change::Same));
}

#[test]
fn what_similar_answers_lend_is_kept_apart_and_is_never_a_strength() {
    let found = summary("A1.2:can_guide A2.2:can_guide A3.2:can_guide C1.2:can_guide");
    let [lent, other] = ["A4", "C2"].map(|id| found.lent.get(&id.parse().expect("an id")).expect("an estimate"));
    assert_eq!((lent.answers(), other.answers()), (0, 0));
    assert!(lent.clamped_mean() > other.clamped_mean() && other.clamped_mean() > 1.4);
    assert!(found.estimates.len() == 4 && found.strengths.iter().all(|id| found.estimates.contains_key(id)));
    assert!(summary("A1.2:can_guide A2.2:can_guide A3.2:can_guide").lent.is_empty(), "too few answers");
    let passed_over = summary("A1.2:can_guide A2.2:can_guide A3.2:can_guide C1.2:can_guide A4.2:skipped C2.2:unsure");
    assert!(["A4", "C2"].iter().all(|id| !passed_over.lent.contains_key(&id.parse().expect("an id"))));
}

#[test]
fn answers_about_other_things_neither_open_nor_close_a_gap() {
    let others = |word: &str| ["A2", "A3", "A4", "C1", "C2", "D1"].map(|id| format!("{id}.2:{word}")).join(" ");
    for own in ["2:alone", "2:not_yet", "2:with_help", "1:alone", "3:not_yet"] {
        let (low, high) = (
            summary(&format!("A1.{own} {}", others("not_yet"))),
            summary(&format!("A1.{own} {}", others("can_guide"))),
        );
        let [low, high] = [&low, &high].map(|it| it.estimate("A1".parse().expect("an id")).expect("an answer").clone());
        assert!(low.posterior().mean() < high.posterior().mean());
        assert_eq!(low.by_own_answers(), high.by_own_answers(), "{own}");
        assert_eq!(low.by_own_answers(), crate::measure::examples::estimate(own).by_own_answers(), "{own}");
    }
}

#[test]
fn the_highest_answer_to_everything_is_told_apart() {
    let check = |replies: &str, expected: bool| assert_eq!(summary(replies).all_top, expected, "{replies}");
    check("", false);
    check("A1.2:can_guide", false);
    check("A1.2:can_guide A2.2:can_guide A3.2:can_guide A4.2:can_guide B1:A1 C1.2:skipped", true);
    check("A1.2:can_guide A2.2:can_guide A3.2:can_guide A4.2:can_guide C1.2:alone", false);
}

#[test]
fn what_was_done_long_ago_or_never_counts_less() {
    let replies = log("A1.2:can_guide");
    let sd = |last: Option<Recency>| {
        let evidence = [("A1".parse().expect("an id"), Evidence { last, ..Evidence::default() })].into_iter().collect();
        let sitting = Sitting { evidence: &evidence, ..Sitting::of(&replies) };
        let found = Summary::new(&framework(), &model(), &sitting, &Default::default());
        found.estimate("A1".parse().expect("an id")).expect("an answer").posterior().sd()
    };
    let [untold, lately, long_ago, never] =
        [None, Some(Recency::WithinAYear), Some(Recency::OverAYear), Some(Recency::Never)].map(sd);
    assert!(untold == lately && lately < long_ago && long_ago < never, "{lately} {long_ago} {never}");
}
