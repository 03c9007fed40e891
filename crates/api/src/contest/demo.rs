//! The demo contest: plainly fictional, the size of a real one, with its secrets shown because it is one.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::{Asked, request};
use crate::door::seat::Client;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Open;
use crate::file::open::Seen;
use domain::kept::Demo;
use exchange::Ready;
use std::path::Path;
use std::sync::Arc;

/// The tables of the demo contest, as an organiser would bring them.
const TABLES: &[(&str, &str)] = &[
    (
        "contest.toml",
        include_str!("../../../../assets/demo/contest.toml"),
    ),
    (
        "projects.csv",
        include_str!("../../../../assets/demo/projects.csv"),
    ),
    ("jurors.csv", include_str!("../../../../assets/demo/jurors.csv")),
    ("sources.csv", include_str!("../../../../assets/demo/sources.csv")),
    ("scores.csv", include_str!("../../../../assets/demo/scores.csv")),
];
/// Tables carry no reasons of recusals: project number, juror's code, reason.
const RECUSALS: &[(&str, &str, &str)] = &[
    ("2", "Ж4", "наставник команды"),
    ("7", "Ж5", "родственник участника команды"),
];
const PASSPHRASE: &str = "tribuna-demo";
/// PINs by juror's code.
const PINS: &[(&str, &str)] = &[
    ("Ж1", "4071"),
    ("Ж2", "5182"),
    ("Ж3", "6293"),
    ("Ж4", "7304"),
    ("Ж5", "8415"),
    ("Ж6", "9526"),
    ("Ж7", "2637"),
];

request! {
    /// Makes the demo contest as a new file and opens it.
    MakeDemo { path: String } -> ContestView;
    may: Secretary, frozen: Never, seats: HERE
}

impl Answer for MakeDemo {
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { path } = self;
        let opened = program.demo_file(asked, Path::new(path), true)?;
        program.put_in(state, opened)?;
        // Whoever has just made it need not be asked for the passphrase it shows anyway.
        program.set_session(state, asked.client, Session::secretary());
        let view = program.contest_view(state, asked.who)?;
        program.tell(None, &Notice::ContestSwitched {});
        Ok(view)
    }
}

impl Program {
    /// Makes the demo contest at `path` and opens it.
    ///
    /// # Errors
    /// The place cannot be written, or something is there and `force` is not set.
    pub fn make_demo(self: &Arc<Self>, client: &Client, path: &Path, force: bool) -> Result<(), ApiError> {
        if path.exists() && !force {
            return Err(ApiError::from(ErrorCode::FileExists).with("path", path.display()));
        }
        let request = MakeDemo {
            path: path.to_string_lossy().into_owned(),
        };
        let id = self.secret()?;
        let asked = Asked::at_the_machine(client, &id, &request);
        let mut state = self.state();
        let opened = self.demo_file(&asked, path, force)?;
        self.put_in(&mut state, opened)
    }

    fn demo_file(&self, asked: &Asked, path: &Path, overwrite: bool) -> Result<Open, ApiError> {
        let ready = self.demo_contest()?;
        let passphrase = self.hash(PASSPHRASE)?;
        let pins = PINS
            .iter()
            .filter_map(|(code, pin)| Some((ready.contest.jurors.iter().find(|j| j.code == *code)?.id, *pin)))
            .map(|(id, pin)| Ok((id, self.hash(pin)?)))
            .collect::<Result<Vec<_>, ApiError>>()?;
        self.create(
            asked,
            &ready,
            path,
            overwrite,
            Some(&|tx| {
                tx.set_credential(None, Some(&passphrase))?;
                for (id, phc) in &pins {
                    tx.set_credential(Some(*id), Some(phc))?;
                }
                tx.keep("", &Demo {})
            }),
        )
    }

    /// Reads the demo's tables the way of every import.
    fn demo_contest(&self) -> Result<Ready, ApiError> {
        let folder = store::Scratch::new().map_err(|e| ApiError::io(&std::env::temp_dir(), &e))?;
        for (name, text) in TABLES {
            let path = folder.path().join(name);
            std::fs::write(&path, text).map_err(|e| ApiError::io(&path, &e))?;
        }
        let import = crate::contest::imports::read(folder.path(), &[], &self.words)?;
        let mut ready = import
            .ready()
            .cloned()
            .ok_or_else(|| ApiError::internal(format!("demo contest: {:?}", import.faults())))?;
        for (number, code, reason) in RECUSALS {
            let project = ready
                .contest
                .projects
                .iter()
                .find(|p| p.number == *number)
                .map(|p| p.id);
            let juror = ready
                .contest
                .jurors
                .iter()
                .find(|j| j.code == *code)
                .map(|j| j.id);
            for sheet in &mut ready.sheets {
                if Some(sheet.project) == project && Some(sheet.juror) == juror && sheet.recusal.is_some() {
                    sheet.recusal = Some((*reason).to_owned());
                }
            }
        }
        Ok(ready)
    }

    /// Returns the demo's secrets while they are still the demo's; `None` for any other contest.
    pub(crate) fn secrets_of_demo(&self, open: &Seen) -> Result<Option<DemoSecrets>, ApiError> {
        let is_demo = open.read(|view| Ok(view.last_kept::<Demo>("")?.is_some()))?;
        if !is_demo {
            return Ok(None);
        }
        let mut pins: Vec<IssuedPin> = PINS
            .iter()
            .filter_map(|(code, pin)| {
                let juror = open.contest.jurors.iter().find(|j| j.code == *code)?;
                Some(IssuedPin {
                    owner: PinOwner::Juror { id: juror.id },
                    name: juror.name.clone(),
                    pin: (*pin).to_owned(),
                })
            })
            .collect();
        pins.sort_by(|a, b| messages::name_order(&a.name, &b.name));
        Ok(Some(DemoSecrets {
            passphrase: PASSPHRASE.to_owned(),
            pins,
        }))
    }

    /// Returns the secrets of the open contest if it is the demo.
    pub fn demo_secrets(&self) -> Option<DemoSecrets> {
        let state = self.state();
        state
            .open
            .as_ref()
            .and_then(|open| self.secrets_of_demo(open).ok().flatten())
    }
}
