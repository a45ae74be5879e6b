//! Reminders from the journal to a push service and to somebody who calls, with a receiver on loopback that decrypts.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::change::{AppointmentChange, PersonChange};
use app::domain::id::AppointmentId;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::reminder_choice::ReminderChoice;
use app::domain::text::{Lang, Written};
use app::domain::time::{Day, Moment, WallTime};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use data_encoding::BASE64URL_NOPAD as BASE64;
use serde_json::{Value, json};
use server::reminders::send_due;
use server::store::{DueNext, DueState, Rung, Settled};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use web_push_native::p256::SecretKey;
use web_push_native::p256::elliptic_curve::sec1::ToEncodedPoint;

/// What a push service received for one browser.
#[derive(Clone)]
struct Receiver {
    endpoint: String,
    secret: SecretKey,
    auth: [u8; 16],
    got: Arc<Mutex<Vec<(HeaderMap, Value)>>>,
    says: Arc<Mutex<StatusCode>>,
}

impl Receiver {
    async fn start() -> Receiver {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        // As long as those of real services.
        let endpoint =
            format!("http://{}/push/{}", listener.local_addr().expect("an address"), "x".repeat(400));
        let receiver = Receiver {
            endpoint,
            secret: SecretKey::from_slice(&[9; 32]).expect("a key"),
            auth: [5; 16],
            got: Arc::default(),
            says: Arc::new(Mutex::new(StatusCode::CREATED)),
        };
        let service =
            Router::new().route("/push/{browser}", post(Receiver::take)).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, service).await });
        receiver
    }

    async fn take(State(it): State<Receiver>, headers: HeaderMap, body: Bytes) -> StatusCode {
        let status = *it.says.lock().expect("a status");
        if status.is_success() {
            let auth = web_push_native::Auth::from(it.auth);
            let plain = web_push_native::decrypt(body.to_vec(), &it.secret, &auth).expect("for this browser");
            it.got.lock().expect("a list").push((headers, serde_json::from_slice(&plain).expect("JSON")));
        }
        status
    }

    fn says(&self, status: StatusCode) {
        *self.says.lock().expect("a status") = status;
    }

    /// The messages since it was asked last.
    fn messages(&self) -> Vec<(HeaderMap, Value)> {
        std::mem::take(&mut *self.got.lock().expect("a list"))
    }

    fn ids(&self) -> Vec<String> {
        self.messages().iter().map(|(_, it)| it["id"].as_str().expect("an id").to_owned()).collect()
    }

    fn told(&self, ask: bool) -> Value {
        let point = self.secret.public_key().to_encoded_point(false);
        json!({ "do": "on", "endpoint": self.endpoint, "p256dh": BASE64.encode(point.as_bytes()),
                "auth": BASE64.encode(&self.auth), "ask": ask })
    }
}

async fn tell(test: &TestApp, person: &Person, told: Value) -> Answer {
    test.post_json("/api/push/v1", Some(person), told.to_string()).await
}

fn state(answer: &Answer) -> String {
    let read: Value = serde_json::from_str(&answer.text).expect("JSON");
    read["state"].as_str().expect("a state").to_owned()
}

/// Turns reminders on for somebody, who sees the test.
async fn turned_on(test: &TestApp, person: &Person) -> Receiver {
    let receiver = Receiver::start().await;
    assert_eq!(state(&tell(test, person, receiver.told(true)).await), "testing");
    assert_eq!(receiver.messages().len(), 1, "the test");
    assert_eq!(state(&tell(test, person, json!({ "do": "proved" })).await), "on");
    receiver
}

fn at(day: Day, hour: u16, minute: u16) -> WallTime {
    WallTime { day, minute: hour * 60 + minute }
}

async fn meets(test: &TestApp, family: &Family, when: WallTime) -> AppointmentId {
    let id = AppointmentId(test.id());
    let what = Written { lang: Lang::Nl, text: "Gesprek op school".into() };
    let appointment =
        NewAppointment { id, step: None, what, when, details: Details::default(), repeats: None };
    let made = AppointmentChange::Added { appointment: Box::new(appointment) };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, made)]).await;
    id
}

