//! Keys and values of the contest, from `contest.toml` or from the sheet «Конкурс».
//!
//! A sheet names a key as the file does (`regulation.places.prizes`), without the leading
//! `regulation.`, or in Russian; several values of one key are parted by `;`.

use crate::cell::Cell;
use crate::fault::{Fault, FaultCode, Findings};
use crate::options::Options;
use crate::raw::RawTable;
use crate::table::{Language, Table, fold_header};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use toml::de::{DeTable, DeValue};

macro_rules! keys {
    ($($name:ident = $path:literal, $ru:literal $(, $also:literal)*;)+) => {
        /// A key of the contest.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Key { $($name),+ }

        impl Key {
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Returns the dotted path of `contest.toml`.
            pub fn path(self) -> &'static str {
                match self { $(Self::$name => $path),+ }
            }

            fn russian(self) -> &'static str {
                match self { $(Self::$name => $ru),+ }
            }

            fn named(folded: &str) -> Option<Self> {
                $(
                    for name in [$path, $ru $(, $also)*] {
                        let whole = fold_header(name);
                        if folded == whole || Some(folded) == whole.strip_prefix("regulation") {
                            return Some(Self::$name);
                        }
                    }
                )+
                None
            }
        }
    };
}

keys! {
    Title = "title", "Название", "Название конкурса", "Конкурс";
    Organisation = "organisation", "Организация", "Организатор", "organization";
    Place = "place", "Место", "Место проведения";
    Dates = "date", "Дата", "dates", "Даты", "Дата проведения", "Даты проведения";
    Preset = "regulation.preset", "Положение", "Регламент", "Образец положения", "Пресет";
    MinimumSheets = "regulation.minimum_sheets", "Минимум листов";
    Quorum = "regulation.quorum", "Кворум";
    Threshold = "regulation.threshold", "Порог", "Проходной балл";
    Method = "regulation.aggregation.method", "Способ подсчёта", "Метод";
    Drop = "regulation.aggregation.drop", "Отбрасывать";
    DropFrom = "regulation.aggregation.drop_from", "Отбрасывать от листов";
    Per = "regulation.aggregation.per", "Порядок подсчёта";
    Weights = "regulation.aggregation.weights", "Коэффициенты";
    RoundCriterionMean = "regulation.rounding.criterion_mean", "Округление среднего по критерию";
    RoundCriterionPoints = "regulation.rounding.criterion_points", "Округление баллов по критерию";
    RoundSheet = "regulation.rounding.sheet", "Округление итога листа";
    RoundTotal = "regulation.rounding.total", "Округление итога";
    Style = "regulation.places.style", "Вид мест";
    Ties = "regulation.places.ties", "При равенстве";
    BoundaryOnly = "regulation.places.boundary_only", "Равенство только на границе";
    Prizes = "regulation.places.prizes", "Призовых мест";
    FundMinimumShare = "regulation.fund.minimum_share", "Наименьшая доля запроса";
    FundPartial = "regulation.fund.partial", "Частичное финансирование";
    FundSkip = "regulation.fund.skip", "Пропускать непоместившиеся";
    FundCap = "regulation.fund.cap", "Предел на проект";
    RemoteCounts = "regulation.remote_counts", "Дистанционные в кворуме";
    AudienceMode = "regulation.audience.mode", "Голос обучающихся", "Голос зала";
    AudienceWeight = "regulation.audience.weight", "Доля голоса обучающихся";
    AudienceOf = "regulation.audience.share_of", "Доля голоса считается от", "regulation.audience.normalisation";
    AudienceChoices = "regulation.audience.choices", "Отметок в бюллетене";
    AudienceExactly = "regulation.audience.exactly", "Отметок ровно столько";
    AudienceMinimum = "regulation.audience.minimum_ballots", "Минимум бюллетеней";
    BallotsRegistered = "ballots.registered", "Зарегистрировано имеющих право голоса", "registered";
    BallotsMade = "ballots.made", "Изготовлено бюллетеней", "made", "Изготовлено";
    BallotsIssued = "ballots.issued", "Выдано бюллетеней", "issued", "Выдано";
    BallotsCancelled = "ballots.cancelled", "Погашено бюллетеней", "cancelled", "Погашено";
    BallotsInBox = "ballots.in_box", "Бюллетеней в урне", "in_the_box", "ballots.in_the_box", "В урне";
    BallotsSpoiled = "ballots.spoiled", "Недействительных бюллетеней", "spoiled", "ballots.invalid", "Недействительных", "Испорчено";
    BallotsValid = "ballots.valid", "Действительных бюллетеней", "valid", "Действительных";
    TimePresentation = "regulation.time.presentation", "Время выступления";
    TimeQuestions = "regulation.time.questions", "Время вопросов";
    TimeWarning = "regulation.time.warning", "Предупреждать до конца";
    TimeOvertime = "regulation.time.overtime", "Останавливать после конца";
}

