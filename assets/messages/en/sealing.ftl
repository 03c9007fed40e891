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

# Stages
stage-preparation = Preparation
stage-check-in = Registration
stage-defence = Defence
stage-deliberation = Deliberation
stage-fixed = Results fixed
stage-signed = Minutes signed
stage-published = Published

# Copies at a change of stage
snapshot-folder = snapshots
snapshot-stage-preparation = preparation
snapshot-stage-check-in = registration
snapshot-stage-defence = defence
snapshot-stage-deliberation = deliberation
snapshot-stage-fixed = results fixed
snapshot-stage-signed = minutes signed
snapshot-stage-published = published

# Before fixing
fixing-marks-closed = The taking of marks is closed
fixing-file-sound = { $count ->
    [0] The contest's file verifies
   *[other] The contest's file does not verify: its results cannot be fixed
}
fixing-results-there = Results are counted
fixing-ties-decided = { $count ->
    [0] No equal scores wait for the jury
    [one] Decide { $count } group of equal scores
   *[other] Decide { $count } groups of equal scores
}
fixing-votes-lost = { $count ->
    [one] Vote again on { $count } item: no more are for it than against
   *[other] Vote again on { $count } items: no more are for them than against
}
fixing-readings-settled = { $count ->
    [0] Differences between two readings of sheets are settled
    [one] Settle { $count } difference between two readings
   *[other] Settle { $count } differences between two readings
}
fixing-sheets-read = { $count ->
    [0] Sheets typed from paper were checked by a second person
    [one] { $count } sheet typed from paper was not checked by a second person
   *[other] { $count } sheets typed from paper were not checked by a second person
}
fixing-sheets-other-section = { $count ->
    [one] { $count } sheet of another section is not counted: the secretary has not allowed it
   *[other] { $count } sheets of another section are not counted: the secretary has not allowed them
}
fixing-sheets-back = { $count ->
    [0] Sheets that were handed out came back
    [one] { $count } sheet that was handed out has not come back
   *[other] { $count } sheets that were handed out have not come back
}
fixing-short-decided = { $count ->
    [0] Every project has enough sheets, or a decision
    [one] { $count } project has too few sheets and no decision
   *[other] { $count } projects have too few sheets and no decision
}
fixing-audience-counted = { $count ->
    [0] The students’ votes are counted
   *[other] The students’ votes are not entered
}
fixing-audience-decided = The students’ vote is decided on
fixing-quorum = Quorum of the meeting
fixing-conflicts-considered = { $count ->
    [0] Conflicts of interest are considered
    [one] { $count } conflict of interest is not considered
   *[other] { $count } conflicts of interest are not considered
}
fixing-early-looks = { $count ->
    [one] { $count } early look at the results is named in the minutes
   *[other] { $count } early looks at the results are named in the minutes
}

# Whether what was fixed stands
seal-flaw-hash = the snapshot was changed after fixing, its hash does not agree
seal-flaw-signature = the signature of the snapshot does not agree
seal-flaw-key = the snapshot was not signed with the key of this contest
seal-flaw-text = the snapshot cannot be read
seal-flaw-marks = marks in the journal are not those that were fixed
seal-flaw-regulation = the regulation is not the one that was in force at fixing
seal-flaw-criteria = criteria are not those that stood at fixing
seal-flaw-contest = projects, jury or sources are not those that stood at fixing
seal-flaw-decisions = decisions of the jury are not those that stood at fixing
seal-flaw-results = a recount gives other results than were fixed
seal-flaw-row =
    { $what ->
        [place] project { $number }: a recount gives another place than was fixed
        [score] project { $number }: a recount gives another score than was fixed
        [award] project { $number }: a recount gives another sum than was fixed
        [status] project { $number }: a recount gives another standing than was fixed
        [title] project { $number }: its title is not the one that was fixed
       *[details] project { $number }: a recount gives other details than were fixed
    }
correction-mark = No. { $project }, { $juror }, { $criterion }: { $score }
correction-tie-project = No. { $number } “{ $title }”
correction-tie-was = The tie of projects { $projects } was open
correction-tie-is = The tie of projects { $projects } was decided { $rule ->
        [jury_vote] by a vote of the jury
        [casting_vote] by the casting vote
       *[lot] by lot
    }
correction-tie-reason = After the correction the scores of these projects are equal

# Stages dialog
stages-title = Stages of the contest
stages-open-title = Stages of the contest ({ $keys })
stages-open = Not done yet
stages-on = Go on: { $stage }
stages-back = Go back
stages-back-title = Go back to the stage “{ $stage }”
stages-back-text = Name the reason: it stays in the journal.
stages-reopen-text = Results are closed and marks can be given again. Name the reason: it stays in the journal.
stages-unfix-text = Results are no longer fixed and figures can change again. That is possible until somebody signs. Name the reason: it stays in the journal.
stages-went-back = Went back
stages-copies = At each change of stage a copy of the contest is put into the folder { $folder }
stages-done = { $stage }. Copy: { $copy }
stages-copy-failed = The stage has changed, but no copy was written. { $why }

