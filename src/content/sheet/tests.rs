//! A small language beside its source, and what becomes of it when its sheet is read back whole, edited or broken.

mod round_trip;

use super::*;

const SOURCE_UI: &str = "{\n  \"a\": {\n    \"title\": \"Hei\",\n    \"left_one\": \"{{n}} igjen\",\n    \"left_other\": \"{{n}} igjen\"\n  },\n  \"minus\": \"-5\",\n  \"end\": \"Slutt\"\n}\n";
const UI: &str = "{\n  \"a\": {\n    \"title\": \"Hello\\u00a0you\",\n    \"left_one\": \"{{n}} left\",\n    \"left_other\": \"{{n}} left\"\n  },\n  \"minus\": \"-5\",\n  \"end\": \"End\"\n}\n";
const WORDS: &str = "{\n  \"occupation\": {\n    \"kokk\": {\n      \"name\": \"Kokk\",\n      \"other\": [\"kok\", \"chef\"]\n    }\n  }\n}\n";

/// The source and English; the other files are the least that can be read.
fn files() -> Files {
    let one = |name: &str| format!("{{\n  \"{name}\": \"x\"\n}}\n");
    let texts = |language: &str, ui: &str| {
        let files = [
            ("ui", ui.to_owned()),
            ("questions", one("q")),
            ("offers", one("o")),
            ("occupations", WORDS.into()),
            ("path", one("p")),
            ("editor", one("e")),
            ("more", one("m")),
            ("guide", one("g")),
            ("skills", one("s")),
            ("work", one("w")),
            ("desk", one("d")),
            ("kiosk", one("k")),
        ];
        files.map(|(name, text)| (format!("locales/{language}/{name}.json"), text))
    };
    [texts("nb", SOURCE_UI), texts("en", UI)].into_iter().flatten().collect()
}

fn sheet(language: &str) -> String {
    export_sheet(&files(), language).expect("a sheet")
}

/// The sheet of English with one thing replaced.
fn edited(old: &str, new: &str) -> String {
    let sheet = sheet("en");
    assert!(sheet.contains(old), "no {old:?} in {sheet}");
    sheet.replacen(old, new, 1)
}

/// What is wrong with a sheet; it must change nothing unless there are warnings only.
fn check_bytes(sheet: &[u8], expected: &[&str]) {
    let reading = import_sheet(&files(), "en", sheet);
    let problems: Vec<String> = reading.problems.iter().map(SheetProblem::to_string).collect();
    let shown = String::from_utf8_lossy(sheet);
    assert_eq!(problems.len(), expected.len(), "{problems:#?}\n{shown}");
    for (problem, expected) in problems.iter().zip(expected) {
        assert!(problem.starts_with(expected), "{problem}\n{expected}\n{shown}");
    }
    let warnings = reading.problems.iter().all(SheetProblem::is_warning);
    assert_eq!(reading.files.is_empty(), !warnings, "{problems:#?}");
}

fn check(old: &str, new: &str, expected: &[&str]) {
    check_bytes(edited(old, new).as_bytes(), expected);
}

/// An edit without a fault: the part of the file that it changes, before and after.
fn check_change(sheet: &str, file: &str, before: &str, after: &str) {
    let reading = import_sheet(&files(), "en", sheet.as_bytes());
    assert_eq!(reading.problems, [], "{sheet}");
    let path = format!("locales/en/{file}");
    let old = &files()[&path];
    assert!(old.contains(before), "no {before:?} in {old}");
    assert_eq!(reading.files[&path], old.replacen(before, after, 1), "{sheet}");
}

