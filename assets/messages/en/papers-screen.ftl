# Signatures
papers-tab-signing = Signatures

# Presence
minutes-attendance-recorded = Entered on the screen “{ nav-jury }”, tab “{ jury-tab-presence }”

# Papers: the screen
papers-title = Papers
papers-tab-papers = Papers
papers-tab-minutes = Details for the minutes
papers-choose = Choose a paper
papers-choose-hint = It appears here as it will be printed.
papers-group-forms = Blank forms to fill in by hand
papers-draft = DRAFT
papers-draft-title = A draft until results are fixed
papers-draft-text = The word DRAFT stands across summary and minutes. Fix the results and it goes. Totals and places are shown once marks are closed.
papers-juror = Juror
papers-juror-all = All jurors
papers-project = Project
papers-project-all = All projects
papers-lang = Language of the paper
papers-lang-ru = Русский
papers-lang-en = English
papers-version = Version
papers-version-signed = version { $version }, signed { $time }
papers-version-unsigned = version { $version }, not signed
papers-copy = Signed { $time }: the kept copy No. { $number } is printed.
papers-copy-translation = Translation, not signed: the kept copy No. { $number } is printed.
papers-reprint = The earlier program did not keep the signed copy: this is a reprint, and says so.
papers-preview = Preview
papers-previewing = Making the paper…
papers-page = Page { $page } of { $pages }
papers-page-previous = Previous page
papers-page-next = Next page
papers-zoom-in = Larger
papers-zoom-out = Smaller
papers-zoom-fit = Fit width
papers-zoom = { $percent } %
papers-save = Save PDF
papers-docx = Save DOCX
papers-docx-hint = To finish the wording in an office program. Nobody checks figures there: print and sign what was compared with the PDF.
papers-docx-saved = Saved: { $place }
papers-docx-downloaded = File downloaded
papers-saving = Saving…
papers-open = Open
papers-open-folder = Open the folder
papers-print = Print
papers-printing = Preparing pages: { $page } of { $pages }
papers-saved = Saved: { $place }
papers-saved-download = Downloaded: { $name }
papers-download = Download
papers-batch = Save several at once
papers-batch-title = Save papers
papers-batch-lead = Each paper is a PDF file of its own, with a telling name.
papers-batch-before = For the beginning
papers-batch-sheets = All score sheets
papers-batch-minutes = Everything for the minutes
papers-batch-forms = Forms for the defence
papers-batch-none = Choose at least one kind
papers-batch-start = Choose a folder and save
papers-batch-start-download = Prepare a download
papers-batch-files = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
papers-batch-progress = { $done } of { $total }
papers-batch-cancel = Stop
papers-batch-cancelling = Stopping…
papers-batch-finished = { $count ->
    [one] { $count } file is ready
   *[other] { $count } files are ready
}
papers-batch-cancelled = { $count ->
    [0] Stopped, no file was saved
    [one] Stopped. { $count } finished file was kept
   *[other] Stopped. { $count } finished files were kept
}
papers-batch-failed = It did not work
papers-batch-again = Save more
papers-empty = Nobody to make papers for yet
papers-empty-hint = Forms, summary and minutes are made once there are projects and a jury. The one-page guides on the left are ready now.
papers-minutes-edit = Fill in the details

# What each paper is for
papers-about-score-sheets = One sheet per juror
papers-about-score-sheet = A sheet for each project
papers-about-summary = Projects, jurors, the formula
papers-about-minutes = Agenda, decisions, votes, money
papers-about-blank-score-sheets = An empty table of all projects
papers-about-blank-score-sheet = An empty sheet for one project
papers-about-blank-summary = In case it is counted by hand

