//! What the screens are drawn from: one value, the same on the server and in the browser. A screen
//! is a function from a [`Model`] to a view; nothing on it has a state of its own.

pub mod glossary;
pub mod interpreters;
pub mod library;
pub mod place_reports;
pub mod places;
pub mod queue;
pub mod reminders;
pub mod several;

use crate::domain::access::{Actor, Refusal};
use crate::domain::coordination::{Coordination, Handover, Invitation};
use crate::domain::id::{ChangeId, DeviceId, Fingerprint, HouseholdId, PersonId, StepId};
use crate::domain::journal::{Cursor, Entry, Seq};
use crate::domain::library::Library;
use crate::domain::name;
use crate::domain::news::Happening;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::domain::plan::step::Step;
use crate::domain::summary::Summary;
use crate::domain::text::Lang;
use crate::domain::time::{Day, Moment, WallTime};
use crate::i18n::Words;
use crate::replica::storage::StorageError;
use crate::replica::wire::Waiting;
use crate::replica::{Replica, ReplicaSnapshot};
use crate::route::Route;
use glossary::GlossaryPage;
use queue::QueuePage;
use reminders::{CallLine, RemindersPage};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The signed-in person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    pub person: PersonId,
    pub role: Role,
    /// As the account has it: see [`name::of_account`].
    pub name: String,
    pub lang: Lang,
    pub device: DeviceId,
    /// A member's household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// A colleague's telephone number, as their households have it: on the screen that changes it only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Me {
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor { person: self.person, role: self.role }
    }
}

/// How a device shows things; kept in a cookie of the device, not in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearance {
    pub theme: Theme,
    pub size: Size,
}

/// Light, dark, or as the device is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// The size of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    #[default]
    Normal,
    Large,
    Huge,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl Size {
    pub const ALL: [Size; 3] = [Size::Normal, Size::Large, Size::Huge];
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Size::Normal => "normal",
            Size::Large => "large",
            Size::Huge => "huge",
        }
    }
}

/// What the server puts into a page, beside the HTML, for the browser to go on from.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    pub me: Me,
    pub now: Moment,
    #[serde(rename = "looks")]
    pub appearance: Appearance,
    #[serde(rename = "held", skip_serializing_if = "Option::is_none")]
    pub replica: Option<ReplicaSnapshot>,
    #[serde(skip_serializing_if = "Extra::is_none")]
    pub extra: Extra,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// For the team: which households have changes on a device of theirs that have not come yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unsent: Vec<Unsent>,
    /// How many households are not on the page because what is stored of them cannot be read.
    #[serde(skip_serializing_if = "is_zero")]
    pub unreadable: usize,
    /// Of a screen that comes without the library: of whom the plan's steps ask documents ([`Library::asked_if`]).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asked_if: Vec<String>,
}

/// Changes of a household that wait on a device of somebody of it, as the device told. The server
/// knows no more of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    pub household: HouseholdId,
    pub waiting: Waiting,
}

impl Page {
    /// Reads a page in the browser, and gives the JSON of its [`Extra`] beside it: only some pages have one,
    /// and each program reads its own. A page of the server's has no outbox.
    #[must_use]
    pub fn read(json: &str) -> Option<(Page, Option<String>)> {
        #[derive(Deserialize)]
        struct Confirmed {
            plan: Plan,
            cursor: Seq,
            fingerprint: Option<Fingerprint>,
        }
        #[derive(Deserialize)]
        struct Unread {
            me: Me,
            now: Moment,
            #[serde(default, rename = "looks")]
            appearance: Appearance,
            #[serde(rename = "held")]
            replica: Option<Confirmed>,
            extra: Option<Box<RawValue>>,
            notice: Option<Notice>,
            #[serde(default)]
            unsent: Vec<Unsent>,
            #[serde(default)]
            unreadable: usize,
            #[serde(default)]
            asked_if: Vec<String>,
        }
        let Unread { me, now, appearance, replica, extra, notice, unsent, unreadable, asked_if } =
            serde_json::from_str(json).ok()?;
        let replica = replica.map(|Confirmed { plan, cursor, fingerprint }| ReplicaSnapshot {
            plan,
            cursor,
            fingerprint,
            outbox: Vec::new(),
        });
        let page =
            Page { me, now, appearance, replica, extra: Extra::None, notice, unsent, unreadable, asked_if };
        Some((page, extra.map(|extra| extra.get().to_owned())))
    }
}

