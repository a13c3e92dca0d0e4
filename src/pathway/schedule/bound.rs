//! How soon everything can be finished at best, when some steps are placed. It never says more than can be shown.

use super::place::Board;
use super::task::Job;

/// What each job takes of a week, by several measures that no week holds more than [`WEEK`] of.
pub struct Bound(Vec<Vec<u32>>);

/// What a week holds by each measure.
const WEEK: u32 = 2;

impl Bound {
    /// The measures that suit these jobs. The first is that two may run at once. Each other one has a threshold t, up to
    /// half the pace: what needs more than pace − t fills the week, what needs t or more fills half of it, and less is
    /// not counted. As two of the second kind fill a week, and beside one of the first only the third fits, no week holds
    /// more (a dual feasible function; Fekete and Schepers, 2001).
    pub fn new(jobs: &[Job], pace: u32) -> Bound {
        let half = Job { hours: pace, weeks: 2, months: 0, after: Vec::new() };
        let thresholds = jobs.iter().chain([&half]).filter(|job| job.fits_beside(job, pace));
        let measure = |threshold: &Job| jobs.iter().map(|job| share(job, threshold, pace)).collect();
        let mut measures = vec![vec![1; jobs.len()]];
        for measure in thresholds.map(measure) {
            if !measures.contains(&measure) {
                measures.push(measure);
            }
        }
        Bound(measures)
    }

    /// No schedule that keeps what is placed, and begins the rest in this week or later, ends before the week given back.
    pub fn end(&self, board: &Board, from: u32) -> u32 {
        let mut ends: Vec<u32> = Vec::with_capacity(board.jobs.len());
        // How many weeks of each job lie in the weeks from this one on, and how many hours, whole ones only.
        let mut left = Vec::with_capacity(board.jobs.len());
        let mut hours = 0;
        // What a job waits for has a lower place, so its end is known by then.
        for (at, job) in board.jobs.iter().enumerate() {
            let end = board.end(at).unwrap_or_else(|| {
                let ready = job.after.iter().map(|earlier| ends[*earlier]).max().unwrap_or(0).max(from);
                board.calendar.next(job.months, ready) + job.weeks
            });
            ends.push(end);
            let weeks = job.weeks.min(end.saturating_sub(from));
            left.push(weeks);
            hours += (u64::from(job.hours) * u64::from(weeks) / u64::from(job.weeks)) as u32;
        }
        let longest =
            |measure: &Vec<u32>| -> u32 { left.iter().zip(measure).map(|(weeks, share)| weeks * share).sum() };
        let weeks = self.0.iter().map(longest).max().unwrap_or(0).div_ceil(WEEK).max(hours.div_ceil(board.pace));
        ends.into_iter().max().unwrap_or(0).max(from + weeks)
    }
}

/// How much of a week this job takes by the measure with this threshold.
fn share(job: &Job, threshold: &Job, pace: u32) -> u32 {
    if !job.fits_beside(threshold, pace) { WEEK } else { u32::from(job.needs_no_less_than(threshold)) }
}
