# Regulation: the rules in sentences (on the screen and in the minutes), the form, faults, comparisons.
rules-quorum-more = Quorum of the meeting: more than { $share } of the approved jury.
rules-quorum-least = Quorum of the meeting: at least { $share } of the approved jury.
rules-remote-counts = Those who take part from afar count for it.
rules-remote-not = Those who take part from afar do not count for it.
rules-time = A presentation takes { $presentation }, questions { $questions }. The team is warned { $warning } before the end and stopped { $overtime } after it.
rules-minutes = { $count } min
rules-seconds = { $count } s
rules-places-standard = Equal scores share a place and the next one is skipped: 1, 2–3, 4.
rules-places-dense = Equal scores have one place and the next one is not skipped: 1, 2, 2, 3.
rules-no-prizes = There are no prize places.
rules-prizes = { $count ->
    [one] { $count } prize place.
   *[other] { $count } prize places.
}
rules-ties-none = Equal scores share a place.
rules-ties-boundary = Equal scores are separated only at the border of a prize place or of the funding, in this order: { $steps }. Elsewhere the place is shared.
rules-ties-all = Equal scores are always separated, in this order: { $steps }.
rules-tie-criterion = higher mean of criterion { $code }
rules-tie-head-to-head = comparison with each other on every juror's sheets
rules-tie-median = higher median of sheet totals
rules-tie-audience = more votes of the students
rules-tie-jury-vote = open vote of the jury
rules-tie-casting-vote = casting vote of the presiding chair
rules-tie-lot = lot
rules-fund-by-place = Money is given by place, whole requests first.
rules-fund-minimum = The least sum for a project that names none is { $percent } % of its request.
rules-fund-partial = A project whose request does not fit is proposed the remainder, but no less than its least sum.
rules-fund-whole = No part of a request is proposed.
rules-fund-skip = After a project whose request does not fit in whole, the next ones are considered.
rules-fund-stop = After a project whose request does not fit in whole, the others wait in reserve.
rules-fund-cap = At most { $cap } for one project.
rules-audience-none = There is no vote of the students.
rules-audience-separate-award = The students’ vote: an audience award to the project with most votes, shared on equal votes. It bears on neither places nor money.
rules-audience-tie-break = The students’ vote: among equal scores, before the vote of the jury, the project with more votes is higher.
rules-audience-one-juror = The students’ vote: the mean mark of the hall from 0 to 100, brought to the scale of a sheet, counts as one more sheet.
rules-audience-share-valid = The students’ vote: the total is { $jury } % of the jury’s score (in per cent of the greatest possible) and { $hall } % of the vote of the hall. The vote of the hall is 100 × votes / valid ballots.
rules-audience-share-max = The students’ vote: the total is { $jury } % of the jury’s score (in per cent of the greatest possible) and { $hall } % of the vote of the hall. The vote of the hall is 100 × votes / the most votes.
rules-audience-points = The students’ vote: places by the jury’s scores and places by the votes of the hall give 12, 10, 8, 7, 6, 5, 4, 3, 2, 1 each, and the sum decides; equals share the points of their places.
rules-audience-jury-only = The threshold is compared with the jury’s score alone.
rules-audience-rounded-twice = The jury’s score goes in rounded, and the total is rounded once more in the same way.
rules-unweighted = { $count ->
    [one] Criterion { $codes } is asked and not counted: its weight is 0.
   *[other] Criteria { $codes } are asked and not counted: their weight is 0.
}
rules-audience-one = A ballot names one project.
rules-audience-up-to = A ballot names at most { $count } projects.
rules-audience-exactly = A ballot names exactly { $count } projects.
rules-audience-minimum = With fewer than { $count } valid ballots the vote is void.
rules-audience-minimum-alone = With fewer than { $count } valid ballots the vote is void, and places go by the jury’s scores.

# In the minutes
paper-places-label = How places are given.
paper-regulation-changed = The regulation was changed (version { $version }, { $time }). Reason: { $reason }.
paper-regulation-difference = { $label }: was { $before }; is { $after }.
paper-regulation-effect = Scores and places of the projects before and after the change:
paper-regulation-no-effect = Scores and places cannot be compared: by one of the versions these marks have no result.
paper-col-score-before = Score before
paper-col-place-before = Place before
paper-col-score-after = Score after
paper-col-place-after = Place after

