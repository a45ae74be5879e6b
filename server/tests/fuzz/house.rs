//! The real program on a database with households in it; it can be killed, and get an older copy of its files back.

use crate::scene::{Seat, Serving, empty_site, furnish};
use app::domain::access::Actor;
use app::domain::change::{Change, PersonChange};
use app::domain::id::{DeviceId, HouseholdId, PersonId};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::text::Lang;
use app::domain::time::Moment;
use server::auth::{SESSION_MS, Token};
use server::clock::Clock;
use server::journal::{Journals, WriteRequest};
use server::store::{self, PersonRow, Store};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use uuid::Uuid;

/// Somebody at a device, signed in.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub household: HouseholdId,
    pub person: PersonId,
    pub role: Role,
    pub device: DeviceId,
    pub token: String,
}

/// Two members with three devices, then the researcher and the mediator with one each.
pub(crate) type Household = Vec<Place>;

pub(crate) struct Program {
    folder: tempfile::TempDir,
    file: PathBuf,
    site: PathBuf,
    pub serving: Serving,
    pub households: Vec<Household>,
    copies: usize,
}

impl Program {
    pub(crate) async fn start(households: usize) -> Program {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("fuzz.sqlite3");
        let site = empty_site(folder.path());
        let seats = furnish(&file, households, 3).await;
        let households = bring_in(&file, &seats).await;
        let serving = serve(&file, &site).await;
        Program { folder, file, site, serving, households, copies: 0 }
    }

    /// Ends it as the kernel would, and starts it again.
    pub(crate) async fn restart(&mut self) {
        self.serving.kill();
        self.serving = serve(&self.file, &self.site).await;
    }

    fn parts(&self, base: &Path) -> [(PathBuf, PathBuf); 2] {
        ["", "-wal"].map(|part| {
            let with = |path: &Path| PathBuf::from(format!("{}{part}", path.display()));
            (with(&self.file), with(base))
        })
    }

    /// Copies the files as they are. Nobody may be writing.
    pub(crate) fn copy(&mut self) -> PathBuf {
        self.copies += 1;
        let copy = self.folder.path().join(format!("copy-{}", self.copies));
        for (file, copy) in self.parts(&copy) {
            if file.exists() {
                fs::copy(file, copy).unwrap();
            }
        }
        copy
    }

    /// Ends it, puts an older copy in the place of its files, and starts it again.
    pub(crate) async fn restore(&mut self, copy: &Path) {
        self.serving.kill();
        let _ = fs::remove_file(format!("{}-shm", self.file.display()));
        for (file, copy) in self.parts(copy) {
            let _ = fs::remove_file(&file);
            if copy.exists() {
                fs::copy(copy, file).unwrap();
            }
        }
        self.serving = serve(&self.file, &self.site).await;
    }

    pub(crate) fn forget_copies(&self, copies: &[PathBuf]) {
        for (_, copy) in copies.iter().flat_map(|copy| self.parts(copy)) {
            let _ = fs::remove_file(copy);
        }
    }

    /// Ends it; its file is whole, and states and summaries in it are what the entries come to.
    pub(crate) async fn ends_sound(mut self) {
        self.serving.kill();
        let store = store::open(&self.file).await.unwrap();
        assert_eq!(store.integrity().await.unwrap(), "ok");
        store.close().await;
        let mut check = Command::new(env!("CARGO_BIN_EXE_perspectief"));
        let check = check.arg("check").env("DATABASE_URL", format!("sqlite:{}", self.file.display()));
        let said = check.env("PERSPECTIEF_SITE", &self.site).output().unwrap();
        assert!(said.status.success(), "{said:?}");
    }
}

async fn serve(file: &Path, site: &Path) -> Serving {
    let serving = Serving::start(Path::new(env!("CARGO_BIN_EXE_perspectief")), file, site, None);
    serving.ready().await;
    serving
}

/// Adds the others to each household, and a second device of its first member.
async fn bring_in(file: &Path, seats: &[Seat]) -> Vec<Household> {
    let clock = Clock::system();
    let store = store::open(file).await.unwrap();
    let (journals, writer) = Journals::start(store.clone(), clock.clone());
    let mut households = Vec::new();
    for seat in seats {
        let first = Place {
            household: seat.household,
            person: seat.person,
            role: Role::Member,
            device: seat.device,
            token: seat.token.clone(),
        };
        let mut household =
            vec![first, sign_in(&store, &clock, seat.household, seat.person, Role::Member).await];
        let boss = PersonId(Uuid::nil());
        let mut changes = Vec::new();
        for (name, role) in [("Марко", Role::Member), ("Sanne", Role::Researcher), ("Оксана", Role::Mediator)]
        {
            let id = PersonId(clock.new_id());
            let row = PersonRow { id, role, name: name.to_owned(), lang: Lang::Uk };
            store.add_person(&row, clock.now()).await.unwrap();
            let names = BTreeMap::new();
            let person = NewPerson { id, name: row.name, names, role, born: None, lang: Lang::Uk };
            let change =
                seat.change(&clock, app::domain::change::ChangeKind::from(PersonChange::Added { person }));
            changes.push(Ok(Change { author: boss, ..change }));
            household.push(sign_in(&store, &clock, seat.household, id, role).await);
        }
        let actor = Actor { person: boss, role: Role::Coordinator };
        let household_id = seat.household;
        let request = |answer| WriteRequest { household: household_id, actor, offset: 0, changes, answer };
        journals.submit(request).await.unwrap();
        households.push(household);
    }
    drop(journals);
    writer.await.unwrap();
    store.close().await;
    households
}

async fn sign_in(
    store: &Arc<dyn Store>,
    clock: &Clock,
    household: HouseholdId,
    person: PersonId,
    role: Role,
) -> Place {
    let (token, device) = (Token::generate(), DeviceId(clock.new_id()));
    let hash = Token::hash(token.as_str()).unwrap();
    let expires = Moment(clock.now().0 + SESSION_MS);
    store.add_session(hash, person, device, "", clock.now(), expires).await.unwrap();
    Place { household, person, role, device, token: token.as_str().to_owned() }
}
