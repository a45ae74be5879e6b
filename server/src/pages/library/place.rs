//! From the fields of the form of a place to the place and what is said of it.

use super::mistakes::Mistakes;
use app::domain::change::form::Fields;
use app::domain::change::limits::{ABOUT_CHARS, LINE_CHARS};
use app::domain::id::PlaceKey;
use app::domain::library::revision::{PlaceWords, slug};
use app::domain::library::{Library, PLACE_KINDS, Place};
use app::domain::plan::household::dialled;
use app::domain::plan::indicator::Indicator;
use app::domain::spelling::is_blank;
use app::domain::text::Lang;
use app::domain::time::Day;
use app::model::library::{PlaceForm, Wrong};

/// What was typed; of which place it is, the address says.
pub(super) fn read(fields: &Fields) -> PlaceForm {
    let get = |name: &str| fields.get(name).to_owned();
    let all = |name: &str| {
        let those = fields.0.iter().filter(|(field, _)| field == name);
        those.map(|(_, value)| value.clone()).take(Indicator::ALL.len()).collect()
    };
    PlaceForm {
        key: String::new(),
        base: fields.get("base").parse().unwrap_or(0),
        name: get("name"),
        municipality: get("municipality"),
        indicators: all("indicator"),
        kind: get("kind"),
        address: get("address"),
        phone: get("phone"),
        email: get("email"),
        web: get("web"),
        languages: all("language"),
        about: Lang::ALL.into_iter().map(|lang| (lang, get(&format!("about-{}", lang.tag())))).collect(),
        source: get("source"),
        checked: get("checked"),
        sure: get("sure"),
        call_first: !fields.get("call-first").is_empty(),
        hidden: !fields.get("hidden").is_empty(),
        free: !fields.get("free").is_empty(),
    }
}

/// The place that the form makes, of the one there is or anew; or all that is wrong with the form.
pub(super) fn check(
    form: &PlaceForm,
    library: &Library,
    current: Option<&Place>,
    today: Day,
) -> Result<(Place, PlaceWords), Vec<Wrong>> {
    let mut mistakes = Mistakes::default();
    let line = |mistakes: &mut Mistakes, field: &str, text: &str, required: Option<&str>| {
        if let Some(word) = required.filter(|_| is_blank(text)) {
            mistakes.note(field, word);
        }
        if text.chars().count() > LINE_CHARS {
            mistakes.note(field, "refused-too-long");
        }
        text.trim().to_owned()
    };
    let name = line(&mut mistakes, "name", &form.name, Some("refused-empty"));
    let municipality = library.town(line(&mut mistakes, "municipality", &form.municipality, None));
    let indicators: Vec<Indicator> = form.indicators.iter().filter_map(|key| Indicator::parse(key)).collect();
    if indicators.is_empty() {
        mistakes.note("indicator", "staff-wrong-choice");
    }
    let kind = PLACE_KINDS.into_iter().find(|kind| *kind == form.kind);
    let kind = mistakes.want(kind, "kind", "staff-wrong-choice").unwrap_or_default().to_owned();
    let address = line(&mut mistakes, "address", &form.address, None);
    let phone = line(&mut mistakes, "phone", &form.phone, None);
    // Emergency numbers are short.
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    if !phone.is_empty() && dialled(&phone).is_none() && digits < 3 {
        mistakes.note("phone", "staff-wrong-phone");
    }
    let email = line(&mut mistakes, "email", &form.email, None);
    if !email.is_empty() && !is_email(&email) {
        mistakes.note("email", "staff-wrong-email");
    }
    let web = page(&line(&mut mistakes, "web", &form.web, None));
    let web = mistakes.want(web, "web", "staff-wrong-web").unwrap_or_default();
    // Of some that are built in none is known.
    let is_none = |ways: [&String; 4]| ways.into_iter().all(String::is_empty);
    let had_none = current.is_some_and(|it| is_none([&it.address, &it.phone, &it.email, &it.web]));
    if !had_none && is_none([&address, &phone, &email, &web]) {
        mistakes.note("address", "staff-wrong-no-way");
    }
    let mut about = PlaceWords::new();
    for lang in Lang::ALL {
        let text = form.about.get(&lang).map(|text| text.trim().to_owned()).unwrap_or_default();
        let field = format!("about-{}", lang.tag());
        match text.chars().count() {
            0 => mistakes.note(field, "staff-wrong-language"),
            count if count > ABOUT_CHARS => mistakes.note(field, "refused-too-long"),
            _ => _ = about.insert(lang, text),
        }
    }
    let source = line(&mut mistakes, "source", &form.source, Some("staff-wrong-source"));
    let checked = mistakes.checked(&form.checked, today);
    let sure = mistakes.sure(&form.sure, "sure");
    let (Some(checked), Some(sure), true) = (checked, sure, mistakes.0.is_empty()) else {
        return Err(mistakes.0);
    };
    // Where it lies on a map is known of the address that was there.
    let lies = current.filter(|it| it.address == address && it.municipality == municipality);
    let place = Place {
        key: current.map_or_else(|| new_key(library, &name), |it| it.key.clone()),
        name,
        municipality,
        indicators,
        kind,
        address,
        phone,
        email,
        web,
        languages: languages(&form.languages, current),
        lat: lies.and_then(|it| it.lat.clone()),
        lon: lies.and_then(|it| it.lon.clone()),
        source,
        checked,
        sure,
        call_first: form.call_first,
        hidden: form.hidden,
        // Who leaves it as it was says nothing new.
        free: if form.free { Some(true) } else { current.and_then(|it| it.free).map(|_| false) },
    };
    Ok((place, about))
}

