//! Of whom a topic asks a document, where it does not ask it of everybody: conditions as data. What they mean is said by
//! [`crate::documents`].

use crate::id::{DocumentKey, TopicKey};
use std::fmt;

/// One entry, as it is kept: `topic document circumstance line|line`. A page brings along those of its plan, so they are
/// short, and read without anything of the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedIf<'a> {
    pub topic: &'a str,
    pub document: &'a str,
    /// Its words are the Fluent message `asked-if-<circumstance>`.
    pub circumstance: &'a str,
    lines: &'a str,
}

/// What begins a line of those of whom a document is asked in any case: `each age:4-11` only names them.
pub const EACH: &str = "each";

impl<'a> AskedIf<'a> {
    #[must_use]
    pub fn read(entry: &'a str) -> Option<AskedIf<'a>> {
        let mut words = entry.splitn(4, ' ');
        let (topic, document, circumstance) = (words.next()?, words.next()?, words.next()?);
        Some(AskedIf { topic, document, circumstance, lines: words.next()? })
    }

    /// Makes an entry of the lines of a circumstance.
    #[must_use]
    pub fn entry(topic: &TopicKey, document: &DocumentKey, circumstance: &str, lines: &[String]) -> String {
        format!("{topic} {document} {circumstance} {}", lines.join("|"))
    }

    #[must_use]
    pub fn is_of(&self, topic: &TopicKey, document: &DocumentKey) -> bool {
        self.topic == topic.as_str() && self.document == document.as_str()
    }

    /// The lines of conditions: one that holds is enough.
    pub fn lines(&self) -> impl Iterator<Item = &'a str> {
        self.lines.split('|')
    }

    /// The line that only names those of whom the document is asked, without [`EACH`]; empty: the whole family.
    #[must_use]
    pub fn each(&self) -> Option<&'a str> {
        let rest = self.lines.strip_prefix(EACH)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start())
    }
}

impl fmt::Display for AskedIf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} ({})", self.document, self.topic, self.circumstance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_read_as_it_was_made() {
        let (topic, document) = (TopicKey("brp".into()), DocumentKey("lease".into()));
        let lines = ["housing:own-rent".to_owned(), "work:employed & age:0-17".to_owned()];
        let entry = AskedIf::entry(&topic, &document, "own-address", &lines);
        let read = AskedIf::read(&entry).expect("an entry");
        assert!(read.is_of(&topic, &document) && !read.is_of(&TopicKey("br".into()), &document));
        assert_eq!((read.circumstance, read.each()), ("own-address", None));
        assert_eq!(read.lines().collect::<Vec<_>>(), lines);
        assert_eq!(AskedIf::read("brp lease own-address"), None);
    }

    #[test]
    fn who_is_only_named_is_told_from_a_condition() {
        let each = |lines: &'static str| AskedIf { topic: "", document: "", circumstance: "", lines }.each();
        assert_eq!(each("each"), Some(""));
        assert_eq!(each("each age:4-11"), Some("age:4-11"));
        assert_eq!(each("each-other"), None);
        assert_eq!(each("age:4-11"), None);
    }
}
