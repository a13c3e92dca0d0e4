//! A quiet surface round things that belong together.
//! It is never a link or a button as a whole.

use leptos::prelude::*;

use super::heading::Heading;

/// The surface's colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardTone {
    /// White on snow.
    #[default]
    Plain,
    /// A cool tint.
    Tint,
    /// The warm tint that means «start here».
    Start,
}

impl CardTone {
    fn color(self) -> &'static str {
        match self {
            Self::Plain => "neutral",
            Self::Tint => "accent",
            Self::Start => "brand1",
        }
    }

    fn look(self) -> Option<&'static str> {
        (self != Self::Plain).then_some("tinted")
    }
}

/// A card with an optional heading.
///
/// Accessibility: only a surface; the heading keeps the page's outline.
#[component]
pub fn Card(
    /// The surface's colour.
    #[prop(optional)]
    tone: CardTone,
    /// The heading.
    #[prop(optional, into)]
    heading: MaybeProp<String>,
    /// The heading's level.
    #[prop(default = 2)]
    level: u8,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="ds-card app-card" data-color=tone.color() data-variant=tone.look()>
            {move || heading.get().map(|text| view! { <Heading level text /> })}
            {children()}
        </div>
    }
}
