//! What the steps of an explanation say, word for word.
#![allow(clippy::unwrap_used)]

use crate::explanations::{juror, project};
use domain::day::audience::{BoxCount, Record as Hall};
use domain::day::{At, Record};
use domain::regulation::*;
use domain::*;
use messages::{Catalogue, Lang};
use tribuna_documents::paper::{explained, step_words};

/// Returns the lines of a project of a small contest: marks in hundredths by project, juror, criterion.
fn told(contest: &Contest, marks: &[&[&[i64]]], day: &Day, project: u32) -> Vec<String> {
    let sheets: Vec<Sheet> = (1..)
        .zip(marks)
        .flat_map(|(p, row)| (1..).zip(*row).map(move |(j, own)| (p, j, own)))
        .filter(|(.., own)| !own.is_empty())
        .map(|(p, j, own)| Sheet {
            project: ProjectId(p),
            juror: JurorId(j),
            state: SheetState::Submitted,
            marks: own.iter().map(|mark| Some(Score(*mark))).collect(),
            recusal: None,
            comment: None,
        })
        .collect();
    let results = rank_on(contest, &sheets, day, None).unwrap();
    let row = results
        .projects
        .iter()
        .find(|row| row.project == ProjectId(project))
        .unwrap();
    let words = Catalogue::new(Lang::Ru);
    explained(contest, &results, row)
        .iter()
        .map(|step| step_words(step, &words))
        .collect()
}

fn small(projects: u32, jurors: u32, criteria: u32) -> Contest {
    let criterion = |id| Criterion {
        id: CriterionId(id),
        code: format!("К{id}"),
        name: format!("Критерий {id}"),
        weight: Weight(10_000),
        min: Score(0),
        max: Score(10_000),
        step: Score(1),
        key: false,
        description: None,
        words: Vec::new(),
    };
    Contest {
        title: "Вымышленный конкурс".to_owned(),
        regulation: Regulation {
            minimum_sheets: 1,
            audience: AudienceRule {
                minimum_ballots: 0,
                ..AudienceRule::default()
            },
            ..Regulation::default()
        },
        criteria: (1..=criteria).map(criterion).collect(),
        projects: (1..=projects).map(project).collect(),
        jurors: (1..=jurors).map(juror).collect(),
        ..Contest::default()
    }
}

fn votes(valid: u32, votes: &[(u32, u32)]) -> Day {
    let count = BoxCount {
        name: "Урна".to_owned(),
        in_box: valid,
        votes: votes.iter().map(|(p, n)| (ProjectId(*p), *n)).collect(),
        ..BoxCount::default()
    };
    Day::of(&[At {
        entry: 1,
        time_ms: 0,
        who: "secretary".to_owned(),
        what: Record::Audience(Hall::Counted { count, reason: None }),
    }])
}

#[test]
fn a_share_of_the_hall_is_printed_in_whole_per_cents() {
    let mut contest = small(2, 2, 1);
    contest.regulation.rounding.total = Some(2);
    contest.regulation.audience.mode = AudienceMode::Share {
        weight: 2_000,
        of: ShareOf::Valid,
    };
    let day = votes(400, &[(1, 250), (2, 150)]);
    let marks: [&[&[i64]]; 2] = [&[&[8_600], &[8_600]], &[&[8_640], &[8_800]]];
    assert_eq!(
        told(&contest, &marks, &day, 2),
        [
            "Итог листа – сумма оценок с коэффициентами",
            "Сумма листов 174,40 ÷ 2 = 87,20",
            "Округлено до сотых: 87,20",
            "Голос зала: 150 × 100 ÷ 400 = 37,50",
            "87,20 × 80 % + голос зала 37,50 × 20 % = 77,26",
            "Вместе с голосом зала округлено до сотых: 77,26",
        ]
    );
}

