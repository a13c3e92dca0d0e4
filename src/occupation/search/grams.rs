//! The trigrams of a text, and what each of them weighs. Whole numbers only, so that every machine counts the same.
//! It never looks across the border of a word.

/// Parts of a whole in which a weight is counted.
pub(super) const PARTS: u32 = 16;
/// What every trigram weighs at least, in those parts: 1 ÷ ln 2, so that weights have the ratios of `ln(n ÷ df) + 1`.
const LEAST: u32 = 23;

/// Bits of a letter in a trigram.
pub(super) const LETTER: u32 = 10;
/// How many letters are told apart.
pub(super) const LETTERS: u32 = 1 << LETTER;

/// Three letters, ten bits each. Letters of alphabets that are far apart may share a number, which at worst puts a
/// name forward that is then seen not to fit.
pub(super) type Gram = u32;

/// Every trigram of folded words with one space between them, each word with a space before and after it, sorted.
/// One that stands there twice comes twice.
pub(super) fn grams(text: &str) -> Vec<Gram> {
    let mut grams: Vec<Gram> = each(text).collect();
    grams.sort_unstable();
    grams
}

/// The same trigrams in the order in which they stand.
pub(super) fn each(text: &str) -> impl Iterator<Item = Gram> {
    let (mut gram, mut middle) = (u32::from(' '), ' ');
    text.chars().chain([' ']).filter_map(move |letter| {
        gram = ((gram << LETTER) | (letter as u32 % LETTERS)) % (1 << (3 * LETTER));
        let is_inside = middle != ' ';
        middle = letter;
        is_inside.then_some(gram)
    })
}

/// What a trigram weighs that stands in so many of all texts: the fewer, the more.
pub(super) fn weight(texts: usize, all: usize) -> u32 {
    LEAST + log2((all as u64 + 1) * (1 << 16) / (texts as u64 + 1)) - 16 * PARTS
}

/// The logarithm to base 2 of a number above 0, in [`PARTS`]. Machines differ in the last bits of `ln`.
fn log2(number: u64) -> u32 {
    let whole = number.ilog2();
    // The rest as a number from 1 to 2 with 30 bits behind the point; each squaring gives one bit of the logarithm.
    let mut rest = if whole > 30 { number >> (whole - 30) } else { number << (30 - whole) };
    let mut found = whole;
    let mut part = 1;
    while part < PARTS {
        rest = (rest * rest) >> 30;
        found = found * 2 + u32::from(rest >= 1 << 31);
        rest >>= u32::from(rest >= 1 << 31);
        part *= 2;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_a_border_and_nothing_crosses_it() {
        let gram = |three: &str| three.chars().fold(0, |gram, letter| gram << 10 | letter as u32);
        let sorted = |mut all: Vec<Gram>| {
            all.sort_unstable();
            all
        };
        assert_eq!(grams("cnc ab"), sorted([" cn", "cnc", "nc ", " ab", "ab "].map(gram).to_vec()));
        assert_eq!(grams("aaaa"), sorted([" aa", "aaa", "aaa", "aa "].map(gram).to_vec()));
        assert_eq!(grams("a"), [gram(" a ")]);
        assert_eq!(grams(""), [0; 0]);
    }

    #[test]
    fn logarithms_are_right_to_a_sixteenth() {
        for number in [1, 2, 3, 10, 15, 16, 17, 1_000, 65_535, 14_000 << 16, u64::from(u32::MAX) << 16] {
            let right = (number as f64).log2() * f64::from(PARTS);
            assert!((f64::from(log2(number)) - right.floor()).abs() < 0.5, "{number}");
        }
        assert_eq!(weight(100, 100), LEAST);
        assert_eq!(weight(0, 1), LEAST + PARTS);
    }
}
