//! A server for one test, and people who use it.

use app::domain::change::{
    Body as ChangeBody, Change, ChangeKind, HouseholdChange, NoteChange, PersonChange, StepChange, TaskChange,
};
use app::domain::id::{ChangeId, DeviceId, HouseholdId, NoteId, PersonId, StepId, SubKey};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{NewStep, StepKind};
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::Moment;
use app::replica::wire::{HouseholdPush, HouseholdReply, SyncReply, SyncRequest, WIRE_VERSION};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Method, Request, Response, StatusCode};
use server::assets::Assets;
use server::auth::make_link;
use server::clock::Clock;
use server::config::Config;
use server::content::Content;
use server::journal::load_prepared;
use server::router::router;
use server::startup::Server;
use server::state::AppState;
use server::store::{PersonRow, SqliteStore};
use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;

pub(crate) const ORIGIN: &str = "http://127.0.0.1:3000";
/// A test does not wait for as long as phones do.
pub(crate) const HEARTBEAT_MS: u32 = 400;

/// A server with a clock that the test moves.
pub(crate) struct TestApp {
    pub app: AppState,
    pub router: Router,
    now: Arc<AtomicI64>,
    count: AtomicU64,
    /// The database under the server, for what can go wrong with it.
    pub disk: SqliteStore,
    _server: Server,
    folder: Arc<TempDir>,
}

/// A household with a member, a researcher and a mediator, who are signed in.
pub(crate) struct Family {
    pub household: HouseholdId,
    pub member: Person,
    pub researcher: Person,
    pub mediator: Person,
    pub step: StepId,
}

/// Somebody with a signed-in device.
#[derive(Clone)]
pub(crate) struct Person {
    pub id: PersonId,
    pub role: Role,
    pub cookie: String,
    pub device: DeviceId,
}

impl TestApp {
    pub(crate) async fn start() -> TestApp {
        TestApp::start_at(ORIGIN).await
    }

    /// A server behind this address.
    pub(crate) async fn start_at(origin: &str) -> TestApp {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        TestApp::open(origin, folder, Arc::new(AtomicI64::new(1_790_000_000_000))).await
    }

    /// A server started anew on the same database.
    pub(crate) async fn restart(&self) -> TestApp {
        TestApp::open(&self.app.config.origin, self.folder.clone(), self.now.clone()).await
    }

    async fn open(origin: &str, folder: Arc<TempDir>, now: Arc<AtomicI64>) -> TestApp {
        let clock = {
            let now = now.clone();
            Clock::from_fn(move || Moment(now.load(Ordering::SeqCst)))
        };
        let config = Config {
            addr: SocketAddr::from(([127, 0, 0, 1], 0)),
            database: folder.path().join("test.sqlite3"),
            demo: false,
            site: folder.path().into(),
            origin: origin.to_owned(),
            proxies: vec!["127.0.0.1/32".parse().expect("a network")],
            contact: None,
            heartbeat_ms: HEARTBEAT_MS,
            push_loopback: true,
            reload: None,
        };
        let content = Content::new().expect("the library");
        let site = Assets::bare(&content).expect("a site");
        let disk = SqliteStore::open(&config.database).await.expect("a database");
        let store = Arc::new(disk.clone());
        let server = Server::on(store, config, clock, content, site).await.expect("a server");
        let app = server.app.clone();
        let router = router(app.clone());
        TestApp { app, router, now, count: AtomicU64::new(1), disk, _server: server, folder }
    }

    pub(crate) fn pass(&self, millis: i64) {
        self.now.fetch_add(millis, Ordering::SeqCst);
    }

    pub(crate) fn now(&self) -> Moment {
        Moment(self.now.load(Ordering::SeqCst))
    }

