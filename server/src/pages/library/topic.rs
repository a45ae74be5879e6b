//! From the fields of the form of a topic to the topic: one that is there, or a new one.

use super::mistakes::Mistakes;
use crate::limits::NEW_SUB_STEPS;
use app::domain::change::form::Fields;
use app::domain::change::limits::{ABOUT_CHARS, LINE_CHARS};
use app::domain::id::{DocumentKey, SubKey, TopicKey};
use app::domain::library::revision::{InLanguages, TopicWords, slug};
use app::domain::library::{GROUPS, Library, Sureness, Topic};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::step::StepKind;
use app::domain::spelling::tidy;
use app::domain::text::Lang;
use app::domain::time::Day;
use app::i18n::phrases::PHRASES;
use app::i18n::plain::terms;
use app::model::library::{Added, FACTS, ROOM, SURE, TopicForm, Wrong, part_names};
use std::collections::{BTreeMap, BTreeSet};

/// What a form is checked against.
#[derive(Debug, Clone, Copy)]
pub(super) struct CheckedAgainst<'a> {
    pub(super) library: &'a Library,
    /// The documents that there are words for.
    pub(super) documents: &'a [DocumentKey],
    /// The topic as it is; None for a new one.
    pub(super) current: Option<&'a Topic>,
    /// Its words as they are.
    pub(super) words: &'a InLanguages,
    pub(super) today: Day,
}

/// What was typed; of which topic it is, the address says.
pub(super) fn read(fields: &Fields) -> TopicForm {
    let all = |name| fields.all(name).map(str::to_owned).collect();
    let keys = |name| fields.all(name).filter_map(SubKey::parse).collect();
    let subs: Vec<SubKey> = keys("sub");
    let of = |lang: Lang, name: &str| tidy(fields.get(&format!("{name}-{}", lang.tag())));
    let words = Lang::ALL.map(|lang| {
        let parts = part_names(&subs).map(|name| (name.clone(), of(lang, &name))).collect();
        (lang, TopicWords { title: of(lang, "title"), parts })
    });
    // As many as there are: a form that comes back may have more than a fresh one.
    let rows = (0..NEW_SUB_STEPS)
        .take_while(|row| fields.0.iter().any(|(name, _)| *name == format!("new-{row}-uk")));
    let added = rows.map(|row| Lang::ALL.map(|lang| (lang, of(lang, &format!("new-{row}")))).into());
    let mut added: Vec<Added> = added.collect();
    added.resize_with(added.len().max(ROOM), Added::new);
    let sure = SURE.map(|name| (name.to_owned(), fields.get(&format!("sure-{name}")).to_owned()));
    TopicForm {
        key: String::new(),
        base: fields.get("base").parse().unwrap_or(0),
        words: words.into(),
        indicator: fields.get("indicator").to_owned(),
        kind: fields.get("kind").to_owned(),
        gone: keys("gone"),
        subs,
        added,
        groups: all("group"),
        not_for: all("not-for"),
        needs: all("needs"),
        documents: all("paper"),
        sources: tidy(fields.get("sources")),
        checked: fields.get("checked").to_owned(),
        volatile: fields.is_on("volatile"),
        wording: fields.is_on("wording"),
        sure: sure.into(),
    }
}

/// The topic and its words, as the form makes them of those there are; or all that is wrong with the
/// form. What the form does not have stays as it is.
pub(super) fn check(
    form: &TopicForm,
    against: CheckedAgainst<'_>,
) -> Result<(Topic, InLanguages), Vec<Wrong>> {
    let mut mistakes = Mistakes::default();
    let (subs, words) = words(form, &against, &mut mistakes);
    let indicator = mistakes.want(Indicator::parse(&form.indicator), "indicator", "staff-wrong-choice");
    let kind = mistakes.want(StepKind::parse(&form.kind), "kind", "staff-wrong-choice");
    let (groups, not_for) = groups(form, against.current, &mut mistakes);
    let key = against.current.map_or_else(|| new_key(form, against.library), |topic| topic.key.clone());
    let needs = needs(form, &key, &against, &mut mistakes);
    let documents = |key: &DocumentKey| against.documents.contains(key);
    let documents = form.documents.iter().filter_map(|it| DocumentKey::parse(it)).filter(documents);
    let documents = in_order(documents, against.current.map(|topic| topic.documents.as_slice()));
    let sources = sources(form, &mut mistakes);
    let checked = mistakes.checked(&form.checked, against.today);
    let sure = sure(form, against.current, &mut mistakes);
    let (Some(indicator), Some(kind), Some(checked), true) =
        (indicator, kind, checked, mistakes.0.is_empty())
    else {
        return Err(mistakes.0);
    };
    let base = against.current.cloned().unwrap_or_else(|| Topic::blank(key, indicator, kind, checked));
    let volatile = form.volatile;
    let topic = Topic {
        indicator,
        kind,
        groups,
        not_for,
        subs,
        documents,
        needs,
        checked,
        volatile,
        sources,
        sure,
        ..base
    };
    Ok((topic, words))
}

