//! Every thing has its words in the source language, and every word belongs to a thing.
//! Whether the other languages have the same is the business of `translation`.

use std::collections::{BTreeMap, BTreeSet};

use super::pack::{OF_COUNTRY, OF_OCCUPATION, Pack, SOURCE, message_file};
use super::problem::Findings;
use crate::i18n::Messages;
use crate::occupation::{Interest, Occupation};
use crate::pathway::ELSEWHERE;

/// The fields of an offer's words.
const OFFER: [&str; 6] = ["title", "who", "what", "entry", "say", "first"];
/// Heads of keys whose second part is an id.
const HEADS: [&str; 12] = [
    "area",
    "held",
    "region",
    "competence",
    "statement",
    "help",
    "offer",
    "occupation",
    "reason",
    "skill",
    "field",
    "interest",
];

/// Words are there for every id, and for nothing else.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let countries = pack.countries();
    for namespace in pack.namespaces() {
        let file = message_file(SOURCE, &namespace);
        let Some(messages) = pack.words(SOURCE, &namespace) else {
            findings.fault(&file, "", "the source language has no such file", "Write it, or mend it if it is there.");
            continue;
        };
        let Some(wanted) = wanted(pack, &namespace) else { continue };
        for key in &wanted.must {
            if !has(messages, key, wanted.countries.get(key).unwrap_or(&countries)) {
                findings.fault(&file, key, format!("the text {key} is missing"), "Write it; people see it.");
            }
        }
        for (key, text) in messages.iter() {
            let bare = without_country(key, &countries);
            let belongs = !HEADS.contains(&key.split('.').next().unwrap_or_default())
                || wanted.must.contains(bare)
                || wanted.may.iter().any(|may| bare == may || may.ends_with('.') && bare.starts_with(may));
            if !belongs {
                findings.fault(&file, key, "the text belongs to nothing", "Mend the id, or remove the text.");
            }
            if text.trim().is_empty() || text.trim() != text {
                findings.fault(
                    &file,
                    key,
                    "the text is empty, or has space around it",
                    "Write it, or remove the space.",
                );
            }
        }
    }
    of_nothing(pack, findings);
}

/// Files of words for a country or an occupation that is not there.
fn of_nothing(pack: &Pack, findings: &mut Findings) {
    if pack.occupations.is_none() || pack.facts.is_none() {
        return;
    }
    let wanted: BTreeSet<String> = pack.namespaces().collect();
    for (_, namespace, file, _) in pack.message_files().filter(|(language, ..)| *language == SOURCE) {
        if namespace.contains('/') && !wanted.contains(namespace) {
            let what = "the file belongs to no country and no occupation";
            findings.fault(&file, "", what, "Mend its name, or remove the file.");
        }
    }
}

/// The keys of one namespace.
#[derive(Default)]
struct Wanted<'a> {
    must: BTreeSet<String>,
    may: BTreeSet<String>,
    /// The countries of a key, where it is not all of them.
    countries: BTreeMap<String, Vec<&'a str>>,
}

/// What must and what may be there, if that is known.
fn wanted<'a>(pack: &'a Pack, namespace: &str) -> Option<Wanted<'a>> {
    match namespace {
        "questions" => questions(pack),
        "offers" => offers(pack),
        "ui" => places(pack),
        "occupations" => occupations(pack),
        "skills" => skills(pack),
        "work" => work(pack),
        _ => match namespace.strip_prefix(OF_COUNTRY) {
            Some(country) => offers_of(pack, country),
            None => occupation(pack, namespace.strip_prefix(OF_OCCUPATION)?),
        },
    }
}

fn questions(pack: &Pack) -> Option<Wanted<'_>> {
    let framework = pack.framework.as_ref()?;
    let mut wanted = Wanted::default();
    wanted.must.extend(framework.areas.iter().map(|area| format!("area.{}", area.id)));
    wanted.must.extend((0..4).map(|level| format!("scale.{level}")));
    for competence in framework.competences() {
        let id = competence.id;
        wanted.must.extend(["name", "why"].map(|field| format!("competence.{id}.{field}")));
        wanted.must.extend((1..4).map(|level| format!("statement.{id}.{level}")));
        wanted.may.extend((1..4).map(|level| format!("help.{id}.{level}")));
    }
    let skills = framework.language_skills().map(|(id, _)| id.to_string());
    for skill in skills.chain(["overall".to_owned()]) {
        wanted.must.extend(["name", "question", "why"].map(|field| format!("language.{skill}.{field}")));
        wanted.must.extend((0..7).map(|level| format!("language.{skill}.{level}")));
    }
    Some(wanted)
}

