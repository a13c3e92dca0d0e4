//! E-mail addresses: something, `@`, and a name with a point in it.
//! It never asks whether the address exists.

use super::{Found, Private};

/// All e-mail addresses in a text.
pub(super) fn addresses(text: &str) -> Vec<Found> {
    text.match_indices('@').filter_map(|(at, _)| address(text, at)).collect()
}

fn address(text: &str, at: usize) -> Option<Found> {
    let in_name = |letter: char| letter.is_alphanumeric() || "._%+-".contains(letter);
    let in_domain = |letter: char| letter.is_alphanumeric() || ".-".contains(letter);
    let (before, after) = (&text[..at], &text[at + 1..]);
    let name = before.trim_end_matches(in_name).len();
    let domain = after[..after.find(|letter| !in_domain(letter)).unwrap_or(after.len())].trim_end_matches(['.', '-']);
    let (host, top) = domain.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (name < at && !host.is_empty() && is_top)
        .then(|| Found { what: Private::Email, place: name..at + 1 + domain.len() })
}
