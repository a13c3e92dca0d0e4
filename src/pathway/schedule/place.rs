//! Steps placed in weeks, and the first week in which one more can begin. It never moves what is placed.

use super::task::Job;
use super::{Calendar, MOST_AT_ONCE, Pace};

/// Jobs and the weeks in which those that are placed begin.
pub struct Board<'a> {
    pub jobs: &'a [Job],
    pub begins: Vec<Option<u32>>,
    pub calendar: Calendar,
    /// Hours a week.
    pub pace: u32,
}

impl<'a> Board<'a> {
    pub fn new(jobs: &'a [Job], calendar: Calendar, pace: Pace) -> Board<'a> {
        Board { jobs, begins: vec![None; jobs.len()], calendar, pace: pace.hours().into() }
    }

    /// The week after the last one of a job, if it is placed.
    pub fn end(&self, job: usize) -> Option<u32> {
        self.begins[job].map(|begin| begin + self.jobs[job].weeks)
    }

    /// Whether all that a job waits for is placed.
    pub fn is_ready(&self, job: usize) -> bool {
        self.jobs[job].after.iter().all(|earlier| self.begins[*earlier].is_some())
    }

    /// The first week in which a job can begin, beside all that is placed.
    pub fn earliest(&self, job: usize) -> u32 {
        let months = self.jobs[job].months;
        let after = &self.jobs[job].after;
        let mut week = after.iter().filter_map(|earlier| self.end(*earlier)).max().unwrap_or(0);
        loop {
            week = self.calendar.next(months, week);
            match self.hindered_until(job, week) {
                None => return week,
                Some(later) => week = later,
            }
        }
    }

    /// If a job cannot begin in this week, the first week in which what hinders it no longer does.
    fn hindered_until(&self, job: usize, week: u32) -> Option<u32> {
        let beside = self.running(week, week + self.jobs[job].weeks);
        let too_much = beside
            .iter()
            .find(|(other, ..)| !self.jobs[job].fits_beside(&self.jobs[*other], self.pace))
            .map(|(_, _, end)| *end);
        too_much.or_else(|| crowded_until(&beside))
    }

    /// What is placed and runs within these weeks: which job, and the part of its weeks that lies in them.
    fn running(&self, from: u32, to: u32) -> Vec<(usize, u32, u32)> {
        let placed = self.begins.iter().enumerate().filter_map(|(job, begin)| Some((job, (*begin)?)));
        let weeks = placed.map(|(job, begin)| (job, begin.max(from), begin + self.jobs[job].weeks));
        weeks.filter(|(_, begin, end)| *begin < to && *end > from).collect()
    }
}

/// If as many run at once as may, the week in which the first of those that do ends.
fn crowded_until(beside: &[(usize, u32, u32)]) -> Option<u32> {
    // As two may run at once, a third one may begin where no two of the others meet.
    const { assert!(MOST_AT_ONCE == 2) };
    let pairs = beside.iter().enumerate().flat_map(|(at, one)| beside[at + 1..].iter().map(move |other| (one, other)));
    let meeting = pairs.filter(|(one, other)| one.1.max(other.1) < one.2.min(other.2));
    meeting.map(|(one, other)| one.2.min(other.2)).next()
}
