# Papers: names, headings, columns, sentences.
paper-score_sheets = Score sheets (all projects)
    .file = Score sheets
paper-score_sheet = Score sheets (one project each)
    .file = Score sheets by project
paper-summary = Score summary
    .file = Score summary
paper-minutes = Minutes of the jury’s meeting
    .file = Minutes of the jury
paper-blank_score_sheets = Blank score sheet (all projects)
    .file = Blank score sheet
paper-blank_score_sheet = Blank score sheet (one project)
    .file = Blank score sheet for a project
paper-blank_summary = Blank score summary
    .file = Blank score summary
paper-draft = DRAFT
paper-unsound = The contest's file does not verify: { $what }
paper-page-of = page { $page } of { $pages }
paper-project-word = project
paper-project-named = No. { $number } “{ $title }”
paper-number-sign = No.
paper-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
paper-of = of
paper-people-annexed = { $people } (list annexed).
paper-nobody = none.
paper-journal-line = Journal, entry No. { $number } of { $time }, hash { $hash }. Rules version { $version }.
paper-reprint = Reprint: the signed copy was not kept by the program.
paper-translation = Translation, not signed. The signed copy is in { $lang ->
        [ru] Russian
       *[en] English
    }.
paper-signature = (signature)
paper-signature-name = (name)
paper-role-juror = Juror
paper-role-chair = Chair of the jury
paper-role-presiding = Presiding
paper-role-secretary = Secretary
paper-role-members = Members of the jury
paper-role-tellers = Tellers
paper-received = Received by the secretary
paper-date = Date:
paper-time = time
paper-year = { "" }
paper-score-sheet-title = JUROR’S SCORE SHEET
paper-score-sheet-short = Score sheet
paper-score-sheet-short-number = Score sheet No. { $code }
paper-juror-label = Juror:
paper-project-label = Project:
paper-category-label = Category:
paper-comment-label = Comment:
paper-advisory = advisory voice
paper-criteria-memo = Criteria:
paper-criterion-memo = { $name } (weight { $weight }, mark { $min }–{ $max })
paper-key-criterion = * Key criterion.
paper-scale-memo = Scale:
paper-corrections = Corrections are certified by the juror’s signature.
paper-recused = recused
paper-recused-because = Recused. Ground: { $reason }.
paper-withdrawn = withdrawn
paper-no-show = did not appear
paper-not-submitted = not handed in
paper-col-number = No.
paper-col-project = Project
paper-col-registration = Reg. No.
paper-col-category = Category
paper-col-sum = Sum
paper-col-note = Note
paper-col-criterion = Criterion
paper-col-code = Code
paper-col-weight = Weight
paper-col-mark = Mark
paper-col-mark-scale = Mark { $min }–{ $max }
paper-col-weighted = Mark × weight
paper-col-comment = Comment
paper-col-counted = Sheets counted
paper-col-score = Score
paper-col-score-short = Score
paper-col-key-mean = { $code }, mean
paper-col-place = Place
paper-col-mean = Mean
paper-col-points = Points
paper-col-lead = Lead
paper-col-requested = Requested, RUB
paper-col-awarded = Awarded, RUB
paper-col-total = Total
paper-total-of = TOTAL (at most { $max })
paper-summary-title = SCORE SUMMARY
paper-summary-version = Version { $version }
paper-file-version = , version { $version }
paper-summary-short = Score summary
paper-continuation = Table continued
paper-mark-recused = rec.
paper-mark-absent = abs.
paper-mark-not-handed-in = n/h
paper-mark-incomplete = inc.
paper-mark-advisory = adv.
paper-mark-dropped = out
paper-mark-other-section = oth. sec.
paper-legend = rec. – recused; abs. – absent; n/h – sheet not handed in; inc. – sheet incomplete, not counted
paper-legend-dropped = in brackets – a sheet’s total dropped by the rules
paper-legend-advisory = adv. – advisory voice, the sheet is not counted
paper-legend-by-decision = out – the sheet is not counted by decision of the jury
paper-legend-other-section = oth. sec. – the project was heard in another section, the sheet is not counted
paper-no-sheets = Handed in no sheet at all: { $names }.
paper-note-open-tie = equal scores, the jury decides the order
paper-note-below-threshold = below the threshold
paper-note-too-few-sheets = cannot be scored: too few counted sheets
paper-annex-to = to the score summary
paper-annex-criteria = Annex. Marks by criterion
paper-annex-categories = Annex. Places by category
paper-score-fraction = score { $score } ({ $fraction })
paper-score-only = score { $score }
paper-annex-way = How it is computed. { $steps }.
paper-place-only = place { $place }
paper-formula-label = How scores are made.
paper-formula-weights-sum = Σ (weight × mark)
paper-formula-weights-mean = Σ (weight × mark) / Σ weights
paper-formula-mean-sheet = A project’s score = the mean of the sheet totals of the jurors who took part in scoring it; a sheet’s total = { $sheet }
paper-formula-mean-criterion = A project’s score = { $sheet }, the mark of a criterion being the mean over the jurors who took part in scoring it
paper-formula-trimmed-sheet = A project’s score = the mean of the sheet totals of the jurors who took part in scoring it, without the { $count ->
    [1] highest and the lowest
   *[other] { $count } highest and { $count } lowest
}; a sheet’s total = { $sheet }
paper-formula-trimmed-criterion = A project’s score = { $sheet }, the mark of a criterion being the mean over the jurors who took part in scoring it, without the { $count ->
    [1] highest and the lowest
   *[other] { $count } highest and { $count } lowest
}
paper-formula-trimmed-from = the extremes are dropped if every project to be placed has at least { $from } counted sheets
paper-formula-not-trimmed = nothing was dropped: fewer than { $from } counted sheets
paper-formula-median = A project’s score = the median of the sheet totals of the jurors who took part in scoring it; a sheet’s total = { $sheet }
paper-formula-adjusted = A project’s score = the mean adjusted for the leniency of jurors (least squares); a sheet’s total = { $sheet }
paper-formula-sum = A project’s score = the sum of the jurors’ sheet totals; a sheet’s total = { $sheet }
paper-formula-place-sum = A project’s score = the sum of the places the jurors’ sheet totals give it (the least is best; where not every juror scored every project, the mean of (place – ½) / projects that the juror scored); a sheet’s total = { $sheet }
paper-formula-skating-sheet = A project’s score = its place by the Skating System (rules 5–8; the least is best): a place goes to the project that a majority of the jurors put at it or higher, among equal majorities to the lower sum of these places, then by the next places; projects that cannot be told apart get the middle of their places; a juror’s places are by the totals of the sheets; a sheet’s total = { $sheet }
paper-formula-skating-criterion = A project’s score = its place by the Skating System (rules 5–11; the least is best): in each criterion by the majority of the jurors’ places, then by the sum of the places in the criteria, the least first; where sums are equal by the number of criteria with this place or a higher one, by the sum of these, then by all places in all criteria together; projects that cannot be told apart get the middle of their places; the weights of criteria take no part in the places, a sheet’s total = { $sheet }
paper-formula-round-sheet = a sheet’s total is rounded to { $step }
paper-formula-round-mean = a criterion’s mean is rounded to { $step }
paper-formula-round-points = mean × weight is rounded to { $step }
paper-formula-round-total = a project’s score is rounded to { $step } (half up)
paper-formula-exact = nothing is rounded
paper-formula-threshold = threshold { $value }
paper-formula-no-threshold = no threshold
paper-formula-minimum = at least { $count } counted sheets per project
paper-minutes-title = MINUTES
paper-minutes-short = Minutes of the jury’s meeting
paper-minutes-subject = of the meeting of the jury
    “{ $title }”
