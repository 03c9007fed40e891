//! From a source to a contest, or to the whole list of what is wrong with it.

use crate::ballots::{self, CountedBallots};
use crate::fault::{Fault, FaultCode, Findings};
use crate::file::{self, stem};
use crate::grid::{Grid, LONGEST_TEXT};
use crate::options::Options;
use crate::preset::{self, Preset};
use crate::raw::{RawTable, Source};
use crate::read_error::ReadError;
use crate::rule_words::dates;
use crate::rules::Rules;
use crate::settings::{Key, Settings};
use crate::table::{Table, fold_header};
use crate::{contradiction, entries, scores};
use domain::{Category, CategoryId, Contest, Criterion, Section, SectionId, Sheet};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What was found in a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// A contest, or what stands in its way: never both.
    pub outcome: Outcome,
    /// The title of the contest, when it could be read.
    pub title: Option<String>,
    /// The tables found, in the order of [`Table::ALL`].
    pub tables: Vec<TableSummary>,
    /// Not wrong, but worth knowing, by table and row.
    pub warnings: Vec<Fault>,
}

impl Import {
    /// Returns the contest, if nothing stands in its way.
    pub fn ready(&self) -> Option<&Ready> {
        match &self.outcome {
            Outcome::Ready(ready) => Some(ready),
            Outcome::Faulty(_) => None,
        }
    }

    /// Returns every fault by table and row; empty when the contest is ready.
    pub fn faults(&self) -> &[Fault] {
        match &self.outcome {
            Outcome::Ready(_) => &[],
            Outcome::Faulty(faults) => faults,
        }
    }
}

/// A contest, or faults.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing is wrong.
    Ready(Box<Ready>),
    /// Every fault, by table and row; at least one.
    Faulty(Vec<Fault>),
}

/// A contest with its sheets.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    pub contest: Contest,
    /// Sheets with at least one mark or a recusal, by project and juror: `Submitted` when complete
    /// or recused, else `Draft`. A recusal read from a table has an empty reason.
    pub sheets: Vec<Sheet>,
    /// The students' paper count, where the source has it.
    pub ballots: Option<CountedBallots>,
    /// Whether the source says anything of the regulation; else it has the defaults.
    pub names_regulation: bool,
}

/// A table found in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableSummary {
    /// Which.
    pub table: Table,
    /// Name of the sheet or file.
    pub name: String,
    /// Rows with something in them, the header not counted.
    pub rows: u32,
    /// Columns that the program does not know; of projects they are kept as notes.
    pub extra_columns: Vec<String>,
}

/// Reads a workbook (`.xlsx`, `.xls`, `.ods`, told by its content), a folder with `contest.toml`
/// and CSV files, or the folder of a `contest.toml`. The whole source is read in one pass: the
/// import has every fault of it.
///
/// # Errors
/// When nothing can be said row by row: not found, no workbook, encrypted, damaged, empty, too
/// large, not readable, a folder without `contest.toml`.
pub fn read(source: &Path, options: &Options) -> Result<Import, ReadError> {
    Ok(understand(&file::open(source)?, options))
}

/// The tables of a source by what they are.
struct Sorted<'a> {
    tables: BTreeMap<Table, &'a RawTable>,
    summaries: BTreeMap<Table, TableSummary>,
}

