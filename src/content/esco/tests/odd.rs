//! Each oddity, made and counted.

use super::*;

/// Imports a file in place of one of the small ESCO, and gives how many of an oddity there were.
fn check(name: &'static str, text: String, oddity: Oddity, expected: usize) {
    let mut import = read(&with(name, text)).unwrap_or_else(|fault| panic!("{oddity:?}: {fault}"));
    import.labels("en");
    assert_eq!(import.oddities().count(oddity), expected, "{oddity:?}\n{}", import.oddities());
}

const COOK: OccupationRow = (1, "5120", "cook", "", "released");
const OFFICER: OccupationRow = (2, "0110", "officer", "", "released");

#[test]
fn odd_concepts_are_counted() {
    let check = |rows: &[OccupationRow], oddity, expected| {
        check("v1.1.1/occupations_en.csv", occupations(&[&[COOK, OFFICER], rows].concat()), oddity, expected);
    };
    check(&[], Oddity::NoSkills, 0);
    check(&[(3, "5120", "baker", "", "released")], Oddity::NoSkills, 1);
    check(&[COOK], Oddity::ConceptTwice, 1);
    check(&[(3, "5120", "baker", "", "obsolete")], Oddity::NotReleased, 1);
    check(&[(3, "C0310", "soldier", "", "released"), (4, "310", "pilot", "", "")], Oddity::CodeMended, 2);
    check(&[(3, "", "baker", "", "released")], Oddity::NoUnitGroup, 1);
    check(&[(3, "5120", " ", "", "released")], Oddity::NoName, 1);
    check(&[(3, "5120", "", "", "released")], Oddity::Nameless, 1);
    check(&[(3, "5120", " baker ", " a\nb  c\nd", "released")], Oddity::Blanks, 3);
    check(&[(3, "5120", "cook", "", "released")], Oddity::NameShared, 1);
    check(&[(3, "5120", "baker", "baker\nBaker", "released")], Oddity::OtherIsName, 1);
    check(&[(3, "5120", "baker", "a\nb\na\n\n a", "released")], Oddity::OtherTwice, 2);
}

#[test]
fn an_occupation_that_is_not_in_force_is_left_out_and_one_without_a_zero_is_mended() {
    let rows = [COOK, OFFICER, (3, "310", "pilot", "", ""), (4, "5120", "baker", "", "obsolete")];
    let import = read(&with("v1.1.1/occupations_en.csv", occupations(&rows))).expect("an import");
    let groups: Vec<u16> = import.pack.catalogue.entries().iter().map(|entry| entry.isco).collect();
    assert_eq!(groups, [110, 310, 5120]);
}

#[test]
fn unit_groups_that_differ_between_languages_are_counted() {
    let text = occupations(&[(1, "5121", "kokk", "", "released")]);
    check("v1.1.1/occupations_no.csv", text, Oddity::UnitGroupDiffers, 1);
}

#[test]
fn odd_skills_are_counted() {
    let rows = [(11, "knowledge", "food"), (12, "", "lead"), (13, "knowledge", "maps"), (14, "knowledge", "ships")];
    let text = skills(&rows);
    check("v1.1.1/skills_en.csv", text.clone(), Oddity::SkillWithoutType, 1);
    check("v1.1.1/skills_en.csv", text.replace("cross-sector", ""), Oddity::SkillWithoutReach, 4);
    check("v1.1.1/skills_en.csv", text.clone(), Oddity::UnusedSkill, 1);
    check("v1.1.1/skills_en.csv", text.replace(&address("skill", 14), "https://example.org/14"), Oddity::NoAddress, 1);
}

#[test]
fn odd_relations_are_counted() {
    let usual =
        [(1, "essential", "knowledge", 11), (2, "essential", "skill/competence", 12), (1, "optional", "knowledge", 13)]
            .repeat(5);
    // What stands twice counts here too: the usual ones are given five times.
    let check = |rows: &[(u32, &str, &str, u32)], oddity, expected| {
        check("v1.1.1/relations.csv", relations(&[&usual, rows].concat()), oddity, expected);
    };
    check(&[], Oddity::RelationTwice, 12);
    check(&[(9, "essential", "knowledge", 11)], Oddity::UnknownOccupation, 1);
    check(&[(1, "essential", "knowledge", 19)], Oddity::UnknownSkill, 1);
    check(&[(2, "essential", "", 11)], Oddity::RelationWithoutType, 1);
    check(&[(2, "", "knowledge", 11), (2, "needed", "knowledge", 11)], Oddity::NeitherRelation, 2);
    check(&[(1, "optional", "knowledge", 11)], Oddity::BothRelations, 1);
}

#[test]
fn the_table_of_oddities_says_what_was_done() {
    let text = occupations(&[COOK, OFFICER, (3, "5120", "a|b ", "", "released")]);
    let import = read(&with("v1.1.1/occupations_en.csv", text)).expect("an import");
    let expected = "\
| Count | In | What | Done | For example |
| ---: | --- | --- | --- | --- |
| 1 | en | blanks around a name or too many in it | taken away | a/b |
| 1 | relations | occupation without skills | kept | 00000003-0000-4000-8000-000000000000 |
";
    assert_eq!(import.oddities().to_string(), expected);
}

#[test]
fn a_later_version_may_have_more_columns_and_rows_that_stand_twice() {
    let row = |number, name: &str, day: &str| {
        let nace = "\"http://data.europa.eu/ux2/nace2.1/5611,\nhttp://data.europa.eu/ux2/nace2.1/5612\"";
        format!("Occupation,{},{name},5120,,released,{day},{nace}\n", address("occupation", number))
    };
    let head = "conceptType,conceptUri,preferredLabel,iscoGroup,altLabels,status,modifiedDate,naceCode\n";
    let rows = [row(1, "cook", "2024-01-01"), row(2, "baker", "2024-01-01"), row(1, "cook", "2024-06-01")].concat();
    let import = read(&with("v1.1.1/occupations_en.csv", head.to_owned() + &rows)).expect("an import");
    assert_eq!(import.pack.catalogue.entries().len(), 2);
    assert_eq!(import.oddities().count(Oddity::ConceptTwice), 1);
}
