//! The minutes of the tellers (`docs/rules/papers.md`, Minutes of the tellers): numbers in figures and in
//! words, control sums, votes.

mod control;

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::papers::number::rounded;
use crate::papers::parts::{days_or_gaps, empty_rows, head, number_or_gap, of_contest, sentence};
use crate::papers::spec::{Bundle, Group, Part, Spec};
use crate::papers::wording::Wording;
use crate::regulation::rules::audience;
use domain::day::audience::Audience;
use domain::regulation::AudienceMode;
use domain::{Exact, Project, Standing};

/// Rows of a form that names no projects.
const BLANK_ROWS: usize = 8;
/// Lines for names where the tellers are not known.
const BLANK_TELLERS: usize = 3;

/// The numbered lines of the minutes; absent until counted.
pub(crate) struct Counts {
    registered: Option<u32>,
    made: Option<u32>,
    issued: Option<u32>,
    cancelled: Option<u32>,
    in_box: Option<u32>,
    spoiled: Option<u32>,
    valid: Option<u32>,
    /// Votes; marks where a ballot gives every project one.
    votes: Option<u32>,
}

impl Counts {
    /// Returns the numbers as they were entered.
    pub(crate) fn of(audience: &Audience) -> Self {
        let ballots = &audience.ballots;
        Self {
            registered: ballots.registered,
            made: ballots.made,
            issued: ballots.issued,
            cancelled: ballots.cancelled,
            in_box: audience.in_boxes(),
            spoiled: audience.spoiled(),
            valid: audience.valid(),
            votes: (!audience.boxes.is_empty()).then(|| {
                let marks: u32 = audience.ratings().values().map(|rating| rating.ballots).sum();
                marks + audience.votes().values().sum::<u32>()
            }),
        }
    }

    /// Returns ballots that were issued and are not in the boxes.
    fn not_returned(&self) -> Option<i64> {
        Some(i64::from(self.issued?) - i64::from(self.in_box?))
    }
}

