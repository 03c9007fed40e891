# Helpers of the secretary
door-helpers = Helpers
door-no-pin-helper = Ask the secretary, who gives helpers their PINs on the screen “{ nav-jury }”.
door-back-to-list = To the list

# The door: the laptop is handed round
door-title = Who is scoring?
door-lead = Find your name and enter the PIN the secretary gave you.
door-search = Find a name
door-nobody = Nobody has such a name
door-no-jurors = The jury has not been entered yet
door-no-jurors-hint = The secretary opens the console and adds jurors or imports them as a table.
door-progress = { $done } of { $of }
door-progress-label = sheets submitted: { $done } of { $of }
door-no-pin = no PIN issued
door-no-pin-title = You have no PIN yet
door-no-pin-text = Ask the secretary to issue one: console → “Jury” → “Issue a PIN”. You can also score on a paper sheet.
door-console = Open the secretary’s console
door-console-title = Secretary’s console
door-console-lead = Enter the passphrase the console was locked with.
door-passphrase = Passphrase
door-open = Open
door-opening = Checking…
door-choose = Choose yourself in the list
door-choose-hint = No other juror sees your marks. After three minutes without input the laptop returns to this screen by itself.
door-demo = Demo contest
door-demo-hint = People and projects are fictional. The PINs and the passphrase are shown because this is a sample.
door-demo-passphrase = Console passphrase
door-loading = Loading…

# PIN
pin-hint = 4 to 8 digits. You can type them on the keyboard.
pin-typed = { $count ->
    [0] No digits typed
    [one] { $count } digit typed
   *[other] { $count } digits typed
}
pin-erase = Erase
pin-enter = Enter
pin-checking = Checking…
pin-wrong = The PIN is wrong. { $left ->
    [0] No attempts left.
    [one] { $left } attempt left before a pause.
   *[other] { $left } attempts left before a pause.
}
pin-paused = Too many wrong attempts. You can try again in { $seconds } s.
pin-forgot = Forgot the PIN? The secretary will issue a new one.

# The juror's list of projects
desk-title = Projects
desk-done = { $done } of { $of } submitted
desk-lead = Choose a project. Every mark is saved at once; a sheet is submitted when every criterion has a mark.
desk-lead-closed = The taking of marks is closed. You can only look at your sheets.
desk-lead-all-done = All sheets are submitted. Thank you! Hand the laptop to the secretary.
desk-search = Number, title or lead
desk-filter-all = All
desk-filter-open = Not scored
desk-filter-done = Submitted
desk-finish = Finish and hand over
desk-nothing = Nothing was found
desk-nothing-open = No projects are left to score
desk-empty = No projects yet
desk-empty-hint = The list appears when the secretary adds projects.
desk-clear = Show all
desk-continue = Continue: No. { $number }
desk-loading = Loading the list…
desk-state-empty = not begun
desk-state-partial = { $given } of { $criteria } scored
desk-state-complete = scored, not submitted
desk-state-submitted = submitted
desk-state-checked-in = taken from paper
desk-state-recused = recused
desk-state-off = not competing
desk-state-other-section = another section