fn new_key(library: &Library, name: &str) -> PlaceKey {
    PlaceKey(slug(name, "place", |key| library.place(&PlaceKey(key.to_owned())).is_some()))
}

/// Those of our languages that were ticked, and the others that the form does not ask for; what was there keeps its place.
fn languages(ticked: &[String], current: Option<&Place>) -> Vec<String> {
    let ours = Lang::ALL.map(Lang::tag);
    let there = current.map_or(&[][..], |it| it.languages.as_slice());
    let stays = |tag: &&String| ticked.contains(tag) || !ours.contains(&tag.as_str());
    let new = ours.into_iter().map(str::to_owned).filter(|tag| ticked.contains(tag) && !there.contains(tag));
    there.iter().filter(stays).cloned().chain(new).collect()
}

/// The address of a page as a browser goes to it, and nothing else that a link could do; empty: there is none.
fn page(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    let url = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = url.chars().all(|it| it.is_ascii_graphic() && !matches!(it, '"' | '<' | '>' | '\\' | '`'));
    let is_host =
        host.contains('.') && host.chars().all(|it| it.is_ascii_alphanumeric() || ".-:".contains(it));
    (is_plain && is_host).then_some(url)
}

fn is_email(text: &str) -> bool {
    let is_plain = text.chars().all(|it| it.is_ascii_graphic() && !matches!(it, '"' | '<' | '>' | '?' | '&'));
    let parts = text.split_once('@');
    is_plain
        && parts.is_some_and(|(whom, host)| !whom.is_empty() && host.contains('.') && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_an_address_that_a_browser_goes_to_and_nothing_else() {
        for (text, url) in [
            ("", Some("")),
            ("taalhuis.nl/nijmegen", Some("https://taalhuis.nl/nijmegen")),
            ("http://taalhuis.nl", Some("http://taalhuis.nl")),
            ("https://taalhuis.nl/a?b=c#d", Some("https://taalhuis.nl/a?b=c#d")),
            ("javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("taalhuis", None),
            ("https://taal huis.nl", None),
            ("https://a\"b.nl", None),
            ("ftp://taalhuis.nl", None),
        ] {
            assert_eq!(page(text).as_deref(), url, "{text}");
        }
    }

    #[test]
    fn a_form_as_it_stands_makes_the_same_place() {
        let content = crate::content::Content::new().expect("readable");
        for place in &content.library.places {
            let about = content.place_words(&place.key);
            let form = PlaceForm::of(place, about.clone(), 3);
            let made = check(&form, &content.library, Some(place), place.checked);
            assert_eq!(made, Ok((place.clone(), about)), "{}", place.key);
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let form =
            PlaceForm { web: "x".into(), email: "x".into(), phone: "-".into(), ..PlaceForm::default() };
        let wrong = check(&form, &Library::default(), None, Day(20_000)).expect_err("wrong");
        let fields: Vec<_> = wrong.iter().map(|it| it.field.as_str()).collect();
        let expected = [
            "name",
            "indicator",
            "kind",
            "phone",
            "email",
            "web",
            "about-uk",
            "about-nl",
            "about-en",
            "source",
            "checked",
            "sure",
        ];
        assert_eq!(fields, expected);
    }
}
