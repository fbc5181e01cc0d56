//! What passed, failed and was skipped: read from the runners' own summary lines.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

#[derive(Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
    /// One line for each step that failed or was skipped.
    pub notes: Vec<String>,
}

impl Tally {
    /// Runs one step and carries on whatever its result. A step without a summary of its own counts as one.
    pub fn step(&mut self, name: &str, command: &mut Command) {
        println!("\n== {name}");
        let before = self.counted();
        match self.follow(command) {
            Ok(true) => self.passed += usize::from(self.counted() == before),
            Ok(false) => {
                // A runner that dies after its tests have passed has still failed.
                self.failed += usize::from(self.counted() == before || self.failed == before.1);
                self.notes.push(format!("failed: {name}; run it again: {}", crate::run::line(command)));
            }
            Err(error) => {
                self.failed += 1;
                self.notes.push(format!("failed: {name}: {error:#}"));
            }
        }
    }

    /// One step that is no other program.
    pub fn check(&mut self, name: &str, outcome: Result<()>) {
        println!("\n== {name}");
        match outcome {
            Ok(()) => self.passed += 1,
            Err(error) => self.fail(name, &format!("{error:#}")),
        }
    }

    pub fn skip(&mut self, name: &str, reason: &str) {
        self.skipped += 1;
        self.notes.push(format!("skipped: {name}: {reason}"));
    }

    pub fn fail(&mut self, name: &str, reason: &str) {
        self.failed += 1;
        self.notes.push(format!("failed: {name}: {reason}"));
    }

    fn follow(&mut self, command: &mut Command) -> Result<bool> {
        command.stdout(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("could not start `{}`", crate::run::line(command)))?;
        let stdout = child.stdout.take().context("expected output from a child process")?;
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("could not read output from a child process")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            self.add(&line);
        }
        Ok(child.wait().context("could not wait for a child process")?.success())
    }

    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …`: the last line of Cargo's test runners and of ours.
    fn add(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("test result: ") else { return };
        for part in result.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let Some(n) = words.next().and_then(|word| word.parse::<usize>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += n,
                Some("failed") => self.failed += n,
                Some("ignored" | "skipped") => self.skipped += n,
                _ => {}
            }
        }
    }

    fn counted(&self) -> (usize, usize, usize) {
        (self.passed, self.failed, self.skipped)
    }

    pub fn line(&self) -> String {
        format!("{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_runners_summary_is_added_up() {
        let mut tally = Tally::default();
        tally.add("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.00s");
        tally.add("    test result: FAILED. 1 passed; 2 failed; 0 skipped");
        tally.add("a line with 5 passed; in it");
        assert_eq!(tally.line(), "4 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn a_step_without_a_summary_counts_as_one() {
        let mut tally = Tally::default();
        tally.step("true", &mut Command::new("true"));
        tally.step("false", &mut Command::new("false"));
        tally.step("nowhere", &mut Command::new("/nowhere/at/all"));
        assert_eq!(tally.line(), "1 passed, 2 failed, 0 skipped");
        assert_eq!(tally.notes.len(), 2);
    }

    #[test]
    fn a_runner_that_dies_after_its_tests_has_failed() {
        let mut tally = Tally::default();
        tally.step("dies", Command::new("sh").args(["-c", "echo 'test result: ok. 2 passed; 0 failed'; exit 1"]));
        assert_eq!(tally.line(), "2 passed, 1 failed, 0 skipped");
    }
}
