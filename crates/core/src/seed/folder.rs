//! The files of the corpus folder. Knows the disk, knows nothing of the corpus.
use super::error::{At, Errors};
use super::kinds::other_kind;
use super::syntax::{Row, TomlFile};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes of a file: far more than a table or a report has.
const MOST: u64 = 64 * 1024 * 1024;

/// A corpus folder on disk.
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    pub fn open(root: &Path, errors: &mut Errors) -> Self {
        if !root.is_dir() {
            let found = format!("no folder “{}”", root.display());
            errors.add(&At::head_of("corpus.toml"), "a corpus folder", found, "give the path of a folder like seeds/");
        }
        Self { root: root.to_owned() }
    }

    /// A folder in it.
    pub fn subfolder(&self, name: &str) -> Self {
        Self { root: self.root.join(name) }
    }

    /// What `read` makes of a file that may be missing: no rows then. `None` where the file cannot be read, and that was noted.
    pub fn rows_if<T: Default>(&self, name: &str, errors: &mut Errors, read: impl FnOnce(&mut Row<'_>, &mut Errors) -> T) -> Option<T> {
        if !self.has(name) {
            return Some(T::default());
        }
        self.toml(name, errors)?.read_rows(errors, read)
    }

    /// The text of a file, or none with the error noted.
    pub fn text(&self, name: &str, asked_at: &At, errors: &mut Errors) -> Option<String> {
        let bytes = match self.bytes(name) {
            Ok(bytes) => bytes,
            Err(found) => {
                errors.add(asked_at, format!("a readable file {name}"), found, format!("add {name}"));
                return None;
            }
        };
        if let Some((found, remedy)) = other_kind(&bytes) {
            errors.add(&At::head_of(name), "UTF-8 text", found, remedy);
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(text) => Some(text),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
                let at = At::of_offset(&Arc::from(name), &before, before.len());
                let found = format!("byte 0x{:02x} at offset {valid}", error.as_bytes()[valid]);
                let remedy = "save the file as UTF-8, or have cargo xtask convert FILE do so if it is Windows-1252 or Latin-1";
                errors.add(&at, "UTF-8 text", found, remedy);
                None
            }
        }
    }

    /// The bytes of a plain file of the folder, or what stands there instead. A link out of the folder would publish what is elsewhere;
    /// a pipe would be waited for, and a device never ends.
    fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        let told = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => "no such file".to_owned(),
            kind => kind.to_string(),
        };
        let (root, path) = (self.root.canonicalize().map_err(told)?, self.root.join(name).canonicalize().map_err(told)?);
        let file = path.metadata().map_err(told)?;
        if !path.starts_with(&root) {
            return Err("a link out of the folder".to_owned());
        }
        if !file.is_file() {
            return Err("something that is no plain file".to_owned());
        }
        if file.len() > MOST {
            return Err(format!("{} bytes, of which at most {MOST} are read", file.len()));
        }
        std::fs::read(path).map_err(told)
    }

    /// Names of the files in a subfolder, sorted; none where there is no such folder. Hidden files (`.DS_Store`) are left out.
    pub fn names(&self, subfolder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.root.join(subfolder)).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    /// Whether a folder of this name is in it.
    pub fn is_folder(&self, name: &str) -> bool {
        self.root.join(name).is_dir()
    }

    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.root.join(name).is_file()
    }

    /// A TOML file, or none if it cannot be read, all its syntax errors noted.
    pub fn toml(&self, name: &str, errors: &mut Errors) -> Option<TomlFile> {
        let text = self.text(name, &At::head_of(name), errors)?;
        TomlFile::parse(name, text, errors)
    }
}
