//! Whether the container of an old workbook is all there.
//!
//! The reader of `.xls` takes what it finds in a file that was cut off, and marks would be lost in
//! silence. The allocation table of the container says how long the file must be.

/// Entries of the allocation table that the header itself holds; enough for seven megabytes.
const IN_HEADER: usize = 109;
const FREE: u32 = 0xffff_ffff;

/// Returns whether every sector in use lies within the file ([MS-CFB] 2.2, 2.3).
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    last_sector(bytes).is_some_and(|last| {
        // Sector 0 follows the header, which is as long as a sector; the last may be cut short.
        let Some(size) = sector_size(bytes) else {
            return false;
        };
        bytes.len() > (last as usize + 1).saturating_mul(size)
    })
}

fn sector_size(bytes: &[u8]) -> Option<usize> {
    let shift = u16::from_le_bytes(bytes.get(30..32)?.try_into().ok()?);
    matches!(shift, 9 | 12).then(|| 1 << shift)
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

/// Returns the number of the last sector in use; `None` when a part of the table is missing.
fn last_sector(bytes: &[u8]) -> Option<u32> {
    let size = sector_size(bytes)?;
    let tables = word(bytes, 44)? as usize;
    let mut last = 0;
    for index in 0..tables.min(IN_HEADER) {
        let table = word(bytes, 76 + 4 * index)?;
        let start = (table as usize + 1).checked_mul(size)?;
        for entry in 0..size / 4 {
            if word(bytes, start + 4 * entry)? != FREE {
                last = last.max(u32::try_from(index * (size / 4) + entry).ok()?);
            }
        }
    }
    Some(last)
}
