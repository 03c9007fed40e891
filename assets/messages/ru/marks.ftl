# Кого нет
marks-tab-sheets = Бумажные листы
grid-state-away = н/п: не присутствовал
grid-state-lost = лист утерян
grid-cell-missing = № { $number }, { $juror }: нет { $codes }
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
sheets-hand = Что делать с листом
sheets-way-both = По состоянию
sheets-way-out = Выдача
sheets-way-in = Приём
sheets-number-field = Номер листа
sheets-hand-hint = Введите или считайте номер и нажмите Enter: напечатанный лист выдаётся, выданный – принимается.
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

# Оценки: разделы
marks-title = Оценки
marks-tab-entry = Ввод с бумаги
marks-tab-grid = Кто что оценил
marks-accepted = Принято листов: { $accepted } из { $expected }
marks-closed = Приём оценок закрыт
marks-closed-text = Листы принимать нельзя. Можно исправить ошибку в принятом листе, указав причину.
marks-closed-text-open = Чтобы принять лист, откройте приём снова на экране «Итоги» — с причиной, она попадёт в журнал.
marks-read-only = Конкурс открыт только для чтения: листы можно посмотреть, но не ввести и не исправить.
marks-nothing = Пока некого и нечего оценивать
marks-nothing-hint = Когда будут проекты, жюри и критерии, здесь вводят листы с бумаги и видно, кто что оценил.

# Ввод с бумаги
entry-by-juror = По члену жюри
entry-by-project = По проекту
entry-by-hint = Стопку листов одного человека удобнее вводить «по члену жюри», листы одного проекта — «по проекту».
entry-juror-change = Сменить
entry-juror-choose = Выберите члена жюри
entry-juror-search = Код или часть фамилии
entry-juror-none = Никто не найден
entry-juror-progress = { $done } из { $of }
entry-project-choose = Выберите проект
entry-project-search = Номер или часть названия
entry-project-none = Проект не найден
entry-project = № проекта
entry-juror-code = Член жюри
entry-project-unknown = Проекта № { $text } нет
entry-juror-unknown = Члена жюри «{ $text }» нет
entry-proposed = предложен следующий — Enter или другой номер
entry-proposed-juror = предложен следующий — Enter или другой код
entry-sum = Сумма
entry-sum-of = из { $max }
entry-sum-so-far = из { $of } возможных · { $missing ->
    [one] остался { $missing } критерий
    [few] осталось { $missing } критерия
   *[many] осталось { $missing } критериев
}
entry-paper-sum = Сумма на бумаге
entry-paper-sum-hint = можно не вводить
entry-paper-sum-agrees = сходится
entry-paper-sum-differs = на бумаге { $paper }, по оценкам { $sum }
entry-paper-sum-bad = «{ $text }» — не число
entry-take = Принять лист
entry-taking = Сохраняется…
entry-taken = Лист № { $project } принят, запись { $number }, сумма { $sum }
entry-last = Последние листы
entry-last-empty = Здесь появятся принятые листы — с номером записи в журнале и суммой.
entry-last-open = Показать лист № { $project }, { $juror }
entry-left = Осталось ввести
entry-left-none = Листы этого члена жюри введены все
entry-left-none-project = Листы этого проекта введены все
entry-off-scale = { $code }: { $text } нет на шкале { $min }–{ $max }. Наберите оценку заново.
entry-off-scale-fixed = В { $code } было набрано { $text } — этого нет на шкале; теперь стоит { $now }. Сверьте с бумагой.
entry-missing = Не хватает оценок: { $codes }
entry-unfinished = { $code }: «{ $text }» — не оценка по шкале { $min }–{ $max }
entry-draft = Набранное раньше восстановлено
entry-clear = Очистить
entry-cleared = Лист очищен
entry-undo-clear = Вернуть набранное
entry-recuse = Самоотвод…
entry-keys = Enter — принять · Esc — очистить · с — самоотвод · F2 или Ctrl+J — сменить
entry-weight = × { $weight }
entry-scale = { $min }–{ $max }
entry-own-marks = Член жюри уже ставит оценки этому проекту сам. Лист с бумаги заменит их.
entry-off = Проект № { $number } не участвует в конкурсе, лист не нужен.
entry-other-section = { $juror }: проект № { $number } слушает другая секция. Лист учитывается только с разрешения секретаря.
entry-recused = { $juror }: самоотвод по проекту № { $number }
entry-already = Лист № { $number } уже принят
entry-already-hint = Исправьте отдельную оценку с причиной или верните лист члену жюри.
entry-comment = Комментарий с листа
entry-comment-add = Добавить комментарий
entry-back = Вернуться к листу № { $project }