/// Lets the clock go to a time, a minute at a step from time to time, and does what is due on the way.
async fn until(test: &TestApp, to: WallTime) {
    let to = to.moment();
    while test.now() < to {
        test.pass((to.0 - test.now().0).min(10 * 60_000));
        send_due(&test.app).await.expect("the database");
    }
}

/// The call list as a colleague sees it.
async fn calls(test: &TestApp, person: &Person) -> String {
    let words = test.get("/staff/work", Some(person)).await.words();
    let from = words.find("Bellen: niet bereikt").expect("the call list");
    let to = words.find("Wie om hulp vroeg").expect("what comes behind it");
    words[from..to].to_owned()
}

async fn states(test: &TestApp) -> HashMap<u8, u64> {
    let counts = test.app.store.count_dues().await.expect("the database");
    counts.into_iter().map(|(state, count)| (state as u8, count)).collect()
}

#[tokio::test]
async fn a_family_is_reminded_on_the_evening_before_and_the_phone_tells_that_it_was_seen() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    meets(&test, &family, at(day, 14, 0)).await;
    until(&test, at(day.plus(-1), 18, 59)).await;
    assert!(receiver.messages().is_empty(), "nothing before its time");
    until(&test, at(day.plus(-1), 19, 0)).await;
    let [(headers, message)] = &receiver.messages()[..] else { panic!("one message") };
    // Nothing but an id and the generic words passes through the service.
    assert_eq!(message["notification"]["title"], "Нагадування від Перспективи");
    assert_eq!(message["notification"]["lang"], "uk");
    assert_eq!(message["web_push"], 8030);
    assert!(!message.to_string().contains("school"), "{message}");
    assert_eq!(headers["urgency"], "high");
    assert_eq!(headers["content-encoding"], "aes128gcm");
    assert_eq!(headers["ttl"], (19 * 3_600).to_string().as_str());
    assert_eq!(headers["topic"].len(), 22);
    assert!(headers["authorization"].to_str().expect("ASCII").starts_with("vapid t="));
    // Shown, then opened: nobody has to call.
    let id = message["id"].clone();
    assert_eq!(tell(&test, &family.member, json!({ "do": "shown", "id": id })).await.status, StatusCode::OK);
    let page = test.get("/more/reminders", Some(&family.member)).await.words();
    assert!(page.contains("Показано на телефоні"), "{page}");
    assert_eq!(tell(&test, &family.member, json!({ "do": "opened", "id": id })).await.status, StatusCode::OK);
    let page = test.get("/more/reminders", Some(&family.member)).await.words();
    assert!(page.contains("Ви відкрили") && page.contains("Gesprek op school"), "{page}");
    until(&test, at(day, 9, 0)).await;
    assert!(calls(&test, &family.researcher).await.contains("Er hoeft niemand gebeld te worden"));
    // Two hours before once more.
    until(&test, at(day, 11, 59)).await;
    assert!(receiver.messages().is_empty());
    until(&test, at(day, 12, 0)).await;
    assert_eq!(receiver.messages().len(), 1);
}

