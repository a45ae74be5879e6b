//! When nothing can be stored, and when a form does not come from where it should: everybody is told, and no word is lost.

use crate::support::{Person, TestApp, request};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::replica::wire::{HouseholdPush, SyncRequest, WIRE_VERSION};
use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use std::collections::BTreeSet;

/// Posts a form as a browser does.
async fn post(test: &TestApp, path: &str, person: &Person, body: &str) -> crate::support::Answer {
    let mut asked = request(Method::POST, path, Some(person), Body::from(body.to_owned()));
    let headers = asked.headers_mut();
    headers.insert(CONTENT_TYPE, "application/x-www-form-urlencoded".parse().expect("a value"));
    headers.insert(ACCEPT, "text/html".parse().expect("a value"));
    test.send(asked).await
}

#[tokio::test]
async fn while_nothing_can_be_stored_everybody_is_told_and_then_it_goes_on() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    assert_eq!(test.get("/readyz", None).await.text, "ready");
    test.disk.set_read_only(true).await.expect("the database");
    // However many ask, it is tried once a second.
    assert_eq!(test.get("/readyz", None).await.text, "ready");
    test.pass(1_000);
    let ready = test.get("/readyz", None).await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready.text, "The database can be read only: nothing can be stored.");
    // A phone keeps its change.
    let change = test.by(&family.member, test.note(&family, Audience::All, "Ще не збережено"));
    let push = |changes: &[_]| SyncRequest {
        v: WIRE_VERSION,
        reasons: 1,
        device: family.member.device,
        now: test.now(),
        households: vec![HouseholdPush::new(family.household, Some(0), changes)],
    };
    let send = async || {
        let body = serde_json::to_vec(&push(std::slice::from_ref(&change))).expect("json");
        test.post_json("/api/sync/v1", Some(&family.member), body).await.status
    };
    assert_eq!(send().await, StatusCode::SERVICE_UNAVAILABLE);
    // A form comes back with its words, whichever it is, and can be sent again as it is.
    let note = format!("kind=note-added&form=note-added&step={}&back=/plan&text=Прийду+завтра", family.step);
    let page = post(&test, "/do?page=1", &family.member, &note).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.said().contains("Це поки не збережено"), "{}", page.text);
    for part in [
        "action=\"/do?page=1\"",
        ">Прийду завтра</textarea>",
        "name=\"kind\" value=\"note-added\"",
        &format!("name=\"step\" value=\"{}\"", family.step),
    ] {
        assert!(page.text.contains(part), "{part}\n{}", page.text);
    }
    let household = "alias=Witte+Vlier&municipality=Ede&member=Олена&lang=uk";
    let page = post(&test, "/staff/desk/household", &coordinator, household).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.text.contains(">Witte Vlier</textarea>") && page.text.contains(">Олена</textarea>"));
    test.disk.set_read_only(false).await.expect("the database");
    assert_eq!(send().await, StatusCode::OK);
    test.pass(1_000);
    assert_eq!(test.get("/readyz", None).await.text, "ready");
    let page = post(&test, "/do?page=1", &family.member, &note).await;
    assert_eq!((page.status, page.location.as_deref()), (StatusCode::SEE_OTHER, Some("/plan")));
}

#[tokio::test]
async fn a_refused_form_that_does_not_tell_where_it_stood_keeps_its_words() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (household, step) = (family.household, family.step);
    for person in [&family.researcher, &family.member] {
        let refused = format!(
            "kind=step-explained+step-titled&form=step&household={household}&step={step}&about=Наші+слова&title="
        );
        for back in ["", "&back=", "&back=/staff", "&back=/nowhere", "&back=%09//evil.example"] {
            let page = post(&test, "/do", person, &format!("{refused}{back}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{back}");
            assert!(page.text.contains(">Наші слова</textarea>"), "{back} {}", page.text);
            assert!(page.text.contains("role=\"alert\""));
        }
    }
}

/// The addresses that the forms of a page are sent to.
fn addresses(page: &str) -> impl Iterator<Item = String> {
    let forms = page.split("<form").skip(1).filter(|form| form.contains("method=\"post\""));
    forms.filter_map(|form| {
        let address = form.split("action=\"").nth(1)?.split('"').next()?;
        Some(address.replace("&amp;", "&"))
    })
}

#[tokio::test]
async fn who_asks_for_the_address_of_a_form_is_led_to_its_page() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let of_household = format!("/staff/household/{}", family.household);
    let pages = [
        ("/plan".to_owned(), &family.member),
        (format!("/plan/step/{}", family.step), &family.member),
        ("/more".into(), &family.member),
        ("/appointments".into(), &family.member),
        (of_household.clone(), &family.researcher),
        (format!("{of_household}/step/{}", family.step), &family.researcher),
        ("/staff/more".into(), &family.mediator),
        ("/staff/desk".into(), &coordinator),
        ("/staff/desk/library/new".into(), &coordinator),
    ];
    let mut seen = BTreeSet::new();
    for (page, person) in pages {
        for address in addresses(&test.get(&page, Some(person)).await.text) {
            let answer = test.get(&address, Some(person)).await;
            let kind = address.split('?').next().unwrap_or_default().to_owned();
            if answer.status == StatusCode::OK {
                // It is a page itself.
                assert!(answer.text.contains("<main"), "{address}");
                continue;
            }
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
            let to = answer.location.expect("where to");
            if kind == "/do" {
                assert_eq!(to, page);
            }
            let shown = test.get(&to, Some(person)).await;
            let there = if to == "/" {
                shown.status.is_success() || shown.status.is_redirection()
            } else {
                shown.status == StatusCode::OK
            };
            assert!(there, "{address} leads to {to}: {}", shown.status);
            seen.insert(kind);
        }
    }
    for kind in ["/do", "/prefs", "/leave", "/staff/desk/household"] {
        assert!(seen.contains(kind), "{kind}: {seen:?}");
    }
}

#[tokio::test]
async fn only_looks_that_there_are_are_kept() {
    let test = TestApp::start().await;
    for (body, kept) in [
        ("theme=dark", true),
        ("size=huge", true),
        ("lang=nl", true),
        ("theme=purple", false),
        ("size=dark", false),
        ("lang=xx", false),
        ("theme=", false),
        ("theme=dark%0d%0a", true),
        ("theme=dark;Domain=evil", false),
    ] {
        let mut asked = request(Method::POST, "/prefs", None, Body::from(body));
        let sort = "application/x-www-form-urlencoded".parse().expect("a value");
        asked.headers_mut().insert(CONTENT_TYPE, sort);
        let answer = test.send(asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{body}");
        assert_eq!(answer.cookie.is_some(), kept, "{body}: {:?}", answer.cookie);
    }
}
