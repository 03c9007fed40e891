# The jury on the day of the defence

journal-juror-arrived = { $juror }: { $remote ->
    [true] takes part from afar
   *[false] arrival entered
}
journal-juror-left = { $juror }: leaving entered
journal-juror-absent = { $juror }: absent. Reason: { $reason }
journal-correct-presence = { $juror }: times of presence put right. Reason: { $reason }
journal-set-presiding = { $juror } presides. Reason: { $reason }

# Presence
jury-tab-list = Members
jury-tab-presence = Presence
keys-jury-turn = Next tab
keys-scope-presence = Jury: presence
keys-presence-arrive = Arrived now
keys-presence-leave = Left now
keys-presence-remote = Takes part from afar from now on
keys-presence-absent = Absent, with a reason
keys-presence-time = Type a time; Enter records the arrival or the leaving
keys-presence-up = To the row above
keys-presence-down = To the row below
presence-none = No arrival of the jury has been entered yet: the quorum is not known.
presence-quorum = Present: { $present } of { $approved }.
presence-quorum-yes = There is a quorum.
presence-quorum-no = There is no quorum: { $needed } are needed. Nothing can be decided.
presence-presides-chair = { $name } presides, chair of the jury
presence-presides-deputy = { $name } presides, deputy: the chair is not there
presence-presides-named = { $name } presides. Grounds: { $reason }
presence-presides-nobody = Nobody can preside: neither the chair nor a deputy is there
presence-name = Name…
presence-days = Day
presence-column-state = State
presence-column-times = Time
presence-column-do = Enter
presence-remote = from afar
presence-remote-not = does not count for the quorum
presence-here = present
presence-left = left
presence-absent = absent
presence-unknown = not entered
presence-since = since { $from }
presence-now = now
presence-time-of = Time: { $name }
presence-time-wrong = A time is written so: 9:05
presence-arrive = Arrived
presence-leave = Left
presence-remote-do = From afar
presence-absent-button = Absent…
presence-correct = Put right…
presence-keys = On a row: Enter – arrived, Backspace – left, Shift+Enter – from afar, Delete – absent, digits – another time. Arrows go to the neighbouring row.
presence-items = Somebody else than the chair presides
presence-item = Project No. { $number }: { $name }; who presides is recused
presence-item-nobody = Project No. { $number }: who presides is recused, and nobody can take over
presence-changes = How the quorum changed
presence-change-yes = { $present } of { $approved }, there is a quorum
presence-change-no = { $present } of { $approved }, no quorum
presence-changes-text = What was decided before a quorum was lost stands.
presence-absent-title = { $name } is absent
presence-absent-text = The projects of that day do not wait for sheets of this member of the jury. Should the person come, enter the arrival: it takes the place of the absence.
presence-absent-hint = For example: illness; a journey
presence-absent-do = Enter
presence-correct-title = { $name }: times of presence
presence-correct-text = As it really was. What was entered before stays in the journal.
presence-correct-none = Neither an arrival nor an absence remains on this day.
presence-correct-do = Put right
presence-arrived = Arrived
presence-left-at = Left
presence-still = still here
presence-remove = Remove
presence-add = Add a time
presiding-title = Who presides
presiding-text = Without naming anybody: the chair, or else the first deputy on the list who is there.
presiding-by-order = By the order of the jury
presiding-do = Name
minutes-attendance-recorded = Entered on the screen “{ nav-jury }”, tab “{ jury-tab-presence }”

journal-notify-conflict = { $juror }: a notice on conflicts of interest was handed in
journal-consider-conflict = Notice No. { $notice }, project No. { $project }: { $accepted ->
    [true] the recusal is accepted
   *[false] no conflict of interest is seen
}
journal-number-sheets = Paper sheets were given numbers
journal-hand-out-sheets = Paper sheets were handed to the jury
journal-hand-in-sheets = Paper sheets are back
journal-spoil-sheet = Paper sheet No. { $number } was cancelled. Reason: { $reason }
journal-lose-sheet = Paper sheet No. { $number } is lost. Act: { $statement }
journal-check-sheet = Project No. { $project }, { $juror }: the sheet was read by a second person
journal-resolve-sheet = Project No. { $project }, { $juror }: the difference was resolved from the sheet. Reason: { $reason }

# Conflicts of interest: the register of notices
jury-tab-conflicts = Conflicts of interest
notices-text = At the beginning every member of the jury says whether there is a conflict of interest. Who presides considers the notice, a deputy that of who presides. An accepted recusal holds for the sheets at once.
notices-without = No notice: { $count }
notices-all = All have given notice
notices-waiting = Wait for a decision: { $count }
notices-column-lists = From the lists
notices-column-notice = Notice
notices-column-when = Date
notices-column-project = Project and grounds
notices-column-decision = Decision
notices-proposed = { $count ->
    [one] a match: No. { $numbers }
   *[other] matches ({ $count }): No. { $numbers }
}
notices-proposed-none = no matches
notices-number = No. { $number } in the register
notices-register = Register of notices
notices-recusals = Recusals without a notice
notices-recusals-text = They hold, but the register has no notice of them: declared on the laptop or entered from the lists.
notices-recusal = { $name }, project No. { $number }: { $reason }
notice-saved = The notice is entered: entry { $number }
notice-none = No conflict
notice-none-said = There is no conflict of interest
notice-some = There is…
notice-another = Another…
notice-accept = Accept the recusal
notice-reject = None is seen
notice-accepted = recusal accepted
notice-not-seen = no conflict is seen
notice-withdrawn = recusal withdrawn
notice-considers = { $name } considers it
notice-considers-nobody = Nobody can consider it: there is no deputy of the chair
notice-title = { $name }: notice on conflicts of interest
notice-text = Tick the projects and give the grounds. Matches from the lists are ticked already: the member of the jury decides.
notice-search = Number or title of a project
notice-grounds = Grounds
notice-grounds-needed = Give the grounds for every project that is ticked.
notice-ground-author = Author or member of the team
notice-ground-mentor = Mentor, tutor or curator of the project
notice-ground-kin = Kinship with a member of the team
notice-ground-head = Head of the applying department
notice-ground-help = Worked on the application
notice-save = Enter in the register
consider-accept-title = { $name }: recusal from project No. { $number }
consider-reject-title = { $name }: no conflict in project No. { $number }
consider-reject-text = The member of the jury judges the project. A recusal that was accepted before is taken back.
consider-note = Note

# Who is missing
marks-tab-sheets = Paper sheets
grid-state-away = was not there
grid-state-lost = sheet lost
grid-cell-missing = No. { $number }, { $juror }: { $codes } missing
keys-grid-next-open = To the next sheet that is not complete
keys-sheets-blind = Type the next sheet again, blind
keys-sheets-aloud = Read the next sheet aloud
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
learn-jury-step-presence = In the tab “{ jury-tab-presence }” enter arrivals and leavings: the quorum and who presides follow by themselves. Notices on conflicts of interest are entered in the tab beside it.
learn-grid-step-next = F8 goes to the next sheet that is not complete. Who was away while a project was heard is marked so: no sheet is waited for.
learn-grid-step-sheets = In the tab “{ marks-tab-sheets }”: numbers of sheets, handing out and taking in, the check by a second person, and differences.

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
sheets-desk = What to do with the sheet
sheets-way-both = As it is
sheets-way-out = Hand out
sheets-way-in = Take in
sheets-number-field = Number of the sheet
sheets-desk-hint = Type or scan the number and press Enter: a printed sheet is handed out, one that is out is taken in.
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
