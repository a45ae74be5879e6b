//! Words, years and towns as people write them, in forms (`POST /do`, the desk) and in sync.

use crate::support::{Family, Person, TestApp};
use app::domain::access::Refusal;
use app::domain::change::{
    AppointmentChange, ChangeKind, HouseholdChange, NoteChange, PersonChange, StepChange, TranslationChange,
};
use app::domain::id::{AppointmentId, NoteId, PersonId};
use app::domain::plan::Plan;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::WallTime;
use app::replica::wire::{HouseholdPush, Verdict};
use axum::http::StatusCode;
use std::collections::BTreeMap;

/// Each of them is nothing to see.
const BLANK: [&str; 13] = [
    "\u{200b}",
    "\u{feff}",
    "\u{2060}",
    "\u{ad}",
    "\u{200e}",
    "\u{3164}",
    "\u{2800}",
    "\0",
    "\u{a0}",
    "\u{301}",
    "\u{fe0f}",
    "\u{202e}",
    " \u{200b}\u{2060}\n\u{feff} ",
];

async fn plan(test: &TestApp, family: &Family) -> Plan {
    let push = HouseholdPush::new(family.household, None, &[]);
    test.sync(&family.researcher, push).await.state.expect("a state").plan
}

async fn verdict(test: &TestApp, person: &Person, family: &Family, kind: impl Into<ChangeKind>) -> Verdict {
    let change = test.by(person, kind.into());
    test.push(person, family.household, &[change]).await.results[0].verdict
}

fn written(text: &str) -> Written {
    Written { lang: Lang::Uk, text: text.to_owned() }
}

fn person(test: &TestApp, name: &str, born: Option<i32>) -> ChangeKind {
    let id = PersonId(test.id());
    let person = NewPerson {
        id,
        name: name.to_owned(),
        names: BTreeMap::new(),
        role: Role::Member,
        born,
        lang: Lang::Uk,
    };
    PersonChange::Added { person }.into()
}

#[tokio::test]
async fn a_form_with_nothing_to_see_in_it_is_refused_as_empty() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let before = plan(&test, &family).await;
    let empty = test.app.edition().content.words(Lang::Uk).get("refused-empty");
    for blank in BLANK {
        for kind in ["note-added", "person-added", "sub-step-added", "step-titled"] {
            let back = format!("/plan/step/{step}");
            let fields = [("kind", kind), ("form", kind), ("step", &step), ("back", &back), ("text", blank)];
            let answer = test.post_form("/do", Some(&family.member), &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} of {blank:?}");
            assert!(kind != "note-added" || answer.text.contains(&empty), "{kind} of {blank:?}");
        }
    }
    assert_eq!(plan(&test, &family).await.people.len(), before.people.len());
    for text in ["Я", "👨‍👩‍👧", "Ї", "Марʼяна", "7"] {
        let fields = [("kind", "person-added"), ("back", "/"), ("text", text)];
        let answer = test.post_form("/do", Some(&family.member), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{text}");
    }
}

