//! What families say of places: each counts once, nobody floods, an answer is given once.

use crate::add_person;
use app::domain::id::PlaceKey;
use app::domain::plan::household::Role;
use app::domain::text::{Lang, Written};
use app::domain::time::Moment;
use app::model::place_reports::{PlaceReport, ReportAnswer};
use server::store::{Added, ReportsOf, Store};
use uuid::Uuid;

pub(crate) async fn keeps(store: &dyn Store) {
    let olena = add_person(store, 340, Role::Member, "Олена").await.id;
    let marloes = add_person(store, 341, Role::Coordinator, "Marloes").await.id;
    let said = |text: &str| Written { lang: Lang::Uk, text: text.into() };
    let report = |n: u128, place: &str| PlaceReport {
        id: Uuid::from_u128(n),
        place: PlaceKey(place.into()),
        said: said("Телефон інший"),
        at: Moment(n as i64),
        answer: None,
    };
    let (one, other) = (report(951, "ind"), report(952, "svb"));
    for _ in 0..2 {
        assert_eq!(store.add_report(&one, olena, 1).await.expect("the database"), Added::Done);
    }
    assert_eq!(store.add_report(&other, olena, 1).await.expect("the database"), Added::Full);
    assert_eq!(store.add_report(&other, olena, 2).await.expect("the database"), Added::Done);
    let list = async |of| store.list_reports(&of, 9).await.expect("the database");
    assert_eq!(list(ReportsOf::Person(olena)).await, [other.clone(), one.clone()], "newest first");
    assert_eq!(list(ReportsOf::Person(marloes)).await, []);
    assert_eq!(list(ReportsOf::Place(one.place.clone())).await, std::slice::from_ref(&one));
    assert_eq!(
        store.list_reports(&ReportsOf::Open, 1).await.expect("the database"),
        std::slice::from_ref(&other)
    );
    let answer = |text: &str| ReportAnswer { said: said(text), at: Moment(960) };
    assert!(store.answer_report(one.id, &answer("Виправили"), marloes).await.expect("the database"));
    assert!(!store.answer_report(one.id, &answer("Інше"), marloes).await.expect("the database"));
    assert!(
        !store.answer_report(Uuid::from_u128(953), &answer("Інше"), marloes).await.expect("the database")
    );
    let answered = PlaceReport { answer: Some(answer("Виправили")), ..one.clone() };
    assert_eq!(list(ReportsOf::Place(one.place)).await, [answered]);
    assert_eq!(list(ReportsOf::Open).await, [other]);
}
