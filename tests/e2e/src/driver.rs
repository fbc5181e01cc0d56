//! A browser's driver in its own process group, which is killed together with everything it started.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, PipeReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::thread::JoinHandle;
use url::Url;

pub struct Driver {
    child: Child,
    pub url: Url,
    /// Reads all that the driver and its browsers print.
    listener: Option<JoinHandle<Vec<String>>>,
}

impl Driver {
    pub fn chromium() -> Result<Self> {
        Self::start("CHROMEDRIVER", "chromedriver", &["--port=0"])
    }

    pub fn firefox() -> Result<Self> {
        Self::start("GECKODRIVER", "geckodriver", &["--port=0", "--websocket-port=0"])
    }

    /// The driver chooses a free port and prints it.
    fn start(variable: &str, name: &str, args: &[&str]) -> Result<Self> {
        let program = std::env::var_os(variable).unwrap_or_else(|| name.into());
        let (output, input) = std::io::pipe().context("could not make a pipe")?;
        let child = Command::new(&program)
            .args(args)
            .stderr(input.try_clone().context("could not make a pipe")?)
            .stdout(input)
            .process_group(0)
            .spawn()
            .with_context(|| format!("could not start {}; set {variable}", program.display()))?;
        // From here on, dropping `driver` ends the process, even if no port is found.
        let mut driver = Self { child, url: Url::parse("http://127.0.0.1/").context("expected an address")?, listener: None };
        let mut lines = BufReader::new(output);
        let port = port(&mut lines).with_context(|| format!("expected {name} to say its port"))?;
        driver.url.set_port(Some(port)).ok().context("expected a port")?;
        // A full pipe would block the driver.
        let listen = move || lines.split(b'\n').map_while(Result::ok).map(|line| String::from_utf8_lossy(&line).into_owned()).collect();
        driver.listener = Some(std::thread::spawn(listen));
        Ok(driver)
    }

    /// Ends the driver; returns all that it and its browsers have printed.
    pub fn end(mut self) -> Vec<String> {
        let listener = self.listener.take();
        drop(self);
        listener.and_then(|listener| listener.join().ok()).unwrap_or_default()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.child.wait();
    }
}

fn port(lines: &mut BufReader<PipeReader>) -> Result<u16> {
    let mut line = String::new();
    while lines.read_line(&mut line).context("could not read its output")? > 0 {
        if let Some(port) = port_in(&line) {
            return Ok(port);
        }
        line.clear();
    }
    anyhow::bail!("found the end of its output")
}

fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_each_drivers_words() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41235.\n"), Some(41235));
        assert_eq!(port_in("1796018531000\tgeckodriver\tINFO\tListening on 127.0.0.1:41235\n"), Some(41235));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
