# Слова самой программы: командная строка, диалоги, проверка файла, правила в предложениях
app-name = Трибуна
who-secretary = секретарь
template-file-name = Шаблон конкурса

# Диалоги выбора файлов
dialog-contest = Конкурс «Трибуны»
dialog-workbook = Книга с таблицами
dialog-pdf = Документ PDF
dialog-docx = Документ офисной программы
dialog-every-file = Все файлы
dialog-slides = Презентация

# Командная строка
cli-early-reason = просмотр из командной строки
cli-place = Место
cli-project = Проект
cli-score = Балл
cli-sheets = Листов
cli-awarded = Предлагается
cli-open-question = Требуется решение: { $rule } — проекты № { $projects }
cli-export-without-scores = Приём оценок не закрыт, поэтому оценок в книге нет
cli-verified = Файл в порядке: записей журнала { $entries }, оценок { $marks }{ $sealed ->
    [0] { "" }
   *[other] , версий зафиксированных итогов { $sealed }
}, последняя запись { $head }
cli-verified-lay-open = Версий, подписанных ключом, лежавшим открыто (0.1.0): { $count }
cli-verified-key-replaced = Ключ заменён, запись { $entry }, причина: { $reason }
cli-verified-erased = Копия для передачи: личные данные изъяты из записей: { $count }
cli-head-few = Цифр только { $count } (столько печатала версия 0.1.0): их можно подобрать. На бумагах теперь 32.
cli-head-none = Ни запись журнала, ни версия итогов с такими цифрами не найдена: бумага не от этого файла или файл подменён.
cli-head-entry = Найдено: запись журнала № { $entry } от { $time }
cli-head-seal = Найдено: итоги, версия { $version }, запись журнала № { $entry } от { $time }
cli-demo-passphrase = Пароль пульта: { $passphrase }
cli-demo-pin = ПИН-код { $pin } — { $name }
cli-rescued = Открытый файл удалён, заменён или отключён его диск. Всё, что было сохранено, лежит в { $path }
cli-serving = Откройте в браузере на этом компьютере (адрес действует один раз): { $address }
cli-serving-hall = Экран для зала, второе окно (адрес действует один раз): { $address }
cli-loopback-only = Адрес { $address } виден по сети. Пока разрешён только этот компьютер: 127.0.0.1 или [::1].
cli-cannot-listen = Не удалось открыть адрес { $address }: { $what }. Назовите другой порт или 0.

# Проверка файла
flaw-pages = страницы файла повреждены
flaw-schema = устройство таблицы изменено не программой
flaw-reference = строка ссылается на то, чего нет
flaw-gap = перед этой записью недостаёт записи
flaw-previous = запись не продолжает предыдущую
flaw-hash = запись журнала изменена
flaw-digest = изменено то, что сделала запись: оценка, состояние листа или решение
flaw-out-of-place = строка стоит не на своём месте
flaw-no-entry = строка не принадлежит ни одной записи журнала
flaw-setup = подготовка конкурса изменена не программой

# Где: строка таблицы по номеру, с тем, как её зовут люди
flaw-unreadable = значение, которого программа не понимает
flaw-row = { $table }, строка { $row }
flaw-row-named = { $table }, строка { $row } ({ $name })
flaw-among = { $table }: одна из { $count ->
    [one] { $count } строки
   *[other] { $count } строк
}
flaw-table-journal = Журнал
flaw-table-mark = Оценки
flaw-table-recusal = Самоотводы
flaw-table-sheet-event = Состояния листов
flaw-table-comment = Комментарии
flaw-table-stage-event = Приём оценок
flaw-table-decision = Решения и события дня
flaw-table-setup-change = Изменения подготовки
flaw-table-contest = Сведения о конкурсе
flaw-table-criterion = Критерии
flaw-table-project = Проекты
flaw-table-juror = Жюри
flaw-table-source = Источники денег
flaw-table-credential = Пароль и ПИН-коды
flaw-table-category = Номинации
flaw-table-section = Секции
flaw-table-grounds = Основания отклонения заявок
flaw-table-helper = Помощники
flaw-table-helper-credential = ПИН-коды помощников
flaw-table-contest-key = Ключ конкурса
flaw-table-signed-paper = Подписанные документы
flaw-table-erasure = Изъятия из записей
flaw-table-setup-row = Отпечатки строк подготовки

