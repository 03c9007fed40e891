//! Results: closing, the ranking, why this place.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Moment;
use crate::file::open::Seen;
use crate::marks::progress;
use crate::results::shown::{explanation, method_word, results_view, why_word};
use crate::show::cards::short_names;
use domain::day::stage::Stage;
use domain::kept::EarlyLook;
use domain::results::{AudienceOutcome, ProjectResult, TieDecision, Verdict, WhyNot};
use domain::{Contest, Day, JurorId, ProjectId, Sheet};
use serde_json::{Map, Value, json};

/// How results are written for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultsFormat {
    /// Comma-separated, one line per project.
    Csv,
    /// JSON (`docs/rules/files.md`, Results for other programs).
    Json,
}

request! {
    /// Closes the taking of marks.
    CloseMarks {} -> StageChanged;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Sealing], journal: []; verifies
}

impl Answer for CloseMarks {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StageChanged, ApiError> {
        let (program, state, asked) = turn.all();
        let open = state.open()?;
        if open.is_closed() {
            return Err(ErrorCode::MarksClosed.into());
        }
        let moment = open.moment()?;
        if progress(&moment.contest, &moment.sheets, &moment.day).accepted == 0 {
            return Err(ErrorCode::NothingToClose.into());
        }
        program.go(state, asked, Stage::Deliberation, None)
    }
}

request! {
    /// Opens it again, with a reason.
    ReopenMarks { reason: String } -> StageChanged;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Sealing], journal: [reason]
}

impl Answer for ReopenMarks {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StageChanged, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { reason: why } = self;
        if !state.open()?.is_closed() {
            return Err(ErrorCode::MarksOpen.into());
        }
        program.go(state, asked, Stage::Defence, Some(why))
    }
}

request! {
    /// Results before closing; the look is recorded and named in the minutes.
    LookEarly { reason: String } -> ResultsView;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: [] confides [reason] to Secretary
}

impl Answer for LookEarly {
    fn answer(&self, mut turn: Turn<'_>) -> Result<ResultsView, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { reason: why } = self;
        let why = reason(why)?;
        if state.open()?.is_closed() {
            return program.results(state.open()?, None, false);
        }
        // Recorded first: a look that cannot be recorded does not happen.
        let body = asked.body()?;
        program.commit(state, asked, &body, |tx| {
            Ok(tx.keep(
                "",
                &EarlyLook {
                    reason: why.to_owned(),
                },
            )?)
        })?;
        program.results(state.open()?, None, true)
    }
}

