# Что дальше
next-stages = Этапы конкурса
next-sheets-label = Принятые листы
next-sheets-of = из { $expected } листов принято
next-needed = Без этого не продолжить
next-advice = Стоит сделать
next-unsound = В файле, который не прошёл проверку, ничего сделать нельзя. Нажмите вверху «Как продолжить…»: конкурс продолжится в другом файле.
next-nothing = На этом этапе всё сделано.
next-criteria-missing = Задайте критерии
next-criteria-missing-hint = Без критериев нечего оценивать: возьмите готовое положение или внесите свои
next-criteria-weights = { $count ->
    [one] У { $count } критерия коэффициент равен нулю
   *[other] У { $count } критериев коэффициент равен нулю
}
next-criteria-weights-hint = Оценки по таким критериям ничего не изменят
next-projects-missing = Внесите проекты
next-projects-missing-hint = Вставьте их блоком из своей таблицы, наберите или импортируйте
next-jurors-missing = Внесите жюри
next-jurors-missing-hint = Председатель, члены жюри и секретарь — в одной таблице
next-applications-undecided = { $count ->
    [one] { $count } заявка ждёт решения о допуске
    [few] { $count } заявки ждут решения о допуске
   *[many] { $count } заявок ждут решения о допуске
}
next-applications-undecided-hint = Допустите их или отклоните с основанием: пока они не участвуют в конкурсе
next-chair-missing = Назначьте председателя
next-chair-missing-hint = Ему принадлежит решающий голос, и он подписывает протокол
next-jury-too-small = { $count ->
    [0] В жюри нет никого с правом голоса
    [one] С правом голоса в жюри только { $count } человек
    [few] С правом голоса в жюри только { $count } человека
   *[many] С правом голоса в жюри только { $count } человек
}
next-jury-too-small-hint = Положение требует больше учтённых листов на проект: проекты останутся без места
next-categories-missing = { $count ->
    [one] { $count } проект без номинации
    [few] { $count } проекта без номинации
   *[many] { $count } проектов без номинации
}
next-categories-missing-hint = В рейтинг по номинациям они не войдут
next-date-missing = Назовите дату защиты
next-date-missing-hint = Она стоит в протоколе и на бланках
next-money-missing = Назовите источники денег
next-money-missing-hint = Без них программа определит места, но не распределит средства
next-requests-missing = { $count ->
    [one] У { $count } проекта не указана запрошенная сумма
   *[other] У { $count } проектов не указана запрошенная сумма
}
next-requests-missing-hint = При распределении средств они ничего не получат
next-passphrase-missing = Задайте пароль пульта
next-passphrase-missing-hint = Без него ноутбук нельзя передать жюри
next-pins-missing = { $count ->
    [one] Выдайте ПИН-код { $count } члену жюри
   *[other] Выдайте ПИН-коды { $count } членам жюри
}
next-pins-missing-hint = ПИН-код нужен тем, кто ставит оценки на этом ноутбуке; для бумажных листов он не нужен
next-print-blanks = Распечатайте бланки оценочных листов
next-print-blanks-hint = На бумаге оценивают чаще всего, и бланки выручат, если отключат свет
next-sheets-missing = { $count ->
    [one] Примите ещё { $count } лист
    [few] Примите ещё { $count } листа
   *[other] Примите ещё { $count } листов
}
next-sheets-missing-hint = Введите их с бумаги или передайте ноутбук жюри
next-sheets-unsubmitted = { $count ->
    [one] { $count } лист начат, но не сдан
    [few] { $count } листа начаты, но не сданы
   *[other] { $count } листов начаты, но не сданы
}
next-sheets-unsubmitted-hint = Несданные листы не учитываются
next-sheets-other-section = { $count ->
    [one] { $count } лист другой секции не учитывается
    [few] { $count } листа другой секции не учитываются
   *[other] { $count } листов другой секции не учитываются
}
next-sheets-other-section-hint = Разрешить может секретарь, с причиной; после закрытия приём для этого открывают снова
next-projects-short = { $count ->
    [one] { $count } проекту не хватает листов
   *[other] { $count } проектам не хватает листов
}
next-projects-short-hint = Положение требует больше учтённых листов; без них проект останется без места
next-ready-to-close = Закройте приём оценок
next-ready-to-close-hint = Все листы приняты: можно открыть итоги
next-ties-open = { $count ->
    [one] Разрешите равенство баллов
    [few] Разрешите { $count } равенства баллов
   *[other] Разрешите { $count } равенств баллов
}
next-ties-open-hint = Положение оставляет это решение жюри, числа и голосование – в разделе «Голосование»
next-decisions-unapplied = { $count ->
    [one] { $count } решение не применено
    [few] { $count } решения не применены
   *[other] { $count } решений не применены
}
next-decisions-unapplied-hint = Того, о чём было решение, больше нет: оценки исправлены или равенства баллов нет. Проверьте и отмените лишнее
next-audience-undecided = Контрольные суммы голосования обучающихся не сходятся
next-audience-undecided-hint = Числа не исправляются сами: пересчитайте или запишите решение с причиной
next-votes-missing = { $count ->
    [one] { $count } вопрос не вынесен на голосование
    [few] { $count } вопроса не вынесены на голосование
   *[other] { $count } вопросов не вынесены на голосование
}
next-votes-missing-hint = Голоса «за», «против» и «воздержались» входят в протокол
next-votes-lost = { $count ->
    [one] Проголосуйте ещё раз по { $count } вопросу: «за» не больше, чем «против»
   *[other] Проголосуйте ещё раз по { $count } вопросам: «за» не больше, чем «против»
}
next-votes-lost-hint = Итоги и средства, за которые жюри не проголосовало, зафиксировать нельзя
next-minutes-fields = { $count ->
    [one] Заполните { $count } поле протокола
    [few] Заполните { $count } поля протокола
   *[other] Заполните { $count } полей протокола
}
next-minutes-fields-hint = Номер, присутствующие, голоса — то, чего программа не знает
next-print-papers = Составьте документы
next-print-papers-hint = Протокол, сводная ведомость и оценочные листы
next-save-copy = Сохраните копию
next-save-copy-hint = На флешку или другой диск: конкурс — это один файл
demo-title = Это демонстрационный конкурс
demo-text = Всё в нём вымышлено. Чтобы попробовать любую роль, вот пароль пульта и ПИН-коды жюри:
demo-passphrase = Пароль пульта

