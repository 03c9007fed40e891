//! The set-up of the contest as it is written: whole, or with additions.

use crate::Error;
use crate::digest::{Cell, SETUP_CHANGE};
use crate::journal::Tx;
use domain::contest::{Contest, Criterion, Juror, Project, Source};
use domain::{CriterionId, JurorId, ProjectId};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params};
use serde::Serialize;
use std::collections::HashSet;

/// What is added to a contest.
#[derive(Clone, Copy, Debug, Default)]
pub struct Additions<'a> {
    /// Criteria, after those that are there.
    pub criteria: &'a [Criterion],
    /// Projects, after those that are there.
    pub projects: &'a [Project],
    /// Jurors, after those that are there.
    pub jurors: &'a [Juror],
    /// Sources of money, after those that are there.
    pub sources: &'a [Source],
}

/// What a request did to the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeAct {
    /// Changed it.
    Edited,
    /// Took the last change back that stood.
    Undone,
    /// Did again what was taken back last.
    Redone,
}

impl ChangeAct {
    /// Returns the word in the file (`edited`, `undone`, `redone`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Undone => "undone",
            Self::Redone => "redone",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Edited, Self::Undone, Self::Redone]
            .into_iter()
            .find(|act| act.word() == word)
    }
}

/// The ids of the contest, kept by the writer so that a mark needs no look-ups.
#[derive(Debug, Default)]
pub(crate) struct KnownIds {
    projects: HashSet<u32>,
    jurors: HashSet<u32>,
    criteria: HashSet<u32>,
}

impl KnownIds {
    pub(crate) fn load(conn: &Connection) -> Result<Self, Error> {
        let ids = |sql: &str| -> Result<HashSet<u32>, Error> {
            let mut statement = conn.prepare_cached(sql)?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        };
        Ok(Self {
            projects: ids("SELECT id FROM project")?,
            jurors: ids("SELECT id FROM juror")?,
            criteria: ids("SELECT id FROM criterion")?,
        })
    }

    /// Says which of a sheet's two ids is not known.
    pub(crate) fn check_sheet(&self, project: ProjectId, juror: JurorId) -> Result<(), Error> {
        if !self.projects.contains(&project.0) {
            return Err(Error::UnknownId {
                table: "project",
                id: project.0,
            });
        }
        self.check_juror(juror)
    }

    pub(crate) fn check_juror(&self, juror: JurorId) -> Result<(), Error> {
        if self.jurors.contains(&juror.0) {
            Ok(())
        } else {
            Err(Error::UnknownId {
                table: "juror",
                id: juror.0,
            })
        }
    }

    pub(crate) fn check_criterion(&self, criterion: CriterionId) -> Result<(), Error> {
        if self.criteria.contains(&criterion.0) {
            Ok(())
        } else {
            Err(Error::UnknownId {
                table: "criterion",
                id: criterion.0,
            })
        }
    }
}

/// Tables of the set-up that are written anew as a whole.
const REWRITTEN: [&str; 9] = [
    "contest",
    "criterion",
    "project",
    "juror",
    "source",
    "category",
    "section",
    "grounds",
    "helper",
];

