# Подписи
papers-tab-signing = Подписи

# Присутствие
minutes-attendance-recorded = Отмечено на экране «{ nav-jury }», вкладка «{ jury-tab-presence }»

# Документы: экран
papers-title = Документы
papers-tab-papers = Бумаги
papers-tab-minutes = Сведения для протокола
papers-choose = Выберите документ
papers-choose-hint = Он появится здесь так, как будет напечатан.
papers-group-forms = Бланки для заполнения от руки
papers-draft = ЧЕРНОВИК
papers-draft-title = Черновик, пока результаты не зафиксированы
papers-draft-text = Через страницу ведомости и протокола печатается «ЧЕРНОВИК». Зафиксируйте результаты — пометка исчезнет. Итоги и места видны после закрытия приёма оценок.
papers-juror = Член жюри
papers-juror-all = Все члены жюри
papers-project = Проект
papers-project-all = Все проекты
papers-lang = Язык документа
papers-lang-ru = Русский
papers-lang-en = English
papers-version = Версия
papers-version-signed = версия { $version }, подписана { $time }
papers-version-unsigned = версия { $version }, не подписана
papers-copy = Подписано { $time }: печатается сохранённый экземпляр № { $number }.
papers-copy-translation = Перевод, не подписан: печатается сохранённый экземпляр № { $number }.
papers-reprint = Подписанный экземпляр не сохранён прежней программой: это повторная печать, так на ней и сказано.
papers-preview = Просмотр
papers-previewing = Готовим документ…
papers-page = Страница { $page } из { $pages }
papers-page-previous = Предыдущая страница
papers-page-next = Следующая страница
papers-zoom-in = Крупнее
papers-zoom-out = Мельче
papers-zoom-fit = По ширине
papers-zoom = { $percent } %
papers-save = Сохранить PDF
papers-docx = Сохранить DOCX
papers-docx-hint = Чтобы закончить формулировки в офисной программе. Цифры там никто не проверит: печатайте и подписывайте то, что сверено с PDF.
papers-docx-saved = Сохранено: { $place }
papers-docx-downloaded = Файл скачан
papers-saving = Сохраняем…
papers-open = Открыть
papers-open-folder = Открыть папку
papers-print = Печать
papers-printing = Готовим страницы: { $page } из { $pages }
papers-saved = Сохранено: { $place }
papers-saved-download = Файл скачан: { $name }
papers-download = Скачать
papers-batch = Сохранить сразу несколько
papers-batch-title = Сохранить документы
papers-batch-lead = Каждый документ — отдельный файл PDF с понятным именем.
papers-batch-before = К началу защиты
papers-batch-sheets = Все оценочные листы
papers-batch-minutes = Всё для протокола
papers-batch-forms = Бланки к защите
papers-batch-none = Отметьте хотя бы один вид
papers-batch-start = Выбрать папку и сохранить
papers-batch-start-download = Подготовить для скачивания
papers-batch-files = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[many] { $count } документов
}
papers-batch-progress = { $done } из { $total }
papers-batch-cancel = Остановить
papers-batch-cancelling = Останавливаем…
papers-batch-finished = { $count ->
    [one] Готов { $count } файл
    [few] Готовы { $count } файла
   *[many] Готово { $count } файлов
}
papers-batch-cancelled = { $count ->
    [0] Остановлено, ни один файл не сохранён
    [one] Остановлено. { $count } готовый файл остался
    [few] Остановлено. { $count } готовых файла остались
   *[many] Остановлено. { $count } готовых файлов осталось
}
papers-batch-failed = Не получилось
papers-batch-again = Сохранить ещё
papers-empty = Составлять пока не на кого
papers-empty-hint = Бланки, ведомость и протокол составляются, когда есть проекты и жюри. Памятки слева готовы уже сейчас.
papers-minutes-edit = Заполнить сведения

# Для чего каждый документ
papers-about-score-sheets = Один лист на члена жюри
papers-about-score-sheet = Лист на каждый проект отдельно
papers-about-summary = Проекты, члены жюри, формула
papers-about-minutes = Повестка, решения, голоса, деньги
papers-about-blank-score-sheets = Пустая таблица всех проектов
papers-about-blank-score-sheet = Пустой лист на один проект
papers-about-blank-summary = Если считать придётся вручную

