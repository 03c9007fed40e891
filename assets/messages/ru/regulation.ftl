# Положение: правила в предложениях (на экране и в протоколе), форма, замечания, сравнения.
rules-quorum-more = Кворум заседания – более { $share } утверждённого состава жюри.
rules-quorum-least = Кворум заседания – не менее { $share } утверждённого состава жюри.
rules-remote-counts = Участвующие дистанционно учитываются в кворуме.
rules-remote-not = Участвующие дистанционно в кворуме не учитываются.
rules-time = На выступление – { $presentation }, на вопросы – { $questions }. За { $warning } до конца команду предупреждают, через { $overtime } после конца – останавливают.
rules-minutes = { $count } мин
rules-seconds = { $count } с
rules-places-standard = Равные баллы делят место, следующее место пропускается: 1, 2–3, 4.
rules-places-dense = Равные баллы занимают одно место, следующее место не пропускается: 1, 2, 2, 3.
rules-no-prizes = Призовых мест нет.
rules-prizes = { $count ->
    [one] Призовое место – { $count }.
    [few] Призовых мест – { $count }.
   *[other] Призовых мест – { $count }.
}
rules-ties-none = При равенстве баллов места делятся.
rules-ties-boundary = Равенство баллов разрешается только на границе призового места или финансирования, по порядку: { $steps }. В остальных случаях места делятся.
rules-ties-all = Равенство баллов разрешается всегда, по порядку: { $steps }.
rules-tie-criterion = больший средний балл по критерию { $code }
rules-tie-head-to-head = сравнение между собой по листам каждого члена жюри
rules-tie-median = большая медиана итогов листов
rules-tie-audience = большее число голосов обучающихся
rules-tie-jury-vote = открытое голосование жюри
rules-tie-casting-vote = решающий голос председательствующего
rules-tie-lot = жребий
rules-fund-by-place = Средства распределяются по местам, полными суммами запросов.
rules-fund-minimum = Наименьшая сумма для проекта, который её не назвал, – { $percent } % запроса.
rules-fund-partial = Проекту, запрос которого не уместился в остаток, предлагается остаток, но не меньше наименьшей суммы проекта.
rules-fund-whole = Часть запроса не предлагается.
rules-fund-skip = После проекта, запрос которого не уместился полностью, рассматриваются следующие.
rules-fund-stop = После проекта, запрос которого не уместился полностью, остальные включаются в резерв.
rules-fund-cap = Одному проекту – не более { $cap }.
rules-audience-none = Голосование обучающихся не проводится.
rules-audience-separate-award = Голос обучающихся: приз зрительских симпатий – проекту с наибольшим числом голосов, при равенстве голосов приз делится. На места и средства он не влияет.
rules-audience-tie-break = Голос обучающихся: при равенстве баллов, до голосования жюри, выше проект с большим числом голосов.
rules-audience-one-juror = Голос обучающихся: средняя оценка зала от 0 до 100, приведённая к шкале листа, учитывается как ещё один лист.
rules-audience-share-valid = Голос обучающихся: итог – { $jury } % балла жюри (в процентах от наибольшего возможного) и { $hall } % голоса зала. Голос зала – 100 × голоса / действительные бюллетени.
rules-audience-share-max = Голос обучающихся: итог – { $jury } % балла жюри (в процентах от наибольшего возможного) и { $hall } % голоса зала. Голос зала – 100 × голоса / наибольшее число голосов.
rules-audience-points = Голос обучающихся: за места по баллам жюри и за места по голосам зала даётся 12, 10, 8, 7, 6, 5, 4, 3, 2, 1, сумма определяет место; равные делят баллы своих мест.
rules-audience-jury-only = Порог сравнивается только с баллом жюри.
rules-audience-rounded-twice = Балл жюри берётся округлённым, итог округляется ещё раз так же.
rules-unweighted = { $count ->
    [one] Критерий { $codes } оценивается, но в балле не участвует: его коэффициент 0.
   *[other] Критерии { $codes } оцениваются, но в балле не участвуют: их коэффициент 0.
}
rules-audience-one = В бюллетене отмечается один проект.
rules-audience-up-to = В бюллетене отмечается не более { $count } проектов.
rules-audience-exactly = В бюллетене отмечается ровно { $count } проектов.
rules-audience-minimum = Если действительных бюллетеней меньше { $count }, голосование признаётся несостоявшимся.
rules-audience-minimum-alone = Если действительных бюллетеней меньше { $count }, голосование признаётся несостоявшимся, и места определяются по баллам жюри.

