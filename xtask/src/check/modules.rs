//! Which module of a crate names which: for the circles, and for the privacy of areas.

use super::Faults;
use super::circles::{self, Edges};
use crate::failure::Outcome;
use crate::project;
use std::collections::BTreeMap;

/// The areas of a contest: in each room they are folders of one name (`docs/architecture.md`).
const AREAS: &[&str] = &[
    "contest",
    "regulation",
    "jury",
    "marks",
    "defence",
    "hall",
    "audience",
    "results",
    "money",
    "sealing",
    "papers",
    "desk",
];

/// Returns the circles in every crate that are too large, and uses of an area's insides.
pub fn faults() -> Outcome<Faults> {
    let root = project::root();
    let mut crates = vec![root.join("src-tauri/src"), root.join("xtask/src")];
    for entry in std::fs::read_dir(root.join("crates")).map_err(crate::failure::at(&root))? {
        let entry = entry.map_err(crate::failure::at(&root))?;
        crates.push(entry.path().join("src"));
    }
    crates.sort();
    let mut faults = Faults::new();
    for folder in crates {
        let mut sources = BTreeMap::new();
        for file in project::files_ending(&folder, &[".rs"])? {
            let name = project::shown(&file);
            // Tests of a module are in a file of their own beside it, and may name anything.
            if !name.ends_with("tests.rs") && !name.contains("/tests/") {
                sources.insert(name, project::read(&file)?);
            }
        }
        let place = project::shown(&folder);
        let modules = Modules::of(&place, &sources);
        faults.extend(circles::too_large(&place, &modules.edges()));
        if place == "crates/api/src" {
            faults.extend(modules.reached_into());
        }
    }
    Ok(faults)
}

/// A path of names, without `crate`.
type Way = Vec<String>;

/// The modules of a crate: each with its file and its text, without comments and tests.
struct Modules<'a> {
    files: BTreeMap<Way, (&'a str, String)>,
}

impl<'a> Modules<'a> {
    fn of(folder: &str, sources: &'a BTreeMap<String, String>) -> Self {
        let files = sources.iter().map(|(file, text)| {
            let inner = file.strip_prefix(folder).unwrap_or(file).trim_start_matches('/');
            let mut way: Way = inner
                .trim_end_matches(".rs")
                .split('/')
                .map(str::to_owned)
                .collect();
            if way.last().is_some_and(|last| last == "mod") || ["lib", "main"].contains(&way[0].as_str()) {
                way.pop();
            }
            (way, (file.as_str(), plain(text)))
        });
        Self {
            files: files.collect(),
        }
    }

    /// Returns which file names an item of which other.
    fn edges(&self) -> Edges {
        let mut edges = Edges::new();
        for (way, (file, text)) in &self.files {
            for named in named(way, text) {
                let target = self.home(&named);
                if let Some((other, _)) = target.and_then(|home| self.files.get(&home))
                    && other != file
                {
                    edges.insert(((*file).to_owned(), (*other).to_owned()));
                }
            }
        }
        edges
    }

    /// Returns the module that defines a name, whoever re-exports it; `None` means the crate's root.
    fn home(&self, named: &[String]) -> Option<Way> {
        let depth = (1..=named.len())
            .rev()
            .find(|depth| self.files.contains_key(&named[..*depth]))?;
        let (module, rest) = named.split_at(depth);
        if let Some(name) = rest.first() {
            let (_, text) = self.files.get(module)?;
            let handed = handed_on(module, text)
                .into_iter()
                .find(|way| way.last() == Some(name));
            if let Some(from) = handed
                && from != named
            {
                return self.home(&from).or_else(|| Some(module.to_vec()));
            }
        }
        Some(module.to_vec())
    }

    /// Returns uses of the inside of an area from outside it.
    fn reached_into(&self) -> Faults {
        let mut faults = Faults::new();
        for (way, (file, text)) in &self.files {
            // The list of all requests names the file of each.
            if way.first().is_some_and(|room| room == "wire") {
                continue;
            }
            for named in named(way, text) {
                let [area, module, _, ..] = named.as_slice() else {
                    continue;
                };
                let inside = AREAS.contains(&area.as_str())
                    && way.first() != Some(area)
                    && self.files.contains_key(&[area.clone(), module.clone()][..]);
                if inside {
                    faults.push(format!(
                        "{file} reaches into crate::{area}::{module}: let crate::{area} hand on what others need"
                    ));
                }
            }
        }
        faults.sort();
        faults.dedup();
        faults
    }
}

