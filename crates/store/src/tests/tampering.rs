//! Whoever changes a contest behind the program's back is found out.

use super::{Place, done, entry, give};
use crate::contest::CONTEST;
use crate::ground::digest::Cell;
use crate::ground::erasure::free_of;
use crate::ground::tables::ERASURE;
use crate::{
    ChangeAct, ContestFile, Error, Marking, SheetStep, VerifyError, Way, WrappedKey, Wrapping, verify,
};
use domain::{JurorId, ProjectId, Score, SheetState};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::Path;

/// Returns every table of a contest file: none can be forgotten here.
pub(super) fn tables(conn: &Connection) -> Vec<String> {
    let mut statement = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .expect("the schema");
    let rows = statement.query_map([], |row| row.get(0)).expect("the schema");
    rows.collect::<Result<_, _>>().expect("names")
}

/// Returns the columns of a table.
fn columns(conn: &Connection, table: &str) -> Vec<String> {
    let mut statement = conn
        .prepare("SELECT name FROM pragma_table_info(?)")
        .expect("the schema");
    let rows = statement
        .query_map([table], |row| row.get(0))
        .expect("the schema");
    rows.collect::<Result<_, _>>().expect("names")
}

/// Returns how often a campaign goes round, and where its dice begin: a short sample in the test run.
fn rounds_and_seed(rounds: usize, seed: u64) -> (usize, u64) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    (
        number("TRIBUNA_ROUNDS").map_or(rounds, |rounds: u64| usize::try_from(rounds).expect("a number")),
        number("TRIBUNA_SEED").unwrap_or(seed),
    )
}

/// SplitMix64: the same changes on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("a small number")
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// A closed file in which everything happened that can.
pub(super) fn lived_in(place: &Place) -> Vec<u8> {
    let mut file = place.create();
    let mut edited = super::contest(4, 3, 2);
    "Название с опечаткой".clone_into(&mut edited.projects[1].title);
    edited.projects[3].grounds = Some("не по теме".to_owned());
    edited.helpers = vec![domain::contest::Helper {
        id: domain::HelperId(1),
        name: "Помощник Павел Павлович".to_owned(),
        rights: vec![domain::contest::Right::Sheets],
    }];
    edited.categories = vec![domain::contest::Category {
        id: domain::CategoryId(1),
        name: "Номинация".to_owned(),
    }];
    edited.sections = vec![domain::contest::Section {
        id: domain::SectionId(1),
        name: "Секция".to_owned(),
    }];
    done(&mut file, "set-up", |tx| {
        let change = domain::Change::between(&tx.contest()?, &edited).expect("a change");
        tx.set_contest(&edited, false)?;
        tx.record_change(ChangeAct::Edited, &change)
    });
    done(&mut file, "key", |tx| {
        tx.set_helper_credential(
            domain::HelperId(1),
            Some("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$pin"),
        )?;
        tx.set_wrapped_key(&WrappedKey {
            public: "01".repeat(32),
            secret: vec![2; 72],
            wrapping: Some(Wrapping {
                salt: vec![3; 16],
                key: vec![4; 72],
            }),
        })?;
        // As in a copy of a copy that was handed on, of whose first entry nothing had to be taken out.
        let free = crate::hex(&free_of(tx.conn(), &CONTEST.tables, 1)?);
        tx.append(ERASURE, [Cell::Int(1), Cell::Text(&free), Cell::Text(&free)])
    });
    done(&mut file, "credentials", |tx| {
        tx.set_credential(None, Some("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$console"))?;
        tx.set_credential(
            Some(JurorId(1)),
            Some("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$pin"),
        )
    });
    let mut dice = Dice(1);
    for number in 0..60_u32 {
        let (project, juror) = (1 + number % 4, 1 + number % 3);
        let (p, j) = (ProjectId(project), JurorId(juror));
        let (id, salt) = (format!("request-{:016x}", dice.next()), dice.next());
        let body = format!(r#"{{"project":"{project}","juror":"{juror}","text":"Замечание {number}"}}"#);
        let mut request = entry(&id, "RecordMark");
        request.body = &body;
        request.time_ms += i64::from(number) * 1000;
        request.salt[..8].copy_from_slice(&salt.to_be_bytes());
        file.write(&request, |tx| {
            give(tx, project, juror, 1, i64::from(number % 6) * 100)?;
            match number % 7 {
                1 => give(tx, project, juror, 2, 300)?,
                2 => tx.declare_recusal(p, j, "наставник команды")?,
                3 => tx.withdraw_recusal(p, j, "ошибка")?,
                4 => tx.set_comment(p, j, Some("Убедительно, но дорого"))?,
                5 => tx.set_sheet_state(
                    p,
                    j,
                    SheetStep {
                        state: SheetState::CheckedIn,
                        way: Way::Paper,
                        control_sum: Some(Score(2900)),
                        note: Some("сумма иная"),
                    },
                )?,
                6 => {
                    tx.keep_signed_paper(format!("%PDF {number}").repeat(900).as_bytes())?;
                    tx.decide("looked", "console", &number)?;
                }
                _ => tx.set_marking(
                    if number % 2 == 0 {
                        Marking::Open
                    } else {
                        Marking::Closed
                    },
                    Some("причина"),
                )?,
            }
            Ok::<_, Error>(format!("принято {number}"))
        })
        .expect("accepted");
    }
    file.close().expect("it closes");
    std::fs::read(place.path()).expect("the file")
}

/// Everything in the tables, read without indexes and without this crate. `None`: it cannot be read.
fn content(path: &Path) -> Option<Vec<Vec<Value>>> {
    let conn = Connection::open(path).ok()?;
    let mut all = Vec::new();
    // A schema that cannot be read has no tables to read.
    conn.prepare("SELECT name FROM sqlite_schema").ok()?;
    for table in tables(&conn) {
        let mut statement = conn
            .prepare(&format!(
                "SELECT rowid, * FROM {table} NOT INDEXED ORDER BY rowid"
            ))
            .ok()?;
        let columns = statement.column_count();
        let mut rows = statement.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            let mut values = vec![Value::Text(table.clone())];
            for column in 0..columns {
                // As bytes: what was tampered with need not be text any more.
                values.push(match row.get_ref(column).ok()? {
                    rusqlite::types::ValueRef::Text(bytes) => {
                        Value::Blob([b"text ".as_slice(), bytes].concat())
                    }
                    other => Value::try_from(other).ok()?,
                });
            }
            all.push(values);
        }
    }
    Some(all)
}

