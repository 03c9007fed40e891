# Итоги
results-tab-all = Все проекты
results-tab-categories = По номинациям
results-tab-money = Деньги
results-counting = Считаем…
results-dots = Суммы листов жюри
results-dots-label = Суммы листов: { $totals }
results-no-dots = Учтённых листов нет
results-dropped = отброшен
results-sheets-of = { $counted } из { $of }
results-tie-open = · равенство баллов
results-tie-resolved = · равенство разрешено: { $rule }
results-line = Граница финансирования · фонд { $fund }
results-line-left = предложено { $awarded } · остаток { $left }
results-line-undecided = { $count ->
    [one] { $count } проект ждёт решения о равенстве
    [few] { $count } проекта ждут решения о равенстве
   *[other] { $count } проектов ждут решения о равенстве
}
results-closed-at = Приём оценок закрыт { $time }.
status-ranked = в рейтинге
status-below-threshold = ниже порога
status-too-few-sheets = мало учтённых листов
status-withdrawn = снят
status-no-show = не явился
decision-full = полностью
decision-partial = частично
decision-reserve = резерв
decision-rejected = отклонён
decision-not-requested = без запроса
decision-undecided = ждёт решения
rule-criterion = среднее по { $code }
rule-head-to-head = личное сравнение
rule-median = медиана сумм листов
rule-audience = голоса обучающихся
rule-jury-vote = голосование жюри
rule-casting-vote = решающий голос председательствующего
rule-lot = жребий
question-title = Равенство баллов: места { $places }
question-fund = От этого зависит распределение денег.
question-prize = От этого зависит призовое место.
question-needs = По положению дальше: { $rule }.
question-steps = Что уже сравнили
question-step = Шаг

