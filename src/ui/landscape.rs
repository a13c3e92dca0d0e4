//! Quiet landscapes drawn in one stroke, for the start, a pause and the goodbye.
//! They never carry information, and there are no people in them.

use super::stones::{drawing, stone};
use super::{El, svg};

/// Which landscape to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandscapeKind {
    /// A path that winds up towards a cairn and hills.
    Start,
    /// Still water and a low sun.
    Pause,
    /// The path goes on over a ridge.
    Goodbye,
}

impl LandscapeKind {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Pause => "pause",
            Self::Goodbye => "goodbye",
        }
    }

    /// The one stroke.
    fn stroke(self) -> &'static str {
        match self {
            Self::Start => {
                "M2 112C34 115 60 105 92 108S146 116 158 106 148 93 168 89 202 93 209 85 197 77 213 69 \
                 242 34 257 34 272 58 282 58 300 40 312 40 336 74 352 81 382 88 398 87"
            }
            Self::Pause => {
                "M2 76C26 74 42 46 58 44S82 62 94 64 120 36 138 36 164 68 186 71 330 73 398 72 \
                 300 88 262 94 336 108 398 106"
            }
            Self::Goodbye => {
                "M2 110C56 113 104 115 142 106S196 92 192 84 160 77 170 68 214 65 222 57 213 49 226 42 \
                 276 40 300 52 356 84 398 88"
            }
        }
    }

    /// The stones beside the path.
    fn stones(self) -> &'static [&'static str] {
        match self {
            Self::Start => &[
                "translate(70 99) scale(1.9 1.6)",
                "translate(71.5 86.5) rotate(5) scale(1.4 1.2)",
                "translate(70.5 77) rotate(-6) scale(.9)",
            ],
            Self::Pause => &["translate(196 108) scale(2.1 1.7)", "translate(226 113) rotate(4) scale(1.2)"],
            Self::Goodbye => &[
                "translate(88 101) rotate(-2) scale(1.9 1.7)",
                "translate(160 91) rotate(-6) scale(1.2)",
                "translate(198 60.5) rotate(-4) scale(.75)",
            ],
        }
    }

    /// The sun, whole in the sky or half behind the water.
    fn sun(self) -> &'static str {
        match self {
            Self::Start => "M342 36a13 13 0 1 1 26 0a13 13 0 1 1-26 0Z",
            Self::Pause => "M262 71a17 17 0 0 1 34 0",
            Self::Goodbye => "M268 22a13 13 0 1 1 26 0a13 13 0 1 1-26 0Z",
        }
    }
}

/// A decorative landscape.
///
/// Accessibility: hidden from screen readers; left out on paper.
pub fn landscape(kind: LandscapeKind) -> El {
    let line = |class: &str, way: &str| {
        svg("path")
            .class(class)
            .attr("d", way)
            .attr("fill", "none")
            .attr("stroke", "currentColor")
            .attr("stroke-width", "2")
            .attr("stroke-linecap", "round")
    };
    let way = line("app-landscape-line", kind.stroke()).attr("pathLength", "1").attr("stroke-linejoin", "round");
    let stone = |place: &&'static str| {
        stone().class("app-landscape-stone").attr("transform", *place).attr("fill", "currentColor")
    };
    drawing("app-landscape", "0 0 400 124")
        .attr("data-kind", kind.name())
        .child(line("app-landscape-sun", kind.sun()))
        .child(way)
        .child(kind.stones().iter().map(stone).collect::<Vec<_>>())
}
