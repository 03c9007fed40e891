//! Ties that people decide, and decisions of the commission: what is recorded, and what is refused.

use crate::contract::*;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, Frozen, request};
use crate::door::texts::{COMMENT_LIMIT, reason, within};
use crate::door::turn::{Answer, Turn};
use crate::file::open::Moment;
use crate::jury::ensure_quorum;
use crate::show::cards::short_names;
use domain::day::votes::{CategoryOutcome, OpenVote, Record, Subject};
use domain::regulation::TieRule;
use domain::results::{OpenQuestion, WhyUnapplied};
use domain::{Contest, Day, Juror, JurorId, ProjectId, Sheet, VoteFault, day};
use std::collections::BTreeSet;

/// A question with the category it is of.
pub(crate) type Question = (Option<String>, OpenQuestion);

request! {
    /// Records a decision of the commission with its vote.
    Decide { decision: DecisionForm } -> Saved;
    may: Secretary,
    frozen of asked => if asked.decision.subject == SubjectView::Fund { Frozen::AtFixingUnlessMoneyMoved } else { Frozen::AtFixing },
    seats: WORK,
    touches: [Results, Money], journal: [text]
}

impl Answer for Decide {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        program.decide(state, asked, &self.decision)
    }
}

request! {
    /// Records a dissenting opinion.
    Dissent { #[ts(type = "string")] juror: JurorId, text: String } -> Saved;
    may: Secretary, frozen: AtSigning, seats: WORK,
    touches: [Results], journal: [juror]
}

impl Answer for Dissent {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { juror, ref text } = self;
        let contest = &state.open()?.contest;
        if contest.jurors.iter().all(|other| other.id != juror) {
            return Err(ErrorCode::UnknownJuror.into());
        }
        let text = within(text, COMMENT_LIMIT)?.to_owned();
        if text.is_empty() {
            return Err(ErrorCode::TextNeeded.into());
        }
        program.record(state, asked, |_| Ok(vec![Record::Dissent { juror, text }]))
    }
}

request! {
    /// Cancels a decision that was entered by mistake, with a reason.
    CancelDecision { #[ts(type = "number")] entry: i64, reason: String } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Results, Money, Defence], journal: [entry, reason]
}

impl Answer for CancelDecision {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            entry,
            reason: ref why,
        } = self;
        let reason = reason(why)?.to_owned();
        let entry = u64::try_from(entry).unwrap_or(0);
        program.record(state, asked, |day| {
            if day.votes.records.iter().all(|at| at.entry != entry) {
                return Err(ErrorCode::UnknownDecision.into());
            }
            Ok(vec![Record::Cancelled { entry, reason }])
        })
    }
}

impl Program {
    /// Returns every question that results ask of people: of the whole contest, and of its categories where they
    /// ask something else.
    pub(crate) fn questions(&self, moment: &Moment) -> Result<Vec<Question>, ApiError> {
        self.questions_on(&moment.contest, &moment.sheets, &moment.day)
    }

    /// The same of any sheets.
    pub(crate) fn questions_on(
        &self,
        contest: &Contest,
        sheets: &[Sheet],
        day: &Day,
    ) -> Result<Vec<Question>, ApiError> {
        let mut all: Vec<Question> = Vec::new();
        // What becomes of a category by decision does not wait for its places.
        let decided = day.votes.categories();
        let categories = contest.categories.iter().map(|c| c.name.clone());
        let categories = categories.filter(|name| !decided.contains_key(name.as_str()));
        for category in std::iter::once(None).chain(categories.map(Some)) {
            let results = self.ranking(contest, sheets, day, category.as_deref());
            let results = match results {
                Ok(results) => results,
                // A category without projects asks nothing.
                Err(refusal) if refusal.code == ErrorCode::UnknownCategory => continue,
                Err(refusal) => return Err(refusal),
            };
            for question in results.open_questions {
                let same = |(_, other): &Question| {
                    (&other.projects, other.rule, other.round)
                        == (&question.projects, question.rule, question.round)
                };
                if !all.iter().any(same) {
                    all.push((category.clone(), question));
                }
            }
        }
        Ok(all)
    }

