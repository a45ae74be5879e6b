//! Edits of what a device shows, as its buttons would make them, and some that no button makes.

use crate::chance::Chance;
use crate::device::Device;
use app::domain::access::{Actor, policy::may};
use app::domain::change::{
    AppointmentChange, Change, ChangeKind, HouseholdChange, NoteChange, PersonChange, StepChange, TaskChange,
    TranslationChange,
};
use app::domain::id::{AppointmentId, ChangeId, NoteId, StepId, SubKey};
use app::domain::plan::Plan;
use app::domain::plan::appointment::NewAppointment;
use app::domain::plan::household::Role;
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{NewStep, Status, Step, StepKind};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, WallTime};

/// Something that this device's person does; None: what was picked is not there.
pub(crate) fn edit(chance: &mut Chance, device: &Device) -> Option<Change> {
    let plan = device.replica.shown().clone();
    let kind = kind(chance, device, &plan)?;
    let actor = Actor { person: device.place.person, role: device.place.role };
    // Mostly the button is not there.
    if may(&plan, actor, &kind).is_err() && !chance.once_in(8) {
        return None;
    }
    let base = match chance.below(6) {
        0 => None,
        1 => Some(ChangeId(chance.id(device.now()))),
        _ => kind.version(&plan),
    };
    let settles = if chance.once_in(4) { rivals(&plan, &kind) } else { Vec::new() };
    Some(Change { base, settles, ..device.change(chance, kind) })
}

/// Whether the words in it are the team's.
pub(crate) fn is_of_team(plan: &Plan, kind: &ChangeKind) -> bool {
    let audience = match kind {
        ChangeKind::Note(NoteChange::Added { note }) => Some(note.audience),
        ChangeKind::Note(NoteChange::Edited { note, .. }) => plan.note(*note).map(|note| note.audience),
        ChangeKind::Translation(TranslationChange::Translated { source, .. }) => {
            plan.find_text(*source).map(|(audience, _)| audience)
        }
        _ => None,
    };
    audience == Some(Audience::Team)
}

/// Other answers that stand beside the one to be changed.
fn rivals(plan: &Plan, kind: &ChangeKind) -> Vec<ChangeId> {
    let ChangeKind::Step(StepChange::StatusChanged { step, .. }) = kind else { return Vec::new() };
    let rivals = plan.step(*step).map(|step| step.status.rivals()).unwrap_or_default();
    rivals.iter().filter_map(|rival| rival.mark.map(|mark| mark.change)).collect()
}

/// Words that nobody else writes.
fn said(chance: &mut Chance, what: &str) -> Written {
    let lang = Lang::ALL[chance.below(3)];
    Written { lang, text: format!("{what} {:016x} їжак", chance.next()) }
}