impl Tx<'_> {
    /// Writes the set-up.
    ///
    /// With `replace` the contest begins anew: marks, recusals, comments, stages and decisions of earlier
    /// entries stay in the file and no longer count, and PINs go with the jurors, and with helpers who are
    /// not the same. Without it, everything that was given stays in force, and nothing that it names may leave
    /// the set-up.
    ///
    /// # Errors
    /// `Duplicate` for an id, number, code or name given twice; `HasMarks` for somebody who cannot leave.
    pub fn set_contest(&mut self, contest: &Contest, replace: bool) -> Result<(), Error> {
        let conn = self.conn();
        self.setup_changes();
        let begun: Option<u64> = conn
            .prepare_cached("SELECT begun FROM contest")?
            .query_row([], |row| row.get(0))
            .optional()?;
        let begun = if replace {
            self.number()
        } else {
            begun.unwrap_or(self.number())
        };
        let helpers = named_helpers(conn)?;
        // Credentials refer to jurors; the reference is looked at on commit, when the jurors are back.
        conn.execute_batch(
            "DELETE FROM contest; DELETE FROM criterion; DELETE FROM project; DELETE FROM juror; DELETE FROM source; \
             DELETE FROM category; DELETE FROM section; DELETE FROM grounds; DELETE FROM helper;",
        )?;
        for table in REWRITTEN {
            none_left(conn, table, "1")?;
        }
        let written = conn
            .prepare_cached(
            "INSERT INTO contest (id, title, organisation, place, dates, regulation, begun) VALUES (1, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            contest.title,
            contest.organisation,
            contest.place,
            json(&contest.dates)?,
            json(&contest.regulation)?,
            begun
        ])?;
        one_row(written, "contest")?;
        insert(
            conn,
            0,
            Additions {
                criteria: &contest.criteria,
                projects: &contest.projects,
                jurors: &contest.jurors,
                sources: &contest.sources,
            },
        )?;
        insert_lists(conn, contest)?;
        let stays = |(id, name): &(u32, String)| {
            // A new contest may have somebody else under the same id.
            contest
                .helpers
                .iter()
                .any(|helper| helper.id.0 == *id && (!replace || helper.name == *name))
        };
        for (id, _) in helpers.iter().filter(|helper| !stays(helper)) {
            conn.prepare_cached("DELETE FROM helper_credential WHERE helper = ?")?
                .execute([id])?;
            none_left(conn, "helper_credential", &format!("helper = {id}"))?;
        }
        let gone = if replace {
            "juror IS NOT NULL"
        } else {
            "juror NOT IN (SELECT id FROM juror)"
        };
        conn.execute(&format!("DELETE FROM credential WHERE {gone}"), [])?;
        none_left(conn, "credential", gone)?;
        if !replace {
            self.nobody_left_behind()?;
        }
        Ok(())
    }

    /// Records a change of the set-up that this request makes: what was and what is, as JSON.
    ///
    /// # Errors
    /// `Json` for a body that has no JSON, or what SQLite says.
    pub fn record_change<B: Serialize + ?Sized>(&mut self, act: ChangeAct, body: &B) -> Result<(), Error> {
        let body = serde_json::to_string(body)?;
        self.append(SETUP_CHANGE, [Cell::Text(act.word()), Cell::Text(&body)])
    }

    /// Adds to the set-up, after what is there, and changes nothing else.
    ///
    /// # Errors
    /// `Duplicate` for an id, number, code or name that is there already.
    pub fn add_to_contest(&mut self, additions: Additions<'_>) -> Result<(), Error> {
        self.setup_changes();
        let position = self
            .conn()
            .prepare_cached(
                "SELECT 1 + max((SELECT ifnull(max(position), 0) FROM criterion), (SELECT ifnull(max(position), 0) FROM \
                 project), (SELECT ifnull(max(position), 0) FROM juror), (SELECT ifnull(max(position), 0) FROM source))",
            )?
            .query_row([], |row| row.get(0))?;
        insert(self.conn(), position, additions)
    }

    /// Says who is named by rows in force and no longer in the set-up.
    fn nobody_left_behind(&self) -> Result<(), Error> {
        for (table, sql) in [
            (
                "project",
                named_by_rows("project", &["mark", "recusal", "sheet_event", "comment"]),
            ),
            (
                "juror",
                named_by_rows("juror", &["mark", "recusal", "sheet_event", "comment"]),
            ),
            ("criterion", named_by_rows("criterion", &["mark"])),
        ] {
            let left: Option<i64> = self.conn().query_row(&sql, [], |row| row.get(0)).optional()?;
            if let Some(id) = left {
                return Err(Error::HasMarks { table, id });
            }
        }
        Ok(())
    }
}

/// Returns the helpers there are, by id and name.
fn named_helpers(conn: &Connection) -> Result<Vec<(u32, String)>, Error> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM helper")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes the lists that came with later versions.
fn insert_lists(conn: &Connection, contest: &Contest) -> Result<(), Error> {
    let mut statement = conn.prepare_cached("INSERT INTO category (id, position, name) VALUES (?, ?, ?)")?;
    for (position, c) in (0_i64..).zip(&contest.categories) {
        let done = statement.execute(params![c.id.0, position, c.name]);
        once(done, "category", || format!("category {} ({})", c.id, c.name))?;
    }
    let mut statement = conn.prepare_cached("INSERT INTO section (id, position, name) VALUES (?, ?, ?)")?;
    for (position, s) in (0_i64..).zip(&contest.sections) {
        let done = statement.execute(params![s.id.0, position, s.name]);
        once(done, "section", || format!("section {} ({})", s.id, s.name))?;
    }
    let mut statement =
        conn.prepare_cached("INSERT INTO helper (id, position, name, rights) VALUES (?, ?, ?, ?)")?;
    for (position, h) in (0_i64..).zip(&contest.helpers) {
        let done = statement.execute(params![h.id.0, position, h.name, json(&h.rights)?]);
        once(done, "helper", || format!("helper {} ({})", h.id, h.name))?;
    }
    let mut statement = conn.prepare_cached("INSERT INTO grounds (project, text) VALUES (?, ?)")?;
    for project in &contest.projects {
        if let Some(text) = &project.grounds {
            one_row(statement.execute(params![project.id.0, text])?, "grounds")?;
        }
    }
    Ok(())
}

