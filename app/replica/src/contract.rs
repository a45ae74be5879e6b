//! What every storage must do, as one list of checks: run on [`super::storage::Memory`] by the Rust
//! tests, and on the browser's own storage by a journey (`end2end/journeys/83-storage.test.mjs`).

use super::storage::{Storage, StorageError, Writing};
use super::{Pending, Stage};
use domain::access::Refusal;
use domain::change::{Change, HouseholdChange};
use domain::id::{ChangeId, DeviceId, Fingerprint, HouseholdId, PersonId};
use domain::journal::Cursor;
use domain::plan::Plan;
use domain::time::Moment;
use std::sync::Arc;
use uuid::Uuid;

const IRIS: HouseholdId = HouseholdId(Uuid::from_u128(1));
const ROSE: HouseholdId = HouseholdId(Uuid::from_u128(2));

/// Runs all checks on an empty storage, and leaves it empty.
///
/// # Errors
/// What did not hold, in words.
pub async fn check(storage: &impl Storage) -> Result<usize, String> {
    let mut checks = Checks { done: 0 };
    checks.nothing_is_there_at_first(storage).await.map_err(said)?;
    checks.state_and_outbox_come_back_together(storage).await.map_err(said)?;
    checks.the_outbox_keeps_its_order_whatever_the_ids_say(storage).await.map_err(said)?;
    checks.an_older_state_replaces_no_newer_one(storage).await.map_err(said)?;
    checks.a_state_of_another_journal_replaces_any(storage).await.map_err(said)?;
    checks.what_was_confirmed_is_kept(storage).await.map_err(said)?;
    checks.two_tabs_take_nothing_from_each_other(storage).await.map_err(said)?;
    checks.households_are_kept_apart(storage).await.map_err(said)?;
    checks.what_is_unknown_or_odd_comes_back_word_for_word(storage).await.map_err(said)?;
    checks.forgetting_forgets_all_of_one(storage).await.map_err(said)?;
    Ok(checks.done)
}

/// What did not hold.
enum Broken {
    Said(&'static str),
    Storage(StorageError),
}

impl From<StorageError> for Broken {
    fn from(error: StorageError) -> Broken {
        Broken::Storage(error)
    }
}

fn said(broken: Broken) -> String {
    match broken {
        Broken::Said(what) => what.to_owned(),
        Broken::Storage(error) => error.to_string(),
    }
}

type Checked = Result<(), Broken>;

struct Checks {
    done: usize,
}

impl Checks {
    fn holds(&mut self, what: &'static str, holds: bool) -> Checked {
        self.done += 1;
        if holds { Ok(()) } else { Err(Broken::Said(what)) }
    }

    async fn nothing_is_there_at_first(&mut self, storage: &impl Storage) -> Checked {
        let (loaded, all) = (storage.load(IRIS).await?, storage.households().await?);
        self.holds("a household that was never kept is not there", loaded.is_none())?;
        self.holds("there are no households", all.is_empty())
    }

    async fn state_and_outbox_come_back_together(&mut self, storage: &impl Storage) -> Checked {
        let refused = Pending { stage: Stage::Refused(Refusal::TooLong), ..pending(12) };
        let upserts = vec![pending(11), refused.clone()];
        storage
            .write(IRIS, &Writing { state: Some((plan("а"), at(5))), upserts, ..Writing::default() })
            .await?;
        storage.opened(IRIS, Moment(77)).await?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        let state = kept.state.as_ref().map(|state| (state.plan.alias.get().as_str(), state.cursor));
        self.holds("the state comes back", state == Some(("а", 5)))?;
        self.holds("the outbox comes back with its stages", kept.outbox == [pending(11), refused])?;
        let all = storage.households().await?;
        let one = all.first().is_some_and(|it| {
            it.household == IRIS && it.opened == Some(Moment(77)) && it.outbox == 2 && all.len() == 1
        });
        self.holds("the household is listed with when it was opened and what waits", one)?;
        storage.write(IRIS, &Writing { upserts: vec![pending(12)], ..Writing::default() }).await?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        self.holds("a change can come to stand otherwise", kept.outbox == [pending(11), pending(12)])?;
        let deleted = vec![ChangeId(Uuid::from_u128(11))];
        storage
            .write(IRIS, &Writing { state: Some((plan("б"), at(6))), deleted, ..Writing::default() })
            .await?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        let state = kept.state.as_ref().map(|state| (state.plan.alias.get().as_str(), state.cursor));
        self.holds("a confirmed change goes when the state with it comes", kept.outbox == [pending(12)])?;
        self.holds("… and the state is there", state == Some(("б", 6)))?;
        let opened = storage.households().await?.first().and_then(|it| it.opened);
        self.holds("a writing is no opening", opened == Some(Moment(77)))
    }

