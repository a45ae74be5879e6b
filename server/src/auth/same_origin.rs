//! Every write must come from our own pages: no other site can make a signed-in browser write. What is asked is the
//! address that the settings name: the scheme, host and port of `Origin`, the host and port of `Host`, which a name
//! that somebody else points at this machine (DNS rebinding) has not.

use crate::error::Problem;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Once;

/// Refuses writes that do not come from our own origin.
pub async fn require_same_origin(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_same_origin(request.headers(), request.uri(), &app.config.origin) {
        return next.run(request).await;
    }
    Problem::ForeignOrigin.into_response()
}

fn is_same_origin(headers: &HeaderMap, uri: &Uri, origin: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(ours) = Place::of_origin(origin) else { return false };
    // HTTP/2 says it in the address.
    let host = text(header::HOST).or(uri.authority().map(Authority::as_str));
    let asked = match host {
        // No browser leaves it out.
        None => None,
        Some(host) => match Place::new(ours.scheme, host).filter(|asked| asked.is_at(&ours)) {
            Some(asked) => Some(asked),
            None => {
                tell_of_host();
                return false;
            }
        },
    };
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    // Older browsers and programs say where a page is from.
    let Some(from) = text(header::ORIGIN).and_then(Place::of_origin) else { return false };
    from == asked.unwrap_or(ours)
}

/// Told once: a proxy that does not pass the host on would look like this for everybody.
fn tell_of_host() {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        tracing::warn!(
            "a write was refused that asked for another host than PERSPECTIEF_ORIGIN names; a proxy must pass `Host` on"
        );
    });
}

/// Where a server is: scheme, host and port.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    scheme: &'static str,
    host: String,
    port: u16,
}

impl Place {
    fn of_origin(origin: &str) -> Option<Place> {
        let (scheme, authority) = origin.split_once("://")?;
        let scheme = ["https", "http"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
        Place::new(scheme, authority)
    }

    fn new(scheme: &'static str, authority: &str) -> Option<Place> {
        let authority: Authority = authority.parse().ok()?;
        if authority.as_str().contains('@') {
            return None;
        }
        let port = authority.port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 });
        Some(Place { scheme, host: authority.host().to_ascii_lowercase(), port })
    }

    /// Whether it is the same server. On one's own machine it has many names, and none of them is somebody else's; where
    /// the settings name no host but every address of a machine, nobody told its name.
    fn is_at(&self, ours: &Place) -> bool {
        let unnamed = ours.address().is_some_and(|address| address.is_unspecified());
        self == ours || unnamed || (self.is_here() && ours.is_here())
    }

    fn is_here(&self) -> bool {
        self.host == "localhost" || self.address().is_some_and(|address| address.is_loopback())
    }

    fn address(&self) -> Option<IpAddr> {
        self.host.trim_start_matches('[').trim_end_matches(']').parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "https://plan.example.nl";

    fn check(origin: &str, cases: &[(&[(&'static str, &str)], bool)]) {
        for (pairs, good) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in *pairs {
                headers.insert(*name, value.parse().unwrap());
            }
            assert_eq!(is_same_origin(&headers, &Uri::from_static("/do"), origin), *good, "{pairs:?}");
        }
    }

    #[test]
    fn only_our_own_pages_may_write() {
        let ours = ("host", "plan.example.nl");
        check(
            OURS,
            &[
                (&[ours, ("sec-fetch-site", "same-origin")], true),
                (&[ours, ("sec-fetch-site", "cross-site"), ("origin", OURS)], false),
                (&[ours, ("sec-fetch-site", "same-site")], false),
                (&[ours, ("sec-fetch-site", "none")], false),
                (&[ours, ("origin", OURS)], true),
                (&[ours, ("origin", "https://PLAN.example.nl:443")], true),
                (&[("origin", OURS)], true),
                (&[ours, ("origin", "https://evil.example")], false),
                (&[ours, ("origin", "https://plan.example.nl.evil.example")], false),
                (&[ours, ("origin", "https://plan.example.nl@evil.example")], false),
                (&[ours, ("origin", "https://plan.example.nl:8443")], false),
                (&[("host", "null"), ("origin", "null")], false),
                (&[ours], false),
                (&[], false),
            ],
        );
    }

    #[test]
    fn a_page_that_came_unencrypted_is_not_one_of_an_encrypted_address() {
        let ours = ("host", "plan.example.nl");
        check(OURS, &[(&[ours, ("origin", "http://plan.example.nl")], false)]);
        check(OURS, &[(&[ours, ("origin", "http://plan.example.nl:443")], false)]);
        check("http://plan.example.nl", &[(&[ours, ("origin", OURS)], false)]);
    }

    #[test]
    fn a_write_asks_for_the_host_that_people_type() {
        let fetched = ("sec-fetch-site", "same-origin");
        check(
            OURS,
            &[
                (&[fetched, ("host", "PLAN.EXAMPLE.NL")], true),
                (&[fetched, ("host", "plan.example.nl:443")], true),
                (&[fetched, ("host", "plan.example.nl:80")], false),
                (&[fetched, ("host", "evil.example")], false),
                (&[("origin", "https://evil.example"), ("host", "evil.example")], false),
                (&[fetched, ("host", "127.0.0.1:3000")], false),
                (&[fetched, ("host", "localhost")], false),
                (&[fetched, ("host", "plan.example.nl@evil.example")], false),
                (&[fetched, ("host", "")], false),
            ],
        );
    }

    #[test]
    fn on_ones_own_machine_every_name_of_it_will_do() {
        let fetched = ("sec-fetch-site", "same-origin");
        check(
            "http://127.0.0.1:3000",
            &[
                (&[fetched, ("host", "127.0.0.1:3000")], true),
                (&[fetched, ("host", "localhost:3000")], true),
                (&[fetched, ("host", "[::1]:4000")], true),
                (&[("origin", "http://localhost:3000"), ("host", "localhost:3000")], true),
                (&[("origin", "https://localhost:3000"), ("host", "localhost:3000")], false),
                (&[("origin", "http://localhost:4000"), ("host", "localhost:3000")], false),
                (&[fetched, ("host", "rebound.example:3000")], false),
            ],
        );
        let fetched_there = &[fetched, ("host", "192.168.1.7:3000")][..];
        check("http://127.0.0.1:3000", &[(fetched_there, false)]);
        check("http://0.0.0.0:3000", &[(fetched_there, true)]);
    }
}
