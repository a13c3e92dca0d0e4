//! The rules of the house that a machine can check, one function each. They never change a file.
//! Each says what to do, because whoever reads the message wants to go on.

use super::source::{Source, has_word};

/// A rule broken at a line.
#[derive(Debug)]
pub struct Fault {
    pub line: usize,
    pub what: String,
}

impl Fault {
    pub fn new(line: usize, what: impl Into<String>) -> Fault {
        Fault { line, what: what.into() }
    }
}

const LINES: usize = 300;

/// What a file is, and what it never does; of tests it is enough to say what they are about.
pub fn header(source: &Source) -> Vec<Fault> {
    let header: Vec<&str> = source.text.lines().map_while(|line| line.strip_prefix("//!")).collect();
    let words: Vec<&str> = header.iter().flat_map(|line| line.split_whitespace()).collect();
    let sentences =
        words.iter().filter(|word| word.trim_end_matches(['»', ')', '"']).ends_with(['.', '?', '!'])).count();
    if source.is_rust_of_ours() && sentences < if source.is_test() { 1 } else { 2 } {
        return vec![Fault::new(1, "begin with `//!` and two sentences: what the file is, and what it never does")];
    }
    Vec::new()
}

pub fn size(source: &Source) -> Vec<Fault> {
    let lines = source.text.lines().count();
    if source.path.ends_with(".rs") && lines > LINES {
        return vec![Fault::new(lines, format!("{lines} lines is more than {LINES}: split the file by subject"))];
    }
    Vec::new()
}

pub fn module_names(source: &Source) -> Vec<Fault> {
    let empty = ["utils", "util", "helpers", "common", "misc", "types"];
    match source.path.trim_end_matches(".rs").split('/').find(|part| empty.contains(part)) {
        Some(name) if source.is_rust_of_ours() => {
            vec![Fault::new(1, format!("`{name}` says nothing: name the module after its subject"))]
        }
        _ => Vec::new(),
    }
}

pub fn unwraps(source: &Source) -> Vec<Fault> {
    let unwraps = source.product_code().filter(|(_, code)| source.is_rust_of_ours() && code.contains(".unwrap()"));
    unwraps.map(|(line, _)| Fault::new(line, "no unwrap: handle it, or `expect(\"why this holds\")`")).collect()
}

pub fn raw_html(source: &Source) -> Vec<Fault> {
    let raw = [
        "inner_html",
        "innerHTML",
        "outer_html",
        "outerHTML",
        "insert_adjacent_html",
        "insertAdjacentHTML",
        "srcdoc",
        "document.write",
        "DomParser",
        "DOMParser",
        "contextual_fragment",
        "createContextualFragment",
    ];
    let ours = source.path.starts_with("src/") || source.path.starts_with("public/") && source.path.ends_with(".js");
    let lines = source.code().filter(|(_, code)| ours && raw.iter().any(|name| code.contains(name)));
    lines.map(|(line, _)| Fault::new(line, "no raw HTML: build elements, or set text")).collect()
}

/// What a screen works out goes with the screen: a signal that outlives it remembers a bare memo for ever (R-CRA-05).
pub fn leave_taking(source: &Source) -> Vec<Fault> {
    let screen = ["src/page/", "src/ui/"].iter().any(|folder| source.path.starts_with(folder));
    // The session lives as long as the page, and the kit's own two are made of the bare ones.
    let lasts = ["src/page/session/derived.rs", "src/ui/dom/follow.rs"].contains(&source.path.as_str());
    let bare = ["Memo::new(", "Effect::new("];
    let lines = source.code().filter(|(_, code)| screen && !lasts && bare.iter().any(|name| code.contains(name)));
    lines
        .map(|(line, _)| Fault::new(line, "use `ui::memo` or `ui::effect`, which take leave of their signals"))
        .collect()
}

/// A button that does not answer leaves people stuck.
pub fn disabled(source: &Source) -> Vec<Fault> {
    let view = ["src/page/", "src/ui/"].iter().any(|folder| source.path.starts_with(folder));
    let lines = source.product_code().filter(|(_, code)| view && has_word(code, "disabled"));
    lines.map(|(line, _)| Fault::new(line, "no `disabled`: let it be pressed, and explain what is missing")).collect()
}

pub fn todos(source: &Source) -> Vec<Fault> {
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat()];
    let numbered = |rest: &str| {
        let number = rest.trim_start_matches('(').strip_prefix('#');
        number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    };
    let open = |text: &str| {
        let mut comment =
            ["//", "/*", "<!--", "# "].iter().filter_map(|start| text.split_once(start)).map(|(_, after)| after);
        comment.any(|after| {
            marks.iter().any(|mark| after.split_once(mark.as_str()).is_some_and(|(_, rest)| !numbered(rest)))
        })
    };
    let code = [".rs", ".css", ".js", ".mjs", ".sh", ".html", ".yml"].iter().any(|end| source.path.ends_with(end));
    let lines = source.text.lines().enumerate().filter(|(_, text)| code && open(text));
    lines.map(|(index, _)| Fault::new(index + 1, "give the open task an issue number, or do it")).collect()
}

/// A path of the machine it was written on says nothing to whoever clones it.
pub fn foreign_paths(source: &Source) -> Vec<Fault> {
    let folder = ["/wo", "rk/"].concat();
    let found = |text: &str| {
        text.match_indices(&folder)
            .any(|(at, _)| !text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "._-}*".contains(c)))
    };
    let lines = source.text.lines().enumerate().filter(|(_, text)| found(text));
    lines.map(|(index, _)| Fault::new(index + 1, "no path of one machine: write it from the project's root")).collect()
}

/// What keeps the stack whole, and memory: nobody may switch it off.
pub fn limits(source: &Source) -> Vec<Fault> {
    let switches = [["disable_recursion", "_limit"].concat(), ["allow(unsafe", "_code"].concat()];
    let lines = source.text.lines().enumerate().filter(|(_, text)| switches.iter().any(|switch| text.contains(switch)));
    let is_rust = source.path.ends_with(".rs");
    lines
        .filter(|_| is_rust)
        .map(|(index, _)| Fault::new(index + 1, "this limit stays on: do it another way"))
        .collect()
}

/// The page must turn round whole for languages written from right to left (I-02).
pub fn physical_css(source: &Source) -> Vec<Fault> {
    let side = |name: &str| name.split('-').any(|part| part == "left" || part == "right");
    let value_too = |name: &str| ["text-align", "float", "clear"].contains(&name);
    let mut faults = Vec::new();
    for (index, text) in source.text.lines().enumerate().filter(|_| source.path.starts_with("style/")) {
        for declaration in text.split(['{', ';', '}']) {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let (name, value) = (name.trim(), value.trim());
            let plain = name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            if plain && (side(name) || value_too(name) && side(value)) && !name.starts_with("--") {
                let what = format!("`{name}: {value}` is physical: use inline-start and inline-end");
                faults.push(Fault::new(index + 1, what));
            }
        }
    }
    faults
}
