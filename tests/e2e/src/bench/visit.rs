//! One first visit: a fresh browser, slowed down, on a slow network.

use super::Network;
use super::wire::Wire;
use crate::command::devtools;
use crate::{logs, session};
use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde_json::{Value, json};
use std::fmt::{self, Display, Formatter};
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};
use url::Url;

/// How many times slower the processor is made.
pub const SLOWDOWN: u32 = 4;
/// No reader waits longer.
const PATIENCE: Duration = Duration::from_secs(60);
/// A network without a request for so long is idle.
const IDLE: Duration = Duration::from_secs(3);
/// A browser that has just started is busy with itself.
const START: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(250);

/// A reader who saves data: nothing is fetched ahead, so that a view is measured with all that it has to wait for.
const WATCH: &str = "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    addEventListener('stance-atlas-ready', () => { window.__ready = performance.now(); }, { once: true })";
/// Opens the map; says how many milliseconds it took to the frame that shows it.
const OPEN_MAP: &str = "const [done] = arguments, start = performance.now();
    document.querySelector('.views a[href*=map]').click();
    const look = () => document.querySelector('.map__picture a')
        ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))) : requestAnimationFrame(look);
    look()";

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Visit {
    /// Milliseconds from the navigation to `stance-atlas-ready`.
    pub ready: f64,
    /// Bytes that had come by then, headers included.
    pub bytes_at_ready: f64,
    /// Bytes that had come when the network was idle.
    pub bytes_at_idle: f64,
    /// Milliseconds from a click to the painted map, afterwards.
    pub map: f64,
}

impl Display for Visit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "ready after {:.0} ms and {:.0} bytes, {:.0} bytes when idle, the map {:.0} ms after a click",
            self.ready, self.bytes_at_ready, self.bytes_at_idle, self.map
        )
    }
}

pub async fn visit(driver: &Url, address: &Url, network: &Network) -> Result<Visit> {
    let client = session::connect(driver).await?;
    slow_down(&client, network).await?;
    sleep(START).await;
    // A browser that does not answer is not closed: it goes with the driver's process group.
    let ready = timeout(PATIENCE, ready(&client, address)).await;
    let ready = ready.ok().with_context(|| format!("expected stance-atlas-ready within {} s, found none", PATIENCE.as_secs()))??;
    let wire = idle(&client).await?;
    let at = navigation_start(&client).await? + ready / 1000.0;
    let map = client.execute_async(OPEN_MAP, vec![]).await.context("the map did not open")?;
    let map = map.as_f64().context("expected milliseconds")?;
    client.close().await.context("the browser did not close")?;
    Ok(Visit { map, ready, bytes_at_ready: wire.bytes_until(at), bytes_at_idle: wire.bytes_until(f64::INFINITY) })
}

async fn slow_down(client: &Client, network: &Network) -> Result<()> {
    let conditions = json!({
        "offline": false,
        "latency": network.latency,
        "downloadThroughput": network.throughput,
        "uploadThroughput": network.throughput,
    });
    for (method, params) in [
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        // What the page asks for comes from the host, also once a worker could answer.
        ("Network.setBypassServiceWorker", json!({ "bypass": true })),
        ("Network.emulateNetworkConditions", conditions),
        ("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN })),
        ("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })),
    ] {
        devtools(client, method, params).await?;
    }
    Ok(())
}

/// Opens the page; returns when it said that it is ready, in milliseconds of its own clock.
async fn ready(client: &Client, address: &Url) -> Result<f64> {
    client.goto(address.as_str()).await.with_context(|| format!("could not open {address}"))?;
    loop {
        let ready = client.execute("return window.__ready ?? null", vec![]).await.context("the page refused a script")?;
        if let Some(ready) = ready.as_f64() {
            return Ok(ready);
        }
        sleep(PAUSE).await;
    }
}

/// Waits until the page asks for nothing more; returns what came.
async fn idle(client: &Client) -> Result<Wire> {
    let mut wire = Wire::default();
    let start = Instant::now();
    let mut last = start;
    while last.elapsed() < IDLE {
        ensure!(start.elapsed() < PATIENCE, "expected an idle network within {} s, found requests under way", PATIENCE.as_secs());
        sleep(PAUSE).await;
        let mut moved = false;
        for event in logs::events(client).await? {
            moved |= wire.add(&event);
        }
        if moved || wire.is_busy() {
            last = Instant::now();
        }
    }
    Ok(wire)
}

/// When the page began, in seconds of the clock that the network's events have.
async fn navigation_start(client: &Client) -> Result<f64> {
    devtools(client, "Performance.enable", json!({})).await?;
    let metrics = devtools(client, "Performance.getMetrics", json!({})).await?;
    let start = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "NavigationStart");
    start.and_then(|metric: &Value| metric["value"].as_f64()).context("expected NavigationStart among the metrics")
}
