//! The part of the engine that knows occupations and skills: our own, and those of a pack where there is one.
//! It never sees a competence or an offer, and gives no name that the page has itself.

mod find;
mod matches;
mod names;
mod next_skill;
#[cfg(test)]
mod tests;

use super::Named;
use crate::content;
use crate::framework::Map;
use crate::occupation::{
    Entry, Field, Held, Matcher, Occupation, OccupationId, OccupationNo, Training, field_of, held_by,
};
use crate::profile::Career;
use names::Words;

/// What it needs to know of work, as the files stand on the host.
#[derive(Clone, Copy, Debug, Default)]
pub struct WorkTexts<'a> {
    /// `content/skills.json`.
    pub skills: &'a str,
    /// `content/codes.json`.
    pub codes: &'a str,
    /// The names of our own occupations in the person's language: one a line, its id and its names with tabs between.
    pub names: &'a str,
    /// The person's language, as a tag such as `nb`.
    pub language: &'a str,
    /// A pack of ESCO with the words of a language, if the host has one.
    pub pack: Option<(&'a [u8], &'a [u8])>,
}

/// Occupations and skills, ready to be searched and matched.
#[derive(Debug)]
pub struct Work {
    fields: Vec<Field>,
    matcher: Matcher,
    words: Words,
}

impl Work {
    /// Reads the content, or nothing where it cannot be used. A pack that is not whole is left out.
    pub fn new(texts: &WorkTexts) -> Option<Work> {
        let skills = content::parse_skills(texts.skills).ok()?;
        let own = content::with_codes(&skills.catalogue, &content::parse_codes(texts.codes).ok()?);
        let pack = texts.pack.and_then(|(structure, words)| {
            let pack = content::parse_pack(structure).ok()?;
            let labels = content::parse_labels(words, &pack).ok()?;
            Some((pack.catalogue, labels))
        });
        // Two catalogues that are too large together are as if there were no pack.
        let joined = pack.as_ref().and_then(|(catalogue, _)| own.clone().with(catalogue).ok());
        let (catalogue, pack) = match joined {
            Some(joined) => (joined, pack),
            None => (own, None),
        };
        let words = Words::new(&catalogue, texts, pack.as_ref());
        Some(Work { fields: skills.fields, matcher: Matcher::new(catalogue), words })
    }

    /// The ids of the fields of work, in the order in which they are shown.
    pub(super) fn fields(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.id.clone()).collect()
    }

    /// What those of these occupations are called that there are.
    pub(super) fn names(&self, occupations: &[OccupationId]) -> Vec<Named> {
        let catalogue = self.matcher.catalogue();
        let known = occupations.iter().filter_map(|id| catalogue.occupation(id));
        known.map(|no| self.words.occupation(catalogue, no)).collect()
    }

    fn entries(&self) -> &[Entry] {
        self.matcher.catalogue().entries()
    }

    /// What the person has answered, by the numbers of the catalogue. What it does not have is passed over.
    fn held(&self, career: &Career) -> Held {
        let catalogue = self.matcher.catalogue();
        Held::new(career.skills.iter().filter_map(|(id, answer)| Some((catalogue.skill(id)?, held_by(*answer)?))))
    }

    fn field(&self, entry: &Entry) -> Option<&str> {
        field_of(&self.fields, entry.isco).map(|field| field.id.as_str())
    }
}

/// Our own occupations by their ids, for what the skills do not say.
pub(super) struct Own<'a>(Map<&'a OccupationId, &'a Occupation>);

impl<'a> Own<'a> {
    pub(super) fn new(occupations: &'a [Occupation]) -> Own<'a> {
        Own(occupations.iter().map(|occupation| (&occupation.id, occupation)).collect())
    }

    fn get(&self, entry: &Entry) -> Option<&'a Occupation> {
        self.0.get(entry.identity.own.as_ref()?).copied()
    }

    /// Whether it is there in this country: what is not of ours is everywhere.
    fn is_in(&self, entry: &Entry, country: &str) -> bool {
        self.get(entry).is_none_or(|occupation| occupation.countries.contains(country))
    }

    fn training(&self, entry: &Entry) -> Training {
        self.get(entry).map_or_else(|| Training::of_group(entry), Training::of)
    }
}

/// Whether an occupation may be in a list.
type May<'a> = dyn Fn(OccupationNo, &Entry) -> bool + 'a;
