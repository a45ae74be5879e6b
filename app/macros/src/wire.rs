//! `#[derive(Wire)]`: the reader and writer of a type in the phone's short codec, `app::codec`.
//!
//! The form is said once, in serde's attributes, which this derive reads too. It understands those
//! that our types use; any other is a compile error rather than a difference from serde.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::spanned::Spanned;
use syn::{
    Data, DataEnum, DataStruct, DeriveInput, Error, Fields, LitStr, Path, Result, Token, Type, Variant,
};

pub(crate) fn expand(input: &DeriveInput) -> TokenStream {
    let bodies = match &input.data {
        Data::Struct(data) => of_struct(input, data),
        Data::Enum(data) => of_enum(input, data),
        Data::Union(data) => Err(Error::new(data.union_token.span(), "Wire is for structs and enums")),
    };
    let Bodies { take, write } = match bodies {
        Ok(bodies) => bodies,
        Err(error) => return error.to_compile_error(),
    };
    let name = &input.ident;
    let mut generics = input.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!(::app::codec::Wire));
    }
    let (of, with, bounds) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #of ::app::codec::Wire for #name #with #bounds {
            fn take(value: &::app::codec::Value, flaw: &::app::codec::Flaw) -> Self {
                #take
            }
            fn write(&self) -> ::app::codec::Value {
                #write
            }
        }
    }
}

/// The two functions of an impl.
struct Bodies {
    take: TokenStream,
    write: TokenStream,
}

