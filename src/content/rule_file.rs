//! `content/rule/NO.json`, for each country: for whom, what to suggest, and the key of the reason. The order is the priority.
//! It never holds a sentence: the reasons stand in the locale files.

use std::fmt::Display;

use serde::Deserialize;

use super::ContentError;
use super::fact_json::{RequirementJson, requirement};
use super::read::{File, Nth};
use crate::pathway::Rule;

const FILE: File = File("content/rule");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesJson {
    version: u32,
    rules: Vec<RuleJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleJson {
    id: String,
    country: String,
    when: RequirementJson,
    suggest: Vec<String>,
    reason: String,
}

/// Reads the rules of one country.
pub fn parse_rules(text: &str) -> Result<Vec<Rule>, ContentError> {
    let json: RulesJson = FILE.read(text)?;
    FILE.version(json.version)?;
    FILE.no_twins(json.rules.iter().enumerate().map(|(at, rule)| (Nth("rules", at), &rule.id)))?;
    json.rules.into_iter().enumerate().map(|(at, rule)| rule.into_rule(&format_args!("rules.{at}"))).collect()
}

impl RuleJson {
    fn into_rule(self, place: &dyn Display) -> Result<Rule, ContentError> {
        if self.suggest.is_empty() {
            let what = format_args!("{}: it suggests nothing", self.id);
            return Err(FILE.refused(
                format_args!("{place}.suggest"),
                what,
                "List at least one offer, or remove the rule.",
            ));
        }
        Ok(Rule {
            when: requirement(FILE, &format_args!("{place}.when"), self.when)?,
            id: self.id,
            country: self.country,
            suggest: self.suggest,
            reason: self.reason,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"rules":[
      {"id":"a","country":"NO","when":[[{"work":"employed"}]],"suggest":["no-x"],"reason":"employed"},
      {"id":"b","country":"NO","when":[],"suggest":["no-y"],"reason":"guidance"}]}"#;

    fn check(old: &str, new: &str, place: &str) {
        assert_eq!(parse_rules(&GOOD.replacen(old, new, 1)).expect_err(old).place(), place);
    }

    #[test]
    fn rules_keep_their_order_and_the_one_without_conditions_is_the_fallback() {
        let rules = parse_rules(GOOD).expect("a good file");
        assert_eq!(rules.iter().map(Rule::is_fallback).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn faults_are_named_with_their_place() {
        check("\"id\":\"b\"", "\"id\":\"a\"", "rules.1");
        check("[\"no-y\"]", "[]", "rules.1.suggest");
        check("[[{\"work\":\"employed\"}]]", "[[]]", "rules.0.when.0");
        check("\"reason\"", "\"why\"", "");
    }
}
