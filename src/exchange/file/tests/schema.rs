//! A person's file is open JSON that others can read: whatever the program writes fits the published schema.

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;

use super::super::*;
use super::{career, day, own_plan, profile, talk};
use crate::measure::Reply;
use crate::profile::Event;
use crate::profile::examples::{KINDS, event, every_event};

fn published() -> (Schemas, SchemaIndex) {
    let schema = include_str!("../../../../public/content/schema/profile.schema.json");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("profile.schema.json", serde_json::from_str(schema).expect("JSON")).expect("a schema");
    let compiled = compiler.compile("profile.schema.json", &mut schemas).expect("a schema");
    (schemas, compiled)
}

/// What the schema has against the file of this profile, or nothing.
fn refusal((schemas, compiled): &(Schemas, SchemaIndex), profile: Profile) -> Option<String> {
    let text = ProfileFile::new(profile, day()).to_text();
    let value = serde_json::from_str(&text).expect("JSON");
    schemas.validate(&value, *compiled).err().map(|error| format!("{error:#}\n{text}"))
}

/// A profile with a value in every field fits, and so does an empty one.
#[test]
fn r_prv_04_every_file_fits_its_published_schema() {
    let mut full = profile(&[(1, 1, 1), (2, 2, 4)]);
    let about = r#"{"country":"NO","region":"innlandet","schooling":"higher","schooling_abroad":true,"age":"25_59",
        "work":"employed","trade_years":"five_or_more","first_language":false,"language":"B1","held":["licence:B"]}"#;
    let language = Event::Answered {
        attempt: 1,
        question: "B1".parse().expect("an id"),
        reply: Reply::Language(Some(crate::framework::Cefr::B2)),
    };
    full.apply(&language);
    full.apply(&Event::AboutChanged { about: Box::new(serde_json::from_str(about).expect("facts")) });
    for offer in ["a", "b"] {
        full.apply(&Event::OfferPlanned { offer: offer.into(), planned: true });
        full.apply(&Event::OfferHidden { offer: offer.into(), hidden: true });
        full.apply(&Event::OfferDone { offer: offer.into(), done: true });
    }
    let evidence = r#"{"last":"over_a_year","places":["work","care"],"proof":"employer","note":"vaskehallen"}"#;
    let evidence = Some(Box::new(serde_json::from_str(evidence).expect("evidence")));
    let competence = "A2".parse().expect("an id");
    full.apply(&Event::EvidenceGiven { attempt: 1, competence, evidence });
    full.apply(&Event::AnswersConfirmed { attempt: 1, competence });
    full.apply(&Event::MoreAsked { attempt: 1 });
    full.apply(&Event::UsefulAnswered { useful: Some(true) });
    let full = talk::with_talk(career::with_career(own_plan::with_own_plan(full)));
    let published = published();
    for profile in [full, Profile::default()] {
        assert_eq!(refusal(&published, profile), None);
    }
}

/// The profile after each of everything that can happen to one.
#[test]
fn r_prv_04_the_file_fits_at_every_moment() {
    let (published, mut profile) = (published(), Profile::default());
    for event in every_event() {
        profile.apply(&event);
        assert_eq!(refusal(&published, profile.clone()), None, "{event:?}");
    }
}

/// What the page itself wrote in a browser, as it is kept for those who open a locked file without us.
#[test]
fn r_prv_04_what_a_browser_saved_fits() {
    let (schemas, compiled) = published();
    let saved = serde_json::from_str(include_str!("../../../../tests/locked/opened.json")).expect("JSON");
    assert!(schemas.validate(&saved, compiled).is_ok(), "{saved:#}");
}

#[test]
fn r_prv_04_the_schema_refuses_what_is_no_file_of_a_person() {
    let (schemas, compiled) = published();
    let whole = serde_json::json!({"format": FORMAT, "version": VERSION, "saved": "2026-11-23", "profile": {}});
    let with = |field: &str, value: serde_json::Value| {
        let mut file = whole.clone();
        file[field] = value;
        file
    };
    assert!(schemas.validate(&whole, compiled).is_ok());
    for file in [
        with("profile", serde_json::json!({"name": "Kari"})),
        with("profile", serde_json::json!([])),
        with("profile", serde_json::json!({"goal": "fame"})),
        with("profile", serde_json::json!({"told": ["employer=x"]})),
        with("profile", serde_json::json!({"told": ["mood=good"]})),
        with("version", serde_json::json!(VERSION + 1)),
        with("saved", serde_json::json!("23.11.2026")),
        with("owner", serde_json::json!("Kari")),
    ] {
        assert!(schemas.validate(&file, compiled).is_err(), "{file}");
    }
}

proptest! {
    #[test]
    fn r_prv_04_whatever_has_happened_the_file_fits(
        events in prop::collection::vec((0..KINDS, any::<[u8; 3]>()), 0..40),
    ) {
        let mut profile = Profile::default();
        events.into_iter().for_each(|(kind, numbers)| profile.apply(&event(kind, numbers)));
        prop_assert_eq!(refusal(&published(), profile), None);
    }
}
