//! The sheet itself: for whom, what is to be done now and later, what is agreed, what is reached, and
//! what was left out.

use super::rows::{Part, Rows};
use crate::components::plan::appointment::coming;
use crate::components::plan::bilingual::{Bilingual, Two, is_private};
use crate::components::plan::documents::asking;
use crate::domain::documents::Asked;
use crate::domain::id::PersonId;
use crate::domain::ordering::next::{self, Group};
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::{Document, DocumentState, Doer, Status, Step};
use crate::domain::time::Day;
use crate::i18n::{Arg, Words};
use crate::model::Model;
use leptos::prelude::*;

/// Paper is read later than it is printed: with this day as today, each date is said with its year
/// and none as "tomorrow".
const ANOTHER_YEAR: Day = Day(0);

/// The sheet.
pub(crate) fn sheet(m: &Model, plan: &Plan, two: &Two<'_>) -> AnyView {
    let sheet = Sheet { m, plan, two, rows: Rows(two.other()) };
    let empty = plan.steps.is_empty().then(|| sheet.note(two.say("printed-empty")));
    let parts = [
        sheet.top(),
        sheet.goals(),
        sheet.steps(Group::Now, "printed-now"),
        sheet.steps(Group::Waiting, "printed-waiting"),
        sheet.steps(Group::Later, "printed-later"),
        sheet.appointments(),
        sheet.done(),
    ];
    let Bilingual { dutch, other } = two.say("printed-plan");
    view! {
        <div class="sheet">
            <p class="brand">
                <img src="/icon.svg" alt="" width="28" height="28"/>
                {sheet.name()}
            </p>
            <table>
                <thead>
                    <tr>
                        <th scope="col" lang="nl">{dutch.text}</th>
                        <th scope="col" lang=other.lang.tag()>{other.text}</th>
                    </tr>
                </thead>
                {Vec::from(parts)}
            </table>
            {empty}
            <div class="foot">
                {sheet.note(two.say("printed-left-out"))}
                {sheet.note(two.say("printed-made"))}
            </div>
        </div>
    }
    .into_any()
}

struct Sheet<'a> {
    m: &'a Model,
    plan: &'a Plan,
    two: &'a Two<'a>,
    rows: Rows,
}

