//! `isnad`: who said what, in Arabic news, from the command line.
//!
//! A subcommand is a variant of [`args::Command`] with its arguments, and a module with
//! `run(&Args) -> Result<Status, Failure>`. What is read comes through [`input::Feed`], what is
//! written goes through [`output::Out`], which ends the program quietly where its reader goes away.

mod args;
mod check;
mod diff;
mod engine;
mod explain;
mod extract;
mod failure;
mod format;
mod html;
mod input;
mod manual;
mod output;
mod pages;
mod progress;
mod report;
mod work;

use args::{Arguments, Command};
use clap::Parser;
use failure::{Failure, Status};
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Extract(args) => extract::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::CheckGazetteer(args) => check::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Html(args) => pages::run(&args),
        Command::Completions(args) => manual::completions(&args),
        Command::Man => manual::man(),
    };
    match done {
        Ok(status) => status.into(),
        // The reader of a pipe has seen enough.
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("isnad: {failure}");
            Status::Unusable.into()
        }
    }
}
