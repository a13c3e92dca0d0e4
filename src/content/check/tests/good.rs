//! The small complete set of content files without a fault. No test changes these.

use super::Files;

/// The good files by path.
pub(super) fn good() -> Files {
    let files = [
        ("config.json", include_str!("config.json")),
        ("content/framework.json", include_str!("framework.json")),
        ("content/facts.json", include_str!("facts.json")),
        ("content/measure.json", include_str!("measure.json")),
        ("content/offer/NO.json", include_str!("offer-no.json")),
        ("content/occupations.json", include_str!("occupations.json")),
        ("content/codes.json", include_str!("codes.json")),
        ("content/skills.json", include_str!("skills.json")),
        ("content/pack.json", include_str!("pack.json")),
        ("content/rule/NO.json", include_str!("rule-no.json")),
        ("locales/nb/ui.json", include_str!("nb-ui.json")),
        ("locales/en/ui.json", include_str!("en-ui.json")),
        ("locales/nb/questions.json", include_str!("nb-questions.json")),
        ("locales/en/questions.json", include_str!("en-questions.json")),
        ("locales/nb/offers.json", include_str!("nb-offers.json")),
        ("locales/en/offers.json", include_str!("en-offers.json")),
        ("locales/nb/offer/NO.json", include_str!("nb-offer-no.json")),
        ("locales/en/offer/NO.json", include_str!("en-offer-no.json")),
        ("locales/nb/occupations.json", include_str!("nb-occupations.json")),
        ("locales/en/occupations.json", include_str!("en-occupations.json")),
        ("locales/nb/editor.json", include_str!("nb-editor.json")),
        ("locales/en/editor.json", include_str!("en-editor.json")),
        ("locales/nb/path.json", include_str!("nb-path.json")),
        ("locales/en/path.json", include_str!("en-path.json")),
        ("locales/nb/more.json", include_str!("nb-more.json")),
        ("locales/en/more.json", include_str!("en-more.json")),
        ("locales/nb/guide.json", include_str!("nb-guide.json")),
        ("locales/en/guide.json", include_str!("en-guide.json")),
        ("locales/nb/skills.json", include_str!("nb-skills.json")),
        ("locales/en/skills.json", include_str!("en-skills.json")),
        ("locales/nb/work.json", include_str!("nb-work.json")),
        ("locales/en/work.json", include_str!("en-work.json")),
        ("locales/nb/desk.json", include_str!("nb-desk.json")),
        ("locales/en/desk.json", include_str!("en-desk.json")),
        ("locales/nb/kiosk.json", include_str!("nb-kiosk.json")),
        ("locales/en/kiosk.json", include_str!("en-kiosk.json")),
        ("locales/nb/occupation/kokk.json", include_str!("nb-occupation-kokk.json")),
        ("locales/en/occupation/kokk.json", include_str!("en-occupation-kokk.json")),
    ];
    files.map(|(name, text)| (name.to_owned(), text.to_owned())).into()
}
