//! Sends the outbox: one request at a time, at once when there is something new in it, again with growing
//! pauses when the server cannot be reached. Sending twice is harmless: changes have ids, so whatever sending
//! came to nothing, by an error or without one, is simply done anew. An effect on the store.

use crate::clock;
use crate::indexed_db::Device;
use crate::install;
use crate::store::Store;
use crate::web::{self, RequestError, after, document, on, window};
use app::domain::change::{Body, Change, ChangeKind, NoteChange};
use app::domain::id::{ChangeId, DeviceId, HouseholdId, PersonId};
use app::replica::Replica;
use app::replica::storage::{Storage, StoredHousehold};
use app::replica::wire::{self, HouseholdPush, HouseholdReply, MOST_HOUSEHOLDS, SyncReply};
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BeforeUnloadEvent, Event};

/// Why nothing could be sent.
enum Failed {
    Request(RequestError),
    /// This household is not this person's any more.
    NotOurs(HouseholdId),
}

impl From<RequestError> for Failed {
    fn from(error: RequestError) -> Failed {
        Failed::Request(error)
    }
}

/// Whether to ask also for what is new, and to send what waits of other households.
type All = bool;

/// Nothing that is waited for while sending takes longer, in milliseconds: the lock, a request, the storage.
const STUCK_MS: i32 = 60_000;

struct Flags {
    sending: Cell<bool>,
    /// Counts what has been done: while sending it goes on.
    steps: Cell<u32>,
    /// Somebody asked while sending was under way: what they asked for may have come too late for it.
    again: Cell<Option<All>>,
    failures: Cell<u32>,
    /// How many changes the server was told to be waiting here.
    told: Cell<usize>,
    /// It was asked whether the server still has what was confirmed of other households.
    offered: Cell<bool>,
    /// The newest change that was seen in the outbox: only a newer one is a reason to send.
    newest: Cell<Option<(ChangeId, bool)>>,
}

thread_local! {
    static FLAGS: Flags = const {
        Flags {
            sending: Cell::new(false),
            steps: Cell::new(0),
            again: Cell::new(None),
            failures: Cell::new(0),
            told: Cell::new(usize::MAX),
            offered: Cell::new(false),
            newest: Cell::new(None),
        }
    };
}

pub(crate) fn attach(store: Store) {
    // One that is held counts when it is let go.
    let newest = |store: Store| {
        store.with(|model| {
            let replica = model.replica.as_ref()?;
            let id = replica.outbox().last()?.change.id;
            Some((id, replica.is_held(id)))
        })
    };
    FLAGS.with(|flags| flags.newest.set(newest(store)));
    store.follow(move |store| {
        let now = newest(store);
        if FLAGS.with(|flags| flags.newest.replace(now)) != now && now.is_some() {
            send(store, false);
        }
    });
    on::<Event>(&window(), "online", move |_| send(store, true));
    // The browser may be wrong: whatever is heard of the server takes it back.
    on::<Event>(&window(), "offline", move |_| say_offline(store));
    if !window().navigator().on_line() {
        say_offline(store);
    }
    on::<Event>(&document(), "visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            send(store, true);
        }
    });
    on::<BeforeUnloadEvent>(&window(), "beforeunload", move |event| {
        // What could not be written lives in this tab only.
        if store.with(|model| model.replica.as_ref().is_some_and(Replica::has_unpersisted)) {
            event.prevent_default();
        }
    });
    // A page of the server's is new; one from the storage has to hear what happened since.
    let kept =
        store.with(|model| model.tab.from_storage || model.unsent() > 0 || !model.tab.elsewhere.is_empty());
    send(store, kept);
}

fn say_offline(store: Store) {
    store.update_if(|model| std::mem::replace(&mut model.online, false).then_some(()));
}

/// Something came from the server.
pub(crate) fn say_online(store: Store) {
    store.update_if(|model| (!std::mem::replace(&mut model.online, true)).then_some(()));
}

/// Sends what is waiting; once more when it is under way already.
pub(crate) fn send(store: Store, all: All) {
    if all {
        FLAGS.with(|flags| flags.told.set(usize::MAX));
    }
    if FLAGS.with(|flags| flags.sending.replace(true)) {
        FLAGS.with(|flags| flags.again.set(Some(all || flags.again.get() == Some(true))));
        return;
    }
    let begun = step();
    watch(store, begun);
    spawn_local(async move {
        let device = store.device();
        let (done, heard) = {
            let _lock = device.lock().await;
            let begun = step();
            let done = send_all(store, &device, all).await;
            (done, FLAGS.with(|flags| flags.steps.get()) > begun)
        };
        let again = FLAGS.with(|flags| {
            flags.sending.set(false);
            flags.again.take()
        });
        match done {
            Ok(()) => {
                FLAGS.with(|flags| flags.failures.set(0));
                // Where there was nothing to send, nobody was asked.
                if heard {
                    say_online(store);
                }
                if let Some(all) = again {
                    send(store, all);
                }
            }
            Err(Failed::Request(RequestError::Unreachable | RequestError::Failed)) => {
                gave_up(store);
                let failures = FLAGS.with(|flags| flags.failures.replace(flags.failures.get() + 1));
                after(pause(failures), move || send(store, true));
                if store.with(|model| model.unsent() > 0) {
                    device.wake().await;
                }
            }
            // The page that the server sends now is the entrance. What waits stays on this device.
            Err(Failed::Request(RequestError::SignedOut)) => {
                let location = window().location();
                let opened = location.pathname().unwrap_or_default();
                let _ = location.assign(&format!("/enter?to={opened}"));
            }
            // Where the page is drawn anew, the words that were not sent are shown.
            Err(Failed::NotOurs(household)) => {
                device.orphan(household).await;
                let _ = window().location().reload();
            }
        }
    });
}

