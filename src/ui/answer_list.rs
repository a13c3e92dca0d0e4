//! Every answer on one page, each with a way to change it.
//! It never shows a skipped question as a low answer.

use leptos::prelude::*;

use super::Stones;

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    question: String,
    answer: String,
    change_label: String,
    href: String,
    stones: Option<u8>,
    unanswered: bool,
}

impl AnswerRow {
    /// A question, its answer in words, and the link that changes it.
    pub fn new(
        question: impl Into<String>,
        answer: impl Into<String>,
        change_label: impl Into<String>,
        href: impl Into<String>,
    ) -> Self {
        Self {
            question: question.into(),
            answer: answer.into(),
            change_label: change_label.into(),
            href: href.into(),
            stones: None,
            unanswered: false,
        }
    }

    /// Adds the three stones, of which `filled` are solid.
    #[must_use]
    pub fn stones(mut self, filled: u8) -> Self {
        self.stones = Some(filled);
        self
    }

    /// Marks the question as not answered.
    #[must_use]
    pub fn unanswered(mut self) -> Self {
        self.unanswered = true;
        self
    }
}

/// The questions and answers as a list of pairs.
///
/// Accessibility: a real `dl`; each change link also names its question, heard but not seen.
#[component]
pub fn AnswerList(
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<AnswerRow>>,
) -> impl IntoView {
    view! { <dl class="app-answers">{move || rows.get().into_iter().map(pair).collect_view()}</dl> }
}

fn pair(row: AnswerRow) -> impl IntoView {
    let hidden = format!(": {}", row.question);
    view! {
        <div class="app-answer" data-unanswered=row.unanswered.to_string()>
            <dt>{row.question}</dt>
            <dd>
                {row.stones.map(|filled| view! { <Stones filled /> })}
                <span class="app-answer-words">{row.answer}</span>
                <a class="ds-link app-link" href=row.href>
                    {row.change_label}
                    <span class="ds-sr-only">{hidden}</span>
                </a>
            </dd>
        </div>
    }
}