# Почему такое место
explain-title = Почему такое место
explain-place = { $place } место
explain-fraction = точное значение { $fraction }
explain-sheet-sum = Итог листа – сумма оценок с коэффициентами
explain-sheet-mean = Итог листа – сумма оценок с коэффициентами ÷ { $weights } (сумма коэффициентов)
explain-sheet-rounded = { $digits ->
    [0] Итог листа округлён до целых
    [1] Итог листа округлён до десятых
    [2] Итог листа округлён до сотых
    [3] Итог листа округлён до тысячных
   *[other] Итог листа округлён, знаков после запятой – { $digits }
}
explain-mean = Сумма листов { $sum } ÷ { $sheets } { $is } { $mean }
explain-trimmed = Отброшено по { $drop } наибольшему и наименьшему; сумма остальных { $sum } ÷ { $sheets } { $is } { $mean }
explain-not-trimmed = Крайние не отбрасываются: для этого нужно не меньше { $from } листов у каждого проекта
explain-not-trimmed-here = Крайние не отброшены: у проекта листов { $sheets }, для этого нужно не меньше { $from }
explain-median = Итоги листов по порядку: { $totals }; посередине { $mean }
explain-median-even = Итоги листов по порядку: { $totals }; сумма двух посередине { $sum } ÷ 2 { $is } { $mean }
explain-leniency = Поправки на строгость членов жюри: { $terms } { $is } { $sum }
explain-adjusted = (Сумма листов { $sum } − поправки { $leniency }) ÷ { $sheets } { $is } { $mean }
explain-sum = Сумма листов ({ $sheets }): { $sum }
explain-place-sum = Сумма мест у членов жюри: { $places } = { $sum }
explain-place-shares = Среднее долей (место − ½) ÷ число проектов, оценённых членом жюри: ({ $places }) ÷ { $sheets } { $is } { $mean }
explain-criterion-mean = { $sheets ->
    [one] Среднее по каждому критерию, { $sheets } лист
    [few] Среднее по каждому критерию, { $sheets } листа
   *[other] Среднее по каждому критерию, { $sheets } листов
}
explain-criterion-trimmed = Среднее по каждому критерию без { $drop } наибольшей и { $drop } наименьшей оценки, листов — { $sheets }
explain-criterion = { $code }: сумма оценок { $sum } ÷ { $marks } { $is } { $mean }; { $factor } × { $weight } { $so } { $points }
explain-criterion-sum = Сумма по критериям: { $terms } { $is } { $points }
explain-criterion-divided = { $points } ÷ { $weights } (сумма коэффициентов) { $is } { $mean }
explain-rounded = { $digits ->
    [0] Округлено до целых: { $score }
    [1] Округлено до десятых: { $score }
    [2] Округлено до сотых: { $score }
    [3] Округлено до тысячных: { $score }
   *[other] Округлено, знаков после запятой — { $digits }: { $score }
}
explain-exact = Без округления, для печати: { $score }
explain-skating-majority = Места у жюри: { $places }. Место { $place } и выше – { $count } из { $of }, большинство
explain-skating-majority-sum = Места у жюри: { $places }. Место { $place } и выше – { $count } из { $of }, большинство; сумма этих мест – { $sum }
explain-skating-criterion = { $code }: место { $own }. Места у жюри: { $places }; место { $place } и выше – { $count } из { $of }
explain-skating-criterion-sum = { $code }: место { $own }. Места у жюри: { $places }; место { $place } и выше – { $count } из { $of }, сумма этих мест – { $sum }
explain-skating-next = При равенстве – место { $place } и выше: { $count }
explain-skating-next-sum = При равенстве – место { $place } и выше: { $count }, сумма – { $sum }
explain-skating-sum = Сумма мест по критериям: { $places } = { $sum }
explain-skating-rule-10 = При равной сумме – критериев с местом { $place } и выше: { $count } из { $of }
explain-skating-rule-10-sum = При равной сумме – критериев с местом { $place } и выше: { $count } из { $of }, сумма этих мест – { $sum }
explain-skating-rule-11 = Все места всех критериев: место { $place } и выше – { $count } из { $of }
explain-skating-rule-11-sum = Все места всех критериев: место { $place } и выше – { $count } из { $of }, сумма этих мест – { $sum }
explain-skating-score = Балл – место по скейтинг-системе: { $score }
explain-threshold-met = Порог { $threshold } пройден: балл жюри { $score }
explain-threshold-missed = Порог { $threshold } не пройден: балл жюри { $score }, места нет
explain-threshold-not-reached = Порог { $threshold } не пройден: балл жюри { $score }
explain-too-few-sheets = Учтено листов: { $sheets }, для места нужно не меньше { $least }
explain-withdrawn = Проект снят: места нет
explain-no-show = Команда не явилась: места нет
explain-audience-jury-part = Балл жюри { $jury } × 100 ÷ { $greatest } (наибольший возможный) { $is } { $part }
explain-audience-hall-part = Голос зала: { $votes } × 100 ÷ { $of } { $is } { $hall }
explain-audience-share = { $jury } × { $jury_share } % + голос зала { $hall } × { $hall_share } % { $is } { $sum }
explain-audience-mark = Оценка зала – ещё один лист: { $points } ÷ { $ballots } (бюллетени) × { $greatest } ÷ 100 { $is } { $hall }
explain-audience-one-juror = (Сумма листов { $sum } + оценка зала { $hall }) ÷ { $sheets } { $is } { $mean }
explain-audience-not-rated = Зал этот проект не оценивал: остаётся балл жюри
explain-audience-points = Баллы за место у жюри { $jury } + за место у зала { $hall } { $is } { $sum } (голосов: { $votes })
explain-audience-rounded = { $digits ->
    [0] Вместе с голосом зала округлено до целых: { $score }
    [1] Вместе с голосом зала округлено до десятых: { $score }
    [2] Вместе с голосом зала округлено до сотых: { $score }
    [3] Вместе с голосом зала округлено до тысячных: { $score }
   *[other] Вместе с голосом зала округлено, знаков после запятой – { $digits }: { $score }
}
explain-audience-exact = Вместе с голосом зала, без округления, для печати: { $score }
explain-sheets = Листы
explain-counted = учтено { $counted } из { $of }
explain-juror-place = место { $place }
explain-sheet-recused = самоотвод
explain-sheet-missing = листа нет
explain-sheet-incomplete = лист неполный
explain-sheet-not-submitted = лист не сдан
explain-sheet-advisory = совещательный голос
explain-sheet-dropped = не учитывается по решению жюри
explain-sheet-other-section = проект слушала другая секция, лист не разрешён
explain-criteria = Средние по критериям
explain-threshold = Порог жюри { $threshold }
explain-threshold-met-word = пройден
explain-threshold-missed-word = не пройден
explain-to-next = До места выше
explain-ties = Равенство баллов
explain-tie-with = вместе с { $numbers }
explain-tie-open = решают люди
explain-award = Деньги
explain-base = Посчитано по положению «{ $regulation }», редакция { $version }; запись журнала { $entry }, { $head }.
explain-base-own = Посчитано по собственному положению, редакция { $version }; запись журнала { $entry }, { $head }.

# Деньги
results-audience = { $count ->
    [one] Приз зрительских симпатий: { $projects }
   *[other] Приз зрительских симпатий делят { $projects }
}

# Фиксация
results-tab-sealing = Фиксация
