//! `cargo xtask gen`: everything committed that is generated.

use crate::failure::{Failure, Outcome, at};
use crate::{project, requests, setup, step, third_party};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Folder of the screens' generated types.
pub const TYPES: &str = "ui/src/api/generated";

/// The picture from which the icons are made.
const ICON: &str = "assets/icons/tribuna.svg";

/// The icons that the bundle needs.
const ICONS: &[&str] = &[
    "32x32.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.png",
    "icon.ico",
    "icon.icns",
];

/// Generates everything, or only what is named: `requests`, `types`, `icons` or `licences`.
pub fn generate(words: &[&str]) -> Outcome {
    setup::for_running()?;
    match words {
        [] => {
            requests()?;
            types()?;
            icons()?;
            licences()
        }
        ["requests"] => requests(),
        ["types"] => {
            requests()?;
            types()
        }
        ["icons"] => icons(),
        ["licences"] => licences(),
        _ => Err(Failure::Usage(format!("gen {}", words.join(" ")))),
    }
}

/// Generates the list of all requests, and of who may make them, from their declarations.
fn requests() -> Outcome {
    for (place, text) in requests::made()? {
        let file = project::root().join(place);
        if fs::read_to_string(&file).ok().as_ref() != Some(&text) {
            fs::write(&file, text).map_err(at(&file))?;
            println!("   {place}");
        }
    }
    Ok(())
}

/// Generates the list of third-party packages.
fn licences() -> Outcome {
    let list = third_party::list()?;
    let place = project::root().join(third_party::PLACE);
    fs::write(&place, list.text).map_err(at(&place))?;
    println!("   {}", third_party::PLACE);
    Ok(())
}

/// Generates the screens' types from the contract in Rust; a type that is gone there is removed here.
pub fn types() -> Outcome {
    let folder = project::root().join(TYPES);
    let made = made_types()?;
    for (name, text) in &made {
        let place = folder.join(name);
        if fs::read_to_string(&place).ok().as_ref() != Some(text) {
            fs::write(&place, text).map_err(at(&place))?;
            println!("   {TYPES}/{name}");
        }
    }
    for name in types_in(&folder)?
        .into_keys()
        .filter(|name| !made.contains_key(name))
    {
        fs::remove_file(folder.join(&name)).map_err(at(folder.join(&name)))?;
        println!("   {TYPES}/{name} removed");
    }
    Ok(())
}

/// Returns the screens' types as Rust gives them: file name and text. Nothing committed is changed.
pub fn made_types() -> Outcome<BTreeMap<String, String>> {
    let aside = project::root().join("target/xtask/types");
    if aside.is_dir() {
        fs::remove_dir_all(&aside).map_err(at(&aside))?;
    }
    let mut export = step::cargo_whole("test", &["--lib", "--quiet", "--", "export_bindings"]);
    step::run(
        "generate the screens' types",
        export.env("TS_RS_EXPORT_DIR", &aside),
    )?;
    types_in(&aside)
}

/// Returns the types in a folder: file name and text.
pub fn types_in(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let files = project::files_ending(folder, &[".ts"])?;
    files
        .iter()
        .map(|file| {
            let name = file
                .strip_prefix(folder)
                .unwrap_or(file)
                .to_string_lossy()
                .replace('\\', "/");
            Ok((name, project::read(file)?))
        })
        .collect()
}

/// Generates the icons from their one picture.
fn icons() -> Outcome {
    let whole = project::root().join("target/xtask/icons");
    // Fetched on demand: its packages for other platforms need not be in everybody's lock file.
    let mut tool = step::npm(&[
        "exec",
        "--yes",
        "--package=@tauri-apps/cli@~2.12",
        "--",
        "tauri",
        "icon",
    ]);
    tool.arg(project::root().join(ICON)).arg("--output").arg(&whole);
    step::run("make the icons", &mut tool)?;
    for name in ICONS {
        let place = project::root().join("src-tauri/icons").join(name);
        fs::copy(whole.join(name), &place).map_err(at(&place))?;
    }
    Ok(())
}
