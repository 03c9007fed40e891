-- The contest file, version 1. A migration is never edited: what changes comes as the next file.

-- Set-up: ordinary tables, rewritten as the organiser edits. Their digest stands in the journal
-- (setup_digest) after every entry that changed them.

CREATE TABLE contest (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    title        TEXT NOT NULL,
    organisation TEXT NOT NULL,
    place        TEXT NOT NULL,
    dates        TEXT NOT NULL,    -- JSON: ["2026-05-14"]
    regulation   TEXT NOT NULL,    -- JSON
    begun        INTEGER NOT NULL  -- the entry since which marks, recusals and decisions are of this contest
) STRICT;

CREATE TABLE criterion (
    id          INTEGER PRIMARY KEY,
    position    INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    weight      INTEGER NOT NULL,  -- ten-thousandths
    min         INTEGER NOT NULL,  -- hundredths
    max         INTEGER NOT NULL,
    step        INTEGER NOT NULL,
    key         INTEGER NOT NULL CHECK (key IN (0, 1)),
    description TEXT,
    words       TEXT NOT NULL      -- JSON: [{"score": 300, "text": "в средней степени"}]
) STRICT;

CREATE TABLE project (
    id             INTEGER PRIMARY KEY,
    position       INTEGER NOT NULL,
    number         TEXT NOT NULL UNIQUE,
    title          TEXT NOT NULL,
    registration   TEXT,
    official_title TEXT,
    lead           TEXT,
    team           TEXT NOT NULL,  -- JSON: ["Фамилия Имя"]
    speaker        TEXT,
    faculty        TEXT,
    student_group  TEXT,
    contact        TEXT,
    category       TEXT,
    requested      INTEGER,        -- kopecks
    minimum        INTEGER,        -- kopecks
    mentor         TEXT,
    section        TEXT,
    summary        TEXT,
    standing       TEXT NOT NULL,  -- competing | withdrawn | no_show
    notes          TEXT NOT NULL   -- JSON: {"header": "value"}
) STRICT;

CREATE TABLE juror (
    id       INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    code     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    post     TEXT,                 -- position and organisation, as on the papers
    role     TEXT NOT NULL,        -- chair | deputy | member | secretary
    voting   INTEGER NOT NULL CHECK (voting IN (0, 1)),
    seat     TEXT,                 -- administration | expert | student
    section  TEXT
) STRICT;

CREATE TABLE source (
    id             INTEGER PRIMARY KEY,
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL UNIQUE,
    money          INTEGER NOT NULL,  -- its limit, kopecks
    spending_order INTEGER NOT NULL,
    share          INTEGER            -- ten-thousandths
) STRICT;

-- Password hashes (PHC strings): the console's passphrase has no juror.
CREATE TABLE credential (
    id    INTEGER PRIMARY KEY,
    juror INTEGER UNIQUE REFERENCES juror (id) DEFERRABLE INITIALLY DEFERRED,
    phc   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX credential_of_console ON credential ((1)) WHERE juror IS NULL;

-- What people did: append-only. The entry's rows come first and the entry itself closes them, because
-- its digest covers them; so a row names the entry that is about to be written, and a trigger, not a
-- foreign key, sees to it. (A deferred foreign key would search every table below at each entry.)

CREATE TABLE journal (
    number       INTEGER PRIMARY KEY,   -- from 1, without gaps
    time         INTEGER NOT NULL,      -- milliseconds since 1970-01-01 UTC
    who          TEXT NOT NULL,
    device       TEXT NOT NULL,
    request_id   TEXT NOT NULL UNIQUE,  -- made by the sender
    kind         TEXT NOT NULL,
    body         TEXT NOT NULL,         -- JSON
    salt         BLOB NOT NULL,
    reply        TEXT NOT NULL,         -- JSON
    setup_digest BLOB,                  -- of the set-up after this entry, where it changed it
    digest       BLOB NOT NULL,         -- of salt, body, reply, the entry's rows and setup_digest
    previous     BLOB NOT NULL,         -- hash of the entry before
    hash         BLOB NOT NULL          -- SHA-256 of previous, who, when, what and digest
) STRICT;

CREATE TABLE mark (
    number    INTEGER PRIMARY KEY,
    entry     INTEGER NOT NULL,
    project   INTEGER NOT NULL,
    juror     INTEGER NOT NULL,
    criterion INTEGER NOT NULL,
    score     INTEGER,                  -- hundredths; NULL: taken back, missing again
    way       TEXT NOT NULL CHECK (way IN ('import', 'juror', 'paper', 'correction')),
    reason    TEXT
) STRICT;
CREATE INDEX mark_of_sheet ON mark (project, juror);

CREATE TABLE recusal (
    number  INTEGER PRIMARY KEY,
    entry   INTEGER NOT NULL,
    project INTEGER NOT NULL,
    juror   INTEGER NOT NULL,
    act     TEXT NOT NULL CHECK (act IN ('declared', 'withdrawn')),
    reason  TEXT NOT NULL
) STRICT;
CREATE INDEX recusal_of_sheet ON recusal (project, juror);

CREATE TABLE sheet_event (
    number      INTEGER PRIMARY KEY,
    entry       INTEGER NOT NULL,
    project     INTEGER NOT NULL,
    juror       INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'checked_in')),
    way         TEXT NOT NULL CHECK (way IN ('import', 'juror', 'paper', 'correction')),
    control_sum INTEGER,                -- the sum written on the paper, hundredths
    note        TEXT
) STRICT;
CREATE INDEX sheet_event_of_sheet ON sheet_event (project, juror);