# В протоколе
paper-places-label = Порядок определения мест.
paper-regulation-changed = В положение внесено изменение (редакция { $version }, { $time }). Причина: { $reason }.
paper-regulation-difference = { $label }: было – { $before }; стало – { $after }.
paper-regulation-effect = Баллы и места проектов до и после изменения:
paper-regulation-no-effect = Сравнить баллы и места нельзя: по одной из редакций итог по этим оценкам не вычисляется.
paper-col-score-before = Балл до
paper-col-place-before = Место до
paper-col-score-after = Балл после
paper-col-place-after = Место после

# Названия правил и их значений
regulation-field-method = Способ подсчёта
regulation-field-drop = Отбрасывать с каждой стороны
regulation-field-drop-from = Отбрасывать от числа листов
regulation-field-per = Путь подсчёта
regulation-field-weights = Коэффициенты
regulation-field-round-sheet = Округление итога листа
regulation-field-round-mean = Округление среднего по критерию
regulation-field-round-points = Округление после коэффициента
regulation-field-round-total = Округление балла проекта
regulation-field-minimum-sheets = Наименьшее число листов
regulation-field-quorum = Кворум
regulation-field-time-presentation = Выступление
regulation-field-time-questions = Вопросы
regulation-field-time-warning = Предупредить до конца за
regulation-field-time-overtime = Остановить после конца через
regulation-field-remote-counts = Участвующие дистанционно в кворуме
regulation-field-threshold = Порог
regulation-field-style = Счёт мест
regulation-field-prizes = Призовых мест
regulation-field-ties = При равенстве баллов
regulation-field-boundary-only = Разрешать равенство только на границах
regulation-field-minimum-share = Наименьшая сумма
regulation-field-partial = Предлагать часть запроса
regulation-field-skip = Смотреть следующие проекты
regulation-field-cap = Предел на проект
regulation-field-audience-mode = Голос обучающихся
regulation-field-audience-weight = Доля голоса обучающихся
regulation-field-audience-of = Голос считается от
regulation-field-audience-choices = Отметок в бюллетене
regulation-field-audience-exactly = Ровно столько отметок
regulation-field-audience-minimum = Наименьшее число бюллетеней
regulation-field-criterion = Критерий
regulation-field-weight = Коэффициент критерия
regulation-field-scale = Шкала критерия
regulation-field-key = Ключевой критерий
regulation-field-words = Слова шкалы критерия
regulation-method-mean = среднее арифметическое
regulation-method-trimmed-mean = среднее без крайних
regulation-method-median = медиана
regulation-method-adjusted-mean = среднее с поправкой на строгость
regulation-method-sum = сумма
regulation-method-place-sum = сумма мест
regulation-method-skating = скейтинг-система
regulation-per-sheet = по листам
regulation-per-criterion = по критериям
regulation-weights-sum = Σ (коэффициент × балл)
regulation-weights-mean = Σ (коэффициент × балл) / Σ коэффициентов
regulation-style-standard = 1, 2, 2, 4
regulation-style-dense = 1, 2, 2, 3
regulation-audience-none = нет
regulation-audience-separate-award = отдельный приз
regulation-audience-tie-break = при равенстве баллов
regulation-audience-one-juror = как один член жюри
regulation-audience-share = доля итога
regulation-audience-points = баллы за места
regulation-audience-of-valid = действительных бюллетеней
regulation-audience-of-max = наибольшего числа голосов
regulation-exact = не округляется
regulation-digits = { $count ->
    [0] до целых
    [one] { $count } знак после запятой
    [few] { $count } знака после запятой
   *[other] { $count } знаков после запятой
}
regulation-none = нет
regulation-yes = да
regulation-no = нет
regulation-scale-step = { $scale }, шаг { $step }

