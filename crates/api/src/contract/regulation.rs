//! The regulation as a form: a draft as a person types it, what it says, what is wrong with it, what it would do.

use super::{Saved, SheetLine};
use domain::regulation::{Method, Per, PlaceStyle, ShareOf, TieRule, Weights};
use domain::{CriterionId, ProjectId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Every choice of a regulation. Numbers are text as they are typed, with comma or point, so that what is not
/// yet a number can be shown and found fault with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegulationDraft {
    /// The preset it began as, `own:…` for one of the user's own, or `own`.
    pub preset: String,
    /// How sheets become one score.
    #[ts(type = "'mean' | 'trimmed_mean' | 'median' | 'adjusted_mean' | 'sum' | 'place_sum' | 'skating'")]
    pub method: Method,
    /// How many highest and how many lowest are dropped.
    pub drop: String,
    /// From how many sheets on they are dropped.
    pub drop_from: String,
    /// Way of the total.
    #[ts(type = "'sheet' | 'criterion'")]
    pub per: Per,
    /// Σ w·x, or Σ w·x / Σ w.
    #[ts(type = "'sum' | 'mean'")]
    pub weights: Weights,
    /// Digits after the point; null: not rounded.
    pub round_sheet: Option<u32>,
    /// Digits after the point; null: not rounded.
    pub round_criterion_mean: Option<u32>,
    /// Digits after the point; null: not rounded.
    pub round_criterion_points: Option<u32>,
    /// Digits after the point; null: not rounded.
    pub round_total: Option<u32>,
    /// Least counted sheets.
    pub minimum_sheets: String,
    /// More than the share, or at least the share.
    pub quorum_more: bool,
    /// Numerator of the share.
    pub quorum_numerator: String,
    /// Denominator of the share.
    pub quorum_denominator: String,
    /// Whether a juror who takes part from afar counts for the quorum.
    #[serde(default = "yes")]
    pub remote_counts: bool,
    /// The presentation, `5:00`.
    pub time_presentation: String,
    pub time_questions: String,
    /// How long before the end the team is warned.
    pub time_warning: String,
    /// How long after the end it is stopped.
    pub time_overtime: String,
    /// Least score; empty: none.
    pub threshold: String,
    /// How places are counted.
    #[ts(type = "'standard' | 'dense'")]
    pub style: PlaceStyle,
    /// Places that carry a prize.
    pub prizes: String,
    /// What decides among equal scores, in order.
    #[ts(
        type = "Array<{ criterion: string } | 'head_to_head' | 'median' | 'jury_vote' | 'casting_vote' | 'lot'>"
    )]
    pub ties: Vec<TieRule>,
    /// Only ties at a border that matters.
    pub boundary_only: bool,
    /// What the students' vote bears on.
    pub audience_mode: AudienceModeName,
    /// Its share of the total in per cent.
    pub audience_weight: String,
    /// What the share is counted from.
    #[ts(type = "'valid' | 'max'")]
    pub audience_of: ShareOf,
    /// How many projects a ballot names.
    pub audience_choices: String,
    /// Exactly so many; else up to so many.
    pub audience_exactly: bool,
    /// Fewer valid ballots make the vote void.
    pub audience_minimum: String,
    /// Least award in per cent of the request.
    pub minimum_share: String,
    /// Whether a part of the request may be proposed.
    pub partial: bool,
    /// Whether the projects after one that does not fit are considered.
    pub skip: bool,
    /// Greatest award in roubles; empty: none.
    pub cap: String,
    /// The criteria, in order.
    pub criteria: Vec<CriterionDraft>,
}

fn yes() -> bool {
    true
}

/// What the students' vote bears on, without its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum AudienceModeName {
    None,
    SeparateAward,
    TieBreak,
    OneJuror,
    Share,
    Points,
}

/// A criterion of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CriterionDraft {
    /// Identity; one that the contest does not have is a new criterion.
    #[ts(type = "string")]
    pub id: CriterionId,
    /// Short code.
    pub code: String,
    /// Name as on the sheet.
    pub name: String,
    /// What it means.
    pub description: Option<String>,
    /// Weight coefficient.
    pub weight: String,
    /// Least mark.
    pub min: String,
    /// Greatest mark.
    pub max: String,
    /// Distance between neighbouring marks.
    pub step: String,
    /// Key criterion.
    pub key: bool,
    /// What single marks mean; those without text mean nothing.
    pub words: Vec<ScaleWordDraft>,
}

/// The meaning of one mark, as it is typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScaleWordDraft {
    /// The mark.
    pub score: String,
    /// Its meaning.
    pub text: String,
}

