//! The key that results are fixed with: its secret as the file holds it, never in the clear.

use crate::error::Error;
use crate::ground::digest::hex;
use crate::ground::entry::Tx;
use crate::ground::set::ThrownAway;
use crate::ground::transaction::ensure_one_row;
use crate::ground::view::View;
use domain::day::sealing;
use rusqlite::{Connection, OptionalExtension as _, params};

/// The secret of the contest's key (ed25519), encrypted. Which public keys there ever were, the records of fixing say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrappedKey {
    /// The public key, hexadecimal.
    pub public: String,
    /// The secret, encrypted with the wrapping key: nonce and ciphertext.
    pub secret: Vec<u8>,
    /// The wrapping key itself; `None`: it lies outside of the file, on the machine that made it.
    pub wrapping: Option<Wrapping>,
}

/// The wrapping key, encrypted with what a passphrase gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapping {
    /// Salt of Argon2id over the passphrase: its own, not that of the passphrase's hash.
    pub salt: Vec<u8>,
    /// Nonce and ciphertext.
    pub key: Vec<u8>,
}

impl Tx<'_> {
    /// Keeps the contest's key, in place of another one or of the same wrapped otherwise.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set_wrapped_key(&mut self, key: &WrappedKey) -> Result<(), Error> {
        self.setup_changes();
        let (salt, wrapping) = match &key.wrapping {
            Some(wrapping) => (Some(&wrapping.salt), Some(&wrapping.key)),
            None => (None, None),
        };
        self.conn().execute("DELETE FROM signing_key", [])?;
        let written = self
            .conn()
            .prepare_cached(
                "INSERT INTO signing_key (id, public, secret, salt, wrapping) VALUES (1, ?, ?, ?, ?)",
            )?
            .execute(params![key.public, key.secret, salt, wrapping])?;
        ensure_one_row(written, "signing_key")
    }
}

impl View<'_> {
    /// Returns the contest's key; `None` before its first fixing, and where its secret was not handed on.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wrapped_key(&self) -> Result<Option<WrappedKey>, Error> {
        Ok(self
            .conn
            .prepare_cached("SELECT public, secret, salt, wrapping FROM signing_key")?
            .query_row([], |row| {
                let (salt, key): (Option<Vec<u8>>, Option<Vec<u8>>) = (row.get(2)?, row.get(3)?);
                Ok(WrappedKey {
                    public: row.get(0)?,
                    secret: row.get(1)?,
                    wrapping: salt.zip(key).map(|(salt, key)| Wrapping { salt, key }),
                })
            })
            .optional()?)
    }

    /// Returns the public key, hexadecimal, whose secret lies open in a file of an older version, also where that is read
    /// from a copy.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn key_lying_open(&self) -> Result<Option<String>, Error> {
        key_lying_open(self.conn)
    }
}

/// Returns the public key, hexadecimal, whose secret lies open in a file of an older version.
fn key_lying_open(conn: &Connection) -> Result<Option<String>, Error> {
    let there = |table: &str| -> Result<bool, Error> {
        Ok(conn
            .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")?
            .exists([table])?)
    };
    if there("signing_key")? {
        return Ok(conn
            .query_row(
                "SELECT public FROM signing_key WHERE length(secret) = 0",
                [],
                |row| row.get(0),
            )
            .optional()?);
    }
    if !there("contest_key")? {
        return Ok(None);
    }
    let public: Option<Vec<u8>> = conn
        .query_row("SELECT public FROM contest_key", [], |row| row.get(0))
        .optional()?;
    Ok(public.map(|public| hex(&public)))
}

/// A secret that lay open in the file: its public key is kept with the entry until which its signatures count for less.
pub(super) const THROWN_AWAY: ThrownAway = ThrownAway {
    find: key_lying_open,
    record: |tx, public| {
        // There is one where the file was already read from a copy of the latest version.
        tx.conn().execute_batch("DELETE FROM signing_key")?;
        tx.record(sealing::Record::KeyLayOpen { public })
    },
    // A key without a secret.
    mark: |conn, public| {
        conn.execute(
            "INSERT INTO signing_key (id, public, secret) VALUES (1, ?, x'')",
            [public],
        )?;
        Ok(())
    },
};
