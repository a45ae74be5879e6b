//! What browsers tell of a program that stopped.

use crate::support::{Answer, TestApp, request};
use axum::body::Body;
use axum::http::{Method, StatusCode};

const REPORT: &str = r#"{"kind":"later","build":"family-1a2b3c4d5e"}"#;

async fn tell(test: &TestApp, report: &str) -> Answer {
    test.send(request(Method::POST, "/api/trouble/v1", None, Body::from(report.to_owned()))).await
}

#[tokio::test]
async fn a_stopped_program_may_say_its_kind_and_build_and_nothing_else() {
    let test = TestApp::start().await;
    for kind in ["start", "later", "reload", "plain"] {
        let report = format!(r#"{{"kind":"{kind}","build":"family-1a2b3c4d5e"}}"#);
        assert_eq!(tell(&test, &report).await.status, StatusCode::NO_CONTENT, "{kind}");
    }
    let long = format!(r#"{{"kind":"later","build":"{}"}}"#, "a".repeat(41));
    for report in [
        "",
        "later",
        r#"{"kind":"other","build":"family-1a2b3c4d5e"}"#,
        r#"{"kind":"later"}"#,
        r#"{"kind":"later","build":"family\nINFO forged"}"#,
        r#"{"kind":"later","build":"family-1a2b3c4d5e","page":"/step/1"}"#,
        &long,
    ] {
        assert_eq!(tell(&test, report).await.status, StatusCode::BAD_REQUEST, "{report}");
    }
    assert_eq!(tell(&test, &" ".repeat(300)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn other_sites_cannot_report_and_nobody_can_fill_the_log() {
    let test = TestApp::start().await;
    let mut foreign = request(Method::POST, "/api/trouble/v1", None, Body::from(REPORT));
    foreign.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    assert_eq!(test.send(foreign).await.status, StatusCode::FORBIDDEN);

    let mut taken = 0;
    while tell(&test, REPORT).await.status == StatusCode::NO_CONTENT {
        taken += 1;
        assert!(taken < 100, "there is no end to it");
    }
    assert!(taken >= 10, "a faulty release would hardly show: {taken}");
    test.pass(60_000);
    assert_eq!(tell(&test, REPORT).await.status, StatusCode::NO_CONTENT);
}
