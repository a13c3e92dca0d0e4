//! Planted faults in what occupations are made of, and in the words of skills, fields and interests.
//! The good files are those of the parent module.

use super::{check_planted, check_seen_in};

const FILE: &str = "content/skills.json";
const LAST: &str = "{\"id\": \"set-table\", \"esco\": null}";

#[test]
fn occupations_without_skills_and_skills_without_occupations_are_found() {
    let other = "content/occupations.json";
    check_seen_in(other, FILE, "\"kokk\"", "\"baker\"", "occupations.0", "kokk: it has no skills");
    check_planted(FILE, "\"kokk\"", "\"baker\"", "occupations.baker", "no occupation «baker»");
    let spare = format!("{LAST},\n    {{\"id\": \"fly\", \"esco\": null}}");
    check_planted(FILE, LAST, &spare, "skills.8", "fly: no occupation has this skill");
    let twin = LAST.replace("null", "\"http://data.europa.eu/esco/skill/303a1e34-cb16-4054-b323-81e5eec17397\"");
    check_planted(FILE, LAST, &twin, "skills.7.esco", "set-table: it has the address of fry-fish");
}

#[test]
fn occupations_with_too_few_or_too_many_skills_are_found() {
    check_planted(FILE, ", \"set-table\"]", "]", "occupations.kokk", "kokk: 7 skills");
    check_planted(FILE, ", \"wash-floor\"]", "]", "occupations.kokk.essential", "kokk: 4 essential skills");
    let ids: Vec<String> = (0..8).map(|at| format!("skill-{at}")).collect();
    let new: Vec<String> = ids.iter().map(|id| format!("{{\"id\": \"{id}\", \"esco\": null}}")).collect();
    let more = |list: &str, text: &str| {
        let with = text.replacen(list, &format!("{list}\"{}\", ", ids.join("\", \"")), 1);
        with.replacen(LAST, &format!("{LAST}, {}", new.join(", ")), 1)
    };
    let text = super::good()[FILE].clone();
    let check = |list: &str, place: &str, what: &str| check_planted(FILE, &text, &more(list, &text), place, what);
    check("\"optional\": [", "occupations.kokk", "kokk: 16 skills");
    check("\"essential\": [", "occupations.kokk.essential", "kokk: 13 essential skills");
    check_planted(FILE, "\"boil-soup\", \"bake", "\"fry-fish\", \"bake", "occupations.kokk.essential", "stands twice");
    check_planted(FILE, "[\"taste-food\"", "[\"fry-fish\"", "occupations.kokk.optional", "stands twice");
    check_planted(FILE, "[\"R\", \"S\"]", "[]", "occupations.kokk.interests", "kokk: 0 interests");
    let many = "[\"R\", \"S\", \"A\", \"E\"]";
    check_planted(FILE, "[\"R\", \"S\"]", many, "occupations.kokk.interests", "kokk: 4 interests");
}

#[test]
fn occupations_in_no_field_are_found() {
    check_planted(FILE, "[\"512\"]", "[\"513\", \"52\"]", "fields", "kokk: its code in ISCO-08, 5120, is in no field");
}

#[test]
fn words_that_are_missing_or_belong_to_nothing_are_found() {
    for language in ["nb", "en"] {
        let skills = format!("locales/{language}/skills.json");
        check_planted(&skills, "\"cut-meat\"", "\"cut-fish\"", "skill.cut-meat", "is missing");
        let work = format!("locales/{language}/work.json");
        check_planted(&work, "\"food\"", "\"drink\"", "field.food", "is missing");
        check_planted(&work, "\"A\"", "\"B\"", "interest.A.name", "is missing");
    }
    check_planted("locales/nb/skills.json", "\"cut-meat\"", "\"cut-fish\"", "skill.cut-fish", "belongs to nothing");
    check_planted("locales/nb/work.json", "\"food\"", "\"drink\"", "field.drink", "belongs to nothing");
    check_planted("locales/nb/work.json", "\"A\"", "\"B\"", "interest.B.name", "belongs to nothing");
    check_planted("locales/en/skills.json", "cut meat", "cut {{n}}", "skill.cut-meat", "nobody fills in");
}

#[test]
fn words_that_do_not_fit_a_question_are_found() {
    for language in ["nb", "en"] {
        let file = format!("locales/{language}/skills.json");
        let good = if language == "nb" { "skjære kjøtt" } else { "cut meat" };
        let check = |new: &str, what: &str| check_planted(&file, good, new, "skill.cut-meat", what);
        check("a b c d e f g h i j", "10 words for a skill");
        check(&"x".repeat(61), "61 characters for a skill");
        check("x.", "full stop");
        check("Cut", "small letter");
        check("3 x", "small letter");
    }
    check_planted(
        "locales/nb/skills.json",
        "dekke et bord",
        "Steke fisk",
        "skill.set-table",
        "the same words as skill.fry",
    );
}
