//! The part of what a person keeps that they hand to somebody else. What was not ticked is not in it, and whoever gets it sees
//! nothing besides.

use crate::framework::Set;
use crate::measure::Evidence;
use crate::pathway::Wishes;
use crate::profile::{Attempt, InTalk, Profile};

/// What can be handed over or held back, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The answers, with when and where something was done.
    Answers,
    /// The goal, and the coarse facts about the person.
    About,
    /// What was told of work.
    Work,
    /// The person's own plan, and what was agreed on.
    Plan,
    /// What somebody wrote in their own words: the person's examples, and the counsellor's remarks.
    Words,
}

impl Section {
    /// All of them, in the order in which they are asked about.
    pub const ALL: [Section; 5] = [Section::Answers, Section::About, Section::Work, Section::Plan, Section::Words];

    /// The word in message keys.
    pub fn word(self) -> &'static str {
        ["answers", "about", "work", "plan", "words"][self as usize]
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.word() == word)
    }
}

/// What of a profile is handed over with these sections. Every field is named, so that a new one does not compile before somebody has
/// decided whose it is.
pub fn handed(profile: &Profile, sections: &Set<Section>) -> Profile {
    let with = |section| sections.contains(&section);
    let [answers, about, work, plan, words] = Section::ALL.map(with);
    Profile {
        attempts: if answers {
            profile.attempts.iter().map(|attempt| sitting(attempt, words)).collect()
        } else {
            Vec::new()
        },
        goal: profile.goal.clone().filter(|_| about),
        about: when(about, &profile.about),
        planned: when(plan, &profile.planned),
        dated: when(plan, &profile.dated),
        done: when(plan, &profile.done),
        told: profile.told.iter().filter(|text| is_in(text, work, plan, words)).cloned().collect(),
        // What the person does not want, wishes or tries out, what no offer led to, and whether this was useful, is nobody else's.
        first_moves: Set::default(),
        hidden: Set::default(),
        wishes: Wishes::default(),
        lacks: Vec::new(),
        useful: None,
    }
}

fn when<T: Clone + Default>(ticked: bool, value: &T) -> T {
    if ticked { value.clone() } else { T::default() }
}

/// An attempt, with the person's own words or without.
fn sitting(attempt: &Attempt, words: bool) -> Attempt {
    let told = |evidence: &Evidence| Evidence { note: evidence.note.clone().filter(|_| words), ..evidence.clone() };
    let evidence = attempt.evidence.iter().map(|(id, evidence)| (*id, told(evidence)));
    Attempt { evidence: evidence.filter(|(_, evidence)| !evidence.is_empty()).collect(), ..attempt.clone() }
}

/// Whether something that was told is handed over. Which parts were left out of a talk is not.
fn is_in(text: &str, work: bool, plan: bool, words: bool) -> bool {
    match InTalk::parse(text) {
        Some(InTalk::Without(_)) => false,
        Some(told) if told.is_agreed() => plan,
        Some(_) => words,
        None => work,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::ProfileFile;
    use crate::profile::examples;

    /// What of the example stands in the file for each section, and in no other.
    const MARKS: [(Section, &[&str]); 5] = [
        (Section::Answers, &["\"A1.1\"", "within_a_month", "\"confirmed\": [\n          \"A2\""]),
        (Section::About, &["renholder", "innlandet", "licence:B"]),
        (Section::Work, &["job:kokk", "skill:fry"]),
        (Section::Plan, &["no-a", "Truckførerbevis", "Ringe, og spørre", "meeting="]),
        (Section::Words, &["seen:A2", "note:10"]),
    ];

    fn text(sections: &[Section]) -> String {
        let profile = handed(&examples::profile(1), &sections.iter().copied().collect());
        ProfileFile::new(profile, examples::day(0)).to_text()
    }

    #[test]
    fn t_07_what_is_not_ticked_is_nowhere_in_the_file() {
        for number in 0..32_usize {
            let ticked: Vec<_> =
                Section::ALL.into_iter().filter(|section| number >> (*section as usize) & 1 == 1).collect();
            let text = text(&ticked);
            for (section, marks) in MARKS {
                for mark in marks {
                    assert_eq!(text.contains(mark), ticked.contains(&section), "{mark} with {ticked:?}: {text}");
                }
            }
            // The person's own words stand among the answers, and need both.
            let both = ticked.contains(&Section::Answers) && ticked.contains(&Section::Words);
            assert_eq!(text.contains("vaskehallen"), both, "{ticked:?}");
            for own in ["without=", "lacks", "useful", "no-c", "from_home", "first_moves"] {
                assert!(!text.contains(own), "{own} is nobody else's: {text}");
            }
            assert!(ProfileFile::parse(&text).is_ok(), "{ticked:?}");
        }
    }

    #[test]
    fn t_08_what_a_counsellor_wrote_is_handed_over_only_when_that_is_chosen() {
        let without: Vec<_> = Section::ALL.into_iter().filter(|section| *section != Section::Words).collect();
        let text = text(&without);
        for mark in ["seen:", "note:", "Fulgte en oppskrift"] {
            assert!(!text.contains(mark), "{mark}");
        }
    }

    #[test]
    fn with_everything_ticked_all_that_is_not_ones_own_alone_is_there() {
        let whole = examples::profile(1);
        let mut all = handed(&whole, &Section::ALL.into_iter().collect());
        assert_ne!(all, whole);
        let Profile { first_moves, hidden, wishes, lacks, useful, .. } = whole.clone();
        all = Profile { first_moves, hidden, wishes, lacks, useful, ..all };
        let without: Vec<_> = whole.told.iter().filter(|text| text.starts_with("without=")).cloned().collect();
        all.told.extend(without);
        assert_eq!(all, whole);
    }
}
