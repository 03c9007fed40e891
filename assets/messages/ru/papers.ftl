# Papers: names, headings, columns, sentences.
paper-score_sheets = Оценочные листы (все проекты)
    .file = Оценочные листы
paper-score_sheet = Оценочные листы (по одному проекту)
    .file = Оценочные листы по проектам
paper-summary = Сводная ведомость
    .file = Сводная ведомость оценок
paper-minutes = Протокол заседания жюри
    .file = Протокол заседания жюри
paper-blank_score_sheets = Бланк оценочного листа (все проекты)
    .file = Бланк оценочного листа
paper-blank_score_sheet = Бланк оценочного листа (один проект)
    .file = Бланк оценочного листа по проекту
paper-blank_summary = Бланк сводной ведомости
    .file = Бланк сводной ведомости
paper-draft = ЧЕРНОВИК
paper-unsound = Файл конкурса не прошёл проверку: { $what }
paper-page-of = стр. { $page } из { $pages }
paper-project-word = проект
paper-project-named = № { $number } «{ $title }»
paper-number-sign = №
paper-people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
paper-of = из
paper-people-annexed = { $people } (список прилагается).
paper-nobody = нет.
paper-journal-line = Журнал, запись № { $number } от { $time }, хэш { $hash }. Редакция правил { $version }.
paper-reprint = Повторная печать: подписанный экземпляр программа не сохранила.
paper-translation = Перевод, не подписан. Подписан экземпляр на { $lang ->
        [ru] русском
       *[en] английском
    } языке.
