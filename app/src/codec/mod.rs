//! How the phone reads and writes the wire: a short codec over one tree of JSON.
//!
//! Everything on the wire also has serde's derived `Serialize` and `Deserialize`; the server, storage
//! and the tests use those. On a phone they would cost too much: serde writes a visitor, a set of
//! field names and a state machine for each type and each way of reading it, and for our some fifty
//! types that was a third of the family's program. Here text is read into a [`Value`] once for all
//! types ([`json`]), and each type takes itself from that tree with a few calls.
//!
//! `#[derive(Wire)]` obeys the same `#[serde(…)]` attributes as serde's own derive, so the form is
//! said in one place, and refuses to compile when it meets one that it does not understand. What
//! keeps the two equal is the test `app/tests/codec.rs`: it compares them on an example of everything
//! and on thousands of damaged ones. They differ in what nobody sends: serde also reads a struct from
//! an array, and refuses unknown fields where a type asks it to.
//!
//! Reading never stops half-way. What cannot be read is noted as a flaw, something harmless stands in
//! its place, and the whole is thrown away at the end: so no type needs code to undo half a value.

pub mod json;

pub use app_macros::Wire;
pub use json::{Value, parse, print};

use std::cell::Cell;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What can be read from and written as JSON in the form that serde gives it.
pub trait Wire: Sized {
    /// Takes itself from the tree; what it lacks is noted in `flaw`.
    fn take(value: &Value, flaw: &Flaw) -> Self;

    fn write(&self) -> Value;

    /// Itself, when all of it could be read.
    #[must_use]
    fn read(value: &Value) -> Option<Self> {
        let flaw = Flaw::default();
        let taken = Self::take(value, &flaw);
        flaw.is_none().then_some(taken)
    }
}

/// Reads JSON text.
#[must_use]
pub fn from_text<T: Wire>(text: &str) -> Option<T> {
    T::read(&parse(text)?)
}

/// Writes JSON text.
#[must_use]
pub fn to_text<T: Wire>(it: &T) -> String {
    print(&it.write())
}

/// Whether something could not be read.
#[derive(Debug, Default)]
pub struct Flaw(Cell<bool>);

impl Flaw {
    pub fn note(&self) {
        self.0.set(true);
    }

    /// Notes a flaw unless there was something.
    fn without<T>(&self, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.note();
        }
        found
    }

    #[must_use]
    pub fn is_none(&self) -> bool {
        !self.0.get()
    }
}

static NULL: Value = Value::Null;

/// The fields of an object that is being read.
#[derive(Debug)]
pub struct Fields<'a> {
    object: &'a Value,
    flaw: &'a Flaw,
}

impl<'a> Fields<'a> {
    #[must_use]
    #[inline(never)]
    pub fn of(value: &'a Value, flaw: &'a Flaw) -> Fields<'a> {
        flaw.without(value.as_object());
        Fields { object: value, flaw }
    }

    #[must_use]
    #[inline(never)]
    pub fn find(&self, key: &str) -> Option<&'a Value> {
        self.object.get(key)
    }

    /// A field that has to be there; only an `Option` may be missing.
    #[must_use]
    #[inline(never)]
    pub fn get<T: Wire>(&self, key: &str) -> T {
        T::take(self.find(key).unwrap_or(&NULL), self.flaw)
    }

    /// A field that is `default` when it is missing.
    #[must_use]
    #[inline(never)]
    pub fn get_or<T: Wire>(&self, key: &str, default: fn() -> T) -> T {
        match self.find(key) {
            Some(value) => T::take(value, self.flaw),
            None => default(),
        }
    }

    /// A field that stays as it is when it is missing.
    #[inline(never)]
    pub fn fill<T: Wire>(&self, key: &str, field: &mut T) {
        if let Some(value) = self.find(key) {
            *field = T::take(value, self.flaw);
        }
    }
}

/// Which of `keys` a variant is, and what it holds: `"key"` or `{"key": …}`.
#[must_use]
#[inline(never)]
pub fn variant<'a>(value: &'a Value, keys: &[&str], flaw: &Flaw) -> (usize, Option<&'a Value>) {
    let (key, held) = match value {
        Value::String(key) => (key, None),
        Value::Object(object) => match object.as_slice() {
            [(key, held)] => (key, Some(held)),
            _ => {
                flaw.note();
                return (keys.len(), None);
            }
        },
        _ => {
            flaw.note();
            return (keys.len(), None);
        }
    };
    match flaw.without(keys.iter().position(|known| known == key)) {
        Some(place) => (place, held),
        None => (keys.len(), None),
    }
}

/// Which of `keys` a variant without content is.
#[must_use]
#[inline(never)]
pub fn unit(value: &Value, keys: &[&str], flaw: &Flaw) -> usize {
    let (place, held) = variant(value, keys, flaw);
    empty(held, flaw);
    place
}

/// The content of a variant that has none: nothing, or `null`.
#[inline(never)]
pub fn empty(held: Option<&Value>, flaw: &Flaw) {
    if held.is_some_and(|held| !held.is_null()) {
        flaw.note();
    }
}

