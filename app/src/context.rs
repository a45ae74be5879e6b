//! The state of the app as components read it: one signal in Leptos' context, and slices of it.
//!
//! The rule that makes it right: the frame of a screen is drawn once, and only its *parts* follow the
//! state. A [part](AppState::part) is drawn again when its slice has changed, and for nothing else; so a
//! tick redraws its row, its progress and its mark. What a part shows must follow from its slice (and
//! from words and route, with which the whole screen begins anew).
//!
//! Three traps. A part within a part begins anew with it, and so do the words typed there: parts stand in
//! frames and lists, not in each other, where there is something to type. A list whose items hold forms or
//! folds is a [list](AppState::list) with keys: its items stay with what they are about. And within a part
//! what may be there or not stands in a place of its own (`{option}`), so that nothing behind it moves up.

use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
#[cfg(not(feature = "ssr"))]
use crate::domain::time::Day;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;
use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// The state of the app in context. Cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct AppState {
    model: RwSignal<Model>,
    #[cfg(not(feature = "ssr"))]
    frame: Memo<Frame>,
}

/// The state of the app that this component belongs to.
///
/// # Panics
/// Outside of an app: see [`AppState::provide`].
#[must_use]
pub fn use_app() -> AppState {
    expect_context()
}

impl AppState {
    /// Puts the state into the context of the components to come.
    pub fn provide(model: Model) -> AppState {
        let model = RwSignal::new(model);
        let app = AppState {
            model,
            #[cfg(not(feature = "ssr"))]
            frame: Memo::new(move |_| model.with(Frame::of)),
        };
        provide_context(app);
        app
    }

    /// The signal behind it: what changes the state writes there.
    #[must_use]
    pub fn signal(self) -> RwSignal<Model> {
        self.model
    }

    /// Reads the state as it is now, without following it.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(read)
    }

    /// The message with this id.
    #[must_use]
    pub fn t(self, id: &str) -> String {
        self.with(|m| m.t(id))
    }

    /// A slice of the state: whoever follows it hears only of its own changes.
    pub fn slice<T>(self, of: impl Fn(&Model) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.model.with(&of))
    }

    /// Something of a screen that is drawn again when its slice of the state has changed.
    pub fn part<T, V>(
        self,
        of: impl Fn(&Model) -> T + Send + Sync + 'static,
        draw: impl Fn(&Model, &T) -> V + Send + 'static,
    ) -> AnyView
    where
        T: PartialEq + Send + Sync + 'static,
        V: IntoView + 'static,
    {
        self.erased_part(
            true,
            Box::new(move |m| Slice::new(of(m))),
            Box::new(move |m, slice| slice.get(|slice| draw(m, slice).into_any())),
        )
    }

    /// A part about one step; nothing while the plan has no such step. `of` names what of the plan it shows.
    pub fn step_part<T, V>(
        self,
        id: StepId,
        of: impl Fn(&Model, &Plan, &Step) -> T + Send + Sync + 'static,
        draw: impl Fn(&Model, &Plan, &Step) -> V + Send + 'static,
    ) -> AnyView
    where
        T: PartialEq + Send + Sync + 'static,
        V: IntoView + 'static,
    {
        self.part(
            move |m| m.plan().and_then(|plan| Some(of(m, &plan, plan.step(id)?))),
            move |m, _| m.plan().and_then(|plan| Some(draw(m, &plan, plan.step(id)?))),
        )
    }

    /// A list whose items stay with what they are about: `keys` tells them apart and puts them in order.
    /// An item that stays is not drawn again; what changes in it are parts.
    pub fn list<K, V>(
        self,
        keys: impl Fn(&Model) -> Vec<K> + Send + Sync + 'static,
        item: impl Fn(K) -> V + Clone + Send + Sync + 'static,
    ) -> AnyView
    where
        K: Clone + PartialEq + ToString + Send + Sync + 'static,
        V: IntoView + 'static,
    {
        let each = move |m: &Model| Slice::all(keys(m));
        self.erased_list(
            Box::new(each),
            Arc::new(move |slice: &Slice| slice.get(|key: &K| item(key.clone()).into_any())),
        )
    }

    /// Something that is there while `condition` holds; it is drawn once each time it comes, and then only its parts
    /// are drawn again: a form that stands in it keeps what is being typed, whatever arrives.
    pub fn when<V>(
        self,
        condition: impl Fn(&Model) -> bool + Send + Sync + 'static,
        view: impl Fn() -> V + Send + 'static,
    ) -> AnyView
    where
        V: IntoView + 'static,
    {
        self.erased_part(
            false,
            Box::new(move |m| Slice::new(condition(m))),
            Box::new(move |_, slice| slice.get(|holds: &bool| holds.then(|| view().into_any()).into_any())),
        )
    }

    /// The screen that the address names. Another one begins anew, so that nothing is left of what was being
    /// typed on the one before; so does the same one with newer words. `of` names what tells screens apart.
    pub fn screen<V>(
        self,
        of: fn(Route) -> Route,
        screen: impl Fn(Route) -> V + Clone + Send + Sync + 'static,
    ) -> AnyView
    where
        V: IntoView + 'static,
    {
        self.list(
            move |m| vec![ScreenKey { route: of(m.route), edition: m.edition }],
            move |key| screen(key.route),
        )
    }

    /// One instance for all parts: a phone loads it once.
    #[cfg(not(feature = "ssr"))]
    fn erased_part(self, in_frame: bool, of: SliceOf, draw: DrawSlice) -> AnyView {
        let (frame, slice) = (self.frame, Memo::new(move |_| self.model.with(&of)));
        (move || {
            if in_frame {
                frame.track();
            }
            slice.with(|slice| self.with(|m| draw(m, slice)))
        })
        .into_any()
    }

    /// On the server nothing is drawn twice, so nothing has to be followed. The HTML is the same.
    #[cfg(feature = "ssr")]
    fn erased_part(self, _in_frame: bool, of: SliceOf, draw: DrawSlice) -> AnyView {
        self.with(|m| draw(m, &of(m)))
    }

    fn erased_list(self, keys: KeysOf, item: DrawItem) -> AnyView {
        let keys = Memo::new(move |_| self.model.with(&keys));
        view! {
            <For
                each=move || keys.get()
                key=|(key, _)| key.clone()
                children=move |(_, slice)| item(&slice)
            />
        }
        .into_any()
    }
}

