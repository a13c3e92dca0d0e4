//! How many slips of the fingers lie between two texts. It knows no letters that look or sound alike.

/// Where in a text a part is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The part is all of the text.
    Whole,
    /// The text begins with the part.
    Start,
    /// The part stands anywhere in the text.
    Anywhere,
}

/// The fewest letters to add, leave out or change, or neighbours to let change places, so that the part stands in the
/// text (Damerau–Levenshtein distance, where no letter is moved twice: optimal string alignment).
pub(super) fn slips(part: &[char], text: &[char], place: Place) -> usize {
    // Three columns of the usual table: up to this letter of the text, up to the one before, and before that.
    let mut now: Vec<usize> = (0..=part.len()).collect();
    let (mut before, mut earlier) = (now.clone(), now.clone());
    let mut fewest = part.len();
    for (at, letter) in text.iter().enumerate() {
        std::mem::swap(&mut earlier, &mut before);
        std::mem::swap(&mut before, &mut now);
        now[0] = if place == Place::Anywhere { 0 } else { at + 1 };
        for (row, of_part) in part.iter().enumerate() {
            let changed = before[row] + usize::from(of_part != letter);
            let mut least = changed.min(before[row + 1] + 1).min(now[row] + 1);
            if row > 0 && at > 0 && *of_part == text[at - 1] && part[row - 1] == *letter {
                least = least.min(earlier[row - 1] + 1);
            }
            now[row + 1] = least;
        }
        fewest = fewest.min(now[part.len()]);
    }
    if place == Place::Whole { now[part.len()] } else { fewest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(part: &str, text: &str, [whole, start, anywhere]: [usize; 3]) {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let found =
            [Place::Whole, Place::Start, Place::Anywhere].map(|place| slips(&letters(part), &letters(text), place));
        assert_eq!(found, [whole, start, anywhere], "{part} {text}");
        assert_eq!(slips(&letters(text), &letters(part), Place::Whole), whole, "{text} {part}");
    }

    #[test]
    fn each_slip_counts_once() {
        #[rustfmt::skip]
        let table = [
            ("kokk", "kokk", [0, 0, 0]), ("kokk", "kok", [1, 1, 1]), ("kok", "kokk", [1, 0, 0]), ("kokk", "kukk", [1, 1, 1]),
            ("maler", "amler", [1, 1, 1]), ("maler", "malre", [1, 1, 1]), ("maler", "mlare", [2, 2, 2]),
            ("maler", "mlaer", [1, 1, 1]), ("aab", "aba", [1, 1, 1]), ("abcd", "badc", [2, 2, 2]), ("kokk", "ko", [2, 2, 2]),
            ("", "", [0, 0, 0]), ("", "ab", [2, 0, 0]), ("ab", "", [2, 2, 2]), ("pleeir", "hjelpepleier", [7, 5, 1]),
            ("pleier", "hjelpepleier", [6, 5, 0]), ("snekekr", "snekkersvenn", [6, 1, 1]), ("ca", "abc", [3, 1, 1]),
        ];
        for (part, text, expected) in table {
            check(part, text, expected);
        }
    }
}
