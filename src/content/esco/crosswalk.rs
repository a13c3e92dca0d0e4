//! From ESCO's occupations to national lists and to O*NET. It never replaces what ESCO says: it adds a code, names for
//! the search, and interests.

mod interests;
mod national;

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{EscoFault, EscoProblem};
use super::gathered::Gathered;
use super::oddity::{Oddities, Oddity};
use super::table::{Kind, Table};
use crate::occupation::{Interests, Uuid};

/// What a file beside ESCO's own is given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crosswalk {
    /// Norway's crosswalk between ESCO and STYRK-08.
    Styrk,
    /// The list of STYRK-08's codes, against which they are checked.
    StyrkList,
    /// Denmark's crosswalk between ESCO and STAR's titles.
    Star,
    /// The crosswalk between O*NET and ESCO.
    Onet,
    /// O*NET's interests.
    Interests,
}

/// What the crosswalks say; nothing where one was not given.
#[derive(Default)]
pub(super) struct Crosswalks {
    /// Codes in STYRK-08, each with how close it is: 0 is closest.
    pub styrk: Option<BTreeMap<Uuid, BTreeSet<(u8, u16)>>>,
    /// The codes that STYRK-08 has.
    pub listed: Option<BTreeSet<u16>>,
    /// Danish titles, in the order of the file.
    pub star: Option<BTreeMap<Uuid, Vec<String>>>,
    /// Occupations of O*NET.
    pub onet: Option<BTreeMap<Uuid, BTreeSet<String>>>,
    /// The six scores of an occupation of O*NET, 1 to 7.
    pub scores: Option<BTreeMap<String, [Option<f64>; 6]>>,
}

impl Crosswalk {
    /// What the file should be, for whoever gave another one.
    pub(super) fn what(self) -> &'static str {
        match self {
            Crosswalk::Styrk => "the crosswalk between ESCO and STYRK-08",
            Crosswalk::StyrkList => "a list of the codes of STYRK-08",
            Crosswalk::Star => "the crosswalk between ESCO and STAR's titles",
            Crosswalk::Onet => "the crosswalk between O*NET and ESCO",
            Crosswalk::Interests => "O*NET's table of interests",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Crosswalk::Styrk | Crosswalk::Star => Kind::National,
            Crosswalk::StyrkList => Kind::Codes,
            Crosswalk::Onet => Kind::Onet,
            Crosswalk::Interests => Kind::Interests,
        }
    }

    /// Reads the file that was given as this.
    pub(super) fn read(self, table: &mut Table, gathered: &mut Gathered) -> Result<(), EscoFault> {
        let wrong = EscoProblem::WrongFile(self.what()).of(&table.name);
        if table.kind != self.kind() {
            return Err(wrong);
        }
        let found = match self {
            Crosswalk::Styrk => national::styrk(table, gathered)?,
            Crosswalk::StyrkList => national::list(table, gathered)?,
            Crosswalk::Star => national::star(table, gathered)?,
            Crosswalk::Onet => interests::onet(table, gathered)?,
            Crosswalk::Interests => interests::scores(table, gathered)?,
        };
        if found { Ok(()) } else { Err(wrong) }
    }
}

impl Crosswalks {
    /// The code in STYRK-08: of several the closest, then the one that is ISCO's too, then the lowest.
    pub fn styrk_of(&self, id: Uuid, isco: u16, oddities: &mut Oddities) -> Option<u16> {
        let all = self.styrk.as_ref()?.get(&id);
        let mut codes: Vec<(u8, bool, u16)> = Vec::new();
        for (rank, code) in all.into_iter().flatten() {
            if self.listed.as_ref().is_none_or(|listed| listed.contains(code)) {
                codes.push((*rank, *code != isco, *code));
            } else {
                oddities.note(Oddity::CodeUnlisted, "STYRK-08", format_args!("{code:04}"));
            }
        }
        codes.sort_unstable();
        let chosen = codes.first().map(|(.., code)| *code);
        if chosen.is_none() {
            oddities.note(Oddity::NoCode, "STYRK-08", id);
        }
        if codes.iter().any(|(.., code)| Some(*code) != chosen) {
            oddities.note(Oddity::SeveralCodes, "STYRK-08", id);
        }
        chosen
    }

    /// The interests of an occupation, from those of the occupations of O*NET that it corresponds to.
    pub fn interests_of(&self, id: Uuid, oddities: &mut Oddities) -> Interests {
        let (Some(onet), Some(scores)) = (&self.onet, &self.scores) else { return Interests::default() };
        let codes = onet.get(&id).into_iter().flatten();
        let (mut all, mut lacking) = (Vec::new(), Vec::new());
        for code in codes {
            match scores.get(code).map(|scores| scores.map(|score| score.unwrap_or(f64::NAN))) {
                Some(scores) if scores.iter().all(|score| score.is_finite()) => all.push(scores),
                _ => lacking.push(code),
            }
        }
        for code in lacking {
            oddities.note(Oddity::NoInterests, "O*NET", code);
        }
        match all.len() {
            0 => oddities.note(Oddity::InterestsMissing, "O*NET", id),
            1 => {}
            _ => oddities.note(Oddity::SeveralInterests, "O*NET", id),
        }
        interests::of(&all)
    }

    /// Notes the occupations that crosswalks name and that are not there.
    pub fn note_unknown(&self, is_known: impl Fn(&Uuid) -> bool, oddities: &mut Oddities) {
        let styrk = self.styrk.iter().flat_map(BTreeMap::keys).map(|id| (id, "STYRK-08"));
        let star = self.star.iter().flat_map(BTreeMap::keys).map(|id| (id, "STAR"));
        let onet = self.onet.iter().flat_map(BTreeMap::keys).map(|id| (id, "O*NET"));
        for (id, list) in styrk.chain(star).chain(onet).filter(|(id, _)| !is_known(id)) {
            oddities.note(Oddity::CrosswalkUnknown, list, id);
        }
    }
}
