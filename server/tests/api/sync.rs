//! `POST /api/sync/v1`

use crate::support::TestApp;
use app::domain::access::Refusal;
use app::domain::change::{PersonChange, StepChange};
use app::domain::id::{ChangeId, HouseholdId, StepId};
use app::domain::name::Script;
use app::domain::text::Audience;
use app::domain::time::Moment;
use app::replica::wire::{HouseholdPush, REASONS, SyncReply, SyncRequest, Verdict, WIRE_VERSION};
use axum::http::StatusCode;

#[tokio::test]
async fn a_tick_is_accepted_once_and_reaches_the_others() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let change = test.by(&family.member, test.tick(&family, "one"));
    let first = test.push(&family.member, family.household, std::slice::from_ref(&change)).await;
    let Verdict::Accepted(seq) = first.results[0].verdict else { panic!("accepted") };
    let again = test.push(&family.member, family.household, &[change]).await;
    assert_eq!(again.results[0].verdict, Verdict::Duplicate(seq));
    let theirs =
        test.sync(&family.researcher, HouseholdPush::new(family.household, Some(seq - 1), &[])).await;
    assert_eq!(theirs.entries.len(), 1);
    assert_eq!(theirs.cursor, seq);
}

#[tokio::test]
async fn nothing_else_in_a_batch_is_harmed_by_a_bad_change() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let good = test.by(&family.member, test.tick(&family, "one"));
    let long = test.by(&family.member, test.note(&family, Audience::All, &"ї".repeat(8_001)));
    let just = test.by(&family.member, test.note(&family, Audience::All, &"ї".repeat(8_000)));
    let lost = test.by(&family.member, StepChange::Moved { step: StepId(test.id()), order: 1 });
    let other = test.by(&family.researcher, test.tick(&family, "two"));
    let mut push = HouseholdPush::new(family.household, Some(0), &[good, long, just, lost, other]);
    let raw = |json: &str| serde_json::value::RawValue::from_string(json.to_owned()).expect("json");
    push.changes.insert(1, raw("7"));
    push.changes.insert(2, raw(r#"{"id":"00000000-0000-0000-0000-0000000000aa","body":{"step-moved":1}}"#));
    push.changes.push(raw(&format!(
        r#"{{"id":"00000000-0000-0000-0000-0000000000ab","author":"{}","device":"{}","at":1,"body":{{"step-due-changed":{{"step":"{}","due":"2026-02-30"}}}}}}"#,
        family.member.id, family.member.device, family.step
    )));
    let reply = test.sync(&family.member, push).await;
    let verdicts: Vec<_> = reply.results.iter().map(|it| it.verdict).collect();
    assert!(matches!(verdicts[0], Verdict::Accepted(_)));
    assert_eq!(verdicts[1], Verdict::Refused(Refusal::Malformed));
    assert_eq!(reply.results[1].id, None);
    assert_eq!(verdicts[2], Verdict::Refused(Refusal::Malformed));
    assert_eq!(
        reply.results[2].id,
        Some("00000000-0000-0000-0000-0000000000aa".parse::<ChangeId>().expect("an id"))
    );
    assert_eq!(verdicts[3], Verdict::Refused(Refusal::TooLong));
    assert!(matches!(verdicts[4], Verdict::Accepted(_)));
    assert_eq!(verdicts[5], Verdict::Refused(Refusal::NotFound));
    assert_eq!(verdicts[6], Verdict::Refused(Refusal::NotYourself));
    assert_eq!(verdicts[7], Verdict::Refused(Refusal::ImpossibleDate));
}

#[tokio::test]
async fn a_body_over_one_mebibyte_gets_a_clear_answer() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let answer = test.post_json("/api/sync/v1", Some(&family.member), vec![b' '; (1 << 20) + 1]).await;
    assert_eq!(
        (answer.status, answer.text.as_str()),
        (StatusCode::PAYLOAD_TOO_LARGE, r#"{"error":"too-large"}"#)
    );
    let answer = test.post_json("/api/sync/v1", Some(&family.member), "{").await;
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::BAD_REQUEST, r#"{"error":"malformed"}"#));
    let newer = r#"{"v":2,"device":"00000000-0000-0000-0000-000000000000","now":1,"households":[]}"#;
    let answer = test.post_json("/api/sync/v1", Some(&family.member), newer).await;
    assert_eq!(
        (answer.status, answer.text.as_str()),
        (StatusCode::BAD_REQUEST, r#"{"error":"unknown-version"}"#)
    );
}

#[tokio::test]
async fn a_foreign_household_and_one_that_does_not_exist_look_the_same() {
    let test = TestApp::start().await;
    let (mine, theirs) = (test.family("Iris").await, test.family("Els").await);
    for household in [theirs.household, HouseholdId(test.id())] {
        let change = test.by(&mine.member, test.tick(&theirs, "one"));
        let reply = test.push(&mine.member, household, &[change]).await;
        assert_eq!(reply.refused, Some(Refusal::ForeignHousehold));
        assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::ForeignHousehold));
        assert!(reply.entries.is_empty() && reply.state.is_none());
    }
}

