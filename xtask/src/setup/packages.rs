//! Debian's packages: installed only on request, or as root under CI.

use crate::run;
use anyhow::{Result, bail};
use std::process::Command;

/// Installs as root under CI or with `--install`, or through sudo with `--install`; otherwise fails with the line to type.
pub fn install(packages: &[&str], asked: bool) -> Result<()> {
    let typed = format!("sudo apt-get install --no-install-recommends {}", packages.join(" "));
    if run::on_path("apt-get").is_none() {
        bail!("install it with this system's package manager (on Debian: {typed})");
    }
    let root = run::output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let sudo = asked && !root && run::on_path("sudo").is_some();
    if !(sudo || root && (asked || run::is_ci())) {
        bail!("run `{typed}`, or run this again with --install");
    }
    println!("  installing {} from the system's packages", packages.join(", "));
    // If the package lists cannot be refreshed, the old ones may do.
    let _ = run::run(apt(sudo).args(["update", "-qq"]));
    run::run(apt(sudo).args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

fn apt(sudo: bool) -> Command {
    let mut command = Command::new(if sudo { "sudo" } else { "apt-get" });
    if sudo {
        command.arg("apt-get");
    }
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
