//! The contract: requests, replies, errors, access, handlers; the one door to the rest.
