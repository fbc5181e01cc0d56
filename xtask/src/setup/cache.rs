//! The one folder outside the clone: installed tools, by name and version.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// `<cache>/stance-atlas/tools`, or the same inside STANCE_ATLAS_CACHE.
pub fn tools() -> Result<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("STANCE_ATLAS_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|dir| dir.join("stance-atlas")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/stance-atlas")))
        .context("expected a folder for the tools: set STANCE_ATLAS_CACHE to one")?;
    Ok(base.join("tools"))
}

/// Fills a folder under a temporary name and renames it at the end, so that an interrupted install is
/// never mistaken for a complete one. The next attempt reuses what an interrupted one left behind.
pub fn fill(folder: &Path, work: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let Some(name) = folder.file_name() else { bail!("expected a folder with a name, found {}", folder.display()) };
    let partial = folder.with_file_name(format!("{}.partial", name.to_string_lossy()));
    std::fs::create_dir_all(&partial).with_context(|| format!("could not create {}", partial.display()))?;
    let done = work(&partial).and_then(|()| Ok(std::fs::rename(&partial, folder)?));
    // Another run may have finished the same install in the meantime.
    if folder.is_dir() { Ok(()) } else { done }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_install_leaves_no_complete_folder() {
        let base = std::env::temp_dir().join(format!("stance-atlas-cache-{}", std::process::id()));
        let folder = base.join("tool-1.0");
        assert!(fill(&folder, |_| bail!("stopped")).is_err());
        assert!(!folder.exists());
        assert!(fill(&folder, |dir| Ok(std::fs::write(dir.join("bin"), "")?)).is_ok());
        assert!(folder.join("bin").is_file());
        std::fs::remove_dir_all(&base).expect("the test made this folder");
    }
}
