//! From the fields of the form of an amount to the amount.

use super::mistakes::Mistakes;
use crate::content::Content;
use app::domain::change::form::Fields;
use app::domain::change::limits::LINE_CHARS;
use app::domain::library::{Amount, AmountKind};
use app::domain::time::Day;
use app::model::library::{AmountForm, Wrong};

/// What was typed; of which amount it is, the address says.
pub(super) fn read(fields: &Fields) -> AmountForm {
    let get = |name| fields.get(name).to_owned();
    AmountForm {
        key: String::new(),
        base: fields.get("base").parse().unwrap_or(0),
        value: get("value"),
        from: get("from"),
        source: get("source"),
        checked: get("checked"),
        sure: get("sure"),
    }
}

/// The amount that the form makes of the one there is; or all that is wrong with the form.
pub(super) fn check(form: &AmountForm, current: &Amount, today: Day) -> Result<Amount, Vec<Wrong>> {
    let mut mistakes = Mistakes::default();
    let value = match current.kind {
        AmountKind::Euro | AmountKind::Percent => decimal(&form.value),
        _ => form.value.trim().to_owned(),
    };
    let mut amount = Amount { value, ..current.clone() };
    if amount.figure().is_none() {
        mistakes.note("value", "staff-wrong-value");
    }
    amount.from = match form.from.trim() {
        "" => None,
        text => mistakes.want(Day::parse(text), "from", "staff-wrong-day"),
    };
    form.source.trim().clone_into(&mut amount.source);
    match amount.source.chars().count() {
        0 => mistakes.note("source", "staff-wrong-source"),
        count if count > LINE_CHARS => mistakes.note("source", "refused-too-long"),
        _ => {}
    }
    if let Some(day) = mistakes.checked(&form.checked, today) {
        amount.checked = day;
    }
    if let Some(sure) = mistakes.sure(&form.sure, "sure") {
        amount.sure = sure;
    }
    if mistakes.0.is_empty() { Ok(amount) } else { Err(mistakes.0) }
}

/// The amount, unless sentences that somebody typed would have a wrong word beside its number.
pub(super) fn fit_words(amount: Amount, content: &Content) -> Result<Amount, Vec<Wrong>> {
    let wrong = |text| Wrong { sentence: Some(text), ..Wrong::new("value", "staff-wrong-plural") };
    let misfits: Vec<Wrong> = content.misfits(&amount).into_iter().map(wrong).collect();
    if misfits.is_empty() { Ok(amount) } else { Err(misfits) }
}

/// A number as people write it, `€ 1.234,56` or `1,234.56`, with a point and no other mark.
fn decimal(text: &str) -> String {
    let text: String = text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '€' | '%')).collect();
    let Some(last) = text.rfind([',', '.']) else { return text };
    // Three digits behind the last mark are thousands.
    let (whole, part) = if text.len() - last == 4 { (text.as_str(), "") } else { text.split_at(last) };
    let whole: String = whole.chars().filter(|it| !matches!(it, ',' | '.')).collect();
    if part.is_empty() { whole } else { format!("{whole}.{}", &part[1..]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::id::AmountKey;
    use app::domain::library::Sureness;
    use app::domain::text::Lang;

    fn amount() -> Amount {
        Amount {
            key: AmountKey("own-contribution".into()),
            kind: AmountKind::Euro,
            value: "244.22".into(),
            from: Day::parse("2025-10-01"),
            checked: Day::parse("2026-11-01").expect("a day"),
            sure: Sureness::A,
            source: "rijksoverheid.nl".into(),
        }
    }

    fn today() -> Day {
        Day::parse("2026-11-22").expect("a day")
    }

    #[test]
    fn a_sum_is_read_as_people_write_it() {
        for (text, value) in [
            ("244.22", "244.22"),
            ("€ 244,22", "244.22"),
            ("244,22\u{a0}€", "244.22"),
            ("1.234,56", "1234.56"),
            ("1,234.56", "1234.56"),
            ("1.234", "1234"),
            ("12 500", "12500"),
            ("385", "385"),
            ("0,5", "0.5"),
        ] {
            assert_eq!(decimal(text), value, "{text}");
        }
    }

    #[test]
    fn a_form_as_it_stands_makes_the_same_amount() {
        for lang in Lang::ALL {
            assert_eq!(check(&AmountForm::of(&amount(), 3, lang), &amount(), today()), Ok(amount()));
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let form = AmountForm {
            value: "much".into(),
            from: "soon".into(),
            source: " ".into(),
            checked: "2026-11-23".into(),
            ..AmountForm::default()
        };
        let wrong = check(&form, &amount(), today()).expect_err("wrong");
        let fields: Vec<_> = wrong.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(fields, ["value", "from", "source", "checked", "sure"]);
    }
}
