//! What a person may answer to one statement. Missing kinds of answer never count as low.

use serde::{Deserialize, Serialize};

use super::Level;

/// One answer on the autonomy scale, or one of the two ways of not giving one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// «Nei, ikke ennå».
    NotYet,
    /// «Ja, med hjelp».
    WithHelp,
    /// «Ja, på egen hånd».
    Alone,
    /// «Ja, godt, og jeg kan hjelpe andre».
    CanGuide,
    /// «Vet ikke / ikke aktuelt»: missing data, but an easier question may be offered.
    Unsure,
    /// «Hopp over»: missing data.
    Skipped,
}

impl Answer {
    /// The four steps of the scale, lowest first.
    pub const STEPS: [Answer; 4] = [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide];

    /// The score 0–3 for the measurement, or nothing where data are missing.
    pub fn score(self) -> Option<usize> {
        Answer::STEPS.iter().position(|step| *step == self)
    }

    /// The word of the answer in files and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Answer::Unsure => "unsure",
            Answer::Skipped => "skipped",
            Answer::NotYet => Level::NotYet.word(),
            Answer::WithHelp => Level::WithHelp.word(),
            Answer::Alone => Level::Alone.word(),
            Answer::CanGuide => Level::CanGuide.word(),
        }
    }

    /// The answer with this word.
    pub fn from_word(word: &str) -> Option<Answer> {
        Answer::STEPS.into_iter().chain([Answer::Unsure, Answer::Skipped]).find(|answer| answer.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_four_steps_have_a_score() {
        let scores: Vec<_> = Answer::STEPS.iter().map(|step| step.score()).collect();
        assert_eq!(scores, [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!((Answer::Unsure.score(), Answer::Skipped.score()), (None, None));
    }

    #[test]
    fn every_answer_is_found_by_its_word() {
        for answer in Answer::STEPS.into_iter().chain([Answer::Unsure, Answer::Skipped]) {
            assert_eq!(Answer::from_word(answer.word()), Some(answer));
        }
        assert_eq!(Answer::from_word("often"), None);
    }
}
