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
door-helpers = Helpers
door-no-pin-helper = Ask the secretary, who gives helpers their PINs on the screen “{ nav-jury }”.
door-back-to-list = To the list
log-helper = a helper no longer on the list

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

# What next
next-nothing-helper = There is nothing for you to do now.
next-conflicts-proposed = { $count ->
    [one] Decide whether there is a conflict of interest: { $count } match
   *[other] Decide whether there is a conflict of interest: { $count } matches
}
next-conflicts-proposed-hint = A juror is named in an application, or works where the project comes from

# Journal
journal-set-helper-pin = PIN given to a helper: { $helper }
journal-helper-pin-refused = Wrong PIN of a helper: { $helper }
journal-dismiss-conflicts = { $juror }: no conflict of interest. Projects No. { $projects }. Reason: { $reason }
