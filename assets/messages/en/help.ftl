# Who is missing
learn-jury-step-presence = In the tab “{ jury-tab-presence }” enter arrivals and leavings: the quorum and who presides follow by themselves. Notices on conflicts of interest are entered in the tab beside it.
learn-grid-step-next = F8 goes to the next sheet that is not complete. Who was away while a project was heard is marked so: no sheet is waited for.
learn-grid-step-sheets = In the tab “{ marks-tab-sheets }”: numbers of sheets, handing out and taking in, the check by a second person, and differences.

# The defence: running order, clock, notes, slides, the screen for the hall
learn-defence = Defence
learn-defence-what = The day is led from here: who presents, how much time is left, who of the jury has not scored yet, what the hall sees.
learn-defence-step-order = The order is by number, by lot or by hand. Beginning and breaks make the plan; it moves by itself when teams take longer or shorter.
learn-defence-step-clock = Space starts a presentation, goes on to the questions and finishes. The clock goes on after a restart of the program.
learn-defence-step-late = Who is delayed presents later; who did not come, as the commission decides. The reason is recorded.
learn-defence-step-hall = The screen for the hall is a second window. It shows no marks; places appear one by one after results are fixed.
learn-defence-next = The notes go into the minutes, where it says who spoke.

# What if
learn-results-step-diagnostics = The tab “Diagnostics” is for the deliberation: how firm the places are, how the jury scored, and what would be in another case. It does not bear on the result.

# Help: the panel
learn-button = Help
learn-button-title = Help on this screen ({ $key })
learn-how = How it is done
learn-whats-next = What next

# Start screen
learn-start = Where to begin
learn-start-what = A contest is one file on your computer. Projects, jury, regulation, marks and journal are in it. Nothing is sent anywhere.
learn-start-step-new = No tables yet: press “New contest”. Six short steps, and any of them can be skipped.
learn-start-step-import = A table of Excel or LibreOffice: import it. The template says how to name the columns.
learn-start-step-demo = To look around first, make the demo contest: everything in it is invented.
learn-start-next = After that the screen “What is next” opens: it leads step by step to signed minutes.

# What next
learn-next = What is next
learn-next-what = Everything that is left to do at this stage. Every line leads to where it is done; what is done goes away by itself.
learn-next-step-needed = On top is what the work cannot go on without: criteria, projects, jury, sheets.
learn-next-step-advice = Below is advice: date, money, chair, passphrase, PINs. It can wait.
learn-next-step-search = If you forget where a thing is, press Ctrl+K and type a word. The layout does not matter.
learn-next-next = There are seven stages: preparation, registration, defence, deliberation, results fixed, minutes signed, published. The defence begins by itself with the first mark; the stages are behind the name of the stage at the top.

# Set-up
learn-setup = Setup
learn-setup-what = The contest’s particulars, regulation, criteria and money: all that the program computes by and prints.
learn-setup-step-data = Fill in title, place and date: they head every paper.
learn-setup-step-criteria = Check the criteria: scale and weight. The greatest total of a sheet stands beside them.
learn-setup-step-money = Name the sources of money in the order they are spent. Without money only places are computed.
learn-setup-step-passphrase = Set a passphrase for the console if the laptop will be handed to jurors.
learn-setup-next = Projects and jury come next. After the first mark the regulation is locked: it changes only as a new version with a reason.

# Regulation
learn-regulation = Regulation
learn-regulation-what = The regulation is how sheets become a score, scores places, and places money.
learn-regulation-step-sentence = Beside every choice is the sentence that will stand in the minutes. Read it: this is exactly what is computed.
learn-regulation-step-example = The example is computed at once. It shows what a choice would change.
learn-regulation-step-lock = The first mark locks the regulation. A new version needs a reason and shows the places before and after.
learn-regulation-next = When the regulation is ready, bring in the projects.

# Projects
learn-projects = Projects
learn-projects-what = The applications, in a table like those you know: type right into the cells.
learn-projects-step-type = Start typing and the cell is replaced. Tab goes right, Enter down, and a new row appears at the end.
learn-projects-step-paste = Copy a block in Excel or LibreOffice and paste it: before it is written you see what is wrong with it.
learn-projects-step-card = All about a project, and the history of its edits, is on its card.
learn-projects-step-undo = Every edit can be undone (Ctrl+Z) and redone (Ctrl+Y), also after a restart.
learn-projects-next = The jury comes next. Withdrawn and rejected projects stay in the list and are not scored.

# Jury
learn-jury = Jury
learn-jury-what = Who is in the jury: role, vote, and on whose behalf. The secretary gives no marks.
learn-jury-step-roles = Appoint a chair and a deputy: whoever presides has the casting vote.
learn-jury-step-pins = A PIN is for those who give marks on the laptop. Paper sheets need none.
learn-jury-step-conflict = A mentor or member of the team does not score the project: record a recusal. It stays out of the mean.
learn-jury-next = Print blank sheets or hand the laptop round, and begin to take marks.

# Entry from paper
learn-entry = Entry from paper
learn-entry-what = The fastest way: the sheet in one hand, fingers on the digits. Every sheet taken is saved at once.
learn-entry-step-who = Choose a juror and the sheets follow in the order of projects. Or the other way round: a project, then its jurors.
learn-entry-step-digits = Type the marks one after another: the cursor moves by itself. Enter in the last cell takes the sheet.
learn-entry-step-sum = Type the sum on paper where there is one: the program compares it and stops where they differ.
learn-entry-step-recusal = A recusal is the key C. There are no blank marks: an incomplete sheet does not count.
learn-entry-next = The grid shows whose sheets are missing. When all are there, close the taking of marks on the screen “Results”.

