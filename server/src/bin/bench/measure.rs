//! Gathers figures and prints their medians.

use std::time::Duration;

/// Figures by name, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Figures(Vec<(&'static str, &'static str, Vec<f64>)>);

impl Figures {
    pub(crate) fn add(&mut self, name: &'static str, value: f64, unit: &'static str) {
        match self.0.iter_mut().find(|(known, ..)| *known == name) {
            Some((.., values)) => values.push(value),
            None => self.0.push((name, unit, vec![value])),
        }
    }

    /// One `name value unit` line each, with the median.
    #[expect(clippy::print_stdout, reason = "the figures are what the program is for")]
    pub(crate) fn print(&mut self) {
        for (name, unit, values) in &mut self.0 {
            values.sort_by(f64::total_cmp);
            let median = values[values.len() / 2];
            let digits = if median < 100.0 { 2 } else { 0 };
            println!("{name} {median:.digits$} {unit}");
        }
    }
}

/// How many a second.
#[must_use]
pub(crate) fn rate(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

/// A percentile of some times, in milliseconds.
#[must_use]
pub(crate) fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort();
    let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}
