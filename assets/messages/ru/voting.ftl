# Раздел «Голосование»: зал на бумаге, равенство баллов, решения жюри.

voting-tab-hall = Зал
voting-tab-decisions = Решения жюри
voting-tab-decisions-open = Решения жюри ({ $count })
voting-not-closed = Пока принимаются оценки, равенства баллов не видно. Голоса по вопросам повестки можно записывать уже сейчас.
voting-no-questions = Равенства баллов, которое решают люди, нет.
voting-new-decision = Новое решение…
voting-dissent = Особое мнение…
voting-whole = Нужно целое число

tellers-title = Счётная комиссия
tellers-members = Члены комиссии
tellers-members-hint = Фамилии с инициалами через точку с запятой
tellers-chair = Председатель комиссии

ballots-title = Бюллетени
ballots-registered = Зарегистрировано
ballots-made = Изготовлено
ballots-issued = Выдано
ballots-cancelled = Погашено

hall-none = По положению голосование обучающихся не проводится.
hall-boxes = Урны и комиссии
hall-add-box = Записать урну
hall-no-boxes = Подсчёт ещё не записан. Запишите каждую урну или комиссию отдельно: суммы программа сведёт сама.
hall-box = Урна или комиссия
hall-box-name = Урна { $number }
hall-in-box = В урне
hall-spoiled = Недействительных
hall-valid = Действительных
hall-votes = Голосов
hall-points = Сумма оценок
hall-ballots-rating = Бюллетеней с оценкой
hall-rating = { $points } / { $count }
hall-percent = % от действительных
hall-votes-of = Голосов за проект № { $number }
hall-points-of = Сумма оценок проекта № { $number }
hall-box-sum = Действительных: { $valid }, голосов: { $votes }
hall-save-box = Записать подсчёт
hall-recount = Пересчёт
hall-recount-reason = Причина пересчёта
hall-remove-box = Убрать
hall-remove-title = Убрать подсчёт «{ $name }»?
hall-remove-text = Подсчёт останется в журнале, но в итог не войдёт.
hall-counted = { $name }: подсчёт записан (запись { $number })
hall-verdict = Итог голосования
hall-prize = приз
hall-prize-shared = Голосов поровну: приз зрительских симпатий делится.
hall-decided-held = Признано состоявшимся
hall-decided-void = Признано несостоявшимся
hall-hold = Признать состоявшимся
hall-void = Признать несостоявшимся
hall-hold-title = Признать голосование состоявшимся?
hall-hold-text = Контрольные суммы не сходятся. Числа останутся такими, как записаны, причина войдёт в протокол.
hall-void-title = Признать голосование несостоявшимся?
hall-void-text = Голоса обучающихся не войдут в итог. Причина войдёт в протокол.
verdict-absent = подсчёта ещё нет
verdict-waiting = контрольные суммы не сходятся: нужно решение
verdict-too-few = не состоялось: действительных { $valid }, нужно не меньше { $minimum }
verdict-void = признано несостоявшимся
verdict-held = состоялось, действительных { $valid }

control-title = Контрольные суммы
control-made = Изготовлено = выдано + погашено
control-in-box = В урнах не больше, чем выдано
control-valid = В урнах = действительных + недействительных
control-votes = Голосов = действительных
control-votes-exactly = Голосов = отметок в бюллетене × действительных
control-votes-up-to = Действительных ≤ голосов ≤ отметок × действительных
control-ratings = Бюллетеней с оценкой не больше действительных
control-marks = Сумма оценок не больше 100 за бюллетень
control-agrees = сходится
control-differs = не сходится
control-unknown = чисел ещё нет
control-not-returned = Не возвращено: { $count }
control-too-many = В урнах на { $count } больше, чем выдано
control-red = Числа не исправляются сами. Пересчитайте урну или запишите решение с причиной.

question-decide = Решить…
question-run-off = Переголосование между лидерами: № { $numbers }.
question-lot = Бросить жребий
question-lot-text = Программа перемешает проекты по случайному числу и запишет его, чтобы жребий можно было повторить.
question-audience-text = Сначала подсчитайте голоса обучающихся на вкладке «{ voting-tab-hall }».

ballot-juror = Член жюри
ballot-abstained = Воздержался
ballot-names = { $name } – за проект № { $number }
ballot-abstains = { $name } – воздержался
ballot-bar-recused = самоотвод, не голосует
ballot-bar-absent = не присутствует
ballot-sum = Голосов: { $asked } из { $count }
ballot-save = Записать голосование
ballot-saved = Голосование записано (запись { $number })
ballot-hint = Цифра выбирает проект по порядку столбцов, 0 – воздержался; строки – стрелками.

