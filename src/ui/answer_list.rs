//! Every answer on one page, each with a way to change it.
//! It never shows a skipped question as a low answer.

use super::{El, View, el, link, stones};

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// The question.
    pub question: String,
    /// The answer in words.
    pub answer: String,
    /// How many of the three stones are solid, where the answer is a level.
    pub stones: Option<u8>,
    /// Whether it was left without an answer.
    pub unanswered: bool,
    /// The words of the link that changes it.
    pub change: String,
    /// Where that link leads.
    pub href: String,
}

/// The questions and answers as a list of pairs.
///
/// Accessibility: a real `dl`; each change link also names its question, heard but not seen.
pub fn answer_list(rows: Vec<AnswerRow>) -> El {
    el("dl").class("app-answers").child(rows.into_iter().map(pair).collect::<Vec<_>>())
}

fn pair(row: AnswerRow) -> El {
    let hidden = el("span").class("ds-sr-only").text(format!(": {}", row.question));
    let drawing: View = row.stones.map(stones).into();
    let answer = el("dd")
        .child(drawing)
        .child(el("span").class("app-answer-words").text(row.answer))
        .child(link(row.href).text(row.change).child(hidden));
    el("div")
        .class("app-answer")
        .attr("data-unanswered", row.unanswered.to_string())
        .child(el("dt").text(row.question))
        .child(answer)
}