# The juror's sheet
sheet-project = Project { $number }
sheet-requested = requested { $amount }
sheet-all-projects = All projects
sheet-all-projects-count = { $done } of { $of }
sheet-previous = Previous project
sheet-next = Next project
sheet-recuse = Declare a recusal…
sheet-team = About the project
sheet-team-lead = Lead
sheet-team-speaker = Speaker
sheet-team-members = Team
sheet-team-mentor = Mentor
sheet-team-faculty = Faculty, group
sheet-team-summary = In short
sheet-weight = weight { $weight }
sheet-key = key criterion
sheet-words = what the marks mean
sheet-choose = choose { $min }–{ $max }
sheet-type = a number from { $min } to { $max }
sheet-type-step = a number from { $min } to { $max }, step { $step }
sheet-pending = { $text }… Enter gives it
sheet-off-scale = { $text } is not on the scale { $min }–{ $max }
sheet-clear-mark = Take the mark back
sheet-score = { $score }
sheet-score-words = { $score } — { $words }
sheet-saving = saving…
sheet-row-saved = saved
sheet-saved = { $code }: saved at { $time }
sheet-saved-cleared = { $code }: mark taken back at { $time }
sheet-saved-comment = Comment saved at { $time }
sheet-saved-last = Saved at { $time }
sheet-failed = Not saved: { $reason }
sheet-retry = Try again
sheet-unsaved = { $count ->
    [one] { $count } mark is not saved
   *[other] { $count } marks are not saved
}
sheet-file-lost = something happened to the contest file on this computer. Call the secretary; what you typed stays on the screen
sheet-unsaved-text = The marks are still on the screen. Press “Try again”; if that does not help, call the secretary and do not close the window.
sheet-kept = { $count ->
    [one] A mark that was not saved is left on this device: { $marks }
   *[other] Marks that were not saved are left on this device: { $marks }
}
sheet-kept-text = { $count ->
    [one] It did not reach the contest file. If this is your mark, save it; if not, discard it.
   *[other] They did not reach the contest file. If these are your marks, save them; if not, discard them.
}
sheet-kept-cleared = taken back
sheet-kept-give = Save
sheet-kept-drop = Discard
sheet-so-far = So far
sheet-so-far-of = of { $of } possible · { $missing ->
    [one] { $missing } criterion left
   *[other] { $missing } criteria left
}
sheet-total-of = of { $of } · every criterion has a mark
sheet-total-done = of { $of }
sheet-none-yet = No marks yet · type a digit or press a score
sheet-comment = Comment
sheet-comment-filled = Comment written
sheet-comment-hint = Only you and the secretary see it. It is saved by itself.
sheet-comment-saving = saving…
sheet-comment-saved = saved at { $time }
sheet-comment-left = characters left: { $left }
sheet-submit = Submit
sheet-submit-title = Submit the sheet: project { $number }
sheet-submit-lead = After submission only the secretary corrects marks, giving a reason.
sheet-submit-total = Total
sheet-submit-confirm = Submit
sheet-submit-back = Back to the marks
sheet-submitting = Submitting…
sheet-submitted-at = Sheet submitted at { $time }, entry { $number }
sheet-read-only-submitted = The sheet is submitted; only the secretary can change it, giving a reason. Noticed a mistake? Tell the secretary.
sheet-read-only-checked = The secretary took this sheet from paper. Only the secretary can correct a mark, giving a reason.
sheet-read-only-recused = You declared a recusal from this project: the sheet does not count, the mean is taken without you. The secretary can withdraw the recusal.
sheet-read-only-off = The project does not compete; it need not be scored.
sheet-read-only-other-section = The project is heard in another section: without the secretary’s permission you do not judge it, and the sheet does not count.
sheet-read-only-closed = The taking of marks is closed. You can only look at the sheet.
sheet-recusal-reason = Reason: { $reason }
sheet-continue = Next: No. { $number }
sheet-to-desk = Back to the projects
sheet-keys = Digits score · ↑ ↓ and Tab change the criterion · Enter submits
sheet-missing-marks = First give a mark for every criterion: { $codes }

# Recusal
recuse-title = Recusal: project { $number }
recuse-lead = You will not score this project. The mean is taken over the other sheets, so the project loses nothing.
recuse-reason = Reason
recuse-reason-hint = For example: the author’s supervisor
recuse-reason-mentor = I am the team’s mentor
recuse-reason-member = I am a member of the team
recuse-reason-relative = A relative is in the team
recuse-reason-head = I head the applicant’s department
recuse-confirm = Declare the recusal
recuse-cancel = Cancel
recuse-marks-lost = Marks already given will not count.

# Idle
idle-title = Still there?
idle-text = In { $seconds } s the laptop returns to the list of jurors. All marks are saved.
idle-text-unsaved = In { $seconds } s the laptop returns to the list of jurors. Marks that are not saved stay on this laptop and come back when you enter again.
idle-stay = Go on
idle-stay-hint = Press any key

# Handing over
handover-title = Some marks are not saved
handover-text = They stay on this laptop and come back when you enter again. It is better to try saving them now.
handover-retry = Try saving again
handover-anyway = Hand over anyway
