//! System packages: installed where there is apt, listed where there is not.

use crate::failure::{Failure, Outcome};
use crate::step;
use std::collections::BTreeSet;

/// What is needed to build and run.
pub const RUN: &[&str] = &[
    "build-essential",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "pkg-config",
];

/// What the tests need in addition.
pub const TEST: &[&str] = &[
    "chromium",
    "chromium-driver",
    "dbus",
    "fonts-liberation",
    "imagemagick",
    "openbox",
    "poppler-utils",
    "qpdf",
    "strace",
    "webkit2gtk-driver",
    "xauth",
    "xclip",
    "xdotool",
    "xvfb",
];

/// What the trial of a package needs; the keys too, as Ubuntu's debootstrap comes without Debian's.
pub const TRIAL: &[&str] = &["debian-archive-keyring", "debootstrap"];

/// Installs those of the wanted packages (by their Debian names) that are missing, or says what to install.
pub fn install(wanted: &[&str]) -> Outcome {
    if cfg!(target_os = "linux") {
        if step::is_there("apt-get") {
            install_with_apt(wanted)
        } else {
            ask_of_another_linux(wanted)
        }
    } else if cfg!(target_os = "macos") {
        if step::is_there("clang") {
            Ok(())
        } else {
            Err(Failure::Missing(
                "install the command line tools first: xcode-select --install".into(),
            ))
        }
    } else {
        // On Windows the compiler that built this has its linker already, and the web view is part of the system.
        Ok(())
    }
}

fn install_with_apt(wanted: &[&str]) -> Outcome {
    let missing = missing(&present()?, wanted, has_browser());
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|name| ubuntu_name(name)).collect();
    println!(
        "Missing packages, to be installed with apt-get: {}",
        names.join(" ")
    );
    let mut update = as_root("apt-get", &names)?;
    update.args(["update", "-q"]);
    step::run("refresh the list of packages", &mut update)?;
    let mut install = as_root("apt-get", &names)?;
    install
        .args(["install", "-y", "-q", "--no-install-recommends"])
        .args(&names);
    step::run("install the missing packages", &mut install)
}

/// Returns the wanted packages that are missing; a browser and its driver may come from elsewhere.
fn missing<'a>(present: &BTreeSet<String>, wanted: &[&'a str], has_browser: bool) -> Vec<&'a str> {
    let is_missing = |name: &&str| {
        let from_elsewhere = has_browser && name.starts_with("chromium");
        !present.contains(*name) && !from_elsewhere
    };
    wanted.iter().copied().filter(is_missing).collect()
}

fn present() -> Outcome<BTreeSet<String>> {
    let mut query = step::command("dpkg-query", &["-W", "-f=${db:Status-Status} ${Package}\\n"]);
    let listed = step::output(&mut query)?;
    Ok(listed
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .map(str::to_owned)
        .collect())
}

/// Returns whether any Chromium and its driver are on the path.
fn has_browser() -> bool {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    step::is_there("chromedriver") && browsers.iter().any(|name| step::is_there(name))
}

/// Returns the Ubuntu name of a package: two are named differently there.
fn ubuntu_name(name: &str) -> &str {
    let is_ubuntu = std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("ID=ubuntu"));
    match name {
        "chromium" if is_ubuntu => "chromium-browser",
        "chromium-driver" if is_ubuntu => "chromium-chromedriver",
        other => other,
    }
}

/// Returns the command with the rights to install packages: as it is for root, through sudo for others.
fn as_root(program: &str, packages: &[&str]) -> Outcome<std::process::Command> {
    let mut command = if step::output(&mut step::command("id", &["-u"]))?.trim() == "0" {
        step::command(program, &[])
    } else if step::is_there("sudo") {
        step::command("sudo", &["env", "DEBIAN_FRONTEND=noninteractive", program])
    } else {
        return Err(Failure::Missing(format!(
            "packages are missing, there is no sudo and you are not root. Let root do this and come again:\n  \
             apt-get install -y --no-install-recommends {}",
            packages.join(" ")
        )));
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

/// Without apt, only checks whether pkg-config knows the web view's library.
fn ask_of_another_linux(wanted: &[&str]) -> Outcome {
    let known = |library| step::output(&mut step::command("pkg-config", &["--exists", library])).is_ok();
    let build_ready =
        step::is_there("cc") && known("webkit2gtk-4.1") && known("librsvg-2.0") && known("openssl");
    let test_programs = [
        "Xvfb",
        "openbox",
        "dbus-daemon",
        "WebKitWebDriver",
        "chromedriver",
        "qpdf",
        "pdftotext",
        "strace",
        "xclip",
    ];
    let tests_wanted = TEST.iter().any(|name| wanted.contains(name));
    let lacking: Vec<&str> = test_programs
        .into_iter()
        .filter(|name| tests_wanted && !step::is_there(name))
        .collect();
    if build_ready && lacking.is_empty() {
        return Ok(());
    }
    let mut text = String::new();
    if !build_ready {
        text.push_str(
            "libraries to build with are missing; install them and come again:\n  \
             Fedora:   sudo dnf install gcc gcc-c++ make pkgconf webkit2gtk4.1-devel librsvg2-devel libxdo-devel openssl-devel\n  \
             Arch:     sudo pacman -S --needed base-devel webkit2gtk-4.1 librsvg xdotool openssl\n  \
             openSUSE: sudo zypper install gcc gcc-c++ make pkg-config webkit2gtk3-devel librsvg-devel xdotool-devel libopenssl-devel",
        );
    }
    if !lacking.is_empty() {
        text.push_str(&format!(
            "\nprograms for the tests are missing: {}\n  \
             Fedora:   sudo dnf install xorg-x11-server-Xvfb openbox dbus-daemon webkit2gtk4.1 chromium chromedriver qpdf poppler-utils strace xclip xdotool ImageMagick liberation-fonts\n  \
             Arch:     sudo pacman -S --needed xorg-server-xvfb openbox dbus webkit2gtk-4.1 chromium qpdf poppler strace xclip xdotool imagemagick ttf-liberation\n  \
             openSUSE: sudo zypper install xorg-x11-server-Xvfb openbox dbus-1 webkit2gtk-4_1-injected-bundles chromium chromedriver qpdf poppler-tools strace xclip xdotool ImageMagick liberation-fonts",
            lacking.join(", ")
        ));
    }
    Err(Failure::Missing(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_is_installed() {
        let present = BTreeSet::from(["pkg-config".to_owned()]);
        assert_eq!(missing(&present, &["pkg-config", "xvfb"], false), ["xvfb"]);
    }

    #[test]
    fn a_browser_from_elsewhere_is_enough() {
        let present = BTreeSet::new();
        assert_eq!(
            missing(&present, &["chromium", "chromium-driver", "xvfb"], true),
            ["xvfb"]
        );
    }
}
