//! The fact language of offers and rules: AND of OR, each fact an object with one key.
//! It never asks whether the ids in it exist; the check of the whole does.

use std::fmt::Display;

use serde::Deserialize;

use super::ContentError;
use super::read::File;
use super::word::Word;
use crate::framework::{Cefr, CompetenceId, Level};
use crate::pathway::{AgeBand, Fact, GoalKind, Requirement, Schooling, Work};

/// So many years of age or practice cannot be asked for.
const MOST_YEARS: u8 = 80;

/// `[[fact, fact], [fact]]` = (fact or fact) and fact.
pub(super) type RequirementJson = Vec<Vec<FactJson>>;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FactJson {
    LevelAtLeast(CompetenceId, Level),
    LanguageAtLeast(Cefr),
    Holds(String),
    HoldsAny(String),
    SchoolingAtLeast(Schooling),
    SchoolingAbroad(bool),
    Age(Vec<AgeBand>),
    AgeAtLeast(u8),
    Work(Work),
    TradeYearsAtLeast(u8),
    Region(String),
    Goal(Word<GoalKind>),
    GoalOccupation(String),
    GoalAsks(String),
    GoalLanguageAtLeast(Cefr),
    Done(String),
    Not(Box<FactJson>),
}

/// The requirement at `place`, if it can hold for anybody.
pub(super) fn requirement(file: File, place: &dyn Display, json: RequirementJson) -> Result<Requirement, ContentError> {
    let groups = json.into_iter().enumerate().map(|(at, group)| {
        let place = format_args!("{place}.{at}");
        if group.is_empty() {
            return Err(file.refused(place, "an empty group never holds", "Remove the inner [], or put a fact in it."));
        }
        group.into_iter().enumerate().map(|(at, fact)| fact.into_fact(file, &format_args!("{place}.{at}"))).collect()
    });
    Ok(Requirement(groups.collect::<Result<_, _>>()?))
}

impl FactJson {
    fn into_fact(self, file: File, place: &dyn Display) -> Result<Fact, ContentError> {
        Ok(match self {
            FactJson::LevelAtLeast(competence, level) => Fact::LevelAtLeast(competence, level),
            FactJson::LanguageAtLeast(level) => Fact::LanguageAtLeast(level),
            FactJson::Holds(held) => Fact::Holds(held),
            FactJson::HoldsAny(kind) => Fact::HoldsAny(kind),
            FactJson::SchoolingAtLeast(schooling) => Fact::SchoolingAtLeast(schooling),
            FactJson::SchoolingAbroad(abroad) => Fact::SchoolingAbroad(abroad),
            FactJson::Age(bands) if bands.is_empty() => {
                return Err(file.refused(place, "no age band is allowed", "List the age bands, or remove the fact."));
            }
            FactJson::Age(bands) => Fact::Age(bands),
            FactJson::Work(work) => Fact::Work(work),
            FactJson::AgeAtLeast(0 | MOST_YEARS..) | FactJson::TradeYearsAtLeast(0 | MOST_YEARS..) => {
                return Err(file.refused(place, "no such number of years can be asked for", "Write 1 to 79."));
            }
            FactJson::AgeAtLeast(years) => Fact::AgeAtLeast(years),
            FactJson::TradeYearsAtLeast(years) => Fact::TradeYearsAtLeast(years),
            FactJson::Region(region) => Fact::Region(region),
            FactJson::Goal(kind) => Fact::Goal(kind.0),
            FactJson::GoalOccupation(occupation) => Fact::GoalOccupation(occupation),
            FactJson::GoalAsks(held) => Fact::GoalAsks(held),
            FactJson::GoalLanguageAtLeast(level) => Fact::GoalLanguageAtLeast(level),
            FactJson::Done(offer) => Fact::Done(offer),
            FactJson::Not(fact) => Fact::Not(Box::new(fact.into_fact(file, &format_args!("{place}.not"))?)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: File = File("content/test.json");

    fn read(text: &str) -> Result<Requirement, ContentError> {
        requirement(FILE, &"when", FILE.read(text)?)
    }

    #[test]
    fn every_fact_of_the_language_is_read() {
        let all = read(
            r#"[[{"level_at_least":["A1","alone"]},{"language_at_least":"A2"},{"holds":"licence:B"},{"holds_any":"trade"}],
                [{"schooling_at_least":"lower_secondary"},{"schooling_abroad":true},{"age":["25_59","60_plus"]},{"age_at_least":23},{"work":"employed"}],
                [{"trade_years_at_least":5},{"region":"innlandet"},{"goal":"trade_certificate"},{"goal_occupation":"kokk"},{"goal_asks":"trade"},{"goal_language_at_least":"B2"}],
                [{"done":"no-fov-1"},{"not":{"holds_any":"trade"}}]]"#,
        )
        .expect("facts");
        assert_eq!(all.0.iter().map(Vec::len).collect::<Vec<_>>(), [4, 5, 6, 2]);
        assert_eq!(all.0[3][1], Fact::Not(Box::new(Fact::HoldsAny("trade".into()))));
        assert_eq!(all.0[2][0], Fact::TradeYearsAtLeast(5));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let check = |text, place: &str, what: &str| {
            let error = read(text).expect_err(text);
            assert!(error.place() == place && error.what().contains(what), "{error}");
        };
        check("[[]]", "when.0", "never holds");
        check(r#"[[{"age":[]}]]"#, "when.0.0", "no age band");
        check(r#"[[{"work":"employed"}],[{"not":{"trade_years_at_least":0}}]]"#, "when.1.0.not", "no such number");
        check(r#"[[{"level_at_least":["A1","good"]}]]"#, "", "unknown variant `good`");
        check(r#"[[{"has":"x"}]]"#, "", "unknown variant `has`");
        check(r#"[[{"goal":"money"}]]"#, "", "one of occupation");
        check(r#"[[{"holds":"x","work":"employed"}]]"#, "", "");
    }
}
