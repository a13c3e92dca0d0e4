//! A sentence that nobody guesses: four made-up words, such as `mibo tyke rasu vole`. It holds no list of words to fetch.
//! It never remembers what it has suggested.
//!
//! A word is two syllables, each of 15 consonants and 6 vowels: 90² = 8 100 words, less those left out. Four of them are
//! 4 · log₂ 8 088 = 51.9 bits.

const CONSONANTS: &[u8; 15] = b"bdfghjklmnprstv";
const VOWELS: &[u8; 6] = b"aeiouy";
/// How many words there could be.
const WORDS: u32 = 8_100;
/// The letters of a word.
const WORD: usize = 4;
/// The letters and spaces of a sentence of four words.
pub const LETTERS: usize = 4 * WORD + 3;
/// What nobody should have to write down.
const LEFT_OUT: [&[u8; WORD]; 12] =
    [b"hore", b"pule", b"kuke", b"fuka", b"rape", b"kike", b"homo", b"hate", b"puta", b"puto", b"nude", b"tite"];

/// Writes a sentence, of numbers by chance that are each below 2³² and equally likely.
pub fn suggest(sentence: &mut [u8; LETTERS], mut chance: impl FnMut() -> u32) {
    sentence.fill(b' ');
    for letters in sentence.chunks_mut(WORD + 1) {
        let word = loop {
            let number = chance();
            // The last numbers are too few for all words, and would make some likelier.
            let word = word(number % WORDS);
            if number < u32::MAX / WORDS * WORDS && !LEFT_OUT.contains(&&word) {
                break word;
            }
        };
        letters[..WORD].copy_from_slice(&word);
    }
}

/// The word of a number below [`WORDS`].
fn word(number: u32) -> [u8; WORD] {
    let number = number as usize;
    let [first, second] = [number / 90, number % 90];
    [CONSONANTS[first / 6], VOWELS[first % 6], CONSONANTS[second / 6], VOWELS[second % 6]]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn all() -> BTreeSet<[u8; WORD]> {
        (0..WORDS).map(word).filter(|word| !LEFT_OUT.contains(&word)).collect()
    }

    fn suggested(chance: impl FnMut() -> u32) -> String {
        let mut sentence = [0; LETTERS];
        suggest(&mut sentence, chance);
        String::from_utf8(sentence.to_vec()).expect("letters")
    }

    #[test]
    fn r_exp_07_four_words_of_more_than_seven_thousand_are_51_bits() {
        let words = all();
        assert_eq!(words.len(), 8_088);
        let bits = 4.0 * (words.len() as f64).log2();
        assert!((51.9..52.0).contains(&bits), "{bits}");
    }

    #[test]
    fn the_numbers_become_words() {
        for (numbers, sentence) in [
            (vec![0, 8_099, 8_100, 90], "baba vyvy baba beba"),
            // Too high a number, and a word that is left out, are drawn again.
            (vec![u32::MAX, 0, 0, 0, 0], "baba baba baba baba"),
            (vec![(4 * 6 + 3) * 90 + 11 * 6 + 1, 1, 2, 3, 4], "babe babi babo babu"),
        ] {
            let mut given = numbers.clone().into_iter();
            assert_eq!(suggested(|| given.next().expect("enough")), sentence, "{numbers:?}");
        }
    }

    proptest! {
        #[test]
        fn r_exp_07_a_sentence_is_four_of_the_words(mut numbers in prop::collection::vec(0_u32.., 60)) {
            numbers.extend([1, 2, 3, 4]);
            let mut given = numbers.into_iter();
            let sentence = suggested(|| given.next().unwrap_or(7));
            let words: Vec<_> = sentence.split(' ').collect();
            prop_assert_eq!(words.len(), 4);
            let known = all();
            prop_assert!(words.iter().all(|word| word.as_bytes().try_into().is_ok_and(|word: [u8; WORD]| known.contains(&word))));
        }
    }
}
