//! Medians side by side, and what the first site's are of the second's.

use super::visit::Visit;
use super::{Design, NETWORKS};

/// One line for each site; for two, a line of ratios.
pub fn table(designs: &[Design]) -> String {
    let rows: Vec<Vec<f64>> = designs.iter().map(|design| medians(&design.visits)).collect();
    let mut lines = vec![line("site", &heads())];
    for (design, row) in designs.iter().zip(&rows) {
        let (bytes, times) = row.split_at(2);
        let cells = bytes.iter().map(|bytes| kilobytes(*bytes)).chain(times.iter().map(|ms| seconds(*ms)));
        lines.push(line(&design.name, &cells.collect::<Vec<_>>()));
    }
    if let [first, second] = rows.as_slice() {
        let ratios = first.iter().zip(second).map(|(first, second)| format!("{:.2}", first / second));
        lines.push(line("first / second", &ratios.collect::<Vec<_>>()));
    }
    lines.join("\n")
}

fn heads() -> Vec<String> {
    let times = NETWORKS.iter().flat_map(|network| [format!("ready, {}", network.name), format!("map, {}", network.name)]);
    ["bytes at ready".to_owned(), "bytes at idle".to_owned()].into_iter().chain(times).collect()
}

/// Bytes at ready and at idle over all networks, then the times to ready and to the map on each.
fn medians(visits: &[Vec<Visit>]) -> Vec<f64> {
    let all = || visits.iter().flatten();
    let bytes = [median(all().map(|visit| visit.bytes_at_ready)), median(all().map(|visit| visit.bytes_at_idle))];
    let times = |visits: &Vec<Visit>| [median(visits.iter().map(|visit| visit.ready)), median(visits.iter().map(|visit| visit.map))];
    bytes.into_iter().chain(visits.iter().flat_map(times)).collect()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn kilobytes(bytes: f64) -> String {
    format!("{:.1} kB", bytes / 1000.0)
}

fn seconds(ms: f64) -> String {
    format!("{:.2} s", ms / 1000.0)
}

fn line(name: &str, cells: &[String]) -> String {
    cells.iter().fold(format!("{name:<40}"), |line, cell| format!("{line}  {cell:>18}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_of_all_networks_for_bytes_and_of_each_for_times() {
        let visit = |ready: f64, bytes: f64| Visit { ready, bytes_at_ready: bytes, bytes_at_idle: bytes * 2.0, map: ready / 2.0 };
        let slow = vec![visit(9.0, 1.0), visit(7.0, 1.0), visit(8.0, 1.0)];
        let quick = vec![visit(3.0, 1.0), visit(1.0, 1.0), visit(2.0, 5.0)];
        assert_eq!(medians(&[slow, quick]), [1.0, 2.0, 8.0, 4.0, 2.0, 1.0]);
    }
}
