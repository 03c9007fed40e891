//! Programs that a test starts and that end with it.

use std::io::{BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a program may take to get ready.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a program may take to end when asked to.
const GRACE: Duration = Duration::from_secs(5);

/// A running program; killed when dropped.
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts a program.
    pub fn start(command: &mut Command) -> Self {
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
        Self { child }
    }

    /// Takes the program's standard input, which must be piped.
    pub fn input(&mut self) -> ChildStdin {
        self.child.stdin.take().expect("the input was asked for")
    }

    /// Starts a program and returns it with the first thing that `find` recognises in a printed line.
    pub fn until_printed<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> (Self, T) {
        let mut running = Self::start(command.stdout(Stdio::piped()));
        let output = running.child.stdout.take().expect("the output was asked for");
        let mut output = BufReader::new(output);
        let mut line = String::new();
        while output.read_line(&mut line).expect("the output is text") > 0 {
            if let Some(found) = find(&line) {
                // Nobody reads on, but the program must not fail on a closed or full pipe.
                std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
                return (running, found);
            }
            line.clear();
        }
        panic!("{command:?} ended without saying that it is ready");
    }

    /// Waits until the program accepts connections on a port.
    pub fn until_listening(mut self, port: u16) -> Self {
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Ok(Some(status)) = self.child.try_wait() {
                panic!("the program ended before it listened: {status}");
            }
            assert!(started.elapsed() < PATIENCE, "nothing listens on port {port}");
            std::thread::park_timeout(Duration::from_millis(5));
        }
        self
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Asked first, so that it ends its own children too; it may have ended already.
        #[cfg(unix)]
        if let Ok(None) = self.child.try_wait() {
            let _ = Command::new("kill").arg(self.child.id().to_string()).status();
            let started = Instant::now();
            while started.elapsed() < GRACE && matches!(self.child.try_wait(), Ok(None)) {
                std::thread::park_timeout(Duration::from_millis(5));
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns a port that nothing listens on now.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("loopback is there");
    listener
        .local_addr()
        .expect("a bound socket has an address")
        .port()
}
