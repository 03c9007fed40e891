//! Contests built in a few words.

use tribuna_domain::contest::*;
use tribuna_domain::*;

/// A project numbered `number`, with nothing but a title.
pub fn project(id: u32, number: &str) -> Project {
    Project {
        id: ProjectId(id),
        number: number.to_owned(),
        title: format!("Проект {number}"),
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
        notes: Default::default(),
    }
}

/// A voting member of the jury.
pub fn juror(id: u32, code: &str) -> Juror {
    Juror {
        id: JurorId(id),
        code: code.to_owned(),
        name: format!("Член жюри {code}"),
        position: None,
        role: Role::Member,
        voting: true,
        seat: None,
        section: None,
    }
}

/// A criterion on the scale 0–10 in hundredths, with the weight as text.
pub fn criterion(id: u32, code: &str, weight: &str) -> Criterion {
    Criterion {
        id: CriterionId(id),
        code: code.to_owned(),
        name: format!("Критерий {code}"),
        weight: weight.parse().unwrap(),
        min: Score(0),
        max: Score(1000),
        step: Score(1),
        key: false,
        description: None,
        words: Vec::new(),
    }
}

/// A source of money, in kopecks.
pub fn source(id: u32, name: &str, limit: i64) -> Source {
    Source {
        id: SourceId(id),
        name: name.to_owned(),
        limit: Money(limit),
        priority: i64::from(id),
        share: None,
    }
}

/// A contest of so many projects, jurors, and criteria of weight 1, under the default regulation with one
/// sheet enough for a place.
pub fn contest(projects: u32, jurors: u32, criteria: u32) -> Contest {
    let regulation = Regulation {
        minimum_sheets: 1,
        ..Regulation::default()
    };
    Contest {
        title: "Вымышленный конкурс".to_owned(),
        regulation,
        criteria: (1..=criteria)
            .map(|k| criterion(k, &format!("К{k}"), "1"))
            .collect(),
        projects: (1..=projects).map(|p| project(p, &p.to_string())).collect(),
        jurors: (1..=jurors).map(|j| juror(j, &format!("Ж{j}"))).collect(),
        ..Contest::default()
    }
}

/// A submitted sheet with whole marks.
pub fn sheet(project: u32, juror: u32, marks: &[i64]) -> Sheet {
    Sheet {
        project: ProjectId(project),
        juror: JurorId(juror),
        state: SheetState::Submitted,
        marks: marks.iter().map(|mark| Some(Score(mark * 100))).collect(),
        recusal: None,
        comment: None,
    }
}

/// A sheet of a recused juror.
pub fn recused(project: u32, juror: u32, criteria: usize) -> Sheet {
    Sheet {
        recusal: Some("наставник".to_owned()),
        marks: vec![None; criteria],
        ..sheet(project, juror, &[])
    }
}

/// Sheets of one criterion: a row for each project, a mark for each juror.
pub fn sheets(marks: &[&[i64]]) -> Vec<Sheet> {
    let cell = |(p, row): (usize, &&[i64])| {
        let row = row.iter().enumerate();
        row.map(move |(j, &mark)| sheet(p as u32 + 1, j as u32 + 1, &[mark]))
            .collect::<Vec<_>>()
    };
    marks.iter().enumerate().flat_map(cell).collect()
}

/// The outcome line of the project with this id.
pub fn of(results: &Results, project: u32) -> &ProjectResult {
    results
        .projects
        .iter()
        .find(|row| row.project == ProjectId(project))
        .unwrap()
}

/// Places by project id, in the order of the results.
pub fn places(results: &Results) -> Vec<(u32, Option<(u32, u32)>)> {
    results
        .projects
        .iter()
        .map(|row| (row.project.0, row.place))
        .collect()
}

/// The fraction `text`.
pub fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

/// A day of these decisions, entered one after another from entry 1.
pub fn day_of(records: impl IntoIterator<Item = day::Record>) -> Day {
    let records: Vec<_> = records
        .into_iter()
        .zip(1..)
        .map(|(what, entry)| day::At {
            entry,
            time_ms: 0,
            who: "secretary".to_owned(),
            what,
        })
        .collect();
    Day::of(&records)
}

/// A decision of the commission on something.
pub fn decided(subject: day::votes::Subject) -> day::Record {
    day::Record::Votes(day::votes::Record::Decided {
        subject,
        text: "Решили".to_owned(),
        vote: None,
    })
}
