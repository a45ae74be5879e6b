//! A fuzzer of the real program: devices of a family and its team do whatever comes, answers are lost, requests come late,
//! twice and in another order, clocks jump, the program is killed, an older copy of its database is copied back. In the
//! end everybody shows the same, it is what an independent fold of the journal comes to, and nobody's words are gone.
//!
//! `FUZZ_ROUNDS=1000` plays more rounds; a round that failed is played again with `FUZZ_SEED=… FUZZ_ROUNDS=1`.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

mod chance;
mod checks;
#[path = "../../src/bin/bench/client.rs"]
mod client;
mod device;
mod edits;
mod house;
mod model;
mod round;
#[path = "../../src/bin/bench/scene.rs"]
mod scene;
mod watch;

use device::Fault;
use house::Program;
use server::clock::Clock;
use watch::Tally;

/// Rounds on one database, each with a household of its own.
const ROUNDS_A_PROGRAM: u64 = 25;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

fn base_seed() -> u64 {
    number("FUZZ_SEED").unwrap_or_else(|| Clock::system().now().0.unsigned_abs() * 1_000)
}

/// Plays rounds; the first that fails: its number from 1, its seed, and what did not hold.
async fn play(seed: u64, rounds: u64, fault: Fault) -> Result<Tally, (u64, u64, String)> {
    let (mut played, mut tally) = (0, Tally::new());
    while played < rounds {
        let some = ROUNDS_A_PROGRAM.min(rounds - played);
        let mut program = Program::start(some as usize).await;
        for household in std::mem::take(&mut program.households) {
            let of_round = seed.wrapping_add(played);
            played += 1;
            let done = round::play(&mut program, household, of_round, fault).await;
            for (what, times) in done.map_err(|what| (played, of_round, what))? {
                *tally.entry(what).or_default() += times;
            }
        }
        program.ends_sound().await;
        if rounds > 100 {
            eprintln!("{played} rounds: {tally:?}");
        }
    }
    Ok(tally)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happens_everybody_ends_with_the_same_and_nothing_that_was_saved_is_gone() {
    let (seed, rounds) = (base_seed(), number("FUZZ_ROUNDS").unwrap_or(50));
    eprintln!("FUZZ_SEED={seed} FUZZ_ROUNDS={rounds}");
    match play(seed, rounds, Fault::None).await {
        Ok(tally) => eprintln!("{rounds} rounds: {tally:?}"),
        Err((round, seed, what)) => panic!("round {round} failed, FUZZ_SEED={seed} FUZZ_ROUNDS=1: {what}"),
    }
}

/// A device that is wrong in some way is found out within so many rounds, in these words.
async fn is_found(fault: Fault, rounds: u64, words: &str) {
    let (round, seed, what) = play(base_seed(), rounds, fault).await.expect_err("the fault was not found");
    assert!(what.contains(words), "something else was found: {what}");
    let what: String = what.chars().take(300).collect();
    eprintln!("{fault:?} was found in round {round} (FUZZ_SEED={seed}): {what}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_that_does_not_hear_of_another_journal_is_found_out() {
    is_found(Fault::IgnoresAnother, 60, "").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_that_puts_nothing_back_is_found_out() {
    is_found(Fault::DropsPutBack, 60, "was saved and is gone").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_family_that_hears_what_is_for_the_team_is_found_out() {
    is_found(Fault::HearsTheTeam, 10, "a family's device was told the team's").await;
}
