//! Whether two words differ by at most one slip of the fingers. It never counts further than one.

/// Whether at most one letter was added, left out or changed, or two neighbours changed places
/// (Damerau–Levenshtein distance ≤ 1).
pub(super) fn within_one(a: &[char], b: &[char]) -> bool {
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_start..], &b[same_start..]);
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - same_end], &b[..b.len() - same_end]) {
        ([], []) | ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([p, q], [r, s]) => p == s && q == r,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::within_one;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        #[rustfmt::skip]
        let table = [
            ("kokk", "kokk", true), ("kokk", "kok", true), ("kok", "kokk", true), ("kokk", "kukk", true),
            ("maler", "amler", true), ("maler", "malre", true), ("maler", "mlare", false), ("maler", "mlaer", true),
            ("aab", "aba", true), ("abcd", "badc", false), ("kokk", "kkk", true), ("kokk", "ko", false),
            ("", "", true), ("", "a", true), ("", "ab", false), ("aaa", "aa", true), ("abab", "baba", false),
        ];
        for (a, b, expected) in table {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(within_one(&letters(a), &letters(b)), expected, "{a} {b}");
            assert_eq!(within_one(&letters(b), &letters(a)), expected, "{b} {a}");
        }
    }
}
