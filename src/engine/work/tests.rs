//! Finding, asking and matching, with the content that ships.

use super::*;
use crate::engine::{Look, Matches};
use crate::framework::Answer;
use crate::occupation::Interest;
use crate::profile::{Job, JobKind, JobTime};

const SKILLS: &str = include_str!("../../../public/content/skills.json");
const CODES: &str = include_str!("../../../public/content/codes.json");
const OCCUPATIONS: &str = include_str!("../../../public/content/occupations.json");
const NAMES: &str = include_str!("../../../public/locales/nb/occupations.json");

/// The names as the page sends them.
fn names() -> String {
    let words: serde_json::Value = serde_json::from_str(NAMES).expect("JSON");
    let line = |(id, words): (&String, &serde_json::Value)| {
        let other = words["other"].as_array().into_iter().flatten().filter_map(|name| name.as_str());
        let all = [id.as_str(), words["name"].as_str().expect("a name")].into_iter().chain(other);
        all.collect::<Vec<_>>().join("\t")
    };
    words["occupation"].as_object().expect("occupations").iter().map(line).collect::<Vec<_>>().join("\n")
}

struct Shipped {
    work: Work,
    occupations: Vec<Occupation>,
}

impl Shipped {
    fn new() -> Shipped {
        let names = names();
        let work = Work::new(&WorkTexts { skills: SKILLS, codes: CODES, names: &names, language: "nb", pack: None })
            .expect("content");
        Shipped { work, occupations: content::parse_occupations(OCCUPATIONS).expect("occupations") }
    }

    fn find(&self, query: &str) -> Vec<String> {
        let found = self.work.find(&Own::new(&self.occupations), query, None, "NO");
        found.into_iter().map(|hit| hit.occupation.id).collect()
    }

    fn matches(&self, career: &Career, look: &Look) -> Matches {
        self.work.matches(&Own::new(&self.occupations), career, look, "NO")
    }

    /// One who has done this job, and can do all that it is mostly about alone.
    fn has_been(&self, occupation: &str) -> Career {
        let catalogue = self.work.matcher.catalogue();
        let entry = &catalogue.entries()[usize::from(catalogue.occupation(occupation).expect("an occupation"))];
        let skill = |skill: &u16| (catalogue.skills()[usize::from(*skill)].id(), Answer::Alone);
        let job = Job { kind: Some(JobKind::Paid), time: Some(JobTime::Many) };
        Career {
            jobs: [(occupation.to_owned(), job)].into(),
            skills: entry.essential.iter().map(skill).collect(),
            ..Career::default()
        }
    }
}

fn ids(matches: &Matches) -> Vec<&str> {
    matches.rows.iter().map(|row| row.occupation.id.as_str()).collect()
}

#[test]
fn people_find_their_work_by_their_own_words() {
    let shipped = Shipped::new();
    #[rustfmt::skip]
    let table = [
        ("hjelpepleier", "helsefagarbeider"), ("vaktmester", "vaktmester"), ("butikkdame", "butikkmedarbeider"),
        ("truckfører", "truckforer"), ("sosu-hjælper", "pleieassistent"), ("rengøring", "renholder"),
        ("helsefagarbeidr", "helsefagarbeider"), ("carpenter", "tomrer"), ("sjåfør lastebil", "lastebilsjafor"),
    ];
    for (query, expected) in table {
        assert_eq!(shipped.find(query).first().map(String::as_str), Some(expected), "{query}");
    }
    assert!(shipped.find("xqzw").is_empty());
    let [hit, ..] = &shipped.work.find(&Own::new(&shipped.occupations), "hjelpepleier", None, "NO")[..] else {
        panic!()
    };
    assert_eq!((hit.via.as_deref(), hit.occupation.name.as_deref()), (Some("hjelpepleier"), None));
}

#[test]
fn every_occupation_is_found_by_its_name_and_stands_in_a_field() {
    let shipped = Shipped::new();
    for entry in shipped.work.entries() {
        assert!(shipped.work.field(entry).is_some(), "{entry:?}");
    }
    let own = Own::new(&shipped.occupations);
    let all = shipped.work.fields.iter().flat_map(|field| shipped.work.find(&own, "", Some(&field.id), "NO"));
    let here = shipped.occupations.iter().filter(|occupation| occupation.countries.contains("NO")).count();
    assert_eq!(all.count(), here);
}

/// Self-retrieval (algorithms.md §2.4) over what ships: whoever can do all of a job has that job first.
#[test]
fn one_who_can_do_a_job_has_it_first_and_is_told_how_much_of_it() {
    let shipped = Shipped::new();
    for occupation in shipped.occupations.iter().filter(|occupation| occupation.countries.contains("NO")) {
        let matches = shipped.matches(&shipped.has_been(&occupation.id), &Look::default());
        let first = &matches.rows[0];
        assert_eq!((first.occupation.id.as_str(), first.has), (occupation.id.as_str(), first.of));
        assert!(first.within_reach && first.is_goal && first.missing.is_empty());
        assert!(matches.rows.len() <= 10);
    }
}