/// What only some screens need.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extra {
    #[default]
    None,
    /// The history of a step: the entries that touched it, newest first; one more than [`HISTORY_SHOWN`] where there are
    /// earlier ones.
    History(Vec<Entry>),
    /// The devices that this person is signed in on.
    Devices(Vec<DeviceRow>),
    /// What this person was reminded of.
    Reminders(Box<RemindersPage>),
    /// A colleague's own work across their households.
    OwnWork(Box<OwnWork>),
    /// Who needs an interpreter.
    Interpreters(Box<interpreters::InterpreterPage>),
    /// What happened in a household since somebody of its team looked last.
    News(Box<HouseholdNews>),
    /// Somebody of a family has come in for the first time.
    Welcome,
    /// A sign-in link just made: shown once.
    Invitation(Box<Invitation>),
    Caseload(Caseload),
    Queue(Box<QueuePage>),
    Glossary(Box<GlossaryPage>),
    /// The same for several households.
    Several(Box<several::SeveralPage>),
    #[serde(rename = "desk")]
    Coordination(Box<CoordinationPage>),
    Library(Box<library::LibraryPage>),
    /// The places, where something is asked of them.
    Near(Box<places::NearPage>),
    /// What is wrong or missing at a place.
    PlaceReports(Box<place_reports::ReportPage>),
}

impl Extra {
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self, Extra::None)
    }

    /// Reads what a family's page may hold, and nothing of the staff's.
    #[must_use]
    pub fn read_family(json: &str) -> Option<Extra> {
        #[derive(Deserialize)]
        #[serde(rename_all = "kebab-case")]
        enum OfFamily {
            History(Vec<Entry>),
            Devices(Vec<DeviceRow>),
            Reminders(Box<RemindersPage>),
            Welcome,
            Invitation(Box<Invitation>),
            Near(Box<places::NearPage>),
            PlaceReports(Box<place_reports::ReportPage>),
        }
        Some(match serde_json::from_str(json).ok()? {
            OfFamily::History(entries) => Extra::History(entries),
            OfFamily::Devices(rows) => Extra::Devices(rows),
            OfFamily::Reminders(page) => Extra::Reminders(page),
            OfFamily::Welcome => Extra::Welcome,
            OfFamily::Invitation(invitation) => Extra::Invitation(invitation),
            OfFamily::Near(page) => Extra::Near(page),
            OfFamily::PlaceReports(page) => Extra::PlaceReports(page),
        })
    }

    /// Reads what any page may hold.
    #[must_use]
    pub fn read(json: &str) -> Option<Extra> {
        serde_json::from_str(json).ok()
    }
}

/// A signed-in device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceRow {
    pub device: DeviceId,
    /// What the browser said of itself when it signed in: `Chrome, Android`; may be empty.
    pub label: String,
    pub since: Moment,
}

/// The households of a researcher or mediator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caseload {
    pub households: Vec<Summary>,
    #[serde(default)]
    pub finder: Finder,
    /// What happened in them since this person looked last; of those in which something did.
    #[serde(default)]
    pub news: Vec<NewsOf>,
}

/// A colleague's own work across their households.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWork {
    /// Whom to call, because a reminder reached nobody.
    #[serde(default)]
    pub calls: Vec<CallLine>,
    /// Within a week, the next one first.
    pub appointments: Vec<WorkItem>,
    /// Requests for help that are owed an answer, the oldest first.
    pub helps: Vec<WorkItem>,
    /// Open steps that this colleague does, by the day that they are due.
    pub mine: Vec<WorkItem>,
    /// Steps that wait for somebody: what is to be asked for again today, what should have been, what will be, then the
    /// longest.
    pub waiting: Vec<WorkItem>,
}

/// Something to do in a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkItem {
    pub household: HouseholdId,
    pub alias: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub title: Titled,
    /// When an appointment is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<WallTime>,
    /// When it is due, or since when it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// When one asks again for what it waits for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Day>,
    /// When it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// Where an appointment is, or for whom it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<Titled>,
}

/// A text as its reader reads it best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titled {
    pub text: String,
    /// The language that it is in, when that is not the reader's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// What others did in a household since somebody of its team looked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsOf {
    pub household: HouseholdId,
    /// When they looked last; None: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// By name.
    pub who: Vec<(String, BTreeMap<Happening, usize>)>,
}

/// The same with the place in the journal up to which it was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    pub of: NewsOf,
    pub seen_to: Seq,
}

/// The same line by line, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HouseholdNews {
    pub news: News,
    pub entries: Vec<Entry>,
}

/// How a list of households is looked at, as its address tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finder {
    /// What is looked for in the alias, the municipality and, on the coordinator's page, the people.
    #[serde(default)]
    pub search: String,
    /// One of `household_order::SORTS`; anything else is the first of them.
    #[serde(default)]
    pub sort: String,
    /// One of the filters of the list; anything else is all.
    #[serde(default)]
    pub filter: String,
}

