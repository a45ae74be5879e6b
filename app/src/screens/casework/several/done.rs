//! What became of it in each household, and the way to take it back.

use super::{to_caseload, what_word};
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{full_link, hint};
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::several::{DoneRow, Stands, What};
use crate::route::{Part, Route};
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn done(m: &Model, what: What, act: Uuid, refused: &str, rows: &[DoneRow]) -> AnyView {
    let given = rows.iter().filter(|it| !matches!(it.stands, Stands::Refused(_))).count();
    let args = [("given", Arg::Count(given)), ("all", Arg::Count(rows.len()))];
    let said = m.words.with("staff-several-done", &args);
    let (class, name) =
        if given == rows.len() { ("notice notice-good", "done") } else { ("notice notice-bad", "alert") };
    let items: Vec<AnyView> = rows.iter().map(|it| row(m, (what, act, refused), it)).collect();
    let again = format!("{}?what={}", Route::Several, what.key());
    view! {
        <h2 id="done">{m.t(what_word(what))}</h2>
        <p class=class role="status">{icon(name)}<span>{said}</span></p>
        <ul class="plain cards" aria-labelledby="done">{items}</ul>
        <div class="actions">
            {full_link("button", "plus", again, m.t("staff-several-again"))}
            {to_caseload(m)}
        </div>
    }
    .into_any()
}

fn row(m: &Model, (what, act, refused): (What, Uuid, &str), row: &DoneRow) -> AnyView {
    let part = match (row.step, what) {
        (Some(step), _) => Part::Step { step, history: false },
        (None, What::Message) => Part::Notes,
        (None, _) => Part::Plan,
    };
    let to = Route::Household { household: row.household, part }.to_string();
    let stands = match &row.stands {
        Stands::Given => hint("quiet", "done", m.t("staff-several-given")),
        Stands::TakenBack => hint("quiet", "undo", m.t("staff-several-taken-back")),
        Stands::InUse => hint("quiet", "eye", m.t("staff-several-in-use")),
        Stands::Refused(word) => hint("notice notice-bad", "alert", m.t(word)),
    };
    let undo = (row.stands == Stands::Given).then(|| {
        let hidden = [
            ("act", act.to_string()),
            ("household", row.household.to_string()),
            ("what", what.key().to_owned()),
            ("refused", refused.to_owned()),
        ];
        let hidden: Vec<AnyView> = hidden
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any())
            .collect();
        let why = match what {
            What::Step => "staff-several-undo-step",
            What::Place => "staff-several-undo-place",
            What::Message => "staff-several-undo-message",
        };
        let action = format!("{}/undo", Route::Several);
        view! {
            <form method="post" action=action class="actions">
                {hidden}
                {input::button("button", "undo", m.t("undo"))}
                <span class="quiet">{m.t(why)}</span>
            </form>
        }
    });
    view! {
        <li class="card stack" id=format!("of-{}", row.household)>
            <p class="strong"><a href=to data-full="1">{row.alias.clone()}</a></p>
            {stands}
            {undo}
        </li>
    }
    .into_any()
}
