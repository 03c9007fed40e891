# Papers of the day of the defence: attendance, recusals, running order, ballots, tellers, corrections.
paper-attendance = Attendance sheet of the jury
    .file = Attendance sheet of the jury
paper-blank_attendance = Blank attendance sheet
    .file = Blank attendance sheet
paper-conflict_notice = Notices of conflicts of interest
    .file = Notice of a conflict of interest
paper-blank_conflict_notice = Blank notice of a conflict of interest
    .file = Blank notice of a conflict of interest
paper-conflict_register = Register of notices of conflicts of interest
    .file = Register of notices of conflicts of interest
paper-blank_conflict_register = Blank register of notices
    .file = Blank register of notices of conflicts of interest
paper-running_order = Running order
    .file = Running order
paper-blank_running_order = Blank running order
    .file = Blank running order
paper-presenter_card = Presenter’s card
    .file = Presenter’s card
paper-release_list = List for release from classes
    .file = List for release from classes
paper-registration = List of registration and of ballots issued
    .file = List of registration and of ballots issued
paper-ballots = Ballots
    .file = Ballots
paper-tellers_minutes = Minutes of the tellers
    .file = Minutes of the tellers
paper-blank_tellers_minutes = Blank minutes of the tellers
    .file = Blank minutes of the tellers
paper-sheet_handover = Act of handing over score sheets
    .file = Act of handing over score sheets
paper-blank_sheet_handover = Blank act of handing over score sheets
    .file = Blank act of handing over score sheets
paper-correction_minutes = Minutes of a correction
    .file = Minutes of the correction of a technical error
paper-blank_correction_minutes = Blank minutes of a correction
    .file = Blank minutes of the correction of a technical error
paper-appeal_minutes = Minutes of an appeal
    .file = Minutes of an appeal
paper-blank_appeal_minutes = Blank minutes of an appeal
    .file = Blank minutes of an appeal
paper-blank_minutes = Blank minutes of the jury’s meeting
    .file = Blank minutes of the jury

# Common to several
paper-results-fixed = Results, entry No. { $number }, version { $version }, hash { $hash }
paper-col-row-number = No.
paper-col-project-number = Project No.
paper-col-full-name = Full name
paper-col-position = Position, organisation
paper-col-role = Role
paper-col-seat = Seat
paper-col-signature = Signature
paper-col-day-time = Day, time
paper-col-time = Time
paper-col-speaker = Presents
paper-col-group = Group
paper-col-juror = Juror
paper-col-grounds = Grounds
paper-col-recusal = I recuse myself
paper-role-deputy = Deputy chair
paper-role-tellers-chair = Chair of the tellers
paper-juror-chair = chair
paper-juror-deputy = deputy chair
paper-juror-member = member of the jury
paper-juror-secretary = secretary (without a vote)
paper-seat-administration = administration
paper-seat-expert = expert
paper-seat-student = student

# Attendance sheet
paper-attendance-short = Attendance sheet
paper-attendance-title = ATTENDANCE SHEET
paper-attendance-subject = of the members of the jury
    “{ $title }”
paper-attendance-begin = Begins at:
paper-attendance-absent = absent
paper-attendance-present = Present
paper-attendance-quorum = Present: { $present } of { $approved } voting members of the jury. There is a quorum.
paper-attendance-no-quorum = Present: { $present } of { $approved } voting members of the jury. There is no quorum.
paper-col-arrived = Arrived (time)
paper-col-left = Left (time)

# Conflict of interest
paper-declaration-short = Notice of a conflict of interest
paper-declaration-title = NOTICE
paper-declaration-subject = of a juror on having (or not having) a conflict of interest
    “{ $title }”
paper-declaration-i = I, member of the jury
paper-declaration-declare = declare that in scoring the projects of the contest:
paper-declaration-none = I have no conflict of interest;
paper-declaration-some = I have, or may have, a conflict of interest as to these projects:
paper-declaration-grounds = Grounds: author of the project or member of its team; its mentor, tutor or curator; kinship with a member of the team; head of the applying department; a part in preparing the application. A recusal is not a mark of zero: the project’s score is made without this juror.
paper-declaration-registered = No. in the register of notices:
paper-declaration-decision = Decision of the chair of the jury:
paper-declaration-decision-deputy = Decision of the deputy chair of the jury:
paper-declaration-noted = noted.
paper-declaration-accepted = the recusal is accepted
paper-declaration-refused = no conflict of interest is seen
paper-register-short = Register of notices of conflicts of interest
paper-register-title = REGISTER
paper-register-subject = of jurors’ notices of conflicts of interest
    “{ $title }”
