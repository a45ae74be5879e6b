//! Web Push: hands a message for one device to the push service of its browser (RFC 8030), encrypted for that browser
//! alone (RFC 8291).
//!
//! No content travels but an id and a generic text in the person's language: the phone has the plan, and says by itself what
//! it is about, to whom it belongs there. All messages have one size. The same text is a Declarative Web Push, which an
//! iPhone shows without our worker.

use super::endpoint::Endpoint;
use super::vapid::VapidKey;
use crate::limits::PUSH_TIME;
use crate::store::PushChannel;
use app::domain::id::ReminderId;
use app::domain::text::Lang;
use app::domain::time::Moment;
use axum::body::Bytes;
use axum::http::header::{AUTHORIZATION, HOST};
use axum::http::{HeaderValue, Request, StatusCode, Uri};
use data_encoding::BASE64URL_NOPAD as BASE64;
use futures::future::BoxFuture;
use http_body_util::Full;
use hyper::client::conn::http1::handshake;
use hyper_util::rt::TokioIo;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use uuid::Uuid;
use web_push_native::{Auth, WebPushBuilder, p256};

/// Every message has so many bytes before it is encrypted.
const SIZE: usize = 1_024;

/// Longest time, in seconds, that a service keeps a message for a phone that is off: a day.
const LONGEST_S: i64 = 86_400;

/// How names are looked up.
pub type Resolve = Arc<dyn Fn(String, u16) -> BoxFuture<'static, Vec<IpAddr>> + Send + Sync>;

/// What a message says.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    pub id: ReminderId,
    /// What it is about: a later message about the same takes the place of one that was not delivered yet.
    pub topic: Uuid,
    pub title: &'a str,
    pub lang: Lang,
    /// A test, which its person is asked to confirm.
    pub is_test: bool,
    /// From here on it is of no use.
    pub until: Moment,
}

/// What a push service said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    Accepted,
    /// There is no such subscription any more.
    Gone,
    /// It could not be reached, or has too much to do.
    Later,
    /// It does not take such a message, or nothing is ever sent there.
    Refused,
}

/// What sends messages.
#[derive(Clone)]
pub struct Pusher {
    key: VapidKey,
    origin: String,
    contact: String,
    loopback: bool,
    resolve: Resolve,
    tls: Arc<ClientConfig>,
}

impl std::fmt::Debug for Pusher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pusher")
    }
}

impl Pusher {
    /// `origin`: the address of this app. `loopback`: receivers on this machine are sent to as well.
    #[must_use]
    pub fn new(key: VapidKey, origin: String, loopback: bool) -> Pusher {
        Pusher::resolving(key, origin, loopback, Arc::new(|host, port| Box::pin(look_up(host, port))))
    }

    /// Like [`Pusher::new`], with another way to look up names.
    #[must_use]
    pub fn resolving(key: VapidKey, origin: String, loopback: bool, resolve: Resolve) -> Pusher {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
        #[expect(clippy::expect_used, reason = "ring knows the versions of TLS that rustls takes by default")]
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the default versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let contact = if origin.starts_with("https://") {
            origin.clone()
        } else {
            "mailto:perspectief@localhost".into()
        };
        Pusher { key, origin, contact, loopback, resolve, tls: Arc::new(tls) }
    }

    /// The public key, as a browser wants it to subscribe.
    #[must_use]
    pub fn public_key(&self) -> &str {
        &self.key.public
    }

    /// Whether a channel can be sent to at all: its address and keys are what they should be.
    #[must_use]
    pub fn takes(&self, endpoint: &str, p256dh: &[u8], auth: &[u8]) -> bool {
        let is_point = p256::PublicKey::from_sec1_bytes(p256dh).is_ok();
        Endpoint::parse(endpoint, self.loopback).is_ok() && is_point && auth.len() == 16
    }

    /// Sends a message to a device.
    pub async fn send(&self, channel: &PushChannel, message: Message<'_>, now: Moment) -> Pushed {
        let Some((endpoint, request)) = self.request(channel, message, now) else { return Pushed::Refused };
        match tokio::time::timeout(PUSH_TIME, self.hand_over(&endpoint, request)).await {
            Ok(Ok(status)) => outcome(status),
            Ok(Err(NotSent::Never)) => Pushed::Refused,
            Ok(Err(NotSent::Now)) | Err(_) => Pushed::Later,
        }
    }

