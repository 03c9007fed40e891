//! A regulation as a preset's file: written, and read by the reader of the program's own presets.

use crate::decimal::show;
use crate::preset::{self, CriterionEntry, File, Titles};
use crate::rule_words::{quorum_text, threshold_text, tie_words};
use crate::words::{AUDIENCE, METHODS, PER, SHARE, SHARE_OF, STYLES, WEIGHTS, Words};
use domain::regulation::{AudienceMode, AudienceRule, TieRule, length_text};
use domain::{Criterion, Money, Regulation};
use toml::{Table, Value};

/// A preset read from a file.
#[derive(Clone, Debug)]
pub struct PresetRead {
    pub title: String,
    /// The regulation; its `preset` is the id that it was read by.
    pub regulation: Regulation,
    /// The criteria, in natural order of their codes.
    pub criteria: Vec<Criterion>,
}

/// Returns the preset that a file holds; `None` for what the reader of presets finds fault with.
pub fn read_preset(id: &str, text: &str) -> Option<PresetRead> {
    let preset = preset::read_text(id, text)?;
    let title = preset.title().to_owned();
    let mut findings = crate::fault::Findings::default();
    let regulation = preset.rules.resolve(&preset.criteria, &mut findings);
    // A preset of one's own names its criteria in full, so a step that names none of them is a fault.
    let whole = findings.faults.is_empty() && findings.warnings.is_empty();
    whole.then_some(PresetRead {
        title,
        regulation,
        criteria: preset.criteria,
    })
}

/// Returns the file of a preset.
pub fn preset_text(title: &str, regulation: &Regulation, criteria: &[Criterion]) -> String {
    let file = File {
        title: Titles {
            ru: title.to_owned(),
            en: title.to_owned(),
        },
        criteria: criteria.iter().map(CriterionEntry::of).collect(),
    };
    let mut table = Table::try_from(&file).unwrap_or_default();
    let criteria_table = table.remove("criteria");
    table.insert("regulation".into(), Value::Table(rules(regulation, criteria)));
    // Last, for whoever reads the file.
    if let Some(criteria) = criteria_table {
        table.insert("criteria".into(), criteria);
    }
    table.to_string()
}

fn word<T: Copy + PartialEq>(words: Words<T>, value: T) -> Value {
    let word = words
        .iter()
        .find(|(other, _)| *other == value)
        .and_then(|(_, words)| words.first().copied());
    Value::String(word.unwrap_or_default().to_owned())
}

fn rules(regulation: &Regulation, criteria: &[Criterion]) -> Table {
    let text = |text: String| Value::String(text);
    let number = |number: u32| Value::Integer(i64::from(number));
    let none = || Value::String("none".to_owned());
    let digits = |digits: Option<u32>| digits.map_or_else(none, number);
    let aggregation = regulation.aggregation;
    let mut counts = Table::new();
    counts.insert("method".into(), word(METHODS, aggregation.method));
    counts.insert("drop".into(), number(aggregation.drop));
    counts.insert("drop_from".into(), number(aggregation.drop_from));
    counts.insert("per".into(), word(PER, aggregation.per));
    counts.insert("weights".into(), word(WEIGHTS, aggregation.weights));
    let rounding = regulation.rounding;
    let mut round = Table::new();
    round.insert("criterion_mean".into(), digits(rounding.criterion_mean));
    round.insert("criterion_points".into(), digits(rounding.criterion_points));
    round.insert("sheet".into(), digits(rounding.sheet));
    round.insert("total".into(), digits(rounding.total));
    let mut places = Table::new();
    places.insert("style".into(), word(STYLES, regulation.places.style));
    let ties = regulation.places.ties.iter().filter_map(|rule| match rule {
        TieRule::Criterion(id) => {
            let criterion = criteria.iter().find(|c| c.id == *id)?;
            Some(text(format!("criterion:{}", criterion.code)))
        }
        rule => Some(text(tie_words(*rule).0.to_owned())),
    });
    places.insert("ties".into(), Value::Array(ties.collect()));
    places.insert(
        "boundary_only".into(),
        Value::Boolean(regulation.places.boundary_only),
    );
    places.insert("prizes".into(), number(regulation.places.prizes));
    let rule = regulation.fund;
    let mut fund = Table::new();
    let share = format!("{} %", show(i64::from(rule.minimum_share), 2));
    fund.insert("minimum_share".into(), text(share));
    fund.insert("partial".into(), Value::Boolean(rule.partial));
    fund.insert("skip".into(), Value::Boolean(rule.skip));
    fund.insert(
        "cap".into(),
        rule.cap.map_or_else(none, |cap| text(Money(cap).to_string())),
    );
    let mut table = Table::new();
    table.insert("minimum_sheets".into(), number(regulation.minimum_sheets));
    table.insert("quorum".into(), text(quorum_text(regulation.quorum)));
    let mut time = Table::new();
    time.insert(
        "presentation".into(),
        text(length_text(regulation.time.presentation)),
    );
    time.insert("questions".into(), text(length_text(regulation.time.questions)));
    time.insert("warning".into(), text(length_text(regulation.time.warning)));
    time.insert("overtime".into(), text(length_text(regulation.time.overtime)));
    table.insert("remote_counts".into(), Value::Boolean(regulation.remote_counts));
    table.insert(
        "threshold".into(),
        regulation
            .threshold
            .map_or_else(none, |threshold| text(threshold_text(threshold))),
    );
    for (name, part) in [
        ("aggregation", counts),
        ("rounding", round),
        ("places", places),
        ("fund", fund),
        ("audience", audience(&regulation.audience)),
        ("time", time),
    ] {
        table.insert(name.into(), Value::Table(part));
    }
    table
}

