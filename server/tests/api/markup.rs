//! The HTML of all screens, looked through for what a parser lets pass and a reader (a screen reader, a password manager,
//! a form) stumbles over.

use crate::screens::all_screens;
use crate::support::{Person, TestApp};
use app::domain::id::{HouseholdId, StepId};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::route::Route;
use axum::http::StatusCode;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use std::collections::{BTreeSet, HashMap};

/// What is typed into: it can be completed, and be too long.
const TYPED: [&str; 7] = ["text", "search", "url", "tel", "email", "password", ""];

/// What has a name for screen readers without a role that says what it is. A list is read as one, but not by all
/// readers once it has no bullets: there its role says it.
const NAMEABLE: [&str; 22] = [
    "a", "area", "article", "aside", "button", "dialog", "fieldset", "figure", "footer", "form", "header",
    "iframe", "img", "input", "main", "nav", "section", "select", "summary", "table", "textarea", "video",
];

struct Element {
    tag: String,
    attributes: HashMap<String, String>,
    /// The form it is of.
    form: Option<usize>,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn is(&self, tag: &str, sort: &str) -> bool {
        self.tag == tag && self.get("type") == Some(sort)
    }
}

/// All elements in their order; what is in a template too.
fn elements(node: &Handle, form: Option<usize>, found: &mut Vec<Element>) {
    let mut form = form;
    if let NodeData::Element { name, attrs, template_contents, .. } = &node.data {
        let tag = name.local.to_string();
        if tag == "form" {
            form = Some(found.len());
        }
        let attributes = attrs.borrow();
        let attributes = attributes.iter().map(|it| (it.name.local.to_string(), it.value.to_string()));
        found.push(Element { tag, attributes: attributes.collect(), form });
        if let Some(contents) = template_contents.borrow().as_ref() {
            elements(contents, form, found);
        }
    }
    for child in node.children.borrow().iter() {
        elements(child, form, found);
    }
}

fn faults(html: &str) -> BTreeSet<String> {
    let page = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut all = Vec::new();
    elements(&page.document, None, &mut all);
    let mut faults = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for it in &all {
        let (tag, sort) = (it.tag.as_str(), it.get("type").unwrap_or_default());
        let typed = tag == "textarea" || (tag == "input" && TYPED.contains(&sort));
        let chosen = tag == "input" && matches!(sort, "checkbox" | "radio" | "submit" | "button" | "image");
        if it.get("autocomplete").is_some()
            && (chosen || !matches!(tag, "input" | "textarea" | "select" | "form"))
        {
            faults.insert(format!("autocomplete on <{tag} type=\"{sort}\">"));
        }
        if it.get("maxlength").is_some() && !typed {
            faults.insert(format!("maxlength on <{tag} type=\"{sort}\">"));
        }
        if let Some(id) = it.get("id").filter(|id| !ids.insert((*id).to_owned())) {
            faults.insert(format!("the id {id} twice"));
        }
        for name in ["aria-label", "aria-labelledby"] {
            let can = NAMEABLE.contains(&tag) || it.get("role").is_some() || it.get("tabindex").is_some();
            if it.get(name).is_some() && !can {
                faults.insert(format!("{name} on <{tag}>"));
            }
        }
    }
    for (place, form) in all.iter().enumerate().filter(|(_, it)| it.tag == "form") {
        let of = |it: &&Element| match it.get("form") {
            Some(id) => form.get("id") == Some(id),
            None => it.form == Some(place) && it.tag != "form",
        };
        let controls: Vec<&Element> = all.iter().filter(of).collect();
        let sends = |it: &&Element| {
            it.is("input", "submit") || (it.tag == "button" && it.get("type").unwrap_or("submit") == "submit")
        };
        let about = form.get("action").or(form.get("id")).unwrap_or_default();
        let about = about.split('?').next().unwrap_or_default();
        let change = form.get("data-change").unwrap_or_default();
        // One that sends nothing anywhere holds boxes that the style sheet reads.
        if form.get("action").is_some() && !controls.iter().any(&sends) {
            faults.insert(format!("the form {about} {change} has no button that sends it"));
        }
        let mut names = BTreeSet::new();
        for it in
            controls.iter().filter(|it| !sends(it) && !matches!(it.get("type"), Some("checkbox" | "radio")))
        {
            let Some(name) = it.get("name") else { continue };
            // What a form does not ask but sends may be a list, of things that differ.
            let listed = it.is("input", "hidden").then(|| it.get("value"));
            if !names.insert((name, listed)) {
                faults.insert(format!("the form {about} {change} has the field {name} twice"));
            }
        }
    }
    faults
}

