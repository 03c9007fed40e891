//! Lists the Fluent files of `assets/messages/<language>/`, so that a new file needs no line of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../assets/messages");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut list = String::from("&[\n");
    for lang in ["ru", "en"] {
        for file in fluent_files(&root.join(lang))? {
            println!("cargo:rerun-if-changed={}", file.display());
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            writeln!(
                list,
                "    ({lang:?}, {name:?}, include_str!({:?})),",
                file.canonicalize()?
            )
            .map_err(io::Error::other)?;
        }
    }
    list.push_str("]\n");
    fs::write(
        PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("sources.rs"),
        list,
    )
}

/// Returns the `.ftl` files of `folder` in the order of their names, so that builds are the same everywhere.
fn fluent_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ext| ext == "ftl") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
