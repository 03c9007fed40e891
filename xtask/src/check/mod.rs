//! `cargo xtask check`: what a reviewer would otherwise have to look for.

mod circles;
mod comments;
mod licences;
mod messages;
mod modules;
mod rooms;
mod sizes;
mod source;
mod types;
mod versions;
mod weight;

use crate::failure::{Failure, Outcome};
use crate::{build, setup, step};

/// What a rule found wrong, one line each.
pub type Faults = Vec<String>;

/// Checks everything; every rule reports before the command fails, except after a failed compilation.
pub fn check() -> Outcome {
    setup::for_running()?;
    let mut faults = 0;
    faults += tell("rooms", rooms::faults()?);
    faults += tell("circles of the screens", circles::faults()?);
    faults += tell("circles and insides of the crates", modules::faults()?);
    faults += tell("comments", comments::faults()?);
    faults += tell("sizes", sizes::faults()?);
    faults += tell("messages", messages::faults()?);
    faults += tell("versions", versions::faults()?);
    faults += tell("licences", licences::faults()?);
    step::run("format of Rust", &mut step::cargo(&["fmt", "--all", "--check"]))?;
    step::run(
        "format of the screens",
        &mut step::npm(&["exec", "--", "prettier", "--check", "src", "build"]),
    )?;
    build::screens()?;
    faults += tell("weight of the first screen", weight::faults()?);
    faults += tell("generated types", types::faults()?);
    let lints = ["--all-targets", "--", "-D", "warnings"];
    step::run("lints", &mut step::cargo_whole("clippy", &lints))?;
    step::run("types of the screens", &mut step::npm(&["run", "check"]))?;
    step::run("lints of the screens", &mut step::npm(&["run", "lint"]))?;
    if faults == 0 {
        Ok(())
    } else {
        Err(Failure::Faults(faults))
    }
}

fn tell(rule: &str, faults: Faults) -> usize {
    println!("\n── {rule}");
    for fault in &faults {
        println!("   ✗ {fault}");
    }
    if faults.is_empty() {
        println!("   {rule}: as it should be");
    }
    faults.len()
}
