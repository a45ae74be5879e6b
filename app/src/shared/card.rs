use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::node::prelude::*;

pub fn card(m: &Model, plan: &Plan, id: StepId) -> AnyView {
    let _ = (plan, id);
    view! { <h1>{m.t("card-title")}</h1> }.into_any()
}
