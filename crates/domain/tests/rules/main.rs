//! The rules of the contest against golden values, published results, and properties.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod agreement;
mod awards;
mod day;
mod deliberation;
mod diagnostics;
mod eligibility;
mod golden_aggregation;
mod golden_contest;
mod golden_diagnostics;
mod golden_funding;
mod hall;
mod hall_recount;
mod make;
mod order;
mod presence;
mod properties;
mod published_skating;
mod recount;
mod refusals;
mod sections;
mod skating_system;
mod table;
mod ties;
mod told;
mod votes;
