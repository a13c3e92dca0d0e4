//! The import, from small files that are made here.

mod beside;
mod hostile;
mod odd;
mod zip;

use std::io::Cursor;

use super::*;
use crate::occupation::{OccupationNo, SkillNo};

/// The address of a made concept.
fn address(kind: &str, number: u32) -> String {
    format!("http://data.europa.eu/esco/{kind}/{}", id(number))
}

fn id(number: u32) -> String {
    format!("{number:08x}-0000-4000-8000-000000000000")
}

/// Occupations in one language: number, unit group, name, other names, status.
type OccupationRow<'a> = (u32, &'a str, &'a str, &'a str, &'a str);

fn occupations(rows: &[OccupationRow]) -> String {
    let line = |(number, isco, name, other, status): &OccupationRow| {
        format!("Occupation,{},{isco},\"{name}\",\"{other}\",,{status},{isco}.1\n", address("occupation", *number))
    };
    let head = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,code\n";
    head.to_owned() + &rows.iter().map(line).collect::<String>()
}

/// Skills in one language: number, type, name.
fn skills(rows: &[(u32, &str, &str)]) -> String {
    let line = |(number, kind, name): &(u32, &str, &str)| {
        format!("KnowledgeSkillCompetence,{},{kind},cross-sector,\"{name}\",released\n", address("skill", *number))
    };
    let head = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,status\n";
    head.to_owned() + &rows.iter().map(line).collect::<String>()
}

/// Relations: occupation, relation, type, skill.
fn relations(rows: &[(u32, &str, &str, u32)]) -> String {
    let line = |(occupation, relation, kind, skill): &(u32, &str, &str, u32)| {
        let [occupation, skill] = [address("occupation", *occupation), address("skill", *skill)];
        format!("{occupation},{relation},{kind},{skill}\n")
    };
    "occupationUri,relationType,skillType,skillUri\n".to_owned() + &rows.iter().map(line).collect::<String>()
}

/// Groups of ISCO: code, name.
fn groups(rows: &[(&str, &str)]) -> String {
    let line =
        |(code, name): &(&str, &str)| format!("ISCOGroup,http://data.europa.eu/esco/isco/C{code},{code},\"{name}\"\n");
    "conceptType,conceptUri,code,preferredLabel\n".to_owned() + &rows.iter().map(line).collect::<String>()
}

/// A whole small ESCO: two occupations, three skills.
fn small() -> Vec<(&'static str, String)> {
    let cook = (1, "5120", "cook", "chef\ncook's mate", "released");
    let officer = (2, "0110", "officer", "", "released");
    vec![
        ("v1.1.1/occupations_en.csv", occupations(&[cook, officer])),
        (
            "v1.1.1/skills_en.csv",
            skills(&[(11, "knowledge", "food"), (12, "skill/competence", "lead"), (13, "knowledge", "maps")]),
        ),
        (
            "v1.1.1/relations.csv",
            relations(&[
                (1, "essential", "knowledge", 11),
                (2, "essential", "skill/competence", 12),
                (1, "optional", "skill/competence", 12),
                (2, "optional", "knowledge", 13),
            ]),
        ),
        ("v1.1.1/groups_en.csv", groups(&[("5", "Service"), ("5120", "Cooks"), ("0110", "Officers")])),
    ]
}

/// The small ESCO with one of its files replaced, or with another one.
fn with(name: &'static str, text: impl Into<String>) -> Vec<(&'static str, String)> {
    let mut files = small();
    files.retain(|(known, _)| *known != name);
    files.push((name, text.into()));
    files
}

fn read(files: &[(&str, String)]) -> Result<Import, EscoFault> {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, Role::Source, text.as_bytes())).collect();
    read_as(&files, Choices::default())
}

fn read_as(files: &[(&str, Role, &[u8])], choices: Choices) -> Result<Import, EscoFault> {
    let mut importer = Importer::new(choices);
    for (name, role, bytes) in files {
        importer.add(name, *role, Cursor::new(*bytes))?;
    }
    importer.finish()
}

/// What went wrong, for imports that must.
fn fault(files: &[(&str, String)]) -> EscoProblem {
    read(files).err().expect("an import that must fail").what
}

#[test]
fn a_small_esco_becomes_a_pack() {
    let mut import = read(&small()).expect("an import");
    let catalogue = &import.pack.catalogue;
    let [officer, cook] = [0 as OccupationNo, 1].map(|no| &catalogue.entries()[usize::from(no)]);
    let skill = |number| catalogue.skill(&id(number)).expect("a skill");
    assert_eq!([officer.isco, cook.isco], [110, 5120]);
    assert_eq!([skill(12), skill(13), skill(11)], [0 as SkillNo, 1, 2], "as the occupations first use them");
    assert_eq!([&cook.essential, &cook.optional], [&vec![2], &vec![0]]);
    assert_eq!(import.pack.esco_version, "1.1.1");
    assert!(import.pack.notice.starts_with("This service uses the ESCO classification of the European Commission."));
    assert_eq!(import.languages(), ["en"]);
    let labels = import.labels("en");
    assert_eq!(labels.occupations[1].name, "cook");
    assert_eq!(labels.occupations[1].other, ["chef", "cook's mate"]);
    assert_eq!(labels.skills, ["lead", "maps", "food"]);
    assert_eq!(labels.groups, [(110, "Officers".to_owned()), (5120, "Cooks".to_owned())], "unit groups alone");
    assert!(labels.borrowed.languages.is_empty());
    assert_eq!(import.oddities(), &Oddities::default());
}

