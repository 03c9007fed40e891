# The program's own words: command line, dialogs, check of the file, rules in sentences
app-name = Tribuna
who-secretary = secretary
template-file-name = Contest template

# File dialogs
dialog-contest = Tribuna contest
dialog-workbook = Workbook with tables
dialog-pdf = PDF document
dialog-docx = Office document
dialog-every-file = All files
dialog-slides = Presentation

# Command line
cli-early-reason = looked at from the command line
cli-place = Place
cli-project = Project
cli-score = Score
cli-sheets = Sheets
cli-awarded = Proposed
cli-open-question = A decision is needed: { $rule } — projects { $projects }
cli-export-without-scores = Marks are still being taken, so the workbook has none
cli-verified = The file is sound: { $entries } journal entries, { $marks } marks{ $sealed ->
    [0] { "" }
   *[other] , versions of fixed results { $sealed }
}, last entry { $head }
cli-verified-lay-open = Versions signed with a key that lay open (0.1.0): { $count }
cli-verified-key-replaced = The key was replaced, entry { $entry }, why: { $reason }
cli-verified-erased = A copy to hand on: personal data was taken out of entries: { $count }
cli-head-few = Only { $count } digits (as many as version 0.1.0 printed): others with the same can be found. Papers now carry 32.
cli-head-none = No entry of the journal and no version of the results has these digits: the paper is of another file, or the file was forged.
cli-head-entry = Found: journal entry No. { $entry } of { $time }
cli-head-seal = Found: results, version { $version }, journal entry No. { $entry } of { $time }
cli-demo-passphrase = Console passphrase: { $passphrase }
cli-demo-pin = PIN { $pin } — { $name }
cli-rescued = The open file was deleted or replaced, or its disk is gone. Everything that was saved lies in { $path }
cli-serving = Open in a browser on this computer (the address works once): { $address }
cli-serving-hall = Screen for the hall, a second window (the address works once): { $address }
cli-loopback-only = The address { $address } can be seen from the network. Only this computer is allowed so far: 127.0.0.1 or [::1].
cli-cannot-listen = Could not listen on { $address }: { $what }. Name another port, or 0.

# Check of the file
flaw-pages = the pages of the file are damaged
flaw-schema = the shape of a table was changed by something else
flaw-reference = a row refers to something that is not there
flaw-gap = an entry is missing before this one
flaw-previous = the entry does not continue the one before
flaw-hash = the journal entry was changed
flaw-digest = what the entry did was changed: a mark, a sheet's state, or a decision
flaw-out-of-place = a row is out of its place
flaw-no-entry = a row belongs to no journal entry
flaw-setup = the set-up was changed by something else

# Where: the row of a table by its number, with what people call it
flaw-unreadable = a value that the program does not understand
flaw-row = { $table }, row { $row }
flaw-row-named = { $table }, row { $row } ({ $name })
flaw-among = { $table }: one of { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
flaw-table-journal = Journal
flaw-table-mark = Marks
flaw-table-recusal = Recusals
flaw-table-sheet-event = States of sheets
flaw-table-comment = Comments
flaw-table-stage-event = Taking of marks
flaw-table-decision = Decisions and events of the day
flaw-table-setup-change = Changes of the set-up
flaw-table-contest = About the contest
flaw-table-criterion = Criteria
flaw-table-project = Projects
flaw-table-juror = Jury
flaw-table-source = Sources of money
flaw-table-credential = Passphrase and PINs
flaw-table-category = Categories
flaw-table-section = Sections
flaw-table-grounds = Grounds of rejected applications
flaw-table-helper = Helpers
flaw-table-helper-credential = PINs of helpers
flaw-table-contest-key = Key of the contest
flaw-table-signed-paper = Signed papers
flaw-table-erasure = Text taken out of entries
flaw-table-setup-row = Short digests of the set-up

# Added to the name of the file
restored-file-name = from a copy
continued-file-name = continued
rescued-file-name = rescued
cli-unsound = The contest's file does not verify and is open for looking only: { $what }

# Help of the command line
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-all = Tribuna: an in-person contest, from the workbook to the protocol
help-all-file = Contest file to open in the window
help-all-lang = Language: ru or en (else the system's)
help-all-help = Show this help
help-all-version = Show the version
help-import = Make a contest of a workbook (.xlsx, .xls, .ods) or a folder of tables
help-import-source = Workbook or folder
help-import-out = Contest file to make
help-import-force = Replace an existing file
help-results = Results: scores, places, explanation
help-results-file = Contest file
help-results-format = Form: table, csv or json
help-results-category = Places within a category
help-results-early = Look before the taking of marks is closed; the look is recorded in the journal
help-documents = Make the papers (PDF)
help-documents-file = Contest file
help-documents-out = Folder for the papers
help-documents-only = Only these kinds, separated by commas: { $kinds }
help-documents-force = Replace existing files
help-export = Save the tables of the contest as an .xlsx workbook that can be imported again
help-export-file = Contest file
help-export-out = Workbook to make
help-export-force = Replace an existing file
help-verify = Check the file: integrity, the journal's chain, every row
help-verify-file = Contest file
help-verify-head = Digits of a hash from a paper: find whose they are
help-demo = Make the demo contest
help-demo-out = Contest file to make
help-demo-force = Replace an existing file
help-serve = Show the same screens in a browser on this computer
help-serve-file = Contest file
help-serve-listen = Address: 127.0.0.1 or [::1] only; port 0 is any free one
cli-no-display = There is no display to open the window on. A browser shows the screens: tribuna serve FILE
cli-missing = Missing: { $argument }. Help: --help
cli-bad-value = { $argument }: “{ $value }” does not fit. Help: --help
cli-no-value = { $argument }: a value is needed. Help: --help
cli-unknown = Not understood: { $argument }. Help: --help
help-all-usage = tribuna [FILE]   or   tribuna COMMAND --help
help-import-usage = tribuna import SOURCE --out FILE [--force]
help-results-usage = tribuna results FILE [--format FORM] [--category CATEGORY] [--early]
help-documents-usage = tribuna documents FILE --out FOLDER [--only KINDS] [--force]
help-export-usage = tribuna export FILE --out WORKBOOK.xlsx [--force]
help-verify-usage = tribuna verify FILE [--head DIGITS]
help-demo-usage = tribuna demo --out FILE [--force]
help-serve-usage = tribuna serve FILE [--listen ADDRESS]
help-value-file = FILE
help-value-source = SOURCE
help-value-out = WHERE
help-value-lang = LANGUAGE
help-value-head = DIGITS
help-value-format = FORM
help-value-category = CATEGORY
help-value-only = KINDS
help-value-listen = ADDRESS
asked-to-open-title = Open another contest, “{ $name }”?
asked-to-open-text = The contest “{ $title }” is open. It will be closed and everybody signed out; what is saved stays in its file.
asked-to-open-locked = The contest “{ $title }” is open. The secretary opens another one: the console is unlocked with the passphrase first.
asked-to-open-stay = Stay in this contest
asked-to-open-open = Open the other one
