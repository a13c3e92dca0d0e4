//! The calibration on the command line, from made-up exports to the table and the new parameter file.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kompetansesti::content::{parse_framework, parse_measure};
use kompetansesti::exchange::CalibrationFile;
use kompetansesti::framework::{Answer, Framework, Question};
use kompetansesti::measure::{QuestionSet, Reply};
use serde_json::Value;

/// The thresholds that the made-up people really have, in levels from the statement's own. They are not the design's.
const THRESHOLDS: [f64; 3] = [-1.1, -0.2, 0.9];
const SLOPE: f64 = 2.4;

/// Knuth's MMIX generator: the same people every time, on every machine.
struct Lcg(u64);

impl Lcg {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    /// Somebody as the prior expects them (Box and Muller).
    fn ability(&mut self) -> f64 {
        1.25 + 0.95 * (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// An answer to a statement at this level that is `harder` by so many levels than it should be.
    fn answer(&mut self, ability: f64, level: usize, harder: f64) -> Answer {
        let drawn = self.uniform();
        let reached = |offset: &f64| 1.0 / (1.0 + (-SLOPE * (ability - level as f64 - offset - harder)).exp());
        Answer::STEPS[THRESHOLDS.iter().take_while(|offset| drawn < reached(offset)).count()]
    }
}

fn public(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content").join(name)).expect(name)
}

fn framework() -> Framework {
    parse_framework(&public("framework.json")).expect("the framework")
}

/// All have answered A3, 200 also A1, and 60 also C1. A3.3 is a level harder in nynorsk.
fn export(chance: &mut Lcg, number: usize) -> CalibrationFile {
    let language = if number.is_multiple_of(2) { "nb" } else { "nn" };
    let mut replies = Vec::new();
    for (competence, most) in [("A3", 800), ("A1", 200), ("C1", 60)] {
        let ability = chance.ability();
        for level in (1..=3).filter(|_| number < most) {
            let harder = if (competence, level, language) == ("A3", 3, "nn") { 1.0 } else { 0.0 };
            let question: Question = format!("{competence}.{level}").parse().expect("an id");
            // The first answer is taken back by a second one, and only the last one may count.
            replies.push((question, Reply::Answer(Answer::NotYet)));
            replies.push((question, Reply::Answer(chance.answer(ability, level, harder))));
        }
    }
    replies.push(("B1".parse().expect("an id"), Reply::Language(None)));
    CalibrationFile::new(&framework(), &replies, QuestionSet::Full, number as u64, 1, language)
}

/// A folder of this test alone, with 800 exports and some that cannot be used.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("calibrate-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder");
    }
    fs::create_dir_all(folder.join("exports")).expect("a folder");
    fs::create_dir_all(folder.join("public/content")).expect("a folder");
    fs::create_dir_all(folder.join("public/locales")).expect("a folder");
    for file in ["framework.json", "measure.json"] {
        fs::write(folder.join("public/content").join(file), public(file)).expect("a file");
    }
    let mut chance = Lcg(1);
    for number in 0..800 {
        let text = export(&mut chance, number).to_text();
        fs::write(folder.join(format!("exports/{number:03}.json")), &text).expect("a file");
        if number == 0 {
            fs::write(folder.join("exports/same.json"), &text).expect("a file");
        }
    }
    let question = |id: &str| id.parse::<Question>().expect("an id");
    let reply = [(question("A3.1"), Reply::Answer(Answer::CanGuide))];
    let other = CalibrationFile::new(&framework(), &reply, QuestionSet::Short, 0, 1, "da").to_text();
    let reworded =
        other.replacen("\"item\": \"A3.1\",\n      \"version\": 1", "\"item\": \"A3.1\",\n      \"version\": 9", 1);
    fs::write(folder.join("exports/reworded.json"), reworded).expect("a file");
    fs::write(folder.join("exports/unknown.json"), other.replacen("A3.1", "Z9.1", 1)).expect("a file");
    fs::write(folder.join("exports/broken.json"), &other[..50]).expect("a file");
    folder
}

fn pack(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_pack"))
        .current_dir(folder)
        .arg("calibrate")
        .args(arguments)
        .output()
        .expect("pack");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).expect("UTF-8"))
}

