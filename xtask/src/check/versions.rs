//! Tauri's crates and npm packages must have the same minor version, or the bundler refuses them.

use super::Faults;
use crate::failure::{Failure, Outcome};
use crate::project;
use serde_json::Value;
use std::collections::BTreeMap;

/// Returns the packages whose versions have drifted apart.
pub fn faults() -> Outcome<Faults> {
    let root = project::root();
    let crates = locked_crates(&project::read(&root.join("Cargo.lock"))?);
    let text = project::read(&root.join("ui/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::Unreadable(format!("ui/package-lock.json: {error}")))?;
    let mut faults = drifted(&crates, &locked_packages(&lock));
    let package: Value = serde_json::from_str(&project::read(&root.join("ui/package.json"))?)
        .map_err(|error| Failure::Unreadable(format!("ui/package.json: {error}")))?;
    if crates.get("tribuna").map(String::as_str) != package["version"].as_str() {
        faults.push("ui/package.json: the version is not the program's".into());
    }
    Ok(faults)
}

fn locked_crates(lock: &str) -> BTreeMap<String, String> {
    let value = |line: &str, key: &str| line.strip_prefix(key)?.trim_matches('"').to_owned().into();
    let mut name: Option<String> = None;
    let mut found = BTreeMap::new();
    for line in lock.lines() {
        if let Some(text) = value(line, "name = ") {
            name = Some(text);
        } else if let (Some(text), Some(name)) = (value(line, "version = "), name.take()) {
            found.insert(name, text);
        }
    }
    found
}

fn locked_packages(lock: &Value) -> BTreeMap<String, String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages
        .filter_map(|(path, package)| {
            let name = path.strip_prefix("node_modules/")?;
            Some((name.to_owned(), package["version"].as_str()?.to_owned()))
        })
        .collect()
}

fn drifted(crates: &BTreeMap<String, String>, packages: &BTreeMap<String, String>) -> Faults {
    let minor = |version: &str| version.split('.').take(2).collect::<Vec<_>>().join(".");
    let mut faults = Faults::new();
    for (name, version) in packages {
        let twin = match name.strip_prefix("@tauri-apps/") {
            Some("api" | "cli") => "tauri".to_owned(),
            Some(plugin) if plugin.starts_with("plugin-") => format!("tauri-{plugin}"),
            _ => continue,
        };
        match crates.get(&twin) {
            Some(ours) if minor(ours) == minor(version) => {}
            Some(ours) => faults.push(format!("{name} is {version}, the crate {twin} is {ours}")),
            None => faults.push(format!("{name} has no crate {twin} beside it")),
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_minor_is_a_fault_and_another_patch_is_not() {
        let crates = locked_crates("[[package]]\nname = \"tauri\"\nversion = \"2.12.5\"\n");
        for name in ["@tauri-apps/api", "@tauri-apps/cli"] {
            let with = |version: &str| BTreeMap::from([(name.to_owned(), version.to_owned())]);
            assert!(drifted(&crates, &with("2.12.1")).is_empty());
            assert_eq!(drifted(&crates, &with("2.11.0")).len(), 1);
        }
    }
}
