//! The papers, made and read back. One program of tests: each of its own would be linked anew.

mod calculator;
mod common;
mod day;
mod docx;
mod edges;
mod explanations;
mod golden;
mod minutes;
mod papers;
mod people;
mod rules;
mod signed;
mod told_steps;
