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
pub mod library;
mod page;
mod page_id;
mod preferences;
mod problem;
mod refused_form;
mod render;
mod show;

pub use change_form::make_change;
pub use devices::remove_device;
pub use entrance::{enter, leave, show_enter};
pub use preferences::{RequestPreferences, set_preferences};
pub use problem::explain;
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

/// Only a path of our own: a form must not send people elsewhere.
fn local_path(back: &str) -> String {
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
