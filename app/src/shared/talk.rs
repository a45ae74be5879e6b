use crate::domain::intake::Chapter;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::node::prelude::*;

pub fn talk(m: &Model, plan: &Plan, chapter: Option<Chapter>) -> AnyView {
    let _ = (plan, chapter);
    view! { <h1>{m.t("talk-title")}</h1> }.into_any()
}
