//! The national crosswalks that ESCO publishes, and Norway's list of codes. They never say more than a row does.

use super::Gathered;
use crate::content::esco::fault::EscoFault;
use crate::content::esco::oddity::Oddity;
use crate::content::esco::table::Table;
use crate::content::esco::wording;

/// Where the concepts of the two national lists have their addresses.
const NORWEGIAN: &str = "http://data.europa.eu/esco/concept/norwegian-occupations/";
const DANISH: &str = "http://data.europa.eu/esco/concept/danish-occupations/";

/// How close two concepts are (SKOS): the closest first. A wide match is the last.
const CLOSENESS: [&str; 4] = ["exactMatch", "closeMatch", "narrowMatch", "broadMatch"];
const WIDE: u8 = 3;

fn closeness(relation: &str) -> Option<u8> {
    let relation = relation.strip_prefix("skos:").unwrap_or(relation);
    CLOSENESS.iter().position(|one| *one == relation).map(|at| at as u8)
}

/// Reads codes in STYRK-08. Says whether there were any.
pub(super) fn styrk(table: &mut Table, gathered: &mut Gathered) -> Result<bool, EscoFault> {
    const LIST: &str = "STYRK-08";
    let names = ["classification 1 uri", "classification 2 uri", "mapping relation"];
    let [from, to, relation] = names.map(|name| table.column(name));
    let Gathered { crosswalks, oddities, .. } = gathered;
    let styrk = crosswalks.styrk.get_or_insert_default();
    let mut found = false;
    while let Some(row) = table.next()? {
        let address = row.get(to);
        let own = address.strip_prefix(NORWEGIAN);
        found |= own.is_some();
        // Some rows name a group of ISCO where STYRK has the same code.
        let raw = own.or_else(|| wording::group(address));
        let (id, code) = (wording::id(row.get(from), "occupation"), raw.and_then(wording::code));
        let (Some(id), Some((code, mended)), Some(rank)) = (id, code, closeness(row.get(relation))) else {
            oddities.note(Oddity::CrosswalkNowhere, LIST, format_args!("line {}", row.line));
            continue;
        };
        if mended {
            oddities.note(Oddity::CodeMended, LIST, raw.unwrap_or_default());
        }
        styrk.entry(id).or_default().insert((rank, code));
    }
    Ok(found)
}

/// Reads the codes that STYRK-08 has. Says whether there were any.
pub(super) fn list(table: &mut Table, gathered: &mut Gathered) -> Result<bool, EscoFault> {
    let column = table.column("code");
    let listed = gathered.crosswalks.listed.get_or_insert_default();
    while let Some(row) = table.next()? {
        // Wider groups have fewer digits.
        let code = row.get(column);
        listed.extend(wording::code(code).filter(|_| code.len() == 4).map(|(code, _)| code));
    }
    Ok(!listed.is_empty())
}

/// Reads Danish titles. Says whether there were any.
pub(super) fn star(table: &mut Table, gathered: &mut Gathered) -> Result<bool, EscoFault> {
    const LIST: &str = "STAR";
    let names = ["classification 1 uri", "classification 2 uri", "classification 2 preflabel", "mapping relation"];
    let [from, to, title, relation] = names.map(|name| table.column(name));
    let file = table.name.clone();
    gathered.crosswalks.star.get_or_insert_default();
    let mut found = false;
    while let Some(row) = table.next()? {
        let own = row.get(to).starts_with(DANISH);
        found |= own;
        let id = wording::id(row.get(from), "occupation");
        let (title, _) = wording::name(row.raw(title));
        let (Some(id), Some(rank), true) = (id, closeness(row.get(relation)), own && !title.is_empty()) else {
            gathered.oddities.note(Oddity::CrosswalkNowhere, LIST, format_args!("line {}", row.line));
            continue;
        };
        if rank == WIDE {
            gathered.oddities.note(Oddity::TitleWider, LIST, &title);
            continue;
        }
        gathered.spend([&title], &file)?;
        gathered.crosswalks.star.get_or_insert_default().entry(id).or_default().push(title);
    }
    Ok(found)
}
