# Разделы
nav-label = Разделы
nav-next = Что дальше
nav-setup = Подготовка
nav-projects = Проекты
nav-jury = Жюри
nav-marks = Оценки
nav-results = Итоги
nav-papers = Документы
nav-journal = Журнал
nav-shortcut = { $section } ({ $keys })
nav-keys = Alt и цифра — раздел по порядку
