//! The workbook an organiser begins with: every table, with examples that are plainly examples.

use crate::table::Language;
use crate::writer::{WriteError, new_workbook, write_tables};
use chrono::NaiveDate;
use domain::day::audience::Audience;
use domain::{
    Contest, Criterion, CriterionId, Juror, JurorId, Money, Project, ProjectId, Role, Score, Seat, Sheet,
    SheetState, Source, SourceId, Standing, Weight,
};
use rust_xlsxwriter::{Format, FormatAlign, Workbook};
use std::collections::BTreeMap;

/// Titles of the sheet of instructions, which an import passes over.
pub(crate) const INSTRUCTION_TITLES: [&str; 2] = ["Как заполнять", "How to fill in"];

/// Returns the template workbook: instructions, and every table with two rows of examples. It can
/// be imported as it is.
///
/// # Errors
/// When the workbook cannot be made.
pub fn template(language: Language) -> Result<Vec<u8>, WriteError> {
    let mut workbook = new_workbook()?;
    write_instructions(&mut workbook, language)?;
    let (contest, sheets) = example(language);
    write_tables(&mut workbook, &contest, &sheets, &Audience::default(), language)?;
    Ok(workbook.save_to_buffer()?)
}

fn write_instructions(workbook: &mut Workbook, language: Language) -> Result<(), WriteError> {
    let [russian, english] = INSTRUCTION_TITLES;
    let (title, lines) = match language {
        Language::Ru => (russian, INSTRUCTIONS_RU),
        Language::En => (english, INSTRUCTIONS_EN),
    };
    let sheet = workbook.add_worksheet();
    sheet.set_name(title)?;
    sheet.set_column_width(0, 100)?;
    sheet.write_string_with_format(0, 0, title, &Format::new().set_bold().set_font_size(14))?;
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (2_u32..).zip(lines) {
        // Heights are not fitted on opening everywhere: room for every line is made here.
        let lines = u32::try_from(line.chars().count() / 90 + 1).unwrap_or(1);
        sheet.set_row_height(row, lines * 16)?;
        sheet.write_string_with_format(row, 0, *line, &body)?;
    }
    Ok(())
}

const INSTRUCTIONS_RU: &[&str] = &[
    "Строки с примерами замените своими или удалите. Заголовки не меняйте; порядок столбцов и листов не важен.",
    "Обязательны листы «Конкурс» (название), «Критерии» и «Проекты». Остальные можно оставить пустыми.",
    "Чтобы взять готовое положение, напишите в строке «Положение»: altsu-defence, fpg-two-stage или faculty. \
     Строки ниже неё меняют то, что в нём сказано; лишние удалите. Если лист «Критерии» оставить пустым, критерии тоже возьмутся из положения.",
    "Лишние столбцы не мешают: у проектов они сохранятся как заметки.",
    "Дробные числа пишите с запятой или с точкой. Деньги указывайте в рублях.",
    "В «Оценках» одна строка — один лист члена жюри по одному проекту. Пустая ячейка — оценки нет; «с/о» — самоотвод: его достаточно отметить в одной ячейке листа.",
    "Несколько дат, членов команды или шагов при равенстве баллов разделяйте точкой с запятой.",
    "Если в таблицах есть ошибки, программа перечислит их все сразу и ничего не загрузит, пока они не исправлены.",
];

const INSTRUCTIONS_EN: &[&str] = &[
    "Replace or delete the rows of examples. Keep the headers; the order of columns and sheets does not matter.",
    "The sheets “contest” (its title), “criteria” and “projects” are mandatory. The others may stay empty.",
    "To take a ready regulation, write altsu-defence, fpg-two-stage or faculty in the row “regulation.preset”. \
     The rows below it change what it says; delete those you do not need. With an empty sheet “criteria” the criteria come from the regulation too.",
    "Extra columns do no harm: those of projects are kept as notes.",
    "Write decimals with a comma or a point. Money is in roubles.",
    "In “scores” a row is one juror's sheet for one project. An empty cell is a missing mark; “recused” says that the juror is recused: one cell of the sheet is enough.",
    "Part several dates, team members or tie steps with a semicolon.",
    "If the tables have faults, the program lists all of them at once and imports nothing until they are mended.",
];

