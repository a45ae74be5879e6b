//! What changed between two versions of a text, marked in it.

use super::word_diff::{Piece, diff};
use crate::model::Model;
use leptos::prelude::*;

/// A text with what is gone and what is new in it marked.
pub(crate) fn marked(m: &Model, was: &str, now: &str) -> AnyView {
    // For those who do not see a line through a word it is told in words, in their own language.
    let told = |id: &str| view! { <span class="unseen" lang=m.lang().tag()>{m.t(id)}" "</span> };
    let pieces: Vec<AnyView> = diff(was, now)
        .into_iter()
        .map(|piece| match piece {
            Piece::Same(text) => view! { <span>{text}</span> }.into_any(),
            Piece::Gone(text) => {
                let (words, space) = words_and_space(&text);
                view! { <del>{told("staff-diff-gone")}{words}</del>{space} }.into_any()
            }
            Piece::New(text) => {
                let (words, space) = words_and_space(&text);
                view! { <ins>{told("staff-diff-new")}{words}</ins>{space} }.into_any()
            }
        })
        .collect();
    view! { <p class="said-text">{pieces}</p> }.into_any()
}

/// The white space at the end is neither gone nor new to the eye.
fn words_and_space(text: &str) -> (String, Option<String>) {
    let words = text.trim_end();
    let space = &text[words.len()..];
    (words.to_owned(), (!space.is_empty()).then(|| space.to_owned()))
}
