//! The places as an address asks for them: what is looked for, and from which town it is reckoned how far it is.

use super::casework::decoded;
use crate::content::towns;
use app::model::places::{Looking, NearPage, SoughtTown};
use app::route::value;

/// What the query of an address asks of the places; none when it asks nothing.
pub(super) fn asked(query: &str) -> Option<NearPage> {
    let looking = Looking::read(|name| decoded(value(query, name).unwrap_or_default()));
    if looking.is_idle() {
        return None;
    }
    let from = if looking.from.is_empty() { SoughtTown::default() } else { towns::sought(&looking.from) };
    Some(NearPage { looking, from })
}
