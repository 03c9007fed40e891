//! The minutes on the correction of a technical error (`docs/rules/papers.md`, Corrections and appeals):
//! what was, what is, why, its effect.

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Signature, Table, Width};
use crate::papers::data::Votes;
use crate::papers::parts::{banner, head, number_or_gap, of_contest, sentence, told};
use crate::papers::spec::{Each, Group, Part, Spec};
use crate::papers::wording::Wording;
use domain::Score;
use domain::day::At;
use domain::day::sealing::{Correction, Effect, MarkCorrected};
use domain::day::signing::SignedPaper;
use domain::day::votes::Subject;

/// Rows of a form.
const BLANK_ROWS: usize = 5;
/// Columns of the table.
const COLUMNS: usize = 8;

/// The minutes on the correction of a technical error.
pub(crate) const PAPER: Spec = Spec {
    each: Each::Correction,
    signed: Some(SignedPaper::Correction),
    ..Spec::of("correction_minutes", Group::After, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_correction_minutes", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let index = part.index;
    let sealing = &wording.data.day.sealing;
    let correction = sealing.corrections.get(index);
    let mut document = wording.document(part.kind, wording.get("paper-correction-short"));
    let date = date(wording, correction.map(|at| at.time_ms));
    let place = vec![Run::text(&wording.data.contest.place)];
    let number = correction.map_or_else(String::new, |at| at.what.number.to_string());
    let subject = of_contest(wording, "paper-correction-subject");
    let line = [date, place, number_or_gap(wording, &number)];
    let mut blocks = head(wording, "paper-minutes-title", subject, line);
    let what = correction.map(|at| &at.what);
    let text =
        |of: fn(&Correction) -> &String| what.map_or_else(String::new, |correction| sentence(of(correction)));
    let marks = |of: fn(&MarkCorrected) -> Option<Score>, typed: String| -> Vec<String> {
        let corrected = what.map_or(&[][..], |correction| correction.marks.as_slice());
        let lines = corrected.iter().map(|mark| mark_line(wording, mark, of(mark)));
        let typed = Some(typed).filter(|text| !text.is_empty());
        lines.chain(typed).collect()
    };
    let was = marks(|mark| mark.was, text(|c| &c.was));
    let is = marks(|mark| Some(mark.is), text(|c| &c.is));
    blocks.extend(lines(wording.get("paper-correction-was"), &was));
    blocks.extend(lines(wording.get("paper-correction-is"), &is));
    blocks.extend(told(
        wording.get("paper-correction-reason"),
        &text(|c| &c.reason),
        2,
    ));
    blocks.extend(effect(wording, what));
    blocks.extend(versions(wording, correction));
    blocks.extend(told(
        wording.get("paper-correction-resolved"),
        &resolved(wording, correction),
        1,
    ));
    blocks.push(crate::sealing::minutes::parts::voted(
        wording,
        wording.get("paper-voted"),
        Votes::default(),
        &[],
    ));
    blocks.extend(correction.map_or_else(Vec::new, |at| money(wording, at)));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Signatures(signatures(wording)));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

/// Returns the day of a record, or gaps to write one.
pub(crate) fn date(wording: &Wording<'_>, time_ms: Option<i64>) -> Vec<Run> {
    match time_ms {
        Some(ms) => vec![Run::text(messages::day(wording.day_of(ms), wording.lang()))],
        None => wording.day_by_hand(),
    }
}

/// Returns lines for who presides, the secretary and the members.
pub(crate) fn signatures(wording: &Wording<'_>) -> Vec<Signature> {
    let head = wording.presiding();
    let name = head.map_or_else(String::new, |juror| wording.signed(juror));
    let mut lines = vec![
        wording.signature(wording.get("paper-role-presiding"), name),
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ];
    let members = crate::papers::parts::judges(wording);
    let voting = members
        .into_iter()
        .filter(|juror| juror.voting && head.is_none_or(|head| head.id != juror.id));
    for (index, juror) in voting.enumerate() {
        let role = if index == 0 {
            wording.get("paper-role-members")
        } else {
            String::new()
        };
        lines.push(wording.signature(role, wording.signed(juror)));
    }
    lines
}

/// Returns what is told under a label: the first after it, each other one as a paragraph of its own.
fn lines(label: String, texts: &[String]) -> Vec<Block> {
    let (first, rest) = texts
        .split_first()
        .map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let rest = rest
        .iter()
        .map(|text| Paragraph::text(text).around(2.0, 0.0).into());
    told(label, first, 2).into_iter().chain(rest).collect()
}

/// Returns a corrected mark in words: whose, on what, by which criterion.
fn mark_line(wording: &Wording<'_>, mark: &MarkCorrected, score: Option<Score>) -> String {
    let criterion = wording
        .data
        .contest
        .criteria
        .iter()
        .find(|one| one.id == mark.criterion);
    let criterion = criterion.map_or_else(String::new, |one| wording.quoted(&one.name));
    wording.with(
        "paper-correction-mark",
        &[
            ("project", wording.numbered(mark.project).into()),
            ("juror", wording.name(mark.juror).into()),
            ("criterion", criterion.into()),
            (
                "score",
                score
                    .map_or_else(
                        || wording.get("paper-correction-no-mark"),
                        |score| wording.score(score),
                    )
                    .into(),
            ),
        ],
    )
}

/// Returns what the jury decided on the money that the correction moved, or that it has not yet.
fn money(wording: &Wording<'_>, correction: &At<Correction>) -> Vec<Block> {
    if !correction.what.moves_money() {
        return Vec::new();
    }
    let day = wording.data.day;
    // Until another correction moves it again.
    let next = day
        .sealing
        .corrections
        .iter()
        .find(|at| at.entry > correction.entry && at.what.moves_money());
    let until = next.map_or(u64::MAX, |at| at.entry);
    let mut votes = day.votes.decided().filter(|(at, subject, ..)| {
        **subject == Subject::Fund && at.entry > correction.entry && at.entry < until
    });
    match votes.next_back() {
        None if next.is_some() => Vec::new(),
        None => told(
            wording.get("paper-correction-money"),
            &wording.get("paper-correction-money-undecided"),
            0,
        ),
        Some((_, _, text, vote)) => {
            let decided = wording.get("paper-correction-money-decided");
            let text = [decided, sentence(text)].join(" ");
            let mut blocks = told(wording.get("paper-correction-money"), text.trim(), 0);
            if let Some(vote) = vote {
                let aside: Vec<_> = vote
                    .not_voting
                    .iter()
                    .filter_map(|id| wording.juror(*id))
                    .collect();
                let lead = wording.get("paper-voted");
                blocks.push(crate::sealing::minutes::parts::voted(
                    wording,
                    lead,
                    Votes::from(vote),
                    &aside,
                ));
            }
            blocks
        }
    }
}

fn resolved(wording: &Wording<'_>, correction: Option<&At<Correction>>) -> String {
    correction.map_or_else(String::new, |_| wording.get("paper-correction-resolved-text"))
}

/// Returns which versions of the results were before and after: both are kept.
fn versions(wording: &Wording<'_>, correction: Option<&At<Correction>>) -> Option<Block> {
    let versions = &wording.data.day.sealing.versions;
    let at = versions
        .iter()
        .position(|version| Some(version.entry) == correction.map(|c| c.entry))?;
    let (before, after) = (versions.get(at.checked_sub(1)?)?, versions.get(at)?);
    let text = wording.with(
        "paper-correction-versions",
        &[
            ("before", before.what.version.to_string().into()),
            ("before_hash", before.what.printed().into()),
            ("after", after.what.version.to_string().into()),
            ("after_hash", after.what.printed().into()),
        ],
    );
    Some(Paragraph::text(text).size(12.0).around(6.0, 0.0).into())
}

fn effect(wording: &Wording<'_>, correction: Option<&Correction>) -> Vec<Block> {
    let label = wording.get("paper-correction-effect");
    if let Some(correction) = correction
        && correction.effects.is_empty()
    {
        return told(label, &wording.get("paper-correction-no-effect"), 0);
    }
    let title = Paragraph::new(vec![Run::bold(label)]).around(6.0, 4.0).keep();
    let mut table = Table::new(vec![
        Width::Fixed(10.0),
        Width::Share(1.0),
        Width::Fixed(17.0),
        Width::Fixed(17.0),
        Width::Fixed(15.0),
        Width::Fixed(15.0),
        Width::Fixed(24.0),
        Width::Fixed(24.0),
    ]);
    table.size = Some(10.0);
    let keys = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-score-before",
        "paper-col-score-after",
        "paper-col-place-before",
        "paper-col-place-after",
        "paper-col-award-before",
        "paper-col-award-after",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    match correction {
        Some(correction) => table.rows = rows(wording, &correction.effects),
        None => table.rows = crate::papers::parts::empty_rows(BLANK_ROWS, COLUMNS, 9.0),
    }
    vec![title.into(), table.into()]
}

/// Returns what changed among all, then within each category.
fn rows(wording: &Wording<'_>, effects: &[Effect]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut within = None;
    for effect in effects {
        if effect.category != within {
            within.clone_from(&effect.category);
            if let Some(category) = &within {
                let category = wording.quoted(category);
                let text = wording.with("paper-correction-category", &[("category", category.into())]);
                rows.push(banner(text, COLUMNS));
            }
        }
        rows.push(line(wording, effect));
    }
    rows
}

fn line(wording: &Wording<'_>, effect: &Effect) -> Row {
    let dash = || "–".to_owned();
    let score = |text: &Option<String>| {
        let text = text.as_ref().map(|text| messages::decimal(text, wording.lang()));
        Cell::centre(text.unwrap_or_else(dash))
    };
    let place = |text: &Option<String>| Cell::centre(text.clone().unwrap_or_else(dash));
    let money = |sum: Option<i64>| {
        Cell::right(sum.map_or_else(dash, |sum| messages::money_plain(sum, wording.lang())))
    };
    let (number, title) = wording.project(effect.project).map_or(("", ""), |project| {
        (project.number.as_str(), wording.title(project))
    });
    Row::new(vec![
        Cell::centre(number),
        Cell::of(vec![Run::text(title)], Align::Left),
        score(&effect.score_before),
        score(&effect.score_after),
        place(&effect.place_before),
        place(&effect.place_after),
        money(effect.award_before),
        money(effect.award_after),
    ])
}
