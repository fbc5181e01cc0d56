//! The concordance: aligned, sorted, counted, downloaded.

use crate::page::{Page, Scheme};
use crate::roles::Name;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

const ADDRESS: &str = "?view=concordance&q=taliban";

/// Opens an address and waits for the lines.
async fn open_lines(page: &Page, address: &str) -> Result<()> {
    page.open(address).await?;
    until("lines", async || {
        ensure!(n_of(page, ".kwic tbody tr").await? > 0, "expected lines at {address}, found none");
        Ok(())
    })
    .await
}

async fn n_of(page: &Page, css: &str) -> Result<u64> {
    let n = page.eval_with("return document.querySelectorAll(arguments[0]).length", vec![css.into()]).await?;
    n.as_u64().context("expected a number")
}

/// The text of each matching element, in lower case.
async fn texts(page: &Page, css: &str) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.toLowerCase())";
    let found = page.eval_with(script, vec![css.into()]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

async fn expect_text(page: &Page, css: &str, wanted: &str) -> Result<()> {
    until(css, async || {
        let text = page.text(css).await?;
        ensure!(text.contains(wanted), "expected {wanted:?} in {css}, found {text:?}");
        Ok(())
    })
    .await
}

pub async fn keywords_stand_above_one_another(page: &Page) -> Result<()> {
    page.show_as(1280, 900, Scheme::Light).await?;
    // The second one has keywords of different widths, and contexts shorter than their cells.
    for address in [ADDRESS, "?view=concordance&q=%22lion%27s+share%22+OR+ta*"] {
        open_lines(page, address).await?;
        let edges = "return [...document.querySelectorAll('.kwic tbody tr')].map(row => {
            const [before, keyword, after] = row.children, box = keyword.getBoundingClientRect();
            const words = row.querySelector('.kwic__before bdi').getBoundingClientRect();
            return [box.left, box.width, before.getBoundingClientRect().right, after.getBoundingClientRect().left, words.width ? words.right : null]; })";
        let rows = page.eval(edges).await?;
        let rows = rows.as_array().context("expected rows")?;
        for row in rows {
            ensure!(
                row.as_array().map(|row| &row[..4]) == rows[0].as_array().map(|row| &row[..4]),
                "expected {} everywhere, found {row}",
                rows[0]
            );
            ensure!(row[4].is_null() || row[4] == rows[0][2], "expected what stands before to end at {}, found {row}", rows[0][2]);
        }
        // Text is cut on the outside: the words next to the keyword are visible.
        let cut = page.eval("const cell = [...document.querySelectorAll('.kwic__before')].find(c => c.scrollWidth > c.clientWidth);
            const range = document.createRange(), text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT); let last; while (text.nextNode()) last = text.currentNode;
            const end = last.textContent.trimEnd().length; range.setStart(last, end - 1); range.setEnd(last, end);
            const letter = range.getBoundingClientRect(), box = cell.getBoundingClientRect(); return letter.left > box.left && letter.right <= box.right + 1").await?;
        ensure!(cut == true, "expected the word next to the keyword to be seen");
    }
    page.expect_silent_console().await
}

pub async fn lines_are_in_the_order_of_the_words_that_stand_out(page: &Page) -> Result<()> {
    for (keys, cell) in [("r1", "after"), ("r2", "after"), ("r3", "after"), ("l1", "before"), ("l2", "before"), ("l3", "before")] {
        open_lines(page, &format!("{ADDRESS}&sort={keys}")).await?;
        for _ in 0..3 {
            page.by_role_beginning("button", "Show ").await?.send_keys("\u{e007}").await?;
        }
        let css = format!(".kwic__{cell} [data-level=\"1\"]");
        until("all lines", async || {
            let n = n_of(page, ".kwic tbody tr").await?;
            ensure!(n == 125, "expected 125 lines, found {n}");
            Ok(())
        })
        .await?;
        let words = texts(page, &css).await?;
        ensure!(words.len() > 90, "expected most lines to have a word at {keys}, found {}", words.len());
        // Folded as in the index: initials without full stops.
        let words: Vec<String> = words.iter().map(|word| word.replace('.', "").replace('’', "'")).collect();
        ensure!(words.is_sorted(), "expected {keys} in order, found {words:?}");
    }
    // In the page: a column header, and the fields.
    open_lines(page, ADDRESS).await?;
    page.by_role_name("button", "Keyword").await?.send_keys("\u{e007}").await?;
    expect_sort(page, "keyword,r1,r2").await?;
    let focused = page.eval("return document.activeElement.textContent").await?;
    ensure!(focused == "Keyword", "expected the focus to stay on the head, found {focused}");
    let words = texts(page, ".kwic__keyword").await?;
    ensure!(words.is_sorted(), "expected the keywords in order, found {words:?}");
    page.back().await?;
    until("the order of before", async || {
        ensure!(!page.state().await?.contains_key("sort"), "expected no sort in the address");
        ensure!(page.text(".kwic [aria-sort]").await? == "After", "expected the column after the keyword to say so");
        Ok(())
    })
    .await?;
    page.expect_silent_console().await
}