#[tokio::test]
async fn a_new_device_gets_the_state_and_a_family_none_of_the_teams() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let secret = test.by(&family.researcher, test.note(&family, Audience::Team, "Alleen voor ons"));
    let open = test.by(&family.researcher, test.note(&family, Audience::All, "Voor iedereen"));
    test.push(&family.researcher, family.household, &[secret, open]).await;
    let ask = |cursor| HouseholdPush::new(family.household, cursor, &[]);
    for cursor in [None, Some(0), Some(999_999)] {
        let reply = test.sync(&family.member, ask(cursor)).await;
        let json = serde_json::to_string(&reply).expect("json");
        assert!(!json.contains("Alleen voor ons"), "{json}");
        assert!(json.contains("Voor iedereen"));
    }
    let reply = test.sync(&family.member, ask(None)).await;
    assert_eq!(reply.state.expect("a state").plan.notes.len(), 1);
    let reply = test.sync(&family.mediator, ask(None)).await;
    assert_eq!(reply.state.expect("a state").plan.notes.len(), 2);
}

#[tokio::test]
async fn a_phone_with_a_wrong_clock_writes_at_the_right_time() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for device_now in [0_i64, 2_147_483_647_000] {
        let mut change = test.by(&family.member, test.note(&family, Audience::All, "Котра година?"));
        change.at = Moment(device_now - 60_000);
        let body = serde_json::json!({
            "v": 1, "device": family.member.device, "now": device_now,
            "households": [{"household": family.household, "cursor": 0, "changes": [change]}],
        });
        let answer = test.post_json("/api/sync/v1", Some(&family.member), body.to_string()).await;
        let reply: SyncReply = serde_json::from_str(&answer.text).expect("a reply");
        let last = reply.households[0].entries.last().expect("an entry");
        assert_eq!(last.change.at, Moment(test.now().0 - 60_000));
    }
}

#[tokio::test]
async fn two_answers_given_blind_are_both_kept() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let due =
        |text: &str| StepChange::DueChanged { step: family.step, due: app::domain::time::Day::parse(text) };
    let one = test.by(&family.member, due("2026-12-01"));
    let other = test.by(&family.researcher, due("2026-12-08"));
    test.push(&family.member, family.household, std::slice::from_ref(&one)).await;
    test.push(&family.researcher, family.household, &[other]).await;
    let reply = test.sync(&family.member, HouseholdPush::new(family.household, None, &[])).await;
    let plan = reply.state.expect("a state").plan;
    let field = &plan.step(family.step).expect("the step").due;
    assert_eq!(field.get().expect("a day").to_string(), "2026-12-08");
    assert_eq!(field.rivals()[0].mark.expect("a mark").change, one.id);
    let mut settled = test.by(&family.member, due("2026-12-01"));
    settled.base = field.version();
    settled.settles = vec![one.id];
    test.push(&family.member, family.household, &[settled]).await;
    let reply = test.sync(&family.researcher, HouseholdPush::new(family.household, None, &[])).await;
    assert!(reply.state.expect("a state").plan.step(family.step).expect("it").due.rivals().is_empty());
}

#[tokio::test]
async fn a_program_of_before_gets_reasons_that_it_can_read() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (script, name) = (Script::Latin, "Олена".to_owned());
    let bad = test.by(&family.member, PersonChange::NamedIn { person: family.member.id, script, name });
    let good = test.by(&family.member, test.tick(&family, "one"));
    let push = HouseholdPush::new(family.household, Some(0), &[bad, good]);
    for (reasons, expected) in [(0, Refusal::Malformed), (REASONS, Refusal::OtherLetters)] {
        let (device, now, households) = (family.member.device, test.now(), vec![push.clone()]);
        let request = SyncRequest { v: WIRE_VERSION, reasons, device, now, households };
        let body = serde_json::to_vec(&request).expect("JSON");
        let answer = test.post_json("/api/sync/v1", Some(&family.member), body).await;
        let reply: SyncReply = serde_json::from_str(&answer.text).expect("a reply");
        let [bad, good] = &reply.households[0].results[..] else { panic!("two answers") };
        assert_eq!(bad.verdict, Verdict::Refused(expected));
        assert!(!matches!(good.verdict, Verdict::Refused(_)), "what stands behind it goes on");
    }
}