    async fn the_outbox_keeps_its_order_whatever_the_ids_say(&mut self, storage: &impl Storage) -> Checked {
        // A phone whose clock jumped back makes smaller ids later.
        for id in [9, 3, 7] {
            storage.write(ROSE, &Writing { upserts: vec![pending(id)], ..Writing::default() }).await?;
        }
        storage.write(ROSE, &Writing { upserts: vec![pending(9)], ..Writing::default() }).await?;
        let kept = storage.load(ROSE).await?.unwrap_or_default();
        self.holds("changes stay in the order they were made", ids(&kept.outbox) == [9, 3, 7])?;
        self.holds("a household may have changes only", kept.state.is_none())?;
        storage.forget(ROSE).await?;
        Ok(())
    }

    async fn an_older_state_replaces_no_newer_one(&mut self, storage: &impl Storage) -> Checked {
        let upserts = vec![pending(21)];
        storage
            .write(IRIS, &Writing { state: Some((plan("старе"), at(4))), upserts, ..Writing::default() })
            .await?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        let state = kept.state.as_ref().map(|state| state.cursor);
        self.holds("a state that is older is passed over", state == Some(6))?;
        self.holds("… but what came with it is not", ids(&kept.outbox) == [12, 21])
    }

    async fn a_state_of_another_journal_replaces_any(&mut self, storage: &impl Storage) -> Checked {
        // 21 and 12 wait; 31 was confirmed once and goes before them.
        let upserts = vec![pending(31), pending(21)];
        storage
            .write(
                IRIS,
                &Writing {
                    state: Some((plan("нове"), at(2))), anew: true, upserts, ..Writing::default()
                },
            )
            .await?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        let place = kept.state.as_ref().map(|state| state.place());
        self.holds("a state of another journal replaces a newer one, with its place", place == Some(at(2)))?;
        self.holds(
            "… what comes with it stands first, and nothing is lost",
            ids(&kept.outbox) == [31, 21, 12],
        )?;
        let opened = storage.households().await?.first().and_then(|it| it.opened);
        self.holds("… and it was opened when it was", opened == Some(Moment(77)))?;
        let back = Writing {
            state: Some((plan("б"), at(6))),
            anew: true,
            upserts: vec![pending(12), pending(21)],
            deleted: vec![ChangeId(Uuid::from_u128(31))],
            ..Writing::default()
        };
        storage.write(IRIS, &back).await?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        self.holds("what was confirmed with it goes", ids(&kept.outbox) == [12, 21])
    }

    async fn what_was_confirmed_is_kept(&mut self, storage: &impl Storage) -> Checked {
        let sent = storage.sent(IRIS).await?;
        self.holds("nothing was confirmed at first", sent.is_empty())?;
        // Ids count up with the clock; so do these.
        let made = |n: u128| change(0xffff_ffff_0000_7000_8000_0000_0000_0000 + n);
        for n in [1, 2] {
            storage.write(IRIS, &Writing { sent: vec![made(n)], ..Writing::default() }).await?;
        }
        storage.write(ROSE, &Writing { sent: vec![made(3)], ..Writing::default() }).await?;
        let sent = storage.sent(IRIS).await?;
        self.holds("what was confirmed comes back in its order", sent == [made(1), made(2)])?;
        let all = storage.households().await?;
        let newest = |household| all.iter().find(|it| it.household == household).and_then(|it| it.sent);
        self.holds("the newest is told of each household", newest(IRIS) == Some(made(2).id))?;
        self.holds("… also of one with nothing else", newest(ROSE) == Some(made(3).id) && all.len() == 2)?;
        storage.forget(ROSE).await?;
        let gone = storage.sent(ROSE).await?.is_empty() && storage.households().await?.len() == 1;
        self.holds("… and goes with it", gone)
    }

