//! What every file of ours stands on, whatever tables it has: opening and locking, one writer and readers, journal and
//! undo, digests and verification, copies, and what can be saved of a damaged file.
//!
//! The ground names no table but its own four ([`tables`]) and knows nothing of the domain. A set of tables says in a
//! [`set::TableSet`] which tables it has, what their rows name, and what only it can know of them.

pub(crate) mod check;
pub(crate) mod claim;
pub(crate) mod connection;
pub(crate) mod continuing;
pub(crate) mod copies;
pub(crate) mod digest;
pub(crate) mod entry;
pub(crate) mod erasure;
pub(crate) mod fault;
pub(crate) mod file;
pub(crate) mod held;
pub(crate) mod journal;
pub(crate) mod lock;
pub(crate) mod migrations;
pub(crate) mod opening;
pub(crate) mod orphan;
pub(crate) mod readers;
pub(crate) mod salvage;
pub(crate) mod scratch;
pub(crate) mod set;
pub(crate) mod setup_rows;
pub(crate) mod tables;
pub(crate) mod transaction;
pub(crate) mod undo;
pub(crate) mod verify;
pub(crate) mod view;
pub(crate) mod whole;