# Что дальше
next-nothing-helper = Работы для вас сейчас нет.
next-conflicts-proposed = { $count ->
    [one] Решите, есть ли конфликт интересов: { $count } совпадение
    [few] Решите, есть ли конфликт интересов: { $count } совпадения
   *[other] Решите, есть ли конфликт интересов: { $count } совпадений
}
next-conflicts-proposed-hint = Член жюри назван в заявке или работает там же, откуда проект

# Что дальше
next-attendance-unknown = { $count ->
    [one] { $count } член жюри не отмечен
    [few] { $count } члена жюри не отмечены
   *[many] { $count } членов жюри не отмечены
}
next-attendance-unknown-hint = Отметьте, кто пришёл и кого не будет: от этого зависит кворум
next-quorum-missing = Кворума пока нет
next-quorum-missing-hint = Решения жюри без него не имеют силы
next-declarations-missing = { $count ->
    [one] { $count } член жюри не подал уведомление о конфликте интересов
    [few] { $count } члена жюри не подали уведомление о конфликте интересов
   *[many] { $count } членов жюри не подали уведомление о конфликте интересов
}
next-declarations-missing-hint = Его подают в начале заседания, и тогда, когда конфликта нет

# Что дальше после оценок
next-ready-to-fix = Зафиксируйте результаты
next-ready-to-fix-hint = Всё нужное сделано: цифры больше не изменятся, документы получат контрольный код
next-signatures-missing = { $count ->
    [one] Не хватает { $count } подписи
   *[many] Не хватает { $count } подписей
}
next-signatures-missing-hint = Соберите их, пока никто не ушёл: сначала короткие документы
next-sign-minutes = Отметьте, что протокол подписан
next-sign-minutes-hint = Текст можно править ещё несколько дней; после подписи он не меняется
next-fund-undecided = Исправление изменило суммы: проголосуйте о средствах заново
next-fund-undecided-hint = Решение принято по прежним цифрам
next-sign-correction = Подпишите протокол об исправлении и новую сводную ведомость
next-sign-correction-hint = Прежние подписанные бумаги остаются как есть
next-publish = Опубликуйте результаты
next-publish-hint = Нажмите на этап вверху и назовите день: с него идёт срок апелляций
next-appeals-open = { $count ->
    [one] { $count } апелляция ждёт решения
    [few] { $count } апелляции ждут решения
   *[many] { $count } апелляций ждут решения
}
next-appeals-open-hint = Рассматривают за три рабочих дня; сами оценки не пересматривают
