//! How our scripts call cargo, Trunk and npm: what the lock files name, and no script of a package.
//! They read what is written in the scripts, and never run one.

use std::path::Path;

/// What cargo does that reads crates, and so could change a lock file or read another version than it names.
const READS_CRATES: [&str; 12] =
    ["bench", "binstall", "build", "check", "clippy", "doc", "fetch", "install", "metadata", "run", "rustc", "test"];

/// What is wrong in how a script calls them, by line.
pub fn faults(path: &str, text: &str) -> Vec<String> {
    let joined = text.replace("\\\n", "\\ ");
    let lines = joined.lines().map(|line| line.trim_start().trim_start_matches('@'));
    let lines = lines.filter(|line| !["#", "//"].iter().any(|mark| line.starts_with(mark)) && !line.contains(": ## "));
    lines.filter_map(|line| fault(line).map(|what| format!("{path}: {what}: {line}"))).collect()
}

fn fault(line: &str) -> Option<&'static str> {
    let between = |sign: char| sign.is_whitespace() || "`\"'()[],;".contains(sign);
    let words: Vec<&str> = line.split(between).filter(|word| !word.is_empty()).collect();
    let has = |flag: &str| words.contains(&flag);
    // «cargo +nightly fetch» too.
    let calls = |program: &str, does: &[&str]| {
        let after = |at: usize| words[at + 1..].iter().find(|word| !word.starts_with(['+', '$', '-']));
        (0..words.len()).any(|at| words[at] == program && after(at).is_some_and(|word| does.contains(word)))
    };
    if calls("cargo", &READS_CRATES) && !has("--locked") {
        return Some("cargo must be told --locked");
    }
    if (calls("cargo", &["build"]) || calls("trunk", &["build"])) && !(has("--locked") && has("--offline")) {
        return Some("a build of the site must be told --locked --offline");
    }
    if calls("npm", &["ci", "install", "i", "add"]) && !has("--ignore-scripts") {
        return Some("npm must be told --ignore-scripts");
    }
    // It would take what is newest.
    (calls("npm", &["install", "i", "add"]) && !has("--prefix")).then_some("what is ours is installed by `npm ci`")
}

/// Every script of ours: the Makefile, what CI runs, and all of `tools/`.
fn scripts(root: &Path) -> Vec<(String, String)> {
    let mut paths = vec![root.join("Makefile"), root.join(".ci/run")];
    let mut folders = vec![root.join("tools")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { paths.push(path) }
        }
    }
    let read = |path: &Path| Some((path.display().to_string(), std::fs::read_to_string(path).ok()?));
    paths.iter().filter_map(|path| read(path)).collect()
}

#[test]
fn r_sup_02_every_build_takes_what_the_lock_files_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scripts = scripts(root);
    let found: Vec<String> = scripts.iter().flat_map(|(path, text)| faults(path, text)).collect();
    assert!(found.is_empty(), "{found:#?}");
    // Where the calls stand: were one of them moved, this rule would look at nothing.
    for (file, call) in [
        ("Makefile", "cargo test"),
        ("tools/page.sh", "trunk build"),
        ("tools/engine.sh", "cargo build"),
        ("tools/install.sh", "npm ci"),
        ("tools/fuzz.sh", "fetch --locked"),
    ] {
        assert!(scripts.iter().any(|(path, text)| path.ends_with(file) && text.contains(call)), "{file}: {call}");
    }
    let ignored = std::fs::read_to_string(root.join(".gitignore")).expect(".gitignore");
    for lock in ["Cargo.lock", "fuzz/Cargo.lock", "package-lock.json"] {
        assert!(root.join(lock).is_file(), "{lock} is part of the project");
        let name = lock.rsplit('/').next().unwrap_or(lock);
        assert!(!ignored.lines().any(|line| line.contains(name) || line.contains("*.lock")), "{lock} is committed");
    }
}

#[test]
fn r_sup_02_planted_calls_are_found() {
    let right = [
        "\t@$(RUN) test cargo test --locked",
        "trunk build --release --offline --locked",
        "cargo build --locked --offline --quiet",
        "cargo \"+$NIGHTLY\" fetch --locked --manifest-path fuzz/Cargo.toml",
        "# cargo build",
        "check: ## cargo test, and more",
        "execFileSync(\"cargo\", [\"run\", \"--locked\"])",
        "cargo fmt --check",
        "rustup target add wasm32-unknown-unknown",
        "npm ci --ignore-scripts --loglevel=error",
        "npm install --prefix \"$peers\" --ignore-scripts x@1",
        "cargo build --locked \\\n  --offline",
    ];
    for text in right {
        assert!(faults("x", text).is_empty(), "{text}");
    }
    let wrong = [
        "\t@$(RUN) test cargo test",
        "cargo build --locked",
        "cargo run --quiet --bin pack -- check",
        "trunk build --release --offline",
        "cargo \"+$NIGHTLY\" fetch --manifest-path fuzz/Cargo.toml",
        "[ x ] && (cargo install x)",
        "execFileSync(\"cargo\", [\"run\", \"--quiet\"])",
        "npm ci --loglevel=error",
        "npm install --ignore-scripts",
    ];
    for text in wrong {
        assert_eq!(faults("x", text).len(), 1, "{text}");
    }
}
