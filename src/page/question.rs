//! One question, with its answers, Back and Next. It never chooses an answer, and never goes on by itself.

use leptos::html::Input;
use leptos::prelude::*;

use super::session::Session;
use super::shared::StorageLine;
use crate::framework::{Answer, Cefr, Question};
use crate::measure::{Interview, Reply};
use crate::platform::speech;
use crate::route::{AboutStep, Route};
use crate::ui::{
    BackLink, Button, ButtonVariant, Details, ErrorItem, ErrorSummary, Link, Progress, RadioOption, Radios, Show,
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
#[component]
pub fn QuestionPage(question: Question, change: bool) -> impl IntoView {
    let session = Session::expect();
    let chosen = RwSignal::new(session.attempt().and_then(|attempt| attempt.reply(question)).and_then(value_of));
    let tries = RwSignal::new(0_u32);
    let first = NodeRef::<Input>::new();
    let missing = Memo::new(move |_| tries.get() > 0 && chosen.with(Option::is_none));
    let next = move |()| match chosen.get_untracked().and_then(|value| reply_of(question, &value)) {
        Some(reply) => {
            session.answer(question, reply);
            go_on(session, change);
        }
        None => tries.update(|tries| *tries += 1),
    };
    let leave_out = move |reply: Reply| {
        session.answer(question, reply);
        go_on(session, change);
    };
    let name = question.to_string().replace('.', "-");
    let choose = move || session.format("question.choose.error", &[("question", &title(session, question))]);
    let error = Signal::derive(move || missing.get().then(choose));
    Effect::new(move || session.mistaken.set(missing.get()));
    view! {
        <div class="app-question-page">
            <Top question change />
            <Radios
                name=name
                legend=session.local_text(words_key(question))
                options=Signal::derive(move || options(session, question))
                selected=chosen
                on_change=move |value| chosen.set(Some(value))
                error=error
                heading=true
                first=first
            />
            <ErrorSummary
                heading=session.text("question.choose.heading")
                items=Signal::derive(move || {
                    missing.get().then(|| ErrorItem::new(choose(), first)).into_iter().collect()
                })
                attempt=tries
            />
            <div class="app-actions">
                <Button on_click=next>{session.text("question.next.label")}</Button>
                <Leave question leave_out=Callback::new(leave_out) />
            </div>
            <After question />
        </div>
    }
}

/// Back, and how many questions are left at most.
#[component]
fn Top(question: Question, change: bool) -> impl IntoView {
    let session = Session::expect();
    let back = move || if change { Route::Check.href() } else { before(session, question).href() };
    let left = move || session.interview().map_or(0, |interview| interview.at_most_left());
    let done = move || session.asked().len();
    view! {
        <div class="app-question-top">
            <BackLink href=Signal::derive(back) label=session.text("question.back.label") />
            <Show when=move || !change>
                <Progress
                    now=Signal::derive(move || as_u32(done()))
                    total=Signal::derive(move || as_u32(done() + left()))
                    words=Signal::derive(move || session.count("question.left", left()))
                />
            </Show>
        </div>
    }
}

fn as_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The ways round a question. A language's «Vet ikke» stands outside its seven levels.
#[component]
fn Leave(question: Question, leave_out: Callback<Reply>) -> impl IntoView {
    let session = Session::expect();
    let skipped = match question {
        Question::Statement(_) => Reply::Answer(Answer::Skipped),
        Question::Language(_) => Reply::Language(None),
    };
    let language = matches!(question, Question::Language(_));
    view! {
        <Show when=move || language>
            <Button variant=ButtonVariant::Secondary on_click=move |()| leave_out.run(skipped)>
                {session.text("question.unsure.label")}
            </Button>
        </Show>
        <Button variant=ButtonVariant::Tertiary on_click=move |()| leave_out.run(skipped)>
            {session.text("question.skip.label")}
        </Button>
    }
}

/// Below the answers: why it is asked, a hard word explained, reading aloud, a pause, the result so far.
#[component]
fn After(question: Question) -> impl IntoView {
    let session = Session::expect();
    let why = match question {
        Question::Statement(statement) => format!("competence.{}.why", statement.competence()),
        Question::Language(skill) => format!("language.{skill}.why"),
    };
    let help_key = format!("help.{question}");
    let help =
        move || session.messages.with(|messages| messages.find(&help_key).is_some()).then(|| session.local(&help_key));
    let earlier = move || {
        let label = labels(session, question).into_iter().nth(place_of(session.earlier(question)?)?)?;
        Some(session.format("question.earlier.message", &[("answer", &label)]))
    };
    let may_show = move || session.interview().is_some_and(|interview| interview.may_show_result());
    view! {
        {move || help().map(|words| view! { <p class="app-note">{words}</p> })}
        <p class="app-note">{session.local_text(why)}</p>
        {move || earlier().map(|words| view! { <p class="app-note">{words}</p> })}
        <StorageLine />
        <div class="app-actions">
            <ReadAloud question />
            <Show when=may_show>
                <Link href=Route::Result.href()>{session.text("question.show_result.label")}</Link>
            </Show>
            <Link href=Route::Pause.href()>{session.text("question.pause.label")}</Link>
        </div>
        <Details summary=session.text("question.help.summary")>
            <p>{session.text("question.help.text")}</p>
        </Details>
    }
}

/// A button that is there only when the device itself can read the language aloud.
#[component]
fn ReadAloud(question: Question) -> impl IntoView {
    let session = Session::expect();
    let voices = RwSignal::new(0_u32);
    speech::on_voices(move || voices.update(|count| *count += 1));
    let can_speak = move || {
        voices.track();
        speech::available(session.locale.get().tag())
    };
    let speak = move |()| {
        let mut sentences = vec![session.local(&words_key(question))];
        sentences.extend(labels(session, question));
        speech::speak(session.locale.get_untracked().tag(), &sentences);
    };
    view! {
        <Show when=can_speak>
            <Button variant=ButtonVariant::Tertiary on_click=speak>{session.text("question.read.label")}</Button>
        </Show>
    }
}

fn labels(session: Session, question: Question) -> Vec<String> {
    match question {
        Question::Statement(_) => (0..Answer::STEPS.len()).map(|step| session.t(&format!("scale.{step}"))).collect(),
        Question::Language(skill) => {
            (0..Cefr::ALL.len()).map(|step| session.local(&format!("language.{skill}.{step}"))).collect()
        }
    }
}

fn options(session: Session, question: Question) -> Vec<RadioOption> {
    let labels = labels(session, question);
    match question {
        Question::Statement(_) => {
            let steps = Answer::STEPS.iter().zip(labels).zip(0_u8..);
            let scale = steps.map(|((answer, label), filled)| RadioOption::new(answer.word(), label).stones(filled));
            let unsure = RadioOption::new(Answer::Unsure.word(), session.t("question.unsure_or_not.label")).quiet();
            scale.chain([unsure]).collect()
        }
        Question::Language(_) => {
            Cefr::ALL.iter().zip(labels).map(|(level, label)| RadioOption::new(level.code(), label)).collect()
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