paper-register-none = no conflict of interest
paper-register-noted = noted

# Running order
paper-order-short = Running order
paper-order-title = RUNNING ORDER
paper-order-subject = of the defence of projects
    “{ $title }”
paper-order-section = Section “{ $name }”
paper-order-break = Break
paper-order-limits = Time limits: presentation { $presentation } min, questions and answers { $questions } min.
paper-order-by-number = The order is that of the numbers of the applications.
paper-order-by-hand = The order was set by the secretary of the jury.
paper-order-by-lot = The order was drawn by lot. Seed: { $seed }; from it and the projects in the order of their numbers anybody gets the same order (SplitMix64, Fisher–Yates shuffle).

# Presenter’s card
paper-presenter-short = Presenter’s card
paper-presenter-title = PRESENTER’S CARD
paper-presenter-subject = for the defence of projects
    “{ $title }”
paper-presenter-stress = There is room above the names: ask everybody and put stress marks by hand.
paper-presenter-jury = The jury
paper-presenter-order = Running order
paper-presenter-awards = Awards
paper-presenter-preliminary = Results are preliminary: the order of the head confirms them. Announce from the last place to the first.
paper-presenter-place = Place { $place }
paper-presenter-audience = Audience award
paper-col-award = What is handed over
paper-col-receives = To whom
paper-col-hands-over = By whom

# Release from classes
paper-release-short = List for release from classes
paper-release-title = LIST OF STUDENTS
paper-release-subject = who take part in the defence of projects
    “{ $title }”
paper-release-faculty = Faculty (institute):
paper-release-no-faculty = not given
paper-release-please = Please release these students from classes on { $days }:
paper-release-please-open = Please release these students from classes on the day of the defence:
paper-release-total = { $count ->
    [one] { $count } person in all.
   *[other] { $count } people in all.
}
paper-release-signed = Head
paper-col-presents = Presents at

# Registration and ballots
paper-registration-short = List of registration and of ballots issued
paper-registration-title = LIST OF REGISTRATION
paper-registration-subject = of participants and of ballots issued
    “{ $title }”
paper-registration-page-total = On this page:
paper-registration-total = In all:
paper-registration-registered = registered
paper-registration-issued = ballots issued
paper-registration-issued-by = Ballots issued by
paper-col-kind-of-guest = Category
paper-col-ballot-issued = Ballot issued (signature)
paper-ballots-short = Ballots
paper-ballots-batch = Ballots. Batch { $code }
paper-ballot-title = BALLOT
paper-ballot-exactly = { $count ->
    [one] Mark exactly { $count } project
   *[other] Mark exactly { $count } projects
}
paper-ballot-up-to = { $count ->
    [1] Mark one project
    [one] Mark no more than { $count } project
   *[other] Mark no more than { $count } projects
}
paper-ballot-rate = Give every project a mark from 0 to 100
paper-ballot-void-exactly = A ballot with another number of marks is void.
paper-ballot-void-up-to = { $count ->
    [one] A ballot without a mark, or with more than { $count }, is void.
   *[other] A ballot without marks, or with more than { $count }, is void.
}
paper-ballot-void-rate = A ballot without marks is void.
paper-ballot-stamp = Organiser’s mark (stamp or two signatures)
paper-ballot-batch = Batch

# Tellers
paper-tellers-short = Minutes of the tellers
paper-tellers-subject = of the tellers on the students’ vote
    “{ $title }”
