//! The address that a request comes from (`Forwarded`, RFC 7239; `X-Forwarded-For`). Anybody may write these headers, so
//! they are believed only from the proxies that the settings name, and only as far as those have written them: the
//! right-most address that is no proxy of ours counts.

use crate::state::AppState;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The address of whoever asks, as an extractor.
#[derive(Debug, Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<AppState> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<ClientAddress, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        Ok(ClientAddress(client_address(&parts.headers, peer, &app.config.proxies)))
    }
}

fn client_address(headers: &HeaderMap, peer: IpAddr, proxies: &[IpNet]) -> IpAddr {
    let is_proxy = |address: IpAddr| proxies.iter().any(|net| net.contains(&address));
    let peer = peer.to_canonical();
    if !is_proxy(peer) {
        return peer;
    }
    let all = |name: &str| -> Vec<String> {
        let lines = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        lines.flat_map(|line| line.split(',')).map(str::to_owned).collect()
    };
    let listed: Vec<Option<IpAddr>> = all("x-forwarded-for").iter().map(|it| node(it)).collect();
    let forwarded: Vec<Option<IpAddr>> = all("forwarded").iter().map(|it| named_for(it)).collect();
    let believed = match (listed.is_empty(), forwarded.is_empty()) {
        (false, true) => listed,
        (true, false) => forwarded,
        (false, false) if listed == forwarded => listed,
        // A proxy writes one of them and lets the other pass: nobody can tell which is the visitor's own.
        _ => return peer,
    };
    let mut nearest = peer;
    for address in believed.into_iter().rev() {
        // What hides its address, or is none, is known by the proxy that it came to.
        let Some(address) = address else { return nearest };
        if !is_proxy(address) {
            return address;
        }
        nearest = address;
    }
    nearest
}

/// The `for=` of one element of `Forwarded`.
fn named_for(element: &str) -> Option<IpAddr> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    named.next().and_then(|(_, value)| node(value))
}

/// An address as proxies write it: perhaps quoted, in brackets, and with a port.
fn node(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let address = text.parse::<IpAddr>().or_else(|_| text.parse::<SocketAddr>().map(|it| it.ip()));
    let bracketed = || text.strip_prefix('[')?.strip_suffix(']')?.parse::<IpAddr>().ok();
    address.ok().or_else(bracketed).map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_named_proxy_wrote_is_believed() {
        let proxies = ["10.0.0.0/8", "::1/128"].map(|net| net.parse::<IpNet>().unwrap());
        let xff = "x-forwarded-for";
        let fwd = "forwarded";
        type Case<'a> = (&'a str, &'a [(&'static str, &'a str)], &'a str);
        let cases: [Case<'_>; 19] = [
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &[(xff, "192.0.2.1")], "192.0.2.1"),
            ("::1", &[(xff, "192.0.2.1")], "192.0.2.1"),
            ("::ffff:10.0.0.1", &[(xff, "192.0.2.1")], "192.0.2.1"),
            // A peer that is no proxy says nothing of others.
            ("192.0.2.9", &[(xff, "192.0.2.1")], "192.0.2.9"),
            ("192.0.2.9", &[(fwd, "for=192.0.2.1")], "192.0.2.9"),
            // What a visitor wrote in front of what the proxy has added.
            ("10.0.0.1", &[(xff, "203.0.113.5, 192.0.2.1")], "192.0.2.1"),
            ("10.0.0.1", &[(xff, "203.0.113.5"), (xff, "192.0.2.1")], "192.0.2.1"),
            ("10.0.0.1", &[(xff, "192.0.2.1, 10.0.0.7")], "192.0.2.1"),
            ("10.0.0.1", &[(xff, "10.0.0.8, 10.0.0.7")], "10.0.0.8"),
            ("10.0.0.1", &[(xff, "203.0.113.5, nonsense")], "10.0.0.1"),
            ("10.0.0.1", &[(xff, "203.0.113.5, unknown, 10.0.0.7")], "10.0.0.7"),
            ("10.0.0.1", &[(xff, "192.0.2.1:4711")], "192.0.2.1"),
            ("10.0.0.1", &[(xff, "2001:db8::1")], "2001:db8::1"),
            ("10.0.0.1", &[(fwd, "for=192.0.2.1;proto=https;by=10.0.0.1")], "192.0.2.1"),
            ("10.0.0.1", &[(fwd, "proto=https;For=\"[2001:db8::1]:4711\"")], "2001:db8::1"),
            ("10.0.0.1", &[(fwd, "for=203.0.113.5, for=\"[2001:db8::1]\"")], "2001:db8::1"),
            // Which of the two did the proxy write?
            ("10.0.0.1", &[(fwd, "for=203.0.113.5"), (xff, "192.0.2.1")], "10.0.0.1"),
            ("10.0.0.1", &[(fwd, "for=192.0.2.1"), (xff, "192.0.2.1")], "192.0.2.1"),
        ];
        for (peer, lines, right) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in lines {
                headers.append(*name, value.parse().unwrap());
            }
            let found = client_address(&headers, peer.parse().unwrap(), &proxies);
            assert_eq!(found, right.parse::<IpAddr>().unwrap(), "{peer} {lines:?}");
        }
        let none = HeaderMap::from_iter([(xff.parse().unwrap(), "192.0.2.1".parse().unwrap())]);
        assert_eq!(client_address(&none, IpAddr::from([10, 0, 0, 1]), &[]), IpAddr::from([10, 0, 0, 1]));
    }
}
