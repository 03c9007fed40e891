//! What the program keeps between requests besides the contest.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::seat::Client;
use domain::Score;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// PINs that were just issued, and the request that asked for them.
pub(crate) struct Issued {
    pub asked: (Client, Who, String, serde_json::Value),
    pub pins: Vec<IssuedPin>,
}

/// A file that a browser sent; nobody else can name it.
pub(crate) struct Upload {
    pub id: String,
    pub client: Client,
    pub path: PathBuf,
}

/// A juror's sheet of a project.
pub(crate) type Place = (domain::ProjectId, domain::JurorId);

/// Marks that somebody was shown on papers, by the journal's word of who: a preview that is drawn again shows
/// nothing new.
pub(crate) type Shown = BTreeMap<(String, Place), Vec<Option<Score>>>;

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

/// Files waiting to be fetched.
#[derive(Debug, Default)]
pub(crate) struct Downloads {
    pub files: HashMap<String, Waiting>,
    order: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Waiting {
    pub file: Download,
    /// Who had it made, and where: nobody else fetches it, not even under the same name at another seat.
    pub owner: (Client, Who),
    /// Gone after it was fetched: secrets are not kept for a second look.
    pub once: bool,
}

/// How many downloads are kept until they are fetched.
const KEPT_DOWNLOADS: usize = 8;

impl Downloads {
    /// Keeps a file until it is fetched; the oldest goes where there are too many.
    pub fn offer(&mut self, id: String, file: Waiting) {
        self.order.push(id.clone());
        self.files.insert(id, file);
        if self.order.len() > KEPT_DOWNLOADS {
            let oldest = self.order.remove(0);
            self.files.remove(&oldest);
        }
    }
}
