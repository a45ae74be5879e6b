//! The parts of a form that a person sees. A field's text as it stood is only its initial value:
//! what is being typed is never overwritten by a redraw.

mod lasting;

use super::icon::icon;
use crate::domain::change::limits::LINE_CHARS;
use crate::domain::library::Library;
use lasting::Lasting;
use leptos::attr;
use leptos::prelude::*;

/// A field of one line: text, a day (`date`), a time or both (`datetime-local`).
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub sort: &'static str,
    pub name: &'static str,
    pub label: String,
    pub initial: String,
    pub required: bool,
}

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

impl Choice {
    #[must_use]
    pub fn new(value: impl ToString, label: String, chosen: bool) -> Choice {
        Choice { value: value.to_string(), label, chosen }
    }
}

/// A field of one line with its label.
pub fn line(field: Line) -> AnyView {
    let long = matches!(field.sort, "text" | "tel").then_some(LINE_CHARS);
    let sort = Lasting(attr::r#type(field.sort));
    view! {
        <label class="field">
            <span class="field-label">{field.label}</span>
            <input
                {..sort}
                name=field.name
                value=field.initial
                required=field.required
                maxlength=long
                autocomplete="off"
            />
        </label>
    }
    .into_any()
}

/// A field for a year, from the first of these to the last.
pub fn year(name: &'static str, label: String, initial: String, (first, last): (i32, i32)) -> AnyView {
    let sort = Lasting(attr::r#type("number"));
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input {..sort} name=name value=initial min=first max=last autocomplete="off"/>
        </label>
    }
    .into_any()
}

/// A field for a town: the browser offers those of [`towns`], and another may be typed.
pub fn town(name: &'static str, label: String, initial: String, required: bool) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input name=name value=initial list="towns" required=required maxlength=LINE_CHARS autocomplete="off"/>
        </label>
    }
    .into_any()
}

/// The towns that the directory knows, to choose from: once on a screen.
pub fn towns(library: &Library) -> AnyView {
    let options: Vec<AnyView> = library
        .towns()
        .into_iter()
        .map(|town| view! { <option value=town.to_owned()></option> }.into_any())
        .collect();
    view! { <datalist id="towns">{options}</datalist> }.into_any()
}

/// A field of one line for text that has to be given.
pub fn words(name: &'static str, label: String, initial: String) -> AnyView {
    line(Line { sort: "text", name, label, initial, required: true })
}

/// A field of several lines with its label, for at most so many characters: the limit of its change
/// ([`crate::domain::change::limits`]), so that nothing is typed that would be refused. The browser takes care of what
/// was typed.
pub fn area(name: &'static str, label: String, initial: &str, required: bool, most: usize) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <textarea name=name rows="3" maxlength=most required=required data-submit-on="ctrl-enter" inner_html=escaped(initial)></textarea>
        </label>
    }
    .into_any()
}

/// A list to choose one from.
pub fn select(name: &'static str, label: String, choices: Vec<Choice>) -> AnyView {
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|choice| {
            view! { <option value=choice.value selected=choice.chosen>{choice.label}</option> }.into_any()
        })
        .collect();
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <select name=name>{options}</select>
        </label>
    }
    .into_any()
}

/// A box to tick.
pub fn tick(name: &'static str, choice: Choice) -> AnyView {
    let sort = Lasting(attr::r#type("checkbox"));
    view! {
        <label class="tick">
            <input {..sort} name=name value=choice.value checked=choice.chosen/>
            <span>{choice.label}</span>
        </label>
    }
    .into_any()
}

/// A button that sends its form.
pub fn button(class: &'static str, name: &'static str, words: String) -> AnyView {
    view! { <button type="submit" class=class>{icon(name)}<span>{words}</span></button> }.into_any()
}

/// One of several buttons of a form: it sends `field=value`. `pressed` tells the state it stands for.
pub fn option_button(
    class: &'static str,
    (field, value): (&'static str, String),
    pressed: Option<bool>,
    name: &'static str,
    words: String,
) -> AnyView {
    let pressed = pressed.map(|pressed| if pressed { "true" } else { "false" });
    view! {
        <button type="submit" class=class name=field value=value aria-pressed=pressed>
            {icon(name)}
            <span>{words}</span>
        </button>
    }
    .into_any()
}

/// Text as the content of an element in HTML. (An empty text node cannot stand in a `textarea`, so
/// its text is set as markup.)
pub(crate) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    // A first line end would be swallowed by the parser.
    if text.starts_with('\n') { format!("\n{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_cannot_leave_its_field() {
        assert_eq!(escaped("</textarea><script>&"), "&lt;/textarea>&lt;script>&amp;");
    }
}
