//! Workbooks and CSV folders in, workbooks out.
//!
//! [`read`] understands a whole source in one pass and returns a contest, or every fault of it;
//! [`merge`] says what an import adds to a contest that has begun; [`template`] and
//! [`write_workbook`] make workbooks that [`read`] takes. Nothing here changes a contest file.

mod ballots;
mod cell;
mod contradiction;
mod csv;
mod decimal;
mod difference;
mod editing;
mod entries;
mod fault;
mod file;
mod grid;
mod import;
mod merge;
mod ole;
mod options;
mod preset;
mod preset_file;
mod raw;
mod read_error;
mod rows;
mod rule_words;
mod rules;
mod scores;
mod settings;
mod table;
mod template;
mod words;
mod workbook;
mod writer;

pub use ballots::CountedBallots;
pub use editing::{ColumnKind, EditColumn, EditFault, Edited, RowEdit, SetupTable, TableEdit};
pub use fault::{Fault, FaultCode};
pub use import::{Import, Outcome, Ready, TableSummary, read};
pub use merge::{Addition, merge};
pub use options::Options;
pub use preset::{PresetSummary, preset, presets};
pub use preset_file::{PresetRead, preset_text, read_preset};
pub use read_error::ReadError;
pub use table::{Language, Table};
pub use template::template;
pub use writer::{WriteError, write_workbook};
