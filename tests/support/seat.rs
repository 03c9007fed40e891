//! Places to sit at: the program's own window, or a browser at what `tribuna serve` shows.

use super::Screen;
use super::children::{Running, free_port};
use super::files::{Files, answer};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use thirtyfour::{Capabilities, WebDriver};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_tribuna");

/// A screen with the programs behind it, and the folder with everything of this test.
pub struct Seat {
    pub screen: Screen,
    /// Folder of the test: contests, settings, saved files.
    pub folder: tempfile::TempDir,
    /// A file whose lines the window's file dialogs answer with, one per dialog.
    dialogs: PathBuf,
    driver: WebDriver,
    // Dropped one after another, after the session: the driver's program, then the server.
    programs: Vec<Running>,
}

impl Seat {
    /// Makes the window's next file dialogs answer with these paths, one after another.
    pub fn answer_dialogs(&self, paths: &[&Path]) {
        answer(&self.dialogs, paths);
    }

    /// Plays a scenario and leaves. If it fails, the screen is kept in `target/e2e/NAME.png` and `.html`.
    pub async fn play<F>(self, name: &str, scenario: impl FnOnce(Screen) -> F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (seat, ()) = self.scene(name, scenario).await;
        seat.leave().await;
    }

    /// Plays a part of a story and stays; returns the result of the part.
    pub async fn scene<F, T>(self, name: &str, scenario: impl FnOnce(Screen) -> F) -> (Self, T)
    where
        F: Future<Output = T> + Send + 'static,
        T: Send + 'static,
    {
        // In a task of its own, so that after a failed assertion the screen is still there to look at.
        match tokio::spawn(scenario(self.screen.clone())).await {
            Ok(found) => (self, found),
            Err(failure) => {
                self.screen.keep(&kept(name)).await;
                self.leave().await;
                std::panic::resume_unwind(failure.into_panic());
            }
        }
    }

    /// Kills the program as a power cut does, and opens the contest file again at the same seat.
    pub async fn after_power_cut(self, file: &Path) -> Self {
        let Self {
            screen,
            folder,
            driver,
            programs,
            ..
        } = self;
        kill_programs_of(folder.path());
        // The session may have ended with the window.
        let _ = driver.quit().await;
        drop(programs);
        match screen.files() {
            Files::Dialogs(_) => window_in(folder, Some(file)).await,
            Files::Transfers(_) => browser_at(folder, file, "ru").await,
        }
    }

    /// Closes the window or the tab, and ends the programs behind it.
    pub async fn leave(self) {
        // The session may have ended already.
        let _ = self.driver.quit().await;
        // A window that is still closing would take the next one for a second start of the program.
        for program in programs_of(self.folder.path()) {
            let _ = Command::new("kill").arg("-9").arg(program).status();
        }
        // Before their folder is removed.
        drop(self.programs);
    }
}

/// Opens the program's own window, with a contest file or on the start screen.
pub async fn window(file: Option<&Path>) -> Seat {
    window_in(
        tempfile::tempdir().expect("there is a place for temporary files"),
        file,
    )
    .await
}

async fn window_in(folder: tempfile::TempDir, file: Option<&Path>) -> Seat {
    let dialogs = folder.path().join("dialogs.txt");
    let (port, native) = (free_port(), free_port());
    let tool = std::env::var_os("TAURI_DRIVER").unwrap_or_else(|| OsString::from("tauri-driver"));
    let mut driver = Command::new(tool);
    driver
        .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
        .stdout(Stdio::null());
    driver.env("TRIBUNA_DIALOG", &dialogs);
    set_home(&mut driver, folder.path());
    // Both ports: the driver accepts a session before the one behind it does, and then loses it.
    let running = Running::start(&mut driver)
        .until_listening(native)
        .until_listening(port);
    let mut arguments = vec![json!("--lang"), json!("ru")];
    arguments.extend(file.map(|file| json!(file)));
    let options =
        json!({ "browserName": "wry", "tauri:options": { "application": PROGRAM, "args": arguments } });
    let files = Files::Dialogs(dialogs.clone());
    seat(port, options, folder, dialogs, files, vec![running]).await
}

/// Serves a contest file in Russian and opens it in a headless browser.
pub async fn browser(file: &Path) -> Seat {
    browser_in(file, "ru").await
}

/// Serves a contest file in the given language and opens it in a headless browser.
pub async fn browser_in(file: &Path, lang: &str) -> Seat {
    browser_at(
        tempfile::tempdir().expect("there is a place for temporary files"),
        file,
        lang,
    )
    .await
}

async fn browser_at(folder: tempfile::TempDir, file: &Path, lang: &str) -> Seat {
    let (server, address) = serve(file, lang, folder.path());
    let dialogs = folder.path().join("dialogs.txt");
    let mut driver = Command::new("chromedriver");
    set_home(&mut driver, folder.path());
    let (running, port) = Running::until_printed(driver.arg("--port=0"), port_in);
    let files = Files::Transfers(folder.path().to_owned());
    let seat = seat(
        port,
        headless_chromium(folder.path()),
        folder,
        dialogs,
        files,
        vec![running, server],
    )
    .await;
    seat.driver
        .goto(address)
        .await
        .expect("the address that was printed opens");
    seat
}

