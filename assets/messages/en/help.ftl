# Help: the panel
help-button = Help
help-button-title = Help on this screen ({ $key })
help-how = How it is done
help-whats-next = What next

# Start screen
help-start = Where to begin
help-start-what = A contest is one file on your computer. Projects, jury, regulation, marks and journal are in it. Nothing is sent anywhere.
help-start-step-new = No tables yet: press “New contest”. Six short steps, and any of them can be skipped.
help-start-step-import = A table of Excel or LibreOffice: import it. The template says how to name the columns.
help-start-step-demo = To look around first, make the demo contest: everything in it is invented.
help-start-next = After that the screen “What next” opens: it leads step by step to signed minutes.

# What next
help-next = What next
help-next-what = Everything that is left to do at this stage. Every line leads to where it is done; what is done goes away by itself.
help-next-step-needed = On top is what the work cannot go on without: criteria, projects, jury, sheets.
help-next-step-advice = Below is advice: date, money, chair, passphrase, PINs. It can wait.
help-next-step-search = If you forget where a thing is, press Ctrl+K and type a word. The layout does not matter.
help-next-next = There are three stages: preparation, marks, results. Marks begin with the first one given; results open when the taking of marks is closed.

# Set-up
help-setup = Set-up
help-setup-what = The contest’s particulars, regulation, criteria and money: all that the program computes by and prints.
help-setup-step-data = Fill in title, place and date: they head every paper.
help-setup-step-criteria = Check the criteria: scale and weight. The greatest total of a sheet stands beside them.
help-setup-step-money = Name the sources of money in the order they are spent. Without money only places are computed.
help-setup-step-passphrase = Set a passphrase for the console if the laptop will be handed to jurors.
help-setup-next = Projects and jury come next. After the first mark the regulation is locked: it changes only as a new version with a reason.

# Regulation
help-regulation = Regulation
help-regulation-what = The regulation is how sheets become a score, scores places, and places money.
help-regulation-step-sentence = Beside every choice is the sentence that will stand in the minutes. Read it: this is exactly what is computed.
help-regulation-step-example = The example is computed at once. It shows what a choice would change.
help-regulation-step-lock = The first mark locks the regulation. A new version needs a reason and shows the places before and after.
help-regulation-next = When the regulation is ready, bring in the projects.

# Projects
help-projects = Projects
help-projects-what = The applications, in a table like those you know: type right into the cells.
help-projects-step-type = Start typing and the cell is replaced. Tab goes right, Enter down, and a new row appears at the end.
help-projects-step-paste = Copy a block in Excel or LibreOffice and paste it: before it is written you see what is wrong with it.
help-projects-step-card = All about a project, and the history of its edits, is on its card.
help-projects-step-undo = Every edit can be undone (Ctrl+Z) and redone (Ctrl+Y), also after a restart.
help-projects-next = The jury comes next. Withdrawn and rejected projects stay in the list and are not scored.

# Jury
help-jury = Jury
help-jury-what = Who is in the jury: role, vote, and on whose behalf. The secretary gives no marks.
help-jury-step-roles = Appoint a chair and a deputy: whoever presides has the casting vote.
help-jury-step-pins = A PIN is for those who give marks on the laptop. Paper sheets need none.
help-jury-step-conflict = A mentor or member of the team does not score the project: record a recusal. It stays out of the mean.
help-jury-next = Print blank sheets or hand the laptop round, and begin to take marks.

# Entry from paper
help-entry = Entry from paper
help-entry-what = The fastest way: the sheet in one hand, fingers on the digits. Every sheet taken is saved at once.
help-entry-step-who = Choose a juror and the sheets follow in the order of projects. Or the other way round: a project, then its jurors.
help-entry-step-digits = Type the marks one after another: the cursor moves by itself. Enter in the last cell takes the sheet.
help-entry-step-sum = Type the sum on paper where there is one: the program compares it and stops where they differ.
help-entry-step-recusal = A recusal is the key C. There are no blank marks: an incomplete sheet does not count.
help-entry-next = The grid shows whose sheets are missing. When all are there, close the taking of marks on the screen “Results”.

