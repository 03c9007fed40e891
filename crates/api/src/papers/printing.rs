//! Papers: what they are made of, the preview.

use crate::contest::write_file;
use crate::contract::*;
use crate::door::access::{self, Entrance, Group, Who};
use crate::door::kept::Download;
use crate::door::kept::Place;
use crate::door::program::{Program, State};
use crate::door::request::{Area, request};
use crate::door::seat::{Client, Seats};
use crate::door::turn::{Answer, Turn};
use crate::file::open::Seen;
use crate::file::open::{Moment, moment};
use crate::marks::differing_sums;
use crate::papers::minutes::{minutes_fields, minutes_form};
use crate::results::categories;
use crate::sealing::Wanted;
use crate::show::cards::is_accepted;
use crate::show::local::lang_of;
use crate::show::local::local;
use documents::Kind;
use documents::paper::{
    Aside, Continued, EarlyLook, JournalMark, MinutesFields, PaperData, PaperSum, RegulationChange,
};
use domain::Sheet;
use domain::day::At;
use domain::kept::StandingDecided;
use domain::results::Results;
use domain::{ProjectId, Right, Standing};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// A finished paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// A name for the file.
    pub file_name: String,
}

/// The contest as the jury knows it, with every application, and what is wrong with its file.
pub(crate) type Contests = (Arc<domain::Contest>, Arc<domain::Contest>, Option<ApiError>);

/// Everything papers are made of, of one moment.
pub(crate) struct Basis {
    moment: Moment,
    /// The contest with every application: papers that know the admitted only leave the others out.
    setup: Arc<domain::Contest>,
    closed: bool,
    results: Option<Results>,
    by_category: Vec<(String, Results)>,
    minutes: MinutesFields,
    looks: Vec<EarlyLook>,
    changes: Vec<RegulationChange>,
    sums: Vec<PaperSum>,
    departures: Vec<(ProjectId, String)>,
    journal: Option<JournalMark>,
    unsound: Option<String>,
    continued: Option<Continued>,
    fault: Option<ApiError>,
    /// What its papers are besides themselves.
    aside: Option<Aside>,
    readers: store::Readers,
}

/// Which marks a paper may show to who asks for it.
#[derive(Clone, Debug)]
pub(crate) enum Sight {
    /// The taking of marks is closed: every mark, and comments.
    All,
    /// Marks are being taken: those of these sheets, and no comment.
    Only(BTreeSet<Place>),
}

impl Sight {
    /// Forms only, until marks are closed.
    pub(crate) fn of_forms(open: &Seen) -> Self {
        if open.is_closed() {
            Self::All
        } else {
            Self::Only(BTreeSet::new())
        }
    }

    /// Removes what may not be shown. Papers of every kind are made of what remains.
    fn hide(&self, sheets: &mut [Sheet]) {
        let Self::Only(shown) = self else { return };
        for sheet in sheets {
            sheet.comment = None;
            if !shown.contains(&(sheet.project, sheet.juror)) {
                sheet.marks.fill(None);
            }
        }
    }
}

/// Returns whether a paper of this kind holds a juror's marks before they are closed.
fn holds_marks(choice: &PaperChoice) -> bool {
    kind_of(&choice.kind).is_ok_and(|kind| kind.spec().holds_marks)
}

