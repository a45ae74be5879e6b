//! What people write, in which language, and its translations.
//!
//! A translation is bound to the exact text it translates, by [`TextHash`]: when that text changes,
//! the hash changes, and the translation is no longer found for it. No date decides. The plan keeps
//! all translations in one map by hash, whatever the text belongs to.

use crate::field::{Field, Mark, Rival};
use crate::id::{ChangeId, PersonId};
use crate::time::Moment;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// A language of the screens and of what people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Uk,
    Nl,
    En,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::Uk, Lang::Nl, Lang::En];

    /// The language tag (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Uk => "uk",
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language that stands beside this one on what is shown to others: Dutch, and for those who
    /// read Dutch the family's.
    #[must_use]
    pub fn beside(self) -> Lang {
        if self == Lang::Nl { Lang::Uk } else { Lang::Nl }
    }

    /// The languages beside this one and [`Self::beside`]: a household may read one of them.
    #[must_use]
    pub fn beside_others(self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| *lang != self && *lang != self.beside()).collect()
    }

    #[must_use]
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// Who may see something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// The family and the team.
    #[default]
    All,
    /// The researcher and the mediator only: it never reaches a family's device.
    Team,
}

impl Audience {
    #[must_use]
    pub fn is_all(&self) -> bool {
        *self == Audience::All
    }
}

/// A text and the language its author wrote it in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Written {
    #[serde(rename = "l")]
    pub lang: Lang,
    #[serde(rename = "t")]
    pub text: String,
}

/// Whether a line is made of names and numbers only, which are the same in all languages: each word begins with a capital
/// letter or has none («Sanne, Oksana», «Jufferstraat 6, Zaandam»). Nothing is a name too.
#[must_use]
pub fn is_name(line: &str) -> bool {
    let first_letter = |word: &str| word.chars().find(|c| c.is_alphabetic());
    line.split_whitespace().filter_map(first_letter).all(char::is_uppercase)
}

/// 128 bits over language, audience and exact text. Not a secret and no defence against forgery:
/// it tells two versions of a text apart. (Two FNV-1a passes of 64 bits with different starts.)
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextHash(pub u128);

impl TextHash {
    /// A text for the team only has a hash of its own, so that a translation of it never serves
    /// (or betrays itself through) the same words said to the family.
    #[must_use]
    pub fn of(written: &Written, audience: Audience) -> TextHash {
        #[cfg(test)]
        MADE.with(|made| made.set(made.get() + 1));
        let head = [written.lang as u8, audience as u8];
        let pass = |start: u64| {
            head.iter()
                .chain(written.text.as_bytes())
                .fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
        };
        let (high, low) = (pass(0xcbf2_9ce4_8422_2325), pass(0x9ae1_6a3b_2f90_404f));
        TextHash(u128::from(high) << 64 | u128::from(low.rotate_left(29) ^ written.text.len() as u64))
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<TextHash> {
        (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok().map(TextHash))?
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for TextHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TextHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        TextHash::parse(&text).ok_or_else(|| D::Error::custom("not a text hash"))
    }
}

/// A translation by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    #[serde(rename = "t")]
    pub text: String,
    #[serde(rename = "w")]
    pub who: PersonId,
    #[serde(rename = "a")]
    pub at: Moment,
    #[serde(rename = "u", default, skip_serializing_if = "Audience::is_all")]
    pub audience: Audience,
    /// The change that it came with: its version. None: a plan of an older program does not say.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeId>,
    /// What others made of the same text without having seen this one, newest last.
    #[serde(rename = "r", default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<Rival<String>>,
}

impl Translation {
    /// As a field with versions and rivals.
    #[must_use]
    pub fn field(&self) -> Field<String> {
        let mark = self.change.map(|change| Mark { change, who: self.who, at: self.at });
        Field::kept(self.text.clone(), mark, self.rivals.clone())
    }
}

