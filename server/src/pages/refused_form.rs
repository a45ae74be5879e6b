//! A form that was refused comes back as it was: every field with what was typed, the folds around it open, the caret
//! in it. The page is drawn as always and then read and written once more (html5ever), so no screen needs to know.

use super::render;
use crate::posted::kept;
use app::domain::change::form::Fields;
use axum::body::to_bytes;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, LocalName, ParseOpts, QualName, ns, parse_document};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom, SerializableHandle};
use std::cell::RefCell;
use std::collections::HashMap;

/// Whether a hidden field says something of the form, and not of what it is about.
pub(super) fn is_of_form(name: &str) -> bool {
    matches!(name, "kind" | "settles" | "back" | "office") || is_of_opening(name) || name.ends_with("lang")
}

/// Whether it says how the form was opened: against which versions, and what stood in its fields.
fn is_of_opening(name: &str) -> bool {
    name == "base" || name.starts_with("base-") || name.starts_with("was-") || name.ends_with("-lang")
}

/// Puts what was typed back into the form of a page that answers it; `page` is not compressed yet. None: the page has no
/// such form.
pub(super) async fn refill_found(
    page: Response,
    packs: bool,
    action: &str,
    fields: &Fields,
) -> Option<Response> {
    let (status, html) = html_of(page).await.ok()?;
    let html = refilled(&html, action, fields)?;
    Some(render::finish(status, packs, html.into()))
}

/// Like [`refill_found`]; a page without the form stays as it is.
pub(super) async fn refill(page: Response, packs: bool, action: &str, fields: &Fields) -> Response {
    match html_of(page).await {
        Ok((status, html)) => {
            let html = refilled(&html, action, fields).unwrap_or(html);
            render::finish(status, packs, html.into())
        }
        Err(other) => *other,
    }
}

/// A page to be written in; the answer as it is, when it is none.
async fn html_of(page: Response) -> Result<(StatusCode, String), Box<Response>> {
    let is_html =
        page.headers().get(CONTENT_TYPE).is_some_and(|sort| sort.as_bytes().starts_with(b"text/html"));
    if !is_html {
        return Err(Box::new(page));
    }
    let status = page.status();
    let body = to_bytes(page.into_body(), usize::MAX).await.unwrap_or_default();
    Ok((status, String::from_utf8_lossy(&body).into_owned()))
}

/// The page with the fields in it; None, when it has no such form any more.
fn refilled(html: &str, action: &str, fields: &Fields) -> Option<String> {
    let page = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut forms = Vec::new();
    find_forms(&page.document, &mut Vec::new(), &mut forms);
    let name = fields.get("form");
    let is_kind = |form: &Handle| {
        let goes = get(form, "action").is_some_and(|to| to.split('?').next() == Some(action));
        goes && (name.is_empty() || get(form, "data-change").as_deref() == Some(name))
    };
    let (form, folds) = forms.iter().find(|(form, _)| is_kind(form) && is_about(form, fields))?;
    let mut fill = Fill { fields, taken: HashMap::new(), open: folds.clone(), focused: false };
    fill.all(form, &mut Vec::new());
    if fill.focused {
        // The reason stands above the first field then, where one is led (style/components/_forms.scss).
        set(form, "data-again", "");
    }
    for fold in fill.open {
        set(&fold, "open", "");
    }
    let mut out = Vec::with_capacity(html.len() + 4_096);
    let options =
        SerializeOpts { traversal_scope: TraversalScope::ChildrenOnly(None), ..SerializeOpts::default() };
    serialize(&mut out, &SerializableHandle::from(page.document.clone()), options).ok()?;
    Some(String::from_utf8_lossy(&out).into_owned())
}

/// All forms of the page with the folds that they stand in. What is in a template is put where it can be written.
fn find_forms(node: &Handle, folds: &mut Vec<Handle>, found: &mut Vec<(Handle, Vec<Handle>)>) {
    let kind = tag(node).to_owned();
    match kind.as_str() {
        "details" => folds.push(node.clone()),
        "form" => found.push((node.clone(), folds.clone())),
        "template" => {
            if let NodeData::Element { template_contents, .. } = &node.data
                && let Some(contents) = template_contents.borrow().as_ref()
            {
                node.children.borrow_mut().extend(contents.children.borrow().iter().cloned());
            }
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        find_forms(child, folds, found);
    }
    if kind == "details" {
        folds.pop();
    }
}

/// Whether nothing that the form says of what it is about was posted otherwise.
fn is_about(form: &Handle, fields: &Fields) -> bool {
    let mut all = Vec::new();
    descendants(form, &mut all);
    let hidden = all.iter().filter(|it| tag(it) == "input" && get(it, "type").as_deref() == Some("hidden"));
    let mut hidden = hidden.filter_map(|it| Some((get(it, "name")?, get(it, "value").unwrap_or_default())));
    hidden.all(|(name, value)| {
        let mut posted = fields.0.iter().filter(|(key, _)| *key == name).peekable();
        is_of_form(&name) || posted.peek().is_none() || posted.any(|(_, it)| *it == kept(&value))
    })
}

struct Fill<'f> {
    fields: &'f Fields,
    /// How many values of a name have found their field.
    taken: HashMap<String, usize>,
    /// The folds that have to be open.
    open: Vec<Handle>,
    focused: bool,
}

