# Новый конкурс и подготовка по шагам
guide-new = Новый конкурс
guide-heading = Подготовка по шагам
guide-path = Шаги подготовки
guide-step-about = О конкурсе
guide-step-criteria = Критерии
guide-step-jury = Жюри
guide-step-projects = Проекты
guide-step-money = Деньги
guide-step-ready = Готово
guide-step-done = заполнено
guide-about-lead = Конкурс — это один файл. Всё, что вы сейчас впишете, можно изменить позже; обязательного здесь нет.
guide-about-again = Эти сведения стоят в шапке каждого документа. Правка сохраняется, когда вы выходите из поля.
guide-title = Название
guide-title-hint = Как в документах. Если оставить пустым, конкурс назовётся по файлу
guide-organisation = Кто проводит
guide-organisation-example = Университет
guide-place = Место
guide-place-example = г. Барнаул
guide-days = Дата защиты
guide-days-example = 15.05.2026
guide-days-hint = Несколько дней — через запятую
guide-days-wrong = Не похоже на дату. Например: 15.05.2026 или 14–15 мая 2026
guide-preset = Положение
guide-preset-hint = Готовые правила и критерии: с них удобно начать, изменить можно всё до первой оценки.
guide-preset-own = Без образца
guide-preset-own-about = Критерии и правила — свои, с чистого листа
guide-preset-about = { $count ->
    [one] { $count } критерий, наибольшая сумма листа { $maximum }
    [few] { $count } критерия, наибольшая сумма листа { $maximum }
   *[many] { $count } критериев, наибольшая сумма листа { $maximum }
}
guide-preset-more = Критерии и правила этого положения
guide-file-name = Новый конкурс
guide-make = Создать файл конкурса
guide-criteria-lead = По этим критериям жюри ставит оценки. Поправьте название, коэффициент и шкалу прямо в клетках или добавьте строку в конце.
guide-regulation = Положение целиком
guide-jury-lead = Председатель, члены жюри, секретарь. Фамилии можно вставить столбцом из своей таблицы; роль и право голоса — рядом.
guide-projects-lead = Вставьте блок из Excel или LibreOffice: номер, название, руководитель и что ещё есть. Перед записью программа покажет, что не так.
guide-money-lead = Из каких источников и сколько можно распределить, в порядке расходования. Если денег нет, пропустите шаг.
guide-paste-title = Таблица уже есть?
guide-paste-copy = Скопируйте нужные строки в Excel или LibreOffice, можно вместе с заголовками.
guide-paste-place = Щёлкните первую клетку этой таблицы и вставьте:
guide-paste-check = Программа покажет, что куда встанет и что не так, и запишет после вашего согласия.
guide-ready = Всё нужное есть: можно принимать оценки.
guide-ready-lacks = Чтобы начать приём оценок, не хватает вот чего. Каждая строка ведёт к своему шагу.
guide-closed = Приём оценок закрыт: подготовка этого конкурса позади.
guide-to-next = К экрану «Что дальше»
guide-to-papers = Распечатать бланки
guide-to-marks = К вводу оценок
guide-back = Назад
guide-next = Дальше
guide-skip = Можно пропустить и заполнить позже
guide-later = Закрыть
guide-finish = Закончить
