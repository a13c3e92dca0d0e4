//! Puts together what the files say: numbers the concepts, resolves the relations, and finds each concept a name.
//! It never drops or lends anything without counting it.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{EscoFault, EscoProblem};
use super::gathered::{Gathered, Relation, Standing};
use super::oddity::{Oddities, Oddity};
use crate::occupation::{Catalogue, Entry, Identity, SkillNo, Uuid};

/// More than one relation in so many with concepts that are not there: the files do not belong together.
const FEW: usize = 10;

/// The concepts in the order of their numbers.
pub(super) struct Order {
    pub occupations: Vec<Uuid>,
    pub skills: Vec<Uuid>,
}

/// The catalogue, and which concept has which number.
pub(super) fn catalogue(gathered: &mut Gathered) -> Result<(Catalogue, Order), EscoFault> {
    let missing = [
        (gathered.occupations.is_empty(), "occupations"),
        (gathered.skills.is_empty(), "skills"),
        (gathered.relations.is_empty(), "relations"),
    ];
    if let Some((_, what)) = missing.into_iter().find(|(is_missing, _)| *is_missing) {
        return Err(EscoProblem::Missing(what).of(""));
    }
    drop_nameless(gathered);
    let relations = relations(gathered)?;
    let occupations = in_order(&gathered.occupations);
    let skills = by_first_use(&occupations, &relations, &gathered.skills, &mut gathered.oddities);
    let numbers: BTreeMap<Uuid, SkillNo> = skills.iter().copied().zip(0..).collect();
    let crosswalks = &gathered.crosswalks;
    crosswalks.note_unknown(|id| gathered.occupations.contains_key(id), &mut gathered.oddities);
    let mut entries = Vec::with_capacity(occupations.len());
    for id in &occupations {
        let isco = gathered.occupations[id].isco;
        let of_it = of(&relations, *id);
        let links = |optional| of_it.iter().filter(move |one| one.optional == optional).map(|one| numbers[&one.skill]);
        if of_it.is_empty() {
            gathered.oddities.note(Oddity::NoSkills, "relations", id);
        }
        entries.push(Entry {
            identity: Identity { own: None, esco: Some(*id) },
            isco,
            styrk: crosswalks.styrk_of(*id, isco, &mut gathered.oddities),
            interests: crosswalks.interests_of(*id, &mut gathered.oddities),
            essential: links(false).collect(),
            optional: links(true).collect(),
        });
    }
    let identities = skills.iter().map(|id| Identity { own: None, esco: Some(*id) }).collect();
    let catalogue = Catalogue::new(identities, entries).map_err(|_| EscoProblem::TooMuch("concepts").of(""))?;
    Ok((catalogue, Order { occupations, skills }))
}

/// Leaves out the concepts that have no name in any language.
fn drop_nameless(gathered: &mut Gathered) {
    let Gathered { occupations, skills, words, other_words, oddities, .. } = gathered;
    let words: Vec<_> = words.values().chain(other_words.values()).collect();
    occupations.retain(|id, _| {
        let named = words.iter().any(|words| words.occupations.contains_key(id));
        if !named {
            oddities.note(Oddity::Nameless, "occupations", id);
        }
        named
    });
    skills.retain(|id| {
        let named = words.iter().any(|words| words.skills.contains_key(id));
        if !named {
            oddities.note(Oddity::Nameless, "skills", id);
        }
        named
    });
}

/// The relations between concepts that are there, in rising order, each once.
fn relations(gathered: &mut Gathered) -> Result<Vec<Relation>, EscoFault> {
    let Gathered { occupations, skills, oddities, .. } = gathered;
    let mut relations = std::mem::take(&mut gathered.relations);
    let all = relations.len();
    relations.retain(|one| {
        let place = |id| format!("{id}");
        if !occupations.contains_key(&one.occupation) {
            oddities.note(Oddity::UnknownOccupation, "relations", place(one.occupation));
            return false;
        }
        let known = skills.contains(&one.skill);
        if !known {
            oddities.note(Oddity::UnknownSkill, "relations", place(one.skill));
        }
        known
    });
    let lost = all - relations.len();
    if lost * FEW > all {
        return Err(EscoProblem::Mismatch(lost, all).of(""));
    }
    relations.sort_unstable();
    relations.dedup_by(|later, first| {
        let same = (later.occupation, later.skill) == (first.occupation, first.skill);
        if same {
            let twice = later.optional == first.optional;
            let oddity = if twice { Oddity::RelationTwice } else { Oddity::BothRelations };
            oddities.note(oddity, "relations", format_args!("{} with {}", first.occupation, first.skill));
        }
        same
    });
    Ok(relations)
}

/// The relations of an occupation.
fn of(relations: &[Relation], id: Uuid) -> &[Relation] {
    let start = relations.partition_point(|one| one.occupation < id);
    let end = relations.partition_point(|one| one.occupation <= id);
    &relations[start..end]
}

/// The occupations as ESCO's hierarchy has them: those beside each other share many skills.
fn in_order(occupations: &BTreeMap<Uuid, Standing>) -> Vec<Uuid> {
    let mut order: Vec<(u16, &str, Uuid)> =
        occupations.iter().map(|(id, standing)| (standing.isco, standing.code.as_str(), *id)).collect();
    order.sort_unstable();
    order.into_iter().map(|(.., id)| id).collect()
}

/// The skills as the occupations first use them, so that the numbers of an occupation lie close; the unused ones last.
fn by_first_use(
    occupations: &[Uuid],
    relations: &[Relation],
    skills: &BTreeSet<Uuid>,
    oddities: &mut Oddities,
) -> Vec<Uuid> {
    let (mut order, mut seen) = (Vec::with_capacity(skills.len()), BTreeSet::new());
    for id in occupations {
        for optional in [false, true] {
            let used = of(relations, *id).iter().filter(|one| one.optional == optional).map(|one| one.skill);
            order.extend(used.filter(|skill| seen.insert(*skill)));
        }
    }
    for skill in skills.iter().filter(|skill| !seen.contains(skill)) {
        oddities.note(Oddity::UnusedSkill, "relations", skill);
        order.push(*skill);
    }
    order
}