    fn request(
        &self,
        channel: &PushChannel,
        message: Message<'_>,
        now: Moment,
    ) -> Option<(Endpoint, Request<Full<Bytes>>)> {
        let endpoint = Endpoint::parse(&channel.endpoint, self.loopback).ok()?;
        let key = p256::PublicKey::from_sec1_bytes(&channel.p256dh).ok()?;
        let auth = <[u8; 16]>::try_from(channel.auth.as_slice()).ok()?;
        let ttl = ((message.until.0 - now.0) / 1_000).clamp(60, LONGEST_S).unsigned_abs();
        let builder = WebPushBuilder::new(endpoint.uri.clone(), key, Auth::from(auth))
            .with_valid_duration(Duration::from_secs(ttl));
        let request = builder.build(payload(&self.origin, message)).ok()?;
        let (mut head, body) = request.into_parts();
        let audience = format!("{}://{}", endpoint.uri.scheme_str()?, endpoint.uri.authority()?.as_str());
        let authorization = self.key.authorization(&audience, &self.contact, now);
        head.headers.insert(AUTHORIZATION, HeaderValue::from_str(&authorization).ok()?);
        head.headers.insert(HOST, HeaderValue::from_str(endpoint.uri.authority()?.as_str()).ok()?);
        head.headers.insert("urgency", HeaderValue::from_static("high"));
        // At most 32 characters of base64url (RFC 8030, 5.4).
        head.headers.insert("topic", HeaderValue::from_str(&BASE64.encode(message.topic.as_bytes())).ok()?);
        head.uri =
            head.uri.path_and_query().map_or_else(|| Uri::from_static("/"), |path| Uri::from(path.clone()));
        Some((endpoint, Request::from_parts(head, Full::new(Bytes::from(body)))))
    }

    /// One connection for one message, to an address that was looked at; where an answer leads on, nobody follows.
    async fn hand_over(
        &self,
        endpoint: &Endpoint,
        request: Request<Full<Bytes>>,
    ) -> Result<StatusCode, NotSent> {
        let found = match endpoint.host.parse::<IpAddr>() {
            Ok(address) => vec![address],
            Err(_) => (self.resolve)(endpoint.host.clone(), endpoint.port).await,
        };
        let to = match endpoint.choose(&found) {
            Ok(to) => to,
            Err(super::endpoint::BadEndpoint::NoAddress) => return Err(NotSent::Now),
            Err(_) => return Err(NotSent::Never),
        };
        let stream = TcpStream::connect(to).await.map_err(|_| NotSent::Now)?;
        let _ = stream.set_nodelay(true);
        if !endpoint.is_https {
            return exchange(stream, request).await;
        }
        let name = ServerName::try_from(endpoint.host.clone()).map_err(|_| NotSent::Never)?;
        let stream =
            TlsConnector::from(self.tls.clone()).connect(name, stream).await.map_err(|_| NotSent::Now)?;
        exchange(stream, request).await
    }
}

/// Why a message did not get to its service.
enum NotSent {
    Now,
    Never,
}

async fn exchange<S>(stream: S, request: Request<Full<Bytes>>) -> Result<StatusCode, NotSent>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await.map_err(|_| NotSent::Now)?;
    let running = tokio::spawn(connection);
    let answer = sender.send_request(request).await;
    running.abort();
    // Whatever else it says, its status says it.
    Ok(answer.map_err(|_| NotSent::Now)?.status())
}

fn outcome(status: StatusCode) -> Pushed {
    match status.as_u16() {
        200..=299 => Pushed::Accepted,
        404 | 410 => Pushed::Gone,
        408 | 429 | 500..=599 => Pushed::Later,
        _ => Pushed::Refused,
    }
}

async fn look_up(host: String, port: u16) -> Vec<IpAddr> {
    let found = tokio::net::lookup_host((host, port)).await;
    found.map(|found| found.map(|it| it.ip()).collect()).unwrap_or_default()
}

