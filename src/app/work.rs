//! Fetches what the screens about work need: their words, what occupations are made of, and the host's pack of ESCO where there is
//! one. It is asked for when such a screen is opened, and never before.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::{Fault, Texts, add_words, words};
use crate::content::{self, PackPart};
use crate::i18n::{Locale, first_of};
use crate::page::{Session, WorkState};
use crate::platform::worker::SentFile;
use crate::platform::{fetch, network};

const SKILLS: &str = "content/skills.json";
const CODES: &str = "content/codes.json";
const PACK: &str = "content/pack.json";
/// The message files of the screens about work.
pub(super) const WORDS: [&str; 2] = ["work", "skills"];

/// Fetches it, and tells the session how it goes.
pub fn load(session: Session) {
    if matches!(session.work.get_untracked(), WorkState::Coming(_)) {
        return;
    }
    session.work.set(WorkState::Coming(0));
    spawn_local(async move {
        loop {
            let locale = session.locale.get_untracked();
            let fetched = fetch_work(session, locale).await;
            // The language may have been changed meanwhile: then these are the words of another.
            if fetched.is_ok() && session.locale.get_untracked() != locale {
                continue;
            }
            session.work.set(if fetched.is_ok() { WorkState::Here } else { WorkState::Failed });
            break;
        }
    });
}

async fn fetch_work(session: Session, locale: Locale) -> Result<(), Fault> {
    let missing = || Fault { file: SKILLS.to_owned() };
    if !network::may_be_there() {
        return Err(missing());
    }
    let files = [SKILLS, CODES, PACK];
    let (texts, spoken) = futures::future::join(Texts::fetch(&files), words(locale, &WORDS)).await;
    let (texts, spoken) = (texts?, spoken?);
    let pack = match texts.read(PACK, content::parse_pack_file)? {
        Some(place) => {
            let words = place.words(locale.tag()).ok_or_else(missing)?;
            fetch_pack(session, [&place.structure, words]).await?
        }
        None => Vec::new(),
    };
    add_words(session, locale, spoken);
    let text = |path: &str| texts.0.iter().find(|(name, _)| name == path).map(|(_, text)| text.clone());
    let language = Some(locale.tag().to_owned());
    let known = [text(SKILLS), text(CODES), Some(names(session)), language].into_iter().flatten().collect();
    let engine = session.engine.get_value().ok_or_else(missing)?;
    (engine.know)(known, pack);
    Ok(())
}

/// The two parts of a pack.
async fn fetch_pack(session: Session, parts: [&PackPart; 2]) -> Result<Vec<SentFile>, Fault> {
    let (mut files, all) = (Vec::new(), parts.iter().map(|part| u64::from(part.bytes)).sum::<u64>().max(1));
    let before = Rc::new(Cell::new(0_u32));
    for part in parts {
        let start = before.get();
        let told = before.clone();
        let came = move |here: u32| {
            told.set(start + here);
            let share = u64::from(told.get()) * 100 / all;
            session.work.set(WorkState::Coming(u8::try_from(share.min(100)).unwrap_or(100)));
        };
        files.push(fetch::file(&part.path, came).await.map_err(|_| Fault { file: part.path.clone() })?);
    }
    Ok(files)
}

/// The names of our own occupations, as the engine reads them: a line for each, its id first, with tabs between.
fn names(session: Session) -> String {
    let library = session.library.get_untracked();
    let occupations = library.iter().flat_map(|library| &library.occupations);
    let line = |id: &String| {
        let key = format!("occupation.{id}");
        let other = session.messages.with_untracked(|words| words.list(&format!("{key}.other")));
        let all = [id.clone(), first_of(&untrack(|| session.local(&format!("{key}.name"))))].into_iter().chain(other);
        all.collect::<Vec<_>>().join("\t")
    };
    occupations.map(|occupation| line(&occupation.id)).collect::<Vec<_>>().join("\n")
}
