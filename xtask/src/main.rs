//! The project's commands; `cargo xtask help` lists them.

mod args;
mod bench;
mod check;
mod convert;
mod corpus_args;
mod finish;
mod long;
mod new_corpus;
mod peers;
mod plain_text;
mod run;
mod setup;
mod site;
mod tally;
mod test;
#[cfg(test)]
mod tidy;

use args::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = match args::parse(std::env::args_os()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    let outcome = match command {
        Command::Help => {
            println!("{}", args::USAGE);
            Ok(())
        }
        Command::Serve(options) => site::serve(&options),
        Command::Build(options) => site::build(&options),
        Command::SingleFile { build, out } => site::single_file(&build, out),
        Command::Test(options) => test::test(&options),
        Command::Bench(options) => bench::bench(&options),
        Command::Check(options) => check::check(&options),
        Command::NewCorpus(options) => new_corpus::new_corpus(&options),
        Command::Convert(files) => convert::convert(&files),
        Command::Finish => finish::finish(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