#[test]
fn a_look_narrows_the_list() {
    let shipped = Shipped::new();
    let cook = shipped.has_been("kokk");
    let all = shipped.matches(&cook, &Look::default());
    assert!(all.rows.len() >= 4, "{:?}", ids(&all));
    let fields = |matches: &Matches| {
        let catalogue = shipped.work.matcher.catalogue();
        let field = |row: &crate::engine::Row| {
            let no = catalogue.occupation(&row.occupation.id).expect("an occupation");
            shipped.work.field(&catalogue.entries()[usize::from(no)]).map(str::to_owned)
        };
        matches.rows.iter().filter_map(field).collect::<std::collections::BTreeSet<_>>()
    };
    let cleaner = shipped.has_been("renholder");
    assert!(fields(&shipped.matches(&cleaner, &Look::default())).len() > 1);
    let near = shipped.matches(&cleaner, &Look { near: true, ..Look::default() });
    let cleaning = shipped.matches(&cleaner, &Look { field: Some("cleaning".into()), ..Look::default() });
    assert_eq!((fields(&near).len(), ids(&near)), (1, ids(&cleaning)));
    let unschooled = shipped.matches(&cook, &Look { training: Some("none".into()), ..Look::default() });
    assert!(!ids(&unschooled).contains(&"kokk") && !unschooled.rows.is_empty(), "{:?}", ids(&unschooled));
    let social = |career: Career| Career {
        interests: Interest::ALL.into_iter().filter(|one| *one == Interest::Social).collect(),
        ..career
    };
    let like = |career: &Career| shipped.matches(career, &Look { liked: true, ..Look::default() });
    assert!(!ids(&like(&social(cook))).contains(&"kokk"));
    // One who has also worked in a store is shown no store when they would rather be with people.
    let mut carer = social(shipped.has_been("pleieassistent"));
    carer.skills.extend(shipped.has_been("lagermedarbeider").skills);
    let (all, liked) = (shipped.matches(&carer, &Look::default()), like(&carer));
    assert!(ids(&all).contains(&"lagermedarbeider") && !ids(&liked).contains(&"lagermedarbeider"));
    assert_eq!(ids(&liked).first(), Some(&"pleieassistent"));
}

#[test]
fn what_is_taken_as_learned_opens_occupations_at_once() {
    let shipped = Shipped::new();
    let career = shipped.has_been("kjokkenassistent");
    let before = shipped.matches(&career, &Look::default());
    assert!(!before.lessons.is_empty() && before.opened.is_empty());
    let catalogue = shipped.work.matcher.catalogue();
    let cook = &catalogue.entries()[usize::from(catalogue.occupation("kokk").expect("the cook"))];
    let learned = cook.essential.iter().map(|skill| catalogue.skills()[usize::from(*skill)].id()).collect();
    let after = shipped.matches(&career, &Look { learned, ..Look::default() });
    assert!(after.opened.iter().any(|opened| opened.id == "kokk"), "{:?}", after.opened);
    assert_eq!(ids(&shipped.matches(&career, &Look::default())), ids(&before), "answers never change by it");
}

#[test]
fn where_little_is_known_it_says_so() {
    let shipped = Shipped::new();
    assert_eq!(shipped.matches(&Career::default(), &Look::default()).too_little, Some(4));
    let mut flat = shipped.has_been("kokk");
    for answer in [Answer::NotYet, Answer::WithHelp, Answer::Skipped] {
        flat.skills = flat.skills.iter().map(|(id, _)| (id.clone(), answer)).collect();
        assert_eq!(shipped.matches(&flat, &Look::default()).too_little, Some(4), "{answer:?}");
    }
}

#[test]
fn every_skill_is_asked_once_and_then_it_is_done() {
    let shipped = Shipped::new();
    let mut career = Career::default();
    let mut left = usize::MAX;
    while let Some(next) = shipped.work.next_skill(&career, "vaktmester") {
        assert!(next.left < left && !career.skills.contains_key(&next.skill.id));
        left = next.left;
        let answer = if left.is_multiple_of(2) { Answer::Alone } else { Answer::Skipped };
        career.skills.insert(next.skill.id, answer);
    }
    assert!((8..=15).contains(&career.skills.len()) && left == 1);
    assert_eq!(shipped.work.next_skill(&career, "nobody"), None);
}

/// Skills that people of one sex have more often, from home or a hobby.
const HOBBIES: [&str; 3] = ["drive-car", "cook-special-diet", "wash-others-hair"];

/// A hobby that one sex has more often moves an occupation of the first ten only where the skill is a part of it.
#[test]
fn a_gendered_hobby_changes_the_list_by_its_own_evidence_alone() {
    let shipped = Shipped::new();
    let catalogue = shipped.work.matcher.catalogue();
    for hobby in HOBBIES {
        let hobby_no = catalogue.skill(hobby).expect("a skill that ships");
        for occupation in &shipped.occupations {
            let without = shipped.has_been(&occupation.id);
            let mut with = without.clone();
            with.skills.insert(hobby.to_owned(), Answer::Alone);
            let has_it = |no: usize| catalogue.entries()[no].skills().any(|skill| *skill == hobby_no);
            let [before, after] =
                [&without, &with].map(|career| shipped.work.matcher.scores(&shipped.work.held(career)));
            for (no, (before, after)) in before.iter().zip(&after).enumerate() {
                assert!(has_it(no) || before == after, "{hobby} moves what it is no part of");
            }
        }
    }
}
