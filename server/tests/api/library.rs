//! The library at the coordinators' desk: who sees it, and what becomes of what they change.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::change::StepChange;
use app::domain::id::{AmountKey, StepId, SubKey, TopicKey};
use app::domain::library::Topic;
use app::domain::library::revision::InLanguages;
use app::domain::plan::household::Role;
use app::domain::plan::indicator::Indicator;
use app::domain::plan::step::{NewStep, StepKind};
use app::domain::text::Lang;
use app::model::library::{NEEDED, TopicForm, part_names};
use axum::http::StatusCode;

const TOPIC: &str = "brp-inschrijving";
const PAGE: &str = "/staff/desk/library/topic/brp-inschrijving";
const NEW: &str = "/staff/desk/library/new";
const AMOUNT: &str = "/staff/desk/library/amount/protection-until";

type Fields = Vec<(String, String)>;

/// The form of a topic as its page holds it, filled in where words still lack, and checked today.
fn form(test: &TestApp, key: &str, base: u64) -> TopicForm {
    let edition = test.app.edition();
    let key = TopicKey(key.into());
    let topic = edition.content.library.topic(&key).expect("the topic").clone();
    let mut words = edition.content.topic_words(&key);
    for words in words.values_mut() {
        for part in NEEDED {
            words.parts.entry(part.to_owned()).or_insert_with(|| "Goedendag".to_owned());
        }
    }
    TopicForm { checked: test.now().day().to_string(), ..TopicForm::of(&topic, words, base) }
}

/// As a browser sends it.
fn fields(form: &TopicForm) -> Fields {
    let mut fields: Fields = vec![
        ("base".into(), form.base.to_string()),
        ("indicator".into(), form.indicator.clone()),
        ("kind".into(), form.kind.clone()),
        ("sources".into(), form.sources.replace('\n', "\r\n")),
        ("checked".into(), form.checked.clone()),
    ];
    for (lang, words) in &form.words {
        fields.push((format!("title-{}", lang.tag()), words.title.clone()));
        for part in part_names(&form.subs) {
            let text = words.parts.get(&part).cloned().unwrap_or_default();
            fields.push((format!("{part}-{}", lang.tag()), text));
        }
    }
    for (row, added) in form.added.iter().enumerate() {
        for lang in Lang::ALL {
            let text = added.get(&lang).cloned().unwrap_or_default();
            fields.push((format!("new-{row}-{}", lang.tag()), text));
        }
    }
    let mut all = |name: &str, values: Vec<String>| {
        fields.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    };
    all("sub", form.subs.iter().map(SubKey::to_string).collect());
    all("gone", form.gone.iter().map(SubKey::to_string).collect());
    all("group", form.groups.clone());
    all("not-for", form.not_for.clone());
    all("needs", form.needs.clone());
    all("paper", form.documents.clone());
    all("volatile", form.volatile.then(|| "1".to_owned()).into_iter().collect());
    for (of, sure) in &form.sure {
        all(&format!("sure-{of}"), vec![sure.clone()]);
    }
    fields
}

fn say(form: &mut TopicForm, part: &str, texts: [&str; 3]) {
    for (lang, text) in Lang::ALL.into_iter().zip(texts) {
        let words = form.words.entry(lang).or_default();
        if part == "title" {
            words.title = text.into();
        } else {
            words.parts.insert(part.into(), text.into());
        }
    }
}

async fn post(test: &TestApp, path: &str, person: &Person, fields: &Fields) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    test.post_form(path, Some(person), &fields).await
}

async fn coordinator(test: &TestApp, name: &str) -> Person {
    test.add_person(Role::Coordinator, name).await
}

