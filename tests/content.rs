//! The files that ship: each fits its schema, is read by the program, and together they have no problem.
//! Schemas and parsers are written apart, so each is checked against what the other refuses.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, Schemas};
use kompetansesti::content::{
    Files, Weight, check, parse_codes, parse_config, parse_facts, parse_framework, parse_measure, parse_occupations,
    parse_offers, parse_pack_file, parse_rules, parse_skills,
};
use serde_json::Value;

fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

/// Every file that the app reads, by its path under `public/`.
fn files() -> Files {
    let mut files = BTreeMap::new();
    let mut folders = vec![public().join("content"), public().join("locales")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of content").flatten() {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("schema") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.strip_prefix(public()).expect("inside").to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    files.insert("config.json".into(), fs::read_to_string(public().join("config.json")).expect("the config"));
    files
}

/// The schema of a file: by its name, or for words by their namespace. All occupations share one.
fn schema_of(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".json");
    match file.split('/').collect::<Vec<_>>()[..] {
        ["locales", _, folder, _] => format!("locale-{folder}"),
        ["locales", ..] => format!("locale-{name}"),
        ["content", folder, _] => folder.to_owned(),
        _ => name.to_owned(),
    }
}

/// What the schema has against the file, or nothing.
fn refusal(schema: &str, text: &str) -> Option<String> {
    let mut compiler = Compiler::new();
    for entry in fs::read_dir(public().join("content/schema")).expect("the schemas").flatten() {
        let schema: Value = serde_json::from_str(&fs::read_to_string(entry.path()).expect("a text")).expect("JSON");
        let name = entry.file_name().to_string_lossy().into_owned();
        compiler.add_resource(&format!("https://example.org/{name}"), schema).expect("a resource");
    }
    let mut schemas = Schemas::new();
    let compiled =
        compiler.compile(&format!("https://example.org/{schema}.schema.json"), &mut schemas).expect("a schema");
    let value: Value = serde_json::from_str(text).expect("JSON");
    schemas.validate(&value, compiled).err().map(|error| format!("{error:#}"))
}

#[test]
fn every_file_fits_its_schema() {
    for (name, text) in files() {
        assert_eq!(refusal(&schema_of(&name), &text), None, "{name}");
    }
}

#[test]
fn every_file_is_read_by_the_program() {
    let files = files();
    let text = |name: &str| files.get(name).unwrap_or_else(|| panic!("{name} is missing")).as_str();
    let framework = parse_framework(text("content/framework.json")).expect("the framework");
    let short = framework.competences().filter(|competence| competence.short).count();
    assert_eq!((framework.competences().count(), short, framework.language_skills().count()), (30, 16, 5));
    parse_facts(text("content/facts.json")).expect("the facts");
    parse_measure(text("content/measure.json")).expect("the numbers");
    for country in ["NO", "DK"] {
        parse_offers(text(&format!("content/offer/{country}.json"))).expect("the offers");
        parse_rules(text(&format!("content/rule/{country}.json"))).expect("the rules");
    }
    parse_occupations(text("content/occupations.json")).expect("the occupations");
    parse_codes(text("content/codes.json")).expect("the codes");
    parse_skills(text("content/skills.json")).expect("the skills");
    parse_pack_file(text("content/pack.json")).expect("where a pack is");
    parse_config(text("config.json")).expect("the config");
}

/// The files are checked as on the day of their newest check at a source, so that this test never fails by waiting.
#[test]
fn the_files_that_ship_have_no_problem() {
    let files = files();
    let of = |country: &str| parse_offers(&files[&format!("content/offer/{country}.json")]).expect("offers");
    let offers = [of("NO"), of("DK")].concat();
    let today = offers.iter().filter_map(|offer| offer.checked).max().expect("a day");
    let report = check(&files, today);
    let faults = report.problems.iter().filter(|problem| problem.weight == Weight::Fault);
    let shown: Vec<String> = faults.map(|problem| format!("public/{problem}")).collect();
    assert!(shown.is_empty(), "{} problems:\n{}", shown.len(), shown.join("\n"));
}

/// Replaces a text of a file that ships; the schema must refuse what comes out.
fn check_refused(file: &str, old: &str, new: &str) {
    let files = files();
    let text = files.get(file).expect("a file");
    assert!(text.contains(old), "{file} has no {old}");
    assert!(refusal(&schema_of(file), &text.replacen(old, new, 1)).is_some(), "{file}: {old} → {new}");
}

#[test]
fn the_schemas_refuse_what_the_program_refuses() {
    check_refused("config.json", "\"own\"", "\"public\"");
    check_refused("config.json", "\"NO\"", "\"no\"");
    check_refused("content/framework.json", "\"with_help\"", "\"alone\"");
    check_refused("content/framework.json", "\"A1.1\"", "\"A1.2\"");
    check_refused("content/facts.json", "\"countries\"", "\"lands\"");
    check_refused("content/measure.json", "\"nodes\": 120", "\"nodes\": 1");
    check_refused("content/offer/NO.json", "https://", "http://");
    check_refused("content/offer/NO.json", "\"basis\"", "\"base\"");
    check_refused("content/offer/NO.json", "\"not_yet\"", "\"0\"");
    check_refused("content/occupations.json", "\"alone\"", "\"well\"");
    check_refused("content/codes.json", "\"styrk\"", "\"stryk\"");
    check_refused("content/skills.json", "/esco/skill/", "/esco/occupation/");
    check_refused("content/skills.json", "\"interests\": [\"", "\"interests\": [\"X");
    check_refused("content/skills.json", "\"isco\": [\"", "\"isco\": [\"x");
    check_refused("content/pack.json", "null", "{\"folder\": \"/esco\", \"bytes\": 1, \"labels\": {\"en\": 1}}");
    check_refused("content/rule/NO.json", "\"level_at_least\"", "\"level\"");
    check_refused("locales/nb/questions.json", "\"why\"", "\"because\"");
    check_refused("locales/nb/offers.json", "\"region\"", "\"place\"");
    check_refused("locales/nb/offer/NO.json", "\"say\"", "\"tell\"");
    check_refused("locales/nb/occupations.json", "\"about\"", "\"story\"");
    check_refused("locales/nb/skills.json", "\"skill\"", "\"skills\"");
    check_refused("locales/nb/occupation/kokk.json", "\"reason\"", "\"why\"");
}
