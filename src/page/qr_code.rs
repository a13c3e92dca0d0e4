//! A text as a QR code: dark on light in every theme, with the light rim that readers need.
//! It never stands alone: what it says is also there as text or as a typed code.

use crate::exchange::{Grid, QUIET_ZONE, modules};
use crate::ui::{View, Words, svg};

/// The drawing, or nothing where the text is too long for one.
pub fn qr_code(text: &str, label: impl Into<Words>) -> View {
    let Some(grid) = modules(text) else { return View::none() };
    let side = grid.size() + 2 * QUIET_ZONE;
    let part = |fill: &'static str, path: String| svg("path").attr("fill", fill).attr("d", path);
    svg("svg")
        .attr("class", "app-qr")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .child(part("#fff", format!("M0 0h{side}v{side}H0z")))
        .child(part("#000", dark(&grid)))
        .view()
}

/// The dark modules as one path, each run of a row as one rectangle.
fn dark(grid: &Grid) -> String {
    let mut path = String::new();
    for row in 0..grid.size() {
        let mut column = 0;
        while column < grid.size() {
            let run = (column..grid.size()).take_while(|column| grid.is_dark(*column, row)).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", column + QUIET_ZONE, row + QUIET_ZONE));
            }
            column += run.max(1);
        }
    }
    path
}
