//! The same figures as the bars, as a table.
//! It never sorts by itself.

use leptos::prelude::*;

/// A table with a caption and header cells both ways.
///
/// Accessibility: the first cell of each row is its header; wide tables scroll inside their own
/// box, which can be reached with the keyboard.
#[component]
pub fn ResultTable(
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// The column headers.
    #[prop(into)]
    columns: Signal<Vec<String>>,
    /// The rows; the first cell is the row's header.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
) -> impl IntoView {
    let head = move || columns.get().into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect_view();
    let body = move || rows.get().into_iter().map(row).collect_view();
    view! {
        <div class="app-table-box" role="region" tabindex="0" aria-label=caption>
            <table class="app-table">
                <caption>{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

fn row(cells: Vec<String>) -> impl IntoView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let rest = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {rest}
        </tr>
    }
}
