//! What the compiler writes for us. Both macros exist for the phone's sake: what they write compiles
//! to few bytes.

mod wire;

use proc_macro::TokenStream;


/// The reader and writer of a type in the phone's short codec: see `app::codec`.
#[proc_macro_derive(Wire, attributes(serde))]
pub fn wire(input: TokenStream) -> TokenStream {
    wire::expand(&syn::parse_macro_input!(input)).into()
}
