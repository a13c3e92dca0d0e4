//! O*NET's interests, brought to ESCO's occupations. They never speak of a person: they say what the work is like.

use super::Gathered;
use crate::content::esco::fault::EscoFault;
use crate::content::esco::oddity::Oddity;
use crate::content::esco::table::Table;
use crate::content::esco::wording;
use crate::occupation::{Interest, Interests};

/// O*NET's elements of the six interests begin with this, and end with a letter from `a` to `f`.
const ELEMENT: &str = "1.B.1.";
/// The scale from 1 to 7 that says how much an occupation answers to an interest.
const SCALE: &str = "OI";
/// From this mean score an occupation answers to an interest: the middle of the scale.
const ENOUGH: f64 = 4.0;

/// Reads which occupations of O*NET correspond to one of ESCO. Says whether there were any.
pub(super) fn onet(table: &mut Table, gathered: &mut Gathered) -> Result<bool, EscoFault> {
    let [code, address] = ["o*net id", "esco or isco uri"].map(|name| table.column(name));
    let file = table.name.clone();
    while let Some(row) = table.next()? {
        let code = row.get(code).to_owned();
        let Some(id) = wording::id(row.get(address), "occupation").filter(|_| !code.is_empty()) else {
            gathered.oddities.note(Oddity::CrosswalkNowhere, "O*NET", format_args!("line {}", row.line));
            continue;
        };
        gathered.spend([&code], &file)?;
        gathered.crosswalks.onet.get_or_insert_default().entry(id).or_default().insert(code);
    }
    Ok(gathered.crosswalks.onet.is_some())
}

/// Reads the scores of O*NET's occupations. Says whether there were any.
pub(super) fn scores(table: &mut Table, gathered: &mut Gathered) -> Result<bool, EscoFault> {
    let names = ["o*net-soc code", "element id", "scale id", "data value"];
    let [code, element, scale, value] = names.map(|name| table.column(name));
    let file = table.name.clone();
    while let Some(row) = table.next()? {
        let element = row.get(element).strip_prefix(ELEMENT);
        let place = element.and_then(|letter| ["a", "b", "c", "d", "e", "f"].iter().position(|one| *one == letter));
        let Some(place) = place.filter(|_| row.get(scale) == SCALE) else { continue };
        let code = row.get(code).to_owned();
        gathered.spend([&code], &file)?;
        let scores = gathered.crosswalks.scores.get_or_insert_default().entry(code).or_default();
        scores[place] = row.get(value).parse().ok().filter(|score: &f64| (1.0..=7.0).contains(score));
    }
    Ok(gathered.crosswalks.scores.is_some())
}

/// The interests with a mean score of 4 or more, and always those with the highest.
pub(super) fn of(all: &[[f64; 6]]) -> Interests {
    if all.is_empty() {
        return Interests::default();
    }
    let mean: [f64; 6] = std::array::from_fn(|at| all.iter().map(|scores| scores[at]).sum::<f64>() / all.len() as f64);
    let highest = mean.iter().copied().fold(f64::MIN, f64::max);
    let kinds = Interest::ALL.into_iter().zip(mean);
    kinds.filter(|(_, score)| *score >= ENOUGH || *score >= highest).map(|(kind, _)| kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_occupation_has_the_interests_from_the_middle_up_or_else_the_highest() {
        #[rustfmt::skip]
        let table: [(&[[f64; 6]], &str); 5] = [
            (&[[4.0, 3.99, 1.0, 1.0, 7.0, 1.0]], "RE"),
            (&[[1.0, 2.0, 3.0, 3.0, 2.0, 1.0]], "AS"),
            (&[[4.0, 1.0, 1.0, 1.0, 1.0, 1.0], [3.0, 1.0, 1.0, 1.0, 1.0, 2.0]], "R"),
            (&[[4.0, 1.0, 1.0, 1.0, 1.0, 2.0], [4.0, 1.0, 1.0, 1.0, 1.0, 6.0]], "RC"),
            (&[], ""),
        ];
        for (all, expected) in table {
            let kinds = Interest::ALL.into_iter().filter(|kind| of(all).contains(*kind));
            assert_eq!(kinds.map(Interest::letter).collect::<String>(), expected, "{all:?}");
        }
    }
}
