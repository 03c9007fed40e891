//! Bad input, damage, a full disk, a place that cannot be written: the contest stays as it was.

use super::{Place, contest, create, done, entry, give};
use crate::{ContestFile, Error, Way, open_read_only, verify};
use domain::{JurorId, ProjectId, Score, Sheet, SheetState};
use rusqlite::Connection;
use std::path::PathBuf;

#[test]
fn a_file_that_is_not_there_is_not_found() {
    let place = Place::new();
    for refused in [
        ContestFile::open(&place.path()).map(|_| ()),
        open_read_only(&place.path()).map(|_| ()),
    ] {
        assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
    }
    assert_eq!(place.names(), [""; 0]);
    let nowhere = place.join("нет такой папки").join("конкурс.tribuna");
    assert!(matches!(ContestFile::open(&nowhere), Err(Error::NotFound(_))));
}

#[test]
fn somebody_elses_file_is_refused_and_not_touched() {
    let place = Place::new();
    let database = Connection::open(place.join("other.db")).expect("a database");
    database
        .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .expect("a table");
    drop(database);
    let long_text = "просто текст ".repeat(5000);
    for (name, bytes) in [
        ("пустой.tribuna", Vec::new()),
        ("короткий.tribuna", b"PK".to_vec()),
        ("книга.tribuna", [b"PK\x03\x04".as_slice(), &[0; 3000]].concat()),
        ("текст.tribuna", long_text.into_bytes()),
        ("нули.tribuna", vec![0; 8192]),
        (
            "база.tribuna",
            std::fs::read(place.join("other.db")).expect("the database"),
        ),
    ] {
        let path = place.join(name);
        std::fs::write(&path, &bytes).expect("a file");
        for refused in [
            ContestFile::open(&path).map(|_| ()),
            open_read_only(&path).map(|_| ()),
        ] {
            assert!(
                matches!(refused, Err(Error::NotAContest(_))),
                "{name}: {refused:?}"
            );
        }
        assert_eq!(std::fs::read(&path).expect("the file"), bytes, "{name}");
        std::fs::remove_file(&path).expect("it is still under its name");
    }
    assert_eq!(place.names(), ["other.db"], "nothing is left beside them");
    assert!(
        matches!(ContestFile::open(place.folder.path()), Err(Error::NotAContest(_))),
        "a folder"
    );
}

/// A closed file with some pages of marks.
fn at_rest(place: &Place) -> Vec<u8> {
    let mut file = create(&place.path(), &contest(40, 10, 5));
    done(&mut file, "import", |tx| {
        tx.record_sheets(&sheets(40, 10), Way::Import)
    });
    file.close().expect("it closes");
    std::fs::read(place.path()).expect("the file")
}

fn sheets(projects: u32, jurors: u32) -> Vec<Sheet> {
    (1..=projects)
        .flat_map(|project| (1..=jurors).map(move |juror| (project, juror)))
        .map(|(project, juror)| Sheet {
            project: ProjectId(project),
            juror: JurorId(juror),
            state: SheetState::Submitted,
            marks: vec![Some(Score(300)); 5],
            recusal: None,
            comment: None,
        })
        .collect()
}