# Details for the minutes
minutes-lead = Here is what the program cannot know. It is saved by itself; an empty place is printed as a line to write on.
minutes-lead-read-only = Here is what the program cannot know. The contest is open for reading only: this cannot be changed.
minutes-saved = Saved at { $time }
minutes-saving = saving…
minutes-not-saved = Not saved: { $reason }
minutes-retry = Try again
minutes-section-head = Heading
minutes-section-people = Attendance and quorum
minutes-section-recusals = 1. On conflicts of interest
minutes-section-results = 2. On the results of the defence
minutes-section-fund = 3. On the distribution of the fund
minutes-section-annexes = Dissent and annexes
minutes-number = Number of the minutes
minutes-number-hint = for example, 3
minutes-decree = Order that approved the jury
minutes-decree-hint = order of 05.05.2026 No. 412/p
minutes-presiding = Presiding
minutes-presiding-none = not chosen
minutes-secretary = Secretary
minutes-secretary-hint = initials and surname
minutes-begin = Beginning
minutes-begin-hint = 14:00
minutes-end = End
minutes-end-hint = 17:35
minutes-time-recorded = { $time } – recorded on the day
minutes-invited = Invited
minutes-invited-hint = 48 people (list attached)
minutes-attendance = Attendance
minutes-presence-unknown = not noted
minutes-presence-present = present
minutes-presence-remote = remote
minutes-presence-absent = absent
minutes-all-present = All present
minutes-absence-reason = Reason of absence
minutes-quorum-yes = There is a quorum: { $present } of { $of }
minutes-quorum-no = There is no quorum: { $present } of { $of }
minutes-quorum-unknown = Note the attendance and the program counts the quorum
minutes-speaker = Heard (whom)
minutes-speaker-hint = surname and initials
minutes-spoke = Spoke
minutes-spoke-hint = Who said what: questions, recommendations to teams
minutes-votes = Votes
minutes-votes-for = for
minutes-votes-against = against
minutes-votes-abstained = abstained
minutes-votes-total = { $count } in all
minutes-votes-more = more votes than people present ({ $present })
minutes-votes-project = On project { $number }
minutes-votes-project-hint = Recused: { $jurors }; does not vote
minutes-votes-rest = On the other projects
minutes-votes-whole = On all projects
minutes-dissent = Dissenting opinion
minutes-dissent-hint = Who disagrees and with what; empty when there is none
minutes-annex-sheets = Score sheets, annex
minutes-annex-sheets-hint = 34 sheets, 1 copy
minutes-empty-title = { $count ->
    [one] { $count } field is empty
   *[other] { $count } fields are empty
}
minutes-empty-text = The minutes will have lines in their place, to be filled in by hand.
minutes-complete = Everything is filled in
minutes-preview = See the minutes
minutes-form-jurors-none = There is no jury yet

# Fields of the minutes (names of the contract)
field-number = number of the minutes
field-approval-order = order that approved the jury
field-presiding = presiding
field-secretary = secretary
field-attendance = attendance
field-invited = invited
field-begin = beginning
field-end = end
field-speaker-recusals = speaker on recusals
field-speaker-results = speaker on the results
field-speaker-fund = speaker on the fund
field-spoke-results = those who spoke on the results
field-spoke-fund = those who spoke on the fund
field-votes-recusals = votes on recusals
field-votes-results = votes on the results
field-votes-projects = separate votes on projects: No. { $projects }
field-votes-fund = votes on the fund
field-dissent = dissenting opinion
field-annex-sheets = annex with the sheets

# Screen of papers, and PINs
papers-group-guides = One-page guides
papers-about-applications = Who is admitted, who is rejected and why
papers-about-secretary-guide = The day before, the defence, afterwards
papers-about-juror-guide = Six steps with pictures

# The screen of papers: groups, and what each is for
papers-group-before = Before the defence
papers-group-during = During the defence
papers-group-after = After the defence
papers-about-running-order = Who follows whom, by room and day
papers-about-presenter-card = Names with room for stress marks, who hands over what
papers-about-release-list = A page for each faculty
papers-about-registration = Lines to write in, totals of pages
papers-about-ballots = Several on a page, with lines to cut
papers-about-attendance = Who came and left, quorum; a page a day
papers-about-conflict-notice = One sheet for each juror
papers-about-conflict-register = Notices and what was decided on them
papers-about-sheet-handover = Handed out and in, spoiled, lost
papers-about-tellers-minutes = Figures and words, control sums
papers-about-correction-minutes = What was, what is, why, its effect
papers-about-appeal-minutes = What it says, decision, votes
papers-about-blank-attendance = The jury; times and signatures by hand
papers-about-blank-conflict-notice = For any juror
papers-about-blank-conflict-register = Empty lines of the register
papers-about-blank-running-order = An empty table
papers-about-blank-sheet-handover = Jurors in rows, numbers by hand
papers-about-blank-tellers-minutes = Projects in rows, numbers by hand
papers-about-blank-minutes = Where minutes are written by hand
papers-about-blank-correction-minutes = What was and is, by hand
papers-about-blank-appeal-minutes = What it says and the decision, by hand
