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
