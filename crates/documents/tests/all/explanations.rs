//! A reader with a pocket calculator: it sees the printed words of explanations and nothing else, works out every line
//! from the numbers that stand in it and before it, and says where what is printed does not follow.
//!
//! `TRIBUNA_ROUNDS` and `TRIBUNA_SEED` make it a campaign (`cargo xtask soak explanations`).
#![allow(clippy::unwrap_used)]

use crate::calculator::{Reader, printed};
use domain::day::audience::{BoxCount, Rating, Record as Hall};
use domain::day::{At, Record};
use domain::regulation::*;
use domain::*;
use messages::{Catalogue, Lang};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use tribuna_documents::paper::{Figures, explained, step_words};

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize]
    }

    fn maybe(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

const METHODS: [Method; 7] = [
    Method::Mean,
    Method::TrimmedMean,
    Method::Median,
    Method::AdjustedMean,
    Method::Sum,
    Method::PlaceSum,
    Method::Skating,
];

struct Case {
    contest: Contest,
    sheets: Vec<Sheet>,
    day: Day,
}

pub(crate) fn juror(id: u32) -> Juror {
    Juror {
        id: JurorId(id),
        code: format!("Ж{id}"),
        name: format!("Член жюри {id}"),
        position: None,
        role: Role::Member,
        voting: true,
        seat: None,
        section: None,
    }
}

pub(crate) fn project(id: u32) -> Project {
    Project {
        id: ProjectId(id),
        number: id.to_string(),
        title: format!("Проект {id}"),
        registration: None,
        official_title: None,
        lead: None,
        team: Vec::new(),
        speaker: None,
        faculty: None,
        group: None,
        contact: None,
        category: None,
        requested: None,
        minimum: None,
        mentor: None,
        section: None,
        summary: None,
        standing: Standing::Competing,
        grounds: None,
        notes: BTreeMap::default(),
    }
}

fn regulation(chance: &mut Chance, method: Method) -> Regulation {
    let per = match method {
        Method::Mean | Method::TrimmedMean | Method::Skating => chance.of(&[Per::Sheet, Per::Criterion]),
        _ => Per::Sheet,
    };
    let places = [None, None, Some(0), Some(1), Some(2), Some(2), Some(3)];
    let by_criterion = per == Per::Criterion && method != Method::Skating;
    let point = |chance: &mut Chance, named: bool| if named { chance.of(&places) } else { None };
    let rounding = Rounding {
        criterion_mean: point(chance, by_criterion),
        criterion_points: point(chance, by_criterion),
        sheet: point(chance, per == Per::Sheet),
        total: point(chance, true),
    };
    let share = AudienceMode::Share {
        weight: chance.of(&[1, 250, 500, 1_000, 1_250, 2_000, 3_000]) as u32,
        of: chance.of(&[ShareOf::Valid, ShareOf::Max]),
    };
    let mode = match method {
        Method::PlaceSum | Method::Skating => {
            chance.of(&[AudienceMode::None, AudienceMode::TieBreak, AudienceMode::Points])
        }
        Method::Mean | Method::Median if per == Per::Sheet => chance.of(&[
            AudienceMode::None,
            AudienceMode::OneJuror,
            AudienceMode::OneJuror,
            AudienceMode::Points,
            share,
        ]),
        _ => chance.of(&[
            AudienceMode::None,
            AudienceMode::SeparateAward,
            AudienceMode::Points,
            share,
            share,
        ]),
    };
    Regulation {
        minimum_sheets: chance.of(&[1, 1, 2, 3]),
        threshold: (chance.maybe(60) && !method.low_wins())
            .then(|| Score(chance.of(&[-100, 200, 333, 450, 500, 1_000, 2_000]))),
        aggregation: Aggregation {
            method,
            drop: 1,
            drop_from: chance.of(&[3, 3, 4, 5]),
            per,
            weights: chance.of(&[Weights::Sum, Weights::Mean]),
        },
        rounding,
        audience: AudienceRule {
            mode,
            choices: 1,
            exactly: false,
            minimum_ballots: 0,
        },
        ..Regulation::default()
    }
}

fn case(chance: &mut Chance, method: Method) -> Case {
    let skating = method == Method::Skating;
    let (projects, criteria) = (2 + chance.below(4) as u32, 1 + chance.below(4) as u32);
    let jurors = if skating {
        chance.of(&[1, 3, 5, 7])
    } else {
        1 + chance.below(7) as u32
    };
    let weights = [0, 3_330, 5_000, 10_000, 10_000, 12_500, 20_000, 35_000, 70_000, 1];
    let step = chance.of(&[100, 50, 25, 1]);
    let mut contest = Contest {
        title: "Вымышленный конкурс".to_owned(),
        regulation: regulation(chance, method),
        criteria: (1..=criteria)
            .map(|id| Criterion {
                id: CriterionId(id),
                code: format!("К{id}"),
                name: format!("Критерий {id}"),
                weight: Weight(chance.of(&weights)),
                min: Score(if chance.maybe(20) { -500 } else { 0 }),
                max: Score(chance.of(&[500, 1_000, 700])),
                step: Score(1),
                key: false,
                description: None,
                words: Vec::new(),
            })
            .collect(),
        projects: (1..=projects).map(project).collect(),
        jurors: (1..=jurors).map(juror).collect(),
        ..Contest::default()
    };
    if contest.criteria.iter().all(|criterion| criterion.weight.0 == 0) {
        contest.criteria[0].weight = Weight(10_000);
    }
    let whole = skating || method == Method::Sum || chance.maybe(50);
    let mut sheets = Vec::new();
    for project in &mut contest.projects {
        if chance.maybe(5) {
            project.standing = chance.of(&[Standing::Withdrawn, Standing::NoShow]);
        }
        // Of the Skating System every juror puts every project at a place of its own.
        for juror in 1..=jurors {
            if !whole && chance.maybe(20) {
                continue;
            }
            let marks = contest.criteria.iter().map(|criterion| {
                let steps = ((criterion.max.0 - criterion.min.0) / step) as u64;
                let fine = if skating { 1 } else { step };
                let steps = if skating { steps * step as u64 } else { steps };
                Some(Score(criterion.min.0 + fine * chance.below(steps + 1) as i64))
            });
            sheets.push(Sheet {
                project: project.id,
                juror: JurorId(juror),
                state: SheetState::Submitted,
                marks: marks.collect(),
                recusal: None,
                comment: None,
            });
        }
    }
    let ballots = 1 + chance.below(30) as u32;
    let mut count = BoxCount {
        name: "Урна".to_owned(),
        in_box: ballots,
        ..BoxCount::default()
    };
    let mut left = ballots;
    for id in 1..=projects {
        let votes = if id == projects {
            left
        } else {
            chance.below(u64::from(left) + 1) as u32
        };
        left -= votes;
        count.votes.insert(ProjectId(id), votes);
        let rated = chance.below(u64::from(ballots) + 1) as u32;
        let points = (0..rated).map(|_| chance.below(101) as u32).sum();
        count.ratings.insert(
            ProjectId(id),
            Rating {
                ballots: rated,
                points,
            },
        );
    }
    if contest.regulation.audience.mode == AudienceMode::OneJuror {
        count.votes.clear();
    } else {
        count.ratings.clear();
    }
    let record = At {
        entry: 1,
        time_ms: 0,
        who: "secretary".to_owned(),
        what: Record::Audience(Hall::Counted { count, reason: None }),
    };
    Case {
        contest,
        sheets,
        day: Day::of(&[record]),
    }
}

// ---- the reading

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

/// Every printed line of every project of random contests follows from the printed lines before it, in both languages.
#[test]
fn every_printed_line_follows_from_printed_numbers() {
    let (rounds, seed) = (number("TRIBUNA_ROUNDS", 140), number("TRIBUNA_SEED", 20_260_518));
    let mut chance = Chance(seed);
    let catalogues = [Catalogue::new(Lang::Ru), Catalogue::new(Lang::En)];
    let (mut read, mut worked, mut refused) = (0, 0, 0);
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    while read < rounds {
        let method = METHODS[(read % METHODS.len() as u64) as usize];
        let Case { contest, sheets, day } = case(&mut chance, method);
        let Ok(results) = rank_on(&contest, &sheets, &day, None) else {
            refused += 1;
            assert!(refused < 100 * (rounds + 1), "nothing but refusals");
            continue;
        };
        read += 1;
        let figures = Figures::of(&contest, &results);
        for row in &results.projects {
            let steps = explained(&contest, &results, row);
            for step in &steps {
                *codes.entry(step.code.clone()).or_default() += 1;
            }
            for words in &catalogues {
                let lines: Vec<String> = steps.iter().map(|step| step_words(step, words)).collect();
                let kept = row.counted.iter().filter(|sheet| !sheet.dropped);
                let mut reader = Reader {
                    sheets: kept.map(|sheet| figures.total(&sheet.total)).collect(),
                    ..Reader::default()
                };
                let told = |at: usize, why: &str| {
                    let mut text = format!("round {read}, {method:?}, project {}: {why}\n", row.project);
                    for (line, words) in lines.iter().enumerate() {
                        let _ = writeln!(text, "{} {words}", if line == at { ">" } else { " " });
                    }
                    let _ = writeln!(
                        text,
                        "{:?}\n{:?}\n{:?}",
                        contest.regulation, contest.criteria, row
                    );
                    text
                };
                for (at, line) in lines.iter().enumerate() {
                    assert!(
                        !line.contains('{') && !line.contains("explain-"),
                        "{}",
                        told(at, "not worded")
                    );
                    if let Err(why) = reader.line(line) {
                        panic!("{}", told(at, &why));
                    }
                }
                // What was read to the end is the score that stands in the table.
                if let Some(score) = &row.score {
                    let last = reader.last.clone().unwrap();
                    let wanted = printed(score);
                    assert_eq!(
                        last.value.printed(wanted.digits),
                        wanted.value.printed(wanted.digits),
                        "{}",
                        told(lines.len(), "the score")
                    );
                }
                worked += reader.worked;
            }
        }
    }
    println!("{read} contests, {refused} refused, {worked} lines worked out; {codes:?}");
    if rounds >= 140 {
        for code in [
            "mean",
            "trimmed",
            "not-trimmed",
            "median",
            "median-even",
            "adjusted",
            "sum",
            "place-sum",
            "place-shares",
            "criterion",
            "criterion-divided",
            "skating-rule-10",
            "rounded",
            "exact",
            "threshold-met",
            "threshold-missed",
            "too-few-sheets",
            "audience-share",
            "audience-points",
            "audience-one-juror",
            "audience-rounded",
            "audience-exact",
        ] {
            assert!(codes.contains_key(code), "{code} was never read: {codes:?}");
        }
    }
}

/// The reader would say so: one wrong digit in one line is found out.
#[test]
fn the_reader_finds_a_wrong_digit() {
    let read = |lines: &[&str]| -> Result<(), String> {
        let mut reader = Reader {
            sheets: vec!["86".to_owned(), "84".to_owned(), "81".to_owned()],
            ..Reader::default()
        };
        lines.iter().try_for_each(|line| reader.line(line))
    };
    let right = [
        "Сумма листов 251 ÷ 3 ≈ 83,6667",
        "Округлено до сотых: 83,67",
        "Порог 60,00 пройден: балл жюри 83,67",
    ];
    assert_eq!(read(&right), Ok(()));
    assert!(read(&["Сумма листов 251 ÷ 3 ≈ 83,6666"]).is_err());
    assert!(read(&["Сумма листов 250 ÷ 3 ≈ 83,3333"]).is_err());
    assert!(read(&[right[0], "Округлено до сотых: 83,66"]).is_err());
    assert!(read(&["Порог 90,00 пройден: балл жюри 83,67"]).is_err());
    assert!(read(&["87,20 × 8 % + голос зала 37,50 × 2 % = 77,26"]).is_err());
    assert!(read(&["87,20 × 80 % + голос зала 37,50 × 20 % = 77,26"]).is_ok());
    assert!(read(&["К1: сумма оценок 25 ÷ 3 ≈ 8,3333 → 8,33; 8,33 × 4 = 33,32"]).is_ok());
    assert!(read(&["К1: сумма оценок 25 ÷ 3 ≈ 8,3333 → 8,34; 8,34 × 4 = 33,36"]).is_err());
    assert!(read(&["Места у жюри: 1, 1, 2. Место 1 и выше – 2 из 3, большинство"]).is_ok());
    assert!(read(&["Места у жюри: 1, 1, 2. Место 1 и выше – 3 из 3, большинство"]).is_err());
}

// ---- what people were told wrongly once