pub(crate) fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// The coordinator's page.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct CoordinationPage {
    #[serde(rename = "desk")]
    pub coordination: Coordination,
    /// An invitation just made: shown once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Invitation>,
    /// What makes each of its forms count once, however often it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<uuid::Uuid>,
    /// How the households are looked at.
    #[serde(default)]
    pub finder: Finder,
    /// What a form has just done: the last part of its address, and the id of the household or person it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<(String, uuid::Uuid)>,
    /// A caseload that is about to be handed over, to be looked at before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handover: Option<Handover>,
    /// Who was the researcher and the mediator of the household whose team was just changed; empty: nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_before: Option<[String; 2]>,
}

/// Something to tell the person at the top of the screen or at a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The form it belongs to (its `name` field), or empty for the whole screen.
    pub form: String,
    /// A Fluent id.
    pub word: String,
    #[serde(default)]
    pub good: bool,
}

impl Notice {
    #[must_use]
    pub fn refused(form: &str, reason: Refusal) -> Notice {
        Notice { form: form.to_owned(), word: reason.word().to_owned(), good: false }
    }
}

/// How many entries of a history stand on one page; the page brings one more along where there are earlier ones.
pub const HISTORY_SHOWN: usize = 20;

/// A live stream that has nothing to tell says after so many milliseconds that it is there; who hears nothing for twice
/// that opens it anew.
pub const HEARTBEAT_MS: u32 = 15_000;

/// Whether the app stands on the home screen of this device, as far as the browser tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Install {
    /// On the server, and where a browser says nothing.
    #[default]
    Unknown,
    /// The browser would install it at a tap.
    Offered,
    /// An iPhone or iPad, whose owner does it by hand.
    Iphone,
    /// It runs as an app already.
    Installed,
}

/// How it stands with reminders on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Push {
    /// On the server, and until the browser was asked.
    #[default]
    Unknown,
    /// This browser cannot be reminded.
    Unable,
    /// An iPhone or iPad can once the app stands on its home screen.
    NeedsHome,
    /// The person said no to the browser, which does not ask again.
    Denied,
    Off,
    /// A test is on its way: was it seen?
    Testing,
    On,
    /// It did not work now.
    Failed,
}

/// What the screens are drawn from.
#[derive(Debug, Clone)]
pub struct Model {
    pub me: Me,
    pub appearance: Appearance,
    pub route: Route,
    pub now: Moment,
    pub words: Arc<Words>,
    /// How often words and library were replaced by newer ones since the page was opened.
    pub edition: u32,
    /// Words in the language of [`Lang::beside`], for what is shown to others: a card at a desk, the
    /// plan on paper. None while they are still on their way to the browser.
    pub beside: Option<Arc<Words>>,
    /// For the staff: the same in the other languages that a household may read.
    pub besides: Vec<Arc<Words>>,
    pub library: Arc<Library>,
    /// False while the library's words are still on their way to the browser.
    pub library_here: bool,
    pub replica: Option<Replica>,
    pub extra: Extra,
    pub notice: Option<Notice>,
    /// False while the server cannot be reached.
    pub online: bool,
    /// For the team: households with changes on a device of theirs that have not come yet.
    pub unsent: Vec<Unsent>,
    /// How many households are not on the page because what is stored of them cannot be read.
    pub unreadable: usize,
    pub tab: Tab,
}

/// What only the browser knows of itself; the server draws without.
#[derive(Debug, Clone, Default)]
pub struct Tab {
    /// This page was drawn from what the device keeps, not from a page of the server's.
    pub from_storage: bool,
    /// Why what was edited last is not kept on this device.
    pub trouble: Option<StorageError>,
    /// How much of the device's storage is used, in bytes, and whether the browser promised not to
    /// clear it by itself.
    pub room: Option<(u64, bool)>,
    /// Other households with changes on this device that are not sent, and how many.
    pub elsewhere: Vec<(HouseholdId, usize)>,
    /// The library's words could not be had yet, and are asked for again and again.
    pub library_waits: bool,
    pub install: Install,
    pub push: Push,
    /// What a reminder is about may stand on the locked screen of this device.
    pub push_details: bool,
    /// The screen from which one came to this one by a link.
    pub from: Option<Route>,
    /// How many steps are offered; None while nobody has counted.
    pub offers: Option<usize>,
    /// How the places are looked at, since somebody typed or chose something.
    pub looking: Option<Box<places::Looking>>,
    pub here: places::Here,
    /// Whether this is a good moment to offer the home screen.
    pub may_offer_install: bool,
}

