# Этапы
stage-preparation = Подготовка
stage-check-in = Регистрация
stage-defence = Защита
stage-deliberation = Совещание жюри
stage-fixed = Результаты зафиксированы
stage-signed = Протокол подписан
stage-published = Опубликовано

# Копии при смене этапа
snapshot-folder = снимки
snapshot-stage-preparation = подготовка
snapshot-stage-check-in = регистрация
snapshot-stage-defence = защита
snapshot-stage-deliberation = совещание
snapshot-stage-fixed = результаты зафиксированы
snapshot-stage-signed = протокол подписан
snapshot-stage-published = опубликовано

# Что дальше
next-attendance-unknown = { $count ->
    [one] { $count } член жюри не отмечен
    [few] { $count } члена жюри не отмечены
   *[many] { $count } членов жюри не отмечены
}
next-attendance-unknown-hint = Отметьте, кто пришёл и кого не будет: от этого зависит кворум
next-quorum-missing = Кворума пока нет
next-quorum-missing-hint = Решения жюри без него не имеют силы
next-notices-missing = { $count ->
    [one] { $count } член жюри не подал уведомление о конфликте интересов
    [few] { $count } члена жюри не подали уведомление о конфликте интересов
   *[many] { $count } членов жюри не подали уведомление о конфликте интересов
}
next-notices-missing-hint = Его подают в начале заседания, и тогда, когда конфликта нет
