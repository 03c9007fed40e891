//! The students' paper count: the table «Голосование», and the numbers of ballots in the contest's keys.

use crate::decimal;
use crate::fault::{Fault, FaultCode, Findings};
use crate::grid::{Grid, Seen};
use crate::settings::{Key, Settings};
use crate::table::Table;
use crate::words::fold_code;
use domain::day::audience::{Ballots, BoxCount};
use domain::regulation::AudienceMode;
use domain::{Contest, ProjectId};
use std::collections::BTreeMap;

/// A number no hall has.
const MOST: u32 = 1_000_000;

/// What a source says of the students' vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedBallots {
    /// How many ballots there are.
    pub ballots: Ballots,
    /// What all boxes held together; `None`: the source has no votes.
    pub count: Option<BoxCount>,
}

/// Returns the votes of the table, each project once.
pub(crate) fn votes(grid: &Grid<'_>, contest: &Contest, findings: &mut Findings) -> Vec<(ProjectId, u32)> {
    let mut seen = Seen::default();
    let mut votes = Vec::new();
    for row in grid.rows() {
        let number = row.required("project", findings);
        let count = row.number_in("votes", 0, findings);
        let count = count.and_then(|count| match u32::try_from(count) {
            Ok(count) if count <= MOST => Some(count),
            Ok(_) => {
                findings.fault(row.fault_in("votes", FaultCode::TooLargeNumber));
                None
            }
            Err(_) => {
                findings.fault(row.fault_in("votes", FaultCode::Negative));
                None
            }
        });
        let Some(number) = number else { continue };
        let folded = fold_code(&number);
        if !seen.is_new(folded.clone(), row, "project", findings) {
            continue;
        }
        match contest.projects.iter().find(|p| fold_code(&p.number) == folded) {
            Some(project) => {
                votes.extend(count.map(|count| (project.id, count)));
            }
            // Without projects their own absence is told already.
            None if contest.projects.is_empty() => {}
            None => findings.fault(row.fault_in("project", FaultCode::UnknownProject)),
        }
    }
    votes
}

/// Puts the numbers of the keys to the votes of the table. The box is called `name`.
pub(crate) fn counted(
    votes: Option<Vec<(ProjectId, u32)>>,
    name: &str,
    contest: &Contest,
    settings: &Settings,
    findings: &mut Findings,
) -> Option<CountedBallots> {
    let mut number = |key| count_of(settings, key, findings);
    let ballots = Ballots {
        registered: number(Key::BallotsRegistered),
        made: number(Key::BallotsMade),
        issued: number(Key::BallotsIssued),
        cancelled: number(Key::BallotsCancelled),
    };
    let (in_box, spoiled, valid) = (
        number(Key::BallotsInBox),
        number(Key::BallotsSpoiled),
        number(Key::BallotsValid),
    );
    let count = votes.and_then(|votes| {
        let votes: BTreeMap<ProjectId, u32> = votes.into_iter().collect();
        let spoiled = spoiled.unwrap_or(0);
        // Where a ballot names one project, the votes are the valid ballots.
        let one = || (contest.regulation.audience.choices <= 1).then(|| votes.values().sum::<u32>());
        let Some(in_box) = in_box.or_else(|| Some(valid.or_else(one)?.saturating_add(spoiled))) else {
            let wanted = format!(
                "„{}“ (ballots.in_box)",
                Key::BallotsInBox.title(crate::Language::Ru)
            );
            findings.fault(Fault::of(Table::Contest, FaultCode::MissingKey).with("wanted", wanted));
            return None;
        };
        Some(BoxCount {
            name: name.to_owned(),
            in_box,
            spoiled,
            valid,
            votes,
            ..BoxCount::default()
        })
    });
    if count.is_some() && contest.regulation.audience.mode == AudienceMode::OneJuror {
        findings.warn(Fault::of(Table::Ballots, FaultCode::VotesWithoutBearing));
    }
    let counted = CountedBallots { ballots, count };
    (counted != CountedBallots::default()).then_some(counted)
}

fn count_of(settings: &Settings, key: Key, findings: &mut Findings) -> Option<u32> {
    let setting = settings.get(key)?;
    let number = decimal::parse(&setting.text(), 0)
        .ok()
        .and_then(|number| u32::try_from(number).ok())
        .filter(|number| *number <= MOST);
    if number.is_none() {
        findings.fault(
            setting
                .fault(FaultCode::BadCount)
                .with("least", 0)
                .with("most", MOST),
        );
    }
    number
}