# Замечания к положению
fault-rule-empty = Заполните это поле.
fault-rule-not-a-number = «{ $value }» – не число. Нужно число, дробная часть – после запятой.
fault-rule-not-a-count = «{ $value }» – не подходит. Нужно целое число от 0 до 1000.
fault-rule-not-a-length = «{ $value }» – не подходит. Нужны минуты и секунды, например 5:00.
fault-rule-word-too-long = Слова шкалы длиннее { $limit } знаков.
fault-rule-no-minimum-sheets = Для места нужен хотя бы один учтённый лист.
fault-rule-quorum = Такой доли жюри не может присутствовать. Кворум – доля утверждённого состава, например 1/2 или 2/3.
fault-rule-rounding-of-both-ways = Указаны округления обоих путей подсчёта. Оставьте округление либо итога листа, либо критериев.
fault-rule-criterion-rounding-per-sheet = Указано округление по критериям, а подсчёт идёт по листам. Уберите это округление или выберите путь «по критериям».
fault-rule-sheet-rounding-per-criterion = Указано округление итога листа, а подсчёт идёт по критериям. Уберите это округление или выберите путь «по листам».
fault-rule-rounding-digits = Знаков после запятой может быть не больше шести, указано { $digits }.
fault-rule-method-is-per-sheet = Этим способом считают только по листам. Выберите путь «по листам» или другой способ.
fault-rule-nothing-dropped = Среднее без крайних, в котором ничего не отбрасывается, – обычное среднее. Укажите хотя бы 1 или выберите среднее арифметическое.
fault-rule-nothing-left = Если при { $from } листах отбросить по { $drop } с каждой стороны, ничего не останется. Увеличьте число листов или отбрасывайте меньше.
fault-rule-threshold-on-places = С местами порог не сравнить: меньшее лучше. Уберите порог или выберите другой способ.
fault-rule-negative-threshold = Порог меньше нуля, а оценки ниже нуля не бывает.
fault-rule-points-of-places = Скейтинг-система считает по критериям места, а не баллы: округление после коэффициента ни к чему. Уберите его.
fault-rule-weights-sum-to-zero = Коэффициенты всех критериев равны нулю: считать нечего.
fault-rule-negative-weight = { $code }: коэффициент меньше нуля.
fault-rule-too-large = { $code }: число слишком велико.
fault-rule-step = { $code }: шаг шкалы должен быть больше нуля.
fault-rule-empty-scale = { $code }: наименьший балл больше наибольшего.
fault-rule-unknown-tie-criterion = Правило при равенстве называет критерий, которого нет. Уберите этот шаг.
fault-rule-repeated-tie = Одно и то же правило при равенстве стоит дважды. Уберите повтор.
fault-rule-minimum-share = Наименьшая сумма больше самого запроса: нужно не больше 100 %.
fault-rule-cap = Предел на проект должен быть больше нуля.
fault-rule-audience-share = Доля голоса обучающихся должна быть больше нуля и не больше 30 %.
fault-rule-audience-choices = В бюллетене должна быть хотя бы одна отметка.
fault-rule-audience-on-places = Долю голоса обучающихся нельзя сложить с суммой мест. Выберите другой способ подсчёта или другой голос обучающихся.
fault-rule-audience-sheet = Зал как один член жюри возможен при среднем или медиане по листам. Выберите другой способ подсчёта или другой голос обучающихся.
fault-rule-criteria-locked = Оценки уже выставлены: критерии нельзя добавить, убрать или переименовать. Можно изменить коэффициенты, шкалу и слова.
fault-rule-marks-off-scale = { $count ->
    [one] { $code }: { $count } выставленная оценка не попадает на новую шкалу.
    [few] { $code }: { $count } выставленные оценки не попадают на новую шкалу.
   *[other] { $code }: { $count } выставленных оценок не попадают на новую шкалу.
}
fault-rule-unchanged = В положении ничего не изменено.

