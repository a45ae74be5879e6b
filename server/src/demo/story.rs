//! What happened to a household, gathered in any order and then put in the order of time.
//!
//! The one rule: whatever follows from something else is told with that thing's moment, and never
//! lies before it.

use super::file::{InDays, Said};
use app::domain::change::{Change, ChangeKind, TranslationChange};
use app::domain::id::{ChangeId, DeviceId, HouseholdId, PersonId};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, Moment, WallTime};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub(super) const MINUTE: i64 = 60_000;

/// Somebody who makes changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Author {
    pub id: PersonId,
    pub role: Role,
    pub lang: Lang,
}

struct Event {
    at: Moment,
    author: PersonId,
    known: ChangeKind,
}

pub(super) struct Story {
    pub today: Day,
    now: Moment,
    mediator: PersonId,
    events: Vec<Event>,
    translated: BTreeSet<(TextHash, Lang)>,
}

impl Story {
    pub(super) fn new(now: Moment, mediator: PersonId) -> Story {
        Story { today: now.day(), now, mediator, events: Vec::new(), translated: BTreeSet::new() }
    }

    pub(super) fn day(&self, day: InDays) -> Day {
        self.today.plus(day)
    }

    pub(super) fn wall(&self, day: InDays, minute: u16) -> WallTime {
        WallTime { day: self.day(day), minute }
    }

    /// The moment on that day; staff write during office hours and families in the evening. The
    /// minutes vary, because nobody does everything at eleven sharp.
    pub(super) fn moment(&self, day: InDays, role: Role) -> Moment {
        let count = self.events.len();
        let minute = if role == Role::Member { 1_065 + count * 29 % 200 } else { 555 + count * 37 % 400 };
        self.wall(day, u16::try_from(minute).unwrap_or_default()).moment()
    }

    /// Something happened, after `after`.
    pub(super) fn tell(
        &mut self,
        at: Moment,
        after: Moment,
        author: PersonId,
        kind: impl Into<ChangeKind>,
    ) -> Moment {
        let at = at.max(Moment(after.0 + MINUTE));
        self.events.push(Event { at, author, known: kind.into() });
        at
    }

    /// What the author wrote: the words in their own language, or else in the first there is.
    pub(super) fn written(author: Author, said: &Said) -> Option<Written> {
        let of = |lang| match lang {
            Lang::Uk => &said.uk,
            Lang::Nl => &said.nl,
            Lang::En => &said.en,
        };
        let lang = std::iter::once(author.lang).chain(Lang::ALL).find(|lang| of(*lang).is_some())?;
        of(lang).clone().map(|text| Written { lang, text })
    }

    /// The mediator translated it: the words that are not the author's own.
    pub(super) fn translate(&mut self, at: Moment, written: &Written, audience: Audience, said: &Said) {
        let source = TextHash::of(written, audience);
        for (lang, text) in [(Lang::Uk, &said.uk), (Lang::Nl, &said.nl), (Lang::En, &said.en)] {
            let Some(text) = text.clone().filter(|_| lang != written.lang) else {
                continue;
            };
            if self.translated.insert((source, lang)) {
                self.tell(at, at, self.mediator, TranslationChange::Translated { source, lang, text });
            }
        }
    }

    /// The changes, oldest first, each a little later than the one before and all before now.
    pub(super) fn into_changes(
        mut self,
        household: HouseholdId,
        new_id: &mut dyn FnMut() -> Uuid,
    ) -> Vec<Change> {
        self.events.sort_by_key(|event| event.at);
        let mut latest = self.now.0 - MINUTE;
        for event in self.events.iter_mut().rev() {
            event.at = Moment(event.at.0.min(latest));
            latest = event.at.0 - 1_000;
        }
        let mut plan = Plan::new(household);
        let mut devices: BTreeMap<PersonId, DeviceId> = BTreeMap::new();
        let mut changes = Vec::with_capacity(self.events.len());
        for Event { at, author, known } in self.events {
            let device = *devices.entry(author).or_insert_with(|| DeviceId(new_id()));
            let base = known.version(&plan);
            let id = ChangeId(new_id());
            let change = Change { id, author, device, at, base, settles: Vec::new(), body: known.into() };
            plan.apply(&change);
            changes.push(change);
        }
        changes
    }
}
