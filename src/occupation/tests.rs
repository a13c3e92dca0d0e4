//! What people type, and what they find.

use super::{Names, search};

fn names() -> Vec<Names<'static>> {
    let one = |id, name, other: &[&'static str]| Names { id, name, other: other.to_vec() };
    vec![
        one("tomrer", "Tømrer og snekker", &["snekker"]),
        one("kokk", "Kokk", &[]),
        one("kjokken", "Kjøkkenassistent", &["kokkehjelp"]),
        one("helse", "Helsefagarbeider", &["hjelpepleier", "pleieassistent"]),
        one("barn", "Barne- og ungdomsarbeider", &[]),
        one("cnc", "CNC-operatør", &["metalldreier"]),
        one("rorlegger", "Rørlegger", &[]),
        one("larer", "Barnehagelærer", &["førskolelærer"]),
        one("sjafor", "Lastebilsjåfør", &[]),
        one("arbeid", "Arbeider", &[]),
    ]
}

fn check(query: &str, expected: &[&str]) {
    assert_eq!(search(query, &names()), expected, "{query:?}");
}

#[test]
fn the_whole_name_goes_before_its_start_before_a_later_word_before_the_middle() {
    check("kokk", &["kokk", "kjokken"]);
    check("snekker", &["tomrer"]);
    check("arbeider", &["arbeid", "helse", "barn"]);
    check("barne", &["barn", "larer"]);
    check("assistent", &["kjokken", "helse"]);
    check("ungdom barne", &["barn"]);
}

#[test]
fn letters_hyphens_capitals_and_accents_do_not_matter() {
    for query in ["rørlegger", "RØRLEGGER", "roerlegger", "rorlegger", "rörlegger", " rør", "ro\u{308}rlegger"] {
        check(query, &["rorlegger"]);
    }
    for query in ["cnc operatør", "cnc-operator", "cncoperatør", "operatoer"] {
        check(query, &["cnc"]);
    }
    for query in ["barnehagelærer", "barnehagelaerer", "barnehagelarer", "forskolelærer"] {
        check(query, &["larer"]);
    }
    for query in ["lastebilsjafor", "lastebilsjaafoer", "sjåfør"] {
        check(query, &["sjafor"]);
    }
}

#[test]
fn one_slip_is_forgiven_in_five_letters_or_more() {
    check("tømerr", &["tomrer"]);
    check("helsefgarbeider", &["helse"]);
    check("helsafag", &["helse"]);
    check("snekekr", &["tomrer"]);
    check("metaldreier", &["cnc"]);
    check("kokj", &[]);
    check("hlesfagarbeider", &[]);
}

#[test]
fn what_is_empty_or_junk_fits_nothing() {
    for query in ["", "   ", "-–/", "!?", "\u{200b}", "xqzwv", "🧑‍🍳", "9", "a\u{0}b", "سائق"] {
        check(query, &[]);
    }
    check(&"x".repeat(10_000), &[]);
}
