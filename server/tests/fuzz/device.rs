//! A device: the real replica, a storage in memory, and requests as `frontend/src/send.rs` makes them.

use crate::chance::Chance;
use crate::client::Client;
use crate::house::Place;
use crate::watch::{Checked, Watch, added, holds};
use app::domain::change::{Body, Change, NoteChange};
use app::domain::id::ChangeId;
use app::domain::time::Moment;
use app::replica::storage::{Memory, Storage};
use app::replica::wire::{self, HouseholdPush, HouseholdReply, Verdict};
use app::replica::{Replica, ReplicaSnapshot, Stage};
use hyper::{Method, StatusCode};
use server::clock::Clock;
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// What is wrong with a device, so that it can be seen that this is found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Fault {
    None,
    /// It does not hear that the journal is another one.
    IgnoresAnother,
    /// What the server lacks is not put back.
    DropsPutBack,
    /// A family's device has the researcher's session: the server tells it everything.
    HearsTheTeam,
}

pub(crate) struct Device {
    pub place: Place,
    pub replica: Replica,
    pub storage: Memory,
    /// Its clock minus the true time, in milliseconds.
    pub clock: i64,
    /// Requests for whose answers nobody waits any more, and that have not come to the server yet.
    pub under_way: Vec<Vec<u8>>,
    /// Requests that came to the server: the network may bring them once more.
    pub sent: Vec<Vec<u8>>,
    /// Own changes of which it was told that they are saved.
    pub told: BTreeSet<ChangeId>,
    fault: Fault,
    /// What it has is not all in its storage.
    behind: bool,
    connection: Option<(SocketAddr, Client)>,
}

impl Device {
    pub(crate) fn new(place: Place, fault: Fault) -> Device {
        Device {
            replica: Replica::stored(place.household, Default::default()),
            storage: Memory::default(),
            clock: 0,
            under_way: Vec::new(),
            sent: Vec::new(),
            told: BTreeSet::new(),
            fault,
            behind: false,
            connection: None,
            place,
        }
    }

    /// What its clock shows.
    pub(crate) fn now(&self) -> i64 {
        Clock::system().now().0 + self.clock
    }

    pub(crate) fn body(&self, push: HouseholdPush) -> Vec<u8> {
        wire::request(self.place.device, Moment(self.now()), vec![push]).unwrap().into_bytes()
    }

    /// The next request: what waits, and how far the journal was read.
    pub(crate) fn request(&mut self) -> Vec<u8> {
        let batch = self.replica.take_batch();
        let push = HouseholdPush::at(self.place.household, self.replica.cursor(), &batch);
        self.body(HouseholdPush { waiting: self.replica.waiting(), ..push })
    }

    /// The answer to a request; None: the server is gone.
    pub(crate) async fn ask(&mut self, addr: SocketAddr, body: Vec<u8>) -> Checked<Option<Vec<u8>>> {
        if self.connection.as_ref().is_none_or(|(known, _)| *known != addr) {
            let Ok(client) = Client::connect(addr, &self.place.token).await else { return Ok(None) };
            self.connection = Some((addr, client));
        }
        let Some((_, client)) = &mut self.connection else { return Ok(None) };
        let Ok((status, answer)) = client.ask(Method::POST, "/api/sync/v1", body.clone()).await else {
            self.connection = None;
            return Ok(None);
        };
        holds!(status == StatusCode::OK, "{status}: {}", String::from_utf8_lossy(&answer));
        self.sent.push(body);
        Ok(Some(answer.to_vec()))
    }

    /// One round trip of what waits; whether something new came.
    pub(crate) async fn sync(
        &mut self,
        addr: SocketAddr,
        watch: &mut Watch,
        chance: &mut Chance,
    ) -> Checked<bool> {
        let body = self.request();
        let Some(answer) = self.ask(addr, body).await? else {
            self.replica.back_to_here();
            return Ok(false);
        };
        self.take(addr, &answer, watch, chance).await
    }

