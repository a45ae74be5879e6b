//! Stand-ins: handing a colleague's caseload over for some days, what it will do before it is done, and who stands in for
//! whom now. Each is drawn from the summaries of the households.

use super::post;
use crate::components::icon::icon;
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{disclosure, hint, list, text};
use crate::domain::change::limits::NOTE_CHARS;
use crate::domain::coordination::{Colleague, HandedOver, Handing, Handover};
use crate::domain::id::PersonId;
use crate::domain::plan::household::{Role, StandIn};
use crate::domain::summary::Standing;
use crate::i18n::Arg;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

/// Who stands in for whom in how many households.
struct Cover<'p> {
    standing: &'p Standing,
    count: usize,
}

/// All that runs or is to come, each once.
fn covers(page: &CoordinationPage) -> Vec<Cover<'_>> {
    let mut covers: Vec<Cover<'_>> = Vec::new();
    for standing in page.coordination.households.iter().flat_map(|it| &it.summary.stand_ins) {
        let is_it = |it: &&mut Cover<'_>| {
            it.standing.person == standing.person && it.standing.stands == standing.stands
        };
        match covers.iter_mut().find(is_it) {
            Some(cover) => cover.count += 1,
            None => covers.push(Cover { standing, count: 1 }),
        }
    }
    covers
}

/// What a coordinator does about a colleague's absence: nothing for those who have no households.
pub(super) fn absence(m: &Model, page: &CoordinationPage, colleague: &Colleague) -> AnyView {
    let me = colleague.account.person;
    let covers = covers(page);
    let of_me = covers
        .iter()
        .filter(|it| it.standing.person == me || it.standing.stands.whom == me)
        .collect::<Vec<_>>();
    let lines: Vec<AnyView> = of_me.into_iter().map(|cover| running(m, page, cover)).collect();
    let is_paired = matches!(colleague.role, Role::Researcher | Role::Mediator) && colleague.households > 0;
    let form = is_paired.then(|| handing_over(m, page, colleague));
    view! { {lines}{form} }.into_any()
}

/// A stand-in with the button that ends it: one tap, and the same form hands over again.
fn running(m: &Model, page: &CoordinationPage, cover: &Cover<'_>) -> AnyView {
    let Cover { standing, count } = cover;
    let words = m.words.with(
        "stand-in-runs",
        &[
            ("name", Arg::Text(&standing.name)),
            ("whom", Arg::Text(&standing.for_name)),
            ("from", Arg::Text(&m.words.date(standing.stands.from, m.today()))),
            ("until", Arg::Text(&m.words.date(standing.stands.until, m.today()))),
            ("count", Arg::Count(*count)),
        ],
    );
    let fields = view! {
        <input type="hidden" name="person" value=standing.stands.whom.to_string()/>
        <input type="hidden" name="stand_in" value=standing.person.to_string()/>
        {input::button("button button-small", "undo", m.t("stand-in-back"))}
    };
    let form = post(page, "back", "", fields.into_any());
    view! { <div class="stand-in">{hint("strong", "people", words)}{form}</div> }.into_any()
}

fn handing_over(m: &Model, page: &CoordinationPage, colleague: &Colleague) -> AnyView {
    let account = &colleague.account;
    let name = m.account_name(&account.name);
    let others = page.coordination.colleagues.iter();
    let others = others.filter(|it| it.role == colleague.role && it.account.person != account.person);
    let others = others.map(|it| Choice::new(it.account.person, m.account_name(&it.account.name), false));
    let nobody = Choice::new("", m.t("stand-in-choose"), true);
    let day = |name, label: &str, initial: String| Line {
        sort: "date",
        name,
        label: m.t(label),
        initial,
        required: false,
    };
    let lasting = m.words.with("stand-in-lasting", &[("name", Arg::Text(&name))]);
    let fields = view! {
        <input type="hidden" name="person" value=account.person.to_string()/>
        {input::select("stand_in", m.t("stand-in-who"), std::iter::once(nobody).chain(others).collect())}
        {input::line(day("from", "stand-in-from", m.today().to_string()))}
        {input::line(day("until", "stand-in-until", String::new()))}
        {input::tick("lasting", Choice::new("1", lasting, false))}
        {input::area("word", m.t("stand-in-word"), "", false, NOTE_CHARS)}
        {text("quiet", m.t("stand-in-word-why"))}
        {input::option_button("button button-main", ("step", "look".into()), None, "eye", m.t("stand-in-look"))}
    };
    let form = post(page, "stand-in", "stack", fields.into_any());
    let lead = text("", m.words.with("stand-in-what", &[("name", Arg::Text(&name))]));
    let title = m.words.with("stand-in-title", &[("name", Arg::Text(&name))]);
    disclosure("fold", "people", title, vec![lead, form])
}

