//! Files that wait for the browser to fetch them.

use crate::contract::*;
use crate::program::{Client, Program, State};
use std::collections::HashMap;

/// So many downloads are kept until they are fetched.
const KEPT_DOWNLOADS: usize = 8;

/// A file for the browser to fetch.
#[derive(Clone, Debug)]
pub struct Download {
    /// File name.
    pub name: String,
    /// Media type.
    pub kind: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Files that wait to be fetched.
#[derive(Debug, Default)]
pub(crate) struct Downloads {
    files: HashMap<String, Download>,
    order: Vec<String>,
}

impl Downloads {
    fn offer(&mut self, id: String, file: Download) {
        self.order.push(id.clone());
        self.files.insert(id, file);
        if self.order.len() > KEPT_DOWNLOADS {
            let oldest = self.order.remove(0);
            self.files.remove(&oldest);
        }
    }
}

impl Program {
    /// Keeps a file for the browser to fetch; returns its address.
    pub(crate) fn offer(
        &self,
        state: &mut State,
        name: String,
        kind: &'static str,
        bytes: Vec<u8>,
    ) -> SavedFile {
        let id = self.secret();
        state.downloads.offer(id.clone(), Download { name, kind, bytes });
        SavedFile {
            place: format!("/api/download/{id}"),
        }
    }

    /// Returns a file that was made for the browser.
    ///
    /// # Errors
    /// Not for this session, or no longer there.
    pub fn download(&self, client: &Client, id: &str) -> Result<Download, ApiError> {
        let state = self.state();
        if Self::session_of(&state, client) != (Session::Console {}) {
            return Err(ErrorCode::NotAllowed.into());
        }
        let missing = || ApiError::from(ErrorCode::FileNotFound).with("path", id);
        state.downloads.files.get(id).cloned().ok_or_else(missing)
    }
}