#[tokio::test]
async fn who_has_not_seen_it_is_called_and_no_answer_comes_back_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let phone = PersonChange::PhoneTold { person: family.member.id, phone: "06 12 34 56 78".into() };
    test.push(&family.member, family.household, &[test.by(&family.member, phone)]).await;
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    meets(&test, &family, at(day, 14, 0)).await;
    until(&test, at(day, 8, 29)).await;
    let [id] = &receiver.ids()[..] else { panic!("one message") };
    assert!(!calls(&test, &family.researcher).await.contains("Олена"));
    until(&test, at(day, 8, 30)).await;
    let list = calls(&test, &family.researcher).await;
    for said in ["Олена", "Iris", "Gesprek op school", "06 12 34 56 78", "Bel vóór"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    // The mediator of the household sees it too; others do not, and cannot answer it.
    assert!(calls(&test, &family.mediator).await.contains("Олена"));
    let els = test.family("Els").await;
    assert!(!calls(&test, &els.researcher).await.contains("Олена"));
    let household = family.household.to_string();
    let called = |result| [("household", household.as_str()), ("reminder", id.as_str()), ("result", result)];
    let answer = test.post_form("/staff/work", Some(&els.researcher), &called("reached")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let answer = test.post_form("/staff/work", Some(&family.member), &called("reached")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let answer = test.post_form("/staff/work", Some(&family.researcher), &called("no-answer")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(calls(&test, &family.researcher).await.contains("Geen gehoor: "));
    until(&test, at(day, 9, 10)).await;
    assert!(calls(&test, &family.researcher).await.contains("Een keer geen gehoor"));
    test.post_form("/staff/work", Some(&family.mediator), &called("reached")).await;
    let list = calls(&test, &family.researcher).await;
    assert!(list.contains("Bereikt: Оксана") && list.contains("Er hoeft niemand"), "{list}");
    // Once it is done, it is done.
    test.post_form("/staff/work", Some(&family.researcher), &called("wrong-number")).await;
    assert!(!calls(&test, &family.researcher).await.contains("Verkeerd nummer: "));
}

#[tokio::test]
async fn without_a_phone_that_is_known_to_show_it_there_is_nothing_to_wait_for() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let day = test.now().day().plus(3);
    // Before ten in the morning: on the evening before.
    meets(&test, &family, at(day, 9, 30)).await;
    until(&test, at(day.plus(-1), 19, 50)).await;
    assert!(!calls(&test, &family.researcher).await.contains("Олена"));
    until(&test, at(day.plus(-1), 20, 0)).await;
    assert!(calls(&test, &family.researcher).await.contains("Олена"));
    // Nobody called: when it has begun it is a mark, and leaves the list.
    until(&test, at(day, 9, 30)).await;
    assert!(!calls(&test, &family.researcher).await.contains("Олена"));
    assert_eq!(states(&test).await.get(&(DueState::Marked as u8)), Some(&1));
    // That of two hours before was covered by the call that was owed already.
    assert_eq!(states(&test).await.get(&(DueState::Covered as u8)), Some(&1));
}

#[tokio::test]
async fn a_moved_appointment_reminds_once_at_its_new_time_and_the_move_itself_is_told() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    let id = meets(&test, &family, at(day, 14, 0)).await;
    until(&test, at(day.plus(-1), 10, 0)).await;
    let moved = AppointmentChange::Moved { appointment: id, when: at(day.plus(2), 14, 0) };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, moved)]).await;
    send_due(&test.app).await.expect("the database");
    assert!(receiver.messages().is_empty(), "it may be moved back within the minute");
    until(&test, at(day.plus(-1), 10, 2)).await;
    assert_eq!(receiver.ids().len(), 1, "the move is told");
    until(&test, at(day.plus(1), 18, 50)).await;
    assert!(receiver.messages().is_empty(), "nothing at the old times");
    until(&test, at(day.plus(2), 13, 0)).await;
    assert_eq!(receiver.ids().len(), 2, "the evening before and two hours before");
    let cancelled = AppointmentChange::Cancelled { appointment: id, cancelled: true };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, cancelled)]).await;
    assert_eq!(states(&test).await.get(&(DueState::Calling as u8)), None, "nobody is called about it");
}

#[tokio::test]
async fn what_was_moved_while_it_was_being_sent_is_not_reminded_of() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    let id = meets(&test, &family, at(day, 14, 0)).await;
    test.pass(at(day.plus(-1), 19, 0).moment().0 - test.now().0);
    // Taken by a server that died with it; meanwhile it was moved.
    let lease = Moment(test.now().0 + 60_000);
    let claimed = test.app.store.claim_dues(test.now(), lease, 100).await.expect("the database");
    assert_eq!(claimed.len(), 1);
    let moved = AppointmentChange::Moved { appointment: id, when: at(day.plus(9), 14, 0) };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, moved)]).await;
    let test = test.restart().await;
    test.pass(61_000);
    send_due(&test.app).await.expect("the database");
    let kinds: Vec<_> = receiver.messages();
    assert_eq!(kinds.len(), 1, "the move alone is told");
}