/// All translations of a plan: by the hash of the source, then by language.
pub type Translations = BTreeMap<TextHash, BTreeMap<Lang, Translation>>;

#[cfg(test)]
thread_local! {
    /// How many hashes were made.
    pub(crate) static MADE: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// A text that may be edited, with the earlier versions that a translation may still be bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    #[serde(rename = "s")]
    source: Field<Written>,
    /// Earlier versions, newest last; at most [`Text::KEPT`].
    #[serde(rename = "o", default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<Written>,
    #[serde(skip)]
    hashes: Memo,
}

/// The hashes of a text and of its earlier versions, made once: a summary asks for those of all texts at each change. They
/// follow from the text, so they are no part of what it is.
#[derive(Debug, Clone, Default)]
struct Memo(OnceLock<Arc<Hashes>>);

#[derive(Debug)]
struct Hashes {
    audience: Audience,
    now: TextHash,
    /// In the order of the earlier versions.
    earlier: Vec<TextHash>,
}

impl PartialEq for Memo {
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl Eq for Memo {}

impl Text {
    /// How many earlier versions are kept to show what changed since the last translation.
    pub const KEPT: usize = 4;

    #[must_use]
    pub fn new(written: Written) -> Text {
        Text { source: Field::new(written), earlier: Vec::new(), hashes: Memo::default() }
    }

    #[must_use]
    pub fn written(&self) -> &Written {
        self.source.get()
    }

    #[must_use]
    pub fn source(&self) -> &Field<Written> {
        &self.source
    }

    #[must_use]
    pub fn earlier(&self) -> &[Written] {
        &self.earlier
    }

    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.source.mark().is_some()
    }

    pub fn edit(&mut self, written: Written, mark: Mark, base: Option<ChangeId>, settles: &[ChangeId]) {
        if self.source.version() == Some(mark.change) {
            return;
        }
        let before = self.source.get().clone();
        if before != written {
            self.earlier.retain(|kept| *kept != before && *kept != written);
            self.earlier.push(before);
            if self.earlier.len() > Text::KEPT {
                self.earlier.remove(0);
            }
        }
        self.source.set(written, mark, base, settles);
        self.hashes = Memo::default();
    }

    /// The hash of what it says now, as it is said to this audience.
    #[must_use]
    pub fn hash(&self, audience: Audience) -> TextHash {
        self.hashes(audience).now
    }

    fn hashes(&self, audience: Audience) -> Arc<Hashes> {
        let make = || {
            let of = |written: &Written| TextHash::of(written, audience);
            Arc::new(Hashes {
                audience,
                now: of(self.written()),
                earlier: self.earlier.iter().map(of).collect(),
            })
        };
        // A text is said to one audience all its life.
        let known = self.hashes.0.get_or_init(make);
        if known.audience == audience { known.clone() } else { make() }
    }

    /// How this text can be read in `lang`.
    #[must_use]
    pub fn read<'a>(&'a self, lang: Lang, audience: Audience, all: &'a Translations) -> Reading<'a> {
        let written = self.written();
        if written.lang == lang {
            return Reading::Original;
        }
        let found = |hash: &TextHash| all.get(hash)?.get(&lang);
        let hashes = self.hashes(audience);
        if let Some(found) = found(&hashes.now) {
            return Reading::Translated(found);
        }
        let stale = self.earlier.iter().zip(&hashes.earlier).rev();
        let mut stale =
            stale.filter_map(|(was, hash)| Some(Reading::Outdated { translation: found(hash)?, was }));
        stale.next().unwrap_or(Reading::Waiting)
    }
}

/// The translation of exactly this text, when there is one.
#[must_use]
pub fn translation<'a>(
    all: &'a Translations,
    written: &Written,
    audience: Audience,
    lang: Lang,
) -> Option<&'a Translation> {
    all.get(&TextHash::of(written, audience))?.get(&lang)
}

