//! `GET` and `POST /enter`, `POST /leave`

use crate::support::{TestApp, request};
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Method, StatusCode};
use server::auth::{LINK_MS, SESSION_MS};

#[tokio::test]
async fn a_link_is_spent_by_the_button_and_only_once() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    assert_eq!(test.get("/enter", None).await.status, StatusCode::OK);
    let first = test.post_form("/enter", None, &[("token", &token)]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let cookie = first.cookie.expect("a session");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let second = test.post_form("/enter", None, &[("token", &token)]).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.cookie.is_none());
}

#[tokio::test]
async fn a_link_expires_and_nonsense_is_none() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    test.pass(LINK_MS + 1);
    for text in [token.as_str(), "", "x", "Ї", &"A".repeat(32)] {
        let answer = test.post_form("/enter", None, &[("token", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.cookie.is_none());
    }
}

#[tokio::test]
async fn a_pasted_link_works_with_what_stands_around_it() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    for around in [
        "{}",
        "{}.",
        "«{}»",
        "({})",
        "<{}>",
        "{} (діє одну добу)",
        "\u{feff}{}\u{200b}",
        "Ось: {}, до завтра",
    ] {
        let token = test.token(person.id).await;
        for link in
            [format!("http://127.0.0.1:3000/enter#{token}"), format!("http://127.0.0.1:3000/enter%23{token}")]
        {
            let pasted = around.replace("{}", &link);
            let answer = test.post_form("/enter", None, &[("token", &pasted)]).await;
            // The second is spent already, which is known of it alone.
            let used = test.app.edition().content.words(Lang::Uk).get("enter-used");
            assert!(answer.status == StatusCode::SEE_OTHER || answer.text.contains(&used), "{pasted}");
            assert_eq!(answer.status == StatusCode::SEE_OTHER, link.contains('#'), "{pasted}");
        }
    }
    let token = test.token(person.id).await;
    let (head, tail) = token.split_at(12);
    let broken = format!("http://127.0.0.1:3000/enter#{head}\n{tail}");
    assert_eq!(test.post_form("/enter", None, &[("token", &broken)]).await.status, StatusCode::SEE_OTHER);
    // Opened, not pasted.
    let answer = test.get(&format!("/enter%23{token}."), None).await;
    assert_eq!(answer.location, Some(format!("/enter#{token}")));
}

#[tokio::test]
async fn a_page_that_was_opened_before_signing_in_is_where_it_leads() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for (opened, member, researcher) in [
        ("/appointments", "/appointments", "/"),
        ("/plan?theme=fundament", "/plan?theme=fundament", "/"),
        ("/staff/queue", "/", "/staff/queue"),
    ] {
        let entrance = test.get(opened, None).await.location.expect("the entrance");
        assert!(entrance.starts_with("/enter?to="), "{entrance}");
        let page = test.get(&entrance, None).await.text;
        let field = format!("name=\"to\" value=\"{opened}\"");
        assert!(page.contains(&field), "{page}");
        // Choosing a language does not forget it.
        let other = page.split("href=\"?lang=nl").nth(1).and_then(|it| it.split('"').next()).expect("a link");
        let dutch = format!("/enter?lang=nl{}", other.replace("&amp;", "&"));
        assert!(test.get(&dutch, None).await.text.contains(&field), "{dutch}");
        for (person, leads) in [(&family.member, member), (&family.researcher, researcher)] {
            let token = test.token(person.id).await;
            let answer = test.post_form("/enter", None, &[("token", &token), ("to", opened)]).await;
            assert_eq!(answer.location.as_deref(), Some(leads));
        }
    }
    // The link is tapped in the chat, and knows nothing of the page.
    let kept = test.get("/enter?to=%2Fappointments", None).await.cookie.expect("a cookie");
    assert!(kept.contains("HttpOnly") && kept.contains("Path=/enter"), "{kept}");
    let token = test.token(family.member.id).await;
    let mut tapped = request(Method::POST, "/enter", None, Body::from(format!("token={token}")));
    let cookie = kept.split(';').next().expect("a pair");
    tapped.headers_mut().insert(COOKIE, cookie.parse().expect("a value"));
    tapped.headers_mut().insert(CONTENT_TYPE, "application/x-www-form-urlencoded".parse().expect("a value"));
    let answer = test.send(tapped).await;
    assert_eq!(answer.location.as_deref(), Some("/appointments"));
    let cookies: Vec<&str> =
        answer.headers.get_all(SET_COOKIE).iter().filter_map(|it| it.to_str().ok()).collect();
    assert!(cookies.iter().any(|it| it.starts_with("opened=;") && it.contains("Max-Age=0")), "{cookies:?}");
    for elsewhere in
        ["https://evil.example", "//evil.example", "/\\evil.example", "/nowhere", "/enter", "/leave", "/a\nb"]
    {
        let token = test.token(family.member.id).await;
        let answer = test.post_form("/enter", None, &[("token", &token), ("to", elsewhere)]).await;
        assert_eq!(answer.location.as_deref(), Some("/"), "{elsewhere}");
    }
    let page = test.get("/enter?to=https%3A%2F%2Fevil.example", None).await.text;
    assert!(!page.contains("evil.example"));
}

