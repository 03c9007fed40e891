//! The one file is whole: when nobody has written for a moment, what lies in the `-wal` goes into the file.
//! Beside that it is looked whether the path still leads to the file.

use super::claim::make_whole;
use super::connection::Opened;
use crate::error::{Error, Loss};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// The moments at which the file is made whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// So long nobody must have written.
    pub quiet: Duration,
    /// After so many requests without a quiet moment it is done all the same.
    pub at_most: u32,
    /// So long is waited for a reader that was in the way.
    pub again: Duration,
    /// So often is looked whether the path still leads to the file, while nobody writes.
    pub look: Duration,
}

impl Pace {
    /// A copy of the one file made a second after the last request must hold everything.
    pub(crate) const USUAL: Self = Self {
        quiet: Duration::from_millis(200),
        at_most: 64,
        again: Duration::from_millis(50),
        look: Duration::from_secs(1),
    };
}

/// Told of what happens to the file; `None`: it is well again.
pub(crate) type Told = Box<dyn Fn(Option<Loss>) + Send>;

/// What the thread is woken for.
enum Woken {
    Written,
    Watch(Told),
}

/// A thread of its own with a connection of its own, so that no request waits for it.
pub(crate) struct Keeper {
    wake: Option<Sender<Woken>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Begins. What an earlier program left in the `-wal` is the first to be brought in.
    pub(crate) fn begin(conn: Opened, pace: Pace) -> Result<Self, Error> {
        let (wake, woken) = channel();
        let thread = std::thread::Builder::new()
            .name("whole".into())
            .spawn(move || keep(&conn, pace, &woken))
            .map_err(|source| Error::Io {
                path: PathBuf::new(),
                source,
            })?;
        let keeper = Self {
            wake: Some(wake),
            thread: Some(thread),
        };
        keeper.written();
        Ok(keeper)
    }

    /// Notes that something was written.
    pub(crate) fn written(&self) {
        if let Some(wake) = &self.wake {
            // Without a listener the -wal is taken in at the end, as ever.
            let _ = wake.send(Woken::Written);
        }
    }

    /// Tells `told` of what happens to the file.
    pub(crate) fn watch(&self, told: Told) {
        if let Some(wake) = &self.wake {
            let _ = wake.send(Woken::Watch(told));
        }
    }

    /// Ends, and waits for it: its connection is closed then.
    pub(crate) fn end(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.end();
    }
}

fn keep(conn: &Opened, pace: Pace, woken: &Receiver<Woken>) {
    let mut told: Option<Told> = None;
    let mut loss = None;
    loop {
        match woken.recv_timeout(pace.look) {
            Ok(Woken::Written) => {
                if become_whole(conn, pace, woken, &mut told).is_none() {
                    return;
                }
            }
            Ok(Woken::Watch(by)) => told = Some(by),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let now = conn.claim.as_ref().and_then(|claim| claim.loss());
        if now != loss {
            loss = now;
            if let Some(told) = &told {
                told(loss);
            }
        }
    }
}

fn whole(conn: &Opened) -> Result<bool, Error> {
    match &conn.claim {
        Some(claim) => claim.make_whole(conn),
        None => make_whole(conn),
    }
}

/// Waits for a quiet moment and makes the file whole. `None`: it is the end.
fn become_whole(conn: &Opened, pace: Pace, woken: &Receiver<Woken>, told: &mut Option<Told>) -> Option<()> {
    // Returns whether something was written within `moment`.
    let mut written = |moment| match woken.recv_timeout(moment) {
        Ok(Woken::Written) => Some(true),
        Ok(Woken::Watch(by)) => {
            *told = Some(by);
            Some(true)
        }
        Err(RecvTimeoutError::Timeout) => Some(false),
        Err(RecvTimeoutError::Disconnected) => None,
    };
    for _ in 1..pace.at_most {
        if !written(pace.quiet)? {
            break;
        }
    }
    // A full disk or a disk that is gone: everything stays in the -wal, and the next request says so.
    while matches!(whole(conn), Ok(false)) {
        written(pace.again)?;
    }
    Some(())
}
