//! Why there are no results, with the names of what it is about.

use crate::contract::{ApiError, ErrorCode as C};
use crate::show::cards::short_names;
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
        Refusal::UnknownCategory(category) => ApiError::from(C::UnknownCategory).with("category", category),
        Refusal::DifferentJuries(parts) => ApiError::from(C::DifferentJuries)
            .with("count", parts.len())
            .with("what", named(contest, &parts)),
        Refusal::NotConnected(parts) => ApiError::from(C::Disconnected)
            .with("count", parts.len())
            .with("what", named(contest, &parts)),
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
        // The program's own files do not come to this: such sheets are refused where they are taken.
        other @ (Refusal::StraySheet { .. } | Refusal::TwoSheets { .. } | Refusal::TooLarge { .. }) => {
            ApiError::internal(other)
        }
    }
}

/// Returns every part with its projects and jurors: «№ 2, 3 – Ж2 Громов Г.Г.; …». None is left out: whoever is to link
/// them must know them all.
fn named(contest: &Contest, parts: &[Part]) -> String {
    let names = short_names(contest);
    let told = |part: &Part| {
        let projects = part.projects.iter().filter_map(|id| {
            let project = contest.projects.iter().find(|p| p.id == *id)?;
            Some(project.number.as_str())
        });
        let jurors = part.jurors.iter().filter_map(|id| {
            let juror = contest.jurors.iter().find(|j| j.id == *id)?;
            Some(format!("{} {}", juror.code, names.get(id)?))
        });
        let (projects, jurors): (Vec<&str>, Vec<String>) = (projects.collect(), jurors.collect());
        format!("№\u{a0}{}\u{a0}– {}", projects.join(", "), jurors.join(", "))
    };
    let told: Vec<String> = parts.iter().map(told).collect();
    told.join("; ")
}

/// Returns the first cases, and whether there are more.
fn list(cases: impl Iterator<Item = String>) -> String {
    let cases: Vec<String> = cases.collect();
    let shown = cases[..cases.len().min(MOST)].join("; ");
    if cases.len() > MOST {
        format!("{shown}; …")
    } else {
        shown
    }
}
