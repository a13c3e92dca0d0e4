//! Text for the fields of a CV form, which take so many letters and no more. It never cuts a line that fits into a field.

/// The most letters in one piece: what the fields of arbeidsplassen.no and jobnet.dk take with room to spare
/// (requirement T-09).
pub const CV_LETTERS: usize = 500;

/// Lines as pieces of at most [`CV_LETTERS`] letters each, a line break between two lines. A line that is longer alone is cut
/// after a word, with «…».
pub fn cv_pieces(lines: &[String]) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in lines.iter().map(|line| shortened(line)).filter(|line| !line.is_empty()) {
        match pieces.last_mut() {
            Some(last) if letters(last) + 1 + letters(&line) <= CV_LETTERS => {
                last.push('\n');
                last.push_str(&line);
            }
            _ => pieces.push(line),
        }
    }
    pieces
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

fn shortened(line: &str) -> String {
    if letters(line) <= CV_LETTERS {
        return line.to_owned();
    }
    let start: String = line.chars().take(CV_LETTERS - 1).collect();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{}…", &start[..end])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(lines: &[&str], expected: &[&str]) {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(cv_pieces(&lines), expected, "{lines:?}");
    }

    #[test]
    fn lines_stand_together_as_long_as_there_is_room() {
        check(&[], &[]);
        check(&["", "Kjøre truck"], &["Kjøre truck"]);
        check(&["Kjøre truck", "Plukke varer"], &["Kjøre truck\nPlukke varer"]);
        let (half, rest) = ("å".repeat(300), "ø".repeat(199));
        check(&[&half, &rest], &[&format!("{half}\n{rest}")]);
        check(&[&half, &rest, "x"], &[&format!("{half}\n{rest}"), "x"]);
    }

    #[test]
    fn a_line_that_is_too_long_ends_after_a_word() {
        let long = "ord ".repeat(200);
        let pieces = cv_pieces(&[long]);
        assert_eq!(pieces.len(), 1);
        assert!(pieces[0].ends_with("ord…"), "{}", pieces[0]);
        check(&[&"æ".repeat(501)], &[&format!("{}…", "æ".repeat(499))]);
    }

    proptest! {
        #[test]
        fn t_09_no_piece_is_longer_and_no_line_that_fits_is_lost(lines in prop::collection::vec("[a-zæøå ]{0,200}", 0..40)) {
            let pieces = cv_pieces(&lines);
            prop_assert!(pieces.iter().all(|piece| letters(piece) <= CV_LETTERS));
            let kept: Vec<&str> = pieces.iter().flat_map(|piece| piece.split('\n')).collect();
            let given: Vec<&str> = lines.iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
            prop_assert_eq!(kept, given);
        }
    }
}
