//! An invitation: the sign-in link of a person, just made. It is shown once, to be photographed from the screen or handed
//! over.

use super::icon::icon;
use super::layout::hint;
use crate::domain::coordination::Invitation;
use crate::model::Model;
use leptos::prelude::*;

/// The invitation with its QR code; `whom` says for whom it is.
pub fn invitation(m: &Model, invitation: &Invitation, whom: String) -> AnyView {
    view! {
        <section class="card invitation" aria-labelledby="invitation">
            <div class="invitation-code" role="img" aria-label=m.t("invitation-code") inner_html=invitation.qr.clone()></div>
            <div class="stack">
                <h2 id="invitation">{m.t("invitation-title")}</h2>
                <p class="strong">{whom}</p>
                <p>{m.t("invitation-how")}</p>
                {hint("quiet", "clock", m.t("invitation-valid"))}
                <label class="field">
                    <span class="field-label">{m.t("invitation-link")}</span>
                    <input
                        id="invitation-link"
                        type="text"
                        readonly=true
                        value=invitation.url.clone()
                        autocomplete="off"
                        spellcheck="false"
                    />
                </label>
                <button type="button" class="button" data-copy="invitation-link" data-done=m.t("invitation-copied")>
                    {icon("copy")}
                    <span class="copy-it">{m.t("invitation-copy")}</span>
                    <span class="copied">{m.t("invitation-copied")}</span>
                </button>
            </div>
        </section>
    }
    .into_any()
}
