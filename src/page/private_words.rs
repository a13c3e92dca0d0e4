//! What had better not be kept, said below a box while it is written. What to do about it is left to the person, since it may be wrong.

use crate::framework::Set;
use crate::page::session::Session;
use crate::profile::{Private, private_in};
use crate::ui::{AlertKind, AlertRole, El, View, alert, each, el};

/// A sentence for each kind of number or address that the text seems to hold.
pub fn private_words(session: Session, text: impl Fn() -> String + 'static) -> El {
    let private = move || -> Set<Private> { private_in(&text()).iter().map(|found| found.what).collect() };
    let warning = move |private: Set<Private>| -> View {
        let sentence = |what: &Private| el("p").text(session.text(format!("evidence.private.{}", what.key())));
        let sentences: Vec<_> = private.iter().map(sentence).collect();
        (!sentences.is_empty()).then(|| alert(AlertKind::Warning, AlertRole::None).child(sentences)).into()
    };
    // It stands there before it says anything, so that a screen reader hears the words come.
    el("div").attr("role", "status").child(each(private, warning))
}
