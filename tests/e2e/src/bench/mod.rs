//! How built sites load in a slow browser: navigation to `stance-atlas-ready`, and the bytes that a first visit takes.
//! Figures for a reader to compare, never a test.

mod table;
mod visit;
mod wire;

use crate::driver::Driver;
use crate::server::Server;
use crate::site::Site;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::sync::Arc;
use visit::Visit;

/// Visits of one site on one network; the median of them counts.
const VISITS: usize = 5;

/// A network as a reader has it.
pub struct Network {
    pub name: &'static str,
    /// Bytes in a second, either way.
    pub throughput: f64,
    /// Milliseconds from a request to the first of its answer.
    pub latency: f64,
}

pub const NETWORKS: [Network; 2] = [
    Network { name: "1.6 Mbit/s", throughput: 1.6e6 / 8.0, latency: 150.0 },
    Network { name: "9 Mbit/s", throughput: 9e6 / 8.0, latency: 60.0 },
];

/// One built site, and its visits on each network.
pub struct Design {
    pub name: String,
    pub visits: [Vec<Visit>; NETWORKS.len()],
    server: Server,
}

/// Measures one site, or two in turn.
pub async fn run(dists: &[String]) -> Result<()> {
    ensure!(matches!(dists.len(), 1 | 2), "expected one built site or two, found {}", dists.len());
    let mut designs = dists.iter().map(|dist| design(dist)).collect::<Result<Vec<_>>>()?;
    let driver = Driver::chromium()?;
    println!("first visits, processor × {}, {VISITS} each on each network, in turn", visit::SLOWDOWN);
    for (i, network) in NETWORKS.iter().enumerate() {
        for round in 1..=VISITS {
            for design in &mut designs {
                let where_ = || format!("{} at {}, visit {round} of {VISITS}", design.name, network.name);
                let visit = visit::visit(&driver.url, &design.server.base, network).await.with_context(where_)?;
                println!("  {}: {visit}", where_());
                design.visits[i].push(visit);
            }
        }
    }
    println!("\n{}", table::table(&designs));
    Ok(())
}

fn design(dist: &str) -> Result<Design> {
    let dist = Path::new(dist);
    let server = Server::start(&Arc::new(Site::read(dist)?))?;
    let here = std::env::current_dir().context("expected a folder to work in")?;
    let name = dist.strip_prefix(here).unwrap_or(dist).display().to_string();
    Ok(Design { name, visits: Default::default(), server })
}
