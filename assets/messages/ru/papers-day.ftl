# Бумаги дня защиты: явочный лист, самоотводы, порядок выступлений, бюллетени, счётная комиссия, исправления.
paper-attendance = Явочный лист жюри
    .file = Явочный лист жюри
paper-blank_attendance = Бланк явочного листа
    .file = Бланк явочного листа
paper-conflict_notice = Уведомления о конфликте интересов
    .file = Уведомление о конфликте интересов
paper-blank_conflict_notice = Бланк уведомления о конфликте интересов
    .file = Бланк уведомления о конфликте интересов
paper-conflict_register = Журнал уведомлений о конфликте интересов
    .file = Журнал уведомлений о конфликте интересов
paper-blank_conflict_register = Бланк журнала уведомлений
    .file = Бланк журнала уведомлений о конфликте интересов
paper-running_order = Порядок выступлений
    .file = Порядок выступлений
paper-blank_running_order = Бланк порядка выступлений
    .file = Бланк порядка выступлений
paper-presenter_card = Лист ведущего
    .file = Лист ведущего
paper-release_list = Список на освобождение от занятий
    .file = Список на освобождение от занятий
paper-registration = Лист регистрации и выдачи бюллетеней
    .file = Лист регистрации и выдачи бюллетеней
paper-ballots = Бюллетени
    .file = Бюллетени
paper-tellers_minutes = Протокол счётной комиссии
    .file = Протокол счётной комиссии
paper-blank_tellers_minutes = Бланк протокола счётной комиссии
    .file = Бланк протокола счётной комиссии
paper-sheet_handover = Акт приёма-передачи оценочных листов
    .file = Акт приёма-передачи оценочных листов
paper-blank_sheet_handover = Бланк акта приёма-передачи листов
    .file = Бланк акта приёма-передачи оценочных листов
paper-correction_minutes = Протокол об исправлении ошибки
    .file = Протокол об исправлении технической ошибки
paper-blank_correction_minutes = Бланк протокола об исправлении
    .file = Бланк протокола об исправлении технической ошибки
paper-appeal_minutes = Протокол рассмотрения апелляции
    .file = Протокол рассмотрения апелляции
paper-blank_appeal_minutes = Бланк протокола апелляции
    .file = Бланк протокола рассмотрения апелляции
paper-blank_minutes = Бланк протокола заседания жюри
    .file = Бланк протокола заседания жюри

# Общее
paper-results-fixed = Результаты, запись № { $number }, версия { $version }, хэш { $hash }
paper-col-row-number = № п/п
paper-col-project-number = № проекта
paper-col-full-name = Ф.И.О.
paper-col-position = Должность, организация
paper-col-role = Роль
paper-col-seat = Категория
paper-col-signature = Подпись
paper-col-day-time = Дата, время
paper-col-time = Время
paper-col-speaker = Выступает
paper-col-group = Группа
paper-col-juror = Член жюри
paper-col-grounds = Основание
paper-col-recusal = Заявляю самоотвод
paper-role-deputy = Заместитель председателя
paper-role-tellers-chair = Председатель счётной комиссии
paper-juror-chair = председатель
paper-juror-deputy = заместитель председателя
paper-juror-member = член жюри
paper-juror-secretary = секретарь (без права голоса)
paper-seat-administration = администрация
paper-seat-expert = эксперт
paper-seat-student = обучающийся

# Явочный лист
paper-attendance-short = Явочный лист
paper-attendance-title = ЯВОЧНЫЙ ЛИСТ
paper-attendance-subject = членов жюри
    «{ $title }»
paper-attendance-begin = Начало:
paper-attendance-absent = отсутствует
paper-attendance-present = Присутствуют
paper-attendance-quorum = Присутствуют { $present } из { $approved } членов жюри с правом голоса. Кворум имеется.
paper-attendance-no-quorum = Присутствуют { $present } из { $approved } членов жюри с правом голоса. Кворум отсутствует.
paper-col-arrived = Прибыл (время)
paper-col-left = Убыл (время)