#[test]
fn a_damaged_file_is_renamed_and_kept() {
    type Harm = fn(&mut Vec<u8>);
    let harm: [(&str, Harm); 4] = [
        ("truncated", |bytes| bytes.truncate(bytes.len() / 2)),
        ("cut within a page", |bytes| bytes.truncate(bytes.len() - 1000)),
        ("first bytes lost", |bytes| bytes[..16].fill(0)),
        ("pages overwritten", |bytes| bytes[3 * 4096..9 * 4096].fill(0xA5)),
    ];
    for (what, harm) in harm {
        let place = Place::new();
        let mut bytes = at_rest(&place);
        harm(&mut bytes);
        std::fs::write(place.path(), &bytes).expect("a file");

        match open_read_only(&place.path()).map(|_| ()) {
            Err(Error::Damaged { kept_as: None, .. }) => {}
            other => panic!("{what}: {other:?}"),
        }
        assert!(verify(&place.path()).is_err(), "{what}");
        assert_eq!(
            place.names(),
            ["конкурс.tribuna"],
            "{what}: reading renames nothing"
        );

        match ContestFile::open(&place.path()).map(|_| ()) {
            Err(Error::Damaged {
                kept_as: Some(kept), ..
            }) => {
                assert_eq!(kept, place.join("конкурс.damaged.tribuna"), "{what}");
                assert_eq!(
                    std::fs::read(kept).expect("it is kept"),
                    bytes,
                    "{what}: as it was"
                );
            }
            other => panic!("{what}: {other:?}"),
        }
        // The name is free: a saved copy can be put in its place. A second damage overwrites nothing.
        std::fs::write(place.path(), &bytes).expect("a file");
        match ContestFile::open(&place.path()).map(|_| ()) {
            Err(Error::Damaged {
                kept_as: Some(kept), ..
            }) => {
                assert_eq!(kept, place.join("конкурс.damaged-2.tribuna"), "{what}");
            }
            other => panic!("{what}: {other:?}"),
        }
    }
}

#[test]
fn a_damaged_file_takes_its_wal_along() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    let crashed = Place::new();
    let mut bytes = std::fs::read(place.path()).expect("the file");
    bytes[4096..5 * 4096].fill(0xA5);
    std::fs::write(crashed.path(), &bytes).expect("a file");
    let wal = std::fs::read(place.join("конкурс.tribuna-wal")).expect("the -wal");
    std::fs::write(crashed.join("конкурс.tribuna-wal"), &wal).expect("a file");
    let refused = ContestFile::open(&crashed.path()).map(|_| ());
    assert!(
        matches!(refused, Err(Error::Damaged { kept_as: Some(_), .. })),
        "{refused:?}"
    );
    assert_eq!(
        std::fs::read(crashed.join("конкурс.damaged.tribuna")).expect("it is kept"),
        bytes
    );
    assert_eq!(
        std::fs::read(crashed.join("конкурс.damaged.tribuna-wal")).expect("it is kept"),
        wal
    );
    assert!(!crashed.names().contains(&"конкурс.tribuna-wal".to_owned()));
}

#[test]
fn a_full_disk_leaves_the_contest_as_it_was_and_the_file_usable() {
    let place = Place::new();
    let mut file = create(&place.path(), &contest(40, 10, 5));
    done(&mut file, "before", |tx| give(tx, 1, 1, 1, 400));
    let state = |file: &ContestFile| {
        file.readers()
            .read(|view| {
                let contest = view.contest()?;
                let sheets = view.sheets(&contest)?;
                Ok::<_, Error>((view.head()?, contest, sheets))
            })
            .expect("it can be read")
    };
    let before = state(&file);
    let pages: u32 = file
        .conn
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .expect("a number of pages");
    // Full at once, and full in the midst of a request.
    for room in [0, 1, 3, 10] {
        file.limit_pages(Some(pages + room)).expect("a limit");
        let refused = file.write(&entry("import", "Import"), |tx| {
            tx.record_sheets(&sheets(40, 10), Way::Import)
        });
        assert!(matches!(refused, Err(Error::DiskFull)), "{room}: {refused:?}");
        assert_eq!(state(&file), before, "{room}");
        let replaced = file.write(&entry("replace", "Import"), |tx| {
            tx.set_contest(&contest(1000, 10, 5), true)
        });
        assert!(matches!(replaced, Err(Error::DiskFull)), "{room}: {replaced:?}");
        assert_eq!(state(&file), before, "{room}");
    }
    // A small request still finds room; with more room the refused one is done, under its own id.
    done(&mut file, "small", |tx| give(tx, 1, 1, 2, 500));
    file.limit_pages(None).expect("no limit");
    done(&mut file, "import", |tx| {
        tx.record_sheets(&sheets(40, 10), Way::Import)
    });
    file.close().expect("it closes");
    let verified = verify(&place.path()).expect("it verifies");
    assert_eq!((verified.entries, verified.marks), (4, 2 + 2000));
}

