# Stages dialog
keys-stages = Stages of the contest
keys-scope-fixing = Before fixing
keys-scope-sealing = After fixing
keys-scope-signing = Signatures
keys-sign-turn = Signed – later – no

# Presence
keys-jury-turn = Next tab
keys-scope-presence = Jury: presence
keys-presence-arrive = Arrived now
keys-presence-leave = Left now
keys-presence-remote = Takes part from afar from now on
keys-presence-absent = Absent, with a reason
keys-presence-time = Type a time; Enter records the arrival or the leaving
keys-presence-up = To the row above
keys-presence-down = To the row below

# Who is missing
keys-grid-next-open = To the next sheet that is not complete
keys-sheets-blind = Type the next sheet again, blind
keys-sheets-aloud = Read the next sheet aloud

# The defence: running order, clock, notes, slides, the screen for the hall
keys-scope-order = Running order
keys-scope-reveal = Reveal
keys-clock-step = Clock: start, to the questions, finish
keys-clock-pause = Clock: pause and go on
keys-clock-minute = Clock: one more minute
keys-defence-note = Note
keys-defence-slides = Give the screen to the slides, and take it back
keys-defence-end = The next team to the end
keys-order-up = Project earlier
keys-order-down = Project later
keys-order-first = Project first
keys-order-last = Project last
keys-order-previous = To the row above
keys-order-following = To the row below

# The section “Voting”: the hall on paper, equal scores, decisions of the jury.
keys-scope-boxes = Count of a box
keys-scope-ballots = Vote of the jury
keys-voting-turn = Hall or decisions of the jury
keys-voting-box = Write down a box
keys-box-next = Next field
keys-box-back = Field before
keys-box-save = Write the count down
keys-box-leave = Close without writing
keys-ballot-name = Project by the number of its column, 0 abstains
keys-ballot-next = Next juror
keys-ballot-back = Juror before

# Diagnostics: a tab of the results for the chair and the secretary
keys-scope-diagnostics = Results: diagnostics
keys-diagnostics-turn = Next view of the diagnostics

# Keys: where they act
keys-title = Keys
keys-lead = The same places of the keyboard act in the Russian and in the English layout.
keys-open = All keys
keys-or = or
keys-space = Space
keys-screen = Keys of this screen
keys-scope-everywhere = Everywhere
keys-scope-start = Start screen
keys-scope-console = Secretary’s console
keys-scope-entry = Entry from paper
keys-scope-cells = Line of a sheet
keys-scope-grid = Grid of sheets
keys-scope-closing = Results before the taking of marks is closed
keys-scope-ranks = Table of places
keys-scope-preview = View of a paper
keys-scope-guide = Preparation step by step

# Keys: actions
keys-help = Help on this screen
keys-list = List of keys
keys-theme = Change the theme
keys-lang = Change the language
keys-new = New contest
keys-demo = Demo contest
keys-search = Search and commands
keys-lock = Hand the laptop to the jury
keys-guide = Preparation step by step
keys-pins = Issue PINs
keys-marks-turn = Entry from paper or grid of sheets
keys-entry-change = Another juror or project
keys-entry-clear = Clear the line
keys-cell-mark = Give a mark
keys-cell-take = Next cell; on the last one take the sheet
keys-cell-next = Next cell
keys-cell-back = Previous cell
keys-cell-rub = Rub out or go back
keys-grid-up = Project above
keys-grid-down = Project below
keys-grid-left = Juror to the left
keys-grid-right = Juror to the right
keys-cell-recuse = Recusal
keys-regulation = Regulation
keys-minutes = Particulars of the minutes
keys-undo = Undo the edit
keys-redo = Redo the edit
keys-scope-table = Table
keys-table-edit = Edit the cell
keys-table-enter = Down; in a cell, write it
keys-table-move = Go to a neighbouring cell
keys-table-find = Find in the table
keys-table-all = Select all
keys-table-row = Select the row
keys-table-column = Select the column
keys-table-clear = Clear the cells
keys-table-remove = Remove the rows
keys-table-row-up = Move the row up
keys-table-row-down = Move the row down
keys-table-open = Open the card of the row
keys-table-leave = Leave the table
keys-scope-door = A juror’s way in
keys-scope-pin = PIN
keys-scope-sheet = Score sheet
keys-door-back = Back to the list
keys-pin-digit = A digit of the PIN
keys-pin-rub = Rub out a digit
keys-pin-enter = Come in
keys-sheet-up = Criterion above
keys-sheet-down = Criterion below
keys-sheet-rub = Take the mark back
keys-sheet-on = Next criterion; when all are given, submit
keys-look-early = Look at the results early
keys-results-turn = Next tab of the results
keys-reopen = Open the taking of marks again
keys-explain-close = Close the explanation
keys-rank-up = Project above
keys-rank-down = Project below
keys-papers-turn = Papers or particulars of the minutes
keys-guide-next = Next
keys-guide-back = Back
keys-guide-close = Close the preparation step by step

# Search and commands
search-title = Search and commands
search-hint = Project, person, screen, action, paper…
search-results = Found
search-none = Nothing found: “{ $query }”
search-none-hint = You can look for a project’s number or title, a surname, a screen, an action or a paper. The keyboard layout does not matter.
search-recent = Recent
search-suggested = Often needed
search-foot-move = choose
search-foot-open = open
search-foot-close = close
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-kind-project = Project
search-kind-juror = Jury
search-kind-person = Person
search-kind-screen = Screen
search-kind-action = Action
search-kind-setting = Setting
search-kind-paper = Paper
search-kind-help = Help
search-lead-of = lead, No. { $number } “{ $title }”
search-mentor-of = mentor, No. { $number } “{ $title }”
search-speaker-of = speaker, No. { $number } “{ $title }”
search-team-of = team, No. { $number } “{ $title }”
search-theme-light = Light theme
search-theme-dark = Dark theme
search-theme-system = Theme of the system
search-lang-ru = Language: Russian (русский)
search-lang-en = Language: English
search-passphrase = Passphrase of the console
search-file = Contest file: copy and check
search-money = Sources of money
search-criteria = Criteria
