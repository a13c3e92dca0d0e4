//! The shape of `content/offers.json`, apart from the domain's own types so that either can change alone.
//! Nothing here is checked beyond its shape.

use serde::Deserialize;

use super::fact_json::RequirementJson;
use super::word::Word;
use crate::framework::{Cefr, CompetenceId, Level};
use crate::pathway::{Basis, Cost, Day, Decides, Entitlement, Form, Place, Schooling};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OffersJson {
    pub version: u32,
    pub offers: Vec<OfferJson>,
}

#[derive(Deserialize)]
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

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a gain is {\"competence\",\"from\",\"to\"}, {\"language\"}, {\"qualification\"} or {\"schooling\"}"
)]
pub(super) enum GainJson {
    Level(LevelGainJson),
    Other(OtherGainJson),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LevelGainJson {
    pub competence: CompetenceId,
    pub from: Level,
    pub to: Level,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum OtherGainJson {
    Language(Cefr),
    Qualification(String),
    Schooling(Schooling),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EffortJson {
    pub low: u32,
    pub high: u32,
    pub basis: Word<Basis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WeeksJson {
    pub low: u32,
    pub high: u32,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "starts is \"any\", \"ask\" or a list of months such as [\"01\", \"08\"]")]
pub(super) enum StartsJson {
    Word(StartsWordJson),
    Months(Vec<String>),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum StartsWordJson {
    Any,
    Ask,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FirstJson {
    pub minutes: u8,
    pub contact: String,
    pub phone: Option<String>,
}
