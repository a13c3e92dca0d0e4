//! One question, with its answers, Back and Next. It never chooses an answer, and never goes on by itself.

use leptos::prelude::*;

use super::session::Session;
use super::shared::storage_note;
use crate::framework::{Answer, Cefr, Question};
use crate::i18n::first_of;
use crate::measure::{Interview, Reply};
use crate::platform::speech;
use crate::route::{AboutStep, Route};
use crate::ui::{
    ButtonVariant, Choice, El, ErrorItem, Handle, Radios, View, actions, back_link, button, details, effect, el,
    error_summary, follow, link, memo, note, progress, show, words,
};

/// The message key of a question's words: `statement.A3.2` or `language.B1.question`.
fn words_key(question: Question) -> String {
    match question {
        Question::Statement(statement) => format!("statement.{statement}"),
        Question::Language(skill) => format!("language.{skill}.question"),
    }
}

/// The question's own words, which are also its title.
pub fn title(session: Session, question: Question) -> String {
    session.local(&words_key(question))
}

/// The screen of one question; `change` when the person came from the list of answers and will return to it.
pub fn question(session: Session, question: Question, change: bool) -> View {
    let chosen = RwSignal::new(session.attempt().and_then(|attempt| attempt.reply(question)).and_then(value_of));
    let tries = RwSignal::new(0_u32);
    let first = Handle::default();
    let missing = memo(move |_| tries.get() > 0 && chosen.with(Option::is_none));
    let next = move || match chosen.get_untracked().and_then(|value| reply_of(question, &value)) {
        Some(reply) => give(session, question, reply, change),
        None => tries.update(|tries| *tries += 1),
    };
    let choose = move || session.format("question.choose.error", &[("question", &title(session, question))]);
    let items = move || missing.get().then(|| ErrorItem { message: choose(), field: first }).into_iter().collect();
    effect(move || session.mistaken.set(missing.get()));
    let legend = session.local_text(words_key(question));
    let name = question.to_string().replace('.', "-");
    let radios = Radios::new(name, legend, choices(session, question), chosen, move |value| chosen.set(Some(value)))
        .error(Signal::derive(move || missing.get().then(choose)), first)
        .heading();
    let buttons = actions()
        .child(button(ButtonVariant::Primary, next).text(session.text("question.next.label")))
        .child(leave(session, question, change));
    el("div")
        .class("app-question-page")
        .child(top(session, question, change))
        .child(radios.view())
        .child(error_summary(move || session.t("question.choose.heading"), items, tries))
        .child(buttons)
        .child(after(session, question))
        .view()
}

/// Back, and how many questions are left at most.
fn top(session: Session, question: Question, change: bool) -> El {
    let back = move || if change { Route::Check.href() } else { before(session, question).href() };
    let left = move || session.interview().map_or(0, |interview| interview.at_most_left());
    let place = move || {
        let done = session.asked().len();
        (done, done + left())
    };
    // One who has gone back after the last question is not told that nothing is left.
    let text = move || if left() == 0 { String::new() } else { session.count("question.left", left()) };
    let progress = (!change).then(|| progress(place, words(text)));
    el("div")
        .class("app-question-top")
        .child(back_link(words(back), session.text("question.back.label")))
        .child(progress)
}

/// The ways round a question. A language's «Vet ikke» stands outside its seven levels.
fn leave(session: Session, question: Question, change: bool) -> View {
    let skipped = match question {
        Question::Statement(_) => Reply::Answer(Answer::Skipped),
        Question::Language(_) => Reply::Language(None),
    };
    let way = |variant: ButtonVariant, key: &str| {
        button(variant, move || give(session, question, skipped, change)).text(session.text(key))
    };
    let unsure =
        matches!(question, Question::Language(_)).then(|| way(ButtonVariant::Secondary, "question.unsure.label"));
    [unsure.into(), way(ButtonVariant::Tertiary, "question.skip.label").view()].into()
}

