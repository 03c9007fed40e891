//! Who comes in at each seat of a prepared contest, and what they are answered.

use super::{PASSPHRASE, PIN, SEATS};
use crate::support::Hall;
use crate::wire_search::{COMMENTS, DRAFT, Found, HANDED_IN, TYPED, WRONG_SUM, search, unpacked};
use api::contract::*;
use api::{Client, ClientKind};
use api::{Request, ask};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc;

/// A contest with marks that can be found, made once: juror 1 handed in a sheet and began another, juror 2's was
/// typed from paper with a wrong sum.
pub(super) struct Prepared {
    folder: tempfile::TempDir,
}

impl Prepared {
    pub(super) fn new() -> Self {
        let hall = Hall::of(&[
            (
                "contest.toml",
                "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\n",
            ),
            (
                "criteria.csv",
                "Код,Критерий,Коэффициент,Мин,Макс,Шаг\nК1,Замысел,1,0,1000,0.01\nК2,Исполнение,1,0,1000,0.01\n",
            ),
            (
                "projects.csv",
                "№,Проект,Запрошено\n1,Ёлка,1000\n2,Зал,2000\n3,Хор,3000\n",
            ),
            (
                "jurors.csv",
                "Код,Ф.И.О.,Роль\nЖ1,Антонова Алла Аскольдовна,председатель\nЖ2,Борисов Борис Богданович,член\nЖ3,Волков Влас Власович,член\n",
            ),
            ("sources.csv", "Источник,Лимит\nПрограмма,4000\n"),
        ]);
        hall.ok(ask::SetPassphrase {
            passphrase: Some(PASSPHRASE.into()),
        });
        let (projects, jurors, criteria) = (hall.projects(), hall.jurors(), hall.criteria());
        for juror in &jurors {
            hall.ok(ask::SetPin {
                juror: *juror,
                pin: Some(PIN.into()),
            });
        }
        let helpers = hall.hire(&[
            ("Зрителева Зоя", ""),
            ("Листова Лидия", "листы"),
            ("Наборова Нина", "подготовка"),
            ("Бумагина Белла", "документы"),
        ]);
        for helper in helpers {
            hall.ok(ask::SetHelperPin {
                helper,
                pin: Some(PIN.into()),
            });
        }
        // Something that a helper may take back: not the list of helpers itself.
        let place = RowEditForm {
            id: Some("1".into()),
            cells: BTreeMap::from([("place".to_owned(), "г. Барнаул".to_owned())]),
        };
        hall.ok(ask::EditTable {
            table: TableName::Contest,
            lang: "ru".into(),
            edit: TableEditForm {
                rows: vec![place],
                ..TableEditForm::default()
            },
        });
        let laptop = hall.program.connect(ClientKind::Browser);
        let ask = |request| hall.ask(&laptop, request).unwrap();
        ask(Request::EnterPin(ask::EnterPin {
            juror: jurors[0],
            pin: PIN.into(),
        }));
        for (at, marks) in [HANDED_IN, DRAFT].into_iter().enumerate() {
            let project = projects[at];
            for (criterion, score) in criteria.iter().zip(marks) {
                ask(Request::RecordMark(ask::RecordMark {
                    project,
                    criterion: *criterion,
                    score: Some(score),
                }));
            }
            ask(Request::SetComment(ask::SetComment {
                project,
                text: COMMENTS[at].into(),
            }));
        }
        ask(Request::SubmitSheet(ask::SubmitSheet { project: projects[0] }));
        let marks = criteria.iter().zip(TYPED);
        hall.ok(ask::TakePaperSheet {
            sheet: PaperEntry {
                project: projects[0],
                juror: jurors[1],
                marks: marks
                    .map(|(criterion, score)| PaperMark {
                        criterion: *criterion,
                        score,
                    })
                    .collect(),
                control_sum: Some(WRONG_SUM),
                accept_difference: Some("Пересчитано".into()),
                comment: None,
            },
        });
        hall.program.close();
        Self { folder: hall.folder }
    }

    pub(super) fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("c.tribuna")
    }
}

/// Somebody at a seat of a program of its own.
pub(super) struct Seated {
    pub(super) hall: Hall,
    pub(super) client: Client,
    pub(super) notices: mpsc::Receiver<Notice>,
    pub(super) head: i64,
}

