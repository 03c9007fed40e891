# Results
results-tab-all = All projects
results-tab-categories = By category
results-tab-money = Money
results-counting = Counting…
results-dots = Totals of the jury’s sheets
results-dots-label = Sheet totals: { $totals }
results-no-dots = No counted sheets
results-dropped = dropped
results-sheets-of = { $counted } of { $of }
results-tie-open = · tie
results-tie-resolved = · tie resolved: { $rule }
results-line = Line of funding · fund { $fund }
results-line-left = proposed { $awarded } · left { $left }
results-line-undecided = { $count ->
    [one] { $count } project waits for a tie to be resolved
   *[other] { $count } projects wait for a tie to be resolved
}
results-closed-at = Marks were closed on { $time }.
status-ranked = ranked
status-below-threshold = below the threshold
status-too-few-sheets = too few counted sheets
status-withdrawn = withdrawn
status-no-show = did not come
decision-full = in full
decision-partial = in part
decision-reserve = reserve
decision-rejected = rejected
decision-not-requested = no request
decision-undecided = undecided
rule-criterion = mean of { $code }
rule-head-to-head = head-to-head
rule-median = median of sheet totals
rule-audience = votes of the students
rule-jury-vote = vote of the jury
rule-casting-vote = casting vote of the presiding chair
rule-lot = lot
question-title = Tie: places { $places }
question-fund = The money depends on it.
question-prize = A prize place depends on it.
question-needs = Next by the regulation: { $rule }.
question-steps = What was compared already
question-step = Step