paper-signature = (подпись)
paper-signature-name = (расшифровка подписи)
paper-role-juror = Член жюри
paper-role-chair = Председатель жюри
paper-role-presiding = Председательствующий
paper-role-secretary = Секретарь
paper-role-members = Члены жюри
paper-role-tellers = Члены счётной комиссии
paper-received = Принял секретарь
paper-date = Дата:
paper-time = время
paper-year = г.
paper-score-sheet-title = ОЦЕНОЧНЫЙ ЛИСТ ЧЛЕНА ЖЮРИ
paper-score-sheet-short = Оценочный лист
paper-score-sheet-short-number = Оценочный лист № { $code }
paper-juror-label = Член жюри:
paper-project-label = Проект:
paper-category-label = Номинация:
paper-comment-label = Комментарий:
paper-advisory = с правом совещательного голоса
paper-criteria-memo = Критерии:
paper-criterion-memo = { $name } (коэффициент { $weight }, балл { $min }–{ $max })
paper-key-criterion = * Ключевой критерий.
paper-scale-memo = Шкала:
paper-corrections = Исправления заверяются подписью члена жюри.
paper-recused = самоотвод
paper-recused-because = Самоотвод. Основание: { $reason }.
paper-withdrawn = снят
paper-no-show = не явился
paper-not-submitted = не сдан
paper-col-number = №
paper-col-project = Проект
paper-col-registration = Рег. №
paper-col-category = Номинация
paper-col-sum = Сумма
paper-col-note = Примечание
paper-col-criterion = Критерий
paper-col-code = Код
paper-col-weight = Коэф.
paper-col-mark = Балл
paper-col-mark-scale = Балл { $min }–{ $max }
paper-col-weighted = Балл × коэф.
paper-col-comment = Комментарий
paper-col-counted = Учтено листов
paper-col-score = Балл проекта
paper-col-score-short = Балл
paper-col-key-mean = { $code }, средний
paper-col-place = Место
paper-col-mean = Средний
paper-col-points = Баллы
paper-col-lead = Руководитель
paper-col-requested = Запрошено, руб.
paper-col-awarded = Одобрено, руб.
paper-col-total = Итого
paper-total-of = ИТОГО (максимум { $max })
paper-summary-title = СВОДНАЯ ВЕДОМОСТЬ ОЦЕНОК
paper-summary-version = Версия { $version }
paper-file-version = , версия { $version }
paper-summary-short = Сводная ведомость оценок
paper-continuation = Продолжение таблицы
paper-mark-recused = с/о
paper-mark-absent = н/п
paper-mark-not-handed-in = н/с
paper-mark-incomplete = неполн.
paper-mark-advisory = совещ.
paper-mark-dropped = не учт.
paper-mark-other-section = др. секц.
paper-legend = с/о – самоотвод; н/п – не присутствовал; н/с – лист не сдан; неполн. – лист заполнен не полностью, не учтён
paper-legend-dropped = в скобках – итог листа, отброшенный по правилам
paper-legend-advisory = совещ. – право совещательного голоса, лист не учитывается
paper-legend-by-decision = не учт. – лист не учитывается по решению жюри
paper-legend-other-section = др. секц. – проект слушала другая секция, лист не учитывается
paper-no-sheets = Не сдали ни одного листа: { $names }.
paper-note-open-tie = равенство баллов, порядок решает жюри
paper-note-below-threshold = балл ниже порога
paper-note-too-few-sheets = не может быть оценён: мало учтённых листов
paper-annex-to = к сводной ведомости оценок
paper-annex-criteria = Приложение. Ведомость по критериям
paper-annex-categories = Приложение. Места по номинациям
paper-score-fraction = балл { $score } ({ $fraction })
paper-score-only = балл { $score }
paper-annex-way = Расчёт. { $steps }.
paper-place-only = место { $place }
paper-formula-label = Порядок расчёта.
paper-formula-weights-sum = Σ (коэффициент × балл)
paper-formula-weights-mean = Σ (коэффициент × балл) / Σ коэффициентов
paper-formula-mean-sheet = Балл проекта = среднее арифметическое итогов листов членов жюри, принявших участие в оценке проекта; итог листа = { $sheet }
paper-formula-mean-criterion = Балл проекта = { $sheet }, где балл по критерию – среднее арифметическое по членам жюри, принявшим участие в оценке проекта
paper-formula-trimmed-sheet = Балл проекта = среднее арифметическое итогов листов членов жюри, принявших участие в оценке проекта, { $count ->
    [1] без наибольшего и наименьшего итога
   *[other] без { $count } наибольших и { $count } наименьших итогов
}; итог листа = { $sheet }
paper-formula-trimmed-criterion = Балл проекта = { $sheet }, где балл по критерию – среднее арифметическое по членам жюри, принявшим участие в оценке проекта, { $count ->
    [1] без наибольшего и наименьшего балла
   *[other] без { $count } наибольших и { $count } наименьших баллов
}
paper-formula-trimmed-from = крайние оценки отбрасываются, если у каждого проекта, получающего место, учтено не менее { $from } листов
paper-formula-not-trimmed = крайние оценки не отбрасывались: учтённых листов менее { $from }
paper-formula-median = Балл проекта = медиана итогов листов членов жюри, принявших участие в оценке проекта; итог листа = { $sheet }
paper-formula-adjusted = Балл проекта = средний балл с поправкой на строгость членов жюри (метод наименьших квадратов); итог листа = { $sheet }
paper-formula-sum = Балл проекта = сумма итогов листов членов жюри; итог листа = { $sheet }
paper-formula-place-sum = Балл проекта = сумма мест, присвоенных проекту членами жюри по итогам их листов (лучше меньшая; если не все члены жюри оценили все проекты, – среднее долей (место – ½) / число проектов, оценённых членом жюри); итог листа = { $sheet }
paper-formula-skating-sheet = Балл проекта = его место по скейтинг-системе (правила 5–8; лучше меньшее): место получает проект, которому большинство членов жюри присвоило это место или более высокое, при равном большинстве – с меньшей суммой этих мест, затем по следующим местам; неразделимые проекты получают среднее из своих мест; места у члена жюри – по итогам его листов; итог листа = { $sheet }
paper-formula-skating-criterion = Балл проекта = его место по скейтинг-системе (правила 5–11; лучше меньшее): в каждом критерии место определяется большинством мест, присвоенных членами жюри, места по критериям складываются, выше проект с меньшей суммой; при равной сумме – по числу критериев с этим местом и более высоким, по сумме этих мест, затем по всем местам всех критериев вместе; неразделимые проекты получают среднее из своих мест; коэффициенты критериев в местах не участвуют, итог листа = { $sheet }
paper-formula-round-sheet = итог листа округляется до { $step }
paper-formula-round-mean = средний балл по критерию округляется до { $step }
paper-formula-round-points = произведение среднего балла на коэффициент округляется до { $step }
paper-formula-round-total = балл проекта округляется до { $step } (половина – в большую сторону)
paper-formula-exact = промежуточные значения и балл проекта не округляются
paper-formula-threshold = порог { $value }
paper-formula-no-threshold = порога нет
paper-formula-minimum = учтённых листов на проект не менее { $count }
paper-minutes-title = ПРОТОКОЛ
paper-minutes-short = Протокол заседания жюри
paper-minutes-subject = заседания жюри
    «{ $title }»
