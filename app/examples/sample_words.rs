//! A sample of the words, to be read and judged by an editor: `cargo run -p app --features ssr --example sample_words -- uk 200 7`
//! (language, how many, seed). Each value and attribute of a message is a unit; each file has its share of them. The same seed
//! gives the same units as long as the files have the same messages.

// To be read is what it is for.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use fluent_syntax::ast::{Attribute, Entry, Identifier, Message, Pattern, Resource};
use fluent_syntax::{parser, serializer};
use std::path::Path;
use std::{env, fs};

/// Steele, Lea and Flood's `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = end as u64;
        usize::try_from((mixed ^ (mixed >> 31)) % end).unwrap_or_default()
    }
}

/// A unit as it stands in its file.
fn unit(id: &str, attribute: Option<&str>, pattern: &Pattern<String>) -> String {
    let named = |name: &str| Identifier { name: name.to_owned() };
    let message = Message {
        id: named(id),
        value: attribute.is_none().then(|| pattern.clone()),
        attributes: attribute
            .map(|name| Attribute { id: named(name), value: pattern.clone() })
            .into_iter()
            .collect(),
        comment: None,
    };
    serializer::serialize(&Resource { body: vec![Entry::Message(message)] })
}

fn units(source: String) -> Vec<String> {
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(source);
    let mut all = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = &message.id.name;
        all.extend(message.value.iter().map(|pattern| unit(id, None, pattern)));
        all.extend(message.attributes.iter().map(|it| unit(id, Some(&it.id.name), &it.value)));
    }
    all
}

fn main() {
    let given: Vec<String> = env::args().skip(1).collect();
    let [lang, count, seed] = given.as_slice() else {
        eprintln!("sample_words LANGUAGE COUNT SEED");
        return;
    };
    let (count, seed) = (count.parse().unwrap_or(200_usize), seed.parse().unwrap_or(0));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang);
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("a language").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let strata: Vec<_> = files
        .iter()
        .map(|path| (path, units(fs::read_to_string(path).expect("readable"))))
        .filter(|(_, units)| !units.is_empty())
        .collect();
    let total: usize = strata.iter().map(|(_, units)| units.len()).sum();
    let (mut chance, mut before, mut drawn) = (Chance(seed), 0, 0);
    for (path, mut units) in strata {
        // What is drawn by the end of this file is its share, rounded.
        before += units.len();
        let share = ((count * before + total / 2) / total).saturating_sub(drawn).min(units.len());
        println!("## {}", path.file_name().unwrap_or_default().to_string_lossy());
        for place in 0..share {
            let other = place + chance.below(units.len() - place);
            units.swap(place, other);
            print!("{}", units[place]);
        }
        drawn += share;
    }
    println!("## {drawn} of {total} units");
}
