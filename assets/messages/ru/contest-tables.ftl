# Таблицы подготовки: как в электронной таблице
cells-filter = Найти в таблице
cells-found = { $count ->
    [one] { $count } строка из { $all }
    [few] { $count } строки из { $all }
   *[other] { $count } строк из { $all }
}
cells-new-row = Новая строка: печатайте или вставьте из Excel
cells-index = Номер строки
cells-cell = { $column }, строка { $row }
cells-choices = Показать, что можно выбрать
cells-keys = Стрелки и Tab — по ячейкам, Enter или F2 — правка, Escape — оставить как было, Delete — очистить, Ctrl и минус — удалить строки, Ctrl+Z и Ctrl+Y — отменить и вернуть, Ctrl+F — поиск, F6 — выйти из таблицы.
cells-hint = Enter — правка · Ctrl+V — вставить из Excel · Ctrl+Z — отменить · F6 — выйти из таблицы
cells-sort = Показать по столбцу «{ $column }»
cells-sorted = Показано по столбцу «{ $column }». Порядок строк в конкурсе прежний.
cells-keep-sorting = Сделать этот порядок основным
cells-end-sorting = Показать в прежнем порядке
cells-saving = сохраняется…
cells-unfinished = новая строка сохранится, когда вы перейдёте к другой
cells-troubles = { $count ->
    [one] { $count } ячейка не сохранена: её нужно исправить
    [few] { $count } ячейки не сохранены: их нужно исправить
   *[other] { $count } ячеек не сохранены: их нужно исправить
}
cells-to-trouble = К ошибке
cells-retry = Сохранить ещё раз
cells-escape = Escape вернёт прежнее: { $value }
cells-undo = Отменить
cells-undo-step = Отменить: { $step }
cells-redo = Вернуть
cells-redo-step = Вернуть: { $step }
cells-undone-other = Отменено изменение подготовки
cells-undone-elsewhere = Отменена правка таблицы «{ $what }»
cells-redone-other = Изменение подготовки сделано снова
cells-redone-elsewhere = Правка таблицы «{ $what }» сделана снова
cells-step-table = { $count ->
    [one] правка таблицы «{ $table }», { $count } строка, { $time }
    [few] правка таблицы «{ $table }», { $count } строки, { $time }
   *[other] правка таблицы «{ $table }», { $count } строк, { $time }
}
cells-step-other = запись журнала { $entry }, { $time }
cells-menu = Действия со строками
cells-open = Открыть карточку
cells-remove = { $count ->
    [one] Удалить строку
    [few] Удалить { $count } строки
   *[other] Удалить { $count } строк
}
cells-removed = { $count ->
    [one] Удалена { $count } строка
    [few] Удалены { $count } строки
   *[other] Удалено { $count } строк
}
cells-clear = Очистить ячейки
cells-up = Переместить выше
cells-down = Переместить ниже
cells-all = Выбрать все строки

# Вставка
paste-title = Вставка в таблицу
paste-header = Первая строка — названия столбцов
paste-counts = { $changed ->
    [0] Новых строк: { $added }.
   *[other] Новых строк: { $added }, изменится: { $changed }.
}
paste-lost = { $count ->
    [one] { $count } значение не поместится: справа нет столбца.
    [few] { $count } значения не поместятся: справа нет столбцов.
   *[other] { $count } значений не поместятся: для них нет столбцов.
}
paste-unknown = Столбцы без места в таблице: { $columns }.
paste-clean = Ошибок нет.
paste-whole = вся вставка
paste-row = строка { $row }
paste-cell = строка { $row }, „{ $column }“
paste-more = { $count ->
    [one] и ещё { $count } строка
    [few] и ещё { $count } строки
   *[other] и ещё { $count } строк
}
paste-without = { $count ->
    [one] Вставить без этой строки
   *[other] Вставить без этих строк ({ $count })
}
paste-mend = Вставить, исправить в таблице
paste-sure = Вставить

# Таблицы и столбцы
field-table-contest = Конкурс
field-table-criteria = Критерии
field-table-projects = Проекты
field-table-jurors = Жюри
field-table-categories = Номинации
field-table-sections = Секции
field-table-sources = Источники денег
field-table-helpers = Помощники
field-contest-title = Название конкурса
field-contest-organisation = Организация
field-contest-place = Место
field-contest-dates = Дни
field-criteria-code = Код
field-criteria-name = Критерий
field-criteria-weight = Коэффициент
field-criteria-min = Мин
field-criteria-max = Макс
field-criteria-step = Шаг
field-criteria-key = Ключевой
field-criteria-description = Описание
field-projects-number = №
field-projects-title = Проект
field-projects-registration = Рег. №
field-projects-official-title = Официальное название
field-projects-lead = Руководитель
field-projects-team = Команда
field-projects-speaker = Докладчик
field-projects-faculty = Факультет
field-projects-group = Группа
field-projects-contact = Контакт
field-projects-category = Номинация
field-projects-requested = Запрошено
field-projects-minimum = Минимум
field-projects-mentor = Наставник
field-projects-section = Секция
field-projects-summary = Описание
field-projects-standing = Заявка
field-projects-grounds = Основание
field-jurors-code = Код
field-jurors-name = Ф.И.О.
field-jurors-position = Должность
field-jurors-role = Роль
field-jurors-voting = Голос
field-jurors-seat = Категория
field-jurors-section = Секция
field-sources-name = Источник
field-sources-limit = Лимит
field-sources-order = Порядок
field-sources-share = Доля
field-categories-name = Номинация
field-sections-name = Секция
field-helpers-name = Ф.И.О.
field-helpers-rights = Права

# Карточка проекта
card-about = О проекте
card-people = Люди
card-money = Деньги
card-application = Допуск
card-more = Ещё
card-before = Предыдущий проект
card-after = Следующий проект
card-history = История
card-history-empty = Здесь появится каждое изменение карточки: кто, когда, что было и что стало.
card-history-empty-value = пусто
card-added = Заявка добавлена
card-removed = Заявка удалена
card-notes = Из загруженной таблицы

# Проекты
filter-all = Все
