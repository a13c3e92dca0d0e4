//! What comes from others, and what may be done with it: no unsafe code, nothing but published crates and packages, and
//! the parser's limit on nesting. They never ask the network.

/// What is wrong in `Cargo.toml`, by line.
pub fn in_manifest(manifest: &str) -> Vec<String> {
    let mut table = "";
    let mut faults = Vec::new();
    for (line, text) in (1..).zip(manifest.lines()) {
        if let Some(name) = text.strip_prefix('[') {
            table = name.trim_end_matches(']');
        }
        let of_crates = table.ends_with("dependencies") || table.contains("dependencies.") || table.contains("patch");
        if of_crates && ["git", "path"].iter().any(|from| names(text, from)) {
            faults.push(format!("Cargo.toml:{line}: a crate from a folder or a repository: use a published one"));
        }
        if text.contains("unbounded_depth") {
            faults.push(format!("Cargo.toml:{line}: JSON without a limit on nesting overflows the stack"));
        }
    }
    let forbids = manifest.split("[lints.rust]").nth(1).is_some_and(|rest| {
        rest.split("\n[")
            .next()
            .is_some_and(|table| table.lines().any(|text| text.trim() == "unsafe_code = \"forbid\""))
    });
    if !forbids {
        faults.push("Cargo.toml: [lints.rust] must say unsafe_code = \"forbid\"".to_owned());
    }
    faults
}

/// Whether a line of a table gives this key a value, at its beginning or in braces.
fn names(text: &str, key: &str) -> bool {
    let before = |at: usize| text[..at].trim_end().chars().next_back().is_none_or(|sign| "{,.".contains(sign));
    text.match_indices(key).any(|(at, _)| before(at) && text[at + key.len()..].trim_start().starts_with('='))
}

/// The packages of `Cargo.lock` that come neither from us nor from crates.io with a checksum.
pub fn in_lock(lock: &str, ours: &[&str]) -> Vec<String> {
    let field = |package: &str, name: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")).map(str::to_owned));
        line.map(|value| value.trim_end_matches('"').to_owned())
    };
    let published = |package: &str| {
        field(package, "source").as_deref() == Some("registry+https://github.com/rust-lang/crates.io-index")
            && field(package, "checksum").is_some()
    };
    let packages = lock.split("[[package]]").skip(1).filter(|package| !published(package));
    packages.filter_map(|package| field(package, "name")).filter(|name| !ours.contains(&name.as_str())).collect()
}

/// The packages of `package-lock.json` that come from a folder or a repository, name a host, or have no hash.
pub fn in_npm_lock(lock: &str) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(lock).expect("JSON");
    let packages = json["packages"].as_object().expect("packages");
    // Whichever host they are fetched from, the hash says what they are (.npmrc).
    let named = |package: &serde_json::Value| !package["resolved"].is_null() || package["link"] == true;
    let foreign = |package: &serde_json::Value| {
        named(package) || !package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-"))
    };
    packages
        .iter()
        .filter(|(name, package)| !name.is_empty() && foreign(package))
        .map(|(name, _)| name.clone())
        .collect()
}

#[test]
fn r_sup_01_r_sup_05_planted_faults_of_supply_are_found() {
    let forbids = "[lints.rust]\nunsafe_code = \"forbid\"\n";
    let check = |lines: &str, expected: usize| {
        assert_eq!(in_manifest(&format!("{lines}\n{forbids}")).len(), expected, "{lines}");
    };
    check("[dependencies]\nserde = { version = \"1\", features = [\"git\"] }\n[[bin]]\npath = \"src/main.rs\"", 0);
    check("[dependencies]\nx = { git = \"https://example.org/x\" }", 1);
    check("[target.'cfg(unix)'.dev-dependencies]\nx = { version = \"1\", path = \"../x\" }", 1);
    check("[dependencies.x]\npath=\"../x\"", 1);
    check("[dependencies]\nx.path = \"../x\"", 1);
    check("[patch.crates-io]\nserde = { git = \"https://example.org/x\" }", 1);
    check("[dependencies]\nserde_json = { version = \"1\", features = [\"unbounded_depth\"] }", 1);
    assert_eq!(in_manifest("[lints.rust]\nunsafe_code = \"deny\"\n").len(), 1);
    assert_eq!(in_manifest("[lints.clippy]\nunsafe_code = \"forbid\"\n").len(), 1);
    let package = |name: &str, rest: &str| format!("[[package]]\nname = \"{name}\"\nversion = \"1.0.0\"\n{rest}\n");
    let published = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"00\"";
    let lock = [
        package("ours", ""),
        package("a", published),
        package("b", "source = \"git+https://example.org/b#1\""),
        package("c", ""),
        package("d", published.lines().next().unwrap_or_default()),
    ];
    assert_eq!(in_lock(&lock.concat(), &["ours"]), ["b", "c", "d"]);
    let npm = r#"{"packages":{"":{},"a":{"integrity":"sha512-x"},"b":{"resolved":"git+ssh://x","integrity":"sha512-x"},
        "c":{"link":true},"d":{},"e":{"resolved":"https://registry.npmjs.org/e","integrity":"sha512-x"},"f":{"integrity":"sha1-x"}}}"#;
    assert_eq!(in_npm_lock(npm), ["b", "c", "d", "e", "f"]);
}
