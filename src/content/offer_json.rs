//! The shape of `content/offer/NO.json`, apart from the domain's own types so that either can change alone.
//! Nothing here is checked beyond its shape.

use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::fact_json::RequirementJson;
use super::word::Word;
use crate::framework::{Cefr, CompetenceId, Level, Map};
use crate::pathway::{Basis, Cost, Day, Decides, Entitlement, Form, Place, Schooling};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OffersJson {
    pub version: u32,
    pub offers: Vec<OfferJson>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfferJson {
    pub id: String,
    pub country: String,
    pub region: String,
    pub requires: RequirementJson,
    pub gains: Vec<GainJson>,
    pub effort: EffortJson,
    pub weeks: WeeksJson,
    pub starts: StartsJson,
    pub forms: Vec<Word<Form>>,
    pub place: Word<Place>,
    pub cost: Word<Cost>,
    pub decides: Word<Decides>,
    pub entitlement: Word<Entitlement>,
    pub course: bool,
    pub first: FirstJson,
    pub url: String,
    pub checked: Option<Day>,
}

/// One of `{"competence","from","to"}`, `{"language"}`, `{"qualification"}` and `{"schooling"}`.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GainJson {
    pub competence: Option<CompetenceId>,
    pub from: Option<Level>,
    pub to: Option<Level>,
    pub language: Option<Cefr>,
    pub qualification: Option<String>,
    pub schooling: Option<Schooling>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EffortJson {
    pub low: u32,
    pub high: u32,
    pub basis: Word<Basis>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WeeksJson {
    pub low: u32,
    pub high: u32,
    pub basis: Word<Basis>,
}

/// `"any"`, `"ask"`, or a list of months such as `["01", "08"]`.
pub(super) enum StartsJson {
    Any,
    Ask,
    Months(Vec<String>),
}

impl<'de> Deserialize<'de> for StartsJson {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<StartsJson, D::Error> {
        json.deserialize_any(WordOrMonths)
    }
}

struct WordOrMonths;

impl<'de> Visitor<'de> for WordOrMonths {
    type Value = StartsJson;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"any\", \"ask\" or a list of months such as [\"01\", \"08\"]")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<StartsJson, E> {
        match word {
            "any" => Ok(StartsJson::Any),
            "ask" => Ok(StartsJson::Ask),
            _ => Err(E::invalid_value(serde::de::Unexpected::Str(word), &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<StartsJson, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(StartsJson::Months)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FirstJson {
    pub minutes: u8,
    pub contact: String,
    #[serde(default)]
    pub near: Map<String, String>,
    pub phone: Option<String>,
}