/// Notes that something was done, and gives the number of that.
fn step() -> u32 {
    FLAGS.with(|flags| {
        flags.steps.set(flags.steps.get() + 1);
        flags.steps.get()
    })
}

/// Sees to it that sending goes on: one that stands still has ended in an error that nobody caught, and is begun anew.
fn watch(store: Store, seen: u32) {
    after(STUCK_MS, move || {
        let (sending, steps) = FLAGS.with(|flags| (flags.sending.get(), flags.steps.get()));
        if !sending {
            return;
        }
        if steps != seen {
            return watch(store, steps);
        }
        FLAGS.with(|flags| flags.sending.set(false));
        gave_up(store);
        send(store, true);
    });
}

/// What was on its way is on this device again.
fn gave_up(store: Store) {
    store.update(|model| {
        model.online = false;
        if let Some(replica) = &mut model.replica {
            replica.back_to_here();
        }
    });
}

/// Half a second, then twice as long each time, at most half a minute; a little by chance, so that
/// not all phones of a shelter come back in the same moment.
pub(crate) fn pause(failures: u32) -> i32 {
    let most = 500.0 * f64::from(1_u32 << failures.min(6));
    (most * (0.75 + js_sys::Math::random() / 2.0)).min(30_000.0) as i32
}

async fn send_all(store: Store, device: &Device, all: All) -> Result<(), Failed> {
    loop {
        let told = FLAGS.with(|flags| flags.told.get());
        let taken = store.update_if(|model| {
            let replica = model.replica.as_mut()?;
            let batch = replica.take_batch();
            let waiting = replica.waiting();
            let news = told != waiting.map_or(0, |waiting| waiting.count);
            (!batch.is_empty() || news).then(|| (replica.shown().household, replica.cursor(), batch, waiting))
        });
        let Some((household, cursor, batch, waiting)) = taken else { break };
        let push = HouseholdPush { waiting, ..HouseholdPush::at(household, cursor, &batch) };
        let (reply, lacking) = exchange(store, device, push).await?;
        FLAGS.with(|flags| flags.told.set(waiting.map_or(0, |waiting| waiting.count)));
        store.update(|model| {
            let by = (model.me.person, model.me.device);
            match &mut model.replica {
                Some(replica) if replica.may_take(&reply, cursor) => take(by, replica, reply, lacking),
                Some(replica) => replica.back_to_here(),
                None => {}
            }
        });
        // Reading is no edit: it is marked without anybody asking.
        let seen =
            |change: &Change| matches!(&change.body, Body::Known(ChangeKind::Note(NoteChange::Seen { .. })));
        if batch.iter().any(|change| !seen(change)) {
            install::edited(store);
        }
    }
    if all {
        send_other_households(store, device).await?;
    }
    Ok(())
}

/// What waits of households that are not on this screen. One that the server cannot read does not keep the others waiting.
async fn send_other_households(store: Store, device: &Device) -> Result<(), Failed> {
    let ours = store.with(|model| model.plan().map(|plan| plan.household));
    let Ok(all) = device.households().await else { return Ok(()) };
    let others: Vec<StoredHousehold> = all.into_iter().filter(|it| Some(it.household) != ours).collect();
    let lacked = if FLAGS.with(|flags| flags.offered.get()) {
        Vec::new()
    } else {
        lacked_elsewhere(store, &others).await?
    };
    let mut failed = None;
    for household in others.iter().filter(|it| it.outbox > 0 || lacked.contains(&it.household)) {
        let household = household.household;
        match send_household(store, device, household, lacked.contains(&household)).await {
            Err(error @ Failed::Request(RequestError::Failed)) => failed = Some(error),
            sent => sent?,
        }
    }
    failed.map_or(Ok(()), Err)
}

