//! The students' vote counted again: every control sum, the verdict, and what the hall does to each score.

use crate::make::{contest, day_of, of, sheets};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tribuna_domain::day::Record;
use tribuna_domain::day::audience::{Ballots, BoxCount, Rating, Record as Hall};
use tribuna_domain::regulation::{AudienceMode, AudienceRule, Method, Rounding, ShareOf, Weights};
use tribuna_domain::results::Verdict;
use tribuna_domain::*;

fn entered(count: BoxCount) -> Record {
    Record::Audience(Hall::Counted { count, reason: None })
}

fn whole(n: usize) -> Exact {
    Exact::from(i64::try_from(n).unwrap())
}

fn mean(values: &[Exact]) -> Exact {
    values.iter().sum::<Exact>() / whole(values.len())
}

fn median(values: &[Exact]) -> Exact {
    let mut sorted = values.to_vec();
    sorted.sort();
    // From both ends inwards.
    while sorted.len() > 2 {
        sorted.remove(0);
        sorted.pop();
    }
    mean(&sorted)
}

/// Small numbers of everything, so that the two sides of a line are often equal.
fn boxes() -> impl Strategy<Value = Vec<BoxCount>> {
    let count = (
        0..6_u32,
        0..4_u32,
        prop::option::of(0..6_u32),
        prop::collection::vec(0..4_u32, 3),
        prop::collection::vec((0..4_u32, 0..301_u32), 2),
    );
    prop::collection::vec(count, 0..4).prop_map(|counts| {
        let named = counts.into_iter().zip(1_u32..);
        named
            .map(|((in_box, spoiled, valid, votes, ratings), number)| BoxCount {
                name: format!("Урна {number}"),
                in_box,
                spoiled,
                valid,
                votes: (1..).map(ProjectId).zip(votes).collect(),
                ratings: (1..)
                    .map(ProjectId)
                    .zip(ratings)
                    .map(|(project, (ballots, points))| (project, Rating { ballots, points }))
                    .collect(),
            })
            .collect()
    })
}

/// The valid ballots of a box.
fn valid(count: &BoxCount) -> u64 {
    u64::from(count.valid.unwrap_or(count.in_box.saturating_sub(count.spoiled)))
}

type Line = (Control, Option<String>, Vec<Option<u64>>, Option<bool>);

/// The lines of some boxes together.
fn lines(rule: &AudienceRule, boxes: &[BoxCount], name: Option<String>) -> Vec<Line> {
    let known = |sum: u64| (!boxes.is_empty()).then_some(sum);
    let total = |of: &dyn Fn(&BoxCount) -> u64| boxes.iter().map(of).sum::<u64>();
    let (inside, good, bad) = (
        total(&|count| count.in_box.into()),
        total(&valid),
        total(&|count| count.spoiled.into()),
    );
    let mut lines = vec![(
        Control::Valid,
        name.clone(),
        vec![known(inside), known(good), known(bad)],
        known(0).map(|_| inside == good + bad),
    )];
    if rule.mode == AudienceMode::OneJuror {
        let of = |project| {
            let ratings = boxes
                .iter()
                .filter_map(|count| count.ratings.get(&ProjectId(project)));
            ratings.fold((0_u64, 0_u64), |(ballots, points), rating| {
                (
                    ballots + u64::from(rating.ballots),
                    points + u64::from(rating.points),
                )
            })
        };
        let (one, two) = (of(1), of(2));
        let most = one.0.max(two.0);
        lines.push((
            Control::Ratings,
            name.clone(),
            vec![known(most), known(good)],
            known(0).map(|_| most <= good),
        ));
        if !boxes.is_empty() {
            let agrees = [one, two]
                .iter()
                .all(|(ballots, points)| *points <= 100 * ballots);
            // Which numbers are shown where all agree or several do not, another test says.
            lines.push((Control::Marks, name, Vec::new(), Some(agrees)));
        }
        return lines;
    }
    let named = total(&|count| count.votes.values().map(|&votes| u64::from(votes)).sum());
    let most = good * u64::from(rule.choices);
    lines.push(match (rule.choices, rule.exactly) {
        (0 | 1, _) => (
            Control::Votes,
            name,
            vec![known(named), known(good)],
            known(0).map(|_| named == good),
        ),
        (_, true) => (
            Control::VotesExactly,
            name,
            vec![known(named), known(most)],
            known(0).map(|_| named == most),
        ),
        (_, false) => (
            Control::VotesUpTo,
            name,
            vec![known(good), known(named), known(most)],
            known(0).map(|_| good <= named && named <= most),
        ),
    });
    lines
}