#[test]
fn the_sum_of_weights_divides_and_both_roundings_are_told() {
    let mut contest = small(1, 1, 2);
    contest.regulation.aggregation.per = Per::Criterion;
    contest.regulation.aggregation.weights = Weights::Mean;
    contest.regulation.rounding.total = Some(2);
    let lines = told(&contest, &[&[&[400, 500]]], &Day::default(), 1);
    assert_eq!(
        lines[1..],
        [
            "К1: сумма оценок 4 ÷ 1 = 4; 4 × 1 = 4",
            "К2: сумма оценок 5 ÷ 1 = 5; 5 × 1 = 5",
            "Сумма по критериям: 4 + 5 = 9",
            "9 ÷ 2 (сумма коэффициентов) = 4,50",
            "Округлено до сотых: 4,50",
        ]
    );
    contest.regulation.audience.mode = AudienceMode::Points;
    contest.regulation.rounding.total = Some(0);
    let lines = told(&contest, &[&[&[700, 800]]], &votes(1, &[(1, 1)]), 1);
    assert_eq!(
        lines[lines.len() - 3..],
        [
            "Округлено до целых: 8",
            "Баллы за место у жюри 12 + за место у зала 12 = 24 (голосов: 1)",
            "Вместе с голосом зала округлено до целых: 24",
        ]
    );
}

#[test]
fn nothing_that_is_not_rounded_is_shown_rounded() {
    // Sheets of 1/3 and 1/3: 0.67 ÷ 2 would be 0.34.
    let mut contest = small(1, 2, 3);
    contest.regulation.aggregation.weights = Weights::Mean;
    contest.regulation.rounding.total = Some(2);
    let lines = told(&contest, &[&[&[100, 0, 0], &[100, 0, 0]]], &Day::default(), 1);
    assert_eq!(
        lines[1..],
        ["Сумма листов 0,66667 ÷ 2 ≈ 0,3333", "Округлено до сотых: 0,33"]
    );
    // 1.665 and 1.666 are two.
    let mut contest = small(1, 2, 2);
    contest.criteria[0].weight = Weight(3_330);
    contest.criteria[1].weight = Weight(1);
    let marks: [&[&[i64]]; 1] = [&[&[500, 0], &[500, 1_000]]];
    let lines = told(&contest, &marks, &Day::default(), 1);
    assert_eq!(lines[1], "Сумма листов 3,331 ÷ 2 = 1,6655");
}

#[test]
fn a_threshold_is_met_by_the_number_alone_and_too_few_sheets_are_said() {
    let mut contest = small(2, 3, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.threshold = Some(Score(400));
    let marks: [&[&[i64]]; 2] = [&[&[300]], &[&[500], &[500], &[500]]];
    let lines = told(&contest, &marks, &Day::default(), 1);
    assert_eq!(
        lines[lines.len() - 2..],
        [
            "Порог 4,00 не пройден: балл жюри 3,00",
            "Учтено листов: 1, для места нужно не меньше 2",
        ]
    );
    assert!(
        told(&contest, &marks, &Day::default(), 2).contains(&"Порог 4,00 пройден: балл жюри 5,00".to_owned())
    );
    contest.projects[1].standing = Standing::Withdrawn;
    let lines = told(&contest, &marks, &Day::default(), 2);
    assert_eq!(lines.last().unwrap(), "Проект снят: места нет");
}

#[test]
fn what_was_not_dropped_of_a_project_is_not_said_to_be() {
    let mut contest = small(2, 3, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.aggregation.method = Method::TrimmedMean;
    contest.regulation.aggregation.drop_from = 3;
    let marks: [&[&[i64]]; 2] = [&[&[400]], &[&[300], &[500], &[600]]];
    for per in [Per::Sheet, Per::Criterion] {
        contest.regulation.aggregation.per = per;
        let of = |project| told(&contest, &marks, &Day::default(), project).join("\n");
        assert!(
            of(1).contains("Крайние не отброшены: у проекта листов 1, для этого нужно не меньше 3"),
            "{}",
            of(1)
        );
        assert!(
            !of(1).contains("Отброшено") && !of(1).contains("без 1"),
            "{}",
            of(1)
        );
        assert!(
            of(2).contains(if per == Per::Sheet {
                "Отброшено по 1"
            } else {
                "без 1 наибольшей"
            }),
            "{}",
            of(2)
        );
    }
}
