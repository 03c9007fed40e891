//! Every combination of the choices, recounted by an independent implementation in another language.
//!
//! `recount/recount.mjs` reads the same contests and regulations and counts from the marks, in plain JavaScript
//! over fractions of its own; it also judges by itself which regulations contradict themselves.

use crate::make;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tribuna_domain::regulation::*;
use tribuna_domain::results::AwardDecision;
use tribuna_domain::*;

/// Marks by project and juror; each a line of digits, a digit a mark, or one of the words below.
struct Table {
    name: &'static str,
    weights: &'static [&'static str],
    /// What a mark is multiplied by to make hundredths.
    unit: i64,
    jurors: u32,
    minimum_sheets: u32,
    threshold: i64,
    rows: &'static [&'static [&'static str]],
}

/// Everybody marked everything; equal scores of several kinds.
const WHOLE: Table = Table {
    name: "whole",
    weights: &["4", "4", "3"],
    unit: 100,
    jurors: 5,
    minimum_sheets: 3,
    threshold: 3000,
    rows: &[
        &["544", "435", "554", "345", "444"],
        &["435", "544", "345", "554", "444"],
        &["453", "534", "455", "435", "444"],
        &["222", "333", "123", "321", "231"],
        &["333", "222", "321", "123", "231"],
        &["555", "455", "545", "554", "445"],
    ],
};

/// Recusals, absences, an advisory voice, sheets that were not submitted, projects that left.
const HOLES: Table = Table {
    name: "holes",
    weights: &["1.25", "0.5", "1.25", "2"],
    unit: 50,
    jurors: 7,
    minimum_sheets: 3,
    threshold: 1500,
    rows: &[
        &["9876", "8888", "7777", "recused", "9999", "6789", "8765"],
        &["7777", "9876", "8888", "9999", "recused", "8765", "6789"],
        &["5555", "missing", "6666", "7654", "4567", "5656", "6565"],
        &["1234", "4321", "draft", "2233", "3322", "2323", "3232"],
        &[
            "9999", "missing", "missing", "missing", "8888", "missing", "missing",
        ],
        &["8888", "8888", "8888", "8888", "8888", "8888", "8888"],
        &["withdrawn", "9999", "9999", "9999", "9999", "9999", "9999"],
        &[
            "no_show", "missing", "missing", "missing", "missing", "missing", "missing",
        ],
    ],
};

/// Money, and scores that are equal where it ends.
const MONEY: Table = Table {
    name: "money",
    weights: &["2", "2"],
    unit: 100,
    jurors: 3,
    minimum_sheets: 2,
    threshold: 1000,
    rows: &[
        &["55", "55", "55"],
        &["45", "54", "44"],
        &["54", "45", "44"],
        &["44", "44", "54"],
        &["33", "33", "33"],
        &["33", "34", "32"],
        &["11", "12", "21"],
    ],
};

/// Two halves of the contest that no juror links.
const HALVES: Table = Table {
    name: "halves",
    weights: &["1", "1"],
    unit: 100,
    jurors: 4,
    minimum_sheets: 1,
    threshold: 500,
    rows: &[
        &["55", "45", "missing", "missing"],
        &["44", "54", "missing", "missing"],
        &["missing", "missing", "53", "35"],
        &["missing", "missing", "44", "44"],
    ],
};

/// No juror put two projects equal, by any criterion or in all: the Skating System can be applied.
const PLACES: Table = Table {
    name: "places",
    weights: &["2", "1", "1.5"],
    unit: 100,
    jurors: 5,
    minimum_sheets: 3,
    threshold: 2000,
    rows: &[
        &["768", "552", "984", "548", "982"],
        &["891", "125", "855", "894", "555"],
        &["327", "671", "739", "423", "341"],
        &["576", "744", "672", "989", "877"],
        &["284", "437", "411", "661", "633"],
        &["659", "963", "163", "157", "494"],
    ],
};

impl Table {
    fn contest(&self) -> (Contest, Vec<Sheet>) {
        let projects = u32::try_from(self.rows.len()).unwrap();
        let criteria = u32::try_from(self.weights.len()).unwrap();
        let mut contest = make::contest(projects, self.jurors, criteria);
        for (criterion, weight) in contest.criteria.iter_mut().zip(self.weights) {
            criterion.weight = weight.parse().unwrap();
        }
        contest.regulation.minimum_sheets = self.minimum_sheets;
        if self.name == "holes" {
            contest.jurors[5].voting = false;
        }
        if self.name == "money" {
            contest.sources = vec![
                make::source(1, "Программа", 250_000),
                make::source(2, "Лига", 70_001),
            ];
            let requests = [100_000, 90_000, 80_000, 90_000, 60_000, 60_000, 10_000];
            for (project, request) in contest.projects.iter_mut().zip(requests) {
                project.requested = Some(Money(request));
            }
            contest.projects[3].minimum = Some(Money(20_000));
            contest.projects[6].requested = None;
        }
        let mut sheets = Vec::new();
        for (project, row) in contest.projects.iter_mut().zip(self.rows) {
            for (juror, text) in contest.jurors.iter().zip(*row) {
                match *text {
                    "withdrawn" => project.standing = Standing::Withdrawn,
                    "no_show" => project.standing = Standing::NoShow,
                    "missing" => {}
                    text => sheets.push(self.sheet(project.id, juror.id, text)),
                }
            }
        }
        (contest, sheets)
    }

