//! The worker's ear: which messages are content, and which are requests. It never answers content, and every request once.

use super::{Answer, Engine, Texts};

/// Hears one message after another. Requests are answered by the content that came last.
#[derive(Debug, Default)]
pub struct Listener(Option<Engine>);

impl Listener {
    /// Hears a message: six texts are the content of [`Texts`] in its order, one is a request, which gets an answer.
    /// `keep_on` says whether there is time to search on for a better plan.
    pub fn hear(&mut self, message: &[String], keep_on: &dyn Fn() -> bool) -> Option<String> {
        match message {
            [request] => Some(match &self.0 {
                Some(engine) => engine.answer(request, keep_on),
                None => Answer::Refused.to_text(),
            }),
            [framework, measure, facts, offers, occupations, rules] => {
                self.0 = Engine::new(&Texts { framework, measure, facts, offers, occupations, rules });
                None
            }
            _ => None,
        }
    }
}
