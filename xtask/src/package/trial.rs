//! A trial of the `.deb`: it is installed into a clean Debian 12, where the program then does a little work.

use crate::failure::{Outcome, at};
use crate::{project, setup, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Debian release that the package must run on, as mirrors call it.
const RELEASE: &str = "bookworm";

/// Environment variable for another Debian mirror than the one that apt uses here.
const MIRROR: &str = "TRIBUNA_DEBIAN_MIRROR";

/// What the program is asked to do in the clean Debian. Paths are inside it; its root has a home directory from the
/// start.
const ASKED: &[&[&str]] = &[
    &["tribuna", "--version"],
    &["tribuna", "demo", "--out", "/root/demo.tribuna"],
    &["tribuna", "verify", "/root/demo.tribuna"],
    &[
        "tribuna",
        "documents",
        "/root/demo.tribuna",
        "--out",
        "/root/papers",
    ],
];

/// Installs the package into a clean Debian and uses it there; if that is impossible here, says why.
pub fn trial(deb: &Path) -> Outcome {
    let is_root = step::output(&mut step::command("id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    let can_install = step::is_there("debootstrap") || step::is_there("apt-get");
    if let Some(why) = hindrance(is_root, can_install) {
        println!("\nNot tried in a clean Debian: {why}. Where that is so, this does it:");
        let own = std::env::current_exe().unwrap_or_else(|_| "xtask".into());
        println!(
            "   sudo env PATH=\"$PATH:/usr/sbin\" {} package --only-try {}",
            own.display(),
            deb.display()
        );
        return Ok(());
    }
    if !step::is_there("debootstrap") {
        setup::for_trial()?;
    }
    let debian = Debian::make()?;
    let inside = Path::new("/root/tribuna.deb");
    debian.bring(deb, inside)?;
    let package = inside.to_string_lossy();
    let install = [
        "apt-get",
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
        &package,
    ];
    debian.run("install the package", &install)?;
    debian.bring_folder(Path::new("/root/papers"))?;
    for words in ASKED {
        debian.run(&words[..2].join(" "), words)?;
    }
    debian.remove()?;
    println!("\nIn a clean Debian ({RELEASE}) the package was installed, and the program ran as above.");
    Ok(())
}

/// Returns why a clean Debian cannot be made here, if so.
fn hindrance(is_root: bool, can_install: bool) -> Option<&'static str> {
    match (is_root, can_install) {
        (true, true) => None,
        (false, _) => Some("only root may make one"),
        (true, false) => Some("debootstrap is not installed"),
    }
}

struct Debian {
    place: PathBuf,
}

impl Debian {
    /// Makes a minimal Debian from scratch.
    fn make() -> Outcome<Self> {
        let debian = Self {
            place: project::target().join("clean-debian"),
        };
        debian.remove()?;
        fs::create_dir_all(&debian.place).map_err(at(&debian.place))?;
        let mut make = step::command("debootstrap", &["--variant=minbase", RELEASE]);
        // Without a third argument debootstrap uses its own mirror.
        make.arg(&debian.place).args(chosen_mirror());
        step::run("make a clean Debian", &mut make)?;
        Ok(debian)
    }

    fn bring(&self, file: &Path, inside: &Path) -> Outcome {
        let to = self.place.join(inside.strip_prefix("/").unwrap_or(inside));
        fs::copy(file, to).map_err(at(file))?;
        Ok(())
    }

    fn bring_folder(&self, inside: &Path) -> Outcome {
        let folder = self.place.join(inside.strip_prefix("/").unwrap_or(inside));
        fs::create_dir_all(&folder).map_err(at(folder))
    }

    /// Runs a command with the folder as its root, and nothing from the environment but the proxy settings.
    fn run(&self, step: &str, words: &[&str]) -> Outcome {
        let mut command = step::command("chroot", &[]);
        command.arg(&self.place).args(words);
        command.env_clear();
        let proxies = ["http_proxy", "https_proxy", "no_proxy"];
        command.envs(
            proxies
                .iter()
                .filter_map(|name| Some((name, std::env::var_os(name)?))),
        );
        command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        command.env("HOME", "/root").env("LANG", "C.UTF-8");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        step::run(step, &mut command)
    }

    /// Removes the folder, but nothing that is mounted in it: an interrupted debootstrap leaves mounts.
    fn remove(&self) -> Outcome {
        let mut remove = Command::new("rm");
        remove.args(["-rf", "--one-file-system", "--"]).arg(&self.place);
        step::output(&mut remove).map(drop)
    }
}

/// Returns the mirror that the environment names, or the one that apt uses for this Debian, if any.
fn chosen_mirror() -> Option<String> {
    let named = std::env::var(MIRROR).ok().filter(|mirror| !mirror.is_empty());
    named.or_else(|| {
        let format = "$(ORIGIN) $(RELEASE) $(COMPONENT) $(REPO_URI)";
        let mut list = step::command("apt-get", &["indextargets", "--format", format]);
        mirror(&step::output(&mut list).ok()?)
    })
}

/// Finds the mirror of our Debian in lines of origin, release, component and address.
fn mirror(listed: &str) -> Option<String> {
    let addresses = listed.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    addresses.into_iter().find_map(|words| match words[..] {
        ["Debian", RELEASE, "main", address] => Some(address.to_owned()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_is_the_one_of_this_debian() {
        let listed = "Debian bookworm-security main http://security.example/\n\
                      Others bookworm main http://others.example/\n\
                      Debian bookworm main http://mirror.example/debian/\n";
        assert_eq!(mirror(listed).as_deref(), Some("http://mirror.example/debian/"));
        assert_eq!(mirror("Ubuntu noble main http://mirror.example/ubuntu/\n"), None);
    }

    #[test]
    fn only_root_with_debootstrap_makes_a_clean_debian() {
        assert_eq!(hindrance(true, true), None);
        assert!(hindrance(false, true).is_some());
        assert!(hindrance(true, false).is_some());
    }
}
