//! The bounds of what the server takes on: one place for all of them. Each says what it bounds, why it is that number,
//! and what a person sees when it is met. How long texts and lists may be is the domain's (`domain::change::limits`).

use crate::store::PageLimit;
use app::domain::journal::Seq;
use std::time::Duration;

// Connections (`serving`).

/// How long a connection may wait for the head of a request, the first as well as the next one on a kept connection.
/// A head is a few hundred bytes: on the slowest phone it comes within seconds. Met: the connection is closed; a browser
/// opens another one and nobody sees anything.
pub const HEAD_TIME: Duration = Duration::from_secs(10);

/// How long the body of a request may take, and for each [`BODY_BYTES_A_SECOND`] that have come a second more: a phone at
/// the edge of the network sends a megabyte of changes in minutes, and is not cut off as long as it sends. Met: the
/// connection is closed; the phone keeps its changes and sends them again.
pub const BODY_TIME: Duration = Duration::from_secs(30);

/// See [`BODY_TIME`]: the slowest connection on which the app is of use.
pub const BODY_BYTES_A_SECOND: u64 = 4 * 1024;

/// How long requests that are under way may take after the program was asked to stop. The whole stop stays under ten
/// seconds, after which service managers kill. Met: the connection is closed; what was not answered is sent again.
pub const STOP_TIME: Duration = Duration::from_secs(8);

/// How long the writer may take to store what it has taken on, when all requests have ended. Met: a line in the log; what
/// was confirmed is on disk already.
pub const WRITER_STOP_TIME: Duration = Duration::from_secs(20);

/// Most connections at once. A device holds one or two, each listener one; at some 20 KB each they take 80 MB. Met: the
/// connection that has waited longest for a head gives way; when all are at work, the new one is closed.
pub const MOST_CONNECTIONS: usize = 4_096;

/// Files that stay free for the database, logs and the listening socket when the system allows few files: so many fewer
/// connections are taken than it allows files.
pub const FILES_BESIDE_CONNECTIONS: u64 = 64;

/// How long no connection is taken after the system refused one, for want of files or memory: so that the loop does not
/// turn idly. Met: people wait that much longer.
pub const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

// Forms (`router`).

/// Largest form: a note of 8,000 characters, each written as nine bytes, and some more. Met: the page that says that it is
/// too much at once.
pub const FORM_BYTES: usize = 256 * 1024;

// The database (`store`).

/// How long a write waits for a lock that another program holds (a backup tool, a shell). Longer than any of our
/// own transactions, shorter than a person waits. Met: `503`; phones keep their changes, a form comes back with its words.
pub const LOCK_TIME: Duration = Duration::from_secs(5);

/// How long a request waits for a connection to the database: the lock of the one before it, and its own work. Met: as
/// [`LOCK_TIME`].
pub const CONNECTION_TIME: Duration = Duration::from_secs(10);

/// Most changes in one transaction of the writer: about a fifth of a second on a slow disk, and what a power failure can
/// undo of what was not confirmed yet. Met: the others come with the next transaction; nobody sees anything.
pub const BATCH_CHANGES: usize = 4_000;

/// How many plans are kept at hand, each about 100 KB. Met: the one that was not asked for the longest is read anew from
/// the database when it is.
pub const SNAPSHOTS: usize = 200;

/// The longest stretch of a journal in one answer: a thousand entries, and not much more than 4 MiB where they are long.
/// Met: the device asks again for the rest.
pub const JOURNAL_PAGE: PageLimit = PageLimit { entries: 1_000, bytes: 4 << 20 };

// Whether it is ready (`readiness`).

/// An answer of `/readyz` is good for so many milliseconds: however many ask, the database is tried once.
pub const READY_MS: i64 = 1_000;

/// How long the try may take. Longer than any batch; a database that needs more is of no use to those who write. Met:
/// `/readyz` says so.
pub const READY_TIME: Duration = Duration::from_secs(3);

/// What the try writes, in bytes: as much as a batch of changes, so that there is room for one when it succeeds.
pub const READY_BYTES: i64 = 32 * 1024;

/// Every page of the database is looked at so often, in milliseconds; while damage is known, at each try.
pub const PAGES_MS: i64 = 10 * 60 * 1_000;

/// So often it is looked for stand-ins whose last day has passed, beside the first request of a day: an hour, for a write
/// that failed. Met: nobody sees anything, for they are let in no more by then.
pub const STAND_INS_TIME: Duration = Duration::from_secs(3_600);

