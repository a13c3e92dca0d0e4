//! The rules of the house, checked over every file of the project, and each rule checked on a planted fault.
//! To add a rule: a function in `tidy/`, a line in `RULES`, and a planted fault below.
#![cfg(not(target_arch = "wasm32"))]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/commands.rs"]
mod commands;
#[path = "tidy/keys.rs"]
mod keys;
#[path = "tidy/licences.rs"]
mod licences;
#[path = "tidy/rules.rs"]
mod rules;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/storage.rs"]
mod storage;
#[path = "tidy/supply.rs"]
mod supply;

use std::path::Path;

use kompetansesti::i18n::Messages;
use rules::Fault;
use source::Source;

type Rule = fn(&Source) -> Vec<Fault>;

const RULES: [(&str, Rule); 14] = [
    ("header", rules::header),
    ("size", rules::size),
    ("module names", rules::module_names),
    ("unwraps", rules::unwraps),
    ("raw html", rules::raw_html),
    ("leave taking", rules::leave_taking),
    ("disabled", rules::disabled),
    ("todos", rules::todos),
    ("foreign paths", rules::foreign_paths),
    ("limits", rules::limits),
    ("physical css", rules::physical_css),
    ("between modules", arrows::between_modules),
    ("to the outside", arrows::to_the_outside),
    ("between pages", arrows::between_pages),
];

#[test]
fn the_project_keeps_its_own_rules() {
    let faults: Vec<String> = source::all()
        .iter()
        .flat_map(|source| RULES.iter().flat_map(|(_, rule)| rule(source)).map(|fault| shown(source, &fault)))
        .collect();
    assert!(faults.is_empty(), "{} broken rules:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_code_and_the_texts_know_each_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/locales/nb");
    let keys = |file: &Path| -> Vec<String> {
        let text = std::fs::read_to_string(file).expect("a message file");
        Messages::parse(&text).expect("messages").iter().map(|(key, _)| key.to_owned()).collect()
    };
    let folders = [root.clone(), root.join("offer"), root.join("occupation")];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("a folder of words").flatten());
    let interface = ["ui.json", "path.json", "more.json", "guide.json", "work.json"];
    let other = files
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && !interface.iter().any(|one| path.ends_with(one)));
    let other: Vec<String> = other.flat_map(|path| keys(&path)).collect();
    let asked_for =
        |file: &str| keys(&root.join(file)).into_iter().map(|key| (file.to_owned(), key)).collect::<Vec<_>>();
    let interface: Vec<_> = interface.into_iter().flat_map(asked_for).collect();
    let faults = keys::faults(&source::all(), &interface, &other);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn shown(source: &Source, fault: &Fault) -> String {
    format!("{}:{}: {}", source.path, fault.line, fault.what)
}

#[test]
fn every_foreign_crate_has_its_reason_in_the_architecture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(architecture) = std::fs::read_to_string(root.join("ARCHITECTURE.md")) else { return };
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    let missing: Vec<&str> =
        crates(&manifest).into_iter().filter(|name| !architecture.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md must give the reason for: {}", missing.join(", "));
}

#[test]
fn r_sup_01_r_sup_05_nothing_is_unsafe_and_all_that_comes_from_others_is_published() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(root.join(file)).expect(file);
    let faults = [
        supply::in_manifest(&read("Cargo.toml")),
        supply::in_lock(&read("Cargo.lock"), &["kompetansesti"]),
        supply::in_lock(&read("fuzz/Cargo.lock"), &["kompetansesti", "kompetansesti-fuzz"]),
        supply::in_npm_lock(&read("package-lock.json")),
    ];
    assert!(faults.iter().all(Vec::is_empty), "{faults:?}");
}

/// The names of all dependencies in a manifest.
fn crates(manifest: &str) -> Vec<&str> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside && line.starts_with(char::is_alphabetic))
        {
            names.push(name.trim());
        }
    }
    names
}

#[test]
fn crates_are_read_from_every_table_of_the_manifest() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\nserde = \"1\"\n# why\n[target.'cfg(unix)'.dev-dependencies]\nboon = { version = \"1\", features = [\n  \"a\",\n] }\n[lints]\nz = 1";
    assert_eq!(crates(manifest), ["serde", "boon"]);
}

