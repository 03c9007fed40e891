//! Files of ours: SQLite, migrations, journal, backup; one writer, several readers.
//!
//! The most important first: [`ContestFile::write`] does a request and its journal entry in one durable
//! transaction; [`Readers::read`] reads one moment of the file, also while it is written; [`verify`] says
//! whether a file is as the program left it. Time and randomness come in as arguments. Nothing is ever
//! changed or removed in the tables of what people did; only the set-up is.
//!
//! Two parts: `ground` stands under any file of ours and knows no table of it; `contest` is the set of tables of a
//! contest, and what is read and written of it.

mod contest;
mod error;
mod ground;

pub use contest::{
    Additions, GivenMark, Marking, MarkingNow, NewFile, SheetEvent, SheetStep, Verified, Way, WrappedKey,
    Wrapping, open_read_only, open_remains, verify,
};
pub use error::{Error, Loss};
pub use ground::continuing::{CONTINUED, LEFT_OUT, LeftOut, Remains, SETUP_TAKEN};
pub use ground::digest::hex;
pub use ground::entry::{Accepted, NewEntry, Tx};
pub use ground::fault::{Fault, Flaw, VerifyError};
pub use ground::file::OpenFile as ContestFile;
pub use ground::held::is_open_here;
pub use ground::journal::{Head, JournalEntry};
pub use ground::opening::Stamp;
pub use ground::readers::Readers;
pub use ground::scratch::Scratch;
pub use ground::undo::{ChangeAct, SetupChange, Steps};
pub use ground::view::View;

#[cfg(test)]
mod tests;

/// Returns the version of the SQLite inside («3.53.2»).
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
