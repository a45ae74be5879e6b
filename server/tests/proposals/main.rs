//! From situations to steps: what comes out for families as they come, what holds for all of them, and
//! what the data behind it must keep to.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cases;
mod data;
mod family;
mod properties;
mod rules;
mod situations;
