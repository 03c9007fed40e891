//! The item of the minutes on the students' vote.

use crate::audience::tellers::winners;
use crate::block::{Block, Paragraph, Run};
use crate::papers::data::Votes;
use crate::papers::parts::{capital, sentence};
use crate::papers::wording::Wording;
use crate::sealing::minutes::parts::{body, says};
use crate::sealing::minutes::votes::ItemVote;
use domain::day::votes::Subject;
use domain::regulation::AudienceMode;
use domain::results::Verdict;

/// Returns whether the students' vote is an item: something of it was recorded.
pub(crate) fn is_item(wording: &Wording<'_>) -> bool {
    let day = wording.data.day;
    let decided = || {
        day.votes
            .decided()
            .any(|(_, subject, ..)| *subject == Subject::Audience)
    };
    !day.audience.is_empty() || decided()
}

/// Adds the item: who reported, the numbers, whether the vote is held, what it bears on, the jury's vote.
pub(crate) fn audience(wording: &Wording<'_>, number: usize, blocks: &mut Vec<Block>) {
    let audience = &wording.data.day.audience;
    let chair = audience.tellers.chair.trim();
    let about = wording.get("paper-about-audience");
    let heard = wording.get("paper-heard");
    let runs = if chair.is_empty() {
        vec![
            Run::text(format!("{number}.\u{a0}{heard} ")),
            Run::Blank(50.0),
            Run::text(format!("\u{a0}– {about}")),
        ]
    } else {
        let name = messages::initials_first(chair);
        let text = wording.with("paper-audience-reported", &[("name", name.into())]);
        let about = about.trim_end_matches('.').to_owned();
        vec![Run::text(format!("{number}.\u{a0}{heard} {about} ({text})."))]
    };
    let first = Paragraph::body(runs, wording.profile.text.first_line).around(10.0, 0.0);
    blocks.push(first.keep().into());
    let label = Run::text(format!("{} ", wording.get("paper-spoke")));
    blocks.push(body(wording, vec![label, Run::Fill(60.0)], 0.0));
    let verdict = verdict(wording).map(|verdict| capital(&verdict));
    // A vote that never took place has no minutes of the tellers.
    if audience.boxes.is_empty() && audience.decided.is_some() {
        let text = format!("{} {number}.1.\u{a0}", wording.get("paper-resolved"));
        blocks.push(says(wording, text + &verdict.unwrap_or_default()));
    } else {
        blocks.push(says(wording, approved(wording, number)));
        blocks.extend(verdict.map(|verdict| says(wording, format!("{number}.2.\u{a0}{verdict}"))));
    }
    let vote = ItemVote::on(wording, &Subject::Audience, Votes::default());
    blocks.extend(vote.blocks(wording, wording.get("paper-voted"), &[]));
}

/// Returns the approval of the tellers' minutes with their numbers.
fn approved(wording: &Wording<'_>, number: usize) -> String {
    let audience = &wording.data.day.audience;
    let count = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |count| count.to_string());
    wording.with(
        "paper-audience-approve",
        &[
            ("item", format!("{number}.1").into()),
            ("issued", count(audience.ballots.issued).into()),
            ("found", count(audience.in_boxes()).into()),
            ("spoiled", count(audience.spoiled()).into()),
            ("valid", count(audience.valid()).into()),
        ],
    )
}

/// Returns whether the vote is held, why not, and what follows.
fn verdict(wording: &Wording<'_>) -> Option<String> {
    let day = wording.data.day;
    let outcome = wording.data.results.and_then(|results| results.audience.as_ref());
    let verdict = outcome.map(|outcome| outcome.verdict);
    let mut held = day.audience.decided.as_ref().map(|decided| decided.what.0);
    if let Some(verdict) = verdict {
        held = match verdict {
            Verdict::Absent | Verdict::Waiting => held,
            Verdict::TooFew { .. } | Verdict::Void => Some(false),
            Verdict::Held => Some(true),
        };
    }
    let held = held?;
    let mut text = wording.get(if held {
        "paper-tellers-held"
    } else {
        "paper-tellers-void"
    });
    if let Some(Verdict::TooFew { valid, minimum }) = verdict {
        let args = [("valid", valid.into()), ("minimum", minimum.into())];
        text = format!("{text} {}", wording.with("paper-audience-too-few", &args));
    }
    let reason = day.audience.decided.as_ref().map(|decided| decided.what.1.trim());
    if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
        text = format!(
            "{text} {}",
            wording.with(
                "paper-tellers-reason",
                &[("reason", reason.trim_end_matches('.').into())]
            )
        );
    }
    let voted = day.audience.votes().values().any(|votes| *votes > 0);
    let prize = wording.data.contest.regulation.audience.mode == AudienceMode::SeparateAward;
    if held && voted {
        text = format!("{text} {}", winners(wording));
        if prize {
            text = format!("{text} {}", wording.get("paper-audience-prize"));
        }
    }
    Some(sentence(&text))
}
