//! The key that results are fixed with: made once, kept in the contest file, covered by the digest of its set-up.

use crate::Error;
use crate::journal::Tx;
use crate::setup::one_row;
use crate::view::View;
use rusqlite::{OptionalExtension as _, params};

/// The contest's key (ed25519).
#[derive(Clone, PartialEq, Eq)]
pub struct ContestKey {
    /// What anybody may know.
    pub public: [u8; 32],
    /// What signs.
    pub secret: [u8; 32],
}

impl std::fmt::Debug for ContestKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContestKey")
            .field("public", &self.public)
            .finish_non_exhaustive()
    }
}

impl Tx<'_> {
    /// Keeps the key of a contest that has none.
    ///
    /// # Errors
    /// What SQLite says, also where there is a key already.
    pub fn set_contest_key(&mut self, key: &ContestKey) -> Result<(), Error> {
        self.setup_changes();
        let written = self
            .conn()
            .prepare_cached("INSERT INTO contest_key (id, public, secret) VALUES (1, ?, ?)")?
            .execute(params![key.public, key.secret])?;
        one_row(written, "contest_key")
    }
}

impl View<'_> {
    /// Returns the contest's key; `None` before its first fixing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn contest_key(&self) -> Result<Option<ContestKey>, Error> {
        Ok(self
            .conn
            .prepare_cached("SELECT public, secret FROM contest_key")?
            .query_row([], |row| {
                Ok(ContestKey {
                    public: row.get(0)?,
                    secret: row.get(1)?,
                })
            })
            .optional()?)
    }
}
