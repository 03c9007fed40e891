//! The golden contest: `golden/contest` of the shared folder, read as files.

use crate::make::{criterion, exact, juror, of, places, project, source};
use crate::table::{read, shared};
use tribuna_domain::regulation::{PlaceStyle, Places, Rounding, TieRule};
use tribuna_domain::results::{AwardDecision, WhyNot};
use tribuna_domain::*;

/// Returns the contest and its sheets; the regulation is the preset the files name, in full.
pub fn golden() -> Option<(Contest, Vec<Sheet>)> {
    let folder = shared("golden/contest")?;
    let mut contest = crate::make::contest(0, 0, 0);
    for (row, id) in read(folder.join("criteria.csv")).iter().zip(1..) {
        let scale = |name: &str| row[name].parse::<Score>().unwrap();
        let mut criterion = criterion(id, &row["Код"], &row["Коэффициент"]);
        (criterion.min, criterion.max, criterion.step) = (scale("Мин"), scale("Макс"), scale("Шаг"));
        criterion.key = row["Ключевой"] == "да";
        contest.criteria.push(criterion);
    }
    for (row, id) in read(folder.join("projects.csv")).iter().zip(1..) {
        let mut project = project(id, &row["№"]);
        project.requested = Some(row["Запрошено"].parse().unwrap());
        contest.projects.push(project);
    }
    for (row, id) in read(folder.join("jurors.csv")).iter().zip(1..) {
        contest.jurors.push(juror(id, &row["Код"]));
    }
    for (row, id) in read(folder.join("sources.csv")).iter().zip(1..) {
        let mut source = source(id, &row["Источник"], row["Лимит"].parse::<Money>().unwrap().0);
        source.priority = row["Порядок"].parse().unwrap();
        contest.sources.push(source);
    }
    contest.regulation = Regulation {
        preset: "altsu-defence".to_owned(),
        minimum_sheets: 3,
        threshold: Some(Score(6000)),
        rounding: Rounding {
            total: Some(2),
            ..Rounding::default()
        },
        places: Places {
            style: PlaceStyle::Standard,
            ties: vec![
                TieRule::Criterion(CriterionId(1)),
                TieRule::Criterion(CriterionId(2)),
                TieRule::JuryVote,
                TieRule::CastingVote,
            ],
            boundary_only: true,
            prizes: 3,
        },
        ..Regulation::default()
    };
    let sheets = read(folder.join("scores.csv"))
        .iter()
        .map(|row| {
            let id = |code: &str| contest.jurors.iter().find(|j| j.code == code).unwrap().id;
            let number = contest
                .projects
                .iter()
                .find(|p| p.number == row["Проект №"])
                .unwrap()
                .id;
            let cells: Vec<&String> = contest.criteria.iter().map(|c| &row[&c.code]).collect();
            Sheet {
                project: number,
                juror: id(&row["Член жюри"]),
                state: SheetState::Submitted,
                marks: cells.iter().map(|cell| cell.parse().ok()).collect(),
                recusal: cells
                    .iter()
                    .any(|cell| *cell == "с/о")
                    .then(|| "наставник проекта".to_owned()),
                comment: None,
            }
        })
        .collect();
    Some((contest, sheets))
}

