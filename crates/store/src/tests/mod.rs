//! Tests of the contest file.

mod alone;
mod apart;
mod changing;
mod closing;
mod faults;
mod faulty_disk;
mod handing_over;
mod histories;
mod killed;
mod lost;
mod marks;
mod migration;
mod open_key;
mod reading;
mod set_up;
mod shown;
mod soundness;
mod tampering;
mod verifying;
mod writing;

use crate::{ContestFile, Error, NewEntry, NewFile, Tx, Way};
use domain::contest::{
    Category, Contest, Criterion, Helper, Juror, Project, Right, Role, ScaleWord, Section, Source, Standing,
};
use domain::regulation::{
    Aggregation, Method, Per, PlaceStyle, Places, Quorum, Regulation, Rounding, TieRule, Weights,
};
use domain::{
    CategoryId, CriterionId, HelperId, JurorId, Money, ProjectId, Score, Seat, SectionId, Sheet, SourceId,
    Weight,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with a contest file in it.
pub(super) struct Place {
    pub(super) folder: TempDir,
}

impl Place {
    pub(super) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.join("конкурс.tribuna")
    }

    pub(super) fn join(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn create(&self) -> ContestFile {
        create(&self.path(), &contest(4, 3, 2))
    }

    /// Writes over the first page of a table or an index of the closed file.
    pub(super) fn overwrite_page(&self, of: &str, write: impl FnOnce(&mut [u8])) {
        let conn = rusqlite::Connection::open(self.path()).expect("a connection");
        let number = |sql: &str| -> usize {
            let number: i64 = conn.query_row(sql, [], |row| row.get(0)).expect("a number");
            usize::try_from(number).expect("small")
        };
        let size = number("PRAGMA page_size");
        let page = number(&format!("SELECT rootpage FROM sqlite_schema WHERE name = '{of}'"));
        conn.close().expect("it closes");
        let mut bytes = std::fs::read(self.path()).expect("the file");
        write(&mut bytes[(page - 1) * size..page * size]);
        std::fs::write(self.path(), bytes).expect("the file");
    }

    /// Returns the names of everything in the folder, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .expect("the folder can be read")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

pub(super) fn create(path: &Path, contest: &Contest) -> ContestFile {
    let new = NewFile {
        entry: entry("create", "NewContest"),
        contest,
        overwrite: false,
    };
    ContestFile::create(path, &new).expect("the file can be made")
}

/// Makes a file with sheets that came in with it.
pub(super) fn import(path: &Path, contest: &Contest, sheets: &[Sheet]) -> ContestFile {
    let new = NewFile {
        entry: entry("import", "Import"),
        contest,
        overwrite: false,
    };
    ContestFile::create_with(path, &new, |tx| tx.record_sheets(sheets, Way::Import))
        .expect("the file can be made")
}

pub(super) fn entry<'a>(request_id: &'a str, kind: &'a str) -> NewEntry<'a> {
    NewEntry {
        request_id,
        time_ms: 1_778_832_000_000,
        who: "console",
        device: "ноутбук",
        kind,
        body: "{}",
        salt: [7; 16],
    }
}

/// Does one request that must succeed.
pub(super) fn done<R: Serialize + DeserializeOwned>(
    file: &mut ContestFile,
    request_id: &str,
    act: impl FnOnce(&mut Tx<'_>) -> Result<R, Error>,
) -> R {
    file.write(&entry(request_id, "Test"), act)
        .expect("the request is accepted")
        .reply
}

pub(super) fn give(
    tx: &mut Tx<'_>,
    project: u32,
    juror: u32,
    criterion: u32,
    score: i64,
) -> Result<(), Error> {
    tx.record_mark(
        ProjectId(project),
        JurorId(juror),
        CriterionId(criterion),
        Some(Score(score)),
        Way::Juror,
        None,
    )
}

/// A contest of so many projects, jurors and criteria; ids from 1.
pub(super) fn contest(projects: u32, jurors: u32, criteria: u32) -> Contest {
    Contest {
        title: "Открытый конкурс «Пример»".into(),
        organisation: "Институт примеров".into(),
        place: "г. Примерск".into(),
        dates: vec![chrono::NaiveDate::from_ymd_opt(2026, 5, 15).expect("a date")],
        regulation: regulation(),
        criteria: (1..=criteria).map(criterion).collect(),
        projects: (1..=projects).map(project).collect(),
        jurors: (1..=jurors).map(juror).collect(),
        sources: vec![Source {
            id: SourceId(1),
            name: "Программа".into(),
            limit: Money(30_000_000),
            priority: 1,
            share: Some(Weight(5000)),
        }],
        categories: vec![Category {
            id: CategoryId(1),
            name: "Номинация".into(),
        }],
        sections: vec![Section {
            id: SectionId(1),
            name: "Секция А".into(),
        }],
        helpers: vec![Helper {
            id: HelperId(1),
            name: "Помощников Пётр".into(),
            rights: vec![Right::Sheets, Right::Papers],
        }],
    }
}

pub(super) fn criterion(id: u32) -> Criterion {
    Criterion {
        id: CriterionId(id),
        code: format!("К{id}"),
        name: format!("Критерий {id}"),
        weight: Weight(40_000),
        min: Score(0),
        max: Score(500),
        step: Score(100),
        key: id == 1,
        description: (id == 2).then(|| "Что он значит".into()),
        words: vec![ScaleWord {
            score: Score(300),
            text: "в средней степени".into(),
        }],
    }
}

pub(super) fn project(id: u32) -> Project {
    Project {
        id: ProjectId(id),
        number: id.to_string(),
        title: format!("Проект {id}"),
        registration: Some(format!("Р-{id}")),
        official_title: None,
        lead: Some("Ёжикова Анна".into()),
        team: vec!["Первый Иван".into(), "Вторая Ольга".into()],
        speaker: None,
        faculty: Some("Факультет".into()),
        group: Some("101".into()),
        contact: None,
        category: Some("Номинация".into()),
        requested: Some(Money(5_000_000)),
        minimum: None,
        mentor: None,
        section: None,
        summary: None,
        grounds: (id == 3).then(|| "основание".to_owned()),
        standing: if id == 2 {
            Standing::NoShow
        } else {
            Standing::Competing
        },
        notes: [("Столбец".to_owned(), "значение".to_owned())].into(),
    }
}

pub(super) fn juror(id: u32) -> Juror {
    Juror {
        id: JurorId(id),
        code: format!("Ж{id}"),
        name: format!("Судьин {id}"),
        position: None,
        role: if id == 1 { Role::Chair } else { Role::Member },
        voting: true,
        seat: (id == 2).then_some(Seat::Student),
        section: None,
    }
}

fn regulation() -> Regulation {
    Regulation {
        preset: "own".into(),
        version: 1,
        minimum_sheets: 3,
        quorum: Quorum {
            numerator: 1,
            denominator: 2,
            more_than: true,
        },
        threshold: Some(Score(6000)),
        aggregation: Aggregation {
            method: Method::Mean,
            drop: 0,
            drop_from: 0,
            per: Per::Sheet,
            weights: Weights::Sum,
        },
        rounding: Rounding::default(),
        places: Places {
            style: PlaceStyle::Standard,
            ties: vec![TieRule::Criterion(CriterionId(1)), TieRule::HeadToHead],
            boundary_only: true,
            prizes: 3,
        },
        ..Regulation::default()
    }
}
