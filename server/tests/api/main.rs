//! API tests: the real router on a real database, without a socket. Tests mirror the routes.

mod access;
mod bounds;
mod devices;
mod enter;
mod forms;
mod journal;
mod library;
mod live;
mod names;
mod pages;
mod support;
mod sync;
mod trouble;
mod writing;
