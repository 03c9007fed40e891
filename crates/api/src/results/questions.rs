//! The section «Голосование» as the screen shows it.

use crate::audience::{audience_view, project_ref};
use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Moment;
use crate::regulation::audience_mode_name;
use crate::results::decisions::{is_recused, is_there, presiding, voting};
use crate::results::index::Index;
use crate::results::shown::question_steps;
use crate::show::cards::short_names;
use crate::show::numbers::{count, place_text};
use domain::day::At;
use domain::day::votes::{CategoryOutcome, OpenVote, Record, Subject};
use domain::regulation::AudienceMode;
use domain::{Contest, Day, JurorId, NominationOutcome, ProjectId};
use std::collections::{BTreeMap, BTreeSet};

type Names = BTreeMap<JurorId, String>;

request! {
    /// The students' vote, what people must decide, what they decided.
    Voting {} -> VotingView;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Audience, Results, Money]
}

impl Answer for Voting {
    fn answer(&self, turn: Turn<'_>) -> Result<VotingView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let moment = open.moment()?;
        let contest = &moment.contest;
        let names = short_names(contest);
        let closed = open.is_closed();
        let now = program.now();
        let (questions, used) = if closed {
            (
                program.tie_questions(&moment, &names, now)?,
                Some(program.used(&moment)?),
            )
        } else {
            (Vec::new(), None)
        };
        Ok(VotingView {
            hall: audience_view(&moment, audience_mode_name(contest.regulation.audience.mode)),
            closed,
            questions,
            agenda: agenda(&moment, &names, now),
            decisions: decisions(&moment, &names, used.as_ref()),
            jurors: voting(contest)
                .map(|juror| voter(&moment, &names, juror.id, &[], now))
                .collect(),
            projects: contest
                .projects
                .iter()
                .filter_map(|p| project_ref(contest, p.id))
                .collect(),
            nominations: nominations(&moment, closed),
        })
    }
}

impl Program {
    fn tie_questions(&self, moment: &Moment, names: &Names, now: i64) -> Result<Vec<TieQuestion>, ApiError> {
        let contest = &moment.contest;
        let index = Index::new(contest);
        let mut views = Vec::new();
        for (category, question) in self.questions(moment)? {
            let results = self.ranking(contest, &moment.sheets, &moment.day, category.as_deref())?;
            let refs = |ids: &[ProjectId]| ids.iter().filter_map(|id| project_ref(contest, *id)).collect();
            views.push(TieQuestion {
                category,
                projects: refs(&question.projects),
                rule: question.rule.word(contest),
                round: question.round,
                among: refs(&question.among),
                places: place_text(question.places),
                fund: question.fund,
                steps: question_steps(&index, &results, &question),
                voters: voting(contest)
                    .map(|juror| voter(moment, names, juror.id, &question.projects, now))
                    .collect(),
                presiding: presiding(moment, &question.projects, now)
                    .map(|juror| voter(moment, names, juror, &[], now)),
            });
        }
        Ok(views)
    }

