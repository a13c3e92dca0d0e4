//! The native program: it prints its own times, or with `by-lines` does what lines of its input ask for, in JSON.
//! A line is `task 7 20x200x8` for a task, `solve 7 20x200x8` for our plan of it, or `cost 7 20x200x8 3,5` for what these
//! choices cost, `null` where they do not reach the goals.

use std::io::{BufRead, stdin};
use std::time::Instant;

use kompetansesti::pathway::optimum::instance::{Size, instance};
use kompetansesti::pathway::optimum::{Answer, Microlp, Question, Reach, Task, cheapest, greedy, worth_choosing};
use serde_json::{Value, json};

const SIZES: [&str; 3] = ["20x200x8", "60x500x12", "100x2000x20"];
/// How many tasks of each size, when nobody asks by lines.
const TASKS: u64 = 10;

pub fn run() {
    if std::env::args().any(|argument| argument == "by-lines") {
        stdin().lock().lines().map_while(Result::ok).for_each(|line| println!("{}", reply(&line)));
        return;
    }
    for name in SIZES {
        let tasks = (0..TASKS).map(|number| instance(number, size(name).expect("three numbers")));
        let found: Vec<(f64, f64)> = tasks
            .map(|task| {
                let (ms, answer) = solve(&task);
                (ms, quick(&task) as f64 / answer.cost as f64)
            })
            .collect();
        let mut times: Vec<f64> = found.iter().map(|(ms, _)| *ms).collect();
        times.sort_by(f64::total_cmp);
        let (least, middle, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
        let greedy = found.iter().map(|(_, excess)| excess).sum::<f64>() / found.len() as f64;
        println!("{name:12} {least:.1} / {middle:.1} / {most:.1} ms, the quick plan costs {greedy:.2} times as much");
    }
}

fn reply(line: &str) -> Value {
    let words: Vec<&str> = line.split(' ').collect();
    let read = |number: &str, name: &str| Some(instance(number.parse().ok()?, size(name)?));
    let found = match words[..] {
        ["task", number, name] => read(number, name).map(|task| told(&task)),
        ["solve", number, name] => read(number, name).map(|task| {
            let (ms, answer) = solve(&task);
            json!({ "ms": ms, "cost": answer.cost, "proven": answer.is_proven(), "chosen": answer.chosen })
        }),
        ["cost", number, name, chosen] => read(number, name).and_then(|task| {
            let named = chosen.split(',').filter(|name| !name.is_empty());
            let chosen = named.map(str::parse).collect::<Result<Vec<usize>, _>>().ok()?;
            Some(json!(Reach::with(&task, chosen.iter().copied()).is_done().then(|| task.cost(&chosen))))
        }),
        _ => None,
    };
    found.unwrap_or_else(|| json!({ "error": format!("`{line}` asks for nothing that there is") }))
}

/// Competences, offers and gaps, as `20x200x8`.
fn size(name: &str) -> Option<Size> {
    let numbers = name.split('x').map(str::parse).collect::<Result<Vec<usize>, _>>().ok()?;
    let [competences, offers, gaps] = numbers[..] else { return None };
    Some(Size { competences, offers, gaps })
}

/// A task as others need it: its actions as needs, gives and cost; which of them are worth choosing; what the quick plan costs.
fn told(task: &Task) -> Value {
    let actions: Vec<Value> =
        task.actions().iter().map(|action| json!([action.needs, action.gives, action.cost])).collect();
    let worth = worth_choosing(task, &Question::default().costs(task));
    json!({ "atoms": task.atoms(), "goals": task.goals(), "actions": actions, "worth": worth, "quick": quick(task) })
}

/// How many milliseconds it takes, and what comes of it.
fn solve(task: &Task) -> (f64, Answer) {
    let started = Instant::now();
    let answer = cheapest(task, &Question::default(), &Microlp, &mut || true).expect("every goal can be reached");
    (started.elapsed().as_secs_f64() * 1e3, answer)
}

fn quick(task: &Task) -> u64 {
    task.cost(&greedy(task, &Question::default().costs(task)).expect("every goal can be reached"))
}
