//! A topic: all that is said of it, in a form that corrects it; also the form of a new one.

use super::field::{Field, amounts, choices, field, in_languages, select, sureness, theirs};
use super::list::checked;
use super::{back, by, history, outcome};
use crate::components::icon::icon;
use crate::components::input::{self, Choice};
use crate::components::layout::{fact, facts, hint, section, text};
use crate::components::plan::step::chip;
use crate::domain::id::{SubKey, TopicKey};
use crate::domain::library::{GROUPS, Topic};
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::StepKind;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::library::{FACTS, NEEDED, SURE, TopicForm, TopicPage};
use leptos::prelude::*;

pub(crate) fn topic(m: &Model, page: &TopicPage) -> AnyView {
    let form = &page.form;
    let current = TopicKey::parse(&form.key);
    let current = current.as_ref().and_then(|key| m.library.topic(key));
    let title = match current {
        Some(topic) => m.t(&format!("topic-{}", topic.key)),
        None => m.t("staff-library-new"),
    };
    let lead = current.is_none().then(|| text("lead", m.t("staff-library-new-lead")));
    view! {
        {back(m)}
        <h1>{title}</h1>
        {outcome(m, &page.state, page.theirs.is_some(), |field| field_name(m, form, field))}
        {lead}
        {current.map(|topic| marks(m, page, topic))}
        <form method="post" action=m.route.to_string() class="library-form">
            <input type="hidden" name="base" value=form.base.to_string()/>
            {section("words", m.t("staff-library-words"), vec![amounts(m), words(m, page)])}
            {section("subs", m.t("staff-library-subs"), subs(m, page))}
            {section("sources-and-sureness", m.t("staff-library-facts"), sources(m, page))}
            {section("whom", m.t("staff-library-whom"), whom(m, page))}
            <div class="library-save">
                {input::button("button button-main", "check", m.t("save"))}
                {hint("quiet", "people", m.t("staff-library-save-how"))}
            </div>
        </form>
        {current.map(|topic| around(m, topic))}
        {history::history(m, &page.state)}
    }
    .into_any()
}

fn marks(m: &Model, page: &TopicPage, topic: &Topic) -> AnyView {
    let last = page.state.history.first();
    view! {
        <div class="chips">
            <span class="chip">{icon("book")}<code>{topic.key.to_string()}</code></span>
            {checked(m, topic.checked)}
            {last.map(|last| chip("chip chip-doing", "edit", by(m, last)))}
        </div>
    }
    .into_any()
}

/// A text of the form in a language, and what somebody else left there.
fn said(page: &TopicPage, part: &str, lang: Lang) -> (String, Option<String>) {
    let of = |form: &TopicForm| {
        let words = form.words.get(&lang);
        let text = words.map(|words| {
            if part == "title" { words.title.as_str() } else { words.part(part).unwrap_or_default() }
        });
        text.unwrap_or_default().to_owned()
    };
    (of(&page.form), page.theirs.as_ref().map(of))
}

fn words(m: &Model, page: &TopicPage) -> AnyView {
    let [why, desk] = NEEDED;
    let parts = ["title", why].into_iter().chain(FACTS).chain([desk]);
    let fields = parts.map(|part| {
        let must = !FACTS.contains(&part);
        let legend = m.t(part_word(part));
        let legend = if must { legend } else { format!("{legend} {}", m.t("staff-library-optional")) };
        let sort = if part == "title" { "text" } else { "" };
        let shape = |_| Field { name: part.to_owned(), sort, required: must, ..Field::default() };
        in_languages(m, &page.state.wrong, legend, shape, |lang| said(page, part, lang), None)
    });
    fields.collect::<Vec<_>>().into_any()
}

/// The Fluent id of what a part of the words is called.
pub(crate) fn part_word(part: &str) -> &'static str {
    match part {
        "title" => "staff-library-title",
        "why" => "staff-library-why",
        "who" => "fact-who",
        "cost" => "fact-cost",
        "wait" => "fact-wait",
        "when" => "fact-when",
        "tip" => "fact-tip",
        "desk" => "staff-library-desk",
        _ => "staff-library-sub",
    }
}

