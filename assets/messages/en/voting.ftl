# The section “Voting”: the hall on paper, equal scores, decisions of the jury.

voting-tab-hall = Hall
voting-tab-decisions = Decisions of the jury
voting-tab-decisions-open = Decisions of the jury ({ $count })
voting-not-closed = While marks are taken, equal scores are not seen. Votes on the items of the meeting can be written down already.
voting-no-questions = There are no equal scores for people to decide.
voting-new-decision = New decision…
voting-dissent = Dissenting opinion…
voting-whole = A whole number is needed

tellers-title = Tellers
tellers-members = Members
tellers-members-hint = Surnames with initials, with semicolons between
tellers-chair = Chair of the tellers

ballots-title = Ballots
ballots-registered = Registered
ballots-made = Made
ballots-issued = Issued
ballots-cancelled = Cancelled

hall-none = By the regulation there is no vote of the students.
hall-boxes = Boxes and commissions
hall-add-box = Write down a box
hall-no-boxes = No count is written down yet. Write down each box or commission by itself: the program adds them up.
hall-box = Box or commission
hall-box-name = Box { $number }
hall-in-box = In the box
hall-spoiled = Invalid
hall-valid = Valid
hall-votes = Votes
hall-points = Sum of marks
hall-ballots-rating = Ballots that rate it
hall-rating = { $points } / { $count }
hall-percent = % of valid
hall-votes-of = Votes for project No. { $number }
hall-points-of = Sum of marks of project No. { $number }
hall-box-sum = Valid: { $valid }, votes: { $votes }
hall-save-box = Write the count down
hall-recount = Count again
hall-recount-reason = Reason of the new count
hall-remove-box = Take out
hall-remove-title = Take out the count “{ $name }”?
hall-remove-text = The count stays in the journal, but is no part of the result.
hall-counted = { $name }: the count is written down (entry { $number })
hall-verdict = Outcome of the vote
hall-prize = award
hall-prize-shared = Equal votes: the audience award is shared.
hall-decided-held = Declared held
hall-decided-void = Declared void
hall-hold = Declare it held
hall-void = Declare it void
hall-hold-title = Declare the vote held?
hall-hold-text = The control sums do not agree. The numbers stay as they are written down, and the reason goes into the minutes.
hall-void-title = Declare the vote void?
hall-void-text = The students’ votes are no part of the result. The reason goes into the minutes.
verdict-absent = not counted yet
verdict-waiting = the control sums do not agree: a decision is needed
verdict-too-few = void: { $valid } valid, at least { $minimum } are needed
verdict-void = declared void
verdict-held = held, { $valid } valid

control-title = Control sums
control-made = Made = issued + cancelled
control-in-box = No more in the boxes than issued
control-valid = In the boxes = valid + invalid
control-votes = Votes = valid ballots
control-votes-exactly = Votes = choices on a ballot × valid ballots
control-votes-up-to = Valid ≤ votes ≤ choices × valid
control-ratings = No more ballots rate a project than are valid
control-marks = The sum of marks is at most 100 a ballot
control-agrees = agrees
control-differs = does not agree
control-unknown = no numbers yet
control-not-returned = Not returned: { $count }
control-too-many = { $count } more in the boxes than issued
control-red = Numbers never mend themselves. Count the box again, or write down a decision with its reason.

question-decide = Decide…
question-run-off = Run-off among the leaders: No. { $numbers }.
question-lot = Draw lots
question-lot-text = The program shuffles the projects from a random number and records it, so that the lot can be drawn again.
question-audience-text = Count the students’ votes first, on the tab “{ voting-tab-hall }”.

ballot-juror = Juror
ballot-abstained = Abstained
ballot-names = { $name } for project No. { $number }
ballot-abstains = { $name } abstains
ballot-bar-recused = recused, does not vote
ballot-bar-absent = is not there
ballot-sum = Votes: { $asked } of { $count }
ballot-save = Write the vote down
ballot-saved = The vote is written down (entry { $number })
ballot-hint = A digit chooses the project by the order of the columns, 0 abstains; rows by the arrows.

casting-of = { $name } presides.
casting-nobody = Nobody can preside: name who does in the section “{ nav-jury }”.
casting-choose = Project No. { $number } goes first
casting-title = Casting vote: project No. { $number }
casting-text = { $name } gives the casting vote to the project “{ $title }”. The decision and its reason go into the minutes.
casting-action = Write the casting vote down

agenda-title = Votes on the items of the meeting
agenda-text = The votes go into the minutes. Projects with a recusal are voted on separately, without those who are recused.
agenda-question = Item
agenda-for = For
agenda-against = Against
agenda-abstained = Abstained
agenda-not-voting = Did not vote
agenda-save = Write down
agenda-saved = The votes are written down (entry { $number })
agenda-anew = A correction changed the sums: voted on anew
agenda-entry = entry { $number }
agenda-vote = for { $for }, against { $against }, abstained { $abstained }
agenda-recusals = Recusals are taken note of
agenda-results = Results of the defence (projects without recusals)
agenda-results-of = Results of project No. { $number }
agenda-audience = Outcome of the students’ vote
agenda-fund = Distribution of money
agenda-no-show-end = Did not come: project No. { $number } to the end of the order
agenda-no-show-out = Did not come: project No. { $number } is out
agenda-drop-sheet = Project No. { $number }: a sheet is not counted – { $name }
agenda-category = Nomination “{ $category }”
agenda-category-void = Nomination “{ $category }” is void
agenda-category-merged = Nomination “{ $category }” is merged into “{ $into }”
agenda-category-awarded = Nomination “{ $category }”: winner – project No. { $numbers }
agenda-award = Project No. { $number }: { $sum } awarded
agenda-appeal = Appeal on project No. { $number }
agenda-other = Decision of the jury

nominations-title = Nominations
nominations-name = Nomination
nominations-competing = Projects
nominations-outcome = Winner
nominations-single = one application: can be declared void, or merged
nominations-void = void
nominations-merged = merged into “{ $into }”
nominations-awarded = decision of the jury

decisions-title = Recorded decisions
decisions-none = There are no decisions yet.
decision-vote = Vote on the order of projects No. { $numbers }
decision-run-off = Run-off on the order of projects No. { $numbers }
decision-casting = Casting vote on the order of projects No. { $numbers } – { $name }
decision-lot = Lot among projects No. { $numbers }
decision-dissent = Dissenting opinion – { $name }
decision-seed = Number of the lot: { $seed }
decision-abstained = { $name } abstained
decision-unapplied = not applied
decision-cancelled = cancelled
decision-cancelled-why = Cancelled. Reason: { $reason }
decision-cancel = Cancel…
decision-cancel-title = Cancel the decision?
decision-cancel-text = { $what }. The entry stays in the journal, but has no effect.

decide-about = What it is about
decide-other = Another decision
decide-award = A sum that differs from the proposal
decide-drop-sheet = A sheet is not counted
decide-void = A nomination is void
decide-merged = Nominations are merged
decide-awarded = Winner of a nomination
decide-title = New decision
decide-dissent = Dissenting opinion
decide-into = Merged into
decide-sum = Sum, roubles
decide-sum-wrong = A sum in roubles is needed, for example 12 000 or 12 000.50
decide-text = Decision
decide-text-reason = Decision and reason
decide-text-hint = Goes into the minutes as it is written.
decide-dissent-text = Dissenting opinion
decide-voted = It was put to a vote
decide-save = Record the decision
decide-dissent-save = Record the opinion

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
