//! Chance that begins at a number: SplitMix64 (Steele, Lea and Flood 2014), with one stream for each person.
//! It never asks the machine for anything, so the same persons come every time, on every machine and thread.

/// A stream of chance.
pub struct Chance(u64);

/// What SplitMix64 adds at each step: 2⁶⁴ divided by the golden ratio, made odd.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Chance {
    /// The stream of one person in a run.
    pub fn of(seed: u64, person: usize) -> Chance {
        let mut run = Chance(seed);
        // The run's own number is mixed first, so that neighbouring seeds share no person.
        let run = run.bits();
        Chance(Chance(run ^ person as u64).bits())
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Above 0 and below 1, all equally probable.
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    /// Normal with mean 0 and standard deviation 1 (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
}
