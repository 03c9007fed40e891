# Слова, общие для всех экранов
program = Трибуна
loading = Загрузка…
retry = Повторить
close = Закрыть
pick-choose = Выберите
cancel = Отмена
save = Сохранить
copy = Скопировать
copied = Скопировано
copy-failed = Не удалось скопировать: буфер обмена недоступен
open = Открыть
reason = Причина
signed-out-title = Сеанс закончился

# Роль и место в жюри
role-chair = председатель
role-deputy = заместитель председателя
role-member = член жюри
role-secretary = секретарь
role-advisory = совещательный голос
seat-administration = администрация
seat-expert = эксперт
seat-student = обучающийся

# Вид и язык
language = Язык
theme = Оформление
theme-system = Как в системе
theme-light = Светлое
theme-dark = Тёмное

# Таблицы
copy-table = Скопировать таблицу
copied-rows = { $count ->
    [one] Скопирована { $count } строка: вставьте её в Excel
    [few] Скопированы { $count } строки: вставьте их в Excel
   *[other] Скопировано { $count } строк: вставьте их в Excel
}
project-no = № { $number }
project-named = № { $number } «{ $title }»
column-number = №
column-project = Проект
column-lead = Руководитель
column-category = Номинация
column-requested = Запрошено
column-code = Код
column-name = Ф.И.О.
column-role = Роль
column-sheets = Листы
column-pin = ПИН-код
column-criterion = Критерий
column-source = Источник
column-limit = Лимит
column-place = Место
column-score = Балл
column-counted = Листов
column-status = Статус
column-award = Предложено
column-decision = Решение
