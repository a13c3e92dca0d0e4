//! The names to search among: those of ESCO's occupations where its files are, and else made up in the same shape.
//! KOMPETANSESTI_DATA is the folder that holds `esco/`; without it, one beside the project is looked for.

use std::fs::File;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

/// How many names are searched.
const NAMES: usize = 14_000;
/// Norwegian, and then Danish names of the same occupations, until there are enough.
const FILES: [&str; 2] = ["occupations_no.csv.gz", "occupations_da.csv.gz"];

/// A name: the number of its concept, its text, and whether it is the preferred one.
pub type Name = (u32, String, bool);

/// The names, and where they are from.
pub fn names() -> (Vec<Name>, &'static str) {
    match real() {
        Some(names) => (names, "ESCO 1.0.8, nb and da"),
        None => (made(), "made up, since ESCO's files are not there"),
    }
}

fn real() -> Option<Vec<Name>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let data = std::env::var_os("KOMPETANSESTI_DATA").map_or_else(beside, PathBuf::from);
    let (mut names, mut concepts) = (Vec::new(), Vec::<String>::new());
    for file in FILES {
        let packed = File::open(data.join("esco/v1.0.8-occupations").join(file)).ok()?;
        let mut rows = csv::Reader::from_reader(MultiGzDecoder::new(packed));
        let headers = rows.headers().ok()?.clone();
        let column = |name: &str| headers.iter().position(|header| header == name);
        let [uri, preferred, other] = [column("conceptUri")?, column("preferredLabel")?, column("altLabels")?];
        for row in rows.records() {
            let row = row.ok()?;
            let known = concepts.iter().position(|concept| *concept == row[uri]);
            let concept = known.unwrap_or_else(|| {
                concepts.push(row[uri].to_owned());
                concepts.len() - 1
            }) as u32;
            names.push((concept, row[preferred].trim().to_owned(), true));
            let others = row[other].lines().map(str::trim).filter(|name| !name.is_empty());
            names.extend(others.map(|name| (concept, name.to_owned(), false)));
        }
    }
    names.truncate(NAMES);
    Some(names)
}

const MATERIALS: [&str; 24] = [
    "metall", "tre", "glass", "tekstil", "papir", "plast", "stein", "lær", "fiske", "kjøtt", "korn", "frukt", "olje",
    "gass", "elektro", "data", "bygg", "anleggs", "skips", "bil", "tog", "fly", "helse", "skole",
];
const TASKS: [&str; 20] = [
    "pakke",
    "sorterings",
    "drifts",
    "vedlikeholds",
    "lager",
    "salgs",
    "innkjøps",
    "produksjons",
    "kvalitets",
    "prøve",
    "måle",
    "skjære",
    "sveise",
    "maler",
    "transport",
    "service",
    "rådgivnings",
    "opplærings",
    "kontroll",
    "støpe",
];
const WORKERS: [&str; 15] = [
    "arbeider",
    "operatør",
    "tekniker",
    "ingeniør",
    "leder",
    "assistent",
    "medarbeider",
    "mekaniker",
    "konsulent",
    "fører",
    "montør",
    "lærer",
    "kontrollør",
    "spesialist",
    "hjelper",
];
const PLACES: [&str; 2] = ["", ", natt"];

/// Compounds of two or three parts, some with more behind a comma; five of them to a concept.
fn made() -> Vec<Name> {
    let all = MATERIALS.iter().flat_map(|material| TASKS.iter().map(move |task| (material, task)));
    let all = all.flat_map(|(material, task)| WORKERS.iter().map(move |worker| format!("{material}{task}{worker}")));
    let all = all.flat_map(|name| PLACES.iter().map(move |place| format!("{name}{place}")));
    (0..).zip(all.take(NAMES)).map(|(at, name)| (at / 5, name, at % 5 == 0)).collect()
}
