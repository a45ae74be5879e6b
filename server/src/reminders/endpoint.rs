//! Addresses of push services: where this server may send something that a browser named, and where never
//! (server-side request forgery).
//!
//! Only https on port 443 of a host with a name, whose addresses are all public. The name is looked up once for each
//! sending, and the connection goes to an address that was looked at: an answer that changes meanwhile changes nothing.

use axum::http::Uri;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Longest address that is taken: those of the services are 150 to 400 characters.
const LONGEST: usize = 2_048;

/// Why nothing is sent to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEndpoint {
    #[error("it is no address of a push service")]
    Malformed,
    #[error("it is not https")]
    NotHttps,
    #[error("it has no name, or a name of a network of its own")]
    NoName,
    #[error("its name has an address that is not public")]
    NotPublic,
    #[error("its name has no address")]
    NoAddress,
}

/// An address that may be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub uri: Uri,
    pub host: String,
    pub port: u16,
    pub is_https: bool,
}

impl Endpoint {
    /// Reads an address. `loopback`: that of a receiver on this machine is taken too, over http (tests only).
    ///
    /// # Errors
    /// Why nothing is ever sent there.
    pub fn parse(text: &str, loopback: bool) -> Result<Endpoint, BadEndpoint> {
        let uri: Uri = text.parse().map_err(|_| BadEndpoint::Malformed)?;
        let authority = uri.authority().ok_or(BadEndpoint::Malformed)?;
        if text.len() > LONGEST || authority.as_str().contains('@') {
            return Err(BadEndpoint::Malformed);
        }
        let host = authority.host().to_ascii_lowercase();
        if loopback && uri.scheme_str() == Some("http") && matches!(host.as_str(), "127.0.0.1" | "localhost")
        {
            let port = authority.port_u16().ok_or(BadEndpoint::Malformed)?;
            let host = Ipv4Addr::LOCALHOST.to_string();
            return Ok(Endpoint { host, port, is_https: false, uri });
        }
        if uri.scheme_str() != Some("https") {
            return Err(BadEndpoint::NotHttps);
        }
        if authority.port_u16().is_some_and(|port| port != 443) {
            return Err(BadEndpoint::Malformed);
        }
        if !is_name(&host) {
            return Err(BadEndpoint::NoName);
        }
        Ok(Endpoint { host, port: 443, is_https: true, uri })
    }

    /// Where to connect to, of what its name was looked up as.
    ///
    /// # Errors
    /// When one of them is no public address: such a name is not a push service's.
    pub fn choose(&self, found: &[IpAddr]) -> Result<SocketAddr, BadEndpoint> {
        let first = found.first().ok_or(BadEndpoint::NoAddress)?;
        if self.is_https && !found.iter().all(|address| is_public(*address)) {
            return Err(BadEndpoint::NotPublic);
        }
        Ok(SocketAddr::new(*first, self.port))
    }
}

/// Whether it is a name of the public kind: no number in any of the ways to write an address, and no single word.
fn is_name(host: &str) -> bool {
    const OWN: [&str; 6] = ["local", "localhost", "internal", "lan", "home", "arpa"];
    let labels: Vec<&str> = host.trim_end_matches('.').split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    labels.len() > 1
        && labels.iter().all(|label| !label.is_empty())
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        // "127.0x1", "0x7f.1", "2130706433": where the last label is a number, it is an address (WHATWG URL, 4.4).
        && last.starts_with(|first: char| first.is_ascii_alphabetic())
        && !OWN.contains(&last)
}

/// Whether an address is one of the public internet: not one of those that the registries of the IANA set apart
/// (<https://www.iana.org/assignments/iana-ipv4-special-registry>, …ipv6-special-registry; looked at on 2026-11-30).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(a == 0
        || address.is_private()
        || (a == 100 && (64..128).contains(&b))
        || address.is_loopback()
        || address.is_link_local()
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || address.is_documentation()
        || (a == 198 && (b == 18 || b == 19))
        || a >= 224)
}

