# Jury
jury-lead = A PIN is needed to give marks on this laptop. It is shown once.
jury-issue = { $count ->
    [one] Issue a PIN ({ $count })
   *[other] Issue PINs ({ $count })
}
jury-has-pin = issued
jury-no-pin = none
jury-new-pin = Change
jury-give-pin = Issue
jury-done = { $done } of { $of }
jury-open-marks = Open the sheets of this juror
jury-recusals = { $count ->
    [one] { $count } recusal
   *[other] { $count } recusals
}
pins-title = { $count ->
    [one] New PIN
   *[other] New PINs ({ $count })
}
pins-text = Print them on slips or copy them now: the program keeps only a fingerprint and does not show them again.
pins-hide = Done, hide
pin-give-text = The program draws a PIN by itself. You can set your own.
pin-replace-text = The former PIN stops working. The program draws a new one; you can set your own.
pin-own = Own PIN
pin-own-hint = 4 to 8 digits; leave it empty and the program draws one
pin-set = Set this PIN
pin-draw = Draw a PIN

# Projects
jury-paste-text = Type the first name into the table, or paste a list from Excel. The order of rows is the order of appointment; it stands in the papers.
jury-pins = PINs and sheets

# Helpers of the secretary
helper-right-sheets = typing in sheets
helper-right-set-up = set-up
helper-right-papers = papers
helper-rights-none = looking only
helper-here = Helper: { $name }
helper-here-title = Rights: { $rights }. The rest is the secretary’s.
helper-leave = Leave
helper-leave-hint = Close the console and go back to the door
helpers-title = Helpers
helpers-text = A helper comes to the console with a PIN and sees only what is allowed. Journal entries carry the helper’s name.
helpers-none = There are no helpers yet. Their names and rights are entered on the screen “{ nav-setup }”.
helpers-to-setup = Enter helpers
helpers-rights = Rights
jury-pins-passphrase = Set the console’s passphrase first: without it anyone at the laptop is the secretary, and PINs guard nothing.
helpers-passphrase = Set the console’s passphrase first: without it rights limit nothing.
helpers-to-passphrase = Set the passphrase

# Conflict of interest
conflicts-title = { $count ->
    [one] Possible conflict of interest: { $count }
   *[other] Possible conflicts of interest: { $count }
}
conflicts-text = The program found these in the lists. You decide: a recusal, or no conflict. What you dismiss is not proposed again.
conflicts-open = Look at them
conflicts-none = All matches are decided.
conflicts-project = No. { $number }. { $title }
conflicts-accept = Recusal
conflicts-dismiss = No conflict
conflicts-dismiss-all = { $count ->
    [one] No conflict: { $count } project
   *[other] No conflict: all { $count } projects
}
conflicts-accept-title = { $juror }: recusal from project No. { $number }
conflicts-accept-text = This juror’s marks for the project do not count, and are not taken for zero. A recusal can be taken back. It gets no number in the register of notices: a written notice is entered on the tab “{ jury-tab-conflicts }”.
conflicts-dismiss-title = { $juror }: no conflict
conflicts-dismiss-text = { $count ->
    [one] Project No. { $numbers }. The journal keeps the entry with its reason.
   *[other] Projects No. { $numbers }. The journal keeps the entry with its reason.
}
conflicts-dismiss-hint = For example: a namesake; another department
conflicts-accepted = Recusal recorded: entry { $number }
conflicts-dismissed = Decision recorded: entry { $number }
conflicts-more = Show { $count } more
relation-lead = leads the project
relation-mentor = mentor of the project
relation-speaker = presents the project
relation-team = in the project’s team
relation-department = from the same department
relation-possible = possibly
relation-as-written = { $relation }: { $named }
relation-reason-lead = Leads the project
relation-reason-mentor = Mentor of the project
relation-reason-speaker = Presents the project
relation-reason-team = Member of the project’s team
relation-reason-department = Works in the project’s department ({ $named })

# Presence
jury-tab-list = Members
jury-tab-presence = Presence
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
presence-arrive-all = Everybody not entered is here ({ $count })
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
presiding-by-list = By the order of the jury
presiding-do = Name

# Conflicts of interest: the register of notices
jury-tab-conflicts = Conflicts of interest
declarations-text = At the beginning every member of the jury says whether there is a conflict of interest. Who presides considers the notice, a deputy that of who presides. An accepted recusal holds for the sheets at once.
declarations-without = No notice: { $count }
declarations-all = All have given notice
declarations-waiting = Wait for a decision: { $count }
declarations-column-lists = From the lists
declarations-column-declared = Notice
declarations-column-when = Date
declarations-column-project = Project and grounds
declarations-column-decision = Decision
declarations-proposed = { $count ->
    [one] a match: No. { $numbers }
   *[other] matches ({ $count }): No. { $numbers }
}
declarations-proposed-none = no matches
declarations-number = No. { $number } in the register
declarations-register = Register of notices
declarations-recusals = Recusals without a notice
declarations-recusals-text = They hold, but the register has no notice of them: declared on the laptop or entered from the lists.
declarations-recusal = { $name }, project No. { $number }: { $reason }
declaration-saved = The notice is entered: entry { $number }
declaration-none = No conflict
declaration-none-said = There is no conflict of interest
declaration-some = There is…
declaration-another = Another…
declaration-accept = Accept the recusal
declaration-reject = None is seen
declaration-accepted = recusal accepted
declaration-not-seen = no conflict is seen
declaration-withdrawn = recusal withdrawn
declaration-considers = { $name } considers it
declaration-considers-nobody = Nobody can consider it: there is no deputy of the chair
declaration-title = { $name }: notice on conflicts of interest
declaration-text = Tick the projects and give the grounds. Matches from the lists are ticked already: the member of the jury decides.
declaration-search = Number or title of a project
declaration-grounds = Grounds
declaration-grounds-needed = Give the grounds for every project that is ticked.
declaration-ground-author = Author or member of the team
declaration-ground-mentor = Mentor, tutor or curator of the project
declaration-ground-kin = Kinship with a member of the team
declaration-ground-head = Head of the applying department
declaration-ground-help = Worked on the application
declaration-save = Enter in the register
consider-accept-title = { $name }: recusal from project No. { $number }
consider-reject-title = { $name }: no conflict in project No. { $number }
consider-reject-text = The member of the jury judges the project. A recusal that was accepted before is taken back.
consider-note = Note

# Screen of papers, and PINs
pins-print = Slips to print
pins-print-hint = One slip per person, with lines to cut along. Delete the file after printing: anybody can read the PINs in it.
pins-slips-name = Slips with PINs
pins-slips-saved = Slips saved: { $place }
pins-slips-downloaded = Slips downloaded
pins-slips-open = Open and print
pins-renew = Replace all PINs
pins-renew-title = Replace the PINs of the whole jury?
pins-renew-text = The old ones stop working at once, even if the slips have been given out. Whoever is scoring now goes back to the entry screen; what was given is saved.
pins-renew-confirm = Replace all
