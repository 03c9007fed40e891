# Papers on people and applications: the list of applications, slips with PINs, one-page guides.

paper-applications = List of admitted and rejected applications
    .file = List of admitted and rejected applications
paper-applications-short = List of applications
paper-applications-title = LIST
paper-applications-subject = of admitted and rejected applications
    “{ $title }”
paper-applications-admitted = Admitted to the contest: { $count }
    .one = admitted
    .sum = admitted – { $count }
paper-applications-rejected = Rejected: { $count }
    .one = rejected
    .sum = rejected – { $count }
paper-applications-withdrawn = Withdrawn: { $count }
    .one = withdrawn
    .sum = withdrawn – { $count }
paper-applications-received = Under consideration: { $count }
    .one = under consideration
    .sum = under consideration – { $count }
paper-applications-grounds = Grounds:
paper-applications-total = Applications in all – { $count }
paper-col-faculty = Faculty, institute
paper-col-decision = Decision
paper-role-commission-chair = Chair of the commission
paper-role-commission-members = Members of the commission

# Slips with PINs
paper-pin-slips = Slips with PINs
    .file = Slips with PINs
error-pin-replaced = The PIN has been replaced meanwhile. Issue a new one and print its slip.
journal-renew-pins = PINs of the whole jury were replaced
paper-pin-slip-label = PIN
paper-pin-slip-what = On the screen “{ door-title }” choose your name and enter the PIN. Tell it to nobody.

# Guides
paper-secretary_guide = The secretary’s evening
    .file = Guide – The secretary’s evening
paper-juror_guide = A juror in one minute
    .file = Guide – A juror in one minute
paper-guide-mean = the mean of three sheets
guide-secretary-lead = Nine things to do before the defence, during it and after the last project
guide-secretary-before = The day before
guide-secretary-check = Check the lists
    .text = “{ nav-projects }” and “{ nav-jury }”: names, numbers, categories. The section “{ nav-next }” tells what is still missing.
guide-secretary-pins = Issue the PINs
    .text = “{ nav-jury }”: issue, print the slips, cut them apart, give them out in person. A PIN is shown once; a forgotten one is replaced.
guide-secretary-blanks = Print blank forms
    .text = “{ nav-papers }”: blank score sheets and summary. They help out when the power fails.
guide-secretary-during = During the defence
guide-secretary-hand-over = Hand the laptop over
    .text = Set the console’s passphrase and press “{ header-lock }”. Everybody enters under their own name and sees their own sheets only.
guide-secretary-type-in = Or type in from paper
    .text = “{ nav-marks }” – “{ marks-tab-entry }”: the project’s number, the digits in a row, Enter. The program checks the sum on the sheet.
guide-secretary-recusal = A recusal is not a zero
    .text = Mark it at once. The sheet is not counted, and the mean is made without that juror.
guide-secretary-after = After the last project
guide-secretary-close = Close the marks
    .text = “{ nav-results }” – “{ closing-button }”. Until then nobody sees places; an early look is named in the minutes.
guide-secretary-sign = Collect the signatures
    .text = “{ nav-papers }”: the summary first, it is short, then the minutes – before the jury leaves.
guide-secretary-copy = Save a copy
    .text = “{ file-menu }” – “{ file-copy }” onto a memory stick. The whole contest is one file.
guide-secretary-troubles = When something goes wrong
guide-secretary-power = No power, or the laptop hangs.
    .text = What was accepted is in the file: open it again. Meanwhile use the blank forms.
guide-secretary-forgot = A PIN is forgotten.
    .text = “{ nav-jury }” – “{ jury-new-pin }”: the old one stops working at once.
guide-secretary-mistake = A mistake in a submitted sheet.
    .text = Correct the mark and give the reason. The old one stays in the journal.
guide-secretary-no-show = A team did not come.
    .text = “{ nav-projects }” – “{ standing-set-no-show }”. Give no zeros: the project simply has no place.

guide-juror-lead = Six steps; whatever you enter is saved at once
guide-juror-enter = Find yourself
    .text = On the screen “{ door-title }” choose your name and enter the PIN from your slip. Tell it to nobody.
guide-juror-project = Open the project that is on
    .text = Its number is that of the running order. Marks can be given during the talk and changed until the sheet is submitted.
guide-juror-marks = Give a mark for each criterion
    .text = Press a number or type it. What each mark means is written beside the criterion.
guide-juror-recusal = Tied to the project? Recuse yourself
    .text = You are its mentor, a relative or a member of the team. It is not a zero: the mean is made without your sheet.
guide-juror-submit = Submit the sheet
    .text = The button “{ sheet-submit }”. After that only the secretary can correct a mark, and only with a reason.
guide-juror-hand-over = Pass the laptop on
    .text = The button “{ desk-finish }”. None of the jury will see your marks.
guide-juror-hidden = Nobody sees the results yet.
    .text = Scores and places are opened when the secretary closes the taking of marks.
guide-juror-empty = An empty cell is not a zero.
    .text = A sheet with a gap cannot be submitted, and one that is not submitted is not counted.
guide-juror-paper = Scoring on paper?
    .text = Fill in every cell, sign at the foot and beside each correction, give the sheet to the secretary.

# Screen of papers, and PINs
papers-group-guides = One-page guides
papers-about-applications = Who is admitted, who is rejected and why
papers-about-secretary-guide = The day before, the defence, afterwards
papers-about-juror-guide = Six steps with pictures
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
