//! The devices that a person is signed in on, and the way to another one. One that was lost can be taken out: it gives up
//! its plan as soon as it reaches the server.

use crate::components::devices::devices;
use crate::components::icon::icon;
use crate::components::invitation::invitation;
use crate::components::layout::{full_link, section, text};
use crate::context::use_app;
use crate::domain::id::PersonId;
use crate::domain::plan::household::Role;
use crate::i18n::Arg;
use crate::model::{Extra, Model};
use crate::route::Route;
use leptos::prelude::*;

/// The screen with this person's devices, or with the link to another one that was just made.
#[component]
pub fn Devices() -> impl IntoView {
    let app = use_app();
    let content = app.with(|m| match &m.extra {
        Extra::Invitation(made) => {
            let card = invitation(m, made, m.account_name(&made.name));
            let back = full_link("button", "device", Route::Devices.to_string(), m.t("devices-title"));
            view! { {card}{back} }.into_any()
        }
        _ => view! { {devices(m)}{another(m)} }.into_any(),
    });
    view! {
        <h1>{app.t("devices-title")}</h1>
        {content}
    }
}

/// Links for one's own second phone and for the others of the family.
fn another(m: &Model) -> Option<AnyView> {
    let Extra::Devices(_) = &m.extra else { return None };
    let plan = m.plan()?;
    let members = plan.people_as(Role::Member).filter(|(id, person)| *id != m.me.person && !person.named);
    let others = members.map(|(id, person)| {
        let name = m.person_name(person);
        form(id, m.words.with("devices-invite-member", &[("name", Arg::Text(&name))]))
    });
    let forms: Vec<AnyView> =
        std::iter::once(form(m.me.person, m.t("devices-invite-own"))).chain(others).collect();
    Some(section(
        "another",
        m.t("devices-invite-title"),
        vec![text("", m.t("devices-invite-lead")), view! { <div class="cards">{forms}</div> }.into_any()],
    ))
}

fn form(person: PersonId, words: String) -> AnyView {
    view! {
        <form method="post" action=Route::Devices.to_string()>
            <input type="hidden" name="person" value=person.to_string()/>
            <button type="submit" class="button">{icon("key")}<span>{words}</span></button>
        </form>
    }
    .into_any()
}
