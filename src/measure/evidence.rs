//! What a person may tell about one competence besides the answers: when they last did it, where, and what shows it.
//! Only «when» weighs the answers. Where it was done never does: unpaid work and work at home count in full.

use serde::{Deserialize, Serialize};

use super::{EvidenceWeights, Note};
use crate::framework::Set;

/// What was told about one competence. Everything is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    /// When it was last done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<Recency>,
    /// Where it was done.
    pub places: Set<Setting>,
    /// What can show it to others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<Proof>,
    /// The person's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

/// When something was last done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recency {
    /// Within the last month.
    WithinAMonth,
    /// Within the last year.
    WithinAYear,
    /// More than a year ago.
    OverAYear,
    /// Never.
    Never,
}

/// Where something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// In paid work.
    Work,
    /// At home.
    Home,
    /// At school or on a course.
    Education,
    /// In voluntary work.
    Voluntary,
    /// While caring for others.
    Care,
}

/// What can show something to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Proof of a course.
    Course,
    /// A certificate or a school's paper.
    Certificate,
    /// An employer who can tell.
    Employer,
}

impl Recency {
    /// All of them, the latest first.
    pub const ALL: [Recency; 4] = [Recency::WithinAMonth, Recency::WithinAYear, Recency::OverAYear, Recency::Never];

    /// The word in files and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Recency::WithinAMonth => "within_a_month",
            Recency::WithinAYear => "within_a_year",
            Recency::OverAYear => "over_a_year",
            Recency::Never => "never",
        }
    }
}

impl Setting {
    /// All of them, in display order.
    pub const ALL: [Setting; 5] = [Setting::Work, Setting::Home, Setting::Education, Setting::Voluntary, Setting::Care];

    /// The word in files and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Setting::Work => "work",
            Setting::Home => "home",
            Setting::Education => "education",
            Setting::Voluntary => "voluntary",
            Setting::Care => "care",
        }
    }
}

impl Proof {
    /// All of them, in display order.
    pub const ALL: [Proof; 3] = [Proof::Course, Proof::Certificate, Proof::Employer];

    /// The word in files and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Proof::Course => "course",
            Proof::Certificate => "certificate",
            Proof::Employer => "employer",
        }
    }
}

impl Evidence {
    /// Whether nothing was told.
    pub fn is_empty(&self) -> bool {
        *self == Evidence::default()
    }

    /// How much the answers count, 0–1.
    pub(super) fn weight(&self, weights: &EvidenceWeights) -> f64 {
        match self.last {
            None => 1.0,
            Some(Recency::WithinAMonth | Recency::WithinAYear) => weights.within_a_year,
            Some(Recency::OverAYear) => weights.over_a_year,
            Some(Recency::Never) => weights.never,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::parameters;

    #[test]
    fn only_when_it_was_done_weighs_the_answers() {
        let weights = parameters().evidence;
        let check = |evidence: Evidence, expected: f64| assert_eq!(evidence.weight(&weights), expected, "{evidence:?}");
        check(Evidence::default(), 1.0);
        check(Evidence { last: Some(Recency::WithinAMonth), ..Evidence::default() }, 1.0);
        check(Evidence { last: Some(Recency::OverAYear), ..Evidence::default() }, 0.7);
        check(Evidence { last: Some(Recency::Never), ..Evidence::default() }, 0.5);
        for place in Setting::ALL {
            check(Evidence { places: [place].into(), ..Evidence::default() }, 1.0);
        }
        check(Evidence { proof: Some(Proof::Certificate), note: Note::new("vaskehallen"), ..Evidence::default() }, 1.0);
    }

    #[test]
    fn words_in_files_are_the_words_of_message_keys() {
        let check = |json: serde_json::Value, word: &str| assert_eq!(json, word);
        for one in Recency::ALL {
            check(serde_json::to_value(one).expect("plain data"), one.word());
        }
        for one in Setting::ALL {
            check(serde_json::to_value(one).expect("plain data"), one.word());
        }
        for one in Proof::ALL {
            check(serde_json::to_value(one).expect("plain data"), one.word());
        }
    }
}
