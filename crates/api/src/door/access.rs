//! Who may ask what. The program refuses, not only the screen.

use crate::contract::HelperAtConsole;
use crate::contract::{ApiError, ErrorCode, Notice, OpenPointCode, RightView, Session, TableName};
use crate::door::seat::{ClientKind, Seats};
use domain::{Helper, HelperId, JurorId, Right};

/// Who is asking, once access was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody at the door, before anything is known of them.
    Anybody,
    /// The secretary at an open console.
    Secretary,
    /// A helper who came to the console with a PIN.
    Helper(HelperId),
    /// A juror who came in with a PIN.
    Juror(JurorId),
}

impl Who {
    /// Returns the journal's word for it.
    pub fn word(self) -> String {
        match self {
            Self::Anybody => "door".to_owned(),
            Self::Secretary => "secretary".to_owned(),
            Self::Helper(id) => format!("helper:{id}"),
            Self::Juror(id) => format!("juror:{id}"),
        }
    }

    /// Returns whether the request comes from an open console.
    pub fn is_console(self) -> bool {
        matches!(self, Self::Secretary | Self::Helper(_))
    }
}

/// Whose business a request is, and so who may make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Coming and going: anybody.
    Door,
    /// A juror's own sheets, for the juror who is in.
    Juror,
    /// Looking at what everybody at the console sees.
    Look,
    /// Work that a helper does with this right.
    Work(Right),
    /// For the secretary alone: corrections, standing, closing, results before it, who may come in, the file.
    Secretary,
}

impl Group {
    /// Returns whether it is open to a helper with these rights.
    pub fn is_open_to(self, rights: &[RightView]) -> bool {
        match self {
            Self::Look => true,
            Self::Work(right) => rights.contains(&right_view(right)),
            Self::Door | Self::Juror | Self::Secretary => false,
        }
    }
}

/// Returns the contract's word of a right.
fn right_view(right: Right) -> RightView {
    match right {
        Right::Sheets => RightView::Sheets,
        Right::SetUp => RightView::SetUp,
        Right::Papers => RightView::Papers,
    }
}

/// Returns the contract's words of rights.
pub fn right_views(rights: &[Right]) -> Vec<RightView> {
    rights.iter().copied().map(right_view).collect()
}

/// Returns the group of an edit of a table.
pub fn group_of_table(table: TableName) -> Group {
    match table {
        // Whoever gives rights could give them to themselves.
        TableName::Helpers => Group::Secretary,
        TableName::Contest
        | TableName::Criteria
        | TableName::Projects
        | TableName::Jurors
        | TableName::Categories
        | TableName::Sections
        | TableName::Sources => Group::Work(Right::SetUp),
    }
}

/// Returns whether what belongs to `group` is open to `who`, as the rights of helpers stand now.
pub fn may(helpers: &[Helper], who: Who, group: Group) -> bool {
    match who {
        Who::Secretary => true,
        Who::Helper(id) => helpers
            .iter()
            .find(|helper| helper.id == id)
            .is_some_and(|helper| group.is_open_to(&right_views(&helper.rights))),
        Who::Anybody | Who::Juror(_) => false,
    }
}

/// Returns whose work an open point asks for: a helper is told only of their own.
pub fn group_of_point(code: OpenPointCode) -> Group {
    use OpenPointCode as C;
    match code {
        C::CriteriaMissing
        | C::CriteriaWeights
        | C::ProjectsMissing
        | C::JurorsMissing
        | C::ChairMissing
        | C::JuryTooSmall
        | C::CategoriesMissing
        | C::ApplicationsUndecided
        | C::DateMissing
        | C::MoneyMissing
        | C::RequestsMissing => Group::Work(Right::SetUp),
        C::SignaturesMissing | C::PrintBlanks | C::MinutesFields | C::PrintPapers => {
            Group::Work(Right::Papers)
        }
        C::SheetsMissing | C::SheetsUnsubmitted | C::ProjectsShort | C::ConflictsProposed => {
            Group::Work(Right::Sheets)
        }
        C::PassphraseMissing
        | C::PinsMissing
        | C::ReadyToClose
        | C::SheetsOtherSection
        | C::TiesOpen
        | C::DecisionsUnapplied
        | C::AudienceUndecided
        | C::VotesMissing
        | C::VotesLost
        | C::ReadyToFix
        | C::SignMinutes
        | C::SignCorrection
        | C::FundUndecided
        | C::Publish
        | C::AppealsOpen
        | C::AttendanceUnknown
        | C::QuorumMissing
        | C::DeclarationsMissing
        | C::SaveCopy => Group::Secretary,
    }
}

