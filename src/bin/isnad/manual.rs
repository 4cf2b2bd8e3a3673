//! Completions and the manual page, made of the arguments.

use crate::args::{Arguments, CompletionsArgs};
use crate::failure::{Failure, Status};
use clap::CommandFactory;
use std::io::{self, Write};

pub(crate) fn completions(args: &CompletionsArgs) -> Result<Status, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), "isnad", &mut text);
    print(&text)
}

/// One page for the command and all subcommands.
pub(crate) fn man() -> Result<Status, Failure> {
    let mut command = Arguments::command();
    command.build();
    let mut text = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut text)?;
    for sub in command
        .get_subcommands()
        .filter(|sub| sub.get_name() != "help")
    {
        let man = clap_mangen::Man::new(sub.clone());
        writeln!(text, ".SH ISNAD {}", sub.get_name().to_uppercase())?;
        man.render_description_section(&mut text)?;
        man.render_options_section(&mut text)?;
    }
    print(&text)
}

fn print(text: &[u8]) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()?;
    Ok(Status::Good)
}
