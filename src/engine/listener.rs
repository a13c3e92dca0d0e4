//! The worker's ear: which messages are content, and which are requests. It never answers content, and every request once.

use super::{Engine, Request, Texts, Work, WorkTexts, answer_text};
use crate::json;

/// The first text of a message that brings what plans rest on; then come those of [`Texts`] in their order.
pub const CONTENT: &str = "content";
/// The first text of a message that brings what is known of work; then come skills, codes, names and the person's language, and the two parts of a
/// pack where there is one.
pub const WORK: &str = "work";
/// The first text of a message that is a question; then comes the [`Request`].
pub const ASK: &str = "ask";

/// Hears one message after another. Requests are answered by the content that came last.
#[derive(Debug, Default)]
pub struct Listener {
    engine: Option<Engine>,
    work: Option<Work>,
}

impl Listener {
    /// Hears a message, and answers it if it is a question. `keep_on` says whether there is time to search on for a better plan.
    /// The first of its texts says what it is; `files` are those of its parts that are no texts.
    pub fn hear(&mut self, texts: &[String], files: &[Vec<u8>], keep_on: &dyn Fn() -> bool) -> Option<String> {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        match texts[..] {
            [ASK, request] => Some(self.answer(request, keep_on).unwrap_or_default()),
            [CONTENT, framework, measure, facts, offers, occupations, rules] => {
                self.engine = Engine::new(&Texts { framework, measure, facts, offers, occupations, rules });
                None
            }
            [WORK, skills, codes, names, language] => {
                let pack = if let [structure, words] = files { Some((&**structure, &**words)) } else { None };
                self.work = Work::new(&WorkTexts { skills, codes, names, language, pack });
                None
            }
            _ => None,
        }
    }

    fn answer(&self, request: &str, keep_on: &dyn Fn() -> bool) -> Option<String> {
        let request = json::read::<Request>(request).ok()?;
        let said = self.engine.as_ref()?.say(self.work.as_ref(), &request, keep_on)?;
        Some(answer_text(request.number, &said))
    }
}
