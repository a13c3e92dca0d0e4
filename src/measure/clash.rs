//! Two answers about one competence that go badly together: an easy thing was answered much lower than a hard one
//! (a Guttman error: Emons 2008, Meijer 1994). It never says which of them is wrong, nor that the person is.

use super::reply::{answers, statement};
use super::{Parameters, Reply};
use crate::framework::{CompetenceId, Map, Question};

/// The easier question and the harder one whose answers clash, if any do.
pub fn clash(
    parameters: &Parameters,
    replies: &Map<Question, Reply>,
    competence: CompetenceId,
) -> Option<(Question, Question)> {
    let said: Vec<_> =
        answers(replies, competence).into_iter().filter_map(|(level, answer)| Some((level, answer.score()?))).collect();
    let pairs = said.iter().enumerate().flat_map(|(at, easy)| said[at + 1..].iter().map(move |hard| (*easy, *hard)));
    let apart = |((easy, low), (hard, high)): &((crate::framework::Level, usize), (crate::framework::Level, usize))| {
        if low < high { hard.number() - easy.number() + high - low } else { 0 }
    };
    let (easy, hard) = pairs.max_by_key(apart).filter(|pair| apart(pair) >= parameters.clash)?;
    Some((statement(competence, easy.0)?, statement(competence, hard.0)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::{log, parameters};
    use crate::measure::latest;

    fn check(text: &str, expected: &str) {
        let replies: String = text.split_whitespace().map(|answer| format!("A1.{answer} ")).collect();
        let found = clash(&parameters(), &latest(&log(&replies)), "A1".parse().expect("an id"));
        assert_eq!(found.map_or(String::new(), |(easy, hard)| format!("{easy} {hard}")), expected, "{text}");
    }

    #[test]
    fn only_answers_that_go_badly_together_clash() {
        check("", "");
        check("1:alone 2:alone 3:not_yet", "");
        check("1:with_help 2:alone", "");
        check("1:not_yet 2:alone", "A1.1 A1.2");
        check("1:not_yet 2:with_help", "");
        check("1:with_help 3:alone", "A1.1 A1.3");
        check("1:not_yet 2:alone 3:can_guide", "A1.1 A1.3");
        check("2:with_help 3:can_guide", "A1.2 A1.3");
        check("1:unsure 3:can_guide", "");
        check("1:can_guide 3:can_guide", "");
    }
}
