//! The server of Perspectief: it keeps the households' journals and shows the pages.
//!
//! Rooms, from the ground up: `store` (the only one that knows sqlx), `journal` (the one way in which plans
//! change), `content` (the step library and the words, and what of them is shown now) and `assets`; `auth`; `claims`; on them
//! `api` (for programs) and `pages` (for people); on top `router`, `startup`, `demo`, `cli`.

pub mod api;
pub mod assets;
pub mod auth;
mod claims;
pub mod cli;
pub mod clock;
pub mod config;
pub mod content;
pub mod demo;
mod encoding;
pub mod error;
pub mod journal;
pub mod limits;
pub mod pages;
mod posted;
pub mod readiness;
mod record;
pub mod reminders;
pub mod router;
mod serving;
pub mod stand_ins;
pub mod startup;
pub mod state;
pub mod store;
