//! Bars built of stones: what the answers say, and how far apart they lie.
//! They never show a percentage, a grade or red.

use leptos::prelude::*;

use super::Stones;

/// The list that holds the bars.
///
/// Accessibility: a list, so a screen reader says how many there are.
#[component]
pub fn Bars(
    /// The list's name, where no heading stands just above it.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// The bars.
    children: Children,
) -> impl IntoView {
    view! {
        // Safari drops the list meaning of a list without bullets unless the role is written.
        <ul class="app-bars" role="list" aria-label=move || label.get()>
            {children()}
        </ul>
    }
}

/// One bar: stones, name, words, and the span of the answers.
///
/// Accessibility: everything is said in words; the drawing is hidden from screen readers and uses
/// solid, outline and upright shapes, so it is readable in grey, on paper and in forced colours.
#[component]
pub fn RangeBar(
    /// What the bar is about.
    #[prop(into)]
    name: Signal<String>,
    /// The level in words.
    #[prop(into)]
    words: Signal<String>,
    /// How many stones are solid, 0 to 3.
    filled: u8,
    /// The span of the answers on the way from 0 to 3; without it no track is drawn.
    #[prop(default = None)]
    range: Option<(f64, f64)>,
    /// A level to compare with, drawn as an upright line; say it in words too.
    #[prop(default = None)]
    wanted: Option<u8>,
    /// A short remark, for instance how many answers there are.
    #[prop(optional, into)]
    detail: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <li class="app-bar">
            <Stones filled />
            <p class="app-bar-text">
                <strong>{name}": "</strong>
                {words}
                {move || detail.get().map(|detail| view! { <span class="app-bar-detail">" ·\u{a0}" {detail}</span> })}
            </p>
            {range.map(|(low, high)| view! { <Track low high filled wanted /> })}
        </li>
    }
}

/// A place on the way from 0 to 3, as a percentage of the track.
fn place(level: f64) -> String {
    // Written as two whole numbers, because printing an `f64` costs 10 kB of wasm.
    let tenths = (level.clamp(0.0, 3.0) / 3.0 * 1000.0).round() as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The track from 0 to 3 with the span of the answers on it.
#[component]
fn Track(low: f64, high: f64, filled: u8, wanted: Option<u8>) -> impl IntoView {
    let steps = [0u8, 1, 2, 3].map(|level| {
        view! { <circle class="app-track-step" cx=place(level.into()) cy="12" r="2.5" fill="currentColor" /> }
    });
    let tick = wanted.map(|level| {
        let x = place(level.into());
        view! {
            <line class="app-track-wanted" x1=x.clone() x2=x y1="1" y2="23" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
        }
    });
    view! {
        <svg class="app-track" width="100%" height="24" aria-hidden="true" focusable="false">
            <line class="app-track-way" x1="0" x2="100%" y1="12" y2="12" stroke="currentColor" stroke-width="1" />
            {steps.into_iter().collect_view()}
            <line
                class="app-track-edge"
                x1=place(low)
                x2=place(high)
                y1="12"
                y2="12"
                stroke="currentColor"
                stroke-width="12"
                stroke-linecap="round"
            />
            <line
                class="app-track-span"
                x1=place(low)
                x2=place(high)
                y1="12"
                y2="12"
                stroke="#fff"
                stroke-width="9"
                stroke-linecap="round"
            />
            <ellipse class="app-track-stone" cx=place(filled.into()) cy="12" rx="8" ry="6" fill="currentColor" />
            {tick}
        </svg>
    }
}
