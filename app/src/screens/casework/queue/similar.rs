//! Translation memory: what was translated before and says nearly the same, with a button that fills it in.

use super::name_of_person;
use super::work::foreign;
use crate::components::icon::icon;
use crate::components::layout::hint;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::queue::{QueueItem, Similar};
use leptos::prelude::*;

/// The sentences beside a text; nothing without any. The buttons are the program's: without it the words are there to be
/// copied.
pub(super) fn similar(m: &Model, item: &QueueItem) -> Option<AnyView> {
    if item.similar.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = item.similar.iter().map(|similar| line(m, item, similar)).collect();
    Some(
        view! {
            <div class="queue-similar">
                {hint("fact-term", "history", m.t("staff-similar"))}
                <ul class="plain">{lines}</ul>
                <p role="status" class="queue-filled" data-filled="" hidden=true>
                    <span>{m.t("staff-similar-filled")}</span>
                    <button type="button" class="button button-small" data-unfill="">
                        {icon("undo")}
                        <span>{m.t("undo")}</span>
                    </button>
                </p>
            </div>
        }
        .into_any(),
    )
}

fn line(m: &Model, item: &QueueItem, similar: &Similar) -> AnyView {
    let (from, into) = (item.text.written.lang, item.text.into);
    let (who, when) = (name_of_person(m, similar.who), m.words.day(similar.at.day(), m.today()));
    let args = [("alias", Arg::Text(&similar.alias)), ("when", Arg::Text(&when)), ("name", Arg::Text(&who))];
    view! {
        <li>
            <p class="quiet" lang=foreign(m, from)>{similar.text.clone()}</p>
            <p lang=foreign(m, into)>{similar.translation.clone()}</p>
            <p class="queue-source">
                <span class="quiet">{m.words.with("staff-similar-of", &args)}</span>
                <button type="button" class="button button-small" data-fill=similar.translation.clone()>
                    {icon("plus")}
                    <span>{m.t("staff-similar-fill")}</span>
                </button>
            </p>
        </li>
    }
    .into_any()
}