    /// Returns the moment and the question about exactly these projects; refused while marks are taken.
    pub(crate) fn asked_about(
        &self,
        state: &State,
        projects: &[ProjectId],
        rule: TieRule,
    ) -> Result<(Moment, OpenQuestion), ApiError> {
        let open = state.open()?;
        if !open.is_closed() {
            return Err(ErrorCode::MarksOpen.into());
        }
        let moment = open.moment()?;
        let wanted: BTreeSet<&ProjectId> = projects.iter().collect();
        let found = self
            .questions(&moment)?
            .into_iter()
            .map(|(_, question)| question)
            .find(|question| {
                question.rule == rule && question.projects.iter().collect::<BTreeSet<_>>() == wanted
            });
        Ok((moment, found.ok_or(ErrorCode::NotTied)?))
    }

    pub(crate) fn decide(
        &self,
        state: &mut State,
        asked: &Asked,
        form: &DecisionForm,
    ) -> Result<Saved, ApiError> {
        let open = state.open()?;
        let moment = open.moment()?;
        let subject = subject(&form.subject, &moment)?;
        let of_closed =
            subject.is_on_results() || matches!(subject, Subject::Award { .. } | Subject::Category { .. });
        if of_closed && !open.is_closed() {
            return Err(ErrorCode::MarksOpen.into());
        }
        let text = within(&form.text, COMMENT_LIMIT)?.to_owned();
        let bears = matches!(
            subject,
            Subject::DropSheet { .. } | Subject::Award { .. } | Subject::Category { .. } | Subject::Other
        );
        if bears && text.is_empty() {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        let vote = form.vote.as_ref().map(open_vote);
        if let Some(vote) = &vote {
            ensure_vote_fits(&moment, &subject, vote, self.now())?;
            if bears {
                ensure_carried(vote)?;
            }
        }
        let record = Record::Decided { subject, text, vote };
        self.ensure_possible(&moment, &record)?;
        self.record(state, asked, |_| Ok(vec![record]))
    }

    /// Refuses what could not stand if it were recorded.
    fn ensure_possible(&self, moment: &Moment, record: &Record) -> Result<(), ApiError> {
        let Record::Decided { subject, .. } = record else {
            return Ok(());
        };
        if !matches!(subject, Subject::Award { .. } | Subject::Category { .. }) {
            return Ok(());
        }
        let mut day = moment.day.clone();
        let entry = u64::MAX;
        day.take(&day::At {
            entry,
            time_ms: 0,
            who: String::new(),
            what: record.clone().into(),
        });
        let contest = &moment.contest;
        if let Subject::Award { .. } = subject {
            // Nor may a decision that stands fall by this one.
            let before = self
                .ranking(contest, &moment.sheets, &moment.day, None)?
                .unapplied;
            let results = self.ranking(contest, &moment.sheets, &day, None)?;
            let known = |entry| before.iter().any(|other| other.entry == entry);
            if let Some(refused) = results.unapplied.iter().find(|one| !known(one.entry)) {
                return Err(award_refusal(refused.why).into());
            }
        }
        if let Subject::Category {
            category,
            outcome: CategoryOutcome::Awarded { projects },
        } = subject
        {
            let list = domain::nominations(contest, &moment.sheets, &day)
                .map_err(|refusal| crate::show::refusals::worded(refusal, contest))?;
            let winners = list
                .iter()
                .find(|nomination| nomination.category == *category)
                .map_or(&[][..], |nomination| nomination.winners.as_slice());
            if let Some(left) = projects.iter().find(|project| !winners.contains(project)) {
                let number = crate::audience::project_ref(contest, *left).map(|p| p.number);
                return Err(ApiError::from(ErrorCode::NotEligible).with("number", number.unwrap_or_default()));
            }
        }
        Ok(())
    }
}

/// Returns who has the casting vote on these projects: as presence says, or by the order of the jury where nobody's
/// presence was recorded.
pub(crate) fn presiding(moment: &Moment, projects: &[ProjectId], now: i64) -> Option<JurorId> {
    let (contest, presence) = (&moment.contest, &moment.day.presence);
    let recused: Vec<JurorId> = contest
        .jurors
        .iter()
        .map(|juror| juror.id)
        .filter(|juror| is_recused(&moment.sheets, *juror, projects))
        .collect();
    if !presence.is_empty() {
        return presence.presiding_at(contest, now, &recused);
    }
    let of = |role| contest.jurors.iter().filter(move |juror| juror.role == role);
    of(domain::Role::Chair)
        .chain(of(domain::Role::Deputy))
        .map(|juror| juror.id)
        .find(|juror| !recused.contains(juror))
}

/// Returns whether a juror is recused from any of the projects.
pub(crate) fn is_recused(sheets: &[Sheet], juror: JurorId, projects: &[ProjectId]) -> bool {
    sheets
        .iter()
        .any(|sheet| sheet.juror == juror && sheet.recusal.is_some() && projects.contains(&sheet.project))
}

/// Returns the voting members of the jury.
pub(crate) fn voting(contest: &Contest) -> impl Iterator<Item = &Juror> {
    contest
        .jurors
        .iter()
        .filter(|juror| juror.scores() && juror.voting)
}

/// Returns whether a juror is there, as far as anybody's presence was recorded.
pub(crate) fn is_there(moment: &Moment, juror: JurorId, now: i64) -> bool {
    let presence = &moment.day.presence;
    presence.is_empty() || presence.is_present(juror, now)
}

pub(crate) fn ensure_present(moment: &Moment, juror: JurorId, now: i64) -> Result<(), ApiError> {
    if is_there(moment, juror, now) {
        Ok(())
    } else {
        Err(ApiError::from(ErrorCode::VoterAbsent).with("name", name(&moment.contest, juror)))
    }
}

/// Refuses a decision on projects that are not tied.
pub(crate) fn ensure_tied(moment: &Moment, record: &Record) -> Result<(), ApiError> {
    let contest = &moment.contest;
    domain::check_tie_decision(contest, &moment.sheets, record).map_err(|fault| {
        let of = |code: ErrorCode, juror| ApiError::from(code).with("name", name(contest, juror));
        match fault {
            VoteFault::NoVote(juror) => of(ErrorCode::VoterHasNoVote, juror),
            VoteFault::Recused(juror) => of(ErrorCode::VoterRecused, juror),
            VoteFault::Twice(juror) => of(ErrorCode::VoterTwice, juror),
            VoteFault::NotAmong(project) => {
                let number = crate::audience::project_ref(contest, project).map(|p| p.number);
                ApiError::from(ErrorCode::NotAmongTied).with("number", number.unwrap_or_default())
            }
            VoteFault::Nobody => ErrorCode::NobodyVoted.into(),
        }
    })
}

pub(crate) fn name(contest: &Contest, juror: JurorId) -> String {
    short_names(contest).remove(&juror).unwrap_or_default()
}

fn award_refusal(why: WhyUnapplied) -> ErrorCode {
    match why {
        WhyUnapplied::NoPlace => ErrorCode::AwardNoPlace,
        WhyUnapplied::AboveRequest => ErrorCode::AwardAboveRequest,
        WhyUnapplied::BelowMinimum => ErrorCode::AwardBelowMinimum,
        WhyUnapplied::FundExceeded => ErrorCode::AwardAboveFund,
    }
}

/// Reads what a decision is about.
fn subject(view: &SubjectView, moment: &Moment) -> Result<Subject, ApiError> {
    let contest = &moment.contest;
    let known = |project: ProjectId| match contest.projects.iter().any(|p| p.id == project) {
        true => Ok(project),
        false => Err(ApiError::from(ErrorCode::UnknownProject)),
    };
    let category_known = |name: &str| match contest.categories.iter().any(|c| c.name == name) {
        true => Ok(name.to_owned()),
        false => Err(ApiError::from(ErrorCode::UnknownCategory).with("category", name)),
    };
    Ok(match view {
        SubjectView::Recusals => Subject::Recusals,
        SubjectView::Results => Subject::Results,
        SubjectView::ResultsOf { project } => Subject::ResultsOf {
            project: known(*project)?,
        },
        SubjectView::Audience => Subject::Audience,
        SubjectView::Fund => Subject::Fund,
        SubjectView::Other => Subject::Other,
        SubjectView::NoShow { .. } | SubjectView::Appeal { .. } => {
            return Err(ErrorCode::DecidedElsewhere.into());
        }
        SubjectView::DropSheet { project, juror } => {
            let sheet = moment
                .sheets
                .iter()
                .find(|sheet| (sheet.project, sheet.juror) == (*project, *juror));
            if sheet.is_none_or(|sheet| sheet.is_empty() || sheet.recusal.is_some()) {
                return Err(ErrorCode::NoSheet.into());
            }
            Subject::DropSheet {
                project: *project,
                juror: *juror,
            }
        }
        SubjectView::Award { project, amount } => Subject::Award {
            project: known(*project)?,
            amount: (*amount).max(0),
        },
        SubjectView::Category { category, outcome } => Subject::Category {
            category: category_known(category)?,
            outcome: match outcome {
                CategoryOutcomeView::Noted => CategoryOutcome::Noted,
                CategoryOutcomeView::Void => CategoryOutcome::Void,
                CategoryOutcomeView::Merged { into } => {
                    let into = category_known(into)?;
                    if moment.day.votes.category_in_force(&into) == category {
                        return Err(ErrorCode::BadMerger.into());
                    }
                    CategoryOutcome::Merged { into }
                }
                CategoryOutcomeView::Awarded { projects } => CategoryOutcome::Awarded {
                    projects: projects.iter().copied().map(known).collect::<Result<_, _>>()?,
                },
            },
        },
    })
}

fn open_vote(form: &OpenVoteForm) -> OpenVote {
    OpenVote {
        votes_for: form.votes_for,
        against: form.against,
        abstained: form.abstained,
        not_voting: form.not_voting.clone(),
    }
}

/// Refuses a decision that its vote does not carry.
pub(crate) fn ensure_carried(vote: &OpenVote) -> Result<(), ApiError> {
    if vote.is_carried() {
        Ok(())
    } else {
        Err(ErrorCode::VoteLost.into())
    }
}

/// Refuses an open vote without a quorum or of more people than may vote, or one in which a recused juror votes on
/// the project.
pub(crate) fn ensure_vote_fits(
    moment: &Moment,
    subject: &Subject,
    vote: &OpenVote,
    now: i64,
) -> Result<(), ApiError> {
    let contest = &moment.contest;
    ensure_quorum(contest, &moment.day, now)?;
    if let Subject::ResultsOf { project }
    | Subject::DropSheet { project, .. }
    | Subject::Award { project, .. } = subject
        && let Some(juror) = voting(contest).find(|juror| {
            is_recused(&moment.sheets, juror.id, &[*project]) && !vote.not_voting.contains(&juror.id)
        })
    {
        return Err(ApiError::from(ErrorCode::RecusedVotes).with("name", name(contest, juror.id)));
    }
    let most = voting(contest)
        .filter(|juror| is_there(moment, juror.id, now) && !vote.not_voting.contains(&juror.id))
        .count();
    let all = [vote.votes_for, vote.against, vote.abstained];
    let votes: u64 = all.into_iter().map(u64::from).sum();
    if votes > most as u64 {
        return Err(ApiError::from(ErrorCode::TooManyVotes).with("most", most));
    }
    if votes == 0 {
        return Err(ErrorCode::NobodyVoted.into());
    }
    Ok(())
}