impl Basis {
    pub(crate) fn data(&self) -> PaperData<'_> {
        PaperData {
            contest: &self.setup,
            sheets: &self.moment.sheets,
            day: &self.moment.day,
            clock: local,
            results: self.results.as_ref(),
            by_category: &self.by_category,
            closed: self.closed,
            minutes: &self.minutes,
            early_looks: &self.looks,
            regulation_changes: &self.changes,
            sums: &self.sums,
            departures: &self.departures,
            journal: self.journal.as_ref(),
            unsound: self.unsound.as_deref(),
            continued: self.continued.as_ref(),
            aside: self.aside,
        }
    }

    /// Returns what happened on the day.
    pub(crate) fn day(&self) -> &domain::Day {
        &self.moment.day
    }

    /// Returns the number of the last entry that it knows.
    pub(crate) fn entry(&self) -> i64 {
        self.moment.head.0
    }

    pub(crate) fn readers(&self) -> &store::Readers {
        &self.readers
    }

    pub(crate) fn contests(&self) -> Contests {
        (
            Arc::clone(&self.moment.contest),
            Arc::clone(&self.setup),
            self.fault.clone(),
        )
    }

    /// Returns whether its file does not verify: whatever it prints is a draft.
    pub(crate) fn is_unsound(&self) -> bool {
        self.fault.is_some()
    }

    /// Returns the same with papers that are what `aside` says.
    pub(crate) fn with_aside(mut self, aside: Option<Aside>) -> Self {
        self.aside = aside;
        self
    }

    /// Returns the same with another number of the minutes.
    pub(crate) fn numbered(mut self, number: &str) -> Self {
        number.clone_into(&mut self.minutes.number);
        self
    }
}

pub(crate) fn kind_of(id: &str) -> Result<Kind, ApiError> {
    id.parse()
        .map_err(|_| ApiError::from(ErrorCode::UnknownPaper).with("what", id))
}

pub(crate) fn failed(error: documents::Error) -> ApiError {
    match error {
        documents::Error::Cancelled => ErrorCode::Cancelled.into(),
        documents::Error::NothingToPrint => ErrorCode::PaperEmpty.into(),
        other => ApiError::from(ErrorCode::PaperFailed).with("what", other),
    }
}

request! {
    /// Saves the minutes as an office document, whose wording people finish.
    SaveMinutesDocx { target: SaveTarget, lang: String } -> SavedFile;
    may: Work(Papers), frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SaveMinutesDocx {
    /// Saves the minutes as an office document.
    ///
    /// # Errors
    /// The document cannot be made, or the place cannot be written.
    fn answer(&self, turn: Turn<'_>) -> Result<SavedFile, ApiError> {
        let Self { target, lang } = self;
        let lang = lang_of(lang)?;
        let (program, open) = (turn.program, turn.state.open()?.seen());
        let (mut turn, made) = turn.aside(|| {
            let basis = program.basis(open.readers(), contests(&open), &Sight::of_forms(&open))?;
            program.printed_minutes_docx(&basis, lang)
        })?;
        let (program, state, asked) = turn.all();
        match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                write_file(&path, &made.bytes, *replace)?;
                Ok(program.saved(state, path))
            }
            SaveTarget::Download {} => {
                let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                let file = Download {
                    name: made.file_name,
                    kind,
                    bytes: made.bytes,
                };
                program.offer(state, (asked.client, asked.who), file)
            }
        }
    }
}

impl Program {
    /// Reads what papers are made of. Results only after closing: until then nobody sees them.
    pub(crate) fn basis(
        &self,
        readers: &store::Readers,
        contests: Contests,
        sight: &Sight,
    ) -> Result<Basis, ApiError> {
        let mut moment = moment(readers, Arc::clone(&contests.0))?;
        // Granted while marks were closed, and they are not any more.
        if matches!(sight, Sight::All) && moment.marking.marking != store::Marking::Closed {
            return Err(ErrorCode::MovedOn.into());
        }
        sight.hide(&mut moment.sheets);
        self.basis_of(readers, moment, contests)
    }

