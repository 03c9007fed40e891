//! Other programs: waited for, but not for ever.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How long to wait for a program: far longer than anything measured here takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs a program to its end.
///
/// # Panics
/// When it fails, with its error output, or does not end.
pub fn run(command: &mut Command) {
    let mut child = Running::spawn(command.stdout(Stdio::null()).stderr(Stdio::piped()));
    let mut errors = child.child.stderr.take().unwrap();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut text = String::new();
        // Output that cannot be read is left out.
        let _ = errors.read_to_string(&mut text);
        let _ = tell.send(text);
    });
    // The channel of errors closes when the program ends.
    let said = child.wait_for(&told, "end");
    let status = child.child.wait().unwrap();
    assert!(status.success(), "{}: {status}: {said}", child.name);
}

/// A program that runs until it is dropped.
pub struct Running {
    child: Child,
    name: String,
}

impl Running {
    /// Starts a program and waits until it prints a line.
    ///
    /// # Panics
    /// When it ends before that, prints another line, or none.
    pub fn until_line(line: &str, command: &mut Command) -> Self {
        let mut running = Self::spawn(command.stdout(Stdio::piped()).stderr(Stdio::inherit()));
        let output = running.child.stdout.take().unwrap();
        let (tell, told) = channel();
        std::thread::spawn(move || {
            let mut first = String::new();
            let _ = BufReader::new(output).read_line(&mut first);
            let _ = tell.send(first);
        });
        let said = running.wait_for(&told, &format!("say «{line}»"));
        assert_eq!(said.trim(), line, "first line of {}", running.name);
        running
    }

    /// Returns the number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    fn spawn(command: &mut Command) -> Self {
        let name = format!("{command:?}");
        match command.spawn() {
            Ok(child) => Self { child, name },
            Err(fault) => panic!("cannot start {name}: {fault}"),
        }
    }

    fn wait_for(&self, told: &Receiver<String>, what: &str) -> String {
        match told.recv_timeout(PATIENCE) {
            Ok(text) => text,
            Err(RecvTimeoutError::Timeout) => panic!(
                "waited {} s in vain for {} to {what}",
                PATIENCE.as_secs(),
                self.name
            ),
            Err(RecvTimeoutError::Disconnected) => panic!("lost sight of {}", self.name),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
