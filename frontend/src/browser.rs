//! The app in this tab: the model that the screens are drawn from, and what changes it.

use crate::dom::Screen;
use crate::kept::{Device, Tab};
use crate::{device, forms, install, keep, links, live, outbox, sync};
use any_spawner::Executor;
use app::domain::change::Change;
use app::domain::id::ChangeId;
use app::domain::library::Library;
use app::domain::summary::Summary;
use app::domain::time::Moment;
use app::form::{Draft, Fields};
use app::i18n::Words;
use app::model::{Model, Page, ReadExtra};
use app::replica::Replica;
use app::replica::storage::Storage;
use app::route::Route;
use app::ui::node::Node;
use reactive_graph::effect::RenderEffect;
use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Update, With, WithUntracked};
use serde::Deserialize;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Window};

/// What the family's and the staff's app differ in. Each program links only its own.
#[derive(Clone, Copy)]
pub struct Screens {
    pub draw: fn(&Model) -> Node,
    pub title: fn(&Model) -> String,
    pub extra: ReadExtra,
    /// Reads a line of a caseload, in an app that has one.
    pub summary: fn(&str) -> Option<Summary>,
    /// Makes a change of a household that is not on the screen, in an app that has such forms.
    pub elsewhere: fn(&Browser, Fields),
}

/// The app in this tab. Cheap to clone; everything runs on one thread.
#[derive(Clone)]
pub struct Browser {
    model: ArcRwSignal<Model>,
    pub(crate) screens: Screens,
    /// Server time minus device time, in milliseconds.
    offset: Rc<Cell<i64>>,
    pub(crate) device: Device,
    pub(crate) sending: Rc<Cell<bool>>,
    pub(crate) failures: Rc<Cell<u32>>,
    /// How many changes the server was told to be waiting here.
    pub(crate) told: Rc<Cell<usize>>,
    pub(crate) writing: Rc<Cell<bool>>,
    /// Something will be kept soon.
    pub(crate) calm: Rc<Cell<bool>>,
    /// What could not be kept will be tried again.
    pub(crate) retrying: Rc<Cell<bool>>,
    pub(crate) persisted: Rc<Cell<bool>>,
    tidying: Rc<Cell<bool>>,
    /// Newer words were asked for, and have not come.
    wants_words: Rc<Cell<bool>>,
}

/// What a page starts with.
#[derive(Debug)]
pub struct Start {
    /// JSON of [`Page`]: the server's, or what is kept of the last one.
    pub page: String,
    /// The words of the screens.
    pub words: String,
    /// The pack of the library, when the screen needs it at once.
    pub library: Option<String>,
    /// Where to get it otherwise.
    pub library_url: String,
    pub tab: Tab,
    /// The page is not the server's: the plan comes from what is kept.
    pub from_kept: bool,
}

/// The words and structure of the library, as the server packs them.
#[derive(Deserialize)]
struct Pack {
    library: Library,
    words: String,
    /// Words of the language that stands beside the reader's.
    beside: String,
}

impl Pack {
    fn read(json: &str) -> Option<Pack> {
        serde_json::from_str(json).ok()
    }

    fn open(self, model: &mut Model) {
        Arc::make_mut(&mut model.words).add(self.words);
        let mut beside = Words::new(model.lang().beside(), &[]);
        beside.add(self.beside);
        model.beside = Some(Arc::new(beside));
        model.library = Arc::new(self.library);
        model.library_here = true;
    }
}

/// Takes over the page that the server drew, or draws one from what is kept. False: there is nothing
/// to draw it from.
pub async fn start(screens: Screens, from: Start) -> bool {
    let (library_url, needs_library) = (from.library_url.clone(), from.library.is_none());
    let Some(browser) = Browser::open(screens, from).await else { return false };
    if browser.speaks_otherwise() {
        browser.device.fresh().await;
        return true;
    }
    breathe().await;
    browser.show();
    breathe().await;
    forms::listen(&browser);
    links::listen(&browser);
    outbox::listen(&browser);
    keep::listen(&browser);
    live::listen(&browser);
    sync::listen(&browser);
    install::listen(&browser);
    browser.hear_words();
    if needs_library {
        let browser = browser.clone();
        wasm_bindgen_futures::spawn_local(async move { browser.fetch_library(&library_url).await });
    }
    browser.tidy();
    // For the journeys in a browser: from now on links and forms are ours.
    if let Some(body) = document().body() {
        let _ = body.set_attribute("data-live", "1");
    }
    true
}

