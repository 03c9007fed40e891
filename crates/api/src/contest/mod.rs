//! The set-up: tables and their editing, undo, import and export, the making of a contest.

pub(crate) mod beginning;
pub(crate) mod demo;
pub(crate) mod edits;
pub(crate) mod exports;
pub(crate) mod imports;
pub(crate) mod tables;

pub(crate) use imports::{ImportAsNew, read, words, write_file, write_secret};
