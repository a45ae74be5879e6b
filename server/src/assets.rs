//! Everything that is the same for everybody: scripts, styles, icons, words. Names carry a hash of
//! the content, so browsers keep them for good; compressed ahead, or once when first asked for.

use crate::content::Content;
use app::domain::library::{AmountKind, Library};
use app::domain::text::Lang;
use app::shell::PageAssets;
use axum::body::Bytes;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// One file.
#[derive(Debug)]
pub struct Asset {
    pub mime: &'static str,
    pub raw: Bytes,
    packed: OnceLock<Bytes>,
    /// Tells one content from another, for browsers that ask whether theirs is still right.
    /// A sum of it in quotes.
    pub etag: String,
}

impl Asset {
    /// A page that is the same for everybody.
    #[must_use]
    pub fn page(html: Vec<u8>) -> Asset {
        Asset::new("page.html", html, None)
    }

    fn new(name: &str, raw: Vec<u8>, packed: Option<Vec<u8>>) -> Asset {
        let cell = OnceLock::new();
        if let Some(packed) = packed {
            let _ = cell.set(packed.into());
        }
        let etag = format!("\"{}\"", data_encoding::HEXLOWER.encode(&Sha256::digest(&raw)[..8]));
        Asset { mime: mime(name), raw: raw.into(), packed: cell, etag }
    }

    /// The first eight bytes of the content's SHA-256.
    #[must_use]
    pub fn sum(&self) -> &str {
        self.etag.trim_matches('"')
    }

    /// The content in brotli.
    #[must_use]
    pub fn packed(&self) -> &Bytes {
        self.packed.get_or_init(|| brotli(&self.raw, 11).into())
    }
}

/// Brotli of some bytes; quality 0 (fast) to 11 (small).
#[must_use]
pub fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut packed = Vec::with_capacity(bytes.len() / 3);
    let params = brotli::enc::BrotliEncoderParams {
        quality: i32::try_from(quality).unwrap_or(5),
        lgwin: 20,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Writing to memory does not fail; were it to, an empty answer would show it at once.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut packed, &params);
    packed
}

/// All files, by their path, and the sets of addresses that pages need.
#[derive(Debug)]
pub struct Assets {
    files: HashMap<String, Arc<Asset>>,
    /// The files of the words and the library, for each edition that there was before, the oldest first:
    /// pages that were drawn with them still ask for them.
    earlier: VecDeque<Vec<String>>,
    family: [Arc<PageAssets>; 3],
    staff: [Arc<PageAssets>; 3],
    /// The files of each program: those of the family's, those of the staff's.
    programs: [Arc<[String]>; 2],
    /// What the policy allows of styles in a page: the hash of the one there is.
    style_hash: String,
    shells: Mutex<HashMap<(bool, Lang), Arc<Asset>>>,
}

