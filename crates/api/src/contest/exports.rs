//! The contest as a workbook that an import takes back.

use crate::contest::imports::write_file;
use crate::contract::*;
use crate::door::kept::Download;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::seat::Seats;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Seen;
use crate::show::local::lang_of;
use exchange::Language;
use std::path::{Path, PathBuf};

/// A workbook with every table of the contest.
struct Tables {
    bytes: Vec<u8>,
    without_scores: bool,
}

/// Writes the tables. While marks are taken they stay out: a spreadsheet would add them up
/// (`docs/rules/places.md`, What is seen when).
fn tables(open: &Seen, language: Language) -> Result<Tables, ApiError> {
    let (sheets, day) = open.read(|view| Ok((view.sheets(&open.setup)?, view.day()?)))?;
    let without_scores = !open.is_closed() && !sheets.is_empty();
    let sheets = if without_scores { &[] } else { sheets.as_slice() };
    Ok(Tables {
        bytes: exchange::write_workbook(&open.setup, sheets, &day.audience, language)
            .map_err(ApiError::internal)?,
        without_scores,
    })
}

request! {
    /// Saves every table as a workbook that an import takes back.
    SaveWorkbook { target: SaveTarget, lang: String } -> SavedWorkbook;
    may: Work(Papers), frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SaveWorkbook {
    fn answer(&self, turn: Turn<'_>) -> Result<SavedWorkbook, ApiError> {
        let Self { target, lang } = self;
        let language = match lang_of(lang)? {
            messages::Lang::Ru => Language::Ru,
            messages::Lang::En => Language::En,
        };
        let open = turn.state.open()?.seen();
        let (mut turn, tables) = turn.aside(|| tables(&open, language))?;
        let (program, state, asked) = turn.all();
        let name = format!("{}.xlsx", open.name());
        let file = match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                write_file(&path, &tables.bytes, *replace)?;
                program.saved(state, path)
            }
            SaveTarget::Download {} => {
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                let bytes = tables.bytes;
                program.offer(state, (asked.client, asked.who), Download { name, kind, bytes })?
            }
        };
        Ok(SavedWorkbook {
            file,
            without_scores: tables.without_scores,
        })
    }
}

impl Program {
    /// Writes the open contest's tables as a workbook. Returns whether marks were left out because they are
    /// still being taken.
    ///
    /// # Errors
    /// `NoContest`, `FileExists` unless `force`, or what the disk says.
    pub fn export(&self, out: &Path, force: bool) -> Result<bool, ApiError> {
        let language = match self.here.lang {
            messages::Lang::Ru => Language::Ru,
            messages::Lang::En => Language::En,
        };
        let tables = tables(&self.seen()?, language)?;
        write_file(out, &tables.bytes, force)?;
        Ok(tables.without_scores)
    }
}
