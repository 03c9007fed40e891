//! The demo contest that `run` and `shots` use.

use crate::failure::{Outcome, at};
use crate::{project, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A demo contest on disk, and what the program printed when it made it.
pub struct Demo {
    /// The contest file.
    pub file: PathBuf,
    /// Passphrase and PINs, as the program printed them.
    pub secrets: String,
}

/// Returns the demo contest in `folder`: the last one if it is still sound, or else a new one.
///
/// An existing file is never overwritten: somebody may have typed marks into it.
pub fn ready(program: &Path, folder: &Path, fresh: bool) -> Outcome<Demo> {
    fs::create_dir_all(folder).map_err(at(folder))?;
    if let Some(last) = (1..)
        .map(|number| place(folder, number))
        .take_while(|file| file.exists())
        .last()
        && !fresh
        && let Ok(secrets) = fs::read_to_string(last.with_extension("txt"))
    {
        let verified = step::output(Command::new(program).arg("verify").arg(&last));
        match verified {
            Ok(_) => return Ok(Demo { file: last, secrets }),
            Err(failure) => println!(
                "{} is left as it is, a new one is made: {failure}",
                project::shown(&last)
            ),
        }
    }
    make(program, folder)
}

/// Makes a new demo contest under the next free name.
fn make(program: &Path, folder: &Path) -> Outcome<Demo> {
    let mut number = 1;
    while place(folder, number).exists() {
        number += 1;
    }
    let file = place(folder, number);
    println!("\n── make the demo contest\n   {}", project::shown(&file));
    let secrets = step::output(Command::new(program).arg("demo").arg("--out").arg(&file))?;
    let kept = file.with_extension("txt");
    fs::write(&kept, &secrets).map_err(at(&kept))?;
    Ok(Demo { file, secrets })
}

fn place(folder: &Path, number: u32) -> PathBuf {
    folder.join(if number == 1 {
        "demo.tribuna".to_owned()
    } else {
        format!("demo-{number}.tribuna")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_demo_contests_have_numbered_names() {
        assert_eq!(place(Path::new("run"), 1), Path::new("run/demo.tribuna"));
        assert_eq!(place(Path::new("run"), 2), Path::new("run/demo-2.tribuna"));
    }
}
