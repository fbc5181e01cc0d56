//! Checkers from npm, kept in the cache by version.

use super::{cache, packages, versions};
use crate::run;
use anyhow::{Context, Result, bail, ensure};
use std::path::PathBuf;
use std::process::Command;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Package {
    name: &'static str,
    version: &'static str,
    /// The file that is used.
    file: &'static str,
    /// The oldest Node.js that runs it, if it needs Node.js.
    node: Option<u32>,
    /// What is lost without it.
    lost: &'static str,
}

/// axe-core, one JavaScript file.
pub const AXE: Package =
    Package { name: "axe-core", version: versions::AXE, file: "axe.min.js", node: None, lost: "accessibility goes unchecked" };

/// Tested with Node.js 18 (Debian 12) and 20.
pub const LIGHTHOUSE: Package = Package {
    name: "lighthouse",
    version: versions::LIGHTHOUSE,
    file: "cli/index.js",
    node: Some(18),
    lost: "Lighthouse's audits go unchecked",
};

/// The TypeScript compiler, run by Node.js.
pub const TYPESCRIPT: Package =
    Package { name: "typescript", version: versions::TYPESCRIPT, file: "bin/tsc", node: Some(18), lost: "the types go unchecked" };

impl Package {
    pub fn describe(self) -> String {
        format!("{} {} from npm: a download of a few seconds", self.name, self.version)
    }

    pub fn find(self) -> Result<Option<PathBuf>> {
        let file = self.path()?;
        Ok((file.is_file() && self.check_node().is_ok()).then_some(file))
    }

    pub fn install(self, asked: bool) -> Result<PathBuf> {
        if run::on_path("npm").is_none() {
            packages::install(&["npm"], asked).with_context(|| format!("{} needs npm, which is not on PATH", self.name))?;
        }
        self.check_node()?;
        let file = self.path()?;
        if file.is_file() {
            return Ok(file);
        }
        let package = format!("{}@{}", self.name, self.version);
        cache::fill(&self.folder()?, |partial| {
            let flags = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"];
            run::run(Command::new("npm").args(flags).arg(partial).arg(&package).current_dir(partial))
        })
        .with_context(|| format!("{} could not be installed from npm; without it {}", self.name, self.lost))?;
        ensure!(file.is_file(), "expected {} after npm's install, found none", file.display());
        Ok(file)
    }

    /// npm comes with Node.js, but not always with one that is recent enough.
    fn check_node(self) -> Result<()> {
        let Some(wanted) = self.node else { return Ok(()) };
        let said = run::output("node", &["--version"]).with_context(|| format!("{} needs Node.js, which is not on PATH", self.name))?;
        match major(&said) {
            Some(found) if found >= wanted => Ok(()),
            _ => bail!("{} needs Node.js {wanted} or later on PATH, found {}", self.name, said.trim()),
        }
    }

    fn folder(self) -> Result<PathBuf> {
        Ok(cache::tools()?.join(format!("{}-{}", self.name, self.version)))
    }

    fn path(self) -> Result<PathBuf> {
        Ok(self.folder()?.join("node_modules").join(self.name).join(self.file))
    }
}

fn major(said: &str) -> Option<u32> {
    said.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read_from_its_output() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}
