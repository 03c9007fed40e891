//! Contradictions of a regulation, told at the key that makes them.

use crate::fault::{Fault, FaultCode, Findings};
use crate::settings::{Key, Settings};
use crate::table::Table;
use domain::{Contest, RegulationFault};

/// Tells every contradiction of the contest's regulation, at the first of its keys that is given.
pub(crate) fn tell(contest: &Contest, settings: &Settings, findings: &mut Findings) {
    let aggregation = contest.regulation.aggregation;
    // `mean` with a rounding of criteria goes per criterion; saying «per sheet» besides is the
    // contradiction of who says it, which the regulation alone cannot show.
    if settings.get(Key::Per).is_some() && aggregation.per != contest.regulation.way() {
        let given = [Key::RoundCriterionMean, Key::RoundCriterionPoints]
            .iter()
            .find_map(|key| settings.get(*key));
        findings
            .faults
            .extend(given.map(|setting| setting.fault(FaultCode::RoundingOfOtherWay)));
    }
    let negative = contest
        .regulation
        .threshold
        .is_some_and(|threshold| threshold.0 < 0);
    if let Some(setting) = settings.get(Key::Threshold)
        && negative
        && contest.criteria.iter().all(|criterion| criterion.min.0 >= 0)
    {
        findings.fault(setting.fault(FaultCode::Negative));
    }
    for contradiction in contest.regulation.faults(contest) {
        let (code, keys): (FaultCode, &[Key]) = match contradiction {
            RegulationFault::NoMinimumSheets => (FaultCode::NotPositive, &[Key::MinimumSheets]),
            RegulationFault::Quorum => (FaultCode::BadQuorum, &[Key::Quorum]),
            RegulationFault::SheetRoundingPerCriterion | RegulationFault::RoundingOfBothWays => (
                FaultCode::RoundingOfOtherWay,
                &[Key::RoundSheet, Key::RoundCriterionMean],
            ),
            RegulationFault::CriterionRoundingPerSheet => (
                FaultCode::RoundingOfOtherWay,
                &[Key::RoundCriterionMean, Key::RoundCriterionPoints],
            ),
            RegulationFault::RoundingDigits { .. } => (FaultCode::TooLargeNumber, &[Key::RoundTotal]),
            RegulationFault::MethodIsPerSheet(_) => {
                (FaultCode::MethodNotPerCriterion, &[Key::Per, Key::Method])
            }
            RegulationFault::NothingDropped | RegulationFault::NothingLeft { .. } => {
                (FaultCode::BadTrim, &[Key::DropFrom, Key::Drop, Key::Method])
            }
            RegulationFault::ThresholdOnPlaces => {
                (FaultCode::ThresholdWithPlaces, &[Key::Threshold, Key::Method])
            }
            RegulationFault::PointsOfPlaces => (FaultCode::PointsOfPlaces, &[Key::RoundCriterionPoints]),
            RegulationFault::RepeatedTie(_) => (FaultCode::RepeatedTie, &[Key::Ties]),
            RegulationFault::MinimumShare => (FaultCode::ShareAboveWhole, &[Key::FundMinimumShare]),
            RegulationFault::Cap => (FaultCode::NotPositive, &[Key::FundCap]),
            RegulationFault::AudienceChoices => (FaultCode::NotPositive, &[Key::AudienceChoices]),
            RegulationFault::AudienceShare => (
                FaultCode::AudienceShare,
                &[Key::AudienceWeight, Key::AudienceMode],
            ),
            RegulationFault::AudienceOnPlaces(_) => (FaultCode::AudienceOnPlaces, &[Key::AudienceMode]),
            RegulationFault::AudienceSheet(_) => (FaultCode::AudienceSheet, &[Key::AudienceMode]),
            RegulationFault::TooLarge(id) => {
                let code = contest
                    .criteria
                    .iter()
                    .find(|criterion| criterion.id == id)
                    .map(|criterion| &criterion.code);
                let fault = Fault::of(Table::Criteria, FaultCode::TooLargeNumber);
                findings.fault(fault.value(code.map(String::as_str).unwrap_or_default()));
                continue;
            }
            RegulationFault::WeightsSumToZero => {
                findings.fault(Fault::of(Table::Criteria, FaultCode::NoWeight));
                continue;
            }
            // Told where they stand, while the tables were read.
            RegulationFault::NegativeWeight(_)
            | RegulationFault::Step(_)
            | RegulationFault::EmptyScale(_)
            | RegulationFault::UnknownTieCriterion(_) => continue,
        };
        let given = keys.iter().find_map(|key| settings.get(*key));
        let fault = given.map_or_else(|| Fault::of(Table::Contest, code), |setting| setting.fault(code));
        findings.fault(match code {
            FaultCode::BadTrim => fault
                .with("drop", aggregation.drop)
                .with("drop_from", aggregation.drop_from),
            _ => fault,
        });
    }
}
