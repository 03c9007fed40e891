# Papers on people and applications: the list of applications, slips with PINs, one-page guides.

paper-applications = Перечень допущенных и отклонённых заявок
    .file = Перечень допущенных и отклонённых заявок
paper-applications-short = Перечень заявок
paper-applications-title = ПЕРЕЧЕНЬ
paper-applications-subject = допущенных и отклонённых заявок
    «{ $title }»
paper-applications-admitted = Допущены к участию в конкурсе: { $count }
    .one = допущена
    .sum = допущено – { $count }
paper-applications-rejected = Отклонены: { $count }
    .one = отклонена
    .sum = отклонено – { $count }
paper-applications-withdrawn = Сняты с участия: { $count }
    .one = снята
    .sum = снято – { $count }
paper-applications-received = На рассмотрении: { $count }
    .one = на рассмотрении
    .sum = на рассмотрении – { $count }
paper-applications-grounds = Основание:
paper-applications-total = Всего заявок – { $count }
paper-col-faculty = Факультет, институт
paper-col-decision = Решение
paper-role-commission-chair = Председатель комиссии
paper-role-commission-members = Члены комиссии

# Листки с ПИН-кодами
paper-pin-slips = Листки с ПИН-кодами
    .file = Листки с ПИН-кодами
error-pin-replaced = ПИН-код уже заменён другим. Выдайте новый и напечатайте листок с ним.
journal-renew-pins = ПИН-коды заменены у всего жюри
paper-pin-slip-label = ПИН-код
paper-pin-slip-what = На экране «{ door-title }» выберите свою фамилию и введите код. Никому его не называйте.

# Памятки
paper-secretary_guide = Вечер секретаря
    .file = Памятка – Вечер секретаря
paper-juror_guide = Член жюри за одну минуту
    .file = Памятка – Член жюри за одну минуту
paper-guide-mean = среднее – по трём листам
guide-secretary-lead = Девять дел до защиты, во время неё и после последнего проекта
guide-secretary-before = Накануне
guide-secretary-check = Проверьте списки
    .text = «{ nav-projects }» и «{ nav-jury }»: фамилии, номера, номинации. Чего ещё не хватает, подскажет раздел «{ nav-next }».
guide-secretary-pins = Выдайте ПИН-коды
    .text = «{ nav-jury }»: выдать, напечатать листки, разрезать, раздать лично. Код показан один раз; забытый заменяют новым.
guide-secretary-blanks = Напечатайте бланки
    .text = «{ nav-papers }»: бланки оценочных листов и ведомости. Они выручат, если отключат свет.
guide-secretary-during = Во время защиты
guide-secretary-hand-over = Передайте ноутбук
    .text = Задайте пароль пульта и нажмите «{ header-lock }». Каждый входит под своей фамилией и видит только свои листы.
guide-secretary-type-in = Или вводите с бумаги
    .text = «{ nav-marks }» – «{ marks-tab-entry }»: номер проекта, цифры подряд, Enter. Сумму с листа программа сверит сама.
guide-secretary-recusal = Самоотвод – это не ноль
    .text = Отметьте его сразу. Лист не учитывается, и средний балл считается без этого члена жюри.
guide-secretary-after = После последнего проекта
guide-secretary-close = Закройте приём оценок
    .text = «{ nav-results }» – «{ closing-button }». До этого мест не видит никто, а ранний просмотр попадает в протокол.
guide-secretary-sign = Соберите подписи
    .text = «{ nav-papers }»: сначала сводная ведомость, она короткая, затем протокол – пока жюри не разошлось.
guide-secretary-copy = Сохраните копию
    .text = «{ file-menu }» – «{ file-copy }» на флешку. Весь конкурс – это один файл.
guide-secretary-troubles = Если что-то пошло не так
guide-secretary-power = Погас свет, завис ноутбук.
    .text = Всё принятое уже в файле: откройте его снова. Пока ждёте, оценивайте на бланках.
guide-secretary-forgot = Забыт ПИН-код.
    .text = «{ nav-jury }» – «{ jury-new-pin }»: прежний код сразу перестанет подходить.
guide-secretary-mistake = Ошибка в сданном листе.
    .text = Исправьте оценку и укажите причину. Прежняя останется в журнале.
guide-secretary-no-show = Команда не пришла.
    .text = «{ nav-projects }» – «{ standing-set-no-show }». Нулей не ставьте: такой проект просто остаётся без места.

guide-juror-lead = Шесть шагов; всё, что вы поставили, сохраняется сразу
guide-juror-enter = Найдите себя
    .text = На экране «{ door-title }» выберите свою фамилию и введите ПИН-код с вашего листка. Не называйте его никому.
guide-juror-project = Откройте проект, который выступает
    .text = Номер тот же, что в порядке выступлений. Оценки можно ставить по ходу и менять, пока лист не сдан.
guide-juror-marks = Поставьте балл по каждому критерию
    .text = Нажмите на число или наберите его на клавиатуре. Что значит каждый балл, написано рядом с критерием.
guide-juror-recusal = Связаны с проектом? Заявите самоотвод
    .text = Вы наставник, родственник или участник команды. Это не ноль: средний балл посчитают без вашего листа.
guide-juror-submit = Сдайте лист
    .text = Кнопка «{ sheet-submit }». После этого оценку исправит только секретарь и только с указанием причины.
guide-juror-hand-over = Передайте ноутбук дальше
    .text = Кнопка «{ desk-finish }». Ваших оценок не увидит никто из членов жюри.
guide-juror-hidden = Итогов пока не видит никто.
    .text = Баллы и места проектов открываются после того, как секретарь закроет приём оценок.
guide-juror-empty = Пустая клетка – не ноль.
    .text = Лист, в котором есть пропуск, сдать нельзя, а несданный лист не учитывается.
guide-juror-paper = Оцениваете на бумаге?
    .text = Заполните каждую клетку, распишитесь сами и рядом с каждым исправлением, отдайте лист секретарю.

# Экран документов и ПИН-коды
papers-group-guides = Памятки на одну страницу
papers-about-applications = Кто допущен, кто отклонён и почему
papers-about-secretary-guide = Накануне, во время и после защиты
papers-about-juror-guide = Шесть шагов с картинками
pins-print = Листки для печати
pins-print-hint = Один листок на человека, с линиями для разрезания. После печати удалите файл: ПИН-коды в нём видны любому.
pins-slips-name = Листки с ПИН-кодами
pins-slips-saved = Листки сохранены: { $place }
pins-slips-downloaded = Листки скачаны
pins-slips-open = Открыть и напечатать
pins-renew = Заменить все ПИН-коды
pins-renew-title = Заменить ПИН-коды у всего жюри?
pins-renew-text = Прежние перестанут подходить сразу, даже если листки уже розданы. Кто сейчас ставит оценки, выйдет к экрану входа; поставленное сохранено.
pins-renew-confirm = Заменить все
