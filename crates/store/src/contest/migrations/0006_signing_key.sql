-- The secret that results are fixed with lies in the file no longer in the clear. What version 3 began to keep is thrown
-- away: it lay open. Whoever migrates writes an entry that names its public key and takes a new digest of the set-up.

DROP TABLE contest_key;

-- The set-up's: the secret (ed25519), encrypted with a key of its own, the wrapping key. That one lies in the file
-- encrypted with the passphrase, or, where there is none, outside of it on the machine that made it.
CREATE TABLE signing_key (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    public   TEXT NOT NULL,  -- hexadecimal; every one there ever was stands in the records of fixing
    secret   BLOB NOT NULL,  -- nonce and ciphertext
    salt     BLOB,           -- of Argon2id over the passphrase
    wrapping BLOB,           -- nonce and ciphertext; NULL: it lies on a machine
    CHECK ((salt IS NULL) = (wrapping IS NULL))
) STRICT;

-- Free text that was taken out of an entry: the digest of what stood there, and of what is left. The entry's own
-- digest and the chain stay as they were. Without such a row, text that is not what it was is a fault.
CREATE TABLE erasure (
    number INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL,
    erased INTEGER NOT NULL,  -- the entry whose text was taken out
    before TEXT NOT NULL,     -- hexadecimal
    after  TEXT NOT NULL
) STRICT;

CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;
CREATE TRIGGER erasure_of_next_entry BEFORE INSERT ON erasure
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'an erasure belongs to the entry being written'); END;