    fn sheet(&self, project: ProjectId, juror: JurorId, text: &str) -> Sheet {
        let digits = |text: &str| -> Vec<Option<Score>> {
            let marks = text.bytes().map(|digit| i64::from(digit - b'0') * self.unit);
            marks.map(|mark| Some(Score(mark))).collect()
        };
        let all = self.weights.len();
        let (marks, state, recusal) = match text {
            "recused" => (vec![None; all], SheetState::Draft, Some("наставник".to_owned())),
            "draft" => (vec![Some(Score(self.unit)); all], SheetState::Draft, None),
            text => (digits(text), SheetState::Submitted, None),
        };
        Sheet {
            project,
            juror,
            state,
            marks,
            recusal,
            comment: None,
        }
    }
}

/// Returns every combination of method, way, weights, rounding points and chain of ties, each with one of the
/// ways to count places, thresholds and rules of the money, all of which take part.
fn regulations(contest: &Contest, table: &Table) -> Vec<Regulation> {
    let rounded = |sheet, criterion_mean, criterion_points, total| Rounding {
        criterion_mean,
        criterion_points,
        sheet,
        total,
    };
    let roundings = [
        rounded(None, None, None, None),
        rounded(None, None, None, Some(2)),
        rounded(None, None, None, Some(0)),
        rounded(Some(1), None, None, None),
        rounded(Some(0), None, None, Some(1)),
        rounded(None, Some(2), None, Some(2)),
        rounded(None, Some(2), Some(2), Some(2)),
        rounded(None, None, Some(1), None),
        rounded(None, Some(0), None, None),
        rounded(Some(2), Some(2), None, Some(2)),
        rounded(None, None, None, Some(7)),
    ];
    let (first, last) = (
        contest.criteria[0].id,
        contest.criteria[contest.criteria.len() - 1].id,
    );
    let chains = [
        vec![],
        vec![TieRule::Criterion(first)],
        vec![
            TieRule::Criterion(last),
            TieRule::Criterion(first),
            TieRule::HeadToHead,
        ],
        vec![TieRule::HeadToHead, TieRule::Median, TieRule::JuryVote],
        vec![TieRule::Median, TieRule::CastingVote],
        vec![TieRule::Criterion(first), TieRule::JuryVote, TieRule::Lot],
        vec![TieRule::Lot],
        vec![TieRule::Median, TieRule::Median],
    ];
    let drops = [(1, 5), (2, 5), (1, 3), (0, 5), (2, 4)];
    let methods = [
        Method::Mean,
        Method::TrimmedMean,
        Method::Median,
        Method::AdjustedMean,
        Method::Sum,
        Method::PlaceSum,
        Method::Skating,
    ];
    let mut all = Vec::new();
    for method in methods {
        for per in [Per::Sheet, Per::Criterion] {
            for weights in [Weights::Sum, Weights::Mean] {
                for rounding in roundings {
                    for ties in &chains {
                        let at = all.len();
                        let (drop, drop_from) = drops[at % drops.len()];
                        let mut regulation = contest.regulation.clone();
                        regulation.aggregation = Aggregation {
                            method,
                            drop,
                            drop_from,
                            per,
                            weights,
                        };
                        regulation.rounding = rounding;
                        let divisor = if weights == Weights::Mean { 10 } else { 1 };
                        regulation.threshold = (at % 3 == 1).then_some(Score(table.threshold / divisor));
                        regulation.places = Places {
                            style: [PlaceStyle::Standard, PlaceStyle::Dense][at / 3 % 2],
                            ties: ties.clone(),
                            boundary_only: at % 4 != 3,
                            prizes: [3, 1, 0][at / 5 % 3],
                        };
                        regulation.fund = FundRule {
                            minimum_share: [5000, 3333, 10_000][at % 3],
                            partial: at / 2 % 2 == 0,
                            skip: at / 7 % 2 == 0,
                            cap: (at % 5 == 4).then_some(70_000),
                        };
                        all.push(regulation);
                    }
                }
            }
        }
    }
    all
}

