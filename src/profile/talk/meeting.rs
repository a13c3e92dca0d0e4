//! When two meet again. It knows no zone: the time is that of the clock on the wall.

use crate::pathway::Day;

/// When the two meet again, as a clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The day.
    pub day: Day,
    /// Minutes since midnight, 0–1439, if a time was agreed.
    pub minute: Option<u16>,
}

impl Meeting {
    /// Reads `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`.
    pub(super) fn parse(text: &str) -> Option<Meeting> {
        match text.split_once('T') {
            Some((day, time)) => Some(Meeting { day: day.parse().ok()?, minute: Some(minute(time)?) }),
            None => Some(Meeting { day: text.parse().ok()?, minute: None }),
        }
    }

    /// The time as a clock shows it, `hh:mm`, or nothing.
    pub fn time(self) -> String {
        self.minute.map_or(String::new(), |minute| format!("{:02}:{:02}", minute / 60, minute % 60))
    }

    pub(super) fn to_text(self) -> String {
        let day = self.day.to_string();
        if self.minute.is_some() { [&day, "T", &self.time()].concat() } else { day }
    }
}

/// Reads `hh:mm` as minutes since midnight.
pub fn minute(text: &str) -> Option<u16> {
    let number =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok()).flatten();
    let (hour, minute) = text.split_once(':').filter(|(hour, minute)| hour.len() == 2 && minute.len() == 2)?;
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