impl Browser {
    async fn open(screens: Screens, from: Start) -> Option<Browser> {
        let Start { page, words, library, tab, from_kept, .. } = from;
        let page = Page::read(&page, screens.extra)?;
        let route = here()?;
        let offset = page.now.0 - device::now().0;
        let device = Device(tab);
        breathe().await;
        let pack: Option<Pack> = library.as_deref().and_then(Pack::read);
        breathe().await;
        let mut said = Words::new(html_lang(&page), &[]);
        said.add(words);
        let mut model = Model::new(page, route, Arc::new(said), Arc::default());
        model.library_here = false;
        if let Some(pack) = pack {
            pack.open(&mut model);
        }
        let household = match route {
            Route::Household { household, .. } => Some(household),
            _ => model.me.household,
        };
        if let Some(household) = household {
            let kept = device.load(household).await;
            let me = model.me.person;
            // A device may have passed through several hands: each sees and sends only their own.
            let kept = kept.ok().flatten().map(|mut kept| {
                kept.outbox.retain(|pending| pending.change.author == me);
                kept
            });
            match (&mut model.replica, kept) {
                (Some(replica), Some(kept)) => replica.take_kept(kept),
                (None, Some(kept)) if kept.state.is_some() => {
                    model.replica = Some(Replica::kept(household, kept));
                }
                (None, _) => return None,
                _ => {}
            }
        }
        if let Some(replica) = &mut model.replica {
            replica.learn_offset(offset);
        }
        model.tab.from_kept = from_kept;
        Some(Browser {
            model: ArcRwSignal::new(model),
            screens,
            offset: Rc::new(Cell::new(offset)),
            device,
            told: Rc::new(Cell::new(usize::MAX)),
            writing: Rc::default(),
            calm: Rc::default(),
            retrying: Rc::default(),
            persisted: Rc::default(),
            sending: Rc::default(),
            failures: Rc::default(),
            tidying: Rc::default(),
            wants_words: Rc::default(),
        })
    }

    /// Whether the person chose another language on another device: the server has its words.
    fn speaks_otherwise(&self) -> bool {
        self.with(|model| {
            let plan = model.plan().filter(|_| model.tab.from_kept && window().navigator().on_line());
            let lang = plan.and_then(|plan| plan.people.get(&model.me.person).map(|it| *it.lang.get()));
            lang.is_some_and(|lang| lang != model.me.lang)
        })
    }

    /// Takes over the screen; from now on it follows the model.
    fn show(&self) {
        let _ = Executor::init_wasm_bindgen();
        let Some(body) = document().body() else { return };
        if self.with(|model| model.tab.from_kept) {
            // The shell's words; the screen begins anew.
            body.set_text_content(None);
        }
        let (model, draw) = (self.model.clone(), self.screens.draw);
        let follow = RenderEffect::new(move |before: Option<Screen>| {
            let drawn = model.with(draw);
            match before {
                None => Screen::adopt(body.clone().into(), drawn),
                Some(mut screen) => {
                    screen.draw(drawn);
                    screen
                }
            }
        });
        // For as long as the tab lives.
        std::mem::forget(follow);
    }

    /// The time, by the server's clock as far as it is known.
    #[must_use]
    pub fn now(&self) -> Moment {
        Moment(device::now().0 + self.offset.get())
    }

    pub(crate) fn learn_time(&self, server: Moment) {
        let offset = server.0 - device::now().0;
        self.offset.set(offset);
        self.quietly(|model| model.replica.as_mut().map(|replica| replica.learn_offset(offset)));
    }

    pub fn with<T>(&self, read: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(read)
    }

    /// Changes the model; the screen follows.
    pub fn update<T>(&self, change: impl FnOnce(&mut Model) -> T) -> Option<T> {
        let now = self.now();
        let done = self.model.try_update(|model| {
            // The hour does not show, the day does: no need to redraw for less.
            if model.now.day() != now.day() {
                model.now = now;
            }
            change(model)
        });
        self.tidy();
        keep::follow(self);
        done
    }

    /// Changes the model if there is something to change; only then the screen follows.
    pub(crate) fn update_if<T>(&self, change: impl FnOnce(&mut Model) -> Option<T>) -> Option<T> {
        let done = self.model.try_maybe_update(|model| {
            let done = change(model);
            (done.is_some(), done)
        });
        self.tidy();
        done.flatten()
    }