# Why this place
explain-title = Why this place
explain-place = Place { $place }
explain-fraction = exact value { $fraction }
explain-sheet-sum = The total of a sheet is the sum of marks with weights
explain-sheet-mean = The total of a sheet is the sum of marks with weights ÷ { $weights } (sum of weights)
explain-sheet-rounded = { $digits ->
    [0] The total of a sheet is rounded to whole points
    [1] The total of a sheet is rounded to tenths
    [2] The total of a sheet is rounded to hundredths
    [3] The total of a sheet is rounded to thousandths
   *[other] The total of a sheet is rounded to { $digits } digits
}
explain-mean = Sum of sheets { $sum } ÷ { $sheets } { $is } { $mean }
explain-trimmed = { $drop } highest and { $drop } lowest dropped; sum of the rest { $sum } ÷ { $sheets } { $is } { $mean }
explain-not-trimmed = Nothing is dropped: that needs at least { $from } sheets for every project
explain-not-trimmed-here = Nothing is dropped of this project: it has { $sheets } sheets, that needs at least { $from }
explain-median = Totals of sheets in order: { $totals }; in the middle { $mean }
explain-median-even = Totals of sheets in order: { $totals }; sum of the middle two { $sum } ÷ 2 { $is } { $mean }
explain-leniency = Leniency of the jurors: { $terms } { $is } { $sum }
explain-adjusted = (Sum of sheets { $sum } − leniency { $leniency }) ÷ { $sheets } { $is } { $mean }
explain-sum = Sum of sheets ({ $sheets }): { $sum }
explain-place-sum = Sum of places by the jurors: { $places } = { $sum }
explain-place-shares = Mean of shares (place − ½) ÷ number of projects that the juror judged: ({ $places }) ÷ { $sheets } { $is } { $mean }
explain-criterion-mean = { $sheets ->
    [one] Mean of every criterion, { $sheets } sheet
   *[other] Mean of every criterion, { $sheets } sheets
}
explain-criterion-trimmed = Mean of every criterion without the { $drop } highest and { $drop } lowest marks, { $sheets } sheets
explain-criterion = { $code }: sum of marks { $sum } ÷ { $marks } { $is } { $mean }; { $factor } × { $weight } { $so } { $points }
explain-criterion-sum = Sum over criteria: { $terms } { $is } { $points }
explain-criterion-divided = { $points } ÷ { $weights } (sum of weights) { $is } { $mean }
explain-rounded = { $digits ->
    [0] Rounded to whole points: { $score }
    [1] Rounded to tenths: { $score }
    [2] Rounded to hundredths: { $score }
    [3] Rounded to thousandths: { $score }
   *[other] Rounded to { $digits } digits: { $score }
}
explain-exact = Not rounded; printed as { $score }
explain-skating-majority = Places by the jurors: { $places }. Place { $place } or higher: { $count } of { $of }, a majority
explain-skating-majority-sum = Places by the jurors: { $places }. Place { $place } or higher: { $count } of { $of }, a majority; the sum of these places is { $sum }
explain-skating-criterion = { $code }: place { $own }. Places by the jurors: { $places }; place { $place } or higher: { $count } of { $of }
explain-skating-criterion-sum = { $code }: place { $own }. Places by the jurors: { $places }; place { $place } or higher: { $count } of { $of }, the sum of these places is { $sum }
explain-skating-next = Where equal, place { $place } or higher: { $count }
explain-skating-next-sum = Where equal, place { $place } or higher: { $count }, their sum { $sum }
explain-skating-sum = Sum of the places in the criteria: { $places } = { $sum }
explain-skating-rule-10 = Where sums are equal, criteria with place { $place } or higher: { $count } of { $of }
explain-skating-rule-10-sum = Where sums are equal, criteria with place { $place } or higher: { $count } of { $of }, the sum of these places is { $sum }
explain-skating-rule-11 = All places in all criteria: place { $place } or higher, { $count } of { $of }
explain-skating-rule-11-sum = All places in all criteria: place { $place } or higher, { $count } of { $of }, the sum of these places is { $sum }
explain-skating-score = The score is the place by the Skating System: { $score }
explain-threshold-met = Threshold { $threshold } is met: the jury’s score is { $score }
explain-threshold-missed = Threshold { $threshold } is missed: the jury’s score is { $score }, no place
explain-threshold-not-reached = Threshold { $threshold } is missed: the jury’s score is { $score }
explain-too-few-sheets = Sheets counted: { $sheets }, a place needs at least { $least }
explain-withdrawn = The project was withdrawn: no place
explain-no-show = The team did not come: no place
explain-audience-jury-part = Score of the jury { $jury } × 100 ÷ { $greatest } (the greatest possible) { $is } { $part }
explain-audience-hall-part = Vote of the hall: { $votes } × 100 ÷ { $of } { $is } { $hall }
explain-audience-share = { $jury } × { $jury_share } % + vote of the hall { $hall } × { $hall_share } % { $is } { $sum }
explain-audience-mark = Mark of the hall is one more sheet: { $points } ÷ { $ballots } (ballots) × { $greatest } ÷ 100 { $is } { $hall }
explain-audience-one-juror = (Sum of sheets { $sum } + mark of the hall { $hall }) ÷ { $sheets } { $is } { $mean }
explain-audience-not-rated = The hall did not rate this project: the jury’s score stands
explain-audience-points = Points for the place with the jury { $jury } + with the hall { $hall } { $is } { $sum } (votes: { $votes })
explain-audience-rounded = { $digits ->
    [0] With the vote of the hall rounded to whole points: { $score }
    [1] With the vote of the hall rounded to tenths: { $score }
    [2] With the vote of the hall rounded to hundredths: { $score }
    [3] With the vote of the hall rounded to thousandths: { $score }
   *[other] With the vote of the hall rounded to { $digits } digits: { $score }
}
explain-audience-exact = With the vote of the hall, not rounded; printed as { $score }
explain-sheets = Sheets
explain-counted = { $counted } of { $of } counted
explain-juror-place = place { $place }
explain-sheet-recused = recused
explain-sheet-missing = no sheet
explain-sheet-incomplete = incomplete sheet
explain-sheet-not-submitted = not submitted
explain-sheet-advisory = advisory voice
explain-sheet-dropped = not counted by decision of the jury
explain-sheet-other-section = the project was heard in another section, the sheet is not allowed
explain-criteria = Criterion means
explain-threshold = Threshold of the jury { $threshold }
explain-threshold-met-word = met
explain-threshold-missed-word = missed
explain-to-next = To the place above
explain-ties = Tie
explain-tie-with = together with { $numbers }
explain-tie-open = people decide
explain-award = Money
explain-base = Computed by the regulation “{ $regulation }”, version { $version }; journal entry { $entry }, { $head }.
explain-base-own = Computed by a regulation of its own, version { $version }; journal entry { $entry }, { $head }.

# Money
results-audience = { $count ->
    [one] Audience prize: { $projects }
   *[other] The audience prize is shared by { $projects }
}

# Fixing
results-tab-sealing = Fixing
