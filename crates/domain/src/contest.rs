//! The set-up of a contest: who competes, who judges, by what criteria, with whose money.

use crate::{CriterionId, JurorId, Money, ProjectId, Regulation, Score, SourceId, Weight};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything about a contest except what people did in it (marks, recusals, decisions).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// A project that competes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// Summary.
    pub summary: Option<String>,
    /// Does it still compete.
    pub standing: Standing,
    /// Columns of the imported table that the program does not know, by their header.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
}

/// Whether a project still competes.
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
    /// Place in the order of spending.
    pub order: i64,
    /// Target share of each award.
    pub share: Option<Weight>,
}
