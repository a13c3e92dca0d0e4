//! The way ahead, step by step.
//! It never says that a step must be taken.

use leptos::prelude::*;

use super::heading::Heading;
use super::stones::STONE;
use super::{Fact, Facts, Stones};

/// Where a step lies on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepState {
    /// The place to start, lifted on the warm tint.
    Here,
    /// Further on.
    #[default]
    Ahead,
    /// Behind.
    Done,
}

impl StepState {
    fn name(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Ahead => "ahead",
            Self::Done => "done",
        }
    }
}

/// The path that holds the steps.
///
/// Accessibility: an ordered list; the drawn path is decoration.
#[component]
pub fn Steps(
    /// The steps.
    children: Children,
) -> impl IntoView {
    view! {
        <ol class="app-steps" role="list">
            {children()}
        </ol>
    }
}

/// One step on the path.
///
/// Accessibility: a list item with its own heading; its state is said in `label` or by the page,
/// never by colour alone.
#[component]
pub fn Step(
    /// What the step is.
    #[prop(into)]
    heading: Signal<String>,
    /// Where it lies.
    #[prop(optional)]
    state: StepState,
    /// A short line above the heading, for instance «Start her · 10 minutter».
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// How many of the marker's stones are solid, where the step leads to a level.
    #[prop(default = None)]
    filled: Option<u8>,
    /// Cost, length, who decides.
    #[prop(optional, into)]
    facts: Signal<Vec<Fact>>,
    /// Buttons and links.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// The heading's level.
    #[prop(default = 2)]
    level: u8,
    /// The sentences.
    children: Children,
) -> impl IntoView {
    view! {
        <li class="app-step" data-state=state.name()>
            <Trail state />
            <div class="app-step-body">
                <div class="app-step-heading">
                    {move || label.get().map(|label| view! { <p class="app-step-label">{label}</p> })}
                    <Heading level text=heading />
                    {filled.map(|filled| view! { <Stones filled /> })}
                </div>
                {children()}
                {actions.map(|actions| view! { <div class="app-actions">{actions.run()}</div> })}
                <Facts items=facts />
            </div>
        </li>
    }
}

/// The stone that marks the step, and the stretch of path to the next.
#[component]
fn Trail(state: StepState) -> impl IntoView {
    let solid = state != StepState::Ahead;
    view! {
        <div class="app-trail" aria-hidden="true">
            <svg class="app-trail-path" viewBox="0 0 24 100" preserveAspectRatio="none" focusable="false">
                <path
                    d="M12 0C22 22 20 36 12 50S2 78 12 100"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="2"
                    vector-effect="non-scaling-stroke"
                />
            </svg>
            <svg class="app-trail-stone" viewBox="-8 -8 16 16" width="24" height="24" focusable="false">
                <path
                    d=STONE
                    data-filled=solid.to_string()
                    class="app-stone"
                    fill=if solid { "currentColor" } else { "none" }
                    stroke="currentColor"
                    stroke-width="1.5"
                />
            </svg>
        </div>
    }
}
