//! Where a person wants to go. It is optional, and it never limits what may be asked.

use serde::{Deserialize, Serialize};

use super::HeldId;
use super::words::words;
use crate::framework::{CompetenceId, Set};
pub use crate::occupation::OccupationId;

/// What the person is after.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// One occupation of the content files.
    Occupation(OccupationId),
    /// Something to hold, such as `trade:cook`, whichever way leads to it.
    Qualification(HeldId),
    /// «Opp ett nivå» in each of these.
    Levels(Set<CompetenceId>),
    /// A trade certificate: fagbrev, svendebrev.
    TradeCertificate,
    /// Higher education.
    Study,
    /// Keeping the job one has.
    KeepJob,
    /// A new job, whichever.
    NewJob,
    /// «Hva er jeg god til?», and «jeg vet ikke».
    Explore,
}

words! {
    /// A goal without the occupation's name, as the content files speak of it.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum GoalKind {
        /// See [`Goal::Occupation`].
        Occupation = "occupation",
        /// See [`Goal::Qualification`].
        Qualification = "qualification",
        /// See [`Goal::Levels`].
        Levels = "levels",
        /// See [`Goal::TradeCertificate`].
        TradeCertificate = "trade_certificate",
        /// See [`Goal::Study`].
        Study = "study",
        /// See [`Goal::KeepJob`].
        KeepJob = "keep_job",
        /// See [`Goal::NewJob`].
        NewJob = "new_job",
        /// See [`Goal::Explore`].
        Explore = "explore",
    }
}

impl GoalKind {
    /// The kind of this goal.
    pub fn of(goal: &Goal) -> GoalKind {
        match goal {
            Goal::Occupation(_) => GoalKind::Occupation,
            Goal::Qualification(_) => GoalKind::Qualification,
            Goal::Levels(_) => GoalKind::Levels,
            Goal::TradeCertificate => GoalKind::TradeCertificate,
            Goal::Study => GoalKind::Study,
            Goal::KeepJob => GoalKind::KeepJob,
            Goal::NewJob => GoalKind::NewJob,
            Goal::Explore => GoalKind::Explore,
        }
    }

    /// Whether it names something to arrive at, so that what leads there goes before all else.
    pub fn is_definite(self) -> bool {
        self.names_needs() || matches!(self, GoalKind::TradeCertificate | GoalKind::Study)
    }

    /// Whether what is missing follows from the goal itself.
    pub fn names_needs(self) -> bool {
        matches!(self, GoalKind::Occupation | GoalKind::Qualification | GoalKind::Levels)
    }
}

impl Goal {
    /// The kind of goal in content files and message keys.
    pub fn kind(&self) -> &'static str {
        GoalKind::of(self).word()
    }

    /// The occupation, where it names one.
    pub fn occupation(&self) -> Option<&OccupationId> {
        match self {
            Goal::Occupation(id) => Some(id),
            _ => None,
        }
    }
}
