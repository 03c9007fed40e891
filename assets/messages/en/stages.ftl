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

# What next
next-attendance-unknown = { $count ->
    [one] { $count } juror is not checked in
   *[other] { $count } jurors are not checked in
}
next-attendance-unknown-hint = Note who came and who will not: the quorum depends on it
next-quorum-missing = There is no quorum yet
next-quorum-missing-hint = Decisions of the jury are void without it
next-notices-missing = { $count ->
    [one] { $count } juror has handed in no notice on conflicts of interest
   *[other] { $count } jurors have handed in no notice on conflicts of interest
}
next-notices-missing-hint = It is handed in when the meeting begins, also where there is no conflict

# Before fixing
fixing-marks-closed = The taking of marks is closed
fixing-results-there = Results are counted
fixing-ties-decided = { $count ->
    [0] No equal scores wait for the jury
    [one] Decide { $count } group of equal scores
   *[other] Decide { $count } groups of equal scores
}
fixing-readings-settled = { $count ->
    [0] Differences between two readings of sheets are settled
    [one] Settle { $count } difference between two readings
   *[other] Settle { $count } differences between two readings
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
fixing-audience-decided = The audience vote is decided on
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

correction-mark = No. { $project }, { $juror }, { $criterion }: { $score }
