//! How the screens look on this device, and leaving: the same as on the family's side.

use crate::household::devices::devices;
use crate::household::more::{languages, leave, looks, room, sizes};
use crate::model::Model;
use crate::ui::layout::section;
use crate::ui::node::prelude::*;

/// The screen of settings.
pub fn more(m: &Model) -> AnyView {
    view! {
        <div class="staff-page staff-page-narrow">
            <h1>{m.t("nav-more")}</h1>
            {section("language", m.t("more-language"), vec![languages(m)])}
            {section("size", m.t("more-size"), vec![sizes(m)])}
            {section("theme", m.t("more-theme"), vec![looks(m)])}
            {section("device", m.t("more-device"), vec![room(m)])}
            {section("devices", m.t("devices-title"), vec![devices(m)])}
            {section("leave", m.t("more-leave"), vec![leave(m)])}
        </div>
    }
    .into_any()
}
