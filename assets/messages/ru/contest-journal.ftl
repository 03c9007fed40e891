# Помощники секретаря
log-helper = помощник, которого уже нет в списке

# Журнал
journal-set-helper-pin = Выдан ПИН-код помощнику: { $helper }
journal-helper-pin-refused = Неверный ПИН-код помощника: { $helper }
journal-dismiss-conflicts = { $juror }: конфликта интересов нет. Проекты № { $projects }. Причина: { $reason }

# Журнал: экран
log-title = Журнал
log-lead = Каждое принятое действие — запись с номером и временем. Записи не меняют и не удаляют: исправление — новая запись с причиной. Сами оценки здесь не показаны.
log-number = №
log-time = Время
log-who = Кто
log-what = Что
log-hash = Хэш
log-hash-hint = Начало хэша записи. Хэш последней записи печатается в протоколе: по нему видно, что журнал не укорочен.
log-secretary = секретарь
log-program = программа
log-door = экран входа
log-more = Показать ещё
log-empty = Записей пока нет
log-empty-hint = Первая появится, когда вы что-нибудь сделаете: импортируете конкурс, поставите пароль, примете лист.
log-verify = Проверить файл
log-verify-hint = Целостность файла, цепочка хэшей и каждая строка оценок
log-verifying = Идёт проверка…
log-sound = Файл в порядке
log-sound-text = Проверено { $entries ->
    [one] { $entriesText } запись журнала
    [few] { $entriesText } записи журнала
   *[many] { $entriesText } записей журнала
} и { $marks ->
    [one] { $marksText } строка оценок
    [few] { $marksText } строки оценок
   *[many] { $marksText } строк оценок
}: цепочка цела, оценки совпадают с журналом.
log-fault = Файл не сходится с журналом
log-fault-advice = Не продолжайте работу в этом файле. Сохраните его копию как есть и откройте последнюю исправную копию конкурса.
log-head = Хэш последней записи
log-unknown = Действие «{ $kind }»

