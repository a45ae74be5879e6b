//! What is known of the household's situation: what was told in the talk, with the way to it, and the
//! group of the research it is nearest to.

use super::to;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::route::Part;
use crate::shared::talk;
use crate::ui::layout::{empty, link, skeleton};
use crate::ui::node::prelude::*;

/// The situation.
pub fn situation(m: &Model, plan: &Plan) -> AnyView {
    if !m.library_here {
        return skeleton();
    }
    let told = talk::told(m, plan);
    let none = plan.told.is_empty() && plan.situation == Default::default();
    view! {
        {none.then(|| empty("chat", m.t("staff-situation-none")))}
        <div class="situation">{told}{talk::subgroup(m, plan)}</div>
        {link("button button-main", "chat", to(plan, Part::Talk { chapter: None }), m.t("talk-title"))}
    }
    .into_any()
}
