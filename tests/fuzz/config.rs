//! `config.json`, as a host writes it.

use kompetansesti::content::{check, parse_config};

use super::content::{day, one_file};
use super::shipped::shipped;

/// Reads the bytes, by the program and by the authors' check, which must agree on whether they can be used.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let config = parse_config(&text);
    if let Ok(config) = &config {
        assert!(config.languages.contains(&config.default_language), "the first language is one of them");
        let _ = config.fits(&shipped().facts);
    }
    let report = check(&one_file("config.json", &text), day());
    let complains = report.problems.iter().any(|problem| problem.file == "config.json");
    assert!(config.is_ok() || complains, "what the program refuses, the check tells: {text}");
}
