//! What makes a form count once, without the program: the idempotency key of a page.
//!
//! A lost answer, a page loaded anew, a button pressed twice: the browser sends the same form again. So each page carries
//! an id of its own in the addresses that its forms go to, and what a form adds gets an id that follows from that page,
//! the person and every field. The same form with the same words again is the same change, which the journal has
//! already; other words from the same page are another one. Nobody can meet the id of somebody else's change, for the
//! person is part of what it is made of.

use app::domain::change::form::Fields;
use app::domain::id::{ChangeId, PersonId};
use axum::body::Bytes;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// How a form of a change begins on each page (`app/src/components/form.rs`). Nothing that a person wrote looks like it:
/// there every `<` is written otherwise.
const FORM: &str = "<form method=\"post\" action=\"/do\"";

/// The page with its id in the addresses of its forms, and where it is: who loads the answer of such a form anew is led
/// back there. The program does not look at them.
pub(super) fn with_id(page: &Bytes, id: Uuid, at: &str) -> Bytes {
    let page = String::from_utf8_lossy(page);
    let back = utf8_percent_encode(at, NON_ALPHANUMERIC);
    let form = format!("<form method=\"post\" action=\"/do?page={id}&amp;back={back}\"");
    page.replace(FORM, &form).into()
}

/// The id of the change that a form adds; `nth`: of several in one form.
pub(super) fn change_id(page: Uuid, person: PersonId, fields: &Fields, nth: usize) -> ChangeId {
    let mut hash = Sha256::new();
    hash.update(page.as_bytes());
    hash.update(person.0.as_bytes());
    hash.update(nth.to_be_bytes());
    for part in fields.0.iter().flat_map(|(name, value)| [name, value]) {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    ChangeId(Builder::from_custom_bytes(bytes).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn an_id_tells_page_person_and_every_field() {
        let [one, other] = [1, 2].map(Uuid::from_u128);
        let words = fields(&[("kind", "note-added"), ("text", "ab")]);
        let id = change_id(one, PersonId(one), &words, 0);
        assert_eq!(id, change_id(one, PersonId(one), &words, 0));
        assert_eq!(id.0.get_version_num(), 8);
        for another in [
            change_id(other, PersonId(one), &words, 0),
            change_id(one, PersonId(other), &words, 0),
            change_id(one, PersonId(one), &words, 1),
            change_id(one, PersonId(one), &fields(&[("kind", "note-added"), ("text", "abc")]), 0),
            change_id(one, PersonId(one), &fields(&[("kind", "note-addedt"), ("ext", "ab")]), 0),
        ] {
            assert_ne!(id, another);
        }
    }
}
