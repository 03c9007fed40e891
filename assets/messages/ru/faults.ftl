# Ошибки загружаемых таблиц. Место называет fault-where; значения приходят готовым текстом,
# дробные пределы — с точкой ($max) и с запятой ($max_comma).
fault-table = { $table ->
    [contest] Конкурс
    [criteria] Критерии
    [projects] Проекты
    [jurors] Жюри
    [scores] Оценки
    [categories] Номинации
    [sections] Секции
    [helpers] Помощники
    [sources] Источники
   *[ballots] Голосование
}
fault-where = { $where ->
    [cell] { fault-table }, строка { $row }, „{ $column }“
    [row] { fault-table }, строка { $row }
    [column] { fault-table }, „{ $column }“
   *[table] { fault-table }
}
fault-missing-table = { fault-where }: такой таблицы нет, а она обязательна
fault-repeated-table = { fault-where }: таблица есть дважды — «{ $first }» и «{ $value }». Оставьте одну
fault-unknown-table = Лист или файл «{ $value }» не относится к таблицам конкурса и пропущен
fault-missing-column = { fault-where }: нет столбца { $wanted }
fault-repeated-column = { fault-where }: такой столбец уже есть — „{ $first }“. Оставьте один
fault-extra-column = { fault-where }: программа не знает этого столбца; у проектов он сохранится как заметка, в остальных таблицах не используется
fault-extra-cell = { fault-where }: «{ $value }» стоит правее последнего заголовка. Значение с запятой внутри нужно взять в кавычки
fault-open-quote = { fault-where }: кавычка открыта и не закрыта, строки после неё прочитать нельзя
fault-bad-toml = { fault-where }: файл нельзя прочитать как TOML. Проверьте кавычки и скобки в этой строке
fault-empty-cell = { fault-where }: ячейка пуста, а она обязательна
fault-error-cell = { fault-where }: в ячейке ошибка таблицы { $value }
fault-too-long = { fault-where }: текст «{ $value }» длиннее { $limit } знаков
fault-not-a-number = { fault-where }: «{ $value }» — не число
fault-too-many-places = { fault-where }: { $value } — слишком много знаков после запятой, можно не больше { $places }
fault-too-large-number = { fault-where }: { $value } — слишком большое число
fault-negative = { fault-where }: { $value } меньше нуля
fault-below-min = { fault-where }: { $value } меньше минимума { $min_comma }
fault-above-max = { fault-where }: { $value } больше максимума { $max_comma }
fault-off-step = { fault-where }: { $value } не на шкале с шагом { $step_comma }
fault-repeated = { fault-where }: «{ $value }» уже есть в строке { $first }
fault-unknown-project = { fault-where }: проекта с номером «{ $value }» нет в таблице «Проекты»
fault-unknown-juror = { fault-where }: члена жюри «{ $value }» нет в таблице «Жюри»
fault-unknown-criterion = { fault-where }: критерия с кодом «{ $value }» нет
fault-mark-twice = { fault-where }: оценка { $value } дана второй раз, первая — в строке { $first }
fault-mark-beside-recusal = { fault-where }: оценка { $value } стоит рядом с самоотводом в строке { $recused }. Самоотвод относится ко всему листу: оставьте либо «с/о», либо оценки
fault-other-section = { fault-where }: проект № { $project } слушает не та секция, в которой член жюри { $juror }; лист не учитывается, пока секретарь его не разрешит
fault-secretary-scores = { fault-where }: «{ $value }» — секретарь жюри и оценок не ставит
fault-secretary-votes = { fault-where }: у секретаря жюри нет голоса, значение «{ $value }» не учтено
fault-unknown-role = { fault-where }: «{ $value }» — не роль в жюри. Можно написать: { $possible }
fault-unknown-seat = { fault-where }: «{ $value }» — не категория. Можно написать: { $possible }
fault-unknown-standing = { fault-where }: «{ $value }» — не состояние заявки. Можно написать: { $possible }
fault-unknown-right = { fault-where }: «{ $value }» — не право помощника. Можно написать: { $possible }
fault-still-used = { fault-where }: «{ $value }» ещё указано у проектов или членов жюри: { $count }. Сначала поменяйте у них или переименуйте строку
fault-not-yes-no = { fault-where }: «{ $value }» — не «да» и не «нет»
fault-unknown-vote = { fault-where }: «{ $value }» непонятно. Можно написать: { $possible }
fault-second-chair = { fault-where }: второй председатель, первый — { $first }
fault-bad-weight = { fault-where }: коэффициент { $value } не может быть меньше нуля
fault-no-weight = { fault-where }: коэффициенты всех критериев равны нулю, считать нечего
fault-votes-without-bearing = { fault-where }: по положению зал выставляет проектам оценки от 0 до 100 («один член жюри»), а здесь – голоса; на баллы они не влияют, оценки зала вносят в программе
fault-bad-step = { fault-where }: шаг { $value } не подходит к шкале от { $min_comma } до { $max_comma }
fault-min-not-below-max = { fault-where }: максимум { $value } не больше минимума { $min_comma }
fault-minimum-above-request = { fault-where }: минимум { $value } больше запрошенного { $requested_comma }
fault-share-above-whole = { fault-where }: доля { $value } больше целого
fault-bad-date = { fault-where }: «{ $value }» — не дата. Пишите 15.05.2026 или 2026-05-15
fault-bad-quorum = { fault-where }: «{ $value }» — не кворум. Пишите >1/2 или >=2/3
fault-bad-count = { fault-where }: «{ $value }» — не целое число от { $least } до { $most }
fault-bad-length = { fault-where }: «{ $value }» — не время. Пишите минуты и секунды: 5:00
fault-unknown-preset = { fault-where }: положения «{ $value }» нет. Есть: { $possible }
fault-unknown-method = { fault-where }: способа подсчёта «{ $value }» нет. Есть: { $possible }
fault-unknown-word = { fault-where }: «{ $value }» непонятно. Можно написать: { $possible }
fault-unknown-key = { fault-where }: программа не знает такого параметра, он пропущен
fault-repeated-key = { fault-where }: параметр указан второй раз
fault-missing-key = { fault-where }: нет обязательного параметра { $wanted }
fault-preset-tie-dropped = Готовое положение при равенстве баллов сравнивает критерий { $value }, но в конкурсе его нет: этот шаг пропущен
fault-rounding-of-other-way = { fault-where }: такого округления нет при выбранном порядке подсчёта. По листам округляется итог листа, по критериям — среднее и баллы критерия
fault-bad-trim = { fault-where }: нельзя отбросить по { $drop } с каждой стороны при { $drop_from } листах. Отбрасывают не меньше одной оценки, и хоть одна должна остаться
fault-audience-share = { fault-where }: доля голоса обучающихся должна быть больше нуля и не больше 30 %
fault-audience-on-places = { fault-where }: долю голоса обучающихся нельзя сложить с суммой мест
fault-audience-sheet = { fault-where }: зал как один член жюри возможен при среднем или медиане по листам
fault-threshold-with-places = { fault-where }: с местами порог не сравнить: меньшее лучше
fault-points-of-places = { fault-where }: скейтинг-система считает по критериям места, а не баллы: округлять после коэффициента нечего
fault-method-not-per-criterion = { fault-where }: этот способ подсчёта не считает по критериям отдельно
fault-repeated-tie = { fault-where }: шаг при равенстве баллов указан дважды
fault-not-positive = { fault-where }: { $value } должно быть больше нуля
fault-stands-otherwise = { fault-where }, «{ $entry }», { $field }: «{ $value }», а в конкурсе уже «{ $stands }». Загрузка теперь только добавляет
fault-criteria-fixed = { fault-where }: критерий «{ $value }» отличается от критериев конкурса или новый. После первой оценки критерии не меняются
fault-regulation-fixed = { fault-where }: положение отличается от положения конкурса. После первой оценки загрузка его не меняет
fault-mark-stands-otherwise = { fault-where }, проект { $project }, { $juror }, критерий { $criterion }: { $value }, а в конкурсе уже { $stands }. Исправить оценку может секретарь
import-not-found = Файл или папка «{ $name }» не найдены. Проверьте, не переименованы ли они и подключён ли диск
import-wrong-type = «{ $name }» — не книга Excel и не таблица LibreOffice. Сохраните таблицы в формате .xlsx, .xls или .ods либо выберите папку с contest.toml и файлами CSV
import-encrypted = Файл «{ $name }» защищён паролем: снимите пароль в Excel («Файл» → «Сведения» → «Защита книги») и сохраните книгу ещё раз
import-damaged = Файл «{ $name }» повреждён или скопирован не полностью. Скопируйте его ещё раз или откройте в Excel и сохраните заново
import-empty = В файле «{ $name }» ничего нет
import-too-large = Файл «{ $name }» слишком большой: можно загрузить не больше { $limit } МБ. Проверьте, тот ли это файл
import-unreadable = Файл «{ $name }» не удаётся прочитать. Закройте его в других программах и проверьте права доступа
import-folder-without-contest = В папке «{ $name }» нет файла contest.toml. Выберите папку конкурса или книгу с таблицами
