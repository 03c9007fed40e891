//! A fictional contest of any size for the papers' tests.
#![allow(dead_code, clippy::expect_used)]

pub mod day_decisions;
pub mod day_records;
pub mod look;

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use domain::contest::ScaleWord;
use domain::regulation::{
    Aggregation, FundRule, Method, Per, PlaceStyle, Places, Quorum, Rounding, TieRule, Weights,
};
use domain::{
    Contest, Criterion, CriterionId, Juror, JurorId, Money, Project, ProjectId, Regulation, Role, Score,
    Sheet, SheetState, Source, SourceId, Standing, Weight,
};
use tribuna_documents::paper::{Attendance, EarlyLook, JournalMark, PaperSum, Presence, Votes};
use tribuna_documents::{MinutesFields, PaperData};

pub struct Sample {
    pub contest: Contest,
    pub sheets: Vec<Sheet>,
    pub day: domain::Day,
    pub results: domain::Results,
    pub by_category: Vec<(String, domain::Results)>,
    pub minutes: MinutesFields,
    pub early_looks: Vec<EarlyLook>,
    pub changes: Vec<tribuna_documents::paper::RegulationChange>,
    pub sums: Vec<PaperSum>,
    pub departures: Vec<(ProjectId, String)>,
    pub journal: JournalMark,
}

const NAMES: [&str; 12] = [
    "Антонова Анна Аркадьевна",
    "Борисов Борис Борисович",
    "Волков Виктор Валерьевич",
    "Громов Григорий Глебович",
    "Константинопольская-Преображенская Елизавета Владиславовна",
    "Ёлкина Алёна Семёновна",
    "Жуков Ждан Жоресович",
    "Зверев Захар Зиновьевич",
    "Иванова Инна Игоревна",
    "Королёв Кирилл Климович",
    "Лебедев Лев Львович",
    "Морозова Майя Марковна",
];

const TITLES: [&str; 6] = [
    "Тренажёрный зал в общежитии",
    "Театральное пространство «Подвал»: сцена, свет и зрительный зал в цокольном этаже учебного корпуса",
    "Школа тьюторов",
    "Донорская неделя",
    "Ёлка добрых дел",
    "Межвузовский фестиваль студенческого научно-технического творчества, предпринимательства и самоуправления",
];

const CRITERIA: [(&str, i64); 7] = [
    ("Актуальность и социальная значимость для обучающихся", 4),
    ("Логическая связность и реализуемость", 4),
    ("Обоснованность и реалистичность сметы", 3),
    ("Команда проекта, наставник, поддержка на уровнях", 2),
    ("Охват обучающихся и измеримость результатов", 3),
    ("Устойчивость, собственный вклад и софинансирование", 2),
    ("Качество защиты: выступление и ответы на вопросы", 2),
];

const SCALE: [&str; 6] = [
    "не соответствует",
    "в малой степени",
    "частично, существенные замечания",
    "в средней степени",
    "в значительной степени, несущественные замечания",
    "полностью",
];

fn criteria() -> Vec<Criterion> {
    (1u32..)
        .zip(CRITERIA)
        .map(|(id, (name, weight))| Criterion {
            id: CriterionId(id),
            code: format!("К{id}"),
            name: name.to_owned(),
            weight: Weight(weight * 10_000),
            min: Score(0),
            max: Score(500),
            step: Score(100),
            key: id == 1,
            description: None,
            words: (0..)
                .zip(SCALE)
                .map(|(n, text)| ScaleWord {
                    score: Score(n * 100),
                    text: text.into(),
                })
                .collect(),
        })
        .collect()
}

pub fn regulation() -> Regulation {
    Regulation {
        preset: "altsu-defence".into(),
        version: 1,
        minimum_sheets: 3,
        quorum: Quorum {
            numerator: 1,
            denominator: 2,
            more_than: true,
        },
        threshold: Some(Score(5500)),
        aggregation: Aggregation {
            method: Method::Mean,
            drop: 1,
            drop_from: 5,
            per: Per::Sheet,
            weights: Weights::Sum,
        },
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
        fund: FundRule::default(),
        ..Regulation::default()
    }
}

