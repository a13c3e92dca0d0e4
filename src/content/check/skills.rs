//! What the skills of the occupations must be beyond their ids: enough, of use, in a field, and words that fit a question.
//! It never judges whether an occupation really asks for a skill.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::pack::Pack;
use super::problem::Findings;
use super::text::words;
use crate::content::Skills;
use crate::occupation::{Catalogue, Entry, field_of};

const FILE: &str = "content/skills.json";
const OCCUPATIONS: &str = "content/occupations.json";

/// How many skills an occupation has: fewer tell too little of it, and nobody answers more.
const SKILLS: RangeInclusive<usize> = 8..=15;
/// How many of them the work is mostly about.
const ESSENTIAL: RangeInclusive<usize> = 5..=10;
const INTERESTS: RangeInclusive<usize> = 1..=3;
/// The most words and characters of a skill: it stands in a question, and beside a bar.
const LONGEST: [usize; 2] = [9, 60];

/// Occupations are made of skills, skills are of use, and both are known by one name only.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let Some(skills) = &pack.skills else { return };
    for entry in skills.catalogue.entries() {
        check_entry(entry, findings);
    }
    check_skills(&skills.catalogue, findings);
    check_occupations(pack, skills, findings);
    check_fields(pack, skills, findings);
}

/// The counts of one occupation.
fn check_entry(entry: &Entry, findings: &mut Findings) {
    let id = entry.identity.own.as_deref().unwrap_or_default();
    let mut count = |field: &str, what: &str, found: usize, right: RangeInclusive<usize>| {
        if !right.contains(&found) {
            let (least, most) = (right.start(), right.end());
            let (place, what) = (format!("occupations.{id}{field}"), format!("{id}: {found} {what}"));
            findings.fault(FILE, &place, what, format!("Give it {least} to {most}."));
        }
    };
    count("", "skills", entry.skills().count(), SKILLS);
    count(".essential", "essential skills", entry.essential.len(), ESSENTIAL);
    count(".interests", "interests", entry.interests.to_letters().len(), INTERESTS);
}

/// Each skill is of use, and no two are the same one in ESCO.
fn check_skills(catalogue: &Catalogue, findings: &mut Findings) {
    let mut known = BTreeMap::new();
    for (at, (skill, frequency)) in catalogue.skills().iter().zip(catalogue.frequencies()).enumerate() {
        let id = skill.own.as_deref().unwrap_or_default();
        if frequency == 0 {
            let what = format!("{id}: no occupation has this skill");
            findings.fault(FILE, &format!("skills.{at}"), what, "Give it to an occupation, or remove it.");
        }
        if let Some(twin) = skill.esco.and_then(|uuid| known.insert(uuid, id)) {
            let what = format!("{id}: it has the address of {twin}");
            findings.fault(
                FILE,
                &format!("skills.{at}.esco"),
                what,
                "Make one skill of the two, or write null in one.",
            );
        }
    }
}

/// The occupations of both files are the same.
fn check_occupations(pack: &Pack, Skills { catalogue, .. }: &Skills, findings: &mut Findings) {
    let Some(occupations) = &pack.occupations else { return };
    let ids = || catalogue.entries().iter().filter_map(|entry| entry.identity.own.as_ref());
    for (at, occupation) in occupations.iter().enumerate().filter(|(_, one)| !ids().any(|id| *id == one.id)) {
        let what = format!("{}: it has no skills", occupation.id);
        let remedy = "Write what the work is made of in content/skills.json.";
        findings.fault(OCCUPATIONS, &format!("occupations.{at}"), what, remedy);
    }
    for id in ids().filter(|id| !occupations.iter().any(|occupation| occupation.id == **id)) {
        let what = format!("there is no occupation «{id}»");
        findings.fault(FILE, &format!("occupations.{id}"), what, "Mend the id, or remove its skills.");
    }
}

/// Each occupation is found when one looks by field.
fn check_fields(pack: &Pack, Skills { fields, catalogue }: &Skills, findings: &mut Findings) {
    let Some(all) = &pack.codes else { return };
    for id in catalogue.entries().iter().filter_map(|entry| entry.identity.own.as_ref()) {
        let Some(codes) = all.get(id) else { continue };
        if codes.isco.parse().is_ok_and(|isco| field_of(fields, isco).is_none()) {
            let what = format!("{id}: its code in ISCO-08, {}, is in no field", codes.isco);
            findings.fault(FILE, "fields", what, "Add the beginning of the code to the field that it belongs to.");
        }
    }
}

/// The words of each skill stand in «Kan du …?», in every language, and are those of one skill only.
pub(super) fn check_words(pack: &Pack, findings: &mut Findings) {
    for (_, _, file, messages) in pack.message_files().filter(|(_, namespace, ..)| *namespace == "skills") {
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for (key, text) in messages.iter().filter(|(key, _)| key.starts_with("skill.")) {
            for (what, remedy) in faults_of(text) {
                findings.fault(&file, key, what, remedy);
            }
            if let Some(twin) = known.insert(text.to_lowercase(), key) {
                findings.fault(&file, key, format!("the same words as {twin}"), "Say what is special about this one.");
            }
        }
    }
}

/// What is wrong with the words of a skill.
fn faults_of(text: &str) -> Vec<(String, String)> {
    let lengths = [("words", words(text).count()), ("characters", text.chars().count())];
    let too_long = lengths.into_iter().zip(LONGEST).filter(|((_, length), most)| length > most);
    let mut faults: Vec<(String, String)> = too_long
        .map(|((unit, length), most)| (format!("{length} {unit} for a skill"), format!("Use at most {most}.")))
        .collect();
    if text.contains('.') {
        faults.push(("it has a full stop".into(), "Take it out; the words stand inside a question.".into()));
    }
    // Not all languages have small letters: there it is enough that there is no capital.
    if !text.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase()) {
        let remedy = "Begin with a small letter, and with what one does.";
        faults.push(("it does not begin with a small letter".into(), remedy.into()));
    }
    faults
}
