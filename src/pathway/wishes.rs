//! What a person wishes of the path: their terms, their hours, which way they prefer, and what-if.
//! It never says what a person can do: what-if counts only while it is looked at, and offers they do not want are kept apart.

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Cost, Offer, Pace, Place};
use crate::framework::{CompetenceId, Level, Set};

/// All wishes. What is not wished is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wishes {
    /// Only what is done over the net.
    #[serde(skip_serializing_if = "is_no")]
    pub only_online: bool,
    /// Only what is at home or in the municipality.
    #[serde(skip_serializing_if = "is_no")]
    pub only_near: bool,
    /// Nothing that costs the person anything.
    #[serde(skip_serializing_if = "is_no")]
    pub no_fee: bool,
    /// How many hours a week there are.
    #[serde(skip_serializing_if = "is_usual")]
    pub pace: Pace,
    /// Which way is preferred where several lead there.
    #[serde(skip_serializing_if = "is_balanced")]
    pub preference: Preference,
    /// «As if I could this already»: competences, each at a level.
    #[serde(skip_serializing_if = "Set::is_empty")]
    pub as_if: Set<(CompetenceId, Level)>,
}

words! {
    /// Which way is preferred where several lead to the goal.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Preference {
        /// A little of each.
        #[default]
        Balanced = "balanced",
        /// The one that ends first.
        Fastest = "fastest",
        /// The one with the fewest hours of one's own.
        FewestHours = "fewest_hours",
        /// As much as can be from home.
        FromHome = "from_home",
        /// As much as can be at work.
        AtWork = "at_work",
    }
}

impl Wishes {
    /// Whether nothing is wished.
    pub fn is_empty(&self) -> bool {
        *self == Wishes::default()
    }

    /// Whether the offer is one that the person would take.
    pub fn allow(&self, offer: &Offer) -> bool {
        let is_near = matches!(offer.place, Place::Home | Place::Local);
        let is_free = matches!(offer.cost, Cost::Free | Cost::FreeWithRight | Cost::Wage);
        (!self.only_online || offer.is_from_home())
            && (!self.only_near || is_near || offer.is_from_home())
            && (!self.no_fee || is_free)
    }
}

fn is_no(wished: &bool) -> bool {
    !wished
}

fn is_usual(pace: &Pace) -> bool {
    *pace == Pace::default()
}

fn is_balanced(preference: &Preference) -> bool {
    *preference == Preference::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wishes: &Wishes, expected: &str) {
        assert_eq!(serde_json::to_string(wishes).expect("plain data"), expected);
        assert_eq!(serde_json::from_str::<Wishes>(expected).expect("the same data"), *wishes);
    }

    #[test]
    fn only_what_is_wished_is_written() {
        check(&Wishes::default(), "{}");
        let all = Wishes {
            only_online: true,
            only_near: true,
            no_fee: true,
            pace: Pace::MOST,
            preference: Preference::FromHome,
            as_if: [("A3".parse().expect("an id"), Level::Alone)].into(),
        };
        let text = r#"{"only_online":true,"only_near":true,"no_fee":true,"pace":40,"preference":"from_home","as_if":[["A3","alone"]]}"#;
        check(&all, text);
        assert!(Wishes::default().is_empty() && !all.is_empty());
    }

    #[test]
    fn files_and_message_keys_use_the_same_words() {
        for preference in Preference::ALL {
            let json = serde_json::to_value(preference).expect("plain data");
            assert_eq!(json, preference.word());
        }
    }
}