# Names of the rules and of their values
regulation-field-method = Method
regulation-field-drop = Drop at each end
regulation-field-drop-from = Drop from so many sheets
regulation-field-per = Way of the total
regulation-field-weights = Weights
regulation-field-round-sheet = Rounding of a sheet’s total
regulation-field-round-mean = Rounding of a criterion’s mean
regulation-field-round-points = Rounding after the weight
regulation-field-round-total = Rounding of a project’s score
regulation-field-minimum-sheets = Least number of sheets
regulation-field-quorum = Quorum
regulation-field-time-presentation = Presentation
regulation-field-time-questions = Questions
regulation-field-time-warning = Warn before the end
regulation-field-time-overtime = Stop after the end
regulation-field-remote-counts = Those from afar in the quorum
regulation-field-threshold = Threshold
regulation-field-style = Counting of places
regulation-field-prizes = Prize places
regulation-field-ties = Equal scores
regulation-field-boundary-only = Separate only at borders
regulation-field-minimum-share = Least sum
regulation-field-partial = Propose a part of a request
regulation-field-skip = Consider the next projects
regulation-field-cap = Cap per project
regulation-field-audience-mode = Students’ vote
regulation-field-audience-weight = Share of the students’ vote
regulation-field-audience-of = The vote is counted from
regulation-field-audience-choices = Projects on a ballot
regulation-field-audience-exactly = Exactly so many
regulation-field-audience-minimum = Least number of ballots
regulation-field-criterion = Criterion
regulation-field-weight = Weight of the criterion
regulation-field-scale = Scale of the criterion
regulation-field-key = Key criterion
regulation-field-words = Words of the criterion’s scale
regulation-method-mean = mean
regulation-method-trimmed-mean = mean without extremes
regulation-method-median = median
regulation-method-adjusted-mean = mean adjusted for leniency
regulation-method-sum = sum
regulation-method-place-sum = sum of places
regulation-method-skating = the Skating System
regulation-per-sheet = by sheets
regulation-per-criterion = by criteria
regulation-weights-sum = Σ (weight × mark)
regulation-weights-mean = Σ (weight × mark) / Σ weights
regulation-style-standard = 1, 2, 2, 4
regulation-style-dense = 1, 2, 2, 3
regulation-audience-none = none
regulation-audience-separate-award = an award of its own
regulation-audience-tie-break = among equal scores
regulation-audience-one-juror = as one juror
regulation-audience-share = a share of the total
regulation-audience-points = points for places
regulation-audience-of-valid = valid ballots
regulation-audience-of-max = the most votes
regulation-exact = not rounded
regulation-digits = { $count ->
    [0] to whole numbers
    [one] { $count } decimal
   *[other] { $count } decimals
}
regulation-none = none
regulation-yes = yes
regulation-no = no
regulation-scale-step = { $scale }, step { $step }

