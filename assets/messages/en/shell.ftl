# Sections
nav-label = Sections
nav-next = What is next
nav-setup = Setup
nav-projects = Projects
nav-jury = Jury
nav-marks = Marks
nav-voting = Voting
nav-results = Results
nav-papers = Papers
nav-journal = Journal
nav-shortcut = { $section } ({ $keys })
nav-keys = Alt and a digit: the section by its order

# Header
header-file = file “{ $name }”
header-saved = saved · entry { $entry }
header-saved-at = saved at { $time } · entry { $entry }
header-not-saved = not being saved
header-read-only = read only
header-lock = Hand to the jury
header-lock-hint = Lock the console and show the jury’s door
header-set-passphrase = Set the passphrase

# File
file-menu = File
file-copy = Copy to go on with…
file-copy-hint = everything in the file: for the second laptop or the secretary's stick
file-hand-over = Copy to hand on…
file-hand-over-hint = without PINs, passphrase, key and contacts
file-copy-unsound = the file does not verify, and a copy would hide that: first “How to go on…”
file-hand-over-name = { $name } – to hand on
file-copy-name = { $name } — copy
file-copy-saved = The copy was saved: { $place }
file-copy-downloaded = The copy was downloaded
file-workbook = Save the tables as a workbook…
file-workbook-saved = The tables were saved: { $place }.
file-workbook-downloaded = The tables were downloaded.
file-workbook-without-scores = The workbook has no marks: they are still being taken.
file-verify = Verify the file
file-verify-hint = journal, marks, integrity
file-checking = Checking the contest's file…
file-import-heading = Spreadsheets
file-import = Import a spreadsheet…
file-import-folder = Import a folder of CSV…
file-template = Save the template spreadsheet…
file-contest-heading = Contest
file-open = Open another…
file-close = Close the contest
verify-good = The file is sound
verify-bad = The file does not agree with itself
verify-good-text = The journal is unbroken, every mark is in its place, the file is whole.
verify-entries = Journal entries
verify-marks = Rows of marks, corrections included
verify-sealed = Versions of fixed results checked
verify-head = Last entry
verify-lay-open = Versions signed with a key that lay open (0.1.0): { $count }. Only a signed paper vouches for them.
verify-erased = A copy to hand on: personal data was taken out of entries: { $count }. What is left was checked.
verify-limits = The check finds everything that was changed past the program. It does not see a file that whoever holds it has computed anew as a whole, an old copy, or an end of the journal that was cut off by whole entries. Only the digits on a signed paper show that.
head-check = Compare with a paper
head-check-hint = Digits of the hash at the foot of the minutes or the summary; blanks and case do not matter
head-compare = Compare
head-entry = Agrees: journal entry No. { $entry } of { $time }
head-seal = Agrees: results, version { $version }, journal entry No. { $entry } of { $time }
head-none = This file has no such digits: the paper is of another one, or the file was forged.
head-few = Only { $count } digits (as many as version 0.1.0 printed): others with the same can be found. Papers now carry 32.

# A file that does not verify
unsound-title = The contest's file does not verify
unsound-text = The contest is open for looking only: papers are printed as drafts, tables can be saved, nothing can be changed or signed.
unsound-entry = Entry { $entry } of the journal
unsound-go-on = How to go on…
unsound-ways = How to go on
unsound-ways-lead = This file stays as it is: copy it by the system, to look into it later. The evening can go on in two ways.
unsound-searching = Searching and checking copies…
unsound-copy = Open a sound copy
unsound-copy-text = The newest is “{ $name }”: { $entries ->
    [one] { $entriesText } entry
   *[other] { $entriesText } entries
}, the last of { $time }. Work goes on in it under a new name, the copy itself is not changed.
unsound-lacks = { $count ->
    [one] It lacks { $count } entry
   *[other] It lacks { $count } entries
}
unsound-lacks-nothing = It has every entry of the journal.
unsound-open-copy = Open the copy
unsound-no-copy = There is no sound copy of this contest beside the file or among its snapshots.
unsound-record = Go on under record
unsound-record-text = A new file gets everything that verifies; entries that do not are left empty and must be entered again from paper. Its first entry is what happened to the file, and the minutes name it.
unsound-continue = Go on under record

# A file that is open for reading only
read-only-title = The file is open for reading only
read-only-text = The contest cannot be changed. Save a copy to a place that can be written to, and open it.

# The file under the program's feet
file-lost-renamed = The file “{ $name }” was renamed or moved while it was open: nothing is being saved
file-lost-deleted = The file “{ $name }” was deleted while it was open: nothing is being saved
file-lost-replaced = Another file has taken the name “{ $name }”: nothing is being saved
file-lost-wal-gone = The file with the last entries beside “{ $name }” was removed: nothing is being saved
file-lost-disk-gone = The disk with the file “{ $name }” is gone: nothing is being saved
file-lost-text = Everything accepted up to entry { $entry } is held by the program and will be saved, if it is not closed. What was typed after that stays on the screen: send it again when the contest goes on.
file-lost-follow = Open the renamed file…
file-lost-follow-found = Open “{ $name }”
file-lost-save = Save everything under a new name
file-lost-name = { $name } — continued
file-lost-goes-on = The contest goes on in the file “{ $name }”
file-lost-call = Call the secretary, who will open the renamed file or save everything under a new name.
file-orphans = The last entries of a file that is not here lie beside it: { $names }. It was renamed or taken away while it was open, and the program stopped. Put that file back into this folder and open it: the entries are joined by themselves. Do not delete them.

# The defence: running order, clock, notes, slides, the screen for the hall
nav-defence = Defence
