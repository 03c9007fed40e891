//! The WebDriver for the window's tests.

use crate::failure::Outcome;
use crate::{project, step};
use std::path::PathBuf;

/// Returns where tauri-driver is installed: inside the project, so that nothing of the user's changes.
pub fn tauri_driver() -> PathBuf {
    let name = format!("tauri-driver{}", std::env::consts::EXE_SUFFIX);
    project::root().join("target/tools/bin").join(name)
}

/// Installs tauri-driver if it is not there.
pub fn install() -> Outcome {
    if tauri_driver().is_file() {
        return Ok(());
    }
    let arguments = [
        "install",
        "tauri-driver",
        "--version",
        "^2",
        "--locked",
        "--root",
        "target/tools",
    ];
    step::run(
        "install the driver of the window's tests",
        &mut step::cargo(&arguments),
    )
}
