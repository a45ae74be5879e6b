//! The sub-commands of `perspectief`.

use crate::auth::make_link;
use crate::clock::Clock;
use crate::config::{BadSetting, Config, Settings};
use crate::content::{Content, read_all};
use crate::demo::load as demo_load;
use crate::journal;
use crate::posted::kept;
use crate::startup::{Server, StartError, asked_to_stop};
use crate::store::{self, PersonRow, Store, StoreError, find_household};
use app::domain::id::PersonId;
use app::domain::name::is_called;
use app::domain::plan::household::Role;
use app::domain::summary::Summary;
use app::domain::text::Lang;
use std::path::Path;
use tracing_subscriber::EnvFilter;

/// Why a command did not do what it was asked, in a sentence.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Setting(#[from] BadSetting),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error("The demonstration households could not be loaded: {0}.")]
    Demo(#[from] demo_load::DemoError),
    #[error("The database cannot be used: {0}.")]
    Store(#[from] StoreError),
    #[error("'{0}' is no role; use member, researcher, mediator or coordinator.")]
    NoRole(String),
    #[error("There is nothing to read in that name.")]
    NoName,
    #[error("There is no household '{0}'.")]
    NoHousehold(String),
    #[error("There is no {0} named '{1}' there; a coordinator adds members in the app.")]
    NoPerson(&'static str, String),
    #[error("A member belongs to a household: say which with --household ALIAS.")]
    WhichHousehold,
    #[error("'{0}' exists already; a backup never overwrites.")]
    Exists(String),
    #[error("{0} problems were found.")]
    Unsound(usize),
}

/// Logs to standard error: plain for people, JSON where `PERSPECTIEF_LOG_FORMAT=json`. Nothing that
/// a person wrote, no name, no address of a person is ever logged.
pub fn init_logging() {
    let filter =
        EnvFilter::try_from_env("PERSPECTIEF_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    if std::env::var("PERSPECTIEF_LOG_FORMAT").is_ok_and(|format| format == "json") {
        builder.json().init();
    } else {
        builder.init();
    }
}

/// What is in the data folder is for its owner only. A database elsewhere stands in a folder that is not ours.
fn keep_private(settings: &Settings) {
    let is_elsewhere = settings.database_url.as_deref().is_some_and(|url| !url.is_empty());
    if is_elsewhere || !settings.data.exists() {
        return;
    }
    match store::make_folder_private(&settings.data) {
        Ok(true) => {
            tracing::warn!("others on this machine could look into the data folder: it is private now")
        }
        Ok(false) => {}
        Err(error) => tracing::error!(%error, "the data folder could not be made private"),
    }
}

/// `perspectief serve`
///
/// # Errors
/// When a setting is bad, or a part of the server cannot be had.
pub async fn serve(settings: &Settings) -> Result<(), CommandError> {
    let config = Config::new(settings)?;
    let demo = config.demo;
    keep_private(settings);
    let server = Server::assemble(config, Clock::system()).await?;
    if demo {
        print_demo(&server).await?;
    }
    say(&format!("Perspectief is at {}", server.app.config.origin));
    server.serve(asked_to_stop()).await?;
    Ok(())
}

/// `perspectief demo`
///
/// # Errors
/// When the database cannot be used.
pub async fn demo(settings: &Settings) -> Result<(), CommandError> {
    let server = Server::assemble(Config::new(settings)?, Clock::system()).await?;
    print_demo(&server).await
}

async fn print_demo(server: &Server) -> Result<(), CommandError> {
    demo_load::load_if_empty(&server.app).await?;
    for link in demo_load::links(&server.app).await? {
        say(&format!("{:<12}  {:<24}  {}", link.role, link.name, link.url));
    }
    Ok(())
}

/// `perspectief invite`
///
/// # Errors
/// When there is no such role, household or person.
pub async fn invite(
    settings: &Settings,
    role: &str,
    name: &str,
    household: Option<&str>,
) -> Result<(), CommandError> {
    let config = Config::new(settings)?;
    let clock = Clock::system();
    let role = Role::parse(role).ok_or_else(|| CommandError::NoRole(role.to_owned()))?;
    let store = store::open(&config.database).await?;
    let name = kept(name);
    if name.is_empty() {
        return Err(CommandError::NoName);
    }
    let person = match role {
        Role::Member => {
            find_member(store.as_ref(), household.ok_or(CommandError::WhichHousehold)?, &name).await?
        }
        _ => find_or_add_colleague(store.as_ref(), &clock, role, &name).await?,
    };
    let url = make_link(store.as_ref(), &config.origin, person.id, clock.now()).await?;
    say(&format!("{:<12}  {:<24}  {url}", role.key(), person.name));
    store.close().await;
    Ok(())
}

async fn find_member(store: &dyn Store, alias: &str, name: &str) -> Result<PersonRow, CommandError> {
    let household = find_household(store, &kept(alias)).await?;
    let household = household.ok_or_else(|| CommandError::NoHousehold(alias.to_owned()))?;
    let all = store.list_memberships().await?;
    let found = all
        .into_iter()
        .find(|(id, it)| *id == household && it.role == Role::Member && is_called(&it.name, name));
    found.map(|(_, person)| person).ok_or_else(|| CommandError::NoPerson("member", name.to_owned()))
}

async fn find_or_add_colleague(
    store: &dyn Store,
    clock: &Clock,
    role: Role,
    name: &str,
) -> Result<PersonRow, CommandError> {
    let found = store.list_staff().await?.into_iter().find(|it| it.role == role && is_called(&it.name, name));
    if let Some(person) = found {
        return Ok(person);
    }
    let person = PersonRow { id: PersonId(clock.new_id()), role, name: name.to_owned(), lang: Lang::Nl };
    store.add_person(&person, clock.now()).await?;
    Ok(person)
}

/// `perspectief backup FILE`
///
/// # Errors
/// When the file exists already or cannot be written.
pub async fn backup(settings: &Settings, file: &Path) -> Result<(), CommandError> {
    let config = Config::new(settings)?;
    if file.exists() {
        return Err(CommandError::Exists(file.display().to_string()));
    }
    let store = store::open_existing(&config.database).await?;
    store.backup(file).await?;
    store.close().await;
    say(&format!("A consistent copy is in {}", file.display()));
    Ok(())
}

/// `perspectief check`: what the database says of itself, what is wrong or old in the step library (with
/// what coordinators changed in it), and whether every journal folds to the state and summary that are
/// saved beside it.
///
/// # Errors
/// The number of problems, when there are any; each is printed.
pub async fn check(settings: &Settings) -> Result<(), CommandError> {
    let config = Config::new(settings)?;
    let store = store::open_existing(&config.database).await?;
    // What an older server made beside the journals is no problem: it is made anew.
    journal::bring_up_to_date(store.as_ref(), Clock::system().now()).await?;
    let mut problems = Vec::new();
    let integrity = store.integrity().await?;
    if integrity != "ok" {
        problems.push(format!("database: {integrity}"));
    }
    let (revised, unreadable) = read_all(store.list_library_revisions(None).await?);
    problems.extend(unreadable.iter().map(|number| format!("library: revision {number} cannot be read")));
    let content = Content::with(revised).map_err(StartError::from)?;
    problems.extend(content.problems(Clock::system().now().day()));
    let mut households = 0;
    for row in store.list_summaries().await? {
        households += 1;
        let Ok(Summary { household, .. }) = serde_json::from_str(&row) else {
            problems.push(
                "a summary cannot be read; with the household's next change it is made anew".to_owned(),
            );
            continue;
        };
        if let Err(what) = journal::verify(store.as_ref(), household, &row).await? {
            problems.push(format!("household {household}: {what}"));
        }
    }
    store.close().await;
    for problem in &problems {
        say(problem);
    }
    say(&format!("{households} households checked, {} problems", problems.len()));
    if problems.is_empty() { Ok(()) } else { Err(CommandError::Unsound(problems.len())) }
}

#[expect(clippy::print_stdout, reason = "what a command is asked for goes to standard output")]
fn say(line: &str) {
    println!("{line}");
}
