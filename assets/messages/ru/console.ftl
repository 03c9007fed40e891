# Разделы
nav-label = Разделы
nav-next = Что дальше
nav-setup = Подготовка
nav-projects = Проекты
nav-jury = Жюри
nav-marks = Оценки
nav-voting = Голосование
nav-results = Итоги
nav-papers = Документы
nav-journal = Журнал
nav-shortcut = { $section } ({ $keys })
nav-keys = Alt и цифра — раздел по порядку

# Шапка
header-file = файл «{ $name }»
header-saved = сохранено · запись { $entry }
header-saved-at = сохранено в { $time } · запись { $entry }
header-not-saved = не сохраняется
header-read-only = только чтение
header-lock = Передать жюри
header-lock-hint = Закрыть пульт и показать вход для жюри
header-set-passphrase = Задать пароль пульта

# Файл
file-menu = Файл
file-copy = Копия для продолжения…
file-copy-hint = всё, что в файле: для второго ноутбука или флешки секретаря
file-hand-over = Копия для передачи…
file-hand-over-hint = без ПИН-кодов, пароля, ключа и контактов
file-copy-unsound = файл не прошёл проверку, копия скрыла бы это: сначала «Как продолжить…»
file-hand-over-name = { $name } — для передачи
file-copy-name = { $name } — копия
file-copy-saved = Копия сохранена: { $place }
file-copy-downloaded = Копия скачана
file-workbook = Сохранить таблицы в книгу Excel…
file-workbook-saved = Таблицы сохранены: { $place }.
file-workbook-downloaded = Таблицы скачаны.
file-workbook-without-scores = Оценок в книге нет: их приём ещё не закрыт.
file-verify = Проверить файл
file-verify-hint = журнал, оценки, целостность
file-checking = Проверяем файл конкурса…
file-import-heading = Таблицы
file-import = Импортировать таблицу…
file-import-folder = Импортировать папку с CSV…
file-template = Сохранить шаблон таблицы…
file-contest-heading = Конкурс
file-open = Открыть другой…
file-close = Закрыть конкурс
verify-good = Файл в порядке
verify-bad = В файле есть расхождение
verify-good-text = Журнал не прерван, каждая оценка на своём месте, файл цел.
verify-entries = Записей в журнале
verify-marks = Строк оценок, с исправлениями
verify-sealed = Версий зафиксированных итогов проверено
verify-head = Последняя запись
verify-lay-open = Версий, подписанных ключом, лежавшим открыто (0.1.0): { $count }. Их подлинность удостоверяет только подписанная бумага.
verify-erased = Копия для передачи: личные данные изъяты из записей: { $count }. Что осталось, проверено.
verify-limits = Проверка находит всё, что изменили в обход программы. Она не увидит файл, который целиком пересчитал заново тот, кто им владеет, старую копию и конец журнала, отрезанный вместе с записями. Это видно только по цифрам на подписанной бумаге.
head-check = Сверить с бумагой
head-check-hint = Цифры хэша внизу протокола или ведомости; пробелы и регистр не важны
head-compare = Сверить
head-entry = Совпадает: запись журнала № { $entry } от { $time }
head-seal = Совпадает: итоги, версия { $version }, запись журнала № { $entry } от { $time }
head-none = Таких цифр в этом файле нет: бумага не от него, или файл подменён.
head-few = Цифр только { $count } (столько печатала версия 0.1.0): их можно подобрать. На бумагах теперь 32.

# Ключ, которым подписаны итоги
key-title = Пароль пульта
key-text = Ключ, которым программа подписывает итоги, открывается паролем пульта. Он нужен на один раз и нигде не остаётся.
key-passphrase = Пароль пульта
key-forgotten = Пароль забыт…
key-remembered = Ввести пароль
key-new-title = Новый ключ
key-new-text = Итоги подпишет новый ключ. Прежние подписи останутся проверяемыми, а замена и её причина войдут в журнал, протокол и проверку файла.
key-reason = Причина замены
key-reason-hint = Например: пароль забыт; работаем на запасном ноутбуке
key-give = Подписать
key-replaced = Ключ заменён { $time }, запись № { $entry }. Причина: { $reason }

