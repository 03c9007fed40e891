# Этапы
stage-preparation = Подготовка
stage-check-in = Регистрация
stage-defence = Защита
stage-deliberation = Совещание жюри
stage-fixed = Результаты зафиксированы
stage-signed = Протокол подписан
stage-published = Опубликовано

# Копии при смене этапа
snapshot-folder = снимки
snapshot-stage-preparation = подготовка
snapshot-stage-check-in = регистрация
snapshot-stage-defence = защита
snapshot-stage-deliberation = совещание
snapshot-stage-fixed = результаты зафиксированы
snapshot-stage-signed = протокол подписан
snapshot-stage-published = опубликовано

# Что дальше
next-attendance-unknown = { $count ->
    [one] { $count } член жюри не отмечен
    [few] { $count } члена жюри не отмечены
   *[many] { $count } членов жюри не отмечены
}
next-attendance-unknown-hint = Отметьте, кто пришёл и кого не будет: от этого зависит кворум
next-quorum-missing = Кворума пока нет
next-quorum-missing-hint = Решения жюри без него не имеют силы
next-notices-missing = { $count ->
    [one] { $count } член жюри не подал уведомление о конфликте интересов
    [few] { $count } члена жюри не подали уведомление о конфликте интересов
   *[many] { $count } членов жюри не подали уведомление о конфликте интересов
}
next-notices-missing-hint = Его подают в начале заседания, и тогда, когда конфликта нет

# Перед фиксацией
fixing-marks-closed = Приём оценок закрыт
fixing-results-there = Итоги подсчитаны
fixing-ties-decided = { $count ->
    [0] Равенств баллов, которые решает жюри, нет
    [one] Решить { $count } равенство баллов
    [few] Решить { $count } равенства баллов
   *[many] Решить { $count } равенств баллов
}
fixing-readings-settled = { $count ->
    [0] Расхождения при сверке листов устранены
    [one] Устранить { $count } расхождение при сверке листов
    [few] Устранить { $count } расхождения при сверке листов
   *[many] Устранить { $count } расхождений при сверке листов
}
fixing-sheets-back = { $count ->
    [0] Выданные листы сданы
    [one] { $count } выданный лист не сдан
    [few] { $count } выданных листа не сданы
   *[many] { $count } выданных листов не сдано
}
fixing-short-decided = { $count ->
    [0] У каждого проекта хватает листов, или о нём принято решение
    [one] { $count } проект без нужного числа листов и без решения комиссии
    [few] { $count } проекта без нужного числа листов и без решения комиссии
   *[many] { $count } проектов без нужного числа листов и без решения комиссии
}
fixing-audience-decided = Решение о голосовании зрителей принято
fixing-quorum = Кворум на заседании
fixing-conflicts-considered = { $count ->
    [0] Конфликты интересов рассмотрены
    [one] { $count } конфликт интересов не рассмотрен
    [few] { $count } конфликта интересов не рассмотрены
   *[many] { $count } конфликтов интересов не рассмотрено
}
fixing-early-looks = { $count ->
    [one] { $count } досрочный просмотр итогов назван в протоколе
    [few] { $count } досрочных просмотра итогов названы в протоколе
   *[many] { $count } досрочных просмотров итогов названы в протоколе
}

# Проверка зафиксированного
seal-flaw-hash = снимок изменён после фиксации, его контрольная сумма не сходится
seal-flaw-signature = подпись под снимком не сходится
seal-flaw-key = снимок подписан не ключом этого конкурса
seal-flaw-text = снимок не читается
seal-flaw-marks = оценки в журнале не те, что были зафиксированы
seal-flaw-regulation = положение не то, что было при фиксации
seal-flaw-criteria = критерии не те, что были при фиксации
seal-flaw-contest = проекты, жюри или источники не те, что были при фиксации
seal-flaw-decisions = решения жюри не те, что были при фиксации
seal-flaw-results = пересчёт даёт другие итоги, чем были зафиксированы

correction-mark = № { $project }, { $juror }, { $criterion }: { $score }
