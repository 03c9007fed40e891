//! Lets Tauri read its configuration and capabilities.

/// Our own commands: a window may only ask those that its capability names.
const COMMANDS: &[&str] = &[
    "call",
    "paper",
    "hear",
    "hall",
    "pick_contest",
    "pick_source",
    "pick_slides",
    "pick_save",
    "pick_folder",
    // Of end-to-end builds.
    "mounted",
];

fn main() {
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    // The screens are embedded at compile time. A bare `cargo check` in a fresh clone has none yet.
    let dist = std::path::Path::new("ui/dist");
    if !dist.exists() {
        let made = std::fs::create_dir_all(dist);
        println!(
            "cargo::warning=ui/dist is empty: build the screens with `cargo xtask run` or `npm run build` ({made:?})"
        );
    }
    println!("cargo::rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}
