//! What the server and the phone share, compiled once for each: the domain, the replica, the words
//! and the screens.

pub mod context;
pub mod household;
pub mod i18n;
pub mod model;
pub mod route;
pub mod shared;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod staff;
pub mod ui;

pub use domain;
pub use replica;
