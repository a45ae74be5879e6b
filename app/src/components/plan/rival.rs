//! Two people answered one question without knowing of each other: both answers are shown with who
//! gave them and when, and a person chooses. Nothing is decided by a clock.

use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::layout::text;
use crate::components::text_view::Line;
use crate::domain::change::limits::RIVALS_SHOWN;
use crate::domain::field::{Field, Mark};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// One of the answers: what it says, who gave it, and the form that keeps it.
#[derive(Debug, Clone)]
pub struct Answer {
    pub says: Line,
    pub mark: Option<Mark>,
    pub form: ChangeForm,
    /// How many answers there are beside those that are drawn.
    earlier: usize,
}

/// The answers to a field, the shown one first, then the newest others; none when nobody disagrees. `form` makes a form of
/// the field's kind that sets the value; it puts all other answers aside.
pub fn answers<T>(
    field: &Field<T>,
    says: impl Fn(&T) -> Line,
    form: impl Fn(&T) -> ChangeForm,
) -> Vec<Answer> {
    if field.rivals().is_empty() {
        return Vec::new();
    }
    let kept = field.rivals();
    let drawn = &kept[kept.len().saturating_sub(RIVALS_SHOWN)..];
    let earlier = field.count_rivals() - drawn.len();
    let rivals = drawn.iter().map(|rival| (&rival.value, rival.mark));
    let all = std::iter::once((field.get(), field.mark())).chain(rivals);
    let answer =
        |(value, mark)| Answer { says: says(value), mark, form: form(value).settling(field), earlier };
    all.map(answer).collect()
}

/// The card that asks which answer is right; nothing without answers. `about` names the question.
pub fn card(m: &Model, about: &str, answers: Vec<Answer>) -> Option<AnyView> {
    if answers.is_empty() {
        return None;
    }
    let earlier = answers.first().map(|answer| answer.earlier).filter(|count| *count > 0);
    let earlier = earlier.map(|count| m.words.with("rivals-earlier", &[("count", Arg::Count(count))]));
    let answers: Vec<AnyView> = answers.into_iter().map(|answer| choice(m, answer)).collect();
    Some(
        view! {
            <div class="card rivals" role="group">
                <p class="strong">{icon("people")}{about.to_owned()}</p>
                <p>{m.t("rivals-title")}</p>
                <ul class="plain">{answers}</ul>
                {earlier.map(|words| text("quiet", words))}
            </div>
        }
        .into_any(),
    )
}

fn choice(m: &Model, answer: Answer) -> AnyView {
    let by = match answer.mark {
        None => m.t("rivals-made-with"),
        Some(mark) => {
            let (name, when) = (m.name_of(mark.who), m.words.ago(mark.at, m.today()));
            m.words.with("rivals-said", &[("name", Arg::Text(&name)), ("when", Arg::Text(&when))])
        }
    };
    let button =
        view! { <button type="submit" class="button">{icon("check")}{m.t("rivals-choose")}</button> };
    view! {
        <li class="rival">
            <p class="strong">{answer.says.view()}</p>
            <p class="quiet">{by}</p>
            {answer.form.view(m, button.into_any())}
        </li>
    }
    .into_any()
}
