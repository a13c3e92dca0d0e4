//! Bytes as letters, as RFC 4648 has them (base64, with `=`). It never reads two texts as the same bytes.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The letters of some bytes.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(all >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

/// The bytes of some letters, or nothing where these are not just the letters that [`write`] would give.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for four in text.trim_end_matches('=').as_bytes().chunks(4) {
        let mut all = 0;
        for place in 0..4 {
            let value = four.get(place).map_or(Some(0), |letter| value_of(*letter))?;
            all = all << 6 | u32::from(value);
        }
        let [_, three @ ..] = all.to_be_bytes();
        bytes.extend_from_slice(&three[..four.len() - 1]);
    }
    (write(&bytes) == text).then_some(bytes)
}

fn value_of(letter: u8) -> Option<u8> {
    Some(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The examples of RFC 4648, chapter 10.
    #[test]
    fn the_examples_of_the_rfc() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(write(bytes.as_bytes()), text);
            assert_eq!(read(text).as_deref(), Some(bytes.as_bytes()));
        }
    }

    #[test]
    fn what_another_writer_would_write_is_refused() {
        for text in
            ["Zg", "Zg=", "Zg===", "Zh==", "Zm9v\n", " Zm9v", "Zm9v====", "=", "Z", "Z===", "Zm-_", "Zm9vø", "Z=m9"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn all_bytes_come_back(bytes: Vec<u8>) {
            prop_assert_eq!(read(&write(&bytes)), Some(bytes));
        }

        #[test]
        fn nothing_makes_it_panic(text: String, letters in "[A-Za-z0-9+/=]{0,9}") {
            for text in [text, letters] {
                prop_assert!(read(&text).is_none_or(|bytes| write(&bytes) == text));
            }
        }
    }
}