# Сумма на бумаге не сошлась
differ-title = Суммы не сошлись
differ-text = На бумаге { $paper }, по оценкам { $computed }. Сначала сверьте оценки с листом. Если верны оценки, а сложили с ошибкой, лист принимают с пересчётом: сохранятся обе суммы.
differ-check = Сверить с листом
differ-accept = Арифметическая ошибка, принять пересчёт
differ-who = Кто подтверждает
differ-who-juror = Член жюри ({ $juror })
differ-who-two = Секретарь и второе лицо
differ-second = Фамилия и инициалы второго лица
differ-second-needed = Укажите, кто второй
differ-certified-two = секретарь и { $second }

# Лист (проверка и исправления)
check-title = Лист: проект № { $number }
check-total = Сумма
check-of = из { $of }
check-paper-sum = Сумма на бумаге { $sum } — принят пересчёт
check-comment = Комментарий
check-no-mark = нет оценки
check-saved = Сохранено в { $time }, запись { $number }
check-hint = Для считки: один читает вслух, второй сверяет с бумагой.
check-correct = Исправить
check-correct-title = Исправить оценку: { $code }
check-correct-was = Было { $score }
check-correct-now = Новая оценка
check-correct-reason-hint = Например: ошибка ввода, на бумаге 4
check-correct-save = Записать исправление
check-corrected = Исправлено в { $time }, запись { $number }
check-correct-same = Это та же оценка
check-cancel = Отмена
check-return = Вернуть члену жюри…
check-return-title = Вернуть лист члену жюри
check-return-text = Лист перестанет считаться принятым. { $juror } сможет изменить оценки и сдаст его снова.
check-return-confirm = Вернуть
check-returned = Лист возвращён, запись { $number }
check-recuse = Записать самоотвод…
check-recuse-title = Самоотвод: { $juror }, проект № { $number }
check-recuse-text = Запишите со слов или с бумажного уведомления. Лист не будет учтён; средний балл считается по остальным листам.
check-recuse-confirm = Записать самоотвод
check-recused = Самоотвод записан, запись { $number }
check-withdraw = Отозвать самоотвод…
check-withdraw-title = Отозвать самоотвод: { $juror }, проект № { $number }
check-withdraw-text = Член жюри снова оценивает этот проект. Запись о самоотводе останется в журнале.
check-withdraw-confirm = Отозвать
check-withdrawn = Самоотвод отозван, запись { $number }
check-other-section = Проект слушает не та секция, в которой этот член жюри. Его лист не учитывается, пока секретарь не разрешит.
check-allow = Разрешить лист…
check-allow-title = Разрешить лист другой секции: { $juror }, проект № { $number }
check-allow-text = Член жюри оценивает этот проект наравне с его секцией, лист учитывается. Причина войдёт в протокол.
check-allow-confirm = Разрешить
check-allow-hint = Например: заменяет члена жюри этой секции
check-allowed = Лист разрешён, запись { $number }
check-allowance = Лист другой секции разрешён секретарём. Причина: { $reason }
check-disallow = Отозвать разрешение…
check-disallow-title = Отозвать разрешение: { $juror }, проект № { $number }
check-disallow-text = Лист останется, но учитываться не будет.
check-disallow-confirm = Отозвать
check-disallowed = Разрешение отозвано, запись { $number }
check-reason = Причина
check-reason-needed = Укажите причину
check-recusal-reason = Самоотвод: { $reason }
check-previous = Предыдущий проект
check-next = Следующий проект
check-enter = Ввести с бумаги

# Кто что оценил
grid-project = Проект
grid-counted = Учтено
grid-counted-hint = Листов учтено; положение требует не меньше { $minimum }
grid-juror-progress = { $done } из { $of }
grid-legend = Обозначения
grid-state-empty = нет оценок
grid-state-partial = начат
grid-state-complete = оценки стоят, не сдан
grid-state-submitted = сдан в программе
grid-state-checked-in = принят с бумаги
grid-state-recused = самоотвод
grid-state-off = не участвует
grid-state-elsewhere = другая секция: лист не нужен
grid-state-other-section = другая секция: лист не учитывается
grid-state-allowed = лист другой секции, разрешён
grid-other-section = { $count ->
    [one] { $count } лист другой секции не учитывается
    [few] { $count } листа другой секции не учитываются
   *[other] { $count } листов другой секции не учитываются
}
grid-other-section-hint = Чтобы учесть лист, откройте его и разрешите с причиной.
grid-cell = Проект № { $number }, { $juror }: { $state }
grid-short = { $count ->
    [one] { $count } проект: листов меньше { $minimum }
    [few] { $count } проекта: листов меньше { $minimum }
   *[many] { $count } проектов: листов меньше { $minimum }
}
grid-short-hint = По положению такие проекты не получат места.
grid-only-short = Мало листов
grid-only-open = Только незаконченные
grid-all = Все проекты
grid-search = Номер или название
grid-nothing = Ничего не нашлось
grid-all-there = Все листы приняты. Можно закрывать приём оценок на экране «Итоги».
grid-unsubmitted = { $count ->
    [one] { $count } лист заполнен, но не сдан
    [few] { $count } листа заполнены, но не сданы
   *[many] { $count } листов заполнены, но не сданы
}
