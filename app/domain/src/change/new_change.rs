//! From the fields of a form to a change. The same forms are posted to the server by a browser
//! without wasm and read on the spot by a browser with it: one grammar, parsed at the edge.
//!
//! Fields that every form may carry: `kind` (the kind of change), `household`, `base`, `settles`
//! (ids, separated by spaces), `form` (the form's name, for messages), `back` (where to go after).
//!
//! One that counts several times says how often (`each`) and has for each time the fields that are its own (`1.FIELD`,
//! `2.FIELD`): several steps are put into a plan at once, and each finds those before it there.
//!
//! A form may have several kinds (separated by spaces), each with a base of its own (`base-KIND`). One that says of
//! each field what stood in it (`was-FIELD`, empty where nothing did) makes no change of what was not touched.

use super::form::{Fields, FormContext, FormReader};
use super::{Change, ChangeKind};
use crate::access::Refusal;
use crate::id::{ChangeId, DeviceId, HouseholdId, PersonId};
use crate::time::Moment;
use uuid::Uuid;

/// A change that still lacks id, author, device and time.
#[derive(Debug, Clone, PartialEq)]
pub struct NewChange {
    pub household: HouseholdId,
    pub base: Option<ChangeId>,
    pub settles: Vec<ChangeId>,
    pub body: ChangeKind,
}

impl NewChange {
    fn by_nobody(self, id: Uuid) -> Change {
        Change {
            id: ChangeId(id),
            author: PersonId(Uuid::nil()),
            device: DeviceId(Uuid::nil()),
            at: Moment(0),
            base: self.base,
            settles: self.settles,
            body: self.body.into(),
        }
    }
}

/// Reads a form: one change of each kind that it has and that was touched, in their order.
///
/// # Errors
/// Why one of them cannot be made: then none is.
pub fn read(fields: &Fields, context: &mut FormContext<'_>) -> Result<Vec<NewChange>, Refusal> {
    let Some(times) = fields.times() else { return read_once(fields, context) };
    let mut plan = context.plan.clone();
    let mut all = Vec::new();
    for nth in 1..=times? {
        let FormContext { plan: _, library, lang, today, ref mut new_id } = *context;
        let mut of_time = FormContext { plan: &plan, library, lang, today, new_id: &mut **new_id };
        let made = read_once(&fields.of_time(nth), &mut of_time)?;
        // As it will be, whoever makes it and when.
        let changes: Vec<Change> = made.iter().map(|new| new.clone().by_nobody(new_id())).collect();
        changes.iter().for_each(|change| plan.apply(change));
        all.extend(made);
    }
    Ok(all)
}

/// Reads a form that counts once.
fn read_once(fields: &Fields, context: &mut FormContext<'_>) -> Result<Vec<NewChange>, Refusal> {
    let household = match fields.get("household") {
        "" => context.plan.household,
        id => id.parse().map_err(|_| Refusal::Malformed)?,
    };
    let settles: Result<Vec<ChangeId>, _> =
        fields.get("settles").split_whitespace().map(str::parse).collect();
    let settles = settles.map_err(|_| Refusal::Malformed)?;
    let kinds: Vec<&str> = fields.get("kind").split_whitespace().collect();
    if kinds.is_empty() {
        return Err(Refusal::Malformed);
    }
    let as_it_was = fields.as_they_were();
    let mut made = Vec::new();
    for kind in &kinds {
        let said = ChangeKind::from_form(kind, &mut FormReader { fields, context });
        if let Some(was) = &as_it_was
            && says_the_same(&said, &ChangeKind::from_form(kind, &mut FormReader { fields: was, context }))
        {
            continue;
        }
        let name = if kinds.len() == 1 { "base".to_owned() } else { format!("base-{kind}") };
        made.push(NewChange {
            household,
            base: base(fields.get(&name))?,
            settles: settles.clone(),
            body: said?,
        });
    }
    Ok(made)
}

/// Compared as they are written: a phone has that already, and comparing each kind field by field costs it many bytes.
fn says_the_same(one: &Result<ChangeKind, Refusal>, other: &Result<ChangeKind, Refusal>) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => serde_json::to_string(one).ok() == serde_json::to_string(other).ok(),
        (Err(one), Err(other)) => one == other,
        _ => false,
    }
}

fn base(id: &str) -> Result<Option<ChangeId>, Refusal> {
    if id.is_empty() { Ok(None) } else { id.parse().map(Some).map_err(|_| Refusal::Malformed) }
}
