//! Which texts hold which trigram, packed: each number as what it is more than the one before, most of them one byte.
//! It never changes once it is built.

use super::grams::{Gram, LETTER, LETTERS, each, grams, weight};

/// Which texts hold which trigram. A text that holds one twice is named twice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Postings {
    /// All trigrams, sorted.
    grams: Vec<Gram>,
    /// What each of them weighs.
    weights: Vec<u16>,
    /// Where the packed numbers of each begin, and at last where those of the last one end.
    begins: Vec<u32>,
    packed: Vec<u8>,
    /// The length of each text as a vector of weights.
    pub(super) norms: Vec<f32>,
}

impl Postings {
    /// The trigrams of all texts. A text is known by its place among them.
    pub(super) fn new<'a>(texts: impl ExactSizeIterator<Item = &'a str>) -> Postings {
        let all = texts.len();
        let pairs = sorted(texts);
        let mut postings = Postings { grams: vec![], weights: vec![], begins: vec![0], packed: vec![], norms: vec![] };
        let mut squares = vec![0_u32; all];
        for of_gram in pairs.chunk_by(|a, b| a >> 32 == b >> 32) {
            postings.add(of_gram, &mut squares);
        }
        postings.norms = squares.into_iter().map(|sum| (sum as f32).sqrt()).collect();
        postings.packed.shrink_to_fit();
        postings
    }

    /// Adds one trigram, with every text that holds it.
    fn add(&mut self, pairs: &[u64], squares: &mut [u32]) {
        let holders = pairs.chunk_by(|a, b| a == b);
        let weight = weight(holders.clone().count(), squares.len());
        for of_text in holders {
            let times = of_text.len() as u32 * weight;
            let sum = &mut squares[of_text[0] as u32 as usize];
            *sum = sum.saturating_add(times * times);
        }
        let mut before = 0;
        for pair in pairs {
            pack(*pair as u32 - before, &mut self.packed);
            before = *pair as u32;
        }
        self.grams.push((pairs[0] >> 32) as Gram);
        self.weights.push(weight as u16);
        self.begins.push(self.packed.len() as u32);
    }

    /// How alike each text and the query are, from 0 to 1: the cosine of the angle between their weighted trigrams.
    pub(super) fn cosines(&self, query: &str) -> Vec<f32> {
        let mut products = vec![0_u32; self.norms.len()];
        let mut squares = 0;
        for of_gram in grams(query).chunk_by(|a, b| a == b) {
            let times = of_gram.len() as u32;
            let place = self.grams.binary_search(&of_gram[0]);
            let weight = place.map_or_else(|_| weight(0, self.norms.len()), |at| u32::from(self.weights[at]));
            squares += times * times * weight * weight;
            let Ok(at) = place else { continue };
            let packed = &self.packed[self.begins[at] as usize..self.begins[at + 1] as usize];
            add_all(packed, times * weight * weight, &mut products);
        }
        let norm = (squares as f32).sqrt();
        let cosine =
            |(product, of_text): (u32, &f32)| if product == 0 { 0.0 } else { product as f32 / (norm * of_text) };
        products.into_iter().zip(&self.norms).map(cosine).collect()
    }

    /// How many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.grams.len() * 6 + self.begins.len() * 4 + self.packed.len() + self.norms.len() * 4
    }
}

/// Every trigram with the text that holds it, the trigram in the upper half, in rising order. The texts come in order, so it
/// is enough to part by one letter after the other, the last one first (a radix sort).
fn sorted<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u64> {
    let mut pairs = Vec::new();
    for (at, text) in (0..).zip(texts) {
        add_grams(at, text, &mut pairs);
    }
    let mut parted = vec![0; pairs.len()];
    for letter in 0..3 {
        part(&pairs, letter, &mut parted);
        std::mem::swap(&mut pairs, &mut parted);
    }
    pairs
}

/// A function by itself: a browser compiles it well once it has been called often, but not a loop that it is in the midst of.
#[inline(never)]
fn add_grams(at: u64, text: &str, pairs: &mut Vec<u64>) {
    pairs.extend(each(text).map(|gram| u64::from(gram) << 32 | at));
}

/// Puts the pairs in the order of one letter of their trigrams, those with the same letter in the order in which they come.
fn part(pairs: &[u64], letter: u32, to: &mut [u64]) {
    let of = |pair: u64| (pair >> (32 + letter * LETTER)) as usize % LETTERS as usize;
    let mut next = [0_u32; LETTERS as usize + 1];
    for pair in pairs {
        next[of(*pair) + 1] += 1;
    }
    for at in 1..next.len() {
        next[at] += next[at - 1];
    }
    for pair in pairs {
        let place = &mut next[of(*pair)];
        to[*place as usize] = *pair;
        *place += 1;
    }
}

/// Seven bits at a time, the lowest first; the eighth says that more follow.
fn pack(mut number: u32, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Adds to the product of every text that is named.
fn add_all(packed: &[u8], more: u32, products: &mut [u32]) {
    let (mut text, mut number, mut shift) = (0_usize, 0_usize, 0);
    for byte in packed {
        number |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if *byte < 0x80 {
            text += number;
            products[text] = products[text].wrapping_add(more);
            (number, shift) = (0, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_wholly_like_itself_and_not_at_all_like_one_without_its_trigrams() {
        let texts = ["kokk", "kokkelerk", "maler", "", "aaaaaa"];
        let postings = Postings::new(texts.into_iter());
        for (at, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let cosines = postings.cosines(text);
            assert!((cosines[at] - 1.0).abs() < 1e-6, "{text}: {cosines:?}");
            assert_eq!(cosines[3], 0.0);
        }
        assert_eq!(postings.cosines("maler")[0], 0.0);
        assert!(postings.cosines("kokk")[1] > 0.3);
    }

    #[test]
    fn numbers_of_any_size_come_out_as_they_went_in() {
        let mut packed = Vec::new();
        for number in [0, 127, 1, 128, 20_000] {
            pack(number, &mut packed);
        }
        let mut products = vec![0; 20_300];
        add_all(&packed, 3, &mut products);
        let named: Vec<usize> = (0..products.len()).filter(|at| products[*at] == 3).collect();
        assert_eq!(named, [0, 127, 128, 256, 20_256]);
    }
}
