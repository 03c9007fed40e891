# Деньги
money-fund = Фонд
money-awarded = Предложено
money-left = Остаток
money-used = Предложено
money-sources = По источникам
money-proposal = Предложение по проектам
money-proposed = по правилам было бы { $sum }
money-proposal-text = Программа предлагает, решает жюри: решение записывается в протокол. Часть суммы выделяется с согласия команды и требует новой сметы.
money-bars-label = Предложено: { $list }