# Faults of the regulation
fault-rule-empty = Fill in this field.
fault-rule-not-a-number = “{ $value }” is not a number.
fault-rule-not-a-count = “{ $value }” does not fit. A whole number from 0 to 1000 is needed.
fault-rule-not-a-length = “{ $value }” does not fit. Minutes and seconds are needed, such as 5:00.
fault-rule-word-too-long = The words of a scale are longer than { $limit } characters.
fault-rule-no-minimum-sheets = A place needs at least one counted sheet.
fault-rule-quorum = Such a share of the jury cannot be present. The quorum is a share of the approved jury, for example 1/2 or 2/3.
fault-rule-rounding-of-both-ways = Roundings of both ways are named. Keep either that of a sheet’s total or those of criteria.
fault-rule-criterion-rounding-per-sheet = A rounding of criteria is named, but the total goes by sheets. Remove the rounding, or choose the way by criteria.
fault-rule-sheet-rounding-per-criterion = A rounding of a sheet’s total is named, but the total goes by criteria. Remove the rounding, or choose the way by sheets.
fault-rule-rounding-digits = At most six decimals are possible, not { $digits }.
fault-rule-method-is-per-sheet = This method goes by sheets only. Choose the way by sheets, or another method.
fault-rule-nothing-dropped = A mean without extremes that drops nothing is a mean. Name at least 1, or choose the mean.
fault-rule-nothing-left = Of { $from } sheets nothing is left when { $drop } are dropped at each end. Ask for more sheets, or drop fewer.
fault-rule-threshold-on-places = A threshold cannot be compared with places: the least is best. Remove it, or choose another method.
fault-rule-negative-threshold = The threshold is below zero, and no mark can be.
fault-rule-points-of-places = The Skating System counts places in criteria, not points: there is nothing to round after the weight. Remove that rounding.
fault-rule-weights-sum-to-zero = The weights of all criteria are zero: nothing is left to count.
fault-rule-negative-weight = { $code }: the weight is below zero.
fault-rule-too-large = { $code }: the number is too large.
fault-rule-step = { $code }: the step of the scale must be above zero.
fault-rule-empty-scale = { $code }: the least mark is above the greatest.
fault-rule-unknown-tie-criterion = A rule for equal scores names a criterion that is not there. Remove the step.
fault-rule-repeated-tie = A rule for equal scores stands twice. Remove one.
fault-rule-minimum-share = The least sum is above the request itself: at most 100 % is needed.
fault-rule-cap = The cap per project must be above zero.
fault-rule-audience-share = The share of the students’ vote must be above zero and at most 30 %.
fault-rule-audience-choices = A ballot must name at least one project.
fault-rule-audience-on-places = A share of the students’ vote cannot be added to a sum of places. Choose another method, or another students’ vote.
fault-rule-audience-sheet = The hall as one juror needs a mean or a median of sheets. Choose another method, or another students’ vote.
fault-rule-criteria-locked = Marks were given: criteria cannot be added, removed or renamed. Weights, scales and words can be changed.
fault-rule-marks-off-scale = { $count ->
    [one] { $code }: { $count } mark that was given is off the new scale.
   *[other] { $code }: { $count } marks that were given are off the new scale.
}
fault-rule-unchanged = Nothing in the regulation is changed.

# The example with its steps
regulation-example-juror = J{ $number }
regulation-step-sheet = Total of sheet { $juror }: { $sum }
regulation-step-mean = Mean of sheet totals: { $sum }
regulation-step-trimmed = Mean without extreme totals: { $sum }
regulation-step-not-trimmed = Nothing is dropped: fewer than { $from } sheets
regulation-step-median = Totals in order: { $totals }. In the middle: { $median }
regulation-step-sum = Sum of sheet totals: { $sum }
regulation-step-adjusted = Adjusting for leniency changes nothing: every juror scored every project
regulation-step-places = Places the jurors give: { $sum }
regulation-step-criterion = { $code }: { $sum }
regulation-step-criterion-trimmed = { $code } without extremes: { $sum }
regulation-step-criteria = Together: { $sum }
regulation-step-rounding = Rounded to { $step }: { $from } → { $to }
regulation-step-above = Threshold { $threshold } is met
regulation-step-below = Below the threshold { $threshold }: no place
regulation-step-too-few = Counted sheets: { $count } of { $least } needed, no place
regulation-tie-value = Equal with project No. { $with }: { $rule }, { $value }
regulation-tie-people = Equal with project No. { $with }, people decide: { $rule }
regulation-tie-shared = The place is shared
journal-set-regulation = The regulation was changed. Reason: { $reason }
journal-regulation-effect = Scores and places before and after a change of the regulation were looked at before the marks were closed. Reason: { $look }

