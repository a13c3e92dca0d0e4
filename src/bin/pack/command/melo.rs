//! `pack melo`: how well our search finds occupations by real titles, on a folder of the MELO benchmark.
//! It never chooses anything by what the folder says is right: that is only read to count.

mod files;
mod measures;

use std::path::Path;
use std::process::ExitCode;

use kompetansesti::occupation::{Asked, Index, Label};

use files::Folder;
use measures::Measures;

/// How many elements count for each query, as in the benchmark.
const COUNTED: usize = 100;

/// Prints the benchmark's measures.
pub fn run(folder: &str) -> ExitCode {
    match Folder::read(Path::new(folder)) {
        Ok(folder) => {
            print!("{}", measured(&folder));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// Each element of the corpus counts alone, as in the benchmark: to our index it is a concept of its own.
fn measured(folder: &Folder) -> Measures {
    let labels: Vec<Label> = (0..)
        .zip(&folder.elements)
        .map(|(at, element)| Label { concept: at, text: &element.text, is_preferred: element.is_first() })
        .collect();
    let index = Index::new(&labels);
    let mut measures = Measures::default();
    for query in &folder.queries {
        let mut hits = index.search(&query.text, Asked::Title, COUNTED);
        // The benchmark's program sees five digits, and among equals goes by the name, the last first.
        let name = |concept: u32| &folder.elements[concept as usize].id;
        let rounded = |score: f32| (score * 1e5).round();
        hits.sort_by(|a, b| rounded(b.score).total_cmp(&rounded(a.score)).then(name(b.concept).cmp(name(a.concept))));
        let relevant = folder.relevant(&query.id);
        let is_relevant = hits.iter().map(|hit| relevant.contains(name(hit.concept))).collect::<Vec<_>>();
        measures.add(&is_relevant, relevant.len());
    }
    measures
}