/// Of IPv6 only what is given out at all, and of that nothing that carries an IPv4 address within.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    (0x2000..0x4000).contains(&first)
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
        && first != 0x2002
        && !(first == 0x3fff && second < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Endpoint, BadEndpoint> {
        Endpoint::parse(text, false)
    }

    fn choose(addresses: &[&str]) -> Result<SocketAddr, BadEndpoint> {
        let endpoint = parse("https://push.example.org/x").expect("an address");
        let found: Vec<IpAddr> = addresses.iter().map(|it| it.parse().expect("an address")).collect();
        endpoint.choose(&found)
    }

    #[test]
    fn the_addresses_of_the_services_are_taken() {
        for text in [
            "https://fcm.googleapis.com/fcm/send/abc:def",
            "https://updates.push.services.mozilla.com/wpush/v2/abc",
            "https://web.push.apple.com/QAbc_-9",
            "https://db5p.notify.windows.com/w/?token=abc%3d",
            "https://push.example.org:443/x",
        ] {
            assert!(parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn only_https_is_taken() {
        assert_eq!(parse("http://push.example.org/x"), Err(BadEndpoint::NotHttps));
        assert_eq!(parse("ftp://push.example.org/x"), Err(BadEndpoint::NotHttps));
        assert!(parse("/x").is_err() && parse("").is_err() && parse("push").is_err());
    }

    #[test]
    fn an_address_without_a_name_is_refused_however_it_is_written() {
        for host in [
            "127.0.0.1",
            "10.0.0.7",
            "93.184.215.14",
            "[::1]",
            "[2606:4700::1]",
            "2130706433",
            "0x7f.1",
            "127.1",
            "0177.0.0.1",
        ] {
            assert!(parse(&format!("https://{host}/x")).is_err(), "{host}");
        }
    }

    #[test]
    fn a_mapped_address_is_refused() {
        assert!(parse("https://[::ffff:127.0.0.1]/x").is_err());
        assert_eq!(choose(&["::ffff:127.0.0.1"]), Err(BadEndpoint::NotPublic));
        assert_eq!(choose(&["::ffff:93.184.215.14"]), Err(BadEndpoint::NotPublic));
    }

    #[test]
    fn a_name_of_a_network_of_its_own_is_refused() {
        for host in [
            "localhost",
            "database",
            "printer.local",
            "metadata.google.internal",
            "nas.lan",
            "1.0.0.127.in-addr.arpa",
        ] {
            assert_eq!(parse(&format!("https://{host}/x")), Err(BadEndpoint::NoName), "{host}");
        }
    }

    #[test]
    fn other_ports_and_names_before_the_host_are_refused() {
        assert_eq!(parse("https://push.example.org:8443/x"), Err(BadEndpoint::Malformed));
        assert_eq!(parse("https://push.example.org@10.0.0.1/x"), Err(BadEndpoint::Malformed));
        assert_eq!(
            parse(&format!("https://push.example.org/{}", "x".repeat(3_000))),
            Err(BadEndpoint::Malformed)
        );
    }

    #[test]
    fn private_and_link_local_addresses_are_refused() {
        for address in [
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "127.0.0.53",
            "0.0.0.0",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "64:ff9b::a00:1",
            "2002:a00:1::1",
            "2001::1",
            "2001:db8::1",
        ] {
            assert_eq!(choose(&[address]), Err(BadEndpoint::NotPublic), "{address}");
        }
    }

    #[test]
    fn a_name_with_one_private_address_among_public_ones_is_refused() {
        assert_eq!(choose(&["93.184.215.14", "192.168.1.1"]), Err(BadEndpoint::NotPublic));
        assert_eq!(choose(&[]), Err(BadEndpoint::NoAddress));
        assert_eq!(choose(&["93.184.215.14"]).map(|it| it.to_string()), Ok("93.184.215.14:443".into()));
        assert!(choose(&["2606:4700::6810:84e5"]).is_ok());
    }

    #[test]
    fn a_receiver_on_this_machine_is_for_tests_alone() {
        assert!(Endpoint::parse("http://127.0.0.1:9090/x", true).is_ok());
        let named = Endpoint::parse("http://localhost:9090/x", true).expect("an address");
        assert_eq!(named.host, "127.0.0.1");
        assert!(Endpoint::parse("http://127.0.0.1:9090/x", false).is_err());
        assert!(Endpoint::parse("http://10.0.0.1:9090/x", true).is_err());
    }
}
