//! Telling a person from a thing: a key that is stuck, and a mouse that trembles, are nobody.
//! It never keeps which keys were pressed, but the last.

use super::Moment;

/// What has been felt at the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touch {
    /// A key, by the name of its place on the keyboard.
    Key(String),
    /// A pointer moved to this place, in pixels.
    Place(i32, i32),
    /// A press, a choice, a screen reader's click: what no thing does by itself.
    Press,
    /// Scrolling, which a wheel can do by itself.
    Scroll,
}

/// Pixels that a pointer moves without anybody moving it.
const TREMBLING: i32 = 24;
/// How long the same thing over and over is still taken for a person, in milliseconds.
const PATIENCE: f64 = 300_000.0;

/// What was felt last, and since when it has been the same.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    last: Option<(Touch, Moment)>,
}

impl Hand {
    /// Whether a person is behind this.
    pub fn is_person(&mut self, touch: Touch, now: Moment) -> bool {
        match &self.last {
            Some((last, since)) if last.is_same(&touch) => now.since(*since) <= PATIENCE,
            _ => {
                self.last = Some((touch, now));
                true
            }
        }
    }
}

impl Touch {
    /// Whether it could be the same thing, going on by itself.
    fn is_same(&self, other: &Touch) -> bool {
        match (self, other) {
            (Touch::Place(x, y), Touch::Place(to_x, to_y)) => {
                x.abs_diff(*to_x).max(y.abs_diff(*to_y)) <= TREMBLING as u32
            }
            (Touch::Press, Touch::Press) => false,
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i32) -> Moment {
        Moment { wall: f64::from(seconds) * 1000.0, steady: f64::from(seconds) * 1000.0 }
    }

    /// Whether the touches, one a second, still count as a person's after so many seconds.
    fn check(touch: impl Fn(i32) -> Touch, seconds: i32) -> bool {
        let mut hand = Hand::default();
        (0..seconds).fold(true, |_, second| hand.is_person(touch(second), at(second)))
    }

    #[test]
    fn r_kio_03_a_stuck_key_and_a_trembling_mouse_are_nobody_after_five_minutes() {
        assert!(check(|_| Touch::Key("KeyA".into()), 300), "five minutes are still believed");
        assert!(!check(|_| Touch::Key("KeyA".into()), 310));
        assert!(!check(|second| Touch::Place(100 + second % 2, 50), 310));
        assert!(!check(|_| Touch::Scroll, 310));
    }

    #[test]
    fn r_kio_03_a_person_counts_for_as_long_as_there_is_one() {
        assert!(check(|_| Touch::Press, 3600), "pressing");
        assert!(check(|second| Touch::Key(format!("Key{}", second % 5)), 3600), "typing");
        assert!(check(|second| Touch::Place(second % 7 * 30, 0), 3600), "moving the mouse");
    }
}
