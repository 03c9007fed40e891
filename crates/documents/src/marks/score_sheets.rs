//! A juror's score sheet with every project in a row (variant 2).

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::papers::number;
use crate::papers::spec::{Bundle, Each, Group, Knows, Part, Spec};
use crate::papers::wording::Wording;
use domain::day::sheets::{PaperSheet, Whereabouts};
use domain::{Criterion, Juror, Project, Sheet, SheetState, Standing};
use num_rational::BigRational;
use num_traits::Zero;

/// Rows of a form that names no projects.
const BLANK_ROWS: usize = 12;
/// Criteria that fit an upright page beside the titles.
const UPRIGHT_CRITERIA: usize = 7;

/// A juror's sheet with every project in a row.
pub(crate) const PAPER: Spec = Spec {
    each: Each::Juror,
    holds_marks: true,
    bundles: &[Bundle::Sheets, Bundle::Minutes],
    ..Spec::of("score_sheets", Group::Before, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec {
    knows: Knows::Admitted,
    ..Spec::of("blank_score_sheets", Group::Form, document)
};

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let juror = part.juror;
    let contest = wording.data.contest;
    let code = juror.map_or("", |juror| juror.code.as_str());
    let mut document = wording.document(part.kind, short_name(wording, code));
    document.landscape = contest.criteria.len() > UPRIGHT_CRITERIA;
    document.blocks = head(wording, juror, code, None);
    document.blocks.push(Block::Space(6.0));
    document
        .blocks
        .push(table(wording, juror, document.landscape).into());
    document.blocks.push(Block::Space(6.0));
    document.blocks.extend(criteria_memo(wording));
    document.blocks.extend(scale_memo(wording));
    document.blocks.extend(foot(wording, juror));
    document
}

/// Returns the short name for the footer and the properties: «Оценочный лист № Ж1».
pub(crate) fn short_name(wording: &Wording<'_>, code: &str) -> String {
    if code.is_empty() {
        wording.get("paper-score-sheet-short")
    } else {
        wording.with("paper-score-sheet-short-number", &[("code", code.into())])
    }
}

/// Returns the head of a sheet: organisation, contest, title with the sheet's number, day and place, juror.
pub(crate) fn head(
    wording: &Wording<'_>,
    juror: Option<&Juror>,
    code: &str,
    project: Option<&Project>,
) -> Vec<Block> {
    let contest = wording.data.contest;
    let mut blocks = wording.letterhead(11.0);
    let title = Paragraph::centred(vec![Run::bold(wording.get("paper-score-sheet-title"))]).size(14.0);
    blocks.push(title.keep().into());
    let number = if code.is_empty() {
        Run::Blank(25.0)
    } else {
        Run::bold(code)
    };
    let number = vec![
        Run::bold(wording.get("paper-number-sign")),
        Run::text("\u{a0}"),
        number,
    ];
    blocks.push(Paragraph::centred(number).size(13.0).keep().into());
    if let Some(line) = juror.and_then(|juror| registered(wording, juror, project)) {
        blocks.push(Paragraph::centred(vec![Run::bold(line)]).size(13.0).keep().into());
    }
    blocks.push(
        Paragraph::centred(vec![Run::text(&contest.title)])
            .size(13.0)
            .around(2.0, 4.0)
            .keep()
            .into(),
    );
    let date = match wording.dates() {
        dates if dates.is_empty() => vec![Run::text("«"), Run::Blank(8.0), Run::text("» "), Run::Blank(35.0)],
        dates => vec![Run::text(dates)],
    };
    blocks.push(wording.three(date, Vec::new(), vec![Run::text(&contest.place)], 12.0));
    let mut name = vec![Run::text(wording.get("paper-juror-label")), Run::text(" ")];
    match juror {
        Some(juror) => {
            name.push(Run::bold(&juror.name));
            if let Some(position) = juror.position.as_deref().filter(|position| !position.is_empty()) {
                name.push(Run::text(format!(", {position}")));
            }
            if !juror.voting {
                name.push(Run::text(format!(" ({})", wording.get("paper-advisory"))));
            }
        }
        None => name.push(Run::Fill(60.0)),
    }
    blocks.push(Paragraph::new(name).size(12.0).around(3.0, 0.0).into());
    if let Some(project) = project {
        let line = vec![
            Run::text(format!("{} ", wording.get("paper-project-label"))),
            Run::bold(wording.numbered(project.id)),
        ];
        blocks.push(Paragraph::new(line).size(12.0).around(3.0, 0.0).into());
    }
    blocks
}

/// Returns «Лист № 17», with «ДУБЛИКАТ листа № 5» where it is one: the number in the register of paper sheets
/// of the sheet that stands for this juror, on this project or on all of them.
fn registered(wording: &Wording<'_>, juror: &Juror, project: Option<&Project>) -> Option<String> {
    let project = project.map(|project| project.id);
    let stands = |sheet: &&PaperSheet| {
        (sheet.printed.juror, sheet.printed.project) == (juror.id, project)
            && !matches!(sheet.is, Whereabouts::Spoiled | Whereabouts::Lost)
    };
    let sheet = wording.data.day.sheets.sheets.values().rev().find(stands)?;
    let number = |number: u32| number.to_string();
    let mut line = wording.with(
        "paper-sheet-number",
        &[("number", number(sheet.printed.number).into())],
    );
    if let Some(other) = sheet.printed.duplicate_of {
        let text = wording.with("paper-sheet-duplicate", &[("number", number(other).into())]);
        line = format!("{line}. {text}");
    }
    Some(line)
}

fn table(wording: &Wording<'_>, juror: Option<&Juror>, landscape: bool) -> Table {
    let contest = wording.data.contest;
    let column = if contest.criteria.len() > 12 { 9.5 } else { 10.0 };
    let mut columns = vec![Width::Fixed(10.0), Width::Share(1.0)];
    columns.extend(contest.criteria.iter().map(|_| Width::Fixed(column)));
    columns.extend([
        Width::Fixed(14.0),
        Width::Fixed(if landscape { 38.0 } else { 24.0 }),
    ]);
    let mut table = Table::new(columns);
    table.size = Some(10.5);
    let mut head = vec![
        Cell::head(wording.get("paper-col-number")),
        Cell::head(wording.get("paper-col-project")),
    ];
    head.extend(
        contest
            .criteria
            .iter()
            .map(|criterion| Cell::head(criterion_head(wording, criterion))),
    );
    head.push(Cell::head(wording.get("paper-col-sum")));
    head.push(Cell::head(wording.get("paper-col-note")));
    table.head.push(head);
    table.numbered = true;
    let projects: Vec<&Project> = contest
        .projects
        .iter()
        .filter(|project| juror.is_none_or(|juror| wording.data.day.judges(juror, project)))
        .collect();
    for project in &projects {
        table.rows.push(project_row(wording, juror, project));
    }
    if projects.is_empty() {
        let width = contest.criteria.len() + 4;
        for _ in 0..BLANK_ROWS {
            let cells = (0..width).map(|_| Cell::text("")).collect();
            table.rows.push(Row {
                height: 9.0,
                ..Row::new(cells)
            });
        }
    }
    table
}

fn criterion_head(wording: &Wording<'_>, criterion: &Criterion) -> String {
    let star = if criterion.key { "*" } else { "" };
    format!(
        "{}{star}\n×\u{a0}{}",
        criterion.code,
        wording.weight(criterion.weight)
    )
}

fn project_row(wording: &Wording<'_>, juror: Option<&Juror>, project: &Project) -> Row {
    let criteria = wording.data.contest.criteria.len();
    let mut cells = vec![
        Cell::centre(&project.number).middle(),
        Cell::text(wording.title(project)).middle(),
    ];
    let sheet = juror.and_then(|juror| wording.sheet(juror.id, project.id));
    let absent = match project.standing {
        // Applications that are not admitted are in no sheet.
        Standing::Competing | Standing::Received | Standing::Rejected => None,
        Standing::Withdrawn => Some(wording.get("paper-withdrawn")),
        Standing::NoShow => Some(wording.get("paper-no-show")),
    };
    if let Some(word) = absent {
        cells.push(Cell::centre(word).italic().span(criteria).middle());
        cells.extend([Cell::centre("–").middle(), Cell::text("")]);
    } else if let Some(sheet) = sheet.filter(|sheet| sheet.recusal.is_some()) {
        cells.push(
            Cell::centre(wording.get("paper-recused"))
                .italic()
                .span(criteria)
                .middle(),
        );
        let reason = sheet.recusal.clone().unwrap_or_default();
        cells.extend([
            Cell::centre(wording.get("paper-mark-recused")).middle(),
            Cell::text(reason).middle(),
        ]);
    } else {
        for index in 0..criteria {
            let mark = sheet.and_then(|sheet| sheet.marks.get(index).copied().flatten());
            cells.push(Cell::centre(mark.map_or_else(String::new, |mark| wording.score(mark))).middle());
        }
        let total = sheet.and_then(|sheet| sheet_sum(wording, sheet));
        cells.push(Cell::centre(total.unwrap_or_default()).bold().middle());
        cells.push(Cell::text(note(wording, sheet)).middle());
    }
    Row {
        height: 9.0,
        ..Row::new(cells)
    }
}

/// Returns what stands in the note of a sheet: the comment, and that a begun sheet was not handed in.
pub(crate) fn note(wording: &Wording<'_>, sheet: Option<&Sheet>) -> String {
    let Some(sheet) = sheet else { return String::new() };
    let mut parts = Vec::new();
    if sheet.state == SheetState::Draft && !sheet.is_empty() {
        parts.push(wording.get("paper-not-submitted"));
    }
    parts.extend(sheet.comment.clone().filter(|comment| !comment.is_empty()));
    parts.join("; ")
}

/// Returns the sum of a complete sheet as the regulation weighs it, Σ w·x or Σ w·x / Σ w, unrounded.
pub(crate) fn sheet_sum(wording: &Wording<'_>, sheet: &Sheet) -> Option<String> {
    if !sheet.is_complete() {
        return None;
    }
    let contest = wording.data.contest;
    let mut sum = BigRational::zero();
    let mut weights = BigRational::zero();
    for (criterion, mark) in contest.criteria.iter().zip(&sheet.marks) {
        sum += number::ratio(criterion.weight) * number::mark((*mark)?);
        weights += number::ratio(criterion.weight);
    }
    if contest.regulation.aggregation.weights == domain::regulation::Weights::Mean && !weights.is_zero() {
        sum /= weights;
    }
    Some(number::short(&domain::Exact(sum), wording.lang()))
}

/// Returns what the codes of the criteria mean.
pub(crate) fn criteria_memo(wording: &Wording<'_>) -> Vec<Block> {
    let contest = wording.data.contest;
    let mut runs = vec![Run::bold(format!("{} ", wording.get("paper-criteria-memo")))];
    for (index, criterion) in contest.criteria.iter().enumerate() {
        let star = if criterion.key { "*" } else { "" };
        let end = if index + 1 == contest.criteria.len() {
            "."
        } else {
            "; "
        };
        runs.push(Run::bold(format!("{}{star}", criterion.code)));
        let text = wording.with(
            "paper-criterion-memo",
            &[
                ("name", (&criterion.name).into()),
                ("weight", wording.weight(criterion.weight).into()),
                ("min", wording.score(criterion.min).into()),
                ("max", wording.score(criterion.max).into()),
            ],
        );
        runs.push(Run::text(format!("\u{a0}– {text}{end}")));
    }
    let mut blocks = vec![
        Paragraph {
            align: Align::Justify,
            ..Paragraph::new(runs).size(10.0)
        }
        .into(),
    ];
    if contest.criteria.iter().any(|criterion| criterion.key) {
        blocks.push(
            Paragraph::text(wording.get("paper-key-criterion"))
                .size(10.0)
                .into(),
        );
    }
    blocks
}

/// Returns the meaning of marks in words: once, where all criteria share it.
pub(crate) fn scale_memo(wording: &Wording<'_>) -> Vec<Block> {
    let criteria = &wording.data.contest.criteria;
    let Some(first) = criteria.iter().find(|criterion| !criterion.words.is_empty()) else {
        return Vec::new();
    };
    let one = criteria
        .iter()
        .all(|criterion| criterion.words.is_empty() || criterion.words == first.words);
    let shown: Vec<&Criterion> = if one {
        vec![first]
    } else {
        criteria.iter().filter(|c| !c.words.is_empty()).collect()
    };
    let mut runs = vec![Run::bold(format!("{} ", wording.get("paper-scale-memo")))];
    for criterion in shown {
        let words: Vec<String> = criterion
            .words
            .iter()
            .map(|word| format!("{}\u{a0}– {}", wording.score(word.score), word.text))
            .collect();
        let code = if one {
            String::new()
        } else {
            format!("{}: ", criterion.code)
        };
        runs.push(Run::text(format!("{code}{}. ", words.join("; "))));
    }
    vec![
        Paragraph {
            align: Align::Justify,
            ..Paragraph::new(runs).size(10.0).around(2.0, 0.0)
        }
        .into(),
    ]
}

/// Returns the foot of a sheet: corrections, the juror's signature with its day, the secretary's receipt.
pub(crate) fn foot(wording: &Wording<'_>, juror: Option<&Juror>) -> Vec<Block> {
    let corrections = Paragraph::new(vec![Run::italic(wording.get("paper-corrections"))]).size(10.0);
    let name = juror.map_or_else(String::new, |juror| wording.signed(juror));
    let day = |label: &str, clock: bool| {
        let mut runs = vec![Run::text(format!("{} ", wording.get(label)))];
        runs.extend(wording.day_by_hand());
        if clock {
            runs.extend([
                Run::text(format!(", {} ", wording.get("paper-time"))),
                Run::Blank(18.0),
            ]);
        }
        Paragraph::new(runs).size(11.0)
    };
    vec![
        corrections.around(4.0, 6.0).into(),
        Block::Together(vec![
            Block::Signatures(vec![wording.signature(wording.get("paper-role-juror"), name)]),
            day("paper-date", false).around(0.0, 4.0).into(),
            Block::Signatures(vec![
                wording.signature(wording.get("paper-received"), wording.secretary()),
            ]),
            day("paper-date", true).into(),
        ]),
    ]
}
