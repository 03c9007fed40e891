//! What did not go as planned, and bears on the figures: projects that left, sheets of another section that were
//! allowed, sheets that were lost, sums on paper that the recount does not give.

use crate::block::{Block, Run};
use crate::papers::data::PaperSum;
use crate::papers::number;
use crate::papers::parts::{capital, sentence};
use crate::papers::wording::Wording;
use crate::sealing::minutes::parts::{body, says};
use domain::contest::Standing;
use domain::day::sheets::{PaperSheet, Whereabouts};
use domain::day::votes::Subject;
use domain::{Juror, JurorId, Project, ProjectId, SheetState};

/// Adds a paragraph for each project that left, each allowance, each lost sheet and each sum that differs.
pub(crate) fn course(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    for project in &wording.data.contest.projects {
        blocks.extend(departure(wording, project));
    }
    for project in &wording.data.contest.projects {
        let jurors = wording.data.contest.jurors.iter();
        blocks.extend(jurors.filter_map(|juror| allowance(wording, project, juror)));
    }
    let sheets = wording.data.day.sheets.sheets.values();
    for sheet in sheets.filter(|sheet| sheet.is == Whereabouts::Lost) {
        blocks.push(says(wording, lost(wording, sheet)));
    }
    for sum in wording.data.sums {
        blocks.push(says(wording, differing(wording, sum)));
    }
}

/// Returns that a project left and why, with a gap where no grounds were recorded. A team that did not come by a
/// decision of the jury stands among the decisions.
fn departure(wording: &Wording<'_>, project: &Project) -> Option<Block> {
    let key = match project.standing {
        Standing::Withdrawn => "paper-course-withdrawn",
        Standing::NoShow => "paper-course-no-show",
        Standing::Competing | Standing::Received | Standing::Rejected => return None,
    };
    let out = Subject::NoShow {
        project: project.id,
        to_end: false,
    };
    let mut decided = wording.data.day.votes.decided();
    if project.standing == Standing::NoShow && decided.any(|(_, subject, ..)| *subject == out) {
        return None;
    }
    let text = wording.with(key, &[("project", wording.numbered(project.id).into())]);
    let grounds = wording.data.departures.iter().find(|one| one.0 == project.id);
    let grounds = match grounds.map(|(_, grounds)| grounds.trim()).unwrap_or_default() {
        "" => Run::Fill(40.0),
        grounds => Run::text(sentence(grounds)),
    };
    Some(body(wording, vec![Run::text(format!("{text} ")), grounds], 0.0))
}

/// Returns the sentence on a juror of another section whose sheet counts; nothing where both are of one by now.
fn allowance(wording: &Wording<'_>, project: &Project, juror: &Juror) -> Option<Block> {
    let allowances = &wording.data.day.allowances.standing;
    let reason = allowances
        .get(&(project.id, juror.id))
        .filter(|_| !juror.hears(project))?;
    let text = wording.with(
        "paper-course-allowed",
        &[
            ("project", wording.numbered(project.id).into()),
            ("juror", wording.listed(juror).into()),
            ("reason", sentence(&reason.what).into()),
        ],
    );
    Some(says(wording, text))
}

/// Returns the sentence on a lost sheet: its act, and what stands for it.
fn lost(wording: &Wording<'_>, sheet: &PaperSheet) -> String {
    let printed = &sheet.printed;
    let project = printed.project.map_or_else(
        || wording.get("paper-course-all-projects"),
        |project| {
            wording.with(
                "paper-course-of-project",
                &[("project", wording.numbered(project).into())],
            )
        },
    );
    let text = wording.with(
        "paper-course-lost",
        &[
            ("number", printed.number.to_string().into()),
            ("juror", wording.name(printed.juror).into()),
            ("project", project.into()),
            ("note", capital(&sentence(&sheet.note)).into()),
        ],
    );
    let follows = match sheet.replaced_by {
        Some(duplicate) => wording.with(
            "paper-handover-duplicate",
            &[("number", duplicate.to_string().into())],
        ),
        None => without(wording, printed.juror, printed.project),
    };
    format!("{text} {follows}").trim_end().to_owned()
}

/// Returns which scores were computed without a lost sheet; empty while marks are taken, and where another sheet
/// stands for it.
fn without(wording: &Wording<'_>, juror: JurorId, project: Option<ProjectId>) -> String {
    let projects = wording.data.contest.projects.iter();
    let day = wording.data.day;
    let judged = |one: &&Project| wording.juror(juror).is_some_and(|juror| day.judges(juror, one));
    let mut lost = projects
        .filter(|one| project.is_none_or(|id| id == one.id) && one.standing == Standing::Competing)
        .filter(judged)
        .filter(|one| wording.data.day.sheets.is_lost(juror, one.id))
        .peekable();
    if !wording.data.closed || lost.peek().is_none() {
        return String::new();
    }
    let sheet = |project: ProjectId| wording.sheet(juror, project);
    let wanted = |project: &&Project| {
        sheet(project.id).is_none_or(|sheet| sheet.recusal.is_none() && sheet.state == SheetState::Draft)
    };
    let missing: Vec<ProjectId> = lost.filter(wanted).map(|project| project.id).collect();
    if missing.is_empty() {
        return wording.get("paper-course-lost-typed");
    }
    wording.with(
        "paper-course-lost-without",
        &[
            ("count", missing.len().into()),
            ("projects", wording.numbers(missing).into()),
        ],
    )
}

/// Returns the sentence on a sum that differs: both numbers, and who certified the recount.
fn differing(wording: &Wording<'_>, sum: &PaperSum) -> String {
    let text = wording.with(
        "paper-course-sum",
        &[
            ("juror", wording.name(sum.juror).into()),
            ("project", wording.numbered(sum.project).into()),
            ("paper", wording.score(sum.paper).into()),
            ("computed", number::short(&sum.computed, wording.lang()).into()),
        ],
    );
    match sum.certified.trim() {
        "" => text,
        certified => {
            let args = [("certified", sentence(certified).into())];
            format!("{text} {}", wording.with("paper-course-sum-certified", &args))
        }
    }
}