/// What the offers of one country say, and what that which one may hold is called there.
fn offers_of<'a>(pack: &'a Pack, country: &str) -> Option<Wanted<'a>> {
    let here = pack.offers.as_ref()?.iter().filter(|offer| offer.country == country);
    let fields = here.flat_map(|offer| OFFER.map(|field| format!("offer.{}.{field}", offer.id)));
    // i18next keeps the colon for itself.
    let held = pack.facts.as_ref()?.held.iter().map(|held| format!("held.{}", held.replace(':', "-")));
    let may: BTreeSet<String> = held.collect();
    let own = may.iter().map(|key| format!("{key}_{country}"));
    Some(Wanted { must: fields.chain(own).collect(), may, ..Wanted::default() })
}

/// What is said about offers in any country: why they are suggested, where one lives.
fn offers(pack: &Pack) -> Option<Wanted<'_>> {
    let (rules, facts) = (pack.rules.as_ref()?, pack.facts.as_ref()?);
    let reasons = rules.iter().map(|rule| format!("reason.{}", rule.reason));
    let regions = facts.countries.iter().flat_map(|country| &country.regions).map(|region| format!("region.{region}"));
    Some(Wanted { must: reasons.chain(regions).collect(), ..Wanted::default() })
}

/// Where one may live, and what its office and language are called.
fn places(pack: &Pack) -> Option<Wanted<'_>> {
    let facts = pack.facts.as_ref()?;
    let mut wanted = Wanted::default();
    wanted.must.extend(["office", "language"].map(|field| format!("country.{field}")));
    for country in &facts.countries {
        wanted.must.insert(format!("about_you.country.{}", country.id));
        let regions = country.regions.iter().map(String::as_str).chain([ELSEWHERE]);
        wanted.must.extend(regions.map(|region| format!("about_you.region.{region}")));
    }
    Some(wanted)
}

/// What one searches in and chooses from.
fn occupations(pack: &Pack) -> Option<Wanted<'_>> {
    let mut wanted = Wanted::default();
    for occupation in pack.occupations.as_ref()? {
        wanted.of(occupation, ["name", "about"].map(str::to_owned));
        wanted.may.insert(format!("occupation.{}.other.", occupation.id));
    }
    Some(wanted)
}

/// What one is asked whether one can do.
fn skills(pack: &Pack) -> Option<Wanted<'_>> {
    let ids = pack.skills.as_ref()?.catalogue.skills().iter().filter_map(|skill| skill.own.as_ref());
    Some(Wanted { must: ids.map(|id| format!("skill.{id}")).collect(), ..Wanted::default() })
}

/// What the fields of work and the interests are called.
fn work(pack: &Pack) -> Option<Wanted<'_>> {
    let fields = pack.skills.as_ref()?.fields.iter().map(|field| format!("field.{}", field.id));
    let interest = |interest: Interest| ["name", "about"].map(|what| format!("interest.{}.{what}", interest.letter()));
    let interests = Interest::ALL.into_iter().flat_map(interest);
    Some(Wanted { must: fields.chain(interests).collect(), ..Wanted::default() })
}

/// What one reads of the occupation that one has chosen.
fn occupation<'a>(pack: &'a Pack, id: &str) -> Option<Wanted<'a>> {
    let occupation = pack.occupations.as_ref()?.iter().find(|occupation| occupation.id == id)?;
    let mut wanted = Wanted::default();
    let reasons = occupation.targets.keys().map(|competence| format!("reason.{competence}"));
    let language = occupation.language.map(|_| "reason.language".to_owned());
    let rule = occupation.regulated.then(|| "rule".to_owned());
    wanted.of(occupation, reasons.chain(["route".to_owned()]).chain(language).chain(rule));
    wanted.may.insert(format!("occupation.{id}.rule"));
    Some(wanted)
}

impl<'a> Wanted<'a> {
    /// These fields of an occupation's words, for each country that it is in.
    fn of(&mut self, occupation: &'a Occupation, fields: impl IntoIterator<Item = String>) {
        for field in fields {
            let key = format!("occupation.{}.{field}", occupation.id);
            self.countries.insert(key.clone(), occupation.countries.iter().map(String::as_str).collect());
            self.must.insert(key);
        }
    }
}

/// Whether a text is there, for everybody or for each country.
fn has(messages: &Messages, key: &str, countries: &[&str]) -> bool {
    let for_country = |country: &&str| messages.find(&format!("{key}_{country}")).is_some();
    messages.find(key).is_some() || !countries.is_empty() && countries.iter().all(for_country)
}

/// The key without the country it is for.
fn without_country<'a>(key: &'a str, countries: &[&str]) -> &'a str {
    let bare = key.rsplit_once('_').filter(|(_, country)| countries.contains(country));
    bare.map_or(key, |(bare, _)| bare)
}