/// Below the answers: why it is asked, a hard word explained, reading aloud, a pause, the result so far.
fn after(session: Session, question: Question) -> View {
    let why = match question {
        Question::Statement(statement) => format!("competence.{}.why", statement.competence()),
        Question::Language(skill) => format!("language.{skill}.why"),
    };
    // Of the question that stands here now: once it is answered, the next one has a reason of its own.
    let reason = untrack(|| session.interview())
        .filter(|interview| interview.next() == Some(question))
        .and_then(|interview| interview.why());
    let asked_because = move || match reason {
        Some(reason) => {
            format!("{} {}", session.local(&why), session.t(&format!("question.why.{}", reason.word())))
        }
        None => session.local(&why),
    };
    let help_key = format!("help.{question}");
    let help =
        move || session.messages.with(|messages| messages.find(&help_key).is_some()).then(|| session.local(&help_key));
    let earlier = move || {
        let label = labels(session, question).into_iter().nth(place_of(session.earlier(question)?)?)?;
        Some(session.format("question.earlier.message", &[("answer", &label)]))
    };
    let may_show = move || session.interview().is_some_and(|interview| interview.may_show_result());
    let so_far =
        show(may_show, move || link(Route::Result.href()).text(session.text("question.show_result.label")).view());
    let ways = actions()
        .child(read_aloud(session, question))
        .child(so_far)
        .child(link(Route::Pause.href()).text(session.text("question.pause.label")));
    [
        follow(move || help().map(note)),
        note(words(asked_because)).attr_if("data-why", reason.map(|reason| reason.word())).view(),
        follow(move || earlier().map(note)),
        storage_note(session).view(),
        ways.view(),
        details(session.text("question.help.summary"), el("p").text(session.text("question.help.text"))).view(),
    ]
    .into()
}

/// A button that is there only when the device itself can read the language aloud.
fn read_aloud(session: Session, question: Question) -> View {
    let voices = RwSignal::new(0_u32);
    speech::on_voices(move || voices.update(|count| *count += 1));
    let can_speak = move || {
        voices.track();
        speech::available(session.locale.get().tag())
    };
    let speak = move || {
        let mut sentences = vec![session.local(&words_key(question))];
        sentences.extend(labels(session, question));
        let sentences: Vec<_> = sentences.iter().map(|sentence| first_of(sentence)).collect();
        speech::speak(session.locale.get_untracked().tag(), &sentences);
    };
    show(can_speak, move || button(ButtonVariant::Tertiary, speak).text(session.text("question.read.label")).view())
}

/// The message keys of the answers in order.
fn answer_keys(question: Question) -> Vec<String> {
    match question {
        Question::Statement(_) => (0..Answer::STEPS.len()).map(|step| format!("scale.{step}")).collect(),
        Question::Language(skill) => (0..Cefr::ALL.len()).map(|step| format!("language.{skill}.{step}")).collect(),
    }
}

fn labels(session: Session, question: Question) -> Vec<String> {
    answer_keys(question).iter().map(|key| session.local(key)).collect()
}

fn choices(session: Session, question: Question) -> Vec<Choice> {
    let labels = answer_keys(question).into_iter().map(|key| session.local_text(key));
    match question {
        Question::Statement(_) => {
            let steps = Answer::STEPS.iter().zip(labels).zip(0_u8..);
            let scale = steps.map(|((answer, label), filled)| Choice::new(answer.word(), label).stones(filled));
            let unsure = Choice::new(Answer::Unsure.word(), session.text("question.unsure_or_not.label")).quiet();
            scale.chain([unsure]).collect()
        }
        Question::Language(_) => {
            Cefr::ALL.iter().zip(labels).map(|(level, label)| Choice::new(level.code(), label)).collect()
        }
    }
}

/// Which of the answers in order a reply is.
fn place_of(reply: Reply) -> Option<usize> {
    match reply {
        Reply::Answer(answer) => Answer::STEPS.iter().position(|step| *step == answer),
        Reply::Language(level) => Cefr::ALL.iter().position(|known| Some(*known) == level),
    }
}

fn value_of(reply: Reply) -> Option<String> {
    match reply {
        Reply::Answer(Answer::Skipped) | Reply::Language(None) => None,
        Reply::Answer(answer) => Some(answer.word().to_owned()),
        Reply::Language(Some(level)) => Some(level.code().to_owned()),
    }
}

fn reply_of(question: Question, value: &str) -> Option<Reply> {
    match question {
        Question::Statement(_) => Answer::from_word(value).map(Reply::Answer),
        Question::Language(_) => {
            Cefr::ALL.into_iter().find(|level| level.code() == value).map(|level| Reply::Language(Some(level)))
        }
    }
}

/// The screen before this one: the question asked before it, or what came before the first.
fn before(session: Session, question: Question) -> Route {
    let asked = session.asked();
    let place = asked.iter().position(|known| *known == question).unwrap_or(asked.len());
    match place.checked_sub(1).and_then(|index| asked.get(index)) {
        Some(earlier) => Route::Question(*earlier),
        None => Route::AboutYou(AboutStep::Work),
    }
}

/// Gives the reply, and goes on.
fn give(session: Session, question: Question, reply: Reply, change: bool) {
    session.answer(question, reply);
    go_on(session, change);
}

fn go_on(session: Session, change: bool) {
    if change {
        return session.go(Route::Check);
    }
    let interview = session.interview();
    if let Some(left) = interview.as_ref().map(Interview::at_most_left).filter(|left| *left > 0) {
        session.say(session.count("question.left", left));
    }
    let next = interview.and_then(|interview| interview.next());
    session.go(next.map_or(Route::Check, Route::Question));
}
