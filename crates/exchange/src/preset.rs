//! The regulations that come with the program (`assets/regulations`).

use crate::decimal;
use crate::fault::Findings;
use crate::rules::Rules;
use crate::settings::Settings;
use crate::table::Language;
use crate::words::fold_code;
use domain::contest::ScaleWord;
use domain::{Criterion, CriterionId, Regulation, Score, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const FILES: &[(&str, &str)] = &[
    (
        "altsu-defence",
        include_str!("../../../assets/regulations/altsu-defence.toml"),
    ),
    (
        "fpg-two-stage",
        include_str!("../../../assets/regulations/fpg-two-stage.toml"),
    ),
    (
        "faculty",
        include_str!("../../../assets/regulations/faculty.toml"),
    ),
];

/// What a list of presets shows of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PresetSummary {
    /// What `regulation.preset` names.
    pub id: &'static str,
    /// Russian title.
    pub title_ru: String,
    /// English title.
    pub title_en: String,
    /// How many criteria it has.
    pub criteria: usize,
}

impl PresetSummary {
    /// Returns the title in a language.
    pub fn title(&self, language: Language) -> &str {
        match language {
            Language::Ru => &self.title_ru,
            Language::En => &self.title_en,
        }
    }
}

/// A preset that is read.
pub(crate) struct Preset {
    pub rules: Rules,
    pub criteria: Vec<Criterion>,
    titles: Titles,
}

/// What a preset's file has beside its settings.
#[derive(Deserialize, Serialize)]
pub(crate) struct File {
    pub title: Titles,
    pub criteria: Vec<CriterionEntry>,
}

/// Title of a preset.
#[derive(Deserialize, Serialize)]
pub(crate) struct Titles {
    pub ru: String,
    pub en: String,
}

/// A criterion of a preset's file.
#[derive(Deserialize, Serialize)]
pub(crate) struct CriterionEntry {
    code: String,
    name: String,
    #[serde(default = "one")]
    weight: String,
    #[serde(default = "zero")]
    min: String,
    max: String,
    #[serde(default = "one")]
    step: String,
    #[serde(default)]
    key: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// Meanings of the marks from the least up, one step apart; an empty one means there is none.
    #[serde(default)]
    words: Vec<String>,
}

fn one() -> String {
    "1".to_owned()
}

fn zero() -> String {
    "0".to_owned()
}

/// Returns the presets, the default one first.
pub fn presets() -> Vec<PresetSummary> {
    FILES
        .iter()
        .filter_map(|(id, _)| {
            let preset = read(id)?;
            let (title_ru, title_en) = (preset.titles.ru, preset.titles.en);
            Some(PresetSummary {
                id,
                title_ru,
                title_en,
                criteria: preset.criteria.len(),
            })
        })
        .collect()
}

/// Returns the regulation and the criteria of a preset; `None` for an id that no preset has.
pub fn preset(id: &str) -> Option<(Regulation, Vec<Criterion>)> {
    let preset = read(id)?;
    let regulation = preset.rules.resolve(&preset.criteria, &mut Findings::default());
    Some((regulation, preset.criteria))
}

/// Returns the ids of all presets, as a message lists them.
pub(crate) fn ids() -> String {
    FILES.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ")
}

pub(crate) fn read(id: &str) -> Option<Preset> {
    let (id, text) = FILES.iter().find(|(known, _)| *known == id.trim())?;
    read_text(id, text)
}

/// Returns the preset of a file; `None` for one that cannot be read, or has faults.
pub(crate) fn read_text(id: &str, text: &str) -> Option<Preset> {
    let file: File = toml::from_str(text).ok()?;
    // Title and criteria are no settings: that they are warned of does not matter here. Faults of
    // the files are found by the test below.
    let mut findings = Findings::default();
    let settings = Settings::of_toml(text, &mut findings);
    let rules = Rules::of_preset(id, &settings, &mut findings);
    if !findings.faults.is_empty() {
        return None;
    }
    let mut criteria = file
        .criteria
        .into_iter()
        .map(CriterionEntry::read)
        .collect::<Option<Vec<_>>>()?;
    criteria.sort_by(|a, b| domain::natural::compare(&a.code, &b.code));
    for (id, criterion) in (1..).zip(&mut criteria) {
        criterion.id = CriterionId(id);
    }
    Some(Preset {
        rules,
        criteria,
        titles: file.title,
    })
}

