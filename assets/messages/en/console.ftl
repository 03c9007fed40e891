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

# The key that results are signed with
key-title = Console passphrase
key-text = The key that the program signs results with is opened by the console's passphrase. It is needed for this once and stays nowhere.
key-passphrase = Console passphrase
key-forgotten = Forgotten…
key-remembered = Enter it after all
key-new-title = A new key
key-new-text = A new key will sign the results. Earlier signatures can still be checked; the change and its reason go into the journal, the minutes and the check of the file.
key-reason = Why
key-reason-hint = For example: the passphrase is forgotten; we work on the spare laptop
key-give = Sign
key-replaced = The key was replaced { $time }, entry No. { $entry }. Why: { $reason }

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
import-drop-marked = { $count ->
    [0] Drop the checked rows
    [one] Drop { $count } row
   *[other] Drop { $count } rows
}
import-mark-all = Check all
import-mark-none = Uncheck all
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

# What is next
next-stages = Stages of the contest
next-sheets-label = Accepted sheets
next-sheets-of = of { $expected } sheets accepted
next-needed = Needed to go on
next-advice = Worth doing
next-unsound = Nothing can be done in a file that does not verify. Press “How to go on…” above: the contest goes on in another file.
next-nothing = Everything of this stage is done.
next-criteria-missing = Set the criteria
next-criteria-missing-hint = Without criteria there is nothing to score: take a ready regulation or enter your own
next-criteria-weights = { $count ->
    [one] { $count } criterion has a weight of zero
   *[other] { $count } criteria have a weight of zero
}
next-criteria-weights-hint = Marks by them will change nothing
next-projects-missing = Enter the projects
next-projects-missing-hint = Paste them as a block from your table, type them, or import them
next-jurors-missing = Enter the jury
next-jurors-missing-hint = Chair, members and secretary, in one table
next-applications-undecided = { $count ->
    [one] { $count } application awaits admission
   *[other] { $count } applications await admission
}
next-applications-undecided-hint = Admit them, or reject them with the grounds: until then they are not in the contest
next-chair-missing = Appoint a chair
next-chair-missing-hint = The chair has the casting vote and signs the minutes
next-jury-too-small = { $count ->
    [0] Nobody in the jury has a vote
    [one] Only { $count } person in the jury has a vote
   *[other] Only { $count } people in the jury have a vote
}
next-jury-too-small-hint = The regulation asks for more counted sheets per project: projects would have no place
next-categories-missing = { $count ->
    [one] { $count } project has no category
   *[other] { $count } projects have no category
}
next-categories-missing-hint = They will not be in the rankings by category
next-date-missing = Name the day of the defence
next-date-missing-hint = It stands in the minutes and on the forms
next-money-missing = Name the sources of money
next-money-missing-hint = Without them the program finds places and allots nothing
next-requests-missing = { $count ->
    [one] { $count } project names no sum
   *[other] { $count } projects name no sum
}
next-requests-missing-hint = They will be allotted nothing
next-passphrase-missing = Set the console’s passphrase
next-passphrase-missing-hint = Without it the laptop cannot be handed to the jury
next-pins-missing = { $count ->
    [one] Issue a PIN to { $count } juror
   *[other] Issue PINs to { $count } jurors
}
next-pins-missing-hint = Those who give marks on this laptop need one; paper sheets do not
next-print-blanks = Print blank score sheets
next-print-blanks-hint = Paper is the usual way, and blanks help when the power goes
next-sheets-missing = { $count ->
    [one] Take { $count } more sheet
   *[other] Take { $count } more sheets
}
next-sheets-missing-hint = Type them in from paper or hand the laptop to the jury
next-sheets-unsubmitted = { $count ->
    [one] { $count } sheet was begun but not submitted
   *[other] { $count } sheets were begun but not submitted
}
next-sheets-unsubmitted-hint = Sheets that are not submitted do not count
next-sheets-other-section = { $count ->
    [one] { $count } sheet of another section does not count
   *[other] { $count } sheets of another section do not count
}
next-sheets-other-section-hint = The secretary can allow them, with a reason; after closing, marks are opened again for that
next-projects-short = { $count ->
    [one] { $count } project has too few sheets
   *[other] { $count } projects have too few sheets
}
next-projects-short-hint = The regulation asks for more counted sheets; without them a project gets no place
next-ready-to-close = Close the taking of marks
next-ready-to-close-hint = All sheets are accepted: the results can be opened
next-ties-open = { $count ->
    [one] Resolve a tie
   *[other] Resolve { $count } ties
}
next-ties-open-hint = The regulation leaves the decision to the jury; the numbers and the vote are in the section “Voting”
next-decisions-unapplied = { $count ->
    [one] { $count } decision does not apply
   *[other] { $count } decisions do not apply
}
next-decisions-unapplied-hint = What it was about is no longer so: marks were corrected, or the scores are not equal. Look, and cancel what is not needed
next-audience-undecided = The control sums of the students’ vote do not agree
next-audience-undecided-hint = Numbers never mend themselves: count again, or write down a decision with its reason
next-votes-missing = { $count ->
    [one] { $count } item was not put to a vote
   *[other] { $count } items were not put to a vote
}
next-votes-missing-hint = Votes for, against and abstentions go into the minutes
next-votes-lost = { $count ->
    [one] Vote again on { $count } item: no more are for it than against
   *[other] Vote again on { $count } items: no more are for them than against
}
next-votes-lost-hint = Results and money that the jury did not vote for cannot be fixed
next-minutes-fields = { $count ->
    [one] Fill in { $count } field of the minutes
   *[other] Fill in { $count } fields of the minutes
}
next-minutes-fields-hint = Number, those present, votes: what the program does not know
next-print-papers = Make the papers
next-print-papers-hint = Minutes, score summary and score sheets
next-save-copy = Save a copy
next-save-copy-hint = To a flash drive or another disk: a contest is one file
demo-title = This is a demo contest
demo-text = Everything in it is fictional. To try any role, here are the console’s passphrase and the jury’s PINs:
demo-passphrase = Passphrase of the console

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
setup-sources-order = The money is spent in this order.
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

