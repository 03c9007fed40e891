//! The tables of a contest: versions, append-only tables, set-up.

use crate::ground::tables::{ERASURE, Rows, SETUP_CHANGE, SETUP_ROW, Schema, SetUp, Tables};
use std::sync::OnceLock;

/// Marks as they were given.
pub(crate) const MARK: &str = "mark";
/// Recusals, declared and withdrawn.
pub(crate) const RECUSAL: &str = "recusal";
/// Steps of score sheets.
pub(crate) const SHEET_EVENT: &str = "sheet_event";
/// Jurors' comments.
pub(crate) const COMMENT: &str = "comment";
/// Closing and opening the taking of marks.
pub(crate) const STAGE_EVENT: &str = "stage_event";
/// Decisions, and the records of the day.
pub(crate) const DECISION: &str = "decision";
/// Papers as they were signed.
pub(crate) const SIGNED_PAPER: &str = "signed_paper";

pub(super) const fn tables() -> Tables {
    Tables {
        steps: STEPS,
        schemas: &SCHEMAS,
        rows: &ROWS,
        setup: &SETUP,
        begun: "SELECT begun FROM contest",
    }
}

const STEPS: &[&str] = &[
    include_str!("migrations/0001_contest.sql"),
    include_str!("migrations/0002_set_up.sql"),
    include_str!("migrations/0003_contest_key.sql"),
    include_str!("migrations/0004_setup_row.sql"),
    include_str!("migrations/0005_signed_papers.sql"),
    include_str!("migrations/0006_signing_key.sql"),
];

static SCHEMAS: [OnceLock<Schema>; STEPS.len()] = [const { OnceLock::new() }; STEPS.len()];

/// Rows of a score sheet name its two ends.
const OF_SHEET: [(&str, &str); 2] = [("project", "project"), ("juror", "juror")];

const ROWS: [Rows; 10] = [
    Rows {
        name: MARK,
        since: 1,
        insert: "INSERT INTO mark (entry, project, juror, criterion, score, way, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
        select: "SELECT number, entry, project, juror, criterion, score, way, reason FROM mark ORDER BY number",
        free: &[7],
        names: &[
            ("project", "project"),
            ("juror", "juror"),
            ("criterion", "criterion"),
        ],
    },
    Rows {
        name: RECUSAL,
        since: 1,
        insert: "INSERT INTO recusal (entry, project, juror, act, reason) VALUES (?, ?, ?, ?, ?)",
        select: "SELECT number, entry, project, juror, act, reason FROM recusal ORDER BY number",
        free: &[5],
        names: &OF_SHEET,
    },
    Rows {
        name: SHEET_EVENT,
        since: 1,
        insert: "INSERT INTO sheet_event (entry, project, juror, state, way, control_sum, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
        select: "SELECT number, entry, project, juror, state, way, control_sum, note FROM sheet_event ORDER BY number",
        free: &[7],
        names: &OF_SHEET,
    },
    Rows {
        name: COMMENT,
        since: 1,
        insert: "INSERT INTO comment (entry, project, juror, text) VALUES (?, ?, ?, ?)",
        select: "SELECT number, entry, project, juror, text FROM comment ORDER BY number",
        free: &[4],
        names: &OF_SHEET,
    },
    Rows {
        name: STAGE_EVENT,
        since: 1,
        insert: "INSERT INTO stage_event (entry, act, reason) VALUES (?, ?, ?)",
        select: "SELECT number, entry, act, reason FROM stage_event ORDER BY number",
        free: &[3],
        names: &[],
    },
    Rows {
        name: DECISION,
        since: 1,
        insert: "INSERT INTO decision (entry, kind, subject, body) VALUES (?, ?, ?, ?)",
        select: "SELECT number, entry, kind, subject, body FROM decision ORDER BY number",
        free: &[4],
        names: &[],
    },
    Rows {
        name: SETUP_CHANGE,
        since: 2,
        insert: "INSERT INTO setup_change (entry, act, body) VALUES (?, ?, ?)",
        select: "SELECT number, entry, act, body FROM setup_change ORDER BY number",
        free: &[3],
        names: &[],
    },
    Rows {
        name: SETUP_ROW,
        since: 4,
        insert: "INSERT INTO setup_row (entry, name, row, short) VALUES (?, ?, ?, ?)",
        select: "SELECT number, entry, name, row, short FROM setup_row ORDER BY number",
        free: &[],
        names: &[],
    },
    Rows {
        name: SIGNED_PAPER,
        since: 5,
        insert: "INSERT INTO signed_paper (entry, hash, bytes) VALUES (?, ?, ?)",
        select: "SELECT number, entry, hash, bytes FROM signed_paper ORDER BY number",
        free: &[3],
        names: &[],
    },
    Rows {
        name: ERASURE,
        since: 6,
        insert: "INSERT INTO erasure (entry, erased, before, after) VALUES (?, ?, ?, ?)",
        select: "SELECT number, entry, erased, before, after FROM erasure ORDER BY number",
        free: &[],
        names: &[],
    },
];

const SETUP: [SetUp; 13] = [
    SetUp::since(1, "contest", "SELECT * FROM contest ORDER BY id"),
    SetUp::since(1, "criterion", "SELECT * FROM criterion ORDER BY id"),
    SetUp::since(1, "project", "SELECT * FROM project ORDER BY id"),
    SetUp::since(1, "juror", "SELECT * FROM juror ORDER BY id"),
    SetUp::since(1, "source", "SELECT * FROM source ORDER BY id"),
    SetUp::since(1, "credential", "SELECT * FROM credential ORDER BY id"),
    SetUp::since(2, "category", "SELECT * FROM category ORDER BY id"),
    SetUp::since(2, "section", "SELECT * FROM section ORDER BY id"),
    SetUp::since(2, "grounds", "SELECT * FROM grounds ORDER BY project"),
    SetUp::since(2, "helper", "SELECT * FROM helper ORDER BY id"),
    SetUp::since(
        2,
        "helper_credential",
        "SELECT * FROM helper_credential ORDER BY helper",
    ),
    SetUp {
        until: Some(5),
        ..SetUp::since(3, "contest_key", "SELECT * FROM contest_key ORDER BY id")
    },
    SetUp::since(6, "signing_key", "SELECT * FROM signing_key ORDER BY id"),
];
