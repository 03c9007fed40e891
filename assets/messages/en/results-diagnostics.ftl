# Diagnostics: a tab of the results for the chair and the secretary
results-tab-diagnostics = Diagnostics
diagnostics-lead = For the chair and the secretary in deliberation. Nothing here bears on scores and places, and nothing of it goes into the minutes.
diagnostics-whole = Whole contest
diagnostics-drawing = Counting and drawing lots…
diagnostics-part-firm = How firm the places are
diagnostics-part-what-if = What if…
diagnostics-part-leniency = Leniency
diagnostics-part-outliers = Sheets that stand out
diagnostics-part-agreement = Agreement

# Firmness of places
diagnostics-firm-text = The bar goes from the best to the worst place when any one juror is left out; the stroke is the place now. The pale cells are the places under { $draws } juries drawn by lot from this one: the denser the colour, the more often.
diagnostics-firm-label = Place { $place }; without any one juror { $range }
diagnostics-firm-seed = The lots’ seed { $seed } is taken from the journal (entry { $entry }): the same journal gives the same numbers.
diagnostics-col-places = Places without any one
diagnostics-col-range = Without one
diagnostics-col-near = To neighbours
diagnostics-col-above-fund = Above the line, share of lots
diagnostics-col-above-prizes = { $count ->
    [one] In place { $count }, share of lots
   *[other] In places 1–{ $count }, share of lots
}
diagnostics-near-better = above: { $distance }
diagnostics-near-worse = below: { $distance }
diagnostics-unplaced = at times no place
diagnostics-percent = { $value } %
diagnostics-no-ranges = There are no places without one juror. { $why }
diagnostics-no-draws = There are no lots. { $why }

# Leniency
diagnostics-leniency-text = By how much a juror’s sheet totals are above or below what the projects themselves explain; 0 is the middle of the jury. “To colleagues” is the mean difference from the others on the same projects. Leniency is no error: it is the same for all projects of that juror.
diagnostics-leniency-label = Leniency of the jurors: { $list }
diagnostics-stricter = stricter
diagnostics-milder = milder
diagnostics-col-juror = Juror
diagnostics-col-leniency = Leniency
diagnostics-col-against = To colleagues

# Sheets that stand out
diagnostics-outliers-text = Sheet totals that are more than { $limit } away from what the project and the juror’s leniency would suggest. A reason to talk about the project, and no more: a dissenting opinion is an opinion too.
diagnostics-outliers-empty = There are none: all totals are near what is to be expected.
diagnostics-outliers-label = Sheets that stand out: { $list }
diagnostics-col-total = Sheet total
diagnostics-col-residual = Away by

# Agreement
diagnostics-agreement-text = Jurors: { $jurors }, projects: { $projects }; of these scored by all: { $complete }.
diagnostics-w = Order of the projects
diagnostics-w-good = The jurors put the projects in almost the same order.
diagnostics-w-middle = The jurors put the projects in similar orders, not in the same one.
diagnostics-w-poor = The jurors put the projects in different orders.
diagnostics-w-hint = Kendall’s W: 1 is the same order for all, 0 nothing in common.
diagnostics-alpha = The scores themselves
diagnostics-alpha-good = The jurors’ scores are near each other.
diagnostics-alpha-middle = The jurors’ scores are not always near: one project gets different ones.
diagnostics-alpha-poor = The jurors’ scores of one project differ almost as much as those of different projects.
diagnostics-alpha-hint = Krippendorff’s α: 1 is full agreement, 0 is as if scores were drawn by chance.
diagnostics-icc = Mean score of the whole jury
diagnostics-icc-good = Another jury like this one would most likely rank the projects alike.
diagnostics-icc-middle = Another jury like this one might rank some projects otherwise.
diagnostics-icc-poor = Another jury like this one might rank the projects quite otherwise.
diagnostics-icc-hint = ICC(C,k): how much of the differences of means is the projects’ own. For one juror, ICC(A,1), it is { $single } (the pale circle).
diagnostics-col-measure = Measure
diagnostics-col-value = Value
diagnostics-col-over = Over projects
diagnostics-measure-w = Kendall’s W, corrected for ties
diagnostics-measure-alpha = Krippendorff’s α, interval scale
diagnostics-measure-icc-single = ICC(A,1): agreement of one juror
diagnostics-measure-icc-mean = ICC(C,k): consistency of the mean

# What if
diagnostics-case-juror = Without one juror
diagnostics-case-line = Another line of funding
diagnostics-case-threshold = Another threshold
diagnostics-case-trim = Without the extremes
diagnostics-case-adjusted = Adjusted for leniency
diagnostics-case-pairs = Each against each
diagnostics-line-after = The line goes after
diagnostics-line-projects = { $count ->
    [0] no project
    [one] { $count } project
   *[other] { $count } projects
}
diagnostics-line-now = the line now
diagnostics-line-then = the line in this case
diagnostics-line-caption = What the projects above the line ask for, in roubles, by their number
diagnostics-line-label = The line after { $count }: asked for { $sum }, fund { $fund }
diagnostics-line-same = Nobody comes in and nobody goes out.
diagnostics-threshold = Threshold
diagnostics-no-threshold = none
diagnostics-drop = Dropped at each end
diagnostics-drop-none = nothing
diagnostics-less = Less: { $label }
diagnostics-more = More: { $label }
diagnostics-adjusted-text = The score is the mean with every juror’s leniency taken out (least squares). The vote of the hall, where it is one more juror in the score, is left out here: the hall has no leniency.
diagnostics-pairs-text = Projects are compared in pairs: which of two more jurors gave a higher total. Mean scores take no part.
diagnostics-schulze = By strongest paths (Schulze); unchecked by the number of wins (Copeland)
diagnostics-now = Now
diagnostics-then = Then
diagnostics-moved = Places changed
diagnostics-enter = Come in:
diagnostics-leave = Go out:
diagnostics-enter-places = Get a place:
diagnostics-leave-places = Are left without a place:
diagnostics-money-asked = Asked for by all above the line
diagnostics-money-then = Proposed
diagnostics-money-now = now { $sum }
diagnostics-money-left = Left
diagnostics-money-lacking = Lacking
diagnostics-money-fund = fund { $sum }
diagnostics-slope-label = Places now and in this case: { $list }
diagnostics-col-score-then = Score then
diagnostics-col-award-then = Proposed
