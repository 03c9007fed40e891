# Жюри в день защиты

journal-juror-arrived = { $juror }: { $remote ->
    [true] участвует дистанционно
   *[false] прибытие отмечено
}
journal-juror-left = { $juror }: уход отмечен
journal-juror-absent = { $juror }: отсутствует. Причина: { $reason }
journal-correct-presence = { $juror }: исправлено время присутствия. Причина: { $reason }
journal-set-presiding = Председательствует { $juror }. Причина: { $reason }

# Присутствие
jury-tab-list = Состав
jury-tab-presence = Присутствие
keys-jury-turn = Следующая вкладка
keys-scope-presence = Жюри: присутствие
keys-presence-arrive = Прибыл сейчас
keys-presence-leave = Убыл сейчас
keys-presence-remote = Участвует дистанционно с этой минуты
keys-presence-absent = Отсутствует, с причиной
keys-presence-time = Ввести время; Enter записывает приход или уход
keys-presence-up = К строке выше
keys-presence-down = К строке ниже
presence-none = Приход жюри ещё не отмечен: кворум неизвестен.
presence-quorum = Присутствуют { $present } из { $approved }.
presence-quorum-yes = Кворум имеется.
presence-quorum-no = Кворума нет: нужно { $needed }. Решения принимать нельзя.
presence-presides-chair = Председательствует { $name }, председатель жюри
presence-presides-deputy = Председательствует { $name }, заместитель: председателя нет
presence-presides-named = Председательствует { $name }. Основание: { $reason }
presence-presides-nobody = Председательствовать некому: нет ни председателя, ни заместителя
presence-name = Назначить…
presence-days = День
presence-column-state = Состояние
presence-column-times = Время
presence-column-do = Отметить
presence-remote = дистанционно
presence-remote-not = в кворуме не учитывается
presence-here = присутствует
presence-left = убыл
presence-absent = отсутствует
presence-unknown = не отмечен
presence-since = с { $from }
presence-now = сейчас
presence-time-of = Время: { $name }
presence-time-wrong = Время пишут так: 9:05
presence-arrive = Прибыл
presence-leave = Убыл
presence-remote-do = Дистанционно
presence-absent-button = Отсутствует…
presence-correct = Исправить…
presence-keys = В строке: Enter – прибыл, Backspace – убыл, Shift+Enter – дистанционно, Delete – отсутствует, цифры – другое время. Стрелки переводят к соседней строке.
presence-items = Председательствует не председатель
presence-item = Проект № { $number }: { $name }, у председательствующего самоотвод
presence-item-nobody = Проект № { $number }: у председательствующего самоотвод, заменить его некому
presence-changes = Как менялся кворум
presence-change-yes = { $present } из { $approved }, кворум имеется
presence-change-no = { $present } из { $approved }, кворума нет
presence-changes-text = Решённое до потери кворума остаётся в силе.
presence-absent-title = { $name } отсутствует
presence-absent-text = Проекты этого дня без листов этого члена жюри не считаются недооценёнными. Если человек придёт, отметьте приход: запись об отсутствии сменится.
presence-absent-hint = Например: болезнь; командировка
presence-absent-do = Записать
presence-correct-title = { $name }: время присутствия
presence-correct-text = Как было на самом деле. Прежние записи остаются в журнале.
presence-correct-none = Ни прихода, ни отсутствия в этот день не останется.
presence-correct-do = Исправить
presence-arrived = Прибыл
presence-left-at = Убыл
presence-still = ещё здесь
presence-remove = Убрать
presence-add = Добавить время
presiding-title = Кто председательствует
presiding-text = Без назначения: председатель, а если его нет – первый из присутствующих заместителей в порядке списка.
presiding-by-order = По порядку состава
presiding-do = Назначить
minutes-attendance-recorded = Отмечено на экране «{ nav-jury }», вкладка «{ jury-tab-presence }»

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

