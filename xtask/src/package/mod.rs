//! `cargo xtask package`: packages for the current system, made by Tauri's bundler, and a trial of the `.deb`.

mod glibc;
mod trial;

use crate::failure::{Failure, Outcome, at};
use crate::{build, project, setup, step};
use glibc::Version;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// What `package` is asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Job {
    /// Build the packages, and try the `.deb` where that is possible.
    BuildAndTry,
    Build,
    /// Try an existing `.deb`.
    Try(PathBuf),
}

impl Job {
    /// Reads the words of the command line.
    pub fn read(words: &[&str]) -> Outcome<Self> {
        match words {
            [] => Ok(Self::BuildAndTry),
            ["--only-build"] => Ok(Self::Build),
            ["--only-try", file] => Ok(Self::Try(std::path::absolute(file).map_err(at(*file))?)),
            _ => Err(Failure::Usage(format!("package {}", words.join(" ")))),
        }
    }
}

/// Builds the packages or tries one, as the job says.
pub fn package(job: Job) -> Outcome {
    if let Job::Try(deb) = job {
        return trial::trial(&deb);
    }
    setup::for_running()?;
    build::screens()?;
    let program = build::program()?;
    let glibc = if cfg!(target_os = "linux") {
        glibc::needed(&fs::read(&program).map_err(at(&program))?)
    } else {
        None
    };
    let packages = bundle(glibc)?;
    println!("\nThe packages:");
    for package in &packages {
        let size = fs::metadata(package).map_err(at(package))?.len();
        println!("   {} ({:.1} MB)", project::shown(package), size as f64 / 1e6);
    }
    let deb = packages
        .iter()
        .find(|package| package.extension().is_some_and(|kind| kind == "deb"));
    match (deb, glibc) {
        (_, Some(glibc)) if glibc > Version::OF_DEBIAN_12 => println!(
            "\nThe program was built with glibc {glibc}, and the packages ask for it: they are for systems as new as \
             this one. Debian 12 has {}, so the package was not tried there; build on Debian 12 or Ubuntu 22.04 what \
             is for many.",
            Version::OF_DEBIAN_12
        ),
        (Some(deb), _) if job == Job::BuildAndTry => return trial::trial(deb),
        (Some(_), _) => {}
        (None, _) => println!("\nNot tried: only a `.deb` is tried, on Linux."),
    }
    Ok(())
}

/// Returns the kinds of packages that are native to a system.
fn kinds(system: &str) -> &'static [&'static str] {
    match system {
        "windows" => &["nsis", "msi"],
        "macos" => &["app", "dmg"],
        // An AppImage would need programs from the network at every build.
        _ => &["deb", "rpm"],
    }
}

/// Bundles the built program and returns the package files.
fn bundle(glibc: Option<Version>) -> Outcome<Vec<PathBuf>> {
    let folder = project::target().join("release/bundle");
    if folder.exists() {
        // Packages of an older version would be taken for this one's.
        fs::remove_dir_all(&folder).map_err(at(&folder))?;
    }
    let kinds = kinds(std::env::consts::OS).join(",");
    // Nothing updates itself here, so the bundler need not mark the program with its kind of package.
    let mut arguments = vec![
        "ui/node_modules/@tauri-apps/cli/tauri.js",
        "bundle",
        "--ci",
        "--no-binary-patching",
        "--bundles",
        &kinds,
    ];
    let needs = glibc.map(needs);
    if let Some(needs) = &needs {
        arguments.extend(["--config", needs]);
    }
    let mut tauri = step::command("node", &arguments);
    tauri.env("CARGO_TARGET_DIR", project::target());
    step::run("bundle the packages", &mut tauri)?;
    project::files_ending(&folder, &[".deb", ".rpm", ".exe", ".msi", ".dmg"])
}

/// Returns the setting that makes packages require a C library that is new enough: the bundler names only the libraries
/// of the window, so on an older system the program would be installed and not start.
fn needs(glibc: Version) -> String {
    let bits = if cfg!(target_pointer_width = "64") {
        "(64bit)"
    } else {
        ""
    };
    json!({ "bundle": { "linux": {
        "deb": { "depends": [format!("libc6 (>= {glibc})")] },
        "rpm": { "depends": [format!("libc.so.6(GLIBC_{glibc}){bits}")] },
    } } })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_has_packages_of_its_own() {
        assert_eq!(kinds("linux"), ["deb", "rpm"]);
        assert_eq!(kinds("windows"), ["nsis", "msi"]);
        assert_eq!(kinds("macos"), ["app", "dmg"]);
    }

    #[test]
    fn a_trial_alone_names_its_package() {
        assert_eq!(Job::read(&[]).ok(), Some(Job::BuildAndTry));
        assert_eq!(Job::read(&["--only-build"]).ok(), Some(Job::Build));
        assert!(matches!(Job::read(&["--only-try", "some.deb"]), Ok(Job::Try(file)) if file.is_absolute()));
        assert!(Job::read(&["--only-try"]).is_err());
    }
}
