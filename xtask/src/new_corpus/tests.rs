//! Texts of all shapes → folders that pass `check`.
use super::*;
use std::path::PathBuf;

/// A folder for one test, with files of these names and texts.
fn folder(name: &str, files: &[(&str, &str)]) -> (PathBuf, Vec<PathBuf>) {
    let folder = std::env::temp_dir().join(format!("stance-new-corpus-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let paths: Vec<PathBuf> = files.iter().map(|(file, _)| folder.join(file)).collect();
    paths.iter().zip(files).for_each(|(path, (_, text))| std::fs::write(path, text).expect("a file"));
    (folder, paths)
}

fn made(dir: &Path, files: &[PathBuf], published: &[(&str, &str)]) -> Result<()> {
    let dated = |(file, date): &(&str, &str)| ((*file).to_owned(), Dated::parse(date).expect("a date"));
    new_corpus(&NewCorpus { dir: dir.to_owned(), files: files.to_vec(), published: published.iter().map(dated).collect() })
}

const FILES: [(&str, &str); 5] = [
    (
        "blank lines.txt",
        "Harbour gets a crane\nBy Ann Lee, The Harbour Times\n12 March 1987\n\nThe board met on Monday.\n\nIt rose at ten.\n",
    ),
    (
        "indented #1 100%.txt",
        "HARBOUR GETS A CRANE\r\n    HARBOUR, March 13, 1987 (Wire) - The board met and\r\nspoke.\r\n    It rose at ten.\r\n",
    ),
    (
        "wrapped.txt",
        "The harbour board met on Monday and spoke\nof the new crane in 1986.\nMembers asked what it would cost to run\nand who would be trained to work it.\nThe board meets again in the month of May.",
    ),
    (
        "Größe.txt",
        "Der Hafen bekommt einen Kran\n\nQuelle: Hafenblatt\n\nDer Rat der Stadt tagte am 14. März 1987 und sprach von dem Kran.",
    ),
    ("one line.txt", "The board met and nobody spoke."),
];

#[test]
fn a_new_corpus_passes_check_whatever_the_shape_of_its_texts() {
    let (folder, files) = folder("shapes", &FILES);
    let dir = folder.join("out");
    made(&dir, &files, &[("one line.txt", "1987-03")]).expect("a corpus");
    let (corpus, _) = atlas_core::questions::read_checked(&dir).expect("a valid corpus");
    let found: Vec<_> = corpus.documents.iter().map(|document| (document.id.as_str(), document.published.first.to_string())).collect();
    assert_eq!(found[0], ("harbour-gets-a-crane", "1987-03-12".to_owned()));
    assert_eq!(found[1], ("harbour-gets-a-crane-2", "1987-03-13".to_owned()));
    assert_eq!(found[2].1, "1986-01-01");
    assert_eq!(found[3].0, "der-hafen-bekommt-einen-kran");
    let passages: Vec<_> =
        corpus.documents.iter().map(|document| document.passages.iter().filter(|one| one.kind.is_article()).count()).collect();
    assert_eq!(passages, [3, 3, 3, 2, 1]);
    let outlets: Vec<_> = corpus.outlets.iter().map(|outlet| outlet.name.as_str()).collect();
    assert_eq!(outlets, ["The Harbour Times", "Wire", "Outlet not stated", "Hafenblatt"]);
    for (file, text) in FILES {
        assert_eq!(std::fs::read_to_string(dir.join("documents").join(file)).expect("a document"), text);
    }
    assert!(!atlas_core::index::build(&corpus, atlas_core::index::Options::default()).is_empty());
    std::fs::remove_dir_all(&folder).expect("it can be removed");
}

#[test]
fn what_cannot_be_taken_is_named_and_nothing_is_written() {
    let (folder, files) =
        folder("refused", &[("a.txt", "The board met."), ("b.txt", "\u{feff}The board met in 1987."), ("c.txt", "In 1987.\rIt met.")]);
    let dir = folder.join("out");
    for (file, told) in [(&files[0], "--published 'a.txt=YYYY-MM-DD'"), (&files[1], "xtask convert"), (&files[2], "CR alone")] {
        let error = made(&dir, std::slice::from_ref(file), &[]).expect_err(told).to_string();
        assert!(error.contains(told), "{error}");
        assert!(!dir.exists());
    }
    assert!(made(&folder, &files[..1], &[("a.txt", "1987")]).expect_err("files are there").to_string().contains("empty folder"));
    let twice = [files[0].clone(), files[0].clone()];
    assert!(made(&dir, &twice, &[("a.txt", "1987")]).expect_err("one name").to_string().contains("twice"));
    std::fs::remove_dir_all(&folder).expect("it can be removed");
}
