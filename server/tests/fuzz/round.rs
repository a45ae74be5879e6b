//! A round: a sequence of moves that follows from a seed, and then quiet.

use crate::chance::Chance;
use crate::checks::{all_agree, keeps_its_word};
use crate::device::{Device, Fault};
use crate::edits::{edit, is_of_team};
use crate::house::{Household, Program};
use crate::watch::{Checked, Tally, Watch, holds};
use app::replica::wire::HouseholdPush;
use std::path::PathBuf;

/// To 1970, to 2038, and right again: what a clock is off by, in milliseconds.
const CLOCKS: [i64; 3] = [-1_790_000_000_000, 360_000_000_000, 0];

pub(crate) struct Round<'a> {
    program: &'a mut Program,
    chance: Chance,
    devices: Vec<Device>,
    watch: Watch,
    copies: Vec<PathBuf>,
}

/// Plays a round; what did not hold.
pub(crate) async fn play(
    program: &mut Program,
    mut household: Household,
    seed: u64,
    fault: Fault,
) -> Checked<Tally> {
    if fault == Fault::HearsTheTeam {
        household[2].token = household[3].token.clone();
    }
    let devices = household.into_iter().map(|place| Device::new(place, fault)).collect();
    let (chance, watch, copies) = (Chance::new(seed), Watch::default(), Vec::new());
    let mut round = Round { program, chance, devices, watch, copies };
    let done = round.run().await;
    round.program.forget_copies(&round.copies);
    done.map(|()| round.watch.tally)
}

impl Round<'_> {
    async fn run(&mut self) -> Checked {
        // To start the program takes longer than all the rest of a round.
        let stormy = self.chance.once_in(3);
        for device in &mut self.devices {
            device.sync(self.program.serving.addr, &mut self.watch, &mut self.chance).await?;
        }
        let moves = 30 + self.chance.below(31);
        let first_copy = self.chance.below(moves);
        for at in 0..moves {
            if stormy && at == first_copy {
                self.copies.push(self.program.copy());
            }
            let n = self.chance.below(self.devices.len());
            self.step(n, stormy).await?;
            // Mostly what is new is kept at once.
            let fails = self.chance.once_in(10);
            self.devices[n].keep(fails).await;
        }
        if stormy {
            self.restore().await?;
        }
        self.quieten().await?;
        all_agree(&mut self.devices, self.program.serving.addr, &mut self.watch).await
    }

    async fn step(&mut self, n: usize, stormy: bool) -> Checked {
        let addr = self.program.serving.addr;
        let Round { chance, devices, watch, .. } = self;
        let device = &mut devices[n];
        match chance.below(100) {
            0..=49 => {
                for _ in 0..1 + chance.below(3) {
                    if let Some(change) = edit(chance, device) {
                        let plan = device.replica.shown().clone();
                        watch.learn(&change, |kind| is_of_team(&plan, kind));
                        device.replica.record(change);
                    }
                }
            }
            50..=63 => {
                device.sync(addr, watch, chance).await?;
            }
            // The answer is lost.
            64..=69 => {
                let body = device.request();
                if let Some(answer) = device.ask(addr, body).await? {
                    watch.hear(device.place.role, &answer)?;
                }
                device.replica.back_to_here();
            }
            // The request is late: nobody waits for it any more.
            70..=74 => {
                let body = device.request();
                device.under_way.push(body);
                device.replica.back_to_here();
            }
            // … and comes after all, perhaps behind a later one. Or one comes a second time.
            75..=81 => {
                let late = (!device.under_way.is_empty())
                    .then(|| device.under_way.swap_remove(chance.below(device.under_way.len())));
                let body = late.or_else(|| chance.pick(&device.sent).cloned());
                if let Some(body) = body
                    && let Some(answer) = device.ask(addr, body).await?
                {
                    watch.hear(device.place.role, &answer)?;
                }
            }
            // One by one, the last first, and no answer comes.
            82..=84 => {
                let mut batch = device.replica.take_batch();
                batch.reverse();
                for change in &batch {
                    let push = HouseholdPush::at(
                        device.place.household,
                        device.replica.cursor(),
                        std::slice::from_ref(change),
                    );
                    if let Some(answer) = device.ask(addr, device.body(push)).await? {
                        watch.hear(device.place.role, &answer)?;
                    }
                }
                device.replica.back_to_here();
            }
            85..=87 => device.clock = *chance.pick(&CLOCKS).unwrap_or(&0),
            88..=90 => {
                let page = chance.once_in(2);
                device.start_again(addr, watch, page).await?;
            }
            91..=92 => device.retry(),
            93..=95 if stormy => {
                let copy = self.program.copy();
                self.copies.push(copy);
            }
            96..=97 if stormy => self.kill().await?,
            98 if stormy => self.restore().await?,
            _ => {
                device.sync(addr, watch, chance).await?;
            }
        }
        Ok(())
    }

    /// The program is killed while three ask.
    async fn kill(&mut self) -> Checked {
        let addr = self.program.serving.addr;
        let patience = self.chance.below(3_000);
        let serving = &mut self.program.serving;
        let killing = async {
            for _ in 0..patience {
                tokio::task::yield_now().await;
            }
            serving.kill();
        };
        let asking = self.devices.iter_mut().step_by(2).map(|device| {
            let body = device.request();
            device.ask(addr, body)
        });
        let (answers, ()) = tokio::join!(futures::future::join_all(asking), killing);
        let Round { chance, devices, watch, .. } = self;
        for (device, answer) in devices.iter_mut().step_by(2).zip(answers) {
            match answer? {
                Some(answer) => {
                    device.take(addr, &answer, watch, chance).await?;
                }
                None => device.replica.back_to_here(),
            }
        }
        self.program.restart().await;
        self.watch.count("killed", 1);
        Ok(())
    }

    /// An older copy of the database is copied back.
    async fn restore(&mut self) -> Checked {
        let Some(copy) = self.chance.pick(&self.copies).cloned() else { return Ok(()) };
        keeps_its_word(&mut self.devices[3], self.program.serving.addr, &mut self.watch).await?;
        self.program.restore(&copy).await;
        self.watch.claimed.clear();
        self.watch.count("restored", 1);
        Ok(())
    }

    /// Everybody syncs until nobody hears anything new.
    async fn quieten(&mut self) -> Checked {
        let addr = self.program.serving.addr;
        for _ in 0..12 {
            let mut is_quiet = true;
            for device in &mut self.devices {
                let is_new = device.sync(addr, &mut self.watch, &mut self.chance).await?;
                device.keep(false).await;
                is_quiet &= !is_new && !device.replica.has_unsent();
            }
            if is_quiet {
                return Ok(());
            }
        }
        holds!(false, "it never becomes quiet");
        Ok(())
    }
}
