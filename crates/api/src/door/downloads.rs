//! Files that wait for the browser to fetch them.

use crate::contract::*;
use crate::door::access::{Entrance, Who};
use crate::door::kept::{Download, Waiting};
use crate::door::program::{Program, State};
use crate::door::request::Asked;
use crate::door::seat::Client;

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

    /// Returns a file made for the browser.
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
