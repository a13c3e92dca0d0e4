//! How much training an occupation usually asks for, in three steps. It is a coarse guide, and never says who may apply.

use super::{Entry, Occupation};

/// What is usual, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Training {
    /// One learns it at work.
    None,
    /// A trade, or upper secondary school.
    UpperSecondary,
    /// A college or university.
    Higher,
}

impl Training {
    /// All three.
    pub const ALL: [Training; 3] = [Training::None, Training::UpperSecondary, Training::Higher];

    /// The word in requests and message keys.
    pub fn word(self) -> &'static str {
        ["none", "upper_secondary", "higher"][self as usize]
    }

    /// What an occupation of ours says.
    pub fn of(occupation: &Occupation) -> Training {
        let held = || occupation.required.iter().chain(&occupation.usual);
        let any = |kinds: &[&str]| held().any(|held| kinds.iter().any(|kind| held.starts_with(kind)));
        match () {
            () if any(&["study:"]) => Training::Higher,
            () if any(&["trade:", "authorisation:"]) => Training::UpperSecondary,
            () => Training::None,
        }
    }

    /// What the occupation's major group says (the skill levels of ISCO-08: ILO 2012, table 1).
    pub fn of_group(entry: &Entry) -> Training {
        match entry.isco / 1000 {
            1..=3 => Training::Higher,
            9 => Training::None,
            _ => Training::UpperSecondary,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_decides_and_else_the_group() {
        let asking = |required: &[&str], usual: &[&str]| {
            let [required, usual] = [required, usual].map(|all| all.iter().map(|held| (*held).to_owned()).collect());
            Training::of(&Occupation { required, usual, ..Occupation::default() })
        };
        assert_eq!(asking(&[], &[]), Training::None);
        assert_eq!(asking(&["licence:B"], &["hms-card"]), Training::None);
        assert_eq!(asking(&["authorisation:health"], &["trade:health-worker"]), Training::UpperSecondary);
        assert_eq!(asking(&["authorisation:health"], &["study:nursing"]), Training::Higher);
        let group = |isco| Training::of_group(&Entry { isco, ..Entry::default() });
        assert_eq!(
            [110, 2221, 3412, 5120, 8332, 9112].map(group),
            [
                Training::UpperSecondary,
                Training::Higher,
                Training::Higher,
                Training::UpperSecondary,
                Training::UpperSecondary,
                Training::None
            ]
        );
    }
}