impl Fill<'_> {
    fn all(&mut self, node: &Handle, folds: &mut Vec<Handle>) {
        let is_fold = tag(node) == "details";
        if is_fold {
            folds.push(node.clone());
        }
        if self.field(node) {
            self.open.extend(folds.iter().cloned());
        }
        for child in node.children.borrow().iter() {
            self.all(child, folds);
        }
        if is_fold {
            folds.pop();
        }
    }

    /// Whether the field has something else in it now than it was drawn with.
    fn field(&mut self, node: &Handle) -> bool {
        let name = get(node, "name").unwrap_or_default();
        match tag(node) {
            "input" => match get(node, "type").as_deref().unwrap_or("text") {
                "hidden" => {
                    // Against the versions that the words were typed against, and what stood there then.
                    if is_of_opening(&name) {
                        let opened = self.next(&name).unwrap_or_default();
                        set(node, "value", &opened);
                    }
                    false
                }
                "submit" | "button" | "reset" | "image" | "file" => false,
                "checkbox" | "radio" => {
                    let value = get(node, "value").unwrap_or_else(|| "on".to_owned());
                    self.choose(node, "checked", &name, &value)
                }
                _ => {
                    self.focus(node);
                    let Some(typed) = self.next(&name) else { return false };
                    let was = get(node, "value").unwrap_or_default();
                    set(node, "value", &typed);
                    differs(node, &was, &typed)
                }
            },
            "textarea" => {
                self.focus(node);
                let Some(typed) = self.next(&name) else { return false };
                let was = text_of(node);
                let contents = RefCell::new(typed.as_str().into());
                *node.children.borrow_mut() = vec![Node::new(NodeData::Text { contents })];
                differs(node, &was, &typed)
            }
            "select" if self.fields.0.iter().any(|(key, _)| *key == name) => {
                let mut options = Vec::new();
                descendants(node, &mut options);
                let options = options.iter().filter(|it| tag(it) == "option");
                let chosen = options.map(|option| {
                    let value = get(option, "value").unwrap_or_else(|| text_of(option));
                    self.choose(option, "selected", &name, &value)
                });
                chosen.filter(|differs| *differs).count() > 0
            }
            _ => false,
        }
    }

    /// A choice is as it was posted, where its form was posted at all.
    fn choose(&self, node: &Handle, attribute: &str, name: &str, value: &str) -> bool {
        let is = self.fields.0.iter().any(|(key, it)| key == name && it == value);
        let was = get(node, attribute).is_some();
        match is {
            true => set(node, attribute, ""),
            false => remove(node, attribute),
        }
        differs(node, if was { "1" } else { "" }, if is { "1" } else { "" })
    }

    fn next(&mut self, name: &str) -> Option<String> {
        let taken = self.taken.entry(name.to_owned()).or_default();
        *taken += 1;
        let mut values = self.fields.0.iter().filter(|(key, _)| key == name);
        values.nth(*taken - 1).map(|(_, value)| value.clone())
    }

    /// The browser shows the first field, and the reason beside it, without a script.
    fn focus(&mut self, node: &Handle) {
        if !std::mem::replace(&mut self.focused, true) {
            set(node, "autofocus", "");
        }
    }
}

/// To the script of the page what was typed is not how the field began (`frontend/js/device/drafts.js`).
fn differs(node: &Handle, was: &str, is: &str) -> bool {
    if was != is {
        set(node, "data-was", was);
    }
    was != is
}

fn descendants(node: &Handle, found: &mut Vec<Handle>) {
    for child in node.children.borrow().iter() {
        found.push(child.clone());
        descendants(child, found);
    }
}

fn tag(node: &Handle) -> &str {
    if let NodeData::Element { name, .. } = &node.data { &name.local } else { "" }
}

fn text_of(node: &Handle) -> String {
    let texts = node.children.borrow();
    let texts = texts.iter().map(|child| match &child.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => String::new(),
    });
    texts.collect()
}