/// How a text stands to a reader of some language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading<'a> {
    /// The reader's language is the author's.
    Original,
    /// A person translated exactly this text.
    Translated(&'a Translation),
    /// There is a translation of an earlier version, `was`.
    Outdated { translation: &'a Translation, was: &'a Written },
    /// Nobody has translated it yet.
    Waiting,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn said(text: &str) -> Written {
        Written { lang: Lang::Nl, text: text.into() }
    }
    fn mark(n: u128) -> Mark {
        Mark { change: ChangeId(Uuid::from_u128(n)), who: PersonId(Uuid::from_u128(9)), at: Moment(n as i64) }
    }
    fn translated(source: &Written, text: &str) -> Translations {
        let one = Translation {
            text: text.into(),
            who: PersonId(Uuid::nil()),
            at: Moment(0),
            audience: Audience::All,
            change: None,
            rivals: Vec::new(),
        };
        BTreeMap::from([(TextHash::of(source, Audience::All), BTreeMap::from([(Lang::Uk, one)]))])
    }

    #[test]
    fn a_translation_is_outdated_when_that_text_changed_and_only_then() {
        let mut text = Text::new(said("Kom morgen"));
        let all = translated(&said("Kom morgen"), "Приходьте завтра");
        assert!(matches!(text.read(Lang::Uk, Audience::All, &all), Reading::Translated(_)));
        text.edit(said("Kom morgen"), mark(1), None, &[]);
        assert!(matches!(text.read(Lang::Uk, Audience::All, &all), Reading::Translated(_)));
        text.edit(said("Kom vrijdag"), mark(2), Some(mark(1).change), &[]);
        let Reading::Outdated { was, .. } = text.read(Lang::Uk, Audience::All, &all) else {
            panic!("outdated")
        };
        assert_eq!(was.text, "Kom morgen");
    }

    #[test]
    fn a_text_that_returns_to_its_old_words_has_its_translation_back() {
        let mut text = Text::new(said("A"));
        let all = translated(&said("A"), "А");
        text.edit(said("B"), mark(1), None, &[]);
        text.edit(said("A"), mark(2), Some(mark(1).change), &[]);
        assert!(matches!(text.read(Lang::Uk, Audience::All, &all), Reading::Translated(_)));
    }

    #[test]
    fn the_same_words_to_the_team_have_another_hash() {
        assert_ne!(TextHash::of(&said("ok"), Audience::All), TextHash::of(&said("ok"), Audience::Team));
    }

    #[test]
    fn names_and_addresses_need_no_translation() {
        for name in
            ["", "Sanne, Oksana", "Jufferstraat 6, Zaandam", "1012 AB Amsterdam", "IND-loket Amsterdam"]
        {
            assert!(is_name(name), "{name}");
        }
        for text in ["de huisarts", "juf Marieke, Oksana", "кабінет 12", "Gemeente Amsterdam, balie 3"]
        {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn a_translation_of_an_older_program_is_read_and_a_plain_one_says_no_more_than_it_has_to() {
        let old = format!(r#"{{"t":"Так","w":"{}","a":7}}"#, Uuid::nil());
        let read: Translation = serde_json::from_str(&old).expect("a translation");
        assert_eq!((read.change, read.rivals.len(), read.field().version()), (None, 0, None));
        assert_eq!(serde_json::to_string(&read).expect("JSON"), old);
        let rivals = vec![Rival { value: "Ні".to_owned(), mark: Some(mark(2)) }];
        let new = Translation { change: Some(mark(3).change), rivals, ..read };
        let json = serde_json::to_string(&new).expect("JSON");
        assert_eq!(serde_json::from_str::<Translation>(&json).expect("the same"), new);
    }

    #[test]
    fn hashes_survive_the_wire() {
        let hash = TextHash::of(&said("Привіт"), Audience::All);
        assert_eq!(TextHash::parse(&hash.to_string()), Some(hash));
    }
}
