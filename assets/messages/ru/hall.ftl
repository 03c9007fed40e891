# Защита: порядок выступлений, часы, заметки, презентации, экран для зала
hall-choose = Что видит зал
hall-choose-text = Экран для зала – второе окно программы. Оценок и мест на нём нет до объявления результатов.
hall-scene-defence = Выступление и часы
hall-scene-title = Название конкурса
hall-scene-break = Перерыв
hall-scene-voting = Голосование
hall-scene-slides = Презентация команды
hall-scene-reveal = Объявление результатов
hall-reveal-later = когда результаты зафиксированы
hall-voting-question = Приз зрительских симпатий
hall-voting-what = О чём голосуют
hall-voting-choices = Сколько проектов можно отметить
hall-corner = Маленькие часы поверх презентации
hall-reveal-where = Что объявляется
hall-reveal-all = Весь конкурс
hall-reveal-next = Показать следующее место
hall-reveal-again = Начать заново
hall-preview = Так это увидит зал
hall-show = Показать залу
hall-no-contest = Трибуна
hall-all-heard = Все команды выступили
hall-stands = пауза
hall-presentation = выступление
hall-questions = вопросы жюри
hall-last-presentation = последняя минута выступления
hall-last-questions = последняя минута вопросов
hall-over = время вышло
hall-stop = время вышло, завершайте
hall-position = Выступление { $position } из { $of }
hall-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
hall-then = Затем вопросы жюри,
hall-next = Далее:
hall-preparing = готовится № { $number }
hall-prepares = Готовится:
hall-now-next = Сейчас выступит
hall-break = Перерыв
hall-until = до { $time }
hall-voting = Голосование
hall-choices = { $count ->
    [one] В бюллетене можно отметить не более { $count } проекта
   *[many] В бюллетене можно отметить не более { $count } проектов
}
hall-results = Результаты
hall-reveal-ready = Объявление результатов
hall-place = { $place } место
hall-preliminary = Результаты предварительные до приказа.
hall-signed-out = Этому окну нечего показать. Откройте экран для зала из раздела «Защита» ещё раз.