    /// Changes what does not show.
    pub(crate) fn quietly<T>(&self, change: impl FnOnce(&mut Model) -> T) -> Option<T> {
        self.model.try_maybe_update(|model| (false, change(model)))
    }

    /// Makes a change of a draft: it shows at once, and goes out.
    pub fn record(&self, draft: Draft) {
        let me = self.with(|model| (model.me.person, model.me.device));
        let change = Change {
            id: ChangeId(device::fresh()),
            author: me.0,
            device: me.1,
            at: device::now(),
            base: draft.base,
            settles: draft.settles,
            body: draft.body.into(),
        };
        self.update(|model| {
            if let Some(replica) = &mut model.replica {
                replica.record(change);
            }
        });
        // Also when nothing could be kept before: there may be room again.
        keep::write(self);
        keep::persist(self);
        sync::send(self, false);
    }

    /// Shows another screen of this app.
    pub fn go(&self, route: Route) {
        self.update(|model| {
            model.route = route;
            model.notice = None;
            model.extra = app::model::Extra::None;
        });
    }

    /// After the screen was drawn: the title of the tab, and forms that send themselves.
    fn tidy(&self) {
        if self.tidying.replace(true) {
            return;
        }
        let browser = self.clone();
        let tidy = Closure::once_into_js(move || {
            browser.tidying.set(false);
            document().set_title(&browser.with(browser.screens.title));
            forms::send_automatic(&browser);
            browser.ask_for_words();
        });
        let _ = window().request_animation_frame(tidy.unchecked_ref());
    }

    /// A plan may name a topic that is newer than the library here: `boot.js` looks for a newer one.
    fn ask_for_words(&self) {
        let lacks = self.with(|model| {
            let Some(plan) = model.plan().filter(|_| model.library_here) else { return false };
            let mut topics = plan.steps.iter().filter_map(|step| step.topic.as_ref());
            topics.any(|topic| model.library.topic(topic).is_none())
        });
        if lacks && !self.wants_words.replace(true) {
            let asked = web_sys::Event::new("perspectief-renew");
            let _ = asked.map(|event| window().dispatch_event(&event));
        }
    }

    /// Takes over words and library that a coordinator changed while this page was open.
    fn hear_words(&self) {
        let browser = self.clone();
        on::<web_sys::Event>(&window(), "perspectief-words", move |event| {
            let detail = js_sys::Reflect::get(&event, &"detail".into()).unwrap_or_default();
            let text = |place: u32| js_sys::Reflect::get_u32(&detail, place).ok()?.as_string();
            let pack = text(1).and_then(|pack| Pack::read(&pack));
            let (Some(words), Some(pack)) = (text(0), pack) else { return };
            browser.wants_words.set(false);
            browser.update(|model| {
                let mut said = Words::new(model.lang(), &[]);
                said.add(words);
                model.words = Arc::new(said);
                pack.open(model);
            });
        });
    }

    async fn fetch_library(&self, url: &str) {
        let Ok(text) = sync::get(url).await else { return };
        let Some(pack) = Pack::read(&text) else {
            return;
        };
        self.update(|model| pack.open(model));
    }
}

/// Lets the browser do what waits, such as a tap: work in one piece would hold it up.
async fn breathe() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback(&done);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// The language that the server drew the page in.
fn html_lang(page: &Page) -> app::domain::text::Lang {
    let tag = document().document_element().and_then(|html| html.get_attribute("lang"));
    tag.and_then(|tag| app::domain::text::Lang::parse(&tag)).unwrap_or(page.me.lang)
}

/// The screen that the address names.
#[must_use]
pub fn here() -> Option<Route> {
    let location = window().location();
    Route::parse(&location.pathname().ok()?, location.search().ok()?.trim_start_matches('?'))
}

/// The window of this tab.
///
/// # Panics
/// Outside a browser.
#[must_use]
#[expect(clippy::expect_used, reason = "this program only runs in a browser")]
pub fn window() -> Window {
    web_sys::window().expect("a window")
}

/// The document of this tab.
///
/// # Panics
/// Outside a browser.
#[must_use]
#[expect(clippy::expect_used, reason = "this program only runs in a browser")]
pub fn document() -> Document {
    window().document().expect("a document")
}

/// Calls `handler` for each event of this name, for as long as the tab lives.
pub fn on<E: JsCast + 'static>(target: &web_sys::EventTarget, name: &str, handler: impl FnMut(E) + 'static) {
    let mut handler = handler;
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        handler(event.unchecked_into());
    });
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls `then` after some milliseconds.
pub fn after(millis: i32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), millis);
}
