//! The native program: it prints its own times, or with `by-lines` answers lines of its input in JSON.
//! A line is `names` or `typed`, for what is searched and what is typed, or `build` or `search TEXT`, for milliseconds.

use std::io::{BufRead, stdin};
use std::time::Instant;

use kompetansesti::occupation::{Asked, Hit, Index, Label};
use serde_json::{Value, json};

use crate::names::{Name, names};
use crate::typed::typed;

/// How many concepts are asked for.
const SHOWN: usize = 10;
/// How often each keystroke is done in a sample.
const TIMES: u32 = 5;

pub fn run() {
    let (names, source) = names();
    let (build_ms, index) = build(&names);
    if std::env::args().any(|argument| argument == "by-lines") {
        let lines = stdin().lock().lines().map_while(Result::ok);
        lines.for_each(|line| println!("{}", reply(&names, source, &index, &line)));
        return;
    }
    let typed = typed(&names);
    let texts = typed.iter().flat_map(|(_, texts)| texts);
    let mut times: Vec<f64> = texts.map(|text| search(&index, text).0).collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let found = typed.iter().filter(|(concept, texts)| {
        let hits = texts.last().map(|text| search(&index, text).1).unwrap_or_default();
        hits.iter().any(|hit| hit.concept == *concept)
    });
    println!("{} names ({source}), {} keystrokes of {} names", names.len(), times.len(), typed.len());
    println!("build {build_ms:.1} ms, {} bytes", index.bytes());
    println!("search {:.3} middle / {:.3} of 95 in 100 / {:.3} most ms", at(0.5), at(0.95), at(1.0));
    println!("found among {SHOWN}: {} of {}", found.count(), typed.len());
}

fn reply(names: &[Name], source: &str, index: &Index, line: &str) -> Value {
    match line.split_once(' ').unwrap_or((line, "")) {
        ("names", _) => json!({ "names": names, "source": source }),
        ("typed", _) => json!(typed(names)),
        ("build", _) => json!({ "ms": build(names).0, "bytes": index.bytes() }),
        ("search", text) => {
            let (ms, hits) = search(index, text);
            json!({ "ms": ms, "concepts": hits.iter().map(|hit| hit.concept).collect::<Vec<_>>() })
        }
        _ => json!({ "error": format!("`{line}` asks for nothing that there is") }),
    }
}

/// How many milliseconds it takes, and what comes of it.
fn build(names: &[Name]) -> (f64, Index) {
    let started = Instant::now();
    let index = Index::new(&labels(names));
    (started.elapsed().as_secs_f64() * 1e3, index)
}

fn search(index: &Index, text: &str) -> (f64, Vec<Hit>) {
    let started = Instant::now();
    let mut hits = Vec::new();
    for _ in 0..TIMES {
        hits = std::hint::black_box(index).search(text, Asked::Typing, SHOWN);
    }
    (started.elapsed().as_secs_f64() * 1e3 / f64::from(TIMES), hits)
}

fn labels(names: &[Name]) -> Vec<Label<'_>> {
    let each = names.iter();
    each.map(|(concept, text, is_preferred)| Label { concept: *concept, text, is_preferred: *is_preferred }).collect()
}
