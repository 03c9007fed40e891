//! Workbooks and tables, read and written. One program of tests: each of its own would be linked anew.

mod adding;
mod ballots;
mod editing;
mod faults;
mod mark_faults;
mod messages;
mod published;
mod rule_faults;
mod sources;
mod support;
mod workbooks;
