//! The workbooks of the story: one with twelve faults, and the same without them.

use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};

/// A sheet of a workbook: its name, and rows of cells.
type Sheet<'a> = (&'a str, Vec<Vec<&'a str>>);

/// What the screen must say about the faulty workbook, table by table.
pub const FAULTS: [&str; 12] = [
    "Конкурс, строка 4, „Дата“: «30.02.2026» — не дата",
    "Конкурс, строка 6, „Кворум“: «половина» — не кворум",
    "Проекты, строка 3, „Запрошено“: -5 меньше нуля",
    "Проекты, строка 4, „Проект“: ячейка пуста",
    "Проекты, строка 6, „Запрошено“: «сто» — не число",
    "Проекты, строка 7, „№“: «5» уже есть в строке 6",
    "Жюри, строка 2, „Роль“: «король» — не роль в жюри",
    "Жюри, строка 3, „Категория“: «гость» — не категория",
    "Оценки, строка 2, „Балл“: 11 больше максимума 5",
    "Оценки, строка 3, „Балл“: 3,5 не на шкале с шагом 1",
    "Оценки, строка 4, „Проект №“: проекта с номером «99» нет",
    "Оценки, строка 5, „Член жюри“: члена жюри «Ж9» нет",
];

/// Title of the contest in the workbook.
pub const TITLE: &str = "Конкурс «Тёплый двор»";

/// Twelve projects: number, title, person in charge.
const PROJECTS: [[&str; 3]; 12] = [
    ["1", "Спортзал в общежитии № 9", "Ёлкина Е. Ё."],
    ["2", "Театр в подвале", "Рощин Р. Р."],
    ["3", "Двор без машин", "Полянский П. П."],
    ["4", "Ночная читальня", "Озерова О. О."],
    ["5", "Мастерская велосипедов", "Лугов Л. Л."],
    ["6", "Кухня на двадцать семей", "Ручьёва Р. Р."],
    ["7", "Сад на крыше", "Холмов Х. Х."],
    ["8", "Хор первокурсников", "Степная С. С."],
    ["9", "Музей одного этажа", "Берегов Б. Б."],
    ["10", "Школа настольных игр", "Тропинина Т. Т."],
    ["11", "Радио корпуса «Л»", "Мостовой М. М."],
    ["12", "Тихая комната", "Ключева К. К."],
];

/// Writes the workbook without faults: twelve projects, three jurors, a secretary, two sources, no scores.
pub fn mended(folder: &Path) -> PathBuf {
    write(&folder.join("конкурс исправленный.xlsx"), &tables())
}

/// Writes the workbook of a small contest: the first three projects, the same three jurors.
pub fn small(folder: &Path) -> PathBuf {
    let mut sheets = tables();
    sheets[1].1.truncate(4);
    write(&folder.join("малый конкурс.xlsx"), &sheets)
}

/// Writes the workbook with the twelve faults of [`FAULTS`].
pub fn faulty(folder: &Path) -> PathBuf {
    let mut sheets = tables();
    let cell = |sheets: &mut Vec<Sheet<'static>>, sheet: usize, row: usize, column: usize, text| {
        sheets[sheet].1[row - 1][column] = text;
    };
    cell(&mut sheets, 0, 4, 1, "30.02.2026");
    cell(&mut sheets, 0, 6, 1, "половина");
    cell(&mut sheets, 1, 3, 3, "-5");
    cell(&mut sheets, 1, 4, 1, "");
    cell(&mut sheets, 1, 6, 3, "сто");
    cell(&mut sheets, 1, 7, 0, "5");
    cell(&mut sheets, 2, 2, 2, "король");
    cell(&mut sheets, 2, 3, 3, "гость");
    sheets.push((
        "Оценки",
        vec![
            vec!["Проект №", "Член жюри", "Критерий", "Балл"],
            vec!["1", "Ж1", "К1", "11"],
            vec!["1", "Ж1", "К2", "3,5"],
            vec!["99", "Ж1", "К1", "5"],
            vec!["1", "Ж9", "К1", "5"],
        ],
    ));
    write(&folder.join("конкурс.xlsx"), &sheets)
}

fn tables() -> Vec<Sheet<'static>> {
    let projects = PROJECTS.map(|[number, title, lead]| vec![number, title, lead, "60000"]);
    vec![
        (
            "Конкурс",
            vec![
                vec!["Название", TITLE],
                vec!["Организация", "Вымышленный университет"],
                vec!["Место", "г. Примерск"],
                vec!["Дата", "15.05.2026"],
                vec!["Регламент", "altsu-defence"],
                vec!["Кворум", ">1/2"],
                vec!["Минимум листов", "2"],
            ],
        ),
        (
            "Проекты",
            [vec!["№", "Проект", "Руководитель", "Запрошено"]]
                .into_iter()
                .chain(projects)
                .collect(),
        ),
        (
            "Жюри",
            vec![
                vec!["Код", "Ф.И.О.", "Роль", "Категория"],
                vec!["Ж1", "Липова Лада Ильинична", "председатель", "администрация"],
                vec!["Ж2", "Клёнов Кирилл Юрьевич", "член", "эксперт"],
                vec!["Ж3", "Ясенева Яна Олеговна", "член", "обучающийся"],
                vec!["С", "Осинина Ольга Петровна", "секретарь", ""],
            ],
        ),
        (
            "Источники",
            vec![
                vec!["Источник", "Лимит"],
                vec!["Программа развития", "300000"],
                vec!["Фонд выпускников", "150000"],
            ],
        ),
    ]
}

fn write(path: &Path, sheets: &[Sheet]) -> PathBuf {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name of a sheet");
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, text) in (0_u16..).zip(cells) {
                match text.parse::<f64>() {
                    _ if text.is_empty() => continue,
                    Ok(number) => sheet.write_number(row, column, number),
                    Err(_) => sheet.write_string(row, column, *text),
                }
                .expect("a cell is written");
            }
        }
    }
    book.save(path).expect("the workbook is saved");
    path.to_owned()
}
