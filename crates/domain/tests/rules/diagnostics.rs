//! Diagnostics by small contests whose figures can be followed.

use crate::make::{contest, exact, recused, sheets, source};
use tribuna_domain::day::Day;
use tribuna_domain::diagnostics::{Deliberation, Outlook, Undefined, agreement};
use tribuna_domain::regulation::Method;
use tribuna_domain::*;

fn places(outlook: &Outlook) -> Vec<(u32, Option<u32>)> {
    let rows = outlook.rows.iter();
    rows.map(|row| (row.project.0, row.place.map(|(place, _)| place)))
        .collect()
}

#[test]
fn figures_that_have_no_value_say_why() {
    let some = |row: &[i128]| row.iter().copied().map(Some).collect::<Vec<_>>();
    let one_juror = agreement(&[some(&[1]), some(&[2])]);
    assert_eq!(one_juror.kendall_w, Err(Undefined::TooFewJurors));
    assert_eq!(one_juror.alpha, Err(Undefined::TooFewJurors));
    let one_project = agreement(&[some(&[1, 2])]);
    assert_eq!(one_project.icc_mean, Err(Undefined::TooFewProjects));
    let alike = agreement(&[some(&[5, 5]), some(&[5, 5])]);
    assert_eq!(alike.kendall_w, Err(Undefined::NoSpread));
    assert_eq!(alike.alpha, Err(Undefined::NoSpread));
    assert_eq!(alike.icc_single, Err(Undefined::NoSpread));
    assert_eq!(alike.icc_mean, Err(Undefined::NoSpread));
    let holes = agreement(&[vec![Some(1), Some(2), None], vec![None, Some(2), Some(3)]]);
    assert_eq!(holes.kendall_w, Err(Undefined::TooFewComplete));
    assert!(holes.alpha.is_ok());
    assert_eq!((holes.complete, holes.projects, holes.jurors), (0, 2, 3));
    assert_eq!(agreement(&[]).alpha, Err(Undefined::TooFewJurors));

    // Nobody to leave out, and nobody else to be compared with.
    let contest = contest(2, 1, 1);
    let marks = sheets(&[&[4], &[6]]);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    assert_eq!(deliberation.leniency(), Err(Undefined::TooFewJurors));
    let firmness = deliberation.firmness(7, 5).unwrap();
    assert_eq!(firmness.ranges, Err(Undefined::TooFewJurors));
    assert_eq!(firmness.draws, Err(Undefined::TooFewJurors));
    assert_eq!(
        deliberation.without_juror(JurorId(1)),
        Err(Undefined::TooFewJurors)
    );
}

/// Five jurors agree but for one total, which lies six below where project and juror would have it.
#[test]
fn a_total_far_from_the_others_is_told_and_how_far() {
    let contest = contest(5, 5, 1);
    let mut marks = sheets(&[&[9, 9, 9, 9, 9], &[8; 5], &[7; 5], &[6; 5], &[5; 5]]);
    let day = Day::default();
    let calm = Deliberation::new(&contest, &marks, &day, None)
        .unwrap()
        .leniency()
        .unwrap();
    assert!(calm.outliers.is_empty());
    // A tenth of the scale 0–10, since nobody differs at all.
    assert_eq!(calm.limit, exact("1"));
    marks[2].marks[0] = Some(Score(300));
    let found = Deliberation::new(&contest, &marks, &day, None)
        .unwrap()
        .leniency()
        .unwrap();
    let juror = |id: u32| found.jurors.iter().find(|j| j.juror == JurorId(id)).unwrap();
    // One of five totals of juror 3 is 6 less: −6/5 on the mean, and all b sum to nothing.
    assert_eq!(juror(3).leniency, exact("-24/25"));
    assert_eq!(juror(1).leniency, exact("6/25"));
    assert_eq!(juror(3).against, Some(exact("-6/5")));
    assert_eq!(juror(3).sheets, 5);
    let first = &found.outliers[0];
    assert_eq!((first.project, first.juror), (ProjectId(1), JurorId(3)));
    // 3 − (9 − 6/5) − (−24/25).
    assert_eq!(first.residual, exact("-96/25"));
    assert_eq!(first.total, exact("3"));
    assert!(found.outliers.windows(2).all(|pair| {
        let size = |r: &Exact| r.clone().max(-r.clone());
        size(&pair[0].residual) >= size(&pair[1].residual)
    }));
}

