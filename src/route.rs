//! The address after `#` and the screen it stands for, both ways.
//! It never holds anything a person has answered: an address may be seen, shared and kept by others. Only a link made for another
//! screen does, at the person's wish, and whoever opens it takes that out of the address at once.

mod preset;

use std::fmt;

pub use preset::Preset;

use crate::framework::{CompetenceId, Question};

/// Every screen that has an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first screen.
    Start,
    /// Where the person wants to go.
    Goal,
    /// Which paper the person wants.
    Paper,
    /// What the person wants to be better at.
    Skills,
    /// A little about the person, in three short parts.
    AboutYou(AboutStep),
    /// One question.
    Question(Question),
    /// One question again, from the list of answers and back to it.
    Change(Question),
    /// For two who sit together: what to agree on, and what to talk about.
    Talk,
    /// What two agree on: goals, steps, and when they meet again.
    Agree,
    /// What the counsellor has seen, beside what the person says.
    Seen,
    /// Which parts of what is kept somebody else gets.
    HandOver,
    /// A pause, with how to come back.
    Pause,
    /// The answers, before the result.
    Check,
    /// What the person can do.
    Result,
    /// More about one competence: when and where it was done, and what shows it.
    Evidence(CompetenceId),
    /// The way on.
    Path,
    /// The steps that the person has picked.
    Plan,
    /// Other ways to the same, and what if.
    Ways,
    /// Work that the person has done.
    Jobs,
    /// What the person can do of that work, one skill at a time.
    Rate,
    /// Occupations that fit what the person can do.
    Matches,
    /// What kind of work the person would like.
    Interests,
    /// Text for a CV.
    Cv,
    /// Taking it along: print, file, copy, share; and opening a file.
    Take,
    /// Taking it along without a file: a QR code, and a code to type.
    Carry,
    /// Taking it along as a file that only a sentence opens.
    Lock,
    /// Going on with what was begun on another screen.
    Receive,
    /// The page that is printed.
    Print,
    /// Two attempts side by side.
    Compare,
    /// About the content, with credits.
    About,
    /// How answers are summed up.
    Method,
    /// One's own answers, for those who make the questions.
    Research,
    /// Privacy.
    Privacy,
    /// Language, text size, contrast, deleting.
    Settings,
    /// The same, with the question whether to delete everything.
    Delete,
    /// Whether to keep what has not been used for a year.
    LongAgo,
    /// What to mind before taking it along: a piece of that screen, without an address.
    BeforeTaking,
    /// Opening a file, and what stands below it: another piece of it.
    OpenFile,
    /// The end of a visit to a screen that many use.
    End,
    /// An address that leads nowhere.
    NotFound,
}

/// The parts of «a little about you».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutStep {
    /// Country, region and language.
    Place,
    /// Schooling, and what the person holds.
    School,
    /// Work, practice and age.
    Work,
}

impl AboutStep {
    /// The part's name in addresses and message keys.
    pub fn name(self) -> &'static str {
        match self {
            AboutStep::Place => "place",
            AboutStep::School => "school",
            AboutStep::Work => "work",
        }
    }
}

impl Route {
    /// All screens without a question, for tests and for the list of pages.
    pub const PLAIN: [Route; 36] = [
        Route::Start,
        Route::Goal,
        Route::Paper,
        Route::Skills,
        Route::AboutYou(AboutStep::Place),
        Route::AboutYou(AboutStep::School),
        Route::AboutYou(AboutStep::Work),
        Route::Talk,
        Route::Agree,
        Route::Seen,
        Route::HandOver,
        Route::Pause,
        Route::Check,
        Route::Result,
        Route::Path,
        Route::Plan,
        Route::Ways,
        Route::Jobs,
        Route::Rate,
        Route::Matches,
        Route::Interests,
        Route::Cv,
        Route::Take,
        Route::Carry,
        Route::Lock,
        Route::Receive,
        Route::Print,
        Route::Compare,
        Route::About,
        Route::Method,
        Route::Research,
        Route::Privacy,
        Route::Settings,
        Route::Delete,
        Route::LongAgo,
        Route::End,
    ];

