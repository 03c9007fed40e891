# The defence: running order, clock, notes, slides, the screen for the hall
hall-choose = What the hall sees
hall-choose-text = The screen for the hall is a second window of the program. It shows no marks and no places before the reveal.
hall-scene-defence = Presentation and clock
hall-scene-title = Title of the contest
hall-scene-break = Break
hall-scene-voting = Vote
hall-scene-slides = Slides of the team
hall-scene-reveal = Reveal of the results
hall-reveal-later = once results are fixed
hall-voting-question = Audience award
hall-voting-what = What the vote is about
hall-voting-choices = How many projects may be marked
hall-corner = A small clock over the slides
hall-reveal-where = What is revealed
hall-reveal-all = The whole contest
hall-reveal-next = Show the next place
hall-reveal-again = Begin anew
hall-preview = This is what the hall will see
hall-show = Show to the hall
hall-no-contest = Tribuna
hall-all-heard = Every team has presented
hall-stands = paused
hall-presentation = presentation
hall-questions = questions of the jury
hall-last-presentation = last minute of the presentation
hall-last-questions = last minute of questions
hall-over = time is over
hall-stop = time is over, please finish
hall-position = Presentation { $position } of { $of }
hall-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hall-then = Then questions of the jury,
hall-next = Next:
hall-preparing = preparing: { $number }
hall-prepares = Preparing:
hall-now-next = Up next
hall-break = Break
hall-until = until { $time }
hall-voting = Vote
hall-choices = { $count ->
    [one] Mark not more than { $count } project on the ballot
   *[other] Mark not more than { $count } projects on the ballot
}
hall-results = Results
hall-reveal-ready = The results
hall-place = Place { $place }
hall-preliminary = Results are preliminary until the order is signed.
hall-signed-out = This window has nothing to show. Open the screen for the hall from the section “Defence” again.
