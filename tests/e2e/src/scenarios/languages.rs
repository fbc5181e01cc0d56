//! Ready for other languages: longer words fit, a right-to-left script mirrors the page, numbers and dates are the browser's.

use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::screens;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const CUT: &str = include_str!("../scripts/cut.js");
const PSEUDO: &str = include_str!("../scripts/pseudo.js");
const BOXES: &str = include_str!("../scripts/boxes.js");

/// Every word a third longer, and right-to-left.
pub async fn longer_words_from_the_right_are_not_cut_off(page: &Page) -> Result<()> {
    page.before_load(&PSEUDO.replace("{{words}}", "on")).await?;
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        until("the other language", async || {
            let heading = page.eval("return document.documentElement.dir + document.querySelector('.views a').textContent").await?;
            ensure!(
                heading.as_str().is_some_and(|heading| heading.starts_with("rtl\u{202e}Đ")),
                "expected another language, found {heading}"
            );
            Ok(())
        })
        .await?;
        for width in [1280, 390] {
            page.show_as(width, 900, Scheme::Light).await?;
            page.settle().await?;
            page.screenshot(&format!("pseudo-{}-{width}", screen.name)).await?;
            let found = page.complaints(CUT).await?;
            all.extend(found.into_iter().map(|complaint| format!("{} at {width} px: {complaint}", screen.name)));
        }
    }
    ensure!(all.is_empty(), "expected longer words to fit, found {} times {all:#?}", all.len());
    page.expect_silent_console().await
}

/// The same words, right-to-left: each box is where its mirror image was.
pub async fn a_script_from_the_right_mirrors_the_page(page: &Page) -> Result<()> {
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        for width in [1280, 390] {
            page.show_as(width, 900, Scheme::Light).await?;
            page.eval("document.documentElement.dir = ''").await?;
            page.settle().await?;
            let before = page.eval(BOXES).await?;
            page.eval("document.documentElement.dir = 'rtl'").await?;
            page.settle().await?;
            let after = page.eval(BOXES).await?;
            let (before, after) = (before.as_array().context("expected boxes")?, after.as_array().context("expected boxes")?);
            ensure!(before.len() == after.len() && before.len() > 50, "expected the same boxes at {}", screen.name);
            let off = before.iter().zip(after).filter(|(before, after)| !is_mirrored(before, after));
            all.extend(off.take(4).map(|(before, after)| format!("{} at {width} px: {before} became {after}", screen.name)));
        }
    }
    ensure!(all.is_empty(), "expected a mirrored page, found {} times {all:#?}", all.len());
    Ok(())
}

/// As far from the left as it was from the right, and of the same width and height.
fn is_mirrored(before: &Value, after: &Value) -> bool {
    let close = |one: usize, other: usize| (before[one].as_f64().unwrap_or(-1e6) - after[other].as_f64().unwrap_or(1e6)).abs() < 2.0;
    close(1, 2) && close(2, 1) && close(3, 3) && close(4, 4)
}

/// In a browser with other digits, none of ours are left except in the words of the corpus.
pub async fn every_number_and_date_is_written_by_the_browser(page: &Page) -> Result<()> {
    page.before_load(&PSEUDO.replace("{{words}}", "off")).await?;
    let corpus = corpus(page)?;
    let digits = "const asked = document.getElementById('search').value; const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
        while (walker.nextNode()) { const { data, parentElement } = walker.currentNode;
            if (/[0-9]/.test(data) && parentElement.checkVisibility() && !parentElement.closest('[dir=auto], body [lang], .paper, .footer, #help, #keys dt, code, .definitions') && !data.includes('SHA-256') && !(asked && data.includes(asked))) found.push(data); }
        return [...new Set(found)]";
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        let found = page.complaints(digits).await?;
        let ours = found.into_iter().filter(|text| !is_of_corpus(&corpus, text));
        all.extend(ours.map(|text| format!("{}: {text:?}", screen.name)));
        let written = page.eval("return /[\\u0660-\\u0669]/.test(document.body.textContent)").await?;
        ensure!(written == true, "expected digits of the other script at {}", screen.name);
    }
    ensure!(all.is_empty(), "expected every number to go through the browser, found {all:#?}");
    Ok(())
}

/// A day in the corpus is not a moment in time: it is the same for readers on both sides of the date line.
pub async fn days_are_the_same_in_every_time_zone(page: &Page) -> Result<()> {
    let dated = ["list", "reader", "map-both", "map-record", "cell", "timeline", "figures", "method", "concordance"];
    for screen in screens::ALL.iter().filter(|screen| dated.contains(&screen.name)) {
        let mut texts = Vec::new();
        for zone in ["UTC", "Pacific/Honolulu", "Pacific/Kiritimati"] {
            devtools(page.client(), "Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
            screens::show(page, screen).await?;
            texts.push(page.text("main").await?);
        }
        ensure!(texts[0].contains("2021"), "expected dates at {}, found {:?}", screen.name, texts[0]);
        ensure!(texts.iter().all(|text| *text == texts[0]), "expected the same days everywhere at {}, found {texts:#?}", screen.name);
    }
    devtools(page.client(), "Emulation.setTimezoneOverride", json!({ "timezoneId": "" })).await.map(|_| ())
}

/// Everything the corpus says, in one line.
fn corpus(page: &Page) -> Result<String> {
    let mut all = String::new();
    let seeds = page.setting().root.join("seeds");
    for folder in [seeds.clone(), seeds.join("documents")] {
        for entry in std::fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))? {
            let path = entry.context("could not read the corpus")?.path();
            if path.is_file() {
                let text = std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
                all.push(' ');
                all.push_str(&spaced(&text.replace("\\\"", "\"")));
            }
        }
    }
    Ok(all)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether each number of a text occurs in the corpus beside the same word.
fn is_of_corpus(corpus: &str, text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let beside = |at: usize| words.get(at..at + 2).is_some_and(|two| corpus.contains(&two.join(" ")));
    let has_digit = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
    (0..words.len()).all(|at| !has_digit(words[at]) || beside(at) || at > 0 && beside(at - 1))
}
