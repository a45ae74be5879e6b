//! The compiled form of the words, and how a message is found in it.
//!
//! One line per message, sorted by id; behind it one line per attribute of it:
//!
//! ```text
//! today-hello=Вітаємо!
//! topic-huisarts=Записатися до сімейного лікаря
//! .why=Без запису лікар прийме вас лише в терміновому випадку.
//! ```
//!
//! A message without a text of its own is its bare id. What stands behind the `=` is a pattern, see
//! `pattern.rs`. The text is kept as it came; all that is made of it is a list of where the
//! messages begin, so reading thousands of them takes two pieces of memory and one pass.

/// The messages of one compiled text.
#[derive(Debug, Clone)]
pub(super) struct Source {
    text: String,
    /// Where the line of each message begins, in the order of their ids.
    begins: Vec<usize>,
}

/// A message in its source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Message<'s> {
    pub(super) value: Option<&'s str>,
    /// The lines behind it: first those of its attributes, then other messages.
    behind: &'s str,
}

impl Source {
    pub(super) fn new(text: String) -> Source {
        let mut begins = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            if !line.is_empty() && !line.starts_with('.') {
                begins.push(at);
            }
            at += line.len() + 1;
        }
        Source { text, begins }
    }

    pub(super) fn find(&self, id: &str) -> Option<Message<'_>> {
        let line = |begin: usize| cut(self.text.get(begin..).unwrap_or_default(), '\n');
        let key = |begin: usize| cut(line(begin).0, '=');
        let found = self.begins.binary_search_by(|begin| key(*begin).0.cmp(id)).ok()?;
        let begin = *self.begins.get(found)?;
        Some(Message { value: key(begin).1, behind: line(begin).1.unwrap_or_default() })
    }
}

impl<'s> Message<'s> {
    pub(super) fn attribute(self, name: &str) -> Option<&'s str> {
        let mut behind = self.behind;
        while let Some(attribute) = behind.strip_prefix('.') {
            let (line, next) = cut(attribute, '\n');
            let (key, value) = cut(line, '=');
            if key == name {
                return value;
            }
            behind = next.unwrap_or_default();
        }
        None
    }
}

/// What stands before a mark and, when it is there, what stands behind it.
fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, behind)) => (before, Some(behind)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_and_their_attributes_are_found_and_others_are_not() {
        let source = Source::new("a=1\n.x=one\n.y==\na-b\n.x=two\nb=\nz=last=0\n".to_owned());
        let value = |id| source.find(id).map(|message| message.value);
        assert_eq!(
            ["a", "a-b", "b", "z"].map(value),
            [Some(Some("1")), Some(None), Some(Some("")), Some(Some("last=0"))]
        );
        assert_eq!(["", "x", ".x", "a.x", "a-", "c", "zz", "1"].map(value), [None; 8]);
        let attribute = |id, name| source.find(id).and_then(|message| message.attribute(name));
        assert_eq!(attribute("a", "x"), Some("one"));
        assert_eq!(attribute("a", "y"), Some("="));
        assert_eq!(attribute("a-b", "x"), Some("two"));
        assert_eq!(attribute("a-b", "y"), None);
        assert_eq!(attribute("z", "x"), None);
    }

    #[test]
    fn a_text_of_nothing_has_no_messages() {
        assert!(Source::new(String::new()).find("").is_none());
        assert!(Source::new("\n\n".to_owned()).find("").is_none());
    }
}
