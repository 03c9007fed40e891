-- Papers as they were signed, byte for byte: from then on they are printed from here.

CREATE TABLE signed_paper (
    number INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL,
    hash   BLOB NOT NULL CHECK (length(hash) = 32),  -- SHA-256 of the bytes, by which the record of the signing names them
    bytes  BLOB NOT NULL                             -- the file; PDF and DOCX are compressed by themselves
) STRICT;

CREATE TRIGGER signed_paper_no_update BEFORE UPDATE ON signed_paper BEGIN SELECT RAISE(ABORT, 'signed_paper is append-only'); END;
CREATE TRIGGER signed_paper_no_delete BEFORE DELETE ON signed_paper BEGIN SELECT RAISE(ABORT, 'signed_paper is append-only'); END;
CREATE TRIGGER signed_paper_of_next_entry BEFORE INSERT ON signed_paper
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a signed paper belongs to the entry being written'); END;
