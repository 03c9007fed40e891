//! The score summary: totals by juror, scores, places; with its annexes.

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Signature, Table, Width};
use crate::papers::spec::{Bundle, Group, Knows, Part, Spec};
use crate::papers::wording::Wording;
use crate::regulation::rules::{audience_of_scores, unweighted};
use crate::results::annex;
use crate::results::figures::plain;
use crate::results::formula::formula;
use domain::day::signing::SignedPaper;
use domain::results::WhyNot;
use domain::{Juror, Project, ProjectResult, Role, Status};

/// Jurors whose columns fit one table; more are parted over continuations.
const JUROR_COLUMNS: usize = 14;
/// Rows of a form that names no projects.
const BLANK_ROWS: usize = 14;

/// The score summary with its annex.
pub(crate) const PAPER: Spec = Spec {
    drafted: true,
    signed: Some(SignedPaper::Summary),
    bundles: &[Bundle::Minutes],
    ..Spec::of("summary", Group::After, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec {
    knows: Knows::Admitted,
    ..Spec::of("blank_summary", Group::Form, document)
};

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let contest = wording.data.contest;
    let blank = part.kind.blank();
    let mut document = wording.document(part.kind, wording.get("paper-summary-short"));
    document.landscape = true;
    let mut blocks = wording.letterhead(11.0);
    let title = Paragraph::centred(vec![Run::bold(wording.get("paper-summary-title"))]).size(14.0);
    blocks.push(title.keep().into());
    let fixed = wording.data.day.sealing.now().filter(|_| !blank);
    if let Some(at) = fixed.filter(|at| at.what.version > 1) {
        let version = at.what.version.to_string();
        let text = wording.with("paper-summary-version", &[("version", version.into())]);
        let line = Paragraph::centred(vec![Run::bold(text)])
            .size(13.0)
            .around(1.0, 0.0);
        blocks.push(line.keep().into());
    }
    blocks.push(
        Paragraph::centred(vec![Run::text(&contest.title)])
            .size(13.0)
            .around(2.0, 4.0)
            .keep()
            .into(),
    );
    let dates = match wording.dates() {
        dates if dates.is_empty() => vec![Run::Blank(45.0)],
        dates => vec![Run::text(dates)],
    };
    blocks.push(wording.three(dates, Vec::new(), vec![Run::text(&contest.place)], 12.0));
    blocks.push(Block::Space(6.0));

    let jurors: Vec<&Juror> = contest
        .jurors
        .iter()
        .filter(|juror| shown(wording, juror, blank))
        .collect();
    let chunks: Vec<&[&Juror]> = if jurors.is_empty() {
        vec![&[]]
    } else {
        // Evenly, so that the last table is not one of a few wide columns.
        let tables = jurors.len().div_ceil(JUROR_COLUMNS);
        jurors.chunks(jurors.len().div_ceil(tables)).collect()
    };
    let count = chunks.len();
    for (index, chunk) in chunks.into_iter().enumerate() {
        if index > 0 {
            let text = Paragraph::text(wording.get("paper-continuation"))
                .size(11.0)
                .around(0.0, 4.0);
            blocks.extend([Block::PageBreak, text.keep().into()]);
        }
        blocks.push(table(wording, chunk, index + 1 == count, blank).into());
    }
    blocks.push(Block::Space(4.0));
    blocks.extend(legend(wording, &jurors));
    let trimmed = wording.data.results.is_none_or(|results| results.trimmed);
    let mut rule = formula(&contest.regulation, trimmed, wording.words);
    for more in [
        unweighted(contest, wording.words),
        audience_of_scores(contest, wording.words),
    ] {
        rule.extend(more.map(|more| format!(" {more}")));
    }
    let runs = vec![
        Run::bold(format!("{} ", wording.get("paper-formula-label"))),
        Run::text(rule),
    ];
    blocks.push(
        Paragraph {
            align: Align::Justify,
            ..Paragraph::new(runs).size(10.0).around(2.0, 4.0).keep()
        }
        .into(),
    );
    blocks.extend(absent_line(wording));
    blocks.push(Block::Signatures(signatures(wording)));
    if !blank {
        blocks.extend(wording.journal_line());
        blocks.extend(annex::blocks(wording, &jurors));
    }
    document.blocks = blocks;
    document
}

/// Returns whether a juror has a column: one without a single sheet has none after the closing, and is named
/// below instead.
fn shown(wording: &Wording<'_>, juror: &Juror, blank: bool) -> bool {
    juror.scores() && (blank || !wording.data.closed || has_sheet(wording, juror))
}

fn has_sheet(wording: &Wording<'_>, juror: &Juror) -> bool {
    wording
        .data
        .sheets
        .iter()
        .any(|sheet| sheet.juror == juror.id && (!sheet.is_empty() || sheet.recusal.is_some()))
}

fn table(wording: &Wording<'_>, jurors: &[&Juror], last: bool, blank: bool) -> Table {
    let contest = wording.data.contest;
    let registered = contest
        .projects
        .iter()
        .any(|project| filled(project.registration.as_ref()));
    let categories = contest
        .projects
        .iter()
        .any(|project| filled(project.category.as_ref()));
    let key = contest.criteria.iter().position(|criterion| criterion.key);
    // Turned names leave room for the titles beside the categories.
    let narrow = jurors.len() > if categories { 4 } else { 6 } || !last;
    let mut columns = vec![Width::Fixed(9.0)];
    let mut head = vec![Cell::head(wording.get("paper-col-number"))];
    if registered && last {
        columns.push(Width::Auto(21.0));
        head.push(Cell::head(wording.get("paper-col-registration")));
    }
    columns.push(Width::Share(if categories && last { 1.5 } else { 1.0 }));
    head.push(Cell::head(wording.get("paper-col-project")));
    if categories && last {
        columns.push(Width::Share(1.0));
        head.push(Cell::head(wording.get("paper-col-category")));
    }
    let width = if narrow {
        (98.0 / jurors.len() as f32).clamp(8.6, 14.0)
    } else {
        19.0
    };
    for juror in jurors {
        columns.push(Width::Fixed(width));
        let name = Cell::head(wording.column(juror));
        head.push(if narrow { name.rotated() } else { name });
    }
    if last {
        let side = |key: &str| {
            let cell = Cell::head(wording.get(key));
            if narrow { cell.rotated() } else { cell }
        };
        columns.extend([
            Width::Fixed(if narrow { 8.0 } else { 16.0 }),
            Width::Fixed(if narrow { 13.5 } else { 17.0 }),
        ]);
        head.extend([side("paper-col-counted"), side("paper-col-score")]);
        if let Some(criterion) = key.and_then(|index| contest.criteria.get(index)) {
            columns.push(Width::Fixed(10.5));
            let cell = Cell::head(wording.with("paper-col-key-mean", &[("code", (&criterion.code).into())]));
            head.push(if narrow { cell.rotated() } else { cell });
        }
        columns.extend([Width::Fixed(12.5), Width::Fixed(22.0)]);
        head.extend([side("paper-col-place"), Cell::head(wording.get("paper-col-note"))]);
    }
    let count = columns.len();
    let mut table = Table::new(columns);
    table.size = Some(if narrow { 9.0 } else { 10.5 });
    table.head.push(head);
    table.numbered = true;
    let rows: Vec<&Project> = ordered(wording, blank);
    for project in &rows {
        let mut cells = vec![Cell::centre(&project.number)];
        if registered && last {
            cells.push(Cell::centre(project.registration.clone().unwrap_or_default()));
        }
        cells.push(Cell::text(wording.title(project)));
        if categories && last {
            cells.push(Cell::text(project.category.clone().unwrap_or_default()));
        }
        let result = wording.data.results.filter(|_| !blank).and_then(|results| {
            results
                .projects
                .iter()
                .find(|result| result.project == project.id)
        });
        for juror in jurors {
            cells.push(Cell::centre(if blank {
                String::new()
            } else {
                juror_cell(wording, result, project, juror)
            }));
        }
        if last {
            cells.extend(tail(wording, result, key));
        }
        let height = if blank { 9.0 } else { 0.0 };
        table.rows.push(Row {
            height,
            ..Row::new(cells)
        });
    }
    if rows.is_empty() {
        for _ in 0..BLANK_ROWS {
            table.rows.push(Row {
                height: 9.0,
                ..Row::new((0..count).map(|_| Cell::text("")).collect())
            });
        }
    }
    // The signatures take a row with them: nobody signs a page without a figure on it.
    if let Some(row) = table.rows.last_mut().filter(|_| last) {
        row.keep_with_next = true;
    }
    table
}

fn filled(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Returns the projects by place where there are places, else, and on forms, in running order.
fn ordered<'a>(wording: &Wording<'a>, blank: bool) -> Vec<&'a Project> {
    match wording.data.results.filter(|_| !blank) {
        Some(results) => results
            .projects
            .iter()
            .filter_map(|r| wording.project(r.project))
            .collect(),
        None => wording.data.contest.projects.iter().collect(),
    }
}

