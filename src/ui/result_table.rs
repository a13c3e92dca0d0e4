//! The same figures as the bars, as a table.
//! It never sorts by itself.

use super::{El, View, el};

/// A table with a caption, header cells both ways, and rows whose first cell is the row's header.
///
/// Accessibility: wide tables scroll inside their own box, which can be reached with the keyboard.
pub fn result_table(caption: String, columns: Vec<String>, rows: Vec<Vec<String>>) -> El {
    let head: Vec<_> = columns.into_iter().map(|column| el("th").attr("scope", "col").text(column)).collect();
    let body: Vec<_> = rows.into_iter().map(row).collect();
    let table = el("table")
        .class("app-table")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(body));
    el("div")
        .class("app-table-box")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", caption)
        .child(table)
}

fn row(cells: Vec<String>) -> El {
    let cell = |(place, text): (usize, String)| match place {
        0 => el("th").attr("scope", "row").text(text).view(),
        _ => el("td").text(text).view(),
    };
    el("tr").child(cells.into_iter().enumerate().map(cell).collect::<View>())
}
