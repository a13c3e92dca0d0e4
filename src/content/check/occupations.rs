//! What an occupation must say about itself beyond its ids.
//! It never decides who may work in it.

use super::pack::Pack;
use super::problem::Findings;

const FILE: &str = "content/occupations.json";
const CODES: &str = "content/codes.json";
/// A set of occupations with fewer targets than this tells a person nothing.
const LEAST_TARGETS: usize = 3;

/// Occupations have targets, and a way in where something is asked for.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    for (at, occupation) in pack.occupations.iter().flatten().enumerate() {
        let (place, id) = (format!("occupations.{at}"), &occupation.id);
        if occupation.targets.len() < LEAST_TARGETS {
            let what = format!("{id}: only {} target levels", occupation.targets.len());
            findings.fault(FILE, &format!("{place}.targets"), what, "Give the things that matter most in the job.");
        }
        if occupation.regulated && occupation.required.is_empty() {
            let what = format!("{id}: it is regulated, but nothing is required");
            findings.fault(FILE, &format!("{place}.required"), what, "List the authorisation or the certificate.");
        }
        if let Some(held) = occupation.required.iter().find(|held| occupation.usual.contains(held)) {
            let what = format!("{id}: «{held}» is both required and usual");
            findings.fault(FILE, &format!("{place}.usual"), what, "Keep it in one of the two lists.");
        }
    }
    check_codes(pack, findings);
}

/// Each occupation has its codes, and all codes belong to one.
fn check_codes(pack: &Pack, findings: &mut Findings) {
    let (Some(occupations), Some(codes)) = (&pack.occupations, &pack.codes) else { return };
    for (at, occupation) in occupations.iter().enumerate().filter(|(_, one)| !codes.contains_key(&one.id)) {
        let what = format!("{}: it has no codes", occupation.id);
        findings.fault(FILE, &format!("occupations.{at}"), what, "Look them up, and add them to content/codes.json.");
    }
    for id in codes.keys().filter(|id| !occupations.iter().any(|occupation| occupation.id == **id)) {
        let what = format!("there is no occupation «{id}»");
        findings.fault(CODES, &format!("occupations.{id}"), what, "Mend the id, or remove the codes.");
    }
}