async fn expect_sort(page: &Page, wanted: &str) -> Result<()> {
    until("sort in the address", async || {
        let state = page.state().await?;
        ensure!(state.get("sort").is_some_and(|sort| sort == &[wanted]), "expected sort={wanted}, found {state:?}");
        Ok(())
    })
    .await
}

/// The file that a button would save.
pub async fn file_of(page: &Page, button: &str) -> Result<String> {
    let script = "const [name, done] = arguments; HTMLAnchorElement.prototype.click = function () {};
        URL.createObjectURL = (blob) => { blob.arrayBuffer().then(bytes => done(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))); return 'blob:none'; };
        [...document.querySelectorAll('button')].find(b => b.textContent === name).click(); setTimeout(() => done('nothing came'), 8000)";
    let text = page.client().execute_async(script, vec![button.into()]).await.context("expected a file")?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

pub async fn lines_and_collocates_can_be_taken_away(page: &Page) -> Result<()> {
    open_lines(page, "?view=concordance&q=%22lion%27s+share%22&sort=date&outlet=cnn&outlet=not-stated").await?;
    let shown = texts(page, ".kwic__keyword").await?;
    let file = file_of(page, "Lines as CSV").await?;
    let head = "\u{feff}left,keyword,right,document,title,published,precision,passage,start,end,data_version,data_date,filters\r\n";
    ensure!(file.starts_with(head), "expected the columns first, found {:.150}", file);
    ensure!(file.lines().count() == shown.len() + 1, "expected {} lines, found {file}", shown.len());
    ensure!(file.contains(",lion’s share,"), "expected the keyword as it is written, found {file}");
    ensure!(file.contains("outlet=not-stated, cnn; sort=date"), "expected filters and order in each row, found {file}");
    // It occurs where the file says it does.
    let row = file.lines().nth(1).context("expected a line")?;
    let cells: Vec<&str> = row.rsplit(',').collect();
    let document = page.call("documents", serde_json::json!([])).await?;
    let known = document.as_array().into_iter().flatten().any(|document| row.contains(document["id"].as_str().unwrap_or("?")));
    ensure!(known && cells.len() > 10, "expected the id of a report in {row}");

    open_lines(page, ADDRESS).await?;
    let file = file_of(page, "Collocates as CSV").await?;
    ensure!(
        file.starts_with("\u{feff}word,n,before,after,anywhere,window,words,expected,g2,mi,"),
        "expected the columns first, found {:.150}",
        file
    );
    let n = page.text("#collocates .count").await?;
    let n: usize = n.split(' ').next().and_then(|n| n.parse().ok()).context("expected a number of words")?;
    ensure!(file.lines().count() == n + 1, "expected {n} words, found {}", file.lines().count() - 1);
    page.expect_silent_console().await
}

pub async fn lines_that_are_ticked_can_be_taken_away(page: &Page) -> Result<()> {
    open_lines(page, ADDRESS).await?;
    page.eval("document.querySelectorAll('.kwic__tick input').forEach((box, at) => { if (at === 1 || at === 4) box.click(); })").await?;
    expect_text(page, ".kwic__ticked p", "2 of 125 lines ticked").await?;
    let file = file_of(page, "Ticked lines as CSV").await?;
    ensure!(file.lines().count() == 3, "expected two lines and their head, found {file}");
    let script = "window.copied = ''; navigator.clipboard.writeText = async (text) => { window.copied = text; };
        [...document.querySelectorAll('.kwic__ticked button')].find(b => b.textContent === 'Copy ticked lines').click()";
    page.eval(script).await?;
    expect_text(page, ".kwic__ticked [role=alert]", "Copied").await?;
    let copied = page.eval("return window.copied").await?;
    let copied = copied.as_str().unwrap_or_default();
    ensure!(copied.lines().count() == 2, "expected two lines, found {copied:?}");
    let keyword = texts(page, "tbody tr:nth-child(2) .kwic__keyword").await?;
    let first = copied.lines().next().unwrap_or_default().to_lowercase();
    ensure!(first.split('\t').nth(1) == keyword.first().map(String::as_str), "expected {keyword:?} in the first line, found {first:?}");
    page.by_role_name("button", "Remove all ticks").await?.send_keys("\u{e007}").await?;
    until("no tick", async || {
        ensure!(n_of(page, ".kwic__tick input:checked").await? == 0, "expected no tick");
        Ok(())
    })
    .await?;
    let focused = page.eval("return document.activeElement.id").await?;
    ensure!(focused == "lines", "expected the focus on the lines, found {focused}");
    page.expect_silent_console().await
}

