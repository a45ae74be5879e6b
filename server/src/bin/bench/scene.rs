//! A database with households in it, and the real program on top.

use app::domain::change::{
    Body, Change, ChangeKind, HouseholdChange, NoteChange, PersonChange, StepChange, TaskChange,
};
use app::domain::id::{ChangeId, DeviceId, HouseholdId, NoteId, PersonId, StepId, SubKey};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{NewStep, StepKind};
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::Moment;
use server::auth::{SESSION_MS, Token};
use server::clock::Clock;
use server::journal::{Journals, WriteRequest};
use server::store::{self, PersonRow, Store};
use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use uuid::Uuid;

/// Somebody signed in to a household.
#[derive(Debug, Clone)]
pub(crate) struct Seat {
    pub household: HouseholdId,
    pub person: PersonId,
    pub device: DeviceId,
    pub token: String,
    /// The first step of the plan; it has two sub-steps, `one` and `two`.
    pub step: StepId,
}

impl Seat {
    /// A change by this person, now.
    #[must_use]
    pub(crate) fn change(&self, clock: &Clock, kind: impl Into<Body>) -> Change {
        Change {
            id: ChangeId(clock.new_id()),
            author: self.person,
            device: self.device,
            at: clock.now(),
            base: None,
            settles: Vec::new(),
            body: kind.into(),
        }
    }

    /// A note of about two hundred characters.
    #[must_use]
    pub(crate) fn note(&self, clock: &Clock) -> ChangeKind {
        let text =
            "Сьогодні ми були в муніципалітеті й питали про листа, який прийшов у вівторок. ".repeat(2);
        let note = NewNote {
            id: NoteId(clock.new_id()),
            step: Some(self.step),
            audience: Audience::All,
            text: Written { lang: Lang::Uk, text },
            help: false,
            contact: None,
        };
        NoteChange::Added { note }.into()
    }

    #[must_use]
    pub(crate) fn tick(&self, done: bool) -> ChangeKind {
        TaskChange::Ticked { step: self.step, sub: SubKey("one".to_owned()), done }.into()
    }
}

/// Makes households of some steps each, every one with a member who is signed in.
pub(crate) async fn furnish(file: &Path, households: usize, steps: usize) -> Vec<Seat> {
    let clock = Clock::system();
    let store = store::open(file).await.expect("a database");
    let (journals, writer) = Journals::start(store.clone(), clock.clone());
    let mut seats = Vec::with_capacity(households);
    // Many at once, so that they share transactions.
    for group in (0..households).collect::<Vec<_>>().chunks(64) {
        let made = group.iter().map(|n| household(&store, &journals, &clock, *n, steps));
        seats.extend(futures::future::join_all(made).await);
    }
    drop(journals);
    writer.await.expect("the writer ends");
    store.close().await;
    seats
}

