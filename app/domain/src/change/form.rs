//! The fields of a form, and how the values in them are read. What a form of one kind of change has for fields
//! is said by its family.

use super::limits;
use crate::access::Refusal;
use crate::library::Library;
use crate::plan::Plan;
use crate::spelling::tidy;
use crate::text::{Lang, Written};
use crate::time::{Day, WallTime};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The fields of a form in their order, as a browser sends them.
#[derive(Debug, Clone, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of this name; an absent field is an empty one.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// All values of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    #[must_use]
    pub fn is_on(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// How often the form counts (`each`), where it does not count once.
    pub(super) fn times(&self) -> Option<Result<usize, Refusal>> {
        let times = Some(self.get("each")).filter(|times| !times.is_empty())?;
        let fits = times.parse().ok().filter(|times| (1..=limits::MANY).contains(times));
        Some(fits.ok_or(Refusal::Malformed))
    }

    /// The fields of one time that the form counts: those of all, and its own (`2.FIELD`).
    pub(super) fn of_time(&self, nth: usize) -> Fields {
        let own = format!("{nth}.");
        let of = self.0.iter().map(|(name, value)| (name.strip_prefix(&own).unwrap_or(name), value));
        let fields = of.filter(|(name, _)| *name != "each");
        Fields(fields.map(|(name, value)| (name.to_owned(), value.clone())).collect())
    }

    /// The fields as the form was opened: `was-FIELD` says what stood in a field. None: the form does not say it.
    #[must_use]
    pub fn as_they_were(&self) -> Option<Fields> {
        let was = |name: &str| name.strip_prefix("was-").map(str::to_owned);
        let told: Vec<String> = self.0.iter().filter_map(|(name, _)| was(name)).collect();
        if told.is_empty() {
            return None;
        }
        let others = self.0.iter().filter(|(name, _)| !told.contains(name)).cloned();
        let before = self.0.iter().filter_map(|(name, value)| Some((was(name)?, value.clone())));
        Some(Fields(others.chain(before).collect()))
    }
}

/// What reading a form needs to know beside its fields.
pub struct FormContext<'a> {
    pub plan: &'a Plan,
    pub library: &'a Library,
    /// The language the person reads, in which they most likely write.
    pub lang: Lang,
    pub today: Day,
    /// Makes a fresh UUID of version 7.
    pub new_id: &'a mut dyn FnMut() -> Uuid,
}

impl fmt::Debug for FormContext<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormContext")
            .field("lang", &self.lang)
            .field("today", &self.today)
            .finish_non_exhaustive()
    }
}

/// Reads the values of a form.
#[derive(Debug)]
pub struct FormReader<'f, 'c> {
    pub fields: &'f Fields,
    pub context: &'f mut FormContext<'c>,
}

impl<'f> FormReader<'f, '_> {
    pub(super) fn get(&self, name: &str) -> &'f str {
        self.fields.get(name)
    }

    pub(super) fn is_on(&self, name: &str) -> bool {
        self.fields.is_on(name)
    }

    pub(super) fn new_id(&mut self) -> Uuid {
        (self.context.new_id)()
    }

    /// A text that must be there.
    pub(super) fn text(&self, name: &str) -> Result<String, Refusal> {
        let text = self.optional_text(name);
        if text.is_empty() { Err(Refusal::Empty) } else { Ok(text) }
    }

    /// A text that may be left empty.
    pub(super) fn optional_text(&self, name: &str) -> String {
        tidy(self.get(name))
    }

    /// A text that must be there, with its language ([`FormReader::lang_of`]).
    pub(super) fn written(&self, name: &str) -> Result<Written, Refusal> {
        self.text(name).map(|text| Written { lang: self.lang_of(name), text })
    }

    /// The language of a text: `FIELD-lang` says in which it was, unless its words are others than before (`was-FIELD`);
    /// then the one that `lang` says; else the person's.
    pub(super) fn lang_of(&self, name: &str) -> Lang {
        let was = self.fields.0.iter().find(|(key, _)| key.strip_prefix("was-") == Some(name));
        let is_other = was.is_some_and(|(_, was)| was != self.get(name));
        let told = Lang::parse(self.get(&format!("{name}-lang"))).filter(|_| !is_other);
        told.or_else(|| Lang::parse(self.get("lang"))).unwrap_or(self.context.lang)
    }

    pub(super) fn id<T: FromStr>(&self, name: &str) -> Result<T, Refusal> {
        self.get(name).parse().map_err(|_| Refusal::Malformed)
    }

    /// Ids from fields of one name, each holding one or several separated by spaces.
    pub(super) fn ids<T: FromStr>(&self, name: &str) -> Result<Vec<T>, Refusal> {
        let ids = self.fields.all(name).flat_map(str::split_whitespace);
        ids.map(|id| id.parse().map_err(|_| Refusal::Malformed)).collect()
    }

    /// A key or another word of which there is a list.
    pub(super) fn one_of<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Refusal> {
        parse(self.get(name)).ok_or(Refusal::Malformed)
    }

    /// The same, where nothing is an answer too.
    pub(super) fn perhaps_one_of<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        if self.is_on(name) { self.one_of(name, parse).map(Some) } else { Ok(None) }
    }

    pub(super) fn day(&self, name: &str) -> Result<Option<Day>, Refusal> {
        match self.get(name) {
            "" => Ok(None),
            text => Day::parse(text).map(Some).ok_or(Refusal::ImpossibleDate),
        }
    }

    /// A year of birth; nothing is an answer too.
    pub(super) fn birth(&self, name: &str) -> Result<Option<i32>, Refusal> {
        let year = match self.optional_text(name).as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| Refusal::ImpossibleDate)?),
        };
        limits::birth(year, self.context.today).map(|()| year)
    }

    /// A moment on the wall from one field `when`, or from `day` and `time`.
    pub(super) fn when(&self) -> Result<WallTime, Refusal> {
        let text = match self.get("when") {
            "" => format!("{}T{}", self.get("day"), self.get("time")),
            text => text.to_owned(),
        };
        WallTime::parse(&text).ok_or(Refusal::ImpossibleDate)
    }
}