# Jury
jury-lead = A PIN is needed to give marks on this laptop. It is shown once.
jury-issue = { $count ->
    [one] Issue a PIN ({ $count })
   *[other] Issue PINs ({ $count })
}
jury-has-pin = issued
jury-no-pin = none
jury-new-pin = Change
jury-give-pin = Issue
jury-done = { $done } of { $of }
jury-open-marks = Open the sheets of this juror
jury-recusals = { $count ->
    [one] { $count } recusal
   *[other] { $count } recusals
}
pins-title = { $count ->
    [one] New PIN
   *[other] New PINs ({ $count })
}
pins-text = Print them on slips or copy them now: the program keeps only a fingerprint and does not show them again.
pins-hide = Done, hide
pin-give-text = The program draws a PIN by itself. You can set your own.
pin-replace-text = The former PIN stops working. The program draws a new one; you can set your own.
pin-own = Own PIN
pin-own-hint = 4 to 8 digits; leave it empty and the program draws one
pin-set = Set this PIN
pin-draw = Draw a PIN

# Closing the taking of marks
closing-lead = Places and scores are seen after the taking of marks is closed: until then nobody sees them.
closing-accepted-of = of { $expected } sheets accepted
closing-all = All sheets are accepted, it can be closed.
closing-none-expected = No sheets are expected yet: add projects and a jury.
closing-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
closing-unsubmitted = { $count ->
    [one] { $count } sheet was begun but not submitted
   *[other] { $count } sheets were begun but not submitted
}
closing-unsubmitted-text = If the taking of marks is closed now, these sheets do not count.
closing-other-section = { $count ->
    [one] { $count } sheet of another section does not count
   *[other] { $count } sheets of another section do not count
}
closing-other-section-text = The project is heard in a section that is not the juror’s. The secretary can allow such a sheet, with a reason that goes into the minutes; not after closing.
closing-missing = { $count ->
    [one] { $count } sheet is still missing
   *[other] { $count } sheets are still missing
}
closing-short = { $count ->
    [one] { $count } project will have no place
   *[other] { $count } projects will have no place
}
closing-short-text = Fewer counted sheets than the regulation asks.
closing-button = Close the taking of marks
closing-nothing = It can be closed when at least one sheet is accepted.
closing-title = Close the taking of marks?
closing-count = { $accepted } of { $expected } sheets will count.
closing-lost = { $count ->
    [one] { $count } sheet that was begun will not count.
   *[other] { $count } sheets that were begun will not count.
}
closing-left-out = { $count ->
    [one] { $count } sheet of another section will not count.
   *[other] { $count } sheets of another section will not count.
}
closing-absent = { $count ->
    [one] { $count } sheet is missing: scores are computed without it.
   *[other] { $count } sheets are missing: scores are computed without them.
}
closing-no-place = { $count ->
    [one] { $count } project will have no place: No. { $numbers }.
   *[other] { $count } projects will have no place: No. { $numbers }.
}
closing-after = Marks can no longer be given; places and scores open.
closing-reopen = It can be opened again only with a reason, which goes into the journal.
closing-done = The taking of marks is closed, entry { $entry }
early-button = Look before closing…
early-title = Look at the results before closing?
early-text = The early look is recorded in the journal and named in the minutes.
early-action = Look
early-hide = Hide the results
early-banner = An early look: marks are still being taken and everything may change. The look is in the journal.
reopen-button = Open marks again…
reopen-confirm = Open marks again
reopen-title = Open the taking of marks again?
reopen-text = The results are hidden and marks can be given again. The reason goes into the journal.
reopen-done = The taking of marks is open again, entry { $entry }

