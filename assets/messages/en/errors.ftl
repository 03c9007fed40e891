# Slips with PINs
error-pin-replaced = The PIN has been replaced meanwhile. Issue a new one and print its slip.

# Refusals and failures: what happened and what to do
# access
error-locked = The console is locked. Open it with the passphrase.
error-not-allowed = This action is not available here.
error-bad-head = “{ $value }” are no digits of a hash: it has digits and the letters a to f only, 64 at most.
error-signing-passphrase-needed = Results are signed with the contest's key, which the console's passphrase opens. Enter the passphrase.
error-signing-key-lost = The key that this contest's results are signed with is not here. A new one can be made, with a reason: it stays in the journal and in the minutes.
error-wrong-passphrase = The passphrase does not fit. { $left ->
    [0] The next attempt comes after a pause.
    [one] { $left } attempt left before a pause.
   *[other] { $left } attempts left before a pause.
}
error-wrong-pin = The PIN does not fit. { $left ->
    [0] The next attempt comes after a pause.
    [one] { $left } attempt left before a pause.
   *[other] { $left } attempts left before a pause.
}
error-paused = Too many wrong attempts. Wait { $seconds } s and try again.
error-no-pin = This juror has no PIN yet. The secretary issues it on the screen “Jury”.
error-passphrase-needed = Set the console’s passphrase first: without it anyone who holds the laptop opens the secretary’s console.
error-passphrase-too-short = The passphrase is too short: at least { $least } characters are needed.
error-bad-pin = A PIN is 4 to 8 digits.

# files
error-no-contest = No contest is open.
error-file-not-found = There is no such file: { $path }. It may have been moved, or the disk was taken out.
error-not-a-contest = This is not a contest file: { $path }. Open a spreadsheet through “Import”.
error-newer-file = The file was made by a newer version of the program. Update the program; the file was not changed.
error-damaged-file = The file is damaged and was not opened. It was kept as it is: { $kept }. Open the last copy.
error-file-in-use = This contest is already open in another window or on another computer. Close it there.
error-file-moved = Not saved: the file { $path } was renamed or moved while it was open. What was typed stays on the screen. Open the renamed file, or save everything under a new name.
error-file-gone = Not saved: the open file { $path } is no longer there: it was deleted or replaced, or its disk is gone. What was typed stays on the screen. Save everything under a new name.
error-not-this-contest = { $path } is not the open contest, or an earlier state of it. What the program holds would not be in it; choose another file, or save everything under a new name.
error-in-trash = { $path } lies in the trash. Take it out of there, or save everything under a new name.
error-read-only-place = This place cannot be written to: { $path }. Choose another folder.
error-read-only-contest = The contest is open for reading only and cannot be changed. Copy the file to a place that can be written to.
error-disk-full = The disk is full. The change was not saved and the contest is sound: free some space and try again.
error-file-exists = There is such a file already: { $path }. Choose another name.
error-file-failed = The file could not be read or written: { $path }.
error-journal-fault = The journal does not agree with the data, entry { $entry }: { $what }. Do not go on in this file, open a copy.
error-unsound-contest = The contest's file does not verify, so nothing is written into it: { $what }. Open a sound copy or go on under record.
error-work-paused = Nothing is being saved now, and this was not. Call the secretary.
error-file-is-sound = Nothing is wrong with the contest's file: there is no need to go on in another one.

# import
error-import-faults = { $count ->
    [one] The table has { $count } fault. Nothing was imported.
   *[other] The table has { $count } faults. Nothing was imported.
}
error-import-unreadable = The table could not be read. { $what }

