//! Three devices, one server; crashes, full storages, second tabs, answers lost or late, clocks that jump, an older copy of
//! the database copied back: in the end everybody has the same plan, and nobody's words are gone.
//!
//! proptest prints the failing case and keeps its seed in `app/proptest-regressions`.

use app::domain::access::{Actor, Refusal, check};
use app::domain::change::note::split_seen;
use app::domain::change::{
    Body, Change, ChangeKind, HouseholdChange, NoteChange, PersonChange, StepChange, TaskChange,
    TranslationChange,
};
use app::domain::id::{ChangeId, DeviceId, Fingerprint, HouseholdId, NoteId, PersonId, StepId, SubKey};
use app::domain::journal::{Cursor, Entry, Seq, fold};
use app::domain::plan::Plan;
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{NewStep, Status, StepKind};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, Moment};
use app::replica::storage::{Memory, Storage, StoredReplica};
use app::replica::wire::{HouseholdPush, HouseholdReply, Outcome, State, Verdict};
use app::replica::{Replica, ReplicaSnapshot, Stage};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

const HOUSEHOLD: HouseholdId = HouseholdId(Uuid::from_u128(1));

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + n))
}

/// The people of the story: a member with the phone 0, the researcher with 1, the mediator with 2.
const ROLES: [Role; 3] = [Role::Member, Role::Researcher, Role::Mediator];

fn audience_of(role: Role) -> Audience {
    if role == Role::Member { Audience::All } else { Audience::Team }
}

/// A server of a few lines: the same `check`, one journal.
struct Server {
    plan: Plan,
    journal: Vec<Entry>,
}

impl Server {
    fn new() -> Server {
        let mut server = Server { plan: Plan::new(HOUSEHOLD), journal: Vec::new() };
        let coordinator = Actor { person: person(9), role: Role::Coordinator };
        let mut ids = 1_000_u128;
        let mut make = |kind: ChangeKind| {
            ids += 1;
            change(ids, person(9), None, kind)
        };
        let mut changes = vec![make(
            HouseholdChange::Created { alias: "Iris".into(), municipality: "Nijmegen".into() }.into(),
        )];
        for (n, role) in ROLES.into_iter().enumerate() {
            let person = NewPerson {
                id: person(n as u128),
                name: format!("P{n}"),
                names: BTreeMap::new(),
                role,
                born: None,
                lang: Lang::Uk,
            };
            changes.push(make(PersonChange::Added { person }.into()));
        }
        for change in changes {
            assert!(matches!(server.accept(coordinator, change), Verdict::Accepted(_)));
        }
        server
    }

    fn accept(&mut self, actor: Actor, change: Change) -> Verdict {
        if let Some(known) = self.journal.iter().find(|entry| entry.change.id == change.id) {
            return Verdict::Duplicate(known.seq);
        }
        let (change, teams) = split_seen(&self.plan, change);
        match check(&self.plan, actor, &change) {
            Err(reason) => Verdict::Refused(reason),
            Ok(audience) => {
                let verdict = Verdict::Accepted(self.add(audience, change));
                if let Some(teams) = teams {
                    self.add(Audience::Team, teams);
                }
                verdict
            }
        }
    }

    fn add(&mut self, audience: Audience, change: Change) -> Seq {
        let seq = self.journal.len() as Seq + 1;
        self.plan.apply(&change);
        self.journal.push(Entry { seq, audience, change });
        seq
    }

    /// What an audience may see, as it counts.
    fn entries(&self, after: Seq, audience: Audience) -> Vec<Entry> {
        let theirs = self.journal.iter().filter(|it| it.audience <= audience);
        let numbered = theirs.zip(1..).map(|(entry, seq)| Entry { seq, ..entry.clone() });
        numbered.filter(|it| it.seq > after).collect()
    }

    /// The place of an entry, or the last one before there are so many.
    fn at(&self, audience: Audience, seq: Seq) -> Cursor {
        let start = Cursor { seq: 0, fingerprint: Some(Fingerprint::EMPTY) };
        let upto = self.entries(0, audience).into_iter().filter(|it| it.seq <= seq);
        upto.fold(start, |place, entry| place.then(entry.seq, &entry.change))
    }

    fn end(&self, audience: Audience) -> Cursor {
        self.at(audience, Seq::MAX)
    }