# Пример с шагами
regulation-example-juror = Ж{ $number }
regulation-step-sheet = Итог листа { $juror }: { $sum }
regulation-step-mean = Среднее итогов листов: { $sum }
regulation-step-trimmed = Среднее без крайних итогов: { $sum }
regulation-step-not-trimmed = Крайние не отбрасываются: листов меньше { $from }
regulation-step-median = Итоги по порядку: { $totals }. Посередине – { $median }
regulation-step-sum = Сумма итогов листов: { $sum }
regulation-step-adjusted = Поправка на строгость балла не меняет: каждый член жюри оценил каждый проект
regulation-step-places = Места у членов жюри: { $sum }
regulation-step-criterion = { $code }: { $sum }
regulation-step-criterion-trimmed = { $code } без крайних: { $sum }
regulation-step-criteria = Вместе: { $sum }
regulation-step-rounding = Округление до { $step }: { $from } → { $to }
regulation-step-above = Порог { $threshold } пройден
regulation-step-below = Ниже порога { $threshold }: без места
regulation-step-too-few = Учтено листов: { $count } из { $least } необходимых – без места
regulation-tie-value = При равенстве с проектом № { $with }: { $rule } – { $value }
regulation-tie-people = При равенстве с проектом № { $with } решают люди: { $rule }
regulation-tie-shared = Место разделено
journal-set-regulation = Изменено положение. Причина: { $reason }
journal-regulation-effect = До завершения приёма оценок просмотрены баллы и места до и после изменения положения. Причина: { $look }