/// The built site cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadAssets {
    #[error("there is no built site in '{0}' (PERSPECTIEF_SITE): run `make build` first ({1})")]
    Missing(String, std::io::Error),
    #[error("the site's manifest lacks '{0}': run `make build` again")]
    Incomplete(&'static str),
    #[error("the site's manifest cannot be read: {0}")]
    Manifest(#[from] serde_json::Error),
}

impl Assets {
    /// Reads the built site from its folder and adds the words.
    ///
    /// # Errors
    /// When something is missing.
    pub fn open(folder: &Path, content: &Content) -> Result<Assets, BadAssets> {
        let missing = |error| BadAssets::Missing(folder.display().to_string(), error);
        let manifest = std::fs::read_to_string(folder.join("manifest.json")).map_err(missing)?;
        let manifest: HashMap<String, String> = serde_json::from_str(&manifest)?;
        let mut files = HashMap::new();
        for (place, prefix) in [("assets", "/assets/"), ("public", "/")] {
            read_folder(&folder.join(place), prefix, &mut files).map_err(missing)?;
        }
        Assets::assemble(files, &manifest, content)
    }

    /// A site with words but without scripts and styles, for tests that need no browser.
    ///
    /// # Errors
    /// Never, as long as the names below are those that [`Assets::open`] asks for.
    pub fn bare(content: &Content) -> Result<Assets, BadAssets> {
        let manifest = NEEDED.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
        Assets::assemble(HashMap::new(), &manifest, content)
    }

    fn assemble(
        mut files: HashMap<String, Arc<Asset>>,
        manifest: &HashMap<String, String>,
        content: &Content,
    ) -> Result<Assets, BadAssets> {
        for name in NEEDED {
            if !manifest.contains_key(name) {
                return Err(BadAssets::Incomplete(name));
            }
        }
        let path = |name: String| {
            let hashed = manifest.get(&name).cloned().unwrap_or(name);
            format!("/assets/{hashed}")
        };
        let family_css = files.get(&path("family.css".to_owned())).map(|css| css.raw.clone());
        let family_css: Option<Arc<str>> =
            family_css.and_then(|css| std::str::from_utf8(&css).ok().map(Arc::from));
        let style_hash = family_css.as_ref().map_or_else(String::new, |css| {
            format!(" 'sha256-{}'", data_encoding::BASE64.encode(&Sha256::digest(css.as_bytes())))
        });
        let mut sets = |kind: &'static str| {
            Lang::ALL.map(|lang| {
                let bare = PageAssets {
                    app: kind,
                    // Staff pages follow each other quickly: a file that the browser keeps is less.
                    inline_style: family_css.clone().filter(|_| kind == "family"),
                    style: path(format!("{kind}.css")),
                    boot: path("boot.js".to_owned()),
                    glue: path(format!("{kind}.js")),
                    wasm: path(format!("{kind}.wasm")),
                    later: pieces(manifest, kind, |piece| piece != "far"),
                    far: pieces(manifest, kind, |piece| piece == "far"),
                    ..PageAssets::default()
                };
                Arc::new(with_words(bare, lang, content, &mut files))
            })
        };
        let (family, staff) = (sets("family"), sets("staff"));
        let programs = ["family.js", "staff.js"].map(|glue| folder_of(manifest, glue));
        let (earlier, shells) = (VecDeque::new(), Mutex::default());
        Ok(Assets { files, earlier, family, staff, programs, style_hash, shells })
    }

    /// The site with other words. What was sent with the words before stays there for those who have
    /// its address: a page that was just opened, an app that was just started.
    #[must_use]
    pub fn renew(&self, content: &Content) -> Assets {
        let (mut files, mut earlier) = (self.files.clone(), self.earlier.clone());
        let mut sets = |before: &[Arc<PageAssets>; 3]| {
            Lang::ALL.map(|lang| {
                let before = before[lang as usize].as_ref().clone();
                Arc::new(with_words(before, lang, content, &mut files))
            })
        };
        let (family, staff) = (sets(&self.family), sets(&self.staff));
        earlier.push_back(self.named().map(str::to_owned).collect());
        let (programs, style_hash) = (self.programs.clone(), self.style_hash.clone());
        let mut site =
            Assets { files, earlier, family, staff, programs, style_hash, shells: Mutex::default() };
        if site.earlier.len() > EARLIER {
            let oldest = site.earlier.pop_front().unwrap_or_default();
            for name in oldest {
                let later = site.earlier.iter().flatten().any(|it| *it == name);
                if !later && !site.named().any(|it| it == name) {
                    site.files.remove(&name);
                }
            }
        }
        site
    }

    /// The addresses of words and library that pages name now.
    fn named(&self) -> impl Iterator<Item = &str> {
        let sets = self.family.iter().chain(&self.staff);
        sets.flat_map(|set| [set.words.as_str(), set.library.as_str()])
    }

    #[must_use]
    pub fn file(&self, path: &str) -> Option<&Asset> {
        self.files.get(path).map(Arc::as_ref)
    }

    /// What the policy on styles allows beside our own files.
    #[must_use]
    pub fn style_hash(&self) -> &str {
        &self.style_hash
    }

    /// A shell; `draw` makes its HTML when it is first asked for.
    pub async fn shell(&self, staff: bool, lang: Lang, draw: impl Future<Output = Vec<u8>>) -> Arc<Asset> {
        let lock = || self.shells.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shell) = lock().get(&(staff, lang)) {
            return shell.clone();
        }
        let shell = Arc::new(Asset::page(draw.await));
        lock().insert((staff, lang), shell.clone());
        shell
    }

    /// All that a shell needs to work without network: also the pieces of its program that no page names.
    pub fn shell_needs(&self, staff: bool, lang: Lang) -> impl Iterator<Item = &str> {
        let set = self.assets(staff, lang);
        let named = [&set.style, &set.boot, &set.words, &set.library];
        named.into_iter().chain(self.programs[usize::from(staff)].iter()).map(String::as_str)
    }

    /// The addresses for a page of the family's or the staff's app.
    #[must_use]
    pub fn assets(&self, staff: bool, lang: Lang) -> &Arc<PageAssets> {
        let set = if staff { &self.staff } else { &self.family };
        &set[lang as usize]
    }
}

