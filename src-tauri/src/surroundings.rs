//! What the program needs of the machine: clock, randomness, folders, language.

use api::Surroundings;
use std::path::PathBuf;

/// Returns the surroundings of this machine. `opener` opens a saved file with the system's own program.
pub fn here(lang: Option<api::Lang>, opener: Option<api::Opener>) -> Surroundings {
    let folders = directories::ProjectDirs::from("ru", "asu", "tribuna");
    Surroundings {
        now_ms: api::system_clock,
        running_ms: api::system_running,
        entropy: api::system_entropy,
        data_folder: folders.map(|f| f.data_dir().to_path_buf()),
        documents_folder: directories::UserDirs::new().and_then(|u| {
            u.document_dir()
                .map(PathBuf::from)
                .or_else(|| Some(u.home_dir().to_path_buf()))
        }),
        lang: lang.unwrap_or_else(api::Lang::from_env),
        device: device_name(),
        opener,
    }
}

/// Returns the name of this machine for the journal; the platform's name where it is not told.
fn device_name() -> String {
    std::env::var("HOSTNAME")
        .or_else(|_| std::env::var("COMPUTERNAME"))
        .or_else(|_| std::fs::read_to_string("/etc/hostname").map(|name| name.trim().to_owned()))
        .ok()
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| std::env::consts::OS.to_owned())
}