// Live streams (`api::live_v1`) and answers to devices (`api::sync_v1`).

/// Most live streams that one person has open at a time. Each costs a task and room for what is not read yet; three tabs
/// listen on a device, and nobody uses more than three devices at once. One more is told to come later: its tab asks now
/// and then instead of listening, and shows the same.
pub const MOST_STREAMS: usize = 10;

/// After this long a stream ends and the device comes back: so that who may listen is asked again even where nothing told
/// of it. Met: the device goes on from its cursor; nobody sees anything.
pub const STREAM_TIME: Duration = Duration::from_secs(600);

/// How many changes of access a stream may be behind. Met: it is ended to be on the safe side, and the device comes back.
pub const ACCESS_CHANGES: usize = 256;

/// Most bytes that wait for one listener that does not read: an hour of a lively household. Who leaves more unread is
/// ended, comes back with its cursor and reads the rest from the journal.
pub const UNREAD_BYTES: usize = 256 * 1024;

/// An answer to a device that is as long as this, in bytes, has no more households added to it; with the last one it is at
/// most twice as long. The device asks again for the others (`more`), and nobody sees anything of it.
pub const ANSWER_BYTES: usize = 4 << 20;

/// Largest request of a device: 1 MiB, some hundred of the longest notes. Devices send less at a time. Met: the request is
/// refused, and the changes stay on the device.
pub const SYNC_BYTES: usize = 1 << 20;

/// A device further behind than so many entries gets the whole state instead of them, which is shorter by then.
pub const FAR_BEHIND: Seq = 5 * JOURNAL_PAGE.entries as Seq;

/// No device is believed that more changes than this wait on it. Met: the team reads this number.
pub const MOST_WAITING: usize = 100_000;

// Guesses and reports (`auth::rate_limit`, `api::trouble_v1`).

/// The span in which tries and reports are counted, in milliseconds.
pub const MINUTE_MS: i64 = 60_000;

/// Wrong tries of codes and links from one address in a minute. Families of one shelter share an address, and each mistypes
/// a few times; a code is far beyond what this lets anybody guess. Met: the page says to wait a minute.
pub const WRONG_TRIES: u32 = 20;

/// Addresses of which wrong tries are remembered. Met: all are forgotten at once, so that memory stays bounded.
pub const WRONG_ADDRESSES: usize = 10_000;

/// Largest report of a program that stopped, and largest request for a claim, in bytes. Met: it is refused; nobody sees
/// anything.
pub const TROUBLE_BYTES: usize = 256;

/// Reports written in a minute. A faulty release on many phones says the same as the first of them, and nobody can fill
/// the log with made-up ones. Met: the rest is counted.
pub const REPORTS: u32 = 30;

// Pages (`pages`).

/// Entries of a history on one page; earlier ones are a link away.
pub use app::model::HISTORY_SHOWN;

/// Of how many documents of a step the history is told: a step has a handful.
pub const HISTORY_DOCUMENTS: usize = 50;

/// Texts on one page of the queue, and about how many bytes of JSON they may be (the same is drawn beside it): the most
/// urgent stand there, how many more there are is told, and the next come when these are done.
pub const QUEUE_SHOWN: usize = 100;
pub const QUEUE_SHOWN_BYTES: usize = 500_000;

/// How long what somebody translated stands on their page of the queue, in milliseconds: a day. How many of them, and about
/// how many bytes of JSON; those that two translated come first. Met: the others stand in their household.
pub const DONE_MS: i64 = 24 * 60 * 60 * 1_000;
pub const DONE_SHOWN: usize = 30;
pub const DONE_SHOWN_BYTES: usize = 100_000;

/// How long a claim of a text lasts, in milliseconds: 15 minutes. Who goes on typing gets it longer.
pub const CLAIM_MS: i64 = 15 * 60 * 1_000;

/// Most claims that one person has at a time. What is saved is none any more, so nobody needs more. Met: it is told at the
/// button; who only types goes on without.
pub const CLAIMS: usize = 10;

/// How many past sentences are looked at for a page of the queue, the newest of all households of whoever asks: a year of a
/// busy mediator. Longer sentences, in characters, are not looked at. With [`QUEUE_SHOWN`] texts it takes some hundredths of a
/// second and some megabytes. Met: older ones are not offered.
pub const MEMORY_SENTENCES: usize = 3_000;
pub const MEMORY_CHARS: usize = 400;