# marks
error-unknown-project = There is no such project in the contest.
error-unknown-juror = There is no such juror in the contest.
error-unknown-helper = There is no such helper in the contest.
error-unknown-criterion = There is no such criterion in the contest.
error-off-scale = { $score } is not a mark of criterion { $criterion }: the scale is { $min } to { $max }.
error-marks-closed = The taking of marks is closed: marks do not change any more.
error-marks-open = Marks are still being taken: the results open when that is closed.
error-sheet-accepted = The sheet is already submitted. The secretary can correct it, giving a reason.
error-sheet-not-accepted = The sheet is not accepted yet, so there is nothing to correct: enter the marks as usual.
error-recused = There is a recusal for this project: no marks are given.
error-not-recused = There is no recusal for this project.
error-other-section = The project is heard in another section (“{ $section }”): without the secretary’s permission this juror does not judge it.
error-same-section = The project is heard in this juror’s section: no permission is needed.
error-counts-otherwise = Marks are closed, and this change decides whose marks count (project { $number }). Open marks again, with a reason.
error-no-allowance = This juror was not allowed to judge the project of another section.
error-sheet-incomplete = { $missing ->
    [one] { $missing } criterion has no mark. A sheet is submitted whole.
   *[other] { $missing } criteria have no mark. A sheet is submitted whole.
}
error-control-sum-differs = The sum on paper is { $paper }, the recount { $computed }. Check the marks or accept the recount.
error-reason-needed = Give a reason: it goes into the journal.
error-too-long = The text is longer than { $limit } characters. Shorten it.
error-not-competing = The project does not compete: it was withdrawn or its team did not come.
error-nothing-to-close = There is nothing to close: not one sheet was accepted yet.

# the defence
error-unknown-room = The running order has no such room.
error-bad-time = “{ $text }” is not a time or a day. Write hour and minutes: 14:35.
error-bad-seed = “{ $text }” is not a seed of a lot. It is a whole number; the running order shows it.
error-already-heard = Presentations have begun. Change the order project by project, with a reason.
error-nowhere-to-move = There is nowhere to move it: the project is last, or presents in another room.
error-clock-idle = No clock runs in this room.
error-order-incomplete = The running order names each project once, and at least one.
error-no-slides = No file is registered for the presentation of this project.
error-not-slides = “{ $path }” is not a file of slides. These are: { $endings }.
error-text-needed = Write the text.
error-results-not-fixed = Results are not fixed yet.
error-everything-revealed = Every place with a prize has been shown already.

# results
error-different-juries = The method “sum” compares only projects that were scored by the same jurors, and the juries differ: { $what }. Wait for all sheets or choose a mean in the regulation.
error-disconnected = The marks fall into parts that cannot be compared ({ $count }): { $what }. At least one juror must have scored projects of different parts.
error-skating-gaps = The Skating System needs a place from every juror for every project. Sheets missing ({ $count }), by numbers of projects: { $what }. Wait for them, decide about the project, or choose another method in the regulation.
error-skating-even-panel = The Skating System needs an odd number of jurors, and { $count } scored the projects. Choose another method in the regulation.
error-skating-equal = In the Skating System every juror puts every project at a place of its own. Equal marks that make no places ({ $count }), by numbers of projects: { $what }. If they are to stay, choose another method in the regulation.
error-too-few-jurors = This needs at least two jurors with counted sheets.
error-too-few-projects = This needs at least two projects with counted sheets.
error-too-few-complete = There are no two projects that every juror scored: nothing to compare by.
error-no-spread = All values are equal: there is no difference to measure.
error-no-fund = There is no line of funding here: it is drawn over the whole contest, and only where there are sources of money.
error-bad-regulation = The regulation contradicts itself.
error-unknown-category = There is no such category in the contest.

# papers
error-unknown-paper = There is no such paper.
error-paper-empty = There is nobody to make this paper for yet: enter the projects and the jury.
error-paper-failed = The paper could not be made: { $what }.
error-cancelled = The work was stopped.

# the rest
error-bad-request = The program did not understand the screen’s request. Restart the program.
error-internal = Something unforeseen happened. The data are saved; try again or restart the program. ({ $what })
error-unreachable = The program does not answer. Check that it runs, and try again. Everything that was shown as saved is saved.
error-signed-out = Open the address again that the program printed at its start. If it is not at hand, restart the program.
error-nothing-to-undo = There is nothing to undo
error-nothing-to-redo = There is nothing to redo
error-change-overtaken = This change cannot be undone any more: the same data has been changed since in another way (by a decision about a project, for instance). Mend it in the table
error-regulation-locked = Marks have been given, so criteria and rules change only as a new version of the regulation, with a reason
error-project-has-marks = Project no. { $number } has marks or a recusal and cannot be removed. Note on its card that it was withdrawn or did not come
error-juror-has-marks = { $juror }: there are filled sheets, so the juror cannot be removed from the jury

# Stages
error-stage-same = The contest is at this stage already.
error-stage-skips = Stages follow one another: this one cannot be skipped.
error-stage-by-its-act = An act of its own leads to this stage: fixing the results, signing the minutes, or publishing.
error-stage-begun = Marks were given: the contest does not go back before the defence.
error-stage-sealed = Results are fixed: the contest does not go back. A mistake is mended by a correction.
error-stage-points-open = To be done first: { $what }.