#[test]
fn the_golden_contest_has_its_scores_and_places() {
    let Some((contest, sheets)) = golden() else { return };
    let results = rank(&contest, &sheets, None).unwrap();
    let lines: Vec<_> = results
        .projects
        .iter()
        .map(|r| {
            (
                r.project.0,
                r.place.map(|p| p.0),
                r.score.as_deref().unwrap(),
                r.status,
                r.counted.len(),
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            (2, Some(1), "87.20", Status::Ranked, 5),
            (1, Some(2), "86.00", Status::Ranked, 4),
            (4, Some(3), "76.20", Status::Ranked, 5),
            (3, Some(4), "76.20", Status::Ranked, 5),
            (5, None, "55.80", Status::BelowThreshold, 5),
        ]
    );
    assert_eq!(of(&results, 2).exact, Some(exact("436/5")));
    assert_eq!(
        of(&results, 1).not_counted,
        [(JurorId(3), WhyNot::Recused("наставник проекта".to_owned()))]
    );
    let totals: Vec<String> = of(&results, 4)
        .counted
        .iter()
        .map(|s| s.total.to_string())
        .collect();
    assert_eq!(totals, ["76", "77", "76", "77", "75"]);
    assert!(results.open_questions.is_empty());
}

#[test]
fn the_key_criterion_separates_the_tie_of_the_golden_contest() {
    let Some((contest, sheets)) = golden() else { return };
    let results = rank(&contest, &sheets, None).unwrap();
    for (project, value, other) in [(4, "4.40", 3), (3, "4.00", 4)] {
        let steps = &of(&results, project).ties;
        assert_eq!(steps.len(), 1);
        assert_eq!(steps[0].rule.word(&contest), "criterion:К1");
        assert_eq!(steps[0].value.as_deref(), Some(value));
        assert_eq!(steps[0].with, [ProjectId(other)]);
        assert!(!steps[0].open);
        assert_eq!(of(&results, project).criteria[0].printed, value);
    }
    assert!(of(&results, 2).ties.is_empty());
}

#[test]
fn a_recusal_counted_as_zero_would_be_noticed() {
    let Some((contest, mut sheets)) = golden() else {
        return;
    };
    let wrong = sheets.iter_mut().find(|sheet| sheet.recusal.is_some()).unwrap();
    wrong.recusal = None;
    wrong.marks = vec![Some(Score(0)); 7];
    let results = rank(&contest, &sheets, None).unwrap();
    assert_eq!(of(&results, 1).score.as_deref(), Some("68.80"));
    assert_eq!(of(&results, 1).place, Some((4, 4)));
}

#[test]
fn the_fund_of_the_golden_contest_goes_by_rank_and_by_source() {
    let Some((contest, sheets)) = golden() else { return };
    let fund = rank(&contest, &sheets, None).unwrap().fund.unwrap();
    let roubles = |money: Money| money.0 / 100;
    let awards: Vec<_> = fund
        .awards
        .iter()
        .map(|a| {
            let split: Vec<_> = a.by_source.iter().map(|&(s, m)| (s.0, roubles(m))).collect();
            (a.project.0, roubles(a.amount), split, a.decision)
        })
        .collect();
    assert_eq!(
        awards,
        [
            (2, 120_000, vec![(1, 120_000)], AwardDecision::Full),
            (1, 110_000, vec![(1, 60_000), (2, 50_000)], AwardDecision::Full),
            (4, 60_000, vec![(2, 20_000), (3, 40_000)], AwardDecision::Full),
            (3, 0, vec![], AwardDecision::Reserve),
            (5, 0, vec![], AwardDecision::Rejected),
        ]
    );
    assert_eq!(
        fund.left,
        [
            (SourceId(1), Money(0)),
            (SourceId(2), Money(0)),
            (SourceId(3), Money(1_000_000))
        ]
    );
    assert_eq!((roubles(fund.fund), fund.above_line), (300_000, 3));
}

#[test]
fn the_tie_of_the_golden_contest_is_left_shared_where_nothing_depends_on_it() {
    let Some((mut contest, sheets)) = golden() else {
        return;
    };
    contest.regulation.places.prizes = 0;
    contest.sources.clear();
    let results = rank(&contest, &sheets, None).unwrap();
    let shared = [
        (2, Some((1, 1))),
        (1, Some((2, 2))),
        (3, Some((3, 4))),
        (4, Some((3, 4))),
        (5, None),
    ];
    assert_eq!(places(&results), shared);
    assert!(results.projects.iter().all(|row| row.ties.is_empty()));
    assert_eq!(results.fund, None);
}

#[test]
fn the_fund_alone_makes_the_tie_of_the_golden_contest_matter() {
    let Some((mut contest, sheets)) = golden() else {
        return;
    };
    contest.regulation.places.prizes = 0;
    let results = rank(&contest, &sheets, None).unwrap();
    assert_eq!(of(&results, 4).place, Some((3, 3)));
    assert_eq!(of(&results, 3).place, Some((4, 4)));
}
