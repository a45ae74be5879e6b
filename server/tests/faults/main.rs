//! The real program and a world that fails: disks that are full or broken, files that are gone or damaged, visitors that
//! never finish. What was confirmed stays, everybody is told the truth, and when it is over it goes on by itself.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

#[path = "../../src/bin/bench/client.rs"]
mod client;
mod disk;
mod files;
mod program;
#[path = "../../src/bin/bench/scene.rs"]
mod scene;
mod visitors;
