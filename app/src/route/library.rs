//! The addresses of the library as the coordinators see it.

use crate::domain::id::is_key;
use std::fmt;

/// A part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LibraryRoute {
    List,
    New,
    Topic(Key),
    Amount(Key),
    Places,
    NewPlace,
    Place(Key),
}

/// A key in an address. It is kept in place, so that a route can be copied like any other.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    text: [u8; 64],
    length: u8,
}

impl LibraryRoute {
    /// Reads what stands behind `/staff/desk/library`.
    #[must_use]
    pub(crate) fn parse(words: &[&str]) -> Option<LibraryRoute> {
        match *words {
            [] => Some(LibraryRoute::List),
            ["new"] => Some(LibraryRoute::New),
            ["topic", key] => Key::new(key).map(LibraryRoute::Topic),
            ["amount", key] => Key::new(key).map(LibraryRoute::Amount),
            ["places"] => Some(LibraryRoute::Places),
            ["places", "new"] => Some(LibraryRoute::NewPlace),
            ["place", key] => Key::new(key).map(LibraryRoute::Place),
            _ => None,
        }
    }
}

impl Key {
    /// The key, when the text is one.
    #[must_use]
    pub fn new(key: &str) -> Option<Key> {
        let mut text = [0; 64];
        text.get_mut(..key.len())?.copy_from_slice(key.as_bytes());
        is_key(key).then_some(Key { text, length: key.len() as u8 })
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text
            .get(..usize::from(self.length))
            .and_then(|text| str::from_utf8(text).ok())
            .unwrap_or_default()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for LibraryRoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/staff/desk/library")?;
        match self {
            LibraryRoute::List => Ok(()),
            LibraryRoute::New => f.write_str("/new"),
            LibraryRoute::Topic(key) => write!(f, "/topic/{}", key.as_str()),
            LibraryRoute::Amount(key) => write!(f, "/amount/{}", key.as_str()),
            LibraryRoute::Places => f.write_str("/places"),
            LibraryRoute::NewPlace => f.write_str("/places/new"),
            LibraryRoute::Place(key) => write!(f, "/place/{}", key.as_str()),
        }
    }
}
