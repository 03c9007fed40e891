//! What is looked up by id while results are told.

use domain::Day;
use domain::ProjectId;
use domain::contest::{Contest, Project};
use messages::Names;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Looks up the contest's things by id.
pub struct Index<'a> {
    pub contest: &'a Contest,
    projects: BTreeMap<ProjectId, &'a Project>,
    names: Names,
}

impl<'a> Index<'a> {
    /// Returns an index of `contest`.
    pub fn new(contest: &'a Contest) -> Self {
        Self {
            contest,
            projects: contest.projects.iter().map(|p| (p.id, p)).collect(),
            names: documents::paper::names_of(contest, ""),
        }
    }

    /// Returns the project's number; empty for an unknown one.
    pub fn number(&self, id: ProjectId) -> &'a str {
        self.projects.get(&id).map_or("", |p| p.number.as_str())
    }

    /// Returns «Соколова Е.О.», or the full name where initials collide.
    pub fn lead(&self, project: &Project) -> Option<String> {
        documents::paper::lead_person(project).map(|person| self.names.list(person))
    }

    /// Returns the project.
    pub fn project(&self, id: ProjectId) -> Option<&'a Project> {
        self.projects.get(&id).copied()
    }
}

/// Returns the categories in which projects compete, in natural order: their own, or those they were merged into.
pub(crate) fn categories(contest: &domain::Contest, day: &Day) -> Vec<String> {
    let all: BTreeSet<&str> = contest
        .projects
        .iter()
        .filter_map(|p| Some(day.votes.category_in_force(p.category.as_deref()?)))
        .collect();
    let mut all: Vec<String> = all.into_iter().map(str::to_owned).collect();
    all.sort_by(|a, b| messages::name_order(a, b));
    all
}
