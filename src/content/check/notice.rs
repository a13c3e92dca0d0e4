//! The notice of privacy: short and plain enough to be read before the first answer.
//! It counts; what the notice must say is for people.

use super::pack::Pack;
use super::phrases::Phrases;
use super::problem::Findings;
use super::text::{Tally, as_read};
use crate::i18n::Messages;

/// The most words, with headings.
const MOST_WORDS: usize = 150;
/// The highest LIX, in a language that LIX is counted in here.
const HIGHEST_LIX: f64 = 35.0;
/// Where the notice stands in other words, by the setting; nothing on a person's own device.
const SETTINGS: [Option<&str>; 3] = [None, Some("desk"), Some("kiosk")];

/// The notice in each language, setting and country.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    for (language, namespaces) in &pack.languages {
        for setting in SETTINGS {
            let parts = [Some("ui"), Some("more"), setting].into_iter().flatten();
            let mut words = Messages::default();
            parts.filter_map(|part| namespaces.get(part)).for_each(|part| words.merge(part.clone()));
            for country in pack.countries() {
                let tally = notice(&words, country);
                let where_ = format!("{}, {country}", setting.unwrap_or("own"));
                check_tally(language, &where_, tally, findings);
            }
        }
    }
}

/// What the screen says in one country: its title, the first sentence, and each question with its answer.
fn notice(words: &Messages, country: &str) -> Tally {
    let asked = words.iter().map(|(key, _)| key).filter(|key| key.starts_with("privacy.") && key.ends_with(".heading"));
    let mut keys: Vec<String> = asked.map(str::to_owned).collect();
    keys.extend(keys.clone().iter().map(|key| key.replace(".heading", ".text")));
    keys.extend(["privacy.title".to_owned(), "start.privacy.message".to_owned()]);
    let mut tally = Tally::default();
    for key in keys {
        let here = words.find(&format!("{key}_{country}")).or_else(|| words.find(&key));
        here.into_iter().for_each(|text| tally.add(&as_read(text)));
    }
    tally
}

fn check_tally(language: &str, which: &str, tally: Tally, findings: &mut Findings) {
    let file = format!("locales/{language}/more.json");
    if tally.words > MOST_WORDS {
        let what =
            format!("the notice of privacy ({which}) has {} words, and at most {MOST_WORDS} are read", tally.words);
        findings.fault(&file, "privacy", what, "Say less, or say it where it is needed.");
    }
    if Phrases::of(language).is_some() && tally.lix() > HIGHEST_LIX {
        let what = format!(
            "the notice of privacy ({which}) has a LIX of {:.1}, and at most {HIGHEST_LIX} is easy enough",
            tally.lix()
        );
        findings.fault(&file, "privacy", what, "Shorten sentences, and use shorter words.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Messages {
        let file = format!(
            r#"{{"privacy":{{"title":"Personvern","who":{{"heading":"Hvem?","text":"{text}","text_DK":"Ingen."}},"settings":{{"label":"Gå til innstillinger"}}}},"start":{{"privacy":{{"message_NO":"Nav får det ikke.","message_DK":"Kommunen får det ikke."}}}}}}"#
        );
        Messages::parse(&file).expect("messages")
    }

    #[test]
    fn r_prv_05_what_the_screen_says_in_a_country_is_counted() {
        assert_eq!(notice(&words("Du og jeg."), "NO").words, 1 + 4 + 1 + 3);
        assert_eq!(notice(&words("Du og jeg."), "DK").words, 1 + 4 + 1 + 1);
    }

    #[test]
    fn r_prv_05_a_notice_that_is_too_long_or_too_hard_is_a_fault() {
        let found = |text: &str| {
            let mut findings = Findings::default();
            check_tally("nb", "own, NO", notice(&words(text), "NO"), &mut findings);
            findings.into_problems(&Default::default()).len()
        };
        assert_eq!(found("Du og jeg."), 0);
        assert_eq!(found(&"Du og jeg. ".repeat(50)), 1, "too long");
        assert_eq!(found("Personopplysningsvern forutsetter databehandleravtaler."), 1, "too hard");
    }
}
