//! Tells the story of one household from its file: who they are, what they want, and, by way of
//! [`super::steps`] and [`super::talk`], what happened since.

use super::file::{File, InDays, Said};
use super::story::{Author, Story};
use super::{DemoError, DemoHousehold, DemoMember, DemoPerson};
use app::domain::change::{ChangeKind, HouseholdChange, InterviewChange, PersonChange};
use app::domain::id::{HouseholdId, PersonId, StepId};
use app::domain::library::Library;
use app::domain::name::{self, Script};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::situation::Facet;
use app::domain::text::{Audience, Written};
use app::domain::time::Moment;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a story is told with.
pub(super) struct Given<'a> {
    pub library: &'a Library,
    pub staff: &'a [DemoPerson],
    pub ids: &'a BTreeMap<String, PersonId>,
    pub now: Moment,
}

pub(super) struct Teller<'a> {
    pub name: &'static str,
    pub file: &'a File,
    pub library: &'a Library,
    pub new_id: &'a mut dyn FnMut() -> Uuid,
    pub story: Story,
    pub researcher: Author,
    pub mediator: Author,
    /// The first person of the family: who does what the file gives to nobody else.
    pub first: Author,
    /// People by their keys.
    pub people: BTreeMap<String, Author>,
    /// Steps by their keys, with the moment at which each came into the plan.
    pub steps: BTreeMap<String, (StepId, Moment)>,
    /// When the team and the family had met, and the plan could begin.
    pub begun: Moment,
}

/// A household and its changes.
pub(super) fn household(
    name: &'static str,
    file: &File,
    given: &Given<'_>,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<DemoHousehold, DemoError> {
    let unknown = |what, key: &str| DemoError::Unknown { file: name, what, key: key.to_owned() };
    let colleague = |key: &str, role: Role| {
        let found = given.staff.iter().find(|person| person.key == key && person.role == role);
        let id = given.ids.get(key);
        found.zip(id).map(|(person, id)| (person, Author { id: *id, role, lang: person.lang }))
    };
    let (researcher, with) = colleague(&file.researcher, Role::Researcher)
        .ok_or_else(|| unknown("researcher", &file.researcher))?;
    let (mediator, and) =
        colleague(&file.mediator, Role::Mediator).ok_or_else(|| unknown("mediator", &file.mediator))?;
    let coordinator = given.staff.iter().find(|person| person.role == Role::Coordinator);
    let coordinator = coordinator.and_then(|person| given.ids.get(&person.key));
    let coordinator = *coordinator.ok_or_else(|| unknown("coordinator", ""))?;

    let id = HouseholdId(new_id());
    let mut story = Story::new(given.now, and.id);
    let opened = story.wall(file.start, 540).moment();
    let created =
        HouseholdChange::Created { alias: file.alias.clone(), municipality: file.municipality.clone() };
    let mut begun = story.tell(opened, Moment(0), coordinator, created);

    let (year, _, _) = story.today.civil();
    let mut joining: Vec<NewPerson> = [(researcher, with), (mediator, and)]
        .into_iter()
        .map(|(person, author)| NewPerson {
            id: author.id,
            name: person.name.clone(),
            names: BTreeMap::from([(Script::Cyrillic, person.cyrillic.clone())]),
            role: author.role,
            born: None,
            lang: author.lang,
        })
        .collect();
    let mut members = Vec::with_capacity(file.person.len());
    let mut people = BTreeMap::from([("researcher".to_owned(), with), ("mediator".to_owned(), and)]);
    for person in &file.person {
        let id = PersonId(new_id());
        let born = person.age.map(|age| year - age);
        joining.push(NewPerson {
            id,
            name: person.name.clone(),
            names: BTreeMap::from([(Script::Cyrillic, person.cyrillic.clone())]),
            role: Role::Member,
            born,
            lang: person.lang,
        });
        people.insert(person.key.clone(), Author { id, role: Role::Member, lang: person.lang });
        members.push(DemoMember {
            id,
            name: name::on_one_line(&person.name, &person.cyrillic),
            lang: person.lang,
            signs_in: person.signs_in,
        });
    }
    for person in joining {
        begun = story.tell(opened, begun, coordinator, PersonChange::Added { person });
    }

    let first = file.person.first().and_then(|person| people.get(&person.key));
    let first = *first.ok_or_else(|| unknown("person", ""))?;
    let steps = BTreeMap::new();
    let mut teller = Teller {
        name,
        file,
        library: given.library,
        new_id,
        story,
        researcher: with,
        mediator: and,
        first,
        people,
        steps,
        begun,
    };
    teller.situation();
    teller.goals()?;
    teller.tell_steps()?;
    teller.appointments()?;
    teller.notes()?;
    let Teller { story, new_id, .. } = teller;
    let changes = story.into_changes(id, new_id);
    Ok(DemoHousehold { id, alias: file.alias.clone(), members, team: [with.id, and.id], changes })
}

