//! Who may ask what. The program refuses, not only the screen.

use crate::contract::{ApiError, ErrorCode, Request, Session};
use crate::program::ClientKind;
use domain::JurorId;

/// Who asks, after access was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody at the door, before anything is known of them.
    Anybody,
    /// The secretary at an open console.
    Secretary,
    /// A juror who came in with a PIN.
    Juror(JurorId),
}

impl Who {
    /// Returns the word of the journal.
    pub fn word(self) -> String {
        match self {
            Self::Anybody => "door".to_owned(),
            Self::Secretary => "secretary".to_owned(),
            Self::Juror(id) => format!("juror:{id}"),
        }
    }
}

/// Grants or refuses `request` to a client of `kind` whose session is `session`.
///
/// # Errors
/// `Locked` at the door, `NotAllowed` for another's work or for files in a browser.
pub fn grant(request: &Request, kind: ClientKind, session: &Session) -> Result<Who, ApiError> {
    use Request as R;
    let who = match session {
        Session::Console {} => Who::Secretary,
        Session::Door {} => Who::Anybody,
        Session::Juror { juror, .. } => Who::Juror(*juror),
    };
    match request {
        R::Start {} | R::Door {} | R::Unlock { .. } | R::EnterPin { .. } | R::HandOver {} | R::Lock {} => {
            Ok(who)
        }
        R::Desk {}
        | R::MySheet { .. }
        | R::RecordMark { .. }
        | R::SetComment { .. }
        | R::Recuse { .. }
        | R::SubmitSheet { .. } => match who {
            Who::Juror(_) => Ok(who),
            Who::Anybody => Err(ErrorCode::Locked.into()),
            Who::Secretary => Err(ErrorCode::NotAllowed.into()),
        },
        _ => match who {
            Who::Secretary if kind == ClientKind::Browser && touches_files(request) => {
                Err(ErrorCode::NotAllowed.into())
            }
            Who::Secretary => Ok(who),
            Who::Anybody => Err(ErrorCode::Locked.into()),
            Who::Juror(_) => Err(ErrorCode::NotAllowed.into()),
        },
    }
}

/// Returns whether a request opens, closes or makes files by a path: not for a browser.
fn touches_files(request: &Request) -> bool {
    use crate::contract::SaveTarget;
    use Request as R;
    match request {
        R::OpenContest { .. }
        | R::CloseContest {}
        | R::ForgetRecent { .. }
        | R::ImportAsNew { .. }
        | R::MakeDemo { .. }
        | R::NewContest { .. }
        | R::OpenSaved { .. } => true,
        R::SaveTemplate { target }
        | R::SaveWorkbook { target, .. }
        | R::SaveCopy { target }
        | R::SavePinSlips { target, .. }
        | R::SavePapers { target, .. } => {
            matches!(target, SaveTarget::Path { .. })
        }
        _ => false,
    }
}
