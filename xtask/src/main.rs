//! The project's own commands, for every platform: `cargo xtask run | test | check | gen | bench | soak |
//! shots | package`.
// A command line tool prints to standard output.
#![allow(clippy::print_stdout)]

mod bench;
mod build;
mod check;
mod demo;
mod display;
mod failure;
mod generate;
mod package;
mod project;
mod requests;
mod run;
mod setup;
mod shots;
mod soak;
mod step;
mod test;
mod third_party;

use failure::Failure;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--once] [--fresh]   set up what is missing, build, open the window on the demo contest;
                           without a display: results, papers and a loopback address instead
                           (--once: end instead of staying open; --fresh: a new demo contest)
  test [--only PART]       everything; PART is check, crates, unit, ui, program, window or browser
  check                    format, lints, generated types, messages, rooms, versions, licences
  gen [PART]               everything that is made from something else; PART is requests, types, icons or licences
  bench [WORD…]            measurements with their baselines, or those whose names contain a word
  soak [NAME --rounds N [--seed N]]
                           a long campaign (kills, tamperings, random contests); without a name, which there are
  shots [DIR | --readme]   pictures of every screen into DIR (shots/), or those of README into docs/pictures
  package [--only-build | --only-try DEB]
                           packages of this system: .deb and .rpm, on Windows and macOS their own;
                           the .deb is tried in a clean Debian where that can be made
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"run", options)) => run::Options::read(options).and_then(run::run),
        Some((&"test", options)) => test::Part::read(options).and_then(test::test),
        Some((&"check", [])) => check::check(),
        Some((&"gen", words)) => generate::generate(words),
        Some((&"bench", options)) => bench::bench(options),
        Some((&"soak", options)) => soak::soak(options),
        Some((&"shots", options)) => shots::shots(options),
        Some((&"package", options)) => package::Job::read(options).and_then(package::package),
        Some((&("help" | "--help" | "-h"), _)) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => Err(Failure::Usage(words.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            if matches!(failure, Failure::Usage(_)) {
                eprint!("\n{USAGE}");
            }
            ExitCode::FAILURE
        }
    }
}