# Fixing
fixing-lead = Fixed figures do not change any more: a snapshot of marks, regulation and results is signed with the key of the contest. The wording of the minutes stays open until they are signed.
fixing-state-fulfilled = done
fixing-state-open = can wait
fixing-state-needed = needed
fixing-go = Go there
fixing-button = Fix the results
fixing-title = Fix the results?
fixing-happens-figures = Marks, recusals, regulation, people and decisions do not change any more.
fixing-happens-minutes = The wording of the minutes can change until they are signed.
fixing-happens-key = The program will ask for the console's passphrase: it opens the key that results are signed with.
fixing-happens-new-key = The earlier key is not here: the program will ask why, and sign with a new one.
fixing-happens-back = Fixing can be taken back until somebody signs; after that a mistake is mended by a correction.
stamp-fixed = RESULTS FIXED
stamp-version = version { $version } · { $date }
sealing-versions = Versions
sealing-version = Version { $version }
sealing-entry = entry { $entry }
sealing-lay-open = signed with a key that lay open (0.1.0)
sealing-show = Show
sealing-corrections = Corrections
sealing-appeals = Appeals

# Correction
correction-open = Correct an error
correction-none = There are no corrections.
correction-title = Correction of a technical error
correction-lead = Slips and wrong sums are corrected; marks are not given anew. The earlier version is kept, and both can be seen.
correction-of-mark = A mark was entered wrongly
correction-of-words = An error in the wording
correction-juror = Juror
correction-criterion = Criterion
correction-score = The right mark
correction-was-label = What was
correction-is-label = What is
correction-was = Was: { $was }
correction-is = Is: { $is }
correction-criterion-named = criterion “{ $name }”
correction-money-lose = Lose money
correction-money-gain = Get more
correction-money-anew = The money was decided on the figures of before: after the correction the jury votes on it anew.
correction-look = What changes
correction-look-first = First look at what changes.
correction-sure = Correct
correction-no-effect = Scores, places and sums do not change.
effect-within = in the category “{ $category }”
effect-score = score { $change }
effect-place = place { $change }
effect-award = sum { $change }
correction-ties = { $count ->
    [one] After it the jury decides { $count } group of equal scores.
   *[other] After it the jury decides { $count } groups of equal scores.
}
correction-number = Correction No. { $number }, version { $version }
correction-done = Corrected, entry { $entry }
correction-by-appeal = On appeal No. { $number }

# Appeals
appeal-open = Take an appeal
appeal-lead = An appeal is about the order or about a wrong sum; marks themselves are not reviewed.
appeal-term = Term: three working days from publication.
appeal-until = Taken until { $date } (the program knows no holidays).
appeal-procedural = the order was not kept
appeal-arithmetic = a sum is wrong
appeal-by = Who appeals
appeal-text = Against what
appeal-late = Why it is taken after the term
appeal-sure = Take
appeal-done = The appeal is taken, entry { $entry }
appeal-number = Appeal No. { $number }: project No. { $project }, { $by }
appeal-decide = Decide
appeal-decide-title = Decision on appeal No. { $number }
appeal-decision = What is decided
appeal-grant = Grant
appeal-reject = Reject
appeal-granted = Granted
appeal-rejected = Rejected
appeal-corrected = Correction No. { $number }

# Signatures
signing-lead = Note signatures before anybody leaves: arrows move, Space changes the note.
signing-not-yet = Signatures are collected after results are fixed.
signing-missing = { $count ->
    [one] { $count } signature is missing
   *[other] { $count } signatures are missing
}
signing-all = All signatures are there
signing-later-count = { $count ->
    [one] { $count } comes later
   *[other] { $count } come later
}
signing-person = Who
signing-absent = was not at the meeting
signing-paper-summary = Summary table
signing-paper-attendance = Attendance sheet
signing-paper-fund = Decision on the money
signing-paper-minutes = Minutes
signing-paper-correction = Minutes of the correction
signing-lang = Language of the signed papers
signing-kept-hint = The summary, the attendance sheet and the minutes are kept in the file as they are now and printed from there unchanged.
signing-kept = Signed and kept, printed from here:
signing-not-kept = Signed with an earlier program that kept no copies: the papers are drawn anew and marked “Reprint”.
signing-translation = translation, not signed
signing-copy = copy No. { $number }
signing-correction = The minutes of correction No. { $number } are signed
signing-correction-signed = The minutes of correction No. { $number } and the summary of this version are signed
signing-correction-done = Signed and kept, entry { $entry }
signing-fund-undecided = A correction changed the sums: the money was decided on the figures of before. The papers cannot be signed before another vote.
signing-fund-vote = To the vote
signing-no = no
signing-signed = signed
signing-later = later
signing-minutes = Minutes are signed…
signing-done = Minutes No. { $number } are signed
signing-number = Number of the minutes
signing-number-hint = After that the wording of the minutes does not change any more
publish-date = Day of publication
publish-hint = The term of appeals counts from it: three working days
