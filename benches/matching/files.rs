//! The files to load: the content that ships, and with it ESCO's pack where its files are. It writes them only for the browser.

use std::fs;
use std::path::Path;

use kompetansesti::content::{write_labels, write_pack};
use serde_json::Value;

use crate::data::{ESCO, data};
use crate::imported::imported;
use crate::work::Files;

/// The files, and what they are.
pub fn files() -> (Files, &'static str) {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let text = |path: &str| fs::read_to_string(public.join(path)).expect("a file that ships");
    let pack = data("OUR OWN CONTENT ALONE").map(|data| {
        let mut import = imported(&data.join(ESCO));
        let labels = import.labels("en");
        let words = write_labels(&labels, &import.pack).expect("labels");
        (write_pack(&import.pack).expect("a pack"), words)
    });
    let source = if pack.is_some() { "ESCO 1.1.1 in English with our own" } else { "our own alone" };
    let [skills, codes] = ["content/skills.json", "content/codes.json"].map(text);
    (Files { skills, codes, names: names(&text("locales/en/occupations.json")), pack }, source)
}

/// Our own names as the page lists them: a line for each occupation, its id first.
fn names(words: &str) -> String {
    let words: Value = serde_json::from_str(words).expect("JSON");
    let all = words["occupation"].as_object().expect("occupations");
    let line = |(id, words): (&String, &Value)| {
        let others = words["other"].as_array().into_iter().flatten();
        let names = [&words["name"]].into_iter().chain(others).filter_map(Value::as_str);
        [id.as_str()].into_iter().chain(names).collect::<Vec<_>>().join("\t")
    };
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Leaves the files in a folder, where the program in the browser fetches them; without a pack two of them are empty.
pub fn write(files: &Files, folder: &Path) {
    let (pack, words) = files.pack.clone().unwrap_or_default();
    let texts = [("skills", &files.skills), ("codes", &files.codes), ("names", &files.names)];
    let texts = texts.map(|(name, text)| (name, text.as_bytes().to_vec()));
    for (name, bytes) in texts.into_iter().chain([("pack", pack), ("words", words)]) {
        fs::write(folder.join(name), bytes).expect("a folder to write in");
    }
}
