//! Opening a locked file: a piece of opening a file. It asks for the sentence until the file opens or is left.
//! It never keeps the sentence: the field goes when the file is open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::locking::open_up;
use super::session::Session;
use crate::exchange::{ImportError, LockedFile, ProfileFile};
use crate::platform::document;
use crate::platform::lock::Sentence;
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, El, actions, alert, button, heading, loading, secret_field, show,
};

/// The field for the sentence.
const FIELD: &str = "unlock";
/// The key is being made.
const BUSY: &str = "busy";

/// Asks for the sentence, and tells what was in the file.
pub fn unlock(
    session: Session,
    file: LockedFile,
    opened: impl Fn(Result<ProfileFile, ImportError>) + Clone + 'static,
    leave: impl Fn() + 'static,
) -> El {
    // Where it has come to: nowhere yet, busy, or the end of an error's key.
    let state = RwSignal::new(String::new());
    let is_busy = move || state.with(|state| state == BUSY);
    let error = Signal::derive(move || {
        let wrong = state.with(|state| !state.is_empty() && state != BUSY);
        wrong.then(|| session.t(&format!("unlock.error.{}", state.get())))
    });
    // A screen reader is told by the field's own label.
    request_animation_frame(|| document::focus(FIELD));
    let open = move || try_to_open(state, file.clone(), opened.clone());
    let field =
        secret_field(FIELD, session.text("unlock.field.label"), session.text("unlock.field.hint"), error, open.clone());
    let buttons = actions()
        .child(button(ButtonVariant::Primary, open).text(session.text("unlock.open.label")))
        .child(button(ButtonVariant::Secondary, leave).text(session.text("take.open.leave")));
    alert(AlertKind::Info, AlertRole::None)
        .child(heading(session.text("unlock.heading")))
        .child(field)
        .child(buttons)
        .child(show(is_busy, move || loading(session.text("unlock.busy")).view()))
}

fn try_to_open(state: RwSignal<String>, file: LockedFile, opened: impl Fn(Result<ProfileFile, ImportError>) + 'static) {
    let Some(sentence) = Sentence::in_field(FIELD) else { return };
    if state.with_untracked(|state| state == BUSY) {
        return;
    }
    state.set(BUSY.to_owned());
    spawn_local(async move {
        match open_up(&file, &sentence).await {
            Ok(found) => opened(found),
            Err(error) => {
                document::focus(FIELD);
                state.set(error.key().to_owned());
            }
        }
    });
}
