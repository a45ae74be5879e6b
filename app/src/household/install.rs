//! On the home screen: why, at a tap where the browser can, and by hand with a drawing of each step.
//! The guide needs no script; what this device is only decides which part of it is open.

use crate::model::{Install, Model};
use crate::route::Route;
use crate::ui::icon::icon;
use crate::ui::layout::{card, hint, link, maybe, section, text};
use crate::ui::node::prelude::*;
use crate::ui::sketch::{ADD, AGREE, CHOOSE, CONFIRM, HOME, MENU, SHARE, Sketch, sketch};

/// The screen of the guide.
pub fn install(m: &Model) -> AnyView {
    let how = if m.tab.install == Install::Installed { "install-others" } else { "install-how" };
    view! {
        <h1>{m.t("install-title")}</h1>
        <div class="reason">{sketch(&HOME)}<div>{text("lead", m.t("install-lead"))}</div></div>
        {maybe(standing(m))}
        {section("why", m.t("install-why"), vec![reasons(m)])}
        {section("how", m.t(how), vec![iphone(m), android(m)])}
        {hint("quiet", "eye", m.t("install-seen"))}
    }
    .into_any()
}

/// At the foot of Today, when the moment is right: what it brings, and "not now".
pub fn offer(m: &Model) -> Option<AnyView> {
    let way = match m.tab.install {
        Install::Offered => button(m),
        Install::Iphone => link("button", "install", Route::Install.to_string(), m.t("install-how")),
        Install::Unknown | Install::Installed => return None,
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
        Install::Offered => vec![text("", m.t("install-now-words")), button(m)],
        Install::Installed => {
            vec![hint("strong", "done", m.t("install-done")), text("", m.t("install-done-words"))]
        }
        Install::Unknown | Install::Iphone => return None,
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
    let open = matches!(m.tab.install, Install::Unknown | Install::Iphone);
    let steps = [
        (&SHARE, "install-iphone-share"),
        (&ADD, "install-iphone-add"),
        (&CONFIRM, "install-iphone-confirm"),
    ];
    let unsent = (m.unsent() > 0).then(|| hint("hint", "sending", m.t("install-iphone-unsent")));
    let again = text("quiet", m.t("install-iphone-again"));
    guide(m.t("install-iphone"), open, vec![maybe(unsent), numbered(m, steps), again])
}

fn android(m: &Model) -> AnyView {
    let open = m.tab.install == Install::Unknown;
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
fn numbered(m: &Model, steps: [(&Sketch, &str); 3]) -> AnyView {
    let steps = steps.map(|(drawing, word)| {
        view! { <li class="guide-step">{sketch(drawing)}<div>{m.t(word)}</div></li> }.into_any()
    });
    view! { <ol class="guide">{steps.to_vec()}</ol> }.into_any()
}
