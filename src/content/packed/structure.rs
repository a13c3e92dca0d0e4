//! The part that is the same in all languages. It holds no names, and never a link to a skill that is not in it.
//!
//! After the head: version of ESCO, notice, number of skills and of occupations; then column by column the ids of the
//! skills, the ids of the occupations, ISCO, STYRK, interests, how many essential and optional skills, and the skills
//! themselves. Like beside like compresses best. Numbers that rise are written as the steps between them.

use super::reader::{Reader, STRUCTURE};
#[cfg(not(target_arch = "wasm32"))]
use super::writer::Writer;
use super::{Pack, PackFault};
use crate::occupation::{Catalogue, Entry, Identity, Interests, SkillNo, Uuid};

/// Bytes of an id.
const ID: usize = 16;
/// Bytes that an occupation has at least: its id, and one in each of the five columns.
const OCCUPATION: usize = ID + 5;
/// The highest code of a unit group.
const HIGHEST_CODE: u16 = 9999;

/// Reads the part that is the same in all languages.
pub fn parse_pack(bytes: &[u8]) -> Result<Pack, PackFault> {
    let mut reader = Reader::open(bytes, STRUCTURE)?;
    let esco_version = reader.text()?.to_owned();
    let notice = reader.text()?.to_owned();
    let skills = reader.count(ID)?;
    let occupations = reader.count(OCCUPATION)?;
    let skills = ids(&mut reader, skills)?;
    let entries = entries(&mut reader, occupations)?;
    reader.close()?;
    let catalogue = Catalogue::new(skills, entries).map_err(|_| PackFault::Senseless)?;
    Ok(Pack { esco_version, notice, catalogue })
}

fn ids(reader: &mut Reader, count: usize) -> Result<Vec<Identity>, PackFault> {
    (0..count).map(|_| Ok(Identity { own: None, esco: Some(Uuid(reader.array()?)) })).collect()
}

fn entries(reader: &mut Reader, count: usize) -> Result<Vec<Entry>, PackFault> {
    let identities = ids(reader, count)?;
    let mut entries: Vec<Entry> =
        identities.into_iter().map(|identity| Entry { identity, ..Entry::default() }).collect();
    let mut last = 0;
    for entry in &mut entries {
        last = code(unfold(last, reader.number()?))?.ok_or(PackFault::Senseless)?;
        entry.isco = last;
    }
    for entry in &mut entries {
        entry.styrk = match reader.number()?.checked_sub(1) {
            None => None,
            Some(step) => code(unfold(entry.isco, step))?,
        };
    }
    for entry in &mut entries {
        let [bits] = reader.array()?;
        entry.interests = Interests::from_bits(bits).ok_or(PackFault::Senseless)?;
    }
    let counts: Vec<[u16; 2]> =
        (0..count).map(|_| Ok([reader.short()?, reader.short()?])).collect::<Result<_, PackFault>>()?;
    for (entry, [essential, optional]) in entries.iter_mut().zip(counts) {
        entry.essential = links(reader, essential)?;
        entry.optional = links(reader, optional)?;
    }
    Ok(entries)
}

/// A code of four digits.
fn code(number: Option<u16>) -> Result<Option<u16>, PackFault> {
    match number {
        Some(number) if number <= HIGHEST_CODE => Ok(Some(number)),
        _ => Err(PackFault::Senseless),
    }
}

/// The number that is a step away: an even step leads up, an odd one down.
fn unfold(from: u16, step: u32) -> Option<u16> {
    let by = i64::from(step >> 1);
    u16::try_from(i64::from(from) + if step & 1 == 0 { by } else { -by - 1 }).ok()
}

/// Skills in rising order.
fn links(reader: &mut Reader, count: u16) -> Result<Vec<SkillNo>, PackFault> {
    let mut next = 0u32;
    (0..count)
        .map(|_| {
            let skill = next.checked_add(reader.number()?).ok_or(PackFault::Senseless)?;
            next = skill.saturating_add(1);
            SkillNo::try_from(skill).map_err(|_| PackFault::Senseless)
        })
        .collect()
}

/// Writes the part that is the same in all languages. Everything in it must be known by ESCO's id alone.
#[cfg(not(target_arch = "wasm32"))]
pub fn write_pack(pack: &Pack) -> Result<Vec<u8>, PackFault> {
    let (skills, entries) = (pack.catalogue.skills(), pack.catalogue.entries());
    let mut writer = Writer::default();
    writer.text(&pack.esco_version)?;
    writer.text(&pack.notice)?;
    writer.count(skills.len())?;
    writer.count(entries.len())?;
    for identity in skills.iter().chain(entries.iter().map(|entry| &entry.identity)) {
        match identity {
            Identity { own: None, esco: Some(id) } => writer.bytes(&id.0),
            _ => return Err(PackFault::Senseless),
        }
    }
    let mut last = 0;
    for entry in entries {
        writer.number(fold(last, entry.isco));
        last = entry.isco;
    }
    for entry in entries {
        writer.number(entry.styrk.map_or(0, |styrk| fold(entry.isco, styrk) + 1));
    }
    writer.bytes(&entries.iter().map(|entry| entry.interests.bits()).collect::<Vec<u8>>());
    for entry in entries {
        writer.count(entry.essential.len())?;
        writer.count(entry.optional.len())?;
    }
    for links in entries.iter().flat_map(|entry| [&entry.essential, &entry.optional]) {
        let mut next = 0;
        for skill in links.iter().map(|skill| u32::from(*skill)) {
            writer.number(skill - next);
            next = skill + 1;
        }
    }
    writer.close(STRUCTURE)
}

/// The step from one number to another, as [`unfold`] takes it.
#[cfg(not(target_arch = "wasm32"))]
fn fold(from: u16, to: u16) -> u32 {
    let (from, to) = (u32::from(from), u32::from(to));
    if to >= from { (to - from) << 1 } else { ((from - to - 1) << 1) | 1 }
}
