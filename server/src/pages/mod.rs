//! The pages, drawn on the server: the same screens that the browser draws, with the data to go on
//! from. They are readable and their forms work before, and without, any script.
//!
//! One file a page, which gathers what the page shows and answers its forms. `show` tells which page an address
//! is; all of them are drawn by `page` and `render`.

mod casework;
mod change_form;
pub mod coordination;
mod devices;
mod entrance;
mod form_address;
mod glossary;
mod interpreters;
mod invitation;
pub mod library;
mod near;
mod news;
mod page;
mod page_id;
mod phone;
mod place_reports;
mod preferences;
mod problem;
mod queue;
mod refused_form;
mod reminders;
mod render;
mod several;
mod show;
mod work;

pub use change_form::make_change;
pub use devices::remove_device;
pub use entrance::{enter, leave, show_enter};
pub use glossary::change_glossary;
pub use interpreters::tell_interpreter;
pub use invitation::{invite_member, invite_own};
pub use news::mark_seen;
pub use phone::tell_phone;
pub use place_reports::{answer_report, report_place};
pub use preferences::{RequestPreferences, set_preferences};
pub use problem::{away_page, explain, keep_words};
pub use queue::claim_text;
pub use reminders::note_call;
pub use several::{give_to_several, take_back};
pub use show::show_page;

use crate::content::edition::ContentEdition;
use app::domain::text::Lang;
use app::shell;

/// The HTML of the page without data.
pub async fn shell_page(edition: &ContentEdition, staff: bool, lang: Lang) -> Vec<u8> {
    let words = edition.content.rooms(staff, lang).words.clone();
    let assets = edition.site.assets(staff, lang).clone();
    render::bytes(move || shell::shell(words, assets)).await.to_vec()
}

/// Only a plain path of our own: a form must not send people elsewhere. Browsers read a backslash as a slash, and pass
/// over tabs and ends of lines, so nothing but what stands in an address as it is is let through.
fn local_path(back: &str) -> String {
    let plain = back.bytes().all(|byte| byte.is_ascii_graphic() && !br#"\"<>^`{|}"#.contains(&byte));
    let path = back.split(['?', '#']).next().unwrap_or_default();
    if plain && path.starts_with('/') && !path.contains("//") { back.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn a_form_never_leads_to_another_site() {
        for own in [
            "/",
            "/plan?theme=fundament",
            "/plan/step/1#what",
            "/near?q=%D0%B0+b",
            "/staff?to=https://a.example",
        ] {
            assert_eq!(local_path(own), own);
        }
        for elsewhere in [
            "//evil.example",
            "///evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "\t//evil.example",
            "/\t\\evil.example",
            "/\n/evil.example",
            "/\r\nSet-Cookie: a=b",
            "/a\nb",
            "/.//evil.example",
            "/plan//evil.example",
            "/\u{0}",
            "/\u{7f}",
            "/\u{85}plan",
            "/ /evil.example",
            " //evil.example",
            "/план",
            "javascript:1",
            "data:text/html,x",
            "plan",
            "",
        ] {
            assert_eq!(local_path(elsewhere), "/", "{elsewhere:?}");
        }
    }
}
