//! Building the screens and the program.

use crate::failure::Outcome;
use crate::project::{self, Stamp};
use crate::step;
use std::path::PathBuf;

/// Builds the screens into `ui/dist` if any of their sources has changed.
pub fn screens() -> Outcome {
    let root = project::root();
    let ui = root.join("ui");
    let mut sources: Vec<PathBuf> = [
        "src",
        "build",
        "public",
        "index.html",
        "hall.html",
        "package.json",
        "package-lock.json",
    ]
    .iter()
    .map(|name| ui.join(name))
    .collect();
    sources.extend(
        ["vite.config.ts", "svelte.config.js", "tsconfig.json"]
            .iter()
            .map(|name| ui.join(name)),
    );
    sources.push(root.join("assets/messages"));
    let stamp = Stamp::of(root.join("target/xtask/screens.stamp"), &sources)?;
    if stamp.is_fresh() && ui.join("dist/index.html").is_file() {
        println!("The screens are built already.");
        return Ok(());
    }
    step::run("build the screens", &mut step::npm(&["run", "build"]))?;
    stamp.keep()
}

/// Builds the release of the program and returns its path.
pub fn program() -> Outcome<PathBuf> {
    let arguments = [
        "build",
        "--release",
        "--package",
        "tribuna",
        "--features",
        "custom-protocol",
    ];
    step::run("build the program", &mut step::cargo(&arguments))?;
    Ok(project::built("release", "tribuna"))
}
