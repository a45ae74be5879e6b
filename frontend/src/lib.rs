//! What runs in the browser: the only place that knows browser storage and network.
//!
//! It flows one way. [`web`] is what the browser gives; [`store`] holds the state and the ways in which it
//! changes; drawing ([`screen`]), writing to the storage ([`persist`]), sending ([`send`]) and taking over
//! newer words ([`words`]) follow the store as effects; [`forms`], [`links`], [`live`] and the like turn what
//! happens into changes of the store. [`app`](mod@app) starts all of them, those that a page can be alive
//! without from a piece of the program of their own ([`later`]).

pub mod app;
mod clock;
mod forms;
pub mod indexed_db;
mod install;
pub mod later;
mod links;
mod live;
mod looking;
mod offers;
mod other_household;
mod persist;
mod push;
pub mod queue;
mod screen;
mod send;
pub mod store;
mod unsent_buttons;
mod web;
mod words;
