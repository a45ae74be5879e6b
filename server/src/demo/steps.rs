//! Steps: how they came into the plan, what was ticked, which documents there are, how they stand.

use super::DemoError;
use super::file::{DocumentIs, PlaceIs, Said, Stands, Status as FileStatus, StatusIs, Step};
use super::story::{Author, Story};
use super::tell::Teller;
use app::domain::change::{DocumentChange, PlaceChange, StepChange, TaskChange};
use app::domain::id::{DocumentKey, StepId, SubKey};
use app::domain::library::Topic;
use app::domain::plan::household::Role;
use app::domain::plan::step::{DocumentState, Doer, LinkState, NewStep, Status, StepKind};
use app::domain::time::Moment;
use std::collections::BTreeMap;

/// Who says what, and when: the author, the moment before it, and the words of it.
struct Saying<'a> {
    author: Author,
    after: Moment,
    said: &'a Said,
}

impl Teller<'_> {
    pub(super) fn tell_steps(&mut self) -> Result<(), DemoError> {
        // The documents that steps ask for, and since when.
        let mut asked: BTreeMap<DocumentKey, i32> = BTreeMap::new();
        // What is open stands first in a file and waits for what stands below it.
        let mut begun = Vec::with_capacity(self.file.step.len());
        for (place, step) in self.file.step.iter().enumerate() {
            let begins = (StepId((self.new_id)()), self.begins(place, step)?);
            self.steps.insert(name(step), begins);
            begun.push(begins);
        }
        for (place, step) in self.file.step.iter().enumerate() {
            let topic = match &step.topic {
                Some(key) => {
                    let found = self.library.topic(key);
                    Some(found.ok_or_else(|| self.unknown("topic", key.as_str()))?)
                }
                None => None,
            };
            let (id, at) = begun[place];
            let added = self.add_step(place, step, topic, (id, at))?;
            let ticked = self.tick(step, id, added)?;
            self.own_words(step, id, added)?;
            for doc in self.documents(step, topic) {
                asked.entry(doc).and_modify(|day| *day = step.day.min(*day)).or_insert(step.day);
            }
            self.places(step, topic, id, added);
            self.statuses(step, id, added, ticked)?;
        }
        self.tell_documents(&asked)
    }

    /// When a step comes into the plan.
    fn begins(&self, place: usize, step: &Step) -> Result<Moment, DemoError> {
        let author = self.person_or(step.by.as_ref(), self.researcher)?;
        let hour = if author.role == Role::Member { 19 * 60 } else { 10 * 60 };
        let minute = u16::try_from(hour + 2 * place).unwrap_or(hour as u16);
        Ok(self.story.wall(step.day, minute).moment().max(self.begun))
    }

    fn add_step(
        &mut self,
        place: usize,
        step: &Step,
        topic: Option<&Topic>,
        (id, at): (StepId, Moment),
    ) -> Result<Moment, DemoError> {
        let author = self.person_or(step.by.as_ref(), self.researcher)?;
        let title = step.title.as_ref().and_then(|said| Story::written(author, said));
        let about = step.about.as_ref().and_then(|said| Story::written(author, said));
        let doer = match (&step.doer, &step.office) {
            (Some(key), _) => Doer::Person(self.person(key)?.id),
            (None, Some(office)) => Doer::Office(office.clone()),
            (None, None) => Doer::Open,
        };
        let new = NewStep {
            id,
            kind: step.kind.or(topic.map(|topic| topic.kind)).unwrap_or(StepKind::Everyday),
            indicator: step
                .indicator
                .or(topic.map(|topic| topic.indicator))
                .ok_or_else(|| self.unknown("indicator of step", &name(step)))?,
            topic: step.topic.clone(),
            title: title.clone(),
            about: about.clone(),
            urgent: step.urgent,
            due: step.due.map(|due| self.story.day(due)),
            doer,
            order: 10 * i64::try_from(place).unwrap_or_default(),
            needs: self.needs(step, topic, at)?,
            opens: Vec::new(),
            subs: subs(step, topic),
            documents: self.documents(step, topic),
            // Where a finished step was done is told by its links; offers would only be in the way.
            places: topic.filter(|_| !is_done(step)).map(|topic| topic.places.clone()).unwrap_or_default(),
        };
        let added = self.story.tell(at, self.begun, author.id, StepChange::Added { step: Box::new(new) });
        for (written, said) in [(title, &step.title), (about, &step.about)] {
            if let (Some(written), Some(said)) = (written, said) {
                self.translate(added, &written, said);
            }
        }
        Ok(added)
    }

    /// The steps to be done first, as far as they were in the plan by then.
    fn needs(&self, step: &Step, topic: Option<&Topic>, at: Moment) -> Result<Vec<StepId>, DemoError> {
        let known = |key: &str| self.steps.get(key).filter(|(_, added)| *added < at).map(|(id, _)| *id);
        match &step.needs {
            Some(keys) => {
                keys.iter().map(|key| known(key).ok_or_else(|| self.unknown("earlier step", key))).collect()
            }
            None => Ok(topic
                .iter()
                .flat_map(|topic| &topic.needs)
                .filter_map(|key| known(key.as_str()))
                .collect()),
        }
    }

    fn documents(&self, step: &Step, topic: Option<&Topic>) -> Vec<DocumentKey> {
        let documents = &self.file.documents;
        let settled = |doc: &DocumentKey| {
            documents.have.contains(doc)
                || documents.asked_for.contains(doc)
                || self.file.document.iter().any(|document| document.key == *doc)
        };
        let of_topic = topic.iter().flat_map(|topic| &topic.documents);
        of_topic
            .chain(&step.documents)
            .filter(|doc| !step.leave_out.contains(&doc.0) && (!is_done(step) || settled(doc)))
            .cloned()
            .collect()
    }

    /// Ticks, evenly between the day of the step and its end (or now). Returns the moment of the last.
    fn tick(&mut self, step: &Step, id: StepId, added: Moment) -> Result<Moment, DemoError> {
        let author = self.person_or(step.ticked_by.as_ref(), self.first)?;
        let settled = step.status.last().filter(|last| !matches!(last.is, StatusIs::ToDo | StatusIs::Doing));
        let end = settled.map_or(self.file.last_sign, |last| last.day);
        let count = i32::try_from(step.ticks.len()).unwrap_or_default() + 1;
        let mut last = added;
        for (sub, place) in step.ticks.iter().zip(1..) {
            let day = step.day + (end - step.day).max(0) * place / count;
            let known = TaskChange::Ticked { step: id, sub: sub.clone(), done: true };
            last = self.tell(day, last, author, known);
        }
        Ok(last)
    }

    /// Things to do and documents that the team named in its own words, in that order.
    fn own_words(&mut self, step: &Step, id: StepId, added: Moment) -> Result<(), DemoError> {
        let author = self.person_or(step.by.as_ref(), self.researcher)?;
        let mut after = added;
        for sub in &step.sub {
            let text = self.words(author, &sub.text, &name(step))?;
            let key = SubKey((self.new_id)().to_string());
            let known = TaskChange::Added { step: id, sub: key.clone(), text: text.clone() };
            let at = self.story.tell(after, after, author.id, known);
            after = at;
            self.translate(at, &text, &sub.text);
            if sub.done {
                let end =
                    step.status.last().map_or(self.file.last_sign, |last| last.day).min(self.file.last_sign);
                self.tell(end, at, self.first, TaskChange::Ticked { step: id, sub: key, done: true });
            }
        }
        for document in &step.document {
            let text = self.words(author, &document.text, &name(step))?;
            let doc = DocumentKey((self.new_id)().to_string());
            let known = DocumentChange::Added { step: id, doc: doc.clone(), text: Some(text.clone()) };
            let at = self.story.tell(after, after, author.id, known);
            after = at;
            self.translate(at, &text, &document.text);
            let by = self.person_or(document.by.as_ref(), self.first)?;
            self.tell_document(
                doc,
                document.is,
                &Saying { author: by, after: at, said: &document.because },
                step.day,
            )?;
        }
        Ok(())
    }

    /// Documents, each told once: it is the household's, however many steps ask for it.
    fn tell_documents(&mut self, asked: &BTreeMap<DocumentKey, i32>) -> Result<(), DemoError> {
        let none = Said::default();
        for (doc, day) in asked {
            let documents = &self.file.documents;
            for (list, is) in
                [(&documents.have, DocumentIs::Have), (&documents.asked_for, DocumentIs::AskedFor)]
            {
                if list.contains(doc) {
                    let saying = Saying { author: self.researcher, after: self.begun, said: &none };
                    self.tell_document(doc.clone(), is, &saying, *day)?;
                }
            }
            for document in self.file.document.iter().filter(|document| document.key == *doc) {
                let author = self.person_or(document.by.as_ref(), self.first)?;
                let saying = Saying { author, after: self.begun, said: &document.because };
                self.tell_document(doc.clone(), document.is, &saying, document.day)?;
            }
        }
        Ok(())
    }

    fn tell_document(
        &mut self,
        doc: DocumentKey,
        is: DocumentIs,
        saying: &Saying<'_>,
        day: i32,
    ) -> Result<(), DemoError> {
        let state = match is {
            DocumentIs::ToGet => return Ok(()),
            DocumentIs::Have => DocumentState::Have,
            DocumentIs::AskedFor => DocumentState::AskedFor,
            DocumentIs::CannotGet => {
                DocumentState::CannotGet { because: self.words(saying.author, saying.said, doc.as_str())? }
            }
        };
        let because = match &state {
            DocumentState::CannotGet { because } => Some(because.clone()),
            _ => None,
        };
        let known = DocumentChange::StateTold { doc, state };
        let at = self.tell(day, saying.after, saying.author, known);
        if let Some(because) = because {
            self.translate(at, &because, saying.said);
        }
        Ok(())
    }

    fn places(&mut self, step: &Step, topic: Option<&Topic>, id: StepId, added: Moment) {
        let offered =
            topic.filter(|_| !is_done(step)).map(|topic| topic.places.as_slice()).unwrap_or_default();
        for (place, is) in &step.places {
            let (stands, told) = match is {
                PlaceIs::Stands(stands) => (*stands, None),
                PlaceIs::Told(told) => (told.stands, Some(told)),
            };
            let (place, mut after) = (place.clone(), added);
            let why = told.and_then(|told| Some((Story::written(self.researcher, &told.why)?, &told.why)));
            if let Some((why, said)) = why {
                let known = PlaceChange::Suggested { step: id, place: place.clone(), why: why.clone() };
                after = self.tell(step.day, added, self.researcher, known);
                self.translate(after, &why, said);
            } else if !offered.contains(&place) {
                let known = PlaceChange::Linked { step: id, place: place.clone() };
                after = self.tell(step.day, added, self.researcher, known);
            }
            if let Some(name) = told.and_then(|told| told.along.clone()) {
                let along = Doer::Office(name);
                let known = PlaceChange::AlongTold { step: id, place: place.clone(), along };
                after = self.tell(step.day + 1, after, self.researcher, known);
            }
            let known = match stands {
                Stands::State(LinkState::Suggested) => continue,
                Stands::State(state) => PlaceChange::StateChanged { step: id, place, state },
                Stands::Nuance(answer) => PlaceChange::Answered { step: id, place, answer },
            };
            let quiet = step.day >= self.file.last_sign;
            let author = if quiet { self.researcher } else { self.first };
            self.tell((step.day + 4).min(self.file.last_sign.max(step.day)), after, author, known);
        }
    }

    /// How it stood, one after the other; done only when the last thing was ticked.
    fn statuses(&mut self, step: &Step, id: StepId, added: Moment, ticked: Moment) -> Result<(), DemoError> {
        let mut after = added;
        for told in &step.status {
            if told.is == StatusIs::Done {
                after = after.max(ticked);
            }
            let author = self.person_or(told.by.as_ref(), self.researcher)?;
            let status = self.status(told, author, &name(step))?;
            let written = status.written().cloned();
            after = self.tell(told.day, after, author, StepChange::StatusChanged { step: id, status });
            if let Some(written) = written {
                self.translate(after, &written, &told.text);
            }
        }
        Ok(())
    }

    fn status(&self, told: &FileStatus, author: Author, what: &str) -> Result<Status, DemoError> {
        Ok(match told.is {
            StatusIs::ToDo => Status::ToDo,
            StatusIs::Doing => Status::Doing,
            StatusIs::Waiting => Status::Waiting {
                whom: self.words(author, &told.text, what)?,
                since: self.story.day(told.day),
                ask: told.ask.map(|day| self.story.day(day)),
            },
            StatusIs::CannotNow => Status::CannotNow { why: self.words(author, &told.text, what)? },
            StatusIs::Done => Status::Done { on: self.story.day(told.day) },
            StatusIs::NotWanted => Status::NotWanted,
        })
    }
}

/// What the file calls the step.
fn name(step: &Step) -> String {
    step.id.clone().or_else(|| step.topic.as_ref().map(ToString::to_string)).unwrap_or_default()
}

fn is_done(step: &Step) -> bool {
    step.status.last().is_some_and(|last| last.is == StatusIs::Done)
}

/// What there is to do: of a step that is done only what was ticked.
fn subs(step: &Step, topic: Option<&Topic>) -> Vec<SubKey> {
    let of_topic = topic.iter().flat_map(|topic| &topic.subs);
    of_topic
        .filter(|sub| !step.leave_out.contains(&sub.0) && (!is_done(step) || step.ticks.contains(sub)))
        .cloned()
        .collect()
}
