//! Papers: blocks, layout, PDF.
//!
//! The way of a paper: a function from contest data to [`block::Document`] (pure data) → [`layout`] (words
//! shaped, lines broken, pages made: the display list of [`display`]) → [`backend`] (printpdf, then lopdf).
//! Minutes also go from blocks to an office document ([`docx`]).
//! Everything before the backend knows nothing of PDF. The same input gives the same bytes.

mod audience;
pub mod backend;
pub mod block;
mod contest;
mod defence;
pub mod display;
pub mod docx;
pub mod drawing;
mod error;
pub mod fonts;
mod hyphen;
mod jury;
pub mod layout;
mod line;
mod marks;
pub mod paper;
mod papers;
pub mod profile;
mod regulation;
mod results;
mod rule;
mod run;
mod sealing;
pub mod shape;
mod table;

pub use error::Error;
pub use paper::{
    Bundle, Group, Kind, MinutesFields, Office, PaperData, Pdf, Spec, kinds, render, render_docx,
};