fn new_key(form: &TopicForm, library: &Library) -> TopicKey {
    let english = form.words.get(&Lang::En).map_or("", |words| words.title.as_str());
    let taken = |key: &str| library.topics.iter().any(|topic| topic.key.as_str() == key);
    TopicKey(slug(english, "topic", taken))
}

fn sources(form: &TopicForm, mistakes: &mut Mistakes) -> Vec<String> {
    let lines = form.sources.lines().map(str::trim).filter(|it| !it.is_empty());
    let sources: Vec<String> = lines.map(str::to_owned).collect();
    if sources.is_empty() {
        mistakes.note("sources", "staff-wrong-source");
    }
    if sources.iter().any(|source| source.chars().count() > LINE_CHARS) {
        mistakes.note("sources", "refused-too-long");
    }
    sources
}

/// A kind of fact without a sureness of its own is as sure as the rest.
fn sure(form: &TopicForm, current: Option<&Topic>, mistakes: &mut Mistakes) -> BTreeMap<String, Sureness> {
    let mut sure = current.map(|topic| topic.sure.clone()).unwrap_or_default();
    for name in SURE {
        let text = form.sure.get(name).map_or("", String::as_str);
        if text.is_empty() && name != "overall" {
            sure.remove(name);
        } else if let Some(found) = mistakes.sure(text, &format!("sure-{name}")) {
            sure.insert(name.to_owned(), found);
        }
    }
    sure
}

fn needs(
    form: &TopicForm,
    key: &TopicKey,
    against: &CheckedAgainst<'_>,
    mistakes: &mut Mistakes,
) -> Vec<TopicKey> {
    let known = |it: &TopicKey| against.library.topic(it).is_some();
    let needs = form.needs.iter().filter_map(|it| TopicKey::parse(it)).filter(known);
    let needs = in_order(needs, against.current.map(|topic| topic.needs.as_slice()));
    if against.library.is_circle(key, &needs) {
        mistakes.note("needs", "staff-wrong-circle");
    }
    needs
}

fn groups(form: &TopicForm, current: Option<&Topic>, mistakes: &mut Mistakes) -> (Vec<String>, Vec<String>) {
    let known = |it: &String| GROUPS.contains(&it.as_str());
    let chosen = |groups: &[String], before: Option<&[String]>| {
        in_order(groups.iter().filter(|it| known(it)).cloned(), before)
    };
    let groups = chosen(&form.groups, current.map(|topic| topic.groups.as_slice()));
    let not_for = chosen(&form.not_for, current.map(|topic| topic.not_for.as_slice()));
    if groups.is_empty() {
        mistakes.note("group", "staff-wrong-no-group");
    }
    if groups.iter().any(|group| not_for.contains(group)) {
        mistakes.note("not-for", "staff-wrong-both-groups");
    }
    (groups, not_for)
}

