//! How long a visit has stood untouched, by a deadline and not by ticks: a machine that has slept is late at once.
//! It never takes back that a visit is over.

/// How long a visit may stand untouched, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until the person is warned.
    pub quiet: u32,
    /// From the warning until the visit is over. WCAG 2.2.1 wants at least 20.
    pub warned: u32,
}

impl Limits {
    /// At a screen without attendants. Kiosk products use 30 to 90 seconds before the warning.
    pub const KIOSK: Limits = Limits { quiet: 90, warned: 30 };
    /// At a counsellor's desk: covered after ten minutes, over after thirty (Nav warns at thirty).
    pub const DESK: Limits = Limits { quiet: 600, warned: 1200 };

    /// So many times longer until the warning.
    pub fn times(self, times: u32) -> Limits {
        Limits { quiet: self.quiet.saturating_mul(times), ..self }
    }
}

/// A moment by two clocks, both in milliseconds: the device's may be set anew, and the other may stand still while the
/// machine sleeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// By the device's clock.
    pub wall: f64,
    /// By one that only goes forward.
    pub steady: f64,
}

impl Moment {
    /// Milliseconds from an earlier moment to this one, by the clock that has gone further.
    pub fn since(self, earlier: Moment) -> f64 {
        (self.wall - earlier.wall).max(self.steady - earlier.steady).max(0.0)
    }
}

/// How a visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody is there.
    Used,
    /// Nobody has been there for long: so many seconds are left, at least one.
    Warned {
        /// Seconds.
        left: u32,
    },
    /// The time is up.
    Over,
}

/// Watches one visit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watch {
    limits: Limits,
    last: Moment,
}

impl Watch {
    /// Begins to watch.
    pub fn new(limits: Limits, now: Moment) -> Watch {
        Watch { limits, last: now }
    }

    /// Gives the person other limits.
    pub fn allow(&mut self, limits: Limits) {
        self.limits = limits;
    }

    /// How the visit stands.
    pub fn standing(&self, now: Moment) -> Standing {
        let untouched = now.since(self.last) / 1000.0;
        let (quiet, warned) = (f64::from(self.limits.quiet), f64::from(self.limits.warned));
        if untouched < quiet {
            Standing::Used
        } else if untouched < quiet + warned {
            Standing::Warned { left: (quiet + warned - untouched).ceil() as u32 }
        } else {
            Standing::Over
        }
    }

    /// Somebody has touched the screen. Once the person is warned it takes [`Watch::extend`]: whoever comes by then may be another.
    pub fn touched(&mut self, now: Moment) {
        if self.standing(now) == Standing::Used {
            self.last = now;
        }
    }

    /// The person has asked for more time. A visit that is over stays so.
    pub fn extend(&mut self, now: Moment) {
        if self.standing(now) != Standing::Over {
            self.last = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Moment {
        Moment { wall: seconds * 1000.0, steady: seconds * 1000.0 }
    }

    #[test]
    fn r_kio_01_a_person_is_warned_after_90_seconds_and_has_30_more() {
        let watch = Watch::new(Limits::KIOSK, at(0.0));
        let table = [
            (0.0, Standing::Used),
            (89.9, Standing::Used),
            (90.0, Standing::Warned { left: 30 }),
            (110.5, Standing::Warned { left: 10 }),
            (119.9, Standing::Warned { left: 1 }),
            (120.0, Standing::Over),
            (1e9, Standing::Over),
        ];
        for (seconds, standing) in table {
            assert_eq!(watch.standing(at(seconds)), standing, "after {seconds}");
        }
    }

    #[test]
    fn r_kio_01_more_time_is_given_as_often_as_it_is_asked_for_and_may_be_longer_from_the_beginning() {
        let mut watch = Watch::new(Limits::KIOSK, at(0.0));
        for round in 1..=20 {
            let warned = at(f64::from(round) * 100.0);
            assert!(matches!(watch.standing(warned), Standing::Warned { .. }), "round {round}");
            watch.extend(warned);
            assert_eq!(watch.standing(warned), Standing::Used);
        }
        for times in [2, 5, 10] {
            watch.allow(Limits::KIOSK.times(times));
            let warned = at(2000.0 + f64::from(90 * times));
            assert_eq!(watch.standing(warned), Standing::Warned { left: 30 }, "{times} times");
        }
    }

    #[test]
    fn r_kio_02_sleep_and_a_clock_set_anew_end_a_visit_and_never_lengthen_it() {
        let moment = |wall, steady| Moment { wall, steady };
        #[rustfmt::skip]
        let table = [
            ("ten minutes of sleep, one clock standing still", moment(600_000.0, 1_000.0), Standing::Over),
            ("the clock set back a day", moment(-86_400_000.0, 125_000.0), Standing::Over),
            ("the clock set forward a day", moment(86_400_000.0, 1_000.0), Standing::Over),
            ("the clock set back, and little time", moment(-86_400_000.0, 1_000.0), Standing::Used),
        ];
        for (what, now, standing) in table {
            assert_eq!(Watch::new(Limits::KIOSK, at(0.0)).standing(now), standing, "{what}");
        }
    }

    #[test]
    fn whoever_comes_by_after_the_warning_does_not_take_the_visit_over() {
        let mut watch = Watch::new(Limits::KIOSK, at(0.0));
        watch.touched(at(100.0));
        assert_eq!(watch.standing(at(120.0)), Standing::Over);
        watch.touched(at(121.0));
        watch.extend(at(121.0));
        assert_eq!(watch.standing(at(121.0)), Standing::Over, "it cannot be taken back");
    }
}
