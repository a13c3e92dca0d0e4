//! The native program: it prints its own times, or with `by-lines` does what lines of its input ask for.
//! A line is `bank`, for the statements as the peers need them, or a measure and how many times: `levels 100`.

use std::io::{BufRead, stdin};
use std::time::Instant;

use crate::bank::{EACH, items};
use crate::measure::{MEASURES, Measure};

/// How many samples, and how long each lasts at least, when nobody asks by lines.
const SAMPLES: usize = 15;
const SAMPLE_MS: f64 = 50.0;

pub fn run() {
    let mut measures: Vec<Measure> = (0..MEASURES.len()).map(Measure::new).collect();
    if std::env::args().any(|argument| argument == "by-lines") {
        stdin().lock().lines().map_while(Result::ok).for_each(|line| println!("{}", reply(&mut measures, &line)));
        return;
    }
    for ((name, ..), measure) in MEASURES.iter().zip(&mut measures) {
        let times = (SAMPLE_MS / sample(measure, 20).0 * 20.0).ceil() as usize;
        let mut each: Vec<f64> = (0..SAMPLES).map(|_| sample(measure, times).0 / times as f64).collect();
        each.sort_by(f64::total_cmp);
        let (least, middle, most) = (each[0], each[SAMPLES / 2], each[SAMPLES - 1]);
        println!("{name:12} {least:.4} / {middle:.4} / {most:.4} ms");
    }
}

fn reply(measures: &mut [Measure], line: &str) -> String {
    let bank = || (0..).zip(items()).map(|(at, item)| item.for_peers(at / EACH)).collect::<Vec<_>>();
    let (name, times) = line.split_once(' ').unwrap_or((line, ""));
    let place = MEASURES.iter().position(|(known, ..)| *known == name);
    match (name, place, times.parse()) {
        ("bank", ..) => serde_json::to_string(&bank()).expect("numbers are JSON"),
        (_, Some(place), Ok(times)) => {
            let (ms, chosen) = sample(&mut measures[place], times);
            format!("{ms} {chosen}")
        }
        _ => format!("`{line}` is neither `bank` nor a measure with a number"),
    }
}

/// How many milliseconds it takes, and what was chosen.
fn sample(measure: &mut Measure, times: usize) -> (f64, u32) {
    let started = Instant::now();
    let chosen = measure.times(times);
    (started.elapsed().as_secs_f64() * 1e3, chosen)
}
