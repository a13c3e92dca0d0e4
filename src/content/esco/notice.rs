//! Licence, acknowledgement and changes, as a pack carries them. It never claims more than the importer did.

use super::gathered::Gathered;

/// The notice of a pack of this ESCO, with what was added to it. `onet` is O*NET's version, such as `29.2`.
pub(super) fn notice(version: &str, gathered: &Gathered, onet: Option<&str>) -> String {
    let crosswalks = &gathered.crosswalks;
    let mut lines = vec![
        "This service uses the ESCO classification of the European Commission.".to_owned(),
        format!("ESCO {version}: reuse is allowed under Commission Decision 2011/833/EU, with this acknowledgement."),
        "Changed: only names, unit groups and relations between occupations and skills are kept. Rows that could not \
         be used are left out, blanks in names are tidied, and a name that a language lacks is lent by another \
         language and marked. The European Commission is not responsible for these changes."
            .to_owned(),
    ];
    if !gathered.other_words.is_empty() {
        lines.push("Added: names from another version of ESCO, where this one has none in the language.".to_owned());
    }
    if crosswalks.styrk.is_some() {
        lines.push("Added: codes in STYRK-08 (Statistics Norway), from Norway's crosswalk with ESCO.".to_owned());
    }
    if crosswalks.star.is_some() {
        let by = "Danish Agency for Labour Market and Recruitment";
        lines.push(format!("Added: Danish titles of STAR ({by}), from Denmark's crosswalk with ESCO."));
    }
    if let Some(onet) = onet {
        lines.push(format!(
            "Added: interests, from the O*NET {onet} Database by the U.S. Department of Labor, Employment and Training \
             Administration (USDOL/ETA), used under the CC BY 4.0 licence (https://creativecommons.org/licenses/by/4.0/), \
             through the ESCO-O*NET crosswalk. O*NET is a trademark of USDOL/ETA. Changed: scores are averaged and \
             reduced to the interests that stand out; USDOL/ETA has not approved, endorsed or tested this."
        ));
    }
    lines.join("\n")
}
