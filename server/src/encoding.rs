//! Content negotiation: which encodings a client takes (RFC 9110, 12.5.3). Ours is brotli or none.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// Whether the client unpacks brotli: it names it, and not to refuse it (`br;q=0`).
#[must_use]
pub(crate) fn takes_brotli(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut named = lines.flat_map(|line| line.split(',')).map(|part| {
        let mut part = part.split(';').map(str::trim);
        let coding = part.next().unwrap_or_default();
        let weight = part.find_map(|it| it.strip_prefix("q=").or_else(|| it.strip_prefix("Q=")));
        (coding, weight.is_none_or(|weight| weight.trim().parse::<f32>().is_ok_and(|weight| weight > 0.0)))
    });
    named.any(|(coding, is_taken)| coding.eq_ignore_ascii_case("br") && is_taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        for (accepted, takes) in [
            (&["gzip, deflate, br"][..], true),
            (&["br;q=0.5"], true),
            (&["BR ; q=1.0"], true),
            (&["gzip", "br"], true),
            (&["br;q=0"], false),
            (&["gzip, br;q=0"], false),
            (&["br; q=0.000"], false),
            (&["br;q=much"], false),
            (&["identity"], false),
            (&["gzip"], false),
            (&["brotli-but-not-really"], false),
            (&["*"], false),
            (&[""], false),
            (&[], false),
        ] {
            let mut headers = HeaderMap::new();
            for value in accepted {
                headers.append(ACCEPT_ENCODING, value.parse().expect("a value"));
            }
            assert_eq!(takes_brotli(&headers), takes, "{accepted:?}");
        }
    }
}
