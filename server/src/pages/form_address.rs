//! The addresses that forms go to are no pages. Who asks for one (a page loaded anew after an error was shown there, an
//! address kept in the history) is led to the page that the form stands on, as after every form (redirect after post).

use super::casework::decoded;
use super::local_path;
use app::route::{Route, value};
use axum::http::Uri;
use axum::http::header::{HeaderMap, REFERER};

/// Where a form stands that goes to this address; the start, when nobody knows.
pub(super) fn page_of_form(form: &Uri, headers: &HeaderMap) -> String {
    let told = value(form.query().unwrap_or_default(), "back").map(decoded);
    let referer =
        headers.get(REFERER).and_then(|value| value.to_str().ok()).and_then(|it| it.parse::<Uri>().ok());
    let came_from = referer.and_then(|uri| Some(uri.path_and_query()?.to_string()));
    let known = match form.path() {
        path if path.starts_with("/staff/desk/library/place/") => {
            Some(path.trim_end_matches("/answer").to_owned())
        }
        path if path.starts_with("/staff/desk/") => Some(Route::Coordination.to_string()),
        "/staff/several/undo" => Some(Route::Several.to_string()),
        path if path.starts_with("/staff/glossary/") => Some(Route::Glossary.to_string()),
        path if path.starts_with("/staff/queue/") => Some(Route::Queue.to_string()),
        _ => None,
    };
    let mut pages = [told, known, came_from].into_iter().flatten().map(|page| local_path(&page));
    pages.find(|page| is_page(page)).unwrap_or_else(|| "/".to_owned())
}

fn is_page(path: &str) -> bool {
    let (address, query) = path.split_once('?').unwrap_or((path, ""));
    Route::parse(address.split('#').next().unwrap_or_default(), query).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_form_leads_to_its_page_and_never_elsewhere() {
        for (form, referer, page) in [
            ("/do?page=1&back=%2Fplan%3Ftheme%3Dfundament", "", "/plan?theme=fundament"),
            ("/do?page=1&back=%2F%2Fevil.example", "", "/"),
            ("/do?back=%2Fdo", "", "/"),
            ("/do", "http://127.0.0.1:3000/plan/new", "/plan/new"),
            ("/do", "http://127.0.0.1:3000/do", "/"),
            ("/prefs", "http://127.0.0.1:3000/more", "/more"),
            ("/leave", "", "/"),
            ("/staff/desk/household", "", "/staff/desk"),
            ("/staff/desk/library/place/ind/answer", "", "/staff/desk/library/place/ind"),
            ("/staff/several/undo", "", "/staff/several"),
            ("/staff/glossary/add", "", "/staff/glossary"),
            ("/staff/queue/claim", "", "/staff/queue"),
            ("/staff/desk/anything", "http://127.0.0.1:3000/more", "/staff/desk"),
        ] {
            let mut headers = HeaderMap::new();
            if !referer.is_empty() {
                headers.insert(REFERER, referer.parse().expect("a value"));
            }
            assert_eq!(page_of_form(&form.parse().expect("an address"), &headers), page, "{form} {referer}");
        }
    }
}
