//! The devices that a person is signed in on, each to be taken out.

use super::icon::icon;
use super::layout::{disclosure, hint, list, text};
use super::{input, sync_state};
use crate::i18n::Arg;
use crate::model::{DeviceRow, Extra, Model};
use leptos::prelude::*;

/// The devices; they come with a page of the server's only.
pub fn devices(m: &Model) -> AnyView {
    let Extra::Devices(devices) = &m.extra else { return sync_state::needs_network(m) };
    let rows = devices.iter().map(|device| row(m, device)).collect();
    view! {
        {text("", m.t("devices-lead"))}
        {list("plain devices", rows)}
    }
    .into_any()
}

fn row(m: &Model, device: &DeviceRow) -> AnyView {
    let name = if device.label.is_empty() { m.t("devices-unknown") } else { device.label.clone() };
    let since = m.words.date(device.since.day(), m.today());
    let since = m.words.with("devices-since", &[("day", Arg::Text(&since))]);
    let action = if device.device == m.me.device {
        hint("sync sync-saved", "check", m.t("devices-this"))
    } else {
        remove(m, device)
    };
    view! {
        <div class="card device">
            <p class="strong">{icon("device")}<span>{name}</span></p>
            <p class="quiet">{since}</p>
            {action}
        </div>
    }
    .into_any()
}

/// The form that takes a device out stands in a fold with what it will do: that is the question whether one is sure.
fn remove(m: &Model, device: &DeviceRow) -> AnyView {
    let form = view! {
        <form method="post" action="/devices/remove">
            <input type="hidden" name="device" value=device.device.to_string()/>
            <input type="hidden" name="back" value=m.route.to_string()/>
            {input::button("button button-danger", "sign-out", m.t("devices-remove-sure"))}
        </form>
    };
    let what = text("", m.t("devices-remove-what"));
    disclosure("fold", "sign-out", m.t("devices-remove"), vec![what, form.into_any()])
}
