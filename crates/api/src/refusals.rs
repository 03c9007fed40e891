//! Why there are no results, with the names of what it is about.

use crate::contract::{ApiError, ErrorCode as C};
use crate::views::cards::short_names;
use domain::{Contest, JurorId, Part, ProjectId, Refusal};

/// More cases than these are counted and not listed.
const MOST: usize = 6;

/// Returns the refusal in the words of the contract; `contest` lends the names.
pub(crate) fn worded(refusal: Refusal, contest: &Contest) -> ApiError {
    let names = short_names(contest);
    let juror = |id: &JurorId| names.get(id).cloned().unwrap_or_default();
    let number = |id: &ProjectId| {
        let project = contest.projects.iter().find(|p| p.id == *id);
        project.map_or_else(String::new, |p| p.number.clone())
    };
    match refusal {
        Refusal::Regulation(faults) => crate::regulation::refusal(&faults, contest),
        Refusal::Gaps(parts) => {
            let sheets = parts.iter().map(|part| part.jurors.len()).sum::<usize>();
            let told = |part: &Part| {
                let projects: Vec<String> = part.projects.iter().map(number).collect();
                let jurors: Vec<String> = part.jurors.iter().map(juror).collect();
                format!("{}\u{a0}– {}", jurors.join(", "), projects.join(", "))
            };
            ApiError::from(C::SkatingGaps)
                .with("count", sheets)
                .with("what", list(parts.iter().map(told)))
        }
        Refusal::EvenPanel(jurors) => ApiError::from(C::SkatingEvenPanel).with("count", jurors.len()),
        Refusal::EqualPlaces(cases) => {
            let told = cases.iter().map(|case| {
                let projects: Vec<String> = case.projects.iter().map(number).collect();
                let criterion = contest.criteria.iter().find(|c| Some(c.id) == case.criterion);
                let criterion = criterion.map_or_else(String::new, |c| format!(" ({})", c.code));
                format!("{}: {}{criterion}", juror(&case.juror), projects.join(" = "))
            });
            ApiError::from(C::SkatingEqual)
                .with("count", cases.len())
                .with("what", list(told))
        }
        other => other.into(),
    }
}

/// Returns the first cases, and that there are others.
fn list(cases: impl Iterator<Item = String>) -> String {
    let cases: Vec<String> = cases.collect();
    let shown = cases[..cases.len().min(MOST)].join("; ");
    if cases.len() > MOST {
        format!("{shown}; …")
    } else {
        shown
    }
}
