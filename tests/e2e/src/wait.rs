//! Waiting for what a reader would wait for.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// Longer than any legitimate wait, even on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);

/// Repeats a check until it passes; on timeout, its last error is returned.
pub async fn until<T>(what: &str, check: impl AsyncFn() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    loop {
        match check().await {
            Ok(value) => return Ok(value),
            Err(error) if start.elapsed() > PATIENCE => {
                return Err(error).with_context(|| format!("waited {} s for {what}", PATIENCE.as_secs()));
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
