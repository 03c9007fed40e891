//! Papers as they were signed: kept byte for byte, found by the hash of their bytes.

use super::tables::SIGNED_PAPER;
use crate::error::Error;
use crate::ground::digest::{Cell, Hash};
use crate::ground::entry::Tx;
use crate::ground::view::View;
use rusqlite::OptionalExtension as _;
use sha2::{Digest as _, Sha256};

impl Tx<'_> {
    /// Keeps a paper as it was signed. Returns the SHA-256 of its bytes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_signed_paper(&mut self, bytes: &[u8]) -> Result<[u8; 32], Error> {
        let hash: Hash = Sha256::digest(bytes).into();
        self.append(SIGNED_PAPER, [Cell::Blob(&hash), Cell::Blob(bytes)])?;
        Ok(hash)
    }
}

impl View<'_> {
    /// Returns the number and the bytes of a signed paper by their SHA-256; `None` where there is none, or where what
    /// is there is not what was signed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn signed_paper(&self, hash: &[u8; 32]) -> Result<Option<(u64, Vec<u8>)>, Error> {
        let found: Option<(u64, Vec<u8>)> = self
            .conn
            .prepare_cached("SELECT number, bytes FROM signed_paper WHERE hash = ? ORDER BY number LIMIT 1")?
            .query_row([hash.as_slice()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.filter(|(_, bytes)| Hash::from(Sha256::digest(bytes)) == *hash))
    }

    /// Returns the number of a signed paper by the SHA-256 of its bytes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn signed_paper_number(&self, hash: &[u8; 32]) -> Result<Option<u64>, Error> {
        Ok(self
            .conn
            .prepare_cached("SELECT number FROM signed_paper WHERE hash = ? ORDER BY number LIMIT 1")?
            .query_row([hash.as_slice()], |row| row.get(0))
            .optional()?)
    }
}
