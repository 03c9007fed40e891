//! The screens' types: what is committed is what Rust says.

use super::Faults;
use crate::failure::Outcome;
use crate::{generate, project, requests};
use std::collections::BTreeSet;

/// Returns the committed types that are not what Rust says.
pub fn faults() -> Outcome<Faults> {
    let list = project::root().join(requests::PLACE);
    if project::read(&list)? != requests::list()? {
        return Ok(vec![format!(
            "{} is not what is told: `cargo xtask gen`",
            requests::PLACE
        )]);
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