casting-of = Председательствует { $name }
casting-nobody = Председательствовать некому: назначьте председательствующего в разделе «{ nav-jury }».
casting-choose = Выше – проект № { $number }
casting-title = Решающий голос: проект № { $number }
casting-text = { $name } отдаёт решающий голос проекту «{ $title }». Решение и причина войдут в протокол.
casting-action = Записать решающий голос

agenda-title = Голосование по вопросам заседания
agenda-text = Голоса войдут в протокол. По проектам с самоотводом голосуют отдельно, без тех, кто его заявил.
agenda-question = Вопрос
agenda-for = За
agenda-against = Против
agenda-abstained = Воздержались
agenda-not-voting = Не голосовали
agenda-save = Записать
agenda-saved = Голоса записаны (запись { $number })
agenda-anew = Исправление изменило суммы: голосуют заново
agenda-entry = запись { $number }
agenda-vote = «за» – { $for }, «против» – { $against }, «воздержались» – { $abstained }
agenda-recusals = Принять к сведению самоотводы
agenda-results = Результаты защиты (проекты без самоотводов)
agenda-results-of = Результаты проекта № { $number }
agenda-audience = Итоги голосования обучающихся
agenda-fund = Распределение средств
agenda-no-show-end = Неявка: проект № { $number } – в конец порядка
agenda-no-show-out = Неявка: проект № { $number } снят
agenda-drop-sheet = Проект № { $number }: лист не учитывается – { $name }
agenda-category = Номинация «{ $category }»
agenda-category-void = Номинация «{ $category }» признана несостоявшейся
agenda-category-merged = Номинация «{ $category }» объединена с «{ $into }»
agenda-category-awarded = Номинация «{ $category }»: победитель – проект № { $numbers }
agenda-award = Проект № { $number }: одобрено { $sum }
agenda-appeal = Апелляция по проекту № { $number }
agenda-other = Решение жюри

nominations-title = Номинации
nominations-name = Номинация
nominations-competing = Проектов
nominations-outcome = Победитель
nominations-single = одна заявка: можно признать несостоявшейся или объединить
nominations-void = признана несостоявшейся
nominations-merged = объединена с «{ $into }»
nominations-awarded = решение жюри

decisions-title = Записанные решения
decisions-none = Решений ещё нет.
decision-vote = Голосование о порядке проектов № { $numbers }
decision-run-off = Переголосование о порядке проектов № { $numbers }
decision-casting = Решающий голос о порядке проектов № { $numbers } – { $name }
decision-lot = Жребий между проектами № { $numbers }
decision-dissent = Особое мнение – { $name }
decision-seed = Число жребия: { $seed }
decision-abstained = { $name } воздержался
decision-unapplied = решение не применено
decision-cancelled = отменено
decision-cancelled-why = Отменено. Причина: { $reason }
decision-cancel = Отменить…
decision-cancel-title = Отменить решение?
decision-cancel-text = { $what }. Запись останется в журнале, но действовать не будет.

decide-about = О чём решение
decide-other = Другое решение
decide-award = Сумма, отличная от предложенной
decide-drop-sheet = Не учитывать лист
decide-void = Номинация не состоялась
decide-merged = Объединить номинации
decide-awarded = Победитель номинации
decide-title = Новое решение
decide-dissent = Особое мнение
decide-into = Объединить с
decide-sum = Сумма, руб.
decide-sum-wrong = Нужна сумма в рублях, например 12 000 или 12 000,50
decide-text = Решение
decide-text-reason = Решение и причина
decide-text-hint = Войдёт в протокол так, как написано.
decide-dissent-text = Особое мнение
decide-voted = Решение голосовалось
decide-save = Записать решение
decide-dissent-save = Записать мнение

keys-scope-boxes = Подсчёт урны
keys-scope-ballots = Голосование жюри
keys-voting-turn = Зал или решения жюри
keys-voting-box = Записать урну
keys-box-next = Следующее поле
keys-box-back = Предыдущее поле
keys-box-save = Записать подсчёт
keys-box-leave = Закрыть без записи
keys-ballot-name = Проект по номеру столбца, 0 – воздержался
keys-ballot-next = Следующий член жюри
keys-ballot-back = Предыдущий член жюри
