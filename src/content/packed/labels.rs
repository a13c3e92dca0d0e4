//! The part that holds the words of one language. It never belongs to another pack than the one it was made for.
//!
//! After the head: the digest of the pack's numbering, the language, the lending languages, which of them lends each
//! word, the codes of the groups, and three texts with one line for each occupation, skill and group. A tab parts the
//! other names of an occupation from its name and from each other.

use super::digest::{LENGTH, numbering};
use super::reader::{LABELS, Reader};
#[cfg(not(target_arch = "wasm32"))]
use super::writer::Writer;
use super::{Borrowed, Label, Pack, PackFault, PackLabels};

/// Ends the words of one concept.
const END: char = '\n';
/// Parts the names of one concept.
const TAB: char = '\t';
/// The highest code of a unit group.
const HIGHEST_CODE: u16 = 9999;

/// Reads the words of one language for this pack.
pub fn parse_labels(bytes: &[u8], pack: &Pack) -> Result<PackLabels, PackFault> {
    let mut reader = Reader::open(bytes, LABELS)?;
    if u64::from_le_bytes(reader.array::<LENGTH>()?) != numbering(&pack.catalogue) {
        return Err(PackFault::OtherPack);
    }
    let language = reader.text()?.to_owned();
    let lenders = reader.count(1)?;
    let languages = (0..lenders).map(|_| Ok(reader.text()?.to_owned())).collect::<Result<_, _>>()?;
    let codes = codes(&mut reader)?;
    let counts = [pack.catalogue.entries().len(), pack.catalogue.skills().len(), codes.len()];
    let [occupations, skills, groups] = counts.map(|count| lent(&mut reader, count, lenders));
    let borrowed = Borrowed { languages, occupations: occupations?, skills: skills?, groups: groups? };
    let [occupations, skills, groups] = counts.map(|count| lines(&mut reader, count));
    let labels = occupations?.into_iter().map(label).collect::<Result<_, _>>()?;
    let skills = skills?.into_iter().map(only_name).collect::<Result<_, _>>()?;
    let groups = groups?.into_iter().map(only_name).collect::<Result<Vec<_>, _>>()?;
    let groups = codes.into_iter().zip(groups).collect();
    reader.close()?;
    Ok(PackLabels { language, occupations: labels, skills, groups, borrowed })
}

/// The codes of the groups, in rising order.
fn codes(reader: &mut Reader) -> Result<Vec<u16>, PackFault> {
    let count = reader.count(1)?;
    let mut next = 0u16;
    (0..count)
        .map(|_| {
            let code = next.checked_add(reader.short()?).filter(|code| *code <= HIGHEST_CODE);
            next = code.ok_or(PackFault::Senseless)? + 1;
            Ok(next - 1)
        })
        .collect()
}

/// Who lends each of these words.
fn lent(reader: &mut Reader, count: usize, lenders: usize) -> Result<Vec<u8>, PackFault> {
    let lent = reader.bytes(count)?;
    let known = lent.iter().all(|place| usize::from(*place) <= lenders);
    if known { Ok(lent.to_vec()) } else { Err(PackFault::Senseless) }
}

/// So many lines, and none of them empty.
fn lines<'a>(reader: &mut Reader<'a>, count: usize) -> Result<Vec<&'a str>, PackFault> {
    // One more than wanted is enough to see that there are too many.
    let lines: Vec<&str> = reader.text()?.split_terminator(END).take(count + 1).collect();
    let whole = lines.len() == count && lines.iter().all(|line| !line.is_empty());
    if whole { Ok(lines) } else { Err(PackFault::Senseless) }
}

fn label(line: &str) -> Result<Label, PackFault> {
    let mut names =
        line.split(TAB).map(|name| if name.is_empty() { Err(PackFault::Senseless) } else { Ok(name.to_owned()) });
    let name = names.next().ok_or(PackFault::Senseless)??;
    Ok(Label { name, other: names.collect::<Result<_, _>>()? })
}

/// The name of what has no other: a tab in it would part it in two.
fn only_name(line: &str) -> Result<String, PackFault> {
    if line.contains(TAB) { Err(PackFault::Senseless) } else { Ok(line.to_owned()) }
}

/// Writes the words of one language for this pack. A name may not be empty, and no tab or line break may stand in it.
#[cfg(not(target_arch = "wasm32"))]
pub fn write_labels(labels: &PackLabels, pack: &Pack) -> Result<Vec<u8>, PackFault> {
    let mut writer = Writer::default();
    writer.bytes(&numbering(&pack.catalogue).to_le_bytes());
    writer.text(&labels.language)?;
    writer.count(labels.borrowed.languages.len())?;
    for language in &labels.borrowed.languages {
        writer.text(language)?;
    }
    writer.count(labels.groups.len())?;
    let mut next = 0;
    for (code, _) in &labels.groups {
        let step = code.checked_sub(next).filter(|_| *code <= HIGHEST_CODE);
        writer.number(u32::from(step.ok_or(PackFault::Senseless)?));
        next = code + 1;
    }
    let Borrowed { occupations, skills, groups, .. } = &labels.borrowed;
    for lent in [occupations, skills, groups] {
        writer.bytes(lent);
    }
    let names = |label: &Label| [std::slice::from_ref(&label.name), &label.other].concat();
    writer.text(&joined(labels.occupations.iter().map(names))?)?;
    writer.text(&joined(labels.skills.iter().map(|name| vec![name.clone()]))?)?;
    writer.text(&joined(labels.groups.iter().map(|(_, name)| vec![name.clone()]))?)?;
    let part = writer.close(LABELS)?;
    // What could not be read again is not worth writing: counts that disagree, for one.
    parse_labels(&part, pack)?;
    Ok(part)
}

/// One line for each concept, of its names.
#[cfg(not(target_arch = "wasm32"))]
fn joined(concepts: impl Iterator<Item = Vec<String>>) -> Result<String, PackFault> {
    let mut text = String::new();
    for names in concepts {
        if names.iter().any(|name| name.is_empty() || name.contains([END, TAB])) {
            return Err(PackFault::Senseless);
        }
        text.push_str(&names.join("\t"));
        text.push(END);
    }
    Ok(text)
}