# Конфликт интересов
paper-declaration-short = Уведомление о конфликте интересов
paper-declaration-title = УВЕДОМЛЕНИЕ
paper-declaration-subject = о наличии (отсутствии) конфликта интересов члена жюри
    «{ $title }»
paper-declaration-i = Я, член жюри
paper-declaration-declare = сообщаю, что при оценке проектов конкурса:
paper-declaration-none = конфликт интересов отсутствует;
paper-declaration-some = конфликт интересов имеется или может возникнуть в отношении проектов:
paper-declaration-grounds = Основания: автор проекта или участник команды; наставник, тьютор или куратор проекта; родство с участником команды; руководство подразделением-заявителем; участие в подготовке заявки. Самоотвод не считается нулевой оценкой: балл проекта определяется без этого члена жюри.
paper-declaration-registered = Рег. № в журнале уведомлений:
paper-declaration-decision = Решение председателя жюри:
paper-declaration-decision-deputy = Решение заместителя председателя жюри:
paper-declaration-noted = принято к сведению.
paper-declaration-accepted = самоотвод принять
paper-declaration-refused = конфликт интересов не усматривается
paper-register-short = Журнал уведомлений о конфликте интересов
paper-register-title = ЖУРНАЛ
paper-register-subject = регистрации уведомлений членов жюри о конфликте интересов
    «{ $title }»
paper-register-none = конфликт интересов отсутствует
paper-register-noted = принято к сведению

# Порядок выступлений
paper-order-short = Порядок выступлений
paper-order-title = ПОРЯДОК ВЫСТУПЛЕНИЙ
paper-order-subject = на защите проектов
    «{ $title }»
paper-order-section = Секция «{ $name }»
paper-order-break = Перерыв
paper-order-limits = Регламент: выступление – { $presentation } мин, вопросы и ответы – { $questions } мин.
paper-order-by-number = Порядок определён по номерам заявок.
paper-order-by-hand = Порядок определён секретарём жюри.
paper-order-by-lot = Порядок определён жеребьёвкой. Число жребия: { $seed }; по нему из проектов, взятых по порядку номеров, тот же порядок получит любой (SplitMix64, перемешивание Фишера – Йетса).

# Лист ведущего
paper-presenter-short = Лист ведущего
paper-presenter-title = ЛИСТ ВЕДУЩЕГО
paper-presenter-subject = защиты проектов
    «{ $title }»
paper-presenter-stress = Над именами оставлено место: спросите у каждого и поставьте ударения от руки.
paper-presenter-jury = Жюри
paper-presenter-order = Порядок выступлений
paper-presenter-awards = Награждение
paper-presenter-preliminary = Результаты предварительные: итоги конкурса утверждаются приказом. Объявляйте с последнего места к первому.
paper-presenter-place = { $place } место
paper-presenter-audience = Приз зрительских симпатий
paper-col-award = Что вручается
paper-col-receives = Получает
paper-col-hands-over = Вручает

# Освобождение от занятий
paper-release-short = Список на освобождение от занятий
paper-release-title = СПИСОК ОБУЧАЮЩИХСЯ,
paper-release-subject = участвующих в защите проектов
    «{ $title }»
paper-release-faculty = Факультет (институт):
paper-release-no-faculty = не указан
paper-release-please = Просим освободить от учебных занятий { $days } следующих обучающихся:
paper-release-please-open = Просим освободить от учебных занятий в день защиты следующих обучающихся:
paper-release-total = { $count ->
    [one] Всего { $count } человек.
    [few] Всего { $count } человека.
   *[many] Всего { $count } человек.
}
paper-release-signed = Руководитель
paper-col-presents = Выступление

# Регистрация и бюллетени
paper-registration-short = Лист регистрации и выдачи бюллетеней
paper-registration-title = ЛИСТ РЕГИСТРАЦИИ
paper-registration-subject = участников и выдачи бюллетеней
    «{ $title }»
