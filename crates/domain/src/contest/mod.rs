//! The set-up of a contest: who competes, who judges, by what criteria, with whose money.

pub mod change;

use crate::{
    CategoryId, CriterionId, HelperId, JurorId, Money, ProjectId, Regulation, Score, SectionId, SourceId,
    Weight,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything about a contest except what people did in it (marks, recusals, decisions).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contest {
    /// Title as on the papers.
    pub title: String,
    /// The body that holds the contest; empty when not given.
    pub organisation: String,
    /// Town, as on the papers («г. Барнаул»); empty when not given.
    pub place: String,
    /// Days of the defence in ascending order; may be empty.
    pub dates: Vec<NaiveDate>,
    /// The rules in force.
    pub regulation: Regulation,
    /// Criteria, in natural order of their codes after import, else as the organiser ordered them.
    pub criteria: Vec<Criterion>,
    /// Projects, in running order (natural order of numbers until a draw says otherwise).
    pub projects: Vec<Project>,
    /// The approved jury, with its secretary.
    pub jurors: Vec<Juror>,
    /// Sources of money, in spending order.
    pub sources: Vec<Source>,
    /// Categories (nominations), in the order of the papers; every one that a project names is among them.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// Sections of the defence; every one that a project or juror names is among them.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// People who help the secretary.
    #[serde(default)]
    pub helpers: Vec<Helper>,
}

impl Contest {
    /// Adds the categories and sections that projects and jurors name and the lists lack, in natural order,
    /// after those that are there.
    pub fn complete_lists(&mut self) {
        let named = self.projects.iter().filter_map(|p| p.category.as_deref());
        for name in lacking(named, self.categories.iter().map(|c| c.name.as_str())) {
            let id = CategoryId(next(self.categories.iter().map(|c| c.id.0)));
            self.categories.push(Category { id, name });
        }
        let of_projects = self.projects.iter().filter_map(|p| p.section.as_deref());
        let named = of_projects.chain(self.jurors.iter().filter_map(|j| j.section.as_deref()));
        for name in lacking(named, self.sections.iter().map(|s| s.name.as_str())) {
            let id = SectionId(next(self.sections.iter().map(|s| s.id.0)));
            self.sections.push(Section { id, name });
        }
    }

    /// Returns the contest without applications that are not admitted to it: what is scored, ranked and put
    /// into the papers of the jury.
    pub fn admitted(&self) -> Self {
        Self {
            projects: self
                .projects
                .iter()
                .filter(|project| project.standing.is_admitted())
                .cloned()
                .collect(),
            ..self.clone()
        }
    }
}

/// Returns the names that are not among `there`, once each, in natural order.
fn lacking<'a>(named: impl Iterator<Item = &'a str>, there: impl Iterator<Item = &'a str>) -> Vec<String> {
    let there: BTreeSet<&str> = there.collect();
    let lacking: BTreeSet<&str> = named.filter(|name| !there.contains(name)).collect();
    let mut lacking: Vec<String> = lacking.into_iter().map(str::to_owned).collect();
    lacking.sort_by(|a, b| crate::natural::compare(a, b));
    lacking
}

/// Returns an id that none of `ids` is.
fn next(ids: impl Iterator<Item = u32>) -> u32 {
    ids.max().unwrap_or(0).saturating_add(1)
}

/// A category (nomination).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Identity within the file.
    pub id: CategoryId,
    /// Name; unique.
    pub name: String,
}

/// A section of the defence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Identity within the file.
    pub id: SectionId,
    /// Name; unique.
    pub name: String,
}

/// Somebody who helps the secretary, with a PIN and rights of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// Identity within the file.
    pub id: HelperId,
    /// Full name, surname first; unique.
    pub name: String,
    /// What the helper may do.
    pub rights: Vec<Right>,
}

/// What a helper may do beside looking at what everybody at the console sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Type in paper sheets, recusals and who came.
    Sheets,
    /// Change the set-up: projects, jury, regulation.
    SetUp,
    /// Make papers.
    Papers,
}

/// A project that competes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Identity within the file.
    pub id: ProjectId,
    /// Number in the contest («12», «3а»); unique.
    pub number: String,
    /// Working title.
    pub title: String,
    /// Registration number of the application.
    pub registration: Option<String>,
    /// Official title, where it differs from the working one.
    pub official_title: Option<String>,
    /// Project lead, full name.
    pub lead: Option<String>,
    /// Names of the team.
    pub team: Vec<String>,
    /// Who presents it.
    pub speaker: Option<String>,
    /// Faculty or institute.
    pub faculty: Option<String>,
    /// Student group.
    pub group: Option<String>,
    /// One contact of the lead.
    pub contact: Option<String>,
    /// Category (nomination).
    pub category: Option<String>,
    /// Money asked for.
    pub requested: Option<Money>,
    /// The least that makes sense; absent: half of the request.
    pub minimum: Option<Money>,
    /// Mentor, full name.
    pub mentor: Option<String>,
    /// Section of the defence.
    pub section: Option<String>,
    pub summary: Option<String>,
    /// Does it still compete.
    pub standing: Standing,
    /// Grounds of a rejection.
    #[serde(default)]
    pub grounds: Option<String>,
    /// Columns of the imported table that the program does not know, by their header.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
}