# Файл, который не прошёл проверку
unsound-title = Файл конкурса не прошёл проверку
unsound-text = Конкурс открыт только для просмотра: бумаги печатаются черновиками, таблицы можно выгрузить, изменить и подписать ничего нельзя.
unsound-entry = Запись журнала { $entry }
unsound-go-on = Как продолжить…
unsound-ways = Как продолжить
unsound-ways-lead = Этот файл останется как есть: скопируйте его средствами системы, чтобы разобраться потом. Вечер можно продолжить двумя путями.
unsound-searching = Ищем и проверяем копии…
unsound-copy = Открыть проверенную копию
unsound-copy-text = Самая новая — «{ $name }»: { $entries ->
    [one] { $entriesText } запись
    [few] { $entriesText } записи
   *[many] { $entriesText } записей
}, последняя { $time }. Работа пойдёт в ней под новым именем, сама копия не изменится.
unsound-lacks = { $count ->
    [one] В ней нет { $count } записи
   *[other] В ней нет { $count } записей
}
unsound-lacks-nothing = Все записи журнала в ней есть.
unsound-open-copy = Открыть копию
unsound-no-copy = Рядом с файлом и среди снимков проверенной копии этого конкурса нет.
unsound-record = Продолжить под запись
unsound-record-text = В новый файл перейдёт всё, что прошло проверку; записи, которые её не прошли, останутся пустыми, их нужно внести заново с бумаги. Первой записью станет то, что случилось с файлом, и это будет названо в протоколе.
unsound-continue = Продолжить под запись

# Файл, открытый только для чтения
read-only-title = Файл открыт только для чтения
read-only-text = Изменить конкурс нельзя. Сохраните копию туда, где разрешена запись, и откройте её.

# Начало
start-title = Конкурс — от заявок до протокола
start-lead = Внесите проекты и жюри или загрузите их таблицей, примите оценки, получите рейтинг с объяснением и документы на подпись. Всё хранится в одном файле на этом компьютере, интернет не нужен.
start-begin = С чего начать
start-import = Импортировать таблицу
start-import-hint = Excel, LibreOffice: проекты, жюри, критерии. Перед импортом видны все ошибки.
start-open = Открыть конкурс
start-open-hint = Файл .tribuna с этого компьютера или с флешки
start-template = Сохранить шаблон таблицы
start-template-hint = Книга с нужными листами и столбцами, её остаётся заполнить
start-template-name = Шаблон конкурса
start-template-saved = Шаблон сохранён: { $place }
start-template-downloaded = Шаблон скачан
start-demo = Посмотреть на примере
start-demo-hint = Вымышленный конкурс: 24 проекта, 7 членов жюри, три источника денег
start-demo-name = Демонстрационный конкурс
start-folder-text = Таблицы лежат отдельными файлами CSV?
start-folder = Выберите папку
start-recent = Недавние
start-recent-none = Здесь появятся конкурсы, которые вы открывали.
start-recent-gone = файла нет на месте
start-forget = Убрать «{ $name }» из списка
start-version = Версия { $version }
start-browser-title = Конкурс не открыт
start-browser-text = Эта страница показывает конкурс, который открыт в программе. Запустите программу с файлом конкурса и обновите страницу.

# Импорт
import-title = Импорт таблицы
import-reading = Читаем таблицу…
import-reread = Прочитать ещё раз
import-untitled = Конкурс без названия
import-table = Таблица
import-rows = Строк
import-extra = Незнакомые столбцы (сохранятся как заметки)
import-clean = Ошибок нет, таблицу можно импортировать.
import-fault-count = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
}
import-fault-hint = Исправьте таблицу в Excel, сохраните её и нажмите «Прочитать ещё раз». Строки с флажком можно исключить из импорта. Пока есть ошибки, ничего не импортируется.
import-whole-source = Файл целиком
import-drop-row = Исключить строку { $row } из импорта
import-drop-marked = { $count ->
    [0] Исключить отмеченные строки
    [one] Исключить { $count } строку
    [few] Исключить { $count } строки
   *[other] Исключить { $count } строк
}
import-mark-all = Отметить все
import-mark-none = Снять отметки
import-more = Показать ещё { $count }
import-dropped = Исключены из импорта
import-row = { $table }, строка { $row }
import-take-back = Вернуть
import-warnings = { $count ->
    [one] На заметку: { $count } замечание
    [few] На заметку: { $count } замечания
   *[other] На заметку: { $count } замечаний
}
import-not-yet = Импорт станет доступен, когда в таблице не останется ошибок.
import-mode-replace = В открытый конкурс: его проекты, жюри, положение и оценки из прежней таблицы заменятся целиком.
import-mode-add = В открытый конкурс: в программе уже есть оценки, поэтому импорт только добавит новое и ничего не заменит.
import-path = Новый файл:
import-path-other = Выбрать другое место…
import-into-replace = Заменить открытый конкурс
import-into-add = Добавить в открытый конкурс
import-as-new = Импортировать в новый файл
import-done = Импортировано: проектов — { $projects }, членов жюри — { $jurors }

