//! The letters of a code: Crockford's 32, which leave out those that look like others. Small or large, with or without
//! hyphens and spaces, and with O for 0 or I and L for 1, a code is the same.
//! It never knows what a code holds.

/// How many letters there are.
pub const BASE: u32 = 32;
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many stand together.
const GROUP: usize = 4;
/// More letters than any code or link has. What is longer is not read at all.
const MOST: usize = 512;

/// The letters of these numbers, 0–31 each.
pub fn spelled(symbols: &[u8]) -> String {
    symbols.iter().map(|symbol| char::from(LETTERS[usize::from(symbol % 32)])).collect()
}

/// The same in groups of four with hyphens between, as they are read out and typed.
pub fn grouped(symbols: &[u8]) -> String {
    symbols.chunks(GROUP).map(spelled).collect::<Vec<_>>().join("-")
}

/// The numbers of the letters in a text; nothing where it holds something else, or is longer than any code.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut symbols = Vec::new();
    for letter in text.chars().filter(|letter| !is_passed_over(*letter)) {
        if symbols.len() == MOST {
            return None;
        }
        symbols.push(number(letter)?);
    }
    Some(symbols)
}

/// Spaces, hyphens, and the dashes that some programs make of hyphens.
fn is_passed_over(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}')
}

fn number(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = LETTERS.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&[u8]>) {
        assert_eq!(read(text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn what_people_write_for_a_letter_is_that_letter() {
        check("0oO", Some(&[0, 0, 0]));
        check("1iIlL", Some(&[1, 1, 1, 1, 1]));
        check("aAzZ", Some(&[10, 10, 31, 31]));
        check(" 2-3 4–5\u{a0}6\n", Some(&[2, 3, 4, 5, 6]));
        check("", Some(&[]));
        for other in ["U", "u", "Å", "０", "2.3", "%", "\0", "é", "🙂"] {
            check(other, None);
        }
    }

    #[test]
    fn a_text_that_is_longer_than_any_code_is_left_at_once() {
        check(&"0".repeat(MOST), Some(&[0; MOST]));
        check(&"0".repeat(MOST + 1), None);
        check(&" ".repeat(100_000), Some(&[]));
    }

    #[test]
    fn letters_stand_in_groups_and_are_read_again() {
        let all: Vec<u8> = (0..32).collect();
        assert_eq!(grouped(&all), "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
        assert_eq!((grouped(&[]), grouped(&[31; 5])), (String::new(), "ZZZZ-Z".to_owned()));
        check(&grouped(&all), Some(&all));
        check(&spelled(&all).to_ascii_lowercase(), Some(&all));
    }
}