/// Returns who is behind a session.
fn who(session: &Session) -> Who {
    match session {
        Session::Console { helper: None } => Who::Secretary,
        Session::Console { helper: Some(helper) } => Who::Helper(helper.id),
        Session::Door {} => Who::Anybody,
        Session::Juror { juror, .. } => Who::Juror(*juror),
    }
}

/// A way in. Every one passes [`grant`]; one that is not named here does not exist.
#[derive(Clone, Copy, Debug)]
pub enum Entrance {
    /// A request, as it says of itself whose it is and from where it may come.
    Request(Group, Seats),
    /// A paper, to be looked at or saved.
    Paper,
    /// A file that a browser sends, to be imported.
    Upload,
    /// A file that was made for a browser; who fetches it must be who had it made.
    Download,
}

impl Entrance {
    fn group(self) -> Group {
        match self {
            Self::Request(group, _) => group,
            Self::Paper => Group::Work(Right::Papers),
            Self::Upload => Group::Work(Right::SetUp),
            Self::Download => Group::Look,
        }
    }

    fn seats(self) -> Seats {
        match self {
            Self::Request(_, seats) => seats,
            Self::Paper | Self::Upload | Self::Download => Seats::WORK,
        }
    }
}

/// Grants or refuses what belongs to `group` to a session.
fn admit(group: Group, session: &Session) -> Result<Who, ApiError> {
    let who = who(session);
    let allowed = match (group, session) {
        (Group::Door, _) | (Group::Juror, Session::Juror { .. }) => true,
        (_, Session::Door {}) => return Err(ErrorCode::Locked.into()),
        (Group::Juror, Session::Console { .. }) | (_, Session::Juror { .. }) => false,
        (_, Session::Console { helper: None }) => true,
        (group, Session::Console { helper: Some(helper) }) => group.is_open_to(&helper.rights),
    };
    if allowed {
        Ok(who)
    } else {
        Err(ErrorCode::NotAllowed.into())
    }
}

/// Grants or refuses `way` to a client of `kind` whose session is `session`.
///
/// # Errors
/// `Locked` at the door, `NotAllowed` for another's work or for files in a browser.
pub fn grant(way: Entrance, kind: ClientKind, session: &Session) -> Result<Who, ApiError> {
    // The second screen is nobody's session.
    let who = match kind {
        ClientKind::Hall => Who::Anybody,
        _ => admit(way.group(), session)?,
    };
    if way.seats().hold(kind) {
        Ok(who)
    } else {
        Err(ErrorCode::NotAllowed.into())
    }
}

/// Returns whether a seat is told of a notice. `mine`: whether it is addressed to this seat; `None`: to everybody.
/// Every notice is named: a new one must say whose it is.
pub fn may_hear(kind: ClientKind, mine: Option<bool>, notice: &Notice) -> bool {
    match notice {
        Notice::Changed { .. } | Notice::ContestSwitched {} | Notice::HallChanged {} => mine != Some(false),
        // What to do about the file is nothing for the hall.
        Notice::FileStandingChanged {} => mine != Some(false) && kind != ClientKind::Hall,
        // A double click on a file is the window's.
        Notice::OpenAsked {} => mine != Some(false) && kind == ClientKind::Window,
        // Of one seat's session and work the others do not even hear that there is some, and the hall never.
        Notice::SessionChanged { .. } | Notice::Progress(_) => mine == Some(true) && kind != ClientKind::Hall,
    }
}

pub(crate) fn at_console(helper: &Helper) -> HelperAtConsole {
    HelperAtConsole {
        id: helper.id,
        name: helper.name.clone(),
        rights: right_views(&helper.rights),
    }
}

/// Returns what a helper's session is now: with the rights that stand, or out, when the helper is gone or
/// another person stands under the same id.
pub(crate) fn helper_session(helpers: &[Helper], session: &HelperAtConsole) -> Session {
    match helpers
        .iter()
        .find(|h| h.id == session.id && h.name == session.name)
    {
        Some(helper) => Session::Console {
            helper: Some(at_console(helper)),
        },
        None => Session::Door {},
    }
}
