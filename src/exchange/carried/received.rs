//! Reading a code or a link, and finding what it names among what is known here.
//! It never changes anything by itself, and what it does not know it leaves out and tells.

use super::contents::Contents;
use super::names::Known;
use super::{Carried, CarriedError, letters};
use crate::framework::Framework;

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// What was carried, as far as it is known here.
    pub carried: Carried,
    /// What was left out.
    pub unknown: Unknown,
}

/// What a code names and nobody here knows: it was made with other content files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// The country and region.
    pub place: bool,
    /// The goal.
    pub goal: bool,
    /// How many steps.
    pub steps: usize,
}

impl Received {
    /// Reads a typed code, the end of a link, or a whole link. Offers are known by country, so a text may be read twice: once
    /// for the country, and again when its offers are here.
    pub fn read(text: &str, framework: &Framework, known: &Known) -> Result<Received, CarriedError> {
        let end = text.rsplit('/').next().unwrap_or(text);
        let symbols = letters::read(end).filter(|symbols| !symbols.is_empty()).ok_or(CarriedError::NotCode)?;
        let (layout, contents) = Contents::read(&symbols, framework)?;
        let place = contents.place.map(|number| known.place(number, layout.dropped()));
        let goal = contents.goal.resolved(known);
        let steps: Vec<_> = contents.steps.iter().filter_map(|number| known.offer(*number)).collect();
        let unknown =
            Unknown { place: place == Some(None), goal: goal.is_none(), steps: contents.steps.len() - steps.len() };
        let (country, region) = place.flatten().unwrap_or_default();
        let Contents { set, day, replies, .. } = contents;
        let carried = Carried { set, day, country, region, replies, goal: goal.flatten(), steps };
        Ok(Received { carried, unknown })
    }
}
