//! `cargo xtask shots`: pictures of every screen, taken in a browser without a window.

use crate::failure::{Failure, Outcome, at};
use crate::{build, project, setup, step, test};
use std::fs;

/// Takes the pictures listed in `tests/shots.json` into a folder, `shots/` unless one is named.
pub fn shots(words: &[&str]) -> Outcome {
    let folder = match words {
        [] => project::root().join("shots"),
        [folder] => std::path::absolute(folder).map_err(at(*folder))?,
        _ => return Err(Failure::Usage(format!("shots {}", words.join(" ")))),
    };
    setup::for_testing()?;
    build::screens()?;
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let mut take = step::cargo(&[
        "test",
        "--package",
        "tribuna",
        "--features",
        test::FEATURES,
        "--test",
        "shots",
    ]);
    take.env("TRIBUNA_SHOTS", &folder);
    step::run("take the pictures", &mut take)?;
    println!("\nThe pictures are in {}", project::shown(&folder));
    Ok(())
}
