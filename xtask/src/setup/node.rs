//! Node and npm, for building the screens.

use crate::failure::{Failure, Outcome};
use crate::project::{self, Stamp};
use crate::step;

/// The oldest Node with which the screens can be built.
const OLDEST: (u32, u32) = (20, 19);

/// Makes sure that Node is new enough and that the screens' packages are installed as the lock file says.
pub fn ready() -> Outcome {
    node()?;
    let ui = project::root().join("ui");
    // The stamp is inside the folder that it describes: when that is removed, so is the stamp.
    let stamp = Stamp::of(
        ui.join("node_modules/.tribuna-stamp"),
        &[ui.join("package-lock.json")],
    )?;
    if !stamp.is_fresh() {
        step::run(
            "install the screens' packages",
            &mut step::npm(&["ci", "--no-fund", "--no-audit"]),
        )?;
        stamp.keep()?;
    }
    Ok(())
}

fn node() -> Outcome {
    let found = step::output(&mut step::command("node", &["--version"])).ok();
    let version = found.as_deref().and_then(version);
    let has_npm = step::output(&mut step::npm(&["--version"])).is_ok();
    if has_npm && version.is_some_and(|version| version >= OLDEST) {
        return Ok(());
    }
    let has = match (found, has_npm) {
        (None, _) => "Node is not installed".to_owned(),
        (Some(found), true) => format!("Node {} is too old", found.trim()),
        (Some(found), false) => format!("Node {} is there, npm is not", found.trim()),
    };
    Err(Failure::Missing(format!(
        "{has}; the screens need Node {}.{} or newer, with npm. Install it and come again:\n  \
         Debian, Ubuntu: curl -fsSL https://deb.nodesource.com/setup_22.x | sudo bash - && sudo apt-get install -y nodejs\n  \
         Fedora:         sudo dnf install nodejs npm\n  \
         Arch:           sudo pacman -S nodejs npm\n  \
         macOS:          brew install node\n  \
         Windows:        winget install OpenJS.NodeJS.LTS",
        OLDEST.0, OLDEST.1
    )))
}

/// Returns the major and minor version of `v20.19.1`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_as_numbers() {
        assert!(version("v20.9.0\n") < Some(OLDEST));
        assert!(version("v22.1.0") > Some(OLDEST));
        assert_eq!(version("nothing"), None);
    }
}
