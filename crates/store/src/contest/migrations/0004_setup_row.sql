-- Which row of the set-up was changed: a short digest of every row, noted with each entry that changed it.

CREATE TABLE setup_row (
    number INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL,
    name   TEXT NOT NULL,     -- table of the set-up
    row    INTEGER NOT NULL,  -- its id there
    short  INTEGER            -- sixteen bits of a digest; NULL: the row is gone
) STRICT;

CREATE TRIGGER setup_row_no_update BEFORE UPDATE ON setup_row BEGIN SELECT RAISE(ABORT, 'setup_row is append-only'); END;
CREATE TRIGGER setup_row_no_delete BEFORE DELETE ON setup_row BEGIN SELECT RAISE(ABORT, 'setup_row is append-only'); END;
CREATE TRIGGER setup_row_of_next_entry BEFORE INSERT ON setup_row
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a row belongs to the entry being written'); END;
