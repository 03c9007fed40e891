# The jury on the day of the defence

journal-juror-arrived = { $juror }: { $remote ->
    [true] takes part from afar
   *[false] arrival entered
}
journal-juror-left = { $juror }: leaving entered
journal-juror-absent = { $juror }: absent. Reason: { $reason }
journal-correct-presence = { $juror }: times of presence put right. Reason: { $reason }
journal-set-presiding = { $juror } presides. Reason: { $reason }
