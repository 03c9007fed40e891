# Помощники секретаря
door-helpers = Помощники
door-no-pin-helper = Попросите секретаря: ПИН-код помощнику он выдаёт на экране «{ nav-jury }».
door-back-to-list = К списку

# Дверь: ноутбук передают из рук в руки
door-title = Кто оценивает?
door-lead = Найдите свою фамилию и введите ПИН-код, который вам дал секретарь.
door-search = Найти фамилию
door-nobody = Никого с такой фамилией нет
door-no-jurors = Состав жюри пока не введён
door-no-jurors-hint = Секретарь открывает пульт и добавляет членов жюри или импортирует их таблицей.
door-progress = { $done } из { $of }
door-progress-label = сдано листов: { $done } из { $of }
door-no-pin = ПИН-код не выдан
door-no-pin-title = У вас пока нет ПИН-кода
door-no-pin-text = Попросите секретаря выдать ПИН-код: пульт секретаря → «Жюри» → «Выдать ПИН-код». Оценивать можно и на бумажном листе.
door-console = Открыть пульт секретаря
door-console-title = Пульт секретаря
door-console-lead = Введите пароль, с которым был закрыт пульт.
door-passphrase = Пароль
door-open = Открыть
door-opening = Проверяем…
door-choose = Выберите себя в списке
door-choose-hint = Ваши оценки не видит никто из членов жюри. После трёх минут без нажатий ноутбук сам вернётся к этому экрану.
door-demo = Демонстрационный конкурс
door-demo-hint = Люди и проекты вымышлены. ПИН-коды и пароль показаны, потому что это пример.
door-demo-passphrase = Пароль пульта
door-loading = Загрузка…

# ПИН-код
pin-hint = От 4 до 8 цифр. Можно набирать на клавиатуре.
pin-typed = { $count ->
    [0] Цифры не введены
    [one] Введена { $count } цифра
    [few] Введены { $count } цифры
   *[many] Введено { $count } цифр
}
pin-erase = Стереть
pin-enter = Войти
pin-checking = Проверяем…
pin-wrong = ПИН-код не подошёл. { $left ->
    [0] Попыток не осталось.
    [one] Осталась { $left } попытка, потом будет пауза.
    [few] Остались { $left } попытки, потом будет пауза.
   *[many] Осталось { $left } попыток, потом будет пауза.
}
pin-paused = Слишком много неверных попыток. Снова можно будет через { $seconds } с.
pin-forgot = Забыли ПИН-код? Секретарь выдаст новый.

# Список проектов члена жюри
desk-title = Проекты
desk-done = Сдано { $done } из { $of }
desk-lead = Выберите проект. Каждая оценка сохраняется сразу; лист сдают, когда оценки стоят по всем критериям.
desk-lead-closed = Приём оценок закрыт. Свои листы можно только посмотреть.
desk-lead-all-done = Все листы сданы. Спасибо! Передайте ноутбук секретарю.
desk-search = Номер, название или руководитель
desk-filter-all = Все
desk-filter-open = Не оценённые
desk-filter-done = Сданные
desk-finish = Закончить и передать
desk-nothing = Ничего не нашлось
desk-nothing-open = Не оценённых проектов не осталось
desk-empty = Проектов пока нет
desk-empty-hint = Список появится, когда секретарь добавит проекты.
desk-clear = Показать все
desk-continue = Продолжить: № { $number }
desk-loading = Загрузка списка…
desk-state-empty = не начат
desk-state-partial = оценено { $given } из { $criteria }
desk-state-complete = оценки стоят, лист не сдан
desk-state-submitted = сдан
desk-state-checked-in = принят с бумаги
desk-state-recused = самоотвод
desk-state-off = не участвует
desk-state-other-section = другая секция

