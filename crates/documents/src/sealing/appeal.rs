//! The minutes on an appeal (`docs/rules/papers.md`, Corrections and appeals): procedure and arithmetic only,
//! scores are not reviewed.

use crate::block::{Align, Block, Document, Paragraph, Run};
use crate::papers::data::Votes;
use crate::papers::parts::{head, number_or_gap, of_contest, sentence, told};
use crate::papers::spec::{Each, Group, Part, Spec};
use crate::papers::wording::Wording;
use crate::sealing::correction::{date, signatures};
use crate::sealing::minutes::parts::voted;
use domain::day::votes::{OpenVote, Subject};

/// The minutes on an appeal.
pub(crate) const PAPER: Spec = Spec {
    each: Each::Appeal,
    ..Spec::of("appeal_minutes", Group::After, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_appeal_minutes", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let index = part.index;
    let appeal = wording.data.day.sealing.appeals.get(index);
    let decided = appeal.and_then(|(_, decided)| decided.as_ref());
    let mut document = wording.document(part.kind, wording.get("paper-appeal-short"));
    let day = date(wording, decided.map(|at| at.time_ms));
    let place = vec![Run::text(&wording.data.contest.place)];
    let number = appeal.map_or_else(String::new, |(at, _)| at.what.number.to_string());
    let subject = of_contest(wording, "paper-appeal-subject");
    let line = [day, place, number_or_gap(wording, &number)];
    let mut blocks = head(wording, "paper-minutes-title", subject, line);
    let by = appeal.map_or("", |(at, _)| at.what.by.as_str());
    blocks.extend(told(wording.get("paper-appeal-by"), by, 0));
    let project = appeal.map_or_else(String::new, |(at, _)| wording.numbered(at.what.project));
    blocks.extend(told(wording.get("paper-appeal-project"), &project, 0));
    let received = appeal.map_or_else(String::new, |(at, _)| wording.day_and_clock(at.time_ms));
    blocks.extend(told(wording.get("paper-appeal-received"), &received, 0));
    let text = appeal.map_or_else(String::new, |(at, _)| sentence(&at.what.text));
    blocks.extend(told(wording.get("paper-appeal-text"), &text, 4));
    let rule = vec![Run::italic(wording.get("paper-appeal-rule"))];
    blocks.push(
        Paragraph {
            align: Align::Justify,
            ..Paragraph::new(rule).size(11.0).around(6.0, 0.0)
        }
        .into(),
    );
    let decision = decided.map_or_else(String::new, |at| {
        let (granted, text) = &at.what;
        let word = wording.get(if *granted {
            "paper-appeal-granted"
        } else {
            "paper-appeal-refused"
        });
        match sentence(text) {
            text if text.is_empty() => format!("{word}."),
            text => format!("{word}: {text}"),
        }
    });
    blocks.extend(told(wording.get("paper-resolved"), &decision, 4));
    let vote = appeal.and_then(|(at, _)| vote_on(wording, at.what.project));
    let votes = vote.map_or_else(Votes::default, Votes::from);
    let aside: Vec<_> = vote
        .map_or(&[][..], |vote| vote.not_voting.as_slice())
        .iter()
        .filter_map(|id| wording.juror(*id))
        .collect();
    blocks.push(voted(wording, wording.get("paper-voted"), votes, &aside));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Signatures(signatures(wording)));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

/// Returns the last vote of the commission on a project's appeal.
fn vote_on<'a>(wording: &Wording<'a>, project: domain::ProjectId) -> Option<&'a OpenVote> {
    let mut found = None;
    for (_, subject, _, vote) in wording.data.day.votes.decided() {
        if *subject == (Subject::Appeal { project }) {
            found = vote;
        }
    }
    found
}
