//! Samejima's graded response model (1969) for answers in four steps. It knows one statement and one ability;
//! it never knows what the statement is about.

/// (16√3 / 15π)²: turns a normal uncertainty of location into a flatter logistic slope.
const LOGISTIC_PER_NORMAL: f64 = 0.34584;

/// The slope (per level) when the statement's place is uncertain by `location_sd` levels.
/// Averaging over the uncertainty equals flattening the curve, within 0.008 in probability for 0.5 levels.
pub fn attenuated(slope: f64, location_sd: f64) -> f64 {
    slope / (1.0 + LOGISTIC_PER_NORMAL * (slope * location_sd).powi(2)).sqrt()
}

/// The probabilities of the four steps, lowest first, at this ability. Ability and thresholds share a unit.
pub fn probabilities(slope: f64, thresholds: [f64; 3], ability: f64) -> [f64; 4] {
    let [a, b, c] = reached(slope, thresholds, ability);
    [1.0 - a, a - b, b - c, c]
}

/// Fisher information about the ability in one answer, per squared unit.
pub fn information(slope: f64, thresholds: [f64; 3], ability: f64) -> f64 {
    let [a, b, c] = reached(slope, thresholds, ability).map(|p| slope * p * (1.0 - p));
    let changes = [-a, a - b, b - c, c];
    let squares = changes.into_iter().zip(probabilities(slope, thresholds, ability));
    squares.filter(|(_, p)| *p > 0.0).map(|(change, p)| change * change / p).sum()
}

/// The probabilities of reaching each of the three upper steps.
fn reached(slope: f64, thresholds: [f64; 3], ability: f64) -> [f64; 3] {
    thresholds.map(|threshold| 1.0 / (1.0 + (-slope * (ability - threshold)).exp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published values, computed at ability 0.3.
    fn check(slope: f64, thresholds: [f64; 3], expected: [f64; 4], expected_information: f64) {
        let found = probabilities(slope, thresholds, 0.3);
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-8, "{found} is not {expected}");
        }
        let found = information(slope, thresholds, 0.3);
        assert!((found - expected_information).abs() < 1e-8, "{found} is not {expected_information}");
    }

    #[test]
    fn probabilities_and_information_match_the_reference() {
        check(1.2, [-1.5, -0.5, 0.5], [0.10340045, 0.17347774, 0.28283545, 0.44028635], 0.42513487);
        check(1.8, [-0.8, 0.2, 1.1], [0.12131884, 0.33380227, 0.35333354, 0.19154535], 0.98267183);
        check(0.9, [-0.3, 0.9, 2.0], [0.36818758, 0.26362484, 0.1901939, 0.17799369], 0.24819673);
    }

    #[test]
    fn far_away_abilities_give_certain_answers_and_no_information() {
        assert_eq!(probabilities(2.0, [0.0, 1.0, 2.0], -1e6), [1.0, 0.0, 0.0, 0.0]);
        assert_eq!(probabilities(2.0, [0.0, 1.0, 2.0], 1e6), [0.0, 0.0, 0.0, 1.0]);
        assert_eq!(information(2.0, [0.0, 1.0, 2.0], 1e6), 0.0);
    }

    #[test]
    fn an_uncertain_place_flattens_the_curve_and_a_certain_one_does_not() {
        assert_eq!(attenuated(2.0, 0.0), 2.0);
        assert!((attenuated(2.0, 0.5) - 2.0 / 1.34584_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_flattened_curve_is_the_average_over_places() {
        for step in -40..=40 {
            let ability = f64::from(step) * 0.1;
            let nodes = (-600..=600).map(|i| f64::from(i) * 0.01);
            let (sum, weights) = nodes.fold((0.0, 0.0), |(sum, weights), z| {
                let weight = (-0.5 * z * z).exp();
                (sum + weight / (1.0 + (-2.0 * (ability - 0.5 * z)).exp()), weights + weight)
            });
            let flat = 1.0 / (1.0 + (-attenuated(2.0, 0.5) * ability).exp());
            assert!((sum / weights - flat).abs() < 0.008, "at {ability}");
        }
    }
}
