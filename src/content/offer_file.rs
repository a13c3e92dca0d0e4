//! `content/offer/NO.json`, for each country: what a person can really join there, without words.
//! It refuses an offer that nobody could trust: no address, hours the wrong way round, a first move longer than 15 minutes.

use std::fmt::Display;

use super::ContentError;
use super::address::is_address;
use super::fact_json::requirement;
use super::offer_json::{GainJson, OfferJson, OffersJson, StartsJson};
use super::read::{File, Nth};
use crate::pathway::{Effort, FirstMove, Gain, Minutes, Month, Offer, Reach, Starts, Weeks};

const FILE: File = File("content/offer");
/// The most offers of one country. So many are planned from in good time (benches/pathway.rs).
const MOST: usize = 2_000;

/// Reads the offers of one country.
pub fn parse_offers(text: &str) -> Result<Vec<Offer>, ContentError> {
    let json: OffersJson = FILE.read(text)?;
    FILE.version(json.version)?;
    if json.offers.len() > MOST {
        let what = format_args!("{} offers are more than a country may have", json.offers.len());
        let remedy =
            format_args!("Keep at most {MOST}: one for each thing that people join, not one for each course date.");
        return Err(FILE.refused("offers", what, remedy));
    }
    FILE.no_twins(json.offers.iter().enumerate().map(|(at, offer)| (Nth("offers", at), &offer.id)))?;
    json.offers.into_iter().enumerate().map(|(at, offer)| offer.into_offer(&format_args!("offers.{at}"))).collect()
}

impl OfferJson {
    fn into_offer(self, place: &dyn Display) -> Result<Offer, ContentError> {
        let refuse = |field: &str, what: &str, remedy: &str| {
            Err(FILE.refused(format_args!("{place}.{field}"), format_args!("{}: {what}", self.id), remedy))
        };
        if self.effort.low > self.effort.high || self.effort.high == 0 {
            return refuse(
                "effort",
                "the hours do not rise from low to high",
                "Put the smaller number in low; high is above 0.",
            );
        }
        if self.weeks.low > self.weeks.high || self.weeks.high == 0 {
            return refuse(
                "weeks",
                "the weeks do not rise from low to high",
                "Put the smaller number in low; high is above 0.",
            );
        }
        if self.forms.is_empty() {
            return refuse("forms", "it has no form", "List at least one, such as \"day\".");
        }
        let near = self.first.near.iter().map(|(_, address)| ("first.near", address));
        for (field, address) in [("url", &self.url), ("first.contact", &self.first.contact)].into_iter().chain(near) {
            if !is_address(address) {
                return refuse(
                    field,
                    "it has no address that can be looked up",
                    "Give the page at its source, with https://.",
                );
            }
        }
        let Some(minutes) = Minutes::new(self.first.minutes) else {
            return refuse(
                "first.minutes",
                "the first move takes more than a quarter",
                "Find one that takes 1 to 15 minutes.",
            );
        };
        Ok(Offer {
            requires: requirement(FILE, &format_args!("{place}.requires"), self.requires)?,
            gains: self
                .gains
                .into_iter()
                .enumerate()
                .map(|(at, gain)| gain.into_gain(&format_args!("{place}.gains.{at}")))
                .collect::<Result<_, _>>()?,
            effort: Effort { low: self.effort.low, high: self.effort.high, basis: self.effort.basis.0 },
            weeks: Weeks { low: self.weeks.low, high: self.weeks.high, basis: self.weeks.basis.0 },
            starts: self.starts.into_starts(&format_args!("{place}.starts"))?,
            forms: self.forms.into_iter().map(|form| form.0).collect(),
            place: self.place.0,
            cost: self.cost.0,
            decides: self.decides.0,
            entitlement: self.entitlement.0,
            course: self.course,
            first: FirstMove { minutes, contact: self.first.contact, near: self.first.near, phone: self.first.phone },
            reach: if self.region == "national" { Reach::National } else { Reach::Region(self.region) },
            id: self.id,
            country: self.country,
            url: self.url,
            checked: self.checked,
        })
    }
}

impl GainJson {
    fn into_gain(self, place: &dyn Display) -> Result<Gain, ContentError> {
        let level = match (self.competence, self.from, self.to) {
            (Some(competence), Some(from), Some(to)) if from < to => Some(Gain::Level { competence, from, to }),
            (Some(competence), Some(from), Some(to)) => {
                let what = format_args!("{competence} does not rise: from {} to {}", from.word(), to.word());
                return Err(FILE.refused(place, what, "Let `to` be higher than `from`."));
            }
            (None, None, None) => None,
            _ => return Err(unclear_gain(place)),
        };
        let language = self.language.map(Gain::Language);
        let qualification = self.qualification.map(Gain::Qualification);
        let schooling = self.schooling.map(Gain::Schooling);
        match (level, language, qualification, schooling) {
            (Some(gain), None, None, None)
            | (None, Some(gain), None, None)
            | (None, None, Some(gain), None)
            | (None, None, None, Some(gain)) => Ok(gain),
            _ => Err(unclear_gain(place)),
        }
    }
}

fn unclear_gain(place: &dyn Display) -> ContentError {
    let remedy = "Write {\"competence\",\"from\",\"to\"}, {\"language\"}, {\"qualification\"} or {\"schooling\"}.";
    FILE.refused(place, "a gain is one thing", remedy)
}

impl StartsJson {
    fn into_starts(self, place: &dyn Display) -> Result<Starts, ContentError> {
        let months = match self {
            StartsJson::Any => return Ok(Starts::Any),
            StartsJson::Ask => return Ok(Starts::Ask),
            StartsJson::Months(months) => months,
        };
        let remedy = "Write months as \"01\" to \"12\", or \"any\" or \"ask\".";
        if months.is_empty() {
            return Err(FILE.refused(place, "no month is listed", remedy));
        }
        let month = |text: &String| {
            let number = text.parse().ok().filter(|_| text.len() == 2);
            let refused = || FILE.refused(place, format_args!("«{text}» is not a month"), remedy);
            number.and_then(Month::new).ok_or_else(refused)
        };
        Ok(Starts::Months(months.iter().map(month).collect::<Result<_, _>>()?))
    }
}

#[cfg(test)]
#[path = "offer_file_tests.rs"]
mod tests;
