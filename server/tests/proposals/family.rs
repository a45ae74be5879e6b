//! A family as it sits at the table: what it tells, what it is offered, what it takes.

use app::domain::change::form::{self, Fields};
use app::domain::change::{self, Body, Change, DocumentChange, InterviewChange, PersonChange, StepChange};
use app::domain::id::{ChangeId, DeviceId, DocumentKey, HouseholdId, PersonId};
use app::domain::interview::Question;
use app::domain::library::Library;
use app::domain::offers::{Proposals, propose};
use app::domain::plan::Plan;
use app::domain::plan::answer::Answer;
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::situation::Facet;
use app::domain::plan::step::{DocumentState, Status};
use app::domain::text::{Lang, Written};
use app::domain::time::{Day, Moment};
use server::content::Content;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use uuid::Uuid;

pub(crate) fn library() -> &'static Arc<Library> {
    static LIBRARY: OnceLock<Arc<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| Content::new().expect("readable").library.clone())
}

pub(crate) fn today() -> Day {
    Day::parse("2026-11-25").unwrap()
}

/// A family as it sits at the table.
pub(crate) struct Family {
    pub plan: Plan,
    count: u128,
    pub day: Day,
}

impl Family {
    pub(crate) fn new(people: &[(&str, i32)]) -> Family {
        let mut family =
            Family { plan: Plan::new(HouseholdId(Uuid::from_u128(1))), count: 100, day: today() };
        for (place, (name, age)) in people.iter().enumerate() {
            let person = NewPerson {
                id: PersonId(Uuid::from_u128(10 + place as u128)),
                name: (*name).to_owned(),
                names: BTreeMap::new(),
                role: Role::Member,
                born: Some(2026 - age),
                lang: Lang::Uk,
            };
            family.tell(PersonChange::Added { person });
        }
        family
    }

    pub(crate) fn person(&self, name: &str) -> PersonId {
        let found = self.plan.people.iter().find(|(_, person)| person.name.get() == name);
        *found.expect("somebody of the family").0
    }

    fn new_id(&mut self) -> Uuid {
        self.count += 1;
        Uuid::from_u128(self.count)
    }

    pub(crate) fn tell(&mut self, kind: impl Into<Body>) {
        let change = Change {
            id: ChangeId(self.new_id()),
            author: PersonId(Uuid::from_u128(10)),
            device: DeviceId(Uuid::from_u128(2)),
            at: Moment(i64::from(self.day.0) * 86_400_000 + 36_000_000 + self.count as i64),
            base: None,
            settles: Vec::new(),
            body: kind.into(),
        };
        self.plan.apply(&change);
    }

    pub(crate) fn chose(mut self, question: &str, options: &[&str]) -> Family {
        self.answer(question, None, options);
        self
    }

    pub(crate) fn of(mut self, name: &str, question: &str, options: &[&str]) -> Family {
        let person = self.person(name);
        self.answer(question, Some(person), options);
        self
    }

    /// Whether the talk asks this of them, and takes this for an answer.
    pub(crate) fn takes(&self, question: &str, person: Option<PersonId>, options: &[&str]) -> bool {
        let answer = Answer::Chosen(options.iter().map(|it| (*it).to_owned()).collect());
        Question::find(question).is_some_and(|question| {
            question.takes(&answer) && question.asked_of(&self.plan, self.day).contains(&person)
        })
    }

    /// Which language somebody reads.
    pub(crate) fn reads(&mut self, name: &str, lang: Lang) {
        let person = self.person(name);
        self.tell(PersonChange::LanguageChosen { person, lang });
    }

    pub(crate) fn cannot(&mut self, doc: &str) {
        let because = Written { lang: Lang::Uk, text: "Згоріло".into() };
        self.tell(DocumentChange::StateTold {
            doc: DocumentKey(doc.to_owned()),
            state: DocumentState::CannotGet { because },
        });
    }

    pub(crate) fn answer(&mut self, question: &str, person: Option<PersonId>, options: &[&str]) {
        let answer = Answer::Chosen(options.iter().map(|it| (*it).to_owned()).collect());
        assert!(Question::find(question).expect(question).takes(&answer), "{question}: {options:?}");
        self.tell(InterviewChange::AnswerGiven {
            question: question.to_owned(),
            person,
            answer: Some(answer),
        });
    }

    pub(crate) fn facet(mut self, facet: Facet) -> Family {
        self.tell(InterviewChange::SituationTold { facet });
        self
    }

    pub(crate) fn on(mut self, question: &str, day: Day) -> Family {
        self.tell(InterviewChange::AnswerGiven {
            question: question.into(),
            person: None,
            answer: Some(Answer::On(day)),
        });
        self
    }

    pub(crate) fn has(mut self, documents: &[&str]) -> Family {
        for doc in documents {
            self.tell(DocumentChange::StateTold {
                doc: DocumentKey((*doc).to_owned()),
                state: DocumentState::Have,
            });
        }
        self
    }

    pub(crate) fn offered(&self) -> Proposals<'_> {
        propose(&self.plan, library(), self.day)
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        self.offered().add.iter().map(|it| it.topic.key.to_string()).collect()
    }

    /// Takes a step as the form of its offer does.
    pub(crate) fn take(&mut self, key: &str) {
        let fields =
            [("kind", "step-added"), ("topic", key)].map(|(name, value)| (name.into(), value.into()));
        let mut count = self.count;
        let plan = self.plan.clone();
        let mut context = form::FormContext {
            plan: &plan,
            library: library(),
            lang: Lang::Uk,
            today: self.day,
            new_id: &mut || {
                count += 1;
                Uuid::from_u128(count)
            },
        };
        let draft = change::read(&Fields(fields.into()), &mut context).expect("a step").remove(0);
        self.count = count;
        self.tell(draft.body);
    }

    pub(crate) fn done(&mut self, key: &str) {
        let step = self.plan.steps.iter().find(|step| step.topic.as_ref().is_some_and(|it| it.0 == key));
        let step = step.expect(key).id;
        self.tell(StepChange::StatusChanged { step, status: Status::Done { on: self.day } });
    }
}