fn understand(source: &Source, options: &Options) -> Import {
    let mut findings = Findings::default();
    let mut sorted = sort(source, &mut findings);
    let settings = contest_settings(source, &sorted, options, &mut findings);
    if let Some(summary) = sorted.summaries.get_mut(&Table::Contest) {
        summary.rows = settings.count;
    }

    let preset = find_preset(&settings, &mut findings);
    let criteria = criteria(&mut sorted, preset.as_ref(), &settings, options, &mut findings);
    let rules = preset.map_or_else(Rules::default, |preset| preset.rules);
    let rules = rules.overridden(&settings, &mut findings);
    let regulation = rules.resolve(&criteria, &mut findings);

    let projects = sorted.entries(Table::Projects, options, &mut findings, entries::projects);
    let jurors = sorted.entries(Table::Jurors, options, &mut findings, entries::jurors);
    let sources = sorted.entries(Table::Sources, options, &mut findings, entries::sources);
    let categories = sorted.entries(Table::Categories, options, &mut findings, entries::names_of);
    let sections = sorted.entries(Table::Sections, options, &mut findings, entries::names_of);
    let helpers = sorted.entries(Table::Helpers, options, &mut findings, entries::helpers);
    if projects.is_none() && !sorted.has_faulty(Table::Projects) {
        findings.fault(Fault::of(Table::Projects, FaultCode::MissingTable));
    }

    let title = title(&settings, &sorted, &mut findings);
    let text = |key| {
        settings
            .get(key)
            .map(|setting| setting.text())
            .unwrap_or_default()
    };
    let mut contest = Contest {
        title: title.clone().unwrap_or_default(),
        organisation: text(Key::Organisation),
        place: text(Key::Place),
        dates: settings
            .get(Key::Dates)
            .map(|setting| dates(setting, &mut findings))
            .unwrap_or_default(),
        regulation,
        criteria,
        projects: projects.unwrap_or_default(),
        jurors: jurors.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
        categories: (1..)
            .zip(categories.unwrap_or_default())
            .map(|(id, name)| Category {
                id: CategoryId(id),
                name,
            })
            .collect(),
        sections: (1..)
            .zip(sections.unwrap_or_default())
            .map(|(id, name)| Section {
                id: SectionId(id),
                name,
            })
            .collect(),
        helpers: helpers.unwrap_or_default(),
    };
    contest.complete_lists();
    contradiction::tell(&contest, &settings, &mut findings);
    let sheets = sheets(&mut sorted, &contest, options, &mut findings);
    let votes = sorted.entries(Table::Ballots, options, &mut findings, |grid, findings| {
        ballots::votes(grid, &contest, findings)
    });
    let in_box = Table::Ballots.title(crate::Language::Ru);
    let counted = ballots::counted(votes, in_box, &contest, &settings, &mut findings);
    finish(contest, sheets, counted, title, &settings, sorted, findings)
}

fn finish(
    contest: Contest,
    sheets: Vec<Sheet>,
    ballots: Option<CountedBallots>,
    title: Option<String>,
    settings: &Settings,
    sorted: Sorted<'_>,
    mut findings: Findings,
) -> Import {
    findings.faults.sort();
    findings.warnings.sort();
    let outcome = if findings.faults.is_empty() {
        Outcome::Ready(Box::new(Ready {
            contest,
            sheets,
            ballots,
            names_regulation: settings.names_regulation(),
        }))
    } else {
        Outcome::Faulty(findings.faults)
    };
    Import {
        outcome,
        title,
        tables: sorted.summaries.into_values().collect(),
        warnings: findings.warnings,
    }
}

/// Finds out which table each sheet or file is.
fn sort<'a>(source: &'a Source, findings: &mut Findings) -> Sorted<'a> {
    let mut sorted = Sorted {
        tables: BTreeMap::new(),
        summaries: BTreeMap::new(),
    };
    if let Some((name, _)) = &source.toml {
        sorted
            .summaries
            .insert(Table::Contest, TableSummary::new(Table::Contest, name));
    }
    for raw in &source.tables {
        let name = stem(&raw.name);
        let Some(table) = Table::named(&name) else {
            if !raw.rows.is_empty() && !is_instruction(&name) {
                findings.warn(Fault::of(Table::Contest, FaultCode::UnknownTable).value(raw.name.as_str()));
            }
            continue;
        };
        if let Some(first) = sorted.summaries.get(&table) {
            let fault = Fault::of(table, FaultCode::RepeatedTable).value(raw.name.as_str());
            findings.fault(fault.with("first", &first.name));
            continue;
        }
        let mut summary = TableSummary::new(table, &raw.name);
        summary.rows = u32::try_from(raw.rows.len().saturating_sub(1)).unwrap_or(u32::MAX);
        sorted.summaries.insert(table, summary);
        sorted.tables.insert(table, raw);
    }
    sorted
}

/// Returns whether a sheet is the template's own explanation.
fn is_instruction(name: &str) -> bool {
    let name = fold_header(name);
    crate::template::INSTRUCTION_TITLES
        .iter()
        .any(|title| fold_header(title) == name)
}

fn contest_settings(
    source: &Source,
    sorted: &Sorted<'_>,
    options: &Options,
    findings: &mut Findings,
) -> Settings {
    match (&source.toml, sorted.tables.get(&Table::Contest)) {
        (Some((_, text)), _) => Settings::of_toml(text, findings),
        (None, Some(raw)) => Settings::of_sheet(raw, options, findings),
        (None, None) => {
            findings.fault(Fault::of(Table::Contest, FaultCode::MissingTable));
            Settings::default()
        }
    }
}