    /// Takes an answer.
    pub(crate) async fn take(
        &mut self,
        addr: SocketAddr,
        answer: &[u8],
        watch: &mut Watch,
        chance: &mut Chance,
    ) -> Checked<bool> {
        let (mut reply, now) = watch.hear(self.place.role, answer)?;
        self.replica.learn_offset(now - self.now());
        reply.another &= self.fault != Fault::IgnoresAnother;
        let lacking = if reply.another { self.lacking(addr, watch).await? } else { Some(Vec::new()) };
        let Some(lacking) = lacking else {
            self.replica.back_to_here();
            return Ok(false);
        };
        self.note_told(&reply, watch);
        let is_new = reply.another || reply.state.is_some() || !reply.entries.is_empty();
        self.replica.take_reply(reply);
        if self.fault != Fault::DropsPutBack {
            watch.count("put back", lacking.len());
            self.replica.put_back(lacking);
        }
        let lost = self.replica.take_lost_notes(self.place.person);
        watch.count("written once more", lost.len());
        let again = lost.into_iter().map(|note| self.change(chance, NoteChange::Added { note })).collect();
        self.replica.put_back(again);
        Ok(is_new)
    }

    pub(crate) fn change(&self, chance: &mut Chance, body: impl Into<Body>) -> Change {
        Change {
            id: ChangeId(chance.id(self.now())),
            author: self.place.person,
            device: self.place.device,
            at: Moment(self.now()),
            base: None,
            settles: Vec::new(),
            body: body.into(),
        }
    }

    /// Of the changes that were confirmed to it those that the server does not have.
    async fn lacking(&mut self, addr: SocketAddr, watch: &mut Watch) -> Checked<Option<Vec<Change>>> {
        let mut sent = self.storage.sent(self.place.household).await.unwrap_or_default();
        sent.extend(self.replica.sent().iter().cloned());
        sent.retain(|change| change.author == self.place.person);
        if sent.is_empty() {
            return Ok(Some(sent));
        }
        let ids = sent.iter().map(|change| change.id).collect();
        let body = self.body(HouseholdPush::offering(self.place.household, ids));
        let Some(answer) = self.ask(addr, body).await? else { return Ok(None) };
        let (reply, _) = watch.hear(self.place.role, &answer)?;
        sent.retain(|change| reply.lacks.contains(&change.id));
        Ok(Some(sent))
    }

    /// Own changes that are confirmed by this answer, marks apart: nobody misses those.
    fn note_told(&mut self, reply: &HouseholdReply, watch: &mut Watch) {
        let accepted = reply.results.iter().filter(|it| !matches!(it.verdict, Verdict::Refused(_)));
        let ids: BTreeSet<ChangeId> =
            accepted.filter_map(|it| it.id).chain(reply.entries.iter().map(|it| it.change.id)).collect();
        let own = self.replica.edits().map(|pending| &pending.change).filter(|it| ids.contains(&it.id));
        watch.saved.extend(own.clone().filter_map(added));
        self.told.extend(own.map(|change| change.id));
        watch.note_saved(reply);
    }

    /// Keeps what is new in it; perhaps there is no room.
    pub(crate) async fn keep(&mut self, fails: bool) {
        if let Some(writing) = self.replica.take_writing() {
            if !fails {
                self.storage.write(self.place.household, &writing).await.unwrap();
            }
            self.replica.wrote(writing, !fails);
            self.behind = fails;
        }
    }

    /// It starts with what it kept: without the network, or from a page that the server draws.
    pub(crate) async fn start_again(&mut self, addr: SocketAddr, watch: &mut Watch, page: bool) -> Checked {
        if self.behind {
            self.keep(false).await;
        }
        let kept = self.storage.load(self.place.household).await.unwrap().unwrap_or_default();
        let mut drawn = None;
        if page {
            let body = self.body(HouseholdPush::new(self.place.household, None, &[]));
            if let Some(answer) = self.ask(addr, body).await? {
                let (reply, now) = watch.hear(self.place.role, &answer)?;
                watch.note_saved(&reply);
                drawn = reply.state.map(|state| (state, now));
            }
        }
        self.replica = match drawn {
            None => Replica::stored(self.place.household, kept),
            Some((state, now)) => {
                let (cursor, fingerprint, outbox) = (state.cursor, state.fingerprint, Vec::new());
                let mut replica =
                    Replica::new(ReplicaSnapshot { plan: state.plan, cursor, fingerprint, outbox });
                replica.begin_with(kept);
                replica.learn_offset(now - self.now());
                replica
            }
        };
        Ok(())
    }

    /// Sends what was refused once more.
    pub(crate) fn retry(&mut self) {
        let refused = self.replica.outbox().iter().filter(|it| matches!(it.stage, Stage::Refused(_)));
        for id in refused.map(|it| it.change.id).collect::<Vec<_>>() {
            self.replica.retry(id);
        }
    }
}
