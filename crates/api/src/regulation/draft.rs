//! A draft of the regulation as a person types it: made of the rules in force, and read back.

use super::faults::{fault, of_domain};
use crate::contract::*;
use domain::contest::ScaleWord;
use domain::regulation::{
    Aggregation, AudienceMode, AudienceRule, FundRule, Method, Per, Places, Quorum, Rounding, ShareOf,
    TimeLimits, length, length_text,
};
use domain::{Contest, Criterion, Money, Regulation, Score, Weight};
use messages::{Lang, decimal};
use std::str::FromStr;

/// What a scale means, in characters.
const WORD_LIMIT: usize = 500;
/// A scale with more marks has no words.
const MOST_MARKS: usize = 101;

/// Returns the rules as they would be typed.
pub(crate) fn draft_of(regulation: &Regulation, criteria: &[Criterion], lang: Lang) -> RegulationDraft {
    let Regulation {
        aggregation,
        rounding,
        quorum,
        fund,
        ..
    } = *regulation;
    let places = &regulation.places;
    let typed = |text: String| decimal(&text, lang);
    let share = match regulation.audience.mode {
        AudienceMode::Share { weight, of } => (weight, of),
        _ => USUAL_SHARE,
    };
    RegulationDraft {
        preset: regulation.preset.clone(),
        method: aggregation.method,
        drop: aggregation.drop.to_string(),
        drop_from: aggregation.drop_from.to_string(),
        // As it is computed, whether the regulation says so or not.
        per: regulation.way(),
        weights: aggregation.weights,
        round_sheet: rounding.sheet,
        round_criterion_mean: rounding.criterion_mean,
        round_criterion_points: rounding.criterion_points,
        round_total: rounding.total,
        minimum_sheets: regulation.minimum_sheets.to_string(),
        quorum_more: quorum.more_than,
        quorum_numerator: quorum.numerator.to_string(),
        quorum_denominator: quorum.denominator.to_string(),
        remote_counts: regulation.remote_counts,
        time_presentation: length_text(regulation.time.presentation),
        time_questions: length_text(regulation.time.questions),
        time_warning: length_text(regulation.time.warning),
        time_overtime: length_text(regulation.time.overtime),
        threshold: regulation
            .threshold
            .map(|value| typed(value.to_string()))
            .unwrap_or_default(),
        style: places.style,
        prizes: places.prizes.to_string(),
        ties: places.ties.clone(),
        boundary_only: places.boundary_only,
        audience_mode: mode_name(regulation.audience.mode),
        audience_weight: typed(Score(i64::from(share.0)).to_string()),
        audience_of: share.1,
        audience_choices: regulation.audience.choices.to_string(),
        audience_exactly: regulation.audience.exactly,
        audience_minimum: regulation.audience.minimum_ballots.to_string(),
        minimum_share: typed(Score(i64::from(fund.minimum_share)).to_string()),
        partial: fund.partial,
        skip: fund.skip,
        cap: fund.cap.map(|cap| typed(roubles(cap))).unwrap_or_default(),
        criteria: criteria.iter().map(|c| criterion_draft(c, lang)).collect(),
    }
}

/// A share of the students' vote to begin with: 20 % of valid ballots.
const USUAL_SHARE: (u32, ShareOf) = (2_000, ShareOf::Valid);

/// Returns what the students' vote bears on, without its numbers.
pub(crate) fn mode_name(mode: AudienceMode) -> AudienceModeName {
    match mode {
        AudienceMode::None => AudienceModeName::None,
        AudienceMode::SeparateAward => AudienceModeName::SeparateAward,
        AudienceMode::TieBreak => AudienceModeName::TieBreak,
        AudienceMode::OneJuror => AudienceModeName::OneJuror,
        AudienceMode::Share { .. } => AudienceModeName::Share,
        AudienceMode::Points => AudienceModeName::Points,
    }
}

/// Returns kopecks as roubles, without kopecks where there are none.
fn roubles(kopecks: i64) -> String {
    let text = Money(kopecks).to_string();
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}

fn criterion_draft(criterion: &Criterion, lang: Lang) -> CriterionDraft {
    let typed = |text: String| decimal(&text, lang);
    CriterionDraft {
        id: criterion.id,
        code: criterion.code.clone(),
        name: criterion.name.clone(),
        description: criterion.description.clone(),
        weight: typed(criterion.weight.to_string()),
        min: typed(criterion.min.to_string()),
        max: typed(criterion.max.to_string()),
        step: typed(criterion.step.to_string()),
        key: criterion.key,
        words: criterion
            .words
            .iter()
            .map(|word| ScaleWordDraft {
                score: typed(word.score.to_string()),
                text: word.text.clone(),
            })
            .collect(),
    }
}

