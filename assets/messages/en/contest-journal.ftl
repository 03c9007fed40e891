# Helpers of the secretary
log-helper = a helper no longer on the list

# Journal
journal-set-helper-pin = PIN given to a helper: { $helper }
journal-helper-pin-refused = Wrong PIN of a helper: { $helper }
journal-dismiss-conflicts = { $juror }: no conflict of interest. Projects No. { $projects }. Reason: { $reason }

# Journal: the screen
log-title = Journal
log-lead = Every accepted action is an entry with a number and a time. Entries are never changed or deleted: a correction is a new entry with its reason. The marks themselves are not shown here.
log-number = No.
log-time = Time
log-who = Who
log-what = What
log-hash = Hash
log-hash-hint = The beginning of the entry’s hash. The hash of the last entry is printed in the minutes: it shows that the journal was not cut short.
log-secretary = secretary
log-program = program
log-door = sign-in screen
log-more = Show more
log-empty = No entries yet
log-empty-hint = The first one appears when you do something: import a contest, set a passphrase, take a sheet.
log-verify = Check the file
log-verify-hint = Integrity of the file, the chain of hashes, and every row of marks
log-verifying = Checking…
log-sound = The file is sound
log-sound-text = Checked { $entries ->
    [one] { $entriesText } journal entry
   *[other] { $entriesText } journal entries
} and { $marks ->
    [one] { $marksText } row of marks
   *[other] { $marksText } rows of marks
}: the chain is whole and the marks agree with the journal.
log-fault = The file does not agree with its journal
log-fault-advice = Do not go on working in this file. Save a copy of it as it is, and open the last sound copy of the contest.
log-head = Hash of the last entry
log-unknown = Action “{ $kind }”

