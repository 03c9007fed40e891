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