# Лист члена жюри
sheet-project = Проект № { $number }
sheet-requested = запрошено { $amount }
sheet-all-projects = Все проекты
sheet-all-projects-count = { $done } из { $of }
sheet-previous = Предыдущий проект
sheet-next = Следующий проект
sheet-recuse = Заявить самоотвод…
sheet-team = О проекте
sheet-team-lead = Руководитель
sheet-team-speaker = Выступает
sheet-team-members = Команда
sheet-team-mentor = Наставник
sheet-team-faculty = Факультет, группа
sheet-team-summary = Кратко
sheet-weight = коэффициент { $weight }
sheet-key = ключевой критерий
sheet-words = что значат баллы
sheet-choose = выберите { $min }–{ $max }
sheet-type = число от { $min } до { $max }
sheet-type-step = число от { $min } до { $max }, шаг { $step }
sheet-pending = { $text }… Enter — поставить
sheet-off-scale = { $text } нет на шкале { $min }–{ $max }
sheet-clear-mark = Убрать оценку
sheet-score = { $score }
sheet-score-words = { $score } — { $words }
sheet-saving = сохраняется…
sheet-row-saved = сохранено
sheet-saved = { $code }: сохранено в { $time }
sheet-saved-cleared = { $code }: оценка убрана в { $time }
sheet-saved-comment = Комментарий сохранён в { $time }
sheet-saved-last = Сохранено в { $time }
sheet-failed = Не сохранено: { $reason }
sheet-retry = Повторить
sheet-unsaved = { $count ->
    [one] { $count } оценка не сохранена
    [few] { $count } оценки не сохранены
   *[many] { $count } оценок не сохранено
}
sheet-file-lost = с файлом конкурса на этом компьютере что-то случилось. Позовите секретаря; введённое остаётся на экране
sheet-unsaved-text = Оценки остались на экране. Нажмите «Повторить»; если не поможет, позовите секретаря и не закрывайте окно.
sheet-kept = { $count ->
    [one] На этом устройстве осталась несохранённая оценка: { $marks }
   *[other] На этом устройстве остались несохранённые оценки: { $marks }
}
sheet-kept-text = { $count ->
    [one] В файл конкурса она не попала. Если это ваша оценка, сохраните её; если нет, отбросьте.
   *[other] В файл конкурса они не попали. Если это ваши оценки, сохраните их; если нет, отбросьте.
}
sheet-kept-cleared = убрана
sheet-kept-give = Сохранить
sheet-kept-drop = Отбросить
sheet-so-far = Пока
sheet-so-far-of = из { $of } возможных · { $missing ->
    [one] остался { $missing } критерий
    [few] осталось { $missing } критерия
   *[many] осталось { $missing } критериев
}
sheet-total-of = из { $of } · все критерии оценены
sheet-total-done = из { $of }
sheet-none-yet = Оценок пока нет · наберите цифру или нажмите на балл
sheet-comment = Комментарий
sheet-comment-filled = Комментарий есть
sheet-comment-hint = Видят только вы и секретарь. Сохраняется сам.
sheet-comment-saving = сохраняется…
sheet-comment-saved = сохранён в { $time }
sheet-comment-left = осталось знаков: { $left }
sheet-submit = Сдать лист
sheet-submit-title = Сдать лист: проект № { $number }
sheet-submit-lead = После сдачи оценки исправит только секретарь, с указанием причины.
sheet-submit-total = Итого
sheet-submit-confirm = Сдать
sheet-submit-back = Вернуться к оценкам
sheet-submitting = Сдаём…
sheet-submitted-at = Лист сдан в { $time }, запись { $number }
sheet-read-only-submitted = Лист сдан, менять его может только секретарь — с причиной. Заметили ошибку? Скажите секретарю.
sheet-read-only-checked = Секретарь принял этот лист с бумаги. Исправить оценку может только он — с причиной.
sheet-read-only-recused = Вы заявили самоотвод по этому проекту: лист не учитывается, средний балл считается без вас. Отозвать самоотвод может секретарь.
sheet-read-only-off = Проект не участвует в конкурсе, оценивать его не нужно.
sheet-read-only-other-section = Проект слушает другая секция: без разрешения секретаря вы его не оцениваете, и лист не учитывается.
sheet-read-only-closed = Приём оценок закрыт. Лист можно только посмотреть.
sheet-recusal-reason = Причина: { $reason }
sheet-continue = Дальше: № { $number }
sheet-to-desk = К списку проектов
sheet-keys = Цифры ставят балл · ↑ ↓ и Tab — другой критерий · Enter — сдать
sheet-missing-marks = Сначала поставьте баллы по всем критериям: { $codes }

# Самоотвод
recuse-title = Самоотвод: проект № { $number }
recuse-lead = Вы не будете оценивать этот проект. Средний балл посчитают по остальным листам — проект от этого не теряет.
recuse-reason = Причина
recuse-reason-hint = Например: научный руководитель автора
recuse-reason-mentor = Я наставник команды
recuse-reason-member = Я участник команды
recuse-reason-relative = Родственник участника команды
recuse-reason-head = Руковожу подразделением заявителя
recuse-confirm = Заявить самоотвод
recuse-cancel = Отмена
recuse-marks-lost = Уже поставленные баллы учитываться не будут.

# Простой
idle-title = Вы ещё здесь?
idle-text = Через { $seconds } с ноутбук вернётся к списку жюри. Все оценки сохранены.
idle-text-unsaved = Через { $seconds } с ноутбук вернётся к списку жюри. Несохранённые оценки останутся на этом ноутбуке и появятся, когда вы снова войдёте.
idle-stay = Продолжить
idle-stay-hint = Нажмите любую клавишу

# Передача
handover-title = Есть несохранённые оценки
handover-text = Они останутся на этом ноутбуке и появятся, когда вы снова войдёте. Лучше повторить сохранение сейчас.
handover-retry = Повторить сохранение
handover-anyway = Всё равно передать