/// The sub-steps, and all the words. Words of a sub-step that is taken out stay: a plan that has it
/// already still says it.
fn words(
    form: &TopicForm,
    against: &CheckedAgainst<'_>,
    mistakes: &mut Mistakes,
) -> (Vec<SubKey>, InLanguages) {
    let said = |of: &dyn Fn(&TopicWords) -> &str| {
        Lang::ALL.map(|lang| form.words.get(&lang).map_or("", |words| of(words)).to_owned())
    };
    let mut words = against.words.clone();
    let titles = said(&|words| &words.title);
    compare("title", &titles, LINE_CHARS, true, against, mistakes);
    for (lang, title) in Lang::ALL.into_iter().zip(titles) {
        words.entry(lang).or_default().title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let there = against.current.map(|topic| topic.subs.as_slice()).unwrap_or_default();
    let mut subs: Vec<SubKey> = there.iter().filter(|sub| !form.gone.contains(sub)).cloned().collect();
    for name in part_names(&subs) {
        let texts = said(&|words| words.part(&name).unwrap_or_default());
        compare(&name, &texts, ABOUT_CHARS, !FACTS.contains(&name.as_str()), against, mistakes);
        put(&mut words, &name, texts);
    }
    for (row, added) in form.added.iter().enumerate() {
        let texts = Lang::ALL.map(|lang| added.get(&lang).cloned().unwrap_or_default());
        if texts.iter().all(String::is_empty) {
            continue;
        }
        compare(&format!("new-{row}"), &texts, ABOUT_CHARS, true, against, mistakes);
        // Also a sub-step that is no more has its words: its key stays taken.
        let taken = |key: &str| words.values().any(|words| words.parts.contains_key(&format!("do-{key}")));
        let key = slug(&texts[Lang::En as usize], "sub", taken);
        put(&mut words, &format!("do-{key}"), texts);
        subs.push(SubKey(key));
    }
    if subs.is_empty() {
        mistakes.note("new-0-uk", "staff-wrong-no-sub");
    }
    (subs, words)
}

fn put(words: &mut InLanguages, name: &str, texts: [String; 3]) {
    for (lang, text) in Lang::ALL.into_iter().zip(texts) {
        words.entry(lang).or_default().parts.insert(name.to_owned(), text);
    }
}

/// Holds a text in the three languages against each other.
fn compare(
    field: &str,
    texts: &[String; 3],
    longest: usize,
    must: bool,
    against: &CheckedAgainst<'_>,
    mistakes: &mut Mistakes,
) {
    let some = must || texts.iter().any(|text| !text.is_empty());
    for (lang, text) in Lang::ALL.into_iter().zip(texts) {
        let field = format!("{field}-{}", lang.tag());
        let is_amount = |key: &str| against.library.amounts.iter().any(|it| it.key.as_str() == key);
        let unknown = |key: &str| !PHRASES.contains(&key) && !is_amount(key);
        if some && text.is_empty() {
            mistakes.note(field, "staff-wrong-language");
        } else if text.chars().count() > longest {
            mistakes.note(field, "refused-too-long");
        } else if terms(text).any(unknown) {
            mistakes.note(field, "staff-wrong-amount");
        }
    }
    let [uk, nl, en] = texts.each_ref().map(|text| {
        // How a language turns a phrase is its own matter.
        terms(text).filter(|key| !PHRASES.contains(key)).collect::<BTreeSet<_>>()
    });
    if texts.iter().all(|text| !text.is_empty()) && (uk != nl || nl != en) {
        mistakes.note(format!("{field}-nl"), "staff-wrong-amounts");
    }
}

/// Those that were there before stay in their order; what is new comes behind them.
fn in_order<T: PartialEq + Clone>(chosen: impl Iterator<Item = T>, before: Option<&[T]>) -> Vec<T> {
    let chosen: Vec<T> = chosen.collect();
    let before = before.unwrap_or_default().iter().filter(|it| chosen.contains(it)).cloned();
    let mut ordered: Vec<T> = before.collect();
    for one in chosen {
        if !ordered.contains(&one) {
            ordered.push(one);
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    const KEY: &str = "brp-inschrijving";

    fn today() -> Day {
        Day::parse("2026-11-30").expect("a day")
    }

    /// The form of a topic as it stands, changed so, and what is made of it.
    fn made(
        change: impl FnOnce(&mut TopicForm),
    ) -> (Topic, InLanguages, Result<(Topic, InLanguages), Vec<Wrong>>) {
        let content = Content::new().expect("readable");
        let topic = content.library.topic(&TopicKey(KEY.into())).expect("the topic").clone();
        let mut words = content.topic_words(&topic.key);
        for words in words.values_mut() {
            words.parts.insert("desk".into(), "Goedendag".into());
        }
        let mut form = TopicForm::of(&topic, words.clone(), 0);
        change(&mut form);
        let documents = content.documents();
        let against = CheckedAgainst {
            library: &content.library,
            documents: &documents,
            current: Some(&topic),
            words: &words,
            today: today(),
        };
        let made = check(&form, against);
        (topic, words, made)
    }

    #[track_caller]
    fn wrong(change: impl FnOnce(&mut TopicForm), field: &str, word: &str) {
        let wrong = made(change).2.expect_err("refused");
        assert!(wrong.iter().any(|it| it.field == field && it.word == word), "{wrong:?}");
    }

    fn say(form: &mut TopicForm, lang: Lang, part: &str, text: &str) {
        form.words.entry(lang).or_default().parts.insert(part.into(), text.into());
    }

    #[test]
    fn a_form_as_it_stands_changes_nothing() {
        let (topic, mut words, made) = made(|_| {});
        let (again, mut said) = made.expect("sound");
        assert_eq!(again, topic);
        for parts in words.values_mut().chain(said.values_mut()) {
            parts.parts.retain(|_, text| !text.is_empty());
        }
        assert_eq!(said, words);
    }

    #[test]
    fn what_the_form_does_not_have_stays() {
        let (before, _, made) = made(|form| form.sources = "gemeente.nl\r\n\n amsterdam.nl ".into());
        let (topic, _) = made.expect("sound");
        assert_eq!(topic.sources, ["gemeente.nl", "amsterdam.nl"]);
        assert!(!before.places.is_empty());
        assert_eq!((topic.places, topic.within_days), (before.places, before.within_days));
    }

    #[test]
    fn a_sub_step_is_added_and_one_taken_out_but_its_words_stay() {
        let (before, _, made) = made(|form| {
            form.gone = vec![form.subs[0].clone()];
            form.added[1] = Lang::ALL.map(|lang| (lang, format!("Call first ({})", lang.tag()))).into();
        });
        let (topic, words) = made.expect("sound");
        let gone = &before.subs[0];
        assert!(!topic.subs.contains(gone));
        assert_eq!(topic.subs.last(), Some(&SubKey("call-first-en".into())));
        assert_eq!(words[&Lang::Uk].part("do-call-first-en"), Some("Call first (uk)"));
        assert!(words[&Lang::Uk].part(&format!("do-{gone}")).is_some());
    }

    #[test]
    fn a_correction_needs_all_languages_a_source_and_a_day_that_has_been() {
        wrong(|it| it.words.entry(Lang::En).or_default().title.clear(), "title-en", "staff-wrong-language");
        wrong(|it| say(it, Lang::Uk, "why", ""), "why-uk", "staff-wrong-language");
        wrong(|it| say(it, Lang::Nl, "desk", ""), "desk-nl", "staff-wrong-language");
        wrong(|it| say(it, Lang::Nl, "tip", ""), "tip-nl", "staff-wrong-language");
        wrong(|it| say(it, Lang::Uk, "why", &"ї".repeat(4_001)), "why-uk", "refused-too-long");
        wrong(|it| it.sources = " \n".into(), "sources", "staff-wrong-source");
        wrong(|it| it.checked = "2026-12-01".into(), "checked", "staff-wrong-future");
        wrong(|it| it.checked = "yesterday".into(), "checked", "staff-wrong-day");
        wrong(|it| _ = it.sure.remove("overall"), "sure-overall", "staff-wrong-sure");
        wrong(|it| it.groups.clear(), "group", "staff-wrong-no-group");
        wrong(|it| it.not_for.push("everyone".into()), "not-for", "staff-wrong-both-groups");
        wrong(|it| it.needs.push(KEY.into()), "needs", "staff-wrong-circle");
        wrong(|it| it.gone = it.subs.clone(), "new-0-uk", "staff-wrong-no-sub");
        wrong(|it| it.indicator = "x".into(), "indicator", "staff-wrong-choice");
    }

    #[test]
    fn a_fact_may_be_taken_out_of_all_languages() {
        let (_, _, made) = made(|it| Lang::ALL.into_iter().for_each(|lang| say(it, lang, "tip", "")));
        assert_eq!(made.expect("sound").1[&Lang::Nl].part("tip"), None);
    }

    #[test]
    fn an_amount_has_to_be_known_and_stand_in_all_languages() {
        let all = |text: &'static str| {
            move |it: &mut TopicForm| Lang::ALL.into_iter().for_each(|lang| say(it, lang, "cost", text))
        };
        assert!(made(all("{ -protection-until }")).2.is_ok());
        assert!(made(|it| say(it, Lang::Nl, "tip", "{ -i-speak }.")).2.is_ok());
        wrong(all("{ -protection-untill }"), "cost-uk", "staff-wrong-amount");
        wrong(|it| say(it, Lang::Uk, "cost", "{ -protection-until }"), "cost-nl", "staff-wrong-amounts");
    }
}
