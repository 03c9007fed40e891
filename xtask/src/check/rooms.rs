//! The rule of rooms: which crate may depend on which, and which may use Tauri, the clock or floats.

use super::{Faults, source};
use crate::failure::{Failure, Outcome};
use crate::{project, step};
use serde_json::Value;

/// What each package may use of ours, apart from tests. A package that is not listed must not exist.
const MAY_USE: &[(&str, &[&str])] = &[
    ("tribuna-domain", &[]),
    ("tribuna-messages", &[]),
    ("tribuna-store", &["tribuna-domain"]),
    ("tribuna-exchange", &["tribuna-domain"]),
    ("tribuna-documents", &["tribuna-domain", "tribuna-messages"]),
    (
        "tribuna-api",
        &[
            "tribuna-domain",
            "tribuna-messages",
            "tribuna-store",
            "tribuna-exchange",
            "tribuna-documents",
        ],
    ),
    ("tribuna-server", &["tribuna-api"]),
    ("tribuna", &["tribuna-api", "tribuna-server"]),
    ("xtask", &[]),
];

/// What the domain must not name: the clock, the disk, chance, and inexact numbers.
const NOT_IN_DOMAIN: &[&str] = &[
    "f32",
    "f64",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local::now",
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "getrandom",
];

/// Returns what breaks the rule.
pub fn faults() -> Outcome<Faults> {
    let listed = step::output(&mut step::cargo(&[
        "metadata",
        "--no-deps",
        "--format-version",
        "1",
        "--locked",
    ]))?;
    let metadata: Value = serde_json::from_str(&listed)
        .map_err(|error| Failure::Unreadable(format!("cargo metadata: {error}")))?;
    let mut faults = dependencies(&metadata);
    let root = project::root();
    for file in project::files_ending(&root.join("ui/src"), &[".ts", ".svelte"])? {
        let shown = project::shown(&file);
        if project::read(&file)?.contains("@tauri-apps/") && !shown.starts_with("ui/src/api/") {
            faults.push(format!("{shown}: only ui/src/api may know of @tauri-apps"));
        }
    }
    for file in project::files_ending(&root.join("crates/domain/src"), &[".rs"])? {
        let shown = project::shown(&file);
        let is_test = shown.contains("/tests/") || shown.ends_with("tests.rs");
        if !is_test {
            faults.extend(
                forbidden(source::without_tests(&project::read(&file)?))
                    .map(|word| format!("{shown}: the domain is pure and exact, it may not name `{word}`")),
            );
        }
    }
    Ok(faults)
}

fn dependencies(metadata: &Value) -> Faults {
    let mut faults = Faults::new();
    let empty = Vec::new();
    let packages = metadata["packages"].as_array().unwrap_or(&empty);
    let ours: Vec<&str> = packages
        .iter()
        .filter_map(|package| package["name"].as_str())
        .collect();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
            faults.push(format!("{name}: a room that the rule of rooms does not know"));
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap_or(&empty) {
            let used = dependency["name"].as_str().unwrap_or_default();
            let is_for_tests = dependency["kind"] == "dev";
            if ours.contains(&used) && !is_for_tests && !allowed.contains(&used) {
                faults.push(format!("{name} may not depend on {used}"));
            }
        }
    }
    faults
}

/// Returns the forbidden words in the code, apart from comments.
fn forbidden(text: &str) -> impl Iterator<Item = &'static str> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    NOT_IN_DOMAIN.iter().copied().filter(move |word| {
        code.match_indices(word).any(|(at, _)| {
            let is_part = |c: char| c.is_alphanumeric() || c == '_';
            !code[..at].ends_with(is_part) && !code[at + word.len()..].starts_with(is_part)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_may_depend_on_nothing_of_ours() {
        let metadata = serde_json::json!({ "packages": [
            { "name": "tribuna-store", "dependencies": [] },
            { "name": "tribuna-domain", "dependencies": [
                { "name": "tribuna-store", "kind": null },
                { "name": "tribuna-store", "kind": "dev" },
            ] },
        ] });
        assert_eq!(
            dependencies(&metadata),
            ["tribuna-domain may not depend on tribuna-store"]
        );
    }

    #[test]
    fn a_float_is_found_in_code_and_not_in_words() {
        assert_eq!(
            forbidden("let x: f64 = 0.0; // f32 would do").collect::<Vec<_>>(),
            ["f64"]
        );
        assert_eq!(forbidden("struct Instantly;").count(), 0);
    }
}
