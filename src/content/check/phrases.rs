//! Words that each language may not use, and how its questions are built. Tables only.
//! A language that is not here is checked for everything but its words.

/// The rules of one language.
pub(super) struct Phrases {
    pub language: &'static str,
    /// How a question begins.
    pub opening: &'static str,
    /// Words that join two tasks.
    pub joining: &'static [&'static str],
    /// Words that end a list.
    pub listing: &'static [&'static str],
    /// Words that turn a question round.
    pub negations: &'static [&'static str],
    /// What the scale says already.
    pub with_help: &'static str,
    /// Forbidden phrases: `*` at the end stands for any ending; capitals are meant.
    pub forbidden: &'static [(&'static str, &'static str)],
    /// Words for money.
    pub money: &'static [&'static str],
}

const SAY_WHERE: &str = "Let the link say where it leads.";
const MUST: &str = "Say that it must be filled in, or that it may be left out.";
const SELF: &str = "That is another term of Nav: write selvvurdering, or «svarene dine».";
const PLAIN: &str = "That is a word of the code: write «det du kan», «veien videre», «spørsmål» or «svarene dine».";
const PLAIN_EN: &str =
    "That is a word of the code: write “what you can do”, “the way forward”, “questions” or “your answers”.";
const SURE: &str = "Say how many answers there are; nobody can be sure.";
const NAV: &str = "Write Nav.";
const UNDONE: &str = "Write the text, or remove it.";

const NB: Phrases = Phrases {
    language: "nb",
    opening: "Kan du ",
    joining: &["og"],
    listing: &["og", "eller"],
    negations: &["ikke", "aldri", "ingen", "ingenting"],
    with_help: "med hjelp",
    forbidden: &[
        ("NAV", NAV),
        ("egenvurdering*", SELF),
        ("klikk her", SAY_WHERE),
        ("les mer", SAY_WHERE),
        ("obligatorisk*", MUST),
        ("påkrevd*", MUST),
        ("ganske sikkert", SURE),
        ("TODO", UNDONE),
        ("lorem ipsum", UNDONE),
        ("kompetanse", PLAIN),
        ("kompetansen", PLAIN),
        ("kompetanser", PLAIN),
        ("kompetansene", PLAIN),
        ("anslag*", PLAIN),
        ("læringsløp*", PLAIN),
        ("utsagn*", PLAIN),
        ("kartlegging", PLAIN),
        ("kartleggingen", PLAIN),
        ("kartlegginger", PLAIN),
    ],
    money: &["kr", "kroner", "nok", "dkk", "euro", "€", "$"],
};

const NN: Phrases = Phrases {
    language: "nn",
    negations: &["ikkje", "aldri", "ingen", "inga", "inkje", "ingenting"],
    forbidden: &[
        ("NAV", NAV),
        ("eigenvurdering*", SELF),
        ("klikk her", SAY_WHERE),
        ("les meir", SAY_WHERE),
        ("obligatorisk*", MUST),
        ("påkravd*", MUST),
        ("ganske sikkert", SURE),
        ("TODO", UNDONE),
        ("lorem ipsum", UNDONE),
        ("kompetanse", PLAIN),
        ("kompetansen", PLAIN),
        ("kompetansar", PLAIN),
        ("anslag*", PLAIN),
        ("læringsløp*", PLAIN),
        ("utsegn*", PLAIN),
        ("kartlegging", PLAIN),
        ("kartlegginga", PLAIN),
    ],
    ..NB
};

const DA: Phrases = Phrases {
    language: "da",
    negations: &["ikke", "aldrig", "ingen", "intet", "ingenting"],
    with_help: "med hjælp",
    forbidden: &[
        ("NAV", NAV),
        ("egenvurdering*", SELF),
        ("klik her", SAY_WHERE),
        ("læs mere", SAY_WHERE),
        ("obligatorisk*", MUST),
        ("påkrævet", MUST),
        ("temmelig sikkert", SURE),
        ("TODO", UNDONE),
        ("lorem ipsum", UNDONE),
        ("kompetence", PLAIN),
        ("kompetencen", PLAIN),
        ("kompetencer", PLAIN),
        ("kompetencerne", PLAIN),
        ("skøn", PLAIN),
        ("læringsforløb*", PLAIN),
        ("udsagn*", PLAIN),
        ("kortlægning*", PLAIN),
    ],
    ..NB
};

