//! How long a plan that is proven cheapest takes, on made-up tasks of three sizes (src/pathway/optimum/instance.rs).
//! Each task has a number, so every run and every machine solves the same ones; how long that takes is all that differs.

use std::time::Instant;

use kompetansesti::pathway::optimum::instance::{Size, instance};
use kompetansesti::pathway::optimum::{Microlp, Question, cheapest, greedy};

/// Competences, offers and gaps.
const SIZES: [[usize; 3]; 3] = [[20, 200, 8], [60, 500, 12], [100, 2000, 20]];

fn main() {
    for [competences, offers, gaps] in SIZES {
        let mut times = Vec::new();
        let (mut excess, mut steps) = (Vec::new(), 0);
        for seed in 0..10 {
            let task = instance(seed, Size { competences, offers, gaps });
            let started = Instant::now();
            let answer = cheapest(&task, &Question::default(), &Microlp, &mut || true).expect("a plan");
            times.push(started.elapsed().as_secs_f64() * 1000.0);
            assert!(answer.is_proven());
            steps += answer.chosen.len();
            let quick = task.cost(&greedy(&task).expect("a plan"));
            excess.push(quick as f64 / answer.cost as f64);
        }
        times.sort_by(f64::total_cmp);
        println!(
            "{competences}x{offers}x{gaps}: {:.1} / {:.1} / {:.1} ms, greedy {:.2}, steps {steps}",
            times[0],
            times[times.len() / 2],
            times[times.len() - 1],
            excess.iter().sum::<f64>() / excess.len() as f64
        );
    }
}
