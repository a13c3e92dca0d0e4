//! The coarse facts a person may give about themselves. Every one is optional, and none can identify anybody.
//! Never asked: name, number, immigration status, benefits, health.

use serde::{Deserialize, Serialize};

use super::words::words;
use crate::framework::{Cefr, Set};

/// A country's code in the content files, such as `NO`. Examples, offices and offers follow it; the text does not.
pub type CountryId = String;
/// A region's id in the content files, such as `innlandet`; [`ELSEWHERE`] always exists.
pub type RegionId = String;
/// Something a person can hold, such as `licence:B` or `trade:cook`.
pub type HeldId = String;

/// A trade that has no id of its own, and what an offer that is open to any trade gives.
pub const ANY_TRADE: &str = "trade:other";

/// The region of one who lives in the country, but not in a region with offers of its own.
pub const ELSEWHERE: &str = "elsewhere";

/// What the person has told, all of it optional. What is `None` is unknown, never «no».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct About {
    /// The country to find offers in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryId>,
    /// The region to find offers in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionId>,
    /// The highest schooling finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schooling: Option<Schooling>,
    /// Whether that schooling was in another country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schooling_abroad: Option<bool>,
    /// Asked only because some offers have age rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeBand>,
    /// In work or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// How long the person has worked in one trade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trade_years: Option<TradeYears>,
    /// Whether the country's working language is a first language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_language: Option<bool>,
    /// The person's overall level in the working language, asked in the short set only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Cefr>,
    /// What the person holds, or nothing where the question was not answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held: Option<Set<HeldId>>,
}

words! {
    /// The highest schooling finished, in Norway's and Denmark's common steps.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Schooling {
        /// No school.
        None = "none",
        /// Some years of primary school.
        Primary = "primary",
        /// Lower secondary: grunnskole, folkeskole.
        LowerSecondary = "lower_secondary",
        /// Upper secondary with study access.
        UpperSecondary = "upper_secondary",
        /// A trade: fagbrev, svendebrev. It finishes upper secondary without study access.
        Vocational = "vocational",
        /// University, college or higher vocational education.
        Higher = "higher",
    }
}

impl Schooling {
    /// The step for «at least». A trade opens no university, so it stands below upper secondary with study access;
    /// «at least vocational» is met by either.
    pub fn step(self) -> u8 {
        match self {
            Schooling::None => 0,
            Schooling::Primary => 1,
            Schooling::LowerSecondary => 2,
            Schooling::Vocational => 3,
            Schooling::UpperSecondary => 4,
            Schooling::Higher => 5,
        }
    }
}

words! {
    /// An age band, coarse on purpose.
    #[derive(Serialize, Deserialize)]
    pub enum AgeBand {
        /// Under 19 years.
        #[serde(rename = "under_19")]
        Under19 = "under_19",
        /// 19 to 24 years.
        #[serde(rename = "19_24")]
        From19To24 = "19_24",
        /// 25 to 59 years.
        #[serde(rename = "25_59")]
        From25To59 = "25_59",
        /// 60 years or more.
        #[serde(rename = "60_plus")]
        From60 = "60_plus",
    }
}

words! {
    /// In work or not.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Work {
        /// Has a job, of any size.
        Employed = "employed",
        /// Has no job now.
        NotEmployed = "not_employed",
    }
}

words! {
    /// Years of practice in one trade. The bounds are those that offers ask for.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum TradeYears {
        /// Less than one year.
        None = "none",
        /// One to four years.
        OneToFour = "one_to_four",
        /// Five years or more.
        FiveOrMore = "five_or_more",
    }
}

impl TradeYears {
    /// Whole years: what is certain, and the most that it may be.
    pub(super) fn years(self) -> (u8, u8) {
        match self {
            TradeYears::None => (0, 0),
            TradeYears::OneToFour => (1, 4),
            TradeYears::FiveOrMore => (5, u8::MAX),
        }
    }
}

impl AgeBand {
    /// The youngest and the oldest in the band, in whole years.
    pub(super) fn years(self) -> (u8, u8) {
        match self {
            AgeBand::Under19 => (0, 18),
            AgeBand::From19To24 => (19, 24),
            AgeBand::From25To59 => (25, 59),
            AgeBand::From60 => (60, u8::MAX),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Copy + Serialize>(values: &[T], word: fn(T) -> &'static str) {
        for value in values {
            assert_eq!(serde_json::to_string(value).expect("plain data"), format!("\"{}\"", word(*value)));
        }
    }

    #[test]
    fn files_and_message_keys_use_the_same_words() {
        check(Schooling::ALL, Schooling::word);
        check(AgeBand::ALL, AgeBand::word);
        check(Work::ALL, Work::word);
        check(TradeYears::ALL, TradeYears::word);
    }
}
