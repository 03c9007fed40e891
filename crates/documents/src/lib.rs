//! Papers: blocks, layout, PDF.
//!
//! The way of a paper: a function from contest data to [`block::Document`] (pure data) → [`layout`] (words
//! shaped, lines broken, pages made: the display list of [`display`]) → [`backend`] (printpdf, then lopdf).
//! Minutes also go from blocks to an office document ([`docx`]).
//! Everything before the backend knows nothing of PDF. The same input gives the same bytes.

pub mod backend;
pub mod block;
pub mod display;
pub mod docx;
pub mod drawing;
mod error;
pub mod fonts;
mod hyphen;
pub mod layout;
mod line;
pub mod paper;
pub mod profile;
mod rule;
pub mod shape;
mod table;

pub use error::Error;
pub use paper::{Group, Kind, MinutesFields, Office, PaperData, Pdf, kinds, render, render_docx};
