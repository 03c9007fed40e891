//! The lists of requests and the screens' types: what is committed must be what Rust gives.

use super::Faults;
use crate::failure::Outcome;
use crate::{generate, project, requests};
use std::collections::BTreeSet;
use std::fs;

/// Returns the committed lists and types that are out of date.
pub fn faults() -> Outcome<Faults> {
    for (place, text) in requests::made()? {
        if fs::read_to_string(project::root().join(place)).ok() != Some(text) {
            return Ok(vec![format!("{place} is not what is told: `cargo xtask gen`")]);
        }
    }
    let made = generate::made_types()?;
    let committed = generate::types_in(&project::root().join(generate::TYPES))?;
    let names: BTreeSet<&String> = made.keys().chain(committed.keys()).collect();
    Ok(names
        .into_iter()
        .filter(|name| made.get(*name) != committed.get(*name))
        .map(|name| {
            format!(
                "{}/{name} is not what Rust says: `cargo xtask gen`",
                generate::TYPES
            )
        })
        .collect())
}
