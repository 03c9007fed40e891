//! The message catalogue: Fluent files shared by papers, command line and screens.
