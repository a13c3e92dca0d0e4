//! What every version wrote is read as it is, and what is written now is written down here: it cannot change unseen.

use proptest::prelude::*;

use super::*;
use crate::exchange::{ProfileFile, VERSION};
use crate::pathway::Goal;
use crate::profile::examples::{KINDS, event, every_event, kind, profile};

/// Records as each version wrote them, the first first. A new schema needs one more, or this does not compile.
const RECORDS: [&str; SCHEMA as usize] = [
    include_str!("../version-1.jsonl"),
    include_str!("../version-2.jsonl"),
    include_str!("../version-3.jsonl"),
    include_str!("../version-4.jsonl"),
    include_str!("../version-5.jsonl"),
];
/// Files as each version wrote them, the first first.
const FILES: [&str; VERSION as usize] = [
    include_str!("../../file/tests/version-1.json"),
    include_str!("../../file/tests/version-2.json"),
    include_str!("../../file/tests/version-3.json"),
    include_str!("../../file/tests/version-4.json"),
    include_str!("../../file/tests/version-5.json"),
];
/// The digests of both, so that what a version wrote is not changed to fit the program.
const DIGESTS: [(u64, u64); SCHEMA as usize] = [
    (0x39ac_a53f_540a_951d, 0x53fc_6d4e_2758_5479),
    (0x8121_7e85_182a_91c6, 0x21c5_fd0b_8934_6926),
    (0xcb0e_d1d9_7306_7106, 0x09a9_36e6_b181_ca92),
    (0x14e1_1e81_dd8f_da1a, 0x7b12_4097_cd08_308b),
    (0xb829_a89e_e252_5678, 0x3891_c86c_90a1_f152),
];
/// What to do when what is written has changed.
const ADVICE: &str = "What is written has another shape than before. Can a page of the last version read it? Then it is \
    enough to write it into the newest fixture, if that version is not released yet. Otherwise raise SCHEMA \
    (src/exchange/record.rs) and VERSION (src/exchange/file.rs), leave the old fixtures as they are, and add new ones: \
    src/exchange/record/version-N.jsonl and src/exchange/file/tests/version-N.json, with what stands below.";

fn saved() -> crate::pathway::Day {
    "2026-11-23".parse().expect("a day")
}

/// FNV-1a, 64 bits.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn r_mig_01_what_every_version_wrote_is_read_without_loss() {
    for (version, (records, file)) in (1..).zip(RECORDS.into_iter().zip(FILES)) {
        let mut opened = Opened::default();
        for record in records.lines() {
            assert!(record.starts_with(&format!("{{\"schema\":{version},")), "{record}");
            opened.read(record).expect("a record of ours");
        }
        assert!(opened.records > 0 && opened.damaged == 0, "version {version}");
        assert!(file.replace(' ', "").contains(&format!("\"version\":{version},")), "version {version}");
        let profile = ProfileFile::parse(file).expect("a file of ours").profile;
        // Since version 4 they hold one of everything instead, and so do not tell of one person.
        assert!(version >= 4 || opened.profile == profile, "version {version}");
        assert!(profile != Profile::default(), "version {version}");
    }
    let kinds: Vec<_> =
        RECORDS[RECORDS.len() - 1].lines().map(|line| kind(&Record::parse(line).expect("ours").event)).collect();
    assert!((0..KINDS).all(|kind| kinds.contains(&kind)), "one of every event: {kinds:?}");
}

#[test]
fn r_mig_01_no_shape_changes_without_a_new_fixture() {
    let records: Vec<_> = every_event().into_iter().map(|event| Record::new(event).to_text()).collect();
    let file = ProfileFile::new(profile(1), saved()).to_text();
    assert!(
        records.iter().eq(RECORDS[RECORDS.len() - 1].lines()) && file == FILES[FILES.len() - 1].trim_end(),
        "{ADVICE}\n\n{}\n\n{file}",
        records.join("\n")
    );
}

#[test]
fn r_mig_01_what_a_version_wrote_stays_written() {
    let digests = RECORDS.iter().zip(FILES).map(|(records, file)| (digest(records), digest(file)));
    let digests: Vec<_> = digests.collect();
    assert_eq!(
        digests, DIGESTS,
        "a fixture has been changed. {ADVICE} Then write the digests into DIGESTS: {digests:#x?}"
    );
}

