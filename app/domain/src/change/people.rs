//! Changes of people: who belongs to the household and its team, what they are called, what they read.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, MANY};
use crate::access::{Actor, Refusal};
use crate::field::{Field, Mark};
use crate::id::{ChangeId, PersonId};
use crate::name::Script;
use crate::plan::Plan;
use crate::plan::household::{NewPerson, Person, Role, StandIn};
use crate::plan::reminder_choice::ReminderChoice;
use crate::text::{Audience, Lang};
use crate::time::minute_of_day;
use std::collections::BTreeMap;

kinds! {
    /// Changes of people.
    pub enum PersonChange {
        Added "person-added" { person: NewPerson }
        Renamed "person-renamed" { person: PersonId, name: String }
        /// The language in which a person reads the screens.
        LanguageChosen "language-chosen" { person: PersonId, lang: Lang }
        /// A person left the household or its team.
        Left "person-left" { person: PersonId }
        BornTold "person-born-told" { person: PersonId, born: Option<i32> }
        /// The name in a script other than the one that `name` is in; empty takes it back.
        NamedIn "person-named-in" { person: PersonId, script: Script, name: String }
        /// The telephone number at which the others of this plan reach somebody; empty takes it back.
        PhoneTold "person-phone-told" { person: PersonId, phone: String }
        /// Somebody of the team is in it for a colleague, for some days.
        StandsIn "person-stands-in" { person: PersonId, stands: StandIn }
        /// Which reminders somebody wants.
        RemindersChosen "person-reminders-chosen" { person: PersonId, reminders: ReminderChoice }
    }
}

impl PersonChange {
    /// Whether it changes who belongs to the household, or how somebody reads.
    #[must_use]
    pub fn is_of_membership(&self) -> bool {
        match self {
            Self::Added { .. } | Self::Left { .. } | Self::LanguageChosen { .. } | Self::StandsIn { .. } => {
                true
            }
            Self::Renamed { .. }
            | Self::BornTold { .. }
            | Self::NamedIn { .. }
            | Self::PhoneTold { .. }
            | Self::RemindersChosen { .. } => false,
        }
    }

    /// The year of birth that it tells.
    #[must_use]
    pub fn born(&self) -> Option<i32> {
        match self {
            Self::Added { person } => person.born,
            Self::BornTold { person: _, born } => *born,
            Self::Renamed { .. }
            | Self::LanguageChosen { .. }
            | Self::Left { .. }
            | Self::NamedIn { .. }
            | Self::PhoneTold { .. }
            | Self::StandsIn { .. }
            | Self::RemindersChosen { .. } => None,
        }
    }

    fn person(&self) -> PersonId {
        match self {
            Self::Added { person } => person.id,
            Self::Renamed { person, .. }
            | Self::LanguageChosen { person, .. }
            | Self::Left { person }
            | Self::BornTold { person, .. }
            | Self::NamedIn { person, .. }
            | Self::PhoneTold { person, .. }
            | Self::StandsIn { person, .. }
            | Self::RemindersChosen { person, .. } => *person,
        }
    }
}

impl Family for PersonChange {
    fn is_allowed(&self, plan: &Plan, actor: Actor) -> bool {
        use Role::{Coordinator, Member, Researcher};
        match self {
            // Who else is in the family is told by it and its researcher. Such a person has no account
            // (the server sees to that); accounts and the team are the coordinator's.
            Self::Added { person } if person.role == Member => {
                matches!(actor.role, Coordinator | Researcher | Member)
            }
            Self::Added { .. } | Self::StandsIn { .. } => actor.role == Coordinator,
            Self::Left { person } => {
                let named = plan.people.get(person).is_some_and(|it| it.named);
                actor.role == Coordinator || (named && matches!(actor.role, Researcher | Member))
            }
            Self::LanguageChosen { person, .. } => *person == actor.person,
            // Whose number it is decides who sees it; a coordinator takes that of a colleague along to a new household.
            Self::PhoneTold { person, .. } => *person == actor.person || actor.role == Coordinator,
            Self::Renamed { person, .. } => {
                *person == actor.person || matches!(actor.role, Coordinator | Researcher)
            }
            // Who helps a grandmother with her phone sets them with her.
            Self::RemindersChosen { person, .. } => {
                *person == actor.person || matches!(actor.role, Member | Researcher)
            }
            Self::BornTold { .. } => matches!(actor.role, Member | Researcher),
            // A second spelling renames nobody: those who read both scripts may tell it, and a family of its own people.
            Self::NamedIn { person, .. } => {
                let of_family = plan.people.get(person).is_some_and(|it| it.role == Member);
                *person == actor.person || actor.role != Member || of_family
            }
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Added { person } => {
                limits::line(&person.name)?;
                person.names.iter().try_for_each(|(script, name)| named_in(*script, name))
            }
            Self::Renamed { person: _, name } => limits::line(name),
            Self::NamedIn { person: _, script, name } => named_in(*script, name),
            Self::PhoneTold { person: _, phone } => limits::optional_line(phone),
            Self::StandsIn { person: _, stands } => {
                limits::day(stands.from)?;
                limits::day(stands.until)?;
                let fits = (0..limits::STAND_IN_DAYS).contains(&stands.until.since(stands.from));
                if fits { Ok(()) } else { Err(Refusal::ImpossibleDate) }
            }
            Self::RemindersChosen { person: _, reminders } => {
                if reminders.fits() {
                    Ok(())
                } else {
                    Err(Refusal::ImpossibleDate)
                }
            }
            // That a year of birth is over depends on the day: see `born`.
            Self::BornTold { person: _, born: _ }
            | Self::LanguageChosen { person: _, lang: _ }
            | Self::Left { person: _ } => Ok(()),
        }
    }