request! {
    /// Results; refused while marks are being taken.
    Results { category: Option<String> } -> ResultsView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Results {
    fn answer(&self, turn: Turn<'_>) -> Result<ResultsView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        program.results(open, self.category.clone(), false)
    }
}

request! {
    /// Why this place; refused while marks are being taken.
    Explain { #[ts(type = "string")] project: ProjectId, category: Option<String> } -> ExplanationView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Explain {
    fn answer(&self, turn: Turn<'_>) -> Result<ExplanationView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let &Self { project, .. } = self;
        let category = self.category.as_deref();
        let moment = closed(open, false)?;
        let results = program.ranking(&moment.contest, &moment.sheets, &moment.day, category)?;
        let names = short_names(&moment.contest);
        explanation(
            &moment.contest,
            &results,
            project,
            &names,
            (moment.head.0, &moment.head.1),
        )
        .ok_or_else(|| ErrorCode::UnknownProject.into())
    }
}

impl Program {
    /// Returns the ranking of a contest, or of one category.
    pub(crate) fn ranking(
        &self,
        contest: &Contest,
        sheets: &[Sheet],
        day: &Day,
        category: Option<&str>,
    ) -> Result<domain::Results, ApiError> {
        domain::rank_on(contest, sheets, day, category)
            .map_err(|refusal| crate::show::refusals::worded(refusal, contest))
    }

    pub(crate) fn results(
        &self,
        open: &Seen,
        category: Option<String>,
        early: bool,
    ) -> Result<ResultsView, ApiError> {
        let moment = closed(open, early)?;
        let results = self.ranking(&moment.contest, &moment.sheets, &moment.day, category.as_deref())?;
        let mut formula = documents::paper::formula(&moment.contest.regulation, results.trimmed, &self.words);
        let unweighted = documents::paper::unweighted(&moment.contest, &self.words);
        formula.extend(unweighted.map(|sentence| format!(" {sentence}")));
        Ok(results_view(
            &moment.contest,
            &results,
            category,
            formula,
            early,
            moment.head.0,
        ))
    }

    /// Returns the ranking for the terminal. `early` only after the look was recorded.
    ///
    /// # Errors
    /// Marks are still being taken; the method refuses.
    pub fn results_view(&self, category: Option<String>, early: bool) -> Result<ResultsView, ApiError> {
        self.results(&self.seen()?, category, early)
    }

    /// Returns the results for other programs.
    ///
    /// # Errors
    /// Marks are still being taken; the method refuses.
    pub fn results_text(
        &self,
        category: Option<String>,
        format: ResultsFormat,
        early: bool,
    ) -> Result<String, ApiError> {
        let moment = closed(&self.seen()?, early)?;
        let results = self.ranking(&moment.contest, &moment.sheets, &moment.day, category.as_deref())?;
        match format {
            ResultsFormat::Json => {
                let mut text =
                    serde_json::to_string_pretty(&json_of(&moment, &results)).map_err(ApiError::internal)?;
                text.push('\n');
                Ok(text)
            }
            ResultsFormat::Csv => Ok(csv_of(&moment.contest, &results)),
        }
    }
}

/// Reads the moment, when results may be seen.
fn closed(open: &Seen, early: bool) -> Result<Moment, ApiError> {
    if early || open.is_closed() {
        open.moment()
    } else {
        Err(ErrorCode::MarksOpen.into())
    }
}

/// Returns the JSON of results: numbers that are results are strings.
fn json_of(moment: &Moment, results: &domain::Results) -> Value {
    let contest = &moment.contest;
    let regulation = &contest.regulation;
    let mut projects = lines_of(contest, results);
    for (line, row) in projects.iter_mut().zip(&results.projects) {
        if let Some(line) = line.as_object_mut() {
            line.insert("not_counted".into(), not_counted_json(contest, row));
            line.insert("steps".into(), steps_json(contest, results, row));
        }
    }
    let mut whole = json!({
        "contest": contest.title,
        "regulation": format!("{}@{}", regulation.preset, regulation.version),
        "method": method_word(regulation.aggregation.method),
        "journal_head": moment.head.1,
        "projects": projects,
    });
    let counted = |audience: &&AudienceOutcome| audience.verdict != Verdict::Absent;
    if let (Some(audience), Some(whole)) = (results.audience.as_ref().filter(counted), whole.as_object_mut())
    {
        let number = |id: &ProjectId| {
            contest
                .projects
                .iter()
                .find(|p| p.id == *id)
                .map(|p| p.number.as_str())
        };
        let line = |(id, votes): &(ProjectId, u32)| json!({ "number": number(id), "votes": votes });
        whole.insert(
            "audience".into(),
            json!({
                "verdict": crate::audience::verdict_word(audience.verdict),
                "valid": audience.valid,
                "votes": audience.votes.iter().map(line).collect::<Vec<_>>(),
                "winners": audience.winners.iter().map(number).collect::<Vec<_>>(),
            }),
        );
    }
    whole
}

/// Returns whose sheets do not count, by the jurors' codes, and why. The reason of a recusal stays in the journal.
fn not_counted_json(contest: &Contest, row: &ProjectResult) -> Value {
    let code = |id: &JurorId| {
        let juror = contest.jurors.iter().find(|juror| juror.id == *id);
        juror.map(|juror| juror.code.as_str())
    };
    let line = |(id, why): &(JurorId, WhyNot)| json!({ "juror": code(id), "why": why_word(why) });
    row.not_counted.iter().map(line).collect()
}

/// Returns the steps from the sheets to the score, the same that the screens and the annex word.
fn steps_json(contest: &Contest, results: &domain::Results, row: &ProjectResult) -> Value {
    let of = |step: ExplanationStep| {
        let mut told: Map<String, Value> = Map::new();
        told.insert("step".into(), json!(step.code));
        told.extend(step.params.into_iter().map(|(name, value)| (name, json!(value))));
        Value::Object(told)
    };
    crate::results::explained::steps(contest, results, row)
        .into_iter()
        .map(of)
        .collect()
}

/// Returns the JSON of the lines of a ranking.
pub(crate) fn lines_of(contest: &Contest, results: &domain::Results) -> Vec<Value> {
    let number = |id: ProjectId| {
        contest
            .projects
            .iter()
            .find(|p| p.id == id)
            .map(|p| p.number.as_str())
            .unwrap_or_default()
    };
    results
        .projects
        .iter()
        .map(|row| {
            let title = contest
                .projects
                .iter()
                .find(|p| p.id == row.project)
                .map(|p| p.title.as_str());
            let ties: Vec<Value> = row
                .ties
                .iter()
                .map(|tie| {
                    let with: Vec<&str> = tie.with.iter().map(|id| number(*id)).collect();
                    let mut step = Map::new();
                    step.insert("step".into(), json!(tie.rule.word(contest)));
                    if let Some(value) = &tie.value {
                        step.insert("value".into(), json!(value));
                    }
                    if tie.open {
                        step.insert("open".into(), json!(true));
                    }
                    step.insert("with".into(), json!(with));
                    if let Some(decided) = &tie.decided {
                        decision_json(contest, &decided.how, &mut step);
                    }
                    Value::Object(step)
                })
                .collect();
            let mut criteria: Vec<(String, Value)> = row
                .criteria
                .iter()
                .filter_map(|c| {
                    let criterion = contest.criteria.iter().find(|known| known.id == c.criterion)?;
                    Some((criterion.code.clone(), json!(c.printed)))
                })
                .collect();
            criteria.sort_by(|(a, _), (b, _)| domain::natural::compare(a, b));
            let criteria: Map<String, Value> = criteria.into_iter().collect();
            let award = results
                .fund
                .as_ref()
                .and_then(|f| f.awards.iter().find(|a| a.project == row.project));
            let mut line = json!({
                "number": number(row.project),
                "title": title,
                "status": row.status.word(),
                "place": row.place.map(|(first, _)| first),
                "place_last": row.place.map(|(_, last)| last),
                "score": row.score,
                "exact": row.exact.as_ref().map(ToString::to_string),
                "counted_sheets": row.counted.len(),
                "criteria": criteria,
                "ties": ties,
            });
            if let (Some(part), Some(line)) = (&row.audience, line.as_object_mut()) {
                line.insert(
                    "audience".into(),
                    json!({
                        "jury": part.jury.to_string(),
                        "hall": part.hall.to_string(),
                        "votes": part.votes,
                    }),
                );
            }
            if let (Some(award), Some(line)) = (award, line.as_object_mut()) {
                let by_source: Map<String, Value> = award
                    .by_source
                    .iter()
                    .filter_map(|(id, money)| {
                        let source = contest.sources.iter().find(|s| s.id == *id)?;
                        Some((source.name.clone(), json!(money.to_string())))
                    })
                    .collect();
                line.insert(
                    "award".into(),
                    json!({
                        "decision": crate::money::decision_word(award.decision),
                        "amount": award.amount.to_string(),
                        "by_source": by_source,
                    }),
                );
            }
            line
        })
        .collect()
}

/// Adds what people decided to a step: who named which, the casting vote, the seed.
fn decision_json(contest: &Contest, how: &TieDecision, step: &mut Map<String, Value>) {
    let number = |id: &ProjectId| {
        contest
            .projects
            .iter()
            .find(|p| p.id == *id)
            .map(|p| p.number.as_str())
    };
    let code = |id: &JurorId| {
        contest
            .jurors
            .iter()
            .find(|j| j.id == *id)
            .map(|j| j.code.as_str())
    };
    match how {
        TieDecision::Vote { round, votes } => {
            if *round > 1 {
                step.insert("round".into(), json!(round));
            }
            let votes: Vec<Value> = votes
                .iter()
                .map(|(juror, named)| json!({ "juror": code(juror), "project": named.as_ref().and_then(number) }))
                .collect();
            step.insert("votes".into(), json!(votes));
        }
        TieDecision::Casting { juror, reason, .. } => {
            step.insert("juror".into(), json!(code(juror)));
            step.insert("reason".into(), json!(reason));
        }
        TieDecision::Lot { seed } => {
            step.insert("seed".into(), json!(seed.to_string()));
        }
    }
}

fn csv_of(contest: &Contest, results: &domain::Results) -> String {
    let mut header = vec![
        "place",
        "number",
        "title",
        "status",
        "score",
        "exact",
        "counted_sheets",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect::<Vec<_>>();
    header.extend(contest.criteria.iter().map(|c| c.code.clone()));
    let mut lines = vec![header];
    for row in &results.projects {
        let project = contest.projects.iter().find(|p| p.id == row.project);
        let mut line = vec![
            row.place
                .map(crate::show::numbers::place_text)
                .unwrap_or_default(),
            project.map(|p| p.number.clone()).unwrap_or_default(),
            project.map(|p| p.title.clone()).unwrap_or_default(),
            row.status.word().to_owned(),
            row.score.clone().unwrap_or_default(),
            row.exact.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.counted.len().to_string(),
        ];
        line.extend(contest.criteria.iter().map(|c| {
            row.criteria
                .iter()
                .find(|r| r.criterion == c.id)
                .map(|r| r.printed.clone())
                .unwrap_or_default()
        }));
        lines.push(line);
    }
    let mut text = String::new();
    for line in lines {
        let cells: Vec<String> = line.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// Returns a cell of a CSV table, quoted if necessary.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
