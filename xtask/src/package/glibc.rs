//! Which C library a Linux program needs.

use std::fmt;

/// A version of glibc.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u32,
    minor: u32,
}

impl Version {
    /// The version in Debian 12.
    pub const OF_DEBIAN_12: Self = Self { major: 2, minor: 36 };
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// Returns the newest version among those that a program names for its symbols (`GLIBC_2.34`).
pub fn needed(program: &[u8]) -> Option<Version> {
    const NAME: &[u8] = b"\0GLIBC_";
    let starts = program.windows(NAME.len()).enumerate();
    starts
        .filter(|(_, window)| *window == NAME)
        .filter_map(|(at, _)| version(&program[at + NAME.len()..]))
        .max()
}

/// Reads `2.34`, terminated by a zero byte; `2.2.5`, one of the oldest, is read as 2.2.
fn version(bytes: &[u8]) -> Option<Version> {
    let end = bytes.iter().position(|byte| *byte == 0)?;
    let mut parts = std::str::from_utf8(&bytes[..end]).ok()?.split('.');
    Some(Version {
        major: parts.next()?.parse().ok()?,
        minor: parts.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_found_by_number_and_not_by_letter() {
        let program = b"\x7fELF\0GLIBC_2.2.5\0GLIBC_2.34\0GLIBC_2.4\0GLIBC_PRIVATE\0memcpy\0";
        let needed = needed(program).map(|version| version.to_string());
        assert_eq!(needed.as_deref(), Some("2.34"));
        assert_eq!(super::needed(b"no ELF at all, GLIBC_2.99 in a text"), None);
    }

    #[test]
    fn what_debian_12_lacks_is_newer() {
        assert!(version(b"2.38\0") > Some(Version::OF_DEBIAN_12));
        assert!(version(b"2.4\0") < Some(Version::OF_DEBIAN_12));
    }
}