/// Whether an application was admitted, and whether its project still competes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Admitted and competing.
    #[default]
    Competing,
    /// Withdrawn: stays in the summary without a place («снят»).
    Withdrawn,
    /// The team did not come («не явился»): not scored 0, not in the ranking.
    NoShow,
    /// An application that nobody has decided on: not in the contest yet.
    Received,
    /// An application that was rejected («отклонён»): not in the contest.
    Rejected,
}

impl Standing {
    /// Returns whether the project was admitted, whether or not it still competes.
    pub fn is_admitted(self) -> bool {
        !matches!(self, Self::Received | Self::Rejected)
    }
}

/// A member of the jury, or its secretary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Juror {
    /// Identity within the file.
    pub id: JurorId,
    /// Short code («Ж1»); unique.
    pub code: String,
    /// Full name, surname first.
    pub name: String,
    /// Position and organisation.
    pub position: Option<String>,
    /// Role in the jury.
    pub role: Role,
    /// Whether the juror's sheets count; an advisory expert's sheet is kept and not counted.
    pub voting: bool,
    /// On whose behalf the juror sits.
    pub seat: Option<Seat>,
    /// Section of the defence.
    pub section: Option<String>,
}

impl Juror {
    /// Returns whether this person gives marks at all (the secretary of the jury does not).
    pub fn scores(&self) -> bool {
        self.role != Role::Secretary
    }

    /// Returns whether a project is heard where this juror sits: they are of the same section, or one of them is of
    /// none. Whether the juror judges it is asked of the day ([`crate::Day::judges`]): the secretary may have allowed it.
    pub fn hears(&self, project: &Project) -> bool {
        let named = |section: Option<&String>| {
            section
                .map(|name| name.trim().to_lowercase())
                .filter(|name| !name.is_empty())
        };
        match (named(self.section.as_ref()), named(project.section.as_ref())) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        }
    }
}

/// Role in the jury.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// председатель
    Chair,
    /// заместитель председателя
    Deputy,
    /// член жюри
    #[default]
    Member,
    /// секретарь, without a vote and without sheets
    Secretary,
}

/// On whose behalf a juror sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// администрация
    Administration,
    /// эксперт
    Expert,
    /// обучающийся
    Student,
}

/// A criterion of the score sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Identity within the file.
    pub id: CriterionId,
    /// Short code («К1»); unique.
    pub code: String,
    /// Name as on the sheet.
    pub name: String,
    /// Weight coefficient.
    pub weight: Weight,
    /// Least mark.
    pub min: Score,
    /// Greatest mark.
    pub max: Score,
    /// Distance between neighbouring marks, counted from `min`.
    pub step: Score,
    /// Key criterion (printed with an asterisk).
    pub key: bool,
    /// What it means.
    pub description: Option<String>,
    /// What single marks mean («3 — в средней степени»), ascending.
    #[serde(default)]
    pub words: Vec<ScaleWord>,
}

impl Criterion {
    /// Returns whether `score` is on this criterion's scale.
    pub fn allows(&self, score: Score) -> bool {
        score >= self.min
            && score <= self.max
            && (self.step.0 <= 0 || (score.0 - self.min.0) % self.step.0 == 0)
    }

    /// Returns how many marks the scale has.
    pub fn marks_on_scale(&self) -> usize {
        if self.step.0 <= 0 {
            return 0;
        }
        usize::try_from((self.max.0 - self.min.0) / self.step.0 + 1).unwrap_or(0)
    }
}

/// The meaning of one mark in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScaleWord {
    /// The mark.
    pub score: Score,
    /// Its meaning.
    pub text: String,
}

/// A source of money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Identity within the file.
    pub id: SourceId,
    /// Name («Программа»); unique.
    pub name: String,
    /// How much it can give.
    pub limit: Money,
    /// Place in the order of spending: the least is spent first.
    #[serde(rename = "order")]
    pub priority: i64,
    /// Target share of each award.
    pub share: Option<Weight>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_juror_hears_their_section_and_what_is_of_none() {
        let of = |section: Option<&str>| section.map(str::to_owned);
        let hears = |juror: Option<&str>, project: Option<&str>| {
            let juror = Juror {
                id: JurorId(1),
                code: "Ж1".into(),
                name: "Антонова Алла Аскольдовна".into(),
                position: None,
                role: Role::Member,
                voting: true,
                seat: None,
                section: of(juror),
            };
            juror.hears(&Project {
                section: of(project),
                ..Project::default()
            })
        };
        assert!(hears(Some("Спорт"), Some(" спорт")));
        assert!(!hears(Some("Спорт"), Some("Наука")));
        assert!(hears(None, Some("Наука")) && hears(Some(" "), Some("Наука")));
        assert!(hears(Some("Спорт"), None));
    }
}
