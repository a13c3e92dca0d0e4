//! Cholesky's method for small symmetric matrices: one factor, and what follows from it.
//! It never gives an answer for a matrix that is not clearly positive definite.

/// A pivot must keep this part of its own diagonal; otherwise the matrix counts as singular.
const LEAST_PIVOT: f64 = 1e-12;

/// The lower factor of a symmetric matrix, of which the lower half is read.
#[derive(Clone, Debug)]
pub(super) struct Factor(Vec<Vec<f64>>);

impl Factor {
    /// Factors a matrix, or nothing if it is not positive definite.
    pub fn of(matrix: &[Vec<f64>]) -> Option<Factor> {
        let mut factor: Vec<Vec<f64>> = Vec::with_capacity(matrix.len());
        for (row, values) in matrix.iter().enumerate() {
            let mut line = Vec::with_capacity(row + 1);
            for (column, value) in values.iter().enumerate().take(row) {
                let above: f64 = line.iter().zip(&factor[column]).map(|(a, b): (&f64, &f64)| a * b).sum();
                line.push((value - above) / factor[column][column]);
            }
            let pivot = values[row] - line.iter().map(|value| value * value).sum::<f64>();
            // Written so that a NaN is refused too.
            if !(pivot > LEAST_PIVOT * values[row] && pivot.is_finite()) {
                return None;
            }
            line.push(pivot.sqrt());
            factor.push(line);
        }
        Some(Factor(factor))
    }

    /// The vector that the matrix turns into this one.
    pub fn solve(&self, right: &[f64]) -> Vec<f64> {
        let Factor(factor) = self;
        let mut solved = right.to_vec();
        for row in 0..solved.len() {
            let known: f64 = (0..row).map(|column| factor[row][column] * solved[column]).sum();
            solved[row] = (solved[row] - known) / factor[row][row];
        }
        for row in (0..solved.len()).rev() {
            let known: f64 = (row + 1..solved.len()).map(|below| factor[below][row] * solved[below]).sum();
            solved[row] = (solved[row] - known) / factor[row][row];
        }
        solved
    }

    /// The inverse of the matrix.
    pub fn inverse(&self) -> Vec<Vec<f64>> {
        let size = self.0.len();
        let unit = |at: usize| (0..size).map(|row| if row == at { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
        (0..size).map(|at| self.solve(&unit(at))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved_and_a_matrix_inverted() {
        let matrix = vec![vec![4.0, 2.0, 0.6], vec![2.0, 3.0, 0.4], vec![0.6, 0.4, 2.0]];
        let factor = Factor::of(&matrix).expect("positive definite");
        let times = |vector: &[f64]| -> Vec<f64> {
            matrix.iter().map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum()).collect()
        };
        let solved = times(&factor.solve(&[1.0, -2.0, 0.5]));
        assert!(solved.iter().zip([1.0, -2.0, 0.5]).all(|(a, b)| (a - b).abs() < 1e-12), "{solved:?}");
        for (at, column) in factor.inverse().iter().enumerate() {
            let unit = times(column);
            assert!(unit.iter().enumerate().all(|(row, value)| (value - f64::from(row == at)).abs() < 1e-12));
        }
    }

    #[test]
    fn what_is_not_positive_definite_has_no_factor() {
        assert!(Factor::of(&[vec![1.0, 1.0], vec![1.0, 1.0]]).is_none());
        assert!(Factor::of(&[vec![0.0]]).is_none() && Factor::of(&[vec![f64::NAN]]).is_none());
    }
}
