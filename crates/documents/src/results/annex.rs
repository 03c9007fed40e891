//! Annexes of the summary: marks by criterion with the fraction behind each score, places by category.

use crate::block::{Align, Block, Cell, Paragraph, Row, Run, Table, Width};
use crate::papers::number;
use crate::papers::wording::Wording;
use crate::results::explanation::{explained_with, step_words};
use crate::results::summary::{place, printed_score, status_note, why_not};
use domain::{Exact, Juror, Project, ProjectResult};

/// Jurors whose columns fit beside the names of the criteria; more continue in further tables.
const JUROR_COLUMNS: usize = 16;

/// Returns the annexes; nothing while the totals are not to be seen.
pub(crate) fn blocks(wording: &Wording<'_>, jurors: &[&Juror]) -> Vec<Block> {
    let Some(results) = wording.data.results else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    if !wording.data.by_category.is_empty() {
        blocks.extend(title(wording, "paper-annex-categories"));
        blocks.extend(categories(wording));
    }
    blocks.extend(title(wording, "paper-annex-criteria"));
    for result in &results.projects {
        if let Some(project) = wording.project(result.project) {
            blocks.extend(project_blocks(wording, result, project, jurors));
        }
    }
    blocks
}

fn title(wording: &Wording<'_>, key: &str) -> [Block; 3] {
    [
        Block::PageBreak,
        Paragraph {
            align: Align::Right,
            ..Paragraph::text(wording.get("paper-annex-to")).size(10.0).keep()
        }
        .into(),
        Paragraph::centred(vec![Run::bold(wording.get(key))])
            .size(13.0)
            .around(2.0, 6.0)
            .keep()
            .into(),
    ]
}

/// Returns a table for each category, with its name in the head: it is repeated where the table goes on.
fn categories(wording: &Wording<'_>) -> Vec<Block> {
    let keys = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-score",
        "paper-col-place",
        "paper-col-note",
    ];
    let mut blocks = Vec::new();
    for (category, results) in wording.data.by_category {
        let mut table = Table::new(vec![
            Width::Fixed(14.0),
            Width::Share(1.0),
            Width::Fixed(26.0),
            Width::Fixed(22.0),
            Width::Fixed(50.0),
        ]);
        table.size = Some(10.5);
        table.head.push(vec![
            Cell::of(vec![Run::bold(category)], Align::Left)
                .middle()
                .span(keys.len()),
        ]);
        table
            .head
            .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
        for result in &results.projects {
            let Some(project) = wording.project(result.project) else {
                continue;
            };
            table.rows.push(Row::new(vec![
                Cell::centre(&project.number),
                Cell::text(wording.title(project)),
                Cell::centre(printed_score(wording, result)),
                Cell::centre(place(result)),
                Cell::text(status_note(wording, result)),
            ]));
        }
        if !table.rows.is_empty() {
            blocks.extend([table.into(), Block::Space(8.0)]);
        }
    }
    blocks
}

fn project_blocks(
    wording: &Wording<'_>,
    result: &ProjectResult,
    project: &Project,
    jurors: &[&Juror],
) -> Vec<Block> {
    let heading = Paragraph::new(vec![
        Run::bold(wording.numbered(project.id)),
        Run::text(format!("\u{a0}– {}", explanation(wording, result))),
    ]);
    let heading: Block = heading.size(11.0).around(8.0, 3.0).keep().into();
    let points = result.criteria.iter().any(|criterion| criterion.points.is_some());
    let chunks: Vec<&[&Juror]> = if jurors.is_empty() {
        vec![&[]]
    } else {
        let tables = jurors.len().div_ceil(JUROR_COLUMNS);
        jurors.chunks(jurors.len().div_ceil(tables)).collect()
    };
    let count = chunks.len();
    let mut blocks = vec![heading];
    for (index, chunk) in chunks.into_iter().enumerate() {
        if index > 0 {
            let text = Paragraph::text(wording.get("paper-continuation")).size(9.0);
            blocks.push(text.around(5.0, 2.0).keep().into());
        }
        let last = index + 1 == count;
        blocks.push(criteria_table(wording, (result, project), chunk, points, last).into());
    }
    blocks.extend(way(wording, result));
    blocks
}

/// Returns the way of the score in the words of the screen, a calculator beside it.
fn way(wording: &Wording<'_>, result: &ProjectResult) -> Option<Block> {
    let results = wording.data.results?;
    let steps = explained_with(wording.data.contest, results, result, wording.figures()?);
    let steps: Vec<String> = steps.iter().map(|step| step_words(step, wording.words)).collect();
    let text = wording.with("paper-annex-way", &[("steps", steps.join(". ").into())]);
    (!steps.is_empty()).then(|| Paragraph::text(text).size(9.0).around(3.0, 0.0).into())
}

