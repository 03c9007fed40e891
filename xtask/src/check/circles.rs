//! Circles of imports: files that can only be understood all together.

use super::Faults;
use crate::failure::Outcome;
use crate::project;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

/// How many files may import one another: a component, its state and its words can still be read as one.
pub const LARGEST: usize = 3;

/// Pairs of files or modules, of which the first names the second.
pub type Edges = BTreeSet<(String, String)>;

/// Returns the import circles among the screens that are too large.
pub fn faults() -> Outcome<Faults> {
    let folder = project::root().join("ui/src");
    let mut sources = BTreeMap::new();
    for file in project::files_ending(&folder, &[".ts", ".svelte"])? {
        sources.insert(project::shown(&file), project::read(&file)?);
    }
    Ok(too_large("ui/src", &screens(&sources)))
}

/// Returns a fault for every circle of more than [`LARGEST`]; `place` says where it was found.
pub fn too_large(place: &str, edges: &Edges) -> Faults {
    circles(edges)
        .into_iter()
        .filter(|circle| circle.len() > LARGEST)
        .map(|circle| {
            let names = circle.join(", ");
            format!("{place}: {} files import one another: {names}", circle.len())
        })
        .collect()
}

/// Returns the circles: the largest sets whose members all lead to one another, larger ones first. A member that leads
/// to nobody who leads back, except itself, is in no circle.
pub fn circles(edges: &Edges) -> Vec<Vec<String>> {
    let mut search = Search::default();
    for (from, to) in edges {
        search.follows.entry(from).or_default().push(to);
    }
    for (from, _) in edges {
        if !search.found.contains_key(from.as_str()) {
            search.visit(from);
        }
    }
    let mut circles = search.circles;
    circles.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    circles
}

/// Tarjan's search for strongly connected components.
#[derive(Default)]
struct Search<'a> {
    follows: BTreeMap<&'a str, Vec<&'a str>>,
    /// When each member was found, counting from one.
    found: BTreeMap<&'a str, usize>,
    /// Found, but not yet known to belong to a circle.
    open: Vec<&'a str>,
    circles: Vec<Vec<String>>,
}

impl<'a> Search<'a> {
    /// Returns the earliest member that `name` leads back to.
    fn visit(&mut self, name: &'a str) -> usize {
        let own = self.found.len() + 1;
        self.found.insert(name, own);
        let depth = self.open.len();
        self.open.push(name);
        let mut earliest = own;
        for next in self.follows.get(name).cloned().unwrap_or_default() {
            let reached = match self.found.get(next) {
                None => self.visit(next),
                Some(when) if self.open.contains(&next) => *when,
                Some(_) => continue,
            };
            earliest = earliest.min(reached);
        }
        if earliest == own {
            let mut circle: Vec<String> = self.open.drain(depth..).map(str::to_owned).collect();
            if circle.len() > 1 {
                circle.sort();
                self.circles.push(circle);
            }
        }
        earliest
    }
}

/// Returns which file of the screens imports which; `sources` maps paths from the root to texts.
fn screens(sources: &BTreeMap<String, String>) -> Edges {
    let mut edges = Edges::new();
    for (file, text) in sources {
        let folder = Path::new(file).parent().unwrap_or(Path::new(""));
        for named in imported(text) {
            if let Some(target) = resolved(folder, named, sources) {
                edges.insert((file.clone(), target));
            }
        }
    }
    edges
}

/// Returns the relative imports of a file, by `import … from './a'`, `export … from './a'` and `import './a'`. What is
/// loaded later, by `import('./a')`, is not needed to understand the file: a list of screens uses that form.
fn imported(text: &str) -> impl Iterator<Item = &str> {
    ["from '", "import '"].into_iter().flat_map(move |start| {
        text.match_indices(start).filter_map(move |(at, _)| {
            let named = text[at + start.len()..].split('\'').next()?;
            named.starts_with('.').then_some(named)
        })
    })
}

/// Returns the file that a module name in `folder` means.
fn resolved(folder: &Path, named: &str, sources: &BTreeMap<String, String>) -> Option<String> {
    let mut place = PathBuf::new();
    for part in folder.join(named).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                place.pop();
            }
            other => place.push(other),
        }
    }
    let place = place.to_string_lossy().replace('\\', "/");
    ["", ".ts", "/index.ts"]
        .into_iter()
        .map(|ending| format!("{place}{ending}"))
        .find(|name| sources.contains_key(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(pairs: &[(&str, &str)]) -> Edges {
        let named = |name: &&str| (*name).to_owned();
        pairs.iter().map(|(from, to)| (named(from), named(to))).collect()
    }

    #[test]
    fn a_chain_is_no_circle_and_neither_is_one_that_names_itself() {
        assert!(circles(&edges(&[("a", "b"), ("b", "c"), ("a", "c"), ("c", "c")])).is_empty());
    }

    #[test]
    fn circles_are_found_apart_larger_ones_first() {
        let found = circles(&edges(&[
            ("a", "b"),
            ("b", "a"),
            ("b", "c"),
            ("c", "d"),
            ("d", "e"),
            ("e", "c"),
            ("e", "f"),
        ]));
        assert_eq!(found, [vec!["c", "d", "e"], vec!["a", "b"]]);
    }

    #[test]
    fn circles_that_share_a_member_are_one() {
        let found = circles(&edges(&[
            ("a", "b"),
            ("b", "a"),
            ("b", "c"),
            ("c", "b"),
            ("c", "d"),
            ("d", "b"),
        ]));
        assert_eq!(found, [["a", "b", "c", "d"]]);
    }

    #[test]
    fn a_search_that_comes_back_to_a_finished_part_does_not_join_it() {
        let found = circles(&edges(&[
            ("a", "c"),
            ("b", "a"),
            ("b", "c"),
            ("c", "d"),
            ("d", "c"),
        ]));
        assert_eq!(found, [["c", "d"]]);
    }

    #[test]
    fn only_more_than_three_are_a_fault() {
        let three = edges(&[("a", "b"), ("b", "c"), ("c", "a")]);
        assert!(too_large("here", &three).is_empty());
        let four = edges(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")]);
        assert_eq!(
            too_large("here", &four),
            ["here: 4 files import one another: a, b, c, d"]
        );
    }

    #[test]
    fn imports_are_read_in_every_form() {
        let sources: BTreeMap<String, String> = [
            (
                "ui/src/a/One.svelte",
                "import {\n  x,\n  type Y,\n} from '../b';\nimport type { Z } from './two';\nimport far from 'far';",
            ),
            ("ui/src/a/two.ts", "import './look.css';\nexport { x } from '../b/index';"),
            ("ui/src/b/index.ts", "import '../a/two';\nconst one = () => import('../a/One.svelte');"),
        ]
        .map(|(file, text)| (file.to_owned(), text.to_owned()))
        .into();
        assert_eq!(
            screens(&sources),
            edges(&[
                ("ui/src/a/One.svelte", "ui/src/a/two.ts"),
                ("ui/src/a/One.svelte", "ui/src/b/index.ts"),
                ("ui/src/a/two.ts", "ui/src/b/index.ts"),
                ("ui/src/b/index.ts", "ui/src/a/two.ts"),
            ])
        );
    }
}