# Что дальше
next-stages = Этапы конкурса
next-sheets-label = Принятые листы
next-sheets-of = из { $expected } листов принято
next-needed = Без этого не продолжить
next-advice = Стоит сделать
next-unsound = В файле, который не прошёл проверку, ничего сделать нельзя. Нажмите вверху «Как продолжить…»: конкурс продолжится в другом файле.
next-nothing = На этом этапе всё сделано.
next-criteria-missing = Задайте критерии
next-criteria-missing-hint = Без критериев нечего оценивать: возьмите готовое положение или внесите свои
next-criteria-weights = { $count ->
    [one] У { $count } критерия коэффициент равен нулю
   *[other] У { $count } критериев коэффициент равен нулю
}
next-criteria-weights-hint = Оценки по таким критериям ничего не изменят
next-projects-missing = Внесите проекты
next-projects-missing-hint = Вставьте их блоком из своей таблицы, наберите или импортируйте
next-jurors-missing = Внесите жюри
next-jurors-missing-hint = Председатель, члены жюри и секретарь — в одной таблице
next-applications-undecided = { $count ->
    [one] { $count } заявка ждёт решения о допуске
    [few] { $count } заявки ждут решения о допуске
   *[many] { $count } заявок ждут решения о допуске
}
next-applications-undecided-hint = Допустите их или отклоните с основанием: пока они не участвуют в конкурсе
next-chair-missing = Назначьте председателя
next-chair-missing-hint = Ему принадлежит решающий голос, и он подписывает протокол
next-jury-too-small = { $count ->
    [0] В жюри нет никого с правом голоса
    [one] С правом голоса в жюри только { $count } человек
    [few] С правом голоса в жюри только { $count } человека
   *[many] С правом голоса в жюри только { $count } человек
}
next-jury-too-small-hint = Положение требует больше учтённых листов на проект: проекты останутся без места
next-categories-missing = { $count ->
    [one] { $count } проект без номинации
    [few] { $count } проекта без номинации
   *[many] { $count } проектов без номинации
}
next-categories-missing-hint = В рейтинг по номинациям они не войдут
next-date-missing = Назовите дату защиты
next-date-missing-hint = Она стоит в протоколе и на бланках
next-money-missing = Назовите источники денег
next-money-missing-hint = Без них программа определит места, но не распределит средства
next-requests-missing = { $count ->
    [one] У { $count } проекта не указана запрошенная сумма
   *[other] У { $count } проектов не указана запрошенная сумма
}
next-requests-missing-hint = При распределении средств они ничего не получат
next-passphrase-missing = Задайте пароль пульта
next-passphrase-missing-hint = Без него ноутбук нельзя передать жюри
next-pins-missing = { $count ->
    [one] Выдайте ПИН-код { $count } члену жюри
   *[other] Выдайте ПИН-коды { $count } членам жюри
}
next-pins-missing-hint = ПИН-код нужен тем, кто ставит оценки на этом ноутбуке; для бумажных листов он не нужен
next-print-blanks = Распечатайте бланки оценочных листов
next-print-blanks-hint = На бумаге оценивают чаще всего, и бланки выручат, если отключат свет
next-sheets-missing = { $count ->
    [one] Примите ещё { $count } лист
    [few] Примите ещё { $count } листа
   *[other] Примите ещё { $count } листов
}
next-sheets-missing-hint = Введите их с бумаги или передайте ноутбук жюри
next-sheets-unsubmitted = { $count ->
    [one] { $count } лист начат, но не сдан
    [few] { $count } листа начаты, но не сданы
   *[other] { $count } листов начаты, но не сданы
}
next-sheets-unsubmitted-hint = Несданные листы не учитываются
next-sheets-other-section = { $count ->
    [one] { $count } лист другой секции не учитывается
    [few] { $count } листа другой секции не учитываются
   *[other] { $count } листов другой секции не учитываются
}
next-sheets-other-section-hint = Разрешить может секретарь, с причиной; после закрытия приём для этого открывают снова
next-projects-short = { $count ->
    [one] { $count } проекту не хватает листов
   *[other] { $count } проектам не хватает листов
}
next-projects-short-hint = Положение требует больше учтённых листов; без них проект останется без места
next-ready-to-close = Закройте приём оценок
next-ready-to-close-hint = Все листы приняты: можно открыть итоги
next-ties-open = { $count ->
    [one] Разрешите равенство баллов
    [few] Разрешите { $count } равенства баллов
   *[other] Разрешите { $count } равенств баллов
}
next-ties-open-hint = Положение оставляет это решение жюри, числа и голосование – в разделе «Голосование»
next-decisions-unapplied = { $count ->
    [one] { $count } решение не применено
    [few] { $count } решения не применены
   *[other] { $count } решений не применены
}
next-decisions-unapplied-hint = Того, о чём было решение, больше нет: оценки исправлены или равенства баллов нет. Проверьте и отмените лишнее
next-audience-undecided = Контрольные суммы голосования обучающихся не сходятся
next-audience-undecided-hint = Числа не исправляются сами: пересчитайте или запишите решение с причиной
next-votes-missing = { $count ->
    [one] { $count } вопрос не вынесен на голосование
    [few] { $count } вопроса не вынесены на голосование
   *[other] { $count } вопросов не вынесены на голосование
}
next-votes-missing-hint = Голоса «за», «против» и «воздержались» входят в протокол
next-votes-lost = { $count ->
    [one] Проголосуйте ещё раз по { $count } вопросу: «за» не больше, чем «против»
   *[other] Проголосуйте ещё раз по { $count } вопросам: «за» не больше, чем «против»
}
next-votes-lost-hint = Итоги и средства, за которые жюри не проголосовало, зафиксировать нельзя
next-minutes-fields = { $count ->
    [one] Заполните { $count } поле протокола
    [few] Заполните { $count } поля протокола
   *[other] Заполните { $count } полей протокола
}
next-minutes-fields-hint = Номер, присутствующие, голоса — то, чего программа не знает
next-print-papers = Составьте документы
next-print-papers-hint = Протокол, сводная ведомость и оценочные листы
next-save-copy = Сохраните копию
next-save-copy-hint = На флешку или другой диск: конкурс — это один файл
demo-title = Это демонстрационный конкурс
demo-text = Всё в нём вымышлено. Чтобы попробовать любую роль, вот пароль пульта и ПИН-коды жюри:
demo-passphrase = Пароль пульта

