//! Where an editor without tools checks a folder of content, and sees it as people will.
//! It never stores or sends a file; what is read from the folder lives as long as the page.

mod report;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::catalogue::catalogue;
use super::frame::frame;
use super::session::Session;
use super::shared::language_choice;
use crate::content::{Files, MAX_BYTES, Report, check, content_paths, not_utf8};
use crate::i18n::Locale;
use crate::platform::folder::Chosen;
use crate::platform::{clock, document, folder, timer};
use crate::route::Route;
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, El, ShellWords, View, actions, button, each, effect, el, follow, lead,
    loading, note, page_heading, shell, show, stack, words,
};
use report::{OUTCOME, outcome, report};

/// Makes the app from files; the error is the file that cannot be used.
type Preview = fn(&Files, Locale) -> Result<Session, String>;

/// What the editor looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    /// The problems.
    Check,
    /// All questions, offers and occupations.
    All,
    /// The app itself.
    Site,
}

/// Where the reading of a folder stands.
#[derive(Clone, Default)]
enum Reading {
    /// Nothing has been chosen yet.
    #[default]
    Nothing,
    /// The files are being read and checked.
    Busy,
    /// There is no content in the folder.
    NotContent,
    /// A file cannot be read at all.
    Unreadable(String),
    /// The files, and what the check says.
    Done(Arc<(Files, Report)>),
}

/// The editor's desk: the words, the folder, and what is looked at.
#[derive(Clone, Copy)]
pub struct Desk {
    session: Session,
    preview: Preview,
    reading: RwSignal<Reading>,
    tab: RwSignal<Tab>,
    /// The app with the chosen files, or the file that cannot be used.
    site: RwSignal<Option<Result<Session, String>>>,
}

impl Desk {
    /// An empty desk.
    pub fn new(session: Session, preview: Preview) -> Desk {
        let (reading, tab, site) =
            (RwSignal::default(), RwSignal::new(Tab::Check), RwSignal::<Option<Result<Session, String>>>::new(None));
        // The content is read in the language of the page round it; the app has a choice of its own.
        effect(move || {
            let locale = session.locale.get();
            if let Some(Ok(site)) = site.get_untracked() {
                site.act(|actions| (actions.set_locale)(locale));
            }
        });
        Desk { session, preview, reading, tab, site }
    }

    /// Follows a link inside the app: to a question from the list of all, for example.
    pub fn go(self, route: Route) {
        if let Some(Ok(site)) = self.site.get_untracked() {
            site.route.set(route);
            self.show(Tab::Site);
        }
    }

    fn show(self, tab: Tab) {
        self.tab.set(tab);
        // One frame later it is in the document.
        request_animation_frame(|| document::focus("page-heading"));
    }

    fn read(self, chosen: Vec<Chosen>) {
        self.reading.set(Reading::Busy);
        self.site.set(None);
        spawn_local(async move {
            // Reading and checking hold the page for a second or two; first it must say so.
            timer::wait(50).await;
            let reading = read(chosen).await;
            if let Reading::Done(done) = &reading {
                self.site.set(Some((self.preview)(&done.0, self.session.locale.get_untracked())));
            }
            self.reading.set(reading);
            // One frame later it is in the document.
            request_animation_frame(|| document::focus(OUTCOME));
        });
    }
}

/// Reads what the app would read of the folder, and checks it.
async fn read(chosen: Vec<Chosen>) -> Reading {
    let paths: Vec<String> = chosen.iter().map(|file| file.path.clone()).collect();
    let Some(inside) = content_paths(&paths) else { return Reading::NotContent };
    let mut files = Files::new();
    for (path, at) in inside {
        let Some(file) = chosen.iter().find(|file| file.path == at) else { continue };
        match file.read(MAX_BYTES).await {
            Ok(text) => drop(files.insert(path.to_owned(), text)),
            Err(_) => return Reading::Unreadable(path.to_owned()),
        }
    }
    if let Some(path) = not_utf8(&files) {
        return Reading::Unreadable(path.to_owned());
    }
    let report = check(&files, clock::today());
    Reading::Done(Arc::new((files, report)))
}

