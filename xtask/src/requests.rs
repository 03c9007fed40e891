//! What is generated from the declarations of requests (`request!` in `crates/api`): the list of all requests, and the
//! table of who may make each.

use crate::failure::{Failure, Outcome};
use crate::project;
use std::fmt::Write as _;

/// Path of the list.
pub const PLACE: &str = "crates/api/src/wire/requests.rs";

/// Path of the table.
pub const TABLE: &str = "docs/policy/requests.md";

/// The generated files: path and text.
pub type Made = [(&'static str, String); 2];

/// A request as it is declared.
#[derive(Debug, PartialEq, Eq)]
struct Told<'a> {
    name: &'a str,
    about: String,
    /// Whose it is, until when, from which seats, and what it touches; expressions as written.
    may: String,
    frozen: String,
    seats: String,
    touches: String,
}

/// Returns the list and the table that the sources give.
pub fn made() -> Outcome<Made> {
    let folder = project::root().join("crates/api/src");
    let mut list = "//! Every request, by the module where it is told. Made by `cargo xtask gen`.\n\n\
                    crate::door::request::requests! {\n"
        .to_owned();
    let mut table = "# Every request\n\nMade by `cargo xtask gen` of where each is told (`request!` in `crates/api/src`). \
                     What may be seen in the answers:\n[access.md](access.md).\n\n\
                     | request | what | whose | until | from | touches |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for file in project::files_ending(&folder, &[".rs"])? {
        let text = project::read(&file)?;
        let told = told(&text).map_err(|line| {
            Failure::Unreadable(format!(
                "{}: no request is told in «{line}»",
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
        for Told {
            name,
            about,
            may,
            frozen,
            seats,
            touches,
        } in told
        {
            let _ = writeln!(list, "        {name},");
            let _ = writeln!(
                table,
                "| {name} | {about} | {may} | {frozen} | {seats} | {touches} |"
            );
        }
        list.push_str("    }\n");
    }
    list.push_str("}\n");
    Ok([(PLACE, list), (TABLE, table)])
}

/// Returns the requests declared in a file, one after another; an error names what could not be read.
fn told(text: &str) -> Result<Vec<Told<'_>>, String> {
    let mut all = Vec::new();
    for block in text.split("\nrequest! {\n").skip(1) {
        let block = block.split("\n}\n").next().unwrap_or_default();
        let about: Vec<&str> = block
            .lines()
            .map_while(|line| line.trim_start().strip_prefix("/// "))
            .collect();
        let head = block
            .lines()
            .find(|line| !line.trim_start().starts_with("///"))
            .unwrap_or_default();
        let name = head.trim_start().split(' ').next().unwrap_or_default();
        let terms = block.split_once("-> ").and_then(|(_, rest)| rest.split_once(';'));
        let Some((_, terms)) = terms else {
            return Err(head.to_owned());
        };
        let terms = terms.split_whitespace().collect::<Vec<_>>().join(" ");
        let term = |word: &str, next: &[&str]| {
            let from = terms.find(word)? + word.len();
            let rest = &terms[from..];
            let end = next.iter().filter_map(|next| rest.find(next)).min();
            Some(
                rest[..end.unwrap_or(rest.len())]
                    .trim_matches([':', ' ', ','])
                    .to_owned(),
            )
        };
        if !name.starts_with(char::is_uppercase) {
            return Err(head.to_owned());
        }
        let must = |term: Option<String>| term.ok_or_else(|| head.to_owned());
        all.push(Told {
            name,
            about: about.join(" "),
            may: must(term("may", &[", frozen"]))?,
            frozen: must(term("frozen", &[", seats"]))?,
            seats: must(term(
                "seats",
                &[", reads", ", touches", ", journal", "; verifies"],
            ))?,
            touches: term("touches: [", &["]"]).unwrap_or_default(),
        });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn requests_are_found_in_their_order_and_nothing_else() {
        let text = "use x;\n\nrequest! {\n    /// One.\n    /// More.\n    Look {} -> View;\n    may: Look, frozen: Never, seats: WORK\n}\n\
                    /// request! {\nrequest! {\n    /// Two.\n    Do {\n        a: b,\n    } -> Saved;\n    may of a => f(a.b),\n    \
                    frozen: AtFixing,\n    seats: HERE,\n    touches: [Marks, Jury], journal: [a]; verifies\n}\n";
        let all = told(text).unwrap();
        let shown: Vec<String> = all
            .iter()
            .map(|one| {
                format!(
                    "{} {} {} {} {} {}",
                    one.name, one.about, one.may, one.frozen, one.seats, one.touches
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                "Look One. More. Look Never WORK ",
                "Do Two. of a => f(a.b) AtFixing HERE Marks, Jury"
            ]
        );
        assert!(told("\nrequest! {\n    #[doc]\n").is_err());
    }
}