/// Starts `tribuna serve` and returns the address that it prints.
pub fn serve(file: &Path, lang: &str, home: &Path) -> (Running, String) {
    let mut server = Command::new(PROGRAM);
    server
        .arg("serve")
        .arg(file)
        .args(["--listen", "127.0.0.1:0", "--lang", lang]);
    set_home(&mut server, home);
    Running::until_printed(&mut server, |line| {
        let start = line.find("http://")?;
        line[start..].split_whitespace().next().map(str::to_owned)
    })
}

/// Makes the demo contest.
pub fn demo(folder: &Path) -> PathBuf {
    let file = folder.join("demo.tribuna");
    let mut demo = Command::new(PROGRAM);
    set_home(&mut demo, folder);
    let made = demo
        .arg("demo")
        .arg("--out")
        .arg(&file)
        .output()
        .expect("the program starts");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    file
}

/// Makes a contest file from a workbook or a folder of tables.
pub fn imported(source: &Path, file: &Path) {
    convert("import", source, file);
}

/// Saves the tables of a contest file as a workbook.
pub fn exported(file: &Path, book: &Path) {
    convert("export", file, book);
}

/// Runs a command that makes one file from another.
fn convert(command: &str, source: &Path, out: &Path) {
    let mut program = Command::new(PROGRAM);
    set_home(&mut program, out.parent().expect("a file lies in a folder"));
    let made = program
        .arg(command)
        .arg(source)
        .arg("--out")
        .arg(out)
        .output()
        .expect("the program starts");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

/// Returns the process ids of the programs under test whose home is in a folder.
fn programs_of(folder: &Path) -> Vec<OsString> {
    let home = format!("XDG_DATA_HOME={}", folder.join("xdg_data_home").display());
    let of_here = |process: &std::fs::DirEntry| {
        let is_program =
            std::fs::read_link(process.path().join("exe")).is_ok_and(|exe| exe == Path::new(PROGRAM));
        let environment = std::fs::read(process.path().join("environ")).unwrap_or_default();
        is_program
            && environment
                .split(|byte| *byte == 0)
                .any(|one| one == home.as_bytes())
    };
    std::fs::read_dir("/proc")
        .expect("processes are listed")
        .flatten()
        .filter(of_here)
        .map(|process| process.file_name())
        .collect()
}

/// Kills the programs of a folder, as a power cut does.
fn kill_programs_of(folder: &Path) {
    let programs = programs_of(folder);
    assert!(!programs.is_empty(), "no program of this test is running");
    for program in programs {
        let status = Command::new("kill").arg("-9").arg(program).status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "a program was not killed"
        );
    }
}

async fn seat(
    port: u16,
    capabilities: Value,
    folder: tempfile::TempDir,
    dialogs: PathBuf,
    files: Files,
    programs: Vec<Running>,
) -> Seat {
    let Value::Object(map) = capabilities else {
        panic!("capabilities are an object")
    };
    let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), Capabilities::from(map))
        .await
        .unwrap_or_else(|error| panic!("no session on port {port}: {error}"));
    Seat {
        screen: Screen::new(driver.clone(), files),
        folder,
        dialogs,
        driver,
        programs,
    }
}

/// Lets a program keep its settings in the test's folder, so that the user's are neither read nor changed.
fn set_home(command: &mut Command, folder: &Path) {
    command.env("HOME", folder);
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
        command.env(name, folder.join(name.to_lowercase()));
    }
}

fn headless_chromium(folder: &Path) -> Value {
    let arguments = [
        "--headless=new".to_owned(),
        // Tests may run as root, where Chromium has no sandbox; it opens only our own pages.
        "--no-sandbox".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--hide-scrollbars".to_owned(),
        "--window-size=1366,768".to_owned(),
        format!("--user-data-dir={}", folder.join("chromium").display()),
    ];
    json!({ "browserName": "chrome", "goog:chromeOptions": {
        "args": arguments,
        "prefs": { "download.default_directory": folder },
    } })
}

/// Reads the port from «ChromeDriver was started successfully on port 12345.»
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end().trim_end_matches('.').parse().ok()
}

pub(super) fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("target/e2e")
        .join(name)
}

/// Makes a contest file from a few tables, as a browser makes none.
pub fn draft(folder: &Path, contest: &str, projects: &str) -> PathBuf {
    let draft = folder.join("черновик");
    std::fs::create_dir(&draft).expect("the folder can be made");
    let put = |name: &str, text: &str| {
        std::fs::write(draft.join(name), text).expect("the folder can be written");
    };
    put("contest.toml", contest);
    put("projects.csv", projects);
    let file = folder.join("конкурс.tribuna");
    imported(&draft, &file);
    file
}