fn find_preset(settings: &Settings, findings: &mut Findings) -> Option<Preset> {
    let setting = settings.get(Key::Preset)?;
    let preset = preset::read(&setting.text());
    // `own:…` is a preset of somebody's machine: all of its rules stand in the settings beside it.
    let text = setting.text();
    let own = text == "own" || text.starts_with("own:");
    if preset.is_none() && !own {
        findings.fault(
            setting
                .fault(FaultCode::UnknownPreset)
                .with("possible", preset::ids()),
        );
    }
    preset
}

/// A table of criteria replaces the preset's; scale words are kept by code.
fn criteria(
    sorted: &mut Sorted<'_>,
    preset: Option<&Preset>,
    settings: &Settings,
    options: &Options,
    findings: &mut Findings,
) -> Vec<Criterion> {
    let words = preset.map(Preset::words).unwrap_or_default();
    let given = sorted.entries(Table::Criteria, options, findings, |grid, findings| {
        entries::criteria(grid, &words, findings)
    });
    if let Some(criteria) = given {
        return criteria;
    }
    // A preset that is named and unknown is told already; its criteria cannot be missed besides.
    let named_unknown = settings
        .get(Key::Preset)
        .is_some_and(|setting| setting.text() != "own");
    match preset {
        Some(preset) => preset.criteria.clone(),
        None => {
            if !named_unknown && !sorted.has_faulty(Table::Criteria) {
                findings.fault(Fault::of(Table::Criteria, FaultCode::MissingTable));
            }
            Vec::new()
        }
    }
}

fn title(settings: &Settings, sorted: &Sorted<'_>, findings: &mut Findings) -> Option<String> {
    let Some(setting) = settings
        .get(Key::Title)
        .filter(|setting| !setting.text().is_empty())
    else {
        // Without the table, or in one that cannot be read, the title is not the first thing to miss.
        let unreadable = findings
            .faults
            .iter()
            .any(|fault| fault.code == FaultCode::BadToml);
        if sorted.summaries.contains_key(&Table::Contest) && !unreadable {
            let wanted = format!("„{}“ (title)", Key::Title.title(crate::Language::Ru));
            findings.fault(Fault::of(Table::Contest, FaultCode::MissingKey).with("wanted", wanted));
        }
        return None;
    };
    let title = setting.text();
    if title.chars().count() > LONGEST_TEXT {
        let short: String = title.chars().take(40).chain(['…']).collect();
        findings.fault(
            setting
                .fault(FaultCode::TooLong)
                .value(short)
                .with("limit", LONGEST_TEXT),
        );
    }
    Some(title)
}

fn sheets(
    sorted: &mut Sorted<'_>,
    contest: &Contest,
    options: &Options,
    findings: &mut Findings,
) -> Vec<Sheet> {
    let Some(raw) = sorted.tables.get(&Table::Scores) else {
        return Vec::new();
    };
    let mut grid = Grid::new(Table::Scores, raw, options, findings);
    if grid.len() == 0 {
        return Vec::new();
    }
    if contest.jurors.is_empty() && !sorted.has_faulty(Table::Jurors) {
        findings.fault(Fault::of(Table::Jurors, FaultCode::MissingTable));
    }
    // Without criteria no mark has a meaning, and their absence is told already.
    if contest.criteria.is_empty() {
        return Vec::new();
    }
    let sheets = scores::sheets(&mut grid, contest, findings);
    grid.tell_extra(findings);
    sorted.note_extra(&grid);
    sheets
}

impl Sorted<'_> {
    /// Reads a table of things. `None` when it is absent, empty, or lacks a required column.
    fn entries<T>(
        &mut self,
        table: Table,
        options: &Options,
        findings: &mut Findings,
        read: impl Fn(&Grid<'_>, &mut Findings) -> Vec<T>,
    ) -> Option<Vec<T>> {
        let raw = *self.tables.get(&table)?;
        let grid = Grid::new(table, raw, options, findings);
        let whole = grid.require(&[], findings);
        grid.tell_extra(findings);
        self.note_extra(&grid);
        if !whole || grid.len() == 0 {
            return None;
        }
        Some(read(&grid, findings))
    }

    fn note_extra(&mut self, grid: &Grid<'_>) {
        if let Some(summary) = self.summaries.get_mut(&grid.table) {
            summary.extra_columns = grid.extra.iter().map(|(_, name)| name.clone()).collect();
        }
    }

    /// Returns whether the table stands with rows in it, so that what it lacks is told already.
    fn has_faulty(&self, table: Table) -> bool {
        self.summaries.get(&table).is_some_and(|summary| summary.rows > 0)
    }
}

impl TableSummary {
    fn new(table: Table, name: &str) -> Self {
        Self {
            table,
            name: name.to_owned(),
            rows: 0,
            extra_columns: Vec::new(),
        }
    }
}