# Подготовка
setup-lead = Из чего состоит конкурс и по каким правилам программа считает. Каждая правка сохраняется сразу.
setup-lead-read-only = Из чего состоит конкурс и по каким правилам программа считает. Сейчас это можно только посмотреть.
setup-rules = Положение
setup-own-rules = Собственное положение, редакция { $version }
setup-preset-rules = { $title }, редакция { $version }
setup-criteria = Критерии
setup-words = Что значат баллы
setup-maximum = Наибольшая сумма листа
setup-sources = Источники денег
setup-sources-order = Деньги расходуются в этом порядке.
setup-fund = Фонд
setup-change = То же самое можно загрузить таблицей. До первой оценки загрузка заменяет всё, после неё — только добавляет.
setup-file = Файл конкурса
setup-file-text = Всё хранится в одном файле и сохраняется само после каждого действия. Пока конкурс открыт, копию делайте здесь: так она получится целой.
setup-file-unsound = Файл не прошёл проверку. Копию отсюда не сделать: она скрыла бы это. Таблицы можно выгрузить через меню «Файл», сам файл — скопировать средствами системы.

# Пароль пульта
passphrase-title = Пароль пульта
passphrase-is-set = Задан. Он открывает пульт после того, как ноутбук передан жюри.
passphrase-not-set = Не задан: пульт открыт для любого, кто за ноутбуком. Задайте его до того, как передать ноутбук жюри.
passphrase-set = Задать пароль
passphrase-change = Сменить
passphrase-remove = Убрать
passphrase-new = Новый пароль
passphrase-again = Ещё раз
passphrase-hint = Несколько слов, которые легко запомнить. Восстановить пароль нельзя.
passphrase-differs = Пароли не совпадают
passphrase-show = Показать, что пишу
passphrase-hide = Скрыть
passphrase-saved = Пароль сохранён
passphrase-removed = Пароля больше нет
passphrase-remove-text = Без пароля пульт откроет любой, а передать ноутбук жюри будет нельзя. ПИН-коды жюри и помощников перестанут действовать: после нового пароля их выдают заново.

