//! The shell: a window over the contract, and the same program without a window on the command line.

mod cli;
mod commands;
mod dialogs;
mod hall;
mod help;
#[cfg(feature = "e2e")]
mod mounted;
mod paint;
mod results_table;
mod surroundings;
mod window;

use clap::{CommandFactory as _, FromArgMatches as _};
use std::process::ExitCode;

/// Runs the program as the command line says; returns its exit code: 0 done, 1 the contest says no,
/// 2 the input is wrong, 3 the machine failed.
pub fn main() -> ExitCode {
    let words = api::Catalogue::new(cli::lang_named(std::env::args_os()));
    let parsed = help::localized(cli::Arguments::command(), &words)
        .try_get_matches()
        .and_then(|matches| cli::Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            eprintln!("{}", help::mistake(&error, &words));
            return ExitCode::from(2);
        }
        Err(asked_for) => {
            // Help and version are no errors.
            let _ = asked_for.print();
            return ExitCode::SUCCESS;
        }
    };
    cli::run(arguments)
}

/// Returns Tauri's context with the embedded screens; the window and `serve` read the same copy.
fn context() -> tauri::Context {
    tauri::generate_context!()
}
