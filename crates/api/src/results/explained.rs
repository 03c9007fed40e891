//! The way of one total, as the contract has it: what papers say is said on screens in the same steps.

use crate::contract::ExplanationStep;
use documents::paper::{ExplainedStep, explained};
use domain::contest::Contest;
use domain::results::{ProjectResult, Results};

/// Returns the steps from counted sheets to the score and what became of it.
pub fn steps(contest: &Contest, results: &Results, row: &ProjectResult) -> Vec<ExplanationStep> {
    explained(contest, results, row).into_iter().map(of).collect()
}

fn of(step: ExplainedStep) -> ExplanationStep {
    let params = step.params.into_iter();
    ExplanationStep {
        code: step.code,
        params: params.map(|(name, value)| (name.to_owned(), value)).collect(),
    }
}
