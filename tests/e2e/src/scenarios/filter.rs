//! Facets and chips.

use super::search::chosen;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};

/// The number that ends a checkbox's name: its count.
fn count_in(label: &str) -> Option<u64> {
    let digits: Vec<char> = label.chars().rev().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.iter().rev().collect::<String>().parse().ok()
}

pub async fn a_document_narrows_and_its_chip_widens_again(page: &Page) -> Result<()> {
    page.open("?q=taliban").await?;
    let all = page.expect_count("results", |n| n > 0).await?;
    let boxes = page.facet("Document").await?;
    ensure!(boxes.len() >= 2, "expected several documents to choose from, found {}", boxes.len());
    let label = page.label(&boxes[0]).await?;
    let announced = count_in(&label).with_context(|| format!("expected a count in the name of {label:?}"))?;
    boxes[0].click().await?;
    page.expect_count(&format!("{announced} results, as the facet said"), |n| n == announced).await?;

    page.by_role_beginning("button", "Remove").await?.click().await?;
    page.expect_count("all results again", |n| n == all).await?;
    until("the box to be empty", async || {
        ensure!(chosen(page, "Document").await? == 0, "expected no document to be checked");
        Ok(())
    })
    .await?;
    page.expect_silent_console().await
}

pub async fn the_counts_of_a_facet_ignore_its_own_selection(page: &Page) -> Result<()> {
    page.open("?q=taliban").await?;
    let all = page.expect_count("results", |n| n > 0).await?;
    let before = labels(page).await?;
    ensure!(
        before.iter().filter_map(|label| count_in(label)).sum::<u64>() == all,
        "expected counts that sum up to {all}, found {before:?}"
    );
    page.facet("Document").await?.first().context("expected a document")?.click().await?;
    page.expect_count("fewer results", |n| n < all).await?;
    let after = labels(page).await?;
    ensure!(after == before, "expected the same counts, {before:?}, found {after:?}");
    Ok(())
}

async fn labels(page: &Page) -> Result<Vec<String>> {
    let mut labels = Vec::new();
    for checkbox in page.facet("Document").await? {
        labels.push(page.label(&checkbox).await?);
    }
    Ok(labels)
}
