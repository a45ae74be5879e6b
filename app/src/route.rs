//! The addresses of the screens. Every one works as a plain link, so a path says all there is to
//! know; the same table serves the server's router and the links followed in the browser.

mod library;

pub use library::{Key, LibraryRoute};

use crate::domain::id::{AppointmentId, HouseholdId, NoteId, StepId};
use crate::domain::interview::Chapter;
use crate::domain::plan::indicator::Domain;
use crate::domain::time::Day;
use std::fmt;

/// A screen with what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    // The family's
    Today,
    Plan {
        theme: Option<Domain>,
    },
    NewStep,
    Step {
        step: StepId,
        history: bool,
    },
    /// What stands in the history before its first page.
    EarlierHistory {
        step: StepId,
        page: u16,
    },
    /// The notes of a thread that stand before this one.
    EarlierNotes {
        before: NoteId,
    },
    Appointments,
    Near {
        theme: Option<Domain>,
    },
    /// What is wrong or missing at a place.
    PlaceReport(Key),
    More,
    Team,
    Written,
    /// What is on this device only.
    Unsent,
    Devices,
    /// Which reminders somebody wants, and what was sent.
    Reminders,
    Install,
    /// A screen that the team has too.
    Shared(Shared),
    // The staff's
    Caseload,
    Household {
        household: HouseholdId,
        part: Part,
    },
    Queue,
    /// The terms that translators keep to.
    Glossary,
    /// One's own work across one's households.
    OwnWork,
    /// Who needs an interpreter, across one's households.
    Interpreters,
    /// The same step, place or message for several of one's households.
    Several,
    Coordination,
    StaffMore,
    Library(LibraryRoute),
}

/// A part of the researcher's page of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Plan,
    Step {
        step: StepId,
        history: bool,
    },
    /// What stands in the history before its first page.
    EarlierHistory {
        step: StepId,
        page: u16,
    },
    NewStep,
    Appointments,
    Notes,
    /// Those of them that the reader has not read.
    UnreadNotes,
    /// The notes that stand before this one: of its thread, or of all steps.
    EarlierNotes {
        before: NoteId,
        all: bool,
    },
    Family,
    /// What is on this device only.
    Unsent,
    /// A screen that the family has too.
    Shared(Shared),
}

/// The screens that family and team share. Where each stands in the addresses of a side is said once, by
/// [`Shared::parse`] and by `Display`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shared {
    /// The first talk; none: its first page, with all its parts.
    Interview(Option<Chapter>),
    /// What is offered, to take or to put aside.
    Offers,
    /// What unlocks what.
    Path,
    Documents,
    /// What is shown at a desk for a step.
    Card(StepId),
    /// How an appointment is arranged, and what came of it.
    Appointment(AppointmentId),
    /// The appointments of the month that begins on this day.
    Month(Day),
    /// The plan on paper.
    Printed,
}

impl Shared {
    /// Reads the words of an address from where those of the side end.
    fn parse(words: &[&str]) -> Option<Shared> {
        Some(match *words {
            ["talk"] => Shared::Interview(None),
            ["talk", key] => Shared::Interview(Some(Chapter::parse(key)?)),
            ["offers"] => Shared::Offers,
            ["path"] => Shared::Path,
            ["documents"] => Shared::Documents,
            ["step", id, "card"] => Shared::Card(id.parse().ok()?),
            ["appointment", id] => Shared::Appointment(id.parse().ok()?),
            ["month", month] => Shared::Month(Day::parse(&format!("{month}-01"))?),
            ["print"] => Shared::Printed,
            _ => return None,
        })
    }

    /// Whether the family finds it behind its plan.
    fn is_of_plan(self) -> bool {
        !matches!(self, Shared::Interview(_) | Shared::Documents | Shared::Appointment(_) | Shared::Month(_))
    }
}

impl fmt::Display for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shared::Interview(None) => f.write_str("talk"),
            Shared::Interview(Some(chapter)) => write!(f, "talk/{}", chapter.key()),
            Shared::Offers => f.write_str("offers"),
            Shared::Path => f.write_str("path"),
            Shared::Documents => f.write_str("documents"),
            Shared::Card(step) => write!(f, "step/{step}/card"),
            Shared::Appointment(appointment) => write!(f, "appointment/{appointment}"),
            Shared::Month(first) => {
                let (year, month, _) = first.civil();
                write!(f, "month/{year:04}-{month:02}")
            }
            Shared::Printed => f.write_str("print"),
        }
    }
}

impl Route {
    /// The address of a shared screen, on the side of the app that this one is of.
    #[must_use]
    pub fn beside(self, shared: Shared) -> Route {
        self.on_side(Route::Shared(shared), Part::Shared(shared))
    }