/// The whole page. The app, when it is looked at, has a frame of its own.
pub fn editor(desk: Desk) -> View {
    let page = move |tab| -> View {
        match tab {
            Tab::Check => framed(desk, check_page(desk)),
            Tab::All => framed(desk, of_site(desk, all)),
            Tab::Site => [el("div").class("app-editor-bar").child(tabs(desk)).view(), of_site(desk, frame)].into(),
        }
    };
    each(move || desk.tab.get(), page)
}

fn framed(desk: Desk, page: View) -> View {
    let session = desk.session;
    let (brand, home, skip) = (session.text("product.name"), "./".to_owned(), session.text("skip.label"));
    let main: View = [tabs(desk), page].into();
    shell(ShellWords { brand, home, skip }, language_choice(session), main, View::none()).view()
}

/// All content of one country. Its language is that of the editors' page.
fn all(site: Session) -> View {
    let heading = page_heading(site.text("editor.all.heading"));
    stack().child(heading).child(catalogue(site)).view()
}

/// The three ways to look, once a folder has been read.
fn tabs(desk: Desk) -> View {
    let tab = move |tab: Tab, key: &'static str| {
        button(ButtonVariant::Tertiary, move || desk.show(tab))
            .attr_when("aria-current", move || (desk.tab.get() == tab).then(|| "page".to_owned()))
            .text(desk.session.text(key))
    };
    let buttons = move || {
        el("nav")
            .attr("aria-label", desk.session.text("editor.tabs.label"))
            .child(actions().child([
                tab(Tab::Check, "editor.tab.check").view(),
                tab(Tab::All, "editor.tab.all").view(),
                tab(Tab::Site, "editor.tab.site").view(),
            ]))
            .view()
    };
    show(move || desk.site.with(Option::is_some), buttons)
}

/// Something of the app with the chosen files, or which file keeps it from starting.
fn of_site(desk: Desk, draw: fn(Session) -> View) -> View {
    match desk.site.get_untracked() {
        None => View::none(),
        Some(Ok(site)) => draw(site),
        Some(Err(file)) => {
            let message = move || desk.session.format("editor.broken.message", &[("file", &file)]);
            stack()
                .child(page_heading(desk.session.text("editor.broken.heading")))
                .child(el("p").text(words(message)))
                .view()
        }
    }
}

fn check_page(desk: Desk) -> View {
    let session = desk.session;
    let result = move || match desk.reading.get() {
        Reading::Nothing => View::none(),
        Reading::Busy => loading(session.text("editor.busy.message")).view(),
        Reading::NotContent => told(session, "editor.not_content.message", ""),
        Reading::Unreadable(file) => told(session, "editor.unreadable.message", &file),
        Reading::Done(done) => report(session, &done.1),
    };
    stack()
        .child(page_heading(session.text("editor.title")))
        .child(lead(session.text("editor.lead")))
        .child(folder_field(desk))
        .child(follow(result))
        .view()
}

fn folder_field(desk: Desk) -> El {
    let field = el("input")
        .class("ds-input app-file")
        .attr("type", "file")
        .attr("id", "folder")
        .attr("webkitdirectory", "")
        .attr("multiple", "")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "folder-hint")
        .on("change", move |event| {
            let input = event_target(&event);
            desk.read(folder::chosen(&input));
        });
    let label = el("label").class("ds-label").attr("for", "folder").text(desk.session.text("editor.folder.label"));
    let hint = note(desk.session.text("editor.folder.hint")).attr("id", "folder-hint");
    el("div").class("ds-field").child(label).child(hint).child(field)
}

fn told(session: Session, key: &'static str, file: &str) -> View {
    let file = file.to_owned();
    let message = el("p").text(words(move || session.format(key, &[("file", &file)])));
    outcome(AlertKind::Warning, AlertRole::Alert).child(message).view()
}
