//! What looks private is found, and what is harmless is let be.
//!
//! All numbers are made up: the Norwegian ones have a month that no person has, with 80 added as in Skatteetaten's
//! made-up people, or 40; the Danish ones are of people who would be born in 2036.

use proptest::prelude::*;

use super::Private::{BirthNumber, Cpr, Email, Phone};
use super::*;

const HARMLESS: &str = include_str!("tests/harmless.txt");

/// The kinds found in a text, with what stands at their places.
fn check(text: &str, expected: &[(Private, &str)]) {
    let found = private_in(text);
    let found: Vec<_> = found.iter().map(|found| (found.what, &text[found.place.clone()])).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn r_prv_02_numbers_of_identity_are_found() {
    check("01818010083", &[(BirthNumber, "01818010083")]);
    check("Jeg heter Kari, 128990 10041.", &[(BirthNumber, "128990 10041")]);
    check("fnr:29829610041", &[(BirthNumber, "29829610041")]);
    check("D-nummer 418180-10077", &[(BirthNumber, "418180-10077")]);
    check("55859910040", &[(BirthNumber, "55859910040")]);
    check("født 01.41.80 10181", &[(BirthNumber, "01.41.80 10181")]);
    check("31 92 80 100 34", &[(BirthNumber, "31 92 80 100 34")]);
    check("nr15845510080ja", &[(BirthNumber, "15845510080")]);
    check("2 barn 01818010083 3 år", &[(BirthNumber, "01818010083")]);
    check("٠١٨١٨٠١٠٠٨٣", &[(BirthNumber, "٠١٨١٨٠١٠٠٨٣")]);
    check("311236-4004", &[(Cpr, "311236-4004")]);
    check("cpr 3112364004, min mand", &[(Cpr, "3112364004")]);
    check("Mit nummer er 290236 4321.", &[(Cpr, "290236 4321")]);
    check("31 12 36 4004", &[(Cpr, "31 12 36 4004")]);
}

/// A wrong check digit, a day that does not exist, and groups that nobody writes.
#[test]
fn r_prv_02_what_is_only_like_a_number_of_identity_is_let_be() {
    #[rustfmt::skip]
    let texts = [
        // Only the first check digit holds, only the second, neither; and a 31 February, and a 32nd day of a D-number.
        "01818010080", "01818010008", "01818010084", "31828010096", "72018010063",
        "310236-4004", "290235-4321", "001236-4321", "A3112364004", "31 12 36 4001", "31.12.36.4004",
    ];
    for text in texts {
        check(text, &[]);
    }
}

#[test]
fn r_prv_02_addresses_and_telephone_numbers_are_found() {
    check("kari@example.no", &[(Email, "kari@example.no")]);
    check("Skriv til kari.nordmann+jobb@mail.example.org.", &[(Email, "kari.nordmann+jobb@mail.example.org")]);
    check("(åse@blåbær.example)", &[(Email, "åse@blåbær.example")]);
    check("a@b.no og c@d.dk", &[(Email, "a@b.no"), (Email, "c@d.dk")]);
    check("91234567@example.no", &[(Email, "91234567@example.no")]);
    check("91234567", &[(Phone, "91234567")]);
    check("Ring 912 34 567!", &[(Phone, "912 34 567")]);
    check("tlf. 22 33 44 55", &[(Phone, "22 33 44 55")]);
    check("tlf:22\u{a0}33\u{a0}44\u{a0}55", &[(Phone, "22\u{a0}33\u{a0}44\u{a0}55")]);
    check("Spør sjefen, 41234567, om meg", &[(Phone, "41234567")]);
    check("912-34-567", &[(Phone, "912-34-567")]);
    check("Ring mig på 2812 3456", &[(Phone, "2812 3456")]);
    check("kl 12 91234567", &[(Phone, "91234567")]);
    check("+47 912 34 567", &[(Phone, "47 912 34 567")]);
    check("+4528123456", &[(Phone, "4528123456")]);
    check("0047 91234567", &[(Phone, "0047 91234567")]);
    check("004528123456", &[(Phone, "004528123456")]);
    check("+46 70 123 45 67", &[(Phone, "46 70 123 45 67")]);
    check("91234567 / kari@example.no", &[(Phone, "91234567"), (Email, "kari@example.no")]);
    check("01818010083, tlf 91234567", &[(BirthNumber, "01818010083"), (Phone, "91234567")]);
}

/// Dates, years, hours, amounts, codes and lists that have eight digits.
#[test]
fn r_prv_02_what_is_only_like_a_telephone_number_or_an_address_is_let_be() {
    #[rustfmt::skip]
    let texts = [
        "20260115", "23112026", "2019 2024", "2200 0600", "45678901 NOK", "NOK 45678901", "€ 45678901", "45678901 €",
        "45678901,-", "80000000%", "80000000 timer", "SKP23456789", "A-23456789", "23456789B", "https://example.org/23456789",
        "id=23456789", "2023/45678901", "3,24159265", "12:45678901", "22 33 44", "22 33 44 55 66", "10 20 30 40 50 60",
        "20-30-40-50", "22.33.44.55", "12 345 678", "+10 000 000", "+4 grader", "02345678", "12345678", "234567890",
        "9788205384245", "@ jobb", "kari@", "@kafeen", "kari@kafe", "kr@12.50", "kari@example.n",
    ];
    for text in texts {
        check(text, &[]);
    }
}

/// At most one in twenty; there are fewer, and the file beside the tests is where to add what was taken wrongly.
#[test]
fn r_prv_02_harmless_words_are_let_be() {
    let all: Vec<&str> = HARMLESS.lines().collect();
    let wrong: Vec<_> =
        all.iter().map(|text| (*text, private_in(text))).filter(|(_, found)| !found.is_empty()).collect();
    println!("{} of {} harmless texts were taken for private: {wrong:?}", wrong.len(), all.len());
    assert!(all.len() >= 200 && wrong.len() * 20 <= all.len(), "{wrong:?}");
}

proptest! {
    /// Whatever is written, places lie in the text, between characters, in order and apart.
    #[test]
    fn r_prv_02_places_fit_the_text(text in "([0-9 .@+-]|[a-z٠-٩æ\u{a0}]){0,80}|\\PC{0,80}") {
        let mut end = 0;
        for found in private_in(&text) {
            prop_assert!(found.place.start >= end && found.place.end > found.place.start);
            prop_assert!(text.get(found.place.clone()).is_some());
            end = found.place.end;
        }
    }
}
