//! What came of choosing a folder: what the check found, file by file, and how hard each is to read.
//! It never rewords what the check says.

use crate::content::{Problem, Reading, Report, Weight};
use crate::page::session::Session;
use crate::ui::{AlertKind, AlertRole, El, View, alert, details, el, heading, note};

/// At most so many problems are listed at once; those after them are often the same mistake once more.
const SHOWN: usize = 200;
/// The id of what came of choosing a folder.
pub const OUTCOME: &str = "outcome";

/// What came of choosing a folder, which the keyboard is moved to.
pub fn outcome(kind: AlertKind, role: AlertRole) -> El {
    alert(kind, role).attr("id", OUTCOME).attr("tabindex", "-1")
}

/// What the check found, by file.
pub fn report(session: Session, report: &Report) -> View {
    let faults = report.problems.iter().filter(|problem| problem.weight == Weight::Fault).count();
    let warnings = report.problems.len() - faults;
    let read = session
        .format("editor.read.message", &[("files", &report.files.to_string()), ("texts", &report.texts.to_string())]);
    let verdict = if faults == 0 { session.t("editor.none.heading") } else { session.count("editor.faults", faults) };
    let more = (warnings > 0).then(|| note(session.count("editor.warnings", warnings)));
    let cut = (report.problems.len() > SHOWN).then(|| note(session.format("editor.cut", &[("n", &SHOWN.to_string())])));
    [
        outcome(if faults == 0 { AlertKind::Info } else { AlertKind::Warning }, AlertRole::Status)
            .child(heading(verdict))
            .child(el("p").text(read))
            .child(more)
            .view(),
        by_file(session, report),
        cut.into(),
        readings(session, report),
    ]
    .into()
}

/// The problems under the name of their file. They are worded in English, as the command line has them.
fn by_file(session: Session, report: &Report) -> View {
    let shown = &report.problems[..report.problems.len().min(SHOWN)];
    let one = |problem: &Problem| {
        let line = problem.line.map(|line| session.format("editor.line", &[("n", &line.to_string())]));
        let place = [line, Some(problem.place.clone())].into_iter().flatten().filter(|text| !text.is_empty());
        let words = format!("{}. {}", problem.what, problem.remedy);
        el("li")
            .child(note(place.collect::<Vec<_>>().join(" · ")))
            .child(el("p").attr("lang", "en").text(words))
            .attr("data-weight", if problem.weight == Weight::Fault { "fault" } else { "warning" })
    };
    let of_file = |problems: &[Problem]| -> View {
        let rows: Vec<El> = problems.iter().map(one).collect();
        [el("h2").text(problems[0].file.clone()).view(), el("ul").child(rows).view()].into()
    };
    let files: Vec<View> = shown.chunk_by(|a, b| a.file == b.file).map(of_file).collect();
    let english = (!shown.is_empty()).then(|| note(session.text("editor.english")));
    [english.into(), files.into()].into()
}

/// How hard each file is to read, for those who want to know.
fn readings(session: Session, report: &Report) -> View {
    let row = |reading: &Reading| {
        let values = [
            ("file", reading.file.clone()),
            ("lix", format!("{:.0}", reading.lix)),
            ("words", format!("{:.0}", reading.words_a_sentence)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        el("li").text(session.format("editor.reading.row", &values))
    };
    let rows: Vec<El> = report.reading.iter().map(row).collect();
    details(session.t("editor.reading.summary"), el("ul").child(rows)).view()
}