/// The content of a variant that has some.
#[must_use]
#[inline(never)]
pub fn content<'a>(held: Option<&'a Value>, flaw: &Flaw) -> &'a Value {
    flaw.without(held).unwrap_or(&NULL)
}

/// A variant without content, as it is written.
#[must_use]
#[inline(never)]
pub fn word(key: &str) -> Value {
    Value::String(key.to_owned())
}

/// A variant with content, as it is written.
#[must_use]
#[inline(never)]
pub fn tagged(key: &str, content: Value) -> Value {
    let mut object = Object::default();
    object.put(key, content);
    object.done()
}

/// An object that is being written.
#[derive(Debug, Default)]
pub struct Object(Vec<(String, Value)>);

impl Object {
    #[inline(never)]
    pub fn put(&mut self, key: &str, value: Value) {
        self.0.push((key.to_owned(), value));
    }

    #[must_use]
    pub fn done(self) -> Value {
        Value::Object(self.0)
    }

    /// As the content of a variant.
    #[must_use]
    #[inline(never)]
    pub fn tagged(self, key: &str) -> Value {
        tagged(key, self.done())
    }
}

/// A text that says something else than words: a day, an id.
#[must_use]
#[inline(never)]
pub fn text<'a>(value: &'a Value, flaw: &Flaw) -> &'a str {
    flaw.without(value.as_str()).unwrap_or_default()
}

/// What was found in a text, or else what stands in for it.
#[must_use]
pub fn found<T>(found: Option<T>, instead: T, flaw: &Flaw) -> T {
    flaw.without(found).unwrap_or(instead)
}

#[inline(never)]
fn elements<'a>(value: &'a Value, flaw: &Flaw) -> &'a [Value] {
    flaw.without(value.as_array()).unwrap_or_default()
}

impl Wire for bool {
    fn take(value: &Value, flaw: &Flaw) -> bool {
        let told = if let Value::Bool(yes) = value { Some(*yes) } else { None };
        found(told, false, flaw)
    }
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

macro_rules! numbers {
    ($($name:ty;)*) => {$(
        impl Wire for $name {
            fn take(value: &Value, flaw: &Flaw) -> $name {
                found(value.as_number().and_then(|digits| digits.parse().ok()), 0, flaw)
            }
            fn write(&self) -> Value {
                Value::Number(self.to_string())
            }
        }
    )*};
}

numbers! {
    i32;
    i64;
    u32;
    u64;
    usize;
}

impl Wire for String {
    #[inline(never)]
    fn take(value: &Value, flaw: &Flaw) -> String {
        text(value, flaw).to_owned()
    }
    fn write(&self) -> Value {
        word(self)
    }
}

impl Wire for Uuid {
    #[inline(never)]
    fn take(value: &Value, flaw: &Flaw) -> Uuid {
        found(Uuid::try_parse(text(value, flaw)).ok(), Uuid::nil(), flaw)
    }
    #[inline(never)]
    fn write(&self) -> Value {
        Value::String(self.to_string())
    }
}

impl<T: Wire> Wire for Option<T> {
    fn take(value: &Value, flaw: &Flaw) -> Option<T> {
        (!value.is_null()).then(|| T::take(value, flaw))
    }
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn take(value: &Value, flaw: &Flaw) -> Vec<T> {
        let values = elements(value, flaw);
        let mut list = Vec::with_capacity(values.len());
        for value in values {
            list.push(T::take(value, flaw));
        }
        list
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }
}

impl<T: Wire, const N: usize> Wire for [T; N] {
    fn take(value: &Value, flaw: &Flaw) -> [T; N] {
        let values = elements(value, flaw);
        if values.len() != N {
            flaw.note();
        }
        std::array::from_fn(|place| T::take(values.get(place).unwrap_or(&NULL), flaw))
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }
}

macro_rules! tuples {
    ($($count:literal: $($name:ident $place:tt),*;)*) => {$(
        impl<$($name: Wire),*> Wire for ($($name,)*) {
            fn take(value: &Value, flaw: &Flaw) -> Self {
                let values = elements(value, flaw);
                if values.len() != $count {
                    flaw.note();
                }
                ($($name::take(values.get($place).unwrap_or(&NULL), flaw),)*)
            }
            fn write(&self) -> Value {
                Value::Array(vec![$(self.$place.write()),*])
            }
        }
    )*};
}

tuples! {
    2: A 0, B 1;
    3: A 0, B 1, C 2;
}

impl<T: Wire> Wire for Box<T> {
    fn take(value: &Value, flaw: &Flaw) -> Box<T> {
        Box::new(T::take(value, flaw))
    }
    fn write(&self) -> Value {
        self.as_ref().write()
    }
}

/// Keys are written as text, whatever they name.
impl<K: Wire + Ord, V: Wire> Wire for BTreeMap<K, V> {
    fn take(value: &Value, flaw: &Flaw) -> BTreeMap<K, V> {
        let mut map = BTreeMap::new();
        for (key, value) in flaw.without(value.as_object()).unwrap_or_default() {
            map.insert(K::take(&word(key), flaw), V::take(value, flaw));
        }
        map
    }
    fn write(&self) -> Value {
        let mut object = Object::default();
        for (key, value) in self {
            object.put(text(&key.write(), &Flaw::default()), value.write());
        }
        object.done()
    }
}
