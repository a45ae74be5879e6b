//! The page around the screens: head, words for the browser to go on from, body.

use crate::components::input::escaped;
use crate::context::AppState;
use crate::i18n::Words;
use crate::model::{Appearance, Extra, Model, Theme};
use crate::screens::family::{FamilyApp, far_screens};
use crate::screens::staff::StaffApp;
use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// The addresses of what a page loads, with their content hashes.
#[derive(Debug, Clone, Default)]
pub struct PageAssets {
    /// `family` or `staff`: the app that the page belongs to.
    pub app: &'static str,
    pub style: String,
    /// The same as text, where it goes into the page: what a phone needs before it can draw.
    pub inline_style: Option<Arc<str>>,
    pub boot: String,
    pub glue: String,
    pub wasm: String,
    /// The pieces of the program that read what comes from outside, and those with the rarer screens.
    pub later: Vec<String>,
    pub far: Vec<String>,
    pub words: String,
    pub library: String,
}

impl PageAssets {
    /// The pieces that the program needs before it can take over the page at this address: asked for beside the
    /// program they save a phone two round trips.
    fn first_pieces(&self, model: &Model) -> Option<String> {
        let reads = model.route.needs_library() || !matches!(model.extra, Extra::None | Extra::Welcome);
        let is_far = !model.route.is_staff() && far_screens::is_far(model.route);
        let later = self.later.iter().filter(|_| reads || is_far);
        let pieces: Vec<&str> = later.chain(self.far.iter().filter(|_| is_far)).map(String::as_str).collect();
        (!pieces.is_empty()).then(|| pieces.join(" "))
    }
}

/// The whole page, as the server sends it. `data` is the JSON of [`crate::model::Page`].
pub fn page(model: Model, assets: Arc<PageAssets>, title: String, data: String) -> impl IntoView {
    let lang = model.lang().tag();
    let (theme, size) = (model.appearance.theme.key(), model.appearance.size.key());
    let needs_library = model.route.needs_library().then_some("1");
    let pieces = assets.first_pieces(&model);
    let words = model.words.clone();
    let head = head(model.t("app-name"), title, model.t("app-tagline"), model.appearance.theme, &assets);
    let staff = model.route.is_staff();
    AppState::provide(model);
    let app = if staff { view! { <StaffApp/> }.into_any() } else { view! { <FamilyApp/> }.into_any() };
    view! {
        <!DOCTYPE html>
        <html lang=lang data-theme=theme data-size=size>
            <head>
                {head}
                {boot(&assets, needs_library, pieces)}
            </head>
            <body>
                // The app's own: others may put something beside it.
                <div id="app" data-app="1">{app}</div>
                {draft(&words)}
                // The data stands last: on a slow line the screen is there before it. The program's files are not
                // preloaded: `boot.js` asks for them when the screen has been painted.
                <script type="application/json" id="page" inner_html=data></script>
            </body>
        </html>
    }
}

/// The page without data: a service worker keeps it, and it is drawn from what the device keeps. It is
/// the same for everybody.
pub fn shell(words: Arc<Words>, assets: Arc<PageAssets>) -> impl IntoView {
    // Its style is a file beside it, which the worker has from the page that it saw before.
    let linked = PageAssets { inline_style: None, ..assets.as_ref().clone() };
    let body = view! {
        <div id="app" data-app="1">
            <main id="main" class="gate">
                <p class="lead" data-waiting="1">{words.get("shell-waiting")}</p>
                <p class="notice" data-no-plan="1" hidden>{words.get("shell-no-plan")}</p>
                <p class="notice" data-no-start="1" hidden>{words.get("shell-no-start")}</p>
            </main>
        </div>
        {draft(&words)}
    };
    view! {
        <!DOCTYPE html>
        <html lang=words.lang().tag()>
            <head>
                {head(words.get("app-name"), words.get("app-name"), words.get("app-tagline"), Theme::Auto, &linked)}
                {boot(&assets, None, None)}
            </head>
            <body>{body}</body>
        </html>
    }
}