    /// Returns the entries of the decisions that some ranking uses, or that stand in the money.
    pub(crate) fn used(&self, moment: &Moment) -> Result<BTreeSet<u64>, ApiError> {
        let mut used = BTreeSet::new();
        let categories = moment.contest.categories.iter().map(|c| Some(c.name.as_str()));
        for category in std::iter::once(None).chain(categories) {
            match self.ranking(&moment.contest, &moment.sheets, &moment.day, category) {
                Ok(results) => {
                    used.extend(results.used);
                    let given = results.fund.iter().flat_map(|fund| &fund.awards);
                    used.extend(given.filter_map(|award| Some(award.decided?.entry)));
                }
                Err(refusal) if refusal.code == ErrorCode::UnknownCategory => {}
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(used)
    }

    /// Returns how many decisions that stand do not apply.
    pub(crate) fn unapplied(&self, moment: &Moment) -> Result<usize, ApiError> {
        let used = self.used(moment)?;
        let standing = moment.day.votes.records.iter();
        Ok(standing.filter(|at| is_unapplied(moment, at, &used)).count())
    }
}

/// Returns whether a decision that stands is for something that is not so any more. A sum that another decision
/// replaced is not told of.
fn is_unapplied(moment: &Moment, at: &At<Record>, used: &BTreeSet<u64>) -> bool {
    match &at.what {
        Record::TieVote { .. } | Record::CastingVote { .. } | Record::Lot { .. } => !used.contains(&at.entry),
        Record::Decided {
            subject: Subject::Award { project, .. },
            ..
        } => {
            let last = moment.day.votes.awards().get(project).map(|(entry, _)| *entry);
            last == Some(at.entry) && !used.contains(&at.entry) && !moment.contest.sources.is_empty()
        }
        _ => false,
    }
}

fn voter(moment: &Moment, names: &Names, juror: JurorId, projects: &[ProjectId], now: i64) -> VoterView {
    let bar = if is_recused(&moment.sheets, juror, projects) {
        Some("recused")
    } else if !is_there(moment, juror, now) {
        Some("absent")
    } else {
        None
    };
    VoterView {
        juror,
        name: names.get(&juror).cloned().unwrap_or_default(),
        bar: bar.map(str::to_owned),
    }
}

/// Returns what is put to a vote in the meeting. Projects touched by a recusal are voted on separately.
pub(crate) fn agenda(moment: &Moment, names: &Names, now: i64) -> Vec<AgendaItem> {
    let contest = &moment.contest;
    let recused_from = |project: ProjectId| -> Vec<JurorId> {
        voting(contest)
            .map(|juror| juror.id)
            .filter(|juror| is_recused(&moment.sheets, *juror, &[project]))
            .collect()
    };
    let touched: Vec<(ProjectId, Vec<JurorId>)> = contest
        .projects
        .iter()
        .map(|project| (project.id, recused_from(project.id)))
        .filter(|(_, recused)| !recused.is_empty())
        .collect();
    let anybody: BTreeSet<JurorId> = touched.iter().flat_map(|(_, recused)| recused).copied().collect();
    let mut items: Vec<(SubjectView, Option<ProjectId>, Vec<JurorId>)> = Vec::new();
    if !anybody.is_empty() {
        items.push((SubjectView::Recusals, None, anybody.into_iter().collect()));
    }
    items.push((SubjectView::Results, None, Vec::new()));
    for (project, recused) in touched {
        items.push((SubjectView::ResultsOf { project }, Some(project), recused));
    }
    if contest.regulation.audience.mode != AudienceMode::None {
        items.push((SubjectView::Audience, None, Vec::new()));
    }
    if !contest.sources.is_empty() {
        items.push((SubjectView::Fund, None, Vec::new()));
    }
    let there = voting(contest).filter(|juror| is_there(moment, juror.id, now));
    let there: Vec<JurorId> = there.map(|juror| juror.id).collect();
    items
        .into_iter()
        .map(|(subject, project, recused)| {
            let stands = moment
                .day
                .decided()
                .filter(|(_, other, ..)| subject_view(other) == subject)
                .last();
            AgendaItem {
                project: project.and_then(|id| project_ref(contest, id)),
                not_voting: recused
                    .iter()
                    .map(|juror| voter(moment, names, *juror, &[], now))
                    .collect(),
                voters: count(there.iter().filter(|juror| !recused.contains(juror)).count()),
                vote: stands.and_then(|(_, _, _, vote)| vote).map(vote_form),
                entry: stands.map(|(at, ..)| signed(at.entry)),
                anew: subject == SubjectView::Fund && moment.day.fund_undecided().is_some(),
                subject,
            }
        })
        .collect()
}

/// Returns how many of the last votes on results and money were lost: the minutes would call them resolved. Equal votes
/// are not lost: the vote of who presides decides then.
pub(crate) fn votes_lost(day: &Day) -> usize {
    let mut last: Vec<(&Subject, Option<&OpenVote>)> = Vec::new();
    for (_, subject, _, vote) in day.decided().filter(|(_, subject, ..)| subject.is_on_results()) {
        last.retain(|(other, _)| *other != subject);
        last.push((subject, vote));
    }
    let lost = |vote: &Option<&OpenVote>| vote.is_some_and(|vote| vote.votes_for < vote.against);
    last.iter().filter(|(_, vote)| lost(vote)).count()
}

fn signed(entry: u64) -> i64 {
    i64::try_from(entry).unwrap_or(i64::MAX)
}

fn vote_form(vote: &OpenVote) -> OpenVoteForm {
    OpenVoteForm {
        votes_for: vote.votes_for,
        against: vote.against,
        abstained: vote.abstained,
        not_voting: vote.not_voting.clone(),
    }
}

/// Returns what a decision is about, for the screens.
pub(crate) fn subject_view(subject: &Subject) -> SubjectView {
    match subject {
        Subject::Recusals => SubjectView::Recusals,
        Subject::Results => SubjectView::Results,
        Subject::ResultsOf { project } => SubjectView::ResultsOf { project: *project },
        Subject::Audience => SubjectView::Audience,
        Subject::Fund => SubjectView::Fund,
        Subject::NoShow { project, to_end } => SubjectView::NoShow {
            project: *project,
            to_end: *to_end,
        },
        Subject::DropSheet { project, juror } => SubjectView::DropSheet {
            project: *project,
            juror: *juror,
        },
        Subject::Category { category, outcome } => SubjectView::Category {
            category: category.clone(),
            outcome: match outcome {
                CategoryOutcome::Noted => CategoryOutcomeView::Noted,
                CategoryOutcome::Void => CategoryOutcomeView::Void,
                CategoryOutcome::Merged { into } => CategoryOutcomeView::Merged { into: into.clone() },
                CategoryOutcome::Awarded { projects } => CategoryOutcomeView::Awarded {
                    projects: projects.clone(),
                },
            },
        },
        Subject::Award { project, amount } => SubjectView::Award {
            project: *project,
            amount: *amount,
        },
        Subject::Appeal { project } => SubjectView::Appeal { project: *project },
        Subject::Other => SubjectView::Other,
    }
}

fn decisions(moment: &Moment, names: &Names, used: Option<&BTreeSet<u64>>) -> Vec<DecisionView> {
    let votes = &moment.day.votes;
    let standing = votes.records.iter().map(|at| (at, None));
    let cancelled = votes.cancelled.iter().map(|(at, why)| (at, Some(why.clone())));
    let mut list: Vec<DecisionView> = standing
        .chain(cancelled)
        .filter_map(|(at, why)| {
            let unapplied = why.is_none() && used.is_some_and(|used| is_unapplied(moment, at, used));
            decision_view(&moment.contest, names, at, why, unapplied)
        })
        .collect();
    list.sort_by_key(|decision| decision.entry);
    list
}

fn decision_view(
    contest: &Contest,
    names: &Names,
    at: &At<Record>,
    cancelled: Option<String>,
    unapplied: bool,
) -> Option<DecisionView> {
    let name = |juror: &JurorId| names.get(juror).cloned().unwrap_or_default();
    let refs = |ids: &[ProjectId]| -> Vec<ProjectRef> {
        ids.iter().filter_map(|id| project_ref(contest, *id)).collect()
    };
    let number = |id: &ProjectId| project_ref(contest, *id).map(|p| p.number).unwrap_or_default();
    let mut view = DecisionView {
        entry: signed(at.entry),
        time: at.time_ms,
        kind: String::new(),
        subject: None,
        projects: Vec::new(),
        who: None,
        text: String::new(),
        vote: None,
        counts: Vec::new(),
        named: Vec::new(),
        cancelled,
        unapplied,
    };
    match &at.what {
        Record::TieVote {
            projects,
            round,
            among,
            votes,
        } => {
            view.kind = if *round > 1 { "run_off" } else { "vote" }.to_owned();
            view.projects = refs(projects);
            view.counts = among
                .iter()
                .map(|id| {
                    (
                        number(id),
                        count(votes.iter().filter(|(_, named)| named == &Some(*id)).count()),
                    )
                })
                .collect();
            view.named = votes
                .iter()
                .map(|(juror, named)| (name(juror), named.as_ref().map(number)))
                .collect();
        }
        Record::CastingVote {
            projects,
            juror,
            choice,
            reason,
        } => {
            view.kind = "casting".to_owned();
            view.projects = refs(projects);
            view.who = Some(name(juror));
            view.named = vec![(name(juror), Some(number(choice)))];
            view.text.clone_from(reason);
        }
        Record::Lot { projects, seed } => {
            view.kind = "lot".to_owned();
            view.projects = refs(projects);
            view.text = seed.to_string();
        }
        Record::Decided { subject, text, vote } => {
            view.kind = "decided".to_owned();
            let of = match subject {
                Subject::ResultsOf { project }
                | Subject::NoShow { project, .. }
                | Subject::DropSheet { project, .. }
                | Subject::Award { project, .. }
                | Subject::Appeal { project } => vec![*project],
                Subject::Category {
                    outcome: CategoryOutcome::Awarded { projects },
                    ..
                } => projects.clone(),
                _ => Vec::new(),
            };
            view.projects = refs(&of);
            if let Subject::DropSheet { juror, .. } = subject {
                view.who = Some(name(juror));
            }
            view.subject = Some(subject_view(subject));
            view.text.clone_from(text);
            view.vote = vote.as_ref().map(vote_form);
        }
        Record::Dissent { juror, text } => {
            view.kind = "dissent".to_owned();
            view.who = Some(name(juror));
            view.text.clone_from(text);
        }
        Record::Cancelled { .. } => return None,
    }
    Some(view)
}

fn nominations(moment: &Moment, closed: bool) -> Vec<NominationView> {
    let contest = &moment.contest;
    let found = domain::nominations(contest, &moment.sheets, &moment.day).unwrap_or_default();
    found
        .into_iter()
        .map(|nomination| {
            let (word, into) = match nomination.outcome {
                NominationOutcome::ByPlace => ("by_place", None),
                NominationOutcome::Awarded => ("awarded", None),
                NominationOutcome::Void => ("void", None),
                NominationOutcome::Merged(into) => ("merged", Some(into)),
                NominationOutcome::Nobody => ("nobody", None),
            };
            let winners = nomination.winners.iter().filter(|_| closed);
            NominationView {
                category: nomination.category,
                competing: count(nomination.competing),
                outcome: closed.then(|| word.to_owned()),
                into,
                winners: winners.filter_map(|id| project_ref(contest, *id)).collect(),
            }
        })
        .collect()
}