# The regulation's screen
regulation-title = Regulation
regulation-lead = The choice at the left, at the right the sentence that will stand in the minutes. Below, an example computed by the choice.
regulation-back = To the set-up
regulation-open = Change the regulation
regulation-show = Show the regulation
regulation-unsaved = There are unsaved changes
regulation-version = Version { $version }
regulation-locked = Marks were given
regulation-locked-text = From the first mark on, the regulation changes only as a new version, with a reason. The change is recorded in the journal and in the minutes.
regulation-differences = { $count ->
    [one] { $count } difference from the preset
   *[other] { $count } differences from the preset
}
regulation-typical = As the preset
regulation-differs = differs from the preset: { $before }
regulation-compare = Compare with the preset
regulation-typical-was = preset: { $before }
regulation-was = was: { $before }
regulation-is = is: { $after }
regulation-protocol = At the right, as the minutes will say
regulation-section-preset = Preset
regulation-section-score = How a score is made
regulation-section-admission = Who gets a place
regulation-section-places = Places and equal scores
regulation-section-audience = Students’ vote
regulation-audience-weight = Share of the students’ vote, %
regulation-section-fund = Money
regulation-section-time = Time of a defence
regulation-section-criteria = Criteria: weights, scales, words
regulation-section-example = Example
regulation-section-versions = Versions since the first mark
regulation-preset = Preset
regulation-preset-none = None
regulation-preset-own = { $title } (own)
regulation-preset-use = Fill from the preset
regulation-preset-criteria = With the preset’s criteria
regulation-preset-filled = Filled from the preset. Not saved yet.
regulation-preset-save = Save as one’s own preset
regulation-preset-save-text = The preset stays on this computer and is offered in new contests. A contest keeps its rules in its own file.
regulation-preset-title = Title of the preset
regulation-preset-saved = Preset “{ $title }” is saved.
regulation-preset-taken = There is a preset of this title already.
regulation-preset-replace = Replace
regulation-preset-forget = Delete the preset
regulation-per-sheet-long = by sheets: the total of each sheet first
regulation-per-criterion-long = by criteria: the mean of each criterion first
regulation-quorum-more = more than
regulation-quorum-least = at least
regulation-quorum-numerator = Numerator
regulation-quorum-denominator = Denominator
regulation-remote-counts = Count those who take part from afar
regulation-tie-criterion = mean of criterion { $code }
regulation-tie-head-to-head = comparison with each other
regulation-tie-median = median of sheet totals
regulation-tie-jury-vote = vote of the jury
regulation-tie-casting-vote = casting vote of the presiding chair
regulation-tie-lot = lot
regulation-tie-add = Add a rule
regulation-up = Up: { $step }
regulation-down = Down: { $step }
regulation-remove = Remove: { $step }
regulation-boundary-only = Only at the border of a prize place or of the funding
regulation-minimum-share = Least sum, % of the request
regulation-cap = Cap per project, RUB
regulation-partial = Propose a part of a request that does not fit
regulation-skip = After one that does not fit, consider the next projects
regulation-no-criteria = There are no criteria yet. Add them in the table of criteria.
regulation-field-weight-short = Weight
regulation-min = From
regulation-max = To
regulation-step = Step
regulation-key = Key
regulation-key-of = Key criterion: { $code }
regulation-tie-place = Equal scores
regulation-tie-place-hint = “Equal scores” tells which criterion decides first, second and so on; the order is set under “Places and equal scores”.
regulation-words = Words
regulation-words-of = Words of the scale: { $code }
regulation-words-title = Words of the scale: { $code } “{ $name }”
regulation-word-of = { $code }, mark { $mark }
regulation-words-copy = { $count ->
    [one] The same words for { $count } more criterion of this scale
   *[other] The same words for { $count } more criteria of this scale
}
regulation-words-many = The scale has too many marks for words of their own.
regulation-example-text = Three invented projects and five jurors, computed by what computes the contest.
regulation-example-faults = The example appears when the faults are mended.
regulation-example-sheets = Totals of sheets
regulation-example-project = Project
regulation-example-score = Score
regulation-example-place = Place
regulation-example-below = below threshold
regulation-example-too-few = too few sheets
regulation-example-places-hint = Under a sheet’s total, the place that it gives the project.
regulation-example-marks = Marks of the example
regulation-example-juror-head = Juror
regulation-example-short = Example:
regulation-example-placed = , place { $place }
regulation-faults = { $count ->
    [one] { $count } fault.
   *[other] { $count } faults.
}
regulation-discard = Discard changes
regulation-saved = The regulation is saved.
regulation-save-version = New version…
regulation-version-title = New version of the regulation: { $version }
regulation-version-text = The change and its reason are recorded in the journal and in the minutes, with scores and places before and after.
regulation-version-save = Adopt the version
regulation-version-saved = Version { $version } is adopted.
regulation-version-reason = Reason: { $reason }
regulation-reason = Reason
regulation-reason-hint = It stands in the minutes as it is written.
regulation-effect-hidden = While marks are taken, scores and places are not shown, neither before nor after the change. The table of both will stand in the minutes when the taking of marks is closed.
regulation-effect-moved = { $count ->
    [0] No place changes.
    [one] The place of { $count } project changes.
   *[other] The places of { $count } projects change.
}
regulation-look = Look now (recorded in the minutes)…
regulation-look-reason = Reason to look before the taking of marks is closed
regulation-look-now = Look
regulation-score-before = Score was
regulation-score-after = Score will be
regulation-place-before = Place was
regulation-place-after = Place will be
regulation-sum-before = Money was
regulation-sum-after = Money will be
