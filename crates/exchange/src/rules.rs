//! Settings to a regulation, over a preset or over the defaults.

use crate::decimal;
use crate::fault::{Fault, FaultCode, Findings};
use crate::grid::number_fault;
use crate::rule_words::{TIE_WORDS, TieWord, quorum, tie_word};
use crate::settings::{Key, Setting, Settings, list};
use crate::table::{Table, fold_header};
use crate::words::{
    AUDIENCE, METHODS, PER, SHARE, SHARE_OF, STYLES, WEIGHTS, Words, YES_NO, fold_code, meaning, possible,
};
use domain::regulation::{AudienceMode, AudienceRule, Method, Per, Quorum, ShareOf, TieRule, length};
use domain::{Criterion, Regulation, Score};

/// A regulation whose tie steps are still words.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    regulation: Regulation,
    ties: Vec<TieWord>,
    /// Where the steps are written, when the contest writes them itself.
    ties_at: Option<Setting>,
}

impl Default for Rules {
    /// Where nothing is said (`docs/rules/files.md`, Keys of a contest).
    fn default() -> Self {
        Self {
            regulation: Regulation::default(),
            ties: Vec::new(),
            ties_at: None,
        }
    }
}

impl Rules {
    /// Returns the rules of a preset: the defaults with what its file says.
    pub fn of_preset(id: &str, settings: &Settings, findings: &mut Findings) -> Self {
        let mut rules = Self::default().overridden(settings, findings);
        rules.regulation.preset = id.to_owned();
        rules.ties_at = None;
        rules
    }

    /// Returns these rules with what the settings say put over them.
    pub fn overridden(mut self, settings: &Settings, findings: &mut Findings) -> Self {
        let mut read = Reader { settings, findings };
        let regulation = &mut self.regulation;
        read.count(Key::MinimumSheets, 1, 1000, &mut regulation.minimum_sheets);
        read.quorum(&mut regulation.quorum);
        read.word(Key::RemoteCounts, YES_NO, &mut regulation.remote_counts);
        let time = &mut regulation.time;
        read.length(Key::TimePresentation, 1, &mut time.presentation);
        read.length(Key::TimeQuestions, 0, &mut time.questions);
        read.length(Key::TimeWarning, 0, &mut time.warning);
        read.length(Key::TimeOvertime, 0, &mut time.overtime);
        read.threshold(&mut regulation.threshold);
        let aggregation = &mut regulation.aggregation;
        read.method(&mut aggregation.method);
        read.count(Key::Drop, 0, 100, &mut aggregation.drop);
        read.count(Key::DropFrom, 1, 1000, &mut aggregation.drop_from);
        read.word(Key::Per, PER, &mut aggregation.per);
        read.word(Key::Weights, WEIGHTS, &mut aggregation.weights);
        let rounding = &mut regulation.rounding;
        read.digits(Key::RoundCriterionMean, &mut rounding.criterion_mean);
        read.digits(Key::RoundCriterionPoints, &mut rounding.criterion_points);
        read.digits(Key::RoundSheet, &mut rounding.sheet);
        read.digits(Key::RoundTotal, &mut rounding.total);
        // `mean` goes per criterion when a criterion rounding is set
        // (`docs/rules/places.md`, The way of a total).
        let rounds_criteria = rounding.criterion_mean.is_some() || rounding.criterion_points.is_some();
        if aggregation.method == Method::Mean && rounds_criteria && settings.get(Key::Per).is_none() {
            aggregation.per = Per::Criterion;
        }
        let places = &mut regulation.places;
        read.word(Key::Style, STYLES, &mut places.style);
        read.word(Key::BoundaryOnly, YES_NO, &mut places.boundary_only);
        read.count(Key::Prizes, 0, 1000, &mut places.prizes);
        let fund = &mut regulation.fund;
        read.share(Key::FundMinimumShare, &mut fund.minimum_share);
        read.word(Key::FundPartial, YES_NO, &mut fund.partial);
        read.word(Key::FundSkip, YES_NO, &mut fund.skip);
        read.cap(&mut fund.cap);
        read.audience(&mut regulation.audience);
        if let Some((ties, at)) = read.ties() {
            self.ties = ties;
            self.ties_at = Some(at);
        }
        self
    }

