# Papers: titles, headings, columns, sentences.
paper-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