/// The script that brings the page to life, with the addresses of all that it fetches.
fn boot(
    assets: &PageAssets,
    library_first: Option<&'static str>,
    pieces: Option<String>,
) -> impl IntoView + use<> {
    view! {
        <script
            type="module"
            id="boot"
            src=assets.boot.clone()
            data-app=assets.app
            data-glue=assets.glue.clone()
            data-wasm=assets.wasm.clone()
            data-words=assets.words.clone()
            data-library=assets.library.clone()
            data-library-first=library_first
            data-pieces=pieces
        ></script>
    }
}

/// The line at a form whose words are a draft: `frontend/js/device/drafts.js` puts it there.
fn draft(words: &Words) -> impl IntoView + use<> {
    view! {
        <template id="draft" data-word=words.get("draft-mark")>
            <p class="draft">
                <span>{words.get("draft-kept")}</span>
                " "
                <button type="button" class="button button-small">{words.get("draft-discard")}</button>
            </p>
        </template>
    }
}

/// A page without a plan and without an app: the entrance, or a problem. It needs no wasm. Its title
/// is the name of the app.
pub fn plain(
    words: Arc<Words>,
    appearance: Appearance,
    assets: Arc<PageAssets>,
    body: AnyView,
) -> impl IntoView {
    let name = words.get("app-name");
    view! {
        <!DOCTYPE html>
        <html lang=words.lang().tag() data-theme=appearance.theme.key() data-size=appearance.size.key()>
            <head>
                {head(name.clone(), name, words.get("app-tagline"), appearance.theme, &assets)}
                <script type="module" id="boot" src=assets.boot.clone()></script>
            </head>
            <body>{body}</body>
        </html>
    }
}

/// What the head of every page holds. On a home screen stands the name alone: a title may tell more.
fn head(
    name: String,
    title: String,
    about: String,
    theme: Theme,
    assets: &PageAssets,
) -> impl IntoView + use<> {
    let style = match &assets.inline_style {
        // By its name the worker can keep it for the shell, without fetching it once more.
        Some(css) => {
            Either::Left(view! { <style data-name=assets.style.clone() inner_html=css.to_string()></style> })
        }
        None => Either::Right(view! { <link rel="stylesheet" href=assets.style.clone()/> }),
    };
    // Names of tabs and icons are no markup (a marker of Leptos' would be read there), and break nowhere.
    let (title, name) = (escaped(&without_syllables(&title)), without_syllables(&name));
    view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
        <title inner_html=title></title>
        <meta name="description" content=about/>
        <meta name="color-scheme" content="light dark"/>
        {grounds(theme)}
        <meta name="robots" content="noindex"/>
        {style}
        <link rel="manifest" href="/manifest.webmanifest"/>
        <link rel="icon" href="/favicon-48.png" type="image/png" sizes="48x48"/>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any"/>
        <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
        <meta name="mobile-web-app-capable" content="yes"/>
        <meta name="apple-mobile-web-app-capable" content="yes"/>
        <meta name="apple-mobile-web-app-title" content=name/>
    }
}

/// A text without the places where its long words may break.
fn without_syllables(text: &str) -> String {
    text.replace('\u{ad}', "")
}

/// What devices draw around the page has the colour of its ground (`--ground` in `style/_tokens.scss`).
fn grounds(theme: Theme) -> impl IntoView + use<> {
    const LIGHT: &str = "#f2f5f4";
    const DARK: &str = "#0d1617";
    let grounds: &[(&str, Option<&str>)] = match theme {
        Theme::Light => &[(LIGHT, None)],
        Theme::Dark => &[(DARK, None)],
        Theme::Auto => {
            &[(LIGHT, Some("(prefers-color-scheme: light)")), (DARK, Some("(prefers-color-scheme: dark)"))]
        }
    };
    let meta = |(ground, media): &(&'static str, Option<&'static str>)| {
        leptos::html::meta().name("theme-color").content(*ground).attr("media", *media)
    };
    grounds.iter().map(meta).collect_view()
}
