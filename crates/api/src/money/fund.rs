//! The fund: what there is by source, and what of it goes to whom.

use crate::contract::*;
use crate::results::Index;
use crate::show::numbers::{count, place_text};
use domain::Money;
use domain::results::{AwardDecision, ProjectResult, Results};

pub(crate) fn fund_line(results: &Results) -> Option<FundLine> {
    let fund = results.fund.as_ref()?;
    Some(FundLine {
        after: count(fund.above_line),
        fund: fund.fund.0,
        awarded: sum(fund.awards.iter().map(|a| a.amount)),
        left: sum(fund.left.iter().map(|(_, m)| *m)),
        undecided: count(
            fund.awards
                .iter()
                .filter(|a| a.decision == AwardDecision::Undecided)
                .count(),
        ),
    })
}

pub(crate) fn fund_view(index: &Index, results: &Results) -> Option<FundView> {
    let fund = results.fund.as_ref()?;
    let used = |id| {
        sum(fund
            .awards
            .iter()
            .flat_map(|a| &a.by_source)
            .filter(|(s, _)| *s == id)
            .map(|(_, m)| *m))
    };
    let left = |id| sum(fund.left.iter().filter(|(s, _)| *s == id).map(|(_, m)| *m));
    Some(FundView {
        sources: fund
            .left
            .iter()
            .filter_map(|(id, _)| index.contest.sources.iter().find(|s| s.id == *id))
            .map(|s| FundSource {
                name: s.name.clone(),
                limit: s.limit.0,
                used: used(s.id),
                left: left(s.id),
            })
            .collect(),
        rows: results
            .projects
            .iter()
            .filter_map(|row| fund_row(index, results, row))
            .collect(),
        fund: fund.fund.0,
        awarded: sum(fund.awards.iter().map(|a| a.amount)),
        left: sum(fund.left.iter().map(|(_, m)| *m)),
    })
}

pub(crate) fn fund_row(index: &Index, results: &Results, row: &ProjectResult) -> Option<FundRow> {
    let fund = results.fund.as_ref()?;
    let award = fund.awards.iter().find(|a| a.project == row.project)?;
    let given = |id| sum(award.by_source.iter().filter(|(s, _)| *s == id).map(|(_, m)| *m));
    let project = index.project(row.project)?;
    Some(FundRow {
        number: project.number.clone(),
        title: project.title.clone(),
        place: row.place.map(place_text),
        requested: award.requested.0,
        awarded: award.amount.0,
        by_source: fund.left.iter().map(|(id, _)| given(*id)).collect(),
        decision: decision_word(award.decision).to_owned(),
        proposed: award.decided.map(|decided| decided.proposed.0),
    })
}

/// Returns the word of a decision as the contract names it.
pub(crate) fn decision_word(decision: AwardDecision) -> &'static str {
    match decision {
        AwardDecision::Full => "full",
        AwardDecision::Partial => "partial",
        AwardDecision::Reserve => "reserve",
        AwardDecision::Rejected => "rejected",
        AwardDecision::NotRequested => "not_requested",
        AwardDecision::Undecided => "undecided",
    }
}

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(|m| m.0).sum()
}
