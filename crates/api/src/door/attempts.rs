//! Wrong passphrases and PINs: after five in a row a pause, which doubles.
//!
//! They are counted at the seat where they were tried: whoever guesses at one seat does not lock the right
//! passphrase out at another. What the journal remembers of an earlier run counts for every seat of that kind.
//! Times are the machine's running time, which no hand sets: neither a clock set ahead nor one set back opens a
//! lock or keeps it shut.

use crate::door::seat::{Client, ClientKind};
use domain::{HelperId, JurorId};
use std::collections::HashMap;

/// How many wrong attempts cost no pause.
pub const FREE: u32 = 5;
/// The first pause.
const FIRST_PAUSE_MS: i64 = 30_000;
/// The longest pause.
const LONGEST_PAUSE_MS: i64 = 15 * 60_000;
/// How long without an attempt until they are forgotten.
const FORGOTTEN_AFTER_MS: i64 = 60 * 60_000;

/// The lock that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Secret {
    /// The console's.
    Console,
    /// A juror's.
    Juror(JurorId),
    /// A helper's.
    Helper(HelperId),
}

/// Where it was tried.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Seat {
    /// At this seat.
    Now(Client),
    /// At a seat of this kind, before the program was started.
    Before(ClientKind),
}

/// The count of wrong attempts.
#[derive(Debug, Default)]
pub struct Attempts(HashMap<(Seat, Secret), (u32, i64)>);

impl Attempts {
    /// Notes a wrong attempt at `time` (milliseconds of running time).
    pub fn wrong(&mut self, seat: Seat, lock: Secret, time: i64) {
        let (count, last) = self.0.entry((seat, lock)).or_insert((0, time));
        if time - *last > FORGOTTEN_AFTER_MS {
            *count = 0;
        }
        *count += 1;
        *last = time;
    }

    /// Notes that an earlier run ended with so many wrong attempts in a row, the last of them `age` ago as far
    /// as the clock can be believed. Their number stands whatever the clock says; only the pause runs out.
    pub fn remember(&mut self, kind: ClientKind, lock: Secret, count: u32, age: i64, now: i64) {
        let count = if age > FORGOTTEN_AFTER_MS {
            count.min(FREE)
        } else {
            count
        };
        let last = now.saturating_sub(age.max(0));
        self.0.insert((Seat::Before(kind), lock), (count, last));
    }

    /// Forgets them after a right one at this seat, and those of earlier runs.
    pub fn right(&mut self, client: &Client, lock: Secret) {
        self.0.remove(&(Seat::Now(client.clone()), lock));
        self.0.remove(&(Seat::Before(client.kind()), lock));
    }

    /// Forgets them at every seat: there is another secret now.
    pub fn renewed(&mut self, lock: Secret) {
        self.0.retain(|(_, of), _| *of != lock);
    }

    /// Returns wrong attempts in a row that bear on this seat, and the time of the last one.
    fn of(&self, client: &Client, lock: Secret) -> Option<(u32, i64)> {
        let seats = [Seat::Now(client.clone()), Seat::Before(client.kind())];
        let counted = seats
            .into_iter()
            .filter_map(|seat| self.0.get(&(seat, lock)).copied());
        counted.reduce(|(one, early), (two, late)| (one + two, early.max(late)))
    }

    /// Returns whether there were wrong attempts since the last right one.
    pub fn any(&self, client: &Client, lock: Secret) -> bool {
        self.of(client, lock).is_some()
    }

    /// Returns how many attempts are left before a pause; 0 when every further wrong one means a pause.
    pub fn left(&self, client: &Client, lock: Secret) -> u32 {
        FREE.saturating_sub(self.of(client, lock).map_or(0, |(count, _)| count))
    }

    /// Returns the seconds to wait at `now`, rounded up; 0 when an attempt is free.
    pub fn pause(&self, client: &Client, lock: Secret, now: i64) -> u32 {
        let Some((count, last)) = self.of(client, lock) else {
            return 0;
        };
        let Some(over) = count.checked_sub(FREE) else {
            return 0;
        };
        let pause = FIRST_PAUSE_MS
            .checked_shl(over.min(20))
            .unwrap_or(LONGEST_PAUSE_MS)
            .min(LONGEST_PAUSE_MS);
        let gone = (now - last).clamp(0, pause);
        u32::try_from((pause - gone + 999) / 1000).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window() -> Client {
        Client::of(ClientKind::Window, 1)
    }

    fn tried(times: u32) -> Attempts {
        let mut attempts = Attempts::default();
        for _ in 0..times {
            attempts.wrong(Seat::Now(window()), Secret::Console, 0);
        }
        attempts
    }

    #[test]
    fn five_wrong_attempts_bring_a_pause_that_doubles_and_ends() {
        let seat = window();
        for n in 0..5 {
            assert_eq!(tried(n).pause(&seat, Secret::Console, 0), 0, "attempt {n}");
        }
        let mut attempts = tried(5);
        assert_eq!(attempts.left(&seat, Secret::Console), 0);
        assert_eq!(attempts.pause(&seat, Secret::Console, 0), 30);
        assert_eq!(attempts.pause(&seat, Secret::Console, 29_001), 1);
        assert_eq!(attempts.pause(&seat, Secret::Console, 30_000), 0);
        attempts.wrong(Seat::Now(seat.clone()), Secret::Console, 30_000);
        assert_eq!(attempts.pause(&seat, Secret::Console, 30_000), 60);
        assert_eq!(
            attempts.pause(&seat, Secret::Juror(JurorId(1)), 30_000),
            0,
            "another lock is not concerned"
        );
        attempts.right(&seat, Secret::Console);
        assert_eq!(attempts.pause(&seat, Secret::Console, 30_000), 0);
    }

    #[test]
    fn a_pause_never_exceeds_a_quarter_of_an_hour() {
        assert_eq!(tried(100).pause(&window(), Secret::Console, 0), 900);
    }

    #[test]
    fn guessing_at_one_seat_locks_nobody_out_at_another() {
        let other = Client::of(ClientKind::Browser, 2);
        assert_eq!(tried(100).pause(&other, Secret::Console, 0), 0);
        assert_eq!(tried(100).left(&other, Secret::Console), FREE);
    }

    #[test]
    fn an_earlier_run_counts_for_seats_of_its_kind_and_its_pause_ends() {
        let mut attempts = Attempts::default();
        attempts.remember(ClientKind::Window, Secret::Console, 6, 10_000, 1_000_000);
        assert_eq!(attempts.pause(&window(), Secret::Console, 1_000_000), 50);
        assert_eq!(attempts.pause(&window(), Secret::Console, 1_050_000), 0);
        let other = Client::of(ClientKind::Browser, 2);
        assert_eq!(attempts.pause(&other, Secret::Console, 1_000_000), 0);
        // One more at this seat adds to them.
        attempts.wrong(Seat::Now(window()), Secret::Console, 1_050_000);
        assert_eq!(attempts.pause(&window(), Secret::Console, 1_050_000), 120);
    }

    #[test]
    fn a_clock_that_was_set_neither_opens_a_lock_nor_keeps_it_shut() {
        const DAY: i64 = 86_400_000;
        let mut ahead = Attempts::default();
        ahead.remember(ClientKind::Window, Secret::Console, 9, DAY, 0);
        assert_eq!(ahead.left(&window(), Secret::Console), 0, "the number stands");
        let mut back = Attempts::default();
        back.remember(ClientKind::Window, Secret::Console, 5, -DAY, 0);
        assert_eq!(back.pause(&window(), Secret::Console, 0), 30);
        assert_eq!(back.pause(&window(), Secret::Console, 30_000), 0);
    }
}
