//! The pages, what they carry, and the files beside them.

use crate::support::{Answer, Person, TestApp, request};
use app::domain::change::DocumentChange;
use app::domain::id::DocumentKey;
use app::domain::plan::household::Role;
use app::domain::plan::step::DocumentState;
use app::domain::text::{Audience, Lang};
use axum::body::Body;
use axum::http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE};
use axum::http::{Method, Request, StatusCode};

#[tokio::test]
async fn the_way_back_from_a_step_leads_to_its_row_in_the_plan() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step;
    let page = test.get(&format!("/plan/step/{step}"), Some(&family.member)).await;
    assert!(page.text.contains(&format!("href=\"/plan#step-{step}\"")), "{}", page.text);
    let plan = test.get("/plan", Some(&family.member)).await;
    assert!(plan.text.contains(&format!("id=\"step-{step}\"")), "{}", plan.text);
}

#[tokio::test]
async fn today_names_the_papers_that_are_asked_of_this_family_and_brings_the_rule_along() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let post = async |fields: &[(&str, &str)]| {
        let answer = test.post_form("/do", Some(&family.member), fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text);
    };
    post(&[("kind", "situation-told"), ("facet", "housing"), ("value", "reception"), ("back", "/")]).await;
    post(&[("kind", "step-added"), ("topic", "brp-inschrijving"), ("back", "/")]).await;
    let plan = test.get("/plan", Some(&family.member)).await.text;
    let steps = plan.split("id=\"step-").skip(1).map(|rest| &rest[..36]);
    let step = steps.into_iter().find(|id| *id != family.step.to_string()).expect("the step").to_owned();
    let day = test.now().day().plus(2).to_string();
    post(&[
        ("kind", "appointment-added"),
        ("what", "Запис"),
        ("day", &day),
        ("time", "10:30"),
        ("step", &step),
        ("back", "/"),
    ])
    .await;
    let today = test.get("/", Some(&family.member)).await.text;
    let (html, data) = today.split_once("id=\"page\">").expect("the page's data");
    let data = data.split("</script>").next().unwrap_or_default();
    for (word, named) in [("reception-proof", true), ("host-id-copy", false), ("marriage-certificate", false)]
    {
        let name = test.app.edition().content.words(Lang::Uk).get(&format!("document-{word}"));
        let name = name.split(" (").next().unwrap_or_default().to_owned();
        assert_eq!(html.contains(&name), named, "{name}: {html}");
    }
    assert!(data.contains("\"asked_if\":[\"brp-inschrijving "), "{data}");
    assert!(!data.contains("kinderbijslag"), "only of what is in the plan");
    // A screen with the library needs nothing brought along.
    let all = test.get("/documents", Some(&family.member)).await.text;
    assert!(!all.contains("\"asked_if\""));
}

