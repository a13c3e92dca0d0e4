//! A code that is typed, or the end of a link. Besides the text as it is, its bytes are taken as letters and given the check
//! characters that they need: chance would hardly ever find those, and never come to what stands behind them.

use std::sync::OnceLock;

use kompetansesti::exchange::{Carried, Received, TYPED_LETTERS};
use kompetansesti::measure::QuestionSet;

use super::screens;
use super::shipped::shipped;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The most letters of a code with two check characters; longer ones have four.
const SHORT: usize = 24;

/// Reads the bytes as a text, and as the letters of a code.
pub fn run(bytes: &[u8]) {
    read(&String::from_utf8_lossy(bytes));
    let letters: Vec<u8> = bytes.iter().map(|byte| byte % 32).collect();
    let count = if letters.len() + 2 <= SHORT { 2 } else { 4 };
    let salted = checks(&letters, count).into_iter().zip(salt()).map(|(check, salt)| check ^ salt);
    let text: String = letters.iter().copied().chain(salted).map(|one| char::from(LETTERS[usize::from(one)])).collect();
    read(&text);
}

/// What is read is carried on, and then is the same.
fn read(text: &str) {
    let here = shipped();
    let Ok(received) = Received::read(text, &here.framework, &here.known) else { return };
    let end = received.carried.to_fragment(&here.framework);
    let again = Received::read(&end, &here.framework, &here.known).expect("what we write we read");
    assert_eq!(again.carried, received.carried, "{text} and {end}");
    if let Some(code) = received.carried.to_code(&here.framework) {
        let letters = code.text.replace('-', "").len();
        assert!(letters <= TYPED_LETTERS, "{letters} letters to type");
        assert!(Received::read(&code.text, &here.framework, &here.known).is_ok(), "{}", code.text);
    }
    screens::all(&received.carried.profile("2026-11-26".parse().expect("a day"), 1));
}

/// What the framework adds to the check characters, taken from a code that the program has made.
fn salt() -> [u8; 4] {
    static SALT: OnceLock<[u8; 4]> = OnceLock::new();
    *SALT.get_or_init(|| {
        let nothing = Carried {
            set: QuestionSet::Full,
            day: None,
            country: None,
            region: None,
            replies: Default::default(),
            goal: None,
            steps: vec![],
        };
        let made = nothing.to_fragment(&shipped().framework);
        let place = |letter: u8| LETTERS.iter().position(|known| *known == letter).expect("a letter") as u8;
        let made: Vec<u8> = made.bytes().map(place).collect();
        assert!(made.len() > SHORT, "a code with four check characters");
        let (letters, found) = made.split_at(made.len() - 4);
        std::array::from_fn(|at| checks(letters, 4)[at] ^ found[at])
    })
}

/// The check characters of letters, before the salt: written here once more, so that a fault in the program is not believed.
fn checks(letters: &[u8], count: usize) -> Vec<u8> {
    let mut divisor = vec![1];
    for root in (1..=count).map(|power| (0..power).fold(1, |found, _| times(found, 2))) {
        divisor.push(0);
        for at in (1..divisor.len()).rev() {
            divisor[at] ^= times(divisor[at - 1], root);
        }
    }
    let mut rest = [letters, &vec![0; count]].concat();
    for at in 0..letters.len() {
        let lead = rest[at];
        divisor.iter().enumerate().for_each(|(place, one)| rest[at + place] ^= times(lead, *one));
    }
    rest.split_off(letters.len())
}

/// The product of two elements of the field with 32.
fn times(left: u8, right: u8) -> u8 {
    let long = (0..5).filter(|bit| right >> bit & 1 == 1).fold(0u16, |sum, bit| sum ^ (u16::from(left) << bit));
    let short =
        (5..9).rev().fold(long, |rest, bit| if rest >> bit & 1 == 1 { rest ^ (0b10_0101 << (bit - 5)) } else { rest });
    short as u8
}