    fn sync(&mut self, actor: Actor, cursor: Option<Cursor>, changes: Vec<Change>) -> HouseholdReply {
        let audience = audience_of(actor.role);
        let is_ours = |cursor: Cursor| cursor.seq == 0 || self.at(audience, cursor.seq) == cursor;
        let another = cursor.is_some_and(|cursor| !is_ours(cursor));
        let mut results = Vec::new();
        for change in changes.into_iter().filter(|_| !another) {
            let id = Some(change.id);
            results.push(Outcome { id, verdict: self.accept(actor, change) });
        }
        let end = self.end(audience);
        let cursor = cursor.filter(|_| !another);
        let state = cursor.is_none().then(|| {
            let plan = if audience == Audience::All { self.plan.for_family() } else { self.plan.clone() };
            State { plan, cursor: end.seq, fingerprint: end.fingerprint }
        });
        let entries = cursor.map(|cursor| self.entries(cursor.seq, audience)).unwrap_or_default();
        HouseholdReply {
            household: HOUSEHOLD,
            results,
            refused: None,
            state,
            entries,
            cursor: end.seq,
            fingerprint: end.fingerprint,
            another,
            lacks: Vec::new(),
            more: false,
        }
    }

    fn lacks(&self, change: &Change) -> bool {
        self.journal.iter().all(|entry| entry.change.id != change.id)
    }

    /// An older copy of the database is copied back: the last entries are gone.
    fn restore(&mut self, lost: usize) {
        let kept = self.journal.len().saturating_sub(lost).max(4);
        self.journal.truncate(kept);
        self.plan = Plan::new(HOUSEHOLD);
        fold(&mut self.plan, &self.journal);
    }
}

fn change(id: u128, author: PersonId, base: Option<ChangeId>, body: impl Into<Body>) -> Change {
    Change {
        id: ChangeId(Uuid::from_u128(id)),
        author,
        device: DeviceId(Uuid::from_u128(7)),
        at: Moment(1_700_000_000_000 + id as i64),
        base,
        settles: Vec::new(),
        body: body.into(),
    }
}

struct Device {
    actor: Actor,
    replica: Replica,
    /// What survives a crash.
    storage: Memory,
    /// The device's clock minus the true time, in milliseconds.
    clock: i64,
    /// Requests whose answer is still on its way, or was taken for lost: they may come late.
    late: Vec<(Cursor, HouseholdReply)>,
    /// Nothing was fetched yet.
    new: bool,
}

impl Device {
    fn new(n: usize, role: Role) -> Device {
        Device {
            actor: Actor { person: person(n as u128), role },
            replica: Replica::new(ReplicaSnapshot {
                plan: Plan::new(HOUSEHOLD),
                cursor: 0,
                fingerprint: None,
                outbox: Vec::new(),
            }),
            storage: Memory::default(),
            clock: 0,
            late: Vec::new(),
            new: true,
        }
    }
}

/// What is kept, as the browser keeps it: as text.
fn through_text(kept: StoredReplica) -> StoredReplica {
    let plan = kept.state.as_ref().map(|it| serde_json::to_string(&it.plan).expect("json"));
    let cursor = kept.state.as_ref().map(State::place);
    let outbox: Vec<_> = kept.outbox.iter().map(|it| serde_json::to_string(it).expect("json")).collect();
    let back = StoredReplica::read(plan.as_deref().zip(cursor), &outbox);
    assert_eq!(back, kept);
    back
}

