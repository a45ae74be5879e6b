//! The addresses of the screens. Every one works as a plain link, so a path says all there is to
//! know; the same table serves the server's router and the links followed in the browser.

use crate::domain::id::{HouseholdId, StepId};
use crate::domain::indicator::Domain;
use crate::domain::intake::Chapter;
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
    Appointments,
    Near {
        theme: Option<Domain>,
    },
    More,
    Team,
    Written,
    /// What is on this device only.
    Unsent,
    Devices,
    Install,
    /// The first talk; none: its first page, with all its parts.
    Talk {
        chapter: Option<Chapter>,
    },
    /// What is offered, to take or to put aside.
    Offers,
    /// What unlocks what.
    Path,
    Documents,
    /// What is shown at a desk for a step.
    Card {
        step: StepId,
    },
    /// The plan on paper.
    Printed,
    // The staff's
    Caseload,
    Household {
        household: HouseholdId,
        part: Part,
    },
    Queue,
    Desk,
    StaffMore,
}

/// A part of the researcher's page of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Plan,
    Step {
        step: StepId,
        history: bool,
    },
    NewStep,
    Appointments,
    Notes,
    Family,
    /// What is on this device only.
    Unsent,
    Talk {
        chapter: Option<Chapter>,
    },
    Offers,
    Path,
    Documents,
    Card {
        step: StepId,
    },
    Printed,
}

/// The screens that family and team share: the same plan, the same parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    Step(StepId),
    Talk(Option<Chapter>),
    Offers,
    Path,
    Documents,
    Card(StepId),
    Printed,
    Plan,
}

impl Route {
    /// The address of a shared screen, on the side of the app that this one is of.
    #[must_use]
    pub fn beside(self, shared: Shared) -> Route {
        match self {
            Route::Household { household, .. } => {
                let part = match shared {
                    Shared::Step(step) => Part::Step { step, history: false },
                    Shared::Talk(chapter) => Part::Talk { chapter },
                    Shared::Offers => Part::Offers,
                    Shared::Path => Part::Path,
                    Shared::Documents => Part::Documents,
                    Shared::Card(step) => Part::Card { step },
                    Shared::Printed => Part::Printed,
                    Shared::Plan => Part::Plan,
                };
                Route::Household { household, part }
            }
            _ => match shared {
                Shared::Step(step) => Route::Step { step, history: false },
                Shared::Talk(chapter) => Route::Talk { chapter },
                Shared::Offers => Route::Offers,
                Shared::Path => Route::Path,
                Shared::Documents => Route::Documents,
                Shared::Card(step) => Route::Card { step },
                Shared::Printed => Route::Printed,
                Shared::Plan => Route::Plan { theme: None },
            },
        }
    }

    /// Which of the shared screens it is, on either side.
    #[must_use]
    pub fn shared(self) -> Option<Shared> {
        Some(match self {
            Route::Talk { chapter } | Route::Household { part: Part::Talk { chapter }, .. } => {
                Shared::Talk(chapter)
            }
            Route::Offers | Route::Household { part: Part::Offers, .. } => Shared::Offers,
            Route::Path | Route::Household { part: Part::Path, .. } => Shared::Path,
            Route::Documents | Route::Household { part: Part::Documents, .. } => Shared::Documents,
            Route::Card { step } | Route::Household { part: Part::Card { step }, .. } => Shared::Card(step),
            Route::Printed | Route::Household { part: Part::Printed, .. } => Shared::Printed,
            _ => return None,
        })
    }

    /// Reads a path with its query. None: there is no such screen.
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Option<Route> {
        let theme = || value(query, "theme").and_then(Domain::parse);
        let history = || value(query, "history").is_some();
        let mut parts = path.trim_matches('/').split('/').filter(|part| !part.is_empty());
        let words: [Option<&str>; 6] = std::array::from_fn(|_| parts.next());
        if parts.next().is_some() {
            return None;
        }
        let route = match words {
            [None, ..] => Route::Today,
            [Some("plan"), None, ..] => Route::Plan { theme: theme() },
            [Some("plan"), Some("new"), None, ..] => Route::NewStep,
            [Some("plan"), Some("step"), Some(id), None, ..] => {
                Route::Step { step: id.parse().ok()?, history: history() }
            }
            [Some("appointments"), None, ..] => Route::Appointments,
            [Some("near"), None, ..] => Route::Near { theme: theme() },
            [Some("more"), None, ..] => Route::More,
            [Some("more"), Some("team"), None, ..] => Route::Team,
            [Some("more"), Some("written"), None, ..] => Route::Written,
            [Some("more"), Some("unsent"), None, ..] => Route::Unsent,
            [Some("more"), Some("devices"), None, ..] => Route::Devices,
            [Some("more"), Some("install"), None, ..] => Route::Install,
            [Some("talk"), None, ..] => Route::Talk { chapter: None },
            [Some("talk"), Some(key), None, ..] => Route::Talk { chapter: Some(Chapter::parse(key)?) },
            [Some("plan"), Some("offers"), None, ..] => Route::Offers,
            [Some("plan"), Some("path"), None, ..] => Route::Path,
            [Some("plan"), Some("print"), None, ..] => Route::Printed,
            [Some("plan"), Some("step"), Some(id), Some("card"), None, ..] => {
                Route::Card { step: id.parse().ok()? }
            }
            [Some("documents"), None, ..] => Route::Documents,
            [Some("staff"), None, ..] => Route::Caseload,
            [Some("staff"), Some("queue"), None, ..] => Route::Queue,
            [Some("staff"), Some("desk"), None, ..] => Route::Desk,
            [Some("staff"), Some("more"), None, ..] => Route::StaffMore,
            [Some("staff"), Some("household"), Some(id), Some("step"), Some(step), Some("card")] => {
                let part = Part::Card { step: step.parse().ok()? };
                Route::Household { household: id.parse().ok()?, part }
            }
            [Some("staff"), Some("household"), Some(id), part, step, None] => {
                let part = match (part, step) {
                    (None, None) => Part::Plan,
                    (Some("new"), None) => Part::NewStep,
                    (Some("appointments"), None) => Part::Appointments,
                    (Some("notes"), None) => Part::Notes,
                    (Some("family"), None) => Part::Family,
                    (Some("unsent"), None) => Part::Unsent,
                    (Some("talk"), None) => Part::Talk { chapter: None },
                    (Some("talk"), Some(key)) => Part::Talk { chapter: Some(Chapter::parse(key)?) },
                    (Some("offers"), None) => Part::Offers,
                    (Some("path"), None) => Part::Path,
                    (Some("documents"), None) => Part::Documents,
                    (Some("print"), None) => Part::Printed,
                    (Some("step"), Some(step)) => Part::Step { step: step.parse().ok()?, history: history() },
                    _ => return None,
                };
                Route::Household { household: id.parse().ok()?, part }
            }
            _ => return None,
        };
        Some(route)
    }

