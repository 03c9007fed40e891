//! The taking of marks, decisions of people, and who may come in.

use super::tables::{DECISION, STAGE_EVENT};
use crate::error::Error;
use crate::ground::digest::Cell;
use crate::ground::entry::Tx;
use crate::ground::transaction::{ensure_none_left, ensure_one_row};
use crate::ground::view::View;
use domain::day::{At, Record};
use domain::kept::Kept;
use domain::{Day, HelperId, JurorId};
use rusqlite::{OptionalExtension as _, Row, params, params_from_iter};
use serde::Serialize;

/// Whether marks are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Marking {
    /// Marks are taken; totals and places are not shown.
    #[default]
    Open,
    /// The taking of marks is closed.
    Closed,
}

/// Whether marks are taken now, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkingNow {
    pub marking: Marking,
    /// Entry and time (milliseconds since 1970-01-01 UTC) of the last change; `None`: open from the start.
    pub since: Option<(u64, i64)>,
    /// The reason that was given for it.
    pub reason: Option<String>,
}

/// A row of decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    /// Entry of the journal.
    pub(crate) entry: u64,
    /// Milliseconds since 1970-01-01 UTC.
    pub(crate) time_ms: i64,
    /// Who entered it.
    pub(crate) who: String,
    /// What kind of decision.
    pub(crate) kind: String,
    /// About what.
    pub(crate) subject: String,
    /// The decision as JSON.
    pub(crate) body: String,
}

const DECISIONS: &str = "SELECT d.entry, j.time, j.who, d.kind, d.subject, d.body \
     FROM decision AS d JOIN journal AS j ON j.number = d.entry \
     WHERE d.entry >= (SELECT begun FROM contest)";

fn decision(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        entry: row.get(0)?,
        time_ms: row.get(1)?,
        who: row.get(2)?,
        kind: row.get(3)?,
        subject: row.get(4)?,
        body: row.get(5)?,
    })
}

/// Reads what was kept, with its subject.
fn read<K: Kept>(row: Decision) -> Result<(String, At<K>), Error> {
    let what = serde_json::from_str(&row.body).map_err(|fault| Error::Unreadable {
        table: "decision",
        what: fault.to_string(),
    })?;
    let at = At {
        entry: row.entry,
        time_ms: row.time_ms,
        who: row.who,
        what,
    };
    Ok((row.subject, at))
}

impl Tx<'_> {
    /// Opens, closes or reopens the taking of marks.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set_marking(&mut self, marking: Marking, reason: Option<&str>) -> Result<(), Error> {
        let act = match (marking, self.marking()?.marking) {
            (Marking::Closed, _) => "closed",
            (Marking::Open, Marking::Closed) => "reopened",
            (Marking::Open, Marking::Open) => "opened",
        };
        self.append(STAGE_EVENT, [Cell::Text(act), reason.into()])
    }

    /// Keeps what people decided or supplied about a subject.
    ///
    /// # Errors
    /// `Json` for what has no JSON, or what SQLite says.
    pub fn keep<K: Kept>(&mut self, subject: &str, kept: &K) -> Result<(), Error> {
        self.decide(K::KIND, subject, kept)
    }

    /// Records a decision of any kind, its body as JSON: as tests write what an earlier program wrote.
    #[doc(hidden)]
    pub fn decide<B: Serialize + ?Sized>(
        &mut self,
        kind: &str,
        subject: &str,
        body: &B,
    ) -> Result<(), Error> {
        let body = serde_json::to_string(body)?;
        self.append(
            DECISION,
            [Cell::Text(kind), Cell::Text(subject), Cell::Text(&body)],
        )
    }

    /// Records a fact of the day.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn record(&mut self, record: impl Into<Record>) -> Result<(), Error> {
        let record = record.into();
        self.decide(record.area(), "", &record)
    }

    /// Sets or removes the hash (a PHC string) of a juror's PIN, or with no juror of the console's passphrase.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn set_credential(&mut self, juror: Option<JurorId>, phc: Option<&str>) -> Result<(), Error> {
        if let Some(juror) = juror {
            self.known()?.ensure("juror", juror.0)?;
        }
        self.setup_changes();
        let juror = juror.map(|juror| juror.0);
        self.conn()
            .prepare_cached("DELETE FROM credential WHERE juror IS ?")?
            .execute([juror])?;
        let of = juror.map_or_else(|| "juror IS NULL".to_owned(), |juror| format!("juror = {juror}"));
        ensure_none_left(self.conn(), "credential", &of)?;
        if let Some(phc) = phc {
            let written = self
                .conn()
                .prepare_cached("INSERT INTO credential (juror, phc) VALUES (?, ?)")?
                .execute(params![juror, phc])?;
            ensure_one_row(written, "credential")?;
        }
        Ok(())
    }

    /// Sets or removes the hash (a PHC string) of a helper's PIN.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn set_helper_credential(&mut self, helper: HelperId, phc: Option<&str>) -> Result<(), Error> {
        let known = self
            .conn()
            .prepare_cached("SELECT 1 FROM helper WHERE id = ?")?
            .exists([helper.0])?;
        if !known {
            return Err(Error::UnknownId {
                table: "helper",
                id: helper.0,
            });
        }
        self.setup_changes();
        self.conn()
            .prepare_cached("DELETE FROM helper_credential WHERE helper = ?")?
            .execute([helper.0])?;
        ensure_none_left(
            self.conn(),
            "helper_credential",
            &format!("helper = {}", helper.0),
        )?;
        if let Some(phc) = phc {
            let written = self
                .conn()
                .prepare_cached("INSERT INTO helper_credential (helper, phc) VALUES (?, ?)")?
                .execute(params![helper.0, phc])?;
            ensure_one_row(written, "helper_credential")?;
        }
        Ok(())
    }
}