paper-minutes-presiding = Председательствующий –
paper-minutes-secretary = Секретарь –
paper-minutes-approved = Утверждённый состав жюри
paper-minutes-decree = приказ от
paper-minutes-present = ПРИСУТСТВОВАЛИ:
paper-minutes-absent = ОТСУТСТВОВАЛИ:
paper-minutes-invited = ПРИГЛАШЁННЫЕ:
paper-minutes-quorum = Кворум имеется ({ $present } из { $approved }). Заседание правомочно.
paper-minutes-no-quorum = Кворум отсутствует ({ $present } из { $approved }).
paper-minutes-quorum-word = Кворум
paper-minutes-quorum-open = (присутствуют
paper-minutes-begin = Начало
paper-minutes-end = окончание
paper-mark-presiding = председательствующий
paper-mark-remote = дистанционно
paper-minutes-agenda = ПОВЕСТКА ДНЯ:
paper-agenda-recusals = О конфликте интересов членов жюри.
paper-agenda-results = О результатах очной защиты проектов.
paper-agenda-fund = О распределении средств грантового фонда.
paper-heard = СЛУШАЛИ:
paper-spoke = ВЫСТУПИЛИ:
paper-resolved = РЕШИЛИ:
paper-about-recusals = о поступивших уведомлениях о конфликте интересов.
paper-about-results = о результатах очной защиты проектов.
paper-about-fund = о средствах грантового фонда.
paper-resolved-no-recusals = РЕШИЛИ: принять к сведению, что уведомлений о наличии конфликта интересов не поступило.
paper-resolved-recusals = РЕШИЛИ: принять к сведению самоотводы членов жюри:
paper-recusal = { $name } – в отношении проекта { $project }.
paper-voted-items = Голосовали по пунктам 2.1–2.{ $last }:
paper-voted = Голосовали:
paper-vote-for = «за»
paper-vote-against = «против»
paper-vote-abstained = «воздержались»
paper-not-voted-one = { $sex ->
    [male] Не голосовал: { $names } (самоотвод).
    [female] Не голосовала: { $names } (самоотвод).
   *[other] Не голосовал(а): { $names } (самоотвод).
}
paper-not-voted-many = Не голосовали: { $names } (самоотвод).
paper-unanimous = Решение принято единогласно.
paper-vote-project = По проекту № { $project }:
paper-vote-others = По остальным проектам:
paper-early-look = До завершения приёма оценок с предварительными результатами ознакомились: { $time }, { $who }.
paper-early-look-who = секретарь
paper-early-look-reason = До завершения приёма оценок с предварительными результатами ознакомились: { $time }, { $who } (причина: { $reason }).
paper-continued = { $time } файл конкурса «{ $file }» (записей в журнале: { $entries }) не прошёл проверку: { $what }. Работа продолжена под запись в новом файле{ $count ->
    [0] {"."}
   *[other] ; не перенесены записи № { $numbers }, не прошедшие проверку.
}
paper-resolved-results = РЕШИЛИ: 2.1. Утвердить сводную ведомость оценок (приложение 1) и рейтинг проектов:
paper-tie = { $item }. При равенстве баллов проектов { $projects } ({ $score }) применить правило: { $steps }. Присвоить места: { $places }.
paper-tie-step = «{ $rule }»: { $values }
paper-tie-step-bare = «{ $rule }»
paper-tie-still-equal = «{ $rule }»: { $values } (равенство сохраняется)
paper-tie-within = { $item }. В номинации «{ $category }» при равенстве баллов проектов { $projects } ({ $score }) применить правило: { $steps }. Присвоить места: { $places }.
paper-tie-open-within = { $item }. В номинации «{ $category }» при равенстве баллов проектов { $projects } порядок мест { $places } определяет жюри (правило: { $rule }). Решили:
paper-tie-open = { $item }. При равенстве баллов проектов { $projects } порядок мест { $places } определяет жюри (правило: { $rule }). Решили:
paper-shared-place = { $item }. Места разделены: { $place } – проекты { $projects }.
paper-tie-criterion = средний балл по критерию { $code }
paper-tie-head-to-head = попарное сравнение по листам членов жюри
paper-tie-median = медиана итогов листов
paper-tie-audience = голоса обучающихся
paper-tie-jury-vote = открытое голосование жюри
paper-tie-casting-vote = решающий голос председательствующего
paper-tie-lot = жребий
paper-fund-granted = РЕШИЛИ: { $item }. Рекомендовать к финансированию:
paper-fund-nobody = РЕШИЛИ: { $item }. Средства грантового фонда не распределять.
paper-fund-partial = { $item }. Финансировать частично, при согласии команды и уточнении сметы: { $projects }.
paper-fund-reserve = { $item }. Включить в резерв: { $projects }.
paper-fund-undecided = { $item }. Решение о финансировании принять после определения мест: { $projects }.
paper-fund-rejected = { $item }. Отклонить: { $projects }.
paper-fund-left = { $item }. Остаток фонда: { $projects }.
paper-rejected = { $project } (основание: { $ground })
paper-ground-threshold = балл ниже { $value }
paper-minutes-dissent = Особое мнение:
paper-minutes-annexes = Приложения:
paper-annex-summary = Сводная ведомость оценок на
paper-annex-sheets = Оценочные листы на
paper-annex-attendance = Явочный лист на
paper-annex-copies = л. в 1 экз.
