//! Whether a query fits a name but for slips, and how nearly. It forgives more in long words than in short ones.

use super::slips::{Place, slips};

/// A folded text, taken apart.
pub(super) struct Text {
    pub(super) words: Vec<String>,
    letters: Vec<char>,
}

impl Text {
    pub(super) fn new(text: &str) -> Text {
        Text { words: text.split_whitespace().map(str::to_owned).collect(), letters: text.chars().collect() }
    }
}

/// How many slips are forgiven in so many letters.
fn forgiven(letters: usize) -> usize {
    match letters {
        0..5 => 0,
        5..10 => 1,
        _ => 2,
    }
}

/// Whether every word of the query fits a word of the name, or all of it the beginning of the name, but for slips.
pub(super) fn is_near(query: &Text, name: &Text) -> bool {
    let letters = |word: &String| word.chars().collect::<Vec<char>>();
    let words: Vec<Vec<char>> = name.words.iter().map(letters).collect();
    if query.words.iter().map(letters).all(|part| words.iter().any(|word| is_near_word(&part, word))) {
        return true;
    }
    let (whole, all) = (letters(&query.words.concat()), letters(&name.words.concat()));
    slips(&whole, &all, Place::Start) <= forgiven(whole.len())
}

/// Whether a part fits a word: as its beginning, as all of it, or, where it is a letter longer, in its middle.
fn is_near_word(part: &[char], word: &[char]) -> bool {
    let forgiven_at_most = forgiven(part.len().max(word.len()));
    // No place has fewer slips than the best one, and most words end here.
    if part.len() > word.len() + forgiven_at_most || slips(part, word, Place::Anywhere) > forgiven_at_most {
        return false;
    }
    slips(part, word, Place::Start) <= forgiven(part.len())
        || slips(part, word, Place::Whole) <= forgiven(word.len())
        || part.len() > 1 && slips(part, word, Place::Anywhere) <= forgiven(part.len() - 1)
}

/// From ½ for a name that has nothing of the query in it, to 1 for one that has it all in a row.
pub(super) fn closeness(query: &Text, name: &Text) -> f32 {
    let slips = slips(&query.letters, &name.letters, Place::Anywhere);
    1.0 - slips as f32 / (2 * query.letters.len().max(1)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_forgiven_two_slips_and_short_ones_none() {
        #[rustfmt::skip]
        let table = [
            ("kokj", "kokk", false), ("malre", "maler", true), ("mler", "maler", true), ("mlre", "maler", false),
            ("pleeir", "hjelpepleier", true), ("hlesfagarbeider", "helsefagarbeider", true),
            ("hlesfagarbedier", "helsefagarbeider", false), ("cncoperatr", "cnc operator", true),
            ("ungdm barne", "barne og ungdomsarbeider", true), ("ungdm bonde", "barne og ungdomsarbeider", false),
            ("erfaren maler", "maler", false), ("a", "", false),
        ];
        for (query, name, expected) in table {
            assert_eq!(is_near(&Text::new(query), &Text::new(name)), expected, "{query} {name}");
        }
    }

    #[test]
    fn the_more_of_the_query_a_name_has_in_a_row_the_closer_it_is() {
        let close = |query, name| closeness(&Text::new(query), &Text::new(name));
        assert_eq!((close("maler", "hovedmaler"), close("maler", ""), close("", "maler")), (1.0, 0.5, 1.0));
        assert_eq!(close("malr", "maler"), 0.875);
    }
}