    /// Returns the regulation for these criteria. A step that names a criterion which is not there
    /// is a fault where the contest wrote it, and left out with a warning where the preset did.
    pub fn resolve(mut self, criteria: &[Criterion], findings: &mut Findings) -> Regulation {
        for word in &self.ties {
            let code = match word {
                TieWord::Rule(rule) => {
                    self.regulation.places.ties.push(*rule);
                    continue;
                }
                TieWord::Criterion(code) => code,
            };
            let folded = fold_code(code);
            match (
                criteria
                    .iter()
                    .find(|criterion| fold_code(&criterion.code) == folded),
                &self.ties_at,
            ) {
                (Some(criterion), _) => self.regulation.places.ties.push(TieRule::Criterion(criterion.id)),
                // Without criteria their own absence is told already.
                (None, _) if criteria.is_empty() => {}
                (None, Some(at)) => {
                    findings.fault(at.fault(FaultCode::UnknownCriterion).value(code.as_str()))
                }
                (None, None) => {
                    findings
                        .warn(Fault::of(Table::Contest, FaultCode::PresetTieDropped).value(code.as_str()));
                }
            }
        }
        self.regulation
    }
}

/// Reads single settings; a fault leaves the value as it was.
struct Reader<'a> {
    settings: &'a Settings,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    fn fault(&mut self, fault: Fault) {
        self.findings.fault(fault);
    }

    fn count(&mut self, key: Key, least: u32, most: u32, target: &mut u32) {
        let Some(setting) = self.settings.get(key) else {
            return;
        };
        let number = decimal::parse(&setting.text(), 0)
            .ok()
            .and_then(|number| u32::try_from(number).ok());
        match number.filter(|number| (least..=most).contains(number)) {
            Some(number) => *target = number,
            None => self.fault(
                setting
                    .fault(FaultCode::BadCount)
                    .with("least", least)
                    .with("most", most),
            ),
        }
    }

    /// Minutes and seconds: `5:00`.
    fn length(&mut self, key: Key, least: u32, target: &mut u32) {
        let Some(setting) = self.settings.get(key) else {
            return;
        };
        match length(&setting.text()).filter(|seconds| *seconds >= least) {
            Some(seconds) => *target = seconds,
            None => self.fault(setting.fault(FaultCode::BadLength)),
        }
    }

    fn digits(&mut self, key: Key, target: &mut Option<u32>) {
        let Some(setting) = self.settings.get(key) else {
            return;
        };
        if is_none(setting) {
            *target = None;
            return;
        }
        let mut digits = 0;
        let faults = self.findings.faults.len();
        self.count(key, 0, 6, &mut digits);
        if self.findings.faults.len() == faults {
            *target = Some(digits);
        }
    }

    fn word<T: Copy>(&mut self, key: Key, words: Words<T>, target: &mut T) {
        let Some(setting) = self.settings.get(key) else {
            return;
        };
        match meaning(words, &setting.text()) {
            Some(value) => *target = value,
            None => self.fault(
                setting
                    .fault(FaultCode::UnknownWord)
                    .with("possible", possible(words)),
            ),
        }
    }

    fn method(&mut self, target: &mut Method) {
        let Some(setting) = self.settings.get(Key::Method) else {
            return;
        };
        match meaning(METHODS, &setting.text()) {
            Some(method) => *target = method,
            None => self.fault(
                setting
                    .fault(FaultCode::UnknownMethod)
                    .with("possible", possible(METHODS)),
            ),
        }
    }

    fn quorum(&mut self, target: &mut Quorum) {
        let Some(setting) = self.settings.get(Key::Quorum) else {
            return;
        };
        match quorum(&setting.text()) {
            Some(quorum) => *target = quorum,
            None => self.fault(setting.fault(FaultCode::BadQuorum)),
        }
    }

    fn threshold(&mut self, target: &mut Option<Score>) {
        let Some(setting) = self.settings.get(Key::Threshold) else {
            return;
        };
        if is_none(setting) {
            *target = None;
            return;
        }
        match decimal::parse(&setting.text(), 2) {
            // Whether it may be below zero the scales say.
            Ok(hundredths) => *target = Some(Score(hundredths)),
            Err(why) => self.fault(number_fault(setting.fault(FaultCode::NotANumber), why, 2)),
        }
    }

    /// A share in ten-thousandths: `50 %`, or `0.5`.
    fn share(&mut self, key: Key, target: &mut u32) {
        let Some(setting) = self.settings.get(key) else {
            return;
        };
        let text = setting.text();
        let (number, places) = text
            .strip_suffix('%')
            .map_or((text.as_str(), 4), |percent| (percent, 2));
        match decimal::parse(number, places) {
            Ok(share) => match u32::try_from(share) {
                Ok(share) if share <= 10_000 => *target = share,
                Ok(_) => self.fault(setting.fault(FaultCode::ShareAboveWhole)),
                Err(_) => self.fault(setting.fault(FaultCode::Negative)),
            },
            Err(why) => self.fault(number_fault(setting.fault(FaultCode::NotANumber), why, places)),
        }
    }

    fn audience(&mut self, target: &mut AudienceRule) {
        let mut mode = match target.mode {
            AudienceMode::Share { .. } => SHARE,
            other => other,
        };
        self.word(Key::AudienceMode, AUDIENCE, &mut mode);
        if mode == SHARE {
            let (mut weight, mut of) = match target.mode {
                AudienceMode::Share { weight, of } => (weight, Some(of)),
                _ => (0, None),
            };
            self.share(Key::AudienceWeight, &mut weight);
            if self.settings.get(Key::AudienceOf).is_some() {
                let mut named = of.unwrap_or(ShareOf::Valid);
                self.word(Key::AudienceOf, SHARE_OF, &mut named);
                of = Some(named);
            }
            if of.is_none() {
                // The two give very different totals: the rule must say which.
                let wanted = format!(
                    "„{}“ (regulation.audience.share_of)",
                    Key::AudienceOf.title(crate::Language::Ru)
                );
                self.fault(Fault::of(Table::Contest, FaultCode::MissingKey).with("wanted", wanted));
            }
            mode = AudienceMode::Share {
                weight,
                of: of.unwrap_or(ShareOf::Valid),
            };
        }
        target.mode = mode;
        self.count(Key::AudienceChoices, 1, 100, &mut target.choices);
        self.word(Key::AudienceExactly, YES_NO, &mut target.exactly);
        self.count(Key::AudienceMinimum, 0, 100_000, &mut target.minimum_ballots);
    }

    fn cap(&mut self, target: &mut Option<i64>) {
        let Some(setting) = self.settings.get(Key::FundCap) else {
            return;
        };
        if is_none(setting) {
            *target = None;
            return;
        }
        match decimal::parse_money(&setting.text()) {
            Ok(kopecks) if kopecks < 0 => self.fault(setting.fault(FaultCode::Negative)),
            Ok(kopecks) => *target = Some(kopecks),
            Err(why) => self.fault(number_fault(setting.fault(FaultCode::NotANumber), why, 2)),
        }
    }

    fn ties(&mut self) -> Option<(Vec<TieWord>, Setting)> {
        let setting = self.settings.get(Key::Ties)?;
        let mut words = Vec::new();
        if is_none(setting) {
            return Some((words, setting.clone()));
        }
        for value in list(setting) {
            match tie_word(&value.shown()) {
                Some(word) => words.push(word),
                None => {
                    let fault = setting.fault(FaultCode::UnknownWord).value(value.shown());
                    self.findings.fault(fault.with("possible", TIE_WORDS));
                }
            }
        }
        Some((words, setting.clone()))
    }
}

fn is_none(setting: &Setting) -> bool {
    setting.values.is_empty()
        || ["none", "нет", "точно", "exact", "безпорога", "неокруглять"]
            .contains(&fold_header(&setting.text()).as_str())
}