/// Does something to the tables with the triggers out of the way, and puts them back.
pub(super) fn behind_the_triggers(
    path: &Path,
    act: impl FnOnce(&Connection) -> rusqlite::Result<usize>,
) -> bool {
    let conn = Connection::open(path).expect("a connection");
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN")
        .expect("a transaction");
    let triggers: Vec<(String, String)> = {
        let mut statement = conn
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .expect("the schema");
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("triggers");
        rows.collect::<Result<_, _>>().expect("triggers")
    };
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}"))
            .expect("it is dropped");
    }
    let changed = act(&conn).is_ok_and(|rows| rows > 0);
    for (_, sql) in &triggers {
        conn.execute_batch(sql).expect("it is put back");
    }
    conn.execute_batch("COMMIT").expect("a commit");
    changed
}

/// Changes a value as little as it takes.
fn other(value: &Value, dice: &mut Dice) -> Value {
    match value {
        Value::Null => Value::Text("1".to_owned()),
        Value::Integer(number) if dice.below(8) == 0 => Value::Text(format!("{number} ")),
        Value::Integer(number) => Value::Integer(number ^ (1 << dice.below(12))),
        Value::Real(number) => Value::Real(number + 1.0),
        Value::Text(_) if dice.below(8) == 0 => Value::Null,
        Value::Text(text) => {
            let mut chars: Vec<char> = text.chars().collect();
            match dice.below(3) {
                0 => chars.push(' '),
                _ if chars.is_empty() => chars.push('x'),
                1 => drop(chars.remove(dice.below(chars.len()))),
                _ => {
                    let at = dice.below(chars.len());
                    chars[at] = if chars[at] == '7' { '8' } else { '7' };
                }
            }
            Value::Text(chars.into_iter().collect())
        }
        Value::Blob(bytes) if bytes.is_empty() => Value::Blob(vec![0]),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
            Value::Blob(bytes)
        }
    }
}

