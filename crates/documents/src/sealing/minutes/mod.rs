//! The minutes of the jury's meeting: everything computed is filled in, everything else has a line to write on.

pub(crate) mod audience;
pub(crate) mod course;
pub(crate) mod fund;
pub(crate) mod items;
pub(crate) mod notes;
pub(crate) mod parts;
pub(crate) mod people;
pub(crate) mod rules;
pub(crate) mod ties;
pub(crate) mod votes;

use crate::block::{Block, Document, Paragraph, Run, Signature};
use crate::papers::data::Presence;
use crate::papers::parts::sentence;
use crate::papers::spec::{Bundle, Group, Part, Spec};
use crate::papers::wording::Wording;
use crate::sealing::minutes::parts::{filled, says};
use crate::sealing::minutes::people::{is_here, people};
use domain::day::sheets::Whereabouts;
use domain::day::signing::SignedPaper;
use domain::day::votes::Record;
use domain::{Juror, SheetState};
use messages::name_order;

/// The minutes of the jury's meeting.
pub(crate) const PAPER: Spec = Spec {
    drafted: true,
    signed: Some(SignedPaper::Minutes),
    bundles: &[Bundle::Minutes],
    docx: true,
    ..Spec::of("minutes", Group::After, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_minutes", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let contest = wording.data.contest;
    let fields = wording.data.minutes;
    let mut document = wording.document(part.kind, wording.get("paper-minutes-short"));
    let mut blocks = wording.letterhead(12.0);
    blocks.push(
        Paragraph::centred(vec![Run::bold(wording.get("paper-minutes-title"))])
            .around(2.0, 4.0)
            .keep()
            .into(),
    );
    let date = match fields.date.map(|date| messages::day(date, wording.lang())) {
        Some(date) => vec![Run::text(date)],
        None if !contest.dates.is_empty() => vec![Run::text(wording.dates())],
        None => vec![Run::text("«"), Run::Blank(8.0), Run::text("» "), Run::Blank(32.0)],
    };
    let number = if fields.number.is_empty() {
        Run::Blank(22.0)
    } else {
        Run::text(&fields.number)
    };
    let number = vec![
        Run::text(format!("{}\u{a0}", wording.get("paper-number-sign"))),
        number,
    ];
    blocks.push(wording.three(date, Vec::new(), number, wording.profile.text.size));
    if !contest.place.is_empty() {
        blocks.push(
            Paragraph::centred(vec![Run::text(&contest.place)])
                .around(4.0, 0.0)
                .into(),
        );
    }
    let subject = wording.with("paper-minutes-subject", &[("title", (&contest.title).into())]);
    blocks.push(
        Paragraph::centred(vec![Run::text(subject)])
            .around(6.0, 10.0)
            .into(),
    );
    blocks.extend(composition(wording));
    blocks.extend(items::blocks(wording));
    blocks.extend(annexes(wording));
    blocks.push(Block::Signatures(signatures(wording)));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

fn composition(wording: &Wording<'_>) -> Vec<Block> {
    let contest = wording.data.contest;
    let fields = wording.data.minutes;
    let mut blocks = Vec::new();
    let person = wording.presiding().map(|juror| {
        let position = juror.position.as_deref().filter(|text| !text.is_empty());
        position.map_or_else(
            || wording.signed(juror),
            |text| format!("{}, {text}", wording.signed(juror)),
        )
    });
    blocks.push(filled(
        wording.get("paper-minutes-presiding"),
        person.as_deref().unwrap_or_default(),
    ));
    blocks.push(filled(
        wording.get("paper-minutes-secretary"),
        &wording.secretary(),
    ));
    let members: Vec<&Juror> = contest
        .jurors
        .iter()
        .filter(|juror| juror.scores() && juror.voting)
        .collect();
    let mut approved = vec![Run::text(wording.get("paper-minutes-approved"))];
    approved.push(Run::text(" ("));
    if fields.approval_order.is_empty() {
        approved.extend([
            Run::text(wording.get("paper-minutes-decree")),
            Run::text("\u{a0}"),
            Run::Blank(45.0),
        ]);
    } else {
        approved.push(Run::text(&fields.approval_order));
    }
    if members.is_empty() {
        approved.extend([Run::text("): "), Run::Blank(26.0), Run::text(".")]);
    } else {
        let people = wording.with("paper-people-count", &[("count", members.len().into())]);
        approved.push(Run::text(format!("): {people}.")));
    }
    blocks.push(Paragraph::new(approved).into());

    blocks.extend(people(wording, &members));
    blocks
}

/// Returns what was fixed and when, what was taken back, and what was corrected after.
fn fixed(wording: &Wording<'_>) -> Vec<Block> {
    let sealing = &wording.data.day.sealing;
    let mut texts = Vec::new();
    for at in &sealing.unfixed {
        let args = [
            ("time", wording.day_and_clock(at.time_ms).into()),
            ("reason", sentence(&at.what).into()),
        ];
        texts.push(wording.with("paper-minutes-unfixed", &args));
    }
    if let Some(first) = sealing.versions.first() {
        let args = [
            ("time", wording.day_and_clock(first.time_ms).into()),
            ("number", first.entry.to_string().into()),
            ("version", first.what.version.to_string().into()),
            ("hash", first.what.printed().into()),
        ];
        texts.push(wording.with("paper-minutes-fixed", &args));
    }
    for key in &sealing.keys {
        if let (_, Some(reason)) = &key.what {
            let args = [
                ("time", wording.day_and_clock(key.time_ms).into()),
                ("reason", sentence(reason).into()),
            ];
            texts.push(wording.with("paper-minutes-key-replaced", &args));
        }
    }
    for correction in &sealing.corrections {
        let mut versions = sealing.versions.iter();
        // One of a fixing that was taken back has corrected nothing that stands.
        let Some(version) = versions.find(|version| version.entry == correction.entry) else {
            continue;
        };
        let args = [
            ("number", correction.what.number.to_string().into()),
            (
                "day",
                messages::day(wording.day_of(correction.time_ms), wording.lang()).into(),
            ),
            ("version", version.what.version.to_string().into()),
            ("hash", version.what.printed().into()),
        ];
        texts.push(wording.with("paper-minutes-corrected", &args));
    }
    texts.into_iter().map(|text| says(wording, text)).collect()
}

/// Returns dissenting opinions, recorded and as supplied; a line to write one where there are none.
fn dissent(wording: &Wording<'_>) -> Vec<Block> {
    let label = || wording.get("paper-minutes-dissent");
    let typed = wording.data.minutes.dissent.trim();
    let mut blocks = Vec::new();
    for record in &wording.data.day.votes.records {
        if let Record::Dissent { juror, text } = &record.what {
            let text = format!("{}\u{a0}– {}", wording.name(*juror), sentence(text));
            blocks.push(filled(label(), &text));
        }
    }
    if blocks.is_empty() || !typed.is_empty() {
        blocks.push(filled(label(), typed));
    }
    blocks
}

fn annexes(wording: &Wording<'_>) -> Vec<Block> {
    let fields = wording.data.minutes;
    let day = wording.data.day;
    let mut blocks = vec![Block::Space(6.0)];
    blocks.extend(fixed(wording));
    blocks.extend(dissent(wording));
    let label = wording.get("paper-minutes-annexes");
    let mut lines: Vec<Block> = Vec::new();
    if !fields.annex_sheets.trim().is_empty() {
        let runs = vec![
            Run::text(format!("{label} ")),
            Run::text(fields.annex_sheets.trim()),
        ];
        lines.push(Paragraph::new(runs).around(4.0, 4.0).into());
    } else {
        lines.push(Paragraph::text(label).around(4.0, 0.0).into());
        let annexes = [
            ("paper-annex-summary", true),
            ("paper-annex-sheets", true),
            ("paper-annex-attendance", true),
            ("paper-annex-tellers", !day.audience.is_empty()),
            ("paper-annex-declarations", !day.conflicts.declarations.is_empty()),
            ("paper-annex-handover", !day.sheets.sheets.is_empty()),
            ("paper-annex-corrections", !day.sealing.corrections.is_empty()),
        ];
        let there = annexes.into_iter().filter(|(_, there)| *there);
        for (number, (key, _)) in (1..).zip(there) {
            let known = numbered_sheets(wording).filter(|_| key == "paper-annex-sheets");
            let runs = vec![
                Run::text(format!("{number}.\u{a0}{}\u{a0}", wording.get(key))),
                known.map_or(Run::Blank(12.0), |count| Run::text(count.to_string())),
                Run::text(format!("\u{a0}{}", wording.get("paper-annex-copies"))),
            ];
            lines.push(Paragraph::new(runs).into());
        }
    }
    blocks.push(Block::Together(lines));
    blocks
}

/// Returns how many score sheets there are on paper: known where every sheet that was typed from paper has its number
/// in the register, and each is on one project.
fn numbered_sheets(wording: &Wording<'_>) -> Option<usize> {
    let register = &wording.data.day.sheets;
    let back: Vec<_> = register
        .sheets
        .values()
        .filter(|sheet| sheet.is == Whereabouts::HandedIn)
        .map(|sheet| (sheet.printed.project, sheet.printed.juror))
        .collect();
    let mut typed = wording
        .data
        .sheets
        .iter()
        .filter(|sheet| sheet.state == SheetState::CheckedIn);
    let known =
        typed.all(|sheet| sheet.recusal.is_some() || back.contains(&(Some(sheet.project), sheet.juror)));
    let single = back.iter().all(|(project, _)| project.is_some());
    (known && single && !back.is_empty()).then_some(back.len())
}

/// Returns the lines to sign on: who presided, the secretary, the members who were there (all, until it is
/// known).
fn signatures(wording: &Wording<'_>) -> Vec<Signature> {
    let contest = wording.data.contest;
    let head = wording.presiding();
    let name = head.map_or_else(String::new, |juror| wording.signed(juror));
    let mut lines = vec![
        wording.signature(wording.get("paper-role-presiding"), name),
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ];
    let known = contest
        .jurors
        .iter()
        .any(|juror| wording.data.presence(juror.id).0 != Presence::Unknown);
    let mut members: Vec<&Juror> = contest
        .jurors
        .iter()
        .filter(|juror| juror.scores() && juror.voting && head.is_none_or(|head| head.id != juror.id))
        .filter(|juror| !known || is_here(wording, juror))
        .collect();
    members.sort_by(|a, b| name_order(&a.name, &b.name));
    for (index, juror) in members.into_iter().enumerate() {
        let role = if index == 0 {
            wording.get("paper-role-members")
        } else {
            String::new()
        };
        lines.push(wording.signature(role, wording.signed(juror)));
    }
    lines
}
