//! Where a fact comes from: pages, which are links; names of papers; or a kind of knowledge, in the reader's words.

use crate::model::Model;
use leptos::prelude::*;

/// What has no page or name, as the library writes it, and the message for it.
const KINDS: [(&str, &str); 2] =
    [("general knowledge", "source-general-knowledge"), ("own advice", "source-own-advice")];
/// What the library writes beside a source that was not looked at of late, and the message for it.
const OLD: (&str, &str) = ("old", "source-old");

/// One of the sources that a line of the library names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source<'s> {
    pub origin: Origin<'s>,
    /// What stands in brackets behind it: a day, a page's title.
    pub beside: Vec<Beside<'s>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<'s> {
    /// The address of a page, without `https://`.
    Page(&'s str),
    /// The name of a paper or an office.
    Named(&'s str),
    /// The message that says of which kind it is.
    Kind(&'static str),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside<'s> {
    Told(&'s str),
    Message(&'static str),
}

/// Reads the sources of a line: `zeist.nl/werk (2022, old); general knowledge`.
pub fn read(line: &str) -> impl Iterator<Item = Source<'_>> {
    line.split(';').map(str::trim).filter(|it| !it.is_empty()).map(|text| {
        let (head, beside) = match text.strip_suffix(')').and_then(|it| it.split_once(" (")) {
            Some((head, beside)) => (head, beside),
            None => (text, ""),
        };
        let kind = KINDS.into_iter().find(|(written, _)| *written == head);
        let page = head.trim_start_matches("https://").trim_start_matches("http://");
        let origin = match kind {
            Some((_, message)) => Origin::Kind(message),
            None if is_page(page) => Origin::Page(page),
            None => Origin::Named(head),
        };
        let beside = beside.split(", ").filter(|it| !it.is_empty());
        let beside = beside.map(|it| if it == OLD.0 { Beside::Message(OLD.1) } else { Beside::Told(it) });
        Source { origin, beside: beside.collect() }
    })
}

fn is_page(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    let is_of_host = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.');
    !text.contains(' ') && host.contains('.') && host.chars().all(is_of_host) && !host.ends_with('.')
}

/// The sources of a line, one behind the other.
pub fn sources(m: &Model, line: &str) -> Vec<AnyView> {
    let mut views = Vec::new();
    for (place, Source { origin, beside }) in read(line).enumerate() {
        if place > 0 {
            views.push("; ".into_any());
        }
        views.push(match origin {
            Origin::Page(page) => {
                let to = format!("https://{page}");
                view! { <a href=to target="_blank" rel="noopener noreferrer">{page.to_owned()}</a> }
                    .into_any()
            }
            Origin::Named(name) => view! { <span lang="nl">{name.to_owned()}</span> }.into_any(),
            Origin::Kind(message) => m.t(message).into_any(),
        });
        if !beside.is_empty() {
            let told = beside.into_iter().map(|it| match it {
                Beside::Told(text) => text.to_owned(),
                Beside::Message(id) => m.t(id),
            });
            views.push(format!(" ({})", told.collect::<Vec<_>>().join(", ")).into_any());
        }
    }
    views
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_a_page_a_name_or_a_kind() {
        let all: Vec<Source<'_>> =
            read("zeist.nl/werk (2022, old); general knowledge; Kamerstuk 19637-3497; https://ind.nl")
                .collect();
        let origins: Vec<Origin<'_>> = all.iter().map(|it| it.origin).collect();
        let wanted = [
            Origin::Page("zeist.nl/werk"),
            Origin::Kind("source-general-knowledge"),
            Origin::Named("Kamerstuk 19637-3497"),
            Origin::Page("ind.nl"),
        ];
        assert_eq!(origins, wanted);
        assert_eq!(all[0].beside, [Beside::Told("2022"), Beside::Message("source-old")]);
        for text in ["nu.nl 301154", "Dr. Jansen", "page", "a.b."] {
            assert_eq!(read(text).next().map(|it| it.origin), Some(Origin::Named(text)));
        }
    }
}