impl Sheet<'_> {
    fn name(&self) -> AnyView {
        let Bilingual { dutch, other } = self.two.say("printed-name");
        view! { <span lang="nl">{dutch.text}</span>" · "<span lang=other.lang.tag()>{other.text}</span> }
            .into_any()
    }

    /// A sentence in both languages.
    fn note(&self, both: Bilingual) -> AnyView {
        let Bilingual { dutch, other } = both;
        view! { <p lang="nl">{dutch.text}</p><p lang=other.lang.tag()>{other.text}</p> }.into_any()
    }

    fn with(&self, id: &str, name: &str, value: &dyn Fn(&Words) -> String) -> Bilingual {
        self.two.each(&|words| words.with(id, &[(name, Arg::Text(&value(words)))]))
    }

    /// For whom and of when it is. The plan knows no surname: there is room to write it.
    fn top(&self) -> AnyView {
        let same = |id: &str, name: &str| self.with(id, "name", &|_| name.to_owned());
        let mut rows = vec![
            self.rows.row("", vec![("", same("printed-household", self.plan.alias.get()))]),
            self.rows.row("by-hand", vec![("", self.two.say("printed-by-hand"))]),
        ];
        let town = self.plan.municipality.get();
        if !town.is_empty() {
            rows.push(self.rows.row("", vec![("", same("printed-town", town))]));
        }
        let today = self.m.today();
        let printed_on = self.with("printed-date", "day", &|words| words.date(today, ANOTHER_YEAR));
        rows.push(self.rows.row("", vec![("", printed_on)]));
        self.rows.together("", rows)
    }

    /// A heading with what stands under it. Each comes with whether it is kept from others: a heading
    /// with nothing else under it is kept too.
    fn group(&self, class: &'static str, word: &str, items: Vec<(bool, Vec<AnyView>)>) -> AnyView {
        if items.is_empty() {
            return ().into_any();
        }
        let class_of = |kept: bool| match (class, kept) {
            (class, false) => class,
            ("of-done", true) => "of-done of-kept",
            ("of-goals", true) => "of-goals of-kept",
            ("of-appointments", true) => "of-appointments of-kept",
            (_, true) => "of-kept",
        };
        let all_kept = items.iter().all(|(kept, _)| *kept);
        let mut all = vec![self.rows.over(class_of(all_kept), self.two.say(word))];
        all.extend(items.into_iter().map(|(kept, rows)| self.rows.together(class_of(kept), rows)));
        all.into_any()
    }

    fn goals(&self) -> AnyView {
        let goals = self.plan.goals.iter().filter_map(|(indicator, goal)| {
            let written = goal.get().as_ref()?;
            let rows = vec![self.rows.row("", vec![("", self.two.written(written))])];
            Some((*indicator == Indicator::Safety, rows))
        });
        self.group("of-goals", "printed-goals-head", goals.collect())
    }

    fn steps(&self, group: Group, word: &str) -> AnyView {
        let steps = self.plan.ordered().into_iter().filter(|step| next::group(self.plan, step) == group);
        let steps = steps.map(|step| (is_private(&self.m.library, step), self.step(step)));
        self.group("", word, steps.collect())
    }

    /// Title, how it stands, who does it, and its documents.
    fn step(&self, step: &Step) -> Vec<AnyView> {
        let status = step.status.get();
        let mut stands = vec![("", self.two.say(&format!("status-{}", status.key())))];
        if let Some(written) = status.written() {
            stands.push(("of-reasons", self.two.written(written)));
        }
        if let Some(due) = *step.due.get() {
            stands.push(("", self.with("printed-due", "day", &|words| words.date(due, ANOTHER_YEAR))));
        }
        let mut rows = vec![self.rows.head(self.two.title(step)), self.rows.row("", stands)];
        rows.extend(self.doer(step.doer.get()).map(|doer| self.rows.row("of-doer", vec![("", doer)])));
        let asking = asking(self.m, self.plan);
        let documents = step.documents.iter().filter_map(|doc| {
            Some(match asking.of(step, doc) {
                Asked::Of(_) => self.document(doc),
                // Only in a circumstance of which nothing was told.
                Asked::Perhaps(name) => {
                    vec![("", self.two.document(&doc.key)), ("", self.two.say(&format!("asked-if-{name}")))]
                }
                Asked::OfOthers(_) => return None,
            })
        });
        rows.extend(documents.map(|parts| self.rows.row("of-papers", parts)));
        rows
    }

    fn document(&self, doc: &Document) -> Vec<Part> {
        let state = doc.state.get();
        let mut parts = vec![
            ("", self.two.document(&doc.key)),
            ("", self.two.say(&format!("document-state-{}", state.key()))),
        ];
        if let DocumentState::CannotGet { because } = state {
            parts.push(("of-reasons", self.two.written(because)));
        }
        parts
    }

    /// Who does a step. The people of the team stay without names.
    fn doer(&self, doer: &Doer) -> Option<Bilingual> {
        let member = |id: &PersonId| self.plan.people.get(id).filter(|person| person.role == Role::Member);
        match doer {
            Doer::Open => None,
            Doer::Office(name) => Some(self.with("printed-done-by", "name", &|_| name.clone())),
            Doer::Person(id) => Some(match member(id) {
                Some(person) => {
                    let name = |words: &Words| person.name_for(words.lang()).to_owned();
                    self.with("printed-done-by", "name", &name)
                }
                None => self.two.say("printed-done-by-team"),
            }),
        }
    }

    fn appointments(&self) -> AnyView {
        let all = coming(self.m, self.plan).into_iter().map(|it| {
            let step = it.step.and_then(|id| self.plan.step(id));
            let kept = step.is_some_and(|step| is_private(&self.m.library, step));
            let when = it.shown(self.m.today());
            let mut parts = vec![("", self.two.each(&|words| words.day_and_time(when, ANOTHER_YEAR)))];
            let place = &it.details.get().place;
            if !place.is_empty() {
                parts.push(("", self.two.each(&|_| place.clone())));
            }
            (kept, vec![self.rows.head(self.two.written(it.what.written())), self.rows.row("", parts)])
        });
        self.group("of-appointments", "printed-appointments-head", all.collect())
    }

    /// What is reached, in one line each. What the family does not want is not told.
    fn done(&self) -> AnyView {
        let done = self.plan.ordered().into_iter().filter_map(|step| {
            let Status::Done { on } = step.status.get() else { return None };
            let on = self.two.each(&|words| words.date(*on, ANOTHER_YEAR));
            let rows = vec![self.rows.row("", vec![("", self.two.title(step)), ("", on)])];
            Some((is_private(&self.m.library, step), rows))
        });
        self.group("of-done", "printed-done-head", done.collect())
    }
}