async fn look(test: &TestApp, person: Option<&Person>, path: &str, found: &mut BTreeSet<String>) {
    let page = test.get(path, person).await;
    assert!(page.text.contains("<main"), "{path}: {}", page.status);
    found.extend(faults(&page.text).into_iter().map(|fault| format!("{path}: {fault}")));
}

#[tokio::test]
async fn every_screen_is_sound_html() {
    let test = TestApp::start().await;
    server::demo::load::load_if_empty(&test.app).await.expect("the demonstration");
    let links = server::demo::load::links(&test.app).await.expect("links");
    let mut people = HashMap::new();
    for link in links {
        let (_, token) = link.url.split_once('#').expect("a token");
        let answer = test.post_form("/enter", None, &[("token", token)]).await;
        let cookie = answer.cookie.expect("a session").split(';').next().expect("a pair").to_owned();
        let role = Role::parse(link.role).unwrap_or(Role::Member);
        let row = test.app.store.list_memberships().await.expect("the database");
        let id = row
            .iter()
            .find(|(_, it)| app::domain::name::spellings(&it.name).0 == link.name)
            .map(|(_, it)| it.id);
        let id = id.unwrap_or(app::domain::id::PersonId(test.id()));
        let device = app::domain::id::DeviceId(test.id());
        people.insert(role, Person { id, role, cookie, device });
    }
    let member = &people[&Role::Member];
    let household: HouseholdId = test.app.store.list_households_of(member.id).await.expect("the database")[0];
    let snapshot = test.app.journals.snapshot(household).await.expect("the database");
    let steps: Vec<StepId> = snapshot.plan(Audience::Team).steps.iter().map(|step| step.id).collect();
    let note = snapshot.plan(Audience::All).notes.last().expect("a note").id;
    // The earliest: it has what is asked after an appointment.
    let appointments = &snapshot.plan(Audience::All).appointments;
    let appointment = appointments.iter().min_by_key(|it| *it.when.get()).expect("an appointment").id;
    let about = (note, appointment);
    let mut found = BTreeSet::new();
    for path in ["/enter", "/enter?to=%2Fplan"] {
        look(&test, None, path, &mut found).await;
    }
    // A form of the coordinator's page that shows a link, once with everything on it.
    let invited = [("person", member.id.to_string())];
    let invited: Vec<(&str, &str)> = invited.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = test.post_form("/staff/desk/invite", Some(&people[&Role::Coordinator]), &invited).await;
    assert_eq!(page.status, StatusCode::OK);
    found.extend(faults(&page.text).into_iter().map(|fault| format!("an invitation: {fault}")));
    // All screens with one step, and those of a step with every step: each has other parts.
    for (nth, step) in steps.into_iter().enumerate() {
        for route in all_screens(household, step, about, ("brp-inschrijving", "own-contribution")) {
            let path = route.to_string();
            if nth > 0 && !path.contains(&step.to_string()) {
                continue;
            }
            let roles: &[Role] = match route {
                route if !route.is_staff() => &[Role::Member],
                Route::Coordination | Route::Library(_) => &[Role::Coordinator],
                _ if nth > 0 => &[Role::Researcher],
                _ => &[Role::Researcher, Role::Mediator],
            };
            for role in roles {
                look(&test, Some(&people[role]), &path, &mut found).await;
            }
        }
    }
    look(&test, Some(member), "/nowhere", &mut found).await;
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_looked_for_is_found() {
    for (html, count) in [
        (
            "<form action=\"/do\"><input name=\"a\" maxlength=\"9\" autocomplete=\"off\"><button>x</button></form>",
            0,
        ),
        ("<input type=\"checkbox\" autocomplete=\"off\">", 1),
        ("<input type=\"date\" maxlength=\"9\">", 1),
        ("<p id=\"a\"></p><p id=\"a\"></p>", 1),
        ("<form action=\"/do\"><input name=\"a\"></form>", 1),
        ("<form id=\"f\" action=\"/do\"></form><button form=\"f\">x</button>", 0),
        ("<form action=\"/do\"><input name=\"a\"><input name=\"a\"><button>x</button></form>", 1),
        ("<svg><path aria-label=\"x\"></path></svg><div aria-label=\"x\"></div>", 2),
        ("<svg role=\"img\" aria-label=\"x\"></svg>", 0),
    ] {
        assert_eq!(faults(html).len(), count, "{html}: {:?}", faults(html));
    }
}