proptest! {
    #[test]
    fn control_sums_and_the_verdict_are_what_adding_up_gives(
        boxes in boxes(),
        ballots in prop::array::uniform3(prop::option::of(0..8_u32)),
        (choices, exactly, rates) in (1..4_u32, any::<bool>(), any::<bool>()),
        minimum_ballots in 0..10_u32,
        decided in prop::option::of(any::<bool>()),
    ) {
        let mode = if rates { AudienceMode::OneJuror } else { AudienceMode::SeparateAward };
        let rule = AudienceRule { mode, choices, exactly, minimum_ballots };
        let [made, issued, cancelled] = ballots;
        let mut records = vec![Record::Audience(Hall::Ballots {
            ballots: Ballots { registered: None, made, issued, cancelled },
        })];
        records.extend(boxes.iter().cloned().map(entered));
        records.extend(decided.map(|held| Record::Audience(Hall::Decided { held, reason: String::new() })));
        let audience = day_of(records).audience;

        let wide = |n: Option<u32>| n.map(u64::from);
        let inside = (!boxes.is_empty()).then(|| boxes.iter().map(|count| u64::from(count.in_box)).sum::<u64>());
        let mut wanted: Vec<Line> = vec![
            (
                Control::Made,
                None,
                vec![wide(made), wide(issued), wide(cancelled)],
                made.zip(issued).zip(cancelled).map(|((made, issued), cancelled)| made == issued + cancelled),
            ),
            (
                Control::InBox,
                None,
                vec![inside, wide(issued)],
                inside.zip(wide(issued)).map(|(inside, issued)| inside <= issued),
            ),
        ];
        if boxes.len() > 1 {
            for count in &boxes {
                wanted.extend(lines(&rule, std::slice::from_ref(count), Some(count.name.clone())));
            }
        }
        wanted.extend(lines(&rule, &boxes, None));
        let sums = control_sums(&rule, &audience);
        let told: Vec<Line> = sums
            .iter()
            .map(|sum| {
                let numbers = if sum.control == Control::Marks { Vec::new() } else { sum.numbers.clone() };
                (sum.control, sum.in_box.clone(), numbers, sum.agrees)
            })
            .collect();
        prop_assert_eq!(&told, &wanted);
        for sum in sums.iter().filter(|sum| sum.control == Control::Marks) {
            prop_assert_eq!(sum.agrees, Some(sum.numbers[0] <= sum.numbers[1]));
        }

        let good = boxes.iter().map(valid).sum::<u64>();
        prop_assert_eq!(audience.valid().map(u64::from), (!boxes.is_empty()).then_some(good));
        let red = wanted.iter().any(|(.., agrees)| *agrees == Some(false));
        let stands = match (boxes.is_empty(), decided) {
            (true, Some(false)) => Verdict::Void,
            (true, _) => Verdict::Absent,
            (false, _) if good < u64::from(minimum_ballots) => {
                Verdict::TooFew { valid: good as u32, minimum: minimum_ballots }
            }
            (false, Some(true)) => Verdict::Held,
            (false, Some(false)) => Verdict::Void,
            (false, None) if red => Verdict::Waiting,
            (false, None) => Verdict::Held,
        };
        prop_assert_eq!(verdict(&rule, &audience), stands);
    }

    #[test]
    fn the_hall_as_a_juror_is_one_total_among_the_others(
        marks in prop::collection::vec(prop::collection::vec((0..=10_i64, 0..=10_i64), 4), 1..4),
        jurors in 1..5_usize,
        ratings in prop::collection::vec((0..4_u32, 0..301_u32), 3),
        by_median: bool,
        averaged: bool,
        digits in prop::option::of(0..3_u32),
    ) {
        let mut contest = contest(marks.len() as u32, jurors as u32, 2);
        contest.criteria[0].weight = Weight(20_000);
        contest.regulation.aggregation.method = if by_median { Method::Median } else { Method::Mean };
        contest.regulation.aggregation.weights = if averaged { Weights::Mean } else { Weights::Sum };
        contest.regulation.audience.mode = AudienceMode::OneJuror;
        contest.regulation.rounding = Rounding { total: digits, ..Rounding::default() };
        let sheets: Vec<Sheet> = marks.iter().zip(1..).flat_map(|(row, p)| {
            row.iter().take(jurors).zip(1..).map(move |(&(a, b), j)| crate::make::sheet(p, j, &[a, b]))
        }).collect();
        let rating: BTreeMap<ProjectId, Rating> = (1..=marks.len() as u32)
            .map(ProjectId)
            .zip(&ratings)
            .map(|(project, &(ballots, points))| (project, Rating { ballots, points }))
            .collect();
        let count = BoxCount { name: "Урна".into(), in_box: 40, ratings: rating.clone(), ..BoxCount::default() };
        let held = Record::Audience(Hall::Decided { held: true, reason: String::new() });
        let results = rank_on(&contest, &sheets, &day_of([entered(count), held]), None).unwrap();
        let without = rank(&contest, &sheets, None).unwrap();
        // Weights 2 and 1 on the scale 0–10.
        let (divisor, greatest) = if averaged { (3, 10) } else { (1, 30) };
        let middle = |totals: &[Exact]| if by_median { median(totals) } else { mean(totals) };
        for (row, id) in marks.iter().zip(1..) {
            let totals: Vec<Exact> = row[..jurors]
                .iter()
                .map(|&(a, b)| Exact::from(2 * a + b) / Exact::from(divisor))
                .collect();
            let found = of(&results, id);
            let Rating { ballots, points } = rating[&ProjectId(id)];
            if ballots == 0 {
                prop_assert_eq!((&found.exact, &found.audience), (&of(&without, id).exact, &None));
                continue;
            }
            let hall = Exact::from(i64::from(points)) / Exact::from(100 * i64::from(ballots)) * Exact::from(greatest);
            let sum = middle(&[&totals[..], std::slice::from_ref(&hall)].concat());
            let sum = digits.map_or(sum.clone(), |digits| sum.round_half_away(digits));
            prop_assert_eq!(&found.exact, &Some(sum));
            let part = found.audience.clone().unwrap();
            prop_assert_eq!((part.hall, part.votes), (hall, ballots));
            prop_assert_eq!(part.jury_part, middle(&totals));
            prop_assert_eq!(Some(part.jury), of(&without, id).exact.clone());
        }
    }

    #[test]
    fn a_share_of_the_hall_is_mixed_with_the_jury_on_one_scale(
        marks in prop::collection::vec(prop::collection::vec(0..=10_i64, 2), 1..4),
        votes in prop::collection::vec(0..6_u32, 3),
        weight in 1..3_000_u32,
        of_most: bool,
        method in prop::sample::select(vec![Method::Mean, Method::Sum, Method::Median]),
        averaged: bool,
    ) {
        let mut contest = contest(marks.len() as u32, 2, 1);
        contest.criteria[0].weight = Weight(25_000);
        contest.regulation.aggregation.method = method;
        contest.regulation.aggregation.weights = if averaged { Weights::Mean } else { Weights::Sum };
        let of = if of_most { ShareOf::Max } else { ShareOf::Valid };
        contest.regulation.audience.mode = AudienceMode::Share { weight, of };
        let rows: Vec<&[i64]> = marks.iter().map(Vec::as_slice).collect();
        let sheets = sheets(&rows);
        let given: BTreeMap<ProjectId, u32> = (1..=marks.len() as u32).map(ProjectId).zip(votes).collect();
        let count = BoxCount { name: "Урна".into(), in_box: 30, votes: given.clone(), ..BoxCount::default() };
        let held = Record::Audience(Hall::Decided { held: true, reason: String::new() });
        let results = rank_on(&contest, &sheets, &day_of([entered(count), held]), None).unwrap();
        let without = rank(&contest, &sheets, None).unwrap();
        let most = given.values().max().copied().unwrap();
        let divisor = i64::from(if of_most { most.max(1) } else { 30 });
        let greatest = Exact::from(10)
            * if averaged { Exact::from(1) } else { Exact::from(Weight(25_000)) }
            * Exact::from(if method == Method::Sum { 2 } else { 1 });
        for id in 1..=marks.len() as u32 {
            let jury = crate::make::of(&without, id).exact.clone().unwrap();
            let jury_part = Exact::from(100) * jury.clone() / greatest.clone();
            let hall = Exact::from(100 * i64::from(given[&ProjectId(id)])) / Exact::from(divisor);
            let share = Exact::from(i64::from(weight)) / Exact::from(10_000);
            let sum = (Exact::from(1) - share.clone()) * jury_part.clone() + share * hall.clone();
            let found = crate::make::of(&results, id);
            prop_assert_eq!(&found.exact, &Some(sum));
            let part = found.audience.clone().unwrap();
            prop_assert_eq!((part.jury, part.jury_part, part.hall), (jury, jury_part, hall));
            prop_assert_eq!(part.votes, given[&ProjectId(id)]);
        }
    }

    #[test]
    fn points_of_equals_are_the_mean_of_the_points_of_their_places(
        marks in prop::collection::vec(0..=10_i64, 1..14),
        votes in prop::collection::vec(0..6_u32, 14),
        low_wins: bool,
    ) {
        let mut contest = contest(marks.len() as u32, 1, 1);
        contest.regulation.audience.mode = AudienceMode::Points;
        if low_wins {
            contest.regulation.aggregation.method = Method::PlaceSum;
        }
        let rows: Vec<[i64; 1]> = marks.iter().map(|&mark| [mark]).collect();
        let rows: Vec<&[i64]> = rows.iter().map(|row| &row[..]).collect();
        let given: BTreeMap<ProjectId, u32> = (1..=marks.len() as u32).map(ProjectId).zip(votes.clone()).collect();
        let count = BoxCount { name: "Урна".into(), in_box: 30, votes: given, ..BoxCount::default() };
        let held = Record::Audience(Hall::Decided { held: true, reason: String::new() });
        let results = rank_on(&contest, &sheets(&rows), &day_of([entered(count), held]), None).unwrap();
        let points = |own: i64, all: &[i64]| {
            let table = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1];
            let above = all.iter().filter(|&&other| other > own).count();
            let equal = all.iter().filter(|&&other| other == own).count();
            let sum: i64 = (above..above + equal).filter_map(|place| table.get(place)).sum();
            Exact::from(sum) / whole(equal)
        };
        let votes: Vec<i64> = votes.iter().take(marks.len()).map(|&votes| i64::from(votes)).collect();
        for (at, id) in (0..marks.len()).zip(1..) {
            let (jury, hall) = (points(marks[at], &marks), points(votes[at], &votes));
            let found = of(&results, id);
            prop_assert_eq!(&found.exact, &Some(&jury + &hall));
            let part = found.audience.clone().unwrap();
            prop_assert_eq!((part.jury_part, part.hall, i64::from(part.votes)), (jury, hall, votes[at]));
        }
        let best = results.projects[0].exact.clone();
        prop_assert!(results.projects.iter().all(|row| row.exact <= best));
    }
}

