//! What a person holds: licences, certificates and trades. Ticking nothing is not the same as holding nothing.

use leptos::prelude::*;

use crate::occupation::fits;
use crate::page::session::Session;
use crate::page::shared::{held_key, library_awaited};
use crate::pathway::{ANY_TRADE, About, Asked};
use crate::ui::{Checkboxes, Choice, El, View, details, each, search_field};

/// How the ids of trade certificates begin.
const TRADE: &str = "trade:";

/// What the person holds, in the words of the country, when they are here.
pub fn held(session: Session, about: RwSignal<About>) -> View {
    each(
        move || session.has_library(),
        move |here| if here { groups(session, about) } else { library_awaited(session) },
    )
}

/// The trades are many, so they are folded away behind their own question.
fn groups(session: Session, about: RwSignal<About>) -> View {
    let known = session.core.with_value(|core| core.facts.held.clone());
    let (trades, papers): (Vec<_>, Vec<_>) = known.into_iter().partition(|held| held.starts_with(TRADE));
    let has_trade = about.with_untracked(|about| about.held.iter().flatten().any(|held| held.starts_with(TRADE)));
    let summary = session.local_text("about_you.trades.summary");
    let query = RwSignal::new(String::new());
    let find = search_field(
        "trade-search",
        session.text("about_you.trades.search.label"),
        session.text("about_you.trades.search.hint"),
        query,
    );
    let trades: View = [find.view(), holds(session, about, "trades", trades, Some(query)).view()].into();
    let trades = details(summary, trades).attr_if("open", has_trade.then_some(""));
    [trades.view(), holds(session, about, "held", papers, None).view()].into()
}

/// Whether something is not shown, because the person does not hold it, and it is not what is looked for; where nothing
/// is looked for, because few hold it and the goal does not ask for it.
fn is_hidden(session: Session, about: RwSignal<About>, held: &str, query: &str) -> bool {
    let has = || about.with(|about| about.held.as_ref().is_some_and(|all| all.contains(held)));
    let asked = || session.occupation().is_some_and(|goal| Asked::by(&goal).held.contains(held));
    let seldom = || session.core.with_value(|core| core.facts.seldom.iter().any(|one| one == held));
    let shown = match query.trim() {
        "" => !seldom() || asked(),
        query => held == ANY_TRADE || fits(query, &session.local(&held_key(held))),
    };
    !shown && !has()
}

/// «Ingen av disse»: a person who holds nothing of it has answered, one who ticks nothing may only have gone on.
const NONE: &str = "none";

/// One group of things to hold.
fn holds(
    session: Session,
    about: RwSignal<About>,
    name: &'static str,
    held: Vec<String>,
    query: Option<RwSignal<String>>,
) -> El {
    let asks_none = held.iter().all(|held| !held.starts_with(TRADE));
    // With a trade ticked, the person does hold something; the other papers are then known not to be held.
    let trade = move || about.with(|about| about.held.iter().flatten().any(|held| held.starts_with(TRADE)));
    let none = asks_none.then(|| Choice::new(NONE, session.text("about_you.held.none")).hidden(trade));
    let choice = |held: String| {
        let choice = Choice::new(&held, session.local_text(held_key(&held)));
        let query = move || query.map(|query| query.get()).unwrap_or_default();
        choice.hidden(move || is_hidden(session, about, &held, &query()))
    };
    let known = held.iter().cloned().map(choice);
    let choices = known.chain(none).collect();
    let chosen = Signal::derive(move || {
        about.with(|about| match &about.held {
            Some(held) if held.is_empty() => vec![NONE.to_owned()],
            held => held.iter().flatten().cloned().collect(),
        })
    });
    let change = move |held: String, has: bool| {
        about.update(|about| {
            let all = about.held.get_or_insert_default();
            if held == NONE {
                about.held = has.then(Default::default);
                return;
            }
            if has {
                all.insert(held);
            } else {
                all.remove(&held);
            }
            if all.is_empty() {
                about.held = None;
            }
        });
    };
    let legend = session.local_text(format!("about_you.{name}.label"));
    Checkboxes::new(name, legend, choices, chosen, change).hint(session.text("about_you.held.hint")).view()
}
