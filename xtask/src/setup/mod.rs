//! What must be on the machine before anything is built.

mod drivers;
mod node;
mod packages;

pub use drivers::tauri_driver;

use crate::failure::Outcome;

/// Sees to it that the program can be built and run.
pub fn for_running() -> Outcome {
    packages::install(packages::RUN)?;
    node::ready()
}

/// Sees to it that a clean Debian can be made.
pub fn for_trial() -> Outcome {
    packages::install(packages::TRIAL)
}

/// Sees to it that everything can be tested, the window and the browser included.
pub fn for_testing() -> Outcome {
    packages::install(&[packages::RUN, packages::TEST].concat())?;
    node::ready()?;
    drivers::install()
}