impl Model {
    /// From what a page holds; the replica is the page's own, or one that is at hand already.
    #[must_use]
    pub fn new(page: Page, route: Route, words: Arc<Words>, library: Arc<Library>) -> Model {
        Model {
            me: page.me,
            appearance: page.appearance,
            route,
            now: page.now,
            words,
            edition: 0,
            beside: None,
            besides: Vec::new(),
            library,
            library_here: true,
            replica: page.replica.map(Replica::new),
            extra: page.extra,
            notice: page.notice,
            online: true,
            unsent: page.unsent,
            unreadable: page.unreadable,
            tab: Tab::default(),
        }
    }

    /// The plan to show, when there is one on this screen.
    #[must_use]
    pub fn plan(&self) -> Option<Arc<Plan>> {
        self.replica.as_ref().map(|replica| replica.shown().clone())
    }

    /// Reads a step of the plan; none where there is no such step.
    pub fn of_step<T>(&self, id: StepId, read: impl FnOnce(&Step) -> T) -> Option<T> {
        self.plan().and_then(|plan| plan.step(id).map(read))
    }

    #[must_use]
    pub fn today(&self) -> Day {
        self.now.day()
    }

    #[must_use]
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// The message with this id.
    /// Which language is spoken by whom the words are about, where that is known: a member's own, else the one that
    /// the members of the household share. Somebody who reads Dutch here is no native speaker of it.
    #[must_use]
    pub fn speaks(&self) -> Option<Lang> {
        let is_native = |lang: &Lang| *lang != Lang::Nl;
        let own = Some(self.me.lang).filter(|lang| self.me.role == Role::Member && is_native(lang));
        own.or_else(|| {
            let plan = self.plan()?;
            let mut langs = plan.people_as(Role::Member).map(|(_, it)| *it.lang.get()).filter(is_native);
            let first = langs.next()?;
            langs.all(|lang| lang == first).then_some(first)
        })
    }

    /// An attribute of a message, said of whoever [`Model::speaks`].
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.words.of_one_who_speaks(self.speaks()).attribute(id, attribute)
    }

    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.words.get(id)
    }

    #[must_use]
    pub fn place(&self) -> Cursor {
        self.replica.as_ref().map_or_else(Cursor::default, Replica::place)
    }

    /// What the devices of a household told of changes that have not come yet.
    #[must_use]
    pub fn unsent_of(&self, household: HouseholdId) -> Option<Waiting> {
        self.unsent.iter().find(|unsent| unsent.household == household).map(|unsent| unsent.waiting)
    }

    /// Changes of this device that the server has not confirmed.
    #[must_use]
    pub fn unsent(&self) -> usize {
        self.replica.as_ref().map_or(0, |replica| replica.edits().count())
    }

    /// The notice for a form of this name.
    #[must_use]
    pub fn notice_for(&self, form: &str) -> Option<&Notice> {
        self.notice.as_ref().filter(|notice| notice.form == form)
    }

    /// The name of a person of this plan; «Ви» for oneself.
    #[must_use]
    pub fn name_of(&self, person: PersonId) -> String {
        if person == self.me.person {
            return self.t("you");
        }
        let plan = self.plan();
        let found = plan.as_ref().and_then(|plan| plan.people.get(&person));
        found.map_or_else(|| self.t("somebody"), |person| self.person_name(person))
    }

    /// Words in the language that this household reads, where the reader has another: it reads along. A household in which
    /// somebody reads Ukrainian reads that; another reads what its first member reads.
    #[must_use]
    pub fn beside_for(&self, plan: &Plan) -> Option<&Words> {
        let mut langs = plan.people_as(Role::Member).map(|(_, person)| *person.lang.get());
        let first = langs.next().unwrap_or(Lang::Uk);
        let lang = if langs.any(|lang| lang == Lang::Uk) { Lang::Uk } else { first };
        let mut all = self.beside.iter().chain(&self.besides).map(AsRef::as_ref);
        all.find(|words: &&Words| words.lang() == lang && lang != self.lang())
    }

    /// What a person is called, in the script of the reader where that is known.
    #[must_use]
    pub fn person_name(&self, person: &Person) -> String {
        person.name_for(self.lang()).to_owned()
    }

    /// What an account is called, in the script of the reader where that is known.
    #[must_use]
    pub fn account_name(&self, name: &str) -> String {
        name::of_account(name, self.lang()).to_owned()
    }

    /// One's own name: as the plan has it, else as the account does.
    #[must_use]
    pub fn own_name(&self) -> String {
        let plan = self.plan();
        let found = plan.as_ref().and_then(|plan| plan.people.get(&self.me.person));
        found.map_or_else(|| self.account_name(&self.me.name), |person| self.person_name(person))
    }
}

/// The version of a field as a form carries it; empty for none.
#[must_use]
pub fn version_text(version: Option<ChangeId>) -> String {
    version.map_or_else(String::new, |id| id.to_string())
}