# Results
results-tab-all = All projects
results-tab-categories = By category
results-tab-money = Money
results-counting = Counting…
results-dots = Totals of the jury’s sheets
results-dots-label = Sheet totals: { $totals }
results-no-dots = No counted sheets
results-dropped = dropped
results-sheets-of = { $counted } of { $of }
results-tie-open = · tie
results-tie-resolved = · tie resolved: { $rule }
results-line = Line of funding · fund { $fund }
results-line-left = proposed { $awarded } · left { $left }
results-line-undecided = { $count ->
    [one] { $count } project waits for a tie to be resolved
   *[other] { $count } projects wait for a tie to be resolved
}
results-closed-at = Marks were closed on { $time }.
status-ranked = ranked
status-below-threshold = below the threshold
status-too-few-sheets = too few counted sheets
status-withdrawn = withdrawn
status-no-show = did not come
decision-full = in full
decision-partial = in part
decision-reserve = reserve
decision-rejected = rejected
decision-not-requested = no request
decision-undecided = undecided
rule-criterion = mean of { $code }
rule-head-to-head = head-to-head
rule-median = median of sheet totals
rule-audience = votes of the students
rule-jury-vote = vote of the jury
rule-casting-vote = casting vote of the presiding chair
rule-lot = lot
question-title = Tie: places { $places }
question-fund = The money depends on it.
question-prize = A prize place depends on it.
question-needs = Next by the regulation: { $rule }.
question-steps = What was compared already
question-step = Step

