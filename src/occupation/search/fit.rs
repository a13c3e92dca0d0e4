//! How a query fits a name, letter by letter. It knows no slips and no likeness: those come after what fits exactly.

/// How a query fits a name, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Start,
    /// Each of its words begins a word of the name.
    Word,
    /// It stands in the middle of the name, such as `pleier` in `hjelpepleier`.
    Inside,
    /// It is like the name, slips allowed for.
    Similar,
}

/// Letters from which the middle of a word is searched.
const INSIDE: usize = 2;

/// How folded words fit the folded words of a name exactly, in the same spelling.
pub(super) fn exact(query: &[String], name: &[String]) -> Option<Fit> {
    let (query_text, name_text) = (query.concat(), name.concat());
    if query_text == name_text {
        Some(Fit::Whole)
    } else if name_text.starts_with(&query_text) {
        Some(Fit::Start)
    } else if query.iter().all(|part| name.iter().any(|word| word.starts_with(part))) {
        Some(Fit::Word)
    } else if query_text.chars().count() >= INSIDE && name_text.contains(&query_text) {
        Some(Fit::Inside)
    } else {
        None
    }
}
