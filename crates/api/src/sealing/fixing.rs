//! «Зафиксировать результаты»: the check list, the act.

use crate::contract;
use crate::contract::{FixingCode as F, FixingState as St, ScreenName as S, *};
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Moment;
use crate::file::open::Seen;
use crate::marks::progress;
use crate::results::votes_lost;
use crate::sealing::key::Signer;
use crate::sealing::snapshot::Basis;
use crate::show::numbers::count;
use domain::day::sealing;
use domain::day::sheets::Whereabouts;
use domain::day::stage::{self, Stage};
use domain::day::votes::Subject;
use domain::kept::EarlyLook;
use domain::regulation::AudienceMode;
use store::Tx;

/// The check list as it grows.
#[derive(Default)]
struct List(Vec<FixingLine>);

impl List {
    fn put(&mut self, code: F, state: St, number: usize, screen: S) {
        self.0.push(FixingLine {
            code,
            state,
            count: count(number),
            screen,
        });
    }

    /// Puts a line that is fulfilled when nothing of it is left.
    fn left(&mut self, code: F, left: usize, otherwise: St, screen: S) {
        let state = if left == 0 { St::Fulfilled } else { otherwise };
        self.put(code, state, left, screen);
    }
}

/// Returns whether the students' vote is a part of every score: results without it are not those of the regulation.
fn bears_on_scores(mode: AudienceMode) -> bool {
    match mode {
        AudienceMode::OneJuror | AudienceMode::Share { .. } | AudienceMode::Points => true,
        AudienceMode::None | AudienceMode::SeparateAward | AudienceMode::TieBreak => false,
    }
}

/// Returns the first line of the list: whether the file verifies as it stands.
fn file_sound(open: &Seen) -> Result<FixingLine, ApiError> {
    let sound = match (&open.fault, open.readers().verify()) {
        (Some(_), _) | (None, Err(store::VerifyError::Fault(_))) => false,
        (None, Ok(_)) => true,
        (None, Err(store::VerifyError::Store(error))) => return Err(error.into()),
    };
    Ok(FixingLine {
        code: F::FileSound,
        state: if sound { St::Fulfilled } else { St::Needed },
        count: u32::from(!sound),
        screen: S::Journal,
    })
}

request! {
    /// The check list before results are fixed.
    FixingPreview {} -> contract::FixingPreview;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for FixingPreview {
    fn answer(&self, mut turn: Turn<'_>) -> Result<contract::FixingPreview, ApiError> {
        let (program, state, _) = turn.all();
        let open = state.open()?;
        let mut lines = program.fixing_lines(open, &open.moment()?)?;
        lines.insert(0, file_sound(open)?);
        let asks = program.key_asks(state)?;
        Ok(contract::FixingPreview {
            ready: !lines.iter().any(|line| line.state == St::Needed),
            lines,
            key: KeyNeeds {
                passphrase: asks.passphrase,
                reason: asks.reason,
            },
        })
    }
}

request! {
    /// Fixes the results: a signed snapshot; figures do not change any more.
    FixResults {} -> StageChanged;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: []; verifies
}

impl Answer for FixResults {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StageChanged, ApiError> {
        let (program, state, asked) = turn.all();
        let open = state.open()?;
        let moment = open.moment()?;
        if moment.stage().is_sealed() {
            return Err(ErrorCode::ResultsFixed.into());
        }
        if !moment.stage().is_closed() {
            return Err(ErrorCode::MarksOpen.into());
        }
        let needed: Vec<String> = program
            .fixing_lines(open, &moment)?
            .iter()
            .filter(|line| line.state == St::Needed)
            .map(|line| program.fixing_words(line))
            .collect();
        if !needed.is_empty() {
            return Err(ApiError::from(ErrorCode::FixingOpen).with("what", needed.join("; ")));
        }
        let body = asked.body()?;
        let version = moment.day.sealing.last + 1;
        let signer = program.signer(state, asked)?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            let snapshot = program.seal(tx, version, &signer, None)?;
            tx.record(sealing::Record::Fixed { snapshot })?;
            Ok(tx.record(stage::Record::Went {
                to: Stage::Fixed,
                reason: None,
                on: None,
            })?)
        })?;
        program.stage_changed(state, Stage::Fixed, saved)
    }
}

