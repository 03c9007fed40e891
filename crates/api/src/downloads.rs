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
    files: HashMap<String, Waiting>,
    order: Vec<String>,
}

#[derive(Debug)]
struct Waiting {
    file: Download,
    /// Gone after it was fetched: secrets are not kept for a second look.
    once: bool,
}

impl Downloads {
    fn offer(&mut self, id: String, file: Waiting) {
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
        self.keep(state, Download { name, kind, bytes }, false)
    }

    /// Keeps a file with secrets until the browser has fetched it once.
    pub(crate) fn offer_once(&self, state: &mut State, file: Download) -> SavedFile {
        self.keep(state, file, true)
    }

    fn keep(&self, state: &mut State, file: Download, once: bool) -> SavedFile {
        let id = self.secret();
        state.downloads.offer(id.clone(), Waiting { file, once });
        SavedFile {
            place: format!("/api/download/{id}"),
        }
    }

    /// Returns a file that was made for the browser.
    ///
    /// # Errors
    /// Not for this session, or no longer there.
    pub fn download(&self, client: &Client, id: &str) -> Result<Download, ApiError> {
        let mut state = self.state();
        if !matches!(Self::session_of(&state, client), Session::Console { .. }) {
            return Err(ErrorCode::NotAllowed.into());
        }
        let missing = || ApiError::from(ErrorCode::FileNotFound).with("path", id);
        let waiting = state.downloads.files.get(id).ok_or_else(missing)?;
        if waiting.once {
            return Ok(state.downloads.files.remove(id).ok_or_else(missing)?.file);
        }
        Ok(waiting.file.clone())
    }
}
