//! The secret of 0.1.0 lay open: what migrating a file does with it.

use super::{Place, done};
use crate::{ContestFile, Error, Stamp, verify};
use rusqlite::Connection;
use std::path::Path;

/// A file as version 3 of the program left it: results are fixed and corrected, one signature is noted.
pub(super) const VERSION_3: &[u8] = include_bytes!("files/version-3.tribuna");

const STAMP: Stamp<'static> = Stamp {
    request_id: "opening",
    time_ms: 1_790_000_000_000,
    device: "ноутбук",
    salt: [3; 16],
};

fn secret_of(path: &Path) -> (Vec<u8>, Vec<u8>) {
    let conn = Connection::open(path).expect("a connection");
    conn.query_row("SELECT public, secret FROM contest_key", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
    .expect("a key")
}

fn holds(path: &Path, what: &[u8]) -> bool {
    let bytes = std::fs::read(path).unwrap_or_default();
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn a_file_of_version_3_loses_its_secret_and_verifies() {
    let place = Place::new();
    std::fs::write(place.path(), VERSION_3).expect("a file");
    let before = verify(&place.path()).expect("it verifies as it is");
    let (public, secret) = secret_of(&place.path());
    assert!(holds(&place.path(), &secret), "the secret lies open");
    let readers = crate::open_read_only(&place.path()).expect("it can be read");
    let lying = readers
        .read(|view| view.key_lying_open())
        .expect("it can be read");
    assert_eq!(lying, Some(crate::hex(&public)));
    drop(readers);
    let file = ContestFile::open_stamped(&place.path(), &STAMP).expect("it is migrated");
    // While it is open too: what was deleted is in no free page and in no -wal.
    for name in ["конкурс.tribuna", "конкурс.tribuna-wal"] {
        assert!(!holds(&place.join(name), &secret), "{name}");
    }
    let lying = file.read(|view| view.key_lying_open()).expect("it can be read");
    assert_eq!(lying, None);
    let day = file.read(|view| view.day()).expect("the day");
    let open = &day.sealing.lay_open;
    assert_eq!(open.len(), 1);
    assert_eq!(
        (open[0].what.as_str(), open[0].entry),
        (crate::hex(&public).as_str(), before.entries + 1)
    );
    assert!(day.sealing.lay_open_at(&crate::hex(&public), before.entries));
    assert!(!day.sealing.lay_open_at(&crate::hex(&public), before.entries + 1));
    let entry = file
        .read(|view| view.journal(before.entries + 1, 1))
        .expect("the journal");
    assert_eq!(
        (entry[0].kind.as_str(), entry[0].time_ms),
        ("Migrate", STAMP.time_ms)
    );
    file.close().expect("it closes");
    assert!(!holds(&place.path(), &secret));
    let after = verify(&place.path()).expect("it verifies");
    assert_eq!(after.entries, before.entries + 1);
    // The copy from before is what it was, and still holds the secret: it is its owner's alone.
    let copy = place.join("конкурс.v3.tribuna");
    assert!(holds(&copy, &secret));
    assert_eq!(verify(&copy).expect("it verifies").head, before.head);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&copy).expect("the copy").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
    }
    // Opened again, nothing more happens.
    ContestFile::open(&place.path())
        .expect("it opens")
        .close()
        .expect("it closes");
    assert_eq!(verify(&place.path()).expect("it verifies").entries, after.entries);
}

#[test]
fn a_migration_that_must_write_an_entry_is_given_what_it_needs() {
    let place = Place::new();
    std::fs::write(place.path(), VERSION_3).expect("a file");
    let refused = ContestFile::open(&place.path()).map(|_| ());
    assert!(matches!(refused, Err(Error::NeedsEntry)), "{refused:?}");
    assert_eq!(
        std::fs::read(place.path()).expect("the file"),
        VERSION_3,
        "nothing was touched"
    );
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn the_wrapped_key_is_kept_as_it_was_given_and_one_takes_the_place_of_another() {
    let place = Place::new();
    let mut file = place.create();
    let kept = |file: &ContestFile| file.read(|view| view.wrapped_key()).expect("it can be read");
    assert_eq!(kept(&file), None);
    let wrapping = crate::Wrapping {
        salt: vec![1, 2],
        key: vec![3],
    };
    for (id, wrapping) in [("a", Some(wrapping)), ("b", None)] {
        let key = crate::WrappedKey {
            public: id.repeat(64),
            secret: id.as_bytes().to_vec(),
            wrapping,
        };
        done(&mut file, id, |tx| tx.set_wrapped_key(&key));
        assert_eq!(kept(&file), Some(key));
    }
}
