//! Components and the store in a real browser: only what cannot be tested natively, and not already by a journey.
#![cfg(target_arch = "wasm32")]

use kompetansesti::platform::{intl, prefs, speech, task, timer};
use kompetansesti::store::{IndexedJournal, Journal, open};
use kompetansesti::ui::{Dialog, RadioOption, Radios};
use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn stage() -> web_sys::HtmlElement {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let stage = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&stage).expect("a place");
    stage.unchecked_into()
}

fn find<T: JsCast>(stage: &web_sys::HtmlElement, selector: &str) -> T {
    stage.query_selector(selector).expect("a selector").expect(selector).unchecked_into()
}

#[wasm_bindgen_test]
async fn choosing_a_radio_tells_its_value_and_nothing_is_chosen_before() {
    let stage = stage();
    let chosen = RwSignal::new(None::<String>);
    let options = Signal::stored(vec![RadioOption::new("no", "Nei"), RadioOption::new("yes", "Ja").stones(2)]);
    let _held = leptos::mount::mount_to(stage.clone(), move || {
        view! { <Radios name="r" legend="Kan du?" options selected=chosen on_change=move |value| chosen.set(Some(value)) /> }
    });
    assert!(stage.query_selector("input:checked").expect("a selector").is_none());
    find::<web_sys::HtmlElement>(&stage, "label:last-of-type input").click();
    timer::wait(0).await;
    assert_eq!(chosen.get_untracked().as_deref(), Some("yes"));
    assert!(find::<web_sys::HtmlInputElement>(&stage, "#r-yes").checked());
}

#[wasm_bindgen_test]
async fn a_dialog_opens_with_the_safe_button_focused() {
    let stage = stage();
    let asking = RwSignal::new(false);
    let _held = leptos::mount::mount_to(stage.clone(), move || {
        view! {
            <Dialog
                id="d"
                open=asking
                heading="Slette?"
                close_label="Nei"
                on_close=move |()| asking.set(false)
                confirm_label="Ja"
                on_confirm=move |()| asking.set(false)
            >
                <p>"Alt blir borte."</p>
            </Dialog>
        }
    });
    asking.set(true);
    timer::wait(20).await;
    let focused = web_sys::window().expect("a window").document().expect("a document").active_element();
    assert_eq!(focused.and_then(|element| element.text_content()).as_deref(), Some("Nei"));
    asking.set(false);
    timer::wait(20).await;
}

#[wasm_bindgen_test]
async fn the_journal_gives_back_what_it_was_given_and_forgets_when_told() {
    let journal = IndexedJournal::default();
    let tombstone = r#"{"schema":1,"event":"deleted"}"#;
    journal.replace_all(tombstone).await.expect("room");
    journal.append("not a record").await.expect("room");
    assert_eq!(journal.load().await.expect("readable"), [tombstone, "not a record"]);
    let opened = open(&IndexedJournal::default()).await.expect("readable");
    assert_eq!((opened.records, opened.damaged), (2, 1));
    journal.replace_all(tombstone).await.expect("room");
    assert_eq!(journal.load().await.expect("readable"), [tombstone]);
}

#[wasm_bindgen_test]
fn preferences_are_kept_and_only_ours_are_forgotten() {
    prefs::set("probe", "one");
    assert_eq!(prefs::get("probe").as_deref(), Some("one"));
    prefs::forget(&["probe"]);
    assert_eq!(prefs::get("probe"), None);
}

#[wasm_bindgen_test]
fn dates_are_written_in_the_language_and_nynorsk_never_in_english() {
    let day = "2026-11-23".parse().expect("a day");
    for (tag, expected) in [("nb", "23. november 2026"), ("nn", "23. november 2026"), ("en", "23 November 2026")] {
        assert_eq!(intl::day(tag, &day), expected, "{tag}");
    }
    assert_eq!((intl::plural("nb", 1), intl::plural("en", 2)), ("one".to_owned(), "other".to_owned()));
}

#[wasm_bindgen_test]
async fn a_wait_that_is_too_long_is_given_up() {
    assert_eq!(timer::within(5_000, async { 7 }).await, Some(7));
    assert_eq!(timer::within(10, timer::wait(5_000)).await, None);
    task::spawn(timer::wait(0));
}

#[wasm_bindgen_test]
fn a_device_without_a_local_voice_cannot_read_aloud() {
    // Headless Chromium has no voices at all; asking must neither fail nor promise anything.
    assert!(!speech::available("nb"));
    speech::stop();
}
