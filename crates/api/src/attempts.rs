//! Wrong passphrases and PINs: after five in a row a pause, which doubles.

use domain::{HelperId, JurorId};
use std::collections::HashMap;

/// Wrong attempts without a pause.
pub const FREE: u32 = 5;
/// The first pause.
const FIRST_PAUSE_MS: i64 = 30_000;
/// The longest pause.
const LONGEST_PAUSE_MS: i64 = 15 * 60_000;
/// After so long without an attempt they are forgotten.
pub const FORGOTTEN_AFTER_MS: i64 = 60 * 60_000;

/// At which lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lock {
    /// The console's.
    Console,
    /// A juror's.
    Juror(JurorId),
    /// A helper's.
    Helper(HelperId),
}

/// Counts wrong attempts.
#[derive(Debug, Default)]
pub struct Attempts(HashMap<Lock, (u32, i64)>);

impl Attempts {
    /// Notes a wrong attempt at `time` (milliseconds).
    pub fn wrong(&mut self, lock: Lock, time: i64) {
        let (count, last) = self.0.entry(lock).or_insert((0, time));
        if time - *last > FORGOTTEN_AFTER_MS {
            *count = 0;
        }
        *count += 1;
        *last = time;
    }

    /// Forgets them after a right one.
    pub fn right(&mut self, lock: Lock) {
        self.0.remove(&lock);
    }

    /// Returns how many attempts are left before a pause; 0 when every further wrong one means a pause.
    pub fn left(&self, lock: Lock) -> u32 {
        FREE.saturating_sub(self.0.get(&lock).map_or(0, |(count, _)| *count))
    }

    /// Returns the seconds to wait at `now`, rounded up; 0 when an attempt is free.
    pub fn pause(&self, lock: Lock, now: i64) -> u32 {
        let Some((count, last)) = self.0.get(&lock) else {
            return 0;
        };
        let Some(over) = count.checked_sub(FREE) else {
            return 0;
        };
        let pause = FIRST_PAUSE_MS
            .checked_shl(over.min(20))
            .unwrap_or(LONGEST_PAUSE_MS)
            .min(LONGEST_PAUSE_MS);
        // A clock set back must not open the lock earlier, nor close it for ever.
        let gone = (now - last).clamp(0, pause);
        u32::try_from((pause - gone + 999) / 1000).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_wrong_attempts_bring_a_pause_that_doubles_and_ends() {
        let mut attempts = Attempts::default();
        for n in 0..5 {
            assert_eq!(attempts.pause(Lock::Console, 0), 0, "attempt {n}");
            attempts.wrong(Lock::Console, 0);
        }
        assert_eq!(attempts.left(Lock::Console), 0);
        assert_eq!(attempts.pause(Lock::Console, 0), 30);
        assert_eq!(attempts.pause(Lock::Console, 29_001), 1);
        assert_eq!(attempts.pause(Lock::Console, 30_000), 0);
        attempts.wrong(Lock::Console, 30_000);
        assert_eq!(attempts.pause(Lock::Console, 30_000), 60);
        assert_eq!(
            attempts.pause(Lock::Juror(JurorId(1)), 30_000),
            0,
            "another lock is not concerned"
        );
        attempts.right(Lock::Console);
        assert_eq!(attempts.pause(Lock::Console, 30_000), 0);
    }

    #[test]
    fn a_pause_never_exceeds_a_quarter_of_an_hour() {
        let mut attempts = Attempts::default();
        for _ in 0..100 {
            attempts.wrong(Lock::Console, 0);
        }
        assert_eq!(attempts.pause(Lock::Console, 0), 900);
    }
}