/// How many of them stand beside a text.
pub const MEMORY_SHOWN: usize = 3;

/// Most terms of one's own in the glossary: it is read by people, and looked for in each text of the queue. Met: the page says
/// so in the place of the form that adds one.
pub const OWN_TERMS: usize = 500;

/// How long a term that was taken out can be put back, in milliseconds: 30 days. Met: it is deleted with the next one.
pub const REMOVED_TERMS_MS: i64 = 30 * 24 * 60 * 60 * 1_000;

/// How many reports on places of one person may wait for an answer. Met: the form says so and keeps what was typed.
pub const OPEN_REPORTS: usize = 20;

/// How many reports a page shows, the newest first. Met: earlier ones are not shown.
pub const REPORTS_SHOWN: usize = 50;

/// New sub-steps that are read from one form of the library. Met: the form comes back without the others.
pub const NEW_SUB_STEPS: usize = 30;

/// How much of a household's journal since somebody's last visit is looked through: some weeks of a lively household. Met:
/// the counts tell of these.
pub const NEWS_COUNTED: PageLimit = PageLimit { entries: 500, bytes: 1 << 20 };

/// How many lines of it stand on the household's page, and about how many bytes of JSON they may be; the rest is in the
/// histories of the steps.
pub const NEWS_SHOWN: usize = 30;
pub const NEWS_BYTES: usize = 60_000;

/// How many households get the same step, place or message in one go: each is looked at on one page before, and a caseload
/// has some twenty. Met: the form comes back and says so.
pub const SEVERAL_HOUSEHOLDS: usize = 50;

/// How many lines of each sort a colleague's own work shows, the most urgent first. Met: the others come when these are
/// done; the caseload has all of them.
pub const WORK_SHOWN: usize = 100;

/// How many days ahead the queue of interpreters looks, today among them, and how many appointments stand on its page: eight
/// weeks, in which interpreters are arranged. Met: the next ones stand there, the others come with their days.
pub const INTERPRETER_DAYS: i32 = 56;
pub const INTERPRETERS_SHOWN: usize = 200;

// Reminders (`reminders`).

/// How often it is looked whether something is due. A reminder comes a second later at most, and looking costs one read.
pub const DUE_PAUSE: Duration = Duration::from_secs(1);

/// How many reminders are taken at once, and sent side by side. Met: the others are taken next.
pub const DUE_CLAIM: usize = 100;
/// See [`DUE_CLAIM`].
pub const DUE_PARALLEL: usize = 25;

/// For how long one that was taken is nobody else's, in milliseconds: longer than sending to all devices of a person takes.
/// Met (the program ended meanwhile): it is taken again, and a phone that has it shows it in the same place.
pub const DUE_LEASE_MS: i64 = 60_000;

/// Largest thing that a device tells of reminders: the address of a push service may have 2,048 characters. Met: the request
/// is refused, and the screen says that it did not work.
pub const PUSH_BYTES: usize = 4 * 1024;

/// How long handing a message to a push service may take. Met: it is tried again.
pub const PUSH_TIME: Duration = Duration::from_secs(10);

/// How often a message is tried again that no service took, and how long after the first try, in milliseconds; each time
/// twice as long: within a quarter of an hour. Met: somebody calls.
pub const PUSH_TRIES: u32 = 5;
/// See [`PUSH_TRIES`].
pub const PUSH_PAUSE_MS: i64 = 30_000;

/// A device that was not in contact for so long is doubtful, in milliseconds: ten days. Met: what is sent there counts as
/// not seen, and the team is told before the next appointment.
pub const SILENT_MS: i64 = 10 * 86_400_000;

/// A device is sent one test in so many milliseconds. Met: the screen says that one is on its way.
pub const PUSH_TEST_MS: i64 = 20_000;

/// For how long it is kept what was sent to whom, in milliseconds: half a year; how often older ones are deleted, and how
/// many at once.
pub const DUE_FORGET_MS: i64 = 183 * 86_400_000;
/// See [`DUE_FORGET_MS`].
pub const DUE_TIDY_MS: i64 = 3_600_000;
/// See [`DUE_FORGET_MS`].
pub const DUE_FORGET_MOST: usize = 5_000;

/// How many of the reminders that were sent to a person are shown. Met: older ones are not listed.
pub const SENT_SHOWN: usize = 50;