/// Changes a value of a row, removes one or adds one like it. Returns whether SQLite took it.
fn change_a_row(
    conn: &Connection,
    (table, column): &(String, String),
    dice: &mut Dice,
) -> rusqlite::Result<usize> {
    let ids: Vec<i64> = conn
        .prepare(&format!("SELECT rowid FROM {table}"))?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let id = *dice.one(&ids);
    match dice.below(6) {
        0 => conn.execute(&format!("DELETE FROM {table} WHERE rowid = ?"), [id]),
        1 => {
            let rest = columns(conn, table)[1..].join(", ");
            conn.execute(
                &format!("INSERT INTO {table} ({rest}) SELECT {rest} FROM {table} WHERE rowid = ?"),
                [id],
            )
        }
        _ => {
            let value: Value = conn.query_row(
                &format!("SELECT {column} FROM {table} WHERE rowid = ?"),
                [id],
                |row| row.get(0),
            )?;
            let sql = format!("UPDATE {table} SET {column} = ? WHERE rowid = ?");
            conn.execute(&sql, rusqlite::params![other(&value, dice), id])
        }
    }
}

/// Plants an object that the program did not make, also under names that SQLite keeps for itself.
fn plant(conn: &Connection, table: &str, column: &str, dice: &mut Dice) -> rusqlite::Result<usize> {
    let name = *dice.one(&[
        "sqlite_stat9",
        "sqlite_stat1",
        "sqlite_sequence",
        "mark_no_more",
        "x",
        "оценка",
    ]);
    let event = *dice.one(&["INSERT", "UPDATE", "DELETE"]);
    let (kind, of, sql) = match dice.below(6) {
        0 => (
            "trigger",
            table,
            format!("CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN SELECT 1; END"),
        ),
        1 => (
            "trigger",
            table,
            format!("CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN SELECT RAISE(IGNORE); END"),
        ),
        2 => (
            "view",
            name,
            format!("CREATE VIEW {name} AS SELECT {column} FROM {table}"),
        ),
        3 => {
            let taken = if name.starts_with("sqlite_") {
                "planted"
            } else {
                name
            };
            return conn
                .execute_batch(&format!("CREATE TABLE {taken} (id INTEGER PRIMARY KEY)"))
                .map(|()| 1);
        }
        4 => {
            let taken = if name.starts_with("sqlite_") {
                "planted"
            } else {
                name
            };
            return conn
                .execute_batch(&format!("CREATE INDEX {taken} ON {table} ({column})"))
                .map(|()| 1);
        }
        _ => {
            return conn
                .execute_batch(&format!("ALTER TABLE {table} ADD COLUMN planted TEXT"))
                .map(|()| 1);
        }
    };
    conn.execute_batch("PRAGMA writable_schema = ON")?;
    conn.execute(
        "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)",
        [kind, name, of, &sql],
    )
}

#[test]
fn every_table_of_the_file_is_lived_in() {
    let place = Place::new();
    lived_in(&place);
    let conn = Connection::open(place.path()).expect("a connection");
    for table in tables(&conn) {
        let rows: i64 = conn
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .expect("a number");
        assert!(
            rows > 0,
            "no tampering is tried with {table}: fill it in `lived_in`"
        );
    }
}

