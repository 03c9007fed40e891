# Ключ, которым подписаны итоги
key-title = Пароль пульта
key-text = Ключ, которым программа подписывает итоги, открывается паролем пульта. Он нужен на один раз и нигде не остаётся.
key-passphrase = Пароль пульта
key-forgotten = Пароль забыт…
key-remembered = Ввести пароль
key-new-title = Новый ключ
key-new-text = Итоги подпишет новый ключ. Прежние подписи останутся проверяемыми, а замена и её причина войдут в журнал, протокол и проверку файла.
key-reason = Причина замены
key-reason-hint = Например: пароль забыт; работаем на запасном ноутбуке
key-give = Подписать
key-replaced = Ключ заменён { $time }, запись № { $entry }. Причина: { $reason }

# Закрытие приёма оценок
closing-lead = Места и баллы видны после того, как приём оценок закрыт: пока он идёт, их не видит никто.
closing-accepted-of = из { $expected } листов принято
closing-all = Все листы приняты, приём можно закрывать.
closing-none-expected = Листов пока не ждут: добавьте проекты и жюри.
closing-sheets = { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[other] { $count } листов
}
closing-unsubmitted = { $count ->
    [one] { $count } лист начат, но не сдан
    [few] { $count } листа начаты, но не сданы
   *[other] { $count } листов начаты, но не сданы
}
closing-unsubmitted-text = Если закрыть приём сейчас, эти листы не будут учтены.
closing-other-section = { $count ->
    [one] { $count } лист другой секции не учитывается
    [few] { $count } листа другой секции не учитываются
   *[other] { $count } листов другой секции не учитываются
}
closing-other-section-text = Проект слушает не та секция, в которой член жюри. Разрешить такой лист может секретарь – с причиной, она войдёт в протокол; после закрытия уже нельзя.
closing-missing = { $count ->
    [one] Нет ещё { $count } листа
   *[other] Нет ещё { $count } листов
}
closing-short = { $count ->
    [one] { $count } проект останется без места
    [few] { $count } проекта останутся без места
   *[other] { $count } проектов останутся без места
}
closing-short-text = Учтённых листов меньше, чем требует положение.
closing-button = Закрыть приём оценок
closing-nothing = Закрыть приём можно, когда принят хотя бы один лист.
closing-title = Закрыть приём оценок?
closing-count = Будет учтено { $accepted } из { $expected } листов.
closing-lost = { $count ->
    [one] { $count } начатый лист не будет учтён.
    [few] { $count } начатых листа не будут учтены.
   *[other] { $count } начатых листов не будут учтены.
}
closing-left-out = { $count ->
    [one] { $count } лист другой секции не будет учтён.
    [few] { $count } листа другой секции не будут учтены.
   *[other] { $count } листов другой секции не будут учтены.
}
closing-absent = { $count ->
    [one] { $count } листа нет: баллы посчитаются без него.
   *[other] { $count } листов нет: баллы посчитаются без них.
}
closing-no-place = { $count ->
    [one] Без места останется { $count } проект: № { $numbers }.
    [few] Без места останутся { $count } проекта: № { $numbers }.
   *[other] Без места останутся { $count } проектов: № { $numbers }.
}
closing-after = Оценки больше нельзя будет ставить; откроются места и баллы.
closing-reopen = Открыть приём снова можно только с причиной, она попадёт в журнал.
closing-done = Приём оценок закрыт, запись { $entry }
early-button = Посмотреть до закрытия…
early-title = Посмотреть итоги до закрытия?
early-text = Предварительный просмотр запишется в журнал и будет назван в протоколе.
early-action = Посмотреть
early-hide = Скрыть итоги
early-banner = Предварительный просмотр: приём оценок ещё идёт, всё может измениться. Просмотр записан в журнал.
reopen-button = Открыть приём снова…
reopen-confirm = Открыть приём снова
reopen-title = Открыть приём оценок снова?
reopen-text = Итоги скроются, оценки снова можно будет ставить. Причина попадёт в журнал.
reopen-done = Приём оценок снова открыт, запись { $entry }

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