# Проекты
standing-title = Участие
standing-competing = участвует
standing-withdrawn = снят
standing-no-show = не явился
standing-set-competing = Вернуть в конкурс
standing-set-withdrawn = Снять с конкурса
standing-set-no-show = Команда не явилась
standing-hint-competing = Проект снова получит место по своим листам.
standing-hint-out = Проект останется в ведомости без места, остальные места пересчитаются. Оценки сохранятся.
standing-saved = № { $number }: { $standing }

# Жюри
jury-lead = ПИН-код нужен, чтобы ставить оценки на этом ноутбуке. Он показывается один раз.
jury-issue = { $count ->
    [one] Выдать ПИН-код ({ $count })
   *[other] Выдать ПИН-коды ({ $count })
}
jury-has-pin = выдан
jury-no-pin = нет
jury-new-pin = Сменить
jury-give-pin = Выдать
jury-done = { $done } из { $of }
jury-open-marks = Открыть листы этого члена жюри
jury-recusals = { $count ->
    [one] { $count } самоотвод
    [few] { $count } самоотвода
   *[other] { $count } самоотводов
}
pins-title = { $count ->
    [one] Новый ПИН-код
   *[other] Новые ПИН-коды ({ $count })
}
pins-text = Напечатайте их на листках или скопируйте сейчас: программа хранит только отпечаток и второй раз не покажет.
pins-hide = Готово, спрятать
pin-give-text = Программа придумает ПИН-код сама. Можно задать свой.
pin-replace-text = Прежний ПИН-код перестанет действовать. Программа придумает новый, можно задать свой.
pin-own = Свой ПИН-код
pin-own-hint = От 4 до 8 цифр; оставьте пустым, чтобы программа придумала сама
pin-set = Задать этот ПИН-код
pin-draw = Придумать ПИН-код

