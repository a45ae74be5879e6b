//! The devices that a person is signed in on. One that was lost can be taken out: it gives up its
//! plan as soon as it reaches the server.

use crate::components::devices::devices;
use crate::context::use_app;
use leptos::prelude::*;

/// The screen with this person's devices.
#[component]
pub fn Devices() -> impl IntoView {
    let app = use_app();
    view! {
        <h1>{app.t("devices-title")}</h1>
        {app.with(devices)}
    }
}