#[test]
fn the_table_says_how_each_statement_works_and_what_was_left_out() {
    let (code, said) = pack(&folder("table"), &["exports"]);
    println!("{said}");
    assert_eq!(code, Some(0), "{said}");
    let row = |id: &str| said.lines().find(|line| line.starts_with(id)).unwrap_or_else(|| panic!("{id} in {said}"));
    for (id, start) in [
        ("A3.1", "A3.1       800  calibrated "),
        ("A1.2", "A1.2       200  provisional "),
        ("C1.3", "C1.3        60  design       –            – "),
    ] {
        assert!(row(id).starts_with(start), "{}", row(id));
    }
    assert!(row("A3.3").contains("FLAGGED uniform: 0.") && row("A3.3").ends_with("(nb, nn)"), "{}", row("A3.3"));
    assert!(row("A3.1").contains("none: 0.0") && row("C1.1").ends_with("not compared"), "{said}");
    for sentence in [
        "802 people, in nb, nn, da.",
        "Left out, files with the same content as another: 1",
        "Left out, replies to an older version of a statement, or a newer one than this framework has: 1",
        "Left out, replies to statements that the framework does not have: 1",
        "Left out, files that are no calibration export: 1\n  exports/broken.json: the file is not JSON",
        "3 statements are calibrated (300 answers or more).",
        "3 are provisional, «foreløpig» (150–299)",
        "3 have fewer than 150 answers",
        "3 have the 500 answers that a cut score needs.",
        "Flagged for DIF: A3.3.",
    ] {
        assert!(said.contains(sentence), "«{sentence}» in {said}");
    }
}

#[test]
fn the_new_file_is_the_old_one_with_the_statements_that_may_be_used() {
    let folder = folder("file");
    let (code, said) = pack(&folder, &["exports", "--to", "new.json"]);
    assert_eq!(code, Some(0), "{said}");
    let text = fs::read_to_string(folder.join("new.json")).expect("a file");
    let mut new: Value = serde_json::from_str(&text).expect("JSON");
    let mut old: Value = serde_json::from_str(&public("measure.json")).expect("JSON");
    let items = new["items"].take();
    let ids: Vec<&String> = items.as_object().expect("an object").keys().collect();
    assert_eq!(ids, ["A1.1", "A1.2", "A1.3", "A3.1", "A3.2"], "the flagged statement is not in it");
    for (id, status, answers, far) in [("A3.2", "calibrated", 800, 0.2), ("A1.2", "provisional", 200, 0.4)] {
        let item = &items[id];
        let places = item["thresholds"].as_array().expect("a list").iter().filter_map(Value::as_f64);
        let misses: Vec<f64> = places.zip(THRESHOLDS).map(|(found, truth)| (found - 2.0 - truth).abs()).collect();
        assert!(misses.len() == 3 && misses.iter().all(|miss| *miss < far), "{id}: {item}");
        assert_eq!((item["status"].as_str(), item["answers"].as_u64()), (Some(status), Some(answers)));
        let location_sd = item["location_sd"].as_f64().expect("a number");
        assert!(location_sd > 0.01 && location_sd < 0.3 && item.as_object().is_some_and(|item| item.len() == 5));
    }
    // Nothing else has changed, and all stands where it stood.
    let [before, after] = [&public("measure.json"), &text].map(|text| parse_measure(text).expect("numbers that work"));
    assert_eq!((after.version, after.items.len()), (before.version + 1, 5));
    for file in [&mut new, &mut old] {
        file.as_object_mut().expect("an object").retain(|name, _| name != "version" && name != "items");
    }
    assert_eq!(new, old);
    assert!(text.lines().nth(2) == public("measure.json").lines().nth(2), "{text}");
    let kept = pack(&folder, &["exports", "--keep-flagged", "--to", "kept.json"]);
    let kept_text = fs::read_to_string(folder.join("kept.json")).expect("a file");
    assert!(kept.0 == Some(0) && kept.1.contains("They stay in the new file") && kept_text.contains("\"A3.3\""));
}

#[test]
fn nothing_is_written_over_and_nothing_is_made_of_nothing() {
    let folder = folder("refusals");
    fs::write(folder.join("there.json"), "mine").expect("a file");
    let check = |arguments: &[&str], expected: &str| {
        let (code, said) = pack(&folder, arguments);
        assert!(code == Some(2) && said.contains(expected), "{arguments:?}: {said}");
    };
    check(&["exports", "--to", "there.json"], "there.json cannot be written");
    let one = pack(&folder, &["exports/000.json", "--to", "new.json"]);
    assert!(one.0 == Some(1) && one.1.contains("none is written") && !folder.join("new.json").exists(), "{one:?}");
    assert_eq!(fs::read_to_string(folder.join("there.json")).ok().as_deref(), Some("mine"));
    check(&["exports/broken.json"], "No file is a calibration export");
    check(&["nowhere.json"], "nowhere.json: ");
    check(&["exports", "--in", "nowhere"], "nowhere cannot be read");
    for arguments in [&[][..], &["--to", "x.json"], &["exports", "--to"], &["exports", "--into", "x"]] {
        check(arguments, "Usage: pack check");
    }
}
