//! Under which terms what comes from others may be used, and what of it must be there but once.
//! They judge what cargo and npm say of the two lock files, and never ask the database of known faults.

use std::path::Path;
use std::process::Command;

/// Terms that ask for little more than to be told. None of them asks us to give our own away.
const FREE: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "MIT",
    "MIT-0",
    "NCSA",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// What runs here and reaches no one may also be under these.
const OF_TOOLS: [&str; 1] = ["MPL-2.0"];
/// The only package of npm that reaches the site.
const SHIPPED: &str = "node_modules/@digdir/designsystemet-css";
/// Two versions of one of these build, and then do not know each other's values.
const ONCE: [&str; 8] =
    ["js-sys", "leptos", "reactive_graph", "serde_core", "serde_json", "tachys", "wasm-bindgen", "web-sys"];

/// Whether a person may choose terms of the list: `A OR B`, `A AND (B OR C)`, and `A/B` as it was written before.
fn allows(expression: &str, list: &[&str]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
    any(&mut words, list) == Some(true) && words.is_empty()
}

/// Nothing where this is no expression.
fn any(words: &mut Vec<&str>, list: &[&str]) -> Option<bool> {
    let mut allowed = all(words, list)?;
    while words.pop_if(|word| *word == "OR").is_some() {
        allowed |= all(words, list)?;
    }
    Some(allowed)
}

fn all(words: &mut Vec<&str>, list: &[&str]) -> Option<bool> {
    let mut allowed = one(words, list)?;
    while words.pop_if(|word| *word == "AND").is_some() {
        allowed &= one(words, list)?;
    }
    Some(allowed)
}

fn one(words: &mut Vec<&str>, list: &[&str]) -> Option<bool> {
    let terms = words.pop()?;
    if terms == "(" {
        let allowed = any(words, list)?;
        return words.pop_if(|word| *word == ")").map(|_| allowed);
    }
    // An exception only allows more than the terms do.
    if words.pop_if(|word| *word == "WITH").is_some() {
        words.pop()?;
    }
    Some(list.contains(&terms))
}

/// What `cargo metadata` says of packages under other terms, or under none that it can name.
fn of_crates(metadata: &serde_json::Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().expect("packages");
    let foreign =
        packages.iter().filter(|package| !package["license"].as_str().is_some_and(|terms| allows(terms, &FREE)));
    foreign.map(|package| format!("{} {}: {}", package["name"], package["version"], package["license"])).collect()
}

/// What `package-lock.json` says of packages under other terms, or under none.
fn of_npm(lock: &serde_json::Value) -> Vec<String> {
    let packages = lock["packages"].as_object().expect("packages").iter();
    let for_tools = [&FREE[..], &OF_TOOLS].concat();
    let list = |name: &str| if name == SHIPPED { &FREE[..] } else { &for_tools };
    let foreign =
        packages.filter(|(name, package)| !package["license"].as_str().is_some_and(|terms| allows(terms, list(name))));
    foreign.map(|(name, package)| format!("{name}: {}", package["license"])).collect()
}

/// Those of `ONCE` that `Cargo.lock` has not exactly once.
fn not_once(lock: &str) -> Vec<&'static str> {
    let times = |name: &str| lock.lines().filter(|line| *line == format!("name = \"{name}\"")).count();
    ONCE.into_iter().filter(|name| times(name) != 1).collect()
}

#[test]
fn r_sup_01_all_that_comes_from_others_may_be_used_as_we_do_and_what_must_be_one_is_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(root.join(file)).expect(file);
    // The crates of every platform, as the lock file has them. cargo fetches one that is not here yet.
    let asked = ["metadata", "--locked", "--format-version", "1", "--manifest-path"];
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let told = Command::new(env!("CARGO")).args(asked).arg(root.join(manifest)).output().expect("cargo metadata");
        assert!(told.status.success(), "{manifest}: {}", String::from_utf8_lossy(&told.stderr));
        let metadata: serde_json::Value = serde_json::from_slice(&told.stdout).expect("JSON");
        let faults = of_crates(&metadata);
        // What is never shipped or published needs no terms of its own.
        let faults: Vec<_> = faults.into_iter().filter(|fault| !fault.contains("kompetansesti-fuzz")).collect();
        assert!(faults.is_empty(), "{manifest}: {faults:#?}");
        assert!(metadata["packages"].as_array().is_some_and(|packages| packages.len() > 50), "{manifest}: too few");
    }
    let npm = of_npm(&serde_json::from_str(&read("package-lock.json")).expect("JSON"));
    assert!(npm.is_empty(), "{npm:#?}");
    assert!(not_once(&read("Cargo.lock")).is_empty(), "there once: {:?}", not_once(&read("Cargo.lock")));
}

#[test]
fn r_sup_01_planted_terms_are_found() {
    for expression in
        ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(GPL-2.0 OR MIT) AND Zlib", "Apache-2.0 WITH LLVM-exception"]
    {
        assert!(allows(expression, &FREE), "{expression}");
    }
    for expression in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "MIT OR",
        "OR MIT",
        "MIT Zlib",
        "(MIT",
        "MIT)",
        "GPL-2.0 WITH x",
        "Apache-2.0 WITH",
        "(MIT OR Zlib) AND LGPL-2.1",
        "MPL-2.0",
        "mit",
    ] {
        assert!(!allows(expression, &FREE), "{expression}");
    }
    let crates = serde_json::json!({ "packages": [
        { "name": "a", "version": "1.0.0", "license": "MIT" },
        { "name": "b", "version": "1.0.0", "license": "AGPL-3.0" },
        { "name": "c", "version": "1.0.0", "license": null },
    ] });
    assert_eq!(of_crates(&crates).len(), 2);
    let npm = |license: &str| serde_json::json!({ "packages": { "": { "license": "MIT" }, SHIPPED: { "license": license }, "node_modules/x": { "license": "MPL-2.0" }, "node_modules/y": {} } });
    assert_eq!(of_npm(&npm("MIT")), ["node_modules/y: null"]);
    assert_eq!(of_npm(&npm("MPL-2.0")).len(), 2);
    let lock = ONCE.map(|name| format!("[[package]]\nname = \"{name}\"\n")).concat();
    assert!(not_once(&lock).is_empty());
    assert_eq!(not_once(&lock.replace("\"tachys\"", "\"leptos\"")), ["leptos", "tachys"]);
}
