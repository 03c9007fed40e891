//! A display of our own for the window's tests: X server, D-Bus session, window manager.

use crate::failure::{Failure, Outcome};
use crate::step;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running virtual display; it ends when dropped.
pub struct Display {
    name: String,
    bus: String,
    children: Vec<Child>,
}

impl Display {
    /// Starts a display with a free number.
    pub fn start() -> Outcome<Self> {
        let mut display = Self {
            name: String::new(),
            bus: String::new(),
            children: Vec::new(),
        };
        let screen = [
            "-displayfd",
            "1",
            "-screen",
            "0",
            // Large enough for a window whose content is as large as a projector's picture.
            "1920x1200x24",
            "-nolisten",
            "tcp",
        ];
        // The server chooses the number itself and prints it when it is ready, which avoids a race with another one.
        display.name = format!(":{}", display.first_line(step::command("Xvfb", &screen))?);
        let bus = ["--session", "--nofork", "--nopidfile", "--print-address=1"];
        display.bus = display.first_line(step::command("dbus-daemon", &bus))?;
        let mut manager = step::command("openbox", &["--sm-disable"]);
        display.lend(&mut manager);
        display
            .children
            .push(spawn(manager.stdout(Stdio::null()).stderr(Stdio::null()))?);
        println!("   display {}", display.name);
        Ok(display)
    }

    /// Makes a command use the display.
    pub fn lend(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.name)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env_remove("WAYLAND_DISPLAY");
    }

    /// Starts a child and returns its first line, which it prints when it is ready.
    fn first_line(&mut self, mut command: Command) -> Outcome<String> {
        let mut child = spawn(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let mut line = String::new();
        let read = child
            .stdout
            .take()
            .map(|output| BufReader::new(output).read_line(&mut line));
        self.children.push(child);
        match read {
            Some(Ok(length)) if length > 0 => Ok(line.trim().to_owned()),
            _ => Err(Failure::Unreadable(format!(
                "`{}` did not start",
                step::typed(&command)
            ))),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            // It may have ended already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn spawn(command: &mut Command) -> Outcome<Child> {
    command.spawn().map_err(|cause| Failure::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        cause,
    })
}