#[tokio::test]
async fn whoever_is_signed_in_is_led_on_by_an_old_link() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let led = |answer: crate::support::Answer| (answer.status, answer.location);
    let open = test.get("/enter", Some(&family.member)).await;
    // With a fragment, so that the browser does not take the token of the link along.
    assert_eq!(led(open), (StatusCode::SEE_OTHER, Some("/#".to_owned())));
    let open = test.get("/enter?to=%2Fappointments", Some(&family.member)).await;
    assert_eq!(led(open), (StatusCode::SEE_OTHER, Some("/appointments#".to_owned())));
    let spent = test.token(family.member.id).await;
    assert_eq!(test.post_form("/enter", None, &[("token", &spent)]).await.status, StatusCode::SEE_OTHER);
    for token in [spent.as_str(), "x", ""] {
        let pressed = test.post_form("/enter", Some(&family.member), &[("token", token)]).await;
        assert!(pressed.cookie.is_none(), "it stays the session it was");
        assert_eq!(led(pressed), (StatusCode::SEE_OTHER, Some("/".to_owned())));
    }
    // A good link of somebody else signs them in.
    let token = test.token(family.researcher.id).await;
    let other = test.post_form("/enter", Some(&family.member), &[("token", &token)]).await;
    assert!(other.cookie.is_some());
}

#[tokio::test]
async fn after_leaving_the_session_is_over() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
    assert_eq!(test.post_form("/leave", Some(&family.member), &[]).await.status, StatusCode::SEE_OTHER);
    let answer = test.get("/", Some(&family.member)).await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/enter")));
    let answer = test.post_json("/api/sync/v1", Some(&family.member), "{}").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    // Twice is as good as once.
    let again = test.post_form("/leave", Some(&family.member), &[]).await;
    assert_eq!((again.status, again.location.as_deref()), (StatusCode::SEE_OTHER, Some("/enter")));
}

