# Tables of the set-up: as in a spreadsheet
cells-filter = Find in the table
cells-found = { $count ->
    [one] { $count } row of { $all }
   *[other] { $count } rows of { $all }
}
cells-new-row = New row: type, or paste from Excel
cells-index = Row number
cells-cell = { $column }, row { $row }
cells-choices = Show what can be chosen
cells-keys = Arrows and Tab move between cells, Enter or F2 edits, Escape leaves as it was, Delete clears, Ctrl and minus removes rows, Ctrl+Z and Ctrl+Y undo and redo, Ctrl+F searches, F6 leaves the table.
cells-hint = Enter to edit · Ctrl+V to paste from Excel · Ctrl+Z to undo · F6 to leave the table
cells-sort = Show by the column “{ $column }”
cells-sorted = Shown by the column “{ $column }”. The order of rows in the contest is as before.
cells-keep-sorting = Make this the order
cells-end-sorting = Show in the former order
cells-saving = saving…
cells-unfinished = the new row is saved when you go on to another
cells-troubles = { $count ->
    [one] { $count } cell is not saved and has to be mended
   *[other] { $count } cells are not saved and have to be mended
}
cells-to-trouble = Go to the fault
cells-retry = Save again
cells-escape = Escape brings back: { $value }
cells-undo = Undo
cells-undo-step = Undo: { $step }
cells-redo = Redo
cells-redo-step = Redo: { $step }
cells-undone-other = A change of the set-up was undone
cells-undone-elsewhere = An edit of the table “{ $what }” was undone
cells-redone-other = A change of the set-up was done again
cells-redone-elsewhere = An edit of the table “{ $what }” was done again
cells-step-table = { $count ->
    [one] edit of the table “{ $table }”, { $count } row, { $time }
   *[other] edit of the table “{ $table }”, { $count } rows, { $time }
}
cells-step-other = journal entry { $entry }, { $time }
cells-menu = Actions on rows
cells-open = Open the card
cells-remove = { $count ->
    [one] Remove the row
   *[other] Remove { $count } rows
}
cells-removed = { $count ->
    [one] { $count } row removed
   *[other] { $count } rows removed
}
cells-clear = Clear the cells
cells-up = Move up
cells-down = Move down
cells-all = Select all rows

# Pasting
paste-title = Paste into the table
paste-header = The first line names the columns
paste-counts = { $changed ->
    [0] New rows: { $added }.
   *[other] New rows: { $added }, rows that change: { $changed }.
}
paste-lost = { $count ->
    [one] { $count } value has no place: there is no column on the right.
   *[other] { $count } values have no place: there are no columns for them.
}
paste-unknown = Columns without a place in the table: { $columns }.
paste-clean = No faults.
paste-whole = the whole
paste-row = row { $row }
paste-cell = row { $row }, “{ $column }”
paste-more = { $count ->
    [one] and { $count } more row
   *[other] and { $count } more rows
}
paste-without = { $count ->
    [one] Paste without this row
   *[other] Paste without these rows ({ $count })
}
paste-mend = Paste and mend in the table
paste-sure = Paste

# Tables and columns
field-table-contest = Contest
field-table-criteria = Criteria
field-table-projects = Projects
field-table-jurors = Jury
field-table-categories = Categories
field-table-sections = Sections
field-table-sources = Sources of money
field-table-helpers = Helpers
field-contest-title = Title of the contest
field-contest-organisation = Organisation
field-contest-place = Place
field-contest-dates = Days
field-criteria-code = Code
field-criteria-name = Criterion
field-criteria-weight = Weight
field-criteria-min = Min
field-criteria-max = Max
field-criteria-step = Step
field-criteria-key = Key
field-criteria-description = Description
field-projects-number = No.
field-projects-title = Project
field-projects-registration = Reg. No.
field-projects-official-title = Official title
field-projects-lead = Lead
field-projects-team = Team
field-projects-speaker = Speaker
field-projects-faculty = Faculty
field-projects-group = Group
field-projects-contact = Contact
field-projects-category = Category
field-projects-requested = Requested
field-projects-minimum = Minimum
field-projects-mentor = Mentor
field-projects-section = Section
field-projects-summary = Summary
field-projects-standing = Application
field-projects-grounds = Grounds
field-jurors-code = Code
field-jurors-name = Name
field-jurors-position = Position
field-jurors-role = Role
field-jurors-voting = Vote
field-jurors-seat = Seat
field-jurors-section = Section
field-sources-name = Source
field-sources-limit = Limit
field-sources-order = Order
field-sources-share = Share
field-categories-name = Category
field-sections-name = Section
field-helpers-name = Name
field-helpers-rights = Rights

# A project's card
card-about = The project
card-people = People
card-money = Money
card-application = Admission
card-more = More
card-before = Previous project
card-after = Next project
card-history = History
card-history-empty = Every change of the card appears here: who, when, what was and what is.
card-history-empty-value = empty
card-added = The application was added
card-removed = The application was removed
card-notes = From the imported table

# Projects
filter-all = All
