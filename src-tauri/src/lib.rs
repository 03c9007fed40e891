//! The shell: a window over the contract, and the same program without a window on the command line.

mod cli;
mod commands;
mod dialogs;
mod results_table;
mod surroundings;
mod window;

use clap::Parser as _;
use std::process::ExitCode;

/// Runs the program as the command line says; returns its exit code: 0 done, 1 the contest says no,
/// 2 the input is wrong, 3 the machine failed.
pub fn main() -> ExitCode {
    let arguments = match cli::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; clap prints each where it belongs.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    cli::run(arguments)
}

/// Returns Tauri's context with the embedded screens; the window and `serve` read the same copy.
fn context() -> tauri::Context {
    tauri::generate_context!()
}
