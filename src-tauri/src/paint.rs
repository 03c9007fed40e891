//! How the windows are painted.

use tauri::utils::config::Color;
use tauri::{Theme, WebviewWindow};

/// The ground of the pages in light and dark, as in `ui/src/shared/theme/tokens.css`.
const PAPER: (Color, Color) = (Color(0xf6, 0xf5, 0xf1, 0xff), Color(0x14, 0x16, 0x1b, 0xff));

/// Gives a window the ground of its page before the page is there, so that nothing flashes when it comes.
pub fn on_paper(window: &WebviewWindow) -> tauri::Result<()> {
    let (light, dark) = PAPER;
    let paper = if window.theme()? == Theme::Dark {
        dark
    } else {
        light
    };
    window.set_background_color(Some(paper))
}

/// Lets a window paint without OpenGL where no graphics card would compute it: done by the processor, it takes longer to
/// start than all else that the window does, and a third of its memory.
#[cfg(target_os = "linux")]
pub fn without_needless_gl(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    if has_graphics_card(std::path::Path::new("/dev")) {
        return Ok(());
    }
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Elsewhere the system chooses well.
#[cfg(not(target_os = "linux"))]
pub fn without_needless_gl(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Returns whether the folder of devices has a card that draws: by the kernel's own drivers, NVIDIA's, or Windows'
/// under WSL.
#[cfg(target_os = "linux")]
fn has_graphics_card(devices: &std::path::Path) -> bool {
    let kernel = std::fs::read_dir(devices.join("dri")).is_ok_and(|nodes| {
        nodes
            .flatten()
            .any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    });
    kernel || ["nvidia0", "dxg"].iter().any(|name| devices.join(name).exists())
}

#[cfg(test)]
mod tests {
    use super::PAPER;

    #[test]
    fn windows_have_the_ground_of_their_pages() {
        let tokens = include_str!("../../ui/src/shared/theme/tokens.css");
        for paper in [PAPER.0, PAPER.1] {
            let token = format!("--paper: #{:02x}{:02x}{:02x};", paper.0, paper.1, paper.2);
            assert!(tokens.contains(&token), "{token}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_card_is_known_by_its_node_to_draw_with() {
        use super::has_graphics_card;
        use std::fs;
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(devices.path()));
        fs::create_dir(devices.path().join("dri")).unwrap();
        // A screen that can be shown on, and nothing that computes what is shown.
        fs::write(devices.path().join("dri/card0"), "").unwrap();
        assert!(!has_graphics_card(devices.path()));
        fs::write(devices.path().join("dri/renderD128"), "").unwrap();
        assert!(has_graphics_card(devices.path()));
    }
}