async fn household(
    store: &Arc<dyn Store>,
    journals: &Journals,
    clock: &Clock,
    n: usize,
    steps: usize,
) -> Seat {
    let household = HouseholdId(clock.new_id());
    let coordinator = PersonId(Uuid::nil());
    let device = DeviceId(clock.new_id());
    let row = PersonRow {
        id: PersonId(clock.new_id()),
        role: Role::Member,
        name: "Олена".to_owned(),
        lang: Lang::Uk,
    };
    store.add_person(&row, clock.now()).await.expect("added");
    let token = Token::generate();
    let hash = Token::hash(token.as_str()).expect("a hash");
    let expires = Moment(clock.now().0 + SESSION_MS);
    store.add_session(hash, row.id, device, "", clock.now(), expires).await.expect("signed in");
    let mut seat = Seat {
        household,
        person: row.id,
        device,
        token: token.as_str().to_owned(),
        step: StepId(Uuid::nil()),
    };
    let person = NewPerson {
        id: row.id,
        name: row.name,
        names: BTreeMap::new(),
        role: Role::Member,
        born: None,
        lang: Lang::Uk,
    };
    let created =
        HouseholdChange::Created { alias: format!("Bloem {n}"), municipality: "Zaanstad".to_owned() };
    let by = |kind: ChangeKind| Change { author: coordinator, ..seat.change(clock, kind) };
    let first = vec![Ok(by(created.into())), Ok(by(PersonChange::Added { person }.into()))];
    let actor = |person, role| app::domain::access::Actor { person, role };
    let boss = actor(coordinator, Role::Coordinator);
    let push = |answer| WriteRequest { household, actor: boss, offset: 0, changes: first, answer };
    journals.submit(push).await.expect("stored");
    let steps: Vec<_> = (0..steps).map(|n| step(clock, n)).collect();
    seat.step = steps.first().map_or(seat.step, |step| step.id);
    let changes = steps
        .into_iter()
        .map(|it| Ok(seat.change(clock, StepChange::Added { step: Box::new(it) })))
        .collect();
    let member = actor(seat.person, Role::Member);
    let push = |answer| WriteRequest { household, actor: member, offset: 0, changes, answer };
    journals.submit(push).await.expect("stored");
    seat
}

fn step(clock: &Clock, n: usize) -> NewStep {
    let title = Written {
        lang: Lang::Uk,
        text: format!("Крок {n}: записатися до сімейного лікаря поруч із домом"),
    };
    NewStep {
        id: StepId(clock.new_id()),
        kind: StepKind::Everyday,
        indicator: Indicator::ALL[n % 14],
        topic: None,
        title: Some(title),
        about: None,
        urgent: n == 3,
        due: None,
        doer: Default::default(),
        order: n as i64,
        needs: Vec::new(),
        opens: vec![],
        subs: ["one", "two"].map(|key| SubKey(key.to_owned())).to_vec(),
        documents: Vec::new(),
        places: Vec::new(),
    }
}

/// The program, serving.
#[derive(Debug)]
pub(crate) struct Serving {
    child: Child,
    pub addr: SocketAddr,
}

impl Serving {
    /// Starts the program on a free port; `core` ties it to one core of the machine.
    pub(crate) fn start(program: &Path, file: &Path, site: &Path, core: Option<usize>) -> Serving {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("its number");
        let mut command = match core {
            Some(core) => {
                let mut command = Command::new("taskset");
                command.arg("-c").arg(core.to_string()).arg(program);
                command
            }
            None => Command::new(program),
        };
        let child = command
            .arg("serve")
            .env("PERSPECTIEF_ADDR", free.to_string())
            .env("DATABASE_URL", format!("sqlite:{}", file.display()))
            .env("PERSPECTIEF_SITE", site)
            .env("PERSPECTIEF_DEMO", "0")
            .env("PERSPECTIEF_LOG", "error")
            .env_remove("PERSPECTIEF_ORIGIN")
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        Serving { child, addr: free }
    }

    /// Waits until it answers.
    pub(crate) async fn ready(&self) {
        for _ in 0..20_000 {
            if let Ok(mut client) = super::client::Client::connect(self.addr, "").await
                && let Ok((status, _)) = client.ask(hyper::Method::GET, "/readyz", Vec::new()).await
                && status.is_success()
            {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        panic!("the program did not become ready");
    }

    /// Ends it as the kernel would when the machine is out of memory (SIGKILL).
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    #[must_use]
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A site with nothing in it but the names that the program asks for.
pub(crate) fn empty_site(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    for part in ["assets", "public"] {
        std::fs::create_dir_all(site.join(part)).expect("a folder");
    }
    let names = ["family.css", "family.js", "family.wasm", "staff.css", "staff.js", "staff.wasm", "boot.js"];
    let pairs = names.map(|name| format!("{name:?}:{name:?}")).join(",");
    std::fs::write(site.join("manifest.json"), format!("{{{pairs}}}")).expect("written");
    site
}
