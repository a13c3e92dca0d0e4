//! A text in two languages, carried as one: so what stands beside the first language on the screen goes wherever a text goes,
//! also through sentences that are put together of others. The words of a session make it, and elements take it apart; what
//! leaves the screen is [`first_of`] it, or [`second_of`] where somebody has chosen that. It never decides which languages they are.

/// Begins a text in two languages. None of our texts has these three letters: they are for private use in Unicode.
const BEGIN: char = '\u{e000}';
/// Stands before the language of the second text, and before that text.
const THEN: char = '\u{e001}';
const END: char = '\u{e002}';
/// What is added to each letter of the language's tag, so that nobody finds a text by it.
const HIDDEN: u32 = 0xe100;

/// Both texts as one. Where they are alike, as «IKT» may be, one is enough.
pub fn beside(first: String, lang: &str, second: &str) -> String {
    if first == second {
        return first;
    }
    let hidden = lang.chars().filter_map(|letter| char::from_u32(HIDDEN + u32::from(letter))).collect::<String>();
    format!("{BEGIN}{first}{THEN}{hidden}{THEN}{second}{END}")
}

/// The text in the first language.
pub fn first_of(text: &str) -> String {
    side(text, false)
}

/// The text in the second language; in the first where it has only that.
pub fn second_of(text: &str) -> String {
    side(text, true)
}

/// The second language, where some of the text is in two.
pub fn second_language(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(BEGIN)?;
    let hidden = rest.split_once(END)?.0.split(THEN).nth(1)?;
    hidden.chars().map(|letter| char::from_u32(u32::from(letter).checked_sub(HIDDEN)?)).collect()
}

/// Each language's text changed in the same way.
pub fn in_each(text: &str, change: fn(&str) -> String) -> String {
    match second_language(text) {
        Some(lang) => beside(change(&first_of(text)), &lang, &change(&second_of(text))),
        None => change(text),
    }
}

/// Whether there is one of the three letters in a text that is to have none.
pub fn has_mark(text: &str) -> bool {
    text.contains([BEGIN, THEN, END])
}

/// A text with one language of each pair. A mark that makes no pair, as somebody may have put into their own words, is left out.
fn side(text: &str, second: bool) -> String {
    let mut pieces = text.split(BEGIN);
    let mut side = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (pair, after) = piece.split_once(END).unwrap_or((piece, ""));
        let mut texts = pair.split(THEN);
        let first = texts.next().unwrap_or_default();
        side.push_str(if second { texts.nth(1).unwrap_or(first) } else { first });
        side.push_str(after);
    }
    side
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, first: &str, second: &str, lang: Option<&str>) {
        assert_eq!((first_of(text).as_str(), second_of(text).as_str()), (first, second), "{text:?}");
        assert_eq!(second_language(text).as_deref(), lang, "{text:?}");
    }

    fn both(first: &str, second: &str) -> String {
        beside(first.to_owned(), "uk", second)
    }

    #[test]
    fn each_language_has_its_own_text() {
        check("", "", "", None);
        check("Neste", "Neste", "Neste", None);
        check(&both("Neste", "Далі"), "Neste", "Далі", Some("uk"));
        check(&both("IKT", "IKT"), "IKT", "IKT", None);
        check(&both("", "Далі"), "", "Далі", Some("uk"));
    }

    #[test]
    fn a_text_put_together_is_in_both_languages_throughout() {
        let (name, level) = (both("Lese", "Читати"), both("med hjelp", "з допомогою"));
        check(&format!("{name}: {level}. "), "Lese: med hjelp. ", "Читати: з допомогою. ", Some("uk"));
        check(&format!("3 {level}"), "3 med hjelp", "3 з допомогою", Some("uk"));
    }

    /// Somebody who looks for a name finds it by its words alone.
    #[test]
    fn the_name_of_the_language_is_not_to_be_read() {
        assert!(!both("Kokk", "Кухар").contains("uk"));
    }

    #[test]
    fn each_language_is_changed_by_itself() {
        let upper: fn(&str) -> String = str::to_uppercase;
        check(&in_each(&both("lese", "читати"), upper), "LESE", "ЧИТАТИ", Some("uk"));
        check(&in_each("lese", upper), "LESE", "LESE", None);
    }

    /// Somebody's own words, or an opened file, may hold anything.
    #[test]
    fn marks_that_make_no_pair_are_left_out() {
        check("\u{e000}", "", "", None);
        check("a\u{e000}b", "ab", "ab", None);
        check("\u{e000}a\u{e001}b\u{e002}c", "ac", "ac", None);
        check("\u{e001}\u{e002}", "\u{e001}\u{e002}", "\u{e001}\u{e002}", None);
        let pair = both("a", "b");
        check(&format!("\u{e000}{pair}\u{e002}"), "a\u{e002}", "b\u{e002}", Some("uk"));
    }
}
