//! Forms posted by a browser without wasm (or before it has arrived). They make the same changes as
//! the browser makes itself, by the same way into the journal.

use super::view::draw;
use super::{Looking, problem_page};
use crate::app::App;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::Push;
use app::domain::access::Refusal;
use app::domain::change::form::{self, Fields};
use app::domain::change::{self, Body, Change, PersonChange};
use app::domain::id::{ChangeId, HouseholdId};
use app::domain::plan::household::Role;
use app::domain::text::{Audience, Lang};
use app::model::Notice;
use app::replica::wire::Verdict;
use axum::Form;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

/// `POST /do`: makes a change of a form, then shows the page it came from.
pub async fn make_change(
    State(app): State<App>,
    looking: Looking,
    signed_in: Option<SignedIn>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let fields = Fields(fields);
    let Some(signed_in) = signed_in else { return Redirect::to("/enter").into_response() };
    let back = local_path(fields.get("back"));
    let made = match draft(&app, &signed_in, looking.lang, &fields).await {
        Ok((household, change)) => submit(&app, &signed_in, household, change).await,
        Err(refused) => refused,
    };
    match made {
        Ok(Ok(())) => Redirect::to(&back).into_response(),
        Ok(Err(reason)) => {
            // The page again, with the reason at the form and the words in it: nothing is lost.
            let notice = Notice::refused(fields.get("form"), reason, fields.own_words());
            let uri: Uri = back.parse().unwrap_or_else(|_| Uri::from_static("/"));
            match draw(&app, looking, &signed_in, &uri, Some(notice), StatusCode::UNPROCESSABLE_ENTITY).await
            {
                Ok(page) => page,
                Err(problem) => problem_page(&app, &looking, &problem).await,
            }
        }
        Err(problem) => problem_page(&app, &looking, &problem).await,
    }
}

/// Made, refused for a reason that the person can do something about, or failed.
type Made = Result<Result<(), Refusal>, Problem>;

async fn draft(
    app: &App,
    signed_in: &SignedIn,
    lang: Lang,
    fields: &Fields,
) -> Result<(HouseholdId, Change), Made> {
    let named = match fields.get("household") {
        "" => signed_in.household.ok_or(Err(Problem::NotFound))?,
        id => id.parse().map_err(|_| Err(Problem::NotFound))?,
    };
    let folded = app.journals.folded(named).await.map_err(|error| Err(error.into()))?;
    signed_in.may_read(folded.plan(Audience::Team)).map_err(Err)?;
    let (now, edition) = (app.clock.now(), app.edition());
    let mut context = form::FormContext {
        plan: folded.plan(signed_in.audience()),
        library: &edition.shelf.library,
        lang,
        today: now.day(),
        new_id: &mut || app.clock.fresh(),
    };
    let draft = change::read(fields, &mut context).map_err(|reason| Ok(Err(reason)))?;
    let change = Change {
        id: ChangeId(app.clock.fresh()),
        author: signed_in.person.id,
        device: signed_in.device,
        at: now,
        base: draft.base,
        settles: draft.settles,
        body: Body::Known(draft.body),
    };
    Ok((named, change))
}

async fn submit(app: &App, signed_in: &SignedIn, household: HouseholdId, change: Change) -> Made {
    let actor = signed_in.actor();
    let people = change.touches_people();
    let push = |answer| Push { household, actor, offset: 0, changes: vec![Ok(change)], answer };
    let outcomes = app.journals.submit(push).await?;
    if people {
        app.sessions.forget_all();
    }
    Ok(match outcomes.first().map(|outcome| outcome.verdict) {
        Some(Verdict::Refused(reason)) => Err(reason),
        _ => Ok(()),
    })
}

/// What the forms for language, theme and size of text send.
#[derive(Debug, serde::Deserialize)]
pub struct Preferences {
    lang: Option<String>,
    theme: Option<String>,
    size: Option<String>,
    #[serde(default)]
    back: String,
}

/// `POST /prefs`: the language goes with the person, theme and size stay with the device.
pub async fn set_looks(
    State(app): State<App>,
    looking: Looking,
    signed_in: Option<SignedIn>,
    Form(wanted): Form<Preferences>,
) -> Response {
    if let (Some(lang), Some(signed_in)) = (wanted.lang.as_deref().and_then(Lang::parse), &signed_in)
        && let Err(problem) = choose_language(&app, signed_in, lang).await
    {
        return problem_page(&app, &looking, &problem).await;
    }
    let chosen = [("lang", wanted.lang), ("theme", wanted.theme), ("size", wanted.size)];
    let secure = if app.config.is_https() { "; Secure" } else { "" };
    let cookies = chosen.into_iter().filter_map(|(name, value)| {
        let value = value.filter(|value| app::domain::id::is_key(value))?;
        Some((SET_COOKIE, format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax{secure}")))
    });
    let cookies: Vec<_> = cookies.collect();
    (AppendHeaders(cookies), Redirect::to(&local_path(&wanted.back))).into_response()
}

async fn choose_language(app: &App, signed_in: &SignedIn, lang: Lang) -> Result<(), Problem> {
    if let (Role::Member, Some(household)) = (signed_in.person.role, signed_in.household) {
        let plan = app.journals.folded(household).await?;
        let base = plan.plan(Audience::All).people.get(&signed_in.person.id).and_then(|it| it.lang.version());
        let change = Change {
            id: ChangeId(app.clock.fresh()),
            author: signed_in.person.id,
            device: signed_in.device,
            at: app.clock.now(),
            base,
            settles: Vec::new(),
            body: PersonChange::LanguageChosen { person: signed_in.person.id, lang }.into(),
        };
        return submit(app, signed_in, household, change).await?.map_err(|_| Problem::NotAllowed);
    }
    app.store.set_language(signed_in.person.id, lang).await?;
    app.sessions.forget_all();
    Ok(())
}

/// Only a path of our own: a form must not send people elsewhere.
pub(crate) fn local_path(back: &str) -> String {
    let own = back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\r', '\n']);
    if own { back.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn a_form_never_leads_to_another_site() {
        assert_eq!(local_path("/plan?theme=fundament"), "/plan?theme=fundament");
        for elsewhere in
            ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:1", "", "/a\nb"]
        {
            assert_eq!(local_path(elsewhere), "/", "{elsewhere}");
        }
    }
}
