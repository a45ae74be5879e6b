//! Who is there: links spent by a button, sessions in a cookie, same-origin writes.

mod client_address;
mod rate_limit;
mod same_origin;
mod session_cache;
mod session_cookie;
mod signed_in;

pub use client_address::ClientAddress;
pub use rate_limit::Attempts;
pub use same_origin::require_same_origin;
pub use session_cache::Sessions;
pub use session_cookie::SESSION_MS;
pub(crate) use session_cookie::{cookie, new_cookie, no_cookie};
pub use signed_in::SignedIn;
pub(crate) use signed_in::is_removed;

use crate::clock::random;
use crate::state::AppState;
use crate::store::{Result, Store, TokenHash};
use app::domain::id::PersonId;
use app::domain::spelling::is_unseen;
use app::domain::time::Moment;
use data_encoding::BASE64URL_NOPAD;
use percent_encoding::percent_decode_str;
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
    /// How many characters it has: six bits each.
    const CHARS: usize = 32;
    /// How many places of one text are looked at.
    const MOST_FOUND: usize = 4;
    /// How many characters of what was pasted are looked at.
    const LONGEST: usize = 4_000;

    /// 192 random bits.
    #[must_use]
    pub fn generate() -> Token {
        Token(BASE64URL_NOPAD.encode(&random::<24>()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What may be a token in a text that somebody pasted: a link, alone or with what a chat or a document has put
    /// around it and into it, or the token itself. The likeliest stands first.
    #[must_use]
    pub fn find(pasted: &str) -> Vec<Token> {
        // A link stands at the beginning of what is pasted; whatever comes costs no more than reading that.
        let end = pasted.char_indices().nth(Token::LONGEST).map_or(pasted.len(), |(at, _)| at);
        let text = percent_decode_str(&pasted[..end]).decode_utf8_lossy();
        let text: String = text.chars().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
        let unbroken = |part: &str| part.split_whitespace().collect::<String>();
        let behind_sign = text.match_indices('#').take(Token::MOST_FOUND * 2).map(|(at, _)| {
            text[at + 1..].chars().filter(|c| !c.is_whitespace()).take(Token::CHARS).collect()
        });
        let runs = text.split(|c: char| !Token::is_of(c)).filter(|run| run.len() == Token::CHARS);
        let all = behind_sign.chain(runs.map(str::to_owned)).chain([unbroken(&text)]);
        let mut found: Vec<Token> = Vec::new();
        for token in all.filter(|token| Token::hash(token).is_some()) {
            if found.len() < Token::MOST_FOUND && found.iter().all(|known| known.0 != token) {
                found.push(Token(token));
            }
        }
        found
    }

    fn is_of(c: char) -> bool {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
    }

    /// The hash under which it is kept; None for what cannot be a token.
    #[must_use]
    pub fn hash(text: &str) -> Option<TokenHash> {
        let text = text.trim();
        (text.len() == Token::CHARS && BASE64URL_NOPAD.decode(text.as_bytes()).is_ok())
            .then(|| Sha256::digest(text.as_bytes()).into())
    }
}

/// Makes a sign-in link, in the place of those that this person has not used. The token stands behind the `#`, so that it reaches no server log and no
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

/// A session or device of this person has ended, or who they belong to has changed: what is known of sessions is asked
/// anew, and their live streams end at once.
pub(crate) fn access_ended(app: &AppState, person: PersonId) {
    app.sessions.forget_all();
    app.journals.hub().access_changed(person);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_in_whatever_was_pasted() {
        let token = "aB3_xY-0aB3_xY-0aB3_xY-0aB3_xY-0";
        let link = format!("https://plan.example.nl/enter#{token}");
        let (head, tail) = link.split_at(link.len() - 10);
        for pasted in [
            token.to_owned(),
            format!("  {token}\n"),
            format!("\u{feff}{token}\u{200e}"),
            format!("Код: {token}."),
            format!("({token})"),
            link.clone(),
            format!("{link}."),
            format!("{link},"),
            format!("«{link}»"),
            format!("({link})"),
            format!("<{link}>"),
            format!("_{link}_"),
            format!("{link} (діє одну добу)"),
            format!("{link} valid for one day"),
            format!("Ось посилання: {link} #perspectief"),
            format!("{link}\u{200b}"),
            format!("{head}\n{tail}"),
            format!("{head}\u{ad}{tail}"),
            link.replace('#', "%23"),
            format!("{}%20(%D0%B4%D1%96%D1%94)", link.replace('#', "%23")),
            format!("https://chat.example/l?to=https%3A%2F%2Fplan.example.nl%2Fenter%23{token}&x=1"),
        ] {
            let found = Token::find(&pasted);
            assert!(found.iter().any(|it| it.as_str() == token), "{pasted}");
        }
        for pasted in
            ["", "x", "Ї", "https://plan.example.nl/enter#", "https://plan.example.nl/enter#short", "%ff%"]
        {
            assert!(Token::find(pasted).is_empty(), "{pasted}");
        }
        let many: String = (10..90).map(|n| format!("#{}{n} ", "a".repeat(30))).collect();
        assert_eq!(Token::find(&many).len(), Token::MOST_FOUND);
    }

    #[test]
    fn only_tokens_have_a_hash() {
        assert!(Token::hash(Token::generate().as_str()).is_some());
        for text in ["", "short", "ІІІІІІІІІІІІІІІІ", &"=".repeat(32), &"a".repeat(33)] {
            assert_eq!(Token::hash(text), None, "{text}");
        }
    }
}