fn subs(m: &Model, page: &TopicPage) -> Vec<AnyView> {
    let (form, wrong) = (&page.form, &page.state.wrong);
    let mut fields: Vec<AnyView> = form
        .subs
        .iter()
        .enumerate()
        .map(|(at, sub)| {
            let part = format!("do-{sub}");
            let legend = numbered(m, at);
            let gone = Choice::new(sub, m.t("staff-library-sub-out"), form.gone.contains(sub));
            let below = view! {
                <input type="hidden" name="sub" value=sub.to_string()/>
                {input::tick("gone", gone)}
            }
            .into_any();
            // What is taken out need not be said any more: the server asks for the others.
            let shape = |_| Field { name: part.clone(), ..Field::default() };
            in_languages(m, wrong, legend, shape, |lang| said(page, &part, lang), Some(below))
        })
        .collect();
    fields.extend(form.added.iter().enumerate().map(|(row, added)| {
        let shape = |_| Field { name: format!("new-{row}"), ..Field::default() };
        let value = |lang: Lang| (added.get(&lang).cloned().unwrap_or_default(), None);
        in_languages(m, wrong, m.t("staff-library-sub-new"), shape, value, None)
    }));
    fields
}

fn numbered(m: &Model, at: usize) -> String {
    format!("{} {}", m.t("staff-library-sub"), at + 1)
}

fn sources(m: &Model, page: &TopicPage) -> Vec<AnyView> {
    let (form, wrong) = (&page.form, &page.state.wrong);
    let other = page.theirs.as_ref();
    let sources = Field {
        name: "sources".to_owned(),
        label: m.t("staff-library-sources"),
        value: &form.sources,
        required: true,
        theirs: other.map(|it| it.sources.as_str()),
        ..Field::default()
    };
    let day = Field {
        name: "checked".to_owned(),
        label: m.t("staff-library-checked-day"),
        value: &form.checked,
        sort: "date",
        required: true,
        theirs: other.map(|it| it.checked.as_str()),
        ..Field::default()
    };
    let sure: Vec<AnyView> = SURE
        .into_iter()
        .map(|of| {
            let now = form.sure.get(of).map_or("", String::as_str);
            let or = (of != "overall").then(|| m.t("staff-library-sure-same"));
            let below = other.and_then(|it| {
                let theirs_sure = it.sure.get(of).map_or("", String::as_str);
                let word = |text: &str| {
                    crate::model::library::sureness(text).map(|it| m.t(super::field::sure_word(it)))
                };
                let word = |text: &str| word(text).unwrap_or_else(|| m.t("staff-library-sure-same"));
                theirs(m, &word(now), Some(word(theirs_sure)))
            });
            view! { <div>{sureness(m, wrong, &format!("sure-{of}"), sure_name(m, of), now, or)}{below}</div> }
                .into_any()
        })
        .collect();
    let volatile = Choice::new("1", m.t("staff-library-volatile-how"), form.volatile);
    let wording = Choice::new("1", m.t("staff-library-wording"), form.wording);
    vec![
        field(m, wrong, sources),
        view! { <div class="form-row">{field(m, wrong, day)}{input::tick("volatile", volatile)}</div> }
            .into_any(),
        view! { <div class="form-row library-sure">{sure}</div> }.into_any(),
        input::tick("wording", wording),
    ]
}

/// What a kind of fact is called where its sureness is asked for.
pub(crate) fn sure_name(m: &Model, of: &str) -> String {
    let what = m.t(match of {
        "overall" => "staff-library-sure-overall",
        "amount" => "staff-library-amounts",
        part => part_word(part),
    });
    m.words.with("staff-library-sure-of", &[("what", Arg::Text(&what))])
}

