//! Things that look as if they had been copied: two offers for the same, two texts alike.
//! It never removes one of them, because only a person can say which.

use std::collections::{BTreeMap, BTreeSet};

use super::pack::{OF_COUNTRY, OF_OCCUPATION, Pack, SOURCE, message_file};
use super::problem::Findings;
use super::text::words;
use crate::pathway::Offer;

/// Two texts are alike when this part of their words is common.
const ALIKE: f64 = 0.85;
/// Shorter texts than this, in words, are alike by chance.
const LEAST_WORDS: usize = 3;
/// Last parts of keys whose texts say something of one thing only.
const OWN: [&str; 4] = ["title", "what", "about", "name"];

/// No two offers, texts or reasons are the same by mistake.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let offers = pack.offers.as_deref().unwrap_or_default();
    for (at, offer) in offers.iter().enumerate().filter(|(_, offer)| !offer.gains.is_empty()) {
        if let Some(twin) = offers[..at].iter().find(|other| same(other, offer)) {
            let what = format!("{}: it gives, asks and is done just as {}", offer.id, twin.id);
            findings.fault(&offer.file, &format!("offers.{}", offer.at), what, "Remove one, or write what differs.");
        }
    }
    for (at, offer) in offers.iter().enumerate() {
        if let Some(twin) = offers[..at].iter().find(|other| other.id == offer.id) {
            let what = format!("the id «{}» stands in {} too", offer.id, twin.file);
            findings.fault(&offer.file, &format!("offers.{}", offer.at), what, "Give one of them a new id.");
        }
    }
    let countries = pack.countries().into_iter().map(|country| (format!("{OF_COUNTRY}{country}"), "offer."));
    for (namespace, things) in countries.chain([("occupations".to_owned(), "occupation.")]) {
        let Some(messages) = pack.words(SOURCE, &namespace) else { continue };
        let file = message_file(SOURCE, &namespace);
        let texts: Vec<(&str, &str)> = messages.iter().filter(|(key, _)| key.starts_with(things)).collect();
        for field in OWN {
            alike(&file, field, &texts, findings);
        }
    }
    copied_reasons(pack, findings);
}

fn same(a: &Offer, b: &Offer) -> bool {
    (&a.country, &a.reach, &a.requires, &a.forms) == (&b.country, &b.reach, &b.requires, &b.forms) && a.gains == b.gains
}

/// Two texts of the same field that share nearly all their words.
fn alike(file: &str, field: &str, texts: &[(&str, &str)], findings: &mut Findings) {
    let of_field = texts.iter().filter(|(key, _)| key.rsplit('.').next() == Some(field));
    let bags: Vec<(&str, BTreeSet<String>)> =
        of_field.map(|(key, text)| (*key, words(text).map(str::to_lowercase).collect())).collect();
    for (at, (key, bag)) in bags.iter().enumerate() {
        let twin = bags[..at]
            .iter()
            .find(|(_, others)| bag.len().max(others.len()) >= LEAST_WORDS && likeness(bag, others) >= ALIKE);
        if let Some((twin, _)) = twin {
            findings.fault(
                file,
                key,
                format!("nearly the same words as {twin}"),
                "Say what is special about this one.",
            );
        }
    }
}

/// The common words of two texts as a part of all their words (Jaccard).
fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    a.intersection(b).count() as f64 / a.union(b).count().max(1) as f64
}

/// The same reason, word for word, in two occupations.
fn copied_reasons(pack: &Pack, findings: &mut Findings) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let of_jobs = pack
        .message_files()
        .filter(|(language, namespace, ..)| *language == SOURCE && namespace.starts_with(OF_OCCUPATION));
    for (_, _, file, messages) in of_jobs {
        for (key, text) in messages.iter().filter(|(key, _)| key.contains(".reason.")) {
            if let Some(twin) = first.get(text) {
                findings.fault(&file, key, format!("the same reason as {twin}"), "Say why it matters in this job.");
            } else {
                first.insert(text, key);
            }
        }
    }
}