# Перед фиксацией
fixing-marks-closed = Приём оценок закрыт
fixing-file-sound = { $count ->
    [0] Файл конкурса прошёл проверку
   *[other] Файл конкурса не прошёл проверку: фиксировать его итоги нельзя
}
fixing-results-there = Итоги подсчитаны
fixing-ties-decided = { $count ->
    [0] Равенств баллов, которые решает жюри, нет
    [one] Решить { $count } равенство баллов
    [few] Решить { $count } равенства баллов
   *[many] Решить { $count } равенств баллов
}
fixing-votes-lost = { $count ->
    [one] Проголосовать ещё раз по { $count } вопросу: «за» не больше, чем «против»
   *[other] Проголосовать ещё раз по { $count } вопросам: «за» не больше, чем «против»
}
fixing-readings-settled = { $count ->
    [0] Расхождения при сверке листов устранены
    [one] Устранить { $count } расхождение при сверке листов
    [few] Устранить { $count } расхождения при сверке листов
   *[many] Устранить { $count } расхождений при сверке листов
}
fixing-sheets-read = { $count ->
    [0] Введённые с бумаги листы сверены вторым человеком
    [one] { $count } введённый с бумаги лист не сверен вторым человеком
    [few] { $count } введённых с бумаги листа не сверены вторым человеком
   *[many] { $count } введённых с бумаги листов не сверено вторым человеком
}
fixing-sheets-other-section = { $count ->
    [one] { $count } лист другой секции не учтён: секретарь его не разрешал
    [few] { $count } листа другой секции не учтены: секретарь их не разрешал
   *[other] { $count } листов другой секции не учтены: секретарь их не разрешал
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
fixing-audience-counted = { $count ->
    [0] Голоса обучающихся подсчитаны
   *[other] Голоса обучающихся не введены
}
fixing-audience-decided = Решение о голосовании обучающихся принято
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
seal-flaw-row =
    { $what ->
        [place] проект { $number }: пересчёт даёт другое место, чем было зафиксировано
        [score] проект { $number }: пересчёт даёт другой балл, чем был зафиксирован
        [award] проект { $number }: пересчёт даёт другую сумму, чем была зафиксирована
        [status] проект { $number }: пересчёт даёт другое состояние, чем было зафиксировано
        [title] проект { $number }: название не то, что было зафиксировано
       *[details] проект { $number }: пересчёт даёт другие подробности, чем были зафиксированы
    }
correction-mark = № { $project }, { $juror }, { $criterion }: { $score }
correction-tie-project = № { $number } «{ $title }»
correction-tie-was = Равенство баллов проектов { $projects } не разрешено
correction-tie-is = Равенство баллов проектов { $projects } разрешено { $rule ->
        [jury_vote] голосованием жюри
        [casting_vote] решающим голосом председательствующего
       *[lot] жребием
    }
correction-tie-reason = После исправления баллы проектов равны

# Окно этапов
stages-title = Этапы конкурса
stages-open-title = Этапы конкурса ({ $keys })
stages-open = Ещё не сделано
stages-on = Дальше: { $stage }
stages-back = Вернуться
stages-back-title = Вернуться на этап «{ $stage }»
stages-back-text = Назовите причину: она останется в журнале.
stages-reopen-text = Итоги закроются, оценки снова можно будет ставить. Назовите причину: она останется в журнале.
stages-unfix-text = Фиксация снимается, цифры снова можно менять. Это возможно, пока никто ничего не подписал. Назовите причину: она останется в журнале.
stages-went-back = Возвращались
stages-copies = При каждой смене этапа копия конкурса ложится в папку { $folder }
stages-done = { $stage }. Копия: { $copy }
stages-copy-failed = Этап сменён, но копия не записана. { $why }

# Фиксация
fixing-lead = Зафиксированные цифры больше не меняются: снимок оценок, положения и итогов подписывается ключом конкурса. Текст протокола остаётся открытым до подписания.
fixing-state-fulfilled = выполнено
fixing-state-open = можно и позже
fixing-state-needed = без этого нельзя
fixing-go = Перейти
fixing-button = Зафиксировать результаты
fixing-title = Зафиксировать результаты?
fixing-happens-figures = Оценки, самоотводы, положение, состав и решения больше не меняются.
fixing-happens-minutes = Текст протокола можно править до подписания.
fixing-happens-key = Программа спросит пароль пульта: он открывает ключ, которым подписываются итоги.
fixing-happens-new-key = Прежнего ключа здесь нет: программа спросит причину и подпишет новым.
fixing-happens-back = Снять фиксацию можно, пока никто ничего не подписал; потом ошибку исправляют протоколом об исправлении.
stamp-fixed = РЕЗУЛЬТАТЫ ЗАФИКСИРОВАНЫ
stamp-version = версия { $version } · { $date }
sealing-versions = Версии
sealing-version = Версия { $version }
sealing-entry = запись { $entry }
sealing-lay-open = подписано ключом, лежавшим открыто (0.1.0)
sealing-show = Показать
sealing-corrections = Исправления
sealing-appeals = Апелляции

# Исправление
correction-open = Исправить ошибку
correction-none = Исправлений нет.
correction-title = Исправление технической ошибки
correction-lead = Исправляют описки и ошибки в сумме, оценки заново не ставят. Прежняя версия сохраняется, и обе можно посмотреть.
correction-of-mark = Оценка введена не так
correction-of-words = Ошибка в тексте
correction-juror = Член жюри
correction-criterion = Критерий
correction-score = Верная оценка
correction-was-label = Что было
correction-is-label = Что стало
correction-was = Было: { $was }
correction-is = Стало: { $is }
correction-criterion-named = критерий «{ $name }»
correction-money-lose = Теряют деньги
correction-money-gain = Получают больше
correction-money-anew = Решение о средствах принято по прежним цифрам: после исправления жюри голосует о них заново.
correction-look = Что изменится
correction-look-first = Сначала посмотрите, что изменится.
correction-sure = Исправить
correction-no-effect = Баллы, места и суммы не меняются.
effect-within = в номинации «{ $category }»
effect-score = балл { $change }
effect-place = место { $change }
effect-award = сумма { $change }
correction-ties = { $count ->
    [one] После исправления { $count } равенство баллов решает жюри.
    [few] После исправления { $count } равенства баллов решает жюри.
   *[many] После исправления { $count } равенств баллов решает жюри.
}
correction-number = Исправление № { $number }, версия { $version }
correction-done = Исправлено, запись { $entry }
correction-by-appeal = По апелляции № { $number }

# Апелляции
appeal-open = Принять апелляцию
appeal-lead = Апелляция — о порядке или об ошибке в подсчёте; сами оценки не пересматриваются.
appeal-term = Срок: три рабочих дня со дня публикации.
appeal-until = Принимаются по { $date } включительно (праздники программа не знает).
appeal-procedural = нарушен порядок
appeal-arithmetic = ошибка в подсчёте
appeal-by = Кто подаёт
appeal-text = С чем не согласны
appeal-late = Почему принята после срока
appeal-sure = Принять
appeal-done = Апелляция принята, запись { $entry }
appeal-number = Апелляция № { $number }: проект № { $project }, { $by }
appeal-decide = Решение
appeal-decide-title = Решение по апелляции № { $number }
appeal-decision = Что решено
appeal-grant = Удовлетворить
appeal-reject = Отклонить
appeal-granted = Удовлетворена
appeal-rejected = Отклонена
appeal-corrected = Исправление № { $number }

# Подписи
signing-lead = Отмечайте подписи, пока никто не ушёл: стрелки двигают, пробел меняет отметку.
signing-not-yet = Подписи собирают после фиксации результатов.
signing-missing = { $count ->
    [one] Не хватает { $count } подписи
   *[many] Не хватает { $count } подписей
}
signing-all = Все подписи собраны
signing-later-count = { $count ->
    [one] { $count } будет позже
   *[many] { $count } будут позже
}
signing-person = Кто
signing-absent = не был на заседании
signing-paper-summary = Сводная ведомость
signing-paper-attendance = Явочный лист
signing-paper-fund = Решение о распределении
signing-paper-minutes = Протокол
signing-paper-correction = Протокол об исправлении
signing-lang = Язык подписанных бумаг
signing-kept-hint = Ведомость, явочный лист и протокол сохраняются в файле такими, какие есть сейчас, и дальше печатаются из него без изменений.
signing-kept = Подписано и сохранено, печатается отсюда:
signing-not-kept = Подписано прежней программой, экземпляры не сохранены: бумаги печатаются заново с отметкой «повторная печать».
signing-translation = перевод, не подписан
signing-copy = экземпляр № { $number }
signing-correction = Протокол об исправлении № { $number } подписан
signing-correction-signed = Протокол об исправлении № { $number } и сводная ведомость этой версии подписаны
signing-correction-done = Подписано и сохранено, запись { $entry }
signing-fund-undecided = Исправление изменило суммы: решение о средствах принято по прежним цифрам. До нового голосования бумаги подписать нельзя.
signing-fund-vote = К голосованию
signing-no = нет
signing-signed = подписал
signing-later = позже
signing-minutes = Протокол подписан…
signing-done = Протокол № { $number } подписан
signing-number = Номер протокола
signing-number-hint = После этого текст протокола больше не меняется
publish-date = День публикации
publish-hint = С него считается срок апелляций: три рабочих дня
