//! The marks of a household that is closed, or one to practise with.

use crate::components::plan::step::chip;
use crate::domain::plan::household::Closing;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// That a household is closed, since when and why; that it is one to practise with.
pub fn closing_marks(m: &Model, closed: Option<Closing>, practice: bool) -> Vec<AnyView> {
    let practice = practice.then(|| chip("chip", "edit", m.t("practice-mark")));
    let closed = closed.map(|closing| {
        let day = m.words.date(closing.day, m.today());
        let why = m.t(&format!("closing-{}", closing.reason.key()));
        let args = [("day", Arg::Text(&day)), ("why", Arg::Text(&why))];
        chip("chip", "lock", m.words.with("closing-since", &args))
    });
    practice.into_iter().chain(closed).collect()
}
