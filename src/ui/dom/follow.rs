//! Parts of the page that follow signals: worked out, drawn, and drawn anew in the same place.
//! They never draw what has not changed.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};
use web_sys::Node;

use super::View;
use super::view::document;

/// Runs now, and again after each change of a signal that it reads, as long as this part of the page stands.
pub(super) fn follow_now(mut act: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| act());
    StoredValue::new_local(Following(effect));
}

/// What follows signals. It takes leave of them when it goes: a signal that outlives it would remember it for ever.
struct Following(RenderEffect<()>);

impl Drop for Following {
    fn drop(&mut self) {
        let own = self.0.to_any_subscriber();
        own.clear_sources(&own);
    }
}

/// A value that is worked out from signals, and kept as long as this part of the page stands.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    work_out: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let memo = ArcMemo::new(work_out);
    takes_leave(memo.to_any_subscriber());
    memo.into()
}

/// Acts once this part of the page is drawn, and after each change of a signal that it reads, as long as the part stands.
pub fn effect(act: impl FnMut() + 'static) {
    takes_leave(Effect::new(act).to_any_subscriber());
}

/// Takes leave of the signals when this part of the page goes, as [`Following`] does.
fn takes_leave(own: AnySubscriber) {
    on_cleanup(move || own.clear_sources(&own));
}

/// A part that is drawn anew after each change of a signal that it reads.
pub fn follow<V: Into<View>>(view: impl Fn() -> V + 'static) -> View {
    place(Box::new(move || view().into()))
}

/// A part that is there while a condition holds. It is drawn anew only when the condition changes.
pub fn show(when: impl Fn() -> bool + 'static, view: impl Fn() -> View + 'static) -> View {
    each(when, move |holds| if holds { view() } else { View::none() })
}

/// A part that is drawn anew only when a value changes, and not by what else it reads.
pub fn each<T, V>(value: impl Fn() -> T + 'static, view: impl Fn(T) -> V + 'static) -> View
where
    T: Clone + PartialEq + 'static,
    V: Into<View>,
{
    let (view, last) = (Rc::new(view), RefCell::new(None));
    part(Box::new(move || {
        let value = Some(value());
        if *last.borrow() == value {
            return None;
        }
        last.replace(value.clone());
        let view = view.clone();
        Some(Box::new(move || value.map(|value| view(value).into()).unwrap_or_default()))
    }))
}

/// How a part is drawn, where it is another than before.
type Drawing = Box<dyn FnOnce() -> View>;

/// Two marks in the document, and between them what was drawn last. What belongs to it lives until it is drawn anew, and not only
/// until the next look at whether it should be: so no memo is needed, which is compiled anew for each type of value.
fn part(drawing: Box<dyn Fn() -> Option<Drawing>>) -> View {
    let (start, end, both) = marks();
    let owner = Owner::new();
    follow_now(Box::new(move || {
        let Some(draw) = drawing() else { return };
        let view = owner.with_cleanup(|| untrack(draw));
        put(&view, &start, &end);
    }));
    both
}

/// Two marks in the document, and between them what the view says now.
fn place(view: Box<dyn Fn() -> View>) -> View {
    let (start, end, both) = marks();
    follow_now(Box::new(move || put(&view(), &start, &end)));
    both
}

/// Two marks, and both of them as a view.
fn marks() -> (Node, Node, View) {
    let (start, end) = (mark(), mark());
    let both: View = [View::of(start.clone()), View::of(end.clone())].into_iter().collect();
    (start, end, both)
}

/// Puts a view in the place of what stands between the marks.
fn put(view: &View, start: &Node, end: &Node) {
    clear(start, end);
    if let (Some(parent), Some(node)) = (end.parent_node(), view.node()) {
        // It fails only where a node would stand inside itself, which a view cannot.
        let _ = parent.insert_before(node, Some(end));
    }
}

fn mark() -> Node {
    document().create_comment("").into()
}

/// Takes away what stands between the marks.
fn clear(start: &Node, end: &Node) {
    while let Some(node) = start.next_sibling().filter(|node| node != end) {
        let Some(parent) = node.parent_node() else { return };
        let _ = parent.remove_child(&node);
    }
}