/// Returns what the program says, in the words of its JSON.
fn said(contest: &Contest, sheets: &[Sheet]) -> Value {
    let results = match rank(contest, sheets, None) {
        Ok(results) => results,
        Err(refusal) => {
            let why = match refusal {
                Refusal::Regulation(_) => "regulation",
                Refusal::DifferentJuries(_) => "different juries",
                Refusal::NotConnected(_) => "not connected",
                Refusal::Gaps(_) => "gaps",
                Refusal::EvenPanel(_) => "even panel",
                Refusal::EqualPlaces(_) => "equal places",
                other => panic!("{other}"),
            };
            return json!({ "refused": why });
        }
    };
    let number = |id: ProjectId| {
        let project = contest.projects.iter().find(|p| p.id == id).unwrap();
        project.number.clone()
    };
    let award = |id: ProjectId| {
        let fund = results.fund.as_ref()?;
        let award = fund.awards.iter().find(|award| award.project == id)?;
        let decision = match award.decision {
            AwardDecision::Full => "full",
            AwardDecision::Partial => "partial",
            AwardDecision::Reserve => "reserve",
            AwardDecision::Rejected => "rejected",
            AwardDecision::NotRequested => "not_requested",
            AwardDecision::Undecided => "undecided",
        };
        Some(json!({ "amount": award.amount.0, "decision": decision }))
    };
    let projects: Vec<Value> = results
        .projects
        .iter()
        .map(|row| {
            let ties: Vec<Value> = row
                .ties
                .iter()
                .map(|step| {
                    let with: Vec<String> = step.with.iter().map(|id| number(*id)).collect();
                    let mut told = json!({ "step": step.rule.word(contest), "with": with });
                    if step.open {
                        told["open"] = json!(true);
                    }
                    if let Some(value) = &step.value {
                        told["value"] = json!(value);
                    }
                    told
                })
                .collect();
            json!({
                "number": number(row.project),
                "status": row.status.word(),
                "place": row.place.map(|(first, _)| first),
                "place_last": row.place.map(|(_, last)| last),
                "exact": row.exact.as_ref().map(ToString::to_string),
                "score": row.score,
                "counted_sheets": row.counted.len(),
                "means": row.criteria.iter().map(|c| c.mean.to_string()).collect::<Vec<_>>(),
                "ties": ties,
                "award": award(row.project),
            })
        })
        .collect();
    json!({ "projects": projects })
}

fn recounted(cases: &Value) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recount/recount.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("Node, which builds the screens, recounts the results too: {error}"));
    let mut stdin = node.stdin.take().unwrap();
    stdin.write_all(cases.to_string().as_bytes()).unwrap();
    drop(stdin);
    let out = node.wait_with_output().unwrap();
    assert!(out.status.success());
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn every_combination_is_recounted_equally_by_another_implementation_or_refused() {
    let mut cases = Vec::new();
    let (mut all, mut refused, mut by_majority) = (0, 0, 0);
    for table in [WHOLE, HOLES, MONEY, HALVES, PLACES] {
        let (contest, sheets) = table.contest();
        let mut runs = Vec::new();
        for regulation in regulations(&contest, &table) {
            let contest = Contest {
                regulation,
                ..contest.clone()
            };
            let program = said(&contest, &sheets);
            all += 1;
            let is_refused = program.get("refused").is_some();
            refused += usize::from(is_refused);
            by_majority +=
                usize::from(!is_refused && contest.regulation.aggregation.method == Method::Skating);
            runs.push(json!({ "regulation": contest.regulation, "program": program }));
        }
        cases.push(json!({
            "name": table.name,
            "contest": contest,
            "sheets": sheets,
            "runs": runs,
        }));
    }
    let answer = recounted(&Value::Array(cases));
    let differences = answer["differences"].as_array().unwrap();
    assert!(
        differences.is_empty(),
        "{}",
        serde_json::to_string_pretty(&differences[0]).unwrap()
    );
    assert_eq!(answer["counted"], all - refused);
    assert_eq!(answer["refused"], refused);
    println!(
        "{all} combinations: {} recounted, {refused} refused",
        all - refused
    );
    // Both kinds in earnest: 7 methods × 2 ways × 2 weights × 11 roundings × 8 chains on 5 contests.
    assert_eq!(all, 5 * 7 * 2 * 2 * 11 * 8);
    assert!(all - refused > 1000 && refused > 1000 && by_majority > 50);
}

/// The recount would say so: a program that is wrong in one digit of one score is found out.
#[test]
fn the_recount_finds_a_wrong_digit() {
    let (contest, sheets) = WHOLE.contest();
    let mut program = said(&contest, &sheets);
    program["projects"][2]["exact"] = json!("1/3");
    let runs = json!([{ "regulation": contest.regulation, "program": program }]);
    let cases = json!([{ "name": "wrong", "contest": contest, "sheets": sheets, "runs": runs }]);
    let answer = recounted(&cases);
    assert_eq!(answer["differences"].as_array().unwrap().len(), 1);
}
