//! Bad places: a full disk, a medium that cannot be written, a newer and a damaged file. Each is answered in
//! Russian with what to do, and the contest stays as it was.
#![allow(clippy::print_stdout, clippy::unwrap_used)]
#![cfg(target_os = "linux")]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use std::path::Path;
use std::process::Command;

/// A file system of its own, taken away at the end; `None` where the tests may not mount.
struct Mount(tempfile::TempDir);

impl Mount {
    fn tmpfs(size: &str) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(place.path())
            .status()
            .is_ok_and(|status| status.success());
        if !mounted {
            println!("skipped: this user may not mount");
        }
        mounted.then_some(Self(place))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn read_only(&self) {
        let status = Command::new("mount")
            .args(["-o", "remount,ro"])
            .arg(self.path())
            .status()
            .unwrap();
        assert!(status.success());
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

fn in_russian(hall: &Hall, error: &ApiError) {
    let words = hall.program.words(error);
    let russian = words.chars().filter(|c| ('а'..='я').contains(c)).count();
    assert!(
        russian > 20 && !words.contains("error-") && !words.contains("{"),
        "{words}"
    );
}

#[test]
fn a_full_disk_refuses_the_sheet_and_loses_nothing() {
    let Some(disk) = Mount::tmpfs("1400k") else { return };
    let hall = Hall::empty();
    let path = disk.path().join("c.tribuna");
    let source = hall.source("");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path: path.to_string_lossy().into_owned(),
    });
    let (projects, jurors) = (hall.projects(), hall.jurors());
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(projects[0], jurors[0], 4),
    });
    let before = hall.ok(ask::PaperSheet {
        project: projects[0],
        juror: jurors[0],
    });
    // The rest of the disk is somebody's video.
    let _ = std::fs::write(disk.path().join("video"), vec![0; 2 << 20]);
    let mut refusal = None;
    for n in 0..400 {
        let minutes = MinutesForm {
            spoke_results: format!("{n} ").repeat(500),
            ..MinutesForm::default()
        };
        if let Err(error) = hall.ask(&hall.window, ask::SetMinutes { minutes }) {
            refusal = Some(error);
            break;
        }
    }
    let refusal = refusal.expect("the disk is full at last");
    assert_eq!(refusal.code, ErrorCode::DiskFull, "{refusal}");
    in_russian(&hall, &refusal);
    assert_eq!(
        hall.ok(ask::PaperSheet {
            project: projects[0],
            juror: jurors[0]
        }),
        before
    );
    std::fs::remove_file(disk.path().join("video")).unwrap();
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(projects[1], jurors[0], 5),
    });
    hall.program.close();
    let view = hall.program.verify(&path).unwrap();
    assert!(view.fault.is_none(), "{:?}", view.fault);
}

#[test]
fn a_contest_on_a_medium_that_cannot_be_written_opens_for_reading() {
    let Some(disk) = Mount::tmpfs("4m") else { return };
    let hall = Hall::empty();
    let path = disk.path().join("c.tribuna");
    let source = hall.source("1,Ж1,4,4,4,4,4,4,4\n");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path: path.to_string_lossy().into_owned(),
    });
    hall.ok(ask::CloseContest {});
    disk.read_only();
    let contest = hall.ok(ask::OpenContest {
        path: path.to_string_lossy().into_owned(),
    });
    assert_eq!(contest["read_only"], true);
    hall.ok(ask::Results { category: None });
    let error = hall
        .ask(
            &hall.window,
            ask::ReopenMarks {
                reason: "проба".into(),
            },
        )
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ReadOnlyContest);
    in_russian(&hall, &error);
    let copy = SaveTarget::Path {
        path: disk.path().join("копия.tribuna").to_string_lossy().into_owned(),
        replace: false,
    };
    let error = hall
        .ask(&hall.window, ask::SaveCopy { target: copy })
        .unwrap_err();
    in_russian(&hall, &error);
    // To where it can be written it is copied, either way, and goes on there.
    let to = |name: &str| SaveTarget::Path {
        path: hall.path(name),
        replace: false,
    };
    hall.ok(ask::SaveCopy {
        target: to("дальше.tribuna"),
    });
    hall.ok(ask::SaveHandOver {
        target: to("передача.tribuna"),
    });
    for name in ["дальше.tribuna", "передача.tribuna"] {
        let view = hall.program.verify(&hall.file(name)).unwrap();
        assert!(view.fault.is_none(), "{name}: {:?}", view.fault);
    }
    let template = SaveTarget::Path {
        path: disk.path().join("шаблон.xlsx").to_string_lossy().into_owned(),
        replace: false,
    };
    let error = hall
        .ask(&hall.window, ask::SaveTemplate { target: template })
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ReadOnlyPlace);
    in_russian(&hall, &error);
}

#[test]
fn a_damaged_file_is_kept_under_another_name_and_a_newer_one_is_left_alone() {
    let hall = Hall::with_contest();
    hall.ok(ask::CloseContest {});
    let path = hall.file("c.tribuna");
    let whole = std::fs::read(&path).unwrap();

    let mut newer = whole.clone();
    // `user_version` stands at byte 60 of the file.
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&path, &newer).unwrap();
    let open = Request::OpenContest(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    let error = hall.ask(&hall.window, open.clone()).unwrap_err();
    assert_eq!(error.code, ErrorCode::NewerFile);
    in_russian(&hall, &error);
    assert_eq!(std::fs::read(&path).unwrap(), newer);

    let mut damaged = whole;
    let half = damaged.len() / 2;
    damaged[half..].fill(0xA5);
    std::fs::write(&path, &damaged).unwrap();
    let error = hall.ask(&hall.window, open).unwrap_err();
    assert_eq!(error.code, ErrorCode::DamagedFile);
    in_russian(&hall, &error);
    let kept = std::path::PathBuf::from(&error.params["kept"]);
    assert_eq!(std::fs::read(kept).unwrap(), damaged, "kept, not deleted");
}