/// Returns the text without comments and without the tests at its end.
fn plain(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns everything in the crate that a module names, by `use` or by path.
fn named(way: &[String], text: &str) -> Vec<Way> {
    let mut all = Vec::new();
    for tree in uses(text) {
        spread(tree, &mut Vec::new(), &mut all);
    }
    let mut named: Vec<Way> = all.into_iter().filter_map(|path| from_root(way, &path)).collect();
    for (at, _) in text.match_indices("crate::") {
        let end = text[at..]
            .find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'))
            .unwrap_or(text.len() - at);
        let path = text[at..at + end].trim_end_matches(':');
        named.push(path.split("::").skip(1).map(str::to_owned).collect());
    }
    named
}

/// Returns what a module re-exports, of its own modules or of others.
fn handed_on(way: &[String], text: &str) -> Vec<Way> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices("pub") {
        let rest = text[at + 3..]
            .trim_start_matches("(crate)")
            .trim_start_matches("(super)");
        if let Some(tree) = rest.strip_prefix(" use ").and_then(|rest| rest.split(';').next()) {
            spread(tree, &mut Vec::new(), &mut all);
        }
    }
    let own = all
        .into_iter()
        .map(|path| from_root(way, &path).unwrap_or_else(|| way.iter().cloned().chain(path).collect()));
    own.collect()
}

/// Returns the trees of `use` declarations.
fn uses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("use ").filter_map(|(at, word)| {
        let begins = text[..at].trim_end_matches(' ');
        let alone =
            begins.is_empty() || begins.ends_with('\n') || begins.ends_with(')') || begins.ends_with("pub");
        alone.then(|| text[at + word.len()..].split(';').next()).flatten()
    })
}

/// Expands a `use` tree into its paths.
fn spread(tree: &str, before: &mut Way, all: &mut Vec<Way>) {
    let tree = tree.trim();
    let depth = before.len();
    if let Some((head, inner)) = tree.split_once('{') {
        before.extend(
            head.split("::")
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
        );
        let (mut level, mut from) = (0, 0);
        let inner = inner.trim_end().trim_end_matches('}');
        for (at, letter) in inner.char_indices() {
            match letter {
                '{' => level += 1,
                '}' => level -= 1,
                ',' if level == 0 => {
                    spread(&inner[from..at], before, all);
                    from = at + 1;
                }
                _ => {}
            }
        }
        spread(&inner[from..], before, all);
    } else if !tree.is_empty() {
        let name = tree.split(" as ").next().unwrap_or(tree);
        before.extend(
            name.split("::")
                .map(|part| part.trim().to_owned())
                .filter(|part| part != "self" || depth == 0),
        );
        all.push(before.clone());
    }
    before.truncate(depth);
}

/// Returns a path from the crate's root; `None` if it leads into another crate.
fn from_root(way: &[String], path: &[String]) -> Option<Way> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some(way.iter().cloned().chain(rest.iter().cloned()).collect()),
        "super" => {
            let (_, above) = way.split_last()?;
            let up = rest.iter().take_while(|name| *name == "super").count();
            let above = above.get(..above.len().checked_sub(up)?)?;
            Some(above.iter().cloned().chain(rest[up..].iter().cloned()).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> (Edges, Faults) {
        let sources = files
            .iter()
            .map(|(name, text)| (format!("c/src/{name}"), (*text).to_owned()));
        let sources: BTreeMap<String, String> = sources.collect();
        let modules = Modules::of("c/src", &sources);
        (modules.edges(), modules.reached_into())
    }

    fn edge(from: &str, to: &str) -> (String, String) {
        (format!("c/src/{from}"), format!("c/src/{to}"))
    }

    #[test]
    fn what_is_handed_on_is_of_the_file_where_it_is_told() {
        let (edges, faults) = found(&[
            ("lib.rs", "mod jury;\nmod marks;"),
            (
                "jury/mod.rs",
                "mod presence;\nmod pins;\npub(crate) use presence::{quorum, Seen};\npub(crate) use pins::draw;",
            ),
            ("jury/presence.rs", "use super::pins::draw;"),
            ("jury/pins.rs", ""),
            (
                "marks/mod.rs",
                "// use crate::jury::draw;\nuse crate::{jury::quorum as needed, marks};\nfn f() { crate::jury::Seen::all() }",
            ),
        ]);
        let known = [
            edge("jury/presence.rs", "jury/pins.rs"),
            edge("marks/mod.rs", "jury/presence.rs"),
        ];
        assert_eq!(edges.into_iter().collect::<Vec<_>>(), known);
        assert!(faults.is_empty(), "{faults:?}");
    }

    #[test]
    fn who_reaches_into_another_area_is_named() {
        let (_, faults) = found(&[
            ("jury/mod.rs", "mod presence;"),
            ("jury/presence.rs", "use crate::jury::presence::own;"),
            ("marks/giving.rs", "use crate::jury::presence::{self, quorum};"),
        ]);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].starts_with("c/src/marks/giving.rs reaches into crate::jury::presence"));
    }

    #[test]
    fn tests_of_a_file_may_name_whom_they_like() {
        let (edges, _) = found(&[
            (
                "a.rs",
                "use crate::b::x;\n#[cfg(test)]\nmod tests {\n use crate::c::y;\n}",
            ),
            ("b.rs", ""),
            ("c.rs", ""),
        ]);
        assert_eq!(edges.into_iter().collect::<Vec<_>>(), [edge("a.rs", "b.rs")]);
    }
}
