//! chromedriver in its own process group, which is killed together with everything it started.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use url::Url;

pub struct Driver {
    child: Child,
    pub url: Url,
}

impl Driver {
    /// The driver chooses a free port and prints it.
    pub fn start() -> Result<Self> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("could not start {}; set CHROMEDRIVER", program.display()))?;
        let stdout = child.stdout.take();
        // From here on, dropping `driver` ends the process, even if no port is found.
        let mut driver = Self { child, url: Url::parse("http://127.0.0.1/").context("expected an address")? };
        let mut lines = BufReader::new(stdout.context("expected chromedriver's output")?);
        let port = port(&mut lines)?;
        driver.url.set_port(Some(port)).ok().context("expected a port")?;
        // A full pipe would block the driver.
        std::thread::spawn(move || std::io::copy(&mut lines.by_ref(), &mut std::io::sink()));
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.child.wait();
    }
}

fn port(lines: &mut impl BufRead) -> Result<u16> {
    let mut line = String::new();
    while lines.read_line(&mut line).context("could not read chromedriver's output")? > 0 {
        if let Some(port) = port_in(&line) {
            return Ok(port);
        }
        line.clear();
    }
    anyhow::bail!("expected chromedriver to say its port, found the end of its output")
}

fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_drivers_words() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41235.\n"), Some(41235));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
