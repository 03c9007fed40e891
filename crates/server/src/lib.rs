//! The same door for a browser on this machine: axum on loopback.
