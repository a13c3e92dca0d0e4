//! The native program: it prints its own times, or with `by-lines` answers lines of its input in JSON.
//! A line is `files FOLDER` to leave the files there, `persons`, or `load`, `rank N` or `next N`, for milliseconds.

use std::hint::black_box;
use std::io::{BufRead, stdin};
use std::path::Path;
use std::time::Instant;

use kompetansesti::occupation::Matcher;
use serde_json::{Value, json};

use crate::files::{files, write};
use crate::persons::persons;
use crate::work::{Files, Person};

/// How often each is done in a sample.
const TIMES: u32 = 20;
/// How often all is loaded.
const LOADS: usize = 5;

struct Bench {
    files: Files,
    source: &'static str,
    matcher: Matcher,
    persons: Vec<Person>,
}

pub fn run() {
    let (files, source) = files();
    let matcher = files.matcher();
    let persons = persons(matcher.catalogue());
    let bench = Bench { files, source, matcher, persons };
    if std::env::args().any(|argument| argument == "by-lines") {
        stdin().lock().lines().map_while(Result::ok).for_each(|line| println!("{}", bench.reply(&line)));
        return;
    }
    println!("{} occupations, {source}", bench.matcher.catalogue().entries().len());
    let all = || 0..bench.persons.len();
    print("load", (0..LOADS).map(|_| bench.load()).collect());
    print("rank", all().map(|person| bench.rank(person).0).collect());
    print("next", all().map(|person| bench.next(person).0).collect());
}

fn print(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    println!("{what}: {:.3} / {:.3} / {:.3} ms", times[0], times[times.len() / 2], times[times.len() - 1]);
}

impl Bench {
    fn reply(&self, line: &str) -> Value {
        let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
        let person = rest.parse().ok().filter(|person| *person < self.persons.len());
        match (what, person) {
            ("files", _) => {
                write(&self.files, Path::new(rest));
                json!({ "source": self.source, "occupations": self.matcher.catalogue().entries().len() })
            }
            ("persons", _) => json!(self.persons),
            ("load", _) => json!({ "ms": self.load() }),
            ("rank", Some(person)) => told(self.rank(person)),
            ("next", Some(person)) => told(self.next(person)),
            _ => json!({ "error": format!("`{line}` asks for nothing that there is") }),
        }
    }

    fn load(&self) -> f64 {
        let started = Instant::now();
        black_box(self.files.load());
        started.elapsed().as_secs_f64() * 1e3
    }

    fn rank(&self, person: usize) -> (f64, Value) {
        let held = self.persons[person].held();
        timed(|| json!(Person::ranked(black_box(&self.matcher), &held)))
    }

    fn next(&self, person: usize) -> (f64, Value) {
        let (person, held) = (&self.persons[person], self.persons[person].held());
        timed(|| json!(person.next(black_box(&self.matcher), &held)))
    }
}

fn told((ms, found): (f64, Value)) -> Value {
    json!({ "ms": ms, "found": found })
}

/// How many milliseconds it takes, and what comes of it.
fn timed(once: impl Fn() -> Value) -> (f64, Value) {
    let started = Instant::now();
    for _ in 1..TIMES {
        black_box(once());
    }
    let found = once();
    (started.elapsed().as_secs_f64() * 1e3 / f64::from(TIMES), found)
}