    pub(crate) fn id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.count.fetch_add(1, Ordering::SeqCst)) | 7 << 76)
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let mut request = request;
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 9))));
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        Answer::read(response).await
    }

    pub(crate) async fn get(&self, path: &str, person: Option<&Person>) -> Answer {
        self.send(request(Method::GET, path, person, Body::empty())).await
    }

    pub(crate) async fn post_form(
        &self,
        path: &str,
        person: Option<&Person>,
        fields: &[(&str, &str)],
    ) -> Answer {
        let body = fields
            .iter()
            .map(|(key, value)| format!("{key}={}", encoded(value)))
            .collect::<Vec<_>>()
            .join("&");
        let mut request = request(Method::POST, path, person, Body::from(body));
        request
            .headers_mut()
            .insert(CONTENT_TYPE, "application/x-www-form-urlencoded".parse().expect("a value"));
        self.send(request).await
    }

    pub(crate) async fn add_person(&self, role: Role, name: &str) -> Person {
        let lang = if role == Role::Member { Lang::Uk } else { Lang::Nl };
        let row = PersonRow { id: PersonId(self.id()), role, name: name.to_owned(), lang };
        self.app.store.add_person(&row, self.now()).await.expect("added");
        self.sign_in(row.id, role).await
    }

    /// A sign-in link as a coordinator would hand it over: its token.
    pub(crate) async fn token(&self, person: PersonId) -> String {
        let link = make_link(self.app.store.as_ref(), ORIGIN, person, self.now()).await.expect("a link");
        link.split_once('#').expect("a fragment").1.to_owned()
    }

    pub(crate) async fn sign_in(&self, id: PersonId, role: Role) -> Person {
        let token = self.token(id).await;
        let answer = self.post_form("/enter", None, &[("token", &token)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let cookie = answer.cookie.expect("a session").split(';').next().expect("a pair").to_owned();
        Person { id, role, cookie, device: DeviceId(self.id()) }
    }

    /// A household with its team and one step of two sub-steps.
    pub(crate) async fn family(&self, alias: &str) -> Family {
        let member = self.add_person(Role::Member, "Олена").await;
        let researcher = self.add_person(Role::Researcher, "Sanne").await;
        let mediator = self.add_person(Role::Mediator, "Оксана").await;
        let coordinator = PersonId(self.id());
        let household = HouseholdId(self.id());
        let created =
            HouseholdChange::Created { alias: alias.to_owned(), municipality: "Nijmegen".to_owned() };
        let mut kinds: Vec<ChangeKind> = vec![created.into()];
        for (person, name, lang) in
            [(&member, "Олена", Lang::Uk), (&researcher, "Sanne", Lang::Nl), (&mediator, "Оксана", Lang::Nl)]
        {
            let person = NewPerson {
                id: person.id,
                name: name.to_owned(),
                names: BTreeMap::new(),
                role: person.role,
                born: None,
                lang,
            };
            kinds.push(PersonChange::Added { person }.into());
        }
        let changes = kinds.into_iter().map(|it| self.change(coordinator, it)).collect();
        let roles = HashMap::from([(coordinator, Role::Coordinator)]);
        load_prepared(&self.app.journals, household, changes, &roles).await.expect("loaded");
        self.app.sessions.forget_all();
        let step = StepId(self.id());
        let family = Family { household, member, researcher, mediator, step };
        let new = self.new_step(step);
        let reply = self.push(&family.researcher, household, &[self.by(&family.researcher, new)]).await;
        assert_eq!(reply.results.len(), 1);
        family
    }

    pub(crate) fn new_step(&self, id: StepId) -> ChangeKind {
        let title = Written { lang: Lang::Nl, text: "Inschrijven bij de gemeente".to_owned() };
        StepChange::Added {
            step: Box::new(NewStep {
                id,
                kind: StepKind::Breakthrough,
                indicator: Indicator::Rights,
                topic: None,
                title: Some(title),
                about: None,
                urgent: true,
                due: None,
                doer: Default::default(),
                order: 1,
                needs: Vec::new(),
                opens: vec![],
                subs: vec![SubKey("one".into()), SubKey("two".into())],
                documents: Vec::new(),
                places: Vec::new(),
            }),
        }
        .into()
    }

    pub(crate) fn change(&self, author: PersonId, kind: impl Into<ChangeBody>) -> Change {
        Change {
            id: ChangeId(self.id()),
            author,
            device: DeviceId(Uuid::nil()),
            at: self.now(),
            base: None,
            settles: Vec::new(),
            body: kind.into(),
        }
    }

    pub(crate) fn by(&self, person: &Person, kind: impl Into<ChangeBody>) -> Change {
        Change { device: person.device, ..self.change(person.id, kind) }
    }

    pub(crate) fn tick(&self, family: &Family, sub: &str) -> ChangeKind {
        TaskChange::Ticked { step: family.step, sub: SubKey(sub.to_owned()), done: true }.into()
    }

    pub(crate) fn note(&self, family: &Family, audience: Audience, text: &str) -> ChangeKind {
        let text = Written { lang: Lang::Nl, text: text.to_owned() };
        let note = NewNote {
            id: NoteId(self.id()),
            step: Some(family.step),
            audience,
            text,
            help: false,
            contact: None,
        };
        NoteChange::Added { note }.into()
    }

    /// Sends changes and reads everything anew.
    pub(crate) async fn push(
        &self,
        person: &Person,
        household: HouseholdId,
        changes: &[Change],
    ) -> HouseholdReply {
        self.sync(person, HouseholdPush::new(household, Some(0), changes)).await
    }

    pub(crate) async fn sync(&self, person: &Person, push: HouseholdPush) -> HouseholdReply {
        let request = SyncRequest {
            v: WIRE_VERSION,
            reasons: 1,
            device: person.device,
            now: self.now(),
            households: vec![push],
        };
        let answer =
            self.post_json("/api/sync/v1", Some(person), serde_json::to_vec(&request).expect("json")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let reply: SyncReply = serde_json::from_str(&answer.text).expect("a reply");
        reply.households.into_iter().next().expect("a household")
    }

    pub(crate) async fn post_json(
        &self,
        path: &str,
        person: Option<&Person>,
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = request(Method::POST, path, person, body.into());
        request.headers_mut().insert(CONTENT_TYPE, "application/json".parse().expect("a value"));
        self.send(request).await
    }
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub status: StatusCode,
    pub text: String,
    pub location: Option<String>,
    pub cookie: Option<String>,
    pub headers: axum::http::HeaderMap,
}

impl Answer {
    /// The text as a person reads it: without the soft hyphens that long words of ours bring along, and with plain blanks.
    pub(crate) fn said(&self) -> String {
        self.text.replace('\u{ad}', "").replace('\u{a0}', " ")
    }

    /// What is drawn of the page, without the data beside it.
    pub(crate) fn drawn(&self) -> String {
        let said = self.said();
        let mut parts = said.split("<script");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |drawn, rest| drawn + rest.split_once("</script>").map_or("", |(_, behind)| behind))
    }

    /// The words of the page alone.
    pub(crate) fn words(&self) -> String {
        let drawn = self.drawn();
        drawn.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words)).collect()
    }

    async fn read(response: Response<Body>) -> Answer {
        let header =
            |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (location, cookie) = (header(LOCATION), header(SET_COOKIE));
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        Answer { status, text: String::from_utf8_lossy(&body).into_owned(), location, cookie, headers }
    }
}

pub(crate) fn request(method: Method, path: &str, person: Option<&Person>, body: Body) -> Request<Body> {
    let mut builder = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
    if let Some(person) = person {
        builder = builder.header(COOKIE, &person.cookie);
    }
    builder.body(body).expect("a request")
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}
