//! The length of sources: a file can be read in one sitting.

use super::Faults;
use crate::failure::Outcome;
use crate::{generate, project, requests};

const MOST: usize = 500;

/// Returns the sources that are too long; generated ones are exempt.
pub fn faults() -> Outcome<Faults> {
    let mut faults = Faults::new();
    for folder in [
        "benches",
        "crates",
        "src-tauri",
        "tests",
        "ui/build",
        "ui/src",
        "xtask",
    ] {
        for file in project::files_ending(&project::root().join(folder), &[".rs", ".ts", ".svelte"])? {
            let name = project::shown(&file);
            if name.starts_with(generate::TYPES) || name == requests::PLACE {
                continue;
            }
            faults.extend(too_long(&name, &project::read(&file)?));
        }
    }
    Ok(faults)
}

/// Returns the fault of a file, if it is too long.
fn too_long(name: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MOST)
        .then(|| format!("{name} has {lines} lines, {MOST} are allowed: divide it by what belongs together"))
}

#[cfg(test)]
mod tests {
    use super::{MOST, too_long};

    #[test]
    fn only_what_is_longer_is_named() {
        assert_eq!(too_long("x.rs", &"x\n".repeat(MOST)), None);
        assert!(
            too_long("x.rs", &"x\n".repeat(MOST + 1)).is_some_and(|fault| fault.starts_with("x.rs has 501"))
        );
    }
}
