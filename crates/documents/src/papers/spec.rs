//! How a kind of paper is told: once, in the file that draws it, with its id, when it is used, of what there is one
//! each, what it knows, what is done with it, and how it is drawn. The list of all of them is `papers/kind.rs`.

use crate::block::Document;
use crate::papers::wording::Wording;
use domain::day::signing::SignedPaper;
use domain::{Juror, Project};

/// What a kind of paper is:
///
/// ```text
/// /// The attendance sheet of the jury, a page for each day.
/// pub(crate) const PAPER: Spec = Spec {
///     bundles: &[Bundle::Minutes],
///     signed: Some(SignedPaper::Attendance),
///     ..Spec::of("attendance", Group::During, document)
/// };
/// ```
///
/// What is not said is as [`Spec::of`] has it.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The name for files, the command line and the contract (`score_sheets`). Its name for people is the message
    /// `paper-<id>`; what it is for is the message `papers-about-<id>`, with hyphens.
    pub id: &'static str,
    /// When it is used.
    pub group: Group,
    /// Of what there is one each.
    pub each: Each,
    /// What it knows.
    pub knows: Knows,
    /// Whether it holds a juror's marks before they are closed: whoever may see sheets gets them on it, and the
    /// journal says so.
    pub holds_marks: bool,
    /// Whether it carries «ЧЕРНОВИК» until results are fixed. Sheets, ballots, forms and papers of attendance are
    /// used before that and never do.
    pub drafted: bool,
    /// Whether it names the fixed results at its foot: every paper that is kept, but none that is handed out
    /// unsigned by the hundred.
    pub names_results: bool,
    /// The paper of the signing grid that it is: it is kept as it was signed and printed from there.
    pub signed: Option<SignedPaper>,
    /// The ready choices that hold it.
    pub bundles: &'static [Bundle],
    /// Whether it may also be made as an office document, whose wording people finish.
    pub docx: bool,
    /// How it is drawn.
    pub(crate) draw: Draw,
}

/// Returns one paper as blocks.
pub(crate) type Draw = fn(&Wording<'_>, &Part<'_>) -> Document;

impl Spec {
    /// Returns what is usual in a group: one of the contest, of the admitted projects (a form knows set-up only),
    /// with the fixed results at the foot of what is neither a form nor a guide.
    pub(crate) const fn of(id: &'static str, group: Group, draw: Draw) -> Self {
        Self {
            id,
            group,
            each: Each::Contest,
            knows: match group {
                Group::Form => Knows::SetUp,
                _ => Knows::Admitted,
            },
            holds_marks: false,
            drafted: false,
            names_results: !matches!(group, Group::Form | Group::Guide),
            signed: None,
            bundles: match group {
                Group::Before => &[Bundle::Before],
                Group::Form => &[Bundle::Forms],
                Group::During | Group::After | Group::Guide => &[],
            },
            docx: false,
            draw,
        }
    }

    /// Returns the key of its name in the message catalogue.
    pub fn message(&self) -> String {
        format!("paper-{}", self.id)
    }

    /// Returns whether it may be made for one juror.
    pub fn per_juror(&self) -> bool {
        matches!(self.each, Each::Juror | Each::Sheet)
    }

    /// Returns whether it may be made for one project.
    pub fn per_project(&self) -> bool {
        self.each == Each::Sheet
    }

    /// Returns whether it is a form to be filled by hand.
    pub fn blank(&self) -> bool {
        self.group == Group::Form
    }

    /// Returns whether it is a guide: one page for people, nothing to be signed or kept.
    pub fn guide(&self) -> bool {
        self.group == Group::Guide
    }

    /// Returns whether each version of the results has one of its own.
    pub fn of_version(&self) -> bool {
        self.signed == Some(SignedPaper::Summary)
    }
}

/// When a paper is used, for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Before the first team presents.
    Before,
    /// While teams present.
    During,
    /// After the taking of marks was closed.
    After,
    /// A form to be filled by hand.
    Form,
    /// One page for people, nothing to be signed or kept.
    Guide,
}

/// Of what there is one paper each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// One in all.
    Contest,
    /// Who gives marks.
    Juror,
    /// A juror and a project that the juror judges.
    Sheet,
    /// A correction, in a file of its own and signed by itself; the form where there are none.
    Correction,
    /// An appeal; the form where there are none.
    Appeal,
}

/// What a paper knows of the contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knows {
    /// Every application, and what happened.
    Applications,
    /// The admitted projects, and what happened.
    Admitted,
    /// The admitted projects, and nothing of what happened, whatever did.
    SetUp,
}

/// A ready choice of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// What is needed before the first team presents, besides the sheets.
    Before,
    /// The score sheets.
    Sheets,
    /// The minutes with what they have for annexes.
    Minutes,
    Forms,
}

/// One paper of a batch: of which kind, for whom, on what, and which of several.
#[derive(Clone, Copy)]
pub(crate) struct Part<'a> {
    pub kind: &'static Spec,
    pub juror: Option<&'a Juror>,
    pub project: Option<&'a Project>,
    pub index: usize,
}
