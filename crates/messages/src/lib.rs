//! The message catalogue: Fluent files shared by papers, command line and screens.
//!
//! The words live in `assets/messages/<language>/*.ftl`, and every such file is embedded. Here are also the
//! forms that words alone do not give: dates, money, decimals and names as they stand on Russian papers.

mod catalogue;
mod date;
mod lang;
mod name;
mod number;
mod spelled;

pub use catalogue::{Arg, Catalogue};
pub use date::{clock, day, day_and_clock, days};
pub use lang::{Lang, UnknownLang};
pub use name::{Names, Person, initials_first, initials_last, name_order};
pub use number::{decimal, money, money_plain, whole};
pub use spelled::spelled;

/// The no-break space of numbers, dates and names.
pub const NBSP: char = '\u{a0}';
