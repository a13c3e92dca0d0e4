//! One row of a table of concepts: who it is about, where that stands, and what it is called. It never ends an import:
//! a row that cannot be used is counted and left out.

use std::collections::BTreeSet;
use std::collections::btree_map::Entry;

use super::gathered::{Destination, Gathered, Standing};
use super::oddity::Oddity;
use super::table::Row;
use super::wording;
use crate::content::packed::Label;
use crate::occupation::Uuid;

/// The longest place in the hierarchy that is kept.
const LONGEST_CODE: usize = 32;

impl Gathered {
    /// The id of a row's concept, if it counts.
    pub(super) fn concept(
        &mut self,
        row: &Row,
        address: &str,
        kind: &str,
        status: &str,
        seen: &mut BTreeSet<Uuid>,
        into: Destination,
    ) -> Option<Uuid> {
        let Some(id) = wording::id(address, kind) else {
            self.oddities.note(Oddity::NoAddress, into.language, format_args!("line {}: {address}", row.line));
            return None;
        };
        if !status.is_empty() && status != "released" {
            self.oddities.note(Oddity::NotReleased, into.language, format_args!("{id} is {status}"));
            return None;
        }
        if !seen.insert(id) {
            self.oddities.note(Oddity::ConceptTwice, into.language, id);
            return None;
        }
        Some(id)
    }

    /// Keeps where an occupation stands, and says whether it stands anywhere.
    pub(super) fn stands(&mut self, id: Uuid, isco: &str, code: &str, language: &str) -> bool {
        let Some((isco, mended)) = wording::code(isco) else {
            self.oddities.note(Oddity::NoUnitGroup, language, format_args!("{id} «{isco}»"));
            return false;
        };
        if mended {
            self.oddities.note(Oddity::CodeMended, language, isco);
        }
        match self.occupations.entry(id) {
            Entry::Vacant(free) => {
                let code = if code.len() <= LONGEST_CODE { code.to_owned() } else { String::new() };
                free.insert(Standing { isco, code });
            }
            Entry::Occupied(known) if known.get().isco != isco => {
                self.oddities.note(Oddity::UnitGroupDiffers, language, id);
            }
            Entry::Occupied(_) => {}
        }
        true
    }

    /// The names of a concept.
    pub(super) fn label(&mut self, name: &str, other: &str, language: &str, line: u64) -> Option<Label> {
        let (name, changed) = wording::name(name);
        if changed && !name.is_empty() {
            self.oddities.note(Oddity::Blanks, language, &name);
        }
        if name.is_empty() {
            self.oddities.note(Oddity::NoName, language, format_args!("line {line}"));
            return None;
        }
        let other = self.other_names(&name, other, language);
        Some(Label { name, other })
    }

    /// The other names of a concept, one on each line of the value.
    fn other_names(&mut self, name: &str, lines: &str, language: &str) -> Vec<String> {
        let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
        for raw in lines.split(['\n', '\r']).filter(|raw| !raw.trim().is_empty()) {
            let (other, changed) = wording::name(raw);
            if changed {
                self.oddities.note(Oddity::Blanks, language, &other);
            }
            if other == name {
                self.oddities.note(Oddity::OtherIsName, language, &other);
            } else if !seen.insert(other.clone()) {
                self.oddities.note(Oddity::OtherTwice, language, &other);
            } else if !other.is_empty() {
                names.push(other);
            }
        }
        names
    }
}
