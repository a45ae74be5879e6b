//! Who is there: links spent by a button, sessions in a cookie, same-origin writes.

mod rate_limit;
mod same_origin;
mod session_cache;
mod session_cookie;
mod signed_in;

pub use rate_limit::Attempts;
pub use same_origin::require_same_origin;
pub use session_cache::Sessions;
pub use session_cookie::SESSION_MS;
pub(crate) use session_cookie::{cookie, new_cookie, no_cookie};
pub use signed_in::SignedIn;
pub(crate) use signed_in::is_removed;

use crate::clock::random;
use crate::store::{Result, Store, TokenHash};
use app::domain::id::PersonId;
use app::domain::time::Moment;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

/// How long a sign-in link can be used: a day, in milliseconds.
pub const LINK_MS: i64 = 24 * 3_600_000;

/// A secret that is handed over once; the database keeps only its hash.
#[derive(Clone)]
pub struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

impl Token {
    /// 192 random bits.
    #[must_use]
    pub fn generate() -> Token {
        Token(BASE64URL_NOPAD.encode(&random::<24>()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash under which it is kept; None for what cannot be a token.
    #[must_use]
    pub fn hash(text: &str) -> Option<TokenHash> {
        let text = text.trim();
        (text.len() == 32 && BASE64URL_NOPAD.decode(text.as_bytes()).is_ok())
            .then(|| Sha256::digest(text.as_bytes()).into())
    }
}

/// Makes a sign-in link. The token stands behind the `#`, so that it reaches no server log and no
/// mail scanner that follows the link.
///
/// # Errors
/// When the database fails.
pub async fn make_link(store: &dyn Store, origin: &str, person: PersonId, now: Moment) -> Result<String> {
    let token = Token::generate();
    if let Some(hash) = Token::hash(token.as_str()) {
        store.add_invitation(hash, person, now, Moment(now.0 + LINK_MS)).await?;
    }
    Ok(format!("{origin}/enter#{}", token.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tokens_have_a_hash() {
        assert!(Token::hash(Token::generate().as_str()).is_some());
        for text in ["", "short", "ІІІІІІІІІІІІІІІІ", &"=".repeat(32), &"a".repeat(33)] {
            assert_eq!(Token::hash(text), None, "{text}");
        }
    }
}
