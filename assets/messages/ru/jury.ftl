# Жюри
jury-lead = ПИН-код нужен, чтобы ставить оценки на этом ноутбуке. Он показывается один раз.
jury-issue = { $count ->
    [one] Выдать ПИН-код ({ $count })
   *[other] Выдать ПИН-коды ({ $count })
}
jury-has-pin = выдан
jury-no-pin = нет
jury-new-pin = Сменить
jury-give-pin = Выдать
jury-done = { $done } из { $of }
jury-open-marks = Открыть листы этого члена жюри
jury-recusals = { $count ->
    [one] { $count } самоотвод
    [few] { $count } самоотвода
   *[other] { $count } самоотводов
}
pins-title = { $count ->
    [one] Новый ПИН-код
   *[other] Новые ПИН-коды ({ $count })
}
pins-text = Напечатайте их на листках или скопируйте сейчас: программа хранит только отпечаток и второй раз не покажет.
pins-hide = Готово, спрятать
pin-give-text = Программа придумает ПИН-код сама. Можно задать свой.
pin-replace-text = Прежний ПИН-код перестанет действовать. Программа придумает новый, можно задать свой.
pin-own = Свой ПИН-код
pin-own-hint = От 4 до 8 цифр; оставьте пустым, чтобы программа придумала сама
pin-set = Задать этот ПИН-код
pin-draw = Придумать ПИН-код

# Проекты
jury-paste-text = Напечатайте первую фамилию прямо в таблице или вставьте список из Excel. Порядок строк — порядок назначения; он стоит в документах.
jury-pins = ПИН-коды и листы

# Помощники секретаря
helper-right-sheets = ввод листов
helper-right-set-up = подготовка
helper-right-papers = документы
helper-rights-none = только просмотр
helper-here = Помощник: { $name }
helper-here-title = Права: { $rights }. Остальное делает секретарь.
helper-leave = Выйти
helper-leave-hint = Закрыть пульт и вернуться к экрану входа
helpers-title = Помощники
helpers-text = Помощник входит за пульт со своим ПИН-кодом и видит только разрешённое. Записи журнала подписаны его именем.
helpers-none = Помощников пока нет. Их имена и права вносят на экране «{ nav-setup }».
helpers-to-setup = Внести помощников
helpers-rights = Права
jury-pins-passphrase = Сначала задайте пароль пульта: без него любой за ноутбуком – секретарь, и ПИН-коды ничего не закрывают.
helpers-passphrase = Сначала задайте пароль пульта: без него права ничего не ограничивают.
helpers-to-passphrase = Задать пароль

# Конфликт интересов
conflicts-title = Возможный конфликт интересов: { $count }
conflicts-text = Совпадения нашла программа по спискам. Решаете вы: самоотвод или не конфликт. То, что вы отклонили, второй раз не предложат.
conflicts-open = Рассмотреть
conflicts-none = Решено по всем совпадениям.
conflicts-project = № { $number }. { $title }
conflicts-accept = Самоотвод
conflicts-dismiss = Не конфликт
conflicts-dismiss-all = { $count ->
    [one] Не конфликт: { $count } проект
    [few] Не конфликт: все { $count } проекта
   *[other] Не конфликт: все { $count } проектов
}
conflicts-accept-title = { $juror } — самоотвод по проекту № { $number }
conflicts-accept-text = Оценки этого члена жюри по проекту не учитываются и не считаются нулём. Самоотвод можно отозвать. В журнал уведомлений он не попадёт: письменное уведомление вносится на вкладке «{ jury-tab-conflicts }».
conflicts-dismiss-title = { $juror } — не конфликт
conflicts-dismiss-text = { $count ->
    [one] Проект № { $numbers }. Запись с причиной останется в журнале.
   *[other] Проекты № { $numbers }. Запись с причиной останется в журнале.
}
conflicts-dismiss-hint = Например: однофамилец; кафедра другая
conflicts-accepted = Самоотвод записан: запись { $number }
conflicts-dismissed = Решение записано: запись { $number }
conflicts-more = Показать ещё { $count }
relation-lead = руководитель проекта
relation-mentor = наставник проекта
relation-speaker = выступает с проектом
relation-team = в команде проекта
relation-department = из того же подразделения
relation-possible = возможно
relation-as-written = { $relation }: { $named }
relation-reason-lead = Руководитель проекта
relation-reason-mentor = Наставник проекта
relation-reason-speaker = Выступает с проектом
relation-reason-team = Член команды проекта
relation-reason-department = Работает в подразделении проекта ({ $named })