# Закрытие приёма оценок
closing-lead = Места и баллы видны после того, как приём оценок закрыт: пока он идёт, их не видит никто.
closing-accepted-of = из { $expected } листов принято
closing-all = Все листы приняты, приём можно закрывать.
closing-none-expected = Листов пока не ждут: добавьте проекты и жюри.
closing-sheets = { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[other] { $count } листов
}
closing-unsubmitted = { $count ->
    [one] { $count } лист начат, но не сдан
    [few] { $count } листа начаты, но не сданы
   *[other] { $count } листов начаты, но не сданы
}
closing-unsubmitted-text = Если закрыть приём сейчас, эти листы не будут учтены.
closing-other-section = { $count ->
    [one] { $count } лист другой секции не учитывается
    [few] { $count } листа другой секции не учитываются
   *[other] { $count } листов другой секции не учитываются
}
closing-other-section-text = Проект слушает не та секция, в которой член жюри. Разрешить такой лист может секретарь – с причиной, она войдёт в протокол; после закрытия уже нельзя.
closing-missing = { $count ->
    [one] Нет ещё { $count } листа
   *[other] Нет ещё { $count } листов
}
closing-short = { $count ->
    [one] { $count } проект останется без места
    [few] { $count } проекта останутся без места
   *[other] { $count } проектов останутся без места
}
closing-short-text = Учтённых листов меньше, чем требует положение.
closing-button = Закрыть приём оценок
closing-nothing = Закрыть приём можно, когда принят хотя бы один лист.
closing-title = Закрыть приём оценок?
closing-count = Будет учтено { $accepted } из { $expected } листов.
closing-lost = { $count ->
    [one] { $count } начатый лист не будет учтён.
    [few] { $count } начатых листа не будут учтены.
   *[other] { $count } начатых листов не будут учтены.
}
closing-left-out = { $count ->
    [one] { $count } лист другой секции не будет учтён.
    [few] { $count } листа другой секции не будут учтены.
   *[other] { $count } листов другой секции не будут учтены.
}
closing-absent = { $count ->
    [one] { $count } листа нет: баллы посчитаются без него.
   *[other] { $count } листов нет: баллы посчитаются без них.
}
closing-no-place = { $count ->
    [one] Без места останется { $count } проект: № { $numbers }.
    [few] Без места останутся { $count } проекта: № { $numbers }.
   *[other] Без места останутся { $count } проектов: № { $numbers }.
}
closing-after = Оценки больше нельзя будет ставить; откроются места и баллы.
closing-reopen = Открыть приём снова можно только с причиной, она попадёт в журнал.
closing-done = Приём оценок закрыт, запись { $entry }
early-button = Посмотреть до закрытия…
early-title = Посмотреть итоги до закрытия?
early-text = Предварительный просмотр запишется в журнал и будет назван в протоколе.
early-action = Посмотреть
early-hide = Скрыть итоги
early-banner = Предварительный просмотр: приём оценок ещё идёт, всё может измениться. Просмотр записан в журнал.
reopen-button = Открыть приём снова…
reopen-confirm = Открыть приём снова
reopen-title = Открыть приём оценок снова?
reopen-text = Итоги скроются, оценки снова можно будет ставить. Причина попадёт в журнал.
reopen-done = Приём оценок снова открыт, запись { $entry }

# Итоги
results-tab-all = Все проекты
results-tab-categories = По номинациям
results-tab-money = Деньги
results-counting = Считаем…
results-dots = Суммы листов жюри
results-dots-label = Суммы листов: { $totals }
results-no-dots = Учтённых листов нет
results-dropped = отброшен
results-sheets-of = { $counted } из { $of }
results-tie-open = · равенство баллов
results-tie-resolved = · равенство разрешено: { $rule }
results-line = Граница финансирования · фонд { $fund }
results-line-left = предложено { $awarded } · остаток { $left }
results-line-undecided = { $count ->
    [one] { $count } проект ждёт решения о равенстве
    [few] { $count } проекта ждут решения о равенстве
   *[other] { $count } проектов ждут решения о равенстве
}
results-closed-at = Приём оценок закрыт { $time }.
status-ranked = в рейтинге
status-below-threshold = ниже порога
status-too-few-sheets = мало учтённых листов
status-withdrawn = снят
status-no-show = не явился
decision-full = полностью
decision-partial = частично
decision-reserve = резерв
decision-rejected = отклонён
decision-not-requested = без запроса
decision-undecided = ждёт решения
rule-criterion = среднее по { $code }
rule-head-to-head = личное сравнение
rule-median = медиана сумм листов
rule-audience = голоса обучающихся
rule-jury-vote = голосование жюри
rule-casting-vote = решающий голос председательствующего
rule-lot = жребий
question-title = Равенство баллов: места { $places }
question-fund = От этого зависит распределение денег.
question-prize = От этого зависит призовое место.
question-needs = По положению дальше: { $rule }.
question-steps = Что уже сравнили
question-step = Шаг