    async fn two_tabs_take_nothing_from_each_other(&mut self, storage: &impl Storage) -> Checked {
        // Both know of 12 and 21; one has 21 confirmed while the other puts in 22.
        let first = Writing { deleted: vec![ChangeId(Uuid::from_u128(21))], ..Writing::default() };
        let second = Writing { upserts: vec![pending(22)], ..Writing::default() };
        let (first, second) = (storage.write(IRIS, &first), storage.write(IRIS, &second));
        let (first, second) = futures_both(first, second).await;
        first?;
        second?;
        let kept = storage.load(IRIS).await?.unwrap_or_default();
        self.holds("both tabs' writings are there", ids(&kept.outbox) == [12, 22])
    }

    async fn households_are_kept_apart(&mut self, storage: &impl Storage) -> Checked {
        let upserts = vec![pending(31)];
        storage
            .write(ROSE, &Writing { state: Some((plan("троянда"), at(1))), upserts, ..Writing::default() })
            .await?;
        let (iris, rose) = (storage.load(IRIS).await?, storage.load(ROSE).await?);
        let of = |kept: Option<super::storage::StoredReplica>| ids(&kept.unwrap_or_default().outbox);
        self.holds("each household has its own outbox", of(iris) == [12, 22] && of(rose) == [31])
    }

    async fn what_is_unknown_or_odd_comes_back_word_for_word(&mut self, storage: &impl Storage) -> Checked {
        let odd = "\u{1F33B} «ї» \u{0} \u{202E}\"\\\n</script>";
        let mut change = pending(32);
        change.change.body = HouseholdChange::AliasChanged { alias: odd.to_owned() }.into();
        storage.write(ROSE, &Writing { upserts: vec![change.clone()], ..Writing::default() }).await?;
        let mut newer = pending(33);
        let json = r#"{"garden-planted":{"trees":3}}"#;
        newer.change.body =
            serde_json::from_str(json).map_err(|_| Broken::Said("a newer kind can be read"))?;
        storage.write(ROSE, &Writing { upserts: vec![newer.clone()], ..Writing::default() }).await?;
        let kept = storage.load(ROSE).await?.unwrap_or_default();
        self.holds("any text comes back", kept.outbox.get(1) == Some(&change))?;
        self.holds("a newer kind of change comes back", kept.outbox.get(2) == Some(&newer))
    }

    async fn forgetting_forgets_all_of_one(&mut self, storage: &impl Storage) -> Checked {
        storage.forget(ROSE).await?;
        let (rose, iris) = (storage.load(ROSE).await?, storage.load(IRIS).await?);
        self.holds("a forgotten household is gone", rose.is_none())?;
        self.holds("… and no other", iris.is_some())?;
        storage.forget(IRIS).await?;
        let all = storage.households().await?;
        self.holds("nothing is left", all.is_empty())
    }
}

fn plan(alias: &str) -> Arc<Plan> {
    let mut plan = Plan::new(IRIS);
    let body = HouseholdChange::Created { alias: alias.to_owned(), municipality: String::new() };
    plan.apply(&Change { body: body.into(), ..pending(1).change });
    Arc::new(plan)
}

/// A place in a journal.
fn at(seq: u64) -> Cursor {
    Cursor { seq, fingerprint: Some(Fingerprint(Uuid::from_u128(1_000 + u128::from(seq)))) }
}

fn pending(id: u128) -> Pending {
    Pending { change: change(id), stage: Stage::Here }
}

fn change(id: u128) -> Change {
    Change {
        id: ChangeId(Uuid::from_u128(id)),
        author: PersonId(Uuid::from_u128(100)),
        device: DeviceId(Uuid::from_u128(200)),
        at: Moment(1_790_000_000_000),
        base: None,
        settles: Vec::new(),
        body: HouseholdChange::AliasChanged { alias: format!("назва {id}") }.into(),
    }
}

fn ids(outbox: &[Pending]) -> Vec<u128> {
    outbox.iter().map(|pending| pending.change.id.0.as_u128()).collect()
}

/// Both futures side by side: what two tabs do at once.
async fn futures_both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    use std::pin::pin;
    use std::task::Poll;
    let (mut first, mut second) = (pin!(first), pin!(second));
    let (mut one, mut two) = (None, None);
    std::future::poll_fn(|context| {
        if one.is_none()
            && let Poll::Ready(done) = first.as_mut().poll(context)
        {
            one = Some(done);
        }
        if two.is_none()
            && let Poll::Ready(done) = second.as_mut().poll(context)
        {
            two = Some(done);
        }
        match (one.take(), two.take()) {
            (Some(one), Some(two)) => Poll::Ready((one, two)),
            (first_done, second_done) => {
                (one, two) = (first_done, second_done);
                Poll::Pending
            }
        }
    })
    .await
}
