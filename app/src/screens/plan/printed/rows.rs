//! Rows of two cells: Dutch, and the same in the other language.

use crate::components::plan::bilingual::{Bilingual, Side};
use crate::domain::text::Lang;
use leptos::prelude::*;

/// A part of a row, under the class of what it is about.
pub(crate) type Part = (&'static str, Bilingual);

/// Draws the rows of a table whose second column is in this language.
#[derive(Clone, Copy)]
pub(crate) struct Rows(pub Lang);

impl Rows {
    /// A row of several parts.
    pub(crate) fn row(self, class: &'static str, parts: Vec<Part>) -> AnyView {
        let (dutch, other) = self.cells(parts);
        view! { <tr class=class><td lang="nl">{dutch}</td><td lang=self.0.tag()>{other}</td></tr> }.into_any()
    }

    /// The row that says what those behind it are about.
    pub(crate) fn head(self, both: Bilingual) -> AnyView {
        let (dutch, other) = self.cells(vec![("", both)]);
        view! {
            <tr class="strong"><th scope="row" lang="nl">{dutch}</th><td lang=self.0.tag()>{other}</td></tr>
        }
        .into_any()
    }

    /// Rows that stay together on a page.
    pub(crate) fn together(self, class: &'static str, rows: Vec<AnyView>) -> AnyView {
        view! { <tbody class=class>{rows}</tbody> }.into_any()
    }

    /// The heading over several of them.
    pub(crate) fn over(self, class: &'static str, both: Bilingual) -> AnyView {
        let (dutch, other) = self.cells(vec![("", both)]);
        let heads = view! {
            <tr class="over">
                <th scope="col" lang="nl">{dutch}</th>
                <th scope="col" lang=self.0.tag()>{other}</th>
            </tr>
        };
        self.together(class, vec![heads.into_any()])
    }

    fn cells(self, parts: Vec<Part>) -> (Vec<AnyView>, Vec<AnyView>) {
        let (mut dutch, mut other) = (Vec::new(), Vec::new());
        for (class, both) in parts {
            push(&mut dutch, Lang::Nl, class, both.dutch);
            push(&mut other, self.0, class, both.other);
        }
        (dutch, other)
    }
}

fn push(cell: &mut Vec<AnyView>, lang: Lang, class: &'static str, side: Side) {
    let before = if cell.is_empty() { "" } else { " – " };
    cell.push(view! { <span class=class>{before}{side.within(lang)}</span> }.into_any());
}
