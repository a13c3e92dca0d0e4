//! The lines of a calendar file: text made harmless, and long lines folded. No text can begin a line of its own.

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// A text as a property holds it. What ends a line becomes `\n`; other control characters are left out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => safe.push_str("\\n"),
            '\t' => safe.push(' '),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Adds a line. One that is too long goes on in the next, after a space, and is never cut inside a character.
pub fn fold(line: &str, text: &mut String) {
    let mut room = LONGEST;
    for c in line.chars() {
        if c.len_utf8() > room {
            text.push_str("\r\n ");
            room = LONGEST - 1;
        }
        room -= c.len_utf8();
        text.push(c);
    }
    text.push_str("\r\n");
}
