//! What runs in the browser: the only place that knows browser storage and network.
//!
//! The screens are in `app` and have no event handlers. Two listeners on the document do the work:
//! [`forms`] turns a submitted form into a change, [`links`] follows links without a load. [`sync`]
//! sends the outbox, [`live`] hears what others do. All of them go through one [`browser::Browser`].

pub mod browser;
pub mod device;
mod dom;
pub mod elsewhere;
pub mod forms;
mod install;
mod keep;
pub mod kept;
pub mod links;
pub mod live;
mod outbox;
pub mod sync;
