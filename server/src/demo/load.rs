//! Brings the demonstration into a database, by the way every change goes.

use super::{self as demo, DemoHousehold};
use crate::auth::make_link;
use crate::journal::{LoadError, load_prepared};
use crate::state::AppState;
use crate::store::{PersonRow, StoreError, find_household};
use app::domain::id::{PersonId, uuid_v7};
use app::domain::name;
use app::domain::plan::household::Role;
use std::collections::{BTreeMap, HashMap};

/// Why the demonstration could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Data(#[from] demo::DemoError),
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A sign-in link for somebody of the demonstration.
#[derive(Debug, Clone)]
pub struct DemoLink {
    /// `household`, `researcher`, `mediator` or `coordinator`.
    pub role: &'static str,
    pub name: String,
    pub url: String,
}

/// The household whose family can sign in.
const SHOWN: &str = "Zonnebloem";

/// Loads the demonstration households when there are no households yet.
///
/// # Errors
/// When the data or the database cannot be used.
pub async fn load_if_empty(app: &AppState) -> Result<(), DemoError> {
    if app.store.count_households().await? > 0 {
        return Ok(());
    }
    let now = app.clock.now();
    // The same ids every time: a link into the demonstration stays good when it is loaded anew.
    let mut count = 0_u64;
    let mut new_id = || {
        count += 1;
        let mut tail = [0; 10];
        tail[2..].copy_from_slice(&count.to_be_bytes());
        uuid_v7(1_760_000_000_000, tail)
    };
    let mut ids = BTreeMap::new();
    let mut roles = HashMap::new();
    for person in demo::staff()? {
        let id = PersonId(new_id());
        app.store
            .add_person(
                &PersonRow { id, role: person.role, name: person.account_name(), lang: person.lang },
                now,
            )
            .await?;
        ids.insert(person.key, id);
        roles.insert(id, person.role);
    }
    for household in demo::households(&app.edition().content.library, &ids, now, &mut new_id)? {
        let DemoHousehold { id, members, changes, .. } = household;
        for member in members {
            let row = PersonRow { id: member.id, role: Role::Member, name: member.name, lang: member.lang };
            app.store.add_person(&row, now).await?;
            roles.insert(member.id, Role::Member);
        }
        load_prepared(&app.journals, id, changes, &roles).await?;
    }
    Ok(())
}

/// Fresh sign-in links, one for each role. None when the database does not hold the demonstration.
///
/// # Errors
/// When the database fails.
pub async fn links(app: &AppState) -> Result<Vec<DemoLink>, DemoError> {
    let mut links = Vec::new();
    let staff = app.store.list_staff().await?;
    let first = demo::staff()?;
    let member = family_member(app, SHOWN).await?;
    let mut people: Vec<(&'static str, PersonRow)> = member.into_iter().map(|it| ("household", it)).collect();
    for (word, role) in
        [("researcher", Role::Researcher), ("mediator", Role::Mediator), ("coordinator", Role::Coordinator)]
    {
        let named = first.iter().find(|person| person.role == role);
        let found = staff.iter().find(|row| named.is_some_and(|named| named.account_name() == row.name));
        people.extend(found.cloned().map(|row| (word, row)));
    }
    for (role, person) in people {
        let url = make_link(app.store.as_ref(), &app.config.origin, person.id, app.clock.now()).await?;
        links.push(DemoLink { role, name: name::spellings(&person.name).0.to_owned(), url });
    }
    Ok(links)
}

async fn family_member(app: &AppState, alias: &str) -> Result<Option<PersonRow>, StoreError> {
    let found = find_household(app.store.as_ref(), alias).await?;
    let Some(household) = found else { return Ok(None) };
    let all = app.store.list_memberships().await?;
    let mut members: Vec<PersonRow> = all
        .into_iter()
        .filter(|(id, person)| *id == household && person.role == Role::Member)
        .map(|(_, person)| person)
        .collect();
    // The first made is the one whose phone the demonstration is shown on.
    members.sort_by_key(|person| person.id);
    Ok(members.into_iter().next())
}