/// The campaign `tampering`: every table × every column, rows removed and added, objects planted. Each is named by
/// `verify` and by opening, and neither a closed nor an open file takes another entry.
#[test]
fn whatever_is_changed_is_named_and_nothing_more_is_written() {
    let (rounds, seed) = rounds_and_seed(160, 2026);
    let place = Place::new();
    let sound = lived_in(&place);
    let before = content(&place.path()).expect("it can be read");
    let all: Vec<(String, String)> = {
        let conn = Connection::open(place.path()).expect("a connection");
        tables(&conn)
            .into_iter()
            .flat_map(|table| {
                let columns = columns(&conn, &table);
                columns.into_iter().map(move |column| (table.clone(), column))
            })
            .collect()
    };
    let mut dice = Dice(seed);
    let (mut done, mut tried) = (0, 0);
    while done < rounds {
        tried += 1;
        let cell = &all[tried % all.len()];
        std::fs::write(place.path(), &sound).expect("a copy");
        let planted = tried.is_multiple_of(5);
        let changed = behind_the_triggers(&place.path(), |conn| {
            if planted {
                plant(conn, &cell.0, &cell.1, &mut dice)
            } else {
                change_a_row(conn, cell, &mut dice)
            }
        });
        let left = content(&place.path());
        if !changed || !planted && left.as_ref() == Some(&before) {
            continue;
        }
        done += 1;
        let what = || format!("round {done} of seed {seed}: {cell:?}, planted {planted}");
        let bytes = std::fs::read(place.path()).expect("the file");
        let found = verify(&place.path());
        assert!(
            matches!(found, Err(VerifyError::Fault(_))),
            "{}: {found:?}",
            what()
        );
        let opened = ContestFile::open(&place.path()).map(|_| ());
        assert!(
            matches!(opened, Err(Error::Unsound(_) | Error::Damaged { .. })),
            "{}: {opened:?}",
            what()
        );
        if let Err(Error::Damaged {
            kept_as: Some(kept), ..
        }) = opened
        {
            std::fs::rename(kept, place.path()).expect("its name");
        }
        assert_eq!(
            std::fs::read(place.path()).expect("the file"),
            bytes,
            "{}",
            what()
        );
        assert_eq!(place.names(), ["конкурс.tribuna"], "{}", what());
        // The same while it is open.
        if done.is_multiple_of(4) {
            std::fs::write(place.path(), &sound).expect("a copy");
            let mut file = ContestFile::open(&place.path()).expect("it is sound");
            let mut again = Dice(dice.0);
            let changed = behind_the_triggers(&place.path(), |conn| {
                if planted {
                    plant(conn, &cell.0, &cell.1, &mut again)
                } else {
                    change_a_row(conn, cell, &mut again)
                }
            });
            let verified = file.readers().verify();
            if changed && verified.is_err() {
                let refused = file.write(&entry("late", "CloseMarks"), |tx| {
                    tx.set_marking(Marking::Closed, None)
                });
                assert!(refused.is_err(), "{}: {refused:?}", what());
                let after = Connection::open(place.path()).expect("a connection").query_row(
                    "SELECT count(*) FROM journal WHERE request_id = 'late'",
                    [],
                    |row| row.get(0),
                );
                assert!(!matches!(after, Ok(1)), "{}", what());
            }
            drop(file);
            for name in place.names() {
                let _ = std::fs::remove_file(place.join(&name));
            }
        }
    }
}

#[test]
fn every_changed_byte_that_changes_content_is_found() {
    let place = Place::new();
    let sound = lived_in(&place);
    let before = content(&place.path()).expect("it can be read");
    let pages: Vec<usize> = {
        let conn = Connection::open(place.path()).expect("a connection");
        let mut statement = conn
            .prepare("SELECT pageno FROM dbstat WHERE name IN ('journal', 'mark')")
            .expect("the pages");
        let rows = statement.query_map([], |row| row.get(0)).expect("pages");
        rows.collect::<Result<_, _>>().expect("pages")
    };
    let mut dice = Dice(42);
    let mut changed = 0;
    for round in 0..500 {
        let mut bytes = sound.clone();
        // Four of five in the pages of journal and marks, the rest anywhere.
        let in_pages = round % 5 > 0;
        let at = if in_pages {
            (dice.one(&pages) - 1) * 4096 + dice.below(4096)
        } else {
            dice.below(bytes.len())
        };
        bytes[at] ^= 1 + u8::try_from(dice.below(255)).expect("a byte");
        std::fs::write(place.path(), &bytes).expect("a copy");
        if content(&place.path()).as_ref() == Some(&before) {
            continue;
        }
        changed += 1;
        // Reading it may have written its header; the change alone is judged.
        std::fs::write(place.path(), &bytes).expect("a copy");
        let found = verify(&place.path());
        let named = matches!(found, Err(VerifyError::Fault(_)));
        assert!(
            if in_pages { named } else { found.is_err() },
            "byte {at}: {found:?}"
        );
    }
    assert!(changed >= 250, "only {changed} of the changes changed anything");
}