impl CriterionEntry {
    /// Returns the criterion as a file has it.
    pub(crate) fn of(criterion: &Criterion) -> Self {
        let last = criterion.words.iter().map(|word| word.score).max();
        let mut words = Vec::new();
        let mut mark = criterion.min;
        while criterion.step.0 > 0 && last.is_some_and(|last| mark <= last) {
            let word = criterion.words.iter().find(|word| word.score == mark);
            words.push(word.map(|word| word.text.clone()).unwrap_or_default());
            mark.0 += criterion.step.0;
        }
        Self {
            code: criterion.code.clone(),
            name: criterion.name.clone(),
            weight: criterion.weight.to_string(),
            min: criterion.min.to_string(),
            max: criterion.max.to_string(),
            step: criterion.step.to_string(),
            key: criterion.key,
            description: criterion.description.clone(),
            words,
        }
    }

    fn read(self) -> Option<Criterion> {
        let score = |text: &str| decimal::parse(text, 2).ok().map(Score);
        let (min, step) = (score(&self.min)?, score(&self.step)?);
        let words = (0..)
            .zip(self.words)
            .filter(|(_, text)| !text.is_empty())
            .map(|(at, text)| ScaleWord {
                score: Score(min.0 + at * step.0),
                text,
            });
        Some(Criterion {
            id: CriterionId(0),
            code: self.code,
            name: self.name,
            weight: Weight(decimal::parse(&self.weight, 4).ok()?),
            min,
            max: score(&self.max)?,
            step,
            key: self.key,
            description: self.description,
            words: words.collect(),
        })
    }
}

impl Preset {
    /// Returns the Russian title; a preset of one's own has one title.
    pub fn title(&self) -> &str {
        &self.titles.ru
    }

    /// Returns the words of the scales by the folded codes of the criteria.
    pub fn words(&self) -> BTreeMap<String, Vec<ScaleWord>> {
        self.criteria
            .iter()
            .map(|criterion| (fold_code(&criterion.code), criterion.words.clone()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::regulation::{Method, TieRule};

    #[test]
    fn every_preset_is_whole() {
        let all = presets();
        assert_eq!(
            all.iter().map(|preset| preset.id).collect::<Vec<_>>(),
            ["altsu-defence", "fpg-two-stage", "faculty"]
        );
        for summary in all {
            let (regulation, criteria) = preset(summary.id).expect("a listed preset exists");
            assert_eq!(regulation.preset, summary.id);
            assert_eq!(regulation.version, 1);
            assert_eq!(criteria.len(), summary.criteria);
            for criterion in criteria {
                assert!(criterion.allows(criterion.max), "{}", criterion.code);
                assert!(
                    criterion.words.iter().all(|word| criterion.allows(word.score)),
                    "{}",
                    criterion.code
                );
            }
        }
        assert!(preset("no-such").is_none());
    }

    #[test]
    fn the_default_preset_is_the_universitys_defence() {
        let (regulation, criteria) = preset("altsu-defence").expect("exists");
        let weights: Vec<i64> = criteria
            .iter()
            .map(|criterion| criterion.weight.0 / 10_000)
            .collect();
        assert_eq!(weights, [4, 4, 3, 2, 3, 2, 2]);
        assert_eq!(criteria[0].words.len(), 6);
        assert!(criteria[0].key && !criteria[1].key);
        assert_eq!(regulation.threshold, Some(Score(6000)));
        assert_eq!(regulation.rounding.total, Some(2));
        assert_eq!(regulation.aggregation.method, Method::Mean);
        assert_eq!(regulation.places.prizes, 3);
        assert_eq!(regulation.fund.minimum_share, 5000);
        assert_eq!(
            regulation.places.ties,
            [
                TieRule::Criterion(criteria[0].id),
                TieRule::Criterion(criteria[1].id),
                TieRule::JuryVote,
                TieRule::CastingVote
            ]
        );
    }

    #[test]
    fn the_other_presets_say_what_they_promise() {
        let (fpg, criteria) = preset("fpg-two-stage").expect("exists");
        assert_eq!((criteria.len(), fpg.threshold), (3, None));
        assert!(
            criteria
                .iter()
                .all(|c| c.min == Score(0) && c.max == Score(1000) && c.weight == Weight(10_000))
        );
        let (faculty, criteria) = preset("faculty").expect("exists");
        assert_eq!(
            (criteria.len(), faculty.threshold, faculty.minimum_sheets),
            (5, Some(Score(2500)), 2)
        );
        assert_eq!(faculty.places.ties, [TieRule::JuryVote, TieRule::CastingVote]);
    }
}
