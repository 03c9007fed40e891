# Who is missing
marks-tab-sheets = Paper sheets
grid-state-away = was not there
grid-state-lost = sheet lost
grid-cell-missing = No. { $number }, { $juror }: { $codes } missing
blocks-title = { $count ->
    [one] { $count } project cannot be closed: show why
   *[other] { $count } projects cannot be closed: show why
}
blocks-project = Project No. { $number }
blocks-empty = { $name }: no sheet
blocks-partial = { $name }: { $codes } missing
blocks-complete = { $name }: the sheet is full but not submitted
blocks-differs = { $name }: a difference is not resolved ({ $codes })
blocks-short = { $counted } of { $minimum } sheets are counted

# Paper sheets
sheets-register = Register of sheets
sheets-none = There are no numbers yet. Give them before printing: every sheet then carries its number, and one sees which is out and not back.
sheets-number = Give numbers…
sheets-number-title = Numbers of sheets
sheets-number-text = A number is given once. Who has one keeps it. Where there is a recusal there is no sheet.
sheets-each-project = A sheet for each project
sheets-each-juror = One sheet for all projects
sheets-number-do = Give numbers
sheets-numbered = { $count ->
    [one] { $count } sheet has a number
   *[other] { $count } sheets have numbers
}
sheets-hand = What to do with the sheet
sheets-way-both = As it is
sheets-way-out = Hand out
sheets-way-in = Take in
sheets-number-field = Number of the sheet
sheets-hand-hint = Type or scan the number and press Enter: a printed sheet is handed out, one that is out is taken in.
sheets-unknown = The register has no sheet No. { $number }
sheets-stays = Sheet No. { $number }, { $whose }: { $state }
sheets-went-out = Sheet No. { $number } handed out: { $whose }
sheets-came-in = Sheet No. { $number } taken in: { $whose }
sheets-whose = { $juror }, project No. { $number }
sheets-whose-all = { $juror }, all projects
sheets-is-printed = printed
sheets-is-out = handed out
sheets-is-in = back
sheets-is-spoiled = cancelled
sheets-is-lost = lost
sheets-search = Number, surname, project
sheets-filter = Show sheets
sheets-all = All { $count }
sheets-no-match = There are no such sheets
sheets-column-juror = Member of the jury
sheets-column-project = Project
sheets-column-state = Where it is
sheets-column-times = Out and back
sheets-column-note = Note
sheets-column-sheet = Sheet
sheets-column-certified = Who certified the recount
sheets-all-projects = All projects: { $taken } of { $of } typed
sheets-taken = typed
sheets-duplicate-of = Duplicate of sheet No. { $number }
sheets-replaced = In its place: No. { $number }
sheets-spoil = Cancel…
sheets-lose = Lost…
sheets-spoil-title = Cancel sheet No. { $number }
sheets-spoil-text = The sheet is crossed out in the presence of members of the commission. Its number stays its own.
sheets-lose-title = Sheet No. { $number } is lost
sheets-lose-text = An act is drawn up. Without a duplicate the score is computed without this sheet.
sheets-statement = What the act says
sheets-replace = Give out another sheet with a new number
sheets-make-duplicate = The member of the jury signs a duplicate with a new number
sheets-spoil-do = Cancel the sheet
sheets-lose-do = Record the loss
sheets-gone = Recorded
sheets-gone-next = Recorded. The new sheet is No. { $number }
sheets-checking = Check by a second person
sheets-checked = { $checked } of { $all } checked
sheets-unchecked = Seen by one person: { $count }
sheets-unsettled = Differences: { $count }
sheets-differs = { $codes } differ; read for the second time by { $by }
sheets-resolve = Resolve…
sheets-blind = Type blind
sheets-aloud = Read aloud
sheets-more = And { $count } more
sheets-all-checked = Two people have seen every sheet that was typed from paper.
sheets-nothing-typed = Nothing has been typed from paper yet.
sheets-of-project = project No. { $number } “{ $title }”
sheets-paper = sheet No. { $number }
sheets-duplicate = duplicate
sheets-sums = The sum on paper differs: { $count }
sheets-sums-text = Both sums are kept; the recount goes into the result.
sheets-not-certified = not certified
reading-blind-title = Second entry
reading-blind-text = Type the marks from the sheet. The first entry is not shown; the program compares.
reading-aloud-title = Reading aloud
reading-aloud-text = One reads the sheet aloud, the other checks. Nothing can be edited: only confirmed or rejected.
reading-by = Second person
reading-by-hint = Not the one who typed the sheet
reading-gap = Type a mark for { $code } on its scale
reading-reject = not so
reading-reject-do = Reject
reading-confirm = Confirm
reading-compare = Compare
reading-agrees = Project No. { $number }, { $juror }: they agree
reading-differs = They differ: { $codes }. Take the sheet and resolve the difference.
reading-understood = Understood
resolve-title = Difference: project No. { $number }, { $juror }
resolve-text = Take the sheet. What does it say?
resolve-first = Typed
resolve-second = Read ({ $by })
resolve-other = Another mark
resolve-other-mark = { $code }: another mark
resolve-off = The mark is not on the scale.
resolve-by = Who looked at the sheet
resolve-reason = What was found
resolve-corrects = { $count ->
    [one] { $count } mark will be corrected; the old one stays in the journal.
   *[other] { $count } marks will be corrected; the old ones stay in the journal.
}
resolve-keeps = What was typed stays.
resolve-do = Record
resolve-saved = Project No. { $number }, { $juror }: the difference is resolved

