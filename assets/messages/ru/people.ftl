# Помощники секретаря
helper-right-sheets = ввод листов
helper-right-set-up = подготовка
helper-right-papers = документы
helper-rights-none = только просмотр
helper-here = Помощник: { $name }
helper-here-title = Права: { $rights }. Остальное делает секретарь.
helper-leave = Выйти
helper-leave-hint = Закрыть пульт и вернуться к экрану входа
helpers-title = Помощники
helpers-text = Помощник входит за пульт со своим ПИН-кодом и видит только разрешённое. Записи журнала подписаны его именем.
helpers-none = Помощников пока нет. Их имена и права вносят на экране «{ nav-setup }».
helpers-to-setup = Внести помощников
helpers-rights = Права
jury-pins-passphrase = Сначала задайте пароль пульта: без него любой за ноутбуком – секретарь, и ПИН-коды ничего не закрывают.
helpers-passphrase = Сначала задайте пароль пульта: без него права ничего не ограничивают.
helpers-to-passphrase = Задать пароль
door-helpers = Помощники
door-no-pin-helper = Попросите секретаря: ПИН-код помощнику он выдаёт на экране «{ nav-jury }».
door-back-to-list = К списку
log-helper = помощник, которого уже нет в списке

# Конфликт интересов
conflicts-title = Возможный конфликт интересов: { $count }
conflicts-text = Совпадения нашла программа по спискам. Решаете вы: самоотвод или не конфликт. То, что вы отклонили, второй раз не предложат.
conflicts-open = Рассмотреть
conflicts-none = Решено по всем совпадениям.
conflicts-project = № { $number }. { $title }
conflicts-accept = Самоотвод
conflicts-dismiss = Не конфликт
conflicts-dismiss-all = { $count ->
    [one] Не конфликт: { $count } проект
    [few] Не конфликт: все { $count } проекта
   *[other] Не конфликт: все { $count } проектов
}
conflicts-accept-title = { $juror } — самоотвод по проекту № { $number }
conflicts-accept-text = Оценки этого члена жюри по проекту не учитываются и не считаются нулём. Самоотвод можно отозвать. В журнал уведомлений он не попадёт: письменное уведомление вносится на вкладке «{ jury-tab-conflicts }».
conflicts-dismiss-title = { $juror } — не конфликт
conflicts-dismiss-text = { $count ->
    [one] Проект № { $numbers }. Запись с причиной останется в журнале.
   *[other] Проекты № { $numbers }. Запись с причиной останется в журнале.
}
conflicts-dismiss-hint = Например: однофамилец; кафедра другая
conflicts-accepted = Самоотвод записан: запись { $number }
conflicts-dismissed = Решение записано: запись { $number }
conflicts-more = Показать ещё { $count }
relation-lead = руководитель проекта
relation-mentor = наставник проекта
relation-speaker = выступает с проектом
relation-team = в команде проекта
relation-department = из того же подразделения
relation-possible = возможно
relation-as-written = { $relation }: { $named }
relation-reason-lead = Руководитель проекта
relation-reason-mentor = Наставник проекта
relation-reason-speaker = Выступает с проектом
relation-reason-team = Член команды проекта
relation-reason-department = Работает в подразделении проекта ({ $named })

# Что дальше
next-nothing-helper = Работы для вас сейчас нет.
next-conflicts-proposed = { $count ->
    [one] Решите, есть ли конфликт интересов: { $count } совпадение
    [few] Решите, есть ли конфликт интересов: { $count } совпадения
   *[other] Решите, есть ли конфликт интересов: { $count } совпадений
}
next-conflicts-proposed-hint = Член жюри назван в заявке или работает там же, откуда проект

# Журнал
journal-set-helper-pin = Выдан ПИН-код помощнику: { $helper }
journal-helper-pin-refused = Неверный ПИН-код помощника: { $helper }
journal-dismiss-conflicts = { $juror }: конфликта интересов нет. Проекты № { $projects }. Причина: { $reason }