#[test]
fn a_sheet_has_a_row_for_each_text() {
    let expected = "\u{feff}file,key,source (nb),text (en)\r\n\
        ui.json,a.title,Hei,Hello\u{a0}you\r\n\
        ui.json,a.left_one,{{n}} igjen,{{n}} left\r\n\
        ui.json,a.left_other,{{n}} igjen,{{n}} left\r\n\
        ui.json,minus,\u{200b}-5,\u{200b}-5\r\n\
        ui.json,end,Slutt,End\r\n\
        questions.json,q,x,x\r\n\
        offers.json,o,x,x\r\n\
        occupations.json,occupation.kokk.name,Kokk,Kokk\r\n\
        occupations.json,occupation.kokk.other.0,kok,kok\r\n\
        occupations.json,occupation.kokk.other.1,chef,chef\r\n\
        path.json,p,x,x\r\n\
        editor.json,e,x,x\r\n\
        more.json,m,x,x\r\n\
        guide.json,g,x,x\r\n\
        skills.json,s,x,x\r\n\
        work.json,w,x,x\r\n\
        desk.json,d,x,x\r\n\
        kiosk.json,k,x,x\r\n";
    assert_eq!(sheet("en"), expected);
    let forms = ["one", "few", "many", "other"].map(|form| format!("ui.json,a.left_{form},{{{{n}}}} igjen,\r\n"));
    assert!(sheet("uk").contains(&forms.concat()));
}

