//! Loss, refusal and damage, tested without a browser.

mod crash;
mod loss;
mod missing;
mod years;

use pollster::block_on;

use super::*;
use crate::pathway::Goal;
use crate::profile::Event;

fn goal(goal: Goal) -> Event {
    Event::GoalChosen { goal: Some(goal) }
}

fn text(event: Event) -> String {
    Record::new(event).to_text()
}

#[test]
fn what_was_written_is_read_back() {
    let saver = Saver::new(MemoryJournal::default());
    saver.add(goal(Goal::Study));
    saver.add(Event::UsefulAnswered { useful: Some(true) });
    assert_eq!(block_on(saver.drain()), Some(Ok(())));
    let opened = block_on(open(saver.journal())).expect("readable");
    assert_eq!((opened.profile.goal, opened.profile.useful, opened.records), (Some(Goal::Study), Some(true), 2));
}

#[test]
fn a_failed_write_is_kept_and_written_later_in_the_same_order() {
    let saver = Saver::new(MemoryJournal::default());
    saver.journal().break_with(Some(StoreError::Full));
    saver.add(goal(Goal::Study));
    saver.add(goal(Goal::Explore));
    assert_eq!(block_on(saver.drain()), Some(Err(StoreError::Full)));
    assert!(saver.has_pending());
    saver.journal().break_with(None);
    assert_eq!(block_on(saver.drain()), Some(Ok(())));
    assert_eq!(saver.journal().records(), [text(goal(Goal::Study)), text(goal(Goal::Explore))]);
}

#[test]
fn deleting_everything_leaves_a_tombstone_without_content() {
    let saver = Saver::new(MemoryJournal::with(vec![text(goal(Goal::Study))]));
    saver.add(goal(Goal::Explore));
    saver.add(Event::Deleted);
    assert_eq!(block_on(saver.drain()), Some(Ok(())));
    assert_eq!(saver.journal().records(), [r#"{"schema":5,"event":"deleted"}"#]);
    assert!(block_on(open(saver.journal())).expect("readable").profile.is_empty());
}

#[test]
fn damaged_records_are_counted_and_left_where_they_are() {
    let whole = text(goal(Goal::Study));
    for cut in 0..whole.len() {
        let damaged = whole.get(..cut).unwrap_or("").to_owned();
        let journal = MemoryJournal::with(vec![damaged.clone(), whole.clone()]);
        let opened = block_on(open(&journal)).expect("the rest is readable");
        assert_eq!((opened.damaged, opened.profile.goal), (1, Some(Goal::Study)), "cut at {cut}");
        assert_eq!(journal.records(), [damaged, whole.clone()]);
    }
}

#[test]
fn a_newer_schema_is_refused_as_a_whole_and_an_impossible_one_is_damaged() {
    let newer = r#"{"schema":999,"event":{"something_new":{}}}"#;
    let journal = MemoryJournal::with(vec![text(goal(Goal::Study)), newer.into()]);
    assert_eq!(block_on(open(&journal)), Err(StoreError::Newer));
    for schema in ["0", "-1", "\"3\"", "1.5", "null"] {
        let record = format!(r#"{{"schema":{schema},"event":"deleted"}}"#);
        assert_eq!(Record::parse(&record), Err(BadRecord::Damaged), "{schema}");
    }
}
