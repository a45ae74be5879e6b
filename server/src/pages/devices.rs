//! A person's devices: what is known of each, and taking one out.

use super::local_path;
use crate::auth::{SignedIn, access_ended};
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use app::domain::id::DeviceId;
use axum::extract::State;
use axum::http::header::{HeaderMap, USER_AGENT};
use axum::response::{IntoResponse, Redirect, Response};

/// What the form of a device sends.
#[derive(Debug, serde::Deserialize)]
pub struct Removal {
    device: DeviceId,
    #[serde(default)]
    back: String,
}

/// `POST /devices/remove`: takes a device of one's own out. Others' devices are out of reach: the
/// statement names the person.
pub async fn remove_device(
    State(app): State<AppState>,
    signed_in: SignedIn,
    Posted(removal, _): Posted<Removal>,
) -> Result<Response, Problem> {
    let person = signed_in.person.id;
    if !app.store.remove_device(person, removal.device, app.clock.now()).await? {
        return Err(Problem::NotFound);
    }
    access_ended(&app);
    tracing::info!("a device was taken out");
    Ok(Redirect::to(&local_path(&removal.back)).into_response())
}

/// What a person would call the device: browser and system, as far as the browser says; nothing that
/// tells one device of a kind from another is kept.
pub(super) fn label(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // The first that fits: many say of themselves that they are also the later ones.
    let first = |names: &[(&str, &'static str)]| {
        names.iter().find(|(part, _)| agent.contains(part)).map(|(_, name)| *name)
    };
    let browser = first(&[
        ("SamsungBrowser/", "Samsung Internet"),
        ("OPR/", "Opera"),
        ("Edg", "Edge"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_called_what_a_person_would_call_it() {
        let of = |agent: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(USER_AGENT, axum::http::HeaderValue::from_static(agent));
            label(&headers)
        };
        let phone = "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";
        assert_eq!(of(phone), "Chrome, Android");
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1";
        assert_eq!(of(iphone), "Safari, iPhone");
        assert_eq!(of("curl"), "");
    }
}