impl Seated {
    pub(super) fn sit(prepared: &Prepared, name: &'static str) -> Self {
        let hall = Hall::empty();
        std::fs::copy(prepared.file(), hall.file("c.tribuna")).unwrap();
        hall.program.open(&hall.file("c.tribuna")).unwrap();
        let kind = match name {
            "hall" => ClientKind::Hall,
            "secretary" => ClientKind::Window,
            _ => ClientKind::Browser,
        };
        let client = match kind {
            ClientKind::Window => hall.window.clone(),
            kind => hall.program.connect(kind),
        };
        let enter = match name {
            "door" | "hall" => None,
            "juror" => Some(json!({ "type": "EnterPin", "juror": "1", "pin": PIN })),
            "browser" | "secretary" => Some(json!({ "type": "Unlock", "passphrase": PASSPHRASE })),
            helper => {
                let at = SEATS.iter().position(|seat| *seat == helper).unwrap() - 2;
                Some(json!({ "type": "EnterHelperPin", "helper": at.to_string(), "pin": PIN }))
            }
        };
        if let Some(enter) = enter {
            let enter: Request = serde_json::from_value(enter).unwrap();
            hall.ask(&client, enter).unwrap();
        }
        let (sender, notices) = mpsc::channel();
        hall.program
            .listen(&client, move |notice| sender.send(notice.clone()).is_ok());
        let mut seated = Self {
            hall,
            client,
            notices,
            head: 0,
        };
        seated.head = seated.head().unwrap();
        seated
    }

    /// Returns the number of the journal's last entry, as the command line sees it; `None`: no contest is open.
    pub(super) fn head(&self) -> Option<i64> {
        let line = self.hall.program.connect(ClientKind::CommandLine);
        let contest = self.hall.ask(&line, ask::Contest {}).ok()?;
        contest["entry"].as_i64()
    }

    pub(super) fn session(&self) -> Value {
        let start = self.hall.ask(&self.client, ask::Start {});
        start.map_or(Value::Null, |start| start["session"].clone())
    }
}

/// What happened when somebody came by a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Refused,
    /// Not while marks are taken.
    Closed,
    Answered {
        found: Found,
        recorded: bool,
    },
}

impl Outcome {
    /// Returns the word that the table would have for it.
    pub(super) fn word(&self) -> String {
        match self {
            Self::Refused => "–".into(),
            Self::Closed => "closed".into(),
            Self::Answered { found, .. } if *found == Found::default() => "yes".into(),
            Self::Answered { found, recorded } => {
                format!("{}{found:?}", if *recorded { "recorded " } else { "" })
            }
        }
    }

    /// Returns whether it is what the table says.
    pub(super) fn fits(&self, word: &str) -> bool {
        let Self::Answered { found, recorded } = self else {
            return self.word() == word;
        };
        let not_handed_in = found.draft || found.comment;
        match word {
            "yes" => *found == Found::default(),
            // The juror of these marks asks.
            "own" => !found.total,
            "sheet" => !found.draft && !found.total,
            "handed in" => !not_handed_in && !found.total,
            "recorded" => !not_handed_in && (*recorded || *found == Found::default()),
            "whole file" => true,
            _ => false,
        }
    }
}

/// Puts paths into the folder of this program.
pub(super) fn placed(hall: &Hall, request: &Request) -> Request {
    let mut value = serde_json::to_value(request).unwrap();
    if let Some(path) = value["path"].as_str().map(str::to_owned) {
        value["path"] = hall.path(&path).into();
    }
    serde_json::from_value(value).unwrap()
}

/// Returns what a request that makes something for a browser made: the file, once it is there.
pub(super) fn made(seated: &Seated, reply: &Value) -> Vec<u8> {
    let mut place = reply["place"]
        .as_str()
        .or(reply["file"]["place"].as_str())
        .map(str::to_owned);
    if reply["job"].is_string() {
        place = seated.notices.iter().find_map(|notice| match notice {
            Notice::Progress(JobProgress {
                outcome: Some(outcome),
                ..
            }) => Some(match outcome {
                JobOutcome::Finished { place, .. } => place,
                _ => String::new(),
            }),
            _ => None,
        });
    }
    let place = place.unwrap_or_default();
    match place.strip_prefix("/api/download/") {
        Some(id) => seated.hall.program.download(&seated.client, id).unwrap().bytes,
        None if Path::new(&place).is_file() => std::fs::read(&place).unwrap(),
        None => Vec::new(),
    }
}

pub(super) fn outcome(seated: &Seated, answer: Result<String, ApiError>) -> Outcome {
    match answer {
        Err(error) if matches!(error.code, ErrorCode::Locked | ErrorCode::NotAllowed) => Outcome::Refused,
        Err(error) if error.code == ErrorCode::MarksOpen => Outcome::Closed,
        answer => {
            let text = match answer {
                Ok(text) => text,
                Err(error) => serde_json::to_string(&error).unwrap(),
            };
            let mut found = search(&text);
            for notice in seated.notices.try_iter() {
                found = found.and(search(&serde_json::to_string(&notice).unwrap()));
            }
            Outcome::Answered {
                found,
                recorded: seated.head().is_some_and(|head| head != seated.head),
            }
        }
    }
}

pub(super) fn asked(seated: &Seated, request: &Request) -> Outcome {
    let request = placed(&seated.hall, request);
    let answer = seated.hall.ask(&seated.client, request).map(|reply| {
        let file = made(seated, &reply);
        format!("{reply}\n{}", unpacked(&file))
    });
    outcome(seated, answer)
}