/// A draft with everything that can be said of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegulationView {
    pub draft: RegulationDraft,
    /// Version in force.
    pub version: u32,
    /// Title of the preset that the draft began as, where it is known.
    pub preset_title: Option<String>,
    /// A mark was given: changes only as a new version with a reason.
    pub locked: bool,
    /// The taking of marks is closed: what a change does to places may be seen.
    pub closed: bool,
    /// What the draft says, as it stands in the papers. While it has faults of numbers, of the draft without them.
    pub sentences: Vec<RuleSentence>,
    /// What is wrong with it; empty: it can be saved.
    pub faults: Vec<RuleFault>,
    /// Where it is not the preset; empty where the preset is not known.
    pub from_preset: Vec<RuleDifferenceView>,
    /// Where it is not what is in force.
    pub from_saved: Vec<RuleDifferenceView>,
    /// A small invented contest computed by it; null while it has faults.
    pub example: Option<RuleExample>,
    /// New versions since the first mark, oldest first.
    pub versions: Vec<RegulationVersion>,
}

/// What the regulation says of one thing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RuleSentence {
    /// `score`, `trimming`, `rounding`, `threshold`, `minimum_sheets`, `quorum`, `places`, `prizes`, `ties`, `audience`, `fund`, `time`.
    pub topic: String,
    /// As it stands in the papers.
    pub text: String,
}

/// Something wrong with a draft. Worded by the message `key` with `params`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RuleFault {
    /// The choice of the draft (`drop_from`, `weight`…).
    pub field: String,
    /// The criterion, where the choice is one of a criterion.
    #[ts(type = "string | null")]
    pub criterion: Option<CriterionId>,
    /// Key of the message.
    pub key: String,
    /// Values the message names.
    pub params: BTreeMap<String, String>,
}

/// A choice that is not the same.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RuleDifferenceView {
    /// The choice (`minimum_sheets`, `weight`…).
    pub field: String,
    /// Code of the criterion, where the choice is one of a criterion.
    pub criterion: Option<String>,
    /// The choice in words.
    pub label: String,
    /// What was, in words.
    pub before: String,
    /// What is, in words.
    pub after: String,
}

/// A version that was made after the first mark.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegulationVersion {
    /// Its number.
    pub version: u32,
    /// Journal entry.
    #[ts(type = "number")]
    pub entry: i64,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Why.
    pub reason: String,
    /// What it changed.
    pub changes: Vec<RuleDifferenceView>,
}

/// Three invented projects and five jurors, computed by the draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RuleExample {
    /// Codes of the criteria.
    pub criteria: Vec<String>,
    /// Codes of the jurors.
    pub jurors: Vec<String>,
    /// The projects, by place.
    pub rows: Vec<ExampleRow>,
}

/// A project of the example.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExampleRow {
    pub number: String,
    /// Marks by juror, then criterion, as they are shown.
    pub marks: Vec<Vec<String>>,
    /// Each juror's sheet.
    pub sheets: Vec<SheetLine>,
    /// The way to the score, line by line, in words and signs.
    pub steps: Vec<String>,
    /// What was done about equal scores, line by line.
    pub ties: Vec<String>,
    /// As it is shown; absent without one.
    pub score: Option<String>,
    /// «1», «2–3»; absent without a place.
    pub place: Option<String>,
    /// `ranked`, `below_threshold`, `too_few_sheets`.
    pub status: String,
}

/// What a draft would do to the places.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegulationEffect {
    /// Marks are being taken and no look was recorded: there is nothing to see.
    pub hidden: bool,
    /// Every project by the rules in force and by the draft; in the order of the draft.
    pub rows: Vec<EffectRow>,
    /// How many places would be others.
    pub moved: u32,
}

/// A project before and after a change of the rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EffectRow {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    /// Decimal with a point; absent without one.
    pub score_before: Option<String>,
    /// «1», «2–3»; absent without a place.
    pub place_before: Option<String>,
    pub status_before: String,
    pub score_after: Option<String>,
    pub place_after: Option<String>,
    pub status_after: String,
    /// Kopecks proposed; absent without a fund.
    #[ts(type = "number | null")]
    pub awarded_before: Option<i64>,
    #[ts(type = "number | null")]
    pub awarded_after: Option<i64>,
}

/// A regulation that can be begun with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PresetView {
    /// What a regulation's `preset` names.
    pub id: String,
    /// Title in the language asked for.
    pub title: String,
    /// The user's own, kept on this machine.
    pub own: bool,
    /// How many criteria it has.
    pub criteria: u32,
}

/// A draft was saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegulationSaved {
    /// Number and time of the entry.
    pub saved: Saved,
    /// The version in force now.
    pub version: u32,
}