CREATE TABLE comment (
    number  INTEGER PRIMARY KEY,
    entry   INTEGER NOT NULL,
    project INTEGER NOT NULL,
    juror   INTEGER NOT NULL,
    text    TEXT                        -- NULL: taken back
) STRICT;
CREATE INDEX comment_of_sheet ON comment (project, juror);

CREATE TABLE stage_event (
    number INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL,
    act    TEXT NOT NULL CHECK (act IN ('opened', 'closed', 'reopened')),
    reason TEXT
) STRICT;

CREATE TABLE decision (
    number  INTEGER PRIMARY KEY,
    entry   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    body    TEXT NOT NULL               -- JSON
) STRICT;
CREATE INDEX decision_of_kind ON decision (kind, subject);

-- The mark that stands: the last one given, of the contest as it began anew with its last import.
CREATE VIEW current_mark AS
SELECT max(number) AS number, entry, project, juror, criterion, score, way, reason
FROM mark
WHERE entry >= (SELECT begun FROM contest)
GROUP BY project, juror, criterion;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_no_gap BEFORE INSERT ON journal
WHEN NEW.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'journal entries follow one another'); END;

CREATE TRIGGER mark_no_update BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'mark is append-only'); END;
CREATE TRIGGER mark_no_delete BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'mark is append-only'); END;
CREATE TRIGGER mark_of_next_entry BEFORE INSERT ON mark
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a mark belongs to the entry being written'); END;

CREATE TRIGGER recusal_no_update BEFORE UPDATE ON recusal BEGIN SELECT RAISE(ABORT, 'recusal is append-only'); END;
CREATE TRIGGER recusal_no_delete BEFORE DELETE ON recusal BEGIN SELECT RAISE(ABORT, 'recusal is append-only'); END;
CREATE TRIGGER recusal_of_next_entry BEFORE INSERT ON recusal
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a recusal belongs to the entry being written'); END;

CREATE TRIGGER sheet_event_no_update BEFORE UPDATE ON sheet_event BEGIN SELECT RAISE(ABORT, 'sheet_event is append-only'); END;
CREATE TRIGGER sheet_event_no_delete BEFORE DELETE ON sheet_event BEGIN SELECT RAISE(ABORT, 'sheet_event is append-only'); END;
CREATE TRIGGER sheet_event_of_next_entry BEFORE INSERT ON sheet_event
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a sheet event belongs to the entry being written'); END;

CREATE TRIGGER comment_no_update BEFORE UPDATE ON comment BEGIN SELECT RAISE(ABORT, 'comment is append-only'); END;
CREATE TRIGGER comment_no_delete BEFORE DELETE ON comment BEGIN SELECT RAISE(ABORT, 'comment is append-only'); END;
CREATE TRIGGER comment_of_next_entry BEFORE INSERT ON comment
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a comment belongs to the entry being written'); END;

CREATE TRIGGER stage_event_no_update BEFORE UPDATE ON stage_event BEGIN SELECT RAISE(ABORT, 'stage_event is append-only'); END;
CREATE TRIGGER stage_event_no_delete BEFORE DELETE ON stage_event BEGIN SELECT RAISE(ABORT, 'stage_event is append-only'); END;
CREATE TRIGGER stage_event_of_next_entry BEFORE INSERT ON stage_event
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a stage event belongs to the entry being written'); END;

CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_of_next_entry BEFORE INSERT ON decision
WHEN NEW.entry IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'a decision belongs to the entry being written'); END;
