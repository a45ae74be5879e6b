//! The store: the state of the app in this tab, and the few ways in which it changes. Drawing, persisting
//! and sending follow it as effects; it knows none of them.

use crate::clock;
use crate::indexed_db::Device;
use app::context::AppState;
use app::domain::change::{Change, NewChange};
use app::domain::id::ChangeId;
use app::domain::library::Library;
use app::domain::plan::Plan;
use app::domain::summary::Summary;
use app::domain::time::{Day, Moment};
use app::model::{Extra, Model};
use app::route::Route;
use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;

/// Something that comes when the browser has it.
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// Counts the steps that are offered on a day.
pub type CountOffers = fn(Arc<Plan>, Arc<Library>, Day) -> Coming<Option<usize>>;

/// What the family's and the staff's app differ in. Each program links only its own.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    pub view: fn() -> AnyView,
    pub title: fn(&Model) -> String,
    /// Reads what only some pages bring along.
    pub extra: fn(String) -> Coming<Option<Extra>>,
    /// Fetches what a screen needs of the program beside its main piece; false: it cannot be had now.
    pub load: fn(Route) -> Coming<bool>,
    /// Fetches all that is not here yet, for days without network.
    pub load_all: fn() -> Coming<bool>,
    /// Reads a line of a caseload, in an app that has one.
    pub summary: fn(&str) -> Option<Summary>,
    /// Counts the steps that are offered; None while that cannot be worked out.
    pub count_offers: CountOffers,
}

/// The app in this tab. Cheap to copy; everything runs on one thread.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    app: AppState,
    program: StoredValue<Program>,
    device: StoredValue<Device, LocalStorage>,
    /// Server time minus device time, in milliseconds.
    offset: StoredValue<i64>,
}

impl Store {
    /// A store that begins with a model; `offset` is how far the server's clock is ahead of the device's.
    #[must_use]
    pub fn new(model: Model, program: Program, device: Device, offset: i64) -> Store {
        Store {
            app: AppState::provide(model),
            program: StoredValue::new(program),
            device: StoredValue::new_local(device),
            offset: StoredValue::new(offset),
        }
    }

    /// What components read.
    #[must_use]
    pub fn app(self) -> AppState {
        self.app
    }

    #[must_use]
    pub fn program(self) -> Program {
        self.program.get_value()
    }

    #[must_use]
    pub fn device(self) -> Device {
        self.device.get_value()
    }

    /// The time, by the server's clock as far as it is known.
    #[must_use]
    pub fn now(self) -> Moment {
        Moment(clock::now().0 + self.offset.get_value())
    }

    /// Learns from an answer of the server what time it is there.
    pub fn learn_time(self, server: Moment) {
        let offset = server.0 - clock::now().0;
        self.offset.set_value(offset);
        self.quietly(|model| model.replica.as_mut().map(|replica| replica.learn_offset(offset)));
    }

    /// Reads the state as it is now.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        self.app.with(read)
    }

    /// Changes the state; whatever follows it hears of it.
    pub fn update<T>(self, change: impl FnOnce(&mut Model) -> T) -> Option<T> {
        let now = self.now();
        self.app.signal().try_update(|model| {
            // The hour does not show, the day does: no need to redraw for less.
            if model.now.day() != now.day() {
                model.now = now;
            }
            change(model)
        })
    }

    /// Changes the state if there is something to change; only then anybody hears of it.
    pub fn update_if<T>(self, change: impl FnOnce(&mut Model) -> Option<T>) -> Option<T> {
        let done = self.app.signal().try_maybe_update(|model| {
            let done = change(model);
            (done.is_some(), done)
        });
        done.flatten()
    }

    /// Changes what does not show.
    pub fn quietly<T>(self, change: impl FnOnce(&mut Model) -> T) -> Option<T> {
        self.app.signal().try_maybe_update(|model| (false, change(model)))
    }

    /// Makes changes of what a form says, in the outbox of the household on the screen. With `held` they wait there for a
    /// moment, so that they can be taken back.
    pub fn record(self, new_changes: Vec<NewChange>, held: bool) -> Vec<ChangeId> {
        let changes: Vec<Change> = new_changes.into_iter().map(|new| self.change(new)).collect();
        let ids: Vec<ChangeId> = changes.iter().map(|change| change.id).collect();
        self.update(|model| {
            if let Some(replica) = &mut model.replica {
                changes.into_iter().for_each(|change| replica.record(change));
                if held {
                    replica.hold(ids.clone());
                }
            }
        });
        ids
    }

    /// The change that it makes, by whoever is signed in here.
    #[must_use]
    pub fn change(self, new_change: NewChange) -> Change {
        let (author, device) = self.with(|model| (model.me.person, model.me.device));
        Change {
            id: ChangeId(clock::new_id()),
            author,
            device,
            at: clock::now(),
            base: new_change.base,
            settles: new_change.settles,
            body: new_change.body.into(),
        }
    }

    /// Whoever goes on means what they did: what is held to be taken back goes out.
    pub fn let_go(self) {
        self.update_if(|model| {
            let replica = model.replica.as_mut()?;
            let id = replica.held().next()?.change.id;
            replica.release(id).then_some(())
        });
    }

    /// Shows another screen of this app.
    pub fn go(self, route: Route) {
        self.let_go();
        self.update(|model| {
            model.route = route;
            model.notice = None;
            model.extra = Extra::None;
        });
    }

    /// Calls `then` now and after each change of the state.
    pub fn follow(self, then: impl Fn(Store) + 'static) {
        Effect::new(move |_| {
            self.app.signal().track();
            then(self);
        });
    }
}
