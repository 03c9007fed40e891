# Диагностика: вкладка итогов для председателя и секретаря
results-tab-diagnostics = Диагностика
diagnostics-lead = Для председателя и секретаря на совещании. На баллы и места ничто здесь не влияет и в протокол не попадает.
diagnostics-whole = Весь конкурс
diagnostics-drawing = Считаем и тянем жребий…
diagnostics-part-firm = Насколько твёрды места
diagnostics-part-what-if = Что, если…
diagnostics-part-leniency = Строгость
diagnostics-part-outliers = Выделяющиеся листы
diagnostics-part-agreement = Согласие жюри

# Твёрдость мест
diagnostics-firm-text = Полоса – от лучшего до худшего места, если убрать любого одного члена жюри; чёрточка – место сейчас. Светлые клетки – места в { $draws } жюри, составленных жребием из этого же: чем плотнее цвет, тем чаще.
diagnostics-firm-label = Место { $place }; без одного члена жюри – { $range }
diagnostics-firm-seed = Жребий { $seed } взят из журнала (запись { $entry }): тот же журнал даст те же числа.
diagnostics-col-places = Места без любого одного
diagnostics-col-range = Без одного
diagnostics-col-near = До соседей
diagnostics-col-above-fund = Выше линии, доля жребиев
diagnostics-col-above-prizes = { $count ->
    [one] На { $count }-м месте, доля жребиев
   *[other] На 1–{ $count }-м месте, доля жребиев
}
diagnostics-near-better = выше: { $distance }
diagnostics-near-worse = ниже: { $distance }
diagnostics-unplaced = бывает без места
diagnostics-percent = { $value } %
diagnostics-no-ranges = Мест без одного члена жюри нет. { $why }
diagnostics-no-draws = Жребиев нет. { $why }

# Строгость
diagnostics-leniency-text = Насколько итоги листов члена жюри выше или ниже того, что объясняется самими проектами; 0 – середина жюри. «К коллегам» – средняя разница с остальными на тех же проектах. Строгость – не ошибка: она одинакова для всех проектов этого члена жюри.
diagnostics-leniency-label = Строгость членов жюри: { $list }
diagnostics-stricter = строже
diagnostics-milder = мягче
diagnostics-col-juror = Член жюри
diagnostics-col-leniency = Строгость
diagnostics-col-against = К коллегам

# Выделяющиеся листы
diagnostics-outliers-text = Итоги листов, которые отстоят больше чем на { $limit } от того, чего можно ждать по проекту и по строгости члена жюри. Это повод поговорить о проекте, и только: особое мнение – тоже мнение.
diagnostics-outliers-empty = Таких листов нет: все итоги близки к ожидаемым.
diagnostics-outliers-label = Выделяющиеся листы: { $list }
diagnostics-col-total = Итог листа
diagnostics-col-residual = Отстоит на

# Согласие жюри
diagnostics-agreement-text = Членов жюри – { $jurors }, проектов – { $projects }; из них всеми оценено – { $complete }.
diagnostics-w = Порядок проектов
diagnostics-w-good = Порядок проектов у членов жюри почти один и тот же.
diagnostics-w-middle = Порядок проектов у членов жюри похож, но не один и тот же.
diagnostics-w-poor = Порядок проектов у членов жюри разный.
diagnostics-w-hint = W Кендалла: 1 – одинаковый у всех, 0 – ничего общего.
diagnostics-alpha = Сами баллы
diagnostics-alpha-good = Баллы членов жюри близки друг к другу.
diagnostics-alpha-middle = Баллы членов жюри близки не всегда: одному и тому же проекту ставят разное.
diagnostics-alpha-poor = Баллы членов жюри за один проект расходятся почти так же, как за разные.
diagnostics-alpha-hint = α Криппендорфа: 1 – полное совпадение, 0 – как при случайных оценках.
diagnostics-icc = Средний балл всего жюри
diagnostics-icc-good = Другое такое же жюри, скорее всего, расставило бы проекты похоже.
diagnostics-icc-middle = Другое такое же жюри могло бы расставить часть проектов иначе.
diagnostics-icc-poor = Другое такое же жюри могло бы расставить проекты совсем иначе.
diagnostics-icc-hint = ICC(C,k): какая часть различий среднего – от самих проектов. У одного члена жюри, ICC(A,1), – { $single } (светлый кружок).
diagnostics-col-measure = Показатель
diagnostics-col-value = Значение
diagnostics-col-over = По проектам
diagnostics-measure-w = W Кендалла, с поправкой на равные места
diagnostics-measure-alpha = α Криппендорфа, интервальная шкала
diagnostics-measure-icc-single = ICC(A,1): согласие одного члена жюри
diagnostics-measure-icc-mean = ICC(C,k): согласованность среднего

# Что, если
diagnostics-case-juror = Без одного члена жюри
diagnostics-case-line = Другая линия финансирования
diagnostics-case-threshold = Другой порог
diagnostics-case-trim = Без крайних оценок
diagnostics-case-adjusted = С поправкой на строгость
diagnostics-case-pairs = Каждый с каждым
diagnostics-line-after = Линия проходит после
diagnostics-line-projects = { $count ->
    [0] ни одного проекта
    [one] { $count } проекта
   *[other] { $count } проектов
}
diagnostics-line-now = линия сейчас
diagnostics-line-then = линия в этом случае
diagnostics-line-caption = Сколько просят проекты выше линии, в рублях, – по числу проектов
diagnostics-line-label = Линия после { $count }: просят { $sum }, фонд { $fund }
diagnostics-line-same = Никто не входит и не выходит.
diagnostics-threshold = Порог
diagnostics-no-threshold = нет
diagnostics-drop = Отбрасывать с каждого края
diagnostics-drop-none = ничего
diagnostics-less = Меньше: { $label }
diagnostics-more = Больше: { $label }
diagnostics-adjusted-text = Балл – средний, из которого вычтена строгость каждого члена жюри (метод наименьших квадратов). Голос зала, если он входит в балл как ещё один член жюри, здесь не участвует: строгости у зала нет.
diagnostics-pairs-text = Проекты сравниваются попарно: у кого больше членов жюри поставили итог выше. Средние баллы не участвуют.
diagnostics-schulze = По сильнейшим путям (Шульце); без отметки – по числу побед (Коупленд)
diagnostics-now = Сейчас
diagnostics-then = Тогда
diagnostics-moved = Мест меняется
diagnostics-enter = Входят:
diagnostics-leave = Выходят:
diagnostics-enter-places = Получают место:
diagnostics-leave-places = Остаются без места:
diagnostics-money-asked = Просят все выше линии
diagnostics-money-then = Предложено
diagnostics-money-now = сейчас { $sum }
diagnostics-money-left = Остаётся
diagnostics-money-lacking = Не хватает
diagnostics-money-fund = фонд { $sum }
diagnostics-slope-label = Места сейчас и в этом случае: { $list }
diagnostics-col-score-then = Балл тогда
diagnostics-col-award-then = Предложено
