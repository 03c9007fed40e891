//! The set-up of the contest as it is written: whole, or with additions.

use crate::error::Error;
use crate::ground::entry::Tx;
use crate::ground::tables::Rows;
use crate::ground::transaction::{ensure_none_left, ensure_one_row};
use domain::contest::{Contest, Criterion, Juror, Project, Source};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params};
use serde::Serialize;

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
            ensure_none_left(conn, table, "1")?;
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
        ensure_one_row(written, "contest")?;
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
            ensure_none_left(conn, "helper_credential", &format!("helper = {id}"))?;
        }
        let gone = if replace {
            "juror IS NOT NULL"
        } else {
            "juror NOT IN (SELECT id FROM juror)"
        };
        conn.execute(&format!("DELETE FROM credential WHERE {gone}"), [])?;
        ensure_none_left(conn, "credential", gone)?;
        if !replace {
            self.ensure_nobody_left_behind()?;
        }
        Ok(())
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

    /// Refuses to leave somebody behind whom rows in force name.
    fn ensure_nobody_left_behind(&self) -> Result<(), Error> {
        for table in self.tables().named() {
            let naming = |rows: &Rows| {
                let columns = rows.names.iter().filter(|(_, named)| *named == table);
                let each = columns.map(|(column, _)| {
                    let in_force = self.tables().in_force();
                    format!("SELECT {column} AS id FROM {} WHERE {in_force}", rows.name)
                });
                each.collect::<Vec<_>>()
            };
            let all: Vec<String> = self.tables().rows.iter().flat_map(naming).collect();
            let sql = format!(
                "SELECT id FROM ({}) WHERE id NOT IN (SELECT id FROM {table}) LIMIT 1",
                all.join(" UNION ALL ")
            );
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
            ensure_one_row(statement.execute(params![project.id.0, text])?, "grounds")?;
        }
    }
    Ok(())
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
            s.priority,
            s.share.map(|share| share.0)
        ]);
        once(done, "source", || format!("source {} ({})", s.id, s.name))?;
    }
    Ok(())
}

/// Names what was given twice when a row was refused for that, and insists that it was written.
fn once(
    done: rusqlite::Result<usize>,
    table: &'static str,
    what: impl FnOnce() -> String,
) -> Result<(), Error> {
    match done {
        Ok(changed) => ensure_one_row(changed, table),
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
