//! The server of Perspectief: it keeps the households' journals and shows the pages.
//!
//! Rooms, from the ground up: `store` (the only one that knows sqlx), `journal` (the one way in
//! which plans change), `auth`, `library`, `site`, `edition`; on them `api`, `page`, `staff`, `desk`; on top
//! `router`, `startup`, `commands`.

pub mod api;
pub mod app;
pub mod auth;
pub mod clock;
pub mod commands;
pub mod config;
pub mod demo;
pub mod demo_load;
pub mod desk;
pub mod edition;
pub mod error;
pub mod journal;
pub mod library;
pub mod page;
pub mod router;
pub mod site;
pub mod staff;
pub mod startup;
pub mod store;
