//! `cargo xtask shots`: pictures of every screen, taken in a browser without a window, or those of README.

use crate::failure::{Failure, Outcome, at};
use crate::{build, project, setup, step};
use std::fs;
use std::path::{Path, PathBuf};

/// The pictures that README shows.
const README: [&str; 3] = ["console", "hall", "paper"];

/// Takes the pictures listed in `tests/shots.json` into a folder, `shots/` unless another is named. Those of README go
/// into `docs/pictures` and are made small.
pub fn shots(words: &[&str]) -> Outcome {
    let of_readme = words == ["--readme"];
    let folder = folder(words)?;
    setup::for_testing()?;
    build::screens()?;
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let mut take = step::cargo_whole("test", &["--test", "shots"]);
    take.env("TRIBUNA_SHOTS", &folder);
    if of_readme {
        take.env("TRIBUNA_SHOTS_README", "1");
    }
    step::run("take the pictures", &mut take)?;
    if of_readme {
        shrink(&folder)?;
    }
    println!("\nThe pictures are in {}", project::shown(&folder));
    Ok(())
}

/// Returns where the pictures go.
fn folder(words: &[&str]) -> Outcome<PathBuf> {
    match words {
        [] => Ok(project::root().join("shots")),
        ["--readme"] => Ok(project::root().join("docs/pictures")),
        [folder] if !folder.starts_with('-') => std::path::absolute(folder).map_err(at(*folder)),
        _ => Err(Failure::Usage(format!("shots {}", words.join(" ")))),
    }
}

/// Reduces the pictures of README to a hundred colours: half the bytes, and no visible difference with flat colours.
fn shrink(folder: &Path) -> Outcome {
    let mut mogrify = step::command("mogrify", &["-strip", "+dither", "-colors", "96"]);
    mogrify.args(["-define", "png:compression-level=9", "-define", "png:format=png8"]);
    mogrify.args(README.map(|name| folder.join(format!("{name}.png"))));
    step::run("make the pictures small", &mut mogrify)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_of_readme_go_to_their_place() {
        let place = |words: &[&str]| folder(words).ok();
        assert_eq!(place(&["--readme"]), Some(project::root().join("docs/pictures")));
        assert_eq!(place(&[]), Some(project::root().join("shots")));
        assert!(place(&["--readmee"]).is_none());
    }
}