/// Reads one draft; what cannot be read stays as it is in force, and is a fault.
struct Reading {
    faults: Vec<RuleFault>,
}

/// Returns the contest by the rules of the draft, and everything that is wrong with them.
pub(crate) fn read(draft: &RegulationDraft, contest: &Contest) -> (Contest, Vec<RuleFault>) {
    let mut reading = Reading { faults: Vec::new() };
    let regulation = reading.regulation(draft, &contest.regulation);
    let criteria = draft
        .criteria
        .iter()
        .map(|typed| reading.criterion(typed, contest))
        .collect();
    let read = Contest {
        regulation,
        criteria,
        ..contest.clone()
    };
    let mut faults = reading.faults;
    // A mean with a rounding of criteria is computed by criteria; who chose sheets beside it is asked which.
    let of_criteria = draft.round_criterion_mean.or(draft.round_criterion_points);
    if draft.method == Method::Mean && draft.per == Per::Sheet && of_criteria.is_some() {
        let field = match draft.round_criterion_mean {
            Some(_) => "round_criterion_mean",
            None => "round_criterion_points",
        };
        faults.push(fault(field, "fault-rule-criterion-rounding-per-sheet"));
    }
    let threshold = read.regulation.threshold;
    if threshold.is_some_and(|threshold| threshold.0 < 0) && read.criteria.iter().all(|c| c.min.0 >= 0) {
        faults.push(fault("threshold", "fault-rule-negative-threshold"));
    }
    for one in read.regulation.faults(&read) {
        let worded = of_domain(&one, &read);
        // A field that could not be read at all has its fault already.
        if !faults
            .iter()
            .any(|other| other.field == worded.field && other.criterion == worded.criterion)
        {
            faults.push(worded);
        }
    }
    (read, faults)
}

impl Reading {
    fn regulation(&mut self, draft: &RegulationDraft, now: &Regulation) -> Regulation {
        Regulation {
            preset: draft.preset.clone(),
            version: now.version,
            minimum_sheets: self.count("minimum_sheets", &draft.minimum_sheets, now.minimum_sheets),
            quorum: Quorum {
                numerator: self.count("quorum", &draft.quorum_numerator, now.quorum.numerator),
                denominator: self.count("quorum", &draft.quorum_denominator, now.quorum.denominator),
                more_than: draft.quorum_more,
            },
            threshold: self.optional("threshold", &draft.threshold, now.threshold),
            aggregation: Aggregation {
                method: draft.method,
                drop: self.count("drop", &draft.drop, now.aggregation.drop),
                drop_from: self.count("drop_from", &draft.drop_from, now.aggregation.drop_from),
                per: draft.per,
                weights: draft.weights,
            },
            rounding: Rounding {
                criterion_mean: draft.round_criterion_mean,
                criterion_points: draft.round_criterion_points,
                sheet: draft.round_sheet,
                total: draft.round_total,
            },
            places: Places {
                style: draft.style,
                ties: draft.ties.clone(),
                boundary_only: draft.boundary_only,
                prizes: self.count("prizes", &draft.prizes, now.places.prizes),
            },
            fund: FundRule {
                minimum_share: self.share("minimum_share", &draft.minimum_share, now.fund.minimum_share),
                partial: draft.partial,
                skip: draft.skip,
                cap: self
                    .optional("cap", &draft.cap, now.fund.cap.map(Money))
                    .map(|cap| cap.0),
            },
            remote_counts: draft.remote_counts,
            time: TimeLimits {
                presentation: self.length(
                    "time_presentation",
                    &draft.time_presentation,
                    1,
                    now.time.presentation,
                ),
                questions: self.length("time_questions", &draft.time_questions, 0, now.time.questions),
                warning: self.length("time_warning", &draft.time_warning, 0, now.time.warning),
                overtime: self.length("time_overtime", &draft.time_overtime, 0, now.time.overtime),
            },
            audience: self.audience(draft, now.audience),
        }
    }

