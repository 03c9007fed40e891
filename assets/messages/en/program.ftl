# The program's own words: command line, dialogs, check of the file, rules in sentences

app-name = Tribuna
who-secretary = secretary
template-file-name = Contest template

# File dialogs
dialog-contest = Tribuna contest
dialog-workbook = Workbook with tables
dialog-pdf = PDF document
dialog-every-file = All files

# Command line
cli-early-reason = looked at from the command line
cli-place = Place
cli-project = Project
cli-score = Score
cli-sheets = Sheets
cli-awarded = Proposed
cli-open-question = A decision is needed: { $rule } — projects { $projects }
cli-verified = The file is sound: { $entries } journal entries, { $marks } marks, last entry { $head }
cli-demo-passphrase = Console passphrase: { $passphrase }
cli-demo-pin = PIN { $pin } — { $name }
cli-serving = Open in a browser on this computer (the address works once): { $address }
cli-loopback-only = The address { $address } can be seen from the network. Only this computer is allowed so far: 127.0.0.1 or [::1].
cli-cannot-listen = Could not listen on { $address }: { $what }. Name another port, or 0.

# Check of the file
flaw-pages = the pages of the file are damaged
flaw-schema = the shape of a table was changed by something else
flaw-reference = a row refers to something that is not there
flaw-gap = an entry is missing before this one
flaw-previous = the entry does not continue the one before
flaw-hash = the journal entry was changed
flaw-digest = what the entry did was changed: a mark, a sheet's state, or a decision
flaw-out-of-place = a row is out of its place
flaw-no-entry = a row belongs to no journal entry
flaw-setup = the set-up was changed by something else

# Rules in sentences
rules-quorum-more = Quorum of the meeting: more than { $share } of the approved jury.
rules-quorum-least = Quorum of the meeting: at least { $share } of the approved jury.
rules-places-standard = Equal scores share a place and the next one is skipped: 1, 2–3, 4.
rules-places-dense = Equal scores have one place and the next one is not skipped: 1, 2, 2, 3.
rules-prizes = { $count ->
    [one] { $count } prize place.
   *[other] { $count } prize places.
}
rules-ties-none = Equal scores share a place.
rules-ties-boundary = Equal scores are separated only at the border of a prize place or of the funding: { $steps }.
rules-ties-all = Equal scores are always separated: { $steps }.
rules-tie-criterion = higher mean of criterion { $code }
rules-tie-head-to-head = comparison with each other on every juror's sheets
rules-tie-median = higher median of sheet totals
rules-tie-jury-vote = open vote of the jury
rules-tie-casting-vote = casting vote of the presiding chair
rules-tie-lot = lot
rules-fund-partial = Money is given by place; the last project may be proposed a part, at least { $percent } % of its request.
rules-fund-whole = Money is given by place, in whole sums only.
