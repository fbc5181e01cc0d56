//! Whose turn it is: scenarios side by side, and how they went.

use crate::scenarios::{Outcome, Scenario};
use crate::session::{self, Setting};
use std::sync::Arc;
use std::time::Instant;
use tokio::task::JoinSet;

/// How the scenarios went so far.
#[derive(Debug, Default)]
pub struct Score {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Score {
    /// Plays scenarios, so many at a time, each in its own browser, and prints each outcome as it comes.
    pub async fn play(&mut self, setting: &Arc<Setting>, scenarios: Vec<Scenario>, at_once: usize) {
        let mut waiting = scenarios.into_iter();
        let mut playing = JoinSet::new();
        loop {
            while playing.len() < at_once
                && let Some(scenario) = waiting.next()
            {
                let setting = Arc::clone(setting);
                playing.spawn_local(async move {
                    let start = Instant::now();
                    let name = scenario.name.replace('_', " ");
                    let outcome = session::play(&setting, scenario).await;
                    (name, start.elapsed().as_secs_f64(), outcome)
                });
            }
            match playing.join_next().await {
                Some(Ok((name, seconds, outcome))) => self.add(&name, seconds, outcome),
                Some(Err(error)) => self.add("a scenario", 0.0, Outcome::Failed(error.to_string())),
                None => return,
            }
        }
    }

    fn add(&mut self, name: &str, seconds: f64, outcome: Outcome) {
        match outcome {
            Outcome::Passed(figures) => {
                self.passed += 1;
                println!("ok       {name} ({seconds:.1} s)");
                figures.iter().for_each(|figure| println!("         {figure}"));
            }
            Outcome::Skipped(reason) => {
                self.skipped += 1;
                println!("skipped  {name}: {reason}");
            }
            Outcome::Failed(reason) => {
                self.failed += 1;
                println!("FAILED   {name} ({seconds:.1} s): {reason}");
            }
        }
    }

    /// The last line of a run; whether all went well.
    pub fn conclude(&self) -> bool {
        let word = if self.failed == 0 { "ok" } else { "FAILED" };
        println!("test result: {word}. {} passed; {} failed; {} skipped", self.passed, self.failed, self.skipped);
        self.failed == 0
    }
}