fn get(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    attrs.borrow().iter().find(|it| &*it.name.local == name).map(|it| it.value.to_string())
}

fn set(node: &Handle, name: &str, value: &str) {
    let NodeData::Element { attrs, .. } = &node.data else { return };
    let mut attrs = attrs.borrow_mut();
    match attrs.iter_mut().find(|it| &*it.name.local == name) {
        Some(found) => found.value = value.into(),
        None => {
            let name = QualName::new(None, ns!(), LocalName::from(name));
            attrs.push(Attribute { name, value: value.into() });
        }
    }
}

fn remove(node: &Handle, name: &str) {
    if let NodeData::Element { attrs, .. } = &node.data {
        attrs.borrow_mut().retain(|it| &*it.name.local != name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(fields: &[(&str, &str)]) -> Fields {
        Fields(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    const PAGE: &str = r#"<!DOCTYPE html><html lang="uk"><head><title>&lt;x></title></head><body><!><template id="t"><p>kept</p></template><details class="outer"><summary>a</summary><form action="/do" data-change="x a"><input type="hidden" name="step" value="1"></form><form action="/do" data-change="x"><input type="hidden" name="step" value="1"><textarea name="text"></textarea></form><form action="/do" data-change="x"><input type="hidden" name="step" value="2"><input type="hidden" name="base" value="new"><input name="what" value="old"><textarea name="text">was</textarea><select name="who"><option value="" selected>-</option><option value="1">Я</option></select><details class="inner"><summary>b</summary><input type="checkbox" name="bring" value="p" checked><input type="checkbox" name="bring" value="q"></details></form></details><details class="other"></details><script type="application/json">{"a":"\u003c&"}</script></body></html>"#;

    #[test]
    fn a_form_with_several_kinds_keeps_the_versions_that_it_was_opened_with() {
        let page = concat!(
            r#"<form action="/do" data-change="step"><input type="hidden" name="step" value="2">"#,
            r#"<input type="hidden" name="base-step-titled" value="theirs">"#,
            r#"<input type="hidden" name="text-lang" value="nl"><input type="hidden" name="office" value="DUO">"#,
            "<input type=\"hidden\" name=\"was-text\" value=\"до\u{ad}рога\"><input name=\"text\" value=\"до\u{ad}рога\"></form>",
        );
        let fields =
            [("form", "step"), ("step", "2"), ("was-text", "дорога"), ("text-lang", "uk"), ("text", " ")];
        let page = refilled(page, "/do", &posted(&fields)).expect("the form");
        for part in [
            r#"name="base-step-titled" value="""#,
            r#"name="was-text" value="дорога""#,
            r#"name="text-lang" value="uk""#,
            r#"name="text" value=" " autofocus="" data-was"#,
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }

    #[test]
    fn every_field_of_the_form_comes_back_and_no_other() {
        let evil = r#""><script>&quot;</textarea>"#;
        let fields = [
            ("form", "x"),
            ("step", "2"),
            ("base", "old"),
            ("what", evil),
            ("text", evil),
            ("who", "1"),
            ("bring", "q"),
        ];
        let page = refilled(PAGE, "/do", &posted(&fields)).expect("the form");
        for part in [
            r#"<!DOCTYPE html><html lang="uk">"#,
            "<!---->",
            r#"<template id="t"><p>kept</p></template>"#,
            r#"<details class="outer" open="">"#,
            r#"<details class="inner" open="">"#,
            r#"<form action="/do" data-change="x" data-again=""><input type="hidden" name="step" value="2">"#,
            r#"<details class="other">"#,
            r#"name="base" value="old""#,
            r#"name="what" value="&quot;&gt;&lt;script&gt;&amp;quot;&lt;/textarea&gt;" autofocus="" data-was="old""#,
            r#"<textarea name="text" data-was="was">"&gt;&lt;script&gt;&amp;quot;&lt;/textarea&gt;</textarea>"#,
            r#"<option value="" data-was="1">-</option><option value="1" selected="" data-was="">Я</option>"#,
            r#"value="p" data-was="1">"#,
            r#"value="q" checked="" data-was="">"#,
            r#"<textarea name="text"></textarea>"#,
            r#"{"a":"\u003c&"}"#,
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }

    #[test]
    fn a_page_without_the_form_has_nothing_to_be_put_into() {
        for fields in [[("form", "y"), ("step", "2")], [("form", "x"), ("step", "3")]] {
            assert_eq!(refilled(PAGE, "/do", &posted(&fields)), None);
        }
        assert_eq!(refilled(PAGE, "/other", &posted(&[("form", "x"), ("step", "2")])), None);
    }
}
