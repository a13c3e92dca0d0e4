//! What the calibration found, in a table and in plain English.
//! It never hides what was left out, nor how few answers there are.

use std::fmt::Write;

use kompetansesti::measure::Parameters;
use kompetansesti::measure::calibration::{Dif, DifKind, SampleRule, Status};

use super::collect::Collected;
use super::estimate::Statement;

/// The table and the summary.
pub fn text(
    statements: &[Statement],
    collected: &Collected,
    parameters: &Parameters,
    rule: SampleRule,
    keep_flagged: bool,
    lost: &[String],
) -> String {
    let mut text =
        String::from("item   answers  status       slope (SE)   thresholds in levels (SE)                 DIF\n");
    for statement in statements {
        line(&mut text, statement, &collected.languages);
    }
    let paragraphs = [
        people(collected),
        standing(statements, rule),
        flagged(statements, keep_flagged),
        unfinished(statements),
        gone(lost),
        shift(statements, parameters),
    ];
    paragraphs.iter().filter(|paragraph| !paragraph.is_empty()).for_each(|paragraph| {
        text.push('\n');
        text.push_str(paragraph);
    });
    text
}

fn line(to: &mut String, statement: &Statement, languages: &[String]) {
    let (mut slope, mut thresholds) = (String::from("–"), String::from("–"));
    if let Some(estimate) = &statement.estimate {
        let with = |value: f64, error: Option<f64>| match error {
            Some(error) => format!("{value:.2} ({error:.2})"),
            None => format!("{value:.2} (?)"),
        };
        let errors = estimate.errors.as_ref();
        slope = with(estimate.item.slope, errors.map(|errors| errors.slope));
        let places = estimate.item.thresholds.iter().enumerate();
        let places =
            places.map(|(at, place)| with(*place, errors.and_then(|errors| errors.thresholds.get(at).copied())));
        thresholds = places.collect::<Vec<_>>().join("  ");
    }
    let dif = statement.dif.as_ref().map_or("not compared".to_owned(), |dif| compared(dif, languages));
    let (id, answers, status) = (statement.id.to_string(), statement.answers, statement.status.word());
    let written = writeln!(to, "{id:<6} {answers:>7}  {status:<11}  {slope:<11}  {thresholds:<41} {dif}");
    written.expect("a text can always be written to");
}

fn compared(dif: &Dif, languages: &[String]) -> String {
    let names: Vec<&str> = dif.groups.iter().filter_map(|group| Some(languages.get(*group)?.as_str())).collect();
    let flag = match dif.flag() {
        Some(DifKind::Uniform) => "FLAGGED uniform",
        Some(DifKind::NonUniform) => "FLAGGED non-uniform",
        None => "none",
    };
    format!("{flag}: {:.3} uniform, {:.3} non-uniform ({})", dif.uniform, dif.non_uniform, names.join(", "))
}

fn people(collected: &Collected) -> String {
    let mut text = format!("{} people, in {}.\n", collected.people, collected.languages.join(", "));
    for (count, what) in [
        (collected.repeated, "files with the same content as another"),
        (collected.other_wording, "replies to an older version of a statement, or a newer one than this framework has"),
        (collected.unknown, "replies to statements that the framework does not have"),
        (collected.unusable.len(), "files that are no calibration export"),
    ] {
        if count > 0 {
            text.push_str(&format!("Left out, {what}: {count}\n"));
        }
    }
    collected.unusable.iter().for_each(|file| text.push_str(&format!("  {file}\n")));
    text
}

fn standing(statements: &[Statement], rule: SampleRule) -> String {
    let count = |status| statements.iter().filter(|one| one.status == status).count();
    let cut_scores = statements.iter().filter(|one| rule.allows_cut_scores(one.answers)).count();
    let SampleRule { provisional, calibrated, cut_scores: enough, .. } = rule;
    let last = calibrated - 1;
    format!(
        "{} statements are calibrated ({calibrated} answers or more).\n\
         {} are provisional, «foreløpig» ({provisional}–{last}): they still lean on the design.\n\
         {} have fewer than {provisional} answers, and keep the design parameters.\n\
         {cut_scores} have the {enough} answers that a cut score needs.\n",
        count(Status::Calibrated),
        count(Status::Provisional),
        count(Status::Design),
    )
}

fn names<'a>(statements: impl Iterator<Item = &'a Statement>) -> String {
    statements.map(|one| one.id.to_string()).collect::<Vec<_>>().join(", ")
}

fn flagged(statements: &[Statement], keep_flagged: bool) -> String {
    let names = names(statements.iter().filter(|one| one.is_flagged()));
    if names.is_empty() {
        return "No statement is flagged for DIF.\n".to_owned();
    }
    let then = match keep_flagged {
        true => "They stay in the new file, as --keep-flagged asks",
        false => "They are kept out of the new file (--keep-flagged lets them in)",
    };
    format!(
        "Flagged for DIF: {names}. People who can as much answer otherwise in one language than in another.\n{then}. \
         Compare the translations first.\n"
    )
}

fn unfinished(statements: &[Statement]) -> String {
    let is_unfinished = |one: &&Statement| one.estimate.is_some() && !one.is_usable(true);
    match names(statements.iter().filter(is_unfinished)) {
        none if none.is_empty() => none,
        names => format!("The fit of {names} did not come to an end. They are kept out of the new file.\n"),
    }
}

fn gone(lost: &[String]) -> String {
    match lost {
        [] => String::new(),
        lost => format!("Calibrated in the present file, but not in the new one: {}.\n", lost.join(", ")),
    }
}

/// The fit takes the people for those whom the prior is about. If they are not, every threshold moves with them.
fn shift(statements: &[Statement], parameters: &Parameters) -> String {
    let moved = statements.iter().filter_map(|one| Some((one.estimate.as_ref()?, &one.design)));
    let moved: Vec<f64> = moved
        .flat_map(|(estimate, design)| {
            estimate.item.thresholds.iter().zip(design).map(|(found, design)| found - design)
        })
        .collect();
    if moved.is_empty() {
        return String::new();
    }
    let mean = moved.iter().sum::<f64>() / moved.len() as f64;
    let side = if mean < 0.0 { "below" } else { "above" };
    format!(
        "On average the thresholds lie {:.2} levels {side} the design. The fit takes for granted that these people are \
         like those of the prior (mean {}, SD {}).\nIf they are more able or less, the thresholds have moved \
         with them, and the levels would no longer mean the same: then do not use the new file.\n",
        mean.abs(),
        parameters.prior.mean,
        parameters.prior.sd,
    )
}