#[test]
fn a_full_disk_keeps_nothing_half_signed() {
    let place = Place::new();
    let mut file = place.create();
    let before = file.journal_head().expect("a head");
    let pages: u32 = file
        .conn
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .expect("a number of pages");
    let papers = [vec![1; 60_000], vec![2; 60_000], vec![3; 60_000]];
    let sign = |file: &mut crate::ContestFile| {
        file.write(&entry("sign", "SignMinutes"), |tx| {
            for paper in &papers {
                tx.keep_signed_paper(paper)?;
            }
            tx.decide("signing", "", &serde_json::json!({}))
        })
    };
    for room in [0, 1, 16, 33] {
        file.limit_pages(Some(pages + room)).expect("a limit");
        let refused = sign(&mut file);
        assert!(matches!(refused, Err(Error::DiskFull)), "{room}: {refused:?}");
        assert_eq!(file.journal_head().expect("a head"), before, "{room}");
        let kept: i64 = file
            .conn
            .query_row("SELECT count(*) FROM signed_paper", [], |row| row.get(0))
            .expect("a number");
        assert_eq!(kept, 0, "{room}");
    }
    file.limit_pages(None).expect("no limit");
    sign(&mut file).expect("there is room");
    file.close().expect("it closes");
    verify(&place.path()).expect("it verifies");
}

/// A small disk, where the system lets the test make one.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .output()
            .is_ok_and(|output| output.status.success());
        if !mounted {
            println!("skipped: a small disk can be made by the superuser only");
        }
        mounted.then_some(Self(folder))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_costs_no_accepted_mark() {
    let Some(disk) = SmallDisk::new("600k") else {
        return;
    };
    let path = disk.0.path().join("конкурс.tribuna");
    let mut file = create(&path, &contest(4, 3, 2));
    let mut accepted = 0;
    let refused = loop {
        let id = format!("r{accepted}");
        match file.write(&entry(&id, "Test"), |tx| give(tx, 1, 1, 1, accepted)) {
            Ok(_) => accepted += 1,
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, Error::DiskFull), "{refused:?}");
    assert!(accepted > 10);
    let head = |file: &ContestFile| file.read(|view| view.head()).expect("it can be read").number;
    assert_eq!(head(&file), accepted.unsigned_abs() + 1);
    let copy = file.save_copy(&disk.0.path().join("копия.tribuna"), false);
    assert!(matches!(copy, Err(Error::DiskFull)), "{copy:?}");
    // The file is closed as far as there is room for it, and nothing is lost.
    let closed = file.close();
    assert!(matches!(closed, Ok(()) | Err(Error::DiskFull)), "{closed:?}");
    let elsewhere = Place::new();
    for part in ["", "-wal"] {
        let from = disk.0.path().join(format!("конкурс.tribuna{part}"));
        if from.exists() {
            std::fs::copy(from, elsewhere.join(&format!("конкурс.tribuna{part}"))).expect("a copy");
        }
    }
    let mut file = ContestFile::open(&elsewhere.path()).expect("it opens where there is room");
    assert_eq!(head(&file), accepted.unsigned_abs() + 1);
    done(&mut file, "next", |tx| give(tx, 1, 1, 1, 500));
    drop(file);
    verify(&elsewhere.path()).expect("it verifies");
}

#[cfg(target_os = "linux")]
#[test]
fn a_contest_that_finds_no_room_is_not_begun() {
    for size in ["4k", "32k", "128k"] {
        let Some(disk) = SmallDisk::new(size) else { return };
        let contest = contest(400, 10, 5);
        let new = crate::NewFile {
            entry: entry("n", "NewContest"),
            contest: &contest,
            overwrite: false,
        };
        let refused = ContestFile::create(&disk.0.path().join("конкурс.tribuna"), &new).map(|_| ());
        assert!(matches!(refused, Err(Error::DiskFull)), "{size}: {refused:?}");
        let left = std::fs::read_dir(disk.0.path()).expect("the folder").count();
        assert_eq!(left, 0, "{size}: nothing half made is left");
    }
}