impl Key {
    /// Returns the key's name as a sheet of this language writes it.
    pub fn title(self, language: Language) -> &'static str {
        match language {
            Language::Ru => self.russian(),
            Language::En => self.path(),
        }
    }

    /// Returns whether the key belongs to the regulation.
    pub fn is_regulation(self) -> bool {
        self.path().starts_with("regulation.")
    }
}

/// A key with its values and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    /// Values in order; empty only for an empty list.
    pub values: Vec<Cell>,
    /// The key as found.
    pub name: String,
    /// Line of the file, or row of the sheet.
    pub row: Option<u32>,
}

impl Setting {
    /// Returns a fault of this key with its value as it stands.
    pub fn fault(&self, code: FaultCode) -> Fault {
        let value = self.values.iter().map(Cell::shown).collect::<Vec<_>>().join("; ");
        Fault::of(Table::Contest, code)
            .row(self.row)
            .column(self.name.as_str())
            .value(value)
    }

    /// Returns the only value as text.
    pub fn text(&self) -> String {
        self.values.first().map(Cell::shown).unwrap_or_default()
    }
}

/// All keys of a contest.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    found: BTreeMap<Key, Setting>,
    /// How many keys the source has, known or not.
    pub count: u32,
}

impl Settings {
    /// Returns the key's setting, if it is given.
    pub fn get(&self, key: Key) -> Option<&Setting> {
        self.found.get(&key)
    }

    /// Returns whether the source says anything of the regulation.
    pub fn names_regulation(&self) -> bool {
        self.found.keys().any(|key| key.is_regulation())
    }

    fn add(&mut self, setting: Setting, findings: &mut Findings) {
        self.count += 1;
        let folded = fold_header(&setting.name);
        let Some(key) = Key::named(&folded) else {
            findings.warn(setting.fault(FaultCode::UnknownKey));
            return;
        };
        if let Cell::Error(_) = setting.values.first().unwrap_or(&Cell::Empty) {
            findings.fault(setting.fault(FaultCode::ErrorCell));
            return;
        }
        match self.found.entry(key) {
            Entry::Vacant(place) => {
                place.insert(setting);
            }
            Entry::Occupied(_) => findings.fault(setting.fault(FaultCode::RepeatedKey)),
        }
    }

    /// Reads `contest.toml`. A file that is no TOML is one fault.
    pub fn of_toml(text: &str, findings: &mut Findings) -> Self {
        let mut settings = Self::default();
        match DeTable::parse(text) {
            Ok(table) => settings.flatten(text, "", table.get_ref(), findings),
            Err(error) => {
                let line = error.span().map(|span| line_of(text, span.start));
                findings.fault(Fault::of(Table::Contest, FaultCode::BadToml).row(line));
            }
        }
        settings
    }

    fn flatten(&mut self, text: &str, prefix: &str, table: &DeTable<'_>, findings: &mut Findings) {
        for (key, value) in table {
            let name = if prefix.is_empty() {
                key.get_ref().to_string()
            } else {
                format!("{prefix}.{}", key.get_ref())
            };
            let row = Some(line_of(text, key.span().start));
            match value.get_ref() {
                DeValue::Table(inner) => self.flatten(text, &name, inner, findings),
                DeValue::Array(items) => {
                    let values = items.iter().map(|item| cell_of(item.get_ref())).collect();
                    self.add(Setting { values, name, row }, findings);
                }
                single => self.add(
                    Setting {
                        values: vec![cell_of(single)],
                        name,
                        row,
                    },
                    findings,
                ),
            }
        }
    }