    /// Returns what papers of this moment are made of.
    pub(crate) fn basis_of(
        &self,
        readers: &store::Readers,
        moment: Moment,
        (_, setup, fault): Contests,
    ) -> Result<Basis, ApiError> {
        let closed = moment.marking.marking == store::Marking::Closed;
        let results = if closed {
            Some(self.ranking(&moment.contest, &moment.sheets, &moment.day, None)?)
        } else {
            None
        };
        let mut by_category = Vec::new();
        if closed {
            for category in categories(&moment.contest, &moment.day) {
                let ranked = self.ranking(&moment.contest, &moment.sheets, &moment.day, Some(&category))?;
                by_category.push((category, ranked));
            }
        }
        let (minutes, looks, versions, events, standings) = readers.read(|view| -> Result<_, ApiError> {
            Ok((
                minutes_form(view, &moment.contest)?,
                view.kept::<domain::kept::EarlyLook>()?,
                crate::regulation::versions(view)?,
                view.last_sheet_events()?,
                view.kept::<StandingDecided>()?,
            ))
        })?;
        let changes =
            crate::regulation::changes(versions, &moment.contest, &moment.sheets, &moment.day, closed);
        let looks = looks
            .into_iter()
            .map(|(_, look)| EarlyLook {
                time: local(look.time_ms),
                reason: look.what.reason,
            })
            .collect();
        // A sum is a mark as well.
        let sums = if closed {
            differing_sums(&moment.contest, &moment.sheets, &events)
        } else {
            Vec::new()
        };
        let departures = departures(&moment.contest, &standings);
        let journal = readers.read(|view| anchor(view, &moment))?;
        Ok(Basis {
            closed,
            results,
            by_category,
            minutes: minutes_fields(&minutes),
            looks,
            changes,
            sums,
            departures,
            journal,
            unsound: fault.clone().map(|fault| {
                let fault = self.worded(fault);
                fault.params.get("what").cloned().unwrap_or_default()
            }),
            continued: readers
                .read(|view| -> Result<_, ApiError> { Ok(view.journal(1, 1)?) })?
                .first()
                .map_or(Ok(None), crate::file::soundness::continued)?,
            fault,
            aside: None,
            readers: readers.clone(),
            setup,
            moment,
        })
    }

    /// Returns a paper for the preview or for saving.
    ///
    /// # Errors
    /// Not for this session; unknown paper, juror or project; the paper cannot be made.
    pub fn paper(&self, client: &Client, choice: &PaperChoice) -> Result<Paper, ApiError> {
        let (readers, contests, sight, recorded) = {
            let (who, open) = {
                let mut state = self.state();
                let who = self.enter(&mut state, client, Entrance::Paper)?;
                (who, state.open()?.seen())
            };
            let handed_in = handed_in(&open, who, std::slice::from_ref(choice))?;
            let mut state = self.state();
            if self.enter(&mut state, client, Entrance::Paper)? != who {
                return Err(ErrorCode::NotAllowed.into());
            }
            if state.open()?.identity != open.identity {
                return Err(ErrorCode::MovedOn.into());
            }
            let before = state.open()?.entry();
            let sight = self.sight(&mut state, who, &handed_in)?;
            let open = state.open()?;
            let recorded = (open.entry() != before).then(|| open.entry());
            (open.readers().clone(), contests(open), sight, recorded)
        };
        if let Some(number) = recorded {
            self.tell(
                None,
                &Notice::Changed {
                    number,
                    areas: vec![Area::Marks],
                },
            );
        }
        // Made outside of the lock: jurors go on while a long paper is laid out.
        let basis = self.basis(&readers, contests, &sight)?;
        check(&basis, choice)?;
        self.printed(&basis, &Wanted::of(choice, basis.day())?, &mut |_, _| true)
    }

    /// Returns which marks these papers may show to `who`, and records those that were not shown before.
    ///
    /// While marks are taken a juror's sheet holds the marks that were handed in, for who may see sheets; all
    /// others get the forms to be filled.
    pub(crate) fn sight(&self, state: &mut State, who: Who, handed_in: &[Sheet]) -> Result<Sight, ApiError> {
        let open = state.open()?;
        if open.is_closed() || open.is_read_only() || handed_in.is_empty() {
            return Ok(Sight::of_forms(open));
        }
        let word = who.word();
        let new: Vec<&Sheet> = handed_in
            .iter()
            .filter(|sheet| {
                let before = state.shown.get(&(word.clone(), (sheet.project, sheet.juror)));
                before.is_none_or(|marks| *marks != sheet.marks)
            })
            .collect();
        let shown = handed_in
            .iter()
            .map(|sheet| (sheet.project, sheet.juror))
            .collect();
        if !new.is_empty() {
            let places: Vec<_> = new
                .iter()
                .map(|sheet| json!({ "project": sheet.project, "juror": sheet.juror }))
                .collect();
            let body = json!({ "count": places.len(), "sheets": places });
            let kind = "ScoreSheetsShown";
            self.commit_as(state, &word, &self.secret()?, kind, &body, |_| Ok(()))?;
            for sheet in new {
                let place = (word.clone(), (sheet.project, sheet.juror));
                state.shown.insert(place, sheet.marks.clone());
            }
        }
        Ok(Sight::Only(shown))
    }
}