# Конфликт интересов: реестр уведомлений
jury-tab-conflicts = Конфликт интересов
notices-text = В начале заседания каждый член жюри уведомляет, есть ли у него конфликт интересов. Уведомление рассматривает председательствующий, о нём самом – заместитель. Принятый самоотвод сразу действует в листах.
notices-without = Нет уведомления: { $count }
notices-all = Уведомили все
notices-waiting = Ждут решения: { $count }
notices-column-lists = По спискам
notices-column-notice = Уведомление
notices-column-when = Дата
notices-column-project = Проект и основание
notices-column-decision = Решение
notices-proposed = { $count ->
    [one] совпадение: № { $numbers }
   *[other] совпадения ({ $count }): № { $numbers }
}
notices-proposed-none = совпадений нет
notices-number = № { $number } в журнале
notices-register = Журнал уведомлений
notices-recusals = Самоотводы без уведомления
notices-recusals-text = Действуют, но в журнале уведомлений их нет: заявлены на ноутбуке или внесены из списков.
notices-recusal = { $name }, проект № { $number }: { $reason }
notice-saved = Уведомление внесено: запись { $number }
notice-none = Конфликта нет
notice-none-said = Конфликт интересов отсутствует
notice-some = Есть…
notice-another = Ещё одно…
notice-accept = Принять самоотвод
notice-reject = Не усматривается
notice-accepted = самоотвод принят
notice-not-seen = конфликт не усматривается
notice-withdrawn = самоотвод отозван
notice-considers = Рассматривает { $name }
notice-considers-nobody = Рассмотреть некому: нет заместителя председателя
notice-title = { $name }: уведомление о конфликте интересов
notice-text = Отметьте проекты и основания. Совпадения из списков уже отмечены: решает член жюри.
notice-search = Номер или название проекта
notice-grounds = Основание
notice-grounds-needed = Укажите основание для каждого отмеченного проекта.
notice-ground-author = Автор или участник команды
notice-ground-mentor = Наставник, тьютор или куратор проекта
notice-ground-kin = Родство с участником команды
notice-ground-head = Руководитель подразделения-заявителя
notice-ground-help = Участие в подготовке заявки
notice-save = Внести в журнал
consider-accept-title = { $name }: самоотвод по проекту № { $number }
consider-reject-title = { $name }: по проекту № { $number } конфликта нет
consider-reject-text = Член жюри оценивает проект. Если самоотвод был принят раньше, он снимается.
consider-note = Примечание

# Кого нет
marks-tab-sheets = Бумажные листы
grid-state-away = н/п: не присутствовал
grid-state-lost = лист утерян
grid-cell-missing = № { $number }, { $juror }: нет { $codes }
keys-grid-next-open = К следующему неполному листу
keys-sheets-blind = Второй ввод следующего листа вслепую
keys-sheets-aloud = Считка следующего листа
blocks-title = { $count ->
    [one] Не закрыть { $count } проект: показать, что мешает
    [few] Не закрыть { $count } проекта: показать, что мешает
   *[other] Не закрыть { $count } проектов: показать, что мешает
}
blocks-project = Проект № { $number }
blocks-empty = { $name }: листа нет
blocks-partial = { $name }: нет { $codes }
blocks-complete = { $name }: лист заполнен, но не сдан
blocks-differs = { $name }: не разобрано расхождение ({ $codes })
blocks-short = учтено листов { $counted } из { $minimum }
learn-jury-step-presence = Во вкладке «{ jury-tab-presence }» отмечайте приход и уход: кворум и председательствующий считаются сами. Уведомления о конфликте интересов вносят в соседней вкладке.
learn-grid-step-next = F8 переводит к следующему неполному листу. Кто не присутствовал на защите проекта, отмечен «н/п»: его листа не ждут.
learn-grid-step-sheets = Во вкладке «{ marks-tab-sheets }» – номера листов, выдача и приём, проверка вторым человеком и расхождения.