fn project(number: usize) -> Project {
    let id = u32::try_from(number).expect("a small number");
    Project {
        id: ProjectId(id),
        number: number.to_string(),
        title: TITLES[(number - 1) % TITLES.len()].to_owned(),
        registration: Some(format!("ПСО-{number:03}")),
        official_title: None,
        lead: Some(format!(
            "{} Семён Ёлкович",
            ["Выдумкин", "Небывалов-Заречный", "Ёжиков"][number % 3]
        )),
        team: Vec::new(),
        speaker: None,
        faculty: None,
        group: None,
        contact: None,
        category: Some(
            [
                "Спорт и здоровый образ жизни",
                "Культура и творчество",
                "Волонтёрство",
            ][number % 3]
                .into(),
        ),
        requested: Some(Money(i64::from(40 + id % 5 * 20) * 100_000)),
        minimum: None,
        mentor: None,
        section: None,
        summary: None,
        grounds: None,
        standing: if number == 13 {
            Standing::NoShow
        } else {
            Standing::Competing
        },
        notes: std::collections::BTreeMap::new(),
    }
}

fn juror(number: usize) -> Juror {
    Juror {
        id: JurorId(u32::try_from(number).expect("a small number")),
        code: format!("Ж{number}"),
        name: NAMES[(number - 1) % NAMES.len()].to_owned(),
        position: Some("доцент кафедры вымышленных наук".into()),
        role: if number == 1 { Role::Chair } else { Role::Member },
        voting: true,
        seat: None,
        section: None,
    }
}

/// Returns a contest of so many projects and jurors with marks, two recusals, a tie, three sources.
pub fn sample(projects: usize, jurors: usize) -> Sample {
    let mut people: Vec<Juror> = (1..=jurors).map(juror).collect();
    people.push(Juror {
        id: JurorId(100),
        code: "С".into(),
        name: "Чернильная Чеслава Чудовна".into(),
        position: Some("специалист управления".into()),
        role: Role::Secretary,
        voting: false,
        seat: None,
        section: None,
    });
    let contest = Contest {
        title: "Открытый конкурс социальных проектов обучающихся".into(),
        organisation: "МИНИСТЕРСТВО НАУКИ И ВЫСШЕГО ОБРАЗОВАНИЯ РОССИЙСКОЙ ФЕДЕРАЦИИ\nФГБОУ ВО «Вымышленный государственный университет» (ВымГУ)".into(),
        place: "г. Вымышленск".into(),
        dates: vec![day(14), day(15)],
        regulation: regulation(),
        criteria: criteria(),
        projects: (1..=projects).map(project).collect(),
        jurors: people,
        sources: vec![source(1, "Программа", 180_000), source(2, "УВиВР", 70_000), source(3, "Лига студентов", 50_000)],
        ..Contest::default()
    };
    let mut sheets = Vec::new();
    for p in 1..=projects {
        for j in 1..=jurors {
            sheets.push(sheet(p, j));
        }
    }
    let results = domain::rank(&contest, &sheets, None).expect("a rankable contest");
    let mut categories: Vec<String> = contest
        .projects
        .iter()
        .filter_map(|p| p.category.clone())
        .collect();
    categories.sort();
    categories.dedup();
    let by_category = categories
        .into_iter()
        .map(|name| {
            let results = domain::rank(&contest, &sheets, Some(&name)).expect("a rankable category");
            (name, results)
        })
        .collect();
    let attendance = (1..=jurors)
        .map(|j| Attendance {
            juror: JurorId(u32::try_from(j).expect("a small number")),
            presence: match j {
                3 => Presence::Absent,
                5 => Presence::Remote,
                _ => Presence::Present,
            },
            reason: if j == 3 {
                "командировка".into()
            } else {
                String::new()
            },
        })
        .collect();
    let votes = Votes {
        votes_for: Some(4),
        votes_against: Some(0),
        abstained: Some(0),
    };
    let minutes = MinutesFields {
        number: "3".into(),
        approval_order: "приказ от 05.05.2026 № 412/п".into(),
        presiding: Some(JurorId(1)),
        attendance,
        invited: "48 человек (список прилагается).".into(),
        begin: "14.00".into(),
        end: "17.35".into(),
        speaker_recusals: "Чернильную Ч.Ч.".into(),
        votes_recusals: votes,
        votes_results: votes,
        ..MinutesFields::default()
    };
    Sample {
        day: domain::Day::default(),
        contest,
        sheets,
        results,
        by_category,
        minutes,
        early_looks: vec![EarlyLook {
            time: day(15).and_hms_opt(16, 5, 0).expect("a time"),
            reason: "подготовка грамот".into(),
        }],
        changes: Vec::new(),
        sums: Vec::new(),
        departures: Vec::new(),
        journal: JournalMark {
            number: 1042,
            hash: "3fa9c1d207be".into(),
            time: day(15).and_hms_opt(17, 40, 0).expect("a time"),
        },
    }
}

