//! The sheets of the languages that ship, and the command line that reads and writes them: all of a language, or nothing.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kompetansesti::content::{Files, export_sheet, import_sheet};

fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

/// The files of `locales/` by their path under the folder.
fn locales(folder: &Path) -> Files {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.join("locales")];
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(inside).expect("a folder of words").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    files
}

#[test]
fn a_sheet_that_is_read_back_unchanged_changes_no_byte() {
    let files = locales(&public());
    let languages: Vec<&str> =
        files.keys().filter_map(|path| path.strip_suffix("/ui.json")?.split('/').nth(1)).collect();
    assert!(languages.contains(&"nb") && languages.len() > 1, "{languages:?}");
    for language in languages {
        let sheet = export_sheet(&files, language).expect("a sheet");
        let reading = import_sheet(&files, language, sheet.as_bytes());
        assert_eq!((&reading.problems[..], reading.changed), (&[][..], 0), "{language}");
        let own = files.iter().filter(|(path, _)| path.starts_with(&format!("locales/{language}/")));
        assert!(reading.files.iter().eq(own), "{language} is not as it was");
    }
}

/// The source tells how a new file is written, so a language comes out as it was.
#[test]
fn a_language_can_be_written_from_its_sheet_alone() {
    let files = locales(&public());
    let sheet = export_sheet(&files, "en").expect("a sheet");
    let source = files.iter().filter(|(path, _)| path.starts_with("locales/nb/"));
    let source: Files = source.map(|(path, text)| (path.clone(), text.clone())).collect();
    let reading = import_sheet(&source, "en", sheet.as_bytes());
    assert_eq!(reading.problems, []);
    for (path, text) in &reading.files {
        assert!(Some(text) == files.get(path), "{path} is another file:\n{text}");
    }
}

/// A folder of this test alone, with the texts that ship.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sheet-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder");
    }
    fs::create_dir_all(folder.join("content")).expect("a folder");
    for (path, text) in locales(&public()) {
        fs::create_dir_all(folder.join(&path).parent().expect("a folder")).expect("a folder");
        fs::write(folder.join(path), text).expect("a file");
    }
    folder
}

fn pack(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pack")).current_dir(folder).args(arguments).arg(".").output().expect("pack")
}

fn check_code(folder: &Path, arguments: &[&str], code: i32) {
    let output = pack(folder, arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {output:?}");
}

#[test]
fn an_edited_sheet_changes_its_text_and_nothing_else() {
    let folder = folder("edited");
    let before = locales(&folder);
    check_code(&folder, &["sheet", "en", "--to", "en.csv"], 0);
    check_code(&folder, &["sheet", "en", "--to", "en.csv"], 2);
    check_code(&folder, &["sheet", "en", "--from", "en.csv"], 0);
    assert_eq!(locales(&folder), before);
    let sheet = String::from_utf8(pack(&folder, &["sheet", "en"]).stdout).expect("UTF-8");
    assert_eq!(fs::read_to_string(folder.join("en.csv")).expect("a sheet"), sheet);
    fs::write(folder.join("edited.csv"), sheet.replace("Angre,Undo\r\n", "Angre,Take it back\r\n")).expect("a sheet");
    check_code(&folder, &["sheet", "en", "--from", "edited.csv"], 0);
    let mut after = before;
    let ui = after.get_mut("locales/en/ui.json").expect("a file");
    *ui = ui.replacen("\"Undo\"", "\"Take it back\"", 1);
    assert_eq!(locales(&folder), after);
}

#[test]
fn a_broken_sheet_changes_nothing() {
    let folder = folder("broken");
    let before = locales(&folder);
    let sheet = export_sheet(&before, "en").expect("a sheet").replace("Angre,Undo\r\n", "Angre,=Undo\r\n");
    fs::write(folder.join("broken.csv"), sheet).expect("a sheet");
    let output = pack(&folder, &["sheet", "en", "--from", "broken.csv"]);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(said.contains("row 11: ui.json undo.label: the text begins with «=»"), "{said}");
    assert_eq!((output.status.code(), locales(&folder)), (Some(1), before));
}

#[test]
fn when_one_file_cannot_be_written_none_is() {
    let folder = folder("blocked");
    // A language that does not ship, so that all its files are new.
    let sheet = export_sheet(&locales(&folder), "en").expect("a sheet").replace("text (en)", "text (fo)");
    fs::write(folder.join("fo.csv"), sheet).expect("a sheet");
    // A folder stands where the second of the files is to be put.
    fs::create_dir_all(folder.join("locales/fo/offers.json")).expect("a folder");
    let before = locales(&folder);
    check_code(&folder, &["sheet", "fo", "--from", "fo.csv"], 2);
    assert_eq!(locales(&folder), before);
    fs::remove_dir(folder.join("locales/fo/offers.json")).expect("an empty folder");
    check_code(&folder, &["sheet", "fo", "--from", "fo.csv"], 0);
    let english = before.keys().filter(|path| path.starts_with("locales/en/")).count();
    assert_eq!(locales(&folder).len(), before.len() + english);
}

#[test]
fn what_cannot_be_understood_is_answered_with_the_usage() {
    let folder = folder("usage");
    for arguments in [&["sheet"][..], &["sheet", "en", "--into", "x"], &["sheet", "en", "--to"], &["sheets"], &[]] {
        let output =
            Command::new(env!("CARGO_BIN_EXE_pack")).current_dir(&folder).args(arguments).output().expect("pack");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
    }
}

#[test]
fn the_addresses_are_listed_once_each_and_in_order() {
    let output = pack(&public(), &["links"]);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let addresses: Vec<&str> =
        said.lines().filter_map(|line| line.split_once('\t')).map(|(address, _)| address).collect();
    assert_eq!((output.status.code(), addresses.len()), (Some(0), said.lines().count()));
    assert!(addresses.len() > 50 && addresses.is_sorted_by(|a, b| a < b), "{said}");
    assert!(said.contains(" (checked 2026-") && said.contains("locales/nb/ui.json "), "{said}");
}