#[test]
fn without_a_juror_a_project_keeps_its_right_to_a_place() {
    let mut contest = contest(3, 3, 1);
    contest.regulation.minimum_sheets = 3;
    let mut marks = sheets(&[&[9, 5, 6], &[7, 7, 7], &[1, 1, 1]]);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    // 20 to 21 of three; without juror 2 it is 15 to 14, without juror 1 11 to 14, without juror 3 equal.
    let found = |juror| places(&deliberation.without_juror(JurorId(juror)).unwrap());
    let (a, b, c) = ((1, Some(1)), (2, Some(1)), (3, Some(3)));
    assert_eq!(found(2), [a, (2, Some(2)), c]);
    assert_eq!(found(1), [b, (1, Some(2)), c]);
    assert_eq!(found(3), [a, b, c]);
    let ranges = deliberation.firmness(1, 0).unwrap().ranges.unwrap();
    let range = |id: u32| {
        let range = ranges
            .iter()
            .find(|range| range.project == ProjectId(id))
            .unwrap();
        (range.best, range.worst, range.unplaced)
    };
    assert_eq!(range(1), (Some(1), Some(2), false));
    assert_eq!(range(3), (Some(3), Some(3), false));
    // The distances: 20/3, 21/3, 3/3.
    let near = deliberation.firmness(1, 0).unwrap().neighbours;
    assert_eq!((near[0].project, near[0].better.clone()), (ProjectId(2), None));
    assert_eq!(near[0].worse, Some(exact("1/3")));
    assert_eq!(near[2].better, Some(exact("17/3")));
    // Below a threshold without somebody: no place there.
    contest.regulation.threshold = Some(Score(600));
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    let ranges = deliberation.firmness(1, 0).unwrap().ranges.unwrap();
    let first = ranges.iter().find(|range| range.project == ProjectId(1)).unwrap();
    assert!(first.unplaced);
    // A project that had too few sheets before has no place in any case.
    marks[8] = recused(3, 3, 1);
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    assert_eq!(
        places(&deliberation.without_juror(JurorId(1)).unwrap())[2].1,
        None
    );
}

#[test]
fn the_same_seed_draws_the_same_juries_and_the_order_of_input_does_not_matter() {
    let mut contest = contest(4, 5, 2);
    contest.sources = vec![source(1, "Фонд", 200)];
    for project in &mut contest.projects {
        project.requested = Some(Money(100));
    }
    let marks: Vec<Sheet> = (1..=4)
        .flat_map(|p| (1..=5).map(move |j| (p, j)))
        .map(|(p, j)| {
            crate::make::sheet(
                p,
                j,
                &[i64::from((p * 3 + j * j) % 8), i64::from((p * j * 5 + 1) % 7)],
            )
        })
        .collect();
    let day = Day::default();
    let firmness = |contest: &Contest, marks: &[Sheet], seed| {
        Deliberation::new(contest, marks, &day, None)
            .unwrap()
            .firmness(seed, 200)
            .unwrap()
    };
    let once = firmness(&contest, &marks, 5);
    assert_eq!(firmness(&contest, &marks, 5), once);
    assert_ne!(firmness(&contest, &marks, 6).draws, once.draws);
    let mut turned = contest.clone();
    turned.jurors.reverse();
    turned.projects.reverse();
    let mut others = marks.clone();
    others.reverse();
    assert_eq!(firmness(&turned, &others, 5), once);
    // Money for two: in every draw two are above the line, or fewer where the line waits for a tie.
    let draws = once.draws.unwrap();
    let above: u32 = draws.iter().map(|one| one.above).sum();
    assert!(above <= 400 && above > 200, "{above}");
    for one in &draws {
        assert_eq!(one.places.values().sum::<u32>(), 200);
    }
}

