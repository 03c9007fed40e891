//! `data/skating-2018` of the shared folder: 16 programmes with published component totals.

use crate::make::{contest, criterion, juror, project};
use crate::table::{read, shared};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use tribuna_domain::regulation::{Aggregation, Method, Per, Rounding, Weights};
use tribuna_domain::*;

#[test]
fn published_component_totals_come_out_to_the_hundredth() {
    let Some(root) = shared("data/skating-2018") else {
        return;
    };
    let mut checked = 0;
    for programme in 1..=16 {
        let folder = root.join(format!("OG{programme:03}"));
        let (mut contest, sheets) = read_programme(&folder);
        contest.regulation.aggregation = Aggregation {
            method: Method::TrimmedMean,
            drop: 1,
            drop_from: 5,
            per: Per::Criterion,
            weights: Weights::Sum,
        };
        contest.regulation.rounding = Rounding {
            criterion_mean: Some(2),
            criterion_points: Some(2),
            sheet: None,
            total: Some(2),
        };
        let results = rank(&contest, &sheets, None).unwrap();
        let scores: HashMap<ProjectId, &Exact> = results
            .projects
            .iter()
            .filter_map(|row| Some((row.project, row.exact.as_ref()?)))
            .collect();
        for row in read(folder.join("official.csv")) {
            let project = contest
                .projects
                .iter()
                .find(|p| p.number == row["project"])
                .unwrap();
            let official = row["component_total"].parse::<Score>().unwrap();
            assert_eq!(
                *scores[&project.id],
                Exact::from(official),
                "OG{programme:03} {}",
                project.number
            );
            checked += 1;
        }
    }
    assert_eq!(checked, 250);
}

/// Returns a programme under the default regulation.
pub fn read_programme(folder: &Path) -> (Contest, Vec<Sheet>) {
    let mut contest = contest(0, 0, 0);
    for (row, id) in read(folder.join("criteria.csv")).iter().zip(1..) {
        contest.criteria.push(criterion(id, &row["code"], &row["weight"]));
    }
    for (row, id) in read(folder.join("jurors.csv")).iter().zip(1..) {
        contest.jurors.push(juror(id, &row["code"]));
    }
    for (row, id) in read(folder.join("projects.csv")).iter().zip(1..) {
        contest.projects.push(project(id, &row["number"]));
    }
    let sheets = sheets(&contest, read(folder.join("scores.csv")));
    (contest, sheets)
}

fn sheets(contest: &Contest, rows: Vec<BTreeMap<String, String>>) -> Vec<Sheet> {
    let mut marks: BTreeMap<(ProjectId, JurorId), Vec<Option<Score>>> = BTreeMap::new();
    for row in rows {
        let project = contest
            .projects
            .iter()
            .find(|p| p.number == row["project"])
            .unwrap()
            .id;
        let juror = contest.jurors.iter().find(|j| j.code == row["juror"]).unwrap().id;
        let at = contest
            .criteria
            .iter()
            .position(|c| c.code == row["criterion"])
            .unwrap();
        let sheet = marks
            .entry((project, juror))
            .or_insert_with(|| vec![None; contest.criteria.len()]);
        sheet[at] = row["score"].parse().ok();
    }
    marks
        .into_iter()
        .map(|((project, juror), marks)| Sheet {
            project,
            juror,
            state: SheetState::Submitted,
            marks,
            recusal: None,
            comment: None,
        })
        .collect()
}