/// The minutes of the tellers.
pub(crate) const PAPER: Spec = Spec {
    bundles: &[Bundle::Minutes],
    ..Spec::of("tellers_minutes", Group::After, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_tellers_minutes", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let audience = &wording.data.day.audience;
    let counts = Counts::of(audience);
    let mut document = wording.document(part.kind, wording.get("paper-tellers-short"));
    let subject = of_contest(wording, "paper-tellers-subject");
    let place = vec![Run::text(&wording.data.contest.place)];
    let line = [days_or_gaps(wording), place, number_or_gap(wording, "")];
    let mut blocks = head(wording, "paper-minutes-title", subject, line);
    blocks.extend(composition(wording));
    blocks.push(Block::Space(6.0));
    blocks.push(numbers(wording, &counts).into());
    blocks.push(Block::Space(8.0));
    blocks.push(if rates(wording) {
        ratings(wording, &counts).into()
    } else {
        votes(wording, &counts).into()
    });
    blocks.push(Block::Space(4.0));
    blocks.extend(boxes(wording));
    blocks.extend(control::control(wording, &counts));
    blocks.extend(decision(wording, &counts));
    blocks.extend(crate::papers::parts::told(
        wording.get("paper-minutes-dissent"),
        "",
        1,
    ));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Signatures(signatures(wording)));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

fn composition(wording: &Wording<'_>) -> Vec<Block> {
    let tellers = &wording.data.day.audience.tellers;
    let members = tellers.members.join(", ");
    let line = |key: &str, text: &str| -> Block {
        let value = if text.trim().is_empty() {
            Run::Fill(40.0)
        } else {
            Run::text(text.trim())
        };
        Paragraph::new(vec![Run::text(format!("{} ", wording.get(key))), value])
            .size(12.0)
            .around(4.0, 0.0)
            .into()
    };
    vec![
        line("paper-tellers-members", &members),
        line("paper-tellers-chair", &tellers.chair),
        line("paper-tellers-form", &form(wording)),
        // What the votes are counted for, and what they are a share of.
        Paragraph {
            align: Align::Justify,
            ..Paragraph::text(audience(wording.data.contest, wording.words))
                .size(11.0)
                .around(4.0, 0.0)
        }
        .into(),
    ]
}

/// Returns whether a ballot gives every project a mark.
fn rates(wording: &Wording<'_>) -> bool {
    wording.data.contest.regulation.audience.mode == AudienceMode::OneJuror
}

/// Returns the form of the ballot in words.
fn form(wording: &Wording<'_>) -> String {
    let rule = wording.data.contest.regulation.audience;
    if rates(wording) {
        return wording.get("paper-tellers-form-rate");
    }
    let key = if rule.exactly {
        "paper-tellers-form-exactly"
    } else {
        "paper-tellers-form-up-to"
    };
    wording.with(key, &[("count", rule.choices.max(1).into())])
}

/// Returns «412» and «четыреста двенадцать», or two gaps.
fn figures(wording: &Wording<'_>, count: Option<i64>) -> [Cell; 2] {
    match count {
        Some(count) => [
            Cell::centre(messages::whole(count, wording.lang())).middle(),
            Cell::text(messages::spelled(count, wording.lang())).middle(),
        ],
        None => [Cell::text(""), Cell::text("")],
    }
}

fn numbers(wording: &Wording<'_>, counts: &Counts) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(10.0),
        Width::Share(1.0),
        Width::Fixed(24.0),
        Width::Share(0.8),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-number",
        "paper-col-figure-name",
        "paper-col-in-figures",
        "paper-col-in-words",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    let lines = [
        ("paper-tellers-registered", counts.registered.map(i64::from)),
        ("paper-tellers-made", counts.made.map(i64::from)),
        ("paper-tellers-issued", counts.issued.map(i64::from)),
        ("paper-tellers-cancelled", counts.cancelled.map(i64::from)),
        ("paper-tellers-in-box", counts.in_box.map(i64::from)),
        ("paper-tellers-not-returned", counts.not_returned()),
        ("paper-tellers-spoiled", counts.spoiled.map(i64::from)),
        ("paper-tellers-valid", counts.valid.map(i64::from)),
        (
            if rates(wording) {
                "paper-tellers-ratings"
            } else {
                "paper-tellers-votes"
            },
            counts.votes.map(i64::from),
        ),
    ];
    for (index, (key, count)) in lines.into_iter().enumerate() {
        let mut cells = vec![
            Cell::centre((index + 1).to_string()).middle(),
            Cell::text(wording.get(key)).middle(),
        ];
        cells.extend(figures(wording, count));
        table.rows.push(Row {
            height: 6.0,
            ..Row::new(cells)
        });
    }
    table
}

/// Returns the votes: by number of votes where they are counted, else by number of project.
fn votes(wording: &Wording<'_>, counts: &Counts) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(12.0),
        Width::Share(1.0),
        Width::Fixed(20.0),
        Width::Share(0.7),
        Width::Fixed(24.0),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-votes",
        "paper-col-in-words",
        "paper-col-share-of-valid",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    let got = wording.data.day.audience.votes();
    let listed =
        |project: &&Project| project.standing == Standing::Competing || got.contains_key(&project.id);
    let mut projects: Vec<&Project> = wording.data.contest.projects.iter().filter(listed).collect();
    let votes_of = |project: &Project| got.get(&project.id).copied().unwrap_or(0);
    if counts.votes.is_some() {
        projects.sort_by_key(|project| std::cmp::Reverse(votes_of(project)));
    }
    for project in projects {
        let count = counts.votes.is_some().then(|| votes_of(project));
        let mut cells = vec![
            Cell::centre(&project.number).middle(),
            Cell::text(wording.title(project)).middle(),
        ];
        cells.extend(figures(wording, count.map(i64::from)));
        let share = count
            .zip(counts.valid)
            .map(|(count, valid)| percent(wording, count, valid));
        cells.push(Cell::centre(share.unwrap_or_default()).middle());
        table.rows.push(Row {
            height: 6.0,
            ..Row::new(cells)
        });
    }
    if table.rows.is_empty() {
        table.rows = empty_rows(BLANK_ROWS, keys.len(), 8.5);
    }
    table
}

/// Returns the marks of the hall: by their mean where they are counted, else by number of project.
fn ratings(wording: &Wording<'_>, counts: &Counts) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(12.0),
        Width::Share(1.0),
        Width::Fixed(26.0),
        Width::Fixed(26.0),
        Width::Fixed(26.0),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-rated",
        "paper-col-marks-sum",
        "paper-col-marks-mean",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    let got = wording.data.day.audience.ratings();
    let of = |project: &Project| got.get(&project.id).copied().unwrap_or_default();
    let mean = |project: &Project| Exact::new(i64::from(of(project).points), i64::from(of(project).ballots));
    let listed =
        |project: &&Project| project.standing == Standing::Competing || got.contains_key(&project.id);
    let mut projects: Vec<&Project> = wording.data.contest.projects.iter().filter(listed).collect();
    if counts.votes.is_some() {
        projects.sort_by_key(|project| std::cmp::Reverse(mean(project)));
    }
    for project in projects {
        let counted = |text: String| {
            if counts.votes.is_some() {
                text
            } else {
                String::new()
            }
        };
        let mean = mean(project).map(|mean| rounded(&mean, 2, wording.lang()));
        table.rows.push(Row {
            height: 6.0,
            ..Row::new(vec![
                Cell::centre(&project.number).middle(),
                Cell::text(wording.title(project)).middle(),
                Cell::centre(counted(of(project).ballots.to_string())).middle(),
                Cell::centre(counted(of(project).points.to_string())).middle(),
                Cell::centre(counted(mean.unwrap_or_else(|| "–".to_owned()))).middle(),
            ])
        });
    }
    if table.rows.is_empty() {
        table.rows = empty_rows(BLANK_ROWS, keys.len(), 8.5);
    }
    table
}

/// Returns «37,50»: hundredths of a per cent, half up, in whole numbers; a dash without valid ballots.
fn percent(wording: &Wording<'_>, count: u32, valid: u32) -> String {
    let valid = u64::from(valid);
    if valid == 0 {
        return "–".to_owned();
    }
    let hundredths = (u64::from(count) * 20_000 + valid) / (2 * valid);
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    messages::decimal(&text, wording.lang())
}

/// Returns what was found box by box, where there are several.
fn boxes(wording: &Wording<'_>) -> Option<Block> {
    let boxes = &wording.data.day.audience.boxes;
    if boxes.len() < 2 {
        return None;
    }
    let found: Vec<String> = boxes
        .iter()
        .map(|count| {
            wording.with(
                "paper-tellers-box",
                &[
                    ("name", count.name.as_str().into()),
                    ("found", count.in_box.to_string().into()),
                    ("spoiled", count.spoiled.to_string().into()),
                ],
            )
        })
        .collect();
    let text = format!("{} {}.", wording.get("paper-tellers-boxes"), found.join("; "));
    Some(Paragraph::text(text).size(11.0).around(4.0, 0.0).into())
}

fn decision(wording: &Wording<'_>, counts: &Counts) -> Vec<Block> {
    let audience = &wording.data.day.audience;
    let label = wording.get("paper-resolved");
    let Some(decided) = &audience.decided else {
        let mut runs = vec![Run::bold(format!("{label} "))];
        runs.push(Run::text(wording.get(if rates(wording) {
            "paper-tellers-decide-rating"
        } else {
            "paper-tellers-decide-open"
        })));
        return vec![
            Paragraph::new(runs).size(12.0).around(8.0, 0.0).keep().into(),
            Block::WritingLines(2),
        ];
    };
    let (held, reason) = &decided.what;
    let mut text = wording.get(if *held {
        "paper-tellers-held"
    } else {
        "paper-tellers-void"
    });
    if !reason.trim().is_empty() {
        text = format!(
            "{text} {}",
            wording.with(
                "paper-tellers-reason",
                &[("reason", reason.trim().trim_end_matches('.').into())]
            )
        );
    }
    // Marks are one more sheet; nobody wins by them.
    if *held && !rates(wording) && counts.votes.is_some_and(|votes| votes > 0) {
        text = format!("{text} {}", winners(wording));
    }
    vec![
        Paragraph {
            align: Align::Justify,
            ..Paragraph::new(vec![Run::bold(format!("{label} ")), Run::text(sentence(&text))])
                .size(12.0)
                .around(8.0, 4.0)
        }
        .into(),
    ]
}

/// Returns who has most of the votes; several share, nobody decides between them.
pub(crate) fn winners(wording: &Wording<'_>) -> String {
    let votes = wording.data.day.audience.votes();
    let most = votes.values().max().copied().unwrap_or(0);
    let first: Vec<String> = wording
        .data
        .contest
        .projects
        .iter()
        .filter(|project| most > 0 && votes.get(&project.id) == Some(&most))
        .map(|project| wording.numbered(project.id))
        .collect();
    let key = if first.len() > 1 {
        "paper-tellers-winners"
    } else {
        "paper-tellers-winner"
    };
    wording.with(
        key,
        &[("projects", first.join(", ").into()), ("votes", most.into())],
    )
}

fn signatures(wording: &Wording<'_>) -> Vec<crate::block::Signature> {
    let tellers = &wording.data.day.audience.tellers;
    let chair = messages::initials_first(&tellers.chair);
    let mut lines = vec![wording.signature(wording.get("paper-role-tellers-chair"), chair)];
    let others: Vec<&String> = tellers
        .members
        .iter()
        .filter(|name| **name != tellers.chair)
        .collect();
    let mut names: Vec<String> = others
        .into_iter()
        .map(|name| messages::initials_first(name))
        .collect();
    if tellers.members.is_empty() {
        names = vec![String::new(); BLANK_TELLERS];
    }
    for (index, name) in names.into_iter().enumerate() {
        let role = if index == 0 {
            wording.get("paper-role-tellers")
        } else {
            String::new()
        };
        lines.push(wording.signature(role, name));
    }
    lines
}