# Journal: actions (name of the request)
journal-import-as-new = The contest was imported into a new file
journal-import-into = Tables were imported into the open contest
journal-new-contest = A new contest was made
journal-make-demo = A demo contest was made
journal-continue-under-record = The contest's file did not verify, the work goes on under record in this file
journal-left-out = The entry did not verify and was not taken over
journal-take-set-up = The set-up was taken as it stood in the file before
journal-set-passphrase = The passphrase of the secretary’s console was changed
journal-set-pin = PIN issued: { $juror }
journal-issue-pins = PINs were issued to everyone who had none
journal-record-mark = Project { $project }, { $juror }: mark for criterion “{ $criterion }”
journal-set-comment = Project { $project }, { $juror }: comment written
journal-recuse = Project { $project }: { $juror } declares a recusal. Reason: { $reason }
journal-submit-sheet = Project { $project }: { $juror } submits the sheet
journal-take-paper-sheet = Project { $project }, { $juror }: sheet taken from paper
journal-recuse-juror = Project { $project }, { $juror }: recusal recorded. Reason: { $reason }
journal-withdraw-recusal = Project { $project }, { $juror }: recusal withdrawn. Reason: { $reason }
journal-allow-sheet = Project { $project }, { $juror }: the sheet of another section allowed. Reason: { $reason }
journal-disallow-sheet = Project { $project }, { $juror }: permission for the sheet of another section withdrawn. Reason: { $reason }
journal-correct-mark = Project { $project }, { $juror }: mark for criterion “{ $criterion }” corrected. Reason: { $reason }
journal-return-sheet = Project { $project }: sheet returned to the juror ({ $juror }). Reason: { $reason }
journal-set-standing = Project { $project }: its standing in the contest was changed. Reason: { $reason }
journal-close-marks = The taking of marks was closed
journal-go-to-stage = { $reasoned ->
    [no] Stage of the contest: { $to ->
        [preparation] preparation
        [check_in] registration
        [defence] defence
        [deliberation] deliberation
       *[other] { $to }
    }
   *[yes] The contest went back to the stage “{ $to ->
        [preparation] Preparation
        [check_in] Registration
        [defence] Defence
        [deliberation] Deliberation
       *[other] { $to }
    }”. Reason: { $reason }
}
journal-migrate = The file was brought to the new version: the key that lay open was thrown away
journal-hand-over-copy = A copy to hand on was made: PINs, passphrase, key and contacts were taken out
journal-fix-results = Results were fixed
journal-correct-results = A technical error in the fixed results was corrected
journal-register-appeal = An appeal came in
journal-decide-appeal = Appeal No. { $number }: { $granted ->
    [true] granted
   *[other] rejected
}
journal-note-signature = { $juror }: { $paper ->
    [summary] summary table
    [attendance] attendance sheet
    [fund] decision on the money
    [correction] minutes of the correction
   *[minutes] minutes
} — { $signature ->
    [signed] signed
    [later] will sign later
   *[no] no signature
}
journal-sign-minutes = Minutes No. { $number } were signed
journal-sign-correction = The papers of the correction, version { $version }, were signed
journal-publish = Results were published on { $date }
journal-reopen-marks = The taking of marks was opened again. Reason: { $reason }
journal-look-early = Results were looked at before the taking of marks was closed. Reason: { $reason }
journal-score-sheets-shown = Score sheets with marks were put on paper before the taking of marks was closed: { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
journal-set-minutes = Details for the minutes were saved
journal-pin-refused = Wrong PIN: { $juror }
journal-passphrase-refused = Wrong passphrase of the secretary’s console
journal-pin-accepted = A right PIN after wrong ones: { $juror }
journal-helper-pin-accepted = A helper’s right PIN after wrong ones: { $helper }
journal-passphrase-accepted = The right passphrase of the console after wrong ones
journal-migrated = The file was updated for a newer version of the program
journal-edit-table = Data changed: { $table ->
    [contest] the contest
    [criteria] criteria
    [projects] projects
    [jurors] jury
    [categories] categories
    [sections] sections
    [sources] sources of money
   *[helpers] helpers
}
journal-undo = The last change of the data was undone
journal-redo = An undone change was done again
journal-set-order = The running order was put by hand. Reason: { $reason }
journal-number-order = The running order was put by number
journal-draw-order = The running order was drawn by lot
journal-move-project = Project { $project } was moved in the running order. Reason: { $reason }
journal-no-show = Project { $project }: the team did not come, a decision was recorded. Reason: { $reason }
journal-run-clock = { $act ->
    [start] Clock: project { $project } began
    [pause] The clock was stopped
    [resume] The clock goes on
    [add] Clock: time was added
    [finish] Clock: the project is done
   *[drop] Clock: started by mistake. Reason: { $reason }
}
journal-note-presentation = Project { $project }: its presentation was noted
journal-write-note = Project { $project }: a note was written
journal-remove-note = A note was taken back
journal-reveal = The next place was shown to the hall
journal-reset-reveal = The reveal was begun anew
journal-set-tellers = Tellers elected
journal-set-ballots = Number of ballots written down
journal-count-box = Ballots counted: { $name }
journal-remove-box = Count taken out: { $name }. Reason: { $reason }
journal-decide-audience = Decision on the students’ vote. { $reason }
journal-vote-on-tie = Vote of the jury on the order of projects No. { $projects }
journal-cast-vote = Casting vote on the order of projects No. { $projects }. Reason: { $reason }
journal-draw-lot = Lots drawn among projects No. { $projects }
journal-decide = Decision of the jury. { $text }
journal-dissent = { $juror }: dissenting opinion
journal-cancel-decision = Decision cancelled (entry { $entry }). Reason: { $reason }

# The jury on the day of the defence
journal-juror-arrived = { $juror }: { $remote ->
    [true] takes part from afar
   *[false] arrival entered
}
journal-jury-arrived = Everybody of whom nothing had been entered arrived
journal-juror-left = { $juror }: leaving entered
journal-juror-absent = { $juror }: absent. Reason: { $reason }
journal-correct-presence = { $juror }: times of presence put right. Reason: { $reason }
journal-set-presiding = { $juror } presides. Reason: { $reason }

# Presence
journal-notify-conflict = { $juror }: a notice on conflicts of interest was handed in
journal-consider-conflict = Notice No. { $notice }, project No. { $project }: { $accepted ->
    [true] the recusal is accepted
   *[false] no conflict of interest is seen
}
journal-number-sheets = Paper sheets were given numbers
journal-hand-out-sheets = Paper sheets were handed to the jury
journal-hand-in-sheets = Paper sheets are back
journal-spoil-sheet = Paper sheet No. { $number } was cancelled. Reason: { $reason }
journal-lose-sheet = Paper sheet No. { $number } is lost. Act: { $statement }
journal-check-sheet = Project No. { $project }, { $juror }: the sheet was read by a second person
journal-resolve-sheet = Project No. { $project }, { $juror }: the difference was resolved from the sheet. Reason: { $reason }

# Slips with PINs
journal-renew-pins = PINs of the whole jury were replaced