impl Program {
    /// Returns the check list before fixing.
    pub(crate) fn fixing_lines(&self, open: &Seen, moment: &Moment) -> Result<Vec<FixingLine>, ApiError> {
        let (contest, day) = (&moment.contest, &moment.day);
        let mut list = List::default();
        let closed = moment.stage().is_closed();
        list.left(F::MarksClosed, usize::from(!closed), St::Needed, S::Results);
        match self.questions(moment) {
            // How many are equal is not told before marks are closed.
            Ok(_) if !closed => {}
            Ok(questions) => list.left(F::TiesDecided, questions.len(), St::Needed, S::Voting),
            Err(_) => list.put(F::ResultsThere, St::Needed, 0, S::Setup),
        }
        let lost = votes_lost(day);
        if lost > 0 {
            list.put(F::VotesLost, St::Needed, lost, S::Voting);
        }
        let path = self.sheet_path_of(open)?;
        list.left(F::ReadingsSettled, path.unsettled.len(), St::Needed, S::Marks);
        let (unread, differing) = (path.unchecked.len(), path.unsettled.len());
        if unread + differing > 0 || path.checked > 0 {
            list.left(F::SheetsRead, unread, St::Open, S::Marks);
        }
        let out = day
            .sheets
            .sheets
            .values()
            .filter(|sheet| sheet.is == Whereabouts::HandedOut);
        if !day.sheets.sheets.is_empty() {
            list.left(F::SheetsBack, out.count(), St::Open, S::Marks);
        }
        let decided = |project| {
            day.decided().any(
                |(_, subject, ..)| matches!(subject, Subject::ResultsOf { project: of } if *of == project),
            )
        };
        let progress = progress(contest, &moment.sheets, &moment.day);
        if !progress.other_section.is_empty() {
            list.put(
                F::SheetsOtherSection,
                St::Open,
                progress.other_section.len(),
                S::Marks,
            );
        }
        let short = progress
            .short
            .into_iter()
            .filter(|project| !decided(*project))
            .count();
        list.left(F::ShortDecided, short, St::Open, S::Marks);
        let mode = contest.regulation.audience.mode;
        if mode != AudienceMode::None {
            let counted = !day.audience.boxes.is_empty() || day.audience.decided.is_some();
            let otherwise = if bears_on_scores(mode) {
                St::Needed
            } else {
                St::Open
            };
            list.left(F::AudienceCounted, usize::from(!counted), otherwise, S::Voting);
        }
        if !day.audience.is_empty() {
            let undecided = usize::from(day.audience.decided.is_none());
            list.left(F::AudienceDecided, undecided, St::Needed, S::Voting);
        }
        list.put(F::Quorum, self.quorum_state(open, moment)?, 0, S::Jury);
        let considered = |declaration: &domain::day::conflicts::Declaration| {
            declaration.projects.iter().all(|declared| {
                declaration
                    .considered
                    .iter()
                    .any(|c| c.project == declared.project)
            })
        };
        let declarations = day
            .conflicts
            .declarations
            .iter()
            .filter(|declaration| !considered(declaration))
            .count();
        let proposed = crate::jury::undecided(open, &moment.sheets)?.len();
        list.left(F::ConflictsConsidered, declarations + proposed, St::Open, S::Jury);
        let looks = open.read(|view| Ok(view.kept::<EarlyLook>()?.len()))?;
        if looks > 0 {
            list.put(F::EarlyLooks, St::Fulfilled, looks, S::Journal);
        }
        Ok(list.0)
    }

    /// Returns whether the meeting had its quorum: at the closing of marks or now, as attendance or the form of the
    /// minutes says.
    fn quorum_state(&self, open: &Seen, moment: &Moment) -> Result<St, ApiError> {
        let presence = &moment.day.presence;
        let met = if presence.is_empty() {
            self.minutes_of(open)?.quorum_met
        } else {
            let closed = moment.marking.since.map(|(_, time)| time);
            let times = closed.into_iter().chain([moment.time]);
            Some(
                times
                    .into_iter()
                    .any(|time| presence.quorum(&moment.contest, time).met),
            )
        };
        Ok(match met {
            Some(true) => St::Fulfilled,
            Some(false) => St::Needed,
            None => St::Open,
        })
    }

    /// Fixes what stands inside a request as version `version`, with the contest's key. `decided` is what the request
    /// itself decides.
    pub(crate) fn seal(
        &self,
        tx: &mut Tx,
        version: u32,
        signer: &Signer,
        decided: Option<domain::day::Record>,
    ) -> Result<sealing::Snapshot, ApiError> {
        signer.keep(tx)?;
        let contest = tx.contest()?.admitted();
        let sheets = tx.sheets(&contest)?;
        let mut records = tx.day_records()?;
        records.extend(decided.map(|what| domain::day::At {
            entry: tx.number(),
            time_ms: self.now(),
            who: String::new(),
            what,
        }));
        let basis = Basis {
            contest: &contest,
            sheets: &sheets,
            records: &records,
            former: domain::Day::of(&records).sealing.former,
        };
        self.sealed(&basis, version, signer)
    }

    fn fixing_words(&self, line: &FixingLine) -> String {
        let code = serde_json::to_value(line.code).ok();
        let code = code
            .as_ref()
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default();
        let key = format!("fixing-{}", code.replace('_', "-"));
        self.words
            .format(&key, &[("count", i64::from(line.count).into())])
    }
}
