//! Where somebody sits: the kinds of seat, and from which of them something may be asked.

use serde::{Deserialize, Serialize};

/// What a client is, by the journal's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClientKind {
    /// The program's own window.
    #[default]
    Window,
    /// A browser on this machine.
    Browser,
    /// The second screen: it may ask what the hall sees, and nothing else.
    #[serde(alias = "stage")]
    Hall,
    /// The command line: whoever runs it has the file anyway.
    #[serde(rename = "command line")]
    CommandLine,
}

/// A seat at the program: a window, or a browser's session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Client {
    id: u64,
    kind: ClientKind,
}

impl Client {
    /// Returns a seat with a number of its own.
    pub(crate) fn of(kind: ClientKind, id: u64) -> Self {
        Self { id, kind }
    }

    /// Returns what the client is.
    pub fn kind(&self) -> ClientKind {
        self.kind
    }
}

/// From where something is asked. A kind of seat that is not named here is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats(&'static [ClientKind]);

impl Seats {
    /// Where somebody works with the contest.
    pub const WORK: Self = Self(&[ClientKind::Window, ClientKind::Browser, ClientKind::CommandLine]);
    /// On the machine where the file lies: what opens, closes or makes files by a path is nothing for a browser.
    pub const HERE: Self = Self(&[ClientKind::Window, ClientKind::CommandLine]);
    /// The second screen too: it knows what the hall may know, whoever sits at the console.
    pub const HALL: Self = Self(&[
        ClientKind::Window,
        ClientKind::Browser,
        ClientKind::CommandLine,
        ClientKind::Hall,
    ]);

    /// Returns [`Self::HERE`] when a path of this machine is named, and [`Self::WORK`] otherwise.
    pub const fn here_if(named: bool) -> Self {
        if named { Self::HERE } else { Self::WORK }
    }

    /// Returns whether a seat of this kind is among them.
    pub fn hold(self, kind: ClientKind) -> bool {
        self.0.contains(&kind)
    }
}
