//! The device's calendar. It is shown and never trusted: no order is ever taken from it.

use crate::pathway::Day;
use crate::visit::Moment;

/// Today, where the person is. A device with an impossible clock gives the first day of 1970.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let text = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    text.parse().unwrap_or(Day::EPOCH)
}

/// Milliseconds since 1970, as the device counts them: for how long something takes, never for order.
pub fn milliseconds() -> f64 {
    js_sys::Date::now()
}

/// Now, by the device's clock and by one that only goes forward.
pub fn moment() -> Moment {
    let steady = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
    Moment { wall: milliseconds(), steady }
}

/// Whole seconds since 1970 in UTC, as the device counts them.
pub fn seconds() -> u64 {
    (milliseconds().max(0.0) / 1000.0) as u64
}