/// The message as the browser gets it, of one size whatever it says.
fn payload(origin: &str, message: Message<'_>) -> Vec<u8> {
    let Message { id, title, lang, is_test, .. } = message;
    let to = if is_test { "/more/reminders" } else { "/appointments" };
    let json = serde_json::json!({
        "web_push": 8030,
        "notification": {
            "title": title,
            "lang": lang.tag(),
            "navigate": format!("{origin}{to}"),
            "tag": id,
        },
        "mutable": true,
        "id": id,
        "test": is_test,
    });
    let mut payload = json.to_string().into_bytes();
    payload.resize(payload.len().max(SIZE), b' ');
    payload
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const TITLE: &str = "Нагадування від Перспективи";

    fn message(title: &str) -> Message<'_> {
        let id = ReminderId(Uuid::from_u128(1));
        Message {
            id,
            topic: Uuid::from_u128(2),
            title,
            lang: Lang::Uk,
            is_test: false,
            until: Moment(i64::MAX),
        }
    }

    #[test]
    fn a_message_says_an_id_and_a_generic_text_and_has_one_size() {
        let all: Vec<_> = [TITLE, "Herinnering van Perspectief", "x"]
            .map(|title| payload("https://plan.example.nl", message(title)))
            .into();
        assert!(all.iter().all(|it| it.len() == SIZE));
        let read: serde_json::Value = serde_json::from_slice(&all[0]).expect("JSON with spaces behind it");
        assert_eq!(
            read,
            serde_json::json!({
                "web_push": 8030,
                "notification": {
                    "title": TITLE,
                    "lang": "uk",
                    "navigate": "https://plan.example.nl/appointments",
                    "tag": "00000000-0000-0000-0000-000000000001",
                },
                "mutable": true,
                "id": "00000000-0000-0000-0000-000000000001",
                "test": false,
            })
        );
    }

    #[test]
    fn what_a_service_says_tells_what_to_do() {
        let said = |status| outcome(StatusCode::from_u16(status).expect("a status"));
        assert_eq!([200, 201, 202].map(said), [Pushed::Accepted; 3]);
        assert_eq!([404, 410].map(said), [Pushed::Gone; 2]);
        assert_eq!([429, 500, 503].map(said), [Pushed::Later; 3]);
        // It leads on: nobody follows.
        assert_eq!([301, 302, 307, 308, 400, 403, 413].map(said), [Pushed::Refused; 7]);
    }

    fn channel(endpoint: &str) -> PushChannel {
        let secret = p256::SecretKey::from_slice(&[7; 32]).expect("a key");
        let point = p256::elliptic_curve::sec1::ToEncodedPoint::to_encoded_point(&secret.public_key(), false);
        PushChannel {
            household: app::domain::id::HouseholdId(Uuid::from_u128(1)),
            device: app::domain::id::DeviceId(Uuid::from_u128(2)),
            person: app::domain::id::PersonId(Uuid::from_u128(3)),
            endpoint: endpoint.to_owned(),
            p256dh: point.as_bytes().to_vec(),
            auth: vec![1; 16],
            contact: Moment(0),
            tested: None,
            proved: None,
        }
    }

    fn pusher(answers: &'static [&'static [&'static str]], asked: Arc<AtomicUsize>) -> Pusher {
        let folder = tempfile::tempdir().expect("a folder");
        let key = VapidKey::open(&folder.path().join("push-key")).expect("a key");
        let resolve: Resolve = Arc::new(move |_, _| {
            let nth = asked.fetch_add(1, Ordering::SeqCst);
            let found = answers.get(nth).copied().unwrap_or_default();
            let found = found.iter().map(|it| it.parse().expect("an address")).collect();
            Box::pin(async move { found })
        });
        Pusher::resolving(key, "https://plan.example.nl".into(), false, resolve)
    }

    #[tokio::test]
    async fn a_name_that_leads_into_our_own_network_is_never_connected_to() {
        let asked = Arc::new(AtomicUsize::new(0));
        let pusher = pusher(&[&["127.0.0.1"]], asked.clone());
        let said = pusher.send(&channel("https://push.example.org/x"), message(TITLE), Moment(0)).await;
        assert_eq!(said, Pushed::Refused);
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn an_answer_that_changes_after_it_was_looked_at_is_not_asked_for_again() {
        // A listener on this machine stands for what must not be reached: by the second answer it would be.
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let asked = Arc::new(AtomicUsize::new(0));
        // 192.0.2.1 (documentation) is refused at the look; a public one would be connected to as it was looked at.
        let pusher = pusher(&[&["192.0.2.1"], &["127.0.0.1"]], asked.clone());
        let said = pusher.send(&channel("https://push.example.org/x"), message(TITLE), Moment(0)).await;
        assert_eq!(said, Pushed::Refused);
        assert_eq!(asked.load(Ordering::SeqCst), 1, "one look a message");
        let accepted = tokio::time::timeout(Duration::from_millis(50), listener.accept()).await;
        assert!(accepted.is_err(), "nobody came");
    }

    #[tokio::test]
    async fn an_address_that_is_none_of_a_service_is_refused_before_anything_is_looked_up() {
        let asked = Arc::new(AtomicUsize::new(0));
        let pusher = pusher(&[], asked.clone());
        for endpoint in
            ["http://push.example.org/x", "https://10.0.0.1/x", "https://localhost/x", "http://127.0.0.1:1/x"]
        {
            let said = pusher.send(&channel(endpoint), message(TITLE), Moment(0)).await;
            assert_eq!(said, Pushed::Refused, "{endpoint}");
        }
        assert_eq!(asked.load(Ordering::SeqCst), 0);
    }
}