/// Returns the contest with faculties, and its last four applications rejected with and without grounds,
/// withdrawn, and not decided on.
pub fn applications(contest: &Contest) -> Contest {
    let mut contest = contest.clone();
    for project in &mut contest.projects {
        project.faculty = Some("Институт вымышленных наук".into());
    }
    let states = [
        (Standing::Received, None),
        (Standing::Withdrawn, None),
        (Standing::Rejected, None),
        (
            Standing::Rejected,
            Some("нет сметы и подписи руководителя подразделения"),
        ),
    ];
    for (project, (standing, grounds)) in contest.projects.iter_mut().rev().zip(states) {
        project.standing = standing;
        project.grounds = grounds.map(str::to_owned);
    }
    contest
}

fn sheet(p: usize, j: usize) -> Sheet {
    let id = |n: usize| u32::try_from(n).expect("a small number");
    let recused = (p, j) == (1, 4) || (p, j) == (2, 2);
    let marks = (0..CRITERIA.len())
        .map(|k| {
            // Projects 3 and 4 get the same sums, the key criterion differs.
            let base = match p {
                3 | 4 => 4,
                _ => 1 + (p * 7 + k * 3) % 5,
            };
            let wobble = usize::from((p + j * 3 + k * 5).is_multiple_of(4) && p > 4);
            let mark = match (p, k) {
                (3, 0) => 5,
                (4, 1) => 5,
                _ => (base + wobble).min(5),
            };
            (!recused).then(|| Score(i64::try_from(mark * 100).expect("a small number")))
        })
        .collect();
    Sheet {
        project: ProjectId(id(p)),
        juror: JurorId(id(j)),
        state: SheetState::CheckedIn,
        marks,
        recusal: recused.then(|| "наставник проекта".to_owned()),
        comment: None,
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).expect("a day")
}

fn source(id: u32, name: &str, roubles: i64) -> Source {
    Source {
        id: SourceId(id),
        name: name.into(),
        limit: Money(roubles * 100),
        priority: i64::from(id),
        share: None,
    }
}

/// Returns the sheets of these jurors for so many projects.
pub fn sheets_of(jurors: std::ops::RangeInclusive<usize>, projects: usize) -> Vec<Sheet> {
    jurors
        .flat_map(|j| (1..=projects).map(move |p| sheet(p, j)))
        .collect()
}

/// Returns the time on the clocks of a hall seven hours east of Greenwich.
pub fn clock(ms: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(ms + 7 * 3_600_000)
        .unwrap_or_default()
        .naive_utc()
}

impl Sample {
    /// Returns the sample with everything of a day recorded, results fixed.
    pub fn with_day(mut self) -> Self {
        self.day = day_records::day(&self.contest);
        self
    }

    /// Returns the sheets of admitted projects.
    pub fn admitted_sheets(&self) -> Vec<Sheet> {
        let admitted = self.contest.admitted();
        let known = |sheet: &&Sheet| admitted.projects.iter().any(|p| p.id == sheet.project);
        self.sheets.iter().filter(known).cloned().collect()
    }

    pub fn data(&self) -> PaperData<'_> {
        PaperData {
            contest: &self.contest,
            sheets: &self.sheets,
            day: &self.day,
            clock,
            results: Some(&self.results),
            by_category: &self.by_category,
            closed: true,
            minutes: &self.minutes,
            early_looks: &self.early_looks,
            regulation_changes: &self.changes,
            sums: &self.sums,
            departures: &self.departures,
            journal: Some(&self.journal),
            unsound: None,
            continued: None,
            aside: None,
        }
    }
}
