//! What the server and the phone share, compiled once for each: the domain, the replica, the words
//! and the screens.

pub mod components;
pub mod context;
pub mod i18n;
pub mod model;
pub mod route;
pub mod screens;
#[cfg(feature = "ssr")]
pub mod shell;

pub use domain;
pub use replica;
