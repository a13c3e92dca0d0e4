//! The coarse facts that a person has told, each as the question and its answer. It never leaves one out.

use crate::page::session::Session;
use crate::page::shared::held_key;
use crate::pathway::About;

/// A line for each fact.
pub fn told_facts(session: Session, about: &About) -> Vec<String> {
    // Every field is named, so that a new one does not compile before it can be seen.
    let About { country, region, schooling, schooling_abroad, age, work, trade_years, first_language, language, held } =
        about;
    let yes_no = |yes: &bool| if *yes { "yes" } else { "no" }.to_owned();
    let facts = [
        ("country", country.clone()),
        ("region", region.clone()),
        ("first_language", first_language.as_ref().map(yes_no)),
        ("schooling", schooling.map(|value| value.word().to_owned())),
        ("abroad", schooling_abroad.as_ref().map(yes_no)),
        ("work", work.map(|value| value.word().to_owned())),
        ("trade_years", trade_years.map(|value| value.word().to_owned())),
        ("age", age.map(|value| value.word().to_owned())),
    ];
    let line = |(name, value): (&str, Option<String>)| {
        let value = session.local_if_any(&format!("about_you.{name}.{}", value.as_ref()?)).or(value)?;
        Some(format!("{} {value}", session.local(&format!("about_you.{name}.label"))))
    };
    let language = language.map(|level| {
        let words = session.local(&format!("language.overall.{}", level.number()));
        format!("{} {words}", session.local("language.overall.question"))
    });
    let held = held.iter().map(|held| {
        let names: Vec<_> = held.iter().map(|id| session.local(&held_key(id))).collect();
        let names = if names.is_empty() { session.t("about_you.held.none") } else { session.join(&names) };
        format!("{} {names}", session.local("about_you.held.label"))
    });
    facts.into_iter().filter_map(line).chain(language).chain(held).collect()
}
