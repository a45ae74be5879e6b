//! Appointments on both sides: what came of them, who goes along, interpreters, and those that repeat.

use crate::support::{Family, Person, TestApp};
use app::domain::change::AppointmentChange;
use app::domain::id::AppointmentId;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::Role;
use app::domain::plan::indicator::Indicator;
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::WallTime;
use axum::http::StatusCode;

/// An appointment in so many days at 10:30, made by the researcher.
async fn visit(test: &TestApp, family: &Family, days: i32, details: Details) -> AppointmentId {
    let id = AppointmentId(test.id());
    let when = WallTime { day: test.now().day().plus(days), minute: 630 };
    let what = Written { lang: Lang::Nl, text: "Gesprek op school".to_owned() };
    let appointment = NewAppointment { id, step: None, what, when, details, repeats: None };
    let made = AppointmentChange::Added { appointment: Box::new(appointment) };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, made)]).await;
    id
}

async fn posts(test: &TestApp, by: &Person, family: &Family, fields: &[(&str, &str)]) {
    let household = family.household.to_string();
    let all = [&[("household", household.as_str()), ("back", "/appointments")], fields].concat();
    let answer = test.post_form("/do", Some(by), &all).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn after_an_appointment_both_sides_are_asked_gently_and_one_answer_is_enough() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let id = visit(&test, &family, -1, Details::default()).await;
    let (own, staffs) =
        (format!("/appointment/{id}"), format!("/staff/household/{}/appointment/{id}", family.household));
    let all = format!("/staff/household/{}/appointments", family.household);
    let asked = test.get("/appointments", Some(&family.member)).await;
    assert!(asked.words().contains("Як пройшло?") && asked.text.contains(&own), "{}", asked.words());
    let asked = test.get(&all, Some(&family.researcher)).await;
    assert!(asked.words().contains("Hoe ging het?") && asked.text.contains(&staffs), "{}", asked.words());
    let caseload = test.get("/staff", Some(&family.researcher)).await.words();
    assert!(caseload.contains("van 1 afspraak niet bekend hoe het ging"), "{caseload}");
    let day = test.now().day().plus(-1).to_string();
    let appointment = id.to_string();
    let fields = [
        ("kind", "appointment-outcome-noted"),
        ("form", "appointment-outcome-noted"),
        ("appointment", appointment.as_str()),
        ("day", &day),
        ("went", "no"),
        ("words", "Не було автобуса"),
        ("next", "Попросити новий час"),
    ];
    posts(&test, &family.member, &family, &fields).await;
    let shown = test.get(&own, Some(&family.member)).await.words();
    for said in ["Піти не вийшло", "Не було автобуса", "Попросити новий час", "Зробити з цього крок"]
    {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let read = test.get(&staffs, Some(&family.researcher)).await.words();
    for said in ["Het lukte niet om te gaan", "Не було автобуса", "in het Oekraïens"] {
        assert!(read.contains(said), "{said}: {read}");
    }
    let after = test.get("/appointments", Some(&family.member)).await.text;
    assert!(!after.contains("id=\"asked\""), "{after}");
    let caseload = test.get("/staff", Some(&family.researcher)).await.words();
    assert!(!caseload.contains("niet bekend hoe het ging"), "{caseload}");
    // The next step becomes one of the plan with one tap.
    let step = [
        ("kind", "step-added"),
        ("title", "Попросити новий час"),
        ("title-lang", "uk"),
        ("indicator", Indicator::Links.key()),
    ];
    posts(&test, &family.member, &family, &step).await;
    assert!(test.get(&own, Some(&family.member)).await.words().contains("До цього кроку"));
}

#[tokio::test]
async fn an_answer_without_yes_or_no_comes_back_with_its_words() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let id = visit(&test, &family, -1, Details::default()).await;
    let (appointment, household) = (id.to_string(), family.household.to_string());
    let (form, back) = (format!("appointment-outcome-noted {id}"), format!("/appointment/{id}"));
    let fields = [
        ("kind", "appointment-outcome-noted"),
        ("form", &form),
        ("household", &household),
        ("back", &back),
        ("appointment", &appointment),
        ("words", "Усе сказали по телефону"),
    ];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Усе сказали по телефону"), "{}", answer.text);
}

