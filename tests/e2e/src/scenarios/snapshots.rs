//! What a screen reader finds in each view is kept in `tests/e2e/snapshots/`: a change there is either intended or a bug.

use crate::page::{Page, Scheme};
use crate::screens::{self, Screen};
use crate::tree::tree;
use anyhow::{Context, Result, ensure};

/// Set to 1, it rewrites the snapshots.
const RENEW: &str = "STANCE_SNAPSHOTS";

/// The whole front page; for the others, only what is specific to them.
const KEPT: [&str; 15] = [
    "list",
    "results-filtered",
    "nothing",
    "notices",
    "reader-opened",
    "concordance",
    "map-both",
    "cell",
    "issue",
    "actor",
    "compare",
    "agreement",
    "timeline",
    "figures",
    "method",
];
const PANELS: [(&str, Screen); 4] = [
    ("RootWebArea", Screen { name: "sheet", address: "?side=taliban", opened: "document.querySelector('.filters__open').click()" }),
    ("dialog", Screen { name: "settings", address: "", opened: "document.querySelector('.settings__open').click()" }),
    ("dialog", Screen { name: "keys", address: "", opened: "document.querySelector('#keys').showPopover()" }),
    ("dialog", Screen { name: "help", address: "", opened: "document.querySelector('#help').showPopover()" }),
];

pub async fn the_accessibility_tree_of_each_view_is_as_it_was(page: &Page) -> Result<()> {
    let mut changed = Vec::new();
    let part_of = |name: &str| if name == "list" { "RootWebArea" } else { "main" };
    let views = screens::ALL.iter().filter(|screen| KEPT.contains(&screen.name)).map(|screen| (part_of(screen.name), *screen));
    for (part, screen) in views.chain(PANELS) {
        page.show_as(if screen.name == "sheet" { 390 } else { 1280 }, 900, Scheme::Light).await?;
        screens::show(page, &screen).await?;
        changed.extend(compare(page, screen.name, &tree(page, part).await?)?);
    }
    ensure!(
        changed.is_empty(),
        "expected the trees of tests/e2e/snapshots, found others; where they are meant, run again with {RENEW}=1 and look at the difference:\n{}",
        changed.join("\n")
    );
    Ok(())
}

/// The first lines that differ from the snapshot.
fn compare(page: &Page, name: &str, found: &str) -> Result<Option<String>> {
    let file = page.setting().root.join("tests/e2e/snapshots").join(format!("{name}.txt"));
    if std::env::var_os(RENEW).is_some_and(|value| value == "1") {
        std::fs::write(&file, found).with_context(|| format!("could not write {}", file.display()))?;
        return Ok(None);
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept == found {
        return Ok(None);
    }
    let at = kept.lines().zip(found.lines()).take_while(|(kept, found)| kept == found).count();
    let lines = |text: &str| text.lines().skip(at).take(3).collect::<Vec<_>>().join("\n");
    Ok(Some(format!("{name}.txt, line {}: expected\n{}\nfound\n{}", at + 1, lines(&kept), lines(found))))
}