#[tokio::test]
async fn a_claim_that_was_not_settled_is_taken_again_when_its_lease_is_over_and_each_row_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let day = test.now().day().plus(3);
    for hour in 10..16 {
        meets(&test, &family, at(day, hour, 0)).await;
    }
    test.pass(at(day.plus(-1), 19, 0).moment().0 - test.now().0);
    let (now, lease) = (test.now(), Moment(test.now().0 + 60_000));
    let store = &test.app.store;
    // Two at once: each row goes to one of them.
    let (one, two) = tokio::join!(store.claim_dues(now, lease, 4), store.claim_dues(now, lease, 4));
    let (one, two) = (one.expect("the database"), two.expect("the database"));
    let mut ids: Vec<_> = one.iter().chain(&two).map(|it| it.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), one.len() + two.len()), (6, 6));
    assert!(store.claim_dues(Moment(lease.0 - 1), lease, 100).await.expect("the database").is_empty());
    let again = Moment(lease.0 + 60_000);
    assert_eq!(store.claim_dues(lease, again, 100).await.expect("the database").len(), 6);
    // Who comes late with an old lease changes nothing.
    let next = DueNext::Wait { rung: Rung::Call, at: lease, tries: 9 };
    let late: Vec<_> = one.iter().map(|due| Settled { due: *due, next, sent: Vec::new(), at: now }).collect();
    store.settle_dues(lease, &late).await.expect("the database");
    let row = store.lookup_due(family.household, one[0].id).await.expect("the database").expect("a row");
    assert_eq!(row.due.tries, 0);
}

#[tokio::test]
async fn after_a_time_out_of_service_there_is_no_flood_and_what_is_past_is_a_mark() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    meets(&test, &family, at(day, 14, 0)).await;
    meets(&test, &family, at(day.plus(1), 14, 0)).await;
    // Down from now until an hour before the second: the evening before and two hours before are both due by then.
    test.pass(at(day.plus(1), 13, 0).moment().0 - test.now().0);
    send_due(&test.app).await.expect("the database");
    assert_eq!(receiver.messages().len(), 1, "once about what is to come, never about what is past");
    let states = states(&test).await;
    assert_eq!(states.get(&(DueState::Marked as u8)), Some(&2), "{states:?}");
    assert_eq!(states.get(&(DueState::Covered as u8)), Some(&1), "{states:?}");
}

#[tokio::test]
async fn a_subscription_that_is_gone_is_forgotten_and_a_busy_service_is_tried_again() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    meets(&test, &family, at(day, 14, 0)).await;
    receiver.says(StatusCode::SERVICE_UNAVAILABLE);
    until(&test, at(day.plus(-1), 19, 0)).await;
    assert!(receiver.messages().is_empty());
    receiver.says(StatusCode::CREATED);
    test.pass(31_000);
    send_due(&test.app).await.expect("the database");
    let [id] = &receiver.ids()[..] else { panic!("half a minute later") };
    tell(&test, &family.member, json!({ "do": "shown", "id": id })).await;
    receiver.says(StatusCode::GONE);
    until(&test, at(day, 12, 0)).await;
    let page: Value =
        serde_json::from_str(&test.get("/api/push/v1", Some(&family.member)).await.text).expect("JSON");
    assert_eq!(page["state"], "off");
    // Two hours before nothing could be sent: somebody is to call at once.
    assert!(calls(&test, &family.researcher).await.contains("Олена"));
}

