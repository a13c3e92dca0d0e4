//! Matching in a small village of work, and what must hold in any catalogue.

use proptest::prelude::*;

use super::*;
use crate::framework::Answer;
use crate::occupation::{Entry, Identity};

const COOK: OccupationNo = 0;
const WAITER: OccupationNo = 1;
const CLEANER: OccupationNo = 2;
const DRIVER: OccupationNo = 3;
const CLERK: OccupationNo = 4;

/// Five kinds of work. Skills 0–4 are of the kitchen, 5–8 of guests, 9–12 of cleaning, 13–16 of the road, 17–19 of the office.
fn village() -> Matcher {
    let work: [(u16, &[SkillNo], &[SkillNo]); 5] = [
        (5120, &[0, 1, 2, 3, 4], &[9]),
        (5131, &[5, 6, 7, 8], &[4, 9]),
        (9112, &[9, 10, 11, 12], &[4]),
        (8332, &[13, 14, 15, 16], &[5]),
        (4110, &[17, 18, 19], &[5]),
    ];
    made(20, &work)
}

fn made(skills: usize, work: &[(u16, &[SkillNo], &[SkillNo])]) -> Matcher {
    let entry = |(isco, essential, optional): &(u16, &[SkillNo], &[SkillNo])| Entry {
        isco: *isco,
        essential: essential.to_vec(),
        optional: optional.to_vec(),
        ..Entry::default()
    };
    let skills = (0..skills).map(|skill| Identity { own: Some(format!("skill-{skill}")), esco: None }).collect();
    Matcher::new(Catalogue::new(skills, work.iter().map(entry).collect()).expect("a good catalogue"))
}

fn alone(skills: &[SkillNo]) -> Held {
    Held::new(skills.iter().map(|skill| (*skill, 0.95)))
}

fn ranked(matcher: &Matcher, held: &Held, most: usize) -> Result<Vec<OccupationNo>, TooLittle> {
    let fits = rank(matcher, held, &Wanted { most, may: &|_, _| true })?;
    Ok(fits.into_iter().map(|fit| fit.occupation).collect())
}

#[test]
fn the_work_whose_skills_one_has_comes_first() {
    let village = village();
    let check = |skills: &[SkillNo], first| {
        assert_eq!(ranked(&village, &alone(skills), 3).map(|order| order[0]), Ok(first), "{skills:?}");
    };
    check(&[0, 1, 2, 3], COOK);
    check(&[5, 6, 7, 9], WAITER);
    check(&[9, 10, 11, 12, 4], CLEANER);
    check(&[13, 14, 15, 0], DRIVER);
    check(&[17, 18, 19, 5], CLERK);
}

#[test]
fn a_fit_is_explained_by_counts_and_by_what_is_missing() {
    let mut held = alone(&[0, 1, 2, 9]);
    held.set(3, 0.05);
    let fits = rank(&village(), &held, &Wanted { most: 1, may: &|at, _| at == COOK }).expect("enough");
    let [cook] = &fits[..] else { panic!("one") };
    assert_eq!(cook.essential, Counts { has: 3, unasked: 1, of: 5 });
    assert_eq!(cook.optional, Counts { has: 1, unasked: 0, of: 1 });
    assert_eq!(cook.missing, [3, 4], "what only this work asks for comes before what others ask for too");
    assert!(!is_within_reach(cook.essential) && is_within_reach(Counts { has: 4, unasked: 0, of: 6 }));
    assert!(!is_within_reach(Counts::default()), "an occupation without skills is out of reach, not near");
}

#[test]
fn where_too_little_is_known_nothing_is_ranked() {
    let village = village();
    assert_eq!(ranked(&village, &Held::default(), 5), Err(TooLittle { more: 4 }));
    assert_eq!(ranked(&village, &alone(&[0, 1, 2]), 5), Err(TooLittle { more: 1 }));
    let nothing = Held::new((0..20).map(|skill| (skill, 0.05)));
    assert_eq!(ranked(&village, &nothing, 5), Err(TooLittle { more: 4 }), "no everywhere");
    let scarcely = Held::new((0..20).map(|skill| (skill, 0.4)));
    assert_eq!(ranked(&village, &scarcely, 5), Err(TooLittle { more: 4 }), "with help everywhere");
    let most = made(12, &[(1000, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], &[])]);
    let mut held = Held::new((0..12).map(|skill| (skill, 0.05)));
    (0..4).for_each(|skill| held.set(skill, 0.5));
    assert_eq!(ranked(&most, &held, 5), Err(TooLittle { more: 0 }), "what there is points nowhere");
}

