//! A colleague's own work across their households, and the contact log of a step.

use crate::support::{Family, TestApp};
use app::domain::change::{AppointmentChange, NoteChange, StepChange};
use app::domain::id::{AppointmentId, NoteId, StepId};
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::Role;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{Doer, Status};
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::WallTime;
use axum::http::StatusCode;

fn written(lang: Lang, text: &str) -> Written {
    Written { lang, text: text.to_owned() }
}

async fn meets(test: &TestApp, family: &Family, days: i32, what: Written) -> AppointmentId {
    let id = AppointmentId(test.id());
    let when = WallTime { day: test.now().day().plus(days), minute: 630 };
    let appointment =
        NewAppointment { id, step: None, what, when, details: Details::default(), repeats: None };
    let made = AppointmentChange::Added { appointment: Box::new(appointment) };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, made)]).await;
    id
}

#[tokio::test]
async fn a_colleague_sees_across_households_where_to_be_who_asks_what_is_theirs_and_what_waits() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let (sanne, step) = (&family.researcher, family.step);
    let none = test.get("/staff/work", Some(sanne)).await.words();
    for said in ["Niemand wacht op antwoord", "Geen afspraken deze week", "Er wacht niets op anderen"] {
        assert!(none.contains(said), "{said}: {none}");
    }
    meets(&test, &family, 2, written(Lang::Uk, "Розмова в школі")).await;
    meets(&test, &family, 9, written(Lang::Nl, "Over negen dagen")).await;
    let off = meets(&test, &family, 1, written(Lang::Nl, "Gaat niet door")).await;
    meets(&test, &els, 1, written(Lang::Nl, "Van een ander")).await;
    let help = NewNote {
        id: NoteId(test.id()),
        step: Some(step),
        audience: Audience::All,
        text: written(Lang::Uk, "Допоможіть"),
        help: true,
        contact: None,
    };
    let waits = StepId(test.id());
    test.push(&family.member, family.household, &[test.by(&family.member, NoteChange::Added { note: help })])
        .await;
    let whom = written(Lang::Uk, "на лист із муніципалітету");
    let changes = [
        test.by(sanne, AppointmentChange::Cancelled { appointment: off, cancelled: true }),
        test.by(sanne, StepChange::DoerChanged { step, doer: Doer::Person(sanne.id) }),
        test.by(sanne, StepChange::DueChanged { step, due: Some(test.now().day().plus(-1)) }),
        test.by(sanne, test.new_step(waits)),
        test.by(
            sanne,
            StepChange::StatusChanged {
                step: waits,
                status: Status::Waiting { whom, since: test.now().day(), ask: None },
            },
        ),
    ];
    test.push(sanne, family.household, &changes).await;
    let page = test.get("/staff/work", Some(sanne)).await;
    let part = |id: &str| {
        let drawn = page.drawn();
        let part = drawn.split(&format!("aria-labelledby=\"{id}\"")).nth(1).expect("a part").to_owned();
        part.split("</section>").next().expect("its end").to_owned()
    };
    assert!(part("helps").contains(&format!("/step/{step}")) && part("helps").contains("Iris"));
    let week = part("week");
    assert!(week.contains("Розмова в школі") && week.contains("in het Oekraïens"), "{week}");
    for other in ["Over negen dagen", "Gaat niet door", "Van een ander"] {
        assert!(!page.said().contains(other), "{other}");
    }
    assert!(part("mine").contains("Had klaar moeten zijn"), "{}", part("mine"));
    assert!(part("waiting").contains("на лист із муніципалітету"), "{}", part("waiting"));
    assert!(part("waiting").contains("in het Oekraïens") && !part("mine").contains(&waits.to_string()));
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    for path in ["/staff", "/staff/queue", "/staff/work"] {
        let led = test.get(path, Some(&coordinator)).await;
        assert_eq!(led.location.as_deref(), Some("/staff/desk"), "{path}");
    }
    assert_eq!(test.get("/staff/work", Some(&family.member)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_talk_with_an_office_is_noted_and_can_be_shown_at_the_next_desk() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (step, household) = (family.step.to_string(), family.household.to_string());
    let page = format!("/plan/step/{step}");
    assert!(test.get(&page, Some(&family.member)).await.text.contains("name=\"contact\" value=\"1\""));
    let mut fields = vec![
        ("kind", "note-added"),
        ("form", "contact"),
        ("household", &household),
        ("back", &page),
        ("step", &step),
        ("contact", "1"),
        ("day", "2026-09-14"),
        ("office", "UWV"),
        ("whom", "mevrouw Jansen"),
        ("number", "123-45"),
        ("text", "Передзвонять у п’ятницю"),
    ];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    for (path, by, head) in [
        (page.clone(), &family.member, "14 вересня · UWV · mevrouw Jansen · номер 123-45"),
        (
            format!("/staff/household/{household}/step/{step}"),
            &family.researcher,
            "14 september · UWV · mevrouw Jansen · nummer 123-45",
        ),
    ] {
        let shown = test.get(&path, Some(by)).await.words();
        assert!(shown.contains(head) && shown.contains("Передзвонять у п’ятницю"), "{path}: {shown}");
    }
    // In Dutch for the desk, and its words marked until they are translated.
    let card = test.get(&format!("{page}/card"), Some(&family.member)).await;
    let line = card.drawn();
    let line = line.split("id=\"card-contact-").nth(1).expect("a choice");
    let line = line.split("<input type=\"checkbox\"").next().expect("its end");
    assert!(
        line.contains("Op 14 september 2026 spraken wij met UWV (mevrouw Jansen), nummer 123-45:"),
        "{line}"
    );
    assert!(line.contains("ще не перекладено"), "{line}");
    // Who, or which number, may be unknown; which office may not.
    fields.retain(|(name, _)| !matches!(*name, "whom" | "number"));
    assert_eq!(test.post_form("/do", Some(&family.member), &fields).await.status, StatusCode::SEE_OTHER);
    fields.retain(|(name, _)| *name != "office");
    let refused = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Передзвонять у п’ятницю"), "what was written is still there");
}

#[tokio::test]
async fn the_day_to_ask_again_is_set_and_cleared_in_one_form_and_orders_what_waits() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (sanne, household) = (&family.researcher, family.household);
    let page = format!("/staff/household/{household}/step/{}", family.step);
    let of = page.clone();
    let (id, step) = (household.to_string(), family.step.to_string());
    let set = async |ask: &str, whom: &str| {
        let base = test.app.journals.snapshot(household).await.expect("the database");
        let plan = base.plan(Audience::Team).clone();
        let base = plan.step(family.step).and_then(|step| step.status.version());
        let base = base.map_or_else(String::new, |it| it.to_string());
        let fields = [
            ("kind", "step-status-changed"),
            ("form", "status-waiting"),
            ("household", &id),
            ("back", &of),
            ("step", &step),
            ("status", "waiting"),
            ("base", &base),
            ("text", whom),
            ("since", "2026-09-01"),
            ("ask", ask),
        ];
        test.post_form("/do", Some(sanne), &fields).await.status
    };
    let day = |days: i32| test.now().day().plus(days).to_string();
    assert_eq!(set(&day(3), "de school").await, StatusCode::SEE_OTHER);
    // The form has it, to be changed or cleared; the family reads what the team will do.
    let form = test.get(&page, Some(sanne)).await.drawn();
    assert!(
        form.contains(&format!("name=\"ask\" value=\"{}\"", day(3))) && form.contains("value=\"de school\"")
    );
    let family_page = format!("/plan/step/{step}");
    let told = async || test.get(&family_page, Some(&family.member)).await.words();
    assert!(told().await.contains("Ваша команда запитає ще раз"));
    // Whoever of the family says anew what is waited for leaves it as it is.
    let own = test.get(&family_page, Some(&family.member)).await.drawn();
    assert!(own.contains(&format!("name=\"ask\" value=\"{}\"", day(3))), "{own}");
    // Others wait too: without a day, until today, until yesterday.
    let mut waits = Vec::new();
    for ask in [None, Some(-1), Some(0)] {
        let step = StepId(test.id());
        let ask = ask.map(|days| test.now().day().plus(days));
        let whom = written(Lang::Nl, "de gemeente");
        let status = Status::Waiting { whom, since: test.now().day().plus(-40), ask };
        let changes =
            [test.by(sanne, test.new_step(step)), test.by(sanne, StepChange::StatusChanged { step, status })];
        test.push(sanne, household, &changes).await;
        waits.push(step);
    }
    let work = test.get("/staff/work", Some(sanne)).await.drawn();
    let places = [
        "Vandaag opnieuw vragen",
        &waits[2].to_string(),
        "Opnieuw vragen: de dag is al voorbij",
        &waits[1].to_string(),
        "Nog even wachten",
        &step,
        &waits[0].to_string(),
    ]
    .map(|said| work.rfind(said).unwrap_or_else(|| panic!("{said}: {work}")));
    assert!(places.is_sorted(), "{places:?}");
    // That it is late is for the team to know.
    let late = format!("/plan/step/{}", waits[1]);
    assert!(!test.get(&late, Some(&family.member)).await.words().contains("запитає ще раз"));
    assert_eq!(set("", "de school").await, StatusCode::SEE_OTHER);
    assert!(!told().await.contains("запитає ще раз"));
    // A day that no calendar has is refused, and the words come back.
    assert_eq!(set("2026-02-31", "de nieuwe school").await, StatusCode::UNPROCESSABLE_ENTITY);
}
