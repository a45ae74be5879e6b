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
    let appointment = NewAppointment { id, step: None, what, when, details: Details::default() };
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
                status: Status::Waiting { whom, since: test.now().day() },
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