# the jury's presence
error-unknown-day = { $day } is not a day of the contest.
error-already-there = The arrival is entered already. To put the time right, open the correction.
error-not-there = This member of the jury is not there now: enter the arrival.
error-presence-times = The times do not fit: a leaving before the arrival, an arrival during an earlier stay, or a time that has not come yet.
error-no-quorum = There is no quorum: { $present } of { $approved } are present, { $needed } are needed. This item cannot be decided now.

# Fixing of results
error-results-fixed = Results are fixed: nothing that bears on scores and places changes any more. A mistake is mended on the screen “Results”, by a correction.
error-fixing-open = To be done before results are fixed: { $what }.
error-something-signed = Papers have been signed: fixing is not taken back. A mistake is mended by a correction.
error-unknown-version = There is no version { $version }.
error-nothing-corrected = The correction changes nothing: name another mark, or write what was and what is.
error-appeal-late = The term of appeals ended on { $until }. If this one is taken later, say why.
error-unknown-appeal = There is no such appeal, or it is decided.
error-minutes-signed = The minutes are signed: their wording does not change any more.
error-nothing-to-sign = The papers of this version are signed, or another version has replaced it.
error-fund-undecided = A correction changed the sums: the jury votes on the money anew first (Voting).
error-ties-undecided = Equal scores wait for the jury’s decision (Voting).
error-moved-on = Something in the contest changed while this was made ready. Try again.
error-signed-paper-lost = The signed paper “{ $what }” is not in the file as it was signed. Verify the file; the signed one is in the contest’s copy beside it.
error-number-needed = Name the number of the minutes.
error-bad-day = “{ $value }” is no date.
error-seal-fault = Fixed results, version { $version }: { $what }.

# paper sheets
error-unknown-sheet = The register has no paper sheet No. { $number }.
error-sheet-not-out = Sheet No. { $number } has not been handed out.
error-sheet-out = Sheet No. { $number } is with the member of the jury already.
error-sheet-in = Sheet No. { $number } is back already.
error-sheet-gone = Sheet No. { $number } was cancelled or lost.
error-second-person-needed = A second person is needed, not the one who typed the sheet: name that person.
error-no-difference = Nothing differs that could be resolved.

# conflicts of interest
error-unknown-declaration = There is no such notice, or it does not name the project.
error-own-conflict = Nobody considers their own notice: a deputy decides on the chair’s.

# Votes and decisions
error-not-tied = There is no such vote on the order of these projects now: the scores are not equal, it is decided, or the regulation asks for something else.
error-run-off-not-asked = No run-off is needed here: the first vote has one leader, or was not held.
error-voter-has-no-vote = { $name } has no vote.
error-voter-recused = { $name } is recused from one of these projects and does not vote.
error-voter-absent = { $name } is not there. A vote is not passed on; if the juror has come, note it in the section “Jury”.
error-voter-twice = { $name }: the vote is written down twice.
error-not-among-tied = Project No. { $number } is not to be chosen in this vote.
error-nobody-voted = There is not one vote.
error-wrong-presiding = The casting vote is of who presides: { $name }.
error-nobody-presides = Nobody can preside: chair and deputies are not there, or are recused. Name who presides in the section “Jury”.
error-too-many-votes = More votes than people who vote: { $most }.
error-recused-votes = { $name } is recused and does not vote on this. Note “did not vote”.
error-vote-lost = The decision is not carried: no more votes for it than against.
error-unknown-decision = There is no such decision, or it is cancelled already.
error-decided-elsewhere = This decision is recorded in its own section.
error-no-sheet = This juror has no sheet for this project.
error-award-no-place = The project has no place in the ranking: it gets no money.
error-award-above-request = The sum is above the request of the project, or above the cap.
error-award-below-minimum = The sum is below the least of this project. Enter 0, or no less than that.
error-award-above-fund = The fund does not have so much: all decisions together are above it. Lower the sum of another project first.
error-bad-merger = A nomination cannot be merged into itself, or into one merged into it.
error-not-eligible = Project No. { $number } cannot win this nomination: it is not of it, has no place, or has won another.
error-chair-not-teller = The chair of the tellers is one of them.
error-box-name-needed = Name the box or the commission.
error-unknown-box = There is no such box: no count is written down yet.
error-too-many-ballots = Too great a number: there are never so many ballots.
