# Окно этапов
keys-stages = Этапы конкурса
keys-scope-fixing = Перед фиксацией
keys-scope-sealing = После фиксации
keys-scope-signing = Подписи
keys-sign-turn = Подписано — позже — нет

# Присутствие
keys-jury-turn = Следующая вкладка
keys-scope-presence = Жюри: присутствие
keys-presence-arrive = Прибыл сейчас
keys-presence-leave = Убыл сейчас
keys-presence-remote = Участвует дистанционно с этой минуты
keys-presence-absent = Отсутствует, с причиной
keys-presence-time = Ввести время; Enter записывает приход или уход
keys-presence-up = К строке выше
keys-presence-down = К строке ниже

# Кого нет
keys-grid-next-open = К следующему неполному листу
keys-sheets-blind = Второй ввод следующего листа вслепую
keys-sheets-aloud = Считка следующего листа

# Защита: порядок выступлений, часы, заметки, презентации, экран для зала
keys-scope-order = Порядок выступлений
keys-scope-reveal = Объявление результатов
keys-clock-step = Часы: начать, к вопросам, завершить
keys-clock-pause = Часы: пауза и дальше
keys-clock-minute = Часы: ещё минута
keys-defence-note = Заметка
keys-defence-slides = Отдать экран презентации и вернуть
keys-defence-end = Следующая команда – в конец
keys-order-up = Проект раньше
keys-order-down = Проект позже
keys-order-first = Проект первым
keys-order-last = Проект последним
keys-order-previous = К строке выше
keys-order-following = К строке ниже

# Раздел «Голосование»: зал на бумаге, равенство баллов, решения жюри.
keys-scope-boxes = Подсчёт урны
keys-scope-ballots = Голосование жюри
keys-voting-turn = Зал или решения жюри
keys-voting-box = Записать урну
keys-box-next = Следующее поле
keys-box-back = Предыдущее поле
keys-box-save = Записать подсчёт
keys-box-leave = Закрыть без записи
keys-ballot-name = Проект по номеру столбца, 0 – воздержался
keys-ballot-next = Следующий член жюри
keys-ballot-back = Предыдущий член жюри

# Диагностика: вкладка итогов для председателя и секретаря
keys-scope-diagnostics = Итоги: диагностика
keys-diagnostics-turn = Следующий вид диагностики

# Клавиши: места, где они действуют
keys-title = Клавиши
keys-lead = Одни и те же места клавиатуры действуют в русской и в английской раскладке.
keys-open = Все клавиши
keys-or = или
keys-space = Пробел
keys-screen = Клавиши этого экрана
keys-scope-everywhere = Везде
keys-scope-start = Начальный экран
keys-scope-console = Пульт секретаря
keys-scope-entry = Ввод с бумаги
keys-scope-cells = Строка листа
keys-scope-grid = Сетка листов
keys-scope-closing = Итоги до закрытия приёма оценок
keys-scope-ranks = Таблица мест
keys-scope-preview = Просмотр документа
keys-scope-guide = Подготовка по шагам

# Клавиши: действия
keys-help = Справка об этом экране
keys-list = Список клавиш
keys-theme = Сменить тему
keys-lang = Сменить язык
keys-new = Новый конкурс
keys-demo = Демонстрационный конкурс
keys-search = Поиск и команды
keys-lock = Передать ноутбук жюри
keys-guide = Подготовка по шагам
keys-pins = Выдать ПИН-коды
keys-marks-turn = Ввод с бумаги или сетка листов
keys-entry-change = Сменить члена жюри или проект
keys-entry-clear = Очистить строку
keys-cell-mark = Поставить оценку
keys-cell-take = Следующая клетка; на последней — принять лист
keys-cell-next = Следующая клетка
keys-cell-back = Предыдущая клетка
keys-cell-rub = Стереть или вернуться
keys-grid-up = Проект выше
keys-grid-down = Проект ниже
keys-grid-left = Член жюри слева
keys-grid-right = Член жюри справа
keys-cell-recuse = Самоотвод
keys-regulation = Положение
keys-minutes = Сведения для протокола
keys-undo = Отменить правку
keys-redo = Вернуть правку
keys-scope-table = Таблица
keys-table-edit = Править клетку
keys-table-enter = Вниз; в клетке — записать
keys-table-move = Перейти в соседнюю клетку
keys-table-find = Найти в таблице
keys-table-all = Выделить всё
keys-table-row = Выделить строку
keys-table-column = Выделить столбец
keys-table-clear = Очистить клетки
keys-table-remove = Удалить строки
keys-table-row-up = Переставить строку выше
keys-table-row-down = Переставить строку ниже
keys-table-open = Открыть карточку строки
keys-table-leave = Выйти из таблицы
keys-scope-door = Вход члена жюри
keys-scope-pin = ПИН-код
keys-scope-sheet = Оценочный лист
keys-door-back = Назад к списку
keys-pin-digit = Цифра ПИН-кода
keys-pin-rub = Стереть цифру
keys-pin-enter = Войти
keys-sheet-up = Критерий выше
keys-sheet-down = Критерий ниже
keys-sheet-rub = Снять оценку
keys-sheet-on = Следующий критерий; когда все готовы — сдать лист
keys-look-early = Посмотреть итоги раньше
keys-results-turn = Следующая вкладка итогов
keys-reopen = Открыть приём оценок снова
keys-explain-close = Закрыть объяснение
keys-rank-up = Проект выше
keys-rank-down = Проект ниже
keys-papers-turn = Документы или сведения для протокола
keys-guide-next = Дальше
keys-guide-back = Назад
keys-guide-close = Закрыть подготовку по шагам

# Поиск и команды
search-title = Поиск и команды
search-hint = Проект, человек, экран, действие, документ…
search-results = Найдено
search-none = Ничего не нашлось: «{ $query }»
search-none-hint = Можно искать номер и название проекта, фамилию, название экрана, действие или документ. Раскладка не важна.
search-recent = Недавнее
search-suggested = Часто нужное
search-foot-move = выбрать
search-foot-open = открыть
search-foot-close = закрыть
search-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
}
search-kind-project = Проект
search-kind-juror = Жюри
search-kind-person = Человек
search-kind-screen = Экран
search-kind-action = Действие
search-kind-setting = Настройка
search-kind-paper = Документ
search-kind-help = Справка
search-lead-of = руководитель, № { $number } «{ $title }»
search-mentor-of = наставник, № { $number } «{ $title }»
search-speaker-of = выступает, № { $number } «{ $title }»
search-team-of = команда, № { $number } «{ $title }»
search-theme-light = Светлая тема
search-theme-dark = Тёмная тема
search-theme-system = Тема как в системе
search-lang-ru = Язык: русский
search-lang-en = Язык: английский (English)
search-passphrase = Пароль пульта
search-file = Файл конкурса: копия и проверка
search-money = Источники денег
search-criteria = Критерии
