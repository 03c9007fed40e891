# Start
start-title = A contest, from applications to the minutes
start-lead = Enter projects and jurors or load them from a spreadsheet, take the marks, get a ranking that explains itself and papers to sign. Everything lies in one file on this computer; no internet is needed.
start-begin = Where to begin
start-import = Import a spreadsheet
start-import-hint = Excel, LibreOffice: projects, jury, criteria. Every fault is shown before anything is imported.
start-open = Open a contest
start-open-hint = A .tribuna file from this computer or a flash drive
start-template = Save the template spreadsheet
start-template-hint = A workbook with the right sheets and columns, ready to fill in
start-template-name = Contest template
start-template-saved = The template was saved: { $place }
start-template-downloaded = The template was downloaded
start-demo = Look at an example
start-demo-hint = A fictional contest: 24 projects, 7 jurors, three sources of money
start-demo-name = Demo contest
start-folder-text = Are the tables separate CSV files?
start-folder = Choose the folder
start-recent = Recent
start-recent-none = Contests that you have opened appear here.
start-recent-gone = the file is not there
start-forget = Take “{ $name }” off the list
start-version = Version { $version }
start-browser-title = No contest is open
start-browser-text = This page shows the contest that is open in the program. Start the program with a contest file and reload the page.

# Import
import-title = Import of a spreadsheet
import-reading = Reading the spreadsheet…
import-reread = Read again
import-untitled = Contest without a title
import-table = Table
import-rows = Rows
import-extra = Unknown columns (kept as notes)
import-clean = There are no faults; the spreadsheet can be imported.
import-fault-count = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
import-fault-hint = Mend the spreadsheet, save it and press “Read again”. Rows with a check box can be dropped from the import. Nothing is imported while there are faults.
import-whole-source = The whole file
import-drop-row = Drop row { $row } from the import
import-drop-chosen = { $count ->
    [0] Drop the checked rows
    [one] Drop { $count } row
   *[other] Drop { $count } rows
}
import-choose-all = Check all
import-choose-none = Uncheck all
import-more = Show { $count } more
import-dropped = Dropped from the import
import-row = { $table }, row { $row }
import-take-back = Take back
import-warnings = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
import-not-yet = The import becomes available when the spreadsheet has no faults left.
import-mode-replace = Into the open contest: its projects, jury, regulation and marks of the former spreadsheet are replaced as a whole.
import-mode-add = Into the open contest: marks were given in the program already, so the import only adds and replaces nothing.
import-path = New file:
import-path-other = Choose another place…
import-into-replace = Replace the open contest
import-into-add = Add to the open contest
import-as-new = Import into a new file
import-done = Imported: { $projects } projects, { $jurors } jurors

# Setup
setup-lead = What the contest is made of, and the rules by which the program counts. Every edit is saved at once.
setup-lead-read-only = What the contest is made of, and the rules by which the program counts. Now it can only be looked at.
setup-rules = Regulation
setup-own-rules = Own regulation, version { $version }
setup-preset-rules = { $title }, version { $version }
setup-criteria = Criteria
setup-words = What the marks mean
setup-maximum = Greatest total of a sheet
setup-sources = Sources of money
setup-sources-priority = The money is spent in this order.
setup-fund = Fund
setup-change = The same can be imported as tables. Until the first mark an import replaces everything, after it an import only adds.
setup-file = Contest file
setup-file-text = Everything lies in one file and is saved by itself after every action. While the contest is open, make copies here: that way they are whole.
setup-file-unsound = The file does not verify. No copy is made from here: it would hide that. Tables can be saved through the menu “File”, the file itself can be copied by the system.

# Passphrase
passphrase-title = Passphrase of the console
passphrase-is-set = It is set. It opens the console after the laptop was handed to the jury.
passphrase-not-set = It is not set: the console is open to anyone at the laptop. Set it before you hand the laptop to the jury.
passphrase-set = Set the passphrase
passphrase-change = Change
passphrase-remove = Remove
passphrase-new = New passphrase
passphrase-again = Once more
passphrase-hint = A few words that are easy to remember. A passphrase cannot be recovered.
passphrase-differs = The passphrases differ
passphrase-show = Show what I type
passphrase-hide = Hide
passphrase-saved = The passphrase was saved
passphrase-removed = There is no passphrase any more
passphrase-remove-text = Without a passphrase anyone opens the console, and the laptop cannot be handed to the jury. The PINs of the jury and of helpers no longer open: they are issued anew after a new passphrase is set.

# Projects
standing-title = Standing
standing-competing = competing
standing-withdrawn = withdrawn
standing-no-show = did not come
standing-set-competing = Back into the contest
standing-set-withdrawn = Withdraw
standing-set-no-show = The team did not come
standing-hint-competing = The project gets a place by its sheets again.
standing-hint-out = The project stays in the summary without a place, the other places are counted anew. Its marks are kept.
standing-saved = No. { $number }: { $standing }

# Projects
projects-paste-text = Type the first project into the table, or paste a list from Excel: Ctrl+C there, Ctrl+V here. Columns are known by their names.
setup-contest = Contest
setup-helpers-text = Who else works at the console, and what they may do.
setup-ways = Parts of the set-up
setup-dates-hint = For example 14.05.2026; 15.05.2026
setup-categories-text = Projects are sorted into these; the order of rows is the order in the papers.
setup-sections-text = Needed when the defence is held in several halls, or sections have juries of their own.
setup-criteria-locked = The first mark has been given: the criteria no longer change. A new version of the regulation can change them.
setup-locked = This table cannot be changed now.

# New contest and preparation step by step
start-new = New contest
start-new-hint = Without a table: six short steps, any of them can be skipped

# PIN
passphrase-wrong = The passphrase is wrong. { $left ->
    [0] No attempts left.
    [one] { $left } attempt left before a pause.
   *[other] { $left } attempts left before a pause.
}
passphrase-paused = Too many wrong attempts. You can try again in { $seconds } s.