# Почему такое место
explain-title = Почему такое место
explain-place = { $place } место
explain-fraction = точное значение { $fraction }
explain-sheet-sum = Итог листа – сумма оценок с коэффициентами
explain-sheet-mean = Итог листа – сумма оценок с коэффициентами ÷ { $weights } (сумма коэффициентов)
explain-sheet-rounded = { $digits ->
    [0] Итог листа округлён до целых
    [1] Итог листа округлён до десятых
    [2] Итог листа округлён до сотых
    [3] Итог листа округлён до тысячных
   *[other] Итог листа округлён, знаков после запятой – { $digits }
}
explain-mean = Сумма листов { $sum } ÷ { $sheets } { $is } { $mean }
explain-trimmed = Отброшено по { $drop } наибольшему и наименьшему; сумма остальных { $sum } ÷ { $sheets } { $is } { $mean }
explain-not-trimmed = Крайние не отбрасываются: для этого нужно не меньше { $from } листов у каждого проекта
explain-not-trimmed-here = Крайние не отброшены: у проекта листов { $sheets }, для этого нужно не меньше { $from }
explain-median = Итоги листов по порядку: { $totals }; посередине { $mean }
explain-median-even = Итоги листов по порядку: { $totals }; сумма двух посередине { $sum } ÷ 2 { $is } { $mean }
explain-leniency = Поправки на строгость членов жюри: { $terms } { $is } { $sum }
explain-adjusted = (Сумма листов { $sum } − поправки { $leniency }) ÷ { $sheets } { $is } { $mean }
explain-sum = Сумма листов ({ $sheets }): { $sum }
explain-place-sum = Сумма мест у членов жюри: { $places } = { $sum }
explain-place-shares = Среднее долей (место − ½) ÷ число проектов, оценённых членом жюри: ({ $places }) ÷ { $sheets } { $is } { $mean }
explain-criterion-mean = { $sheets ->
    [one] Среднее по каждому критерию, { $sheets } лист
    [few] Среднее по каждому критерию, { $sheets } листа
   *[other] Среднее по каждому критерию, { $sheets } листов
}
explain-criterion-trimmed = Среднее по каждому критерию без { $drop } наибольшей и { $drop } наименьшей оценки, листов — { $sheets }
explain-criterion = { $code }: сумма оценок { $sum } ÷ { $marks } { $is } { $mean }; { $factor } × { $weight } { $so } { $points }
explain-criterion-sum = Сумма по критериям: { $terms } { $is } { $points }
explain-criterion-divided = { $points } ÷ { $weights } (сумма коэффициентов) { $is } { $mean }
explain-rounded = { $digits ->
    [0] Округлено до целых: { $score }
    [1] Округлено до десятых: { $score }
    [2] Округлено до сотых: { $score }
    [3] Округлено до тысячных: { $score }
   *[other] Округлено, знаков после запятой — { $digits }: { $score }
}
explain-exact = Без округления, для печати: { $score }
explain-skating-majority = Места у жюри: { $places }. Место { $place } и выше – { $count } из { $of }, большинство
explain-skating-majority-sum = Места у жюри: { $places }. Место { $place } и выше – { $count } из { $of }, большинство; сумма этих мест – { $sum }
explain-skating-criterion = { $code }: место { $own }. Места у жюри: { $places }; место { $place } и выше – { $count } из { $of }
explain-skating-criterion-sum = { $code }: место { $own }. Места у жюри: { $places }; место { $place } и выше – { $count } из { $of }, сумма этих мест – { $sum }
explain-skating-next = При равенстве – место { $place } и выше: { $count }
explain-skating-next-sum = При равенстве – место { $place } и выше: { $count }, сумма – { $sum }
explain-skating-sum = Сумма мест по критериям: { $places } = { $sum }
explain-skating-rule-10 = При равной сумме – критериев с местом { $place } и выше: { $count } из { $of }
explain-skating-rule-10-sum = При равной сумме – критериев с местом { $place } и выше: { $count } из { $of }, сумма этих мест – { $sum }
explain-skating-rule-11 = Все места всех критериев: место { $place } и выше – { $count } из { $of }
explain-skating-rule-11-sum = Все места всех критериев: место { $place } и выше – { $count } из { $of }, сумма этих мест – { $sum }
explain-skating-score = Балл – место по скейтинг-системе: { $score }
explain-threshold-met = Порог { $threshold } пройден: балл жюри { $score }
explain-threshold-missed = Порог { $threshold } не пройден: балл жюри { $score }, места нет
explain-threshold-not-reached = Порог { $threshold } не пройден: балл жюри { $score }
explain-too-few-sheets = Учтено листов: { $sheets }, для места нужно не меньше { $least }
explain-withdrawn = Проект снят: места нет
explain-no-show = Команда не явилась: места нет
explain-audience-jury-part = Балл жюри { $jury } × 100 ÷ { $greatest } (наибольший возможный) { $is } { $part }
explain-audience-hall-part = Голос зала: { $votes } × 100 ÷ { $of } { $is } { $hall }
explain-audience-share = { $jury } × { $jury_share } % + голос зала { $hall } × { $hall_share } % { $is } { $sum }
explain-audience-mark = Оценка зала – ещё один лист: { $points } ÷ { $ballots } (бюллетени) × { $greatest } ÷ 100 { $is } { $hall }
explain-audience-one-juror = (Сумма листов { $sum } + оценка зала { $hall }) ÷ { $sheets } { $is } { $mean }
explain-audience-not-rated = Зал этот проект не оценивал: остаётся балл жюри
explain-audience-points = Баллы за место у жюри { $jury } + за место у зала { $hall } { $is } { $sum } (голосов: { $votes })
explain-audience-rounded = { $digits ->
    [0] Вместе с голосом зала округлено до целых: { $score }
    [1] Вместе с голосом зала округлено до десятых: { $score }
    [2] Вместе с голосом зала округлено до сотых: { $score }
    [3] Вместе с голосом зала округлено до тысячных: { $score }
   *[other] Вместе с голосом зала округлено, знаков после запятой – { $digits }: { $score }
}
explain-audience-exact = Вместе с голосом зала, без округления, для печати: { $score }
explain-sheets = Листы
explain-counted = учтено { $counted } из { $of }
explain-juror-place = место { $place }
explain-sheet-recused = самоотвод
explain-sheet-missing = листа нет
explain-sheet-incomplete = лист неполный
explain-sheet-not-submitted = лист не сдан
explain-sheet-advisory = совещательный голос
explain-sheet-dropped = не учитывается по решению жюри
explain-sheet-other-section = проект слушала другая секция, лист не разрешён
explain-criteria = Средние по критериям
explain-threshold = Порог жюри { $threshold }
explain-threshold-met-word = пройден
explain-threshold-missed-word = не пройден
explain-to-next = До места выше
explain-ties = Равенство баллов
explain-tie-with = вместе с { $numbers }
explain-tie-open = решают люди
explain-award = Деньги
explain-base = Посчитано по положению «{ $regulation }», редакция { $version }; запись журнала { $entry }, { $head }.
explain-base-own = Посчитано по собственному положению, редакция { $version }; запись журнала { $entry }, { $head }.