paper-registration-page-total = Итого на странице:
paper-registration-total = Всего:
paper-registration-registered = зарегистрировано
paper-registration-issued = выдано бюллетеней
paper-registration-issued-by = Бюллетени выдал
paper-col-kind-of-guest = Категория
paper-col-ballot-issued = Бюллетень выдан (подпись)
paper-ballots-short = Бюллетени
paper-ballots-batch = Бюллетени. Партия { $code }
paper-ballot-title = БЮЛЛЕТЕНЬ
paper-ballot-exactly = { $count ->
    [one] Отметьте ровно { $count } проект
    [few] Отметьте ровно { $count } проекта
   *[many] Отметьте ровно { $count } проектов
}
paper-ballot-up-to = { $count ->
    [1] Отметьте один проект
    [one] Отметьте не более { $count } проекта
   *[many] Отметьте не более { $count } проектов
}
paper-ballot-rate = Поставьте каждому проекту оценку от 0 до 100
paper-ballot-void-exactly = Бюллетень с другим числом отметок недействителен.
paper-ballot-void-up-to = { $count ->
    [one] Бюллетень без отметки или с числом отметок более { $count } недействителен.
   *[many] Бюллетень без отметок или с числом отметок более { $count } недействителен.
}
paper-ballot-void-rate = Бюллетень без оценок недействителен.
paper-ballot-stamp = Отметка организатора (печать или две подписи)
paper-ballot-batch = Партия

# Счётная комиссия
paper-tellers-short = Протокол счётной комиссии
paper-tellers-subject = счётной комиссии о голосовании обучающихся
    «{ $title }»
paper-tellers-members = Счётная комиссия в составе:
paper-tellers-chair = Председателем комиссии избран(а):
paper-tellers-form = Форма бюллетеня:
paper-tellers-form-exactly = { $count ->
    [one] бумажный, ровно { $count } отметка
    [few] бумажный, ровно { $count } отметки
   *[many] бумажный, ровно { $count } отметок
}
paper-tellers-form-up-to = { $count ->
    [one] бумажный, не более { $count } отметки
   *[many] бумажный, не более { $count } отметок
}
paper-tellers-form-rate = бумажный, оценка от 0 до 100 каждому проекту
paper-col-figure-name = Показатель
paper-col-in-figures = Цифрами
paper-col-in-words = Прописью
paper-col-votes = Голосов
paper-col-share-of-valid = % от действ.
paper-tellers-registered = Зарегистрировано имеющих право голоса
paper-tellers-made = Изготовлено бюллетеней
paper-tellers-issued = Выдано бюллетеней
paper-tellers-cancelled = Погашено неиспользованных
paper-tellers-in-box = Обнаружено в урне
paper-tellers-not-returned = Не возвращено (3 − 5)
paper-tellers-spoiled = Недействительных
paper-tellers-valid = Действительных
paper-tellers-votes = Подано голосов всего
paper-col-rated = Бюллетеней с оценкой
paper-col-marks-sum = Сумма оценок
paper-col-marks-mean = Средняя оценка
paper-tellers-ratings = Поставлено оценок всего
paper-tellers-control-rated = оценок у каждого проекта не больше, чем действительных бюллетеней (≤ 8)
paper-tellers-control-marks = сумма оценок проекта не больше 100 за каждый бюллетень с оценкой
paper-tellers-decide-rating = признать голосование состоявшимся / несостоявшимся (ненужное зачеркнуть).
paper-tellers-boxes = По урнам:
paper-tellers-box = { $name } – обнаружено { $found }, недействительных { $spoiled }
paper-tellers-control = Контрольные соотношения
paper-tellers-control-made = изготовлено = выдано + погашено (2 = 3 + 4)
paper-tellers-control-box = обнаружено не более, чем выдано (5 ≤ 3)
paper-tellers-control-valid = обнаружено = недействительные + действительные (5 = 7 + 8)
paper-tellers-control-one = голосов столько же, сколько действительных бюллетеней (9 = 8)
paper-tellers-control-exactly = голосов ровно { $count } на каждый действительный бюллетень (9 = { $count }·8)
paper-tellers-control-many = голосов от одного до { $count } на каждый действительный бюллетень (8 ≤ 9 ≤ { $count }·8)
paper-tellers-agrees = сходится
paper-tellers-differs = НЕ СХОДИТСЯ
paper-tellers-decide-open = признать голосование состоявшимся / несостоявшимся (ненужное зачеркнуть); победитель:
paper-tellers-held = признать голосование состоявшимся.
paper-tellers-void = признать голосование несостоявшимся.
paper-tellers-reason = Основание: { $reason }.
paper-tellers-winner = { $votes ->
    [one] Больше всех голосов получил проект { $projects }: { $votes } голос.
    [few] Больше всех голосов получил проект { $projects }: { $votes } голоса.
   *[many] Больше всех голосов получил проект { $projects }: { $votes } голосов.
}
paper-tellers-winners = { $votes ->
    [one] Поровну, по { $votes } голосу, получили проекты { $projects }: приз делится между ними.
   *[many] Поровну, по { $votes } голосов, получили проекты { $projects }: приз делится между ними.
}

