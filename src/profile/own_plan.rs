//! The person's own plan: which steps are in it, when, and how far each has come.
//! It never throws a step away because there are too many: it says only whether one more fits.

use super::{Event, Profile};
use crate::pathway::{Day, OfferId};

/// How many unfinished steps a plan is made for (T-06).
pub const MOST_UNFINISHED: usize = 3;

impl Profile {
    /// The steps of the plan that are not done, in the order chosen, each with its date if it has one.
    pub fn unfinished(&self) -> impl Iterator<Item = (&OfferId, Option<Day>)> {
        let open = self.planned.iter().filter(|offer| !self.done.contains(*offer));
        open.map(|offer| (offer, self.dated.get(offer).copied()))
    }

    /// Whether the plan has room for one more step. An older file or another tab may have put more in it; they stay.
    pub fn has_room(&self) -> bool {
        self.unfinished().count() < MOST_UNFINISHED
    }

    /// Puts an offer last in the plan, or takes it out with its date.
    pub(super) fn plan(&mut self, offer: &OfferId, planned: bool) {
        self.planned.retain(|known| known != offer);
        if planned {
            self.planned.push(offer.clone());
        } else {
            self.dated.remove(offer);
        }
    }

    /// Puts an offer in this place of the plan, with this date.
    pub(super) fn put_back(&mut self, offer: &OfferId, place: usize, day: Option<Day>) {
        self.planned.retain(|known| known != offer);
        self.planned.insert(place.min(self.planned.len()), offer.clone());
        self.date(offer, day);
    }

    /// Gives a step of the plan a date, or takes it away. What is not in the plan gets none.
    pub(super) fn date(&mut self, offer: &OfferId, day: Option<Day>) {
        self.dated.remove(offer);
        if let Some(day) = day.filter(|_| self.planned.contains(offer)) {
            self.dated.insert(offer.clone(), day);
        }
    }

    /// What brings an offer back to where it stands in the plan now, or keeps it out where it is not there.
    pub(super) fn as_planned(&self, offer: &OfferId) -> Event {
        match self.planned.iter().position(|known| known == offer) {
            Some(place) => Event::StepPutBack { offer: offer.clone(), place, day: self.dated.get(offer).copied() },
            None => Event::OfferPlanned { offer: offer.clone(), planned: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::Wishes;

    fn day(text: &str) -> Option<Day> {
        Some(text.parse().expect("a day"))
    }

    fn planned(offer: &str, planned: bool) -> Event {
        Event::OfferPlanned { offer: offer.into(), planned }
    }

    fn dated(offer: &str, day: Option<Day>) -> Event {
        Event::StepDated { offer: offer.into(), day }
    }

    fn done(offer: &str, done: bool) -> Event {
        Event::OfferDone { offer: offer.into(), done }
    }

    fn dates(profile: &Profile) -> Vec<(String, String)> {
        profile.dated.iter().map(|(offer, day)| (offer.clone(), day.to_string())).collect()
    }

    #[test]
    fn t_06_a_date_is_set_moved_and_removed_and_goes_with_its_step() {
        let mut profile = Profile::from_events(&[planned("no-a", true), planned("no-b", true)]);
        let mut check = |event: Event, expected: &[(&str, &str)]| {
            profile.apply(&event);
            let expected: Vec<_> = expected.iter().map(|(offer, day)| (offer.to_string(), day.to_string())).collect();
            assert_eq!(dates(&profile), expected, "{event:?}");
        };
        check(dated("no-a", day("2026-12-01")), &[("no-a", "2026-12-01")]);
        check(dated("no-a", day("2027-02-28")), &[("no-a", "2027-02-28")]);
        check(dated("no-c", day("2026-12-01")), &[("no-a", "2027-02-28")]);
        check(dated("no-b", day("2026-12-24")), &[("no-a", "2027-02-28"), ("no-b", "2026-12-24")]);
        check(done("no-b", true), &[("no-a", "2027-02-28"), ("no-b", "2026-12-24")]);
        check(dated("no-b", None), &[("no-a", "2027-02-28")]);
        check(planned("no-a", false), &[]);
        check(planned("no-a", true), &[]);
    }

    #[test]
    fn t_06_every_change_of_the_plan_is_undone_with_place_and_date() {
        let before = Profile::from_events(&[
            planned("no-a", true),
            planned("no-b", true),
            planned("no-c", true),
            dated("no-b", day("2026-12-01")),
            Event::FirstMoveDone { offer: "no-b".into(), done: true },
        ]);
        let put = |offer: &str, place| Event::StepPutBack { offer: offer.into(), place, day: None };
        let wishes = Wishes { no_fee: true, ..Wishes::default() };
        let events = [
            planned("no-b", false),
            planned("no-a", true),
            planned("no-d", true),
            put("no-b", 0),
            put("no-d", 99),
            dated("no-b", None),
            dated("no-b", day("2027-01-04")),
            dated("no-a", day("2027-01-04")),
            done("no-a", true),
            Event::FirstMoveDone { offer: "no-a".into(), done: true },
            Event::FirstMoveDone { offer: "no-b".into(), done: false },
            Event::WishesChanged { wishes: Box::new(wishes) },
            Event::Deleted,
        ];
        for event in events {
            let mut profile = before.clone();
            let inverse = event.inverse(&before).expect("an inverse");
            profile.apply(&event);
            assert_ne!(profile, before, "{event:?} changes something");
            profile.apply(&inverse);
            assert_eq!(profile, before, "{event:?}");
        }
    }

    #[test]
    fn t_06_three_unfinished_steps_fill_a_plan_and_a_fourth_is_kept() {
        let mut profile = Profile::default();
        let mut check = |event: Event, unfinished: &[&str], room: bool| {
            profile.apply(&event);
            let open: Vec<_> = profile.unfinished().map(|(offer, _)| offer.as_str()).collect();
            assert_eq!((open.as_slice(), profile.has_room()), (unfinished, room), "{event:?}");
        };
        check(planned("no-a", true), &["no-a"], true);
        check(planned("no-b", true), &["no-a", "no-b"], true);
        check(planned("no-c", true), &["no-a", "no-b", "no-c"], false);
        check(planned("no-d", true), &["no-a", "no-b", "no-c", "no-d"], false);
        check(done("no-b", true), &["no-a", "no-c", "no-d"], false);
        check(planned("no-a", false), &["no-c", "no-d"], true);
        check(done("no-b", false), &["no-b", "no-c", "no-d"], false);
    }

    #[test]
    fn a_step_that_is_not_done_comes_with_its_date() {
        let events = [planned("no-a", true), planned("no-b", true), dated("no-b", day("2026-12-01"))];
        let profile = Profile::from_events(&events);
        let (a, b) = ("no-a".to_owned(), "no-b".to_owned());
        assert_eq!(profile.unfinished().collect::<Vec<_>>(), [(&a, None), (&b, day("2026-12-01"))]);
    }
}
