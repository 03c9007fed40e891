//! What can go wrong with a paper.

/// Why a paper was not made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An embedded face does not open: the program is damaged.
    #[error("the embedded font {0} cannot be read")]
    Font(&'static str),
    /// The glyphs in use could not be taken out of an embedded face.
    #[error("the embedded font {0} cannot be subset: {1}")]
    Subset(&'static str, subsetter::Error),
    /// The print profile does not read.
    #[error("the print profile cannot be read: {0}")]
    Profile(#[from] toml::de::Error),
    /// The PDF writer warned of something; a warning is an error here.
    #[error("the PDF writer warns: {0}")]
    Backend(String),
    /// The finished file could not be written.
    #[error("the PDF cannot be written: {0}")]
    Write(#[from] std::io::Error),
    /// The office document could not be written.
    #[error("the office document cannot be written: {0}")]
    Docx(String),
    /// The structure made by the PDF writer is not the expected one.
    #[error("the PDF structure is unexpected: {0}")]
    Structure(#[from] lopdf::Error),
    /// The paper is not one whose wording people finish in an office program.
    #[error("no office document is made of {0}")]
    NoDocx(&'static str),
    /// There is no kind of paper of this name.
    #[error("unknown kind of paper: {0}")]
    UnknownKind(String),
    /// The paper needs a juror or project that the contest does not have.
    #[error("nobody and nothing to make the paper for")]
    NothingToPrint,
    /// The work was cancelled between two papers.
    #[error("cancelled")]
    Cancelled,
}
