//! What holds when all is quiet.

use crate::device::Device;
use crate::model::Model;
use crate::watch::{Checked, Watch, added, holds};
use app::domain::change::Body;
use app::domain::plan::household::Role;
use app::replica::storage::Storage;
use app::replica::wire::HouseholdPush;
use app::replica::{Replica, Stage};
use serde_json::Value;
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// A household as the server has it, for one side, in the words of the wire.
struct Told {
    entries: Vec<Value>,
    plan: Value,
}

/// Journal from the beginning and state, as this device's person gets them.
async fn told(device: &mut Device, addr: SocketAddr, watch: &mut Watch) -> Checked<Told> {
    let household = device.place.household;
    let mut replies = Vec::new();
    for cursor in [Some(0), None] {
        let body = device.body(HouseholdPush::new(household, cursor, &[]));
        let answer = device.ask(addr, body).await?.ok_or("the server is gone")?;
        watch.hear(device.place.role, &answer)?;
        let reply: Value = serde_json::from_slice(&answer).map_err(|error| error.to_string())?;
        replies.push(reply["households"][0].clone());
    }
    let (journal, state) = (&replies[0], &replies[1]["state"]);
    let entries = journal["entries"].as_array().cloned().unwrap_or_default();
    holds!(journal["more"] == Value::Bool(false), "the journal is longer than an answer");
    holds!(journal["state"].is_null(), "the journal from its beginning came as a state");
    for (entry, seq) in entries.iter().zip(1_u64..) {
        holds!(entry["seq"] == seq, "number {seq} of {:?} is {}", device.place.role, entry["seq"]);
    }
    let end = entries.len() as u64;
    holds!(journal["cursor"] == end && state["cursor"] == end, "the end is {end}: {}", state["cursor"]);
    holds!(journal["fingerprint"] == state["fingerprint"], "two fingerprints of one place");
    let (folded, given) = (Model::fold(&entries), Model::of(&state["plan"]));
    holds!(
        folded == given,
        "{:?}: the journal comes to\n{folded:#?}\nand the state is\n{given:#?}",
        device.place.role
    );
    Ok(Told { entries, plan: state["plan"].clone() })
}

fn ids(entries: &[Value]) -> BTreeSet<String> {
    entries.iter().filter_map(|it| it["change"]["id"].as_str()).map(str::to_owned).collect()
}

/// What the server called accepted or duplicate is in its journal.
pub(crate) async fn keeps_its_word(researcher: &mut Device, addr: SocketAddr, watch: &mut Watch) -> Checked {
    let ids = ids(&told(researcher, addr, watch).await?.entries);
    let missing = watch.claimed.iter().find(|id| !ids.contains(&id.to_string()));
    holds!(missing.is_none(), "{missing:?} was confirmed and is not in the journal");
    Ok(())
}

/// Compares everybody with everybody.
pub(crate) async fn all_agree(devices: &mut [Device], addr: SocketAddr, watch: &mut Watch) -> Checked {
    let team = told(&mut devices[3], addr, watch).await?;
    let family = told(&mut devices[0], addr, watch).await?;
    let known = ids(&team.entries);
    holds!(known.len() == team.entries.len(), "a change is in the journal twice");
    let for_all: Vec<&Value> =
        team.entries.iter().filter(|it| it["audience"] != "team").map(|it| &it["change"]).collect();
    let theirs: Vec<&Value> = family.entries.iter().map(|it| &it["change"]).collect();
    holds!(family.entries.iter().all(|it| it["audience"].is_null()), "a family got an entry for the team");
    holds!(for_all == theirs, "a family gets other changes than those for all");
    for device in devices.iter() {
        let (role, id) = (device.place.role, device.place.device);
        let expected = if role == Role::Member { &family.plan } else { &team.plan };
        shows(&format!("{role:?} {id}"), &device.replica, expected)?;
        let waits = device.replica.outbox().iter().find(|it| !matches!(it.stage, Stage::Refused(_)));
        holds!(waits.is_none(), "{role:?} {id} has not sent {waits:?}");
        let kept = device.storage.load(device.place.household).await.unwrap().unwrap_or_default();
        let kept = Replica::stored(device.place.household, kept);
        shows(&format!("what {role:?} {id} kept"), &kept, expected)?;
        for told in &device.told {
            let is_here = device.replica.outbox().iter().any(|it| it.change.id == *told);
            holds!(
                is_here || known.contains(&told.to_string()),
                "{role:?} {id}: {told} was saved and is gone"
            );
        }
    }
    no_note_is_gone(devices, &team, watch)?;
    keeps_its_word(&mut devices[3], addr, watch).await
}

fn shows(who: &str, replica: &Replica, expected: &Value) -> Checked {
    let shown = serde_json::to_value(replica.shown().as_ref()).map_err(|error| error.to_string())?;
    holds!(shown == *expected, "{who} shows\n{shown}\nand not\n{expected}");
    Ok(())
}

/// Each note of which somebody was told that it is saved is on the server, or on a device of its author, with words that
/// its author wrote.
fn no_note_is_gone(devices: &[Device], team: &Told, watch: &Watch) -> Checked {
    for (note, author) in &watch.saved {
        let Some(words) = watch.words.get(note) else { return Err(format!("nobody wrote {note}")) };
        let new = team.entries.iter().map(|it| &it["change"]["body"]["note-added"]["note"]);
        let there = new.filter(|it| it["id"] == note.to_string()).map(|it| &it["text"]["t"]);
        let is_there = there.clone().any(|text| text.as_str().is_some_and(|text| words.contains(text)));
        let theirs = devices.iter().filter(|device| device.place.person == *author);
        let is_here = theirs.flat_map(|device| device.replica.outbox()).any(|pending| {
            added(&pending.change).is_some_and(|(id, _)| id == *note)
                && matches!(&pending.change.body, Body::Known(kind)
                    if kind.texts().iter().any(|(_, text)| words.contains(text)))
        });
        holds!(is_there || is_here, "the note {note} of {author} was saved and is gone");
    }
    Ok(())
}
