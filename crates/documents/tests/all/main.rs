//! The papers, made and read back. One program of tests: each of its own would be linked anew.
#![allow(missing_docs)]

mod common;
mod day;
mod docx;
mod edges;
mod explanations;
mod golden;
mod papers;
mod people;
mod rules;
