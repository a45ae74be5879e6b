//! All screens there are, from one to the next. A new screen does not compile here until it has its place.

use app::domain::id::{AppointmentId, HouseholdId, NoteId, StepId};
use app::domain::interview::Chapter;
use app::domain::plan::indicator::Domain;
use app::domain::time::Day;
use app::route::{Key, LibraryRoute, Part, Route, Shared};

/// One address of each screen, about this household, step, note and appointment. Which keys of the library there are is told, for the
/// coordinators' screens of it.
pub(crate) fn all_screens(
    household: HouseholdId,
    step: StepId,
    (note, appointment): (NoteId, AppointmentId),
    (topic, amount): (&str, &str),
) -> Vec<Route> {
    let key = |key| Key::new(key).expect("a key");
    let keys = (key(topic), key(amount), key("ind"));
    let about = About { household, step, note, appointment, keys };
    std::iter::successors(Some(Route::Today), |route| after(*route, about)).collect()
}

#[derive(Clone, Copy)]
struct About {
    household: HouseholdId,
    step: StepId,
    note: NoteId,
    appointment: AppointmentId,
    keys: (Key, Key, Key),
}

fn after(route: Route, about: About) -> Option<Route> {
    let About { household, step, note, keys, .. } = about;
    let of = |part| Some(Route::Household { household, part });
    Some(match route {
        Route::Today => Route::Plan { theme: None },
        Route::Plan { theme: None } => Route::Plan { theme: Some(Domain::Means) },
        Route::Plan { theme: Some(_) } => Route::NewStep,
        Route::NewStep => Route::Step { step, history: false },
        Route::Step { history: false, .. } => Route::Step { step, history: true },
        Route::Step { history: true, .. } => Route::EarlierHistory { step, page: 2 },
        Route::EarlierHistory { .. } => Route::EarlierNotes { before: note },
        Route::EarlierNotes { .. } => Route::Appointments,
        Route::Appointments => Route::Near { theme: None },
        Route::Near { theme: None } => Route::Near { theme: Some(Domain::Means) },
        Route::Near { theme: Some(_) } => Route::PlaceReport(keys.2),
        Route::PlaceReport(_) => Route::More,
        Route::More => Route::Team,
        Route::Team => Route::Written,
        Route::Written => Route::Unsent,
        Route::Unsent => Route::Devices,
        Route::Devices => Route::Reminders,
        Route::Reminders => Route::Install,
        Route::Install => Route::Shared(FIRST_SHARED),
        Route::Shared(shared) => match after_shared(shared, about) {
            Some(next) => Route::Shared(next),
            None => Route::Caseload,
        },
        Route::Caseload => Route::Queue,
        Route::Queue => Route::Glossary,
        Route::Glossary => Route::OwnWork,
        Route::OwnWork => Route::Interpreters,
        Route::Interpreters => Route::Several,
        Route::Several => Route::Coordination,
        Route::Coordination => Route::StaffMore,
        Route::StaffMore => Route::Library(LibraryRoute::List),
        Route::Library(LibraryRoute::List) => Route::Library(LibraryRoute::New),
        Route::Library(LibraryRoute::New) => Route::Library(LibraryRoute::Topic(keys.0)),
        Route::Library(LibraryRoute::Topic(_)) => Route::Library(LibraryRoute::Amount(keys.1)),
        Route::Library(LibraryRoute::Amount(_)) => Route::Library(LibraryRoute::Places),
        Route::Library(LibraryRoute::Places) => Route::Library(LibraryRoute::NewPlace),
        Route::Library(LibraryRoute::NewPlace) => Route::Library(LibraryRoute::Place(keys.2)),
        Route::Library(LibraryRoute::Place(_)) => return of(Part::Plan),
        Route::Household { part, .. } => {
            return of(match part {
                Part::Plan => Part::Step { step, history: false },
                Part::Step { history: false, .. } => Part::Step { step, history: true },
                Part::Step { history: true, .. } => Part::EarlierHistory { step, page: 2 },
                Part::EarlierHistory { .. } => Part::EarlierNotes { before: note, all: false },
                Part::EarlierNotes { all: false, .. } => Part::EarlierNotes { before: note, all: true },
                Part::EarlierNotes { all: true, .. } => Part::NewStep,
                Part::NewStep => Part::Appointments,
                Part::Appointments => Part::Notes,
                Part::Notes => Part::UnreadNotes,
                Part::UnreadNotes => Part::Family,
                Part::Family => Part::Unsent,
                Part::Unsent => Part::Shared(FIRST_SHARED),
                Part::Shared(shared) => Part::Shared(after_shared(shared, about)?),
            });
        }
    })
}

const FIRST_SHARED: Shared = Shared::Interview(None);

fn after_shared(shared: Shared, about: About) -> Option<Shared> {
    Some(match shared {
        Shared::Interview(None) => Shared::Interview(Chapter::ALL.first().copied()),
        Shared::Interview(Some(chapter)) => {
            let place = Chapter::ALL.iter().position(|it| *it == chapter).expect("it is one of all");
            match Chapter::ALL.get(place + 1) {
                Some(next) => Shared::Interview(Some(*next)),
                None => Shared::Offers,
            }
        }
        Shared::Offers => Shared::Path,
        Shared::Path => Shared::Documents,
        Shared::Documents => Shared::Card(about.step),
        Shared::Card(_) => Shared::Appointment(about.appointment),
        Shared::Appointment(_) => Shared::Month(Day::parse("2026-09-01").expect("a day")),
        Shared::Month(_) => Shared::Printed,
        Shared::Printed => return None,
    })
}