/// Returns the query for the first id that rows in force name and the set-up does not know.
fn named_by_rows(table: &str, rows: &[&str]) -> String {
    let all: Vec<String> = rows
        .iter()
        .map(|name| format!("SELECT {table} AS id FROM {name} WHERE entry >= (SELECT begun FROM contest)"))
        .collect();
    format!(
        "SELECT id FROM ({}) WHERE id NOT IN (SELECT id FROM {table}) LIMIT 1",
        all.join(" UNION ALL ")
    )
}

fn insert(conn: &Connection, from: i64, new: Additions<'_>) -> Result<(), Error> {
    let mut statement = conn.prepare_cached(
        "INSERT INTO criterion (id, position, code, name, weight, min, max, step, key, description, words) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (position, c) in (from..).zip(new.criteria) {
        let done = statement.execute(params![
            c.id.0,
            position,
            c.code,
            c.name,
            c.weight.0,
            c.min.0,
            c.max.0,
            c.step.0,
            c.key,
            c.description,
            json(&c.words)?
        ]);
        once(done, "criterion", || format!("criterion {} ({})", c.id, c.code))?;
    }
    let mut statement = conn.prepare_cached(
        "INSERT INTO project (id, position, number, title, registration, official_title, lead, team, speaker, faculty, \
         student_group, contact, category, requested, minimum, mentor, section, summary, standing, notes) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (position, p) in (from..).zip(new.projects) {
        let done = statement.execute(params![
            p.id.0,
            position,
            p.number,
            p.title,
            p.registration,
            p.official_title,
            p.lead,
            json(&p.team)?,
            p.speaker,
            p.faculty,
            p.group,
            p.contact,
            p.category,
            p.requested.map(|m| m.0),
            p.minimum.map(|m| m.0),
            p.mentor,
            p.section,
            p.summary,
            word(&p.standing)?,
            json(&p.notes)?
        ]);
        once(done, "project", || format!("project {} ({})", p.id, p.number))?;
    }
    let mut statement = conn.prepare_cached(
        "INSERT INTO juror (id, position, code, name, post, role, voting, seat, section) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (position, j) in (from..).zip(new.jurors) {
        let seat = j.seat.as_ref().map(word).transpose()?;
        let done = statement.execute(params![
            j.id.0,
            position,
            j.code,
            j.name,
            j.position,
            word(&j.role)?,
            j.voting,
            seat,
            j.section
        ]);
        once(done, "juror", || format!("juror {} ({})", j.id, j.code))?;
    }
    let mut statement = conn.prepare_cached(
        "INSERT INTO source (id, position, name, money, spending_order, share) VALUES (?, ?, ?, ?, ?, ?)",
    )?;
    for (position, s) in (from..).zip(new.sources) {
        let done = statement.execute(params![
            s.id.0,
            position,
            s.name,
            s.limit.0,
            s.order,
            s.share.map(|share| share.0)
        ]);
        once(done, "source", || format!("source {} ({})", s.id, s.name))?;
    }
    Ok(())
}

/// Insists that a statement wrote its one row: a trigger that somebody planted can let it write none, without a word.
pub(crate) fn one_row(changed: usize, table: &'static str) -> Result<(), Error> {
    if changed == 1 {
        Ok(())
    } else {
        Err(Error::NotWritten(table))
    }
}

/// Insists that a statement left no row of `table` that is as `which` says.
pub(crate) fn none_left(conn: &Connection, table: &'static str, which: &str) -> Result<(), Error> {
    let left: bool = conn.query_row(
        &format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {which})"),
        [],
        |row| row.get(0),
    )?;
    if left {
        Err(Error::NotWritten(table))
    } else {
        Ok(())
    }
}

/// Names what was given twice when a row was refused for that, and insists that it was written.
fn once(
    done: rusqlite::Result<usize>,
    table: &'static str,
    what: impl FnOnce() -> String,
) -> Result<(), Error> {
    match done {
        Ok(changed) => one_row(changed, table),
        Err(fault) if fault.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            Err(Error::Duplicate(what()))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn json<T: Serialize>(value: &T) -> Result<String, Error> {
    Ok(serde_json::to_string(value)?)
}

/// Returns the word by which the domain writes a value («no_show»).
fn word<T: Serialize>(value: &T) -> Result<String, Error> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        other => Ok(other.to_string()),
    }
}