/// What handing over will do: which households, and what their families will read.
pub(super) fn preview(m: &Model, page: &CoordinationPage, handover: &Handover) -> AnyView {
    let (name, whom) = (m.account_name(&handover.stand_in_name), m.account_name(&handover.whom_name));
    let StandIn { whom: person, from, until } = handover.stands;
    let (first, last) = (m.words.date(from, m.today()), m.words.date(until, m.today()));
    let args = [
        ("name", Arg::Text(&name)),
        ("whom", Arg::Text(&whom)),
        ("from", Arg::Text(&first)),
        ("until", Arg::Text(&last)),
    ];
    let (title_word, team_word) = if handover.lasting {
        ("stand-in-preview-lasting", "stand-in-team-page-lasting")
    } else {
        ("stand-in-preview", "stand-in-team-page")
    };
    let part = |told: bool| {
        let those = handover.households.iter().filter(move |it| it.how.is_told() == told);
        those.map(|it| line(m, it)).collect::<Vec<AnyView>>()
    };
    let (given, left) = (part(true), part(false));
    let count = handover.households.iter().filter(|it| it.how == Handing::Taken).count();
    let title = m.words.with("stand-in-gets", &[("name", Arg::Text(&name)), ("count", Arg::Count(count))]);
    let left = (!left.is_empty()).then(|| view! { <h3>{m.t("stand-in-left-out")}</h3>{list("plain", left)} });
    let word = if handover.word.is_empty() {
        text("quiet", m.t("stand-in-no-word"))
    } else {
        let note = handover.word.clone();
        view! {
            <p>{m.t("stand-in-families-read")}</p>
            <blockquote class="stand-in-word" lang="nl">{note}</blockquote>
            {hint("quiet", "translate", m.t("stand-in-translated"))}
        }
        .into_any()
    };
    let fields = view! {
        <input type="hidden" name="person" value=person.to_string()/>
        <input type="hidden" name="stand_in" value=handover.stand_in.to_string()/>
        <input type="hidden" name="from" value=from.to_string()/>
        <input type="hidden" name="until" value=until.to_string()/>
        <input type="hidden" name="word" value=handover.word.clone()/>
        <input type="hidden" name="lasting" value=if handover.lasting { "1" } else { "" }/>
        {input::option_button("button button-main", ("step", "do".into()), None, "check", m.t("stand-in-do"))}
        {input::option_button("button", ("step", "change".into()), None, "edit", m.t("stand-in-change"))}
    };
    let form = post(page, "stand-in", "form-row", fields.into_any());
    view! {
        <section class="card stack" aria-labelledby="handover">
            <h2 id="handover">{m.words.with(title_word, &args)}</h2>
            <h3>{title}</h3>
            {list("plain", given)}
            {left}
            <h3>{m.t("stand-in-told")}</h3>
            {text("", m.words.with(team_word, &args))}
            {word}
            {form}
        </section>
    }
    .into_any()
}

fn line(m: &Model, handed: &HandedOver) -> AnyView {
    let day = |day| m.words.date(day, m.today());
    let why = match &handed.how {
        Handing::Taken => None,
        Handing::There => Some(m.t("stand-in-there")),
        Handing::Elsewhere { until } => {
            Some(m.words.with("stand-in-elsewhere", &[("until", Arg::Text(&day(*until)))]))
        }
        Handing::Covered { by, until } => {
            let args = [("name", Arg::Text(by)), ("until", Arg::Text(&day(*until)))];
            Some(m.words.with("stand-in-covered", &args))
        }
    };
    let mark = if handed.how.is_told() { "check" } else { "minus" };
    let why = why.map(|why| view! { <span class="quiet">" · "{why}</span> });
    view! { <p>{icon(mark)}<span>{handed.alias.clone()}{why}</span></p> }.into_any()
}

/// That somebody of a team only stands in, as it stands behind their name.
pub(super) fn beside_name(m: &Model, stand_ins: &[Standing], person: PersonId) -> Option<AnyView> {
    let standing = stand_ins.iter().find(|it| it.person == person)?;
    Some(text("quiet", crate::components::stand_in::in_words(m, &standing.for_name, standing.stands)))
}