# Бумажные листы
sheets-register = Реестр листов
sheets-none = Номеров ещё нет. Присвойте их перед печатью: номер встанет на каждый лист, и будет видно, какой выдан и не сдан.
sheets-number = Присвоить номера…
sheets-number-title = Номера листов
sheets-number-text = Номер даётся листу один раз. У кого он уже есть, тот его сохранит. Где самоотвод, листа нет.
sheets-each-project = Лист на каждый проект
sheets-each-juror = Один лист на все проекты
sheets-number-do = Присвоить
sheets-numbered = { $count ->
    [one] Пронумерован { $count } лист
    [few] Пронумеровано { $count } листа
   *[other] Пронумеровано { $count } листов
}
sheets-desk = Что делать с листом
sheets-way-both = По состоянию
sheets-way-out = Выдача
sheets-way-in = Приём
sheets-number-field = Номер листа
sheets-desk-hint = Введите или считайте номер и нажмите Enter: напечатанный лист выдаётся, выданный – принимается.
sheets-unknown = Листа № { $number } в реестре нет
sheets-stays = Лист № { $number }, { $whose }: { $state }
sheets-went-out = Выдан лист № { $number }: { $whose }
sheets-came-in = Принят лист № { $number }: { $whose }
sheets-whose = { $juror }, проект № { $number }
sheets-whose-all = { $juror }, все проекты
sheets-is-printed = напечатан
sheets-is-out = выдан
sheets-is-in = сдан
sheets-is-spoiled = погашен
sheets-is-lost = утерян
sheets-search = Номер, фамилия, проект
sheets-filter = Показать листы
sheets-all = Все { $count }
sheets-no-match = Таких листов нет
sheets-column-juror = Член жюри
sheets-column-project = Проект
sheets-column-state = Где лист
sheets-column-times = Выдан и сдан
sheets-column-note = Примечание
sheets-column-sheet = Лист
sheets-column-certified = Кто заверил пересчёт
sheets-all-projects = Все проекты: введено { $taken } из { $of }
sheets-taken = введён
sheets-duplicate-of = Дубликат листа № { $number }
sheets-replaced = Взамен – № { $number }
sheets-spoil = Погасить…
sheets-lose = Утерян…
sheets-spoil-title = Погасить лист № { $number }
sheets-spoil-text = Лист перечёркивают в присутствии членов комиссии. Номер остаётся за ним.
sheets-lose-title = Лист № { $number } утерян
sheets-lose-text = Об утере составляют акт. Без дубликата балл считается без этого листа.
sheets-statement = Что сказано в акте
sheets-replace = Выдать другой лист с новым номером
sheets-make-duplicate = Член жюри подпишет дубликат с новым номером
sheets-spoil-do = Погасить
sheets-lose-do = Записать утерю
sheets-gone = Записано
sheets-gone-next = Записано. Новый лист – № { $number }
sheets-checking = Проверка вторым человеком
sheets-checked = Проверено { $checked } из { $all }
sheets-unchecked = Видел один человек: { $count }
sheets-unsettled = Расхождения: { $count }
sheets-differs = Расходится { $codes }; второй раз читал(а) { $by }
sheets-resolve = Разобрать…
sheets-blind = Ввести вслепую
sheets-aloud = Считка
sheets-more = И ещё { $count }
sheets-all-checked = Все введённые с бумаги листы видели два человека.
sheets-nothing-typed = С бумаги ещё ничего не введено.
sheets-of-project = проект № { $number } «{ $title }»
sheets-paper = лист № { $number }
sheets-duplicate = дубликат
sheets-sums = Сумма на бумаге не сошлась: { $count }
sheets-sums-text = Сохранены обе суммы; в итог идёт пересчёт.
sheets-not-certified = не заверено
reading-blind-title = Второй ввод
reading-blind-text = Введите оценки с листа. Первый ввод не показан; сравнит программа.
reading-aloud-title = Считка
reading-aloud-text = Один читает лист вслух, второй сверяет. Править нельзя: только подтвердить или отклонить.
reading-by = Второй человек
reading-by-hint = Не тот, кто вводил лист
reading-gap = Введите оценку { $code } по шкале
reading-reject = не так
reading-reject-do = Отклонить
reading-confirm = Подтвердить
reading-compare = Сравнить
reading-agrees = Проект № { $number }, { $juror }: сошлось
reading-differs = Не сошлось: { $codes }. Возьмите лист и разберите расхождение.
reading-understood = Понятно
resolve-title = Расхождение: проект № { $number }, { $juror }
resolve-text = Возьмите лист. Что на нём стоит?
resolve-first = Введено
resolve-second = Прочитано ({ $by })
resolve-other = Другое
resolve-other-mark = { $code }: другая оценка
resolve-off = Оценка не по шкале.
resolve-by = Кто смотрел лист
resolve-reason = Что оказалось
resolve-corrects = { $count ->
    [one] Будет исправлена { $count } оценка; прежняя останется в журнале.
    [few] Будут исправлены { $count } оценки; прежние останутся в журнале.
   *[other] Будут исправлены { $count } оценок; прежние останутся в журнале.
}
resolve-keeps = Введённое остаётся.
resolve-do = Записать
resolve-saved = Проект № { $number }, { $juror }: расхождение разобрано
