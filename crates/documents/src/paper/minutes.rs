//! The minutes of the jury's meeting: everything computed is filled in, everything else has a line to write on.

use super::data::Presence;
use super::kind::Kind;
use super::minutes_items;
use super::wording::Wording;
use crate::block::{Align, Block, Document, Paragraph, Run, Signature};
use domain::Juror;
use messages::name_order;

/// More of those present are counted, and listed in an annex.
const LISTED: usize = 15;

pub(crate) fn document(wording: &Wording<'_>, kind: Kind) -> Document {
    let contest = wording.data.contest;
    let fields = wording.data.minutes;
    let mut document = wording.document(kind, wording.get("paper-minutes-short"));
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
    blocks.extend(minutes_items::blocks(wording));
    blocks.extend(annexes(wording));
    blocks.push(Block::Signatures(signatures(wording)));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

/// Returns a labelled line: what was supplied, or a gap to write in.
pub(crate) fn filled(label: String, text: &str) -> Block {
    let value = if text.trim().is_empty() {
        Run::Fill(40.0)
    } else {
        Run::text(text.trim())
    };
    Paragraph::new(vec![Run::text(format!("{label} ")), value])
        .around(0.0, 1.0)
        .into()
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
            Run::text(wording.get("paper-minutes-order")),
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

    let mut all: Vec<&Juror> = contest.jurors.iter().filter(|juror| juror.scores()).collect();
    all.sort_by(|a, b| name_order(&a.name, &b.name));
    let here = |juror: &&Juror| {
        matches!(
            wording.data.presence(juror.id).0,
            Presence::Present | Presence::Remote
        )
    };
    let present: Vec<&Juror> = all.iter().copied().filter(here).collect();
    let known = all
        .iter()
        .any(|juror| wording.data.presence(juror.id).0 != Presence::Unknown);
    let names: Vec<String> = present.iter().map(|juror| present_name(wording, juror)).collect();
    let text = if names.is_empty() {
        String::new()
    } else {
        let people = wording.with("paper-people-count", &[("count", names.len().into())]);
        match names.len() > LISTED {
            true => wording.with("paper-people-annexed", &[("people", people.into())]),
            false => format!("{}\u{a0}– {people}.", names.join(", ")),
        }
    };
    blocks.push(capitals(wording, "paper-minutes-present", &text));
    let absent: Vec<String> = all
        .iter()
        .filter(|juror| wording.data.presence(juror.id).0 == Presence::Absent)
        .map(|juror| {
            let reason = wording.data.presence(juror.id).1;
            let reason = if reason.is_empty() {
                String::new()
            } else {
                format!(" ({reason})")
            };
            format!("{}{reason}", wording.listed(juror))
        })
        .collect();
    let nobody = known && absent.is_empty();
    let text = if nobody {
        wording.get("paper-nobody")
    } else {
        dotted(absent.join(", "))
    };
    blocks.push(capitals(wording, "paper-minutes-absent", &text));
    blocks.push(capitals(wording, "paper-minutes-invited", &fields.invited));
    blocks.push(quorum(wording, &members, known));
    blocks
}

fn dotted(text: String) -> String {
    if text.is_empty() || text.ends_with('.') {
        text
    } else {
        format!("{text}.")
    }
}

fn capitals(wording: &Wording<'_>, key: &str, text: &str) -> Block {
    let value = if text.trim().is_empty() {
        Run::Fill(60.0)
    } else {
        Run::text(text.trim())
    };
    let runs = vec![Run::text(format!("{} ", wording.get(key))), value];
    Paragraph {
        align: Align::Justify,
        ..Paragraph::new(runs).around(4.0, 0.0)
    }
    .into()
}

fn present_name(wording: &Wording<'_>, juror: &Juror) -> String {
    let mut marks = Vec::new();
    if wording
        .presiding()
        .is_some_and(|presiding| presiding.id == juror.id)
    {
        marks.push(wording.get("paper-mark-presiding"));
    }
    if wording.data.presence(juror.id).0 == Presence::Remote {
        marks.push(wording.get("paper-mark-remote"));
    }
    if !juror.voting {
        marks.push(wording.get("paper-advisory"));
    }
    let name = wording.listed(juror);
    if marks.is_empty() {
        name
    } else {
        format!("{name} ({})", marks.join(", "))
    }
}

fn quorum(wording: &Wording<'_>, members: &[&Juror], known: bool) -> Block {
    let fields = wording.data.minutes;
    let rule = super::rules::quorum(wording.data.contest, wording.words);
    let mut runs = vec![Run::text(format!("{rule} "))];
    if known {
        let present = members
            .iter()
            .filter(|juror| {
                matches!(
                    wording.data.presence(juror.id).0,
                    Presence::Present | Presence::Remote
                )
            })
            .count();
        let met = wording
            .data
            .contest
            .regulation
            .quorum
            .is_met(present, members.len());
        let key = if met {
            "paper-minutes-quorum"
        } else {
            "paper-minutes-no-quorum"
        };
        runs.push(Run::text(wording.with(
            key,
            &[("present", present.into()), ("approved", members.len().into())],
        )));
    } else {
        runs.extend([
            Run::text(format!("{} ", wording.get("paper-minutes-quorum-word"))),
            Run::Blank(34.0),
            Run::text(format!(" {} ", wording.get("paper-minutes-quorum-open"))),
            Run::Blank(12.0),
            Run::text(format!(" {} ", wording.get("paper-of"))),
        ]);
        runs.push(if members.is_empty() {
            Run::Blank(12.0)
        } else {
            Run::text(members.len().to_string())
        });
        runs.push(Run::text(")."));
    }
    for (key, text) in [
        ("paper-minutes-begin", &fields.begin),
        ("paper-minutes-end", &fields.end),
    ] {
        runs.push(Run::text(format!(" {}\u{a0}", wording.get(key))));
        runs.push(if text.is_empty() {
            Run::Blank(16.0)
        } else {
            Run::text(text)
        });
        runs.push(Run::text(if key == "paper-minutes-begin" { "," } else { "." }));
    }
    Paragraph {
        align: Align::Justify,
        ..Paragraph::new(runs).around(4.0, 0.0)
    }
    .into()
}

fn annexes(wording: &Wording<'_>) -> Vec<Block> {
    let fields = wording.data.minutes;
    let mut blocks = Vec::new();
    blocks.push(Block::Space(6.0));
    blocks.push(filled(wording.get("paper-minutes-dissent"), &fields.dissent));
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
        for (number, key) in (1..).zip([
            "paper-annex-summary",
            "paper-annex-sheets",
            "paper-annex-attendance",
        ]) {
            let runs = vec![
                Run::text(format!("{number}.\u{a0}{}\u{a0}", wording.get(key))),
                Run::Blank(12.0),
                Run::text(format!("\u{a0}{}", wording.get("paper-annex-copies"))),
            ];
            lines.push(Paragraph::new(runs).into());
        }
    }
    blocks.push(Block::Together(lines));
    blocks
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
        .filter(|juror| {
            !known
                || matches!(
                    wording.data.presence(juror.id).0,
                    Presence::Present | Presence::Remote
                )
        })
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