/// One move of the story.
#[derive(Debug, Clone)]
enum Move {
    /// Somebody edits something; the numbers choose what.
    Edit { device: usize, kind: u8, pick: u8 },
    /// A device syncs; perhaps the answer is lost on the way, or comes much later.
    Sync { device: usize, answer: Answer },
    /// An answer that was given up comes after all, out of turn.
    Late { device: usize },
    /// A device keeps what is new in it; perhaps there is no room.
    Keep { device: usize, fails: bool },
    /// A device stops at once and starts with what it kept.
    Crash { device: usize },
    /// A second tab of a device edits, and keeps what it edited.
    OtherTab { device: usize, kind: u8, pick: u8 },
    /// The clock of a device jumps: to 1970, to 2038, or to what is right.
    Clock { device: usize, to: u8 },
    /// Live entries arrive twice, and in pieces.
    Echo { device: usize },
    /// The server is stopped, and an older copy of its database is copied back.
    Restore { lost: usize },
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Answer {
    Comes,
    Lost,
    Late,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let answer = prop_oneof![3 => Just(Answer::Comes), 2 => Just(Answer::Lost), 1 => Just(Answer::Late)];
    let one = prop_oneof![
        6 => (0..3_usize, any::<u8>(), any::<u8>()).prop_map(|(device, kind, pick)| Move::Edit { device, kind, pick }),
        4 => (0..3_usize, answer).prop_map(|(device, answer)| Move::Sync { device, answer }),
        1 => (0..3_usize).prop_map(|device| Move::Late { device }),
        4 => (0..3_usize, prop::bool::weighted(0.2)).prop_map(|(device, fails)| Move::Keep { device, fails }),
        2 => (0..3_usize).prop_map(|device| Move::Crash { device }),
        1 => (0..3_usize, any::<u8>(), any::<u8>()).prop_map(|(device, kind, pick)| Move::OtherTab { device, kind, pick }),
        1 => (0..3_usize, 0..3_u8).prop_map(|(device, to)| Move::Clock { device, to }),
        1 => (0..3_usize).prop_map(|device| Move::Echo { device }),
        1 => (1..12_usize).prop_map(|lost| Move::Restore { lost }),
    ];
    prop::collection::vec(one, 1..80)
}

/// An edit of what the device shows; None when there is nothing to edit yet.
fn edit(device: &Device, kind: u8, pick: u8, id: u128) -> Option<Change> {
    let mut change = edit_of(device.replica.shown(), device.actor.person, kind, pick, id)?;
    change.at.0 = change.at.0.saturating_add(device.clock);
    Some(change)
}

fn edit_of(plan: &Plan, author: PersonId, kind: u8, pick: u8, id: u128) -> Option<Change> {
    let step = (!plan.steps.is_empty()).then(|| &plan.steps[pick as usize % plan.steps.len()]);
    let note = (!plan.notes.is_empty()).then(|| &plan.notes[pick as usize % plan.notes.len()]);
    let said = |text: String| Written { lang: Lang::Nl, text };
    let (base, body): (Option<ChangeId>, Body) = match kind % 10 {
        0 => {
            let step = NewStep {
                id: StepId(Uuid::from_u128(id)),
                kind: StepKind::Everyday,
                indicator: Indicator::ALL[pick as usize % 14],
                topic: None,
                title: Some(said(format!("stap {pick}"))),
                about: None,
                urgent: false,
                due: None,
                doer: Default::default(),
                order: i64::from(pick),
                needs: Vec::new(),
                opens: vec![],
                subs: vec![SubKey("one".into()), SubKey("two".into())],
                documents: Vec::new(),
                places: Vec::new(),
            };
            (None, StepChange::Added { step: Box::new(step) }.into())
        }
        1 | 2 => {
            let step = step?;
            let statuses = [
                Status::ToDo,
                Status::Doing,
                Status::Done { on: Day(20_000) },
                Status::CannotNow { why: said("x".into()) },
            ];
            let status = statuses[pick as usize % 4].clone();
            (step.status.version(), StepChange::StatusChanged { step: step.id, status }.into())
        }
        3 => {
            let step = step?;
            let sub = &step.subs[pick as usize % 2];
            (
                sub.done.version(),
                TaskChange::Ticked { step: step.id, sub: sub.key.clone(), done: !pick.is_multiple_of(3) }
                    .into(),
            )
        }
        4 | 5 => {
            let audience =
                if pick.is_multiple_of(3) && author != person(0) { Audience::Team } else { Audience::All };
            let note = NewNote {
                id: NoteId(Uuid::from_u128(id)),
                step: step.map(|step| step.id),
                audience,
                text: said(format!("notitie {id}")),
                help: false,
                contact: None,
            };
            (None, NoteChange::Added { note }.into())
        }
        6 => {
            let note = note?;
            (
                note.text.source().version(),
                NoteChange::Edited { note: note.id, text: said(format!("anders {pick}")) }.into(),
            )
        }
        7 => {
            let note = note?;
            let source = TextHash::of(note.text.written(), note.audience);
            (
                None,
                TranslationChange::Translated {
                    source, lang: Lang::Uk, text: format!("переклад {pick}")
                }
                .into(),
            )
        }
        8 => {
            // Some notes that only the team has, some that all have.
            let notes: Vec<NoteId> =
                plan.notes.iter().skip(pick as usize % 4).take(5).map(|note| note.id).collect();
            (None, NoteChange::Seen { notes }.into())
        }
        _ => {
            let step = step?;
            (
                step.title.as_ref().and_then(|it| it.source().version()),
                StepChange::Titled { step: step.id, title: said(format!("titel {pick}")) }.into(),
            )
        }
    };
    Some(change(id, author, base, body))
}

fn sync(server: &mut Server, device: &mut Device, answer: Answer) {
    let sent = device.replica.take_batch();
    let asked = device.replica.cursor();
    let reply = server.sync(device.actor, (!device.new).then_some(asked), sent);
    match answer {
        Answer::Comes => {
            device.new = false;
            take(server, device, (asked, reply));
        }
        Answer::Lost => device.replica.back_to_here(),
        Answer::Late => {
            device.late.push((asked, reply));
            device.replica.back_to_here();
        }
    }
}

/// As `frontend/src/send.rs` takes an answer.
fn take(server: &Server, device: &mut Device, (asked, reply): (Cursor, HouseholdReply)) {
    if !device.replica.may_take(&reply, asked) {
        return device.replica.back_to_here();
    }
    let mut sent = now(device.storage.sent(HOUSEHOLD)).expect("readable");
    sent.extend_from_slice(device.replica.sent());
    let another = reply.another;
    device.replica.take_reply(reply);
    if another {
        device.replica.put_back(sent.into_iter().filter(|change| server.lacks(change)).collect());
    }
    // Own notes that this device does not know as changes any more: it crashed before it had kept them.
    let author = device.actor.person;
    let again = device.replica.take_lost_notes(author).into_iter().map(|note| {
        let id = note.id.0.as_u128() + 1_000_000;
        change(id, author, None, NoteChange::Added { note })
    });
    device.replica.put_back(again.collect());
}

fn keep(device: &mut Device, fails: bool) {
    if let Some(writing) = device.replica.take_writing() {
        if !fails {
            now(device.storage.write(HOUSEHOLD, &writing)).expect("kept");
        }
        device.replica.wrote(writing, !fails);
    }
}

/// What the storage in memory answers: it never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    use std::task::{Context, Poll, Waker};
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("memory waits for nothing"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn all_devices_end_with_the_same_plan(story in moves()) {
        let mut server = Server::new();
        let mut devices: Vec<Device> = ROLES
            .into_iter()
            .enumerate()
            .map(|(n, role)| Device::new(n, role))
            .collect();
        for device in &mut devices {
            sync(&mut server, device, Answer::Comes);
            keep(device, false);
        }
        // Notes that were safe on their device: none of them may ever vanish.
        let mut safe = HashSet::new();
        let mut noted = Vec::new();
        for (n, step) in story.into_iter().enumerate() {
            let id = 10_000 + n as u128;
            match step {
                Move::Edit { device, kind, pick } => {
                    if let Some(change) = edit(&devices[device], kind, pick, id) {
                        if let Body::Known(ChangeKind::Note(NoteChange::Added { note })) = &change.body {
                            noted.push((device, change.id, note.id));
                        }
                        devices[device].replica.record(change);
                    }
                }
                Move::Sync { device, answer } => sync(&mut server, &mut devices[device], answer),
                Move::Late { device } => {
                    if let Some(reply) = devices[device].late.pop() {
                        take(&server, &mut devices[device], reply);
                    }
                }
                Move::Keep { device, fails } => keep(&mut devices[device], fails),
                Move::Crash { device } => {
                    let device = &mut devices[device];
                    let kept = now(device.storage.load(HOUSEHOLD)).expect("readable").unwrap_or_default();
                    device.replica = Replica::stored(HOUSEHOLD, through_text(kept));
                    // A request that was on its way is answered to nobody.
                    device.late.clear();
                }
                Move::OtherTab { device, kind, pick } => {
                    let device = &mut devices[device];
                    let kept = now(device.storage.load(HOUSEHOLD)).expect("readable").unwrap_or_default();
                    let mut tab = Replica::stored(HOUSEHOLD, kept);
                    if let Some(change) = edit_of(tab.shown(), device.actor.person, kind, pick, id) {
                        if let Body::Known(ChangeKind::Note(NoteChange::Added { note })) = &change.body {
                            safe.insert((note.id, change.id, device.actor.person));
                        }
                        tab.record(change);
                        let writing = tab.take_writing().expect("something to keep");
                        now(device.storage.write(HOUSEHOLD, &writing)).expect("kept");
                    }
                    // The first tab is told, and takes what is kept now.
                    let kept = now(device.storage.load(HOUSEHOLD)).expect("readable").unwrap_or_default();
                    device.replica.take_stored(kept);
                }
                Move::Clock { device, to } => {
                    devices[device].clock = [-1_700_000_000_000, 400_000_000_000, 0][to as usize];
                }
                Move::Echo { device } => {
                    let audience = audience_of(devices[device].actor.role);
                    let cursor = devices[device].replica.place();
                    let old: Vec<Entry> = server.entries(0, audience).into_iter().filter(|it| it.seq <= cursor.seq).collect();
                    devices[device].replica.take_entries(&old, cursor);
                    let half = &old[old.len() / 2..];
                    devices[device].replica.take_entries(half, cursor);
                }
                Move::Restore { lost } => {
                    server.restore(lost);
                    // Whoever was asking the server that was stopped gets no answer any more.
                    devices.iter_mut().for_each(|device| device.late.clear());
                }
            }
            for (device, change, note) in &noted {
                let replica = &devices[*device].replica;
                let kept = now(devices[*device].storage.load(HOUSEHOLD)).expect("readable").unwrap_or_default();
                let is_kept = kept.outbox.iter().any(|it| it.change.id == *change);
                // What the screen calls "on this device" is in the storage: never claimed before.
                let waits = replica.outbox().iter().any(|it| it.change.id == *change && it.stage == Stage::Here);
                if waits && !replica.is_unpersisted(*change) {
                    prop_assert!(is_kept, "{change} is said to be kept and is not");
                }
                if is_kept {
                    safe.insert((*note, *change, devices[*device].actor.person));
                }
            }
        }
        for device in &mut devices {
            // Whoever has nothing to send hears that the journal is another one as well.
            sync(&mut server, device, Answer::Comes);
            while device.replica.has_unsent() {
                sync(&mut server, device, Answer::Comes);
            }
        }
        for device in &mut devices {
            sync(&mut server, device, Answer::Comes);
            keep(device, false);
        }
        // The journal folds to what the server has.
        let mut folded = Plan::new(HOUSEHOLD);
        fold(&mut folded, &server.journal);
        prop_assert_eq!(&folded, &server.plan);
        // No change is in the journal twice.
        let ids: HashSet<ChangeId> = server.journal.iter().map(|entry| entry.change.id).collect();
        prop_assert_eq!(ids.len(), server.journal.len());
        // The family's fold, without the team's entries, is the whole fold without the team's things.
        let mut family = Plan::new(HOUSEHOLD);
        fold(&mut family, server.journal.iter().filter(|it| it.audience == Audience::All));
        prop_assert_eq!(&family, &server.plan.for_family());
        for device in &devices {
            // Only what was refused stays behind, with its text.
            prop_assert!(device.replica.outbox().iter().all(|it| matches!(it.stage, Stage::Refused(_))));
            let expected = if audience_of(device.actor.role) == Audience::All { &family } else { &server.plan };
            prop_assert_eq!(device.replica.shown().as_ref(), expected);
            // What is kept is what is shown: a start without network shows the same.
            let kept = now(device.storage.load(HOUSEHOLD)).expect("readable").unwrap_or_default();
            let again = Replica::stored(HOUSEHOLD, through_text(kept));
            prop_assert_eq!(again.shown().as_ref(), expected);
            prop_assert_eq!(again.outbox(), device.replica.outbox());
        }
        // Notes that were safe never vanish: each is in the plan, or refused on its device with its words.
        for (note, change, author) in safe {
            let device = devices.iter().find(|device| device.actor.person == author).expect("theirs");
            let refused = device.replica.outbox().iter().any(|it| it.change.id == change);
            prop_assert!(server.plan.note(note).is_some() || refused, "{note} vanished");
        }
    }

    #[test]
    fn any_sequence_applied_twice_counts_once_and_never_panics(story in moves()) {
        let mut server = Server::new();
        let snapshot = ReplicaSnapshot { plan: server.plan.clone(), cursor: 4, fingerprint: server.end(Audience::Team).fingerprint, outbox: Vec::new() };
        let mut device = Device { replica: Replica::new(snapshot), new: false, ..Device::new(1, Role::Researcher) };
        for (n, step) in story.into_iter().enumerate() {
            if let Move::Edit { kind, pick, .. } = step
                && let Some(change) = edit(&device, kind, pick, 10_000 + n as u128)
            {
                device.replica.record(change.clone());
                let mut twice = server.plan.clone();
                twice.apply(&change);
                let once = twice.clone();
                twice.apply(&change);
                prop_assert_eq!(once, twice);
                let _ = server.accept(device.actor, change);
            }
        }
    }
}

#[test]
fn an_unknown_newer_kind_reaches_the_others_word_for_word() {
    let mut server = Server::new();
    let json = r#"{"id":"00000000-0000-0000-0000-0000000000aa","author":"00000000-0000-0000-0000-000000000064","device":"00000000-0000-0000-0000-000000000007","at":5,"body":{"garden-planted":{"trees":3}}}"#;
    let newer: Change = serde_json::from_str(json).expect("kept");
    let member = Actor { person: person(0), role: Role::Member };
    assert!(matches!(server.accept(member, newer), Verdict::Accepted(_)));
    let sent = serde_json::to_string(&server.entries(4, Audience::All)).expect("json");
    assert!(sent.contains(r#""body":{"garden-planted":{"trees":3}}"#), "{sent}");
}

/// A note of the member's about the plan as a whole.
fn note(id: u128, text: &str) -> Change {
    let text = Written { lang: Lang::Uk, text: text.into() };
    let id_of_note = NoteId(Uuid::from_u128(id));
    let note =
        NewNote { id: id_of_note, step: None, audience: Audience::All, text, help: false, contact: None };
    change(id, person(0), None, NoteChange::Added { note })
}

#[test]
fn a_refused_change_stays_with_its_text_and_those_behind_it_go_on() {
    let mut server = Server::new();
    let snapshot = ReplicaSnapshot {
        plan: server.plan.clone(),
        cursor: 4,
        fingerprint: server.end(Audience::Team).fingerprint,
        outbox: Vec::new(),
    };
    let mut device = Device { replica: Replica::new(snapshot), new: false, ..Device::new(0, Role::Member) };
    device.replica.record(note(20_001, &"ї".repeat(8_001)));
    device.replica.record(note(20_002, "Добрий день"));
    sync(&mut server, &mut device, Answer::Comes);
    assert_eq!(server.plan.notes.len(), 1);
    let [left] = device.replica.outbox() else { panic!("one is left") };
    assert_eq!(left.stage, Stage::Refused(Refusal::TooLong));
    assert_eq!(device.replica.shown().notes.len(), 1);
}

#[test]
fn many_long_notes_go_in_several_requests_that_the_server_takes() {
    let snapshot =
        ReplicaSnapshot { plan: Server::new().plan, cursor: 4, fingerprint: None, outbox: Vec::new() };
    let mut replica = Replica::new(snapshot);
    for n in 0..60 {
        // Characters that grow most when they are written as JSON.
        replica.record(note(30_000 + n, &"\u{1}".repeat(8_000)));
    }
    let mut sent = Vec::new();
    loop {
        let batch = replica.take_batch();
        if batch.is_empty() {
            break;
        }
        let push = HouseholdPush::new(HOUSEHOLD, Some(4), &batch);
        let body = app::replica::wire::request(DeviceId(Uuid::nil()), Moment(0), vec![push]);
        let body = body.expect("json");
        assert!(body.len() < 1 << 20, "{} bytes", body.len());
        sent.extend(batch.into_iter().map(|change| change.id));
    }
    let expected: Vec<_> = (0..60).map(|n| ChangeId(Uuid::from_u128(30_000 + n))).collect();
    assert_eq!(sent, expected);
}
