//! What the compiler writes for us, so that it compiles to few bytes on the phone.

mod view;

use proc_macro::TokenStream;

/// Markup as plain data: see `app::ui::node`.
#[proc_macro]
pub fn view(markup: TokenStream) -> TokenStream {
    view::expand(markup.into()).into()
}