/// Returns what stands for a juror: the sheet's total, or why there is none.
fn juror_cell(
    wording: &Wording<'_>,
    result: Option<&ProjectResult>,
    project: &Project,
    juror: &Juror,
) -> String {
    if let Some(result) = result {
        if let Some(sheet) = result.counted.iter().find(|sheet| sheet.juror == juror.id) {
            let total = wording.total(&sheet.total);
            return match &sheet.place {
                Some(place) => format!("{total} ({})", messages::decimal(&plain(place), wording.lang())),
                None if sheet.dropped => format!("({total})"),
                None => total,
            };
        }
        if let Some((_, why)) = result.not_counted.iter().find(|(id, _)| *id == juror.id) {
            return why_not(wording, juror, why);
        }
        return "–".to_owned();
    }
    // Totals are not to be seen: only that somebody is recused.
    match wording.sheet(juror.id, project.id) {
        Some(sheet) if sheet.recusal.is_some() => wording.get("paper-mark-recused"),
        _ => String::new(),
    }
}

/// Returns the short word for a sheet that does not count; the legend says it in full.
pub(crate) fn why_not(wording: &Wording<'_>, juror: &Juror, why: &WhyNot) -> String {
    let absent = wording.data.presence(juror.id).0 == crate::papers::data::Presence::Absent;
    wording.get(match why {
        WhyNot::Recused(_) => "paper-mark-recused",
        WhyNot::Missing if absent => "paper-mark-absent",
        WhyNot::Missing | WhyNot::NotSubmitted => "paper-mark-not-handed-in",
        WhyNot::Incomplete => "paper-mark-incomplete",
        WhyNot::Advisory => "paper-mark-advisory",
        WhyNot::Dropped => "paper-mark-dropped",
        WhyNot::OtherSection => "paper-mark-other-section",
    })
}

