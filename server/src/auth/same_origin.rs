//! Every write must come from our own pages: no other site can make a signed-in browser write.

use crate::error::Problem;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses writes that do not come from our own origin.
pub async fn require_same_origin(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_same_origin(request.headers(), &app.config.origin) {
        return next.run(request).await;
    }
    Problem::ForeignOrigin.into_response()
}

fn is_same_origin(headers: &HeaderMap, origin: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    // Older browsers and programs: the origin must be ours, or at least the host they ask for.
    let Some(from) = text(header::ORIGIN) else { return false };
    let host = text(header::HOST).unwrap_or_default();
    from == origin || from.split_once("://").is_some_and(|(_, from)| !host.is_empty() && from == host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_our_own_pages_may_write() {
        let origin = "https://plan.example.nl";
        for (pairs, good) in [
            (headers(&[("sec-fetch-site", "same-origin")]), true),
            (headers(&[("sec-fetch-site", "cross-site"), ("origin", origin)]), false),
            (headers(&[("sec-fetch-site", "same-site")]), false),
            (headers(&[("sec-fetch-site", "none")]), false),
            (headers(&[("origin", origin)]), true),
            (headers(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")]), true),
            (headers(&[("origin", "https://evil.example"), ("host", "plan.example.nl")]), false),
            (headers(&[("origin", "null"), ("host", "null")]), false),
            (headers(&[]), false),
        ] {
            assert_eq!(is_same_origin(&pairs, origin), good, "{pairs:?}");
        }
    }
}
