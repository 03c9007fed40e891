# Защита: порядок выступлений, часы, заметки, презентации, экран для зала

nav-defence = Защита
defence-tab-live = Ход защиты
defence-order = Порядок выступлений
defence-tab-slides = Презентации
defence-room = Аудитория
defence-room-all = Без секции
defence-nothing = Выступать некому
defence-nothing-hint = Порядок выступлений появится, когда в конкурсе будут проекты.
defence-behind = +{ $minutes } мин к плану
defence-ahead = −{ $minutes } мин к плану
defence-took = длилось { $length }
defence-break = Перерыв
defence-minutes = { $count } мин
defence-not-scored = Кто ещё не оценил
defence-sheets = сдано { $done }, начато { $begun }, самоотводов { $recused }
defence-rows-all = Все проекты
defence-rows-near = Ближайшие
defence-recused-short = с/о
defence-away-short = н/п
defence-lost-short = утерян
defence-incomplete = не закончил(а) лист по проекту № { $number }: { $given } из { $of }
defence-not-begun = не начал(а) лист по проекту № { $number }
defence-incomplete-more = и ещё { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[many] { $count } листов
}
defence-to-sheet = К листу
defence-paper = Бумажный лист
defence-stage = На сцену…
defence-give = Слайды на экран
defence-take-back = Вернуть экран
defence-on-slides = экран у презентации
defence-late = Опаздывает…
defence-no-show = Неявка…
defence-end-title = Проект № { $number }: выступит позже

clock-title = Часы выступления
clock-idle = Часы не идут
clock-part-presentation = Выступление · проект № { $number }
clock-part-questions = Вопросы · проект № { $number }
clock-then-questions = затем вопросы { $minutes }
clock-preparing = Готовятся: { $numbers }
clock-all-heard = Все команды выступили
clock-start = Начать
clock-to-questions = К вопросам
clock-finish = Завершить
clock-pause = Пауза
clock-resume = Дальше
clock-minute = +1 мин
clock-more = Ещё о часах
clock-next = Сразу следующая команда
clock-drop = Запущены по ошибке
clock-drop-text = Часы остановятся, будто их не запускали. Запись об этом останется в журнале.
clock-drop-do = Сбросить часы
clock-drop-reason = Начат не тот проект
clock-stands = пауза
clock-warning = последняя минута
clock-over = время вышло
clock-stop = пора остановить

notes-title = Заметки по № { $number }
notes-edit = Исправить заметку
notes-remove = Убрать заметку
notes-kind = Что это
notes-who = Кто сказал
notes-nobody = кто – не указано
notes-text = Текст заметки
notes-placeholder = Что сказано; Enter – записать
notes-save = Записать
note-question = Вопрос
note-recommendation = Рекомендация
note-remark = Замечание

move-title = Проект № { $number } выступит позже
move-where = Когда
move-after-next = После следующей команды
move-after = После № { $number } { $title }
move-end = В конце
move-late = Команда задерживается
move-do = Переставить

no-show-title = Проект № { $number }: команда не явилась
no-show-text = Решение комиссии попадёт в протокол. Нулевых оценок проект не получит.
no-show-what = Что решили
no-show-end = Перенести в конец: команда ещё может выступить
no-show-out = Не явилась: проект вне рейтинга
no-show-decision = Решение и причина
no-show-reason = Команда не явилась к своему времени
no-show-votes = Голосовали, если ставили на голосование
no-show-do = Записать решение

order-begins = Начало
order-day = День
order-day-unsaid = не указан
order-number = По номерам
order-draw = Жребий…
order-break = Добавить перерыв
order-break-title = Название перерыва
order-break-minutes = Длительность перерыва
order-break-remove = Убрать перерыв
order-minutes = мин
order-by-lot = Жребий. Число жребия { $seed }: из него и списка номеров порядок получится снова.
order-by-hand = Порядок составлен вручную. Перетащите строку или нажмите Alt+↑, Alt+↓.
order-by-number = По номерам проектов. Перетащите строку или нажмите Alt+↑, Alt+↓.
order-changed = Порядок изменён и ещё не сохранён.
order-row = { $place }. Проект № { $number }, { $title }
order-row-break = { $place }. Перерыв
order-more = Действия с проектом № { $number }
order-late = Команда задерживается…
order-to-end = В конец…
order-no-show = Неявка…
order-withdraw = Снять проект…
order-withdraw-title = Снять проект № { $number }
order-withdraw-text = Проект не будет выступать и останется в ведомости без места.
order-withdraw-do = Снять
order-elsewhere = Остальные проекты секции выступают в другой день: { $day }
draw-title = Жребий
draw-text = Программа перемешает проекты и запишет число жребия. Перерывы останутся на своих местах.
draw-seed = Число жребия
draw-seed-hint = Пусто – программа возьмёт случайное. Можно вписать число, которое назвал зал.
draw-do = Тянуть жребий

slides-count = Получено { $received }, открывается { $opens } из { $of }
slides-project = Проект
slides-received = Получена
slides-opens = Открывается
slides-file = Файл
slides-note = Пометка
slides-received-of = Презентация проекта № { $number } получена
slides-opens-of = Презентация проекта № { $number } открывается
slides-note-of = Пометка о презентации проекта № { $number }
slides-pick = Выбрать файл
slides-other = Другой файл
slides-gone = файла нет на месте
slides-open = Открыть на экране

hall-choose = Что видит зал
hall-choose-text = Экран для зала – второе окно программы. Оценок и мест на нём нет до объявления результатов.
hall-face-defence = Выступление и часы
hall-face-title = Название конкурса
hall-face-break = Перерыв
hall-face-voting = Голосование
hall-face-slides = Презентация команды
hall-face-reveal = Объявление результатов
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

learn-defence = Защита
learn-defence-what = Отсюда ведут день: кто выступает, сколько осталось времени, кто из жюри ещё не оценил, что видит зал.
learn-defence-step-order = Порядок – по номерам, жребием или вручную. Начало и перерывы задают план; он сдвигается сам, когда выступают дольше или короче.
learn-defence-step-clock = Пробел начинает выступление, переводит к вопросам и завершает. Часы идут и после перезапуска программы.
learn-defence-step-late = Кто задерживается, выступит позже; кто не явился – по решению комиссии. Причина записывается.
learn-defence-step-hall = Экран для зала – второе окно. Оценок на нём нет, места появляются по одному после фиксации результатов.
learn-defence-next = Заметки попадут в протокол, в раздел «Выступили».
