//! The file of the database on the disk: whether it is still the one that was opened, and that nobody else may read it
//! (its permissions, as POSIX calls them).

use crate::store::{Result, StoreError};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Where the database is, and which file it was when it was opened.
#[derive(Debug, Clone)]
pub(super) struct Place {
    path: PathBuf,
    file: FileId,
}

/// Device and number of a file: it keeps them when it is moved, and a copy has others.
type FileId = (u64, u64);

impl Place {
    pub(super) fn of(path: &Path) -> io::Result<Place> {
        Ok(Place { path: path.to_owned(), file: id(&fs::metadata(path)?) })
    }

    /// Fails when the file is gone, or another stands in its place.
    pub(super) fn check(&self) -> Result<()> {
        match fs::metadata(&self.path) {
            Ok(found) if id(&found) == self.file => Ok(()),
            _ => Err(StoreError::Moved),
        }
    }
}

#[cfg(unix)]
fn id(found: &fs::Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt;
    (found.dev(), found.ino())
}

#[cfg(not(unix))]
fn id(_: &fs::Metadata) -> FileId {
    (0, 0)
}

/// Whether there is a database. An empty file is none: it is what a full disk or a copy that was broken off leaves.
pub(super) fn is_there(path: &Path) -> Result<bool> {
    match fs::metadata(path) {
        Ok(found) if found.len() == 0 => Err(StoreError::EmptyFile(path.to_owned())),
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Makes the folder of a database, for nobody else to read.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens the file that a server locks; its folder is made when it is not there.
pub(in crate::store) fn lock_file(path: &Path) -> io::Result<fs::File> {
    make_folder(path)?;
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let mut options = fs::File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(name)
}

/// Takes from others what they may do with the files of a database; whether they could do anything.
pub(super) fn make_private(path: &Path) -> io::Result<bool> {
    let mut found = false;
    for part in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(part);
        match close_to_others(Path::new(&file), 0o600) {
            Ok(was_open) => found |= was_open,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// Leaves a file or folder to its owner; whether others could do anything with it.
#[cfg(unix)]
pub(in crate::store) fn close_to_others(path: &Path, mode: u32) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let is_open = fs::metadata(path)?.permissions().mode() & 0o077 != 0;
    if is_open {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    Ok(is_open)
}

#[cfg(not(unix))]
pub(in crate::store) fn close_to_others(path: &Path, _: u32) -> io::Result<bool> {
    fs::metadata(path).map(|_| false)
}
