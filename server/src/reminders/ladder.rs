//! What becomes of one reminder whose time has come.

use super::push::{Message, Pushed};
use crate::limits::{PUSH_PAUSE_MS, PUSH_TRIES, SILENT_MS};
use crate::state::AppState;
use crate::store::{DueNext, DueRow, DueState, PushChannel, Rung, Settled, StoreError};
use app::domain::id::{DeviceId, ReminderId};
use app::domain::plan::Plan;
use app::domain::plan::reminder_choice::ReminderChoice;
use app::domain::reminders::ladder::call_at;
use app::domain::reminders::{Reminder, ReminderKind, out_of_quiet};
use app::domain::text::{Audience, Lang};
use app::domain::time::Moment;
use uuid::Uuid;

/// Whether nobody may count on it that what is sent there is seen: its person never said that a test was, or it has not been
/// in contact for ten days.
pub(crate) fn is_doubtful(channel: &PushChannel, now: Moment) -> bool {
    channel.proved.is_none() || now.0 - channel.contact.0 >= SILENT_MS
}

/// Does what is next.
pub(super) async fn climb(app: &AppState, due: DueRow, now: Moment) -> Result<Settled, StoreError> {
    let settled = |next, sent| Settled { due, next, sent, at: now };
    let end = |state| settled(DueNext::End(state), Vec::new());
    // The journal is asked once more: what was moved or cancelled meanwhile never reminds.
    let snapshot = app.journals.snapshot(due.household).await?;
    let all = snapshot.reminders();
    let Some(reminder) = all.iter().find(|it| it.id == due.id) else { return Ok(end(DueState::Lapsed)) };
    if now >= due.until {
        return Ok(end(DueState::Marked));
    }
    if due.state == DueState::Calling {
        // Its time is its end; it is not there yet.
        return Ok(settled(DueNext::Call, Vec::new()));
    }
    if due.rung == Rung::Call {
        if !due.kind.is_called() {
            return Ok(settled(
                DueNext::Wait { rung: Rung::Call, at: due.until, tries: due.tries },
                Vec::new(),
            ));
        }
        let is_covered = app.store.is_covered(&due).await?;
        return Ok(if is_covered { end(DueState::Covered) } else { settled(DueNext::Call, Vec::new()) });
    }
    if has_later_one(all, reminder, now) {
        return Ok(end(DueState::Covered));
    }
    let plan = snapshot.plan(Audience::All);
    match quiet_until(plan, reminder, now) {
        Some(at) if at > now => {
            return Ok(settled(DueNext::Wait { rung: Rung::Push, at, tries: due.tries }, Vec::new()));
        }
        Some(_) => {}
        None => return Ok(end(DueState::Marked)),
    }
    let Pushes { sent, is_sure, is_later } = push(app, &due, plan, now).await?;
    if sent.is_empty() && is_later && due.tries < PUSH_TRIES {
        let at = Moment(now.0 + (PUSH_PAUSE_MS << due.tries));
        return Ok(settled(DueNext::Wait { rung: Rung::Push, at, tries: due.tries + 1 }, sent));
    }
    let call = call_at(due.kind, now, due.until);
    let at = match (call, due.kind) {
        (None, _) => due.until,
        // There is little time, and nothing to wait for.
        (Some(_), ReminderKind::Before) if !is_sure => now,
        (Some(at), _) => at,
    };
    Ok(settled(DueNext::Wait { rung: Rung::Call, at, tries: due.tries + 1 }, sent))
}

/// Words as a notification shows them, which breaks no words by itself.
fn plain(words: String) -> String {
    words.replace('\u{ad}', "")
}

/// Whether a later reminder of the same is due too: after the server was down nobody is told the same twice.
fn has_later_one(all: &[Reminder], reminder: &Reminder, now: Moment) -> bool {
    reminder.kind == ReminderKind::Evening
        && all.iter().any(|it| {
            it.kind == ReminderKind::Before
                && (it.target, it.person, it.when) == (reminder.target, reminder.person, reminder.when)
                && it.at <= now
                && !it.too_late
        })
}

/// When it may be sent, where it comes later than it was due; None: then it is too late.
fn quiet_until(plan: &Plan, reminder: &Reminder, now: Moment) -> Option<Moment> {
    // What was to be sent now is, also by night: the rules have looked at that.
    if now.0 - reminder.at.0 < PUSH_PAUSE_MS {
        return Some(now);
    }
    let choice = plan.people.get(&reminder.person).map_or_else(ReminderChoice::default, |it| it.reminders());
    out_of_quiet(now, reminder.until, choice)
}

/// What came of sending to a person's devices.
struct Pushes {
    sent: Vec<DeviceId>,
    /// One of them is known to be seen.
    is_sure: bool,
    /// One of them may take it later.
    is_later: bool,
}

async fn push(app: &AppState, due: &DueRow, plan: &Plan, now: Moment) -> Result<Pushes, StoreError> {
    let mut pushes = Pushes { sent: Vec::new(), is_sure: false, is_later: false };
    let lang = plan.people.get(&due.person).map_or(Lang::Uk, |it| *it.lang.get());
    let edition = app.edition();
    let title = plain(edition.content.words(lang).get("push-title"));
    for channel in app.store.list_channels(due.person, now).await? {
        if channel.household != due.household {
            continue;
        }
        let message =
            Message { id: due.id, topic: due.target, title: &title, lang, is_test: false, until: due.until };
        match app.pusher.send(&channel, message, now).await {
            Pushed::Accepted => {
                pushes.is_sure |= !is_doubtful(&channel, now);
                pushes.sent.push(channel.device);
            }
            Pushed::Later => pushes.is_later = true,
            Pushed::Gone | Pushed::Refused => {
                app.store.forget_channel(channel.household, channel.device, &channel.endpoint).await?;
                tracing::info!(household = %due.household, "a push channel is gone");
            }
        }
    }
    Ok(pushes)
}

/// Sends a test to a device, whose person is asked to say that it was seen. What came of it.
pub(crate) async fn test_message(app: &AppState, channel: &PushChannel, lang: Lang, now: Moment) -> Pushed {
    let edition = app.edition();
    let title = plain(edition.content.words(lang).get("push-test-title"));
    let id = ReminderId(app.clock.new_id());
    let until = Moment(now.0 + 10 * 60_000);
    let message = Message { id, topic: Uuid::nil(), title: &title, lang, is_test: true, until };
    app.pusher.send(channel, message, now).await
}
