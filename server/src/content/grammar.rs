//! Which sentences a new value of an amount would leave with a wrong word beside the number.
//!
//! Translators choose the word by `AMOUNT("absence-days")`, which fits every number. What a coordinator
//! typed is plain text, so it fits only numbers of the same plural category.

use super::Content;
use app::domain::library::{Amount, Figure};
use app::domain::text::Written;
use app::i18n::terms::category;

impl Content {
    /// The texts, as they would be typed, that an amount in days, weeks or months would not fit any more.
    #[must_use]
    pub fn misfits(&self, changed: &Amount) -> Vec<Written> {
        let before = self.library.amount(&changed.key).and_then(Amount::figure);
        let (Some(Figure::Count(before)), Some(Figure::Count(after))) = (before, changed.figure()) else {
            return Vec::new();
        };
        let [before, after] = [before, after].map(|count| usize::try_from(count).unwrap_or(usize::MAX));
        let languages = self
            .languages
            .iter()
            .filter(|language| category(language.lang(), before) != category(language.lang(), after));
        let texts = languages.flat_map(|language| {
            let texts = language.unchosen().into_iter().filter(|(key, _)| *key == changed.key.as_str());
            texts.map(|(_, text)| Written { lang: language.lang(), text })
        });
        texts.collect()
    }
}
