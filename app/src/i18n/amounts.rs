//! Amounts as a person says them: «244,22 €», `€ 244,22`, `€244.22`.

use crate::domain::library::{Amount, Figure};
use crate::domain::text::Lang;
use crate::domain::time::Day;
use crate::i18n::Words;

/// Keeps a sum on one line.
const NO_BREAK: char = '\u{a0}';

impl Words {
    /// What an amount says; None when its value is none of its kind. A date comes with its year,
    /// days, weeks and months as digits only: the words around them are the sentence's own.
    #[must_use]
    pub fn amount(&self, amount: &Amount) -> Option<String> {
        let lang = self.lang();
        Some(match amount.figure()? {
            Figure::Cents(cents) => {
                let sum = decimal(lang, cents, Fraction::Whole);
                match lang {
                    Lang::Uk => format!("{sum}{NO_BREAK}€"),
                    Lang::Nl => format!("€{NO_BREAK}{sum}"),
                    Lang::En => format!("€{sum}"),
                }
            }
            Figure::Percent(hundredths) => decimal(lang, hundredths, Fraction::Short),
            Figure::Day(day) => self.date(day, Day::FIRST),
            Figure::Count(count) => count.to_string(),
        })
    }
}

/// How hundredths are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fraction {
    /// Both digits, or none: a sum of money.
    Whole,
    /// As few as say the same.
    Short,
}

/// A number with the marks of a language: thousands apart, hundredths where there are any.
fn decimal(lang: Lang, hundredths: u64, fraction: Fraction) -> String {
    let (thousands, point) = match lang {
        Lang::Uk => (NO_BREAK, ','),
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let whole = (hundredths / 100).to_string();
    let mut said = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push(thousands);
        }
        said.push(digit);
    }
    let part = format!("{:02}", hundredths % 100);
    let part = if fraction == Fraction::Short { part.trim_end_matches('0') } else { &part };
    if !hundredths.is_multiple_of(100) {
        said.push(point);
        said.push_str(part);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::AmountKey;
    use crate::domain::library::{AmountKind, Sureness};

    const MONTH: &str = "date-day-month = { $day } { $month }\ndate-with-year = { $date } { $year } року\nmonth-march = березня\n";

    fn say(lang: Lang, kind: AmountKind, value: &str) -> Option<String> {
        let amount = Amount {
            key: AmountKey("x".into()),
            kind,
            value: value.into(),
            from: None,
            checked: Day(0),
            sure: Sureness::A,
            source: String::new(),
        };
        Words::new(lang, &[MONTH]).amount(&amount)
    }

    #[test]
    fn a_sum_is_written_as_its_language_writes_it() {
        let all = |value| Lang::ALL.map(|lang| say(lang, AmountKind::Euro, value).expect("a sum"));
        assert_eq!(all("244.22"), ["244,22\u{a0}€", "€\u{a0}244,22", "€244.22"]);
        assert_eq!(all("385"), ["385\u{a0}€", "€\u{a0}385", "€385"]);
        assert_eq!(all("12.5"), ["12,50\u{a0}€", "€\u{a0}12,50", "€12.50"]);
        assert_eq!(
            all("1234567.05"),
            ["1\u{a0}234\u{a0}567,05\u{a0}€", "€\u{a0}1.234.567,05", "€1,234,567.05"]
        );
    }

    #[test]
    fn a_share_has_no_digit_too_many() {
        let all = |value| Lang::ALL.map(|lang| say(lang, AmountKind::Percent, value).expect("a share"));
        assert_eq!(all("1.80"), ["1,8", "1,8", "1.8"]);
        assert_eq!(all("100"), ["100", "100", "100"]);
    }

    #[test]
    fn a_day_comes_with_its_year_and_a_term_as_digits() {
        let date = say(Lang::Uk, AmountKind::Date, "2027-03-04");
        assert_eq!(date.as_deref(), Some("4 березня 2027 року"));
        assert_eq!(say(Lang::Nl, AmountKind::Weeks, "16").as_deref(), Some("16"));
        assert_eq!(say(Lang::Nl, AmountKind::Weeks, "zes"), None);
    }
}
