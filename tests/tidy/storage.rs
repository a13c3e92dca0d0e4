//! What the browser keeps is reached through few doors, and none of them dies where the browser says no (R-STO-05).

use super::rules::Fault;
use super::source::{self, Source, has_word};

/// Who may name the browser's storage: the journal, the small preferences, and the talks of a desk.
const DOORS: [&str; 4] =
    ["src/store/database.rs", "src/store/indexed.rs", "src/platform/desk.rs", "src/platform/prefs.rs"];
/// How storage is named in Rust, and as text for those who ask JavaScript for it.
const STORAGE: [&str; 15] = [
    "local_storage",
    "session_storage",
    "indexed_db",
    "Storage",
    "StorageEvent",
    "IdbFactory",
    "IdbDatabase",
    "IdbTransaction",
    "IdbObjectStore",
    "CacheStorage",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "cookie",
];
/// What ends the program where the browser refuses. The storage of the gloo crates does so in every call but one.
const DEADLY: [&str; 7] = ["gloo_storage", "expect_throw", "unwrap_throw", ".unwrap()", ".expect(", "panic!", "todo!"];

/// Storage that is reached beside the doors, and doors that can die.
pub fn storage(source: &Source) -> Vec<Fault> {
    let door = DOORS.contains(&source.path.as_str());
    let mut faults = Vec::new();
    for (line, code) in source.product_code().filter(|_| source.is_rust_of_ours()) {
        if let Some(name) = STORAGE.iter().find(|name| !door && has_word(code, name)) {
            faults.push(Fault::new(
                line,
                format!("`{name}`: storage is for src/store, src/platform/prefs.rs and desk.rs"),
            ));
        }
        if let Some(name) = DEADLY.iter().find(|name| (door || name.starts_with("gloo")) && code.contains(**name)) {
            faults.push(Fault::new(line, format!("`{name}`: a browser may refuse, so give back a Result")));
        }
    }
    faults
}

/// The functions of the journal that do not say whether they have worked.
fn silent(store: &str) -> Vec<&str> {
    let journal = store.split("pub trait Journal {").nth(1).expect("a journal");
    let functions = journal.lines().take_while(|line| *line != "}").filter(|line| has_word(line, "fn"));
    functions.filter(|line| !(line.contains("-> Result<") && line.contains("StoreError>"))).collect()
}

#[test]
fn r_sto_05_storage_is_reached_through_modules_that_give_back_a_result() {
    let sources = source::all();
    let shown = |source: &Source, Fault { line, what }: Fault| format!("{}:{line}: {what}", source.path);
    let faults: Vec<_> =
        sources.iter().flat_map(|source| storage(source).into_iter().map(|fault| shown(source, fault))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for door in DOORS {
        assert!(sources.iter().any(|source| source.path == door), "{door} is not there");
    }
    let text = |path: &str| &sources.iter().find(|source| source.path == path).expect(path).text;
    assert_eq!(silent(text("src/store/mod.rs")), [""; 0]);
    let manifest = text("Cargo.toml");
    for name in ["gloo-storage", "gloo =", "leptos-use", "rexie", "idb =", "indexed_db"] {
        assert!(!manifest.contains(name), "{name} reaches storage for us");
    }
}

#[test]
fn r_sto_05_planted_ways_around_the_doors_are_found() {
    let check = |path: &str, text: &str, expected: &[usize]| {
        let lines: Vec<usize> = storage(&Source::new(path, text)).iter().map(|fault| fault.line).collect();
        assert_eq!(lines, expected, "{path}: {text:?}");
    };
    check(
        "src/app/a.rs",
        "let x = window.local_storage();\n// local_storage\nuse web_sys::{Storage, Window};",
        &[1, 3],
    );
    check("src/platform/a.rs", "Reflect::get(&window, &\"indexedDB\".into())\nuse web_sys::IdbFactory;", &[1, 2]);
    check("src/app/a.rs", "use gloo_storage::{LocalStorage, Storage as _};", &[1, 1]);
    check("src/page/a.rs", "StoredValue<Visit, LocalStorage>\nlet storage = session.storage();", &[]);
    check("src/store/indexed.rs", "factory.open(name).expect(\"open\");\nlet x: IdbDatabase = y?;", &[1]);
    check("src/platform/prefs.rs", "storage.get_item(name).unwrap_throw()\n#[cfg(test)]\nx.unwrap()", &[1]);
    let journal =
        |answer: &str| format!("pub trait Journal {{\n    async fn load(&self){answer};\n}}\nfn other() {{}}");
    assert_eq!(silent(&journal(" -> Result<Vec<String>, StoreError>")), [""; 0]);
    assert_eq!(silent(&journal(" -> Vec<String>")).len(), 1);
}
