# Слова, общие для всех экранов
program = Трибуна
loading = Загрузка…
retry = Повторить
close = Закрыть
cancel = Отмена
save = Сохранить
copy = Скопировать
copied = Скопировано
copy-failed = Не удалось скопировать: буфер обмена недоступен
open = Открыть
search = Поиск
reason = Причина
yes = да
no = нет
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
