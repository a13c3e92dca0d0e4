//! How answers are summed up: in plain words first, then the formulae and the numbers in use.
//! It never claims that the answers say what a test would have shown.

use leptos::prelude::*;

use super::session::Session;
use crate::measure::{CalibrationStatus, Parameters};
use crate::platform::intl;
use crate::route::Route;
use crate::ui::{El, View, actions, details, each, el, lead, link, note, page_heading, result_table, stack, words};

/// What is told, in order.
const PARTS: [&str; 8] = ["answer", "range", "similar", "next", "stop", "evidence", "change", "limits"];
/// Each formula with what it is for.
const FORMULAS: [(&str, &str); 5] = [
    ("answer", "P(X ≥ k | θ) = 1 / (1 + exp(−a (θ − bₖ)))"),
    ("slope", "a′ = a / √(1 + (16√3 / 15π)² a² τ²)"),
    ("prior", "θ ~ N(μ, S)"),
    ("posterior", "p(θ | x) ∝ N(θ; μ, S) · Π P(xᵢ | θ)^wᵢ"),
    ("next", "H(D) − Σₖ P(k) H(D | k);  I · Σᵢ Σᵢc² / (1 + I · Σcc)"),
];

/// The screen about the method.
pub fn method(session: Session) -> View {
    let part = |part: &'static str| -> View {
        let heading = el("h2").text(session.text(format!("method.{part}.heading")));
        let text = words(move || with_numbers(session, &format!("method.{part}.text")));
        [heading.view(), el("p").text(text).view()].into()
    };
    stack()
        .child(page_heading(session.text("method.title")))
        .child(lead(session.text("method.lead")))
        .child(PARTS.map(part))
        .child(note(session.text("method.sources")))
        .child(details(session.text("method.formulas.summary"), formulas(session)))
        .child(actions().child(link(Route::Research.href()).text(session.text("research.title"))))
        .view()
}

/// A text with the probabilities in use, in per cent.
fn with_numbers(session: Session, key: &str) -> String {
    let [range, change] = session.core.with_value(|core| {
        let parameters = core.model.parameters();
        [parameters.range_probability, parameters.change_probability].map(|share| format!("{}", (share * 100.0) as u32))
    });
    session.format(key, &[("range", &range), ("change", &change)])
}

fn formulas(session: Session) -> View {
    let formula = |(name, formula): (&'static str, &'static str)| -> View {
        let text = el("p").text(session.text(format!("method.formulas.{name}")));
        [text.view(), el("p").class("app-formula").attr("lang", "zxx").text(formula).view()].into()
    };
    let text = |part: &str| el("p").text(session.text(format!("method.formulas.{part}"))).view();
    [
        text("text"),
        text("symbols"),
        FORMULAS.map(formula).into(),
        each(move || session.spoken(), move |_| numbers(session)),
    ]
    .into()
}

/// The numbers in use, as the parameter file gives them.
fn numbers(session: Session) -> El {
    let columns = ["what", "value"].map(|column| session.t(&format!("method.number.{column}"))).to_vec();
    let tag = session.locale.get_untracked().tag();
    let row = |(name, value): (&str, f64)| vec![session.t(&format!("method.number.{name}")), intl::number(tag, value)];
    let rows = session.core.with_value(|core| rows(core.model.parameters()).into_iter().map(row).collect());
    result_table(session.t("method.number.caption"), columns, rows)
}

fn rows(parameters: &Parameters) -> Vec<(&'static str, f64)> {
    let Parameters { prior, item, evidence, stop, .. } = parameters;
    let calibrated = parameters.items.values().filter(|item| item.status == CalibrationStatus::Calibrated).count();
    vec![
        ("version", f64::from(parameters.version)),
        ("mean", prior.mean),
        ("sd", prior.sd),
        ("within", prior.within),
        ("between", prior.between),
        ("slope", item.slope),
        ("with_help", item.thresholds[0]),
        ("alone", item.thresholds[1]),
        ("can_guide", item.thresholds[2]),
        ("location_sd", item.location_sd),
        ("items", calibrated as f64),
        ("over_a_year", evidence.over_a_year),
        ("never", evidence.never),
        ("among", parameters.selection.among as f64),
        ("level_probability", stop.level_probability),
        ("least_sd_gain", stop.least_sd_gain),
        ("follow_ups", parameters.follow_ups as f64),
        ("range_probability", parameters.range_probability),
        ("change_probability", parameters.change_probability),
    ]
}
