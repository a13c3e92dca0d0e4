//! Parts of the page that follow signals: worked out, drawn, and drawn anew in the same place.
//! They never draw what has not changed.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use web_sys::Node;

use super::View;
use super::view::document;

/// Runs now, and again after each change of a signal that it reads, as long as this part of the page stands.
pub(super) fn follow_now(mut act: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| act());
    StoredValue::new_local(effect);
}

/// A part that is drawn anew after each change of a signal that it reads.
pub fn follow<V: Into<View>>(view: impl Fn() -> V + 'static) -> View {
    place(Box::new(move || view().into()))
}

/// A part that is there while a condition holds. It is drawn anew only when the condition changes.
pub fn show(when: impl Fn() -> bool + Send + Sync + 'static, view: impl Fn() -> View + 'static) -> View {
    each(when, move |holds| if holds { view() } else { View::none() })
}

/// A part that is drawn anew only when a value changes, and not by what else it reads.
pub fn each<T, V>(value: impl Fn() -> T + Send + Sync + 'static, view: impl Fn(T) -> V + 'static) -> View
where
    T: Clone + PartialEq + Send + Sync + 'static,
    V: Into<View>,
{
    place_of(Memo::new(move |_| value()), Box::new(move |value| view(value).into()))
}

/// One for each kind of value, whatever draws it.
fn place_of<T>(value: Memo<T>, view: Box<dyn Fn(T) -> View>) -> View
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    place(Box::new(move || {
        let value = value.get();
        untrack(|| view(value))
    }))
}

/// Two marks in the document, and between them what the view says now.
fn place(view: Box<dyn Fn() -> View>) -> View {
    let (start, end) = (mark(), mark());
    let both: View = [View::of(start.clone()), View::of(end.clone())].into_iter().collect();
    follow_now(Box::new(move || {
        let view = view();
        clear(&start, &end);
        if let (Some(parent), Some(node)) = (end.parent_node(), view.node()) {
            // It fails only where a node would stand inside itself, which a view cannot.
            let _ = parent.insert_before(node, Some(&end));
        }
    }));
    both
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