# Экран положения
regulation-title = Положение
regulation-lead = Слева – выбор, справа – предложение, которое будет стоять в протоколе. Внизу – пример, посчитанный по этому выбору.
regulation-back = К подготовке
regulation-open = Изменить положение
regulation-show = Показать положение
regulation-unsaved = Есть несохранённые изменения
regulation-version = Редакция { $version }
regulation-locked = Оценки выставлены
regulation-locked-text = С первой оценки положение меняется только новой редакцией, с причиной. Изменение записывается в журнал и в протокол.
regulation-differences = { $count ->
    [one] { $count } отличие от типового
    [few] { $count } отличия от типового
   *[other] { $count } отличий от типового
}
regulation-typical = Как в типовом
regulation-differs = отличается от типового: { $before }
regulation-compare = Сравнить с типовым
regulation-typical-was = было в типовом: { $before }
regulation-was = было: { $before }
regulation-is = стало: { $after }
regulation-protocol = Справа – как будет в протоколе
regulation-section-preset = Типовое положение
regulation-section-score = Как считается балл
regulation-section-admission = Кто получает место
regulation-section-places = Места и равенство баллов
regulation-section-audience = Голос обучающихся
regulation-audience-weight = Доля голоса обучающихся, %
regulation-section-fund = Средства
regulation-section-time = Время защиты
regulation-section-criteria = Критерии: коэффициенты, шкалы, слова
regulation-section-example = Пример
regulation-section-versions = Редакции после первой оценки
regulation-preset = Образец
regulation-preset-none = Не выбран
regulation-preset-own = { $title } (свой)
regulation-preset-use = Заполнить по образцу
regulation-preset-criteria = Вместе с критериями образца
regulation-preset-filled = Заполнено по образцу. Пока не сохранено.
regulation-preset-save = Сохранить как свой образец
regulation-preset-save-text = Образец останется на этом компьютере и будет предложен в новых конкурсах. В файле конкурса правила хранятся отдельно.
regulation-preset-title = Название образца
regulation-preset-saved = Образец «{ $title }» сохранён.
regulation-preset-taken = Образец с таким названием уже есть.
regulation-preset-replace = Заменить
regulation-preset-forget = Удалить образец
regulation-per-sheet-long = по листам: сначала итог каждого листа
regulation-per-criterion-long = по критериям: сначала среднее каждого критерия
regulation-quorum-more = более
regulation-quorum-least = не менее
regulation-quorum-numerator = Числитель
regulation-quorum-denominator = Знаменатель
regulation-remote-counts = Учитывать в кворуме участвующих дистанционно
regulation-tie-criterion = средний балл по критерию { $code }
regulation-tie-head-to-head = сравнение между собой
regulation-tie-median = медиана итогов листов
regulation-tie-jury-vote = голосование жюри
regulation-tie-casting-vote = решающий голос председательствующего
regulation-tie-lot = жребий
regulation-tie-add = Добавить правило
regulation-up = Выше: { $step }
regulation-down = Ниже: { $step }
regulation-remove = Убрать: { $step }
regulation-boundary-only = Только на границе призового места или финансирования
regulation-minimum-share = Наименьшая сумма, % запроса
regulation-cap = Предел на проект, руб.
regulation-partial = Предлагать часть запроса, если весь не умещается
regulation-skip = Не уместился – смотреть следующие проекты
regulation-no-criteria = Критериев ещё нет. Добавьте их в таблице критериев.
regulation-field-weight-short = Коэф.
regulation-min = От
regulation-max = До
regulation-step = Шаг
regulation-key = Ключевой
regulation-key-of = Ключевой критерий: { $code }
regulation-tie-place = При равенстве
regulation-tie-place-hint = «При равенстве» – какой по счёту критерий решает при равных баллах; порядок задаётся в разделе «Места и равенство баллов».
regulation-words = Слова
regulation-words-of = Слова шкалы: { $code }
regulation-words-title = Слова шкалы: { $code } «{ $name }»
regulation-word-of = { $code }, балл { $mark }
regulation-words-copy = { $count ->
    [one] Те же слова ещё для { $count } критерия с такой же шкалой
   *[other] Те же слова ещё для { $count } критериев с такой же шкалой
}
regulation-words-many = У этой шкалы слишком много баллов, чтобы давать слова каждому.
regulation-example-text = Три выдуманных проекта и пять членов жюри. Считает та же программа, что и настоящий конкурс.
regulation-example-faults = Пример появится, когда замечания будут устранены.
regulation-example-sheets = Итоги листов
regulation-example-project = Проект
regulation-example-score = Балл
regulation-example-place = Место
regulation-example-below = ниже порога
regulation-example-too-few = мало листов
regulation-example-places-hint = Под итогом листа – место, которое он даёт проекту.
regulation-example-marks = Оценки примера
regulation-example-juror-head = Жюри
regulation-example-short = Пример:
regulation-example-placed = { " " }– { $place } место
regulation-faults = { $count ->
    [one] { $count } замечание.
    [few] { $count } замечания.
   *[other] { $count } замечаний.
}
regulation-discard = Отменить изменения
regulation-saved = Положение сохранено.
regulation-save-version = Новая редакция…
regulation-version-title = Новая редакция положения: { $version }
regulation-version-text = Изменение и причина будут записаны в журнал и в протокол вместе с баллами и местами до и после.
regulation-version-save = Принять редакцию
regulation-version-saved = Принята редакция { $version }.
regulation-version-reason = Причина: { $reason }
regulation-reason = Причина
regulation-reason-hint = Войдёт в протокол так, как написана.
regulation-effect-hidden = Пока принимаются оценки, баллы и места не показываются – ни до, ни после изменения. Таблица «до и после» войдёт в протокол, когда приём оценок будет завершён.
regulation-effect-moved = { $count ->
    [0] Ни одно место не меняется.
    [one] Меняется место у { $count } проекта.
   *[other] Меняются места у { $count } проектов.
}
regulation-look = Посмотреть сейчас (с записью в протокол)…
regulation-look-reason = Причина просмотра до завершения приёма оценок
regulation-look-now = Посмотреть
regulation-score-before = Балл был
regulation-score-after = Балл станет
regulation-place-before = Место было
regulation-place-after = Место станет
regulation-sum-before = Средства были
regulation-sum-after = Средства станут
