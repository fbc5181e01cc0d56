//! The command lines of `check`, `new-corpus` and `convert`.

use anyhow::{Context, Result, bail, ensure};
use atlas_core::model::Dated;
use lexopt::Arg;
use lexopt::prelude::{Long, Value, ValueExt};
use std::path::PathBuf;

/// What to look at in a corpus folder, and how to tell of it.
#[derive(Debug, Default, PartialEq)]
pub struct Check {
    /// The folder; seeds/ of the clone if not given.
    pub seeds: Option<PathBuf>,
    /// Fail for what is suspicious too.
    pub strict: bool,
    /// Print one JSON document and nothing else.
    pub json: bool,
    /// Print how well the codings agree.
    pub agreement: bool,
    /// Print which signs of reported speech no quotation has.
    pub coverage: bool,
}

/// A corpus to be made of text files.
#[derive(Debug, PartialEq)]
pub struct NewCorpus {
    pub dir: PathBuf,
    pub files: Vec<PathBuf>,
    /// Dates given by hand, each with the name of its file.
    pub published: Vec<(String, Dated)>,
}

/// What a command does with an argument that it does not know.
pub type Unexpected = fn(&str, &Arg<'_>) -> anyhow::Error;

pub fn parse_check(mut parser: lexopt::Parser, unexpected: Unexpected) -> Result<Check> {
    let mut check = Check::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Long("agreement") => check.agreement = true,
            Long("coverage") => check.coverage = true,
            Long("strict") => check.strict = true,
            Long("json") => check.json = true,
            Value(dir) => {
                ensure!(check.seeds.is_none(), "expected one folder, found a second: {dir:?}");
                check.seeds = Some(dir.into());
            }
            other => return Err(unexpected("check", &other)),
        }
    }
    let has_tables = check.agreement || check.coverage;
    ensure!(!check.json || !has_tables, "expected --json without --agreement and --coverage, whose tables are not in it");
    Ok(check)
}

pub fn parse_new_corpus(mut parser: lexopt::Parser, unexpected: Unexpected) -> Result<NewCorpus> {
    let (mut paths, mut published) = (Vec::new(), Vec::new());
    while let Some(arg) = parser.next()? {
        match arg {
            Long("published") => {
                let text = parser.value()?.string()?;
                let (file, date) = text.rsplit_once('=').context("expected --published FILE=DATE, found no “=”")?;
                published.push((file.to_owned(), dated(date)?));
            }
            Value(path) => paths.push(PathBuf::from(path)),
            other => bail!(unexpected("new-corpus", &other)),
        }
    }
    ensure!(paths.len() > 1, "expected the folder to make and the text files for it: new-corpus DIR FILE…");
    let files = paths.split_off(1);
    Ok(NewCorpus { dir: paths.remove(0), files, published })
}

pub fn parse_convert(mut parser: lexopt::Parser, unexpected: Unexpected) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    while let Some(arg) = parser.next()? {
        match arg {
            Value(path) => files.push(PathBuf::from(path)),
            other => bail!(unexpected("convert", &other)),
        }
    }
    ensure!(!files.is_empty(), "expected the files to convert: convert FILE…");
    Ok(files)
}

fn dated(text: &str) -> Result<Dated> {
    Dated::parse(text).with_context(|| format!("expected a date YYYY-MM-DD, YYYY-MM or YYYY, found {text:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::OsString;

    fn parser(line: &str) -> lexopt::Parser {
        lexopt::Parser::from_args(line.split_whitespace().map(OsString::from))
    }

    fn refused(_: &str, _: &Arg<'_>) -> anyhow::Error {
        anyhow::anyhow!("not known")
    }

    #[test]
    fn a_new_corpus_has_a_folder_files_and_dates() {
        let found = parse_new_corpus(parser("out a.txt --published a.txt=1987-03 b=c.txt"), refused).expect("a command");
        assert_eq!((found.dir, found.files), ("out".into(), vec!["a.txt".into(), "b=c.txt".into()]));
        assert_eq!(found.published, [("a.txt".to_owned(), Dated::parse("1987-03").expect("a month"))]);
    }

    #[test]
    fn what_is_missing_is_named() {
        let told = |error: Result<()>, part: &str| assert!(error.expect_err(part).to_string().contains(part));
        told(parse_new_corpus(parser("out"), refused).map(drop), "new-corpus DIR FILE…");
        told(parse_new_corpus(parser("out a --published a=soon"), refused).map(drop), "soon");
        told(parse_convert(parser(""), refused).map(drop), "convert FILE…");
        told(parse_convert(parser("--fast"), refused).map(drop), "not known");
    }
}
