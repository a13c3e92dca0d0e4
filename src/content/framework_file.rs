//! `content/framework.json`: areas, competences and statements, without words.
//! A statement's level must agree with its id, so that no author can swap two by mistake.

use std::fmt::Display;

use serde::Deserialize;

use super::ContentError;
use super::read::{File, Inside, Nth};
use crate::framework::{
    Area, AreaContent, AreaId, Competence, CompetenceId, Framework, LanguageSkill, Level, StatementId,
};

const FILE: File = File("content/framework.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameworkJson {
    version: u32,
    areas: Vec<AreaJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaJson {
    id: AreaId,
    scale: ScaleJson,
    #[serde(default)]
    competences: Vec<CompetenceJson>,
    #[serde(default)]
    skills: Vec<SkillJson>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ScaleJson {
    Autonomy,
    Cefr,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CompetenceJson {
    id: CompetenceId,
    short: bool,
    codes: Vec<String>,
    statements: [StatementJson; 3],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementJson {
    id: StatementId,
    level: Level,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillJson {
    id: CompetenceId,
    skill: LanguageSkill,
}

/// Reads `content/framework.json`.
pub fn parse_framework(text: &str) -> Result<Framework, ContentError> {
    let json: FrameworkJson = FILE.read(text)?;
    FILE.version(json.version)?;
    FILE.no_twins(json.areas.iter().enumerate().map(|(a, area)| (Nth("areas", a), area.id)))?;
    FILE.no_twins(json.areas.iter().enumerate().flat_map(|(a, area)| area.ids(a)))?;
    let areas = json.areas.into_iter().enumerate().map(|(a, area)| area.into_area(a));
    let framework = Framework { areas: areas.collect::<Result<_, _>>()? };
    FILE.not_empty("areas", framework.competences().count())?;
    Ok(framework)
}

impl AreaJson {
    /// Every id in the area with its place.
    fn ids(&self, area: usize) -> Vec<(Inside, CompetenceId)> {
        let place = |list: &'static str, at: usize| Inside(Nth("areas", area), Nth(list, at));
        let competences = self.competences.iter().enumerate().map(|(at, one)| (place("competences", at), one.id));
        let skills = self.skills.iter().enumerate().map(|(at, one)| (place("skills", at), one.id));
        competences.chain(skills).collect()
    }

    fn into_area(self, number: usize) -> Result<Area, ContentError> {
        let place = Nth("areas", number);
        for (id_place, id) in self.ids(number) {
            if id.area() != self.id {
                let remedy = format_args!("Move it to area {}, or begin its id with {}.", id.area(), self.id);
                return Err(FILE.refused(id_place, format_args!("{id} stands in area {}", self.id), remedy));
            }
        }
        let content = match self.scale {
            ScaleJson::Autonomy if self.skills.is_empty() => {
                let competences = self.competences.into_iter().enumerate();
                let competences =
                    competences.map(|(c, one)| one.into_competence(&format_args!("{place}.competences.{c}")));
                AreaContent::Autonomy(competences.collect::<Result<_, _>>()?)
            }
            ScaleJson::Cefr if self.competences.is_empty() => {
                AreaContent::Language(self.skills.into_iter().map(|skill| (skill.id, skill.skill)).collect())
            }
            _ => {
                let remedy = "Give an area of scale autonomy competences, and one of scale cefr skills; not both.";
                return Err(FILE.refused(place, "the area has the content of the other scale", remedy));
            }
        };
        Ok(Area { id: self.id, content })
    }
}

impl CompetenceJson {
    fn into_competence(self, place: &dyn Display) -> Result<Competence, ContentError> {
        for (at, (statement, number)) in self.statements.iter().zip(1..).enumerate() {
            let level = Level::ALL[number];
            if Some(statement.id) != StatementId::new(self.id, level) || statement.level != level {
                let what = format_args!(
                    "statement {} at level {} is not number {number}",
                    statement.id,
                    statement.level.word()
                );
                let remedy = format_args!("Write {}.{number} with level \"{}\" here.", self.id, level.word());
                return Err(FILE.refused(format_args!("{place}.statements.{at}"), what, remedy));
            }
            if statement.version == 0 {
                let place = format_args!("{place}.statements.{at}.version");
                return Err(FILE.refused(
                    place,
                    "a text has no version 0",
                    "Begin with 1; add 1 when the text changes.",
                ));
            }
        }
        let versions = self.statements.map(|statement| statement.version);
        Ok(Competence { id: self.id, short: self.short, codes: self.codes, versions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"areas":[
      {"id":"A","scale":"autonomy","competences":[{"id":"A1","short":true,"codes":["x:1"],"statements":[
        {"id":"A1.1","level":"with_help","version":1},{"id":"A1.2","level":"alone","version":2},{"id":"A1.3","level":"can_guide","version":1}]}]},
      {"id":"B","scale":"cefr","skills":[{"id":"B1","skill":"listening"}]}]}"#;

    fn check(old: &str, new: &str, place: &str, what: &str) {
        let error = parse_framework(&GOOD.replacen(old, new, 1)).expect_err(old);
        assert_eq!(error.place(), place, "{error}");
        assert!(error.what().contains(what), "{error}");
    }

    #[test]
    fn a_good_file_becomes_a_framework() {
        let framework = parse_framework(GOOD).expect("a good file");
        assert_eq!(framework.competences().map(|c| (c.short, c.versions)).collect::<Vec<_>>(), [(true, [1, 2, 1])]);
        assert_eq!(framework.language_skills().count(), 1);
    }

    #[test]
    fn a_framework_with_nothing_to_ask_is_refused() {
        for areas in ["[]", r#"[{"id":"A","scale":"autonomy"}]"#, r#"[{"id":"B","scale":"cefr","skills":[]}]"#] {
            let error = parse_framework(&format!(r#"{{"version":1,"areas":{areas}}}"#)).expect_err(areas);
            assert_eq!(error.place(), "areas", "{error}");
        }
    }

    #[test]
    fn faults_are_named_with_their_place() {
        check("\"version\":1", "\"version\":2", "version", "newer");
        check("\"id\":\"B\"", "\"id\":\"A\"", "areas.1", "«A» stands twice");
        check("\"id\":\"B1\"", "\"id\":\"A1\"", "areas.1.skills.0", "«A1» stands twice");
        check("\"id\":\"B1\"", "\"id\":\"C1\"", "areas.1.skills.0", "C1 stands in area B");
        check("\"id\":\"A1.2\"", "\"id\":\"A1.3\"", "areas.0.competences.0.statements.1", "is not number 2");
        check("\"alone\"", "\"with_help\"", "areas.0.competences.0.statements.1", "is not number 2");
        check("\"version\":2", "\"version\":0", "areas.0.competences.0.statements.1.version", "version 0");
        check("cefr", "autonomy", "areas.1", "other scale");
        check("\"alone\"", "\"often\"", "", "unknown variant `often`");
        check("\"short\"", "\"shor\"", "", "unknown field `shor`");
        check("listening", "singing", "", "unknown variant `singing`");
    }
}
