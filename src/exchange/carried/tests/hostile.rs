//! Codes that were mistyped, cut, made up, or made elsewhere: refused with a reason, never mixed up, and never a panic.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<Received, CarriedError> {
    Received::read(text, &framework(), &known())
}

/// A short code, a long one and a link, by their letters.
fn examples() -> Vec<Vec<u8>> {
    let codes = [short(&[(1, 2), (0, 4), (2, 3), (1, 6)]), full(10)];
    let mut all: Vec<String> =
        codes.iter().map(|carried| carried.to_code(&framework()).expect("a code").text).collect();
    all.push(codes[0].to_fragment(&framework()));
    all.push(full(30).to_fragment(&framework()));
    all.iter().map(|text| letters::read(text).expect("letters")).collect()
}

fn check_refused(symbols: &[u8], what: &str) {
    let text = letters::spelled(symbols);
    assert_eq!(read(&text), Err(CarriedError::Wrong), "{what}: {text}");
}

#[test]
fn t_03_every_single_wrong_letter_is_found() {
    let mut tried = 0;
    for symbols in examples() {
        for (at, other) in (0..symbols.len()).flat_map(|at| (1..32).map(move |other| (at, other))) {
            let mut wrong = symbols.clone();
            wrong[at] ^= other;
            assert!(read(&letters::spelled(&wrong)).is_err(), "{at} {other}");
            tried += 1;
        }
    }
    assert!(tried > 5_000);
}

#[test]
fn t_03_every_swap_of_two_neighbours_is_found() {
    let mut tried = 0;
    for symbols in examples() {
        for at in (1..symbols.len()).filter(|at| symbols[*at] != symbols[at - 1]) {
            let mut wrong = symbols.clone();
            wrong.swap(at, at - 1);
            assert!(read(&letters::spelled(&wrong)).is_err(), "{at}");
            tried += 1;
        }
    }
    assert!(tried > 150);
}

#[test]
fn t_03_a_code_that_is_cut_or_has_a_letter_too_much_is_refused() {
    for symbols in examples() {
        for cut in 1..symbols.len() {
            assert!(read(&letters::spelled(&symbols[..cut])).is_err(), "{cut}");
        }
        check_refused(&[symbols.as_slice(), &[0]].concat(), "a letter more");
        check_refused(&[&[0], symbols.as_slice()].concat(), "a zero before it");
    }
}

/// Letters by a simple generator (Knuth's MMIX), the same every time.
fn noise(seed: &mut u64) -> u8 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 59) as u8
}

/// The texts made up, of this many letters; the most that may pass.
fn check_noise(letters: usize, made_up: usize, most: usize) {
    let mut seed = 1;
    let mut passed = 0;
    for _ in 0..made_up {
        let symbols: Vec<u8> = (0..letters).map(|_| noise(&mut seed)).collect();
        passed += usize::from(read(&letters::spelled(&symbols)).is_ok());
    }
    assert!(passed <= most, "{passed} of {made_up} with {letters} letters");
}

#[test]
fn t_03_made_up_codes_hardly_ever_pass() {
    check_noise(24, 40_000, 40);
    check_noise(23, 10_000, 0);
    check_noise(60, 10_000, 0);
    check_noise(62, 10_000, 0);
}

#[test]
fn t_03_a_code_made_with_other_questions_is_refused() {
    let mut fewer = framework();
    let mut swapped = framework();
    let mut other_short = framework();
    fewer.areas.pop();
    swapped.areas.swap(0, 2);
    if let crate::framework::AreaContent::Autonomy(all) = &mut other_short.areas[0].content {
        all[0].short = false;
        all[3].short = true;
    }
    for other in [fewer, swapped, other_short] {
        for carried in [short(&[(1, 2); 16]), full(3)] {
            for text in [carried.to_fragment(&framework()), carried.to_code(&framework()).expect("a code").text] {
                assert!(read(&text).is_ok());
                assert_eq!(Received::read(&text, &other, &known()), Err(CarriedError::Wrong), "{text}");
            }
        }
    }
}

#[test]
fn a_newer_version_is_told_from_a_wrong_code() {
    for length in [10, 22, 56, 140] {
        let mut to = number::Writer::default();
        to.put(2, 3);
        (0..length - 1).for_each(|at| to.put(at % 32, 32));
        let mut symbols = to.symbols();
        symbols.extend(check::checks(&symbols, 0, if length <= 22 { 2 } else { 4 }));
        assert_eq!(read(&letters::spelled(&symbols)), Err(CarriedError::Newer), "{length}");
        symbols[3] ^= 1;
        check_refused(&symbols, "a newer one, mistyped");
    }
}

#[test]
fn a_text_that_is_no_code_is_told_from_a_wrong_one() {
    #[rustfmt::skip]
    let table = [
        ("", CarriedError::NotCode), ("   -- - ", CarriedError::NotCode), ("hei på deg", CarriedError::NotCode),
        ("0123 4567 89AB U", CarriedError::NotCode), ("https://example.org/", CarriedError::NotCode),
        ("0", CarriedError::Wrong), ("00", CarriedError::Wrong), ("000", CarriedError::Wrong),
        ("0000-0000-0000-0000-0000-0000", CarriedError::Wrong),
    ];
    for (text, expected) in table {
        assert_eq!(read(text), Err(expected), "{text:?}");
    }
    assert_eq!(read(&"0".repeat(1_000_000)), Err(CarriedError::NotCode));
    assert_eq!(
        ["not_code", "wrong", "newer"],
        [CarriedError::NotCode, CarriedError::Wrong, CarriedError::Newer].map(CarriedError::key)
    );
}

#[test]
fn t_03_what_people_make_of_a_code_is_still_that_code() {
    let carried = Carried { steps: vec![], ..short(&[(1, 2); 13]) };
    let code = carried.to_code(&framework()).expect("a code").text;
    let plain = code.replace('-', "");
    let link = format!("https://example.org/sti/#/receive/{}", carried.to_fragment(&framework()));
    #[rustfmt::skip]
    let table = [
        code.clone(), plain.clone(), code.to_lowercase(), code.replace('-', " "), code.replace('-', " – "),
        format!(" {code}\n"), code.replace('0', "O"), code.replace('0', "o"), code.replace('1', "I"),
        code.replace('1', "l"), link,
    ];
    for text in table {
        assert_eq!(read(&text).map(|received| received.carried), Ok(carried.clone()), "{text:?}");
    }
    assert!(plain.contains('0') && plain.contains('1'), "so that these are tried: {plain}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_whatever_makes_it_panic(text in ".{0,300}") {
        let _ = read(&text);
    }

    /// Letters whose check characters fit, so that everything behind the check is tried: what is read is written the same.
    #[test]
    fn what_passes_the_check_has_one_way_to_be_written(mut symbols in prop::collection::vec(0u8..32, 1..200), is_whole: bool) {
        let salt = names::of_framework(&framework());
        symbols.truncate(if is_whole { 200 } else { 22 });
        let count = if symbols.len() <= 22 { 2 } else { 4 };
        symbols.extend(check::checks(&symbols, salt, count));
        if let Ok((layout, contents)) = Contents::read(&symbols, &framework()) {
            prop_assert_eq!(contents.symbols(layout, &framework()), Some(symbols));
        }
    }
}
