//! VAPID: by which push services know this server (RFC 8292). The key is made at the first start and stays in the data
//! folder: with another key all subscriptions would be void.

use crate::clock::random;
use app::domain::time::Moment;
use data_encoding::BASE64URL_NOPAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use std::io::Write;
use std::path::Path;

/// How long a signature is good for, in seconds; services refuse more than a day.
const GOOD_S: i64 = 12 * 3_600;

/// The key of this server.
#[derive(Clone)]
pub struct VapidKey {
    key: SigningKey,
    /// The uncompressed public point, as browsers and services want it: base64url without padding.
    pub public: String,
}

impl std::fmt::Debug for VapidKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "VapidKey({})", self.public)
    }
}

impl VapidKey {
    /// Reads the key in a file, or makes one there that only its owner may read.
    ///
    /// # Errors
    /// When the file cannot be read or made, or holds something else.
    pub fn open(file: &Path) -> std::io::Result<VapidKey> {
        let broken = || std::io::Error::new(std::io::ErrorKind::InvalidData, "it holds no key of Web Push");
        match std::fs::read_to_string(file) {
            Ok(text) => VapidKey::parse(text.trim()).ok_or_else(broken),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let (key, text) = VapidKey::make();
                let mut options = std::fs::OpenOptions::new();
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let mut made = options.open(file)?;
                writeln!(made, "{text}")?;
                made.sync_all()?;
                Ok(key)
            }
            Err(error) => Err(error),
        }
    }

    fn make() -> (VapidKey, String) {
        loop {
            // Nearly every number of 32 bytes is a key of this curve.
            let text = BASE64.encode(&random::<32>());
            if let Some(key) = VapidKey::parse(&text) {
                return (key, text);
            }
        }
    }

    fn parse(text: &str) -> Option<VapidKey> {
        let bytes = BASE64.decode(text.as_bytes()).ok()?;
        let key = SigningKey::from_slice(&bytes).ok()?;
        let public = BASE64.encode(key.verifying_key().to_encoded_point(false).as_bytes());
        Some(VapidKey { key, public })
    }

    /// What stands in the header `authorization` of a message to a service.
    /// `audience`: scheme and host of the service; `contact`: whom its operators may ask, an https or mailto address.
    #[must_use]
    pub fn authorization(&self, audience: &str, contact: &str, now: Moment) -> String {
        let head = BASE64.encode(br#"{"typ":"JWT","alg":"ES256"}"#);
        let claims = serde_json::json!({ "aud": audience, "exp": now.0 / 1_000 + GOOD_S, "sub": contact });
        let signed = format!("{head}.{}", BASE64.encode(claims.to_string().as_bytes()));
        let signature: Signature = self.key.sign(signed.as_bytes());
        format!("vapid t={signed}.{}, k={}", BASE64.encode(&signature.to_bytes()), self.public)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;

    #[test]
    fn the_key_is_made_once_and_only_its_owner_may_read_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("push-key");
        let made = VapidKey::open(&file).expect("a key");
        assert_eq!(VapidKey::open(&file).expect("the same").public, made.public);
        assert_eq!(BASE64.decode(made.public.as_bytes()).expect("base64url").len(), 65);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&file).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(&file, "something else").expect("written");
        assert!(VapidKey::open(&file).is_err());
    }

    #[test]
    fn a_message_is_signed_for_its_service_with_an_end() {
        let (key, _) = VapidKey::make();
        let header =
            key.authorization("https://push.example.org", "mailto:us@example.org", Moment(1_800_000_000_000));
        let (token, public) =
            header.strip_prefix("vapid t=").and_then(|it| it.split_once(", k=")).expect("two parts");
        let (signed, signature) = token.rsplit_once('.').expect("a signature");
        let point = BASE64.decode(public.as_bytes()).expect("base64url");
        let verifying = VerifyingKey::from_sec1_bytes(&point).expect("a point");
        let signature = Signature::from_slice(&BASE64.decode(signature.as_bytes()).expect("base64url"));
        assert!(verifying.verify(signed.as_bytes(), &signature.expect("64 bytes")).is_ok());
        let claims = BASE64.decode(signed.split_once('.').expect("a head").1.as_bytes()).expect("base64url");
        let claims: serde_json::Value = serde_json::from_slice(&claims).expect("JSON");
        assert_eq!(claims["aud"], "https://push.example.org");
        assert_eq!(claims["sub"], "mailto:us@example.org");
        assert_eq!(claims["exp"], 1_800_043_200);
    }
}
