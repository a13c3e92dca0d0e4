//! A whole number of any size, and digits that each have a radix of their own: what a code holds is one such number.
//! It never knows what a digit stands for.

use super::letters::BASE;

/// A number, in limbs of 32 bits, the least one first. The highest limb is never 0, so zero has no limbs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number(Vec<u32>);

impl Number {
    /// The number whose digits to the base 32 are these, the greatest first.
    pub fn from_symbols(symbols: &[u8]) -> Number {
        let mut number = Number::default();
        symbols.iter().for_each(|symbol| number.push(u32::from(*symbol), BASE));
        number
    }

    /// Its digits to the base 32, the greatest first, with zeros before them up to this count.
    fn symbols(mut self, count: usize) -> Vec<u8> {
        let mut symbols: Vec<u8> = Vec::with_capacity(count);
        while !self.is_zero() || symbols.len() < count {
            // What is left of a division by 32 fits a byte.
            symbols.push(self.take(BASE) as u8);
        }
        symbols.reverse();
        symbols
    }

    /// Whether nothing is left.
    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// Moves everything one place up, and puts a digit below it.
    fn push(&mut self, digit: u32, radix: u32) {
        let mut carry = u64::from(digit);
        for limb in &mut self.0 {
            carry += u64::from(*limb) * u64::from(radix);
            // The lower half stays, the upper half goes on.
            *limb = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Takes the lowest digit off: what is left of a division by the radix.
    fn take(&mut self, radix: u32) -> u32 {
        let mut rest = 0;
        for limb in self.0.iter_mut().rev() {
            let whole = (rest << 32) | u64::from(*limb);
            // The rest is below the radix, so the quotient fits a limb.
            *limb = (whole / u64::from(radix)) as u32;
            rest = whole % u64::from(radix);
        }
        if self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest as u32
    }
}

/// Digits on their way into a number, the first one lowest.
#[derive(Default)]
pub struct Writer(Vec<(u32, u32)>);

impl Writer {
    /// Puts down the next digit, which is below its radix.
    pub fn put(&mut self, digit: u32, radix: u32) {
        debug_assert!(digit < radix, "{digit} is no digit of {radix}");
        self.0.push((digit, radix));
    }

    /// The digits to the base 32, the greatest first: as many as the radices ask for, whatever the digits are.
    pub fn symbols(&self) -> Vec<u8> {
        let (mut number, mut greatest) = (Number::default(), Number::default());
        for (digit, radix) in self.0.iter().rev() {
            number.push(*digit, *radix);
            greatest.push(radix - 1, *radix);
        }
        number.symbols(greatest.symbols(0).len())
    }
}

/// Digits on their way out of a number, the first one lowest.
pub struct Reader {
    left: Number,
    radices: Writer,
}

impl Reader {
    /// Before the first digit.
    pub fn new(number: Number) -> Reader {
        Reader { left: number, radices: Writer::default() }
    }

    /// The next digit.
    pub fn next(&mut self, radix: u32) -> u32 {
        self.radices.put(radix - 1, radix);
        self.left.take(radix)
    }

    /// How many digits to the base 32 the number had to have; nothing where more is in it than was read.
    pub fn length(&self) -> Option<usize> {
        self.left.is_zero().then(|| self.radices.symbols().len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Digits with their radices; the base-32 digits.
    fn check(digits: &[(u32, u32)], expected: &[u8]) {
        let mut writer = Writer::default();
        digits.iter().for_each(|(digit, radix)| writer.put(*digit, *radix));
        assert_eq!(writer.symbols(), expected, "{digits:?}");
    }

    #[test]
    fn the_first_digit_is_lowest_and_the_radices_alone_say_how_long_it_is() {
        check(&[], &[]);
        check(&[(0, 1)], &[]);
        check(&[(1, 2)], &[1]);
        check(&[(0, 32)], &[0]);
        check(&[(0, 33)], &[0, 0]);
        check(&[(5, 32), (7, 32)], &[7, 5]);
        check(&[(2, 3), (4, 20)], &[0, 14]);
        check(&[(u32::MAX - 1, u32::MAX)], &[3, 31, 31, 31, 31, 31, 30]);
    }

    proptest! {
        #[test]
        fn what_is_put_down_is_read_again(digits in prop::collection::vec((any::<u32>(), 1..u32::MAX), 0..60)) {
            let digits: Vec<_> = digits.into_iter().map(|(digit, radix)| (digit % radix, radix)).collect();
            let mut writer = Writer::default();
            digits.iter().for_each(|(digit, radix)| writer.put(*digit, *radix));
            let symbols = writer.symbols();
            let mut reader = Reader::new(Number::from_symbols(&symbols));
            for (digit, radix) in &digits {
                prop_assert_eq!(reader.next(*radix), *digit);
            }
            prop_assert_eq!(reader.length(), Some(symbols.len()));
        }

        #[test]
        fn small_numbers_are_those_of_the_processor(number: u128, radix in 1u32..) {
            let symbols: Vec<u8> = (0..26).rev().map(|place| (number >> (5 * place) & 31) as u8).collect();
            let mut ours = Number::from_symbols(&symbols);
            prop_assert_eq!(u128::from(ours.take(radix)), number % u128::from(radix));
            prop_assert_eq!(ours.clone(), Number::from_symbols(&ours.symbols(30)));
        }
    }
}
