//! Devices: what waits on them, taking one out, and the page that opens without data.

use crate::support::{Answer, Person, TestApp, request};
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use app::replica::wire::{HouseholdPush, Waiting};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use sha2::{Digest, Sha256};

const DAY: i64 = 24 * 3_600_000;

/// What a family's device says stays on it.
fn says(family: &crate::support::Family, waiting: Option<Waiting>) -> HouseholdPush {
    HouseholdPush { waiting, ..HouseholdPush::new(family.household, Some(0), &[]) }
}

/// The id that the server gave a signed-in device.
async fn device_of(test: &TestApp, person: &Person) -> String {
    let page = page(test, if person.role == Role::Member { "/" } else { "/staff" }, person).await;
    let (_, rest) = page.split_once("\"device\":\"").expect("its id");
    rest.chars().take(36).collect()
}

async fn page(test: &TestApp, path: &str, person: &Person) -> String {
    let answer = test.get(path, Some(person)).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text
}

#[tokio::test]
async fn the_team_hears_how_much_waits_and_since_when_and_nothing_else() {
    let test = TestApp::start().await;
    let (family, other) = (test.family("Iris").await, test.family("Roos").await);
    let since = Moment(test.now().0 - 2 * DAY);
    test.sync(&family.member, says(&family, Some(Waiting { count: 3, since }))).await;
    let told = format!("\"waiting\":{{\"count\":3,\"since\":{}}}", since.0);
    for person in [&family.researcher, &family.mediator] {
        assert!(page(&test, "/staff", person).await.contains(&told));
        let household = format!("/staff/household/{}", family.household);
        assert!(page(&test, &household, person).await.contains(&told));
    }
    assert!(!page(&test, "/staff", &other.researcher).await.contains("\"unsent\""));
    assert!(!page(&test, "/", &family.member).await.contains("\"unsent\""));
    // When it is sent, or taken back, nothing waits.
    test.sync(&family.member, says(&family, None)).await;
    assert!(!page(&test, "/staff", &family.researcher).await.contains("\"unsent\""));
}

#[tokio::test]
async fn two_phones_of_a_family_are_counted_together_and_leaving_takes_ones_own_away() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let second = test.sign_in(family.member.id, Role::Member).await;
    let (early, late) = (Moment(test.now().0 - 5 * DAY), Moment(test.now().0 - DAY));
    test.sync(&family.member, says(&family, Some(Waiting { count: 1, since: late }))).await;
    test.sync(&second, says(&family, Some(Waiting { count: 2, since: early }))).await;
    let told = |count: usize, since: Moment| format!("\"count\":{count},\"since\":{}", since.0);
    assert!(page(&test, "/staff", &family.researcher).await.contains(&told(3, early)));
    assert_eq!(test.post_form("/leave", Some(&second), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(page(&test, "/staff", &family.researcher).await.contains(&told(1, late)));
}

#[tokio::test]
async fn a_clock_that_is_wrong_tells_no_impossible_day() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let future = Moment(test.now().0 + 400 * DAY);
    test.sync(&family.member, says(&family, Some(Waiting { count: usize::MAX, since: future }))).await;
    let text = page(&test, "/staff", &family.researcher).await;
    let now = format!("\"count\":100000,\"since\":{}", test.now().0);
    assert!(text.contains(&now), "{text}");
}