impl Teller<'_> {
    pub(super) fn unknown(&self, what: &'static str, key: &str) -> DemoError {
        DemoError::Unknown { file: self.name, what, key: key.to_owned() }
    }

    /// The person with that key.
    pub(super) fn person(&self, key: &str) -> Result<Author, DemoError> {
        self.people.get(key).copied().ok_or_else(|| self.unknown("person", key))
    }

    /// The person with that key; nobody named: `otherwise`.
    pub(super) fn person_or(&self, key: Option<&String>, otherwise: Author) -> Result<Author, DemoError> {
        key.map_or(Ok(otherwise), |key| self.person(key))
    }

    /// The step with that key, and since when it is in the plan.
    pub(super) fn step(&self, key: &str) -> Result<(StepId, Moment), DemoError> {
        self.steps.get(key).copied().ok_or_else(|| self.unknown("step", key))
    }

    /// What the author wrote.
    pub(super) fn words(&self, author: Author, said: &Said, what: &str) -> Result<Written, DemoError> {
        Story::written(author, said)
            .ok_or_else(|| DemoError::Wordless { file: self.name, what: what.to_owned() })
    }

    /// Something happened on a day, after `after`.
    pub(super) fn tell(
        &mut self,
        day: InDays,
        after: Moment,
        author: Author,
        kind: impl Into<ChangeKind>,
    ) -> Moment {
        let at = self.story.moment(day, author.role);
        self.story.tell(at, after, author.id, kind)
    }

    /// The mediator translated a text of the plan an hour or so after it was written.
    pub(super) fn translate(&mut self, written_at: Moment, written: &Written, said: &Said) {
        let at = Moment(written_at.0 + 75 * super::story::MINUTE);
        self.story.translate(at, written, Audience::All, said);
    }

    fn situation(&mut self) {
        let told = &self.file.situation;
        let until = told.until.map(|day| self.story.day(day));
        let facets = [
            told.housing.map(|housing| Facet::Housing(Some(housing))),
            until.map(|until| Facet::HousingUntil(Some(until))),
            told.subgroup.map(|subgroup| Facet::Subgroup(Some(subgroup))),
            told.legal.map(|legal| Facet::Legal(Some(legal))),
            Some(Facet::Health(told.health.clone())).filter(|_| !told.health.is_empty()),
            told.work.map(|work| Facet::Work(Some(work))),
        ];
        for facet in facets.into_iter().flatten() {
            let (start, begun, researcher) = (self.file.start, self.begun, self.researcher);
            self.tell(start, begun, researcher, InterviewChange::SituationTold { facet });
        }
    }

    fn goals(&mut self) -> Result<(), DemoError> {
        for goal in &self.file.goal {
            let author = self.person_or(goal.by.as_ref(), self.first)?;
            let text = self.words(author, &goal.text, "a goal")?;
            let known = HouseholdChange::GoalSet { indicator: goal.indicator, text: Some(text.clone()) };
            let at = self.tell(goal.day, self.begun, author, known);
            self.translate(at, &text, &goal.text);
        }
        Ok(())
    }
}
