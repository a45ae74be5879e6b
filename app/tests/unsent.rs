//! What the server does not have yet: every edit shows where it was made how it stands, and every refused change with
//! words shows all of them, to copy, to write anew and to send once more.

mod examples;

use app::components::plan::unsent::Item;
use app::context::AppState;
use app::domain::access::Refusal;
use app::domain::change::{Body, Change, ChangeKind, Target};
use app::domain::id::StepId;
use app::domain::interview::{Chapter, Question};
use app::domain::text::Lang;
use app::i18n::Words;
use app::model::{Extra, Model, Page};
use app::replica::storage::StorageError;
use app::replica::{Pending, Replica, ReplicaSnapshot, Stage};
use app::route::{LibraryRoute, Route, Shared};
use app::screens::family::FamilyApp;
use app::screens::staff::StaffApp;
use examples::{one_of_each, pages, replica, uuid};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn words() -> Arc<Words> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/uk");
    let mut words = Words::new(Lang::Uk, &[]);
    for room in ["common", "family", "counter", "documents"] {
        words.add(fs::read_to_string(folder.join(format!("{room}.ftl"))).expect(room));
    }
    Arc::new(words)
}

/// The state of the app at an address, with one change that the server does not have.
fn model(route: Route, change: Change, stage: Stage) -> Model {
    let page: Page = pages().remove(0);
    let mut model = Model::new(page, route, words(), Arc::new(examples::library()));
    model.me.person = change.author;
    let outbox = vec![Pending { change, stage }];
    model.replica = Some(Replica::new(ReplicaSnapshot { outbox, ..replica() }));
    model
}

fn draw(change: Change) -> String {
    let id = change.id;
    Owner::new().with(|| {
        AppState::provide(model(Route::Unsent, change, Stage::Refused(Refusal::NotAllowed)));
        view! { <Item id/> }.to_html()
    })
}

/// The family's app at an address, with one change that is on this device only.
fn draw_screen(route: Route, kind: ChangeKind) -> String {
    let change = examples::change(0, kind);
    Owner::new().with(|| {
        AppState::provide(model(route, change, Stage::Here));
        view! { <FamilyApp/> }.to_html()
    })
}

#[test]
fn every_edit_shows_where_it_was_made_how_it_stands() {
    let step = StepId(uuid(1));
    let talk = |chapter| Route::Shared(Shared::Interview(Some(chapter)));
    let mut seen = BTreeSet::new();
    for kind in one_of_each() {
        let route = match kind.targets().last().expect("a target") {
            Target::Appointment(_) => Route::Appointments,
            Target::Goal(_) => Route::Written,
            Target::Person(_) => talk(Chapter::Family),
            Target::Answer(place) => {
                let key = place.split('@').next().unwrap_or(place);
                let Some(question) = Question::find(key) else { continue };
                talk(question.chapter)
            }
            Target::Document(_) => Route::Shared(Shared::Documents),
            Target::Place(..) | Target::Step(_) | Target::Note(_) => Route::Step { step, history: false },
            // The household's name is the team's matter; an offer that was answered is gone; translations are in
            // the queue.
            Target::Household | Target::Offer(_) | Target::Text(_) => continue,
        };
        // What the app marks by itself, and what is not on any screen of the family's any more.
        let name = kind.kind();
        if kind.is_mark() || ["person-left", "note-edited", "step-added"].contains(&name) {
            continue;
        }
        let html = draw_screen(route, kind);
        assert!(html.contains("sync-here"), "{name} does not show at {route} how it stands");
        seen.insert(name);
    }
    for name in
        ["appointment-moved", "goal-set", "told", "situation-told", "person-born-told", "place-linked"]
    {
        assert!(seen.contains(name), "{name} was not tried");
    }
}