    fn audience(&mut self, draft: &RegulationDraft, now: AudienceRule) -> AudienceRule {
        let weight = match now.mode {
            AudienceMode::Share { weight, .. } => weight,
            _ => USUAL_SHARE.0,
        };
        let mode = match draft.audience_mode {
            AudienceModeName::None => AudienceMode::None,
            AudienceModeName::SeparateAward => AudienceMode::SeparateAward,
            AudienceModeName::TieBreak => AudienceMode::TieBreak,
            AudienceModeName::OneJuror => AudienceMode::OneJuror,
            AudienceModeName::Points => AudienceMode::Points,
            AudienceModeName::Share => AudienceMode::Share {
                weight: self.share("audience_weight", &draft.audience_weight, weight),
                of: draft.audience_of,
            },
        };
        AudienceRule {
            mode,
            choices: self.count("audience_choices", &draft.audience_choices, now.choices),
            exactly: draft.audience_exactly,
            minimum_ballots: self.count("audience_minimum", &draft.audience_minimum, now.minimum_ballots),
        }
    }

    fn criterion(&mut self, typed: &CriterionDraft, contest: &Contest) -> Criterion {
        let now = contest.criteria.iter().find(|c| c.id == typed.id);
        let before = self.faults.len();
        let read = Criterion {
            id: typed.id,
            code: typed.code.trim().to_owned(),
            name: typed.name.trim().to_owned(),
            weight: self.number("weight", &typed.weight, now.map_or(Weight(10_000), |c| c.weight)),
            min: self.number("min", &typed.min, now.map_or(Score(0), |c| c.min)),
            max: self.number("max", &typed.max, now.map_or(Score(500), |c| c.max)),
            step: self.number("step", &typed.step, now.map_or(Score(100), |c| c.step)),
            key: typed.key,
            description: typed.description.clone(),
            words: Vec::new(),
        };
        let words = self.words(typed, &read);
        for fault in &mut self.faults[before..] {
            fault.criterion = Some(typed.id);
            fault.params.insert("code".to_owned(), typed.code.clone());
        }
        Criterion { words, ..read }
    }

    /// Words of marks that are on the scale, ascending; of others they wait in the draft.
    fn words(&mut self, typed: &CriterionDraft, criterion: &Criterion) -> Vec<ScaleWord> {
        let mut words: Vec<ScaleWord> = Vec::new();
        for word in &typed.words {
            let text = word.text.trim();
            let Ok(score) = Score::from_str(&word.score) else {
                continue;
            };
            if text.is_empty() || !criterion.allows(score) || words.iter().any(|w| w.score == score) {
                continue;
            }
            if text.chars().count() > WORD_LIMIT {
                self.faults
                    .push(fault("words", "fault-rule-word-too-long").with("limit", WORD_LIMIT));
                continue;
            }
            words.push(ScaleWord {
                score,
                text: text.to_owned(),
            });
        }
        words.truncate(MOST_MARKS);
        words.sort_by_key(|word| word.score);
        words
    }

    fn count(&mut self, field: &'static str, text: &str, now: u32) -> u32 {
        match text.trim().parse() {
            Ok(count) if count <= 1000 => count,
            _ => {
                self.not_a_number(field, text, "fault-rule-not-a-count");
                now
            }
        }
    }

    /// Minutes and seconds.
    fn length(&mut self, field: &'static str, text: &str, least: u32, now: u32) -> u32 {
        match length(text).filter(|seconds| *seconds >= least) {
            Some(seconds) => seconds,
            None => {
                self.not_a_number(field, text, "fault-rule-not-a-length");
                now
            }
        }
    }

    fn number<T: FromStr>(&mut self, field: &'static str, text: &str, now: T) -> T {
        text.parse().unwrap_or_else(|_| {
            self.not_a_number(field, text, "fault-rule-not-a-number");
            now
        })
    }

    fn optional<T: FromStr>(&mut self, field: &'static str, text: &str, now: Option<T>) -> Option<T> {
        if text.trim().is_empty() {
            return None;
        }
        match text.parse() {
            Ok(value) => Some(value),
            Err(_) => {
                self.not_a_number(field, text, "fault-rule-not-a-number");
                now
            }
        }
    }

    /// A share in per cent, to hundredths of one.
    fn share(&mut self, field: &'static str, text: &str, now: u32) -> u32 {
        let number = text.trim().trim_end_matches('%');
        match Score::from_str(number).map(|share| u32::try_from(share.0)) {
            Ok(Ok(share)) => share,
            _ => {
                self.not_a_number(field, text, "fault-rule-not-a-number");
                now
            }
        }
    }

    fn not_a_number(&mut self, field: &'static str, text: &str, key: &str) {
        let shown: String = text.trim().chars().take(40).collect();
        let key = if shown.is_empty() { "fault-rule-empty" } else { key };
        let one = fault(field, key).with("value", shown);
        if !self.faults.contains(&one) {
            self.faults.push(one);
        }
    }
}