# Сведения для протокола
minutes-lead = Здесь то, чего программа знать не может. Сохраняется само; пустое место напечатается линией, чтобы вписать от руки.
minutes-lead-read-only = Здесь то, чего программа знать не может. Конкурс открыт только для чтения: изменить это нельзя.
minutes-saved = Сохранено в { $time }
minutes-saving = сохраняется…
minutes-not-saved = Не сохранено: { $reason }
minutes-retry = Повторить
minutes-section-head = Заголовок
minutes-section-people = Присутствие и кворум
minutes-section-recusals = 1. О конфликте интересов
minutes-section-results = 2. О результатах защиты
minutes-section-fund = 3. О распределении средств
minutes-section-annexes = Особое мнение и приложения
minutes-number = Номер протокола
minutes-number-hint = например, 3
minutes-decree = Приказ об утверждении жюри
minutes-decree-hint = приказ от 05.05.2026 № 412/п
minutes-presiding = Председательствующий
minutes-presiding-none = не выбран
minutes-secretary = Секретарь
minutes-secretary-hint = И.О. Фамилия
minutes-begin = Начало
minutes-begin-hint = 14.00
minutes-end = Окончание
minutes-end-hint = 17.35
minutes-time-recorded = { $time } – записано за день
minutes-invited = Приглашённые
minutes-invited-hint = 48 человек (список прилагается)
minutes-attendance = Присутствие
minutes-presence-unknown = не отмечено
minutes-presence-present = в зале
minutes-presence-remote = дистанционно
minutes-presence-absent = отсутствует
minutes-all-present = Все в зале
minutes-absence-reason = Причина отсутствия
minutes-quorum-yes = Кворум есть: { $present } из { $of }
minutes-quorum-no = Кворума нет: { $present } из { $of }
minutes-quorum-unknown = Отметьте присутствие — программа посчитает кворум
minutes-speaker = Слушали (кого)
minutes-speaker-hint = Фамилию И.О. в винительном падеже: Иванову И.И.
minutes-spoke = Выступили
minutes-spoke-hint = Кто и что сказал: вопросы, рекомендации командам
minutes-votes = Голосовали
minutes-votes-for = за
minutes-votes-against = против
minutes-votes-abstained = воздержались
minutes-votes-total = всего { $count }
minutes-votes-more = голосов больше, чем присутствует ({ $present })
minutes-votes-project = По проекту № { $number }
minutes-votes-project-hint = Самоотвод: { $jurors } — не голосует
minutes-votes-rest = По остальным проектам
minutes-votes-whole = По всем проектам
minutes-dissent = Особое мнение
minutes-dissent-hint = Кто и в чём не согласен; пусто, если его нет
minutes-annex-sheets = Оценочные листы, приложение
minutes-annex-sheets-hint = на 34 л. в 1 экз.
minutes-empty-title = { $count ->
    [one] Не заполнено { $count } поле
    [few] Не заполнены { $count } поля
   *[many] Не заполнено { $count } полей
}
minutes-empty-text = В протоколе на их месте будут линии, чтобы вписать от руки.
minutes-complete = Всё заполнено
minutes-preview = Посмотреть протокол
minutes-form-jurors-none = Жюри пока нет

# Поля протокола (имена из договора с программой)
field-number = номер протокола
field-approval-order = приказ об утверждении жюри
field-presiding = председательствующий
field-secretary = секретарь
field-attendance = присутствие
field-invited = приглашённые
field-begin = время начала
field-end = время окончания
field-speaker-recusals = докладчик о самоотводах
field-speaker-results = докладчик о результатах
field-speaker-fund = докладчик о средствах
field-spoke-results = выступившие о результатах
field-spoke-fund = выступившие о средствах
field-votes-recusals = голоса о самоотводах
field-votes-results = голоса о результатах
field-votes-projects = голоса отдельно по проектам: № { $projects }
field-votes-fund = голоса о средствах
field-dissent = особое мнение
field-annex-sheets = приложение с листами

# Экран документов и ПИН-коды
papers-group-guides = Памятки на одну страницу
papers-about-applications = Кто допущен, кто отклонён и почему
papers-about-secretary-guide = Накануне, во время и после защиты
papers-about-juror-guide = Шесть шагов с картинками

# Экран документов: группы и для чего каждый
papers-group-before = До защиты
papers-group-during = Во время защиты
papers-group-after = После защиты
papers-about-running-order = Кто за кем, по залам и дням
papers-about-presenter-card = Имена с местом для ударений, кто что вручает
papers-about-release-list = Страница на каждый факультет
papers-about-registration = Строки для записи, итоги страниц
papers-about-ballots = По нескольку на листе, с линиями отреза
papers-about-attendance = Кто пришёл и ушёл, кворум; страница на день
papers-about-conflict-notice = Один лист на члена жюри
papers-about-conflict-register = Уведомления и решения по ним
papers-about-sheet-handover = Выдано, сдано, испорчено, утрачено
papers-about-tellers-minutes = Числа цифрами и прописью, контрольные суммы
papers-about-correction-minutes = Было, стало, причина, следствие
papers-about-appeal-minutes = Содержание, решение, голоса
papers-about-blank-attendance = Состав жюри, время и подписи от руки
papers-about-blank-conflict-notice = Для любого члена жюри
papers-about-blank-conflict-register = Пустые строки журнала
papers-about-blank-running-order = Пустая таблица
papers-about-blank-sheet-handover = Жюри по строкам, числа от руки
papers-about-blank-tellers-minutes = Проекты по строкам, числа от руки
papers-about-blank-minutes = Если протокол пишут от руки
papers-about-blank-correction-minutes = Было, стало, причина от руки
papers-about-blank-appeal-minutes = Содержание и решение от руки