#[test]
fn files_are_known_by_their_columns_and_not_by_name_order_or_line_ends() {
    let expected = read(&small()).expect("an import");
    let mut other: Vec<(String, Vec<u8>)> = Vec::new();
    for (at, (_, text)) in small().into_iter().enumerate() {
        // As a spreadsheet saves it: a byte order mark, semicolons, CRLF, and a column of its own.
        let text = text.replace(',', ";").replace("conceptType;", "extra column;").replace('\n', "\r\n");
        let text = if at == 3 { text.replace("extra column;", "conceptType;") } else { text };
        other.push((format!("v1.1.1/renamed {at}_en.txt"), [b"\xef\xbb\xbf", text.as_bytes()].concat()));
    }
    other.reverse();
    other.push(("v9.9.9/read me.md".to_owned(), b"# Not a table\n".to_vec()));
    let files: Vec<_> = other.iter().map(|(name, bytes)| (name.as_str(), Role::Source, bytes.as_slice())).collect();
    let import = read_as(&files, Choices::default()).expect("an import");
    assert_eq!(import.pack, expected.pack);
    assert_eq!(import.unused, ["v9.9.9/read me.md"]);
}

#[test]
fn a_language_that_is_not_said_and_a_version_that_is_not_are_asked_for() {
    let mut files = small();
    files[1].0 = "v1.1.1/skills.csv";
    assert_eq!(fault(&files), EscoProblem::NoLanguage);
    let mut files = small();
    files[1].0 = "v1.2.0/skills_en.csv";
    assert_eq!(fault(&files), EscoProblem::Versions("1.1.1 and 1.2.0".into()));
    let files: Vec<_> = ["occupations.csv", "skills.csv", "relations.csv"]
        .into_iter()
        .zip(small())
        .map(|(name, (_, text))| (name, text))
        .collect();
    let bytes: Vec<_> = files.iter().map(|(name, text)| (*name, Role::Source, text.as_bytes())).collect();
    let choices = Choices { language: Some("en".into()), ..Choices::default() };
    assert_eq!(read_as(&bytes, choices.clone()).err().map(|fault| fault.what), Some(EscoProblem::NoVersion));
    let choices = Choices { esco_version: Some("1.2.1".into()), ..choices };
    assert_eq!(read_as(&bytes, choices).expect("an import").pack.esco_version, "1.2.1");
}

#[test]
fn a_name_that_a_language_lacks_is_taken_from_another_version_or_lent_and_marked() {
    let norwegian = occupations(&[(1, "5120", "kokk", "", "released"), (9, "9999", "borte", "", "released")]);
    let danish = occupations(&[(2, "0110", "officer", "", "released")]);
    let mut files = with("v1.1.1/occupations_da.csv", danish);
    files.push(("v1.1.1/groups_no.csv", groups(&[("5120", "Kokker"), ("0110", "")])));
    let mut files: Vec<_> = files.iter().map(|(name, text)| (*name, Role::Source, text.as_bytes())).collect();
    files.push(("v1.0.8/occupations_no.csv", Role::Labels, norwegian.as_bytes()));
    let mut import = read_as(&files, Choices::default()).expect("an import");
    assert_eq!(import.languages(), ["da", "en", "nb"]);
    assert_eq!(import.pack.catalogue.entries().len(), 2, "another version adds no occupations");
    let labels = import.labels("nb");
    assert_eq!([0, 1].map(|no| labels.occupation_lent_by(no)), [Some("en"), None]);
    assert_eq!(labels.occupations[1].name, "kokk");
    assert_eq!([0, 1, 2].map(|no| labels.skill_lent_by(no)), [Some("en"); 3]);
    assert_eq!(labels.borrowed.languages, ["en"], "Danish lends nothing");
    assert_eq!((labels.group(110), labels.group(5120)), (Some("Officers"), Some("Kokker")));
    assert_eq!(labels.borrowed.groups, [1, 0]);
    let counts = [Oddity::OtherVersion, Oddity::OccupationLent, Oddity::SkillLent, Oddity::GroupLent, Oddity::NoName];
    assert_eq!(counts.map(|oddity| import.oddities().count_of(oddity, "nb")), [1, 1, 3, 1, 1]);
    assert_eq!(import.labels("da").occupation_lent_by(0), None);
    assert!(import.pack.notice.contains("another version of ESCO"));
}
