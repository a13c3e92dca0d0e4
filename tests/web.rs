//! Components and the store in a real browser: only what cannot be tested natively, and not already by a journey.
#![cfg(target_arch = "wasm32")]

use kompetansesti::json::{Json, NoTree};
use kompetansesti::platform::lock::{self, LockError, Sentence, Terms};
use kompetansesti::platform::{intl, prefs, speech, task, timer};
use kompetansesti::store::{IndexedJournal, Journal, open};
use kompetansesti::ui::{
    Choice, Dialog, El, Radios, View, each, effect, el, memo, mount_into, show as dom_show, words,
};
use leptos::prelude::*;
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

/// Puts a view into the page, with an owner for its effects, as the application does.
fn show(stage: &web_sys::HtmlElement, view: impl FnOnce() -> El + 'static) -> Owner {
    let held = leptos::mount::mount_to(stage.clone(), || ());
    let owner = Owner::new();
    owner.with(|| mount_into(stage, &view().view()));
    held.forget();
    owner
}

#[wasm_bindgen_test]
async fn choosing_a_radio_tells_its_value_and_nothing_is_chosen_before() {
    let stage = stage();
    let chosen = RwSignal::new(None::<String>);
    let _held = show(&stage, move || {
        let choices = vec![Choice::new("no", "Nei"), Choice::new("yes", "Ja").stones(2)];
        Radios::new("r", "Kan du?", choices, chosen, move |value| chosen.set(Some(value))).view()
    });
    assert!(stage.query_selector("input:checked").expect("a selector").is_none());
    find::<web_sys::HtmlElement>(&stage, "label:last-of-type input").click();
    timer::wait(0).await;
    assert_eq!(chosen.get_untracked().as_deref(), Some("yes"));
    assert!(find::<web_sys::HtmlInputElement>(&stage, "#r-yes").checked());
}

/// What a part of the page has read outlives it, and must not remember it: a tab may be open for years.
#[wasm_bindgen_test]
async fn r_cra_05_parts_that_come_and_go_leave_nothing_behind() {
    let (long_lived, turn) = (RwSignal::new(0), RwSignal::new(0));
    let _held = show(&stage(), move || {
        let part = move |_| {
            let twice = memo(move |_| 2 * long_lived.get());
            effect(move || {
                let _ = (twice.get(), long_lived.get());
            });
            el("p").text(words(move || (twice.get() + long_lived.get()).to_string())).view()
        };
        el("div").child(each(move || turn.get(), move |_| (0..20).map(part).collect::<View>()))
    });
    let mut pages = Vec::new();
    for _ in 0..6 {
        for _ in 0..100 {
            turn.update(|turn| *turn += 1);
            timer::wait(0).await;
        }
        pages.push(core::arch::wasm32::memory_size(0));
    }
    // Two thousand of each kind in each hundred turns. The first hundreds find room for what is there at one time.
    assert!(pages[5] <= pages[1] + 2, "{pages:?}");
    long_lived.set(1);
}

/// Timers that have rung, and listeners that others have taken the place of, are let go of.
#[wasm_bindgen_test]
async fn r_cra_05_timers_and_listeners_leave_nothing_behind() {
    let before = wasm_bindgen::externref_heap_live_count();
    let rung = RwSignal::new(0);
    for _ in 0..100 {
        timer::after(1, move || rung.update(|rung| *rung += 1));
        speech::on_voices(|| ());
    }
    timer::wait(100).await;
    assert_eq!(rung.get_untracked(), 100);
    let held = wasm_bindgen::externref_heap_live_count() - before;
    assert!(held < 10, "{held} things of the browser are held");
}

#[wasm_bindgen_test]
async fn a_dialog_opens_with_the_safe_button_focused() {
    let stage = stage();
    let asking = RwSignal::new(false);
    let _held = show(&stage, move || {
        let dialog = Dialog {
            id: "d",
            open: asking.into(),
            heading: "Slette?".into(),
            body: el("p").text("Alt blir borte.").view(),
            close_label: "Nei".into(),
            on_close: Callback::new(move |()| asking.set(false)),
            confirm_label: "Ja".into(),
            on_confirm: Callback::new(move |()| asking.set(false)),
        };
        dialog.view()
    });
    asking.set(true);
    timer::wait(20).await;
    let focused = web_sys::window().expect("a window").document().expect("a document").active_element();
    assert_eq!(focused.and_then(|element| element.text_content()).as_deref(), Some("Nei"));
    asking.set(false);
    timer::wait(20).await;
}