#[test]
fn every_refused_change_shows_its_words_to_copy_to_rewrite_and_to_send_again() {
    let mut with_words = 0;
    for (n, kind) in one_of_each().into_iter().enumerate() {
        let (name, texts) = (kind.kind(), kind.texts());
        let html = draw(examples::change(n, Body::from(kind)));
        assert!(html.contains("data-do=\"retry\""), "{name} cannot be sent again");
        assert!(html.contains("data-do=\"withdraw\""), "{name} cannot be taken away");
        assert_eq!(html.contains("data-do=\"copy\""), !texts.is_empty(), "copying {name}");
        assert_eq!(html.matches("<textarea").count(), texts.len(), "writing {name} anew");
        for (_, text) in &texts {
            let shown = html.matches(text.as_str()).count();
            assert!(shown >= 2, "'{text}' of {name} is not both shown and to be changed:\n{html}");
        }
        with_words += usize::from(!texts.is_empty());
    }
    assert!(with_words > 12, "only {with_words} examples have words");
}

/// The family's app at an address, with one change that stands so.
fn draw_with(route: Route, kind: ChangeKind, stage: Stage, change: impl Fn(&mut Model)) -> String {
    let mut model = model(route, examples::change(0, kind), stage);
    change(&mut model);
    Owner::new().with(|| {
        AppState::provide(model);
        view! { <FamilyApp/> }.to_html()
    })
}

#[test]
fn no_screen_says_that_words_are_there_which_are_not() {
    let lead = |kind: ChangeKind| {
        let html = draw_with(Route::Today, kind, Stage::Refused(Refusal::NotFound), |_| {});
        assert!(html.contains("id=\"attention\""), "nothing asks for attention");
        (html.contains("Ваш текст ми не загубили"), html.contains("Їх видно лише тут"))
    };
    let (mut with, mut without) = (0, 0);
    for kind in one_of_each().into_iter().filter(|kind| !kind.is_mark()) {
        let has_words = !kind.texts().is_empty();
        let name = kind.kind();
        assert_eq!(lead(kind), (has_words, !has_words), "{name}");
        if has_words { with += 1 } else { without += 1 }
    }
    assert!(with > 5 && without > 5, "{with} with words, {without} without");
}

#[test]
fn what_is_not_sent_claims_no_more_than_is_true() {
    fn kind() -> ChangeKind {
        one_of_each().into_iter().find(|kind| !kind.texts().is_empty()).expect("words")
    }
    let draw = |stage, change: fn(&mut Model)| draw_with(Route::Unsent, kind(), stage, change);
    // What was refused is not sent by itself.
    let refused = draw(Stage::Refused(Refusal::TooLong), |_| {});
    assert!(refused.contains(">unsent-attention-lead<") && !refused.contains(">unsent-lead<"), "{refused}");
    let waits = draw(Stage::Here, |_| {});
    assert!(waits.contains(">unsent-lead<") && waits.contains("unsent-since"));
    // Where nothing can be kept, it is not on this device.
    let unkept = draw(Stage::Here, |model| {
        model.tab.trouble = Some(StorageError::Unavailable);
        let change = examples::change(9, kind());
        model.replica.as_mut().expect("a plan").record(change);
    });
    assert!(unkept.contains("лише на екрані") && !unkept.contains(">unsent-lead<"), "{unkept}");
    // Without network nobody knows what the others see.
    let empty = |online: bool| {
        let mut model = model(Route::Unsent, examples::change(0, kind()), Stage::Here);
        model.replica = Some(Replica::new(ReplicaSnapshot { outbox: Vec::new(), ..replica() }));
        model.online = online;
        Owner::new().with(|| {
            AppState::provide(model);
            view! { <FamilyApp/> }.to_html()
        })
    };
    assert!(empty(true).contains(">unsent-none<"));
    assert!(empty(false).contains(">unsent-none-offline<"));
}

#[test]
fn a_list_of_the_staffs_that_is_not_here_is_not_empty() {
    for route in [Route::Coordination, Route::Caseload, Route::Queue, Route::Library(LibraryRoute::List)] {
        let page = pages().remove(0);
        let mut model = Model::new(page, route, words(), Arc::new(examples::library()));
        (model.extra, model.replica) = (Extra::None, None);
        let html = Owner::new().with(|| {
            AppState::provide(model);
            view! { <StaffApp/> }.to_html()
        });
        assert!(html.contains("staff-not-known"), "{route}: {html}");
        for claim in ["-empty", "no-households", "no-colleagues", "staff-queue-count"] {
            assert!(!html.contains(claim), "{route} says {claim}");
        }
    }
}
