//! What a mark costs beside the bare transaction that writes the same rows, and a reading of all sheets
//! beside a bare scan of the same marks. For the eye while working on this crate.
//!
//! `cargo run --release -p tribuna-store --example measure [FOLDER]`
#![allow(clippy::print_stdout)]

use domain::contest::{Contest, Criterion, Juror, Project, Role, Standing};
use domain::regulation::{
    Aggregation, FundRule, Method, Per, PlaceStyle, Places, Quorum, Regulation, Rounding, Weights,
};
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, SheetState, Weight};
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::{Duration, Instant};
use tribuna_store::{ContestFile, Error, NewEntry, NewFile, Way};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .map_or_else(std::env::temp_dir, Into::into);
    let folder = folder.join("tribuna-measure");
    std::fs::create_dir_all(&folder)?;
    marks(&folder)?;
    sheets(&folder)?;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

const BODY: &str = r#"{"project":"1","juror":"1","criterion":"1","score":400}"#;

fn entry<'a>(request_id: &'a str, number: i64) -> NewEntry<'a> {
    NewEntry {
        request_id,
        time_ms: 1_778_832_000_000 + number,
        who: "juror 1",
        device: "console",
        kind: "RecordMark",
        body: BODY,
        salt: [number.to_le_bytes()[0]; 16],
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn marks(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let contest = contest(60, 11, 7);
    let new = NewFile {
        entry: entry("create", 0),
        contest: &contest,
        overwrite: true,
    };
    let mut file = ContestFile::create(&folder.join("ours.tribuna"), &new)?;
    ContestFile::create(&folder.join("bare.tribuna"), &new)?.close()?;
    let bare = Connection::open(folder.join("bare.tribuna"))?;
    bare.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON",
    )?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // One after the other, so that a busy disk is busy for both.
    for number in 0..2_000_i64 {
        let id = format!(
            "{:032x}",
            (number as u128 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
        );
        let project = 1 + u32::try_from(number % 60)?;
        let start = Instant::now();
        file.write(&entry(&id, number), |tx| {
            let (project, juror, criterion) = (ProjectId(project), JurorId(1), CriterionId(1));
            tx.record_mark(project, juror, criterion, Some(Score(400)), Way::Juror, None)?;
            Ok::<_, Error>(number)
        })?;
        ours.push(start.elapsed());
        let start = Instant::now();
        bare.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        bare.prepare_cached(
            "INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES (?, ?, 1, 1, 400, 'juror')",
        )?
        .execute(params![number + 2, project])?;
        bare.prepare_cached(
            "INSERT INTO journal (number, time, who, device, request_id, kind, body, salt, reply, digest, previous, hash) \
             VALUES (?, ?, 'juror 1', 'console', ?, 'RecordMark', ?, ?, '1', ?, ?, ?)",
        )?
        .execute(params![number + 2, number, id, BODY, [7_u8; 16], [7_u8; 32], [7_u8; 32], [7_u8; 32]])?;
        bare.prepare_cached("COMMIT")?.execute([])?;
        theirs.push(start.elapsed());
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!(
        "a mark: {ours:?}, bare {theirs:?}, {:.2}×",
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
    file.close()?;
    Ok(())
}

fn sheets(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let contest = contest(1000, 50, 20);
    let new = NewFile {
        entry: entry("create", 0),
        contest: &contest,
        overwrite: true,
    };
    let path = folder.join("million.tribuna");
    let mut file = ContestFile::create(&path, &new)?;
    let given: Vec<Sheet> = (1..=1000)
        .flat_map(|project| (1..=50).map(move |juror| (project, juror)))
        .map(|(project, juror)| Sheet {
            project: ProjectId(project),
            juror: JurorId(juror),
            state: SheetState::Submitted,
            marks: (0..20)
                .map(|c| Some(Score(i64::from(project + juror + c) % 6 * 100)))
                .collect(),
            recusal: None,
            comment: None,
        })
        .collect();
    let start = Instant::now();
    file.write(&entry("import", 1), |tx| tx.record_sheets(&given, Way::Import))?;
    println!("a million marks written: {:?}", start.elapsed());
    file.close()?;
    let start = Instant::now();
    let file = ContestFile::open(&path)?;
    println!("opened: {:?}", start.elapsed());
    let readers = file.readers();
    let bare = Connection::open(&path)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..7 {
        let start = Instant::now();
        let read = readers.read(|view| view.sheets(&contest))?;
        ours.push(start.elapsed());
        assert!(read == given);
        let start = Instant::now();
        let mut statement = bare.prepare_cached("SELECT project, juror, criterion, score FROM mark")?;
        let mut rows = statement.query([])?;
        let mut sum = 0_i64;
        while let Some(row) = rows.next()? {
            sum += row.get::<_, i64>(0)?
                ^ row.get::<_, i64>(1)?
                ^ row.get::<_, i64>(2)?
                ^ row.get::<_, i64>(3)?;
        }
        theirs.push(start.elapsed());
        assert!(sum != 0);
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!(
        "all sheets: {ours:?}, bare scan {theirs:?}, {:.2}×",
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
    let start = Instant::now();
    let verified = tribuna_store::verify(&path)?;
    println!("verified {} marks: {:?}", verified.marks, start.elapsed());
    file.close()?;
    Ok(())
}

fn contest(projects: u32, jurors: u32, criteria: u32) -> Contest {
    Contest {
        title: "Пример".into(),
        organisation: String::new(),
        place: String::new(),
        dates: Vec::new(),
        regulation: Regulation {
            preset: "own".into(),
            version: 1,
            minimum_sheets: 3,
            quorum: Quorum {
                numerator: 1,
                denominator: 2,
                more_than: true,
            },
            threshold: None,
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
                ties: Vec::new(),
                boundary_only: true,
                prizes: 3,
            },
            fund: FundRule::default(),
            ..Regulation::default()
        },
        criteria: (1..=criteria)
            .map(|id| Criterion {
                id: CriterionId(id),
                code: format!("К{id}"),
                name: format!("Критерий {id}"),
                weight: Weight(10_000),
                min: Score(0),
                max: Score(500),
                step: Score(100),
                key: false,
                description: None,
                words: Vec::new(),
            })
            .collect(),
        projects: (1..=projects)
            .map(|id| Project {
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
                notes: Default::default(),
            })
            .collect(),
        jurors: (1..=jurors)
            .map(|id| Juror {
                id: JurorId(id),
                code: format!("Ж{id}"),
                name: format!("Судьин {id}"),
                position: None,
                role: Role::Member,
                voting: true,
                seat: None,
                section: None,
            })
            .collect(),
        sources: Vec::new(),
        ..Contest::default()
    }
}
