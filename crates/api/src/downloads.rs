//! Files that wait for the browser to fetch them.

use crate::access::{Entrance, Who};
use crate::contract::*;
use crate::program::{Client, Program, State};
use crate::request::Asked;
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
    /// Who had it made, and where: nobody else fetches it, not even under the same name at another seat.
    owner: (Client, Who),
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
        (client, who): (&Client, Who),
        file: Download,
    ) -> Result<SavedFile, ApiError> {
        self.keep(state, (client.clone(), who), file, false)
    }

    /// Keeps a file with secrets until the browser has fetched it once.
    pub(crate) fn offer_once(
        &self,
        state: &mut State,
        asked: &Asked,
        file: Download,
    ) -> Result<SavedFile, ApiError> {
        self.keep(state, (asked.client.clone(), asked.who), file, true)
    }

    fn keep(
        &self,
        state: &mut State,
        owner: (Client, Who),
        file: Download,
        once: bool,
    ) -> Result<SavedFile, ApiError> {
        let id = self.secret()?;
        state.downloads.offer(id.clone(), Waiting { file, owner, once });
        Ok(SavedFile {
            place: format!("/api/download/{id}"),
        })
    }

    /// Returns a file that was made for the browser.
    ///
    /// # Errors
    /// Not for this session, or no longer there.
    pub fn download(&self, client: &Client, id: &str) -> Result<Download, ApiError> {
        let mut state = self.state();
        let who = self.enter(&mut state, client, Entrance::Download)?;
        let missing = || ApiError::from(ErrorCode::FileNotFound).with("path", id);
        let waiting = state.downloads.files.get(id);
        let waiting = waiting
            .filter(|waiting| waiting.owner == (client.clone(), who))
            .ok_or_else(missing)?;
        if waiting.once {
            return Ok(state.downloads.files.remove(id).ok_or_else(missing)?.file);
        }
        Ok(waiting.file.clone())
    }
}