const NEEDED: [&str; 7] =
    ["family.css", "family.js", "family.wasm", "staff.css", "staff.js", "staff.wasm", "boot.js"];

/// How many earlier editions stay served. Each is some 1.5 MB; a page asks for its words within seconds,
/// and a coordinator does not save so often in so short a time.
const EARLIER: usize = 12;

/// A set of addresses with those of the words and the library of a shelf, whose files are added.
fn with_words(
    set: PageAssets,
    lang: Lang,
    content: &Content,
    files: &mut HashMap<String, Arc<Asset>>,
) -> PageAssets {
    let (staff, kind, tag) = (set.app == "staff", set.app, lang.tag());
    let (rooms, beside) = (content.rooms(staff, lang), &content.rooms(staff, lang.beside()).beside);
    let library = if staff {
        let others = lang.beside_others().into_iter();
        let others = others.map(|lang| (lang, content.rooms(staff, lang).beside.as_str())).collect();
        pack(&content.library, &rooms.library, beside, others)
    } else {
        pack(&lean(&content.library), &rooms.library, beside, Vec::new())
    };
    PageAssets {
        words: add(files, &format!("words-{kind}-{tag}"), "ftl", rooms.screens.clone()),
        library: add(files, &format!("library-{kind}-{tag}"), "json", library),
        ..set
    }
}

/// What a family's device needs: no glossary, and of the amounts only the dates, by which rules go.
fn lean(library: &Library) -> Library {
    let mut lean = Library { terms: Vec::new(), ..library.clone() };
    lean.amounts.retain(|amount| amount.kind == AmountKind::Date);
    lean
}

/// Structure and words of the library, and the words beside them, as one file. The staff also has what households read
/// that read another language.
fn pack(library: &Library, words: &str, beside: &str, others: Vec<(Lang, &str)>) -> String {
    let mut pack = serde_json::json!({ "library": library, "words": words, "beside": beside });
    if !others.is_empty() {
        pack["besides"] = serde_json::json!(others);
    }
    pack.to_string()
}

fn add(files: &mut HashMap<String, Arc<Asset>>, stem: &str, ending: &str, content: String) -> String {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(content.as_bytes())[..5]);
    let name = format!("/assets/{stem}-{hash}.{ending}");
    // The same content is the same file, with what was compressed of it.
    let file = files.entry(name.clone());
    file.or_insert_with(|| Arc::new(Asset::new(&name, content.into_bytes(), None)));
    name
}

/// The addresses of all files of one build of a program: those in the folder of its glue.
fn folder_of(manifest: &HashMap<String, String>, glue: &str) -> Arc<[String]> {
    let hashed = &manifest[glue];
    let folder = hashed.rfind('/').map_or(hashed.as_str(), |end| &hashed[..=end]);
    let mut found: Vec<String> =
        manifest.values().filter(|it| it.starts_with(folder)).map(|it| format!("/assets/{it}")).collect();
    found.sort();
    found.into()
}

/// The addresses of those pieces of a program that are loaded beside its main file: `family.later.wasm` is the piece
/// `later`; what several pieces share has a name of its own.
fn pieces(manifest: &HashMap<String, String>, program: &str, which: impl Fn(&str) -> bool) -> Vec<String> {
    let piece = |name: &str| -> bool {
        let rest = name.strip_prefix(program).and_then(|it| it.strip_prefix('.'));
        rest.and_then(|it| it.strip_suffix(".wasm")).is_some_and(&which)
    };
    let found = manifest.iter().filter(|(name, _)| piece(name));
    let mut found: Vec<String> = found.map(|(_, hashed)| format!("/assets/{hashed}")).collect();
    found.sort();
    found
}

fn read_folder(folder: &Path, prefix: &str, files: &mut HashMap<String, Arc<Asset>>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{prefix}{name}/"), files)?;
        }
        if name.ends_with(".br") || !entry.file_type()?.is_file() {
            continue;
        }
        let packed = std::fs::read(folder.join(format!("{name}.br"))).ok();
        let asset = Asset::new(&name, std::fs::read(entry.path())?, packed);
        files.insert(format!("{prefix}{name}"), Arc::new(asset));
    }
    Ok(())
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