/// The plan as a whole, as a slice: for what shows much of it and holds nothing to type.
#[derive(Debug, Clone)]
pub struct WholePlan(Option<Arc<Plan>>);

impl WholePlan {
    #[must_use]
    pub fn of(m: &Model) -> WholePlan {
        WholePlan(m.plan())
    }
}

impl PartialEq for WholePlan {
    fn eq(&self, other: &WholePlan) -> bool {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
            (a, b) => a.is_none() == b.is_none(),
        }
    }
}

/// What tells one screen from another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ScreenKey {
    route: Route,
    edition: u32,
}

impl fmt::Display for ScreenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.edition, self.route)
    }
}

/// What every part of every screen depends on: the words, the day, and the texts and names that may stand anywhere. It
/// changes seldom.
#[cfg(not(feature = "ssr"))]
#[derive(Debug)]
struct Frame {
    edition: u32,
    library_here: bool,
    today: Day,
    plan: Option<Arc<Plan>>,
}

#[cfg(not(feature = "ssr"))]
impl Frame {
    fn of(m: &Model) -> Frame {
        // A screen that shows nothing of the library is not drawn again when it has come.
        let library_here = m.library_here || !m.route.needs_library();
        Frame { edition: m.edition, library_here, today: m.today(), plan: m.plan() }
    }
}

#[cfg(not(feature = "ssr"))]
impl PartialEq for Frame {
    fn eq(&self, other: &Frame) -> bool {
        let same_texts = match (&self.plan, &other.plan) {
            (Some(a), Some(b)) => {
                Arc::ptr_eq(a, b) || (a.translations == b.translations && a.people == b.people)
            }
            (a, b) => a.is_none() == b.is_none(),
        };
        same_texts
            && (self.edition, self.library_here, self.today)
                == (other.edition, other.library_here, other.today)
    }
}

type SliceOf = Box<dyn Fn(&Model) -> Slice + Send + Sync>;
type DrawSlice = Box<dyn Fn(&Model, &Slice) -> AnyView + Send>;
type KeysOf = Box<dyn Fn(&Model) -> Vec<(String, Slice)> + Send + Sync>;
type DrawItem = Arc<dyn Fn(&Slice) -> AnyView + Send + Sync>;

/// A slice of whatever type, so that the code that follows slices exists once.
#[derive(Clone)]
struct Slice {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&(dyn Any + Send + Sync), &(dyn Any + Send + Sync)) -> bool,
}

impl Slice {
    fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Slice {
        Slice {
            value: Arc::new(value),
            same: |a, b| a.downcast_ref::<T>().zip(b.downcast_ref::<T>()).is_some_and(|(a, b)| a == b),
        }
    }

    fn all<K: PartialEq + ToString + Send + Sync + 'static>(keys: Vec<K>) -> Vec<(String, Slice)> {
        keys.into_iter().map(|key| (key.to_string(), Slice::new(key))).collect()
    }

    fn get<T: 'static>(&self, read: impl FnOnce(&T) -> AnyView) -> AnyView {
        // Each slice is read by the part that made it.
        self.value.downcast_ref::<T>().map_or_else(|| ().into_any(), read)
    }
}

impl PartialEq for Slice {
    fn eq(&self, other: &Slice) -> bool {
        (self.same)(self.value.as_ref(), other.value.as_ref())
    }
}
