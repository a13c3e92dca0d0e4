//! The words of one language for the numbered concepts; where it lacks one, another language lends it. It never hides
//! that a word is lent.

use std::collections::{BTreeMap, BTreeSet};

use super::assembly::Order;
use super::gathered::{Gathered, Words};
use super::oddity::{Oddities, Oddity};
use crate::content::packed::{Borrowed, Label, PackLabels};
use crate::occupation::Uuid;

/// The language that lends first.
const FIRST_LENDER: &str = "en";

/// Where words are looked for, the best place first: the language in this version, in another one, then the lenders.
struct Places<'a> {
    languages: Vec<&'a str>,
    places: Vec<(usize, bool, &'a Words)>,
}

/// The labels of a language.
pub(super) fn labels(gathered: &mut Gathered, order: &Order, language: &str) -> PackLabels {
    let Gathered { words, other_words, crosswalks, oddities, .. } = gathered;
    let places = Places::of(words, other_words, language);
    let (mut labels, mut from_occupations) = (Vec::new(), Vec::new());
    for id in &order.occupations {
        let found = places.find(|words| words.occupations.get(id));
        let (label, from) = found.expect("a concept without any name is left out before it is numbered");
        places.note(from, [Oddity::OccupationLent, Oddity::OtherVersion], &label.name, oddities);
        labels.push(label.clone());
        from_occupations.push(from.0);
    }
    if language == "da" {
        add_titles(&mut labels, &order.occupations, crosswalks.star.as_ref());
    }
    let (mut skills, mut from_skills) = (Vec::new(), Vec::new());
    for id in &order.skills {
        let found = places.find(|words| words.skills.get(id));
        let (name, from) = found.expect("a concept without any name is left out before it is numbered");
        places.note(from, [Oddity::SkillLent, Oddity::OtherVersion], name, oddities);
        skills.push(name.clone());
        from_skills.push(from.0);
    }
    let (mut groups, mut from_groups) = (Vec::new(), Vec::new());
    for code in places.places.iter().flat_map(|(_, _, words)| words.groups.keys()).collect::<BTreeSet<_>>() {
        let Some((name, from)) = places.find(|words| words.groups.get(code)) else { continue };
        places.note(from, [Oddity::GroupLent, Oddity::OtherVersion], name, oddities);
        groups.push((*code, name.clone()));
        from_groups.push(from.0);
    }
    note_shared(labels.iter().map(|label| &label.name).chain(&skills), language, oddities);
    let languages = places.languages[1..].iter().map(|language| (*language).to_owned()).collect();
    let borrowed = Borrowed { languages, occupations: from_occupations, skills: from_skills, groups: from_groups };
    let language = language.to_owned();
    without_idle_lenders(PackLabels { language, occupations: labels, skills, groups, borrowed })
}

impl<'a> Places<'a> {
    fn of(words: &'a BTreeMap<String, Words>, other: &'a BTreeMap<String, Words>, language: &'a str) -> Places<'a> {
        let all: BTreeSet<&str> = words.keys().chain(other.keys()).map(String::as_str).collect();
        let mut lenders: Vec<&str> = all.into_iter().filter(|one| *one != language).collect();
        lenders.sort_by_key(|one| (*one != FIRST_LENDER, *one));
        let languages: Vec<&str> = [language].into_iter().chain(lenders).collect();
        let places = languages.iter().enumerate().flat_map(|(at, language)| {
            let [this, other] = [(words, false), (other, true)]
                .map(|(words, is_other)| words.get(*language).map(|words| (at, is_other, words)));
            this.into_iter().chain(other)
        });
        Places { places: places.collect(), languages }
    }

    /// A word, which language it is in, and whether it is from another version.
    fn find<T>(&self, word: impl Fn(&'a Words) -> Option<&'a T>) -> Option<(&'a T, (u8, bool))> {
        self.places.iter().find_map(|(at, is_other, words)| Some((word(words)?, (*at as u8, *is_other))))
    }

    /// Notes whether a word is lent, or from another version.
    fn note(&self, from: (u8, bool), [lent, other]: [Oddity; 2], word: &str, oddities: &mut Oddities) {
        let language = self.languages[0];
        match from {
            (0, false) => {}
            (0, true) => oddities.note(other, language, word),
            (at, _) => oddities.note(lent, language, format_args!("{word} ({})", self.languages[usize::from(at)])),
        }
    }
}

/// Adds national titles to the other names, those that are new.
fn add_titles(labels: &mut [Label], occupations: &[Uuid], titles: Option<&BTreeMap<Uuid, Vec<String>>>) {
    for (label, id) in labels.iter_mut().zip(occupations) {
        for title in titles.and_then(|titles| titles.get(id)).into_iter().flatten() {
            let same = |name: &String| name.to_lowercase() == title.to_lowercase();
            if !same(&label.name) && !label.other.iter().any(same) {
                label.other.push(title.clone());
            }
        }
    }
}

/// Notes the names that several concepts have.
fn note_shared<'a>(names: impl Iterator<Item = &'a String>, language: &str, oddities: &mut Oddities) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            oddities.note(Oddity::NameShared, language, name);
        }
    }
}

/// The same labels without the languages that lend nothing.
fn without_idle_lenders(mut labels: PackLabels) -> PackLabels {
    let Borrowed { languages, occupations, skills, groups } = &mut labels.borrowed;
    let used: BTreeSet<u8> = occupations.iter().chain(&*skills).chain(&*groups).copied().filter(|at| *at > 0).collect();
    *languages = used.iter().map(|at| languages[usize::from(*at) - 1].clone()).collect();
    let places: BTreeMap<u8, u8> = used.into_iter().zip(1..).collect();
    for at in [occupations, skills, groups].into_iter().flatten() {
        *at = places.get(at).copied().unwrap_or(0);
    }
    labels
}
