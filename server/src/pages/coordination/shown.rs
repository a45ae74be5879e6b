//! What the coordinator's page shows, as it stands.

use crate::error::Problem;
use crate::pages::casework::finder;
use crate::state::AppState;
use crate::store::{DeviceRow, PersonRow, read_summaries};
use app::domain::coordination::{
    Account, AccountDevice, Colleague, CoordinatedHousehold, Coordination, FormerColleague, Invitation,
};
use app::domain::id::{HouseholdId, PersonId};
use app::domain::spelling::order_key;
use app::domain::time::Moment;
use app::model::CoordinationPage;
use app::route::value;
use std::collections::HashMap;

/// The forms that say on the page after them what they have done.
const DONE: [&str; 14] = [
    "household",
    "member",
    "pair",
    "colleague",
    "withdraw",
    "out",
    "device",
    "stand-in",
    "back",
    "handed-over",
    "close",
    "open",
    "again",
    "practice",
];

/// What the page shows, as its query asks for it, and of how many households the summary cannot be read.
///
/// # Errors
/// When the database fails.
pub(in crate::pages) async fn data(
    app: &AppState,
    invitation: Option<Invitation>,
    query: &str,
) -> Result<(CoordinationPage, usize), Problem> {
    let now = app.clock.now();
    let mut access = Access::read(app, now).await?;
    let mut staff = app.store.list_staff().await?;
    let mut people: HashMap<HouseholdId, Vec<PersonRow>> = HashMap::new();
    let mut counts: HashMap<PersonId, usize> = HashMap::new();
    for (household, person) in app.store.list_memberships().await? {
        // Taken out, and something came between before they had left all households: it can be done again.
        if person.role.is_staff() && staff.iter().all(|it| it.id != person.id) {
            staff.push(person.clone());
        }
        people.entry(household).or_default().push(person);
    }
    let mut households = Vec::new();
    let (summaries, unreadable) = read_summaries(&app.store.list_summaries().await?);
    for summary in summaries {
        let of = people.remove(&summary.household).unwrap_or_default();
        let (team, members): (Vec<_>, Vec<_>) = of.into_iter().partition(|person| person.role.is_staff());
        let stands_in = |id| summary.stand_ins.iter().any(|it| it.person == id);
        for person in team.iter().filter(|it| summary.counts() && !stands_in(it.id)) {
            *counts.entry(person.id).or_default() += 1;
        }
        households.push(CoordinatedHousehold {
            summary,
            team: team.into_iter().map(|it| (it.id, it.name, it.role)).collect(),
            members: members.into_iter().map(|it| access.account(it.id, it.name)).collect(),
        });
    }
    households.sort_by_cached_key(|it| order_key(&it.summary.alias));
    staff.sort_by_cached_key(|it| order_key(&it.name));
    let colleagues = staff.into_iter().map(|it| Colleague {
        households: counts.get(&it.id).copied().unwrap_or_default(),
        role: it.role,
        lang: it.lang,
        account: access.account(it.id, it.name),
    });
    let colleagues = colleagues.collect();
    let former = app.store.list_former_staff().await?.into_iter();
    let former = former.map(|it| FormerColleague { person: it.id, name: it.name, role: it.role }).collect();
    let coordination = Coordination { households, colleagues, former };
    let done = value(query, "done").filter(|it| DONE.contains(it)).map(str::to_owned);
    let of = value(query, "of").and_then(|id| id.parse().ok());
    // Only what is an id is shown again in a form.
    let id = |name| value(query, name).filter(|id| id.is_empty() || id.parse::<PersonId>().is_ok());
    let before = id("researcher").zip(id("mediator")).map(|(one, other)| [one, other].map(str::to_owned));
    let team_before = before.filter(|_| done.as_deref() == Some("pair"));
    let page = CoordinationPage {
        coordination,
        invitation,
        page: Some(app.clock.new_id()),
        finder: finder(query),
        done: done.zip(of),
        handover: None,
        team_before,
    };
    Ok((page, unreadable))
}

/// Who is signed in on which devices, and who can sign in.
struct Access {
    devices: HashMap<PersonId, Vec<AccountDevice>>,
    invited: HashMap<PersonId, Moment>,
}

impl Access {
    async fn read(app: &AppState, now: Moment) -> Result<Access, Problem> {
        let mut devices: HashMap<PersonId, Vec<AccountDevice>> = HashMap::new();
        for (person, DeviceRow { device, label, since }) in app.store.list_all_devices(now).await? {
            devices.entry(person).or_default().push(AccountDevice { device, label, since });
        }
        let open = app.store.list_invitations(now).await?;
        Ok(Access { devices, invited: open.into_iter().map(|it| (it.person, it.expires)).collect() })
    }

    fn account(&mut self, person: PersonId, name: String) -> Account {
        let devices = self.devices.remove(&person).unwrap_or_default();
        Account { person, name, devices, invited_until: self.invited.get(&person).copied() }
    }
}