/// Returns the marks of some jurors by criterion; the means stand in the last table of a project.
fn criteria_table(
    wording: &Wording<'_>,
    (result, project): (&ProjectResult, &Project),
    jurors: &[&Juror],
    points: bool,
    closing: bool,
) -> Table {
    let lang = wording.lang();
    let narrow = jurors.len() > 6;
    let points = points && closing;
    let mut columns = vec![Width::Fixed(12.0), Width::Share(1.0), Width::Fixed(13.0)];
    // Codes need little room, names more; what is left lets the criteria stand on one line.
    let widest = if narrow { 13.0 } else { 22.0 };
    let width = (150.0 / jurors.len().max(1) as f32).clamp(9.0, widest);
    columns.extend(jurors.iter().map(|_| Width::Fixed(width)));
    if closing {
        columns.push(Width::Fixed(17.0));
    }
    if points {
        columns.push(Width::Fixed(17.0));
    }
    let mut table = Table::new(columns);
    table.size = Some(9.0);
    let mut head = vec![
        Cell::head(wording.get("paper-col-code")),
        Cell::head(wording.get("paper-col-criterion")),
        Cell::head(wording.get("paper-col-weight")),
    ];
    for juror in jurors {
        let name = if narrow {
            juror.code.clone()
        } else {
            wording.column(juror)
        };
        head.push(Cell::head(name));
    }
    if closing {
        head.push(Cell::head(wording.get("paper-col-mean")));
    }
    if points {
        head.push(Cell::head(wording.get("paper-col-points")));
    }
    table.head.push(head);
    let last = wording.data.contest.criteria.len();
    for (index, criterion) in wording.data.contest.criteria.iter().enumerate() {
        let star = if criterion.key { "*" } else { "" };
        let mut cells = vec![
            Cell::centre(format!("{}{star}", criterion.code)),
            Cell::text(&criterion.name),
            Cell::centre(wording.weight(criterion.weight)),
        ];
        for juror in jurors {
            cells.push(Cell::centre(mark(wording, juror, project, index)));
        }
        let mean = result.criteria.get(index);
        let dash = || "–".to_owned();
        if closing {
            let printed = mean.map_or_else(dash, |mean| messages::decimal(&mean.printed, lang));
            cells.push(Cell::centre(printed).bold());
        }
        if points {
            let value = mean
                .and_then(|mean| mean.points.as_ref())
                .map(|points| wording.total(points));
            cells.push(Cell::centre(value.unwrap_or_else(dash)));
        }
        table.rows.push(Row {
            keep_with_next: index + 1 < last,
            ..Row::new(cells)
        });
    }
    // The sums close the table: the same that the summary has.
    if !result.counted.is_empty() {
        if let Some(row) = table.rows.last_mut() {
            row.keep_with_next = true;
        }
        let mut cells = vec![Cell::right(wording.get("paper-col-sum")).bold().span(3)];
        for juror in jurors {
            let sheet = result.counted.iter().find(|sheet| sheet.juror == juror.id);
            let total = sheet.map(|sheet| {
                let total = wording.total(&sheet.total);
                if sheet.dropped {
                    format!("({total})")
                } else {
                    total
                }
            });
            // Marks that stand above and do not count: the same word as in the summary.
            let out = result.not_counted.iter().find(|(id, _)| *id == juror.id);
            let out = out.map(|(_, why)| why_not(wording, juror, why));
            cells.push(Cell::centre(total.or(out).unwrap_or_else(|| "–".to_owned())).bold());
        }
        if closing {
            cells.push(Cell::centre(printed_score(wording, result)).bold());
        }
        if points {
            cells.push(Cell::text(""));
        }
        table.rows.push(Row::new(cells));
    }
    table
}

/// Returns the mark of a juror, or why there is none.
fn mark(wording: &Wording<'_>, juror: &Juror, project: &Project, criterion: usize) -> String {
    let Some(sheet) = wording.sheet(juror.id, project.id) else {
        return "–".to_owned();
    };
    if sheet.recusal.is_some() {
        return wording.get("paper-mark-recused");
    }
    let mark = sheet.marks.get(criterion).copied().flatten();
    mark.map_or_else(|| "–".to_owned(), |mark| wording.score(mark))
}

/// Returns the score, the fraction behind it, and the place.
fn explanation(wording: &Wording<'_>, result: &ProjectResult) -> String {
    let mut parts = Vec::new();
    let score = printed_score(wording, result);
    let fraction = compared(wording, result);
    parts.push(match fraction {
        Some(fraction) if score != "–" => wording.with(
            "paper-score-fraction",
            &[("score", score.into()), ("fraction", fraction.into())],
        ),
        _ => wording.with("paper-score-only", &[("score", score.into())]),
    });
    if result.place.is_some() {
        parts.push(wording.with("paper-place-only", &[("place", place(result).into())]));
    }
    let note = status_note(wording, result);
    if !note.is_empty() {
        parts.push(note);
    }
    parts.join(", ")
}

/// Returns the fraction that is compared, after all named rounding: «344/4» of a mean of sheets that is exactly this,
/// which is what a person with a calculator divides, else in lowest terms.
fn compared(wording: &Wording<'_>, result: &ProjectResult) -> Option<String> {
    use domain::regulation::{Method, Per};
    let aggregation = wording.data.contest.regulation.aggregation;
    let counted: Vec<_> = result.counted.iter().filter(|sheet| !sheet.dropped).collect();
    let mean =
        matches!(aggregation.method, Method::Mean | Method::TrimmedMean) && aggregation.per == Per::Sheet;
    let exact = result.exact.as_ref()?;
    let sum: Exact = counted.iter().map(|sheet| &sheet.total).sum();
    let count = Exact::from(i64::try_from(counted.len()).unwrap_or(i64::MAX));
    // The hall, a rounding: then the quotient is not the score.
    if !mean || counted.is_empty() || exact * &count != sum {
        return number::fraction(exact);
    }
    let sum = number::short_exact(&sum, wording.lang())?;
    let text = format!("{sum}/{}", counted.len());
    (text.chars().count() <= 12).then_some(text)
}
