//! The addresses that stand among the texts, because each language or country has its own.
//! It never asks the network; `pack links` lists them for people to open.

use super::pack::Pack;
use super::problem::Findings;
use crate::content::address::is_address;

/// Each text whose key says that it is an address: it becomes a link.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    for (_, _, file, messages) in pack.message_files() {
        for (key, _) in messages.iter().filter(|(key, text)| is_about_one(key) && !is_address(text)) {
            findings.fault(
                &file,
                key,
                "nobody can be sent to this address",
                "Give the page at its source, with https://.",
            );
        }
    }
}

/// `human.address_NO`, `about.source.cefr_address`.
fn is_about_one(key: &str) -> bool {
    let name = key.rsplit('.').next().unwrap_or_default();
    name.split('_').any(|part| part == "address")
}
