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