# Добавляется к имени файла
restored-file-name = из копии
continued-file-name = продолжение
rescued-file-name = спасено
cli-unsound = Файл конкурса не прошёл проверку и открыт только для просмотра: { $what }

# Справка командной строки
help-usage = Вызов
help-commands = Команды
help-arguments = Что назвать
help-options = Ключи
help-all = Трибуна: очный конкурс — от таблицы до протокола
help-all-file = Файл конкурса, который открыть в окне
help-all-lang = Язык: ru или en (иначе язык системы)
help-all-help = Показать эту справку
help-all-version = Показать версию
help-import = Создать конкурс из книги (.xlsx, .xls, .ods) или папки с таблицами
help-import-source = Книга или папка
help-import-out = Файл конкурса, который создать
help-import-force = Заменить существующий файл
help-results = Подвести итоги: баллы, места, объяснение
help-results-file = Файл конкурса
help-results-format = Вид вывода: table (таблица), csv или json
help-results-category = Места внутри номинации
help-results-early = Посмотреть до закрытия приёма оценок; просмотр записывается в журнал
help-documents = Сделать документы (PDF)
help-documents-file = Файл конкурса
help-documents-out = Папка для документов
help-documents-only = Только эти виды, через запятую: { $kinds }
help-documents-force = Заменить существующие файлы
help-export = Сохранить таблицы конкурса книгой .xlsx, которую можно импортировать обратно
help-export-file = Файл конкурса
help-export-out = Книга, которую создать
help-export-force = Заменить существующий файл
help-verify = Проверить файл: целостность, цепочку журнала, каждую строку
help-verify-file = Файл конкурса
help-verify-head = Цифры хэша с бумаги: найти, чьи они
help-demo = Создать демонстрационный конкурс
help-demo-out = Файл конкурса, который создать
help-demo-force = Заменить существующий файл
help-serve = Показать те же экраны в браузере на этом компьютере
help-serve-file = Файл конкурса
help-serve-listen = Адрес: только 127.0.0.1 или [::1]; порт 0 — любой свободный
cli-no-display = Нет экрана, окно открыть негде. Экраны покажет браузер: tribuna serve ФАЙЛ
cli-missing = Не хватает: { $argument }. Справка: --help
cli-bad-value = { $argument }: «{ $value }» не подходит. Справка: --help
cli-no-value = { $argument }: нужно значение. Справка: --help
cli-unknown = Непонятно: { $argument }. Справка: --help
help-all-usage = tribuna [ФАЙЛ]   или   tribuna КОМАНДА --help
help-import-usage = tribuna import ИСТОЧНИК --out ФАЙЛ [--force]
help-results-usage = tribuna results ФАЙЛ [--format ВИД] [--category НОМИНАЦИЯ] [--early]
help-documents-usage = tribuna documents ФАЙЛ --out ПАПКА [--only ВИДЫ] [--force]
help-export-usage = tribuna export ФАЙЛ --out КНИГА.xlsx [--force]
help-verify-usage = tribuna verify ФАЙЛ [--head ЦИФРЫ]
help-demo-usage = tribuna demo --out ФАЙЛ [--force]
help-serve-usage = tribuna serve ФАЙЛ [--listen АДРЕС]
help-value-file = ФАЙЛ
help-value-source = ИСТОЧНИК
help-value-out = КУДА
help-value-lang = ЯЗЫК
help-value-head = ЦИФРЫ
help-value-format = ВИД
help-value-category = НОМИНАЦИЯ
help-value-only = ВИДЫ
help-value-listen = АДРЕС
asked-to-open-title = Открыть другой конкурс: «{ $name }»?
asked-to-open-text = Сейчас открыт конкурс «{ $title }». Он будет закрыт, все выйдут; сохранённое останется в его файле.
asked-to-open-locked = Сейчас открыт конкурс «{ $title }». Другой откроет секретарь: сначала пульт открывают паролем.
asked-to-open-stay = Остаться в этом конкурсе
asked-to-open-open = Открыть другой