    /// Reads an address fragment, with or without `#`. Whatever cannot be read is [`Route::NotFound`].
    pub fn parse(fragment: &str) -> Route {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        // What a talk begins with stands behind the address of its screen ([`Preset`]).
        let path = path.split_once('?').filter(|(screen, _)| *screen == "talk").map_or(path, |(screen, _)| screen);
        if let Some(id) = path.strip_prefix("question/") {
            return id.parse().map_or(Route::NotFound, Route::Question);
        }
        if let Some(id) = path.strip_prefix("change/") {
            return id.parse().map_or(Route::NotFound, Route::Change);
        }
        if let Some(id) = path.strip_prefix("evidence/") {
            return id.parse().map_or(Route::NotFound, Route::Evidence);
        }
        let spelled = |route: &Route| route.to_string().trim_matches('/') == path;
        Route::PLAIN.into_iter().find(spelled).unwrap_or(Route::NotFound)
    }

    /// The screen's name, which is both its path and the middle of its message keys.
    pub fn name(self) -> &'static str {
        match self {
            Route::Start => "",
            Route::Goal => "goal",
            Route::Paper => "paper",
            Route::Skills => "skills",
            Route::AboutYou(_) => "about-you",
            Route::Question(_) => "question",
            Route::Change(_) => "change",
            Route::Talk => "talk",
            Route::Agree => "agree",
            Route::Seen => "seen",
            Route::HandOver => "hand-over",
            Route::Pause => "pause",
            Route::Check => "check",
            Route::Result => "result",
            Route::Evidence(_) => "evidence",
            Route::Path => "path",
            Route::Plan => "plan",
            Route::Ways => "ways",
            Route::Jobs => "jobs",
            Route::Rate => "rate",
            Route::Matches => "matches",
            Route::Interests => "interests",
            Route::Cv => "cv",
            Route::Take => "take",
            Route::Carry => "carry",
            Route::Lock => "lock",
            Route::Receive => "receive",
            Route::Print => "print",
            Route::Compare => "compare",
            Route::About => "about",
            Route::Method => "method",
            Route::Research => "research",
            Route::Privacy => "privacy",
            Route::Settings => "settings",
            Route::Delete => "delete",
            Route::LongAgo => "long-ago",
            Route::BeforeTaking => "before-taking",
            Route::OpenFile => "open-file",
            Route::End => "end",
            Route::NotFound => "not-found",
        }
    }

    /// The address as a link: `#/question/A3.2`.
    pub fn href(self) -> String {
        format!("#{self}")
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Question(question) => write!(f, "/question/{question}"),
            Route::Change(question) => write!(f, "/change/{question}"),
            Route::Evidence(competence) => write!(f, "/evidence/{competence}"),
            Route::AboutYou(step) => write!(f, "/about-you/{}", step.name()),
            route => write!(f, "/{}", route.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_comes_back_from_its_own_address() {
        let question = Route::Question("A3.2".parse().expect("an id"));
        let skill = Route::Change("B1".parse().expect("an id"));
        for route in Route::PLAIN.into_iter().chain([question, skill, Route::Evidence("A3".parse().expect("an id"))]) {
            assert_eq!(Route::parse(&route.href()), route, "{route}");
        }
    }

    #[test]
    fn hand_written_addresses_never_panic_and_lead_to_not_found() {
        for text in [
            "#/nothing",
            "#/question/",
            "#/question/A3.9",
            "#/about-you",
            "#/about-you/name",
            "#/change/",
            "#/question/<script>",
            "#/evidence/A3.2",
            "#/Result",
            "#/result/../x",
            "#%00",
        ] {
            assert_eq!(Route::parse(text), Route::NotFound, "{text}");
        }
    }

    #[test]
    fn an_empty_address_is_the_start() {
        for text in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(text), Route::Start, "{text}");
        }
    }
}