    /// Reads the sheet «Конкурс»: a key in the first column, its value in the next. A header is not
    /// needed.
    pub fn of_sheet(raw: &RawTable, options: &Options, findings: &mut Findings) -> Self {
        let mut settings = Self::default();
        if let Some(row) = raw.open_quote {
            findings.fault(Fault::of(Table::Contest, FaultCode::OpenQuote).row(Some(row)));
        }
        for (index, row) in raw.rows.iter().enumerate() {
            let name = row.cell(0).shown();
            let is_header = index == 0
                && Table::Contest
                    .column(&name)
                    .is_some_and(|column| column.en == "key");
            if is_header || name.is_empty() || options.drops(Table::Contest, row.number) {
                continue;
            }
            let values: Vec<Cell> = row
                .cells
                .iter()
                .skip(1)
                .filter(|cell| !cell.is_empty())
                .cloned()
                .collect();
            // A key left empty in a form says nothing.
            if !values.is_empty() {
                settings.add(
                    Setting {
                        values,
                        name,
                        row: Some(row.number),
                    },
                    findings,
                );
            }
        }
        settings
    }
}

/// Returns the values of a list: several cells, or one text parted by `;`. Done only for the keys
/// that are lists, because a title may hold a semicolon.
pub(crate) fn list(setting: &Setting) -> Vec<Cell> {
    let mut values = Vec::new();
    for value in &setting.values {
        match value {
            Cell::Text(text) => {
                values.extend(text.split(';').map(Cell::text).filter(|cell| !cell.is_empty()))
            }
            other => values.push(other.clone()),
        }
    }
    values
}

fn cell_of(value: &DeValue<'_>) -> Cell {
    match value {
        DeValue::String(text) => Cell::text(text),
        DeValue::Integer(number) if number.radix() == 10 => Cell::text(number.as_str()),
        DeValue::Integer(number) => Cell::text(&number.to_string()),
        DeValue::Float(number) => Cell::text(number.as_str()),
        DeValue::Boolean(value) => Cell::Bool(*value),
        DeValue::Datetime(time) => Cell::text(&time.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => Cell::text("[…]"),
    }
}

fn line_of(text: &str, offset: usize) -> u32 {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    u32::try_from(before.iter().filter(|byte| **byte == b'\n').count()).map_or(u32::MAX, |lines| lines + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_keys_share_a_name() {
        for key in Key::ALL {
            for language in [Language::Ru, Language::En] {
                assert_eq!(
                    Key::named(&fold_header(key.title(language))),
                    Some(*key),
                    "{key:?}"
                );
            }
        }
    }

    #[test]
    fn keys_of_toml_know_their_line() {
        let mut findings = Findings::default();
        let text = "title = \"А\"\n\n[regulation]\nquorum = \">1/2\"\n[regulation.places]\nties = [\"median\"]\nnew = 1\n";
        let settings = Settings::of_toml(text, &mut findings);
        assert_eq!(settings.get(Key::Quorum).and_then(|s| s.row), Some(4));
        assert_eq!(settings.get(Key::Ties).map(|s| s.values.len()), Some(1));
        assert!(findings.faults.is_empty());
        assert_eq!(findings.warnings.len(), 1);
        assert_eq!(findings.warnings[0].code, FaultCode::UnknownKey);
        assert_eq!(findings.warnings[0].row, Some(7));
    }

    #[test]
    fn what_is_no_toml_is_one_fault_with_its_line() {
        let mut findings = Findings::default();
        Settings::of_toml("title = \"А\"\nплохо\n", &mut findings);
        assert_eq!(findings.faults.len(), 1);
        assert_eq!(findings.faults[0].code, FaultCode::BadToml);
        assert_eq!(findings.faults[0].row, Some(2));
    }
}
