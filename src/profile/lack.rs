//! What no offer led to, as plain counts: the region's best signal of what lacks. It holds no words of the person's own,
//! and looking at the path twice never counts twice.

use serde::{Deserialize, Serialize};

use super::{AttemptId, Profile};
use crate::framework::{Cefr, CompetenceId, Level};
use crate::pathway::{CountryId, HeldId, Need, RegionId};

/// How many kinds are remembered, at most: more than anybody can come upon.
pub const MOST_LACKS: usize = 1_000;

/// What an offer was looked for, and where, in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissingOffer {
    /// What it would have led to.
    pub what: Wanted,
    /// The country that was looked in.
    pub country: CountryId,
    /// The region, where the person had told it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionId>,
}

/// What an offer was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A competence, at this level.
    Level(CompetenceId, Level),
    /// The working language, at this level.
    Language(Cefr),
    /// Something to hold.
    Qualification(HeldId),
}

/// How often an offer was looked for in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lack {
    /// What was looked for.
    pub missing: MissingOffer,
    /// In how many attempts; at least one.
    pub count: u32,
    /// The last attempt that was counted.
    pub attempt: AttemptId,
}

impl Wanted {
    /// What would meet this need.
    pub fn of(need: &Need) -> Wanted {
        match need {
            Need::Level(gap) => Wanted::Level(gap.competence, gap.want),
            Need::Language(gap) => Wanted::Language(gap.want),
            Need::Qualification(held) => Wanted::Qualification(held.clone()),
        }
    }
}

impl Profile {
    /// Whether this still counts in this attempt. Attempts count upwards, so an earlier one was counted in its time.
    pub fn lacks_anew(&self, attempt: AttemptId, missing: &MissingOffer) -> bool {
        let exists = self.attempts.iter().any(|known| known.id == attempt);
        exists
            && match self.lacks.iter().find(|known| known.missing == *missing) {
                Some(known) => known.attempt < attempt,
                None => self.lacks.len() < MOST_LACKS,
            }
    }

    /// Counts what was missing in this attempt.
    pub(super) fn count_lacks(&mut self, attempt: AttemptId, lacks: &[MissingOffer]) {
        for missing in lacks {
            if !self.lacks_anew(attempt, missing) {
                continue;
            }
            match self.lacks.iter_mut().find(|known| known.missing == *missing) {
                Some(known) => {
                    known.count = known.count.saturating_add(1);
                    known.attempt = attempt;
                }
                None => self.lacks.push(Lack { missing: missing.clone(), count: 1, attempt }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::QuestionSet;
    use crate::pathway::{Day, Gap, LanguageGap, LevelRange};
    use crate::profile::Event;

    fn started(attempt: AttemptId) -> Event {
        Event::AttemptStarted { attempt, day: Day::EPOCH, set: QuestionSet::Short, seed: 1 }
    }

    fn language(level: Cefr, region: Option<&str>) -> MissingOffer {
        MissingOffer { what: Wanted::Language(level), country: "NO".into(), region: region.map(str::to_owned) }
    }

    fn lacked(attempt: AttemptId, lacks: &[MissingOffer]) -> Event {
        Event::OffersLacked { attempt, lacks: lacks.to_vec() }
    }

    fn counts(profile: &Profile) -> Vec<u32> {
        profile.lacks.iter().map(|lack| lack.count).collect()
    }

    #[test]
    fn what_lacks_is_counted_once_in_each_attempt() {
        let (here, elsewhere) = (language(Cefr::B2, Some("innlandet")), language(Cefr::B2, None));
        let mut profile = Profile::from_events(&[started(1)]);
        let mut check = |event: Event, expected: &[u32]| {
            profile.apply(&event);
            assert_eq!(counts(&profile), expected, "{event:?}");
        };
        check(lacked(1, &[here.clone(), here.clone()]), &[1]);
        check(lacked(1, &[here.clone(), elsewhere.clone()]), &[1, 1]);
        check(lacked(2, std::slice::from_ref(&here)), &[1, 1]);
        check(started(2), &[1, 1]);
        check(lacked(2, std::slice::from_ref(&here)), &[2, 1]);
        check(lacked(2, std::slice::from_ref(&here)), &[2, 1]);
        check(lacked(1, &[here, elsewhere]), &[2, 1]);
        check(Event::AttemptDeleted { attempt: 2 }, &[2, 1]);
        check(Event::Deleted, &[]);
    }

    #[test]
    fn what_lacks_is_kept_as_codes_alone() {
        let held = MissingOffer { what: Wanted::Qualification("trade:cook".into()), ..language(Cefr::A1, None) };
        let level = Wanted::Level("A3".parse().expect("an id"), Level::Alone);
        let level = MissingOffer { what: level, ..language(Cefr::A1, Some("innlandet")) };
        let profile = Profile::from_events(&[started(1), lacked(1, &[held, level, language(Cefr::B1, None)])]);
        let json = serde_json::to_string(&profile.lacks).expect("plain data");
        let expected = [
            r#"[{"missing":{"what":{"qualification":"trade:cook"},"country":"NO"},"count":1,"attempt":1},"#,
            r#"{"missing":{"what":{"level":["A3","alone"]},"country":"NO","region":"innlandet"},"count":1,"attempt":1},"#,
            r#"{"missing":{"what":{"language":"B1"},"country":"NO"},"count":1,"attempt":1}]"#,
        ];
        assert_eq!(json, expected.concat());
        assert_eq!(serde_json::from_str::<Vec<Lack>>(&json).expect("the same data"), profile.lacks);
    }

    #[test]
    fn there_is_an_end_to_what_is_remembered() {
        let many: Vec<_> = (0..=MOST_LACKS).map(|region| language(Cefr::B1, Some(&region.to_string()))).collect();
        let profile = Profile::from_events(&[started(1), lacked(1, &many)]);
        assert_eq!(profile.lacks.len(), MOST_LACKS);
        assert!(!profile.lacks_anew(1, &many[MOST_LACKS]));
    }

    #[test]
    fn what_a_plan_leaves_open_is_what_was_wanted() {
        let check = |need: Need, expected: Wanted| assert_eq!(Wanted::of(&need), expected);
        let competence = "A1".parse().expect("an id");
        let gap = Gap { competence, have: LevelRange::exactly(Level::NotYet), want: Level::Alone };
        check(Need::Level(gap), Wanted::Level(competence, Level::Alone));
        check(Need::Language(LanguageGap { have: Cefr::A2, want: Cefr::B1 }), Wanted::Language(Cefr::B1));
        check(Need::Qualification("licence:B".into()), Wanted::Qualification("licence:B".into()));
    }
}
