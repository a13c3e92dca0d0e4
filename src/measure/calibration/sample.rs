//! How many answers are enough, and for what. It never weighs who gave them.

/// What the answers to an item are enough for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Too few: the design parameters stay.
    Design,
    /// «Foreløpig»: estimates that still lean on the design.
    Provisional,
    /// Calibrated.
    Calibrated,
}

impl Status {
    /// The word in parameter files.
    pub fn word(self) -> &'static str {
        match self {
            Status::Design => "design",
            Status::Provisional => "provisional",
            Status::Calibrated => "calibrated",
        }
    }
}

/// The least numbers of answers. The defaults are those of the reference, section 1.6: scores of people are little
/// affected by small calibration samples, and 500 is adequate (Reise & Yu 1990; Jiang, Wang & Weiss 2016); marginal
/// maximum likelihood equals MCMC from 300 on, and is worse for some thresholds at 75–150 (doi 10.1177/0146621612446170).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleRule {
    /// To an item, before its estimates are used at all.
    pub provisional: usize,
    /// To an item, before it is called calibrated.
    pub calibrated: usize,
    /// To an item, before anything may be decided by a limit on its scale (a cut score).
    pub cut_scores: usize,
    /// To an item in one group, before the group is compared with others (DIF).
    pub group: usize,
}

impl Default for SampleRule {
    fn default() -> SampleRule {
        SampleRule { provisional: 150, calibrated: 300, cut_scores: 500, group: 100 }
    }
}

impl SampleRule {
    /// What this many answers are enough for.
    pub fn status(&self, answers: usize) -> Status {
        match answers {
            few if few < self.provisional => Status::Design,
            some if some < self.calibrated => Status::Provisional,
            _ => Status::Calibrated,
        }
    }

    /// Whether this many answers are enough to decide by a limit.
    pub fn allows_cut_scores(&self, answers: usize) -> bool {
        answers >= self.cut_scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_where_the_rule_has_them() {
        let rule = SampleRule::default();
        let words = [0, 149, 150, 299, 300, 500].map(|answers| rule.status(answers).word());
        assert_eq!(words, ["design", "design", "provisional", "provisional", "calibrated", "calibrated"]);
        assert_eq!([499, 500].map(|answers| rule.allows_cut_scores(answers)), [false, true]);
    }
}