/// Returns the sheets that were handed in and whose marks these papers show to `who` while marks are taken. They are
/// read before the turn at which [`Program::sight`] records that they were seen.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn handed_in(open: &Seen, who: Who, choices: &[PaperChoice]) -> Result<Vec<Sheet>, ApiError> {
    let wanted: Vec<&PaperChoice> = choices.iter().filter(|choice| holds_marks(choice)).collect();
    let may = access::may(&open.setup.helpers, who, Group::Work(Right::Sheets));
    // What cannot be recorded is not shown.
    if open.is_closed() || wanted.is_empty() || !may || open.is_read_only() {
        return Ok(Vec::new());
    }
    let mut sheets = open.read(|view| Ok(view.sheets(&open.contest)?))?;
    sheets.retain(|sheet| {
        let fits = |choice: &&PaperChoice| {
            choice.juror.is_none_or(|juror| juror == sheet.juror)
                && choice.project.is_none_or(|project| project == sheet.project)
        };
        is_accepted(sheet) && wanted.iter().any(fits)
    });
    Ok(sheets)
}

/// Returns the head of the journal that papers carry: after closing, fixing (a version that a correction made among
/// them) or signing, whichever came last. What was clicked since does not show on paper.
pub(crate) fn anchor(view: &store::View, moment: &Moment) -> Result<Option<JournalMark>, ApiError> {
    let closed = moment
        .marking
        .since
        .filter(|_| moment.marking.marking == store::Marking::Closed);
    let Some((closed, _)) = closed else {
        return Ok(None);
    };
    let fixed = moment.day.sealing.now().map(|at| at.entry);
    let signed = moment.day.signing.minutes.as_ref().map(|at| at.entry);
    let last = [Some(closed), fixed, signed].into_iter().flatten().max();
    let entry = view.journal(last.unwrap_or(closed), 1)?.into_iter().next();
    Ok(entry.map(|entry| JournalMark {
        number: entry.number,
        hash: domain::day::sealing::printed(&store::hex(&entry.hash)),
        time: local(entry.time_ms),
    }))
}

/// Returns why projects left the contest: the grounds of the last decision that says where they stand.
fn departures(
    contest: &domain::Contest,
    standings: &[(String, At<StandingDecided>)],
) -> Vec<(ProjectId, String)> {
    let grounds = |project: &domain::Project| {
        let subject = project.id.to_string();
        let (_, last) = standings.iter().rev().find(|(about, _)| *about == subject)?;
        (last.what.standing == project.standing).then(|| last.what.reason.clone())
    };
    let left =
        |project: &&domain::Project| matches!(project.standing, Standing::Withdrawn | Standing::NoShow);
    let projects = contest.projects.iter().filter(left);
    projects
        .filter_map(|project| Some((project.id, grounds(project)?)))
        .collect()
}

/// Returns the contest as the jury knows it, with every application, and what is wrong with its file.
pub(crate) fn contests(open: &Seen) -> Contests {
    (
        Arc::clone(&open.contest),
        Arc::clone(&open.setup),
        open.fault.clone(),
    )
}

/// Refuses a juror or project that is not there.
pub(crate) fn check(basis: &Basis, choice: &PaperChoice) -> Result<(), ApiError> {
    let contest = &basis.moment.contest;
    if choice
        .juror
        .is_some_and(|id| !contest.jurors.iter().any(|j| j.id == id && j.scores()))
    {
        return Err(ErrorCode::UnknownJuror.into());
    }
    if choice
        .project
        .is_some_and(|id| !contest.projects.iter().any(|p| p.id == id))
    {
        return Err(ErrorCode::UnknownProject.into());
    }
    Ok(())
}
