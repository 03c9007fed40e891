//! The list of all requests, made of where each is told (`request!` in `crates/api`).

use crate::failure::{Failure, Outcome};
use crate::project;
use std::fmt::Write as _;

/// Where the list lies.
pub const PLACE: &str = "crates/api/src/wire/requests.rs";

/// Returns the list as the sources tell it.
pub fn list() -> Outcome<String> {
    let folder = project::root().join("crates/api/src");
    let mut list = "//! Every request, by the module where it is told. Made by `cargo xtask gen`.\n\n\
                    crate::door::request::requests! {\n"
        .to_owned();
    for file in project::files_ending(&folder, &[".rs"])? {
        let text = project::read(&file)?;
        let told = told(&text).map_err(|line| {
            Failure::Unreadable(format!(
                "{}: no name of a request in «{line}»",
                project::shown(&file)
            ))
        })?;
        if told.is_empty() {
            continue;
        }
        let inner = file.strip_prefix(&folder).unwrap_or(&file).with_extension("");
        let way: Vec<_> = inner
            .iter()
            .map(|part| part.to_string_lossy())
            .filter(|part| part != "mod")
            .collect();
        let _ = writeln!(list, "    crate::{} {{", way.join("::"));
        for name in told {
            let _ = writeln!(list, "        {name},");
        }
        list.push_str("    }\n");
    }
    list.push_str("}\n");
    Ok(list)
}

/// Returns the names of the requests that a file tells, in its order.
fn told(text: &str) -> Result<Vec<&str>, String> {
    let mut names = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line != "request! {" {
            continue;
        }
        let head = lines
            .by_ref()
            .find(|line| !line.trim_start().starts_with("///"))
            .unwrap_or_default();
        let name = head.trim_start().split(' ').next().unwrap_or_default();
        if !name.starts_with(char::is_uppercase) {
            return Err(head.to_owned());
        }
        names.push(name);
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn requests_are_found_in_their_order_and_nothing_else() {
        let text = "request! {\n    /// One.\n    /// More.\n    Look {} -> View;\n}\n/// request! {\nrequest! {\n    Do {\n}\n";
        assert_eq!(told(text), Ok(vec!["Look", "Do"]));
        assert!(told("request! {\n    #[doc]\n").is_err());
    }
}
