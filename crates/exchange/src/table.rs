//! The tables of a contest, their columns, and what both are called.

use serde::{Deserialize, Serialize};

/// A table of a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    /// Title, days, regulation: keys and values.
    Contest,
    /// Criteria of the score sheet.
    Criteria,
    Projects,
    /// The jury.
    Jurors,
    /// Marks, long or wide.
    Scores,
    /// Sources of money.
    Sources,
    /// The audience's paper count.
    Ballots,
    /// Categories (nominations), where their order or more of them than projects name matters.
    Categories,
    /// Sections of the defence, likewise.
    Sections,
    /// Helpers of the secretary.
    Helpers,
}

/// The language of headers and sheet names of a workbook that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
}

/// A column the program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// English header; also its identity within the table.
    pub en: &'static str,
    /// Russian header.
    pub ru: &'static str,
    /// Other headers in use.
    pub also: &'static [&'static str],
    /// Whether the table is useless without it.
    pub required: bool,
}

const fn must(en: &'static str, ru: &'static str, also: &'static [&'static str]) -> Column {
    Column {
        en,
        ru,
        also,
        required: true,
    }
}

const fn may(en: &'static str, ru: &'static str, also: &'static [&'static str]) -> Column {
    Column {
        en,
        ru,
        also,
        required: false,
    }
}

const CRITERIA: &[Column] = &[
    must("code", "Код", &[]),
    must("name", "Критерий", &["criterion", "Название", "Наименование"]),
    may(
        "weight",
        "Коэффициент",
        &["Вес", "Коэф.", "Коэффициент значимости"],
    ),
    may("min", "Мин", &["Минимум", "minimum"]),
    must("max", "Макс", &["Максимум", "maximum"]),
    may("step", "Шаг", &[]),
    may("key", "Ключевой", &[]),
    may("description", "Описание", &[]),
];

const PROJECTS: &[Column] = &[
    must("number", "№", &["Номер", "№ п/п", "no"]),
    must("title", "Проект", &["Название", "Название проекта", "project"]),
    may(
        "registration",
        "Рег. №",
        &["Регистрационный №", "Регистрационный номер", "Рег. номер"],
    ),
    may("official_title", "Официальное название", &[]),
    may("lead", "Руководитель", &["Руководитель проекта", "project lead"]),
    may("team", "Команда", &[]),
    may("speaker", "Докладчик", &[]),
    may("faculty", "Факультет", &["Факультет/институт", "Институт"]),
    may("group", "Группа", &[]),
    may("contact", "Контакт", &[]),
    may("category", "Номинация", &["nomination", "Направление"]),
    may("requested", "Запрошено", &["Запрошено, руб.", "Запрошено (руб.)"]),
    may("minimum", "Минимум", &["Минимум, руб.", "Минимум (руб.)"]),
    may("mentor", "Наставник", &[]),
    may("section", "Секция", &[]),
    may("summary", "Описание", &["Краткое описание"]),
    may("standing", "Состояние", &[]),
    may("grounds", "Основание отклонения", &[]),
];

const CATEGORIES: &[Column] = &[must("name", "Номинация", &["Название"])];
const SECTIONS: &[Column] = &[must("name", "Секция", &["Название"])];
const HELPERS: &[Column] = &[
    must("name", "Ф.И.О.", &["full name"]),
    may("rights", "Права", &[]),
];

const JURORS: &[Column] = &[
    must("code", "Код", &[]),
    must("name", "Ф.И.О.", &["full name"]),
    may("position", "Должность", &["Должность, организация"]),
    may("role", "Роль", &[]),
    may("voting", "Голос", &["vote"]),
    may("seat", "Категория", &["category"]),
    may("section", "Секция", &[]),
];

const SCORES: &[Column] = &[
    must(
        "project",
        "Проект №",
        &["Проект", "№ проекта", "project number", "project no"],
    ),
    must("juror", "Член жюри", &["judge"]),
    must("criterion", "Критерий", &[]),
    must("score", "Балл", &["Оценка", "mark"]),
];

