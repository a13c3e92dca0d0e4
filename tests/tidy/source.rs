//! One text file of the project, and how to find them all.
//! It never reads what is built or fetched (target, node_modules, dist), nor what git keeps for itself.

use std::fs;
use std::path::Path;

/// A file with its path from the project's root, written with `/`.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    pub fn is_rust_of_ours(&self) -> bool {
        self.path.starts_with("src/") && self.path.ends_with(".rs")
    }

    pub fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs") || self.path.contains("/tests/")
    }

    /// The first folder or file under `src`, without `.rs`: the name of the module.
    pub fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or_default();
        inside.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// Numbered lines, from 1, without comments.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, without_comment(line)))
    }

    /// As [`Source::code`], but only what is built into the product.
    pub fn product_code(&self) -> impl Iterator<Item = (usize, &str)> {
        let tests_only = self.is_test();
        self.code().take_while(move |(_, line)| !tests_only && line.trim() != "#[cfg(test)]")
    }
}

/// The line up to a `//` that does not stand in a text.
fn without_comment(line: &str) -> &str {
    let (mut in_text, mut before) = (false, ' ');
    for (at, now) in line.char_indices() {
        match now {
            '"' if before != '\\' && before != '\'' => in_text = !in_text,
            '/' if before == '/' && !in_text => return &line[..at - 1],
            _ => {}
        }
        before = now;
    }
    line
}

/// Whether `word` stands in `line` with nothing of a longer name around it.
pub fn has_word(line: &str, word: &str) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(in_name)
            && !line[at + word.len()..].chars().next().is_some_and(in_name)
    })
}

const FOLDERS: [&str; 9] = ["src", "style", "tests", "benches", "public", "docs", "tools", "deploy", ".cargo"];
const TEXTS: [&str; 12] = ["rs", "css", "js", "mjs", "json", "html", "md", "toml", "sh", "yml", "webmanifest", "txt"];

/// Every text file of the project.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in FOLDERS {
        walk(root, &root.join(folder), &mut found);
    }
    for entry in fs::read_dir(root).expect("the project's root").flatten() {
        if entry.path().is_file() {
            found.extend(read(root, &entry.path()));
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            walk(root, &path, found);
        } else {
            found.extend(read(root, &path));
        }
    }
}

fn read(root: &Path, path: &Path) -> Option<Source> {
    let extension = path.extension()?.to_str()?;
    if !TEXTS.contains(&extension) {
        return None;
    }
    let inside = path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
    Some(Source { path: inside, text: fs::read_to_string(path).ok()? })
}