paper-tellers-members = The tellers:
paper-tellers-chair = Elected to chair:
paper-tellers-form = Form of the ballot:
paper-tellers-form-exactly = { $count ->
    [one] on paper, exactly { $count } mark
   *[other] on paper, exactly { $count } marks
}
paper-tellers-form-up-to = { $count ->
    [one] on paper, no more than { $count } mark
   *[other] on paper, no more than { $count } marks
}
paper-tellers-form-rate = on paper, a mark from 0 to 100 for every project
paper-col-figure-name = What
paper-col-in-figures = In figures
paper-col-in-words = In words
paper-col-votes = Votes
paper-col-share-of-valid = % of valid
paper-tellers-registered = Registered with the right to vote
paper-tellers-made = Ballots made
paper-tellers-issued = Ballots issued
paper-tellers-cancelled = Unused ballots cancelled
paper-tellers-in-box = Found in the box
paper-tellers-not-returned = Not returned (3 − 5)
paper-tellers-spoiled = Void
paper-tellers-valid = Valid
paper-tellers-votes = Votes cast in all
paper-col-rated = Ballots with a mark
paper-col-marks-sum = Sum of marks
paper-col-marks-mean = Mean mark
paper-tellers-ratings = Marks given in all
paper-tellers-control-rated = every project has no more marks than there are valid ballots (≤ 8)
paper-tellers-control-marks = the sum of a project’s marks is no more than 100 for each ballot with a mark
paper-tellers-decide-rating = the vote is held / is void (strike out what does not apply).
paper-tellers-boxes = By box:
paper-tellers-box = { $name } – found { $found }, void { $spoiled }
paper-tellers-control = Control sums
paper-tellers-control-made = made = issued + cancelled (2 = 3 + 4)
paper-tellers-control-box = found no more than issued (5 ≤ 3)
paper-tellers-control-valid = found = void + valid (5 = 7 + 8)
paper-tellers-control-one = as many votes as valid ballots (9 = 8)
paper-tellers-control-exactly = exactly { $count } votes on each valid ballot (9 = { $count }·8)
paper-tellers-control-many = one to { $count } votes on each valid ballot (8 ≤ 9 ≤ { $count }·8)
paper-tellers-agrees = agrees
paper-tellers-differs = DOES NOT AGREE
paper-tellers-decide-open = the vote is held / is void (strike out what does not apply); winner:
paper-tellers-held = the vote is held.
paper-tellers-void = the vote is void.
paper-tellers-reason = Ground: { $reason }.
paper-tellers-winner = { $votes ->
    [one] Most votes went to project { $projects }: { $votes } vote.
   *[other] Most votes went to project { $projects }: { $votes } votes.
}
paper-tellers-winners = { $votes ->
    [one] Equal, with { $votes } vote each, are projects { $projects }: they share the award.
   *[other] Equal, with { $votes } votes each, are projects { $projects }: they share the award.
}

# Handing over of sheets
paper-handover-short = Act of handing over score sheets
paper-handover-title = ACT
paper-handover-subject = of handing over the jury’s score sheets
    “{ $title }”
paper-handover-issued = Sheets handed out by
paper-handover-received = Sheets received by
paper-handover-accidents = Spoiled and lost sheets
paper-handover-spoiled = Sheet No. { $number } ({ $juror }) was spoiled and cancelled in the presence of the commission. Reason: { $note }
paper-handover-lost = Sheet No. { $number } ({ $juror }) was handed out and not handed in: { $note }
paper-handover-replaced = Replaced by sheet No. { $number }.
paper-handover-duplicate = Duplicate: sheet No. { $number }, signed by the juror.
paper-col-sheets-out = Handed out
paper-col-sheets-in = Handed in
paper-col-sheets-spoiled = Spoiled
paper-col-sheets-lost = Lost
paper-col-sheets-missing = Not handed in
paper-sheet-number = Sheet No. { $number }
paper-sheet-duplicate = DUPLICATE of sheet No. { $number }

# Correction and appeal
paper-correction-short = Minutes of the correction of a technical error
paper-correction-subject = on the correction of a technical error in the results
    “{ $title }”
paper-correction-was = Was:
paper-correction-is = Is:
paper-correction-mark = Project { $project }, juror { $juror }, criterion “{ $criterion }”: { $score }.
paper-correction-no-mark = there was no score
paper-correction-money = Distribution of the money:
paper-correction-money-undecided = it was decided on the figures of before and needs another vote of the jury.
paper-correction-money-decided = decided anew on the corrected sums.
paper-correction-reason = Reason:
paper-correction-effect = Effect on places and sums:
paper-correction-no-effect = places and sums did not change.
paper-correction-category = In the category “{ $category }”
paper-correction-versions = Version { $before } of the results ({ $before_hash }) is replaced by version { $after } ({ $after_hash }); both are kept.
paper-correction-resolved = RESOLVED:
paper-correction-resolved-text = to call the error technical, to approve the corrected score summary, and to keep the former one with these minutes.
paper-col-award-before = Sum before, RUB
paper-col-award-after = Sum after, RUB
paper-appeal-short = Minutes of an appeal
paper-appeal-subject = of the consideration of an appeal
    “{ $title }”
paper-appeal-by = Appealed by:
paper-appeal-project = Project:
paper-appeal-received = Received:
paper-appeal-text = What is appealed against:
paper-appeal-rule = Procedure and arithmetic are considered; marks that jurors gave are not reviewed.
paper-appeal-granted = the appeal is granted
paper-appeal-refused = the appeal is refused
