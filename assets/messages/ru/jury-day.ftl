# Жюри в день защиты

journal-juror-arrived = { $juror }: { $remote ->
    [true] участвует дистанционно
   *[false] прибытие отмечено
}
journal-juror-left = { $juror }: уход отмечен
journal-juror-absent = { $juror }: отсутствует. Причина: { $reason }
journal-correct-presence = { $juror }: исправлено время присутствия. Причина: { $reason }
journal-set-presiding = Председательствует { $juror }. Причина: { $reason }
