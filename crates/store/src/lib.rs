//! The contest file: SQLite, migrations, journal, backup; one writer, several readers.
//!
//! The most important first: [`ContestFile::write`] does a request and its journal entry in one durable
//! transaction; [`Readers::read`] reads one moment of the file, also while it is written; [`verify`] says
//! whether a file is as the program left it. Time and randomness come in as arguments. Nothing is ever
//! changed or removed in the tables of what people did; only the set-up is.

mod changes;
mod contest;
mod continuing;
mod decisions;
mod digest;
mod erasure;
mod error;
mod file;
mod ground;
mod held;
mod journal;
mod key;
mod lock;
mod marks;
mod migrations;
mod opening;
mod orphan;
mod readable;
mod readers;
mod salvage;
mod scratch;
mod setup;
mod setup_rows;
mod sheets;
mod signed;
mod verify;
mod view;
mod whole;

pub use changes::{SetupChange, Steps};
pub use continuing::{CONTINUED, LEFT_OUT, LeftOut, Remains, SETUP_TAKEN};
pub use decisions::{Decision, Stage, StageNow};
pub use digest::hex;
pub use error::{Error, Loss};
pub use file::{ContestFile, NewFile};
pub use held::is_open_here;
pub use journal::{Accepted, Head, JournalEntry, NewEntry, Tx};
pub use key::{WrappedKey, Wrapping};
pub use marks::{SheetStep, Way};
pub use opening::Stamp;
pub use readers::{Readers, open_read_only, open_remains};
pub use scratch::Scratch;
pub use setup::{Additions, ChangeAct};
pub use sheets::{GivenMark, SheetEvent};
pub use verify::{Fault, Flaw, Verified, VerifyError, verify};
pub use view::View;

#[cfg(test)]
mod tests;

/// Returns the version of the SQLite inside («3.53.2»).
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