#[tokio::test]
async fn no_other_site_can_make_a_signed_in_browser_write() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for path in ["/do", "/prefs", "/leave", "/enter", "/api/sync/v1", "/staff/desk/invite"] {
        let mut evil = request(Method::POST, path, Some(&family.member), Body::empty());
        evil.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
        let answer = test.send(evil).await;
        assert_eq!(
            (answer.status, answer.text.as_str()),
            (StatusCode::FORBIDDEN, r#"{"error":"foreign-origin"}"#)
        );
        let mut bare = request(Method::POST, path, Some(&family.member), Body::empty());
        bare.headers_mut().remove("sec-fetch-site");
        assert_eq!(test.send(bare).await.status, StatusCode::FORBIDDEN, "{path}");
        // Nothing is ever written by reading.
        let read = test.get(path, Some(&family.member)).await;
        assert!(
            matches!(
                read.status,
                StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND | StatusCode::SEE_OTHER
            ),
            "{path}"
        );
    }
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn guessing_is_braked_and_keeps_nobody_out() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let guess = || test.post_form("/enter", None, &[("token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]);
    for _ in 0..20 {
        assert_eq!(guess().await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(guess().await.status, StatusCode::TOO_MANY_REQUESTS);
    // From the same address, as everybody behind a proxy.
    let token = test.token(person.id).await;
    assert_eq!(test.post_form("/enter", None, &[("token", &token)]).await.status, StatusCode::SEE_OTHER);
    let used = test.app.edition().content.words(Lang::Uk).get("enter-used");
    assert!(test.post_form("/enter", None, &[("token", &token)]).await.text.contains(&used));
    test.pass(60_001);
    assert_eq!(guess().await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn behind_https_the_cookie_only_travels_encrypted_and_is_ours_alone() {
    let test = TestApp::start_at("https://plan.example.nl").await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    let answer = test.post_form("/enter", None, &[("token", &token)]).await;
    let cookie = answer.cookie.expect("a session");
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(answer.headers.contains_key("strict-transport-security"));
    // The plain name is no session here.
    let mut plain = person.clone();
    plain.cookie = person.cookie.replace("__Host-session", "session");
    assert_eq!(test.get("/staff/desk", Some(&person)).await.status, StatusCode::OK);
    assert_eq!(test.get("/staff/desk", Some(&plain)).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_signs_in_over_somebody_else_ends_that_session() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let token = test.token(family.researcher.id).await;
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
    let over = test.post_form("/enter", Some(&family.member), &[("token", &token)]).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER);
    // Its cookie is nobody's any more.
    assert_eq!(test.get("/", Some(&family.member)).await.location.as_deref(), Some("/enter"));
    let mut after = family.researcher.clone();
    after.cookie = over.cookie.expect("a session").split(';').next().expect("a pair").to_owned();
    assert_eq!(test.get("/staff", Some(&after)).await.status, StatusCode::OK);
    assert_eq!(test.get("/staff", Some(&family.researcher)).await.status, StatusCode::OK, "another browser");
    let devices = test.app.store.list_devices(family.member.id, test.now()).await.expect("the database");
    assert_eq!(devices, []);
}

#[tokio::test]
async fn a_session_that_was_looked_up_ends_in_time() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    test.pass(SESSION_MS - 1);
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
    // Nothing else happens that would have it looked up anew.
    test.pass(1);
    assert_eq!(test.get("/", Some(&family.member)).await.location.as_deref(), Some("/enter"));
    let sync = test.post_json("/api/sync/v1", Some(&family.member), "{}").await;
    assert_eq!(sync.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn who_guesses_behind_a_proxy_is_braked_and_not_those_beside_them() {
    let test = TestApp::start().await;
    let guess = async |from: &str| {
        let mut asked =
            request(Method::POST, "/enter", None, Body::from(format!("token={}", "A".repeat(32))));
        let headers = asked.headers_mut();
        headers.insert(CONTENT_TYPE, "application/x-www-form-urlencoded".parse().expect("a value"));
        headers.insert("x-forwarded-for", from.parse().expect("a value"));
        test.send(asked).await.status
    };
    for n in 0..20 {
        // What a guesser writes in front is not believed.
        assert_eq!(guess(&format!("198.51.100.{n}, 192.0.2.1")).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(guess("192.0.2.1").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(guess("192.0.2.2").await, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_write_for_another_host_is_refused_and_whoever_asks_how_it_is_going_is_answered() {
    let test = TestApp::start_at("https://plan.example.nl").await;
    let family = test.family("Iris").await;
    for (host, status) in
        [("plan.example.nl", StatusCode::SEE_OTHER), ("evil.example", StatusCode::FORBIDDEN)]
    {
        let mut asked = request(Method::POST, "/prefs", Some(&family.member), Body::from("theme=dark"));
        let headers = asked.headers_mut();
        headers.insert(CONTENT_TYPE, "application/x-www-form-urlencoded".parse().expect("a value"));
        headers.insert("host", host.parse().expect("a value"));
        assert_eq!(test.send(asked).await.status, status, "{host}");
        for path in ["/healthz", "/readyz"] {
            let mut asked = request(Method::GET, path, None, Body::empty());
            asked.headers_mut().insert("host", host.parse().expect("a value"));
            assert_eq!(test.send(asked).await.status, StatusCode::OK, "{path}");
        }
    }
}
