//! What an import found, for the operator. It never names a day or a machine, so that the same files give the same text.

use kompetansesti::content::Import;
use kompetansesti::occupation::Entry;

use super::Part;

/// The file that lies beside the parts.
pub const README: &str = "README.txt";

/// The file that tells the site where the pack is: the host puts it in the place of `content/pack.json`.
pub const PLACE: &str = "pack.json";

/// What stands in that file, for parts that lie in `content/esco`.
pub fn place(parts: &[Part]) -> String {
    let labels = parts.iter().filter_map(|(name, bytes)| {
        let language = name.strip_prefix("esco.")?.strip_suffix(".labels")?;
        Some(format!("\"{language}\": {}", bytes.len()))
    });
    let labels = labels.collect::<Vec<_>>().join(", ");
    let structure = parts.iter().find(|(name, _)| name == "esco.pack").map_or(0, |(_, bytes)| bytes.len());
    format!(
        "{{\n  \"version\": 1,\n  \"pack\": {{\"folder\": \"content/esco\", \"bytes\": {structure}, \"labels\": {{{labels}}}}}\n}}\n"
    )
}

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
