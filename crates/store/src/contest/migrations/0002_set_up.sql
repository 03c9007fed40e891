-- The set-up made in the window: lists of categories and sections, grounds of rejected applications,
-- helpers of the secretary, and every change of the set-up with what was and what is.

CREATE TABLE category (
    id       INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE section (
    id       INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE grounds (
    project INTEGER PRIMARY KEY,
    text    TEXT NOT NULL
) STRICT;

CREATE TABLE helper (
    id       INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL UNIQUE,
    rights   TEXT NOT NULL  -- JSON: ["sheets"]
) STRICT;

-- Password hashes (PHC strings) of helpers.
CREATE TABLE helper_credential (
    helper INTEGER PRIMARY KEY REFERENCES helper (id) DEFERRABLE INITIALLY DEFERRED,
    phc    TEXT NOT NULL
) STRICT;

-- Append-only, as what people did: from it a change is undone and done again, also after a restart.
CREATE TABLE setup_change (
    number INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL,
    act    TEXT NOT NULL CHECK (act IN ('edited', 'undone', 'redone')),
    body   TEXT NOT NULL  -- JSON: what was and what is
) STRICT;

CREATE TRIGGER setup_change_no_update BEFORE UPDATE ON setup_change BEGIN SELECT RAISE(ABORT, 'setup_change is append-only'); END;
CREATE TRIGGER setup_change_no_delete BEFORE DELETE ON setup_change BEGIN SELECT RAISE(ABORT, 'setup_change is append-only'); END;
CREATE TRIGGER setup_change_of_next_entry BEFORE INSERT ON setup_change
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a change belongs to the entry being written'); END;