# Marks: sections
marks-title = Marks
marks-tab-entry = Entry from paper
marks-tab-grid = Who has scored what
marks-accepted = Sheets taken: { $accepted } of { $expected }
marks-closed = The taking of marks is closed
marks-closed-text = Sheets cannot be taken. A mistake in a sheet already taken can be corrected, with a reason.
marks-closed-text-open = To take a sheet, open the taking of marks again on the screen “Results”, with a reason that goes into the journal.
marks-read-only = The contest is open for reading only: sheets can be looked at, not typed in or corrected.
marks-nothing = Nobody and nothing to score yet
marks-nothing-hint = With projects, jury and criteria, paper sheets are entered here, and it is seen who has scored what.

# Entry from paper
entry-by-juror = By juror
entry-by-project = By project
entry-by-hint = A pile of one person’s sheets is typed best “by juror”, the sheets of one project “by project”.
entry-juror-change = Change
entry-juror-choose = Choose a juror
entry-juror-search = Code or part of the name
entry-juror-none = Nobody was found
entry-juror-progress = { $done } of { $of }
entry-project-choose = Choose a project
entry-project-search = Number or part of the title
entry-project-none = No project was found
entry-project = Project no.
entry-juror-code = Juror
entry-project-unknown = There is no project { $text }
entry-juror-unknown = There is no juror “{ $text }”
entry-proposed = the next one is proposed: Enter, or another number
entry-proposed-juror = the next one is proposed: Enter, or another code
entry-sum = Sum
entry-sum-of = of { $max }
entry-sum-so-far = of { $of } possible · { $missing ->
    [one] { $missing } criterion left
   *[other] { $missing } criteria left
}
entry-paper-sum = Sum on the paper
entry-paper-sum-hint = may stay empty
entry-paper-sum-agrees = agrees
entry-paper-sum-differs = on the paper { $paper }, by the marks { $sum }
entry-paper-sum-bad = “{ $text }” is not a number
entry-take = Take the sheet
entry-taking = Saving…
entry-taken = Sheet { $project } taken, entry { $number }, sum { $sum }
entry-last = Last sheets
entry-last-empty = Sheets you take appear here with their journal entry and sum.
entry-last-open = Show sheet { $project }, { $juror }
entry-left = Still to type
entry-left-none = All sheets of this juror are in
entry-left-none-project = All sheets of this project are in
entry-off-scale = { $code }: { $text } is not on the scale { $min }–{ $max }. Type the mark again.
entry-off-scale-fixed = In { $code } you typed { $text }, which is not on the scale; it now holds { $now }. Compare it with the paper.
entry-missing = Marks are missing: { $codes }
entry-unfinished = { $code }: “{ $text }” is not a mark on the scale { $min }–{ $max }
entry-draft = What was typed before is back
entry-clear = Clear
entry-cleared = The sheet was cleared
entry-undo-clear = Bring it back
entry-recuse = Recusal…
entry-keys = Enter takes · Esc clears · c recusal · F2 or Ctrl+J changes
entry-weight = × { $weight }
entry-scale = { $min }–{ $max }
entry-own-marks = The juror is already scoring this project in person. A sheet from paper replaces those marks.
entry-off = Project { $number } does not compete; no sheet is needed.
entry-other-section = { $juror }: project { $number } is heard in another section. The sheet counts only when the secretary allows it.
entry-recused = { $juror }: recused from project { $number }
entry-already = Sheet { $number } is already taken
entry-already-hint = Correct a single mark with a reason, or return the sheet to the juror.
entry-comment = Comment on the sheet
entry-comment-add = Add a comment
entry-back = Back to sheet { $project }