# Grid of sheets
help-grid = Grid of sheets
help-grid-what = A row is a project, a column a juror. You see whose sheet is there and whose is not. No scores here: until closing nobody sees them.
help-grid-step-cell = Open a cell to see the sheet, type it in, or give it back to the juror.
help-grid-step-correct = A mark of an accepted sheet is corrected only with a reason; the old one stays in the journal.
help-grid-step-filter = Show only projects that lack sheets.
help-grid-next = When the grid is full, close the taking of marks.

# Results
help-results = Results
help-results-what = Before closing: what is missing. After it: places, scores and money.
help-results-step-close = Close the taking of marks when the sheets are in. It can be opened again, with a reason.
help-results-step-why = Choose a project: on the right is “why this place”, with the whole computation line by line.
help-results-step-ties = Equal scores at a border are decided by the regulation; where the jury must vote, the program waits.
help-results-step-money = The tab “Money” shows how much is proposed from which source.
help-results-next = Make the papers: the summary and the minutes.

# Papers
help-papers = Papers
help-papers-what = All papers of the contest: blank forms before, summary and minutes after. All of it comes from the regulation and the sheets.
help-papers-step-choose = Choose a paper on the left. If it is for one juror or project, choose that too.
help-papers-step-draft = Until the taking of marks is closed the minutes are marked as a draft.
help-papers-step-batch = All at once: save a batch into a folder.
help-papers-next = The number, who was present and the votes are not known to the program: write them into the particulars of the minutes.

# Particulars of the minutes
help-minutes = Particulars of the minutes
help-minutes-what = What is not in the marks: number, time, who was present, how people voted.
help-minutes-step-present = Tick who was present: the quorum depends on it.
help-minutes-step-votes = Write the votes on each item; when they are equal, the casting vote of whoever presides.
help-minutes-step-save = The particulars are saved and stand in the minutes at once. What is left blank is seen there.
help-minutes-next = Look at the whole minutes, print them and have them signed before the jury leaves.

# Journal
help-journal = Journal
help-journal-what = Every action is an entry with a number and a time. Entries are not changed and not removed.
help-journal-step-entry = A correction is a new entry with a reason; what was before stays.
help-journal-step-hash = Entries are linked by hashes. The hash of the last one is printed in the minutes.
help-journal-step-verify = Checking the file compares the chain and every mark.
help-journal-next = If the check finds a difference, do not go on: keep the file as it is and take the last sound copy.

# Import
help-import = Import
help-import-what = The program reads a workbook of Excel or LibreOffice, or a folder of tables, and shows all that is wrong with it. Nothing changes before you agree.
help-import-step-template = If you do not know how to name the columns, save the template.
help-import-step-faults = Every remark names the sheet, the row and the value. Mend the table and read it again.
help-import-step-drop = A row with a fault can be left out: then it does not come into the contest.
help-import-next = Before the first mark a table can be imported anew; after it, it only adds to the contest.

# New contest and preparation step by step
help-guide = Preparation step by step
help-guide-what = A short path from the title to being ready. It follows the order of the work, but no step is compulsory.
help-guide-step-skip = Skip what you do not know yet: all of it is on the screens “Set-up”, “Projects” and “Jury”.
help-guide-step-paste = Projects and jury are best pasted as a block from a table of yours.
help-guide-step-later = Close the path whenever you like: what was entered is saved. Ctrl+Shift+G comes back to it.
help-guide-next = The last step shows what is missing before the first mark.

# A juror’s way in
help-door = How to come in
help-door-what = This laptop is handed round. Everybody comes in under their own name and sees only their own marks.
help-door-step-name = Choose your name in the list.
help-door-step-pin = Type the PIN on your card. If you have none, ask the secretary.
help-door-step-back = When you are done, press “Finish and hand over”.
help-door-next = A laptop that nobody touches closes by itself. The marks are saved.

# Score sheet
help-sheet = How to give marks
help-sheet-what = One project is one sheet. A mark takes one press and is saved at once.
help-sheet-step-mark = Choose a mark for every criterion: what the numbers mean is written below them.
help-sheet-step-saved = A mark can be changed until the sheet is submitted.
help-sheet-step-recusal = If you have to do with the project, press “Declare a recusal…”. It does not lower the project’s score.
help-sheet-step-submit = When all marks are given, submit the sheet. After that only the secretary corrects it, with a reason.
help-sheet-next = Submitted sheets are marked in the list. When all are done, hand the laptop on.
