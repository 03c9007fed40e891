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

# What next
next-nothing-helper = There is nothing for you to do now.
next-conflicts-proposed = { $count ->
    [one] Decide whether there is a conflict of interest: { $count } match
   *[other] Decide whether there is a conflict of interest: { $count } matches
}
next-conflicts-proposed-hint = A juror is named in an application, or works where the project comes from

# What next
next-attendance-unknown = { $count ->
    [one] { $count } juror is not checked in
   *[other] { $count } jurors are not checked in
}
next-attendance-unknown-hint = Note who came and who will not: the quorum depends on it
next-quorum-missing = There is no quorum yet
next-quorum-missing-hint = Decisions of the jury are void without it
next-declarations-missing = { $count ->
    [one] { $count } juror has handed in no notice on conflicts of interest
   *[other] { $count } jurors have handed in no notice on conflicts of interest
}
next-declarations-missing-hint = It is handed in when the meeting begins, also where there is no conflict

# What next after the marks
next-ready-to-fix = Fix the results
next-ready-to-fix-hint = Everything needed is done: figures will not change, papers get their control code
next-signatures-missing = { $count ->
    [one] { $count } signature is missing
   *[other] { $count } signatures are missing
}
next-signatures-missing-hint = Collect them before anybody leaves: short papers first
next-sign-minutes = Note that the minutes are signed
next-sign-minutes-hint = The wording may change for some days more; once signed it does not
next-fund-undecided = A correction changed the sums: vote on the money anew
next-fund-undecided-hint = It was decided on the figures of before
next-sign-correction = Have the minutes of the correction and the new summary signed
next-sign-correction-hint = The papers that were signed before stay as they are
next-publish = Publish the results
next-publish-hint = Press the stage at the top and name the day: the term of appeals counts from it
next-appeals-open = { $count ->
    [one] { $count } appeal waits for a decision
   *[other] { $count } appeals wait for a decision
}
next-appeals-open-hint = Decided within three working days; marks themselves are not reviewed
