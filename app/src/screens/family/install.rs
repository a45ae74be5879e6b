//! On the home screen: why, at a tap where the browser can, and by hand with a drawing of each step.
//! The guide needs no script; what this device is only decides which part of it is open.

use crate::components::icon::icon;
use crate::components::install_drawing::{
    ADD, AGREE, CHOOSE, CONFIRM, Drawing, HOME, MENU, SHARE, install_drawing,
};
use crate::components::layout::{card, hint, link, section, text};
use crate::context::use_app;
use crate::model::{Install as Standing, Model};
use crate::route::Route;
use leptos::prelude::*;

/// The screen of the guide.
#[component]
pub fn Install() -> impl IntoView {
    let app = use_app();
    // Drawn once for what this device is: which guide is open is the reader's from then on.
    let how = app.list(
        |m| vec![m.tab.install as u8],
        move |_| {
            app.with(|m| {
                let how = if m.tab.install == Standing::Installed { "install-others" } else { "install-how" };
                section("how", m.t(how), vec![iphone(m), android(m)])
            })
        },
    );
    view! {
        <h1>{app.t("install-title")}</h1>
        <div class="reason">{install_drawing(&HOME)}<div>{text("lead", app.t("install-lead"))}</div></div>
        {app.part(|m| m.tab.install, |m, _| standing(m))}
        {section("why", app.t("install-why"), vec![app.with(reasons)])}
        {how}
        {hint("quiet", "eye", app.t("install-seen"))}
    }
}

/// At the foot of Today, when the moment is right: what it brings, and "not now".
#[component]
pub fn Offer() -> impl IntoView {
    use_app().part(|m| (m.tab.install, m.tab.may_offer_install), |m, _| offer(m))
}

fn offer(m: &Model) -> Option<AnyView> {
    let way = match m.tab.install {
        Standing::Offered => button(m),
        Standing::Iphone => link("button", "install", Route::Install.to_string(), m.t("install-how")),
        Standing::Unknown | Standing::Installed => return None,
    };
    let card = view! {
        <aside class="card install-offer" aria-labelledby="install-offer">
            <div class="reason">
                <img src="/icon.svg" alt="" width="48" height="48"/>
                <div>
                    <h2 id="install-offer">{m.t("install-offer")}</h2>
                    <p>{m.t("install-offer-words")}</p>
                </div>
            </div>
            <div class="ways">
                {way}
                <button type="button" class="button" data-do="install-later">{m.t("install-later")}</button>
            </div>
        </aside>
    };
    m.tab.may_offer_install.then(|| card.into_any())
}

/// The button that the browser side listens to.
fn button(m: &Model) -> AnyView {
    view! {
        <button type="button" class="button button-main" data-do="install">
            {icon("install")}
            <span>{m.t("install-now")}</span>
        </button>
    }
    .into_any()
}

/// What there is to do or to be glad of on this very device.
fn standing(m: &Model) -> Option<AnyView> {
    let parts = match m.tab.install {
        Standing::Offered => vec![text("", m.t("install-now-words")), button(m)],
        Standing::Installed => {
            vec![hint("strong", "done", m.t("install-done")), text("", m.t("install-done-words"))]
        }
        Standing::Unknown | Standing::Iphone => return None,
    };
    Some(card("card added", parts))
}

fn reasons(m: &Model) -> AnyView {
    let all = [
        ("offline", "install-why-offline", "install-why-offline-words"),
        ("today", "install-why-near", "install-why-near-words"),
        ("shield", "install-why-kept", "install-why-kept-words"),
    ];
    let rows = all.into_iter().map(|(name, word, more)| {
        view! {
            <div class="reason">
                <span class="tile">{icon(name)}</span>
                <div>
                    <p class="strong">{m.t(word)}</p>
                    <p>{m.t(more)}</p>
                </div>
            </div>
        }
        .into_any()
    });
    card("card", rows.collect())
}

fn iphone(m: &Model) -> AnyView {
    let open = matches!(m.tab.install, Standing::Unknown | Standing::Iphone);
    let steps = [
        (&SHARE, "install-iphone-share"),
        (&ADD, "install-iphone-add"),
        (&CONFIRM, "install-iphone-confirm"),
    ];
    let unsent = use_app().part(
        |m| m.unsent() > 0,
        |m, unsent| unsent.then(|| hint("hint", "sending", m.t("install-iphone-unsent"))),
    );
    let again = text("quiet", m.t("install-iphone-again"));
    guide(m.t("install-iphone"), open, vec![unsent, numbered(m, steps), again])
}

fn android(m: &Model) -> AnyView {
    let open = m.tab.install == Standing::Unknown;
    let steps = [
        (&MENU, "install-android-menu"),
        (&CHOOSE, "install-android-choose"),
        (&AGREE, "install-android-agree"),
    ];
    let other = text("quiet", m.t("install-android-other"));
    guide(m.t("install-android"), open, vec![numbered(m, steps), other])
}

/// A guide for one kind of device, to be opened and closed.
fn guide(device: String, open: bool, children: Vec<AnyView>) -> AnyView {
    view! {
        <details class="fold fold-inner" open=open.then_some("")>
            <summary>{icon("device")}<span>{device}</span></summary>
            <div class="details-body">{children}</div>
        </details>
    }
    .into_any()
}

/// Steps in their order, each with its drawing.
fn numbered(m: &Model, steps: [(&Drawing, &str); 3]) -> AnyView {
    let steps = steps.map(|(drawing, word)| {
        view! { <li class="guide-step">{install_drawing(drawing)}<div>{m.t(word)}</div></li> }.into_any()
    });
    view! { <ol class="guide">{Vec::from(steps)}</ol> }.into_any()
}