#[test]
fn an_edited_text_is_replaced_where_it_stands() {
    check_change(&edited("Slutt,End", "Slutt,\"The \"\"end\"\", now\""), "ui.json", "\"End\"", r#""The \"end\", now""#);
    check_change(&edited("Hello\u{a0}you", "Hi\u{a0}you"), "ui.json", r"Hello\u00a0you", r"Hi\u00a0you");
    check_change(&edited("Slutt,End", "Slutt,\"a\r\nb\nc\""), "ui.json", "\"End\"", r#""a\nb\nc""#);
    check_change(&edited("\u{200b}-5\r", "\u{200b}-6\r"), "ui.json", "\"-5\"", "\"-6\"");
    check_change(&edited("\u{200b}-5\r", "-6\r"), "ui.json", "\"-5\"", "\"-6\"");
    check_change(&edited("\u{200b}-5\r", "\u{200b}minus\r"), "ui.json", "\"-5\"", "\"minus\"");
}

/// RFC 4180: a cell with a line's end, a quotation mark or the separator stands between quotation marks, and those in it are doubled.
#[test]
fn f_100_whatever_separates_is_quoted_and_comes_back() {
    for (words, cell) in [
        ("a\nb", "\"a\nb\""),
        ("a\"b", "\"a\"\"b\""),
        ("\"", "\"\"\"\""),
        ("a,b", "\"a,b\""),
        ("a;b", "a;b"),
        ("\u{feff}a", "\u{feff}a"),
        ("\"a\";\n,b\u{feff}", "\"\"\"a\"\";\n,b\u{feff}\""),
    ] {
        let mut files = files();
        let path = "locales/en/ui.json";
        let json = serde_json::to_string(words).expect("JSON");
        files.insert(path.to_owned(), UI.replace("\"End\"", &json));
        let sheet = export_sheet(&files, "en").expect("a sheet");
        assert!(sheet.contains(&format!("\r\nui.json,end,Slutt,{cell}\r\n")), "{words:?}: {sheet}");
        assert_eq!(
            sheet.matches('\u{feff}').count(),
            1 + words.matches('\u{feff}').count(),
            "one mark at the beginning"
        );
        let reading = import_sheet(&files, "en", sheet.as_bytes());
        assert_eq!(
            (reading.problems.as_slice(), reading.files.get(path)),
            ([].as_slice(), files.get(path)),
            "{words:?}"
        );
    }
}

#[test]
fn each_language_has_as_many_search_words_as_it_likes() {
    let list = "[\"kok\", \"chef\"]";
    check_change(&edited(",chef,chef", ",chef,"), "occupations.json", list, "[\"kok\"]");
    check_change(&edited(",kok,kok", ",kok,"), "occupations.json", list, "[\"chef\"]");
    let more = edited(",chef,chef", ",chef,chef\r\noccupations.json,occupation.kokk.other.7,,cook");
    check_change(&more, "occupations.json", list, "[\"kok\", \"chef\", \"cook\"]");
    check(
        ".other.1,",
        ".other.01,",
        &["row 10: occupations.json occupation.kokk.other.1: the row", "row 11: occupations"],
    );
}

#[test]
fn what_spreadsheets_save_is_read_as_well() {
    let plain = sheet("en");
    for separator in [";", "\t"] {
        check_bytes(plain.replace(',', separator).as_bytes(), &[]);
    }
    check_bytes(plain.trim_start_matches('\u{feff}').as_bytes(), &[]);
    check_bytes(plain.replace("\r\n", "\n").as_bytes(), &[]);
    check_bytes(plain.replace("\r\n", ",\r\n").as_bytes(), &[]);
    check_bytes(format!("{plain},,,\r\n").as_bytes(), &[]);
    check_bytes(
        plain.replacen("text (en)", "text (en),note", 1).replacen("End", "End,Is this right?", 1).as_bytes(),
        &[],
    );
    let quoted =
        plain.trim_start_matches('\u{feff}').lines().map(|line| format!("\"{}\"\r\n", line.replace(',', "\",\"")));
    check_bytes(quoted.collect::<String>().as_bytes(), &[]);
}

#[test]
fn a_file_that_is_no_utf_8_says_how_to_save() {
    let plain = sheet("en");
    let wide = |order: fn(u16) -> [u8; 2]| plain.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    check_bytes(&wide(u16::to_le_bytes), &["the sheet is UTF-16 («Unicode text»). Save as CSV UTF-8."]);
    check_bytes(&wide(u16::to_be_bytes), &["the sheet is UTF-16"]);
    check_bytes(&wide(u16::to_le_bytes)[2..], &["the sheet is UTF-16"]);
    let latin: Vec<u8> =
        edited("Slutt", "Sl\u{f8}tt").chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    check_bytes(&latin, &["the sheet is not UTF-8, as line 2 of the file shows. Save as CSV UTF-8."]);
    check_bytes(b"PK\x03\x04rest", &["the sheet is a workbook"]);
    check("Slutt,End", "Slutt,Sl\u{c3}\u{b8}tt", &["row 6: ui.json end: some letters were read wrongly"]);
}

#[test]
fn a_sheet_that_is_no_sheet_of_this_language_is_refused() {
    check_bytes(
        b"",
        &["row 1: the first row does not name the columns. Let it be: file, key, source (nb), text (en)."],
    );
    check("file,key", "key", &["row 1: the first row"]);
    check("text (en)", "text (da)", &["row 1: the sheet is of the language «da»"]);
}

#[test]
fn rows_that_are_missing_twice_or_unknown_are_named() {
    check("ui.json,end,Slutt,End\r\n", "", &["row 5: ui.json end: the row of this text is missing after this row"]);
    let (first, rest) = ("ui.json,a.title,Hei,Hello\u{a0}you\r\n", "ui.json,a.left_one,{{n}} igjen,{{n}} left\r\n");
    let both = &["row 1: ui.json a.title: 2 rows are missing after this row, the last is a.left_one"];
    check(&format!("{first}{rest}"), "", both);
    let twice = "ui.json,end,Slutt,End\r\nui.json,end,Slutt,Stop\r\n";
    check("ui.json,end,Slutt,End\r\n", twice, &["row 7: ui.json end: the text stands in row 6 already"]);
    check(
        "ui.json,end,Slutt,End\r\n",
        "ui.json,end,Slutt,End\r\nui.json,new,,x\r\n",
        &["row 7: ui.json new: there is no such text"],
    );
    check(
        "questions.json,q",
        "quiz.json,q",
        &["row 6: questions.json q: the row", "row 7: quiz.json q: there is no such message file"],
    );
    check("Slutt,End", "Slutt,End,more", &["row 6: ui.json end: there are cells beyond the columns"]);
    check("Slutt,End", "Slutt,\"End", &["row 6: here or before, a quotation mark"]);
}

#[test]
fn texts_that_would_do_harm_are_named() {
    for first in ["=1+1", "+47", "@x", "-x", "\tx", "＝1+1", "＠x"] {
        check("Slutt,End", &format!("Slutt,{first}"), &["row 6: ui.json end: the text begins with"]);
    }
    check("Slutt,End", "Slutt,#NAME?", &["row 6: ui.json end: «#NAME?» is what a spreadsheet shows"]);
    check("Slutt,End", "Slutt,", &["row 6: ui.json end: there is a text today, and none in the sheet"]);
    check("Slutt,End", "Slutt, ", &["row 6: ui.json end: there is a text today"]);
    check("{{n}} left", "left", &[]);
    check(
        "left_other,{{n}} igjen,{{n}} left",
        "left_other,{{n}} igjen,{{m}} left",
        &["row 4: ui.json a.left_other: the text has {{m}}, but the source has {{n}}"],
    );
    check("{{n}} left", "{{n} left", &["row 3: ui.json a.left_one: a placeholder is broken"]);
    let (before, after) = (
        "{{n}} left\r\nui.json,a.left_other,{{n}} igjen,{{n}} left",
        "{{n} to go\r\nui.json,a.left_other,{{n}} igjen,{{n}} to go",
    );
    check(before, after, &["row 3: ui.json a.left_one: a placeholder is broken"]);
    check("Slutt,End", "Stopp,End", &["row 6: warning: ui.json end: the source is no longer"]);
}

#[test]
fn a_new_language_may_grow_bit_by_bit_but_not_with_half_a_plural() {
    let sheet = sheet("uk");
    let read = |sheet: &str| import_sheet(&files(), "uk", sheet.as_bytes());
    assert_eq!((read(&sheet).files.len(), read(&sheet).empty), (0, 18));
    let some = sheet.replace("Slutt,", "Slutt,Кінець").replace("a.title,Hei,", "a.title,Hei,Привіт");
    let expected = "{\n  \"a\": {\n    \"title\": \"Привіт\"\n  },\n  \"end\": \"Кінець\"\n}\n";
    assert_eq!(read(&some).files, Files::from([("locales/uk/ui.json".to_owned(), expected.to_owned())]));
    let half = sheet.replace("left_few,{{n}} igjen,", "left_few,{{n}} igjen,ще {{n}}");
    let problems: Vec<String> = read(&half).problems.iter().map(SheetProblem::to_string).collect();
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].starts_with("row 3: ui.json a.left_one: this plural form is empty"), "{problems:?}");
}

