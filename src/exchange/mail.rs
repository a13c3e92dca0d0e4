//! A letter that a person's own program for e-mail begins. It is sent by nobody but the person, and holds nothing they have answered.

/// The most characters of the text: longer ones are cut by some programs (requirement T-04).
pub const MAIL_LETTERS: usize = 1_500;

/// The address of a letter with this subject and this text, to nobody yet (RFC 6068).
pub fn mail_link(subject: &str, text: &str) -> String {
    let text: String = text.chars().take(MAIL_LETTERS).collect();
    // Lines in a letter end in CRLF.
    format!("mailto:?subject={}&body={}", escaped(subject), escaped(&text.replace('\n', "\r\n")))
}

/// Everything but what needs no escape in any address (RFC 3986, 2.3), byte by byte.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t_04_a_letter_is_to_nobody_and_its_words_cannot_become_more() {
        let check = |subject: &str, text: &str, expected: &str| assert_eq!(mail_link(subject, text), expected);
        check("Hei", "To\nlinjer", "mailto:?subject=Hei&body=To%0D%0Alinjer");
        check("På &bcc=x@y.no", "50 % #1?", "mailto:?subject=P%C3%A5%20%26bcc%3Dx%40y.no&body=50%20%25%20%231%3F");
        check("", "шлях", "mailto:?subject=&body=%D1%88%D0%BB%D1%8F%D1%85");
    }

    #[test]
    fn t_04_a_long_text_is_cut_between_characters() {
        let link = mail_link("", &"å".repeat(2_000));
        assert_eq!(link.matches("%C3%A5").count(), MAIL_LETTERS);
        assert!(link.ends_with("%C3%A5"));
    }
}
