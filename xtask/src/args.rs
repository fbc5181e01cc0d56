//! The command line: parsing it, and saying what is wrong with it.

use crate::corpus_args::{Check, NewCorpus, parse_check, parse_convert, parse_new_corpus};
use anyhow::{Result, anyhow, bail, ensure};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

pub const USAGE: &str = include_str!("usage.txt");

#[derive(Debug, PartialEq)]
pub enum Command {
    Help,
    Serve(Serve),
    Build(Build),
    SingleFile {
        build: Build,
        out: Option<PathBuf>,
    },
    Test(Test),
    Bench(Bench),
    Check(Check),
    NewCorpus(NewCorpus),
    Convert(Vec<PathBuf>),
    /// Not listed: the hook that Trunk calls at the end of each build.
    Finish,
}

#[derive(Debug, PartialEq)]
pub struct Serve {
    pub port: u16,
    pub open: bool,
    pub seeds: Option<PathBuf>,
}

#[derive(Debug, PartialEq)]
pub struct Build {
    pub public_url: String,
    pub seeds: Option<PathBuf>,
    pub quotes_only: bool,
}

impl Default for Build {
    fn default() -> Self {
        Self { public_url: "./".into(), seeds: None, quotes_only: false }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suite {
    Core,
    Web,
    E2e,
    Peers,
}

impl Suite {
    /// Each with its name. CI has a job for each.
    pub const ALL: [(&str, Self); 4] = [("core", Self::Core), ("web", Self::Web), ("e2e", Self::E2e), ("peers", Self::Peers)];
}

#[derive(Debug, PartialEq)]
pub struct Test {
    pub suites: Vec<Suite>,
    pub install: bool,
    /// Run the long property tests and the fuzzers too.
    pub long: bool,
}

/// How long a built site takes to load.
#[derive(Debug, PartialEq)]
pub struct Bench {
    /// The site; dist/ if not given.
    pub dist: Option<PathBuf>,
    /// Another site to compare it with.
    pub against: Option<PathBuf>,
}

/// `words` as in `std::env::args_os`: the program's name comes first.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = lexopt::Parser::from_iter(words);
    let name = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => bail!("expected a command first, found {}", shown(&other)),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => parse_serve(parser),
        "build" => parse_build(parser),
        "single-file" => parse_single_file(parser),
        "test" => parse_test(parser),
        "bench" => parse_bench(parser),
        "check" => Ok(Command::Check(parse_check(parser, unknown)?)),
        "new-corpus" => Ok(Command::NewCorpus(parse_new_corpus(parser, unknown)?)),
        "convert" => Ok(Command::Convert(parse_convert(parser, unknown)?)),
        "finish" => Ok(Command::Finish),
        _ => bail!("expected a command from the list below, found {name:?}"),
    }
}

fn parse_serve(mut parser: lexopt::Parser) -> Result<Command> {
    let mut serve = Serve { port: 8080, open: false, seeds: None };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("port") => serve.port = parser.value()?.parse()?,
            Long("open") => serve.open = true,
            Long("seeds") => serve.seeds = Some(parser.value()?.into()),
            other => return unexpected("serve", &other),
        }
    }
    Ok(Command::Serve(serve))
}

fn parse_build(mut parser: lexopt::Parser) -> Result<Command> {
    let mut build = Build::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Long("public-url") => build.public_url = parser.value()?.string()?,
            Long("seeds") => build.seeds = Some(parser.value()?.into()),
            Long("quotes-only") => build.quotes_only = true,
            other => return unexpected("build", &other),
        }
    }
    Ok(Command::Build(build))
}

fn parse_single_file(mut parser: lexopt::Parser) -> Result<Command> {
    let mut build = Build::default();
    let mut out = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Long("out") => out = Some(parser.value()?.into()),
            Long("seeds") => build.seeds = Some(parser.value()?.into()),
            Long("quotes-only") => build.quotes_only = true,
            other => return unexpected("single-file", &other),
        }
    }
    Ok(Command::SingleFile { build, out })
}

