//! From the fields of a form to a change. The same forms are posted to the server by a browser
//! without wasm and read on the spot by a browser with it: one grammar, parsed at the edge.
//!
//! Fields that every form may carry: `kind` (the kind of change), `household`, `base`, `settles`
//! (ids, separated by spaces), `form` (the form's name, for messages), `back` (where to go after).

use super::ChangeKind;
use super::form::{Fields, FormContext, FormReader};
use crate::access::Refusal;
use crate::id::{ChangeId, HouseholdId};

/// A change that still lacks id, author, device and time.
#[derive(Debug, Clone, PartialEq)]
pub struct NewChange {
    pub household: HouseholdId,
    pub base: Option<ChangeId>,
    pub settles: Vec<ChangeId>,
    pub body: ChangeKind,
}

/// Reads a form.
///
/// # Errors
/// Why no change can be made of it.
pub fn read(fields: &Fields, context: &mut FormContext<'_>) -> Result<NewChange, Refusal> {
    let household = match fields.get("household") {
        "" => context.plan.household,
        id => id.parse().map_err(|_| Refusal::Malformed)?,
    };
    let base = match fields.get("base") {
        "" => None,
        id => Some(id.parse().map_err(|_| Refusal::Malformed)?),
    };
    let settles: Result<Vec<ChangeId>, _> =
        fields.get("settles").split_whitespace().map(str::parse).collect();
    let body = ChangeKind::from_form(fields.get("kind"), &mut FormReader { fields, context })?;
    Ok(NewChange { household, base, settles: settles.map_err(|_| Refusal::Malformed)?, body })
}