#[test]
fn the_skating_system_cannot_lose_one_juror_and_says_so() {
    let mut contest = contest(3, 3, 1);
    contest.regulation.aggregation.method = Method::Skating;
    let marks = sheets(&[&[9, 8, 9], &[8, 9, 8], &[7, 7, 7]]);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    let firmness = deliberation.firmness(3, 20).unwrap();
    assert_eq!(
        firmness.ranges,
        Err(Undefined::Refused(Refusal::EvenPanel(vec![
            JurorId(2),
            JurorId(3)
        ])))
    );
    assert_eq!(firmness.draws.unwrap().len(), 3);
    // By means instead, nothing dropped and one dropped.
    assert_eq!(
        deliberation.trimmed(0).unwrap().rows[0].exact,
        Some(exact("26/3"))
    );
    assert_eq!(deliberation.trimmed(1).unwrap().rows[0].exact, Some(exact("9")));
    assert_eq!(deliberation.trimmed(2), Err(Undefined::TooFewJurors));
    assert!(matches!(
        deliberation.with_threshold(Some(Score(100))),
        Err(Undefined::Refused(Refusal::Regulation(_)))
    ));
}

#[test]
fn another_threshold_and_another_line_say_who_enters_and_leaves() {
    let mut contest = contest(4, 1, 1);
    contest.sources = vec![source(1, "Фонд", 250)];
    for (project, request) in contest.projects.iter_mut().zip([100, 120, 80, 60]) {
        project.requested = Some(Money(request));
    }
    let marks = sheets(&[&[9], &[8], &[7], &[6]]);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    let official = deliberation.official().unwrap();
    assert_eq!(official.above, Some(2));
    let awards: Vec<_> = official.rows.iter().map(|row| row.award.unwrap().0).collect();
    assert_eq!(awards, [100, 120, 0, 0]);
    let ids = |list: &[u32]| list.iter().copied().map(ProjectId).collect::<Vec<_>>();
    let wider = deliberation.line_after(4).unwrap().unwrap();
    assert_eq!((wider.enter, wider.leave), (ids(&[3, 4]), ids(&[])));
    assert_eq!((wider.wanted, wider.fund), (Money(360), Money(250)));
    assert_eq!(wider.asked, [0, 100, 220, 300, 360].map(Money));
    let closer = deliberation.line_after(1).unwrap().unwrap();
    assert_eq!((closer.enter, closer.leave), (ids(&[]), ids(&[2])));
    assert_eq!(closer.wanted, Money(100));
    let none = deliberation.line_after(99).unwrap().unwrap();
    assert_eq!(none.wanted, Money(360));
    // A threshold of 8.5 leaves one.
    let outlook = deliberation.with_threshold(Some(Score(850))).unwrap();
    assert_eq!(places(&outlook), [(1, Some(1)), (2, None), (3, None), (4, None)]);
    assert_eq!(outlook.above, Some(1));
    // Without a fund there is no line.
    contest.sources.clear();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    assert_eq!(deliberation.line_after(1).unwrap(), None);
    assert_eq!(deliberation.official().unwrap().rows[0].award, None);
}

#[test]
fn a_category_is_looked_at_by_itself() {
    let mut contest = contest(4, 3, 1);
    for (project, category) in contest.projects.iter_mut().zip(["А", "А", "Б", "Б"]) {
        project.category = Some(category.to_owned());
    }
    let marks = sheets(&[&[9, 8, 9], &[1, 2, 3], &[5, 5, 5], &[4, 6, 4]]);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, Some("Б")).unwrap();
    assert_eq!(
        places(&deliberation.official().unwrap()),
        [(3, Some(1)), (4, Some(2))]
    );
    assert_eq!(deliberation.agreement().projects, 2);
    assert_eq!(deliberation.pairwise().projects, [ProjectId(3), ProjectId(4)]);
    // Who is lenient is a matter of the whole contest.
    let whole = Deliberation::new(&contest, &marks, &day, None).unwrap();
    assert_eq!(
        deliberation.leniency().unwrap().jurors,
        whole.leniency().unwrap().jurors
    );
    assert!(matches!(
        Deliberation::new(&contest, &marks, &day, Some("В")),
        Err(Refusal::UnknownCategory(_))
    ));
}
