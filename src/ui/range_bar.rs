//! Bars built of stones: what the answers say, and how far apart they lie.
//! They never show a percentage, a grade or red.

use super::{El, Words, el, stones, svg};
use crate::i18n::{first_of, second_language, second_of};

/// The list that holds the bars, with a name where no heading stands just above it.
///
/// Accessibility: a list, so a screen reader says how many there are.
pub fn bars(label: Option<Words>, bars: Vec<El>) -> El {
    // Safari drops the list meaning of a list without bullets unless the role is written.
    el("ul").class("app-bars").attr("role", "list").attr_if("aria-label", label).child(bars)
}

/// One bar: stones, name, words, and the span of the answers.
pub struct RangeBar {
    /// What the bar is about.
    pub name: String,
    /// The level in words.
    pub words: String,
    /// How many stones are solid, 0 to 3.
    pub filled: u8,
    /// The span of the answers on the way from 0 to 3.
    pub range: (f64, f64),
    /// A short remark, for instance how many answers there are.
    pub detail: Option<String>,
    /// Whether it is only guessed from similar things: drawn with a broken line, and with no stone.
    pub guessed: bool,
}

impl RangeBar {
    /// The bar.
    ///
    /// Accessibility: everything is said in words; the drawing is hidden from screen readers and uses
    /// solid, outline and upright shapes, so it is readable in grey, on paper and in forced colours.
    pub fn view(self) -> El {
        let second = second_language(&self.words).or(second_language(&self.name));
        let second = second.map(|lang| self.line(second_of).beside(lang));
        let words = el("p").class("app-bar-text").child(self.line(first_of)).child(second);
        let bar = el("li").class("app-bar");
        if self.guessed {
            return bar.attr("data-guessed", "true").child(stones(0)).child(words).child(guess(self.range));
        }
        bar.child(stones(self.filled)).child(words).child(track(self.range, self.filled))
    }

    /// All that is said of it in one language.
    fn line(&self, of: fn(&str) -> String) -> El {
        let remark = |detail: &String| el("span").class("app-bar-detail").text(format!(" ·\u{a0}{}", of(detail)));
        let name = el("strong").text(format!("{}: ", of(&self.name)));
        el("span").child(name).text(of(&self.words)).child(self.detail.as_ref().map(remark))
    }
}

/// A place on the way from 0 to 3, as a percentage of the track.
fn place(level: f64) -> String {
    // Written as two whole numbers, because printing an `f64` costs 10 kB of wasm.
    let tenths = (level.clamp(0.0, 3.0) / 3.0 * 1000.0).round() as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The way from 0 to 3, with a mark at each level.
fn way() -> El {
    let step = |level: u8| {
        svg("circle")
            .class("app-track-step")
            .attr("cx", place(level.into()))
            .attr("cy", "12")
            .attr("r", "2.5")
            .attr("fill", "currentColor")
    };
    svg("svg")
        .class("app-track")
        .attr("width", "100%")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(line("app-track-way", "0".to_owned(), "100%".to_owned(), "1", "currentColor"))
        .child((0..4).map(step).collect::<Vec<_>>())
}

fn line(class: &str, from: String, to: String, width: &'static str, color: &'static str) -> El {
    svg("line")
        .class(class)
        .attr("x1", from)
        .attr("x2", to)
        .attr("y1", "12")
        .attr("y2", "12")
        .attr("stroke", color)
        .attr("stroke-width", width)
}

/// The track with the span of the answers on it.
fn track((low, high): (f64, f64), filled: u8) -> El {
    let span = |class, width, color| line(class, place(low), place(high), width, color).attr("stroke-linecap", "round");
    let stone = svg("ellipse")
        .class("app-track-stone")
        .attr("cx", place(filled.into()))
        .attr("cy", "12")
        .attr("rx", "8")
        .attr("ry", "6")
        .attr("fill", "currentColor");
    way().child(span("app-track-edge", "12", "currentColor")).child(span("app-track-span", "9", "#fff")).child(stone)
}

/// The track with a span that is only guessed: a broken line, and no stone.
fn guess((low, high): (f64, f64)) -> El {
    let span = line("app-track-edge", place(low), place(high), "3", "currentColor");
    way().child(span.attr("stroke-dasharray", "6 5"))
}