const EN: Phrases = Phrases {
    language: "en",
    opening: "Can you ",
    joining: &["and"],
    listing: &["and", "or"],
    negations: &["not", "never", "no", "nobody", "nothing", "none", "don't", "can't"],
    with_help: "with help",
    forbidden: &[
        ("NAV", NAV),
        ("self-evaluation*", SELF),
        ("click here", SAY_WHERE),
        ("read more", SAY_WHERE),
        ("learn more", SAY_WHERE),
        ("mandatory", MUST),
        ("required field*", MUST),
        ("quite certain*", SURE),
        ("pretty sure", SURE),
        ("TODO", UNDONE),
        ("lorem ipsum", UNDONE),
        ("competence", PLAIN_EN),
        ("competences", PLAIN_EN),
        ("competency", PLAIN_EN),
        ("competencies", PLAIN_EN),
        ("learning pathway*", PLAIN_EN),
        ("can-do statement*", PLAIN_EN),
    ],
    money: &["kr", "kroner", "krone", "nok", "dkk", "euro", "euros", "€", "$", "£"],
};

impl Phrases {
    /// The rules of a language, if it has any here.
    pub fn of(language: &str) -> Option<&'static Phrases> {
        [&NB, &NN, &DA, &EN].into_iter().find(|phrases| phrases.language == language)
    }

    /// The forbidden phrases in a text, each with what to do instead.
    pub fn found_in(&self, text: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let small = text.to_lowercase();
        self.forbidden.iter().copied().filter(move |(phrase, _)| {
            let meant = phrase.chars().any(char::is_uppercase);
            stands_in(if meant { text } else { &small }, phrase)
        })
    }

    /// Whether the text names an amount of money.
    pub fn names_money(&self, text: &str) -> bool {
        let small = text.to_lowercase();
        let apart: Vec<&str> = small
            .split(|c: char| c.is_whitespace() || "-–,.;:()«»\"/".contains(c))
            .filter(|part| !part.is_empty())
            .collect();
        let number = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
        let glued = |part: &&str| self.money.iter().any(|money| number(part) && part.ends_with(money));
        apart.iter().any(glued)
            || apart.windows(2).any(|pair| {
                number(pair[0]) && self.money.contains(&pair[1]) || self.money.contains(&pair[0]) && number(pair[1])
            })
    }
}

/// Whether a phrase stands in a text as whole words.
pub(super) fn stands_in(text: &str, phrase: &str) -> bool {
    let stem = phrase.strip_suffix('*').unwrap_or(phrase);
    let open_end = stem.len() < phrase.len();
    text.match_indices(stem).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && (open_end || !after.is_some_and(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_whole_words() {
        let found = |text: &str| NB.found_in(text).map(|(phrase, _)| phrase).collect::<Vec<_>>();
        assert_eq!(found("Spør NAV."), ["NAV"]);
        assert_eq!(found("Spør Nav. Les merket."), [""; 0]);
        assert_eq!(found("Les mer om kompetansen din"), ["les mer", "kompetansen"]);
        assert_eq!(found("Kompetansesti, realkompetanse, Kompetansepluss"), [""; 0]);
        assert_eq!(found("Egenvurderingen"), ["egenvurdering*"]);
    }

    #[test]
    fn amounts_of_money_are_seen_however_they_are_written() {
        for money in ["300 kr", "kr 300", "300kr", "1 500 kroner", "ca. 40 euro", "kr. 12,-"] {
            assert!(NB.names_money(money), "{money}");
        }
        for other in ["30 prosent", "kr", "uke 3", "3 kroken", "2026"] {
            assert!(!NB.names_money(other), "{other}");
        }
    }
}