# Grid of sheets
learn-grid = Grid of sheets
learn-grid-what = A row is a project, a column a juror. You see whose sheet is there and whose is not. No scores here: until closing nobody sees them.
learn-grid-step-cell = Open a cell to see the sheet, type it in, or give it back to the juror.
learn-grid-step-correct = A mark of an accepted sheet is corrected only with a reason; the old one stays in the journal.
learn-grid-step-filter = Show only projects that lack sheets.
learn-grid-next = When the grid is full, close the taking of marks.

# Results
learn-voting = Voting
learn-voting-what = The students’ votes on paper, equal scores that the jury decides, and votes on the items of the meeting.
learn-voting-step-tellers = Write down the tellers, and how many ballots were made, issued and cancelled.
learn-voting-step-boxes = Write down each box by itself: Enter leads on. A red control sum does not mend itself – count again, or record a decision with its reason.
learn-voting-step-ties = On equal scores each juror names one project: the digit is the number of its column. Leaders go to a run-off, then comes the casting vote.
learn-voting-step-meeting = Votes for, against and abstentions on the items of the meeting go into the minutes.
learn-voting-next = Places and money are in the section “Results”.
learn-results = Results
learn-results-what = Before closing: what is missing. After it: places, scores and money.
learn-results-step-close = Close the taking of marks when the sheets are in. It can be opened again, with a reason.
learn-results-step-why = Choose a project: on the right is “why this place”, with the whole computation line by line.
learn-results-step-ties = Equal scores at a border are decided by the regulation; where the jury must vote, the program waits.
learn-results-step-money = The tab “Money” shows how much is proposed from which source.
learn-results-step-fix = The tab “Fixing” is a check list and a button: after it figures do not change.
learn-results-step-correct = Technical errors are corrected there too, and appeals taken: the earlier version is kept.
learn-results-next = Make the papers: the summary and the minutes.

# Papers
learn-papers = Papers
learn-papers-what = All papers of the contest: blank forms before, summary and minutes after. All of it comes from the regulation and the sheets.
learn-papers-step-choose = Choose a paper on the left. If it is for one juror or project, choose that too.
learn-papers-step-draft = Until results are fixed, summary and minutes are marked as a draft.
learn-papers-step-batch = All at once: save a batch into a folder.
learn-papers-step-sign = On the tab “Signatures” note who has signed what, before anybody leaves. What is signed is kept in the file and printed from there unchanged; a correction makes a version of its own.
learn-papers-next = What was recorded on the day stands in the minutes by itself. Write the number, and what else the program does not know, into the particulars of the minutes.

# Particulars of the minutes
learn-minutes = Particulars of the minutes
learn-minutes-what = What is not in the marks: number, time, who was present, how people voted.
learn-minutes-step-present = Tick who was present: the quorum depends on it.
learn-minutes-step-votes = Write the votes on each item; when they are equal, the casting vote of whoever presides.
learn-minutes-step-save = The particulars are saved and stand in the minutes at once. What is left blank is seen there.
learn-minutes-next = Look at the whole minutes, print them and have them signed before the jury leaves.

# Journal
learn-journal = Journal
learn-journal-what = Every action is an entry with a number and a time. Entries are not changed and not removed.
learn-journal-step-entry = A correction is a new entry with a reason; what was before stays.
learn-journal-step-hash = Entries are linked by hashes. The hash of the last one is printed in the minutes.
learn-journal-step-verify = Checking the file compares the chain and every mark.
learn-journal-next = If the check finds a difference, do not go on: keep the file as it is and take the last sound copy.

# Import
learn-import = Import
learn-import-what = The program reads a workbook of Excel or LibreOffice, or a folder of tables, and shows all that is wrong with it. Nothing changes before you agree.
learn-import-step-template = If you do not know how to name the columns, save the template.
learn-import-step-faults = Every remark names the sheet, the row and the value. Mend the table and read it again.
learn-import-step-drop = A row with a fault can be left out: then it does not come into the contest.
learn-import-next = Before the first mark a table can be imported anew; after it, it only adds to the contest.

# New contest and preparation step by step
learn-guide = Preparation step by step
learn-guide-what = A short path from the title to being ready. It follows the order of the work, but no step is compulsory.
learn-guide-step-skip = Skip what you do not know yet: all of it is on the screens “Setup”, “Projects” and “Jury”.
learn-guide-step-paste = Projects and jury are best pasted as a block from a table of yours.
learn-guide-step-later = Close the path whenever you like: what was entered is saved. Ctrl+Shift+G comes back to it.
learn-guide-next = The last step shows what is missing before the first mark.

# A juror’s way in
learn-door = How to come in
learn-door-what = This laptop is handed round. Everybody comes in under their own name and sees only their own marks.
learn-door-step-name = Choose your name in the list.
learn-door-step-pin = Type the PIN on the slip you were given. If it is lost, ask the secretary for a new one.
learn-door-step-back = When you are done, press “Finish and hand over”.
learn-door-next = A laptop that nobody touches closes by itself. The marks are saved.

# Score sheet
learn-sheet = How to give marks
learn-sheet-what = One project is one sheet. A mark takes one press and is saved at once.
learn-sheet-step-mark = Choose a mark for every criterion: what the numbers mean is written below them.
learn-sheet-step-saved = A mark can be changed until the sheet is submitted.
learn-sheet-step-recusal = If you have to do with the project, press “Declare a recusal…”. It does not lower the project’s score.
learn-sheet-step-submit = When all marks are given, submit the sheet. After that only the secretary corrects it, with a reason.
learn-sheet-next = Submitted sheets are marked in the list. When all are done, hand the laptop on.