fn whom(m: &Model, page: &TopicPage) -> Vec<AnyView> {
    let (form, wrong) = (&page.form, &page.state.wrong);
    let other = page.theirs.as_ref();
    let indicators = Indicator::ALL
        .into_iter()
        .map(|it| Choice::new(it.key(), m.t(&format!("indicator-{}", it.key())), it.key() == form.indicator));
    let kinds = StepKind::ALL
        .into_iter()
        .map(|it| Choice::new(it.key(), m.t(&format!("step-kind-{}", it.key())), it.key() == form.kind));
    let one_of = vec![
        select(m, wrong, "indicator", m.t("staff-edit-indicator"), indicators.collect()),
        select(m, wrong, "kind", m.t("staff-edit-kind"), kinds.collect()),
    ];
    let group = |key: &str| m.t(&format!("staff-group-{key}"));
    let groups = |chosen: &[String]| {
        GROUPS
            .into_iter()
            .map(|key| Choice::new(key, group(key), chosen.iter().any(|it| it == key)))
            .collect()
    };
    let labels = |keys: &[String], of: &dyn Fn(&str) -> String| {
        let labels: Vec<String> = keys.iter().map(|key| of(key)).collect();
        if labels.is_empty() { m.t("staff-library-nothing") } else { labels.join(", ") }
    };
    let titled = |key: &str| m.t(&format!("topic-{key}"));
    let document = |key: &str| m.t(&format!("document-{key}"));
    let topics = m.library.topics.iter().filter(|topic| topic.key.as_str() != form.key).map(|topic| {
        let key = topic.key.as_str();
        Choice::new(key, titled(key), form.needs.iter().any(|it| it == key))
    });
    let documents = page.documents.iter().map(|key| {
        let key = key.as_str();
        Choice::new(key, document(key), form.documents.iter().any(|it| it == key))
    });
    vec![
        view! { <div class="form-row">{one_of}</div> }.into_any(),
        choices(
            m,
            wrong,
            "group",
            m.t("staff-library-for"),
            groups(&form.groups),
            other.map(|it| labels(&it.groups, &group)),
        ),
        choices(
            m,
            wrong,
            "not-for",
            m.t("staff-library-not-for"),
            groups(&form.not_for),
            other.map(|it| labels(&it.not_for, &group)),
        ),
        choices(
            m,
            wrong,
            "needs",
            m.t("staff-library-needs"),
            topics.collect(),
            other.map(|it| labels(&it.needs, &titled)),
        ),
        choices(
            m,
            wrong,
            "paper",
            m.t("staff-library-papers"),
            documents.collect(),
            other.map(|it| labels(&it.documents, &document)),
        ),
    ]
}

/// What else is known of a topic, and is not changed here.
fn around(m: &Model, topic: &Topic) -> AnyView {
    let places = topic.places.iter().filter_map(|key| m.library.place(key)).map(|place| place.name.clone());
    let opens = m.library.topics.iter().filter(|other| other.needs.contains(&topic.key));
    let opens = opens.map(|other| m.t(&format!("topic-{}", other.key)));
    let days = topic
        .within_days
        .map(|days| m.words.with("staff-library-within", &[("count", Arg::Count(days as usize))]));
    let told = |icon, word: &str, said: Vec<String>| {
        (!said.is_empty()).then(|| fact(icon, m.t(word), text("", said.join(", "))))
    };
    let rows: Vec<AnyView> = [
        told("near", "staff-library-places", places.collect()),
        told("path", "staff-library-opens", opens.collect()),
        told("calendar", "staff-library-term", days.into_iter().collect()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    section("around", m.t("staff-library-around"), vec![facts(rows)])
}

/// What a field is called in the list of what is wrong.
fn field_name(m: &Model, form: &TopicForm, field: &str) -> String {
    let (part, lang) = match field.rsplit_once('-') {
        Some((part, tag)) if Lang::parse(tag).is_some() => (part, Some(m.t(&format!("lang-{tag}")))),
        _ => (field, None),
    };
    let name = if let Some(of) = part.strip_prefix("sure-") {
        sure_name(m, of)
    } else if let Some(sub) = part.strip_prefix("do-") {
        let at = form.subs.iter().position(|it: &SubKey| it.as_str() == sub);
        numbered(m, at.unwrap_or_default())
    } else {
        m.t(match part {
            "sources" => "staff-library-sources",
            "checked" => "staff-library-checked-day",
            "indicator" => "staff-edit-indicator",
            "kind" => "staff-edit-kind",
            "group" => "staff-library-for",
            "not-for" => "staff-library-not-for",
            "needs" => "staff-library-needs",
            part if part.starts_with("new-") => "staff-library-sub-new",
            part => part_word(part),
        })
    };
    lang.map_or(name.clone(), |lang| format!("{name} ({lang})"))
}