paper-minutes-presiding = Presiding –
paper-minutes-secretary = Secretary –
paper-minutes-approved = The jury as approved
paper-minutes-decree = order of
paper-minutes-present = PRESENT:
paper-minutes-absent = ABSENT:
paper-minutes-invited = INVITED:
paper-minutes-quorum = There is a quorum ({ $present } of { $approved }). The meeting is competent.
paper-minutes-no-quorum = There is no quorum ({ $present } of { $approved }).
paper-minutes-quorum-word = Quorum
paper-minutes-quorum-open = (present
paper-minutes-begin = Begun at
paper-minutes-end = ended at
paper-mark-presiding = presiding
paper-mark-remote = remotely
paper-minutes-agenda = AGENDA:
paper-agenda-recusals = On conflicts of interest of the jurors.
paper-agenda-results = On the results of the defence of projects.
paper-agenda-fund = On the distribution of the grant fund.
paper-heard = HEARD:
paper-spoke = SPOKE:
paper-resolved = RESOLVED:
paper-about-recusals = on the notices of conflicts of interest received.
paper-about-results = on the results of the defence of projects.
paper-about-fund = on the means of the grant fund.
paper-resolved-no-recusals = RESOLVED: to note that no notice of a conflict of interest was received.
paper-resolved-recusals = RESOLVED: to note the recusals of jurors:
paper-recusal = { $name } – from project { $project }.
paper-voted-items = Votes on items 2.1–2.{ $last }:
paper-voted = Voted:
paper-vote-for = for
paper-vote-against = against
paper-vote-abstained = abstained
paper-not-voted-one = { $sex ->
   *[other] Did not vote: { $names } (recused).
}
paper-not-voted-many = Did not vote: { $names } (recused).
paper-unanimous = The decision is unanimous.
paper-vote-project = On project No. { $project }:
paper-vote-others = On the other projects:
paper-early-look = Before the taking of marks was closed, the provisional results were seen: { $time }, { $who }.
paper-early-look-who = secretary
paper-early-look-reason = Before the taking of marks was closed, the provisional results were seen: { $time }, { $who } (reason: { $reason }).
paper-continued = On { $time } the contest's file “{ $file }” (entries in its journal: { $entries }) did not verify: { $what }. The work went on under record in a new file{ $count ->
    [0] {"."}
   *[other] ; entries No. { $numbers }, which did not verify, were not taken over.
}
paper-resolved-results = RESOLVED: 2.1. To approve the score summary (annex 1) and the ranking of projects:
paper-tie = { $item }. Projects { $projects } having equal scores ({ $score }), to apply the rule: { $steps }. To assign the places: { $places }.
paper-tie-step = “{ $rule }”: { $values }
paper-tie-step-bare = “{ $rule }”
paper-tie-still-equal = “{ $rule }”: { $values } (still equal)
paper-tie-within = { $item }. Projects { $projects } having equal scores ({ $score }) in the category “{ $category }”, to apply the rule: { $steps }. To assign the places: { $places }.
paper-tie-open-within = { $item }. Projects { $projects } having equal scores in the category “{ $category }”, the order of places { $places } is decided by the jury (rule: { $rule }). Resolved:
paper-tie-open = { $item }. Projects { $projects } having equal scores, the order of places { $places } is decided by the jury (rule: { $rule }). Resolved:
paper-shared-place = { $item }. Places are shared: { $place } – projects { $projects }.
paper-tie-criterion = mean of criterion { $code }
paper-tie-head-to-head = head to head over the jurors’ sheets
paper-tie-median = median of sheet totals
paper-tie-audience = votes of the students
paper-tie-jury-vote = open vote of the jury
paper-tie-casting-vote = casting vote of the presiding chair
paper-tie-lot = lot
paper-fund-granted = RESOLVED: { $item }. To recommend for funding:
paper-fund-nobody = RESOLVED: { $item }. Not to distribute the means of the grant fund.
paper-fund-partial = { $item }. To fund in part, with the team’s consent and a revised estimate: { $projects }.
paper-fund-reserve = { $item }. To put on the reserve list: { $projects }.
paper-fund-undecided = { $item }. To decide on funding after the places are settled: { $projects }.
paper-fund-rejected = { $item }. To reject: { $projects }.
paper-fund-left = { $item }. Left in the fund: { $projects }.
paper-rejected = { $project } (ground: { $ground })
paper-ground-threshold = score below { $value }
paper-minutes-dissent = Dissenting opinion:
paper-minutes-annexes = Annexes:
paper-annex-summary = Score summary,
paper-annex-sheets = Score sheets,
paper-annex-attendance = Attendance list,
paper-annex-copies = sheets, 1 copy.
