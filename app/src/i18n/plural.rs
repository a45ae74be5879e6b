//! Which word goes with a number.

use crate::domain::text::Lang;

/// The cardinal plural category of a whole number, after Unicode CLDR
/// (`supplemental/plurals.xml`, <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>).
/// Ukrainian `other` is for fractions only, which we do not count in.
#[must_use]
pub fn category(lang: Lang, count: usize) -> &'static str {
    match lang {
        Lang::Uk => match (count % 10, count % 100) {
            (1, teen) if teen != 11 => "one",
            (2..=4, teen) if !(12..=14).contains(&teen) => "few",
            _ => "many",
        },
        Lang::Nl | Lang::En if count == 1 => "one",
        Lang::Nl | Lang::En => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fall_into_the_categories_of_cldr() {
        let ukrainian = |wanted: &str| -> Vec<usize> {
            (0..=126).filter(|count| category(Lang::Uk, *count) == wanted).collect()
        };
        assert_eq!(ukrainian("one"), [1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121]);
        assert_eq!(ukrainian("few")[..9], [2, 3, 4, 22, 23, 24, 32, 33, 34]);
        assert_eq!(ukrainian("one").len() + ukrainian("few").len() + ukrainian("many").len(), 127);
        for lang in [Lang::Nl, Lang::En] {
            assert_eq!(
                [0, 1, 2, 11, 21, 101].map(|count| category(lang, count) == "one"),
                [false, true, false, false, false, false]
            );
        }
    }
}
