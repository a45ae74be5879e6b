//! Nodes as HTML, for the server. What a browser reads from it has the shape of the nodes again.

use super::{Content, Element, Node};

/// The HTML of a node.
#[must_use]
pub fn to_html(node: &Node) -> String {
    let mut html = String::with_capacity(16 * 1024);
    write(&mut html, node);
    html
}

/// Elements without content and without an end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Elements after whose beginning a browser drops a line end.
const DROPPING: [&str; 2] = ["textarea", "pre"];

/// Attributes that say all by being there.
const BOOLEAN: [&str; 12] = [
    "autofocus",
    "checked",
    "disabled",
    "formnovalidate",
    "hidden",
    "inert",
    "multiple",
    "novalidate",
    "open",
    "readonly",
    "required",
    "selected",
];

fn write(html: &mut String, node: &Node) {
    match node {
        Node::Empty => {}
        Node::Text(words) => escape(html, words, false),
        Node::Element(element) => write_element(html, element),
        Node::Many(nodes) => nodes.iter().for_each(|node| write(html, node)),
    }
}

fn write_element(html: &mut String, element: &Element) {
    html.push('<');
    html.push_str(element.tag);
    for (name, value) in &element.attributes {
        html.push(' ');
        html.push_str(name);
        if !value.is_empty() || !BOOLEAN.contains(name) {
            html.push_str("=\"");
            escape(html, value, true);
            html.push('"');
        }
    }
    html.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    match &element.content {
        Content::Markup(markup) => html.push_str(markup),
        Content::Children(children) => {
            if DROPPING.contains(&element.tag)
                && matches!(children.first(), Some(Node::Text(it)) if it.starts_with('\n'))
            {
                html.push('\n');
            }
            children.iter().for_each(|node| write(html, node));
        }
    }
    html.push_str("</");
    html.push_str(element.tag);
    html.push('>');
}

fn escape(html: &mut String, text: &str, in_value: bool) {
    let mut rest = text;
    while let Some(place) = rest.find(['&', '<', '>', '"', '\r']) {
        html.push_str(&rest[..place]);
        html.push_str(match rest.as_bytes()[place] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if in_value => "&quot;",
            b'"' => "\"",
            // A browser would read a line feed in its place.
            _ => "&#13;",
        });
        rest = &rest[place + 1..];
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::to_html;
    use crate::ui::node::prelude::*;

    fn check(view: &AnyView, html: &str) {
        assert_eq!(to_html(view), html);
    }

    #[test]
    fn words_cannot_become_markup() {
        let evil = String::from("<script>&\"'</script>");
        check(
            &view! { <p title=evil.clone()>{evil}</p> },
            r#"<p title="&lt;script&gt;&amp;&quot;'&lt;/script&gt;">&lt;script&gt;&amp;"'&lt;/script&gt;</p>"#,
        );
    }

    #[test]
    fn void_elements_have_no_end() {
        check(&view! { <p><br/><img src="/x" alt=""/></p> }, r#"<p><br><img src="/x" alt=""></p>"#);
    }

    #[test]
    fn markup_stays_as_it_is() {
        check(&view! { <div inner_html="<b>&amp;</b>"></div> }, "<div><b>&amp;</b></div>");
    }

    #[test]
    fn a_first_line_end_is_not_lost() {
        check(&view! { <textarea>"\nx"</textarea> }, "<textarea>\n\nx</textarea>");
        check(&view! { <textarea>"x\n"</textarea> }, "<textarea>x\n</textarea>");
    }

    #[test]
    fn a_boolean_attribute_stands_alone() {
        check(&view! { <details open=true class=""></details> }, r#"<details open class=""></details>"#);
    }
}
