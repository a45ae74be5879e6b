//! API tests: the real router on a real database, without a socket. Tests mirror the routes.

mod access;
mod another_journal;
mod bounds;
mod coordination;
mod damage;
mod devices;
mod enter;
mod faults;
mod forms;
mod glossary;
mod invitation;
mod journal;
mod library;
mod live;
mod markup;
mod names;
mod news;
mod own_work;
mod pages;
mod queue;
mod screens;
mod strangers;
mod support;
mod sync;
mod trouble;
mod writing;
