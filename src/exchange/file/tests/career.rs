//! What is told of work in a file: it comes back whole, and hostile values do not.

use super::super::*;
use super::{check, day, profile};
use crate::framework::Answer;
use crate::occupation::Interest;
use crate::profile::{Event, Job, JobKind, JobTime};

/// A profile with a value in every field that version 4 added.
pub fn with_career(mut profile: Profile) -> Profile {
    let job = Job { kind: JobKind::Voluntary, time: JobTime::Decade };
    let answers = [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide, Answer::Unsure, Answer::Skipped];
    profile.apply(&Event::JobTold { occupation: "kokk".into(), job: Some(job) });
    for (at, answer) in answers.into_iter().enumerate() {
        profile.apply(&Event::SkillTold { skill: format!("skill-{at}"), answer: Some(answer) });
    }
    profile.apply(&Event::InterestsTold { interests: [Interest::Social, Interest::Realistic].into_iter().collect() });
    profile
}

#[test]
fn what_is_told_of_work_comes_back_whole() {
    let file = ProfileFile::new(with_career(profile(&[])), day());
    assert!(file.to_text().contains(r#""interests": "RS""#));
    assert_eq!(ProfileFile::parse(&file.to_text()), Ok(file));
}

#[test]
fn hostile_values_in_what_is_told_of_work_are_refused_whole() {
    let whole = serde_json::to_string(&ProfileFile::new(with_career(profile(&[])), day())).expect("plain data");
    let long = format!("\"{}\":", "x".repeat(101));
    #[rustfmt::skip]
    let table = [
        (r#""kokk":"#, long.as_str()), (r#""kokk":"#, r#""":"#), (r#""kokk":"#, r#""a\nb":"#),
        (r#""skill-0":"#, long.as_str()), (r#""skill-0":"not_yet""#, r#""skill-0":"never""#),
        (r#""kind":"voluntary""#, r#""kind":"theft""#), (r#""time":"decade""#, r#""time":12"#),
        (r#""interests":"RS""#, r#""interests":"RX""#), (r#""interests":"RS""#, r#""interests":["R"]"#),
        (r#""career":{"#, r#""career":{"employer":"x","#),
    ];
    for (from, to) in table {
        assert!(whole.contains(from), "{from} in {whole}");
        check(&whole.replacen(from, to, 1), ImportError::Damaged);
    }
}