    fn refers(&self, plan: &Plan, actor: Actor) -> Result<Audience, Refusal> {
        match self {
            // Only a coordinator brings somebody back: the person may be one of the team.
            Self::Added { person } => {
                if actor.role != Role::Coordinator && plan.people.contains_key(&person.id) {
                    return Err(Refusal::IdInUse);
                }
                if plan.people.len() >= MANY {
                    return Err(Refusal::TooLong);
                }
            }
            Self::Renamed { person, .. }
            | Self::LanguageChosen { person, .. }
            | Self::Left { person }
            | Self::BornTold { person, .. }
            | Self::NamedIn { person, .. }
            | Self::PhoneTold { person, .. }
            | Self::RemindersChosen { person, .. } => found(plan.people.contains_key(person))?,
            Self::StandsIn { person, stands } => {
                let of_team = |it: &&Person| it.role != Role::Member;
                let who = plan.people.get(person).filter(of_team).filter(|it| !it.left);
                let whom = plan.people.get(&stands.whom).filter(of_team);
                let is_same = who.zip(whom).is_some_and(|(who, whom)| who.role == whom.role);
                found(is_same && *person != stands.whom)?;
            }
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        if let Self::Added { person } = self {
            return add(plan, person, edit.mark);
        }
        let Some(person) = plan.people.get_mut(&self.person()) else { return };
        match self {
            Self::Added { .. } => {}
            Self::Renamed { person: _, name } => edit.set(&mut person.name, name.clone()),
            Self::LanguageChosen { person: _, lang } => edit.set(&mut person.lang, *lang),
            Self::Left { person: _ } => (person.left, person.stands_in) = (true, None),
            Self::StandsIn { person: _, stands } => person.stands_in = Some(*stands),
            Self::BornTold { person: _, born } => edit.set(&mut person.born_told, *born),
            Self::NamedIn { person: _, script, name } => {
                edit.set(person.names.entry(*script).or_default(), name.clone());
            }
            Self::PhoneTold { person: _, phone } => edit.set(&mut person.phone, phone.clone()),
            Self::RemindersChosen { person: _, reminders } => {
                edit.set(&mut person.reminder_choice, Some(*reminders));
            }
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let person = plan.people.get(&self.person())?;
        match self {
            Self::Added { .. } | Self::Left { .. } | Self::StandsIn { .. } => None,
            Self::Renamed { .. } => person.name.version(),
            Self::LanguageChosen { .. } => person.lang.version(),
            Self::BornTold { .. } => person.born_told.version(),
            Self::NamedIn { person: _, script, .. } => person.names.get(script)?.version(),
            Self::PhoneTold { .. } => person.phone.version(),
            Self::RemindersChosen { .. } => person.reminder_choice.version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Added { person } => std::iter::once(&mut person.name)
                .chain(person.names.values_mut())
                .map(OwnWords::name)
                .collect(),
            Self::Renamed { person: _, name } | Self::NamedIn { person: _, script: _, name } => {
                vec![OwnWords::name(name)]
            }
            Self::PhoneTold { person: _, phone } => vec![OwnWords::name(phone)],
            Self::LanguageChosen { .. }
            | Self::Left { .. }
            | Self::BornTold { .. }
            | Self::StandsIn { .. }
            | Self::RemindersChosen { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Person(self.person())]
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(match self {
            Self::Added { person } => Detail::Name(&person.name),
            Self::NamedIn { person: _, script: _, name } if name.is_empty() => Detail::Nothing,
            Self::Renamed { person: _, name } | Self::NamedIn { person: _, script: _, name } => {
                Detail::Name(name)
            }
            Self::LanguageChosen { person, .. }
            | Self::Left { person }
            | Self::BornTold { person, .. }
            | Self::PhoneTold { person, .. }
            | Self::StandsIn { person, .. }
            | Self::RemindersChosen { person, .. } => Detail::Person(*person),
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        Ok(match kind {
            "person-added" => Self::Added {
                person: NewPerson {
                    id: PersonId(form.new_id()),
                    name: form.text("text")?,
                    names: other_name(form)?,
                    role: Role::Member,
                    born: form.birth("born")?,
                    lang: Lang::parse(form.get("language")).unwrap_or_default(),
                },
            },
            "person-renamed" => Self::Renamed { person: form.id("person")?, name: form.text("text")? },
            "language-chosen" => Self::LanguageChosen {
                person: form.id("person")?,
                lang: form.one_of("language", Lang::parse)?,
            },
            "person-left" => Self::Left { person: form.id("person")? },
            "person-born-told" => Self::BornTold { person: form.id("person")?, born: form.birth("born")? },
            "person-phone-told" => {
                Self::PhoneTold { person: form.id("person")?, phone: form.optional_text("phone") }
            }
            "person-reminders-chosen" => {
                Self::RemindersChosen { person: form.id("person")?, reminders: reminders(form)? }
            }
            "person-named-in" => {
                let (script, name) = (form.one_of("script", Script::parse)?, form.optional_text("other"));
                if !script.fits(&name) {
                    return Err(Refusal::OtherLetters);
                }
                Self::NamedIn { person: form.id("person")?, script, name }
            }
            _ => return Err(Refusal::Malformed),
        })
    }
}

/// Reminder settings: a time that is left empty is a reminder that is not wanted.
fn reminders(form: &FormReader<'_, '_>) -> Result<ReminderChoice, Refusal> {
    let minute = |name: &str| match form.get(name) {
        "" => Ok(None),
        time => minute_of_day(time).map(Some).ok_or(Refusal::ImpossibleDate),
    };
    let usual = ReminderChoice::default();
    let before = match form.get("before") {
        "" => None,
        minutes => Some(minutes.parse().map_err(|_| Refusal::Malformed)?),
    };
    Ok(ReminderChoice {
        evening: if form.is_on("evening-on") { minute("evening")?.or(usual.evening) } else { None },
        before,
        changed: form.is_on("changed"),
        days: form.is_on("days"),
        quiet_from: minute("quiet-from")?.unwrap_or(usual.quiet_from),
        quiet_until: minute("quiet-until")?.unwrap_or(usual.quiet_until),
    })
}

/// A name in its script; it may be left empty.
fn named_in(script: Script, name: &str) -> Result<(), Refusal> {
    limits::optional_line(name)?;
    if script.fits(name) { Ok(()) } else { Err(Refusal::OtherLetters) }
}

/// The name in the other script, as a form for somebody new tells it: which of them stands in which field is told by
/// their letters.
fn other_name(form: &FormReader<'_, '_>) -> Result<BTreeMap<Script, String>, Refusal> {
    other_names(&form.optional_text("text"), &form.optional_text("other"))
}

/// The second of two spellings of one name, by its script. Nothing, when it is empty.
///
/// # Errors
/// When it has letters of the script that the first one is in.
pub fn other_names(name: &str, other: &str) -> Result<BTreeMap<Script, String>, Refusal> {
    if other.is_empty() {
        return Ok(BTreeMap::new());
    }
    let script = Script::of(name).map_or_else(|| Script::of(other).unwrap_or(Script::Latin), Script::other);
    if script.fits(other) {
        Ok(BTreeMap::from([(script, other.to_owned())]))
    } else {
        Err(Refusal::OtherLetters)
    }
}

fn add(plan: &mut Plan, person: &NewPerson, Mark { who: author, at, .. }: Mark) {
    // A coordinator, who gives accounts, is nobody of the household or its team.
    let named = plan.people.get(&author).is_some_and(|it| it.role != Role::Coordinator);
    // Somebody who left and comes back keeps the name and language they had here.
    let names = || person.names.iter().map(|(script, name)| (*script, Field::new(name.clone())));
    let back = |known: &mut Person| {
        (known.left, known.named, known.stands_in) = (false, named, None);
        for (script, name) in names() {
            known.names.entry(script).or_insert(name);
        }
    };
    plan.people.entry(person.id).and_modify(back).or_insert_with(|| Person {
        named,
        name: Field::new(person.name.clone()),
        names: names().collect(),
        role: person.role,
        born: person.born,
        born_told: Field::default(),
        lang: Field::new(person.lang),
        phone: Field::default(),
        reminder_choice: Field::default(),
        since: Some(at),
        left: false,
        stands_in: None,
    });
}
