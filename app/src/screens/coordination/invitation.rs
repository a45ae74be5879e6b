//! An invitation: the sign-in link of a person, just made.

use crate::components::layout::hint;
use crate::domain::coordination::Invitation;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

/// An invitation is shown once: to be photographed from the screen or handed over.
pub(super) fn invitation_card(m: &Model, page: &CoordinationPage, invitation: &Invitation) -> AnyView {
    let household =
        page.coordination.households.iter().find(|it| Some(it.summary.household) == invitation.household);
    let role = || m.t(&format!("role-{}", invitation.role.key()));
    let of = household.map_or_else(role, |household| household.summary.alias.clone());
    let whom = format!("{} · {of}", m.account_name(&invitation.name));
    view! {
        <section class="card invitation" aria-labelledby="invitation">
            <div class="invitation-code" role="img" aria-label=m.t("staff-invitation-code") inner_html=invitation.qr.clone()></div>
            <div class="stack">
                <h2 id="invitation">{m.t("staff-invitation-title")}</h2>
                <p class="strong">{whom}</p>
                <p>{m.t("staff-invitation-how")}</p>
                {hint("quiet", "clock", m.t("staff-invitation-valid"))}
                <label class="field">
                    <span class="field-label">{m.t("staff-invitation-link")}</span>
                    <input type="text" readonly=true value=invitation.url.clone() autocomplete="off" spellcheck="false"/>
                </label>
            </div>
        </section>
    }
    .into_any()
}