fn audience(rule: &AudienceRule) -> Table {
    let mut table = Table::new();
    let mode = match rule.mode {
        AudienceMode::Share { weight, of } => {
            let share = format!("{} %", show(i64::from(weight), 2));
            table.insert("weight".into(), Value::String(share));
            table.insert("share_of".into(), word(SHARE_OF, of));
            SHARE
        }
        other => other,
    };
    table.insert("mode".into(), word(AUDIENCE, mode));
    table.insert("choices".into(), Value::Integer(i64::from(rule.choices)));
    table.insert("exactly".into(), Value::Boolean(rule.exactly));
    table.insert(
        "minimum_ballots".into(),
        Value::Integer(i64::from(rule.minimum_ballots)),
    );
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::regulation::{Method, Per, PlaceStyle, Quorum, Weights};
    use domain::{CriterionId, Score};

    #[test]
    fn a_preset_that_is_written_reads_back_the_same() {
        let (mut regulation, mut criteria) = crate::preset("altsu-defence").expect("exists");
        regulation.preset = "own:mine".to_owned();
        regulation.aggregation.method = Method::TrimmedMean;
        regulation.aggregation.per = Per::Criterion;
        regulation.aggregation.weights = Weights::Mean;
        regulation.audience = AudienceRule {
            mode: AudienceMode::Share {
                weight: 2_050,
                of: domain::regulation::ShareOf::Max,
            },
            choices: 3,
            exactly: true,
            minimum_ballots: 50,
        };
        regulation.aggregation.drop = 2;
        regulation.aggregation.drop_from = 7;
        regulation.rounding.criterion_mean = Some(0);
        regulation.rounding.total = None;
        regulation.threshold = None;
        regulation.quorum = Quorum {
            numerator: 2,
            denominator: 3,
            more_than: false,
        };
        regulation.remote_counts = false;
        regulation.time.presentation = 425;
        regulation.places.style = PlaceStyle::Dense;
        regulation.places.ties = vec![
            TieRule::Criterion(CriterionId(3)),
            TieRule::HeadToHead,
            TieRule::Median,
            TieRule::Lot,
        ];
        regulation.places.boundary_only = false;
        regulation.fund.minimum_share = 3333;
        regulation.fund.skip = true;
        regulation.fund.cap = Some(12_345_050);
        // Words that do not begin at the least mark, and a scale of halves.
        criteria[1].words.remove(0);
        criteria[2].step = Score(50);
        criteria[2].words.clear();
        let text = preset_text("Мой «образец»", &regulation, &criteria);
        let read = read_preset("own:mine", &text).expect("a preset");
        assert_eq!(read.title, "Мой «образец»");
        assert_eq!(read.regulation, regulation);
        assert_eq!(read.criteria, criteria);
    }

    #[test]
    fn a_file_with_a_fault_is_no_preset() {
        let (regulation, criteria) = crate::preset("faculty").expect("exists");
        let text = preset_text("Образец", &regulation, &criteria);
        assert!(read_preset("own:a", &text).is_some());
        assert!(read_preset("own:a", &text.replace("\"mean\"", "\"average of sorts\"")).is_none());
        assert!(read_preset("own:a", "title = 1").is_none());
    }
}
