//! Parts that the items of the minutes share.

use crate::block::{Block, Paragraph, Run};
use crate::papers::data::Votes;
use crate::papers::parts::capital;
use crate::papers::wording::Wording;
use crate::sealing::minutes::notes::Noted;
use domain::Juror;

pub(crate) fn body(wording: &Wording<'_>, runs: Vec<Run>, before: f32) -> Block {
    Paragraph::body(runs, wording.profile.text.first_line)
        .around(before, 0.0)
        .into()
}

pub(crate) fn says(wording: &Wording<'_>, text: String) -> Block {
    body(wording, vec![Run::text(text)], 0.0)
}

/// Returns the lines «1. СЛУШАЛИ: …» and «ВЫСТУПИЛИ: …», with what was noted of each project.
pub(crate) fn heard(
    wording: &Wording<'_>,
    number: usize,
    speaker: &str,
    about: &str,
    spoke: &str,
    noted: &Noted,
) -> Vec<Block> {
    let mut runs = vec![Run::text(format!(
        "{number}.\u{a0}{} ",
        wording.get("paper-heard")
    ))];
    if speaker.trim().is_empty() {
        runs.push(Run::Blank(50.0));
    } else {
        runs.push(Run::text(speaker.trim()));
    }
    runs.push(Run::text(format!("\u{a0}– {}", wording.get(about))));
    let first = Paragraph::body(runs, wording.profile.text.first_line).around(10.0, 0.0);
    let mut blocks = vec![first.keep().into()];
    blocks.extend(noted.listened.iter().map(|text| says(wording, text.clone())));
    let indent = wording.profile.text.first_line;
    let label = Run::text(format!("{} ", wording.get("paper-spoke")));
    // What was typed comes first, then what was noted of each project.
    let typed = Some(spoke.trim()).filter(|text| !text.is_empty());
    let mut said = typed.into_iter().chain(noted.spoke.iter().map(String::as_str));
    let value = said.next().map_or(Run::Fill(60.0), Run::text);
    blocks.push(Paragraph::body(vec![label, value], indent).into());
    blocks.extend(said.map(|text| says(wording, capital(text))));
    blocks
}

/// Returns «Голосовали: …» with gaps until the votes are counted.
pub(crate) fn voted(wording: &Wording<'_>, lead: String, votes: Votes, aside: &[&Juror]) -> Block {
    body(wording, voted_runs(wording, lead, votes, aside), 0.0)
}

/// Returns the words of «Голосовали: …».
pub(crate) fn voted_runs(wording: &Wording<'_>, lead: String, votes: Votes, aside: &[&Juror]) -> Vec<Run> {
    let mut runs = vec![Run::text(lead)];
    let counts = [
        ("paper-vote-for", votes.votes_for),
        ("paper-vote-against", votes.votes_against),
        ("paper-vote-abstained", votes.abstained),
    ];
    for (index, (key, count)) in counts.into_iter().enumerate() {
        let comma = if index == 0 { " " } else { ", " };
        runs.push(Run::text(format!("{comma}{}\u{a0}–\u{a0}", wording.get(key))));
        runs.push(count.map_or(Run::Blank(10.0), |count| Run::text(count.to_string())));
    }
    runs.push(Run::text("."));
    runs.extend(not_voted(wording, aside).map(|text| Run::text(format!(" {text}"))));
    if votes.unanimous() {
        runs.push(Run::text(format!(" {}", wording.get("paper-unanimous"))));
    }
    runs
}

/// Returns «Не голосовал: …», where somebody was recused.
pub(crate) fn not_voted(wording: &Wording<'_>, aside: &[&Juror]) -> Option<String> {
    let first = aside.first()?;
    let key = if aside.len() == 1 {
        "paper-not-voted-one"
    } else {
        "paper-not-voted-many"
    };
    let names: Vec<String> = aside.iter().map(|juror| wording.listed(juror)).collect();
    Some(wording.with(
        key,
        &[
            ("names", names.join(", ").into()),
            ("sex", sex(&first.name).into()),
        ],
    ))
}

/// Returns whether the verb of a full name stands in the male or the female form, as the patronymic tells.
pub(crate) fn sex(name: &str) -> &'static str {
    match name.split_whitespace().nth(2) {
        Some(patronymic) if patronymic.ends_with("ич") => "male",
        Some(patronymic) if patronymic.ends_with("на") => "female",
        _ => "unknown",
    }
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
