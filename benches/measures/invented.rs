//! Invented contests of a given size. The marks look like real ones and are the same in every run.

use domain::{
    Contest, Criterion, CriterionId, Juror, JurorId, Money, Project, ProjectId, Regulation, Role, Score,
    Sheet, SheetState, Source, SourceId, Standing, Weight,
};
use std::collections::BTreeMap;

/// Returns a contest and a complete set of sheets.
pub fn contest(projects: u32, jurors: u32, criteria: u32) -> (Contest, Vec<Sheet>) {
    let contest = Contest {
        title: "Измерение".into(),
        organisation: "Вымышленная организация".into(),
        place: String::new(),
        dates: Vec::new(),
        regulation: Regulation::default(),
        criteria: (1..=criteria).map(criterion).collect(),
        projects: (1..=projects).map(project).collect(),
        jurors: (1..=jurors).map(juror).collect(),
        sources: vec![Source {
            id: SourceId(1),
            name: "Фонд".into(),
            limit: Money(30_000_000),
            priority: 1,
            share: None,
        }],
        ..Contest::default()
    };
    let mut marks = Marks(1);
    let sheets = (1..=projects)
        .flat_map(|project| (1..=jurors).map(move |juror| (project, juror)))
        .map(|(project, juror)| Sheet {
            project: ProjectId(project),
            juror: JurorId(juror),
            state: SheetState::Submitted,
            marks: (0..criteria).map(|_| Some(Score(marks.next() * 100))).collect(),
            recusal: None,
            comment: None,
        })
        .collect();
    (contest, sheets)
}

/// Marks from 0 to 10 made by a simple recurrence.
struct Marks(u32);

impl Marks {
    fn next(&mut self) -> i64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i64::from((self.0 >> 16) % 11)
    }
}

fn criterion(number: u32) -> Criterion {
    Criterion {
        id: CriterionId(number),
        code: format!("К{number}"),
        name: format!("Критерий {number}"),
        weight: Weight(100),
        min: Score(0),
        max: Score(1000),
        step: Score(100),
        key: number == 1,
        description: None,
        words: Vec::new(),
    }
}

fn project(number: u32) -> Project {
    Project {
        id: ProjectId(number),
        number: number.to_string(),
        title: format!("Вымышленный проект № {number}"),
        registration: None,
        official_title: None,
        lead: Some(format!("Выдумкина Анна Номеровна {number}")),
        team: Vec::new(),
        speaker: None,
        faculty: None,
        group: None,
        contact: None,
        category: None,
        requested: Some(Money(5_000_000)),
        minimum: None,
        mentor: None,
        section: None,
        summary: None,
        standing: Standing::Competing,
        grounds: None,
        notes: BTreeMap::new(),
    }
}

fn juror(number: u32) -> Juror {
    Juror {
        id: JurorId(number),
        code: format!("Ж{number}"),
        name: format!("Судейкин Иван Номерович {number}"),
        position: None,
        role: if number == 1 { Role::Chair } else { Role::Member },
        voting: true,
        seat: None,
        section: None,
    }
}
