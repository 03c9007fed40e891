# Minutes: what was recorded on the day.
paper-minutes-invited-count = { $count ->
    [one] { $count } registered participant (list annexed).
   *[other] { $count } registered participants (list annexed).
}
paper-minutes-late = Came after the beginning:
paper-minutes-early = Left before the end:
paper-minutes-quorum-course = Quorum in the course of the meeting:
paper-minutes-quorum-from = from { $time } – { $present } of { $approved }
paper-minutes-no-quorum-from = from { $time } – { $present } of { $approved }, no quorum
paper-minutes-unfixed = The fixing of results was taken back { $time }. Reason: { $reason }
paper-minutes-fixed = Results were fixed { $time } (journal entry No. { $number }, version { $version }, { $hash }).
paper-minutes-key-replaced = The key that results are signed with was replaced on { $time }. Why: { $reason }
paper-minutes-corrected = After fixing the results were corrected by the minutes of the correction of a technical error No. { $number } of { $day } (version { $version }, { $hash }).
paper-item-quorum = Quorum at { $time }: { $present } of { $approved }.
paper-item-no-quorum = There was no quorum at { $time }: { $present } of { $approved }.
paper-item-presided = { $sex ->
   *[other] This item was presided over by { $name }
}
paper-agenda-audience = On the outcome of the students’ vote.
paper-about-audience = on the outcome of the students’ vote.
paper-audience-reported = reported by the chair of the tellers { $name }
paper-audience-approve = RESOLVED: { $item }. To approve the minutes of the tellers: ballots issued – { $issued }, found in the boxes – { $found }, void – { $spoiled }, valid – { $valid }.
paper-audience-too-few = Valid ballots: { $valid } of the { $minimum } needed.
paper-audience-prize = To give the audience award.
paper-declarations-count = { $count ->
    [one] { $count } notice was received, of a conflict of interest: { $conflicts }.
   *[other] { $count } notices were received, of a conflict of interest: { $conflicts }.
}
paper-recusal-details = { $name } – from project { $project } ({ $details }).
paper-recusal-grounds = ground: { $reason }
paper-recusal-declaration = notice No. { $number }
paper-recusal-decided = accepted { $day }
paper-recusal-decided-by = accepted { $day }, { $name }
paper-recusal-refused = No conflict of interest is seen: { $name }, project { $project } (notice No. { $number }).
paper-heard-projects = Projects heard: { $list }.
paper-spoke-on = on project { $project }: { $said }
paper-note-question = question
paper-note-recommendation = recommendation
paper-course-withdrawn = Project { $project } was withdrawn from the contest. Grounds:
paper-course-no-show = The team of project { $project } did not come to the defence. Grounds:
paper-course-allowed = Project { $project } was heard in another section; the secretary allowed the sheet of the juror ({ $juror }) to count. Grounds: { $reason }
paper-course-lost = Score sheet No. { $number } ({ $juror }, { $project }) was lost. { $note }
paper-course-of-project = project { $project }
paper-course-all-projects = all projects
paper-course-lost-without = { $count ->
    [one] The score of project { $projects } was computed without this sheet.
   *[other] The scores of projects { $projects } were computed without this sheet.
}
paper-course-lost-typed = Its marks had been entered before the sheet was lost, and count.
paper-course-sum = Score sheet of juror { $juror } on project { $project }: the sum on paper is { $paper }, the recount gives { $computed }. The recount stands.
paper-course-sum-certified = The recount was certified by: { $certified }
paper-tie-vote = Open vote of the jury: { $votes }.
paper-tie-vote-run-off = Run-off between those with most votes: { $votes }.
paper-tie-vote-for = for project { $project } – { $votes }
paper-tie-vote-abstained = abstained – { $votes }
paper-casting-vote = The casting vote of who presided ({ $name }) was given for project { $project }. Ground: { $reason }
paper-lot = Lot (seed { $seed }): the order of projects is { $projects }.
paper-decision-no-show = Project { $project }: the team did not come; not to score the project nor rank it.
paper-decision-to-end = Project { $project }: the team did not come at its time; to move it to the end.
paper-decision-drop-sheet = Not to count the sheet of juror { $name } on project { $project }.
paper-decision-category = Category “{ $category }”.
paper-decision-category-void = To declare the category “{ $category }” void.
paper-decision-category-merged = To merge the category “{ $category }” with “{ $into }”.
paper-decision-category-awarded = Winners of the category “{ $category }”: { $projects }.
paper-fund-differs = { $item }. To award project { $project } { $amount } instead of the proposed { $proposed }.
paper-fund-outdated = The sums were changed by correction No. { $number }; it was decided on the figures of before, the jury votes anew.
paper-annex-tellers = Minutes of the tellers on
paper-annex-declarations = Notices of conflicts of interest and their register on
paper-annex-handover = Act of handing over score sheets on
paper-annex-corrections = Minutes of the correction of a technical error on
