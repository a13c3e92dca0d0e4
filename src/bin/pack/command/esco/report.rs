//! What an import found, for the operator. It never names a day or a machine, so that the same files give the same text.

use kompetansesti::content::Import;
use kompetansesti::occupation::Entry;

use super::Part;

/// The file that lies beside the parts.
pub const README: &str = "README.txt";

/// Counts, sizes and oddities.
pub fn of(import: &Import, parts: &[Part]) -> String {
    let catalogue = &import.pack.catalogue;
    let entries = catalogue.entries();
    let sum = |count: fn(&Entry) -> usize| entries.iter().map(count).sum::<usize>();
    let (essential, optional) = (sum(|entry| entry.essential.len()), sum(|entry| entry.optional.len()));
    let with_styrk = sum(|entry| usize::from(entry.styrk.is_some()));
    let with_interests = sum(|entry| usize::from(!entry.interests.is_empty()));
    let mut lines = vec![
        format!("ESCO {}", import.pack.esco_version),
        format!(
            "{:>9} occupations, {with_styrk} with a code in STYRK-08, {with_interests} with interests",
            entries.len()
        ),
        format!("{:>9} skills", catalogue.skills().len()),
        format!("{:>9} relations: {essential} essential, {optional} optional", essential + optional),
        String::new(),
        "Parts, in bytes:".to_owned(),
    ];
    lines.extend(parts.iter().map(|(name, bytes)| format!("{:>9} {name}", bytes.len())));
    lines.push(format!("\nOddities:\n\n{}", import.oddities()));
    lines.join("\n")
}

/// The text of the file beside the parts.
pub fn readme(import: &Import, report: &str) -> String {
    format!("{}\n\n{report}", import.pack.notice)
}
