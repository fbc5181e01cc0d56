//! Debian's packages: installed only where somebody asked for it or nobody would mind.

use crate::run;
use anyhow::{Result, bail};
use std::process::Command;

/// As root under CI or with `--install`; with `--install` also through sudo. Else the line to type.
pub fn install(packages: &[&str], asked: bool) -> Result<()> {
    let typed = format!("sudo apt-get install --no-install-recommends {}", packages.join(" "));
    if run::on_path("apt-get").is_none() {
        bail!("install it by the means of this system (on Debian: {typed})");
    }
    let root = run::output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let sudo = asked && !root && run::on_path("sudo").is_some();
    if !(sudo || root && (asked || run::is_ci())) {
        bail!("type `{typed}`, or run this again with --install");
    }
    println!("  installing {} from the system's packages", packages.join(", "));
    // A list that cannot be refreshed may still be good enough for the install.
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
