//! Finding occupations by what is typed, or by their field where nothing is. It never finds one that the country does not have.

use super::super::Hit;
use super::{Own, Work};
use crate::occupation::{Asked, Entry, OccupationNo};

/// At most so many are given at once.
const MOST: usize = 12;
/// At most so many of a field are given; our own stand first in the catalogue.
const BROWSED: usize = 60;
/// So many are looked at, because some may be of another country or field.
const LOOKED_AT: usize = 60;

impl Work {
    /// The occupations that fit, the best first; those of a field in the order of the catalogue.
    pub(in crate::engine) fn find(&self, own: &Own, query: &str, field: Option<&str>, country: &str) -> Vec<Hit> {
        let may =
            |entry: &Entry| own.is_in(entry, country) && field.is_none_or(|field| self.field(entry) == Some(field));
        if query.trim().is_empty() {
            let all = (0..).zip(self.entries()).filter(|(_, entry)| field.is_some() && may(entry));
            return all.take(BROWSED).map(|(no, _)| self.hit(no, None)).collect();
        }
        let hits = self.words.index.search(query, Asked::Typing, LOOKED_AT);
        let hits = hits.into_iter().filter_map(|hit| Some((OccupationNo::try_from(hit.concept).ok()?, hit.label)));
        let here = hits.filter(|(no, _)| may(&self.entries()[usize::from(*no)]));
        here.take(MOST).map(|(no, label)| self.hit(no, Some(label))).collect()
    }

    fn hit(&self, no: OccupationNo, label: Option<u32>) -> Hit {
        let via = label.and_then(|at| self.words.other_name(at)).map(str::to_owned);
        Hit { occupation: self.words.occupation(self.matcher.catalogue(), no), via }
    }
}
