//! What the program answers, asked as its windows ask it. One program of tests: each of its own would be linked anew.
#![allow(missing_docs)]

mod anchors;
mod applications;
mod batch;
mod characters;
mod conflicts;
mod defence;
mod diagnostics;
mod door;
mod editing;
mod explaining;
mod files;
mod ground;
mod ground_campaign;
mod idle;
mod kept_files;
mod marks;
mod names;
mod new_contest;
mod nominations;
mod notices;
mod places;
mod policy;
mod presence;
mod regulation;
mod rights;
mod rooms;
mod sealing;
mod secrecy;
mod sheet_path;
mod shuffles;
mod signed;
mod signing_key;
mod skating;

mod slips;
mod soundness;
mod stages;
mod support;
mod voting;
