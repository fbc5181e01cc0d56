//! `check`: reads a corpus folder, lists everything that is wrong with it and what is suspicious, and says what it weighs.
mod tables;
mod weight;

use crate::corpus_args::Check;
use anyhow::{Context, Result, bail, ensure};
use atlas_core::questions::read_checked;
use atlas_core::seed::SeedError;
use serde_json::{Value, json};
use std::path::Path;
use weight::Weight;

/// Fails if anything is wrong or, if that is asked for, suspicious.
pub fn check(options: &Check) -> Result<()> {
    let dir = match &options.seeds {
        Some(dir) => dir.clone(),
        None => crate::site::seeds_dir()?,
    };
    let found = read_checked(&dir);
    let (errors, warnings) = match &found {
        Ok((_, warnings)) => (Vec::new(), warnings.as_slice()),
        Err(errors) => (errors.iter().collect(), errors.warnings()),
    };
    let weight = found.as_ref().ok().map(|(corpus, _)| Weight::of(corpus)).transpose()?;
    if options.json {
        println!("{:#}", document(&errors, warnings, weight.as_ref()));
    } else {
        print(&errors, warnings);
    }
    if let Ok((corpus, _)) = &found
        && !options.json
    {
        tables::report(corpus);
        if options.agreement {
            tables::print_agreement(corpus)?;
        }
        if options.coverage {
            tables::print_coverage(corpus)?;
        }
        println!("{}", weight.as_ref().context("every corpus that is whole is weighed")?);
    }
    conclude(&dir, errors.len(), warnings.len(), options.strict)?;
    if let Ok((corpus, _)) = &found
        && !options.json
    {
        println!("ok: {} is a valid corpus of {}: {}", dir.display(), counted_as(corpus.documents.len(), "document"), corpus.info.title);
    }
    Ok(())
}

/// The errors, and apart from them what is suspicious.
fn print(errors: &[&SeedError], warnings: &[SeedError]) {
    errors.iter().for_each(|error| eprintln!("{error}"));
    if !warnings.is_empty() {
        eprintln!("{}{}:", if errors.is_empty() { "" } else { "\n" }, counted_as(warnings.len(), "warning"));
        warnings.iter().for_each(|warning| eprintln!("{warning}"));
        eprintln!();
    }
}

fn conclude(dir: &Path, n_errors: usize, n_warnings: usize, strict: bool) -> Result<()> {
    if n_errors > 0 {
        let and = if n_warnings > 0 { format!(" and {}", counted_as(n_warnings, "warning")) } else { String::new() };
        bail!("{}{and} in {}; fix and run this again", counted_as(n_errors, "error"), dir.display());
    }
    ensure!(!strict || n_warnings == 0, "{} in {}, which --strict does not let pass", counted_as(n_warnings, "warning"), dir.display());
    Ok(())
}

/// What `--json` prints.
fn document(errors: &[&SeedError], warnings: &[SeedError], weight: Option<&Weight>) -> Value {
    let errors: Vec<Value> = errors.iter().map(|error| finding(error)).collect();
    let warnings: Vec<Value> = warnings.iter().map(finding).collect();
    json!({ "errors": errors, "warnings": warnings, "weight": weight.map(|weight| json!({ "bytes": weight.bytes, "passages": weight.n_passages })) })
}

fn finding(error: &SeedError) -> Value {
    let SeedError { at, expected, found, remedy } = error;
    json!({ "file": &*at.file, "line": at.line, "column": at.column, "expected": expected, "found": found, "remedy": remedy })
}

fn counted_as(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas_core::seed::At;

    #[test]
    fn what_was_found_is_one_document_for_editors() {
        let of = |file: &str| SeedError { at: At::head_of(file), expected: "a".into(), found: "“b”".into(), remedy: "c".into() };
        let weight = Weight { bytes: 88_000, n_passages: 12 };
        let (error, warning) = (of("actors.toml"), of("documents/a.txt"));
        let found = document(&[&error], std::slice::from_ref(&warning), Some(&weight)).to_string();
        let row = |file: &str| format!(r#"{{"file":"{file}","line":1,"column":1,"expected":"a","found":"“b”","remedy":"c"}}"#);
        let expected = format!(
            r#"{{"errors":[{}],"warnings":[{}],"weight":{{"bytes":88000,"passages":12}}}}"#,
            row("actors.toml"),
            row("documents/a.txt")
        );
        assert_eq!(found, expected);
        assert_eq!(document(&[], &[], None).to_string(), r#"{"errors":[],"warnings":[],"weight":null}"#);
    }

    #[test]
    fn warnings_fail_a_check_only_where_that_is_asked_for() {
        for (n_errors, n_warnings, strict, expected) in [
            (0, 0, true, None),
            (0, 2, false, None),
            (0, 2, true, Some("2 warnings in seeds, which --strict does not let pass")),
            (1, 0, false, Some("1 error in seeds; fix and run this again")),
            (2, 1, true, Some("2 errors and 1 warning in seeds; fix and run this again")),
        ] {
            let found = conclude(Path::new("seeds"), n_errors, n_warnings, strict).err().map(|error| error.to_string());
            assert_eq!(found.as_deref(), expected);
        }
    }
}
