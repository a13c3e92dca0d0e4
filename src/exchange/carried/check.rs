//! The check characters of a code: a Reed–Solomon code over the field of 32, so that they are letters like the others.
//! It never mends a code; it says only whether it is whole.
//!
//! The code, read as a polynomial, has the powers α¹, α², … of the field's generator as roots, once the salt is taken off.
//! One wrong letter at place i changes the value at α by e·αⁱ, and two neighbours that are swapped by d·αⁱ·(1 − α):
//! neither is ever 0, so each is found, however long the code. Up to 31 letters, as many wrong ones are found as there
//! are check characters. Of random texts, one in 32 for each check character passes.

/// The remainder of the letters, followed by as many places as there are check characters, by the code's polynomial; with
/// the salt added. These are the check characters.
pub fn checks(letters: &[u8], salt: u32, count: usize) -> Vec<u8> {
    let roots = generator(count);
    let mut rest = vec![0; count];
    for letter in letters {
        let lead = rest.remove(0) ^ letter;
        rest.push(0);
        rest.iter_mut().zip(&roots).for_each(|(place, root)| *place ^= product(lead, *root));
    }
    // Five bits of the salt for each.
    let salted = |(place, at): (u8, u32)| place ^ (salt >> (5 * at) & 31) as u8;
    rest.into_iter().zip(0..).map(salted).collect()
}

/// The coefficients of (x − α)(x − α²)… below the greatest, which is 1; the greatest of them first.
fn generator(count: usize) -> Vec<u8> {
    let (mut found, mut root) = (vec![1], 1);
    for _ in 0..count {
        root = product(root, 2);
        // Times x, and times the root: one place further down.
        let (raised, scaled) = (found.iter().chain(&[0]), [0].iter().chain(&found));
        found = raised.zip(scaled).map(|(raised, scaled)| raised ^ product(*scaled, root)).collect();
    }
    found.split_off(1)
}

/// The product in the field of 32: polynomials over two elements, modulo x⁵ + x² + 1. Its generator α is x, or 2.
fn product(left: u8, right: u8) -> u8 {
    (0..5).rev().fold(0, |sum: u8, bit| {
        let doubled = (sum << 1) ^ if sum & 16 == 0 { 0 } else { 0b10_0101 };
        doubled ^ if right >> bit & 1 == 0 { 0 } else { left }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The powers of the generator, which go through every element but 0.
    fn power(exponent: usize) -> u8 {
        (0..exponent).fold(1, |power, _| product(power, 2))
    }

    #[test]
    fn the_field_has_31_powers_of_its_generator() {
        let powers: std::collections::BTreeSet<u8> = (0..31).map(power).collect();
        assert_eq!(powers, (1..32).collect());
        assert_eq!((power(5), power(31), product(0, 17), product(17, 1)), (5, 1, 0, 17));
    }

    /// The letters, with check characters and without salt, are 0 at each root.
    #[test]
    fn a_code_without_salt_is_zero_at_every_root() {
        for (length, count) in [(1, 2), (22, 2), (29, 2), (56, 4), (140, 4)] {
            let letters: Vec<u8> = (0..length).map(|at| (at * 7 + 3) as u8 % 32).collect();
            let whole: Vec<u8> = letters.iter().copied().chain(checks(&letters, 0, count)).collect();
            for root in (1..=count).map(power) {
                let value = whole.iter().fold(0, |value, letter| product(value, root) ^ letter);
                assert_eq!(value, 0, "{length} letters, {count} checks, at {root}");
            }
        }
    }

    #[test]
    fn the_salt_is_part_of_the_check() {
        let letters = [1, 2, 3];
        let [plain, salted] = [0, 0b00001_00010].map(|salt| checks(&letters, salt, 2));
        assert_eq!([plain[0] ^ salted[0], plain[1] ^ salted[1]], [2, 1]);
    }

    /// Up to 31 letters two check characters find any two wrong letters.
    #[test]
    fn any_two_wrong_letters_of_a_short_code_are_found() {
        let letters: Vec<u8> = (0..22).collect();
        let whole: Vec<u8> = letters.iter().copied().chain(checks(&letters, 77, 2)).collect();
        for (first, second) in (0..24).flat_map(|second| (0..second).map(move |first| (first, second))) {
            for (a, b) in (1..32).flat_map(|a| (1..32).map(move |b| (a, b))) {
                let mut wrong = whole.clone();
                wrong[first] ^= a;
                wrong[second] ^= b;
                assert_ne!(checks(&wrong[..22], 77, 2), wrong[22..], "{first} {second} {a} {b}");
            }
        }
    }
}
