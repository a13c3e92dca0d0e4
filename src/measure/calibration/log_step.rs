//! The logarithm of one step's probability in a cumulative logit model, with its derivatives.
//! It never subtracts two near-equal probabilities, so that it stays finite far out and where steps are narrow.

/// log(F(upper) − F(lower)) for the logistic F, and its derivatives by the two logits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LogStep {
    /// The logarithm itself.
    pub value: f64,
    /// First derivative by the upper logit.
    pub upper: f64,
    /// First derivative by the lower logit.
    pub lower: f64,
    /// Second derivative by the upper logit.
    pub upper_twice: f64,
    /// Second derivative by both.
    pub cross: f64,
    /// Second derivative by the lower logit.
    pub lower_twice: f64,
}

/// The step between reaching it, with logit `upper`, and reaching the next, with logit `lower` below it.
/// The lowest step has infinity above, the highest has minus infinity below.
pub(super) fn log_step(upper: f64, lower: f64) -> LogStep {
    // F(u) − F(l) = F(u) F(−l) (1 − e^(l−u)): three factors, none of them a difference of near-equal numbers.
    let width = upper - lower;
    let value = log_logistic(upper) + log_logistic(-lower) + (-(-width).exp_m1()).ln();
    let narrow = 1.0 / width.exp_m1();
    let bend = narrow * (1.0 + narrow);
    LogStep {
        value,
        upper: logistic(-upper) + narrow,
        lower: -logistic(lower) - narrow,
        upper_twice: -logistic(upper) * logistic(-upper) - bend,
        cross: bend,
        lower_twice: -logistic(lower) * logistic(-lower) - bend,
    }
}

fn logistic(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

/// The logarithm of the logistic function.
fn log_logistic(logit: f64) -> f64 {
    if logit > 0.0 { -(-logit).exp().ln_1p() } else { logit - logit.exp().ln_1p() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(upper: f64, lower: f64) {
        let small = 1e-5;
        let at = |du: f64, dl: f64| log_step(upper + du, lower + dl);
        let found = at(0.0, 0.0);
        let by = |read: fn(&LogStep) -> f64, du: f64, dl: f64| {
            (read(&at(du * small, dl * small)) - read(&at(-du * small, -dl * small))) / (2.0 * small)
        };
        let pairs = [
            (found.upper, by(|step| step.value, 1.0, 0.0)),
            (found.lower, by(|step| step.value, 0.0, 1.0)),
            (found.upper_twice, by(|step| step.upper, 1.0, 0.0)),
            (found.cross, by(|step| step.upper, 0.0, 1.0)),
            (found.lower_twice, by(|step| step.lower, 0.0, 1.0)),
        ];
        for (found, expected) in pairs.into_iter().filter(|(_, expected)| expected.is_finite()) {
            assert!((found - expected).abs() < 1e-5 * expected.abs().max(1.0), "{upper} {lower}: {found} {expected}");
        }
    }

    #[test]
    fn the_derivatives_are_those_of_the_value() {
        for (upper, lower) in [(0.5, -0.5), (3.0, 2.9), (-4.0, -9.0), (20.0, 1.0), (-1.0, -1.3)] {
            check(upper, lower);
            check(f64::INFINITY, lower);
            check(upper, f64::NEG_INFINITY);
        }
    }

    #[test]
    fn far_out_and_narrow_steps_stay_finite() {
        for (upper, lower) in [(900.0, 899.0), (-900.0, -901.0), (900.0, -900.0), (1e-9, 0.0), (800.0, -f64::INFINITY)]
        {
            let LogStep { value, upper: u, lower: l, upper_twice, cross, lower_twice } = log_step(upper, lower);
            assert!([value, u, l, upper_twice, cross, lower_twice].iter().all(|number| number.is_finite()));
        }
        assert!((log_step(900.0, 899.0).value - (-899.0 + (1.0 - (-1.0_f64).exp()).ln())).abs() < 1e-9);
    }
}
