//! From a path to raw tables: what kind of source it is, told by its content.

use crate::raw::{RawTable, Source};
use crate::read_error::ReadError;
use crate::table::Table;
use crate::{csv, workbook};
use std::fs;
use std::path::Path;

/// A contest of ten thousand marks takes half a megabyte; a file this large is something else.
const LARGEST_MEGABYTES: u64 = 64;

/// Returns the tables of a workbook, of a folder, or of the folder a `contest.toml` stands in.
///
/// # Errors
/// When the source as a whole cannot be read.
pub(crate) fn open(path: &Path) -> Result<Source, ReadError> {
    let metadata = fs::metadata(path).map_err(|error| ReadError::of_io(path, error))?;
    if metadata.is_dir() {
        return open_folder(path);
    }
    if is_contest_toml(path) {
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        return open_folder(folder.unwrap_or(Path::new(".")));
    }
    let bytes = read_bytes(path)?;
    workbook::open(path, bytes)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let metadata = fs::metadata(path).map_err(|error| ReadError::of_io(path, error))?;
    if metadata.len() > LARGEST_MEGABYTES * 1024 * 1024 {
        return Err(ReadError::TooLarge {
            path: path.to_owned(),
            megabytes: LARGEST_MEGABYTES,
        });
    }
    let bytes = fs::read(path).map_err(|error| ReadError::of_io(path, error))?;
    if bytes.is_empty() {
        Err(ReadError::Empty(path.to_owned()))
    } else {
        Ok(bytes)
    }
}

fn open_folder(folder: &Path) -> Result<Source, ReadError> {
    let entries = fs::read_dir(folder).map_err(|error| ReadError::of_io(folder, error))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| ReadError::of_io(folder, error))?.path());
    }
    // The order of a directory is the file system's; the order of faults must not be.
    paths.sort();
    let mut source = Source::default();
    for path in paths {
        if is_contest_toml(&path) {
            let bytes = fs::read(&path).map_err(|error| ReadError::of_io(&path, error))?;
            source.toml = Some((file_name(&path), csv::decode(&bytes)));
        } else if has_extension(&path, "csv") || has_extension(&path, "tsv") {
            source.tables.push(read_csv(&path)?);
        }
    }
    if source.toml.is_none() {
        return Err(ReadError::FolderWithoutContest(folder.to_owned()));
    }
    Ok(source)
}

fn read_csv(path: &Path) -> Result<RawTable, ReadError> {
    match read_bytes(path) {
        Ok(bytes) => Ok(csv::read(&file_name(path), &csv::decode(&bytes))),
        // An empty file is an empty table: its fault is told with the others.
        Err(ReadError::Empty(_)) => Ok(RawTable {
            name: file_name(path),
            strict_width: true,
            ..RawTable::default()
        }),
        Err(error) => Err(error),
    }
}

fn is_contest_toml(path: &Path) -> bool {
    has_extension(path, "toml") && Table::named(&stem(&file_name(path))) == Some(Table::Contest)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Returns a name without the extension of a table's file.
pub(crate) fn stem(name: &str) -> String {
    name.rsplit_once('.')
        .filter(|(_, extension)| {
            ["csv", "tsv", "toml"]
                .iter()
                .any(|known| extension.eq_ignore_ascii_case(known))
        })
        .map_or(name, |(stem, _)| stem)
        .to_owned()
}
