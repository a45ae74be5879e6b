//! What is on this phone only.

use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::node::prelude::*;
use crate::ui::unsent;

/// The screen with everything that the server does not have yet.
pub fn unsent(m: &Model, plan: &Plan) -> AnyView {
    view! {
        <h1>{m.t("unsent-title")}</h1>
        {unsent::all(m, plan)}
    }
    .into_any()
}