fn of_struct(input: &DeriveInput, data: &DataStruct) -> Result<Bodies> {
    let container = Container::of(input)?;
    match &data.fields {
        Fields::Named(named) => {
            let fields = named
                .named
                .iter()
                .map(|field| Field::of(field, container.case))
                .collect::<Result<Vec<_>>>()?;
            let take = if container.default {
                if let Some(field) = fields.iter().find(|field| field.default.is_some()) {
                    return Err(Error::new(
                        field.name.span(),
                        "Wire knows one default: the struct's or the field's",
                    ));
                }
                let fill =
                    fields.iter().map(|Field { name, key, .. }| quote!(fields.fill(#key, &mut it.#name);));
                quote! {
                    let fields = ::app::codec::Fields::of(value, flaw);
                    let mut it = <Self as ::core::default::Default>::default();
                    #(#fill)*
                    it
                }
            } else {
                let take = take_fields(&fields);
                quote! {
                    let fields = ::app::codec::Fields::of(value, flaw);
                    Self { #take }
                }
            };
            let put = put_fields(&fields, |name| quote!(&self.#name));
            let write = quote! {
                let mut object = ::app::codec::Object::default();
                #put
                object.done()
            };
            Ok(Bodies { take, write })
        }
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => Ok(Bodies {
            take: quote!(Self(::app::codec::Wire::take(value, flaw))),
            write: quote!(::app::codec::Wire::write(&self.0)),
        }),
        other => Err(Error::new(other.span(), "Wire knows structs with named fields and newtypes")),
    }
}

fn of_enum(input: &DeriveInput, data: &DataEnum) -> Result<Bodies> {
    let container = Container::of(input)?;
    let mut keys = Vec::new();
    for variant in &data.variants {
        let renamed = Attributes::of(&variant.attrs)?.rename;
        let name = variant.ident.to_string();
        keys.push(
            renamed.unwrap_or_else(|| LitStr::new(&container.case.variant(&name), variant.ident.span())),
        );
    }
    // What stands in for a variant that is not known: one without content, when there is one.
    let instead = data.variants.iter().position(|variant| variant.fields.is_empty()).unwrap_or(0);
    let all_empty = data.variants.iter().all(|variant| variant.fields.is_empty());
    let variants = data.variants.iter().zip(&keys).map(|(variant, key)| of_variant(variant, key, all_empty));
    let (mut takes, mut writes, mut last) = (Vec::new(), Vec::new(), TokenStream::new());
    for (place, bodies) in variants.enumerate() {
        let Bodies { take, write } = bodies?;
        writes.push(write);
        if place == instead {
            last = take;
        } else {
            takes.push(quote!(#place => { #take }));
        }
    }
    let (find, write) = if all_empty {
        let find = quote!(let place = ::app::codec::unit(value, KEYS, flaw););
        (find, quote!(::app::codec::word(match self { #(#writes,)* })))
    } else {
        let find = quote!(let (place, held) = ::app::codec::variant(value, KEYS, flaw););
        (find, quote!(match self { #(#writes,)* }))
    };
    let take = quote! {
        const KEYS: &[&str] = &[#(#keys),*];
        #find
        match place {
            #(#takes)*
            _ => { #last }
        }
    };
    Ok(Bodies { take, write })
}

fn of_variant(variant: &Variant, key: &LitStr, all_empty: bool) -> Result<Bodies> {
    let name = &variant.ident;
    match &variant.fields {
        Fields::Unit if all_empty => {
            Ok(Bodies { take: quote!(Self::#name), write: quote!(Self::#name => #key) })
        }
        Fields::Unit => Ok(Bodies {
            take: quote! {
                ::app::codec::empty(held, flaw);
                Self::#name
            },
            write: quote!(Self::#name => ::app::codec::word(#key)),
        }),
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => Ok(Bodies {
            take: quote!(Self::#name(::app::codec::Wire::take(::app::codec::content(held, flaw), flaw))),
            write: quote!(Self::#name(it) => ::app::codec::tagged(#key, ::app::codec::Wire::write(it))),
        }),
        Fields::Named(named) => {
            let fields =
                named.named.iter().map(|field| Field::of(field, Case::AsIs)).collect::<Result<Vec<_>>>()?;
            let take = take_fields(&fields);
            // Under names of their own: a field may be called as one of our variables is.
            let bind = fields.iter().map(|Field { name, .. }| {
                let bound = bound(name);
                quote!(#name: #bound)
            });
            let put = put_fields(&fields, |name| {
                let bound = bound(name);
                quote!(#bound)
            });
            Ok(Bodies {
                take: quote! {
                    let fields = ::app::codec::Fields::of(::app::codec::content(held, flaw), flaw);
                    Self::#name { #take }
                },
                write: quote! {
                    Self::#name { #(#bind),* } => {
                        let mut object = ::app::codec::Object::default();
                        #put
                        object.tagged(#key)
                    }
                },
            })
        }
        other => Err(Error::new(
            other.span(),
            "Wire knows variants without content, with one thing, or with named fields",
        )),
    }
}

fn bound(name: &Ident) -> Ident {
    format_ident!("the_{}", name, span = Span::mixed_site())
}

fn take_fields(fields: &[Field]) -> TokenStream {
    let takes = fields.iter().map(|Field { name, key, default, .. }| match default {
        None => quote!(#name: fields.get(#key)),
        Some(default) => quote!(#name: fields.get_or(#key, #default)),
    });
    quote!(#(#takes),*)
}

fn put_fields(fields: &[Field], at: impl Fn(&Ident) -> TokenStream) -> TokenStream {
    let puts = fields.iter().map(|Field { name, key, skip, .. }| {
        let at = at(name);
        let put = quote!(object.put(#key, ::app::codec::Wire::write(#at)););
        match skip {
            None => put,
            Some(skip) => quote!(if !#skip(#at) { #put }),
        }
    });
    quote!(#(#puts)*)
}

/// What serde's attributes say of a struct or enum.
struct Container {
    case: Case,
    default: bool,
}

impl Container {
    fn of(input: &DeriveInput) -> Result<Container> {
        let found = Attributes::of(&input.attrs)?;
        let case = found.rename_all.map_or(Ok(Case::AsIs), |name| Case::of(&name))?;
        if let Some(Missing::Path(path)) = &found.default {
            return Err(Error::new(path.span(), "Wire knows no function that gives a whole struct"));
        }
        Ok(Container { case, default: found.default.is_some() })
    }
}

/// What serde's attributes say of a field.
struct Field {
    name: Ident,
    key: LitStr,
    /// What gives it when it is missing; None: it has to be there.
    default: Option<TokenStream>,
    skip: Option<Path>,
}

impl Field {
    fn of(field: &syn::Field, case: Case) -> Result<Field> {
        let Attributes { rename, default, skip_serializing_if: skip, .. } = Attributes::of(&field.attrs)?;
        let Some(name) = field.ident.clone() else {
            return Err(Error::new(field.span(), "a field without a name"));
        };
        let key = rename.unwrap_or_else(|| LitStr::new(&case.field(&name.to_string()), name.span()));
        let default = match default {
            // A missing `Option` is none without being told.
            Some(Missing::Default) if is_option(&field.ty) => None,
            Some(Missing::Default) => Some(quote!(::core::default::Default::default)),
            Some(Missing::Path(path)) => Some(quote!(#path)),
            None => None,
        };
        Ok(Field { name, key, default, skip })
    }
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

/// How names are changed for the wire.
#[derive(Clone, Copy)]
enum Case {
    AsIs,
    Lower,
    Kebab,
}

impl Case {
    fn of(name: &LitStr) -> Result<Case> {
        match name.value().as_str() {
            "lowercase" => Ok(Case::Lower),
            "kebab-case" => Ok(Case::Kebab),
            _ => Err(Error::new(name.span(), "Wire knows lowercase and kebab-case")),
        }
    }

    /// `WithRelatives` as it is written.
    fn variant(self, name: &str) -> String {
        match self {
            Case::AsIs => name.to_owned(),
            Case::Lower => name.to_ascii_lowercase(),
            Case::Kebab => {
                let hyphen = |(place, letter): (usize, char)| {
                    let before = (place > 0 && letter.is_ascii_uppercase()).then_some('-');
                    before.into_iter().chain([letter.to_ascii_lowercase()])
                };
                name.char_indices().flat_map(hyphen).collect()
            }
        }
    }

    /// `within_days` as it is written.
    fn field(self, name: &str) -> String {
        match self {
            Case::AsIs | Case::Lower => name.to_owned(),
            Case::Kebab => name.replace('_', "-"),
        }
    }
}

/// What serde's attributes on one thing say, as far as it matters here.
#[derive(Default)]
struct Attributes {
    rename: Option<LitStr>,
    rename_all: Option<LitStr>,
    default: Option<Missing>,
    skip_serializing_if: Option<Path>,
}

/// What stands for a field that is missing.
enum Missing {
    Default,
    Path(Path),
}

impl Attributes {
    fn of(attributes: &[syn::Attribute]) -> Result<Attributes> {
        let mut found = Attributes::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    found.rename = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("rename_all") {
                    found.rename_all = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("default") {
                    found.default = Some(if meta.input.peek(Token![=]) {
                        Missing::Path(meta.value()?.parse::<LitStr>()?.parse()?)
                    } else {
                        Missing::Default
                    });
                } else if meta.path.is_ident("skip_serializing_if") {
                    found.skip_serializing_if = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                } else if meta.path.is_ident("transparent") || meta.path.is_ident("deny_unknown_fields") {
                    // A newtype is transparent anyway. Unknown fields are refused to those who write the
                    // library; a phone takes what it understands of a newer server's.
                } else {
                    return Err(meta.error("Wire does not know this attribute of serde"));
                }
                Ok(())
            })?;
        }
        Ok(found)
    }
}
