//! What is found in an index, query by query and whatever the query is.

mod golden;
mod properties;

use super::{Index, Label};

/// Made-up labels: a concept's preferred name, and what else it is called, in Norwegian, Danish and English.
#[rustfmt::skip]
const CONCEPTS: [&[&str]; 20] = [
    &["Butikkmedarbeider", "butikkdame", "kassamedarbeider", "shop assistant", "butiksassistent"],
    &["Truckfører", "gaffeltruckfører", "gaffeltruckførar", "forklift driver", "truckchauffør"],
    &["Helsefagarbeider", "hjelpepleier", "pleieassistent", "healthcare worker", "sosu-hjælper", "helsefagarbeidar"],
    &["Renholder", "vaskehjelp", "reinhaldar", "cleaner", "rengøringsassistent", "rengøring"],
    &["Vaktmester", "byggdrifter", "vaktmeister", "caretaker", "vicevært", "pedel"],
    &["Lastebilsjåfør", "yrkessjåfør", "lastebilsjåfør, farlig gods", "lorry driver", "lastbilchauffør"],
    &["Sykepleier", "sjukepleiar", "nurse", "sygeplejerske"],
    &["Maler", "malar", "house painter", "bygningsmaler"],
    &["Kokk", "chef", "kok", "kokkelærling"],
    &["Kjøkkenassistent", "kokkehjelp", "kitchen hand", "køkkenmedhjælper"],
    &["Bussjåfør", "bussførar", "bus driver", "buschauffør"],
    &["CNC-operatør", "metalldreier", "maskinoperatør", "CNC machinist"],
    &["Barne- og ungdomsarbeider", "barnehageassistent", "childcare worker", "pædagogmedhjælper"],
    &["Lærer", "lærar", "grunnskolelærer", "teacher", "folkeskolelærer"],
    &["IT-konsulent", "it rådgiver", "IT consultant"],
    &["Idéutvikler", "idea developer"],
    &["Skipsfører", "kaptein", "captain", "kaptajn"],
    &["Tømrer", "tømrar", "carpenter", "snekker"],
    &["Elektriker", "elektrikar", "electrician", "montør"],
    &["سائق شاحنة", "Кухар"],
];

fn labels() -> Vec<Label<'static>> {
    let of_concept = |(concept, names): (u32, &&'static [&'static str])| {
        names
            .iter()
            .enumerate()
            .map(move |(at, text)| Label { concept, text, is_preferred: at == 0 })
            .collect::<Vec<_>>()
    };
    (0..).zip(&CONCEPTS).flat_map(of_concept).collect()
}

fn index() -> Index {
    Index::new(&labels())
}