#[wasm_bindgen_test]
async fn a_part_follows_its_signal_in_its_place_and_hears_no_more_when_it_is_gone() {
    let stage = stage();
    let (count, presses) = (RwSignal::new(1), RwSignal::new(0));
    let owner = show(&stage, move || {
        let part = move |count: i32| {
            let press = el("button").press(move || presses.update(|presses| *presses += 1));
            press.text(words(move || format!("{count}, {}", presses.get())))
        };
        el("div").child(el("i").text("før")).child(each(move || count.get(), part)).child(el("i").text("etter"))
    });
    let text = || stage.text_content().unwrap_or_default();
    assert_eq!(text(), "før1, 0etter");
    let old = find::<web_sys::HtmlElement>(&stage, "button");
    old.click();
    timer::wait(0).await;
    assert_eq!(text(), "før1, 1etter");
    count.set(2);
    timer::wait(0).await;
    assert_eq!(text(), "før2, 1etter");
    old.click();
    timer::wait(0).await;
    assert_eq!(presses.get_untracked(), 1, "what is gone hears nothing");
    owner.cleanup();
    find::<web_sys::HtmlElement>(&stage, "button").click();
    assert_eq!(presses.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_part_is_not_drawn_anew_by_what_it_reads_but_by_what_it_follows() {
    let stage = stage();
    let (shown, read, drawn) = (RwSignal::new(true), RwSignal::new(0), StoredValue::new(0));
    let _owner = show(&stage, move || {
        let part = move || {
            drawn.update_value(|drawn| *drawn += 1);
            el("b").text(read.get().to_string()).view()
        };
        el("div").child(dom_show(move || shown.get(), part))
    });
    read.set(1);
    timer::wait(0).await;
    assert_eq!((drawn.get_value(), stage.text_content().as_deref()), (1, Some("0")));
    shown.set(false);
    timer::wait(0).await;
    assert_eq!(stage.text_content().as_deref(), Some(""));
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
fn the_browser_reads_json_as_strictly_as_serde_json_does() {
    let list = vec![Json::Count(1), Json::Number(-1.0), Json::Number(0.5), Json::Text("å:\"".to_owned()), Json::Null];
    let inside = Json::Object(vec![("c:".to_owned(), Json::Text("\\".to_owned()))]);
    let tree = Json::Object(vec![("a".to_owned(), Json::List(list)), ("b".to_owned(), inside)]);
    assert_eq!(Json::parse(r#"{"a":[1,-1,5e-1,"\u00e5:\"",null],"b":{"c:":"\\"}}"#), Ok(tree));
    assert_eq!(Json::parse("\"\u{fffd}\""), Ok(Json::Text("\u{fffd}".to_owned())));
    for text in [
        "",
        "{",
        "[1,]",
        "1e400",
        r#""\ud800""#,
        "NaN",
        &"[".repeat(100_000),
        &format!("{}{}", "[".repeat(200), "]".repeat(200)),
    ] {
        assert_eq!(Json::parse(text), Err(NoTree::NotJson), "{text:.20}");
    }
    for text in [r#"{"a":1,"a":1}"#, r#"[{"b":{"x:y":":","x:y":2}}]"#] {
        assert_eq!(Json::parse(text), Err(NoTree::Twice), "{text}");
    }
}

#[wasm_bindgen_test]
fn preferences_are_kept_and_only_ours_are_forgotten() {
    prefs::set(prefs::SEEN, "one");
    prefs::set("probe", "two");
    assert_eq!(prefs::get(prefs::SEEN).as_deref(), Some("one"));
    prefs::forget();
    assert_eq!((prefs::get(prefs::SEEN), prefs::get("probe").as_deref()), (None, Some("two")));
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

/// A field with this in it, as the browser holds a sentence.
fn sentence(words: &str) -> Sentence {
    let stage = stage();
    let _held = show(&stage, || el("input").attr("id", "sentence").attr("type", "text"));
    find::<web_sys::HtmlInputElement>(&stage, "#sentence").set_value(words);
    let sentence = Sentence::in_field("sentence").expect("a field");
    stage.remove();
    sentence
}

/// One round, so that sixteen thousand keys are made in seconds. Files of so few are never read.
const QUICK: Terms<'_> = Terms { rounds: 1, salt: &[7; 16], nonce: &[9; 12], header: "the first line" };

#[wasm_bindgen_test]
async fn f_085_a_sentence_opens_in_either_spelling_and_with_space_around() {
    let sealed = lock::seal(&sentence("bl\u{e5}b\u{e6}r"), QUICK, "æøå").await.expect("locked");
    for (words, opens) in [
        ("bl\u{e5}b\u{e6}r", true),
        ("bla\u{30a}b\u{e6}r", true),
        (" bla\u{30a}b\u{e6}r ", true),
        ("Bl\u{e5}b\u{e6}r", false),
        ("blab\u{e6}r", false),
        ("", false),
    ] {
        let opened = lock::open(&sentence(words), QUICK, &sealed).await;
        assert_eq!(opened, if opens { Ok("æøå".to_owned()) } else { Err(LockError::Refused) }, "{words}");
    }
}

#[wasm_bindgen_test]
async fn r_exp_04_no_bit_of_two_kilobytes_can_be_flipped_and_no_end_cut_off() {
    let words = sentence("mibo tyke rasu vole");
    let text = "a line of some length\n".repeat(91);
    let sealed = lock::seal(&words, QUICK, &text).await.expect("locked");
    assert!(sealed.len() >= 2_000);
    for bit in 0..sealed.len() * 8 {
        let mut flipped = sealed.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(lock::open(&words, QUICK, &flipped).await, Err(LockError::Refused), "bit {bit}");
    }
    for end in 0..sealed.len() {
        assert_eq!(lock::open(&words, QUICK, &sealed[..end]).await, Err(LockError::Refused), "cut at {end}");
    }
    for other in [
        Terms { rounds: 2, ..QUICK },
        Terms { salt: &[6; 16], ..QUICK },
        Terms { nonce: &[8; 12], ..QUICK },
        Terms { header: "the first line ", ..QUICK },
    ] {
        assert_eq!(lock::open(&words, other, &sealed).await, Err(LockError::Refused), "{other:?}");
    }
    assert_eq!(lock::open(&words, QUICK, &sealed).await, Ok(text));
}

#[wasm_bindgen_test]
fn r_exp_05_a_thousand_salts_and_nonces_are_all_different() {
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..1_000 {
        let (mut salt, mut nonce) = ([0; 16], [0; 12]);
        lock::fill_by_chance(&mut salt).expect("a browser draws");
        lock::fill_by_chance(&mut nonce).expect("a browser draws");
        assert!(seen.insert(salt.to_vec()) && seen.insert(nonce.to_vec()));
    }
    assert_eq!(seen.len(), 2_000);
}