const SOURCES: &[Column] = &[
    must("name", "Источник", &["source", "Название"]),
    must("limit", "Лимит", &["Лимит, руб.", "Лимит (руб.)"]),
    may("order", "Порядок", &[]),
    may("share", "Доля", &[]),
];

const BALLOTS: &[Column] = &[
    must("project", "Проект №", &["Проект", "№ проекта", "project number"]),
    must("votes", "Голосов", &["Голоса"]),
];

const CONTEST: &[Column] = &[must("key", "Параметр", &["Ключ"]), must("value", "Значение", &[])];

impl Table {
    /// Every table, in the order of a workbook.
    pub const ALL: [Self; 10] = [
        Self::Contest,
        Self::Criteria,
        Self::Projects,
        Self::Jurors,
        Self::Scores,
        Self::Sources,
        Self::Ballots,
        Self::Categories,
        Self::Sections,
        Self::Helpers,
    ];

    /// Returns the table's id, which is also its English name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Contest => "contest",
            Self::Criteria => "criteria",
            Self::Projects => "projects",
            Self::Jurors => "jurors",
            Self::Scores => "scores",
            Self::Sources => "sources",
            Self::Ballots => "ballots",
            Self::Categories => "categories",
            Self::Sections => "sections",
            Self::Helpers => "helpers",
        }
    }

    /// Returns the table of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.id() == id)
    }

    /// Returns the name of the table's sheet.
    pub fn title(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::En, _) => self.id(),
            (Language::Ru, Self::Contest) => "Конкурс",
            (Language::Ru, Self::Criteria) => "Критерии",
            (Language::Ru, Self::Projects) => "Проекты",
            (Language::Ru, Self::Jurors) => "Жюри",
            (Language::Ru, Self::Scores) => "Оценки",
            (Language::Ru, Self::Sources) => "Источники",
            (Language::Ru, Self::Ballots) => "Голосование",
            (Language::Ru, Self::Categories) => "Номинации",
            (Language::Ru, Self::Sections) => "Секции",
            (Language::Ru, Self::Helpers) => "Помощники",
        }
    }

    /// Returns the table that a sheet or file of this name holds.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = fold_header(name);
        Self::ALL.into_iter().find(|table| {
            name == fold_header(table.id())
                || name == fold_header(table.title(Language::Ru))
                || (*table == Self::Jurors && (name == "jury" || name == "членыжюри"))
        })
    }

    /// Returns the columns that the program knows, in the order they are written.
    pub(crate) fn columns(self) -> &'static [Column] {
        match self {
            Self::Contest => CONTEST,
            Self::Criteria => CRITERIA,
            Self::Projects => PROJECTS,
            Self::Jurors => JURORS,
            Self::Scores => SCORES,
            Self::Sources => SOURCES,
            Self::Ballots => BALLOTS,
            Self::Categories => CATEGORIES,
            Self::Sections => SECTIONS,
            Self::Helpers => HELPERS,
        }
    }

    /// Returns the known column that a header names.
    pub(crate) fn column(self, header: &str) -> Option<&'static Column> {
        let header = fold_header(header);
        let is = |name: &str| fold_header(name) == header;
        let columns = self.columns();
        // The names proper win over the others in use: «Минимум» is no «Мин» where both stand.
        columns
            .iter()
            .find(|column| is(column.en) || is(column.ru))
            .or_else(|| {
                columns
                    .iter()
                    .find(|column| column.also.iter().any(|name| is(name)))
            })
    }
}

impl Column {
    /// Returns the header in a language.
    pub fn header(&self, language: Language) -> &'static str {
        match language {
            Language::Ru => self.ru,
            Language::En => self.en,
        }
    }

    /// Returns every header by which the column is known.
    pub fn headers(&self) -> impl Iterator<Item = &'static str> {
        [self.ru, self.en].into_iter().chain(self.also.iter().copied())
    }

    /// Returns both headers: what a person may write who has written neither.
    pub fn both(&self) -> String {
        format!("„{}“ ({})", self.ru, self.en)
    }
}

/// Returns a name of a table, column or key without what people vary: case, spaces, dots,
/// underscores, ё.
pub(crate) fn fold_header(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric() || *c == '№')
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}
