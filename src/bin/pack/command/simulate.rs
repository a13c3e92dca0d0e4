//! `pack simulate`: what a question set is worth, by asking simulated persons. It says nothing about real people, and
//! never changes a file.

mod tables;
mod worth;

use std::process::ExitCode;
use std::thread::available_parallelism;

use kompetansesti::content::{Files, parse_framework, parse_measure};
use kompetansesti::framework::Framework;
use kompetansesti::measure::Parameters;
use kompetansesti::measure::simulation::{Lengths, Plan, run as simulate};

/// Much stronger correlations than the model trusts in, to see what such an error costs.
const STRONGER: [f64; 2] = [0.85, 0.7];
/// After how many answers other ways of asking are compared.
const COMPARED: [usize; 6] = [5, 10, 16, 25, 40, 45];

/// A competence has a statement at each of the levels 1, 2 and 3.
const STATEMENTS_EACH: usize = 3;

/// What the arguments ask for.
pub struct Options<'a> {
    persons: usize,
    seed: u64,
    /// The shortest and the longest length in the tables.
    lengths: [usize; 2],
    /// How the true abilities hang together, one run for each; if there are none, as the model believes and stronger.
    truths: Vec<[f64; 2]>,
    /// The folder that holds `content/`.
    pub folder: &'a str,
}

impl<'a> Options<'a> {
    /// Reads the arguments after `simulate`, or nothing if they cannot be understood.
    pub fn read(arguments: &[&'a str]) -> Option<Options<'a>> {
        let mut options = Options { persons: 20_000, seed: 1, lengths: [1, 42], truths: Vec::new(), folder: "public" };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--persons" => options.persons = arguments.next()?.parse().ok().filter(|persons| *persons > 0)?,
                "--seed" => options.seed = arguments.next()?.parse().ok()?,
                "--lengths" => options.lengths = two(arguments.next()?, '-').filter(|[a, b]| 1 <= *a && a <= b)?,
                "--truth" => options.truths.push(two(arguments.next()?, '/').filter(can_be)?),
                option if option.starts_with('-') => return None,
                folder => options.folder = folder,
            }
        }
        Some(options)
    }
}

/// Whether abilities can hang together like this, within areas and between them.
fn can_be([within, between]: &[f64; 2]) -> bool {
    0.0 <= *between && between <= within && *within <= 1.0
}

/// Two numbers parted by a sign.
fn two<T: std::str::FromStr>(text: &str, sign: char) -> Option<[T; 2]> {
    let (first, second) = text.split_once(sign)?;
    Some([first.parse().ok()?, second.parse().ok()?])
}

/// Writes the tables of a folder.
pub fn run(files: &Files, options: &Options) -> ExitCode {
    match read(files).and_then(|(framework, parameters)| write(&framework, &parameters, options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("Nobody can be asked: {why}. Run `pack check` first.");
            ExitCode::from(2)
        }
    }
}

fn read(files: &Files) -> Result<(Framework, Parameters), String> {
    let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let framework = parse_framework(text("content/framework.json")).map_err(|error| error.to_string())?;
    let parameters = parse_measure(text("content/measure.json")).map_err(|error| error.to_string())?;
    Ok((framework, parameters))
}

fn write(framework: &Framework, parameters: &Parameters, options: &Options) -> Result<(), String> {
    let own = [parameters.prior.within, parameters.prior.between];
    let truths = if options.truths.is_empty() { vec![own, STRONGER] } else { options.truths.clone() };
    let statements = STATEMENTS_EACH * framework.competences().count();
    let [least, most] = options.lengths;
    for truth in truths {
        let plan = Plan {
            persons: options.persons,
            seed: options.seed,
            truth,
            // All lengths up to half of the statements, to see which of them is as good as all statements.
            lengths: (1..=most.max(statements / 2).min(statements)).collect(),
            most: usize::MAX,
            compared: COMPARED.to_vec(),
            threads: available_parallelism().map_or(1, usize::from),
        };
        let outcome = simulate(framework, parameters, &plan).map_err(|faults| format!("{faults:?}"))?;
        let lengths = outcome.lengths.iter().filter(|(length, _)| (least..=most).contains(length));
        let shown: Lengths = lengths.cloned().collect();
        println!("### True correlations {} within and {} between areas\n", truth[0], truth[1]);
        println!("The model believes {} and {}. {} persons, seed {}.\n", own[0], own[1], plan.persons, plan.seed);
        println!("{}\n{}", worth::goals(&shown), worth::worth(&outcome, statements));
        println!("{}\n{}", worth::compared(&outcome), tables::claims(&outcome, &shown));
        println!("{}", tables::errors(&outcome, &shown));
    }
    Ok(())
}
