//! What people said to each other (notes, who read them, their translations), and when they met.

use super::DemoError;
use super::file::{Appointment, InDays, Line, Note};
use super::story::{Author, MINUTE, Story};
use super::tell::Teller;
use app::domain::change::{AppointmentChange, NoteChange};
use app::domain::id::{AppointmentId, NoteId, PersonId, StepId};
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::Role;
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::{Day, Moment, WallTime};
use std::collections::BTreeMap;

/// Notes that one person reads together: of one day, for one audience.
type Sittings = BTreeMap<(InDays, PersonId, Audience), (Author, Moment, Vec<NoteId>)>;

impl Teller<'_> {
    pub(super) fn notes(&mut self) -> Result<(), DemoError> {
        let file = self.file;
        let mut notes: Vec<(Option<StepId>, Moment, &Note)> =
            file.note.iter().map(|note| (None, self.begun, note)).collect();
        let mut ids = self.steps.values().copied().collect::<Vec<_>>();
        ids.sort_by_key(|(_, added)| *added);
        for step in &file.step {
            let key = step.id.clone().or_else(|| step.topic.as_ref().map(ToString::to_string));
            let (id, added) = self.step(&key.unwrap_or_default())?;
            notes.extend(step.note.iter().map(|note| (Some(id), added, note)));
        }
        let mut sittings = Sittings::new();
        for (step, after, note) in notes {
            self.note(step, after, note, &mut sittings)?;
        }
        for ((day, _, _), (reader, written, notes)) in sittings {
            let at = match reader.role {
                Role::Member => self.story.wall(day, 21 * 60 + 30).moment(),
                _ => self.story.wall(day + 1, 8 * 60 + 40).moment(),
            };
            self.story.tell(at, written, reader.id, NoteChange::Seen { notes });
        }
        Ok(())
    }

    fn note(
        &mut self,
        step: Option<StepId>,
        after: Moment,
        note: &Note,
        sittings: &mut Sittings,
    ) -> Result<(), DemoError> {
        let mut author = self.person(&note.by)?;
        let audience = if note.team { Audience::Team } else { Audience::All };
        if note.team {
            // Among themselves the team writes Dutch.
            author.lang = Lang::Nl;
        }
        let text = self.words(author, &note.text, "a note")?;
        let id = NoteId((self.new_id)());
        let new = NewNote { id, step, audience, text: text.clone(), help: note.help, contact: None };
        let at = match note.time {
            Some(time) => self.story.wall(note.day, time.0).moment(),
            None => self.story.moment(note.day, author.role),
        };
        let at = self.story.tell(at, after, author.id, NoteChange::Added { note: new });
        // A mediator translates in the evening of the same day, or as soon as it is there.
        let evening = self.story.wall(note.day, 20 * 60 + 15).moment();
        self.story.translate(evening.max(Moment(at.0 + 40 * MINUTE)), &text, audience, &note.text);
        if let Some(edited) = &note.edited {
            let anew = self.words(author, &edited.text, "an edited note")?;
            let known = NoteChange::Edited { note: id, text: anew.clone() };
            let after = Moment(at.0 + 90 * MINUTE);
            let at = self.tell(edited.day, after, author, known);
            self.story.translate(Moment(at.0 + 60 * MINUTE), &anew, audience, &edited.text);
        }
        for reader in self.readers(author, note) {
            let key = (note.day, reader.id, audience);
            let (_, written, notes) = sittings.entry(key).or_insert((reader, at, Vec::new()));
            *written = at.max(*written);
            notes.push(id);
        }
        Ok(())
    }

    /// Who has read it: everybody with a phone, but for the other side when it is still unread.
    fn readers(&self, author: Author, note: &Note) -> Vec<Author> {
        let family = self.file.person.iter().filter(|person| person.phone);
        let family = family.filter_map(|person| self.people.get(&person.key)).copied();
        let family = family.filter(|_| !note.team && note.day <= self.file.last_sign);
        let is_other_side =
            |reader: &Author| note.team || (reader.role == Role::Member) != (author.role == Role::Member);
        [self.researcher, self.mediator]
            .into_iter()
            .chain(family)
            .filter(|reader| reader.id != author.id && !(note.unread && is_other_side(reader)))
            .collect()
    }

    pub(super) fn appointments(&mut self) -> Result<(), DemoError> {
        let file = self.file;
        file.appointment.iter().try_for_each(|told| self.appointment(told))
    }

    fn appointment(&mut self, told: &Appointment) -> Result<(), DemoError> {
        let author = self.person_or(told.by.as_ref(), self.researcher)?;
        let step = told.step.as_ref().map(|key| self.step(key)).transpose()?;
        let what = self.words(author, &told.what, "an appointment")?;
        let id = AppointmentId((self.new_id)());
        let when = WallTime { day: self.open_day(told.day, told.weekend), minute: told.time.0 };
        let first = told
            .first
            .as_ref()
            .map(|first| WallTime { day: self.open_day(first.day, told.weekend), minute: first.time.0 });
        let own = |text: &str| Written { lang: author.lang, text: text.to_owned() };
        let line = |line: &Option<Line>| match line {
            Some(Line::Said(said)) => Story::written(author, said).unwrap_or_else(|| own("")),
            Some(Line::Name(name)) => own(name),
            None => own(""),
        };
        let (place, with) = (line(&told.place), line(&told.with));
        let lang = |written: &Written| (!written.text.is_empty()).then_some(written.lang);
        let details = Details {
            place_lang: lang(&place),
            with_lang: lang(&with),
            place: place.text.clone(),
            with: with.text.clone(),
            bring: told.bring.clone(),
            interpreter: told.interpreter,
            double: told.double,
        };
        let new = NewAppointment {
            id,
            step: step.map(|(id, _)| id),
            what: what.clone(),
            when: first.unwrap_or(when),
            details,
            repeats: None,
        };
        let day = told.made.unwrap_or((told.day.min(0) - 7).max(self.file.start));
        let after = step.map_or(self.begun, |(_, added)| added);
        let known = AppointmentChange::Added { appointment: Box::new(new) };
        let at = self.tell(day, after, author, known);
        self.translate(at, &what, &told.what);
        for (written, line) in [(&place, &told.place), (&with, &told.with)] {
            if let Some(Line::Said(said)) = line {
                self.translate(at, written, said);
            }
        }
        if first.is_some() {
            self.tell(day + 1, at, author, AppointmentChange::Moved { appointment: id, when });
        }
        if let Some(day) = told.cancelled {
            self.tell(day, at, author, AppointmentChange::Cancelled { appointment: id, cancelled: true });
        }
        Ok(())
    }

    /// That day, or the nearest working day away from today.
    fn open_day(&self, day: InDays, weekend: bool) -> Day {
        let asked = self.story.day(day);
        match (weekend, asked.weekday(), day < 0) {
            (false, 5, true) => asked.plus(-1),
            (false, 6, true) => asked.plus(-2),
            (false, 5, false) => asked.plus(2),
            (false, 6, false) => asked.plus(1),
            _ => asked,
        }
    }
}