#[tokio::test]
async fn the_desk_takes_no_name_that_cannot_be_seen() {
    let test = TestApp::start().await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    for blank in BLANK {
        for (alias, member) in [(blank, "Олена"), ("Iris", blank)] {
            let fields = [("alias", alias), ("municipality", ""), ("member", member), ("lang", "uk")];
            let answer = test.post_form("/staff/desk/household", Some(&coordinator), &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{blank:?}");
        }
        let fields = [("name", blank), ("role", "mediator"), ("lang", "nl")];
        let answer = test.post_form("/staff/desk/colleague", Some(&coordinator), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{blank:?}");
    }
}

#[tokio::test]
async fn sync_refuses_what_has_nothing_to_see_whatever_the_kind() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let source =
        plan(&test, &family).await.step(family.step).expect("the step").title.clone().expect("a title");
    let source = TextHash::of(source.written(), Audience::All);
    for blank in BLANK {
        let note = NewNote {
            id: NoteId(test.id()),
            step: None,
            audience: Audience::All,
            text: written(blank),
            help: false,
            contact: None,
        };
        let appointment = NewAppointment {
            id: AppointmentId(test.id()),
            step: None,
            what: written(blank),
            when: WallTime::parse("2027-01-04T10:00").expect("a time"),
            details: Details::default(),
            repeats: None,
        };
        let kinds: [ChangeKind; 6] = [
            NoteChange::Added { note }.into(),
            person(&test, blank, None),
            PersonChange::Renamed { person: family.member.id, name: blank.to_owned() }.into(),
            HouseholdChange::AliasChanged { alias: blank.to_owned() }.into(),
            AppointmentChange::Added { appointment: Box::new(appointment) }.into(),
            StepChange::Titled { step: family.step, title: written(blank) }.into(),
        ];
        for kind in kinds {
            let name = kind.kind();
            let verdict = verdict(&test, &family.researcher, &family, kind).await;
            assert_eq!(verdict, Verdict::Refused(Refusal::Empty), "{name} of {blank:?}");
        }
        let translated = TranslationChange::Translated { source, lang: Lang::Uk, text: blank.to_owned() };
        let verdict = verdict(&test, &family.mediator, &family, translated).await;
        assert_eq!(verdict, Verdict::Refused(Refusal::Empty), "a translation of {blank:?}");
    }
}

#[tokio::test]
async fn one_text_has_one_hash_whatever_a_phone_made_of_its_letters() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let typed = "\u{feff}Мии\u{306} лі\u{ad}кар\0 у Киі\u{308}ві\r\n";
    let kept = written("Мий лікар у Київі");
    let fields = [("kind", "note-added"), ("back", "/"), ("text", typed)];
    assert_eq!(test.post_form("/do", Some(&family.member), &fields).await.status, StatusCode::SEE_OTHER);
    // An installed program may send it as it was typed.
    let note = NewNote {
        id: NoteId(test.id()),
        step: None,
        audience: Audience::All,
        text: written(typed),
        help: false,
        contact: None,
    };
    let verdict = verdict(&test, &family.member, &family, NoteChange::Added { note }).await;
    assert!(matches!(verdict, Verdict::Accepted(_)));
    let plan = plan(&test, &family).await;
    let notes: Vec<&Written> = plan.notes.iter().map(|note| note.text.written()).collect();
    assert_eq!(notes, [&kept, &kept]);
    // So one translation serves both, and nobody is asked for it twice.
    let queue = test.get("/staff/queue", Some(&family.mediator)).await.text;
    assert_eq!(queue.matches("<details name=\"queue\"").count(), 2, "the title and the note, once");
}

#[tokio::test]
async fn nobody_is_born_before_1900_or_after_this_year() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let this_year = test.now().day().civil().0;
    let years = [
        (1899, false),
        (78, false),
        (-5, false),
        (1900, true),
        (1931, true),
        (this_year, true),
        (this_year + 1, false),
        (2150, false),
    ];
    let impossible = test.app.edition().content.words(Lang::Uk).get("refused-impossible-date");
    for (year, fits) in years {
        let added = verdict(&test, &family.researcher, &family, person(&test, "Данило", Some(year))).await;
        let told = PersonChange::BornTold { person: family.member.id, born: Some(year) };
        let told = verdict(&test, &family.researcher, &family, told).await;
        for verdict in [added, told] {
            match fits {
                true => assert!(matches!(verdict, Verdict::Accepted(_)), "{year}"),
                false => assert_eq!(verdict, Verdict::Refused(Refusal::ImpossibleDate), "{year}"),
            }
        }
        let year = year.to_string();
        let back = "/more/written";
        let fields =
            [("kind", "person-added"), ("form", ""), ("back", back), ("text", "Данило"), ("born", &year)];
        let answer = test.post_form("/do", Some(&family.member), &fields).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, fits, "{year}");
        assert_eq!(answer.text.contains(&impossible), !fits, "{year}");
    }
    for year in ["zeventig", "19 69", "1969.5"] {
        let fields = [("kind", "person-added"), ("back", "/"), ("text", "Данило"), ("born", year)];
        let answer = test.post_form("/do", Some(&family.member), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{year}");
    }
}

#[tokio::test]
async fn a_town_has_its_places_however_it_is_written() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let id = family.household.to_string();
    let back = format!("/staff/household/{id}/family");
    let page = test.get(&back, Some(&family.researcher)).await.text;
    for town in ["Amsterdam", "Nijmegen", "Zaanstad"] {
        assert!(page.contains(&format!("<option value=\"{town}\">")), "{town} can be chosen");
    }
    for town in ["amsterdam", "AMSTERDAM", "Gemeente Amsterdam", "Amsterdam"] {
        let fields =
            [("household", id.as_str()), ("kind", "municipality-changed"), ("back", &back), ("text", town)];
        let answer = test.post_form("/do", Some(&family.researcher), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(plan(&test, &family).await.municipality.get(), "Amsterdam");
    }
    // As earlier programs kept it.
    for town in ["amsterdam", "Gemeente Amsterdam"] {
        let changed = HouseholdChange::MunicipalityChanged { municipality: town.to_owned() };
        verdict(&test, &family.researcher, &family, changed).await;
        let near = test.get("/near", Some(&family.member)).await.text;
        let here = near.split("aria-labelledby=\"town\"").nth(1).and_then(|it| it.split("</section>").next());
        assert!(here.is_some_and(|here| here.contains("class=\"card place\"")), "{town}");
    }
}