fn kind(chance: &mut Chance, device: &Device, plan: &Plan) -> Option<ChangeKind> {
    let me = device.place.person;
    let any_step = |chance: &mut Chance| chance.pick(&plan.steps).map(|step| step.id);
    Some(match chance.below(20) {
        0..=3 => note(chance, device, plan).into(),
        4 | 5 => {
            let own: Vec<NoteId> = plan.notes.iter().filter(|it| it.author == me).map(|it| it.id).collect();
            let note = *chance.pick(&own)?;
            NoteChange::Edited { note, text: said(chance, "відтоді") }.into()
        }
        6 | 7 => {
            let step: &Step = chance.pick(&plan.steps)?;
            let sub = chance.pick(&step.subs)?.key.clone();
            TaskChange::Ticked { step: step.id, sub, done: !chance.once_in(3) }.into()
        }
        8 | 9 => StepChange::StatusChanged { step: any_step(chance)?, status: status(chance) }.into(),
        10 => {
            let due = (!chance.once_in(4)).then(|| Day(20_000 + chance.below(2_000) as i32));
            StepChange::DueChanged { step: any_step(chance)?, due }.into()
        }
        11 => StepChange::Titled { step: any_step(chance)?, title: said(chance, "назва") }.into(),
        12 => {
            let id = AppointmentId(chance.id(device.now()));
            let (step, what, when) = (any_step(chance), said(chance, "лікар"), when(chance));
            let new = NewAppointment { id, step, what, when, details: Default::default(), repeats: None };
            AppointmentChange::Added { appointment: Box::new(new) }.into()
        }
        13 | 14 => {
            let appointment = chance.pick(&plan.appointments)?.id;
            if chance.once_in(4) {
                AppointmentChange::Cancelled { appointment, cancelled: !chance.once_in(3) }.into()
            } else {
                AppointmentChange::Moved { appointment, when: when(chance) }.into()
            }
        }
        15 => {
            let note = chance.pick(&plan.notes)?;
            let source = TextHash::of(note.text.written(), note.audience);
            let Written { lang, text } = said(chance, "переклад");
            TranslationChange::Translated { source, lang, text }.into()
        }
        16 | 17 => {
            // Often some that only the team has and some that all have.
            let (skip, take) = (chance.below(plan.notes.len().max(1)), 1 + chance.below(6));
            let notes: Vec<NoteId> = plan.notes.iter().skip(skip).take(take).map(|note| note.id).collect();
            if notes.is_empty() {
                return None;
            }
            NoteChange::Seen { notes }.into()
        }
        18 if chance.once_in(2) => {
            let text = (!chance.once_in(4)).then(|| said(chance, "мета"));
            HouseholdChange::GoalSet { indicator: Indicator::ALL[chance.below(14)], text }.into()
        }
        18 => PersonChange::Renamed { person: me, name: said(chance, "Ім’я").text }.into(),
        _ => StepChange::Added { step: Box::new(step(chance, device)) }.into(),
    })
}

fn note(chance: &mut Chance, device: &Device, plan: &Plan) -> NoteChange {
    let is_family = device.place.role == Role::Member;
    let audience = if !is_family && chance.once_in(2) { Audience::Team } else { Audience::All };
    let mut text = said(chance, "запис");
    if chance.once_in(40) {
        // Longer than a note may be: it is refused.
        text.text.push_str(&"ї".repeat(8_001));
    }
    let step = if chance.once_in(2) { chance.pick(&plan.steps).map(|step| step.id) } else { None };
    let help = is_family && chance.once_in(5);
    NoteChange::Added {
        note: NewNote { id: NoteId(chance.id(device.now())), step, audience, text, help, contact: None },
    }
}

fn status(chance: &mut Chance) -> Status {
    let day = Day(20_000 + chance.below(2_000) as i32);
    match chance.below(6) {
        0 => Status::ToDo,
        1 => Status::Doing,
        2 => Status::Waiting { whom: said(chance, "школа"), since: day, ask: None },
        3 => Status::CannotNow { why: said(chance, "бо") },
        4 => Status::Done { on: day },
        _ => Status::NotWanted,
    }
}

fn when(chance: &mut Chance) -> WallTime {
    WallTime { day: Day(20_000 + chance.below(2_000) as i32), minute: chance.below(1_440) as u16 }
}

fn step(chance: &mut Chance, device: &Device) -> NewStep {
    NewStep {
        id: StepId(chance.id(device.now())),
        kind: StepKind::Everyday,
        indicator: Indicator::ALL[chance.below(14)],
        topic: None,
        title: Some(said(chance, "крок")),
        about: None,
        urgent: chance.once_in(5),
        due: chance.once_in(3).then_some(Day(20_500)),
        doer: Default::default(),
        order: chance.below(1_000) as i64,
        needs: Vec::new(),
        opens: Vec::new(),
        subs: ["one", "two", "three"].map(|key| SubKey(key.to_owned())).to_vec(),
        documents: Vec::new(),
        places: Vec::new(),
    }
}