/// The lines where the rule finds something in this file.
fn check(rule: &str, path: &str, text: &str, expected: &[usize]) {
    let (_, rule_fn) = RULES.iter().find(|(name, _)| *name == rule).expect("a rule of this name");
    let lines: Vec<usize> = rule_fn(&Source::new(path, text)).iter().map(|fault| fault.line).collect();
    assert_eq!(lines, expected, "{rule}: {path}: {text:?}");
}

#[test]
fn planted_faults_of_form_are_found() {
    check("header", "src/a.rs", "//! One sentence only.\n", &[1]);
    check("header", "src/a.rs", "fn a() {}\n", &[1]);
    check("header", "src/a.rs", "//! What it is. What it\n//! never does.\n", &[]);
    check("header", "src/a/tests.rs", "//! One sentence is enough for tests.\n", &[]);
    check("size", "src/a.rs", &"x\n".repeat(301), &[301]);
    check("size", "src/a.rs", &"x\n".repeat(300), &[]);
    check("module names", "src/page/utils.rs", "", &[1]);
    check("module names", "src/helpers/a.rs", "", &[1]);
    check("unwraps", "src/a.rs", "x\na.unwrap();\n#[cfg(test)]\nb.unwrap();", &[2]);
    check("unwraps", "src/a/tests.rs", "a.unwrap();", &[]);
    check("raw html", "src/page/a.rs", "<p inner_html=x/>\n// inner_html", &[1]);
    check("raw html", "public/a.js", "document.write(x);\na.textContent = x;\nframe.srcdoc = x;", &[1, 3]);
    check("leave taking", "src/page/a.rs", "let a = Memo::new(b);\nEffect::new(c);\nlet d = memo(e);", &[1, 2]);
    check("leave taking", "src/page/session/derived.rs", "Memo::new(a)", &[]);
    check("disabled", "src/ui/a.rs", "<button disabled=true>\n<button aria-disabled=x>\n// disabled", &[1]);
    check("foreign paths", "docs/a.md", &["see /wo", "rk/a\nsrc/work/b"].concat(), &[1]);
    check("limits", "src/a.rs", &["x.disable_recursion", "_limit();"].concat(), &[1]);
    check("limits", "tests/a.rs", &["#![allow(unsafe", "_code)]"].concat(), &[1]);
    check("todos", "src/a.rs", &["// TO", "DO later\n// TO", "DO(#12): later\nlet x = \"TO", "DO\";"].concat(), &[1]);
    check("physical css", "style/a.css", "a { margin-left: 1px; padding-inline: 2px }\nb{text-align:right}", &[1, 2]);
    check("physical css", "style/a.css", "a:left { margin-inline-start: 1px; text-align: start; --left: 1 }", &[]);
}

#[test]
fn planted_arrows_the_wrong_way_are_found() {
    check("between modules", "src/framework/a.rs", "use crate::measure::X;", &[1]);
    check("between modules", "src/pathway/a.rs", "use crate::{framework::{A, B}, profile};", &[1]);
    check("between modules", "src/ui/a.rs", "let x = crate::profile::Profile;", &[1]);
    check("between modules", "src/profile/a.rs", "use crate::pathway::X;\nuse crate::profile::Y;", &[]);
    check("between modules", "src/app.rs", "use crate::store::X;", &[]);
    check("between modules", "src/bin/pack/main.rs", "use crate::store::X;", &[]);
    check("to the outside", "src/measure/a.rs", "use std::time::Instant;\n// Instant\nlet brand = 1;", &[1]);
    check("to the outside", "src/store/memory.rs", "use web_sys::Storage;\nuse leptos::x;", &[1, 2]);
    check("to the outside", "src/store/indexed.rs", "use wasm_bindgen::JsValue;", &[]);
    check("to the outside", "src/ui/a.rs", "use leptos::prelude::*;\nlet u = \"https://web_sys\";", &[2]);
    check("between pages", "src/page/a.rs", "use super::result::X;\nuse super::frame::Y;\nuse super::Z;", &[1]);
    check(
        "between pages",
        "src/page/a/b.rs",
        "use super::c::X;\nuse crate::page::plan::P;\nuse super::super::d::E;",
        &[2, 3],
    );
    check("between pages", "src/page/mod.rs", "pub use self::a::A;", &[]);
}