fn tail(wording: &Wording<'_>, result: Option<&ProjectResult>, key: Option<usize>) -> Vec<Cell> {
    let mut cells = Vec::new();
    let Some(result) = result else {
        let count = if key.is_some() { 5 } else { 4 };
        return (0..count).map(|_| Cell::centre("")).collect();
    };
    cells.push(Cell::centre(result.counted.len().to_string()));
    cells.push(Cell::centre(printed_score(wording, result)).bold());
    if let Some(index) = key {
        let mean = result
            .criteria
            .get(index)
            .map(|mean| messages::decimal(&mean.printed, wording.lang()));
        cells.push(Cell::centre(mean.unwrap_or_else(|| "–".to_owned())));
    }
    cells.push(Cell::centre(place(result)).bold());
    cells.push(Cell::text(status_note(wording, result)));
    cells
}

/// Returns the score as the summary prints it, or a dash.
pub(crate) fn printed_score(wording: &Wording<'_>, result: &ProjectResult) -> String {
    match (&result.score, result.status) {
        (_, Status::TooFewSheets | Status::NoShow) | (None, _) => "–".to_owned(),
        (Some(score), _) => messages::decimal(score, wording.lang()),
    }
}

/// Returns «2», «2–3», or a dash.
pub(crate) fn place(result: &ProjectResult) -> String {
    match result.place {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
        None => "–".to_owned(),
    }
}

/// Returns why a project has no place, or that its place is not settled.
pub(crate) fn status_note(wording: &Wording<'_>, result: &ProjectResult) -> String {
    match result.status {
        Status::Ranked if result.ties.iter().any(|step| step.open) => wording.get("paper-note-open-tie"),
        Status::Ranked => String::new(),
        Status::BelowThreshold => wording.get("paper-note-below-threshold"),
        Status::TooFewSheets => wording.get("paper-note-too-few-sheets"),
        Status::Withdrawn => wording.get("paper-withdrawn"),
        Status::NoShow => wording.get("paper-no-show"),
    }
}

fn legend(wording: &Wording<'_>, jurors: &[&Juror]) -> Vec<Block> {
    let mut text = wording.get("paper-legend");
    let dropped = wording.data.results.is_some_and(|results| {
        results
            .projects
            .iter()
            .any(|result| result.counted.iter().any(|sheet| sheet.dropped))
    });
    if dropped {
        text.push_str(&format!("; {}", wording.get("paper-legend-dropped")));
    }
    if jurors.iter().any(|juror| !juror.voting) {
        text.push_str(&format!("; {}", wording.get("paper-legend-advisory")));
    }
    let of_results = wording.data.results.map(|results| results.projects.as_slice());
    let why_not = of_results.into_iter().flatten().flat_map(|row| &row.not_counted);
    for (why, key) in [
        (WhyNot::Dropped, "paper-legend-by-decision"),
        (WhyNot::OtherSection, "paper-legend-other-section"),
    ] {
        if why_not.clone().any(|(_, other)| *other == why) {
            text.push_str(&format!("; {}", wording.get(key)));
        }
    }
    vec![Paragraph::text(format!("{text}.")).size(10.0).keep().into()]
}

/// Returns who gave not a single sheet: no column of zeros, a line instead.
fn absent_line(wording: &Wording<'_>) -> Option<Block> {
    if !wording.data.closed {
        return None;
    }
    let names: Vec<String> = wording
        .data
        .contest
        .jurors
        .iter()
        .filter(|juror| juror.scores() && !has_sheet(wording, juror))
        .map(|juror| wording.listed(juror))
        .collect();
    (!names.is_empty()).then(|| {
        let text = wording.with("paper-no-sheets", &[("names", names.join(", ").into())]);
        Paragraph::text(text).size(10.0).keep().into()
    })
}

/// Returns the lines for the chair, the secretary and the tellers.
fn signatures(wording: &Wording<'_>) -> Vec<Signature> {
    let contest = wording.data.contest;
    let presided = wording.presiding();
    let presiding = presided.or_else(|| contest.jurors.iter().find(|juror| juror.role == Role::Chair));
    let name = |juror: Option<&Juror>| juror.map_or_else(String::new, |juror| wording.signed(juror));
    let role = if presided.is_some() {
        "paper-role-presiding"
    } else {
        "paper-role-chair"
    };
    vec![
        wording.signature(wording.get(role), name(presiding)),
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
        wording.signature(wording.get("paper-role-tellers"), String::new()),
        wording.signature(String::new(), String::new()),
    ]
}
