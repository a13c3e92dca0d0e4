//! How what comes from elsewhere stands to what is here: a person who opens the same file twice, or an older copy of it, is told so.
//! It never joins the two.

use super::{Attempt, Profile};
use crate::framework::Set;

/// How one profile stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They are the same.
    Same,
    /// All of it is here already, and there is more here.
    Contained,
    /// It holds something that is not here.
    Other,
}

impl Profile {
    /// How this profile stands to what is here.
    pub fn likeness(&self, here: &Profile) -> Likeness {
        if self == here {
            return Likeness::Same;
        }
        let is_here = |attempt: &Attempt| here.attempts.iter().any(|known| is_part(attempt, known));
        let contained = self.attempts.iter().all(is_here)
            && (self.goal.is_none() || self.goal == here.goal)
            && are_here(&self.told, &here.told)
            && self.planned.iter().all(|offer| here.planned.contains(offer))
            && are_here(&self.done, &here.done);
        if contained && !self.is_empty() { Likeness::Contained } else { Likeness::Other }
    }
}

/// Whether a sitting is another as it was before, or as it is.
fn is_part(attempt: &Attempt, known: &Attempt) -> bool {
    let answered = |attempt: &Attempt| attempt.replies.len();
    attempt.id == known.id
        && attempt.seed == known.seed
        && attempt.day == known.day
        && answered(attempt) <= answered(known)
        && attempt.replies == known.replies[..answered(attempt)]
}

fn are_here(these: &Set<String>, here: &Set<String>) -> bool {
    these.iter().all(|one| here.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Event, examples};

    #[test]
    fn the_same_file_and_an_older_copy_are_known_again() {
        let whole = examples::profile(1);
        let check = |file: &Profile, here: &Profile, expected| assert_eq!(file.likeness(here), expected, "{file:?}");
        check(&whole, &whole, Likeness::Same);
        check(&Profile::default(), &whole, Likeness::Other);
        check(&whole, &Profile::default(), Likeness::Other);
        let mut older = whole.clone();
        older.attempts[0].replies.pop();
        older.apply(&Event::Told { told: "goal:1=".into() });
        check(&older, &whole, Likeness::Contained);
        check(&whole, &older, Likeness::Other);
        // Another person's first answers are not an older copy of these.
        let mut stranger = older.clone();
        stranger.attempts[0].seed += 1;
        check(&stranger, &whole, Likeness::Other);
        let mut changed = whole.clone();
        changed.apply(&Event::Told { told: "goal:1=Noe annet".into() });
        check(&changed, &whole, Likeness::Other);
    }
}