/// The line that disagrees is shown; where all agree, the one with most points.
#[test]
fn the_marks_that_cannot_be_are_shown_with_their_ballots() {
    let rule = AudienceRule {
        mode: AudienceMode::OneJuror,
        ..AudienceRule::default()
    };
    let numbers = |ratings: &[(u32, u32)]| {
        let ratings = (1..)
            .map(ProjectId)
            .zip(ratings)
            .map(|(project, &(ballots, points))| (project, Rating { ballots, points }));
        let count = BoxCount {
            name: "Урна".into(),
            in_box: 9,
            ratings: ratings.collect(),
            ..BoxCount::default()
        };
        let sums = control_sums(&rule, &day_of([entered(count)]).audience);
        let marks = sums.iter().find(|sum| sum.control == Control::Marks);
        marks.map(|sum| (sum.numbers.clone(), sum.agrees))
    };
    let line = |points, most, agrees| Some((vec![Some(points), Some(most)], Some(agrees)));
    assert_eq!(numbers(&[(9, 900), (1, 101)]), line(101, 100, false));
    assert_eq!(numbers(&[(9, 900), (1, 100)]), line(900, 900, true));
    assert_eq!(numbers(&[]), None);
}

#[test]
fn votes_stand_most_first_and_only_who_competes_wins_the_prize() {
    let mut contest = contest(4, 1, 1);
    contest.projects[0].standing = Standing::Withdrawn;
    contest.projects[3].standing = Standing::Received;
    contest.projects.swap(1, 2);
    let votes = |votes: [u32; 4]| {
        let count = BoxCount {
            name: "Урна".into(),
            in_box: votes.iter().sum(),
            votes: (1..).map(ProjectId).zip(votes).collect(),
            ..BoxCount::default()
        };
        let held = Record::Audience(Hall::Decided {
            held: true,
            reason: String::new(),
        });
        day_of([entered(count), held]).audience
    };
    let outcome = |contest: &Contest, given| {
        let outcome = audience_outcome(contest, &votes(given)).unwrap();
        let ids = |list: Vec<ProjectId>| list.into_iter().map(|id| id.0).collect::<Vec<_>>();
        let order: Vec<(u32, u32)> = outcome.votes.iter().map(|(id, votes)| (id.0, *votes)).collect();
        (order, ids(outcome.winners), outcome.valid)
    };
    assert_eq!(
        outcome(&contest, [20, 5, 5, 9]),
        (vec![(1, 20), (2, 5), (3, 5)], vec![2, 3], Some(39))
    );
    assert_eq!(
        outcome(&contest, [20, 5, 15, 0]),
        (vec![(1, 20), (3, 15), (2, 5)], vec![3], Some(40))
    );
    // Nobody named anybody who competes: nobody wins.
    assert_eq!(outcome(&contest, [40, 0, 0, 0]).1, [0; 0]);
    for mode in [AudienceMode::TieBreak, AudienceMode::Points] {
        contest.regulation.audience.mode = mode;
        assert_eq!(
            outcome(&contest, [0, 40, 0, 0]).1,
            [0; 0],
            "{mode:?} has no prize"
        );
    }
    contest.regulation.audience.mode = AudienceMode::None;
    assert_eq!(audience_outcome(&contest, &votes([0, 40, 0, 0])), None);
}

#[test]
fn on_a_scale_without_height_the_hall_has_no_share() {
    let mut contest = contest(2, 1, 1);
    contest.criteria[0].max = Score(0);
    contest.regulation.audience.mode = AudienceMode::Share {
        weight: 1_000,
        of: ShareOf::Valid,
    };
    let count = BoxCount {
        name: "Урна".into(),
        in_box: 40,
        votes: [(ProjectId(1), 40)].into(),
        ..BoxCount::default()
    };
    let results = rank_on(&contest, &sheets(&[&[0], &[0]]), &day_of([entered(count)]), None).unwrap();
    assert!(results.projects.iter().all(|row| row.audience.is_none()));
}
