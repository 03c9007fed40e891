//! What the commission decided, with its votes: recorded, else as supplied for the minutes.

use crate::block::{Block, Run};
use crate::papers::data::Votes;
use crate::papers::parts::{capital, sentence};
use crate::papers::wording::Wording;
use crate::sealing::minutes::parts::{body, not_voted, says, sex, voted_runs};
use domain::day::votes::{CategoryOutcome, OpenVote, Record, Subject};
use domain::{Juror, ProjectId};

/// The vote on one item.
pub(crate) struct ItemVote<'a> {
    /// Recorded, else as supplied.
    pub votes: Votes,
    /// Who did not vote, where that was recorded.
    pub aside: Option<Vec<&'a Juror>>,
    /// When it was recorded.
    pub at: Option<i64>,
    /// What was decided, in words.
    pub texts: Vec<&'a str>,
}

impl<'a> ItemVote<'a> {
    /// Returns the last vote on a subject; `typed` where none was recorded.
    pub(crate) fn on(wording: &Wording<'a>, subject: &Subject, typed: Votes) -> Self {
        // What was typed was voted on the figures of before a correction that moved the money.
        let outdated = *subject == Subject::Fund && wording.data.day.sealing.moved_money().is_some();
        let mut found = Self {
            votes: if outdated { Votes::default() } else { typed },
            aside: None,
            at: None,
            texts: Vec::new(),
        };
        for (at, about, text, vote) in wording.data.day.decided() {
            if about != subject {
                continue;
            }
            found
                .texts
                .extend(Some(text).filter(|text| !text.trim().is_empty()));
            if let Some(vote) = vote {
                (found.votes, found.at) = (Votes::from(vote), Some(at.time_ms));
                found.aside = Some(aside(wording, vote));
            }
        }
        found
    }

    /// Returns what was decided in words, then the vote; `recused` did not vote where nothing was recorded.
    pub(crate) fn blocks(&self, wording: &Wording<'_>, lead: String, recused: &[&Juror]) -> Vec<Block> {
        let mut blocks: Vec<Block> = self
            .texts
            .iter()
            .map(|text| says(wording, capital(&sentence(text))))
            .collect();
        blocks.push(self.line(wording, lead, recused));
        blocks
    }

    /// Returns the line of the vote, with the quorum of its moment and who presided in another's place.
    pub(crate) fn line(&self, wording: &Wording<'_>, lead: String, recused: &[&Juror]) -> Block {
        let aside = self.aside.as_deref().unwrap_or(recused);
        let mut runs = voted_runs(wording, lead, self.votes, aside);
        if let Some(ms) = self.at {
            runs.extend(at_the_moment(wording, ms, aside));
        }
        body(wording, runs, 0.0)
    }
}

fn aside<'a>(wording: &Wording<'a>, vote: &OpenVote) -> Vec<&'a Juror> {
    vote.not_voting
        .iter()
        .filter_map(|id| wording.juror(*id))
        .collect()
}

/// Returns the quorum at the moment of a vote, and who presided where that was not who presides at the meeting.
fn at_the_moment(wording: &Wording<'_>, ms: i64, aside: &[&Juror]) -> Vec<Run> {
    let presence = &wording.data.day.presence;
    if presence.is_empty() {
        return Vec::new();
    }
    let mut runs = Vec::new();
    let now = presence.quorum(wording.data.contest, ms);
    let key = if now.met {
        "paper-item-quorum"
    } else {
        "paper-item-no-quorum"
    };
    let text = wording.with(
        key,
        &[
            ("time", wording.clock(ms).into()),
            ("present", now.present.into()),
            ("approved", now.approved.into()),
        ],
    );
    runs.push(Run::text(format!(" {text}")));
    let recused: Vec<_> = aside.iter().map(|juror| juror.id).collect();
    let presided = presence.presiding_at(wording.data.contest, ms, &recused);
    let usual = wording.presiding().map(|juror| juror.id);
    if let Some(juror) = presided
        .filter(|id| Some(*id) != usual)
        .and_then(|id| wording.juror(id))
    {
        let text = wording.with(
            "paper-item-presided",
            &[
                ("name", wording.listed(juror).into()),
                ("sex", sex(&juror.name).into()),
            ],
        );
        runs.push(Run::text(format!(" {}", sentence(&text))));
    }
    runs
}

/// Says how the jury voted among these equal projects: who named which, the casting vote, the lot. `here` says of
/// an entry whether it is told here and not with another ranking.
pub(crate) fn tie_votes(
    wording: &Wording<'_>,
    tied: &[ProjectId],
    here: impl Fn(u64) -> bool,
    blocks: &mut Vec<Block>,
) {
    let among = |projects: &[ProjectId]| projects.iter().all(|project| tied.contains(project));
    let records = wording.data.day.votes.records.iter();
    for record in records.filter(|record| here(record.entry)) {
        let text = match &record.what {
            Record::TieVote {
                projects,
                round,
                among: choice,
                votes,
            } if among(projects) => tie_vote(wording, *round, choice, votes),
            Record::CastingVote {
                projects,
                juror,
                choice,
                reason,
            } if among(projects) => wording.with(
                "paper-casting-vote",
                &[
                    ("name", wording.name(*juror).into()),
                    ("project", wording.number(*choice).into()),
                    ("reason", sentence(reason).into()),
                ],
            ),
            Record::Lot { projects, seed } if among(projects) => {
                let mut drawn = projects.clone();
                domain::chance::shuffle(*seed, &mut drawn);
                wording.with(
                    "paper-lot",
                    &[
                        ("seed", seed.to_string().into()),
                        ("projects", wording.numbers(drawn).into()),
                    ],
                )
            }
            _ => continue,
        };
        blocks.push(says(wording, text));
    }
}

