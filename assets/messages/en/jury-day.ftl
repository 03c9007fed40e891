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