    /// The address of a step, on the side of the app that this one is of.
    #[must_use]
    pub fn step(self, step: StepId) -> Route {
        self.on_side(Route::Step { step, history: false }, Part::Step { step, history: false })
    }

    /// The address of the notes before this one (of its thread, or for the team of all steps), on the side of the app that
    /// this one is of.
    #[must_use]
    pub fn earlier_notes(self, before: NoteId, all: bool) -> Route {
        self.on_side(Route::EarlierNotes { before }, Part::EarlierNotes { before, all })
    }

    /// The address of a page of a history behind the first, on the side of the app that this one is of.
    #[must_use]
    pub fn earlier_history(self, step: StepId, page: u16) -> Route {
        self.on_side(Route::EarlierHistory { step, page }, Part::EarlierHistory { step, page })
    }

    /// The address of the whole plan, on the side of the app that this one is of.
    #[must_use]
    pub fn plan(self) -> Route {
        self.on_side(Route::Plan { theme: None }, Part::Plan)
    }

    /// The address where steps are taken into the plan, on the side of the app that this one is of.
    #[must_use]
    pub fn new_step(self) -> Route {
        self.on_side(Route::NewStep, Part::NewStep)
    }

    /// The address of all appointments, on the side of the app that this one is of.
    #[must_use]
    pub fn appointments(self) -> Route {
        self.on_side(Route::Appointments, Part::Appointments)
    }

    fn on_side(self, of_family: Route, part: Part) -> Route {
        match self {
            Route::Household { household, .. } => Route::Household { household, part },
            _ => of_family,
        }
    }

    /// Which of the shared screens it is, on either side.
    #[must_use]
    pub fn shared(self) -> Option<Shared> {
        match self {
            Route::Shared(shared) | Route::Household { part: Part::Shared(shared), .. } => Some(shared),
            _ => None,
        }
    }

    /// Reads a path with its query. None: there is no such screen.
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Option<Route> {
        let theme = || value(query, "theme").and_then(Domain::parse);
        let history = || value(query, "history").is_some();
        let page = || value(query, "history").and_then(page_behind_the_first);
        let words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
        Some(match words[..] {
            [] => Route::Today,
            ["plan"] => Route::Plan { theme: theme() },
            ["plan", "new"] => Route::NewStep,
            ["plan", "step", id] => match (id.parse().ok()?, page()) {
                (step, Some(page)) => Route::EarlierHistory { step, page },
                (step, None) => Route::Step { step, history: history() },
            },
            ["notes", id] => Route::EarlierNotes { before: id.parse().ok()? },
            ["appointments"] => Route::Appointments,
            ["near"] => Route::Near { theme: theme() },
            ["near", "wrong", key] => Route::PlaceReport(Key::new(key)?),
            ["more"] => Route::More,
            ["more", "team"] => Route::Team,
            ["more", "written"] => Route::Written,
            ["more", "unsent"] => Route::Unsent,
            ["more", "devices"] => Route::Devices,
            ["more", "reminders"] => Route::Reminders,
            ["more", "install"] => Route::Install,
            ["staff"] => Route::Caseload,
            ["staff", "queue"] => Route::Queue,
            // Its forms go behind it, and it comes back with what they refuse.
            ["staff", "glossary"] | ["staff", "glossary", "add" | "correct" | "remove" | "restore"] => {
                Route::Glossary
            }
            ["staff", "work"] => Route::OwnWork,
            ["staff", "interpreters"] => Route::Interpreters,
            // Where its form to take something back goes, too.
            ["staff", "several"] | ["staff", "several", "undo"] => Route::Several,
            ["staff", "desk"] => Route::Coordination,
            ["staff", "more"] => Route::StaffMore,
            // Where the desk's forms go, and the desk comes back with what they made.
            [
                "staff",
                "desk",
                "household" | "member" | "pair" | "colleague" | "invite" | "withdraw" | "out" | "device"
                | "stand-in" | "back" | "close" | "open" | "again" | "practice",
            ] => Route::Coordination,
            ["staff", "desk", "library", ref rest @ ..] => Route::Library(LibraryRoute::parse(rest)?),
            ["staff", "household", id, ref rest @ ..] => {
                let part = match *rest {
                    [] => Part::Plan,
                    ["new"] => Part::NewStep,
                    ["appointments"] => Part::Appointments,
                    ["notes"] => Part::Notes,
                    ["unread"] => Part::UnreadNotes,
                    ["notes", id] => {
                        Part::EarlierNotes { before: id.parse().ok()?, all: value(query, "all").is_some() }
                    }
                    ["family"] => Part::Family,
                    ["unsent"] => Part::Unsent,
                    ["step", step] => match (step.parse().ok()?, page()) {
                        (step, Some(page)) => Part::EarlierHistory { step, page },
                        (step, None) => Part::Step { step, history: history() },
                    },
                    _ => Part::Shared(Shared::parse(rest)?),
                };
                Route::Household { household: id.parse().ok()?, part }
            }
            ["plan", ref rest @ ..] => Route::Shared(Shared::parse(rest).filter(|it| it.is_of_plan())?),
            _ => Route::Shared(Shared::parse(&words).filter(|it| !it.is_of_plan())?),
        })
    }

