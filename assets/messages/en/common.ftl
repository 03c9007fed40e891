# Words shared by all screens
program = Tribuna
loading = Loading…
retry = Try again
close = Close
cancel = Cancel
save = Save
copy = Copy
copied = Copied
copy-failed = Could not copy: the clipboard is not available
open = Open
search = Search
reason = Reason
yes = yes
no = no
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