# Приём-передача листов
paper-handover-short = Акт приёма-передачи оценочных листов
paper-handover-title = АКТ
paper-handover-subject = приёма-передачи оценочных листов жюри
    «{ $title }»
paper-handover-issued = Листы выдал
paper-handover-received = Листы принял
paper-handover-accidents = Испорченные и утраченные листы
paper-handover-spoiled = Лист № { $number } ({ $juror }) испорчен и погашен в присутствии комиссии. Причина: { $note }
paper-handover-lost = Лист № { $number } ({ $juror }) выдан и не сдан: { $note }
paper-handover-replaced = Заменён листом № { $number }.
paper-handover-duplicate = Дубликат – лист № { $number }, подписан членом жюри.
paper-col-sheets-out = Выдано
paper-col-sheets-in = Сдано
paper-col-sheets-spoiled = Испорчено
paper-col-sheets-lost = Утрачено
paper-col-sheets-missing = Не сдано
paper-sheet-number = Лист № { $number }
paper-sheet-duplicate = ДУБЛИКАТ листа № { $number }

# Исправление и апелляция
paper-correction-short = Протокол об исправлении технической ошибки
paper-correction-subject = об исправлении технической ошибки в результатах
    «{ $title }»
paper-correction-was = Было:
paper-correction-is = Стало:
paper-correction-mark = Проект { $project }, член жюри { $juror }, критерий «{ $criterion }»: { $score }.
paper-correction-no-mark = оценки не было
paper-correction-money = Распределение средств:
paper-correction-money-undecided = решение принято по прежним цифрам и требует нового голосования жюри.
paper-correction-money-decided = решение принято заново по исправленным суммам.
paper-correction-reason = Причина:
paper-correction-effect = Следствие для мест и сумм:
paper-correction-no-effect = места и суммы не изменились.
paper-correction-category = В номинации «{ $category }»
paper-correction-versions = Версия результатов { $before } ({ $before_hash }) заменена версией { $after } ({ $after_hash }); обе хранятся.
paper-correction-resolved = РЕШИЛИ:
paper-correction-resolved-text = признать ошибку технической, утвердить исправленную сводную ведомость оценок; прежнюю хранить вместе с настоящим протоколом.
paper-col-award-before = Сумма была, руб.
paper-col-award-after = Сумма стала, руб.
paper-appeal-short = Протокол рассмотрения апелляции
paper-appeal-subject = рассмотрения апелляции
    «{ $title }»
paper-appeal-by = Апелляцию подал(а):
paper-appeal-project = Проект:
paper-appeal-received = Поступила:
paper-appeal-text = Содержание:
paper-appeal-rule = Рассматриваются порядок проведения и арифметика; поставленные членами жюри баллы пересмотру не подлежат.
paper-appeal-granted = апелляцию удовлетворить
paper-appeal-refused = апелляцию отклонить