impl View<'_> {
    /// Returns whether marks are taken now, and since when.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn marking(&self) -> Result<MarkingNow, Error> {
        let last = self
            .conn
            .prepare_cached(
                "SELECT s.act, s.entry, j.time, s.reason FROM stage_event AS s LEFT JOIN journal AS j ON j.number = s.entry \
                 WHERE s.entry >= (SELECT begun FROM contest) ORDER BY s.number DESC LIMIT 1",
            )?
            .query_row([], |row| {
                let marking = if row.get_ref(0)?.as_str()? == "closed" { Marking::Closed } else { Marking::Open };
                // Inside the request that changes it, the entry has no time yet.
                let time: Option<i64> = row.get(2)?;
                Ok(MarkingNow { marking, since: Some((row.get(1)?, time.unwrap_or_default())), reason: row.get(3)? })
            })
            .optional()?;
        Ok(last.unwrap_or_default())
    }

    /// Returns what was kept of a kind, with the subject of each, in order.
    ///
    /// # Errors
    /// `Unreadable` for what this program does not understand, or what SQLite says.
    pub fn kept<K: Kept>(&self) -> Result<Vec<(String, At<K>)>, Error> {
        self.decisions(K::KIND)?.into_iter().map(read).collect()
    }

    /// Returns what was kept last of a kind about a subject.
    ///
    /// # Errors
    /// As [`Self::kept`].
    pub fn last_kept<K: Kept>(&self, subject: &str) -> Result<Option<At<K>>, Error> {
        let last = self.last_decision(K::KIND, subject)?;
        Ok(last.map(read).transpose()?.map(|(_, at)| at))
    }

    /// Returns the decisions of a kind, in order.
    pub(crate) fn decisions(&self, kind: &str) -> Result<Vec<Decision>, Error> {
        let mut statement = self
            .conn
            .prepare_cached(&format!("{DECISIONS} AND d.kind = ? ORDER BY d.number"))?;
        let rows = statement.query_map([kind], decision)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns the facts of the day, in the journal's order.
    ///
    /// # Errors
    /// `Json` for a record that this program does not know, or what SQLite says.
    pub fn day_records(&self) -> Result<Vec<At<Record>>, Error> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{DECISIONS} AND d.kind IN ({}) ORDER BY d.number",
            Record::AREAS.iter().map(|_| "?").collect::<Vec<_>>().join(", ")
        ))?;
        let rows = statement.query_map(params_from_iter(Record::AREAS), decision)?;
        rows.map(|row| {
            let row = row?;
            Ok(At {
                entry: row.entry,
                time_ms: row.time_ms,
                who: row.who,
                what: Record::read(&row.kind, &row.body)?,
            })
        })
        .collect()
    }

    /// Returns the day as it stands.
    ///
    /// # Errors
    /// As [`Self::day_records`].
    pub fn day(&self) -> Result<Day, Error> {
        Ok(Day::of(&self.day_records()?))
    }

    /// Returns the last decision of a kind about a subject.
    pub(crate) fn last_decision(&self, kind: &str, subject: &str) -> Result<Option<Decision>, Error> {
        Ok(self
            .conn
            .prepare_cached(&format!(
                "{DECISIONS} AND d.kind = ? AND d.subject = ? ORDER BY d.number DESC LIMIT 1"
            ))?
            .query_row([kind, subject], decision)
            .optional()?)
    }

    /// Returns the hash of a juror's PIN, or with no juror of the console's passphrase.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn credential(&self, juror: Option<JurorId>) -> Result<Option<String>, Error> {
        Ok(self
            .conn
            .prepare_cached("SELECT phc FROM credential WHERE juror IS ?")?
            .query_row([juror.map(|juror| juror.0)], |row| row.get(0))
            .optional()?)
    }

    /// Returns who has a PIN, and `None` for a passphrase of the console.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn credentials_present(&self) -> Result<Vec<Option<JurorId>>, Error> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT juror FROM credential ORDER BY juror")?;
        let rows = statement.query_map([], |row| Ok(row.get::<_, Option<u32>>(0)?.map(JurorId)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns the hash of a helper's PIN.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn helper_credential(&self, helper: HelperId) -> Result<Option<String>, Error> {
        Ok(self
            .conn
            .prepare_cached("SELECT phc FROM helper_credential WHERE helper = ?")?
            .query_row([helper.0], |row| row.get(0))
            .optional()?)
    }

    /// Returns the helpers who have a PIN.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn helpers_with_pin(&self) -> Result<Vec<HelperId>, Error> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT helper FROM helper_credential ORDER BY helper")?;
        let rows = statement.query_map([], |row| Ok(HelperId(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