/// What waits of one of them; with what the server lacks of it.
async fn send_household(
    store: Store,
    device: &Device,
    household: HouseholdId,
    is_lacked: bool,
) -> Result<(), Failed> {
    let by = store.with(|model| (model.me.person, model.me.device));
    let mut kept = device.load(household).await.ok().flatten().unwrap_or_default();
    kept.outbox.retain(|pending| pending.change.author == by.0);
    let mut replica = Replica::stored(household, kept);
    if is_lacked {
        replica.put_back(lacking(store, device, household).await?);
    }
    while replica.has_unsent() {
        let batch = replica.take_batch();
        let waiting = replica.waiting();
        let push = HouseholdPush { waiting, ..HouseholdPush::at(household, replica.cursor(), &batch) };
        let (reply, lacking) = exchange(store, device, push).await?;
        take(by, &mut replica, reply, lacking);
        if let Some(writing) = replica.take_writing() {
            let _ = device.write(household, &writing).await;
        }
    }
    let left = replica.outbox().len();
    store.update(|model| {
        model.tab.elsewhere.retain(|(other, _)| *other != household);
        if left > 0 {
            model.tab.elsewhere.push((household, left));
        }
    });
    Ok(())
}

/// Takes an answer, and puts back what was confirmed once and the server lacks.
fn take(
    (author, device): (PersonId, DeviceId),
    replica: &mut Replica,
    reply: HouseholdReply,
    lacking: Vec<Change>,
) {
    replica.take_reply(reply);
    replica.put_back(lacking);
    let change = |note| Change {
        id: ChangeId(clock::new_id()),
        author,
        device,
        at: clock::now(),
        base: None,
        settles: Vec::new(),
        body: ChangeKind::from(NoteChange::Added { note }).into(),
    };
    let lost = replica.take_lost_notes(author);
    replica.put_back(lost.into_iter().map(change).collect());
}

/// The households whose newest confirmed change the server does not have. Asked once a start: the one on the screen asks
/// with its cursor, and of some this device has changes only.
async fn lacked_elsewhere(store: Store, others: &[StoredHousehold]) -> Result<Vec<HouseholdId>, Failed> {
    let offers = others.iter().filter_map(|it| Some(HouseholdPush::offering(it.household, vec![it.sent?])));
    let offers: Vec<HouseholdPush> = offers.collect();
    let mut lacked = Vec::new();
    for some in offers.chunks(MOST_HOUSEHOLDS) {
        let replies = match ask(store, some.to_vec()).await {
            // It is asked again when what waits of it is sent.
            Err(Failed::Request(RequestError::Failed)) => continue,
            replies => replies?,
        };
        lacked.extend(replies.iter().filter(|it| !it.lacks.is_empty()).map(|it| it.household));
    }
    FLAGS.with(|flags| flags.offered.set(true));
    Ok(lacked)
}

/// Of the changes that were confirmed to this device those that the server does not have.
async fn lacking(store: Store, device: &Device, household: HouseholdId) -> Result<Vec<Change>, Failed> {
    let mut sent = device.sent(household).await.unwrap_or_default();
    let me = store.with(|model| {
        let ours = model.replica.as_ref().filter(|replica| replica.shown().household == household);
        sent.extend(ours.into_iter().flat_map(|replica| replica.sent().iter().cloned()));
        model.me.person
    });
    sent.retain(|change| change.author == me);
    if sent.is_empty() {
        return Ok(sent);
    }
    let ids = sent.iter().map(|change| change.id).collect();
    let lacks = round_trip(store, HouseholdPush::offering(household, ids)).await?.lacks;
    sent.retain(|change| lacks.contains(&change.id));
    Ok(sent)
}

/// Sends, and gives the answer with what the server lacks of what it had confirmed. That is asked before anything of the
/// answer is kept: whoever is interrupted here asks again, and is answered the same.
async fn exchange(
    store: Store,
    device: &Device,
    push: HouseholdPush,
) -> Result<(HouseholdReply, Vec<Change>), Failed> {
    let household = push.household;
    let reply = round_trip(store, push).await?;
    let lacking = if reply.another { lacking(store, device, household).await? } else { Vec::new() };
    Ok((reply, lacking))
}

async fn round_trip(store: Store, push: HouseholdPush) -> Result<HouseholdReply, Failed> {
    let household = push.household;
    let mine = ask(store, vec![push]).await?.into_iter().next().ok_or(RequestError::Unreachable)?;
    if mine.refused.is_some() { Err(Failed::NotOurs(household)) } else { Ok(mine) }
}

async fn ask(store: Store, households: Vec<HouseholdPush>) -> Result<Vec<HouseholdReply>, Failed> {
    let device = store.with(|model| model.me.device);
    // Only what a person typed can be long, and all of it is text: it can always be written.
    let body = wire::request(device, clock::now(), households).map_err(|_| RequestError::Unreachable)?;
    let reply = web::post("/api/sync/v1", &body).await?;
    step();
    let reply: SyncReply = serde_json::from_str(&reply).map_err(|_| RequestError::Unreachable)?;
    store.learn_time(reply.now);
    Ok(reply.households)
}