/// A step of a topic in a family's plan; its page.
async fn step_of(test: &TestApp, family: &Family, topic: &str) -> String {
    let topic: Topic =
        test.app.edition().content.library.topic(&TopicKey(topic.into())).expect("the topic").clone();
    let id = StepId(test.id());
    let step = NewStep {
        id,
        kind: StepKind::Everyday,
        indicator: Indicator::Rights,
        topic: Some(topic.key),
        title: None,
        about: None,
        urgent: false,
        due: None,
        doer: Default::default(),
        order: 2,
        needs: Vec::new(),
        opens: Vec::new(),
        subs: topic.subs,
        documents: Vec::new(),
        places: Vec::new(),
    };
    let added = test.by(&family.researcher, StepChange::Added { step: Box::new(step) });
    test.push(&family.researcher, family.household, &[added]).await;
    format!("/plan/step/{id}")
}

fn amount_fields(base: u64, value: &str, checked: &str) -> Fields {
    let base = base.to_string();
    let fields = [
        ("base", base.as_str()),
        ("value", value),
        ("from", ""),
        ("source", "rijksoverheid.nl"),
        ("checked", checked),
        ("sure", "A"),
    ];
    fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

#[tokio::test]
async fn the_library_is_the_coordinators_only() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let paths = ["/staff/desk/library", "/staff/desk/library?q=brp&filter=old", NEW, PAGE, AMOUNT];
    let today = test.now().day().to_string();
    let mut added = TopicForm { subs: Vec::new(), ..form(&test, TOPIC, 0) };
    added.added[0] = Lang::ALL.map(|lang| (lang, "x".to_owned())).into();
    let posts = [
        (PAGE, fields(&TopicForm { sources: "elders.nl".into(), ..form(&test, TOPIC, 0) })),
        (NEW, fields(&added)),
        (AMOUNT, amount_fields(0, "2028-03-04", &today)),
    ];
    for somebody in [&family.member, &family.researcher, &family.mediator] {
        for path in paths {
            let answer = test.get(path, Some(somebody)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{:?} {path}", somebody.role);
        }
        for (path, fields) in &posts {
            let answer = post(&test, path, somebody, fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{:?} {path}", somebody.role);
        }
    }
    for path in paths {
        assert_eq!(test.get(path, None).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert!(test.app.store.list_library_revisions(None).await.expect("read").is_empty());
    let marloes = coordinator(&test, "Marloes").await;
    for path in paths {
        let page = test.get(path, Some(&marloes)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
    }
    for path in ["topic/nowhere", "amount/nowhere", "topic/Nowhere", "place/nowhere", "places/x"] {
        let path = format!("/staff/desk/library/{path}");
        assert_eq!(test.get(&path, Some(&marloes)).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["topic/nowhere", "amount/nowhere", "topic/Nowhere"] {
        let path = format!("/staff/desk/library/{path}");
        assert_eq!(post(&test, &path, &marloes, &posts[0].1).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for (path, fields) in &posts {
        let answer = post(&test, path, &marloes, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path} {}", answer.text);
    }
}

#[tokio::test]
async fn a_corrected_text_is_on_the_familys_next_page_and_still_there_after_a_restart() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test, "Marloes").await;
    let step = step_of(&test, &family, TOPIC).await;
    let before = test.app.edition();
    let mut form = form(&test, TOPIC, 0);
    say(&mut form, "title", ["Запис у громаді", "Opgeven in de stad", "Signing up in town"]);
    say(&mut form, "why", ["Нове <чому>", "Nieuw waarom", "New why"]);
    let answer = post(&test, PAGE, &marloes, &fields(&form)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(answer.location.as_deref(), Some(format!("{PAGE}?saved=1").as_str()));

    let page = test.get(&step, Some(&family.member)).await;
    assert!(page.text.contains("Запис у громаді") && page.text.contains("Нове &lt;чому&gt;"));
    assert!(test.get("/plan/new", Some(&family.member)).await.text.contains("Запис у громаді"));
    let theirs = format!("/staff/household/{}/new", family.household);
    assert!(test.get(&theirs, Some(&family.researcher)).await.text.contains("Opgeven in de stad"));

    // An app that starts next gets the new files; one that started before, its own.
    let (old, new) = (before.site.assets(false, Lang::Uk), test.app.edition());
    let new = new.site.assets(false, Lang::Uk);
    assert!(old.words != new.words && old.library != new.library);
    for address in [&old.words, &old.library, &new.words, &new.library] {
        assert_eq!(test.get(address, None).await.status, StatusCode::OK, "{address}");
    }
    assert!(test.get(&new.library, None).await.text.contains("Нове <чому>"));
    let shell = test.get("/shell/family/uk", None).await;
    assert!(shell.text.contains(new.words.as_str()) && shell.text.contains(new.library.as_str()));

    let restarted = test.restart().await;
    let page = restarted.get(&step, Some(&family.member)).await;
    assert!(page.text.contains("Запис у громаді") && page.text.contains("Нове &lt;чому&gt;"));
    assert!(restarted.get("/shell/family/uk", None).await.text.contains(new.words.as_str()));
}

#[tokio::test]
async fn the_history_shows_every_version_and_who_made_it() {
    let test = TestApp::start().await;
    let marloes = coordinator(&test, "Marloes").await;
    let joost = coordinator(&test, "Joost").await;
    let mut first = form(&test, TOPIC, 0);
    say(&mut first, "why", ["Перше", "Eerste uitleg", "First"]);
    assert_eq!(post(&test, PAGE, &marloes, &fields(&first)).await.status, StatusCode::SEE_OTHER);
    let mut second = form(&test, TOPIC, 1);
    say(&mut second, "why", ["Друге", "Tweede uitleg", "Second"]);
    assert_eq!(post(&test, PAGE, &joost, &fields(&second)).await.status, StatusCode::SEE_OTHER);

    let page = test.get(PAGE, Some(&marloes)).await.text;
    let history = page.split("id=\"history\"").nth(1).expect("a history");
    for said in ["Marloes", "Joost", "Eerste", "Tweede", "Перше", "Друге"] {
        assert!(history.contains(said), "{said}");
    }
    let list = test.get("/staff/desk/library?filter=changed", Some(&marloes)).await.text;
    assert!(list.contains(PAGE) && list.contains("Joost"));
    // Saved again as it stands: no version more.
    let same = fields(&form(&test, TOPIC, 2));
    let answer = post(&test, PAGE, &marloes, &same).await;
    assert_eq!(answer.location.as_deref(), Some(PAGE));
    assert_eq!(test.app.store.list_library_revisions(None).await.expect("read").len(), 2);
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_with_all_that_was_typed() {
    let test = TestApp::start().await;
    let marloes = coordinator(&test, "Marloes").await;
    let mut wrong = form(&test, TOPIC, 0);
    say(&mut wrong, "why", ["Набране & <тут>", "Getypte uitleg", ""]);
    wrong.sources = " ".into();
    wrong.checked = "2027-01-01".into();
    wrong.added[1].insert(Lang::Nl, "Alleen in het Nederlands".into());
    wrong.groups = vec!["movers".into()];
    let answer = post(&test, PAGE, &marloes, &fields(&wrong)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for typed in ["Набране &amp; &lt;тут>", "Getypte uitleg", "2027-01-01", "Alleen in het Nederlands"]
    {
        assert!(answer.text.contains(typed), "{typed}");
    }
    let edition = test.app.edition();
    let words = edition.content.words(Lang::Nl);
    for reason in ["staff-wrong-language", "staff-wrong-source", "staff-wrong-future"] {
        assert!(answer.text.contains(&words.get(reason)), "{reason}");
    }
    assert!(test.app.store.list_library_revisions(None).await.expect("read").is_empty());

    let amount = amount_fields(0, "morgen", &test.now().day().to_string());
    let answer = post(&test, AMOUNT, &marloes, &amount).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(&words.get("staff-wrong-value")));
}

#[tokio::test]
async fn who_was_overtaken_sees_both_texts_and_may_save_the_own_one() {
    let test = TestApp::start().await;
    let marloes = coordinator(&test, "Marloes").await;
    let joost = coordinator(&test, "Joost").await;
    let (mut hers, mut his) = (form(&test, TOPIC, 0), form(&test, TOPIC, 0));
    say(&mut hers, "why", ["Її", "Haar uitleg", "Hers"]);
    hers.added[0] = Lang::ALL.map(|lang| (lang, format!("Extra {}", lang.tag()))).into();
    hers.gone = vec![hers.subs[0].clone()];
    say(&mut his, "why", ["Його", "Zijn uitleg", "His"]);
    let lost = format!("do-{}", his.subs[0]);
    say(&mut his, &lost, ["Слово", "Zijn woord", "Word"]);
    assert_eq!(post(&test, PAGE, &marloes, &fields(&hers)).await.status, StatusCode::SEE_OTHER);
    let answer = post(&test, PAGE, &joost, &fields(&his)).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    for said in ["Haar uitleg", "Zijn uitleg", "Zijn woord", "Extra nl"] {
        assert!(answer.text.contains(said), "{said}");
    }
    let edition = test.app.edition();
    assert!(answer.text.contains(&edition.content.words(Lang::Nl).get("staff-library-overtaken")));
    assert!(answer.text.contains(r#"name="base" value="1""#));
    assert_eq!(
        edition.content.words(Lang::Nl).attribute("topic-brp-inschrijving", "why").as_deref(),
        Some("Haar uitleg")
    );
    // Having seen hers, he saves his.
    let mut again = form(&test, TOPIC, 1);
    say(&mut again, "why", ["Його", "Zijn uitleg", "His"]);
    assert_eq!(post(&test, PAGE, &joost, &fields(&again)).await.status, StatusCode::SEE_OTHER);

    let today = test.now().day().to_string();
    let amount = amount_fields(0, "2028-03-04", &today);
    assert_eq!(post(&test, AMOUNT, &marloes, &amount).await.status, StatusCode::SEE_OTHER);
    let late = post(&test, AMOUNT, &joost, &amount_fields(0, "2029-03-04", &today)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("2028-03-04") && late.text.contains("2029-03-04"));
}

#[tokio::test]
async fn two_who_save_at_the_same_moment_are_not_both_told_that_it_was_saved() {
    let test = TestApp::start().await;
    let marloes = coordinator(&test, "Marloes").await;
    let form = |text: &str| {
        let mut form = form(&test, TOPIC, 0);
        say(&mut form, "why", [text; 3]);
        fields(&form)
    };
    let (one, other) = (form("a"), form("b"));
    let (one, other) = tokio::join!(post(&test, PAGE, &marloes, &one), post(&test, PAGE, &marloes, &other));
    let mut told = [one.status, other.status];
    told.sort();
    assert_eq!(told, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
}

#[tokio::test]
async fn a_changed_amount_changes_all_words_that_refer_to_it() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test, "Marloes").await;
    let topics = ["brp-inschrijving", "digid"];
    let mut steps = Vec::new();
    for topic in topics {
        let mut form = form(&test, topic, 0);
        say(
            &mut form,
            "when",
            ["До { -protection-until }!", "Tot {-protection-until}!", "Until { -protection-until }!"],
        );
        let page = format!("/staff/desk/library/topic/{topic}");
        let answer = post(&test, &page, &marloes, &fields(&form)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        steps.push(step_of(&test, &family, topic).await);
    }
    for step in &steps {
        assert!(test.get(step, Some(&family.member)).await.said().contains("До 4 березня 2027 року!"));
    }
    let today = test.now().day().to_string();
    let amount = amount_fields(0, "2028-05-01", &today);
    let answer = post(&test, AMOUNT, &marloes, &amount).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let edition = test.app.edition();
    for (step, topic) in steps.iter().zip(topics) {
        assert!(test.get(step, Some(&family.member)).await.said().contains("До 1 травня 2028 року!"));
        let said = |lang: Lang| edition.content.words(lang).attribute(&format!("topic-{topic}"), "when");
        let said = |lang| said(lang).map(|it| it.replace('\u{a0}', " "));
        assert_eq!(said(Lang::Nl).as_deref(), Some("Tot 1 mei 2028!"));
        assert_eq!(said(Lang::En).as_deref(), Some("Until 1 May 2028!"));
    }
    // Rules on the phone go by the new day, and the form still shows the reference.
    let amount = edition.content.library.amount(&AmountKey("protection-until".into()));
    assert_eq!(amount.expect("the amount").value, "2028-05-01");
    let pack = test.get(&edition.site.assets(false, Lang::Uk).library, None).await.text;
    assert!(pack.contains("2028-05-01") && !pack.contains("own-contribution\","), "dates and no sums");
    assert!(test.get(PAGE, Some(&marloes)).await.text.contains("До { -protection-until }!"));
}

#[tokio::test]
async fn an_amount_that_would_put_a_wrong_word_into_a_sentence_is_refused_with_the_sentence() {
    const DAYS: &str = "/staff/desk/library/amount/absence-days";
    let test = TestApp::start().await;
    let marloes = coordinator(&test, "Marloes").await;
    let today = test.now().day().to_string();
    let save = |base, value: &str| {
        let fields = amount_fields(base, value, &today);
        let (test, marloes) = (&test, &marloes);
        async move { post(test, DAYS, marloes, &fields).await }
    };
    // What is built in goes by the number.
    assert_eq!(save(0, "21").await.status, StatusCode::SEE_OTHER);
    assert_eq!(save(1, "28").await.status, StatusCode::SEE_OTHER);

    let mut typed = form(&test, TOPIC, 0);
    let texts = [
        "Не довше ніж { -absence-days } днів",
        "Niet langer dan { -absence-days } dagen",
        "For { -absence-days } days",
    ];
    say(&mut typed, "when", texts);
    assert_eq!(post(&test, PAGE, &marloes, &fields(&typed)).await.status, StatusCode::SEE_OTHER);
    let edition = test.app.edition();
    let reason = edition.content.words(Lang::Nl).get("staff-wrong-plural");
    for (value, shown) in [("21", &texts[..1]), ("1", &texts[..])] {
        let answer = save(2, value).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
        assert!(answer.text.contains(&reason));
        for text in texts {
            assert_eq!(answer.text.contains(text), shown.contains(&text), "{value}: {text}");
        }
    }
    assert_eq!(
        edition.content.words(Lang::Uk).attribute("topic-brp-inschrijving", "when").as_deref(),
        Some("Не довше ніж 28 днів")
    );
    // Of the same category in every language; and any number, once the sentence fits it.
    assert_eq!(save(2, "30").await.status, StatusCode::SEE_OTHER);
    let mut fitting = form(&test, TOPIC, 3);
    say(
        &mut fitting,
        "when",
        ["Строк – у листі", "De termijn staat in de brief", "The letter says how long"],
    );
    assert_eq!(post(&test, PAGE, &marloes, &fields(&fitting)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(save(4, "1").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_added_topic_can_be_put_into_a_plan() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test, "Marloes").await;
    let blank = TopicForm::blank(test.now().day());
    let mut form = TopicForm { words: InLanguages::new(), ..blank };
    say(&mut form, "title", ["Садок «Сонечко»", "Buurttuin", "The (neighbourhood) garden"]);
    say(&mut form, "why", ["Бо гарно", "Omdat het mooi is", "For it is nice"]);
    say(&mut form, "desk", ["Я хочу допомогти", "Ik wil graag helpen", "I would like to help"]);
    form.added[0] = Lang::ALL.map(|lang| (lang, format!("Go there ({})", lang.tag()))).into();
    form.indicator = "vrije-tijd".into();
    form.groups = vec!["everyone".into()];
    form.sources = "buurttuin.nl".into();
    form.sure.insert("overall".into(), "B".into());
    let answer = post(&test, NEW, &marloes, &fields(&form)).await;
    let page = "/staff/desk/library/topic/the-neighbourhood-garden";
    assert_eq!(answer.location.as_deref(), Some(format!("{page}?saved=1").as_str()), "{}", answer.text);
    assert_eq!(test.get(page, Some(&marloes)).await.status, StatusCode::OK);
    let found = test.get("/staff/desk/library?q=BUURTTUIN", Some(&marloes)).await.text;
    assert!(found.contains(page) && !found.contains(PAGE));

    assert!(test.get("/plan/new", Some(&family.member)).await.text.contains("Садок «Сонечко»"));
    let fields = [("kind", "step-added"), ("topic", "the-neighbourhood-garden"), ("back", "/plan")];
    let added = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert!(test.get("/plan", Some(&family.member)).await.text.contains("Садок «Сонечко»"));
    // Another of the same name has a key of its own.
    let again = post(&test, NEW, &marloes, &self::fields(&form)).await;
    assert!(again.location.expect("a page").contains("/the-neighbourhood-garden-2"));
}

#[tokio::test]
async fn a_language_that_was_not_changed_with_the_others_is_behind_until_it_is() {
    const NOTE: &str = "Цей текст оновлено іншою мовою";
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test, "Marloes").await;
    let step = step_of(&test, &family, TOPIC).await;
    let mut changed = form(&test, TOPIC, 0);
    say(&mut changed, "cost", ["Безкоштовно", "Gratis", "Free"]);
    assert_eq!(post(&test, PAGE, &marloes, &fields(&changed)).await.status, StatusCode::SEE_OTHER);
    assert!(!test.get(&step, Some(&family.member)).await.text.contains(NOTE));

    // A better wording is no news.
    let mut better = form(&test, TOPIC, 1);
    say(&mut better, "cost", ["Безкоштовно", "Het is gratis", "Free"]);
    let mut with_tick = fields(&better);
    with_tick.push(("wording".into(), "1".into()));
    assert_eq!(post(&test, PAGE, &marloes, &with_tick).await.status, StatusCode::SEE_OTHER);
    let page = test.get(&format!("{PAGE}?saved=1"), Some(&marloes)).await;
    assert!(page.text.contains("Dit is wat iedereen vanaf nu leest"), "{}", page.text);

    // A fact that is another now is, in the languages that still say the old.
    let mut dutch = form(&test, TOPIC, 2);
    say(&mut dutch, "cost", ["Безкоштовно", "Het kost 12 euro", "Free"]);
    assert_eq!(post(&test, PAGE, &marloes, &fields(&dutch)).await.status, StatusCode::SEE_OTHER);
    let page = test.get(&format!("{PAGE}?saved=1"), Some(&marloes)).await;
    assert!(!page.text.contains("Dit is wat iedereen vanaf nu leest"));
    assert!(page.text.contains("Deze talen lopen achter") && page.text.contains("Oekraïens"));
    assert!(test.get(&step, Some(&family.member)).await.text.contains(NOTE));
    let theirs = format!("/staff{}", step.replace("/plan/", &format!("/household/{}/", family.household)));
    assert!(
        !test.get(&theirs, Some(&family.researcher)).await.text.contains("in een andere taal bijgewerkt")
    );

    let mut others = form(&test, TOPIC, 3);
    say(&mut others, "cost", ["12 євро", "Het kost 12 euro", "12 euro"]);
    assert_eq!(post(&test, PAGE, &marloes, &fields(&others)).await.status, StatusCode::SEE_OTHER);
    assert!(!test.get(&step, Some(&family.member)).await.text.contains(NOTE));
}
