# Papers: titles, headings, columns, sentences.
paper-people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