#[test]
fn a_text_that_is_added_stands_where_the_source_has_it() {
    let mut files = files();
    let path = "locales/en/ui.json";
    files.insert(path.to_owned(), UI.replace("    \"title\": \"Hello\\u00a0you\",\n", ""));
    let sheet = export_sheet(&files, "en").expect("a sheet").replace("a.title,Hei,", "a.title,Hei,Hello\u{a0}you");
    let new = import_sheet(&files, "en", sheet.as_bytes());
    assert_eq!(new.files[path], UI.replace("\\u00a0", "\u{a0}"), "{:?}", new.problems);
}

#[test]
fn objects_on_one_line_stay_there_when_texts_are_added() {
    let (source, own) = (
        "{\n  \"a\": { \"b\": \"x\", \"c\": \"y\" },\n  \"d\": { \"e\": \"z\" }\n}\n",
        "{\n  \"a\": { \"c\": \"1\" }\n}\n",
    );
    let mut files = files();
    files.insert("locales/nb/questions.json".into(), source.into());
    files.insert("locales/en/questions.json".into(), own.into());
    let sheet = export_sheet(&files, "en").expect("a sheet").replace("a.b,x,", "a.b,x,2").replace("d.e,z,", "d.e,z,3");
    let expected = "{\n  \"a\": { \"b\": \"2\", \"c\": \"1\" },\n  \"d\": { \"e\": \"3\" }\n}\n";
    assert_eq!(import_sheet(&files, "en", sheet.as_bytes()).files["locales/en/questions.json"], expected);
}

#[test]
fn a_folder_that_cannot_be_used_is_named() {
    let check = |language: &str, path: &str, text: Option<&str>, expected: &str| {
        let mut files = files();
        files.remove(path);
        files.extend(text.map(|text| (path.to_owned(), text.to_owned())));
        let problem = export_sheet(&files, language).expect_err("a problem");
        assert!(problem.to_string().starts_with(expected), "{problem}");
        assert_eq!(import_sheet(&files, language, b"").problems, [problem]);
    };
    check("..", "", None, "..: this is not a language tag");
    check("en/x", "", None, "en/x: this is not a language tag");
    check("en", "locales/nb/ui.json", None, "locales/nb/ui.json: the file is missing");
    check("en", "locales/en/ui.json", Some("{"), "locales/en/ui.json: the file cannot be read: EOF");
}

#[test]
fn a_file_that_would_be_too_large_to_read_is_refused() {
    let long = edited("Slutt,End", &format!("Slutt,{}", "x".repeat(1_000_000)));
    check_bytes(long.as_bytes(), &["locales/en/ui.json: the new file could not be used"]);
}