# Деньги
money-fund = Фонд
money-awarded = Предложено
money-left = Остаток
money-used = Предложено
money-sources = По источникам
money-proposal = Предложение по проектам
money-proposed = по правилам было бы { $sum }
results-audience = { $count ->
    [one] Приз зрительских симпатий: { $projects }
   *[other] Приз зрительских симпатий делят { $projects }
}
money-proposal-text = Программа предлагает, решает жюри: решение записывается в протокол. Часть суммы выделяется с согласия команды и требует новой сметы.
money-bars-label = Предложено: { $list }

# Файл под ногами
file-lost-renamed = Файл «{ $name }» переименован или перемещён, пока был открыт: ничего больше не сохраняется
file-lost-deleted = Файл «{ $name }» удалён, пока был открыт: ничего больше не сохраняется
file-lost-replaced = Вместо файла «{ $name }» лежит другой: ничего больше не сохраняется
file-lost-wal-gone = Файл с последними записями рядом с «{ $name }» удалён: ничего больше не сохраняется
file-lost-disk-gone = Диск с файлом «{ $name }» отключён: ничего больше не сохраняется
file-lost-text = Всё, что было принято до записи { $entry } включительно, программа держит и сохранит, если не закрывать её. Введённое после этого остаётся на экране: отправьте его ещё раз, когда конкурс продолжится.
file-lost-follow = Открыть переименованный файл…
file-lost-follow-found = Открыть «{ $name }»
file-lost-save = Сохранить всё под новым именем
file-lost-name = { $name } — продолжение
file-lost-goes-on = Конкурс продолжается в файле «{ $name }»
file-lost-call = Позовите секретаря: он откроет переименованный файл или сохранит всё под новым именем.
file-orphans = Рядом лежат последние записи файла, которого здесь нет: { $names }. Его переименовали или убрали, пока он был открыт, и программа остановилась. Верните тот файл в эту папку и откройте его: записи присоединятся сами. Не удаляйте их.
