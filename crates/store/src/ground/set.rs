//! A set of tables that stands on the ground, and what the ground must ask of it.

use super::entry::Tx;
use super::fault::Fault;
use super::tables::Tables;
use super::view::View;
use crate::error::Error;
use rusqlite::Connection;

/// A kind of file: its tables, and what only they know.
#[derive(Clone, Copy)]
pub(crate) struct TableSet {
    pub(crate) tables: Tables,
    /// Returns the first value that means nothing to this program, or anything else that verification of every file
    /// cannot know to be wrong.
    pub(crate) first_unreadable: fn(View<'_>) -> Result<Option<Fault>, Error>,
    /// Puts what can be understood in the place of what cannot, in a copy whose triggers are left out.
    pub(crate) make_readable: fn(&Connection) -> Result<(), Error>,
    /// Removes rows of the set-up that name nobody, in such a copy.
    pub(crate) clear_dangling: fn(&Connection) -> Result<(), Error>,
    /// Returns what people call a row of a table: a number, a name.
    pub(crate) name_of: fn(&Connection, &str, i64) -> Option<String>,
    /// Returns the row of the set-up that does not stand as its recorded changes left it: table and id. Asked of files
    /// that have no digests of rows.
    pub(crate) changed_row: fn(View<'_>) -> Option<(String, i64)>,
    /// What a migration throws away.
    pub(crate) thrown_away: ThrownAway,
    /// Returns what a copy to hand on is made without.
    pub(crate) private: fn(&Connection) -> Result<Private, Error>,
}

/// Something that an older file holds, a newer one must not, and that must be told of.
#[derive(Clone, Copy)]
pub(crate) struct ThrownAway {
    /// Returns what there is to be told of a file.
    pub(crate) find: fn(&Connection) -> Result<Option<String>, Error>,
    /// Tells of it by an entry of the journal, when the file was brought to the latest version.
    pub(crate) record: fn(&mut Tx<'_>, String) -> Result<(), Error>,
    /// Tells of it in a copy that is only read, which has no entry of its own.
    pub(crate) mark: fn(&Connection, &str) -> Result<(), Error>,
}

/// What is left of a text of an entry of some kind; `None`: all of it.
pub(crate) type OfText = dyn Fn(&str, &str) -> Option<String>;

/// What a copy to hand on is made without.
pub(crate) struct Private {
    /// What is left of a request or a reply, by the kind of its entry.
    pub(crate) of_text: Box<OfText>,
    /// What is left of a change of the set-up; `None`: all of it.
    pub(crate) of_change: fn(&str) -> Option<String>,
    /// Clears the set-up of it.
    pub(crate) clear: &'static str,
}
