//! Addresses as they stand in content and in texts.

use super::*;

/// The lines for one file.
fn check(file: &str, text: &str, expected: &[&str]) {
    let files = Files::from([(file.to_owned(), text.to_owned())]);
    let lines: Vec<String> = links(&files).iter().map(Link::to_string).collect();
    assert_eq!(lines, expected, "{file}: {text}");
}

#[test]
fn addresses_are_found_with_their_place() {
    check("locales/nb/ui.json", r#"{"a":{"b":"https://nav.no"}}"#, &["https://nav.no\tlocales/nb/ui.json a.b"]);
    check("locales/nb/ui.json", r#"{"a":["x","http://b.no/?q=1"]}"#, &["http://b.no/?q=1\tlocales/nb/ui.json a.1"]);
    check("content/rule/NO.json", r#"{"n":1,"x":null,"y":true}"#, &[]);
    check("config.json", r#"{"a":"https://nav.no"}"#, &[]);
}

#[test]
fn offers_tell_when_they_were_checked() {
    let offer = |rest: &str| format!(r#"{{"offers":[{{"id":"kurs","first":{{"contact":"https://a.no"}},{rest}}}]}}"#);
    let place = "https://a.no\tcontent/offer/NO.json offers.kurs.first.contact";
    check("content/offer/NO.json", &offer(r#""checked":"2026-11-23""#), &[&format!("{place} (checked 2026-11-23)")]);
    check("content/offer/NO.json", &offer(r#""checked":null"#), &[&format!("{place} (not checked)")]);
    check("content/offer/NO.json", &offer(r#""url":"""#), &[place]);
}

#[test]
fn each_address_stands_once_and_all_are_in_order() {
    let text = r#"{"b":"https://b.no","a":"https://b.no","c":"https://a.no"}"#;
    let b = "https://b.no\tlocales/da/ui.json a; locales/da/ui.json b";
    check("locales/da/ui.json", text, &["https://a.no\tlocales/da/ui.json c", b]);
}

#[test]
fn a_broken_file_still_shows_its_addresses() {
    check("content/offer/NO.json", "{\n\"url\": \"https://a.no\",,", &["https://a.no\tcontent/offer/NO.json line 2"]);
}

fn check_text(text: &str, expected: &[&str]) {
    assert_eq!(addresses(text), expected, "{text:?}");
}

#[test]
fn addresses_end_where_a_reader_ends_them() {
    check_text("Se https://nav.no/a. Eller (http://b.no/c-d), takk", &["https://nav.no/a", "http://b.no/c-d"]);
    check_text("«https://a.no/?x=1&y=2#z»", &["https://a.no/?x=1&y=2#z"]);
    check_text("https://a.no\nhttps://b.no", &["https://a.no", "https://b.no"]);
    check_text("https:// http http://, httpx://a", &[]);
    check_text("blåbærhttps://a.no", &["https://a.no"]);
    check_text("", &[]);
}