    /// Whether the screen is the staff's.
    #[must_use]
    pub fn is_staff(self) -> bool {
        matches!(
            self,
            Route::Caseload | Route::Household { .. } | Route::Queue | Route::Desk | Route::StaffMore
        )
    }

    /// Whether the screen needs the library's words and structure, not only the titles of topics.
    #[must_use]
    pub fn needs_library(self) -> bool {
        use Route::{Appointments, Near, NewStep, Step, Written};
        matches!(self, Step { .. } | Near { .. } | NewStep | Appointments | Written)
            || self.shared().is_some()
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
            Route::Appointments => f.write_str("/appointments"),
            Route::Near { theme: domain } => theme(f, "/near", domain),
            Route::More => f.write_str("/more"),
            Route::Team => f.write_str("/more/team"),
            Route::Written => f.write_str("/more/written"),
            Route::Unsent => f.write_str("/more/unsent"),
            Route::Devices => f.write_str("/more/devices"),
            Route::Install => f.write_str("/more/install"),
            Route::Talk { chapter: None } => f.write_str("/talk"),
            Route::Talk { chapter: Some(chapter) } => write!(f, "/talk/{}", chapter.key()),
            Route::Offers => f.write_str("/plan/offers"),
            Route::Path => f.write_str("/plan/path"),
            Route::Documents => f.write_str("/documents"),
            Route::Card { step } => write!(f, "/plan/step/{step}/card"),
            Route::Printed => f.write_str("/plan/print"),
            Route::Caseload => f.write_str("/staff"),
            Route::Queue => f.write_str("/staff/queue"),
            Route::Desk => f.write_str("/staff/desk"),
            Route::StaffMore => f.write_str("/staff/more"),
            Route::Household { household, part } => {
                write!(f, "/staff/household/{household}")?;
                match part {
                    Part::Plan => Ok(()),
                    Part::Step { step, history } => write!(f, "/step/{step}{}", ask(history)),
                    Part::NewStep => f.write_str("/new"),
                    Part::Appointments => f.write_str("/appointments"),
                    Part::Notes => f.write_str("/notes"),
                    Part::Family => f.write_str("/family"),
                    Part::Unsent => f.write_str("/unsent"),
                    Part::Talk { chapter: None } => f.write_str("/talk"),
                    Part::Talk { chapter: Some(chapter) } => write!(f, "/talk/{}", chapter.key()),
                    Part::Offers => f.write_str("/offers"),
                    Part::Path => f.write_str("/path"),
                    Part::Documents => f.write_str("/documents"),
                    Part::Card { step } => write!(f, "/step/{step}/card"),
                    Part::Printed => f.write_str("/print"),
                }
            }
        }
    }
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
        let of = |part| Route::Household { household, part };
        for route in [
            Route::Today,
            Route::Plan { theme: None },
            Route::Plan { theme: Some(Domain::Foundation) },
            Route::NewStep,
            Route::Step { step, history: false },
            Route::Step { step, history: true },
            Route::Appointments,
            Route::Near { theme: None },
            Route::Near { theme: Some(Domain::Means) },
            Route::More,
            Route::Team,
            Route::Written,
            Route::Unsent,
            Route::Devices,
            Route::Install,
            Route::Talk { chapter: None },
            Route::Talk { chapter: Some(Chapter::Papers) },
            Route::Offers,
            Route::Path,
            Route::Documents,
            Route::Card { step },
            Route::Printed,
            Route::Caseload,
            Route::Queue,
            Route::Desk,
            Route::StaffMore,
            of(Part::Plan),
            of(Part::Step { step, history: true }),
            of(Part::NewStep),
            of(Part::Appointments),
            of(Part::Notes),
            of(Part::Family),
            of(Part::Unsent),
            of(Part::Talk { chapter: None }),
            of(Part::Talk { chapter: Some(Chapter::Family) }),
            of(Part::Offers),
            of(Part::Path),
            of(Part::Documents),
            of(Part::Card { step }),
            of(Part::Printed),
        ] {
            let address = route.to_string();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            assert_eq!(Route::parse(path, query), Some(route), "{address}");
        }
    }

    #[test]
    fn nonsense_has_no_screen() {
        for path in ["/plan/step/x", "/plan/step", "/nowhere", "/staff/household/1", "/plan/new/more/a/b/c/d"]
        {
            assert_eq!(Route::parse(path, ""), None, "{path}");
        }
    }
}