#[cfg(unix)]
#[test]
fn a_place_that_cannot_be_written_can_still_be_read() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    const HERE: &str = "TRIBUNA_TEST_READ_ONLY";
    if let Some(folder) = std::env::var_os(HERE) {
        return in_a_read_only_place(&PathBuf::from(folder));
    }
    let mode = |path: PathBuf, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permissions");
    };
    let place = Place::new();
    at_rest(&place);
    std::fs::copy(place.path(), place.join("нельзя писать.tribuna")).expect("a copy");
    let mut file = ContestFile::open(&place.path()).expect("it opens");
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    for part in ["", "-wal"] {
        let from = place.join(&format!("конкурс.tribuna{part}"));
        std::fs::copy(from, place.join(&format!("после сбоя.tribuna{part}"))).expect("a copy");
    }
    file.close().expect("it closes");
    let names = place.names();
    for name in &names {
        mode(place.join(name), 0o666);
    }
    mode(place.join("нельзя писать.tribuna"), 0o444);
    mode(place.join(""), 0o555);

    // Permissions do not bind the superuser: then a child without its rights looks at the place.
    let tools = tempfile::tempdir().expect("a temporary folder");
    mode(tools.path().to_owned(), 0o755);
    let program = tools.path().join("tests");
    std::fs::copy(std::env::current_exe().expect("this program"), &program).expect("a copy");
    let mut child = std::process::Command::new(&program);
    let name = "tests::faults::a_place_that_cannot_be_written_can_still_be_read";
    child
        .args(["--exact", name, "--nocapture"])
        .env(HERE, place.folder.path())
        .current_dir("/");
    if std::fs::metadata(&program).expect("its owner").uid() == 0 {
        child.uid(65_534).gid(65_534);
    }
    let output = child.output().expect("the child ran");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("1 passed"), "{said}");
    assert_eq!(place.names(), names);
    mode(place.join(""), 0o755);
}

#[cfg(unix)]
fn in_a_read_only_place(folder: &std::path::Path) {
    for name in ["конкурс.tribuna", "нельзя писать.tribuna"] {
        let path = folder.join(name);
        let refused = ContestFile::open(&path).map(|_| ());
        assert!(matches!(refused, Err(Error::ReadOnly)), "{name}: {refused:?}");
        let readers = open_read_only(&path).expect("it can be read");
        assert_eq!(
            readers.read(|view| view.contest()).expect("it can be read"),
            contest(40, 10, 5)
        );
        verify(&path).expect("it verifies");
    }
    let path = folder.join("после сбоя.tribuna");
    let refused = open_read_only(&path).map(|_| ());
    assert!(matches!(refused, Err(Error::NeedsRecovery)), "{refused:?}");
    let refused = ContestFile::open(&path).map(|_| ());
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
    let contest = contest(1, 1, 1);
    let new = crate::NewFile {
        entry: entry("n", "NewContest"),
        contest: &contest,
        overwrite: false,
    };
    let refused = ContestFile::create(&folder.join("новый.tribuna"), &new).map(|_| ());
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
}

#[test]
fn nothing_in_a_file_acts_by_itself() {
    use rusqlite::config::DbConfig;
    let place = Place::new();
    let file = place.create();
    let guarded = |conn: &Connection| -> Result<_, Error> {
        let cells: i64 = conn.query_row("PRAGMA cell_size_check", [], |row| row.get(0))?;
        Ok((
            conn.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)?,
            conn.db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA)?,
            cells,
        ))
    };
    assert_eq!(guarded(&file.conn).expect("it is told"), (true, false, 1));
    let reader = file.readers().read(|view| guarded(view.conn));
    assert_eq!(reader.expect("it is told"), (true, false, 1));
}

#[test]
fn pages_that_are_not_whole_are_told() {
    let place = Place::new();
    place.create().close().expect("it closes");
    let conn = Connection::open(place.path()).expect("a connection");
    crate::ground::connection::check_pages(&conn).expect("they are whole");
    conn.close().expect("it closes");
    place.overwrite_page("mark", |page| page.fill(0));
    let conn = Connection::open(place.path()).expect("a connection");
    let found = crate::ground::connection::check_pages(&conn);
    assert!(matches!(found, Err(Error::Damaged { .. })), "{found:?}");
}