pub async fn a_collocate_narrows_to_the_lines_that_hold_it(page: &Page) -> Result<()> {
    open_lines(page, &format!("{ADDRESS}&window=0-3&context=passage")).await?;
    let all = page.count().await?;
    let table = page.by_role_name("table", "Collocates").await?;
    let word = page.inside(&table, "button", Name::Is("fighters")).await?;
    word.first().context("expected “fighters” among the collocates")?.send_keys("\u{e007}").await?;
    expect_text(page, ".kwic__narrowed", &format!("of {all} lines with “fighters” up to 3 words after")).await?;
    let after = texts(page, ".kwic__after").await?;
    ensure!(!after.is_empty() && (after.len() as u64) < all, "expected fewer than {all} lines, found {}", after.len());
    for line in &after {
        let next: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(3).collect();
        ensure!(next.contains(&"fighters"), "expected fighters within three words, found {line:?}");
    }
    let focused = page.eval("return document.activeElement.id").await?;
    ensure!(focused == "lines", "expected the focus on the lines, found {focused}");
    page.reload().await?;
    expect_text(page, ".kwic caption", &format!("{} of {} lines", after.len(), after.len())).await?;
    page.by_role_name("button", "Show all lines").await?.send_keys("\u{e007}").await?;
    expect_text(page, ".kwic caption", &format!("40 of {all} lines")).await?;
    page.expect_silent_console().await
}

pub async fn a_line_leads_into_the_reader_and_back(page: &Page) -> Result<()> {
    open_lines(page, &format!("{ADDRESS}&sort=l1&window=3-0")).await?;
    let before = page.text("main").await?;
    page.eval("document.querySelector('.kwic__keyword a').focus()").await?;
    let label = page.label(&page.client().active_element().await?).await?;
    ensure!(label.starts_with("Taliban: ") && label.contains(", passage "), "expected the keyword and its place, found {label:?}");
    page.client().active_element().await?.send_keys("\u{e007}").await?;
    until("the passage", async || {
        let marks = texts(page, "[aria-current=location] mark").await?;
        ensure!(marks.iter().any(|mark| mark.contains("taliban")), "expected the passage with its hit, found {marks:?}");
        Ok(())
    })
    .await?;
    page.back().await?;
    until("the same lines", async || {
        let again = page.text("main").await?;
        ensure!(again == before, "expected the same lines again, found {again:.300}");
        Ok(())
    })
    .await?;
    page.reload().await?;
    expect_text(page, "main", "Just before it").await?;
    ensure!(page.text("main").await? == before, "expected the same screen from the same address");
    page.expect_silent_console().await
}

pub async fn on_a_phone_a_line_is_read_as_a_paragraph(page: &Page) -> Result<()> {
    page.show_as(390, 844, Scheme::Light).await?;
    open_lines(page, ADDRESS).await?;
    let script = "const row = document.querySelectorAll('.kwic tbody tr')[5], [before, keyword, after, source] = [...row.children].map(c => c.getBoundingClientRect());
        return { fits: row.scrollWidth <= innerWidth, within: keyword.top >= before.top && keyword.bottom <= after.bottom + 1, below: source.top >= after.bottom - 1,
            bold: getComputedStyle(row.querySelector('a')).fontWeight, roles: [...row.children].every(c => c.getAttribute('role') === 'cell') }";
    let found = page.eval(script).await?;
    for what in ["fits", "within", "below", "roles"] {
        ensure!(found[what] == true, "expected {what} of a line on a phone, found {found}");
    }
    ensure!(found["bold"] == "700", "expected the keyword in bold, found {found}");
    page.expect_silent_console().await
}

pub async fn what_cannot_be_aligned_is_told(page: &Page) -> Result<()> {
    for (address, wanted) in [
        ("?view=concordance", "Type the word you want"),
        ("?view=concordance&side=taliban", "Type the word you want"),
        ("?view=concordance&q=qqqqqqqqzzzz", "Remove qqqqqqqqzzzz"),
        ("?view=concordance&q=-taliban", "no keyword"),
        ("?view=concordance&q=before:2021-08-01", "no keyword"),
        ("?view=concordance&q=%22%22", "no letters or digits"),
        ("?view=concordance&q=taliban&with=qqqqzzzz", "0 of 125 lines with “qqqqzzzz”"),
        ("?view=concordance&q=taliban&window=0-0", "at least one word"),
        ("?view=concordance&q=taliban&window=1-1&min=20", "the"),
        ("?view=concordance&q=taliban&sort=colour", "“colour” for “sort”"),
        ("?view=concordance&q=taliban&window=99", "“99” for “window”"),
        ("?view=concordance&q=taliban&min=7&by=love&context=all", "“love” for “by”"),
        ("?view=concordance&q=Khalizad", "showing results for “khalilzad”"),
        ("?view=concordance&q=peace+talks", "Align on “peace talks” as a phrase"),
    ] {
        page.open(address).await?;
        expect_text(page, "main", wanted).await.with_context(|| format!("at {address}"))?;
        page.expect_silent_console().await?;
    }
    Ok(())
}
