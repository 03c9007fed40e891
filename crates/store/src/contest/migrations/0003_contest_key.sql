-- The key that results are fixed with (ed25519), made at the first fixing.

CREATE TABLE contest_key (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    public BLOB NOT NULL CHECK (length(public) = 32),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;
