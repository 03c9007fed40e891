# Протокол: то, что записано за день.
paper-minutes-invited-count = { $count ->
    [one] { $count } зарегистрированный участник (список прилагается).
    [few] { $count } зарегистрированных участника (список прилагается).
   *[many] { $count } зарегистрированных участников (список прилагается).
}
paper-minutes-late = Прибыли после начала:
paper-minutes-early = Покинули заседание до окончания:
paper-minutes-quorum-course = Кворум в ходе заседания:
paper-minutes-quorum-from = с { $time } – { $present } из { $approved }
paper-minutes-no-quorum-from = с { $time } – { $present } из { $approved }, кворума нет
paper-minutes-unfixed = Фиксация результатов отменена { $time }. Причина: { $reason }
paper-minutes-fixed = Результаты зафиксированы { $time } (запись журнала № { $number }, версия { $version }, { $hash }).
paper-minutes-key-replaced = Ключ, которым подписываются результаты, заменён { $time }. Причина: { $reason }
paper-minutes-corrected = После фиксации результаты исправлены протоколом об исправлении технической ошибки № { $number } от { $day } (версия { $version }, { $hash }).
paper-item-quorum = Кворум в { $time }: { $present } из { $approved }.
paper-item-no-quorum = Кворума в { $time } не было: { $present } из { $approved }.
paper-item-presided = { $sex ->
    [male] По этому вопросу председательствовал { $name }
    [female] По этому вопросу председательствовала { $name }
   *[other] По этому вопросу председательствовал(а) { $name }
}
paper-agenda-audience = Об итогах голосования обучающихся.
paper-about-audience = об итогах голосования обучающихся.
paper-audience-reported = докладывает председатель счётной комиссии { $name }
paper-audience-approve = РЕШИЛИ: { $item }. Утвердить протокол счётной комиссии: выдано бюллетеней – { $issued }, обнаружено в урнах – { $found }, недействительных – { $spoiled }, действительных – { $valid }.
paper-audience-too-few = Действительных бюллетеней { $valid } при необходимых { $minimum }.
paper-audience-prize = Присудить приз зрительских симпатий.
paper-declarations-count = { $count ->
    [one] Поступило { $count } уведомление, из них о наличии конфликта интересов – { $conflicts }.
    [few] Поступило { $count } уведомления, из них о наличии конфликта интересов – { $conflicts }.
   *[many] Поступило { $count } уведомлений, из них о наличии конфликта интересов – { $conflicts }.
}
paper-recusal-details = { $name } – в отношении проекта { $project } ({ $details }).
paper-recusal-grounds = основание: { $reason }
paper-recusal-declaration = уведомление № { $number }
paper-recusal-decided = принято { $day }
paper-recusal-decided-by = принято { $day }, { $name }
paper-recusal-refused = Конфликт интересов не усматривается: { $name }, проект { $project } (уведомление № { $number }).
paper-heard-projects = Заслушаны проекты: { $list }.
paper-spoke-on = по проекту { $project }: { $said }
paper-note-question = вопрос
paper-note-recommendation = рекомендация
paper-course-withdrawn = Проект { $project } снят с конкурса. Основание:
paper-course-no-show = Команда проекта { $project } на защиту не явилась. Основание:
paper-course-allowed = Проект { $project } слушала другая секция; учитывать лист члена жюри ({ $juror }) разрешено секретарём. Основание: { $reason }
paper-course-lost = Оценочный лист № { $number } ({ $juror }, { $project }) утрачен. { $note }
paper-course-of-project = проект { $project }
paper-course-all-projects = все проекты
paper-course-lost-without = { $count ->
    [one] Балл проекта { $projects } подсчитан без этого листа.
   *[other] Баллы проектов { $projects } подсчитаны без этого листа.
}
paper-course-lost-typed = Оценки введены в программу до утраты листа и учтены.
paper-course-sum = Оценочный лист члена жюри ({ $juror }) по проекту { $project }: сумма на бумаге – { $paper }, по пересчёту – { $computed }. Принят пересчёт.
paper-course-sum-certified = Пересчёт заверен: { $certified }
paper-tie-vote = Открытое голосование жюри: { $votes }.
paper-tie-vote-run-off = Повторное голосование между набравшими больше голосов: { $votes }.
paper-tie-vote-for = за проект { $project } – { $votes }
paper-tie-vote-abstained = «воздержались» – { $votes }
paper-casting-vote = Решающий голос председательствующего ({ $name }) подан за проект { $project }. Основание: { $reason }
paper-lot = Жребий (число { $seed }): порядок проектов – { $projects }.
paper-decision-no-show = Проект { $project }: команда не явилась, проект не оценивать и в рейтинг не включать.
paper-decision-to-end = Проект { $project }: команда не явилась в своё время, выступление перенести в конец.
paper-decision-drop-sheet = Оценочный лист члена жюри ({ $name }) по проекту { $project } не учитывать.
paper-decision-category = Номинация «{ $category }».
paper-decision-category-void = Номинацию «{ $category }» признать несостоявшейся.
paper-decision-category-merged = Номинацию «{ $category }» объединить с номинацией «{ $into }».
paper-decision-category-awarded = В номинации «{ $category }» победителями признать: { $projects }.
paper-fund-differs = { $item }. Проекту { $project } одобрить { $amount } вместо предложенных { $proposed }.
paper-fund-outdated = Суммы изменены исправлением № { $number }; решение принято по прежним цифрам, жюри голосует заново.
paper-annex-tellers = Протокол счётной комиссии на
paper-annex-declarations = Уведомления о конфликте интересов и журнал их регистрации на
paper-annex-handover = Акт приёма-передачи оценочных листов на
paper-annex-corrections = Протокол об исправлении технической ошибки на