/// The kinds of events that each version could write.
fn kinds(version: u32) -> Vec<usize> {
    let added: [&[usize]; 5] =
        [&[0, 1, 5, 6, 7, 8, 9, 13, 14, 18, 19, 22], &[2, 3, 4, 20], &[10, 11, 12, 15, 16], &[], &[17, 21]];
    added[..version as usize].concat()
}

/// The text of a record as this version wrote it. The first knew no seed.
fn written(version: u32, event: &Event) -> String {
    let mut text = serde_json::to_value(Record { schema: version, event: event.clone() }).expect("plain data");
    let started = text.pointer_mut("/event/attempt_started").and_then(serde_json::Value::as_object_mut);
    started.filter(|_| version == 1).and_then(|started| started.remove("seed"));
    text.to_string()
}

/// A journal that was begun by one version and gone on with by later ones.
fn journal() -> impl Strategy<Value = Vec<(u32, Event)>> {
    prop::collection::vec((1..=SCHEMA, any::<prop::sample::Index>(), any::<[u8; 3]>()), 0..12).prop_map(
        |mut entries| {
            entries.sort_by_key(|(version, ..)| *version);
            let entry = |(version, which, numbers): (u32, prop::sample::Index, [u8; 3])| {
                let mut event = event(*which.get(&kinds(version)), numbers);
                if let (1, Event::AttemptStarted { seed, .. }) = (version, &mut event) {
                    *seed = 0;
                }
                (version, event)
            };
            entries.into_iter().map(entry).collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    /// Nothing is lost, nothing is made up, and reading once more changes nothing.
    #[test]
    fn r_mig_02_old_journals_are_read_one_to_one(journal in journal()) {
        let events: Vec<_> = journal.iter().map(|(_, event)| event).collect();
        let mut opened = Opened::default();
        for (version, event) in &journal {
            let text = written(*version, event);
            opened.read(&text).expect("not newer");
            let again = Record::new(Record::parse(&text).expect("ours").event).to_text();
            prop_assert_eq!(&again, &Record::new(event.clone()).to_text());
            prop_assert_eq!(Record::parse(&again).map(|record| record.to_text()), Ok(again));
        }
        prop_assert_eq!((opened.records, opened.damaged), (journal.len(), 0));
        prop_assert_eq!(&opened.profile, &Profile::from_events(events));
        let file = ProfileFile::new(opened.profile, saved());
        prop_assert_eq!(ProfileFile::parse(&file.to_text()), Ok(file));
    }
}

/// A question may be taken out of the content, split or renumbered; its answers stay under the id they were given to.
#[test]
fn r_mig_06_what_no_content_knows_survives_under_its_own_id() {
    let events = [
        event(0, [0, 0, 0]),
        Event::Answered {
            attempt: 1,
            question: "Z99.1".parse().expect("an id"),
            reply: crate::measure::Reply::Answer(crate::framework::Answer::Alone),
        },
        Event::EvidenceGiven {
            attempt: 1,
            competence: "Z99".parse().expect("an id"),
            evidence: Some(Default::default()),
        },
        Event::AnswersConfirmed { attempt: 1, competence: "Z98".parse().expect("an id") },
        Event::GoalChosen { goal: Some(Goal::Occupation("gone".into())) },
        Event::OfferPlanned { offer: "xx-gone".into(), planned: true },
        Event::OfferHidden { offer: "xx-hidden".into(), hidden: true },
        Event::Told { told: "skill:gone=alone".into() },
        Event::Told { told: "seen:Z97=alone,2026-11-27,".into() },
    ];
    let mut opened = Opened::default();
    for event in &events {
        opened.read(&Record::new(event.clone()).to_text()).expect("ours");
    }
    let text = ProfileFile::new(opened.profile.clone(), saved()).to_text();
    for id in [
        "\"Z99.1\"",
        "\"Z99\"",
        "\"Z98\"",
        "\"gone\"",
        "\"xx-gone\"",
        "\"xx-hidden\"",
        "\"skill:gone=alone\"",
        "\"seen:Z97=",
    ] {
        assert!(text.contains(id), "{id} in {text}");
    }
    let imported = Record::new(Event::Imported { profile: Box::new(ProfileFile::parse(&text).expect("ours").profile) });
    let mut again = Opened::default();
    again.read(&imported.to_text()).expect("ours");
    assert_eq!(again.profile, opened.profile);
}
