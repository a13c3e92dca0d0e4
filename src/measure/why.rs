//! Why a question is asked: the interview's own reason, for people to read. It is never made up afterwards.

/// The reason for the next question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Every competence, or language skill, is asked about once.
    Cover,
    /// The goal asks for this competence.
    Goal,
    /// The last two answers were «not yet», so something easier comes.
    Easier,
    /// The answers about similar things point up, so it begins with a harder question.
    BeginHigher,
    /// The answers about similar things point down, so it begins with an easier question.
    BeginLower,
    /// The person said that they can, and so a harder question is asked about the same.
    Higher,
    /// The person said that they cannot, or do not know, and so an easier question is asked about the same.
    Lower,
}

impl Why {
    /// All of them.
    pub const ALL: [Why; 7] =
        [Why::Cover, Why::Goal, Why::Easier, Why::BeginHigher, Why::BeginLower, Why::Higher, Why::Lower];

    /// The word in message keys.
    pub fn word(self) -> &'static str {
        match self {
            Why::Cover => "cover",
            Why::Goal => "goal",
            Why::Easier => "easier",
            Why::BeginHigher => "begin_higher",
            Why::BeginLower => "begin_lower",
            Why::Higher => "higher",
            Why::Lower => "lower",
        }
    }
}