#[tokio::test]
async fn a_device_that_was_silent_for_ten_days_does_not_count() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let receiver = turned_on(&test, &family.member).await;
    // Reminded on the day alone, so that nobody calls for another reason.
    let reminders = ReminderChoice { evening: None, ..ReminderChoice::default() };
    let chosen = PersonChange::RemindersChosen { person: family.member.id, reminders };
    test.push(&family.member, family.household, &[test.by(&family.member, chosen)]).await;
    let day = test.now().day().plus(12);
    meets(&test, &family, at(day, 14, 0)).await;
    meets(&test, &family, at(day.plus(5), 14, 0)).await;
    until(&test, at(day, 12, 0)).await;
    let [id] = &receiver.ids()[..] else { panic!("it is sent all the same") };
    assert!(calls(&test, &family.researcher).await.contains("Олена"), "and nobody waits for it");
    // It was shown: the device is there.
    tell(&test, &family.member, json!({ "do": "shown", "id": id })).await;
    assert!(!calls(&test, &family.researcher).await.contains("Олена"));
    until(&test, at(day.plus(5), 12, 20)).await;
    assert_eq!(receiver.ids().len(), 1);
    assert!(!calls(&test, &family.researcher).await.contains("Олена"), "half an hour is waited");
}

#[tokio::test]
async fn nobody_turns_on_or_answers_reminders_of_others_and_the_staff_has_none() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let receiver = turned_on(&test, &family.member).await;
    let day = test.now().day().plus(3);
    meets(&test, &family, at(day, 14, 0)).await;
    until(&test, at(day.plus(-1), 19, 0)).await;
    let [id] = &receiver.ids()[..] else { panic!("one message") };
    let shown = json!({ "do": "shown", "id": id });
    assert_eq!(tell(&test, &els.member, shown.clone()).await.status, StatusCode::NOT_FOUND);
    for colleague in [&family.researcher, &family.mediator] {
        assert_eq!(tell(&test, colleague, shown.clone()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(tell(&test, colleague, receiver.told(true)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(test.get("/more/reminders", Some(colleague)).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(
        test.post_json("/api/push/v1", None, shown.to_string()).await.status,
        StatusCode::UNAUTHORIZED
    );
    // What is no address of a push service is refused before anything is sent there.
    for endpoint in
        ["https://10.0.0.1/x", "https://localhost/x", "ftp://push.example.org/x", "http://192.168.1.1:9/x"]
    {
        let mut told = receiver.told(true);
        told["endpoint"] = endpoint.into();
        assert_eq!(tell(&test, &family.member, told).await.status, StatusCode::BAD_REQUEST, "{endpoint}");
    }
    // However often and with whichever address somebody asks: one test in a while.
    for _ in 0..3 {
        tell(&test, &family.member, json!({ "do": "off" })).await;
        tell(&test, &family.member, receiver.told(true)).await;
    }
    assert!(receiver.messages().len() <= 1);
    tell(&test, &family.member, json!({ "do": "proved" })).await;
    // Who signs out, or whose device is taken out, is sent nothing more.
    test.post_form("/leave", Some(&family.member), &[]).await;
    until(&test, at(day, 13, 0)).await;
    assert!(receiver.messages().is_empty());
}

#[tokio::test]
async fn everybody_chooses_by_a_plain_form_and_a_time_that_is_none_is_refused() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let household = family.household.to_string();
    let person = family.member.id.to_string();
    let mut fields = vec![
        ("kind", "person-reminders-chosen"),
        ("form", "person-reminders-chosen"),
        ("back", "/more/reminders"),
        ("household", &household),
        ("person", &person),
        ("evening-on", "1"),
        ("evening", "20:15"),
        ("before", "60"),
        ("quiet-from", "21:00"),
        ("quiet-until", "08:00"),
    ];
    assert_eq!(test.post_form("/do", Some(&family.member), &fields).await.status, StatusCode::SEE_OTHER);
    let snapshot = test.app.journals.snapshot(family.household).await.expect("a plan");
    let chosen = snapshot.plan(app::domain::text::Audience::Team).people[&family.member.id].reminders();
    let wanted = ReminderChoice {
        evening: Some(20 * 60 + 15),
        before: Some(60),
        changed: false,
        days: false,
        quiet_from: 21 * 60,
        quiet_until: 8 * 60,
    };
    assert_eq!(chosen, wanted);
    let page = test.get("/more/reminders", Some(&family.member)).await;
    assert!(page.text.contains("value=\"20:15\""), "{}", page.text);
    fields[7] = ("before", "5");
    let refused = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    fields[7] = ("before", "60");
    fields[6] = ("evening", "25:00");
    let refused = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn appointments_of_before_there_were_reminders_get_their_rows_at_the_first_start() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let day = test.now().day().plus(3);
    meets(&test, &family, at(day, 14, 0)).await;
    meets(&test, &family, at(day.plus(-5), 14, 0)).await;
    // As if there had been none.
    let (store, far) = (&test.app.store, Moment(i64::MAX / 2));
    let all = store.claim_dues(far, far, 100).await.expect("the database");
    let gone = all.into_iter().map(|due| Settled {
        due,
        next: DueNext::End(DueState::Lapsed),
        sent: Vec::new(),
        at: test.now(),
    });
    store.settle_dues(far, &gone.collect::<Vec<_>>()).await.expect("the database");
    store.forget_dues(far, 100).await.expect("the database");
    assert_eq!(states(&test).await, HashMap::new());
    test.app.store.set_derived("due", 0).await.expect("the database");
    let test = test.restart().await;
    assert_eq!(states(&test).await, HashMap::from([(DueState::Waiting as u8, 2)]));
}

#[tokio::test]
async fn a_week_of_forty_households_ends_seen_called_or_marked_and_nothing_is_told_twice() {
    let test = TestApp::start().await;
    let first = test.now().day();
    let mut homes = Vec::new();
    for nth in 0..40_u16 {
        let family = test.family(&format!("Huis {nth}")).await;
        // A third with a phone that shows it, a third with one that does not, a third without.
        let receiver = if nth % 3 == 2 { None } else { Some(turned_on(&test, &family.member).await) };
        for (days, hour) in [(1 + i32::from(nth) % 6, 7 + nth % 13), (2 + i32::from(nth) % 5, 14)] {
            meets(&test, &family, at(first.plus(days), hour, 15)).await;
        }
        homes.push((family, receiver));
    }
    let mut told: HashMap<String, usize> = HashMap::new();
    let end = at(first.plus(8), 12, 0).moment();
    while test.now() < end {
        test.pass(15 * 60_000);
        send_due(&test.app).await.expect("the database");
        for (nth, (family, receiver)) in homes.iter().enumerate() {
            for id in receiver.iter().flat_map(Receiver::ids) {
                *told.entry(id.clone()).or_default() += 1;
                if nth % 3 == 0 {
                    tell(&test, &family.member, json!({ "do": "shown", "id": id })).await;
                }
            }
        }
        // Every second researcher works through the list.
        for (family, _) in homes.iter().step_by(2) {
            let calls = test.app.store.list_calls(family.researcher.id, test.now()).await.expect("a list");
            for call in calls.iter().filter(|it| it.due.state == DueState::Calling) {
                let (household, id) = (call.due.household.to_string(), call.due.id.to_string());
                let fields = [("household", &*household), ("reminder", &*id), ("result", "reached")];
                test.post_form("/staff/work", Some(&family.researcher), &fields).await;
            }
        }
    }
    assert!(told.len() > 60 && told.values().all(|times| *times == 1), "{told:?}");
    let states = states(&test).await;
    let of = |state: DueState| states.get(&(state as u8)).copied().unwrap_or_default();
    assert_eq!((of(DueState::Waiting), of(DueState::Calling)), (0, 0), "{states:?}");
    assert!(of(DueState::Seen) > 20 && of(DueState::Called) > 10 && of(DueState::Marked) > 10, "{states:?}");
}
