//! One way to drive the real window and a real browser.
//!
//! Both speak WebDriver, so a scenario is written once against [`Screen`] and played on either. Nothing here sleeps for
//! a fixed time: a step waits for the state that the next one needs.
// Each test binary uses only a part of this.
#![allow(dead_code, unused_imports)]
// A failed expectation is how a test fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod children;
mod files;
mod hall;
mod keyboard;
mod screen;
mod seat;

pub mod scenario;
pub mod walk;

pub use files::{Files, with_ending};
pub use hall::Hall;
pub use screen::{Screen, Shown};
pub use seat::{Seat, browser, browser_in, demo, draft, exported, imported, window};