    /// Whether the screen is the staff's.
    #[must_use]
    pub fn is_staff(self) -> bool {
        matches!(
            self,
            Route::Caseload
                | Route::Household { .. }
                | Route::Queue
                | Route::Glossary
                | Route::OwnWork
                | Route::Interpreters
                | Route::Several
                | Route::Coordination
                | Route::StaffMore
                | Route::Library(_)
        )
    }

    /// Whether the screen needs the library's words and structure, not only the titles of topics.
    #[must_use]
    pub fn needs_library(self) -> bool {
        use Route::{Appointments, EarlierHistory, EarlierNotes, Near, NewStep, PlaceReport, Step, Written};
        matches!(
            self,
            Step { .. }
                | EarlierHistory { .. }
                | EarlierNotes { .. }
                | Near { .. }
                | PlaceReport(_)
                | NewStep
                | Appointments
                | Written
        ) || self.shared().is_some()
            || self.is_staff()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let theme = |f: &mut fmt::Formatter<'_>, path: &str, theme: Option<Domain>| match theme {
            Some(theme) => write!(f, "{path}?theme={}", theme.key()),
            None => f.write_str(path),
        };
        let ask = |history: bool| if history { "?history=1" } else { "" };
        match *self {
            Route::Today => f.write_str("/"),
            Route::Plan { theme: domain } => theme(f, "/plan", domain),
            Route::NewStep => f.write_str("/plan/new"),
            Route::Step { step, history } => write!(f, "/plan/step/{step}{}", ask(history)),
            Route::EarlierHistory { step, page } => write!(f, "/plan/step/{step}?history={page}"),
            Route::EarlierNotes { before } => write!(f, "/notes/{before}"),
            Route::Appointments => f.write_str("/appointments"),
            Route::Near { theme: domain } => theme(f, "/near", domain),
            Route::PlaceReport(key) => write!(f, "/near/wrong/{}", key.as_str()),
            Route::More => f.write_str("/more"),
            Route::Team => f.write_str("/more/team"),
            Route::Written => f.write_str("/more/written"),
            Route::Unsent => f.write_str("/more/unsent"),
            Route::Devices => f.write_str("/more/devices"),
            Route::Reminders => f.write_str("/more/reminders"),
            Route::Install => f.write_str("/more/install"),
            Route::Shared(shared) if shared.is_of_plan() => write!(f, "/plan/{shared}"),
            Route::Shared(shared) => write!(f, "/{shared}"),
            Route::Caseload => f.write_str("/staff"),
            Route::Queue => f.write_str("/staff/queue"),
            Route::Glossary => f.write_str("/staff/glossary"),
            Route::OwnWork => f.write_str("/staff/work"),
            Route::Interpreters => f.write_str("/staff/interpreters"),
            Route::Several => f.write_str("/staff/several"),
            Route::Coordination => f.write_str("/staff/desk"),
            Route::StaffMore => f.write_str("/staff/more"),
            Route::Library(of) => of.fmt(f),
            Route::Household { household, part } => {
                write!(f, "/staff/household/{household}")?;
                match part {
                    Part::Plan => Ok(()),
                    Part::Step { step, history } => write!(f, "/step/{step}{}", ask(history)),
                    Part::EarlierHistory { step, page } => write!(f, "/step/{step}?history={page}"),
                    Part::NewStep => f.write_str("/new"),
                    Part::Appointments => f.write_str("/appointments"),
                    Part::Notes => f.write_str("/notes"),
                    Part::UnreadNotes => f.write_str("/unread"),
                    Part::EarlierNotes { before, all } => {
                        write!(f, "/notes/{before}{}", if all { "?all=1" } else { "" })
                    }
                    Part::Family => f.write_str("/family"),
                    Part::Unsent => f.write_str("/unsent"),
                    Part::Shared(shared) => write!(f, "/{shared}"),
                }
            }
        }
    }
}