fn parse_test(mut parser: lexopt::Parser) -> Result<Command> {
    let mut test = Test { suites: Vec::new(), install: false, long: false };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("install") => test.install = true,
            Long("long") => test.long = true,
            Value(name) => match Suite::ALL.iter().find(|(known, _)| name == *known) {
                Some((_, suite)) => test.suites.push(*suite),
                None => bail!("expected core, web, e2e or peers, found {name:?}"),
            },
            other => return unexpected("test", &other),
        }
    }
    if test.suites.is_empty() {
        test.suites = Suite::ALL.map(|(_, suite)| suite).to_vec();
    }
    Ok(Command::Test(test))
}

fn parse_bench(mut parser: lexopt::Parser) -> Result<Command> {
    let mut load = false;
    let mut bench = Bench { dist: None, against: None };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("load") => load = true,
            Long("against") => bench.against = Some(parser.value()?.into()),
            Value(dir) => {
                ensure!(bench.dist.is_none(), "expected one built site, found a second: {dir:?}; name that one with --against");
                bench.dist = Some(dir.into());
            }
            other => return unexpected("bench", &other),
        }
    }
    ensure!(load, "expected --load: loading is all that `bench` measures");
    Ok(Command::Bench(bench))
}

fn unexpected(command: &str, arg: &lexopt::Arg<'_>) -> Result<Command> {
    Err(unknown(command, arg))
}

fn unknown(command: &str, arg: &lexopt::Arg<'_>) -> anyhow::Error {
    anyhow!("`{command}` does not know {}", shown(arg))
}

fn shown(arg: &lexopt::Arg<'_>) -> String {
    match arg {
        Long(name) => format!("--{name}"),
        Short(name) => format!("-{name}"),
        Value(value) => format!("{:?}", value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(format!("xtask {line}").split_whitespace().map(OsString::from))
    }

    #[test]
    fn test_without_a_name_means_all() {
        let all = Command::Test(Test { suites: Suite::ALL.map(|(_, suite)| suite).to_vec(), install: false, long: false });
        assert_eq!(parsed("test").ok(), Some(all));
    }

    #[test]
    fn flags_may_follow_or_precede_the_name() {
        let web = Command::Test(Test { suites: vec![Suite::Web], install: true, long: true });
        assert_eq!(parsed("test --install web --long").ok(), Some(web));
    }

    #[test]
    fn build_reads_every_flag() {
        let build = Build { public_url: "/a/".into(), seeds: Some("other".into()), quotes_only: true };
        let line = "build --public-url /a/ --seeds other --quotes-only";
        assert_eq!(parsed(line).ok(), Some(Command::Build(build)));
    }

    #[test]
    fn a_single_file_is_built_of_any_corpus_to_any_place() {
        let build = Build { seeds: Some("other".into()), quotes_only: true, ..Build::default() };
        let single = Command::SingleFile { build, out: Some("a.html".into()) };
        assert_eq!(parsed("single-file --out a.html --seeds other --quotes-only").ok(), Some(single));
    }

    #[test]
    fn a_bench_names_the_site_and_what_to_compare_it_with() {
        let bench = Bench { dist: Some("a".into()), against: Some("b".into()) };
        assert_eq!(parsed("bench --load a --against b").ok(), Some(Command::Bench(bench)));
        assert_eq!(parsed("bench --load").ok(), Some(Command::Bench(Bench { dist: None, against: None })));
    }

    #[test]
    fn a_check_looks_at_what_it_is_told_to() {
        let other = || Check { seeds: Some("other".into()), ..Check::default() };
        for (line, check) in [
            ("check", Check::default()),
            ("check other --coverage", Check { coverage: true, ..other() }),
            ("check --agreement other", Check { agreement: true, ..other() }),
            ("check other --json --strict", Check { json: true, strict: true, ..other() }),
            ("check --strict --coverage other", Check { strict: true, coverage: true, ..other() }),
        ] {
            assert_eq!(parsed(line).ok(), Some(Command::Check(check)), "{line}");
        }
    }

    #[test]
    fn what_is_not_known_is_named() {
        for (line, named) in [
            ("publish", "publish"),
            ("--fast", "--fast"),
            ("serve --prot 1", "--prot"),
            ("serve --port many", "many"),
            ("test unit", "unit"),
            ("single-file --public-url /", "--public-url"),
            ("check a b", "\"b\""),
            ("check --covered", "--covered"),
            ("check --json --coverage", "--json without"),
            ("bench", "--load"),
            ("bench --load a b", "\"b\""),
        ] {
            let error = parsed(line).expect_err(line).to_string();
            assert!(error.contains(named), "{line}: {error}");
        }
    }
}