/// The words of the examples.
struct Words {
    title: &'static str,
    organisation: &'static str,
    place: &'static str,
    criteria: [(&'static str, &'static str); 2],
    projects: [&'static str; 2],
    lead: [&'static str; 2],
    team: &'static str,
    category: &'static str,
    jurors: [(&'static str, &'static str); 2],
    position: &'static str,
    sources: [&'static str; 2],
}

const RUSSIAN: Words = Words {
    title: "Пример: конкурс проектов",
    organisation: "Пример: университет",
    place: "г. Примерск",
    criteria: [("К1", "Пример: актуальность"), ("К2", "Пример: качество защиты")],
    projects: ["Пример: первый проект", "Пример: второй проект"],
    lead: ["Примеров Пример Примерович", "Образцова Проба Примеровна"],
    team: "Первый Участник",
    category: "Пример: номинация",
    jurors: [
        ("Ж1", "Первый Член Жюри (пример)"),
        ("Ж2", "Второй Член Жюри (пример)"),
    ],
    position: "Пример: должность",
    sources: ["Пример: первый источник", "Пример: второй источник"],
};

const ENGLISH: Words = Words {
    title: "Example: contest of projects",
    organisation: "Example: university",
    place: "Exampleton",
    criteria: [("C1", "Example: relevance"), ("C2", "Example: the defence")],
    projects: ["Example: first project", "Example: second project"],
    lead: ["Example Person One", "Example Person Two"],
    team: "First Member",
    category: "Example: category",
    jurors: [("J1", "First Juror (example)"), ("J2", "Second Juror (example)")],
    position: "Example: position",
    sources: ["Example: first source", "Example: second source"],
};

fn example(language: Language) -> (Contest, Vec<Sheet>) {
    let words = match language {
        Language::Ru => &RUSSIAN,
        Language::En => &ENGLISH,
    };
    let criteria: Vec<Criterion> = (1..)
        .zip(words.criteria)
        .map(|(id, (code, name))| criterion(id, code, name))
        .collect();
    let regulation =
        crate::rules::Rules::default().resolve(&criteria, &mut crate::fault::Findings::default());
    let contest = Contest {
        title: words.title.to_owned(),
        organisation: words.organisation.to_owned(),
        place: words.place.to_owned(),
        dates: NaiveDate::from_ymd_opt(2026, 5, 15).into_iter().collect(),
        regulation,
        criteria,
        projects: (1..)
            .zip(words.projects)
            .zip(words.lead)
            .map(|((id, title), lead)| project(id, title, lead, words))
            .collect(),
        jurors: (1..)
            .zip(words.jurors)
            .map(|(id, (code, name))| juror(id, code, name, words.position))
            .collect(),
        sources: (1..)
            .zip(words.sources)
            .map(|(id, name)| source(id, name))
            .collect(),
        ..Contest::default()
    };
    let sheet = |project, marks: [i64; 2]| Sheet {
        project: ProjectId(project),
        juror: JurorId(1),
        state: SheetState::Submitted,
        marks: marks.into_iter().map(|mark| Some(Score(mark * 100))).collect(),
        recusal: None,
        comment: None,
    };
    (contest, vec![sheet(1, [5, 4]), sheet(2, [4, 3])])
}

fn criterion(id: u32, code: &str, name: &str) -> Criterion {
    Criterion {
        id: CriterionId(id),
        code: code.to_owned(),
        name: name.to_owned(),
        weight: Weight(10_000),
        min: Score(0),
        max: Score(500),
        step: Score(100),
        key: id == 1,
        description: None,
        words: Vec::new(),
    }
}

fn project(id: u32, title: &str, lead: &str, words: &Words) -> Project {
    Project {
        id: ProjectId(id),
        number: id.to_string(),
        title: title.to_owned(),
        registration: None,
        official_title: None,
        lead: Some(lead.to_owned()),
        team: vec![words.team.to_owned(), lead.to_owned()],
        speaker: Some(lead.to_owned()),
        faculty: None,
        group: None,
        contact: None,
        category: Some(words.category.to_owned()),
        requested: Some(Money(5_000_000)),
        minimum: Some(Money(2_500_000)),
        mentor: None,
        section: None,
        summary: None,
        standing: Standing::Competing,
        grounds: None,
        notes: BTreeMap::new(),
    }
}

fn juror(id: u32, code: &str, name: &str, position: &str) -> Juror {
    Juror {
        id: JurorId(id),
        code: code.to_owned(),
        name: name.to_owned(),
        position: Some(position.to_owned()),
        role: if id == 1 { Role::Chair } else { Role::Member },
        voting: true,
        seat: Some(if id == 1 { Seat::Expert } else { Seat::Student }),
        section: None,
    }
}

fn source(id: u32, name: &str) -> Source {
    Source {
        id: SourceId(id),
        name: name.to_owned(),
        limit: Money(10_000_000),
        priority: i64::from(id),
        share: None,
    }
}