/// A page of a history; the first has an address of its own. There is an end to what can be asked for.
fn page_behind_the_first(page: &str) -> Option<u16> {
    page.parse().ok().filter(|page| (2..1_000).contains(page))
}

/// The value of a name in a query of plain words (`theme=fundament&sort=sign`).
#[must_use]
pub fn value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_is_found_again_by_its_own_address() {
        let id = "018f0000-0000-7000-8000-000000000001";
        let (step, household): (StepId, HouseholdId) = (id.parse().unwrap(), id.parse().unwrap());
        let key = Key::new("brp-inschrijving").unwrap();
        let of = |part| Route::Household { household, part };
        for route in [
            Route::Today,
            Route::Plan { theme: None },
            Route::Plan { theme: Some(Domain::Foundation) },
            Route::NewStep,
            Route::Step { step, history: false },
            Route::Step { step, history: true },
            Route::EarlierHistory { step, page: 2 },
            Route::EarlierNotes { before: id.parse().unwrap() },
            Route::Appointments,
            Route::Near { theme: None },
            Route::Near { theme: Some(Domain::Means) },
            Route::PlaceReport(key),
            Route::More,
            Route::Team,
            Route::Written,
            Route::Unsent,
            Route::Devices,
            Route::Reminders,
            Route::Install,
            Route::Shared(Shared::Interview(None)),
            Route::Shared(Shared::Interview(Some(Chapter::Documents))),
            Route::Shared(Shared::Offers),
            Route::Shared(Shared::Path),
            Route::Shared(Shared::Documents),
            Route::Shared(Shared::Card(step)),
            Route::Shared(Shared::Appointment(id.parse().unwrap())),
            Route::Shared(Shared::Month(Day::parse("2026-12-01").unwrap())),
            Route::Shared(Shared::Printed),
            Route::Caseload,
            Route::Queue,
            Route::Glossary,
            Route::OwnWork,
            Route::Interpreters,
            Route::Several,
            Route::Coordination,
            Route::StaffMore,
            Route::Library(LibraryRoute::List),
            Route::Library(LibraryRoute::New),
            Route::Library(LibraryRoute::Topic(key)),
            Route::Library(LibraryRoute::Amount(key)),
            Route::Library(LibraryRoute::Places),
            Route::Library(LibraryRoute::NewPlace),
            Route::Library(LibraryRoute::Place(key)),
            of(Part::Plan),
            of(Part::Step { step, history: true }),
            of(Part::NewStep),
            of(Part::Appointments),
            of(Part::Notes),
            of(Part::UnreadNotes),
            of(Part::EarlierHistory { step, page: 999 }),
            of(Part::EarlierNotes { before: id.parse().unwrap(), all: false }),
            of(Part::EarlierNotes { before: id.parse().unwrap(), all: true }),
            of(Part::Family),
            of(Part::Unsent),
            of(Part::Shared(Shared::Interview(None))),
            of(Part::Shared(Shared::Interview(Some(Chapter::Family)))),
            of(Part::Shared(Shared::Offers)),
            of(Part::Shared(Shared::Path)),
            of(Part::Shared(Shared::Documents)),
            of(Part::Shared(Shared::Card(step))),
            of(Part::Shared(Shared::Appointment(id.parse().unwrap()))),
            of(Part::Shared(Shared::Month(Day::parse("2026-12-01").unwrap()))),
            of(Part::Shared(Shared::Printed)),
        ] {
            let address = route.to_string();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            assert_eq!(Route::parse(path, query), Some(route), "{address}");
        }
    }

    #[test]
    fn the_desk_is_found_at_the_addresses_of_its_forms() {
        for form in [
            "household",
            "member",
            "pair",
            "colleague",
            "invite",
            "withdraw",
            "out",
            "device",
            "stand-in",
            "back",
            "close",
            "open",
            "again",
            "practice",
        ] {
            assert_eq!(Route::parse(&format!("/staff/desk/{form}"), ""), Some(Route::Coordination));
        }
        assert_eq!(Route::parse("/staff/desk/invite/x", ""), None);
    }

    #[test]
    fn nonsense_has_no_screen() {
        for path in [
            "/plan/step/x",
            "/plan/step",
            "/nowhere",
            "/staff/household/1",
            "/plan/new/more/a/b/c/d",
            "/staff/desk/library/topic",
            "/staff/desk/library/topic/A",
            "/staff/desk/library/place/X",
            "/staff/desk/library/places/x",
            "/staff/desk/library/new/x",
            "/offers",
            "/plan/talk",
            "/plan/documents",
            "/talk/x",
            "/month/2026-13",
            "/month/2026-12-01",
        ] {
            assert_eq!(Route::parse(path, ""), None, "{path}");
        }
    }
}
