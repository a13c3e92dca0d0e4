//! The frame round every page: skip link, slim header, main content, footer.
//! It never decides what the tools or the footer hold; they come in as views.

use leptos::html::Main;
use leptos::prelude::*;

use super::{Mark, SkipLink};

/// The page frame with its three landmarks.
///
/// Accessibility: one banner, one main, one contentinfo; the skip link is the first Tab stop and
/// `main` can take focus from it.
#[component]
pub fn Shell(
    /// The product's name beside the mark.
    #[prop(into)]
    brand: Signal<String>,
    /// Where the brand leads.
    #[prop(into)]
    home_href: String,
    /// The skip link's words.
    #[prop(into)]
    skip_label: Signal<String>,
    /// Small controls at the end of the header.
    #[prop(optional, into)]
    tools: Option<ViewFn>,
    /// The footer's content.
    #[prop(optional, into)]
    footer: Option<ViewFn>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let main = NodeRef::<Main>::new();
    view! {
        <div class="app-shell">
            <SkipLink label=skip_label target=main />
            <header class="app-header">
                <a class="app-brand" href=home_href>
                    <Mark />
                    <span>{brand}</span>
                </a>
                {tools.map(|tools| view! { <div class="app-tools">{tools.run()}</div> })}
            </header>
            <main id="main" class="app-main" tabindex="-1" node_ref=main>
                {children()}
            </main>
            {footer.map(|footer| view! { <footer class="app-footer">{footer.run()}</footer> })}
        </div>
    }
}
