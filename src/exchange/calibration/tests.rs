//! Calibration exports out and in: what comes back is what went out, and nothing about the person is in it.

use proptest::prelude::*;

use super::*;
use crate::exchange::MAX_BYTES;
use crate::framework::{Answer, Area, AreaContent, Cefr, Competence, LanguageSkill};

/// A3 with its second statement reworded once, and one language skill.
fn framework() -> Framework {
    let competence =
        Competence { id: "A3".parse().expect("an id"), short: true, codes: vec!["x".into()], versions: [1, 2, 1] };
    let skill = ("B1".parse().expect("an id"), LanguageSkill::Listening);
    let area = |id: &str, content| Area { id: id.parse().expect("an id"), content };
    let [a, b] = [AreaContent::Autonomy(vec![competence]), AreaContent::Language(vec![skill])];
    Framework { areas: vec![area("A", a), area("B", b)] }
}

const ANSWERS: [Answer; 6] =
    [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide, Answer::Unsure, Answer::Skipped];

/// A reply from two numbers: which question, and which reply to it.
fn reply((question, reply): (usize, usize)) -> (Question, Reply) {
    let question: Question = ["A3.1", "A3.2", "A3.3", "B1"][question % 4].parse().expect("an id");
    match question {
        Question::Statement(_) => (question, Reply::Answer(ANSWERS[reply % 6])),
        Question::Language(_) => (question, Reply::Language(Cefr::from_number(reply % 8))),
    }
}

fn file(replies: &[(usize, usize)]) -> CalibrationFile {
    let replies: Vec<_> = replies.iter().copied().map(reply).collect();
    CalibrationFile::new(&framework(), &replies, QuestionSet::Full, 12_345, 2, "nb")
}

fn check(text: &str, expected: ImportError) {
    assert_eq!(CalibrationFile::parse(text), Err(expected), "{text:.80}");
}

/// The format is fixed to the letter, because files of this version are read for years.
#[test]
fn the_format_is_as_published() {
    let expected = serde_json::json!({
        "format": "kompetansesti-calibration", "version": 1, "parameters": 2, "language": "nb", "set": "full",
        "seed": 12345,
        "replies": [
            {"item": "A3.2", "version": 2, "reply": "not_yet"}, {"item": "B1", "version": 1, "reply": "A2"},
            {"item": "A3.2", "version": 2, "reply": "alone"}, {"item": "B1", "version": 1, "reply": "skipped"},
            {"item": "A3.1", "version": 1, "reply": "unsure"}
        ]
    });
    let text = file(&[(1, 0), (3, 2), (1, 2), (3, 7), (0, 4)]).to_text();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).expect("JSON"), expected);
    assert!(text.starts_with("{\n  \"format\": \"kompetansesti-calibration\",\n  \"version\": 1,"), "{text}");
}

#[test]
fn what_the_framework_does_not_have_or_does_not_fit_stays_out() {
    let question = |id: &str| id.parse::<Question>().expect("an id");
    let replies = [
        (question("Z9.2"), Reply::Answer(Answer::Alone)),
        (question("Z9"), Reply::Language(None)),
        (question("A3.2"), Reply::Language(Some(Cefr::C2))),
        (question("A3.3"), Reply::Answer(Answer::Alone)),
    ];
    let file = CalibrationFile::new(&framework(), &replies, QuestionSet::Short, 0, 1, "da");
    let kept: Vec<_> = file.replies.iter().map(|reply| (reply.item(), reply.version(), reply.reply())).collect();
    assert_eq!(kept, [(question("A3.3"), 1, Reply::Answer(Answer::Alone))]);
}

#[test]
fn an_older_wording_is_told_from_the_present_one() {
    let text = file(&[(1, 2)]).to_text();
    let is_current = |text: &str| CalibrationFile::parse(text).expect("a file").replies[0].is_current(&framework());
    assert_eq!(is_current(&text), Some(true));
    assert_eq!(is_current(&text.replacen("\"version\": 2", "\"version\": 1", 1)), Some(false));
    assert_eq!(is_current(&text.replacen("A3.2", "A4.2", 1)), None);
}

#[test]
fn bad_files_are_refused_for_the_right_reason() {
    for text in ["", "hei", "{\"format\":"] {
        check(text, ImportError::NotJson);
    }
    check(&" ".repeat(MAX_BYTES + 1), ImportError::TooLarge);
    check("null", ImportError::Foreign);
    check(r#"{"format":"kompetansesti-profile","version":1}"#, ImportError::Foreign);
    check(r#"{"format":"kompetansesti-calibration","version":2,"more":true}"#, ImportError::Newer);
    check(r#"{"format":"kompetansesti-calibration","version":"1"}"#, ImportError::Damaged);
    check(&file(&[(0, 0); 10_001]).to_text().replace(' ', ""), ImportError::Damaged);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_file_comes_back_as_the_same_bytes(replies in prop::collection::vec((0usize..4, 0usize..8), 0..60), seed: u64) {
        let file = CalibrationFile { seed, ..file(&replies) };
        let text = file.to_text();
        prop_assert_eq!(file.replies.len(), replies.len());
        prop_assert_eq!(CalibrationFile::parse(&text), Ok(file));
        prop_assert_eq!(refusal(&text), None);
    }

    #[test]
    fn no_text_whatever_makes_it_panic(text in ".{0,200}") {
        let _ = CalibrationFile::parse(&text);
    }
}

/// What the published schema has against a text.
fn refusal(text: &str) -> Option<String> {
    let schema = include_str!("../../../public/content/schema/calibration.schema.json");
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("calibration.schema.json", serde_json::from_str(schema).expect("JSON")).expect("a schema");
    let compiled = compiler.compile("calibration.schema.json", &mut schemas).expect("a schema");
    let value = serde_json::from_str(text).expect("JSON");
    schemas.validate(&value, compiled).err().map(|error| error.to_string())
}

/// The schema and the parser are written apart, so each is checked against what the other refuses.
#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let whole = file(&[(1, 2), (3, 1), (3, 7)]).to_text();
    assert_eq!(refusal(&whole), None);
    assert!(refusal(&whole.replacen("-calibration", "-profile", 1)).is_some());
    for (from, to) in [
        ("\"alone\"", "\"brilliant\""),
        ("\"alone\"", "\"A1\""),
        ("\"A1\"", "\"alone\""),
        ("\"A1\"", "\"unsure\""),
        ("\"A3.2\"", "\"A3.4\""),
        ("\"A3.2\"", "\"A03.2\""),
        ("\"version\": 1", "\"version\": 0"),
        ("\"version\": 2", "\"version\": 0"),
        ("\"parameters\": 2", "\"parameters\": 0"),
        ("\"nb\"", "\"bokmål\""),
        ("\"nb\"", "\"nb-Kari-was-here\""),
        ("\"full\"", "\"endless\""),
        ("\"seed\": 12345", "\"seed\": -1"),
        ("\"seed\": 12345", "\"seed\": 12345, \"region\": \"innlandet\""),
        ("\"reply\": \"alone\"", "\"reply\": \"alone\", \"at\": \"2026-11-26\""),
    ] {
        let changed = whole.replacen(from, to, 1);
        assert!(changed != whole && refusal(&changed).is_some(), "{from} → {to}");
        check(&changed, ImportError::Damaged);
    }
}
