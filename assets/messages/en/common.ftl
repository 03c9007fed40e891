# Words shared by all screens
program = Tribuna
loading = Loading…
retry = Try again
close = Close
pick-choose = Choose
cancel = Cancel
save = Save
copy = Copy
copied = Copied
copy-failed = Could not copy: the clipboard is not available
open = Open
reason = Reason
signed-out-title = The session has ended

# Role and seat in the jury
role-chair = chair
role-deputy = deputy chair
role-member = juror
role-secretary = secretary
role-advisory = advisory voice
seat-administration = administration
seat-expert = expert
seat-student = student

# Look and language
language = Language
theme = Look
theme-system = As the system
theme-light = Light
theme-dark = Dark

# Tables
copy-table = Copy the table
copied-rows = { $count ->
    [one] { $count } row copied: paste it into a spreadsheet
   *[other] { $count } rows copied: paste them into a spreadsheet
}
project-no = No. { $number }
project-named = No. { $number } “{ $title }”
column-number = No.
column-project = Project
column-lead = Lead
column-category = Category
column-requested = Requested
column-code = Code
column-name = Name
column-role = Role
column-sheets = Sheets
column-pin = PIN
column-criterion = Criterion
column-source = Source
column-limit = Limit
column-place = Place
column-score = Score
column-counted = Sheets
column-status = Status
column-award = Proposed
column-decision = Decision