# Журнал: действия (имя запроса)
journal-import-as-new = Конкурс импортирован в новый файл
journal-import-into = Таблицы импортированы в открытый конкурс
journal-new-contest = Создан новый конкурс
journal-make-demo = Создан демонстрационный конкурс
journal-continue-under-record = Файл конкурса не прошёл проверку, работа продолжена под запись в этом файле
journal-left-out = Запись не прошла проверку и не перенесена
journal-take-set-up = Подготовка конкурса взята такой, какой была в прежнем файле
journal-set-passphrase = Изменён пароль пульта секретаря
journal-set-pin = Выдан ПИН-код: { $juror }
journal-issue-pins = ПИН-коды выданы всем, у кого их не было
journal-record-mark = Проект № { $project }, { $juror }: оценка по критерию «{ $criterion }»
journal-set-comment = Проект № { $project }, { $juror }: записан комментарий
journal-recuse = Проект № { $project }: { $juror } заявляет самоотвод. Причина: { $reason }
journal-submit-sheet = Проект № { $project }: { $juror } сдаёт лист
journal-take-paper-sheet = Проект № { $project }, { $juror }: лист принят с бумаги
journal-recuse-juror = Проект № { $project }, { $juror }: записан самоотвод. Причина: { $reason }
journal-withdraw-recusal = Проект № { $project }, { $juror }: самоотвод отозван. Причина: { $reason }
journal-allow-sheet = Проект № { $project }, { $juror }: лист другой секции разрешён. Причина: { $reason }
journal-disallow-sheet = Проект № { $project }, { $juror }: разрешение листа другой секции отозвано. Причина: { $reason }
journal-correct-mark = Проект № { $project }, { $juror }: исправлена оценка по критерию «{ $criterion }». Причина: { $reason }
journal-return-sheet = Проект № { $project }: лист возвращён члену жюри ({ $juror }). Причина: { $reason }
journal-set-standing = Проект № { $project }: изменено участие в конкурсе. Причина: { $reason }
journal-close-marks = Приём оценок закрыт
journal-go-to-stage = { $reasoned ->
    [no] Этап конкурса: { $to ->
        [preparation] подготовка
        [check_in] регистрация
        [defence] защита
        [deliberation] совещание жюри
       *[other] { $to }
    }
   *[yes] Конкурс возвращён на этап «{ $to ->
        [preparation] Подготовка
        [check_in] Регистрация
        [defence] Защита
        [deliberation] Совещание жюри
       *[other] { $to }
    }». Причина: { $reason }
}
journal-migrate = Файл переведён на новую версию: ключ, лежавший открыто, выброшен
journal-hand-over-copy = Сделана копия для передачи: изъяты ПИН-коды, пароль, ключ и контакты
journal-fix-results = Результаты зафиксированы
journal-correct-results = Исправлена техническая ошибка в зафиксированных результатах
journal-register-appeal = Принята апелляция
journal-decide-appeal = Апелляция № { $number }: { $granted ->
    [true] удовлетворена
   *[other] отклонена
}
journal-note-signature = { $juror }: { $paper ->
    [summary] сводная ведомость
    [attendance] явочный лист
    [fund] решение о распределении
    [correction] протокол об исправлении
   *[minutes] протокол
} — { $signature ->
    [signed] подписано
    [later] подпишет позже
   *[no] подписи нет
}
journal-sign-minutes = Протокол № { $number } подписан
journal-sign-correction = Подписаны бумаги исправления, версия { $version }
journal-publish = Результаты опубликованы { $date }
journal-reopen-marks = Приём оценок открыт снова. Причина: { $reason }
journal-look-early = Итоги просмотрены до закрытия приёма оценок. Причина: { $reason }
journal-score-sheets-shown = До завершения приёма оценок выведены на бумагу сданные листы с оценками: { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[many] { $count } листов
}
journal-set-minutes = Записаны сведения для протокола
journal-pin-refused = Неверный ПИН-код: { $juror }
journal-passphrase-refused = Неверный пароль пульта секретаря
journal-pin-accepted = Верный ПИН-код после неверных: { $juror }
journal-helper-pin-accepted = Верный ПИН-код помощника после неверных: { $helper }
journal-passphrase-accepted = Верный пароль пульта после неверных
journal-migrated = Файл обновлён для новой версии программы
journal-edit-table = Изменены данные: { $table ->
    [contest] сведения о конкурсе
    [criteria] критерии
    [projects] проекты
    [jurors] жюри
    [categories] номинации
    [sections] секции
    [sources] источники денег
   *[helpers] помощники
}
journal-undo = Отменено последнее изменение данных
journal-redo = Отменённое изменение возвращено
journal-set-order = Порядок выступлений составлен вручную. Причина: { $reason }
journal-number-order = Порядок выступлений поставлен по номерам
journal-draw-order = Порядок выступлений определён жребием
journal-move-project = Проект № { $project } переставлен в порядке выступлений. Причина: { $reason }
journal-no-show = Проект № { $project }: команда не явилась, решение записано. Причина: { $reason }
journal-run-clock = { $act ->
    [start] Часы: начат проект № { $project }
    [pause] Часы остановлены
    [resume] Часы идут дальше
    [add] Часы: добавлено время
    [finish] Часы: выступление окончено
   *[drop] Часы: запущены по ошибке. Причина: { $reason }
}
journal-note-presentation = Проект № { $project }: запись о презентации
journal-write-note = Проект № { $project }: записана заметка
journal-remove-note = Заметка убрана
journal-reveal = Залу показано следующее место
journal-reset-reveal = Объявление результатов начато заново
journal-set-tellers = Избрана счётная комиссия
journal-set-ballots = Записано число бюллетеней
journal-count-box = Подсчитаны бюллетени: { $name }
journal-remove-box = Подсчёт убран: { $name }. Причина: { $reason }
journal-decide-audience = Решение о голосовании обучающихся. { $reason }
journal-vote-on-tie = Голосование жюри о порядке проектов № { $projects }
journal-cast-vote = Решающий голос председательствующего о порядке проектов № { $projects }. Причина: { $reason }
journal-draw-lot = Жребий между проектами № { $projects }
journal-decide = Решение жюри. { $text }
journal-dissent = { $juror }: особое мнение
journal-cancel-decision = Отменено решение (запись { $entry }). Причина: { $reason }

# Жюри в день защиты
journal-juror-arrived = { $juror }: { $remote ->
    [true] участвует дистанционно
   *[false] прибытие отмечено
}
journal-jury-arrived = Прибыли все, кто ещё не был отмечен
journal-juror-left = { $juror }: уход отмечен
journal-juror-absent = { $juror }: отсутствует. Причина: { $reason }
journal-correct-presence = { $juror }: исправлено время присутствия. Причина: { $reason }
journal-set-presiding = Председательствует { $juror }. Причина: { $reason }

# Присутствие
journal-notify-conflict = { $juror }: подано уведомление о конфликте интересов
journal-consider-conflict = Уведомление № { $notice }, проект № { $project }: { $accepted ->
    [true] самоотвод принят
   *[false] конфликт интересов не усматривается
}
journal-number-sheets = Бумажным листам присвоены номера
journal-hand-out-sheets = Бумажные листы выданы жюри
journal-hand-in-sheets = Бумажные листы сданы
journal-spoil-sheet = Бумажный лист № { $number } погашен. Причина: { $reason }
journal-lose-sheet = Бумажный лист № { $number } утерян. Акт: { $statement }
journal-check-sheet = Проект № { $project }, { $juror }: лист сверен вторым человеком
journal-resolve-sheet = Проект № { $project }, { $juror }: расхождение разобрано по листу. Причина: { $reason }

# Листки с ПИН-кодами
journal-renew-pins = ПИН-коды заменены у всего жюри