#[tokio::test]
async fn who_goes_the_interpreter_and_the_way_are_arranged_with_one_save_and_stand_on_both_sides() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let details = Details { place: "Stadhuis".to_owned(), interpreter: true, ..Details::default() };
    let id = visit(&test, &family, 3, details).await;
    let (own, appointment) = (format!("/appointment/{id}"), id.to_string());
    let before = test.get("/appointments", Some(&family.member)).await.words();
    assert!(before.contains("Потрібен перекладач"), "{before}");
    let (member, researcher) = (family.member.id.to_string(), family.researcher.id.to_string());
    let kinds =
        "appointment-interpreter-told appointment-detailed appointment-company-told appointment-travel-told";
    let fields = [
        ("kind", kinds),
        ("appointment", appointment.as_str()),
        ("was-interpreter", "needed"),
        ("was-interpreter-name", ""),
        ("was-going", ""),
        ("was-travel", ""),
        ("place", "Stadhuis"),
        ("interpreter", "confirmed"),
        ("interpreter-name", "Global Talk 088"),
        ("going", &member),
        ("going", &researcher),
        ("travel", "Автобус 65"),
    ];
    posts(&test, &family.member, &family, &fields).await;
    let shown = test.get("/appointments", Some(&family.member)).await.words();
    for said in ["Перекладач буде", "Global Talk 088", "Ви, Sanne", "Автобус 65", "Stadhuis"]
    {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let staffs = format!("/staff/household/{}/appointments", family.household);
    let read = test.get(&staffs, Some(&family.researcher)).await.words();
    for said in ["Tolk komt", "Global Talk 088", "Автобус 65", "in het Oekraïens"] {
        assert!(read.contains(said), "{said}: {read}");
    }
    // A mediator gets the interpreter's fields only.
    let staffs = format!("/staff/household/{}/appointment/{id}", family.household);
    let page = test.get(&staffs, Some(&family.mediator)).await.text;
    assert!(page.contains("name=\"interpreter-name\"") && !page.contains("name=\"going\""), "{page}");
    assert!(!page.contains("name=\"went\"") && !page.contains("name=\"every\""), "{page}");
    let stranger = test.family("Els").await;
    assert_eq!(test.get(&own, Some(&stranger.member)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get(&staffs, Some(&stranger.researcher)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_class_that_repeats_stands_with_its_next_time_everywhere() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let id = visit(&test, &family, -7, Details::default()).await;
    let (appointment, until) = (id.to_string(), test.now().day().plus(14).to_string());
    let fields = [
        ("kind", "appointment-repeats-told"),
        ("appointment", appointment.as_str()),
        ("every", "1"),
        ("until", until.as_str()),
    ];
    posts(&test, &family.member, &family, &fields).await;
    let today = test.get("/appointments", Some(&family.member)).await.words();
    assert!(today.contains("сьогодні, о 10:30") && today.contains("щотижня до"), "{today}");
    let skipped = test.now().day().to_string();
    let skip = [("original", skipped.as_str()), ("how", "skip"), ("when", "")];
    posts(&test, &family.researcher, &family, &[&fields[..], &skip].concat()).await;
    let own = format!("/appointment/{id}");
    let shown = test.get(&own, Some(&family.member)).await.words();
    assert!(shown.contains("Не буде сьогодні") && shown.contains("Повернути, як було"), "{shown}");
    let caseload = test.get("/staff", Some(&family.researcher)).await.words();
    assert!(!caseload.contains("Geen afspraken gepland") && caseload.contains("10:30"), "{caseload}");
    let work = test.get("/staff/work", Some(&family.researcher)).await.words();
    assert!(work.contains("Geen afspraken deze week"), "it is left out this week: {work}");
}

#[tokio::test]
async fn two_at_one_time_are_pointed_out_on_both_sides() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (own, staffs) =
        ("/appointments".to_owned(), format!("/staff/household/{}/appointments", family.household));
    visit(&test, &family, 3, Details::default()).await;
    assert!(!test.get(&own, Some(&family.member)).await.words().contains("У цей самий час"));
    visit(&test, &family, 3, Details::default()).await;
    for (path, by, words) in [
        (own, &family.member, "У цей самий час: Gesprek op school"),
        (staffs, &family.researcher, "Op dezelfde tijd: Gesprek op school"),
    ] {
        let shown = test.get(&path, Some(by)).await.words();
        assert_eq!(shown.matches(words).count(), 2, "{shown}");
    }
}

#[tokio::test]
async fn a_new_visit_to_the_doctor_has_double_time_and_an_interpreter_ticked_and_says_why() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = [("kind", "step-added"), ("topic", "huisarts"), ("back", "/plan")];
    posts(&test, &family.member, &family, &step).await;
    let plan = test.app.journals.snapshot(family.household).await.expect("the database");
    let steps = &plan.plan(Audience::Team).steps;
    let doctor = steps.iter().find(|step| step.topic.is_some()).expect("the step").id;
    let form = |text: &str| {
        let form = text.split("data-change=\"appointment-added\"").nth(1).expect("the form");
        form.split("</form>").next().expect("its end").replace('\u{ad}', "")
    };
    let ticked = |form: &str| form.matches("checked").count();
    for (path, by) in [
        ("/plan/step/".to_owned(), &family.member),
        (format!("/staff/household/{}/step/", family.household), &family.researcher),
    ] {
        let at_doctor = form(&test.get(&format!("{path}{doctor}"), Some(by)).await.text);
        let elsewhere = form(&test.get(&format!("{path}{}", family.step), Some(by)).await.text);
        assert_eq!((ticked(&at_doctor), ticked(&elsewhere)), (2, 0), "{at_doctor}");
        let why = ["позначено", "aangevinkt"];
        assert!(why.iter().any(|it| at_doctor.contains(it)) && !why.iter().any(|it| elsewhere.contains(it)));
    }
}

#[tokio::test]
async fn who_needs_an_interpreter_stands_by_day_and_one_tap_says_how_far_it_is() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let needed = || Details { interpreter: true, place: "de praktijk".to_owned(), ..Details::default() };
    let soon = visit(&test, &family, 2, needed()).await;
    visit(&test, &family, 3, Details::default()).await;
    visit(&test, &family, 100, needed()).await;
    visit(&test, &els, 1, needed()).await;
    let path = "/staff/interpreters";
    let page = test.get(path, Some(&family.mediator)).await;
    let (said, link) = (page.words(), format!("/staff/household/{}/appointment/{soon}", family.household));
    for words in ["Nog te regelen: 1", "Gesprek op school", "Er is een tolk nodig"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(page.text.contains(&link) && !said.contains("Els"), "{said}");
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let seen = test.get(path, Some(&coordinator)).await;
    let said = seen.words();
    assert!(said.contains("Iris") && said.contains("Els") && said.contains("Er is een tolk nodig"), "{said}");
    for words in ["Gesprek op school", "de praktijk"] {
        assert!(!seen.text.contains(words), "a coordinator reads no plan: {words}");
    }
    assert!(!seen.text.contains("name=\"state\""), "{}", seen.text);
    let (household, appointment) = (family.household.to_string(), soon.to_string());
    let fields = [
        ("household", household.as_str()),
        ("appointment", appointment.as_str()),
        ("state", "confirmed"),
        ("name", "Global Talk 088"),
        ("base", ""),
    ];
    for (by, status) in [
        (&els.mediator, StatusCode::NOT_FOUND),
        (&coordinator, StatusCode::NOT_FOUND),
        (&family.member, StatusCode::NOT_FOUND),
        (&family.mediator, StatusCode::SEE_OTHER),
    ] {
        assert_eq!(test.post_form(path, Some(by), &fields).await.status, status, "{:?}", by.role);
    }
    let said = test.get(path, Some(&family.mediator)).await.words();
    assert!(said.contains("Nog te regelen: 0") && said.contains("Tolk komt"), "{said}");
    let familys = test.get("/appointments", Some(&family.member)).await.words();
    assert!(familys.contains("Перекладач буде") && familys.contains("Global Talk 088"), "{familys}");
    assert_eq!(test.get(path, Some(&family.member)).await.status, StatusCode::NOT_FOUND);
    assert!(test.get("/staff/queue", Some(&family.mediator)).await.text.contains(path));
}

#[tokio::test]
async fn a_month_marks_its_days_and_lists_them_below() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let id = visit(&test, &family, 0, Details::default()).await;
    let today = test.now().day();
    let (year, month, _) = today.civil();
    let path = format!("/month/{year}-{month:02}");
    for (side, by, said) in [
        (String::new(), &family.member, "Gesprek op school"),
        (format!("/staff/household/{}", family.household), &family.researcher, "Gesprek op school"),
    ] {
        let all = test.get(&format!("{side}/appointments"), Some(by)).await.text;
        assert!(all.contains(&format!("href=\"{side}{path}\"")), "{all}");
        let page = test.get(&format!("{side}{path}"), Some(by)).await;
        assert!(page.words().contains(said) && page.text.contains(&format!("{side}/appointment/{id}")));
        let drawn = page.drawn();
        assert_eq!(drawn.matches(&format!("href=\"#day-{today}\"")).count(), 1, "{drawn}");
        assert_eq!(drawn.matches(&format!("id=\"day-{today}\"")).count(), 1);
        assert_eq!(drawn.matches("href=\"#day-").count(), 1, "only days with appointments lead on");
    }
    let far = test.get("/month/2031-01", Some(&family.member)).await.words();
    assert!(far.contains("Січень 2031") && far.contains("Цього місяця зустрічей немає"), "{far}");
}

#[tokio::test]
async fn a_researcher_makes_a_class_that_repeats_with_one_form() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let all = format!("/staff/household/{}/appointments", family.household);
    let page = test.get(&all, Some(&family.researcher)).await.text;
    let form = page.split("data-change=\"appointment-added\"").nth(1).expect("the form");
    assert!(form.contains("name=\"every\"") && form.contains("name=\"until\""), "{form}");
    let day = test.now().day().plus(1);
    let (first, until) = (day.to_string(), day.plus(14).to_string());
    let fields = [
        ("kind", "appointment-added"),
        ("what", "Taalles"),
        ("day", first.as_str()),
        ("time", "18:00"),
        ("every", "1"),
        ("until", until.as_str()),
    ];
    posts(&test, &family.researcher, &family, &fields).await;
    let snapshot = test.app.journals.snapshot(family.household).await.expect("the database");
    let made = &snapshot.plan(Audience::All).appointments[0];
    assert_eq!(made.occurrences(test.now().day(), day.plus(14)).count(), 3);
    let shown = test.get("/appointments", Some(&family.member)).await.words();
    assert!(shown.contains("завтра, о 18:00") && shown.contains("щотижня до"), "{shown}");
}