#[tokio::test]
async fn a_device_that_is_taken_out_is_told_once_and_may_nothing_more() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let lost = test.sign_in(family.member.id, Role::Member).await;
    let device = device_of(&test, &lost).await;
    assert!(page(&test, "/more/devices", &family.member).await.contains(&device));
    let fields = [("device", device.clone()), ("back", "/more/devices".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done = test.post_form("/devices/remove", Some(&family.member), &fields).await;
    assert_eq!(done.location.as_deref(), Some("/more/devices"));
    assert!(!page(&test, "/more/devices", &family.member).await.contains(&device));
    // Programs hear why; pages lead to the entrance, which says so and takes the cookie away.
    let body = r#"{"v":1,"device":"00000000-0000-0000-0000-000000000001","now":0,"households":[]}"#;
    let refused = test.post_json("/api/sync/v1", Some(&lost), body).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(refused.text.contains("device-removed"), "{}", refused.text);
    let live = format!("/api/live/v1?household={}&after=0", family.household);
    assert_eq!(test.get(&live, Some(&lost)).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(test.get("/", Some(&lost)).await.location.as_deref(), Some("/enter"));
    let told = test.get("/enter", Some(&lost)).await;
    assert!(told.text.contains("data-removed"));
    assert!(told.cookie.is_some_and(|cookie| cookie.contains("Max-Age=0")));
    assert!(!test.get("/enter", None).await.text.contains("data-removed"));
    // The other device goes on.
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_takes_out_or_sees_a_device_of_somebody_else() {
    let test = TestApp::start().await;
    let (family, other) = (test.family("Iris").await, test.family("Roos").await);
    let device = device_of(&test, &family.member).await;
    for person in [&family.researcher, &family.mediator, &other.member] {
        let answer = test.post_form("/devices/remove", Some(person), &[("device", &device)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(
        test.post_form("/devices/remove", None, &[("device", &device)]).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert!(!page(&test, "/more/devices", &other.member).await.contains(&device));
    assert!(!page(&test, "/staff/more", &family.researcher).await.contains(&device));
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_page_without_data_is_the_same_for_everybody_and_asked_for_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let open = test.get("/shell/family/uk", None).await;
    assert_eq!(open.status, StatusCode::OK);
    assert!(open.text.contains("data-app=\"family\"") && open.text.contains("lang=\"uk\""));
    let own = test.get("/shell/family/uk", Some(&family.member)).await;
    assert_eq!(own.text, open.text);
    for words in ["Iris", &family.household.to_string(), "id=\"page\""] {
        assert!(!own.text.contains(words), "{words}");
    }
    let needs = |answer: &Answer| answer.headers["perspectief-needs"].to_str().expect("text").to_owned();
    for part in ["/assets/family.css", "/assets/boot.js", "/assets/family.js", "/assets/words-family-uk-"] {
        assert!(needs(&open).split(' ').any(|it| it.starts_with(part)), "{part}");
    }
    let etag = open.headers.get("etag").expect("an etag").clone();
    let mut again = request(Method::GET, "/shell/family/uk", None, Body::empty());
    again.headers_mut().insert("if-none-match", etag);
    let again = test.send(again).await;
    assert_eq!((again.status, again.text.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(needs(&again), needs(&open));
    for path in ["/shell/family/ru", "/shell/nobody/uk"] {
        assert_eq!(test.get(path, None).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_page_without_data_says_what_each_file_it_needs_must_be() {
    let test = TestApp::start().await;
    for app in ["family", "staff"] {
        let shell = test.get(&format!("/shell/{app}/nl"), None).await;
        let listed = |name: &str| -> Vec<String> {
            let text = shell.headers[name].to_str().expect("text");
            text.split(' ').map(str::to_owned).collect()
        };
        let (needs, sums) = (listed("perspectief-needs"), listed("perspectief-sums"));
        // The page itself, what it needs, the icon.
        assert_eq!(sums.len(), needs.len() + 2);
        let sum = |text: &str| data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes())[..8]);
        assert_eq!(sums[0], sum(&shell.text));
        let mut checked = 0;
        for (path, expected) in needs.iter().zip(&sums[1..]) {
            // This site has no scripts and styles, and so no sums of them.
            let file = test.get(path, None).await;
            if file.status == StatusCode::OK {
                assert_eq!(*expected, sum(&file.text), "{path}");
                checked += 1;
            } else {
                assert_eq!(expected, "", "{path}");
            }
        }
        assert_eq!(checked, 2, "the words and the library");
    }
}

#[tokio::test]
async fn the_staffs_page_without_data_speaks_in_the_staffs_words() {
    let test = TestApp::start().await;
    for (lang, family, staff, own) in [
        ("nl", "Uw plan gaat open", "Perspectief gaat open", ["Uw plan", "uw plan"]),
        ("uk", "Відкриваємо ваш план", "Відкриваємо «Перспективу»", ["Ваш план", "ваш план"]),
        ("en", "Opening your plan", "Opening Perspective", ["Your plan", "your plan"]),
    ] {
        let (of_family, of_staff) = (format!("/shell/family/{lang}"), format!("/shell/staff/{lang}"));
        assert!(test.get(&of_family, None).await.said().contains(family), "{lang}");
        let page = test.get(&of_staff, None).await.said();
        assert!(page.contains(staff), "{lang}");
        for words in own {
            assert!(!page.contains(words), "{lang}: {words}");
        }
    }
}
