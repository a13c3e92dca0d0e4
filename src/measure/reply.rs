//! What a person has replied, as the profile keeps it: in the order given, a changed reply as one more entry.
//! A reply that does not fit its question is never used.

use serde::{Deserialize, Serialize};

use crate::framework::{Answer, Cefr, CompetenceId, Level, Map, Question, StatementId};

/// A reply to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// To a statement.
    Answer(Answer),
    /// To a language skill; nothing where it was skipped or not known.
    Language(Option<Cefr>),
}

impl Reply {
    /// Whether it is a reply to this kind of question.
    pub fn fits(self, question: Question) -> bool {
        matches!(
            (question, self),
            (Question::Statement(_), Reply::Answer(_)) | (Question::Language(_), Reply::Language(_))
        )
    }

    /// Whether it says that the person cannot do this yet; nothing where data are missing.
    pub fn is_defeat(self) -> Option<bool> {
        match self {
            Reply::Answer(answer) => answer.score().map(|score| score == 0),
            Reply::Language(level) => level.map(|level| level == Cefr::A0),
        }
    }
}

/// The replies that stand: the last one to each question.
pub fn latest(replies: &[(Question, Reply)]) -> Map<Question, Reply> {
    replies.iter().filter(|(question, reply)| reply.fits(*question)).copied().collect()
}

/// The question about a competence at a level, 1–3.
pub(super) fn statement(competence: CompetenceId, level: Level) -> Option<Question> {
    StatementId::new(competence, level).map(Question::Statement)
}

/// The answers given to a competence's statements, lowest statement first.
pub(super) fn answers(replies: &Map<Question, Reply>, competence: CompetenceId) -> Vec<(Level, Answer)> {
    let reply_at = |level| match replies.get(&statement(competence, level)?)? {
        Reply::Answer(answer) => Some((level, *answer)),
        Reply::Language(_) => None,
    };
    Level::ALL.into_iter().filter_map(reply_at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_kept_as_words() {
        let check = |reply: Reply, expected: &str| {
            assert_eq!(serde_json::to_string(&reply).expect("plain data"), expected);
            assert_eq!(serde_json::from_str::<Reply>(expected).expect("plain data"), reply);
        };
        check(Reply::Answer(Answer::Alone), r#"{"answer":"alone"}"#);
        check(Reply::Language(Some(Cefr::B1)), r#"{"language":"B1"}"#);
        check(Reply::Language(None), r#"{"language":null}"#);
    }

    #[test]
    fn the_last_reply_stands_and_a_misfit_is_dropped() {
        let question: Question = "A1.2".parse().expect("an id");
        let log = [
            (question, Reply::Answer(Answer::NotYet)),
            (question, Reply::Answer(Answer::Alone)),
            (question, Reply::Language(Some(Cefr::C2))),
        ];
        assert_eq!(latest(&log), [(question, Reply::Answer(Answer::Alone))].into());
    }
}
