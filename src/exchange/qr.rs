//! A text as a QR code (ISO/IEC 18004): which of its modules are dark. It never draws them, and it makes no code that is too
//! dense for an old phone.
//!
//! The end of our links is capitals and digits, which QR codes pack in 5½ bits each; what stands before it takes 8.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version (T-03): 69 modules on each side.
const LARGEST: u8 = 13;
/// More bytes than the largest version holds in any mode, so that no longer text is looked at.
const MOST_BYTES: usize = 483;
/// From so many characters on, another mode saves more than it costs to change it.
const WORTH: usize = 8;

/// How many light modules a code needs around it.
pub const QUIET_ZONE: usize = 4;

/// The modules of a QR code, without the light ones around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    size: usize,
    dark: Vec<bool>,
}

impl Grid {
    /// How many modules there are on each side, 21 to 69.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether the module in this column and row is dark, each from 0 at the upper left. Outside all is light.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.size && self.dark.get(row * self.size + column) == Some(&true)
    }
}

/// The QR code of a text: the smallest that mends at least 15 % (level M), or nothing where the text is too long for one.
pub fn modules(text: &str) -> Option<Grid> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let (smallest, largest) = (Version::MIN, Version::new(LARGEST));
    let code =
        QrCode::encode_segments_advanced(&segments(text), QrCodeEcc::Medium, smallest, largest, None, true).ok()?;
    // The size is 21 to 69.
    let side = code.size();
    let dark = (0..side).flat_map(|row| (0..side).map(move |column| (column, row)));
    Some(Grid { size: side as usize, dark: dark.map(|(column, row)| code.get_module(column, row)).collect() })
}

/// The text in one mode, or its end in another where that is shorter.
fn segments(text: &str) -> Vec<QrSegment> {
    let is_dense = |letter: &char| QrSegment::is_alphanumeric(letter.encode_utf8(&mut [0; 4]));
    // Each of them is one byte.
    let dense = text.chars().rev().take_while(is_dense).count();
    let (start, end) = text.split_at(text.len() - if dense < WORTH { 0 } else { dense });
    let start = (!start.is_empty()).then(|| QrSegment::make_bytes(start.as_bytes()));
    start.into_iter().chain((!end.is_empty()).then(|| QrSegment::make_alphanumeric(end))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A link whose end has so many letters, before it so many bytes; the size of its code.
    fn check(before: usize, letters: usize, expected: Option<usize>) {
        let text = ["a".repeat(before), "9Z".repeat(letters)[..letters].to_owned()].concat();
        assert_eq!(modules(&text).map(|grid| grid.size()), expected, "{before} {letters}");
    }

    /// Version v has 17 + 4 v modules on each side; how much each holds at level M is table 7 of the standard.
    #[test]
    fn t_03_the_smallest_version_that_holds_it_is_taken() {
        check(0, 0, Some(21));
        check(0, 20, Some(21));
        check(0, 21, Some(25));
        check(14, 0, Some(21));
        check(15, 0, Some(25));
        check(331, 0, Some(69));
        check(332, 0, None);
        check(0, 483, Some(69));
        check(0, 484, None);
        check(1_000_000, 0, None);
        check(60, 57, Some(17 + 4 * 6));
        check(60, 148, Some(17 + 4 * 9));
    }

    /// The link for the short set with goal and four steps has 57 letters at its end.
    #[test]
    fn t_03_a_link_of_the_short_set_fits_version_10_behind_170_bytes_of_address() {
        check(170, 57, Some(17 + 4 * 10));
    }

    /// Three corners hold the finder pattern, and the two modules of the format say which level it is: not L.
    #[test]
    fn t_03_a_code_has_three_corners_and_at_least_level_m() {
        for text in ["A", "https://example.org/#/receive/0123456789ABCDEF", &"x".repeat(331)] {
            let grid = modules(text).expect("a code");
            let far = grid.size() - 7;
            for (column, row) in [(0, 0), (far, 0), (0, far)] {
                for (x, y) in (0..7).flat_map(|y| (0..7).map(move |x| (x, y))) {
                    let ring = [x, y, 6 - x, 6 - y].into_iter().min();
                    assert_eq!(grid.is_dark(column + x, row + y), ring != Some(1), "{text} {x} {y}");
                }
            }
            assert_ne!((!grid.is_dark(0, 8), grid.is_dark(1, 8)), (false, true), "{text}");
            assert!(!grid.is_dark(grid.size(), 0) && !grid.is_dark(0, grid.size()));
        }
    }

    proptest! {
        #[test]
        fn no_text_whatever_makes_it_panic(text in ".{0,200}") {
            if let Some(grid) = modules(&text) {
                prop_assert!((21..=69).contains(&grid.size()));
            }
        }
    }
}
