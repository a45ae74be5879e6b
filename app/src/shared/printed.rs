use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::node::prelude::*;

pub fn printed(m: &Model, plan: &Plan) -> AnyView {
    let _ = plan;
    view! { <h1>{m.t("printed-title")}</h1> }.into_any()
}
