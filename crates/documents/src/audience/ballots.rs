//! Ballots of the students' vote (`docs/rules/papers.md`, Registration and ballots): several on a page, with
//! lines to cut along and a code of the batch, never one of the voter.

use crate::block::{Block, Document, Run};
use crate::display::Pen;
use crate::drawing::{Drawing, Words};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;
use crate::profile::Margins;
use domain::regulation::AudienceMode;
use domain::{Project, Standing};
use sha2::{Digest, Sha256};

/// The page within its margins, in millimetres.
const PAGE: (f32, f32) = (190.0, 272.0);
/// White space at the sides of a ballot.
const SIDE: f32 = 5.0;
/// What a ballot has above its projects, and below.
const HEAD: f32 = 34.0;
const FOOT: f32 = 27.0;
/// Height of a project with a title of three lines, and the least of one of a single line.
const LINE: f32 = 11.6;
const LEAST: f32 = 4.4;
/// Titles are cut after so many characters to a millimetre of width and line.
const LETTERS: f32 = 0.56;

/// How ballots stand on a page: beside each other, below each other, columns of projects within one.
struct Grid {
    across: usize,
    down: usize,
    columns: usize,
    line: f32,
}

/// Ballots of the students' vote, to be cut apart.
pub(crate) const PAPER: Spec = Spec {
    names_results: false,
    ..Spec::of("ballots", Group::Before, document)
};

fn document(wording: &Wording<'_>, _: &Part<'_>) -> Document {
    let mut document = wording.page(wording.get("paper-ballots-short"));
    document.margins = Some(Margins {
        left: 10.0,
        right: 10.0,
        top: 10.0,
        bottom: 15.0,
    });
    // The batch stands at the foot of the page too, so that cut piles are told apart.
    document.short_name = wording.with("paper-ballots-batch", &[("code", batch(wording).into())]);
    let projects: Vec<&Project> = wording
        .data
        .contest
        .projects
        .iter()
        .filter(|project| project.standing == Standing::Competing)
        .collect();
    let grid = grid(projects.len());
    for row in 0..grid.down {
        document
            .blocks
            .push(Block::Drawing(row_of(wording, &projects, &grid, row == 0)));
    }
    document
}

/// Returns the code of the batch: the same for all ballots of a contest.
fn batch(wording: &Wording<'_>) -> String {
    let contest = wording.data.contest;
    let mut hash = Sha256::new();
    hash.update(&contest.title);
    for day in &contest.dates {
        hash.update(day.to_string());
    }
    for project in &contest.projects {
        hash.update(&project.number);
        hash.update([0]);
    }
    // Letters and digits that are not taken for one another.
    const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    hash.finalize()
        .iter()
        .take(5)
        .filter_map(|byte| SIGNS.get(usize::from(byte % 32)))
        .map(|sign| char::from(*sign))
        .collect()
}

fn grid(projects: usize) -> Grid {
    let room = |down: usize| PAGE.1 / down as f32 - HEAD - FOOT;
    let fits = |down: usize, columns: usize| {
        let lines = projects.div_ceil(columns).max(1) as f32;
        (room(down) / lines).min(LINE)
    };
    for (across, down, columns, least) in [(2, 2, 1, 6.4), (2, 1, 1, 6.4), (1, 1, 2, 6.4), (1, 1, 2, LEAST)] {
        let line = fits(down, columns);
        if line >= least {
            return Grid {
                across,
                down,
                columns,
                line,
            };
        }
    }
    let line = fits(1, 3);
    Grid {
        across: 1,
        down: 1,
        columns: 3,
        line,
    }
}

fn row_of(wording: &Wording<'_>, projects: &[&Project], grid: &Grid, first: bool) -> Drawing {
    let (width, height) = (PAGE.0 / grid.across as f32, PAGE.1 / grid.down as f32);
    let mut drawing = Drawing::new(height);
    let cut = Pen::new(0.6).grey(0.35).dashed();
    for column in 0..=grid.across {
        let x = width * column as f32;
        drawing.line(&[(x, 0.0), (x, height)], cut);
    }
    if first {
        drawing.line(&[(0.0, 0.0), (PAGE.0, 0.0)], cut);
    }
    drawing.line(&[(0.0, height), (PAGE.0, height)], cut);
    for column in 0..grid.across {
        let at = (width * column as f32 + SIDE, width - 2.0 * SIDE, height);
        ballot(&mut drawing, wording, projects, grid, at);
    }
    drawing
}

