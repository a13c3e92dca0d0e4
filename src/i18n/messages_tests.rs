//! What the pages may rely on when they ask for a text.
//! Every case is a small message file and what comes back; none needs a browser.

use super::super::MAX_BYTES;
use super::*;

fn messages(text: &str) -> Messages {
    Messages::parse(text).expect("a good message file")
}

fn check_fault(text: &str, expected: &str) {
    let fault = Messages::parse(text).expect_err("a fault").to_string();
    assert!(fault.contains(expected), "{text:?} gave «{fault}»");
}

#[test]
fn nested_objects_and_lists_become_dotted_keys() {
    let all = messages(r#"{"a":{"b":"x","c":["y","z"]},"d":"w"}"#);
    let pairs: Vec<_> = all.iter().collect();
    assert_eq!(pairs, [("a.b", "x"), ("a.c.0", "y"), ("a.c.1", "z"), ("d", "w")]);
    assert_eq!(all.list("a.c"), ["y", "z"]);
    assert!(all.list("a").is_empty());
}

#[test]
fn a_context_falls_back_to_the_plain_key() {
    let all = messages(r#"{"office":"kontoret","office_NO":"Nav","only_DK":"a-kassen"}"#);
    assert_eq!(all.get_context("office", "NO"), "Nav");
    assert_eq!(all.get_context("office", "DK"), "kontoret");
    assert_eq!(all.get_context("only", "NO"), "⟦only⟧");
}

#[test]
fn plural_forms_follow_the_category_given() {
    let all = messages(r#"{"left_one":"{{n}} spørsmål igjen","left_other":"{{n}} igjen","same":"{{n}} kr"}"#);
    let plural = |key, category| all.plural(key, category, &[("n", "5")]);
    assert_eq!(plural("left", PluralCategory::One), "5 spørsmål igjen");
    assert_eq!(plural("left", PluralCategory::Few), "5 igjen");
    assert_eq!(plural("same", PluralCategory::One), "5 kr");
    assert_eq!(plural("none", PluralCategory::One), "⟦none⟧");
}

#[test]
fn what_is_missing_is_marked_and_lists_end_where_they_end() {
    let nb = messages(r#"{"a":"nb a","c_NO":"nb c","list":["1","2"]}"#);
    assert_eq!((nb.get("a"), nb.get("x")), ("nb a".into(), "⟦x⟧".into()));
    assert_eq!((nb.get_context("c", "NO"), nb.get_context("c", "DK")), ("nb c".into(), "⟦c⟧".into()));
    assert_eq!((nb.list("list"), nb.list("none")), (vec!["1".to_owned(), "2".to_owned()], Vec::new()));
}

#[test]
fn files_are_merged_and_formatted() {
    let mut all = messages(r#"{"hello":"Hei, {{name}}"}"#);
    all.merge(messages(r#"{"bye_NO":"Ha det, {{name}}"}"#));
    assert_eq!(all.format("hello", &[("name", "du")]), "Hei, du");
    assert_eq!(all.format_context("bye", "NO", &[("name", "du")]), "Ha det, du");
}

#[test]
fn faults_in_a_file_are_named() {
    check_fault(r#"{"a":1}"#, "a text for «a»");
    check_fault(r#"{"a":{"b":null}}"#, "a text for «a.b»");
    check_fault(r#"{"a":"x","a":"y"}"#, "«a» stands twice");
    check_fault(r#"{"a":{"b":"x"},"a":{"c":"y"}}"#, "«a» stands twice");
    check_fault(r#"{"a.b":"x","a":{"b":"y"}}"#, "«a.b» stands twice");
    check_fault(r#"["a"] x"#, "trailing");
    check_fault(r#""a""#, "an object of texts");
    check_fault("", "EOF");
    check_fault("{}", "no text");
    check_fault(r#"{"a":{},"b":[]}"#, "no text");
    check_fault(&"[".repeat(500), "recursion");
    check_fault(&" ".repeat(MAX_BYTES + 1), "more than");
}

#[test]
fn a_fault_tells_its_line() {
    let Err(MessageError::Unreadable { line, .. }) = Messages::parse("{\n\"a\": \"x\",\n\"b\": 2}") else {
        panic!("a number is not a text");
    };
    assert_eq!(line, 3);
}
