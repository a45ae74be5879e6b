//! The mark of a household that asked for help: since when, and whether that is too long ago.

use crate::components::plan::step::chip;
use crate::domain::summary::Summary;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// That help was asked for, since when, and whether that is too long ago.
pub fn help_mark(m: &Model, household: &Summary) -> Option<AnyView> {
    let words = m.words.with("staff-mark-help", &[("count", Arg::Count(household.help))]);
    if household.help == 0 {
        return None;
    }
    let Some(since) = household.help_since else { return Some(chip("chip chip-help", "help", words)) };
    let when = m.words.ago(since, m.today());
    let since = m.words.with("staff-help-since", &[("when", Arg::Text(&when))]);
    let words = format!("{words} · {since}");
    Some(if household.is_help_late(m.now) {
        chip("chip chip-late", "alert", format!("{words} · {}", m.t("staff-help-late")))
    } else {
        chip("chip chip-help", "help", words)
    })
}