fn ballot(
    drawing: &mut Drawing,
    wording: &Wording<'_>,
    projects: &[&Project],
    grid: &Grid,
    (left, width, height): (f32, f32, f32),
) {
    let title = shortened(&wording.data.contest.title, width * 2.0 * 0.62);
    drawing.words(Words::new(vec![Run::text(title)], (left, 3.0), width, 8.5).centred());
    let name = vec![Run::bold(wording.get("paper-ballot-title"))];
    drawing.words(Words::new(name, (left, 11.0), width, 13.0).centred());
    let date = wording.dates();
    drawing.words(Words::new(vec![Run::text(date)], (left, 17.0), width, 8.5).centred());
    let task = vec![Run::bold(task(wording))];
    drawing.words(Words::new(task, (left, 21.5), width, 10.0).centred().middle(10.5));
    let column = width / grid.columns as f32;
    let lines = projects.len().div_ceil(grid.columns).max(1);
    for (index, project) in projects.iter().enumerate() {
        let at = (
            left + column * (index / lines) as f32,
            HEAD + grid.line * (index % lines) as f32,
        );
        line(drawing, wording, project, at, (column - 2.0, grid.line));
    }
    let foot = HEAD + grid.line * lines as f32 + 2.0;
    let foot = foot.max(height - FOOT + 1.0);
    let void = vec![Run::text(void(wording))];
    drawing.words(Words::new(void, (left, foot), width, 8.0));
    let mark = (left, foot + 9.0, width * 0.62, 13.5);
    drawing.area(mark, 0.0, None, Some(Pen::new(0.5).grey(0.4)));
    let text = vec![Run::text(wording.get("paper-ballot-stamp"))];
    drawing.words(Words::new(text, (mark.0 + 1.0, mark.1 + 0.8), mark.2 - 2.0, 7.0));
    let code = vec![
        Run::text(format!("{} ", wording.get("paper-ballot-batch"))),
        Run::bold(batch(wording)),
    ];
    let at = (mark.0 + mark.2 + 2.0, mark.1);
    drawing.words(
        Words::new(code, at, width * 0.38 - 2.0, 9.0)
            .centred()
            .middle(mark.3),
    );
}

/// Draws «№ | Проект | ☐».
fn line(
    drawing: &mut Drawing,
    wording: &Wording<'_>,
    project: &Project,
    (left, top): (f32, f32),
    (width, height): (f32, f32),
) {
    let side = (height - 1.6).clamp(2.8, 5.0);
    // A mark of up to three digits is written, a choice is ticked.
    let across = if rates(wording) { 2.4 * side } else { side };
    let size = if height < 6.0 { 7.5 } else { 9.0 };
    let number = vec![Run::bold(&project.number)];
    drawing.words(Words::new(number, (left, top), 9.0, size).middle(height));
    let room = width - 9.0 - across - 2.0;
    // Lines of words, as many as the height holds.
    let rows = (height / 3.65).floor().max(1.0);
    let title = shortened(wording.title(project), room * LETTERS * rows * 9.0 / size);
    let words = vec![Run::text(title)];
    drawing.words(Words::new(words, (left + 9.0, top), room, size).middle(height));
    let square = (left + width - across, top + (height - side) / 2.0, across, side);
    drawing.area(square, 0.0, None, Some(Pen::new(0.8)));
    let rule = Pen::new(0.3).grey(0.6);
    drawing.line(&[(left, top + height), (left + width, top + height)], rule);
}

/// Returns whether a ballot gives every project a mark.
fn rates(wording: &Wording<'_>) -> bool {
    wording.data.contest.regulation.audience.mode == AudienceMode::OneJuror
}

/// Returns what the voter is asked to do.
fn task(wording: &Wording<'_>) -> String {
    let rule = wording.data.contest.regulation.audience;
    if rates(wording) {
        return wording.get("paper-ballot-rate");
    }
    let key = if rule.exactly {
        "paper-ballot-exactly"
    } else {
        "paper-ballot-up-to"
    };
    wording.with(key, &[("count", rule.choices.max(1).into())])
}

/// Returns which ballot does not count.
fn void(wording: &Wording<'_>) -> String {
    let rule = wording.data.contest.regulation.audience;
    if rates(wording) {
        return wording.get("paper-ballot-void-rate");
    }
    let key = if rule.exactly {
        "paper-ballot-void-exactly"
    } else {
        "paper-ballot-void-up-to"
    };
    wording.with(key, &[("count", rule.choices.max(1).into())])
}

fn shortened(text: &str, letters: f32) -> String {
    let most = letters.max(12.0) as usize;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}