# Присутствие
jury-tab-list = Состав
jury-tab-presence = Присутствие
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
presence-arrive-all = Прибыли все, кто не отмечен ({ $count })
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
presiding-by-list = По порядку состава
presiding-do = Назначить

# Конфликт интересов: реестр уведомлений
jury-tab-conflicts = Конфликт интересов
declarations-text = В начале заседания каждый член жюри уведомляет, есть ли у него конфликт интересов. Уведомление рассматривает председательствующий, о нём самом – заместитель. Принятый самоотвод сразу действует в листах.
declarations-without = Нет уведомления: { $count }
declarations-all = Уведомили все
declarations-waiting = Ждут решения: { $count }
declarations-column-lists = По спискам
declarations-column-declared = Уведомление
declarations-column-when = Дата
declarations-column-project = Проект и основание
declarations-column-decision = Решение
declarations-proposed = { $count ->
    [one] совпадение: № { $numbers }
   *[other] совпадения ({ $count }): № { $numbers }
}
declarations-proposed-none = совпадений нет
declarations-number = № { $number } в журнале
declarations-register = Журнал уведомлений
declarations-recusals = Самоотводы без уведомления
declarations-recusals-text = Действуют, но в журнале уведомлений их нет: заявлены на ноутбуке или внесены из списков.
declarations-recusal = { $name }, проект № { $number }: { $reason }
declaration-saved = Уведомление внесено: запись { $number }
declaration-none = Конфликта нет
declaration-none-said = Конфликт интересов отсутствует
declaration-some = Есть…
declaration-another = Ещё одно…
declaration-accept = Принять самоотвод
declaration-reject = Не усматривается
declaration-accepted = самоотвод принят
declaration-not-seen = конфликт не усматривается
declaration-withdrawn = самоотвод отозван
declaration-considers = Рассматривает { $name }
declaration-considers-nobody = Рассмотреть некому: нет заместителя председателя
declaration-title = { $name }: уведомление о конфликте интересов
declaration-text = Отметьте проекты и основания. Совпадения из списков уже отмечены: решает член жюри.
declaration-search = Номер или название проекта
declaration-grounds = Основание
declaration-grounds-needed = Укажите основание для каждого отмеченного проекта.
declaration-ground-author = Автор или участник команды
declaration-ground-mentor = Наставник, тьютор или куратор проекта
declaration-ground-kin = Родство с участником команды
declaration-ground-head = Руководитель подразделения-заявителя
declaration-ground-help = Участие в подготовке заявки
declaration-save = Внести в журнал
consider-accept-title = { $name }: самоотвод по проекту № { $number }
consider-reject-title = { $name }: по проекту № { $number } конфликта нет
consider-reject-text = Член жюри оценивает проект. Если самоотвод был принят раньше, он снимается.
consider-note = Примечание

# Экран документов и ПИН-коды
pins-print = Листки для печати
pins-print-hint = Один листок на человека, с линиями для разрезания. После печати удалите файл: ПИН-коды в нём видны любому.
pins-slips-name = Листки с ПИН-кодами
pins-slips-saved = Листки сохранены: { $place }
pins-slips-downloaded = Листки скачаны
pins-slips-open = Открыть и напечатать
pins-renew = Заменить все ПИН-коды
pins-renew-title = Заменить ПИН-коды у всего жюри?
pins-renew-text = Прежние перестанут подходить сразу, даже если листки уже розданы. Кто сейчас ставит оценки, выйдет к экрану входа; поставленное сохранено.
pins-renew-confirm = Заменить все
