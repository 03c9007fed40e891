//! What must be on the machine before anything is built.

mod drivers;
mod node;
mod packages;

pub use drivers::tauri_driver;

use crate::failure::Outcome;

/// Makes sure that the program can be built and run.
pub fn for_running() -> Outcome {
    packages::install(packages::RUN)?;
    node::ready()
}

/// Makes sure that a clean Debian can be made.
pub fn for_trial() -> Outcome {
    packages::install(packages::TRIAL)
}

/// Makes sure that everything can be tested, including the window and the browser.
pub fn for_testing() -> Outcome {
    packages::install(&[packages::RUN, packages::TEST].concat())?;
    node::ready()?;
    drivers::install()
}