#[tokio::test]
async fn every_screen_of_every_role_is_drawn() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step;
    let theirs = [
        "/".to_owned(),
        "/plan".into(),
        "/plan?theme=fundament".into(),
        "/plan/new".into(),
        format!("/plan/step/{step}"),
        format!("/plan/step/{step}?history=1"),
        "/appointments".into(),
        "/near".into(),
        "/near?theme=ijkpunten-middelen".into(),
        "/more".into(),
        "/more/team".into(),
        "/more/written".into(),
        "/more/install".into(),
        format!("/plan/step/{step}/card"),
        "/plan/print".into(),
        "/plan/path".into(),
        "/documents".into(),
    ];
    for path in theirs {
        let page = test.get(&path, Some(&family.member)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
        assert!(page.text.contains("<main"), "{path}");
    }
    let id = family.household;
    let staffs = ["", "/new", "/appointments", "/notes", "/family", "/print", "/path", "/documents"];
    let mut paths: Vec<String> = staffs.iter().map(|part| format!("/staff/household/{id}{part}")).collect();
    paths.push(format!("/staff/household/{id}/step/{step}"));
    paths.push(format!("/staff/household/{id}/step/{step}?history=1"));
    paths.push(format!("/staff/household/{id}/step/{step}/card"));
    paths.extend(["/staff".to_owned(), "/staff/queue".to_owned(), "/staff/more".to_owned()]);
    for person in [&family.researcher, &family.mediator] {
        for path in &paths {
            let page = test.get(path, Some(person)).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
        }
    }
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    for path in ["/staff/desk", "/staff/more"] {
        assert_eq!(test.get(path, Some(&coordinator)).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_familys_page_holds_nothing_of_the_teams() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let secret = test.by(&family.researcher, test.note(&family, Audience::Team, "Alleen voor ons"));
    test.push(&family.researcher, family.household, &[secret]).await;
    for path in [
        "/",
        "/plan",
        &format!("/plan/step/{}", family.step),
        &format!("/plan/step/{}?history=1", family.step),
        "/more/written",
    ] {
        assert!(!test.get(path, Some(&family.member)).await.text.contains("Alleen voor ons"), "{path}");
    }
    let theirs = format!("/staff/household/{}/step/{}", family.household, family.step);
    assert!(test.get(&theirs, Some(&family.mediator)).await.text.contains("Alleen voor ons"));
}

#[tokio::test]
async fn the_history_of_a_step_tells_of_its_papers_and_of_no_others() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let doc = |key: &str| DocumentKey(key.to_owned());
    let told = |key: &str, state| test.by(&family.member, DocumentChange::StateTold { doc: doc(key), state });
    let added = test
        .by(&family.member, DocumentChange::Added { step: family.step, doc: doc("passport"), text: None });
    let note = test.by(&family.member, test.note(&family, Audience::All, r#""doc":"passport""#));
    // Told before the step asked for it, too.
    let changes = [
        told("passport", DocumentState::AskedFor),
        added,
        told("passport", DocumentState::Have),
        told("diploma", DocumentState::AskedFor),
        note,
    ];
    test.push(&family.member, family.household, &changes).await;
    let page = test.get(&format!("/plan/step/{}?history=1", family.step), Some(&family.member)).await;
    let documents: Vec<usize> = [", Є<", ", Замовили<"].map(|state| page.text.matches(state).count()).into();
    assert_eq!(documents, [1, 1], "{}", page.text);
    // The newest first, and nothing twice.
    let place = |text: &str| page.text.find(text).expect("it is there");
    assert!(place(", Є<") < place("Додано документ") && place("Додано документ") < place(", Замовили<"));
    assert_eq!(page.text.matches("Додано документ").count(), 1);
}

#[tokio::test]
async fn every_answer_carries_its_protection() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for path in ["/", "/enter", "/nowhere", "/healthz"] {
        let answer = test.get(path, Some(&family.member)).await;
        let header = |name: &str| {
            answer.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned()
        };
        let csp = header("content-security-policy");
        assert!(csp.contains("default-src 'none'") && csp.contains("'wasm-unsafe-eval'"), "{csp}");
        assert!(
            !csp.contains("'unsafe-inline'") && !csp.contains("'unsafe-eval'") && !csp.contains('*'),
            "{csp}"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn wrong_addresses_get_a_page_that_helps() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for path in ["/nowhere", "/plan/step/x", "/plan/step/00000000-0000-0000-0000-000000000000", "/staff"] {
        let page = test.get(path, Some(&family.member)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.text.contains("<h1"), "{path}");
    }
    assert_eq!(test.get("/assets/nothing.js", None).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get("/api/sync/v2", Some(&family.member)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn health_and_readiness_answer_without_signing_in() {
    let test = TestApp::start().await;
    assert_eq!(test.get("/healthz", None).await.status, StatusCode::OK);
    assert_eq!(test.get("/readyz", None).await.status, StatusCode::OK);
}

/// As a browser goes to an address, or posts a form of a page.
fn visit(
    method: Method,
    path: &str,
    sort: &str,
    body: &'static [u8],
    person: Option<&Person>,
) -> Request<Body> {
    let mut visit = request(method, path, person, Body::from(body));
    let headers = visit.headers_mut();
    headers.insert("sec-fetch-mode", "navigate".parse().expect("a value"));
    if !sort.is_empty() {
        headers.insert(CONTENT_TYPE, sort.parse().expect("a value"));
    }
    visit
}

#[tokio::test]
async fn a_browser_always_gets_a_page_in_the_language_of_its_person() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    const FORM: &str = "application/x-www-form-urlencoded";
    const LARGE: &[u8] = &[b'a'; 300 * 1024];
    let (get, post) = (Method::GET, Method::POST);
    for (method, path, sort, body, status) in [
        (&post, "/plan", FORM, &b""[..], StatusCode::METHOD_NOT_ALLOWED),
        (&Method::DELETE, "/plan", "", b"", StatusCode::METHOD_NOT_ALLOWED),
        (&post, "/do", FORM, LARGE, StatusCode::PAYLOAD_TOO_LARGE),
        (&post, "/do", "application/json", b"{}", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (&post, "/do", "", b"kind=x", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (&post, "/devices/remove", FORM, b"device=x", StatusCode::BAD_REQUEST),
        (&post, "/devices/remove", FORM, b"", StatusCode::BAD_REQUEST),
        (&post, "/staff/desk/member", FORM, b"household=x", StatusCode::BAD_REQUEST),
        (&post, "/prefs", FORM, b"lang=nl&lang=uk", StatusCode::BAD_REQUEST),
        (&get, "/shell/nothing/uk", "", b"", StatusCode::NOT_FOUND),
        (&get, "/staff/desk/library/topic/%ff", "", b"", StatusCode::NOT_FOUND),
        (&post, "/staff/desk/library/topic/%ff", FORM, b"", StatusCode::BAD_REQUEST),
        (&get, "/assets/nothing.js", "", b"", StatusCode::NOT_FOUND),
        (&get, "/plan/step/x", "", b"", StatusCode::NOT_FOUND),
        (&get, "/api/live/v1?household=x", "", b"", StatusCode::BAD_REQUEST),
        (&get, "/api/sync/v1", "", b"", StatusCode::METHOD_NOT_ALLOWED),
    ] {
        for (person, lang) in [(Some(&family.member), "uk"), (Some(&coordinator), "nl")] {
            let answer = test.send(visit(method.clone(), path, sort, body, person)).await;
            assert_eq!(answer.status, status, "{method} {path}");
            assert_page(&answer, lang, &format!("{method} {path}"));
        }
    }
    // A form of another site, and one of a page whose session has ended.
    let mut evil = visit(post.clone(), "/do", FORM, b"", Some(&family.member));
    evil.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    let answer = test.send(evil).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_page(&answer, "uk", "another site");
    for path in ["/devices/remove", "/staff/desk/invite", "/staff/desk/library/new"] {
        let answer = test.send(visit(post.clone(), path, FORM, b"device=x", None)).await;
        assert_eq!(
            (answer.status, answer.location.as_deref()),
            (StatusCode::SEE_OTHER, Some("/enter")),
            "{path}"
        );
    }
    // Older browsers say it otherwise; programs get what they can read.
    let mut older = request(get.clone(), "/nowhere", Some(&family.member), Body::empty());
    older.headers_mut().insert(ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8".parse().expect("a value"));
    assert_page(&test.send(older).await, "uk", "an older browser");
    let answer = test.post_json("/api/sync/v1", Some(&family.member), "{").await;
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::BAD_REQUEST, r#"{"error":"malformed"}"#));
}

fn assert_page(answer: &Answer, lang: &str, what: &str) {
    let sort = answer.headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    assert!(sort.starts_with("text/html"), "{what}: {sort}");
    assert!(answer.text.contains(&format!("<html lang=\"{lang}\"")) && answer.text.contains("<h1"), "{what}");
    assert!(answer.text.contains("href=\"/\""), "{what}: a way on");
}

#[tokio::test]
async fn no_encoding_is_sent_that_was_refused() {
    let test = TestApp::start().await;
    let shell = test.get("/shell/family/uk", None).await.text;
    // The words, which this server has made itself.
    let words = |it: &&str| it.starts_with("/assets/") && it.ends_with(".ftl");
    let asset = shell.split('"').find(words).expect("an asset").to_owned();
    for (accepted, packs) in [("gzip, br", true), ("br;q=0", false), ("gzip, br;q=0", false), ("", false)] {
        for path in [asset.as_str(), "/enter", "/shell/family/uk", "/nowhere"] {
            let mut asked = request(Method::GET, path, None, Body::empty());
            asked.headers_mut().insert(ACCEPT_ENCODING, accepted.parse().expect("a value"));
            let answer = test.send(asked).await;
            assert_eq!(answer.headers.contains_key("content-encoding"), packs, "{path} for '{accepted}'");
        }
    }
}