type Named = (domain::JurorId, Option<ProjectId>);

fn tie_vote(wording: &Wording<'_>, round: u32, among: &[ProjectId], votes: &[Named]) -> String {
    let of = |choice: Option<ProjectId>| {
        let named: Vec<String> = votes
            .iter()
            .filter(|(_, named)| *named == choice)
            .map(|(juror, _)| wording.name(*juror))
            .collect();
        let count = named.len();
        if count == 0 {
            count.to_string()
        } else {
            format!("{count} ({})", named.join(", "))
        }
    };
    let mut parts: Vec<String> = among
        .iter()
        .map(|project| {
            wording.with(
                "paper-tie-vote-for",
                &[
                    ("project", wording.number(*project).into()),
                    ("votes", of(Some(*project)).into()),
                ],
            )
        })
        .collect();
    parts.push(wording.with("paper-tie-vote-abstained", &[("votes", of(None).into())]));
    let key = if round > 1 {
        "paper-tie-vote-run-off"
    } else {
        "paper-tie-vote"
    };
    let text = wording.with(key, &[("votes", parts.join("; ").into())]);
    let silent: Vec<&Juror> = wording
        .data
        .contest
        .jurors
        .iter()
        .filter(|juror| juror.scores() && juror.voting)
        .filter(|juror| !votes.iter().any(|(who, _)| *who == juror.id))
        .filter(|juror| {
            let recused = |project: &ProjectId| {
                wording
                    .sheet(juror.id, *project)
                    .is_some_and(|sheet| sheet.recusal.is_some())
            };
            among.iter().any(recused)
        })
        .collect();
    match not_voted(wording, &silent) {
        Some(silent) => format!("{text} {silent}"),
        None => text,
    }
}

/// Adds what else the commission decided, each as an item with its vote, from item 2.`count + 1` on.
pub(crate) fn further(wording: &Wording<'_>, count: usize, blocks: &mut Vec<Block>) {
    let mut item = count;
    for (at, subject, text, vote) in wording.data.day.votes.decided() {
        let Some(lead) = decision(wording, subject) else {
            continue;
        };
        item += 1;
        let said = [lead, capital(&sentence(text))]
            .into_iter()
            .filter(|part| !part.is_empty());
        let said: Vec<String> = said.collect();
        blocks.push(says(wording, format!("2.{item}.\u{a0}{}", said.join(" "))));
        if let Some(vote) = vote {
            let vote = ItemVote {
                votes: Votes::from(vote),
                aside: Some(aside(wording, vote)),
                at: Some(at.time_ms),
                texts: Vec::new(),
            };
            blocks.push(vote.line(wording, wording.get("paper-voted"), &[]));
        }
    }
}

/// Returns how a decision begins; `None` for those that stand in items of their own.
fn decision(wording: &Wording<'_>, subject: &Subject) -> Option<String> {
    let about =
        |key: &str, project: &ProjectId| wording.with(key, &[("project", wording.numbered(*project).into())]);
    Some(match subject {
        Subject::NoShow {
            project,
            to_end: true,
        } => about("paper-decision-to-end", project),
        Subject::NoShow {
            project,
            to_end: false,
        } => about("paper-decision-no-show", project),
        Subject::DropSheet { project, juror } => wording.with(
            "paper-decision-drop-sheet",
            &[
                ("project", wording.numbered(*project).into()),
                ("name", wording.name(*juror).into()),
            ],
        ),
        Subject::Category { category, outcome } => {
            let name = wording.quoted(category);
            let mut args = vec![("category", name.into())];
            let key = match outcome {
                CategoryOutcome::Noted => "paper-decision-category",
                CategoryOutcome::Void => "paper-decision-category-void",
                CategoryOutcome::Merged { into } => {
                    args.push(("into", wording.quoted(into).into()));
                    "paper-decision-category-merged"
                }
                CategoryOutcome::Awarded { projects } => {
                    let names: Vec<String> = projects.iter().map(|id| wording.numbered(*id)).collect();
                    args.push(("projects", names.join("; ").into()));
                    "paper-decision-category-awarded"
                }
            };
            wording.with(key, &args)
        }
        Subject::Other => String::new(),
        Subject::Recusals
        | Subject::Results
        | Subject::ResultsOf { .. }
        | Subject::Audience
        | Subject::Fund
        | Subject::Award { .. }
        | Subject::Appeal { .. } => return None,
    })
}