# The sum on paper differs
differ-title = The sums differ
differ-text = On the paper { $paper }, by the marks { $computed }. First compare the marks with the sheet. If the marks are right and the adding was wrong, the sheet is taken with the recount: both sums are kept.
differ-check = Compare with the sheet
differ-accept = Arithmetic error, take the recount
differ-who = Who certifies it
differ-who-juror = The juror ({ $juror })
differ-who-two = The secretary and a second person
differ-second = Name of the second person
differ-second-needed = Name the second person
differ-certified-two = the secretary and { $second }

# A sheet (checking and correcting)
check-title = Sheet: project { $number }
check-total = Sum
check-of = of { $of }
check-paper-sum = Sum on the paper { $sum }; the recount was taken
check-comment = Comment
check-no-mark = no mark
check-saved = Saved at { $time }, entry { $number }
check-hint = For checking: one reads aloud, the other compares with the paper.
check-correct = Correct
check-correct-title = Correct a mark: { $code }
check-correct-was = It was { $score }
check-correct-now = New mark
check-correct-reason-hint = For example: typing error, the paper says 4
check-correct-save = Record the correction
check-corrected = Corrected at { $time }, entry { $number }
check-correct-same = That is the same mark
check-cancel = Cancel
check-return = Return to the juror…
check-return-title = Return the sheet to the juror
check-return-text = The sheet will no longer count as taken. { $juror } can change the marks and submits it again.
check-return-confirm = Return
check-returned = Sheet returned, entry { $number }
check-recuse = Record a recusal…
check-recuse-title = Recusal: { $juror }, project { $number }
check-recuse-text = From what was said or from a paper notice. The sheet will not count; the mean is taken over the other sheets.
check-recuse-confirm = Record the recusal
check-recused = Recusal recorded, entry { $number }
check-withdraw = Withdraw the recusal…
check-withdraw-title = Withdraw the recusal: { $juror }, project { $number }
check-withdraw-text = The juror scores this project again. The recusal stays in the journal.
check-withdraw-confirm = Withdraw
check-withdrawn = Recusal withdrawn, entry { $number }
check-other-section = The project is heard in a section that is not this juror’s. The sheet does not count unless the secretary allows it.
check-allow = Allow the sheet…
check-allow-title = Allow a sheet of another section: { $juror }, project { $number }
check-allow-text = The juror judges this project as its own section does, and the sheet counts. The reason goes into the minutes.
check-allow-confirm = Allow
check-allow-hint = For example: stands in for a juror of this section
check-allowed = Sheet allowed, entry { $number }
check-allowance = The secretary allowed this sheet of another section. Reason: { $reason }
check-disallow = Withdraw the permission…
check-disallow-title = Withdraw the permission: { $juror }, project { $number }
check-disallow-text = The sheet stays, but does not count.
check-disallow-confirm = Withdraw
check-disallowed = Permission withdrawn, entry { $number }
check-reason = Reason
check-reason-needed = Give a reason
check-recusal-reason = Recusal: { $reason }
check-previous = Previous project
check-next = Next project
check-enter = Type from paper

# Who has scored what
grid-project = Project
grid-counted = Counted
grid-counted-hint = Sheets that count; the regulation asks for at least { $minimum }
grid-juror-progress = { $done } of { $of }
grid-legend = Legend
grid-state-empty = no marks
grid-state-partial = begun
grid-state-complete = scored, not submitted
grid-state-submitted = submitted in the program
grid-state-checked-in = taken from paper
grid-state-recused = recused
grid-state-off = not competing
grid-state-elsewhere = another section: no sheet is due
grid-state-other-section = another section: the sheet does not count
grid-state-allowed = sheet of another section, allowed
grid-other-section = { $count ->
    [one] { $count } sheet of another section does not count
   *[other] { $count } sheets of another section do not count
}
grid-other-section-hint = To count a sheet, open it and allow it with a reason.
grid-cell = Project { $number }, { $juror }: { $state }
grid-short = { $count ->
    [one] { $count } project has fewer than { $minimum } sheets
   *[other] { $count } projects have fewer than { $minimum } sheets
}
grid-short-hint = By the regulation such projects get no place.
grid-only-short = Too few sheets
grid-only-open = Only unfinished
grid-all = All projects
grid-search = Number or title
grid-nothing = Nothing was found
grid-all-there = All sheets are in. The taking of marks can be closed on the screen “Results”.
grid-unsubmitted = { $count ->
    [one] { $count } sheet is filled in but not submitted
   *[other] { $count } sheets are filled in but not submitted
}
