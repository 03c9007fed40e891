//! A juror's score sheet for one project (variant 1).

use crate::block::{Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::marks::score_sheets::{foot, head, note, scale_memo, sheet_sum, short_name};
use crate::papers::number;
use crate::papers::spec::{Bundle, Each, Group, Knows, Part, Spec};
use crate::papers::wording::Wording;
use domain::regulation::Weights;
use domain::{Criterion, Exact};
use num_rational::BigRational;
use num_traits::Zero;

/// Rows of a sheet without criteria.
const BLANK_ROWS: usize = 7;

/// A juror's sheet for one project.
pub(crate) const PAPER: Spec = Spec {
    each: Each::Sheet,
    holds_marks: true,
    bundles: &[Bundle::Sheets],
    ..Spec::of("score_sheet", Group::Before, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec {
    knows: Knows::Admitted,
    ..Spec::of("blank_score_sheet", Group::Form, document)
};

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let (juror, project) = (part.juror, part.project);
    let contest = wording.data.contest;
    let code = match (juror, project) {
        (Some(juror), Some(project)) => format!("{}-{}", juror.code, project.number),
        _ => String::new(),
    };
    let mut document = wording.document(part.kind, short_name(wording, &code));
    let blocks = &mut document.blocks;
    *blocks = head(wording, juror, &code, project);
    if project.is_none() {
        let label = Run::text(format!("{} ", wording.get("paper-project-label")));
        blocks.push(
            Paragraph::new(vec![label, Run::Fill(60.0)])
                .size(12.0)
                .around(3.0, 0.0)
                .into(),
        );
    }
    let category = project
        .and_then(|project| project.category.as_deref())
        .filter(|text| !text.is_empty());
    let label = Run::text(format!("{} ", wording.get("paper-category-label")));
    match (category, project) {
        (Some(category), _) => blocks.push(
            Paragraph::new(vec![label, Run::text(category)])
                .size(12.0)
                .around(3.0, 0.0)
                .into(),
        ),
        (None, None) => blocks.push(
            Paragraph::new(vec![label, Run::Fill(60.0)])
                .size(12.0)
                .around(3.0, 0.0)
                .into(),
        ),
        (None, Some(_)) => {}
    }
    let sheet = juror
        .zip(project)
        .and_then(|(juror, project)| wording.sheet(juror.id, project.id));
    blocks.push(Block::Space(8.0));
    if let Some(reason) = sheet.and_then(|sheet| sheet.recusal.as_ref()) {
        let text = wording.with("paper-recused-because", &[("reason", reason.into())]);
        blocks.push(
            Paragraph::new(vec![Run::bold(text)])
                .size(13.0)
                .around(6.0, 12.0)
                .into(),
        );
        blocks.extend(foot(wording, juror));
        return document;
    }

    let mut table = Table::new(vec![
        Width::Fixed(11.0),
        Width::Share(1.0),
        Width::Fixed(16.0),
        Width::Fixed(20.0),
        Width::Fixed(20.0),
        Width::Fixed(38.0),
    ]);
    table.numbered = true;
    table.head.push(
        [
            wording.get("paper-col-number"),
            wording.get("paper-col-criterion"),
            wording.get("paper-col-weight"),
            mark_head(wording, &contest.criteria),
            wording.get("paper-col-weighted"),
            wording.get("paper-col-comment"),
        ]
        .into_iter()
        .map(Cell::head)
        .collect(),
    );
    for (index, criterion) in contest.criteria.iter().enumerate() {
        let mark = sheet.and_then(|sheet| sheet.marks.get(index).copied().flatten());
        let product = mark.map(|mark| {
            number::short(
                &Exact(number::ratio(criterion.weight) * number::mark(mark)),
                wording.lang(),
            )
        });
        let star = if criterion.key { "*" } else { "" };
        let mut name = vec![Run::text(&criterion.name)];
        if let Some(description) = criterion.description.as_deref().filter(|text| !text.is_empty()) {
            name.push(Run::italic(format!("\n{description}")));
        }
        let cells = vec![
            Cell::centre(format!("{}{star}", criterion.code)).middle(),
            Cell::of(name, crate::block::Align::Left).middle(),
            Cell::centre(wording.weight(criterion.weight)).middle(),
            Cell::centre(mark.map_or_else(String::new, |mark| wording.score(mark))).middle(),
            Cell::centre(product.unwrap_or_default()).middle(),
            Cell::text(""),
        ];
        table.rows.push(Row {
            height: 11.0,
            ..Row::new(cells)
        });
    }
    if contest.criteria.is_empty() {
        let empty = || Row {
            height: 11.0,
            ..Row::new((0..6).map(|_| Cell::text("")).collect())
        };
        table.rows.extend((0..BLANK_ROWS).map(|_| empty()));
    }
    let total = if contest.criteria.is_empty() {
        wording.get("paper-col-total")
    } else {
        let most = greatest_sum(wording, &contest.criteria);
        wording.with("paper-total-of", &[("max", most.into())])
    };
    let sum = sheet
        .and_then(|sheet| sheet_sum(wording, sheet))
        .unwrap_or_default();
    let cells = vec![
        Cell::right(total).bold().span(4).middle(),
        Cell::centre(sum).bold().middle(),
        Cell::text(""),
    ];
    if let Some(last) = table.rows.last_mut() {
        last.keep_with_next = true;
    }
    table.rows.push(Row {
        height: 9.0,
        ..Row::new(cells)
    });
    blocks.push(table.into());
    if contest.criteria.iter().any(|criterion| criterion.key) {
        let text = Paragraph::text(wording.get("paper-key-criterion"));
        blocks.push(text.size(10.0).around(4.0, 0.0).into());
    }
    blocks.extend(scale_memo(wording));
    let comment = note(wording, sheet);
    let mut runs = vec![Run::text(format!("{} ", wording.get("paper-comment-label")))];
    let empty = comment.is_empty();
    runs.push(if empty {
        Run::Fill(60.0)
    } else {
        Run::text(comment)
    });
    blocks.push(Paragraph::new(runs).size(11.0).around(8.0, 4.0).into());
    if empty {
        blocks.push(Block::WritingLines(2));
    }
    blocks.extend(foot(wording, juror));
    document
}

/// Returns «Балл 0–5» where all criteria share the scale, else «Балл».
fn mark_head(wording: &Wording<'_>, criteria: &[Criterion]) -> String {
    match criteria.first() {
        Some(first) if criteria.iter().all(|c| (c.min, c.max) == (first.min, first.max)) => wording.with(
            "paper-col-mark-scale",
            &[
                ("min", wording.score(first.min).into()),
                ("max", wording.score(first.max).into()),
            ],
        ),
        _ => wording.get("paper-col-mark"),
    }
}

/// Returns the greatest sum a sheet can have.
fn greatest_sum(wording: &Wording<'_>, criteria: &[Criterion]) -> String {
    let mut sum = BigRational::zero();
    let mut weights = BigRational::zero();
    for criterion in criteria {
        sum += number::ratio(criterion.weight) * number::mark(criterion.max);
        weights += number::ratio(criterion.weight);
    }
    let mean = wording.data.contest.regulation.aggregation.weights == Weights::Mean;
    if mean && !weights.is_zero() {
        sum /= weights;
    }
    number::short(&Exact(sum), wording.lang())
}
