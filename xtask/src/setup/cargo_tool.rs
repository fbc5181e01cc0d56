//! Programs from crates.io, each in exactly one version: from PATH, from the cache, or compiled into the cache.

use super::{cache, versions};
use crate::run;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Debug)]
pub struct CargoTool {
    package: &'static str,
    features: &'static [&'static str],
    /// Whether `--version` says which it is. Of one that does not say so only the one in the cache is known.
    tells_version: bool,
    /// All of them must be in one folder, or the tool is incomplete.
    binaries: &'static [&'static str],
    version: String,
    minutes: &'static str,
}

pub fn trunk() -> CargoTool {
    CargoTool {
        package: "trunk",
        features: &[],
        tells_version: true,
        binaries: &["trunk"],
        version: versions::TRUNK.into(),
        minutes: "3 minutes",
    }
}

/// Cuts the program into parts.
pub fn wasm_split() -> CargoTool {
    CargoTool {
        package: "wasm_split_cli_support",
        features: &["build-binary"],
        tells_version: false,
        binaries: &["wasm-split-cli"],
        version: versions::WASM_SPLIT.into(),
        minutes: "half a minute",
    }
}

/// Finds crates that are declared and not used.
pub fn machete() -> CargoTool {
    CargoTool {
        package: "cargo-machete",
        features: &[],
        tells_version: true,
        binaries: &["cargo-machete"],
        version: versions::MACHETE.into(),
        minutes: "half a minute",
    }
}

/// Firefox's driver.
pub fn geckodriver() -> CargoTool {
    CargoTool {
        package: "geckodriver",
        features: &[],
        tells_version: true,
        binaries: &["geckodriver"],
        version: versions::GECKODRIVER.into(),
        minutes: "2 minutes",
    }
}

/// The command must have exactly the version of the library that the site is linked with.
pub fn wasm_bindgen(root: &Path) -> Result<CargoTool> {
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).context("could not read Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen").context("expected wasm-bindgen in Cargo.lock, found none")?;
    let binaries = &["wasm-bindgen", "wasm-bindgen-test-runner"];
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        features: &[],
        tells_version: true,
        binaries,
        version: version.into(),
        minutes: "1 minute",
    })
}

impl CargoTool {
    /// `Some(None)`: it is already on PATH. `Some(Some(folder))`: put the folder in front of PATH.
    pub fn find(&self) -> Result<Option<Option<PathBuf>>> {
        let first = run::on_path(self.binaries[0]).filter(|_| self.tells_version);
        if first.and_then(|file| Some(self.whole_in(file.parent()?))).unwrap_or(false) {
            return Ok(Some(None));
        }
        let kept = self.folder()?.join("bin");
        Ok(self.whole_in(&kept).then_some(Some(kept)))
    }

    pub fn describe(&self) -> String {
        format!("{} {}: compiling, about {} on two cores, once", self.package, self.version, self.minutes)
    }

    /// Returns the folder to put in front of PATH.
    pub fn install(&self) -> Result<PathBuf> {
        let folder = self.folder()?;
        println!("  into {}", folder.display());
        cache::fill(&folder, |partial| self.compile(partial))?;
        let bin = folder.join("bin");
        ensure!(
            self.whole_in(&bin),
            "expected {} {} in {}, found something else: remove that folder and run this again",
            self.package,
            self.version,
            bin.display()
        );
        Ok(bin)
    }

    fn compile(&self, into: &Path) -> Result<()> {
        let target = cache::tools()?.join("build");
        // A debug build without debug information compiles in a third of the time and is fast enough.
        let mut command = Command::new("cargo");
        command.args(["install", "--locked", "--debug", self.package, "--version", &self.version]);
        command.args(self.features.iter().flat_map(|feature| ["--features", feature]));
        command.arg("--root").arg(into).arg("--target-dir").arg(&target);
        command.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_BUILD_TARGET").current_dir(into);
        // Otherwise cargo suggests adding the folder to PATH, which is not needed.
        run::with_path(&mut command, &[into.join("bin")])?;
        run::run(&mut command).context("see above for the reason; run this again to continue where it stopped")?;
        std::fs::remove_dir_all(&target).context("could not remove the compiler's files")
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(cache::tools()?.join(format!("{}-{}", self.package, self.version)))
    }

    fn whole_in(&self, folder: &Path) -> bool {
        self.binaries.iter().all(|name| {
            if !self.tells_version {
                return folder.join(name).is_file();
            }
            let said = run::output(folder.join(name), &["--version"]).unwrap_or_default();
            said.split_whitespace().any(|word| word == self.version)
        })
    }
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_files_version_is_that_of_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
