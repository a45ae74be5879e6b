//! What the server did not take: every refused change with words shows all of them, to copy, to write anew and to
//! send once more.

mod examples;

use app::context::AppState;
use app::domain::access::Refusal;
use app::domain::change::{Body, Change};
use app::domain::text::Lang;
use app::i18n::Words;
use app::model::{Model, Page};
use app::replica::{Held, Pending, Replica, Stage};
use app::route::Route;
use app::ui::unsent::Item;
use examples::{held, one_of_each, pages};
use leptos::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn words() -> Arc<Words> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/uk");
    let mut words = Words::new(Lang::Uk, &[]);
    for room in ["common", "family", "desk", "documents"] {
        words.add(fs::read_to_string(folder.join(format!("{room}.ftl"))).expect(room));
    }
    Arc::new(words)
}

fn draw(change: Change) -> String {
    let page: Page = pages().remove(0);
    let mut model = Model::new(page, Route::Unsent, words(), Arc::default());
    let id = change.id;
    let outbox = vec![Pending { change, stage: Stage::Refused(Refusal::NotAllowed) }];
    model.replica = Some(Replica::new(Held { outbox, ..held() }));
    Owner::new().with(|| {
        AppState::provide(model);
        view! { <Item id/> }.to_html()
    })
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
