//! What occupations and skills are called: for searching all of them, and for telling the page what it has no words for.
//! It never tells a name that the page has itself.

use super::super::Named;
use super::WorkTexts;
use crate::content::PackLabels;
use crate::occupation::{Catalogue, Identity, Index, Label, OccupationNo, Places, SkillNo};

/// The names of a pack: its catalogue, by whose numbers they stand, and the words.
type Pack = (Catalogue, PackLabels);

/// The words.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) index: Index,
    /// Every name by which an occupation is sought, in the order of the index.
    labels: Vec<(OccupationNo, String)>,
    /// Whether each of them is the name that is shown.
    is_shown: Vec<bool>,
    /// What the page has no words for, by the numbers of the catalogue.
    occupations: Vec<Option<Lent>>,
    skills: Vec<Option<Lent>>,
}

/// A name out of a pack, with the language that it is in where it is another than the person's.
type Lent = (String, Option<String>);

impl Words {
    /// The names of this catalogue: our own as the page lists them, all others out of the pack.
    pub(super) fn new(catalogue: &Catalogue, texts: &WorkTexts, pack: Option<&Pack>) -> Words {
        let mut labels = own_labels(catalogue, texts.names);
        let first_of_pack = labels.len();
        let (mut occupations, mut skills) =
            (vec![None; catalogue.entries().len()], vec![None; catalogue.skills().len()]);
        if let Some((numbered, words)) = pack {
            // A host may have a pack in other languages only: then all of its names are lent.
            let whole = (words.language != texts.language).then_some(words.language.as_str());
            let lent = |by: Option<&str>| by.or(whole).filter(|by| *by != texts.language).map(str::to_owned);
            let places = Places::new(catalogue.entries().iter().map(|entry| &entry.identity));
            for (at, (entry, label)) in (0..).zip(numbered.entries().iter().zip(&words.occupations)) {
                let Some(here) = places.of(&entry.identity) else { continue };
                if catalogue.entries()[here].identity.own.is_none() {
                    occupations[here] = Some((label.name.clone(), lent(words.occupation_lent_by(at))));
                }
                let names = [&label.name].into_iter().chain(&label.other);
                labels.extend(names.map(|name| (here as OccupationNo, name.clone())));
            }
            let places = Places::new(catalogue.skills());
            for (at, (skill, name)) in (0..).zip(numbered.skills().iter().zip(&words.skills)) {
                let here = places.of(skill).filter(|here| catalogue.skills()[*here].own.is_none());
                if let Some(here) = here {
                    skills[here] = Some((name.clone(), lent(words.skill_lent_by(at))));
                }
            }
        }
        let is_shown = shown(&labels, first_of_pack, catalogue);
        let index = index(&labels, &is_shown);
        Words { index, labels, is_shown, occupations, skills }
    }

    /// The label with this number in the index, where it is not the name that is shown.
    pub(super) fn other_name(&self, at: u32) -> Option<&str> {
        let at = at as usize;
        (!self.is_shown[at]).then(|| self.labels[at].1.as_str())
    }

    pub(super) fn occupation(&self, catalogue: &Catalogue, no: OccupationNo) -> Named {
        named(&catalogue.entries()[usize::from(no)].identity, self.occupations[usize::from(no)].as_ref())
    }

    pub(super) fn skill(&self, catalogue: &Catalogue, no: SkillNo) -> Named {
        named(&catalogue.skills()[usize::from(no)], self.skills[usize::from(no)].as_ref())
    }
}

fn named(identity: &Identity, lent: Option<&Lent>) -> Named {
    let (name, language) = lent.cloned().unzip();
    Named { id: identity.id(), name, lent: language.flatten() }
}

/// Our own names: a line for each occupation, its id first.
fn own_labels(catalogue: &Catalogue, own: &str) -> Vec<(OccupationNo, String)> {
    let mut labels = Vec::new();
    for line in own.lines() {
        let mut names = line.split('\t');
        let Some(at) = names.next().and_then(|id| catalogue.occupation(id)) else { continue };
        labels.extend(names.filter(|name| !name.is_empty()).map(|name| (at, name.to_owned())));
    }
    labels
}

/// Which names are those that are shown: the first of each occupation. What a pack calls an occupation of ours is another name for it.
fn shown(labels: &[(OccupationNo, String)], first_of_pack: usize, catalogue: &Catalogue) -> Vec<bool> {
    let is_own = |no: OccupationNo| catalogue.entries()[usize::from(no)].identity.own.is_some();
    let begins = |at: usize| at == 0 || labels[at - 1].0 != labels[at].0;
    (0..labels.len()).map(|at| begins(at) && (at < first_of_pack || !is_own(labels[at].0))).collect()
}

/// The index. Of two that fit equally well ours goes first.
fn index(labels: &[(OccupationNo, String)], is_shown: &[bool]) -> Index {
    let labels: Vec<Label> = labels
        .iter()
        .zip(is_shown)
        .map(|((no, text), is_shown)| Label { concept: u32::from(*no), text, is_preferred: *is_shown })
        .collect();
    Index::new(&labels)
}