#[test]
fn a_list_spans_three_major_groups_where_scores_allow() {
    let sea: [SkillNo; 4] = [0, 1, 2, 3];
    let work: [(u16, &[SkillNo], &[SkillNo]); 6] = [
        (5120, &sea, &[]),
        (5131, &sea, &[]),
        (5132, &sea, &[]),
        (5133, &sea, &[]),
        (9112, &sea[..3], &[]),
        (8332, &sea[..2], &[4, 5, 6]),
    ];
    let village = made(7, &work);
    let mut order = ranked(&village, &alone(&sea), 4).expect("enough");
    order.sort_unstable();
    assert_eq!(order, [0, 1, 4, 5], "the last two of the same group gave way");
    let only_five =
        rank(&village, &alone(&sea), &Wanted { most: 3, may: &|_, entry| entry.isco < 6000 }).expect("enough");
    assert_eq!(only_five.len(), 3, "a filter is a filter");
}

#[test]
fn an_answer_counts_by_its_step_and_no_answer_is_unknown() {
    let chances =
        [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide].map(|one| held_by(one).expect("one"));
    assert!(chances.is_sorted() && chances[1] < 0.5 && chances[2] > 0.5, "{chances:?}");
    assert_eq!([Answer::Unsure, Answer::Skipped].map(held_by), [None, None]);
}

#[test]
fn what_tells_most_is_asked_first_and_nothing_twice() {
    let village = village();
    let mut held = Held::default();
    let mut asked = Vec::new();
    while let Some(skill) = most_telling(&village, &held, WAITER, &asked) {
        asked.push(skill);
        if asked.len() == 2 {
            // Passed over: it is not asked again, and says nothing.
            continue;
        }
        held.set(skill, 0.95);
    }
    let mut all = asked.clone();
    all.sort_unstable();
    assert_eq!((all, asked[0]), (vec![4, 5, 6, 7, 8, 9], 6), "what is optional elsewhere parts work from work less");
    assert!(asked[4..].iter().all(|skill| [4, 9].contains(skill)), "{asked:?}");
}

/// The score as it is defined, one skill after another.
fn by_definition(matcher: &Matcher, held: &Held, occupation: OccupationNo) -> f32 {
    let entry = &matcher.catalogue().entries()[usize::from(occupation)];
    let of = |skills: &[SkillNo], role: Role| -> f32 {
        let term =
            |skill: SkillNo| held.chance(skill).map_or(role.untold(), |chance| matcher.term(skill, role, chance));
        skills.iter().map(|skill| term(*skill)).sum()
    };
    of(&entry.essential, Role::Essential) + of(&entry.optional, Role::Optional)
}

fn told() -> impl Strategy<Value = Held> {
    prop::collection::vec((0u16..20, 0.0f32..1.0), 0..20).prop_map(Held::new)
}

proptest! {
    #[test]
    fn scores_are_what_they_are_defined_to_be(held in told()) {
        let village = village();
        for (at, score) in (0..).zip(village.scores(&held)) {
            prop_assert!((score - by_definition(&village, &held, at)).abs() < 1e-3);
        }
    }

    /// One skill more, such as a hobby that one sex has more often, moves an occupation by that skill's own evidence and no
    /// other by anything: there is nothing else by which it could.
    #[test]
    fn one_skill_more_moves_a_score_by_its_own_evidence_alone(held in told(), skill in 0u16..20, chance in 0.0f32..1.0) {
        let village = village();
        let mut more = held.clone();
        more.set(skill, chance);
        let (before, after) = (village.scores(&held), village.scores(&more));
        for (at, entry) in village.catalogue().entries().iter().enumerate() {
            let role = if entry.essential.contains(&skill) { Some(Role::Essential) }
                else { entry.optional.contains(&skill).then_some(Role::Optional) };
            let term = |held: &Held, role| held.chance(skill).map_or(Role::untold(role), |chance| village.term(skill, role, chance));
            let evidence = role.map_or(0.0, |role| term(&more, role) - term(&held, role));
            prop_assert!((after[at] - before[at] - evidence).abs() < 1e-3, "{at}");
        }
    }

    #[test]
    fn a_list_is_short_in_order_and_within_what_was_wanted(held in told(), most in 0usize..7, group in 4u16..10) {
        let may = |_: OccupationNo, entry: &Entry| entry.isco / 1000 != group;
        if let Ok(fits) = rank(&village(), &held, &Wanted { most, may: &may }) {
            prop_assert!(fits.len() <= most && fits.iter().all(|fit| fit.score > 0.0));
            prop_assert!(fits.iter().all(|fit| fit.essential.has + fit.missing.len() == fit.essential.of));
            let mut seen: Vec<_> = fits.iter().map(|fit| fit.occupation).collect();
            seen.dedup();
            prop_assert_eq!(seen.len(), fits.len());
        }
    }
}
