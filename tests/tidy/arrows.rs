//! Who may use whom. Arrows point one way: the subject never sees the browser, and a page never sees another page.
//! The table is the one in ARCHITECTURE.md, written so that a machine can read it.

use super::rules::Fault;
use super::source::{Source, has_word};

/// The subject, in the order of its arrows: each may use those before it.
const SUBJECT: [&str; 6] = ["framework", "measure", "occupation", "pathway", "profile", "exchange"];
const PAGE: [&str; 13] = [
    "framework",
    "measure",
    "occupation",
    "pathway",
    "profile",
    "exchange",
    "insight",
    "content",
    "engine",
    "visit",
    "ui",
    "i18n",
    "route",
];
/// What no part of the subject may touch: screens, browsers, clocks, chance and files.
const OUTSIDE: [&str; 8] = ["leptos", "SystemTime", "Instant", "rand", "getrandom", "std::fs", "std::net", "std::env"];
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// What a module may use of ours; `None` is everything.
fn allowed(module: &str) -> Option<Vec<&'static str>> {
    let rank = SUBJECT.iter().position(|name| *name == module);
    Some(match module {
        "measure" | "occupation" | "insight" | "route" => vec!["framework"],
        "framework" | "visit" => vec![],
        "ui" => vec!["i18n"],
        "i18n" => vec!["json"],
        "platform" => vec!["i18n", "pathway", "visit"],
        "json" => vec![],
        "content" => vec!["framework", "measure", "occupation", "pathway", "visit", "i18n", "json"],
        "engine" => vec!["framework", "measure", "occupation", "pathway", "profile", "content", "json"],
        "exchange" => SUBJECT[..rank?].iter().copied().chain(["json"]).collect(),
        "store" => SUBJECT.into_iter().chain(["json"]).collect(),
        "page" => PAGE.into_iter().chain(["platform", "store"]).collect(),
        _ => SUBJECT[..rank?].to_vec(),
    })
}

/// Arrows between our own modules.
pub fn between_modules(source: &Source) -> Vec<Fault> {
    let module = source.module();
    let Some(allowed) = allowed(module).filter(|_| source.is_rust_of_ours()) else { return Vec::new() };
    let mut faults = Vec::new();
    for (line, code) in source.code() {
        for used in used_modules(code) {
            if used != module && !allowed.contains(&used) && used.starts_with(|c: char| c.is_ascii_lowercase()) {
                faults.push(Fault::new(line, format!("`{module}` may not use `{used}`: turn the arrow round")));
            }
        }
    }
    faults
}

/// The names right after `crate::`.
fn used_modules(code: &str) -> Vec<&str> {
    used_after("crate::", code).into_iter().map(first_name).collect()
}

/// The paths after `door`, also those of a group in braces.
fn used_after<'a>(door: &str, code: &'a str) -> Vec<&'a str> {
    let mut paths = Vec::new();
    for (at, found) in code.match_indices(door) {
        let rest = &code[at + found.len()..];
        match rest.strip_prefix('{') {
            Some(group) => paths.extend(top_level_parts(group.trim_end_matches([';', '}']))),
            None => paths.push(rest),
        }
    }
    paths.into_iter().map(str::trim_start).collect()
}

fn first_name(path: &str) -> &str {
    &path[..path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len())]
}

/// `a::{b, c}, d` gives `a::{b, c}` and `d`.
fn top_level_parts(group: &str) -> Vec<&str> {
    let mut depth = 0;
    group
        .split(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == ',' && depth == 0
        })
        .collect()
}

/// Leptos, the browser, the clock and chance each have their own rooms.
pub fn to_the_outside(source: &Source) -> Vec<Fault> {
    if !source.is_rust_of_ours() {
        return Vec::new();
    }
    let module = source.module();
    let subject = SUBJECT.contains(&module)
        || ["insight", "content", "engine", "visit", "i18n", "json", "route"].contains(&module);
    let screen = module.starts_with("app") || ["page", "ui", "main"].contains(&module);
    let door = module == "platform"
        || source.path.starts_with("src/ui/dom/")
        || ["src/store/database.rs", "src/store/indexed.rs", "src/json/browser.rs"].contains(&source.path.as_str());
    let mut faults = Vec::new();
    for (line, code) in source.code() {
        for name in OUTSIDE.iter().filter(|name| has_word(code, name) && (subject || !screen && **name == "leptos")) {
            faults.push(Fault::new(line, format!("`{name}` does not belong in `{module}`: take it in as an argument")));
        }
        for name in BROWSER.iter().filter(|name| !door && has_word(code, name)) {
            faults.push(Fault::new(line, format!("`{name}` is for src/platform alone: add a small function there")));
        }
    }
    faults
}

/// What is no screen, and may be used by all of them.
const SHARED: [&str; 24] = [
    "import_preview",
    "kept",
    "copying",
    "lock_form",
    "locking",
    "private_words",
    "which_language",
    "unlock",
    "promise",
    "qr_code",
    "catalogue",
    "frame",
    "path_words",
    "result_words",
    "second_language",
    "session",
    "shared",
    "step_card",
    "evidence_words",
    "step_words",
    "summary_text",
    "way_words",
    "wishes",
    "work_words",
];

/// Screens do not use one another.
pub fn between_pages(source: &Source) -> Vec<Fault> {
    let Some(inside) = source.path.strip_prefix("src/page/").filter(|inside| *inside != "mod.rs") else {
        return Vec::new();
    };
    let own = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let up = if inside.contains('/') && !inside.ends_with("/mod.rs") { "super::super::" } else { "super::" };
    let mut faults = Vec::new();
    for (line, code) in source.code() {
        for used in ["crate::page::", up].into_iter().flat_map(|door| used_after(door, code)) {
            let name = first_name(used);
            let is_page = used[name.len()..].starts_with("::") && name != "super";
            if is_page && name != own && !SHARED.contains(&name) {
                let what = format!("a screen may not use screen `{name}`: move what both need to page::shared");
                faults.push(Fault::new(line, what));
            }
        }
    }
    faults
}
