//! The weight of the first screen: how much script a window reads before it shows anything.

use super::Faults;
use crate::failure::{Outcome, at};
use crate::project;
use std::fs;
use std::path::Path;

/// How many bytes of script the first screen may read. It read 878 000 when it contained the messages of both languages
/// and every dialog.
const MOST: u64 = 260_000;

/// Prints how much script the built pages read at once, and returns a fault if it is too much.
pub fn faults() -> Outcome<Faults> {
    let dist = project::root().join("ui/dist");
    let mut faults = Faults::new();
    for page in ["index.html", "hall.html"] {
        let bytes = script_of(&dist, &project::read(&dist.join(page))?)?;
        println!("   {page} reads {bytes} bytes of script at once, of {MOST}");
        if bytes > MOST {
            faults.push(format!(
                "ui/{page} reads {bytes} bytes of script at once, {MOST} are allowed: load what the first screen does not show by `face`"
            ));
        }
    }
    Ok(faults)
}

/// Returns the size of all scripts that a page loads.
fn script_of(dist: &Path, page: &str) -> Outcome<u64> {
    let mut bytes = 0;
    for name in scripts(page) {
        let file = dist.join(name);
        bytes += fs::metadata(&file).map_err(at(&file))?.len();
    }
    Ok(bytes)
}

/// Returns the scripts that a page reads before it shows anything, including those that its scripts import.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split('"')
        .filter(|value| value.ends_with(".js"))
        .map(|value| value.trim_start_matches("./"))
}

#[cfg(test)]
mod tests {
    use super::scripts;

    #[test]
    fn scripts_are_known_whichever_way_a_page_names_them() {
        let page = r#"<script type="module" src="./assets/main-1.js"></script>
            <link rel="modulepreload" crossorigin href="./assets/base-2.js">
            <link rel="stylesheet" href="./assets/base-3.css">"#;
        assert_eq!(
            scripts(page).collect::<Vec<_>>(),
            ["assets/main-1.js", "assets/base-2.js"]
        );
    }
}
