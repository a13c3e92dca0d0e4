//! Making a locked file: a field for the sentence, a proposal, and the file. It is said that nobody can find the sentence again.
//! It never keeps the sentence: once the file is made, the field is gone.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::locking::lock_up;
use super::session::Session;
use crate::exchange::{LETTERS, locked_file_name, suggest};
use crate::platform::lock::{LockError, Sentence, fill_by_chance, move_into_field};
use crate::platform::{clock, document, file};
use crate::profile::Profile;
use crate::route::Route;
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, View, actions, alert, button, each, effect, el, heading, link, loading,
    secret_field, show,
};

/// The field for the sentence.
const FIELD: &str = "sentence";
/// The shortest sentence that is taken, in letters.
const SHORTEST: u32 = 12;
/// The file is being made.
const BUSY: &str = "busy";
/// The file has been made.
const DONE: &str = "done";

/// What is to be locked, as it is when the button is pressed.
type Content = Rc<dyn Fn() -> Profile>;

/// The form, and when the file is made, where it is.
pub fn lock_form(session: Session, content: impl Fn() -> Profile + 'static) -> View {
    // Where it has come to: nowhere yet, busy, done, or the end of an error's key.
    let state = RwSignal::new(String::new());
    let is_done = move || state.with(|state| state == DONE);
    let content: Content = Rc::new(content);
    each(is_done, move |done| if done { made(session) } else { form(session, state, content.clone()) })
}

fn form(session: Session, state: RwSignal<String>, content: Content) -> View {
    let is_busy = move || state.with(|state| state == BUSY);
    let error = Signal::derive(move || {
        let wrong = state.with(|state| !["", BUSY, DONE].contains(&state.as_str()));
        wrong.then(|| session.t(&format!("lock.error.{}", state.get())))
    });
    effect(move || session.mistaken.set(error.with(Option::is_some)));
    on_cleanup(move || session.mistaken.set(false));
    let save = move || lock_and_save(session, state, &content);
    let propose = move || {
        // What was wrong with the sentence before is not wrong with this one.
        state.set(if propose().is_err() { "missing".to_owned() } else { String::new() });
    };
    let warning = alert(AlertKind::Warning, AlertRole::None)
        .child(heading(session.text("lock.lost.heading")))
        .child(el("p").text(session.text("lock.lost.message")));
    let field =
        secret_field(FIELD, session.text("lock.field.label"), session.text("lock.field.hint"), error, save.clone());
    let proposal = button(ButtonVariant::Secondary, propose).text(session.text("lock.suggest.label"));
    let save = button(ButtonVariant::Primary, save).text(session.text("lock.save.label"));
    [
        field.view(),
        actions().child(proposal).view(),
        warning.view(),
        actions().child(save).view(),
        show(is_busy, move || loading(session.text("lock.busy")).view()),
    ]
    .into()
}

fn made(session: Session) -> View {
    let message = el("p").text(session.text("lock.done"));
    let back = link(Route::Take.href()).text(session.text("take.title"));
    [message.view(), el("p").child(back).view()].into()
}

/// Four words that nobody guesses, into the field.
fn propose() -> Result<(), LockError> {
    // Far more numbers than are needed, so that it does not matter how many are drawn again.
    let mut drawn = [0; 64 * 4];
    fill_by_chance(&mut drawn)?;
    let mut numbers =
        drawn.chunks_exact(4).cycle().map(|four| four.iter().fold(0, |all, byte| all << 8 | u32::from(*byte)));
    let mut letters = [0; LETTERS];
    suggest(&mut letters, || numbers.next().unwrap_or_default());
    drop(numbers);
    drawn.fill(0);
    std::hint::black_box(&drawn);
    move_into_field(FIELD, &mut letters);
    Ok(())
}

fn lock_and_save(session: Session, state: RwSignal<String>, content: &Content) {
    let Some(sentence) = Sentence::in_field(FIELD) else { return };
    if state.with_untracked(|state| state == BUSY) {
        return;
    }
    if sentence.length() < SHORTEST {
        state.set("short".to_owned());
        document::focus(FIELD);
        return;
    }
    state.set(BUSY.to_owned());
    let content = content();
    spawn_local(async move {
        let made = lock_up(content, &sentence).await;
        drop(sentence);
        let Ok(text) = made else { return state.set("missing".to_owned()) };
        if file::download(&locked_file_name(&clock::today()), "text/plain", &text) {
            // The button goes with the field, and the keyboard must not fall out of the page with it.
            document::focus("page-heading");
            state.set(DONE.to_owned());
            session.say(session.t("lock.done"));
        } else {
            state.set("unsaved".to_owned());
        }
    });
}
