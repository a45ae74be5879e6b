use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::node::prelude::*;

pub fn path(m: &Model, plan: &Plan) -> AnyView {
    let _ = plan;
    view! { <h1>{m.t("path-title")}</h1> }.into_any()
}