# Why this place
explain-title = Why this place
explain-place = Place { $place }
explain-fraction = exact value { $fraction }
explain-sheet-sum = The total of a sheet is the sum of marks with weights
explain-sheet-mean = The total of a sheet is the sum of marks with weights ÷ { $weights } (sum of weights)
explain-sheet-rounded = { $digits ->
    [0] The total of a sheet is rounded to whole points
    [1] The total of a sheet is rounded to tenths
    [2] The total of a sheet is rounded to hundredths
    [3] The total of a sheet is rounded to thousandths
   *[other] The total of a sheet is rounded to { $digits } digits
}
explain-mean = Sum of sheets { $sum } ÷ { $sheets } { $is } { $mean }
explain-trimmed = { $drop } highest and { $drop } lowest dropped; sum of the rest { $sum } ÷ { $sheets } { $is } { $mean }
explain-not-trimmed = Nothing is dropped: that needs at least { $from } sheets for every project
explain-not-trimmed-here = Nothing is dropped of this project: it has { $sheets } sheets, that needs at least { $from }
explain-median = Totals of sheets in order: { $totals }; in the middle { $mean }
explain-median-even = Totals of sheets in order: { $totals }; sum of the middle two { $sum } ÷ 2 { $is } { $mean }
explain-leniency = Leniency of the jurors: { $terms } { $is } { $sum }
explain-adjusted = (Sum of sheets { $sum } − leniency { $leniency }) ÷ { $sheets } { $is } { $mean }
explain-sum = Sum of sheets ({ $sheets }): { $sum }
explain-place-sum = Sum of places by the jurors: { $places } = { $sum }
explain-place-shares = Mean of shares (place − ½) ÷ number of projects that the juror judged: ({ $places }) ÷ { $sheets } { $is } { $mean }
explain-criterion-mean = { $sheets ->
    [one] Mean of every criterion, { $sheets } sheet
   *[other] Mean of every criterion, { $sheets } sheets
}
explain-criterion-trimmed = Mean of every criterion without the { $drop } highest and { $drop } lowest marks, { $sheets } sheets
explain-criterion = { $code }: sum of marks { $sum } ÷ { $marks } { $is } { $mean }; { $factor } × { $weight } { $so } { $points }
explain-criterion-sum = Sum over criteria: { $terms } { $is } { $points }
explain-criterion-divided = { $points } ÷ { $weights } (sum of weights) { $is } { $mean }
explain-rounded = { $digits ->
    [0] Rounded to whole points: { $score }
    [1] Rounded to tenths: { $score }
    [2] Rounded to hundredths: { $score }
    [3] Rounded to thousandths: { $score }
   *[other] Rounded to { $digits } digits: { $score }
}
explain-exact = Not rounded; printed as { $score }
explain-skating-majority = Places by the jurors: { $places }. Place { $place } or higher: { $count } of { $of }, a majority
explain-skating-majority-sum = Places by the jurors: { $places }. Place { $place } or higher: { $count } of { $of }, a majority; the sum of these places is { $sum }
explain-skating-criterion = { $code }: place { $own }. Places by the jurors: { $places }; place { $place } or higher: { $count } of { $of }
explain-skating-criterion-sum = { $code }: place { $own }. Places by the jurors: { $places }; place { $place } or higher: { $count } of { $of }, the sum of these places is { $sum }
explain-skating-next = Where equal, place { $place } or higher: { $count }
explain-skating-next-sum = Where equal, place { $place } or higher: { $count }, their sum { $sum }
explain-skating-sum = Sum of the places in the criteria: { $places } = { $sum }
explain-skating-rule-10 = Where sums are equal, criteria with place { $place } or higher: { $count } of { $of }
explain-skating-rule-10-sum = Where sums are equal, criteria with place { $place } or higher: { $count } of { $of }, the sum of these places is { $sum }
explain-skating-rule-11 = All places in all criteria: place { $place } or higher, { $count } of { $of }
explain-skating-rule-11-sum = All places in all criteria: place { $place } or higher, { $count } of { $of }, the sum of these places is { $sum }
explain-skating-score = The score is the place by the Skating System: { $score }
explain-threshold-met = Threshold { $threshold } is met: the jury’s score is { $score }
explain-threshold-missed = Threshold { $threshold } is missed: the jury’s score is { $score }, no place
explain-threshold-not-reached = Threshold { $threshold } is missed: the jury’s score is { $score }
explain-too-few-sheets = Sheets counted: { $sheets }, a place needs at least { $least }
explain-withdrawn = The project was withdrawn: no place
explain-no-show = The team did not come: no place
explain-audience-jury-part = Score of the jury { $jury } × 100 ÷ { $greatest } (the greatest possible) { $is } { $part }
explain-audience-hall-part = Vote of the hall: { $votes } × 100 ÷ { $of } { $is } { $hall }
explain-audience-share = { $jury } × { $jury_share } % + vote of the hall { $hall } × { $hall_share } % { $is } { $sum }
explain-audience-mark = Mark of the hall is one more sheet: { $points } ÷ { $ballots } (ballots) × { $greatest } ÷ 100 { $is } { $hall }
explain-audience-one-juror = (Sum of sheets { $sum } + mark of the hall { $hall }) ÷ { $sheets } { $is } { $mean }
explain-audience-not-rated = The hall did not rate this project: the jury’s score stands
explain-audience-points = Points for the place with the jury { $jury } + with the hall { $hall } { $is } { $sum } (votes: { $votes })
explain-audience-rounded = { $digits ->
    [0] With the vote of the hall rounded to whole points: { $score }
    [1] With the vote of the hall rounded to tenths: { $score }
    [2] With the vote of the hall rounded to hundredths: { $score }
    [3] With the vote of the hall rounded to thousandths: { $score }
   *[other] With the vote of the hall rounded to { $digits } digits: { $score }
}
explain-audience-exact = With the vote of the hall, not rounded; printed as { $score }
explain-sheets = Sheets
explain-counted = { $counted } of { $of } counted
explain-juror-place = place { $place }
explain-sheet-recused = recused
explain-sheet-missing = no sheet
explain-sheet-incomplete = incomplete sheet
explain-sheet-not-submitted = not submitted
explain-sheet-advisory = advisory voice
explain-sheet-dropped = not counted by decision of the jury
explain-sheet-other-section = the project was heard in another section, the sheet is not allowed
explain-criteria = Criterion means
explain-threshold = Threshold of the jury { $threshold }
explain-threshold-met-word = met
explain-threshold-missed-word = missed
explain-to-next = To the place above
explain-ties = Tie
explain-tie-with = together with { $numbers }
explain-tie-open = people decide
explain-award = Money
explain-base = Computed by the regulation “{ $regulation }”, version { $version }; journal entry { $entry }, { $head }.
explain-base-own = Computed by a regulation of its own, version { $version }; journal entry { $entry }, { $head }.

# Money
money-fund = Fund
money-awarded = Proposed
money-left = Left
money-used = Proposed
money-sources = By source
money-proposal = Proposal by project
money-proposed = by the rules it would be { $sum }
results-audience = { $count ->
    [one] Audience prize: { $projects }
   *[other] The audience prize is shared by { $projects }
}
money-proposal-text = The program proposes, the jury decides: the decision goes into the minutes. A part of the sum needs the team’s consent and a revised estimate.
money-bars-label = Proposed: { $list }

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
