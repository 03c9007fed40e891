//! A contest made by hand: an empty file with a regulation, to be filled in.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::seat::ClientKind;
use crate::door::turn::{Answer, Turn};
use crate::file::recent::file_stem;
use crate::marks::sheet_bound;
use crate::show::numbers::total_text;
use chrono::NaiveDate;
use domain::{Contest, Criterion, Regulation};
use messages::Catalogue;
use serde_json::json;
use std::path::Path;
use store::{ContestFile, NewEntry, NewFile};

/// Longest title, body and town, in characters: two lines on a paper.
const LONGEST: usize = 300;
/// The preset without criteria: everything is chosen by hand.
const OWN: &str = "own";

request! {
    /// The regulations that a new contest can begin from.
    Beginnings { lang: String } -> Vec<Beginning>;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for Beginnings {
    /// Returns the regulations to begin from: the default one first, the user's own, then none at all.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<Beginning>, ApiError> {
        let (program, _, _) = turn.all();
        let Self { lang } = self;
        Ok({
            let lang = match lang.as_str() {
                "en" => messages::Lang::En,
                _ => messages::Lang::Ru,
            };
            let words = Catalogue::new(lang);
            let presets = program.all_presets(lang).into_iter().map(|preset| {
                let view = preset.view;
                (view.id, Some(view.title), preset.regulation, preset.criteria)
            });
            let none = (OWN.to_owned(), None, Regulation::default(), Vec::new());
            presets
                .chain([none])
                .map(|(id, title, regulation, criteria)| {
                    let contest = Contest {
                        regulation,
                        criteria,
                        ..Contest::default()
                    };
                    Beginning {
                        id,
                        title,
                        criteria: contest.criteria.iter().map(criterion).collect(),
                        sheet_maximum: total_text(&sheet_bound(&contest, |c| c.max)),
                        sentences: crate::show::rules::sentences(&contest, &words),
                    }
                })
                .collect()
        })
    }
}

request! {
    /// Makes a contest without projects, jury and money as a new file and opens it.
    NewContest { contest: NewContestForm } -> ContestView;
    may: Secretary, frozen: Never, seats: HERE,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: []
}

impl Answer for NewContest {
    /// Makes a contest file without projects, jury and money at the place that was named, and opens it.
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { contest: new } = self;
        // The door refuses a browser already; this is the one place that would write.
        if asked.client.kind() == ClientKind::Browser {
            return Err(ErrorCode::NotAllowed.into());
        }
        let rules = program.rules_of(&new.preset).ok_or(ErrorCode::BadRequest)?;
        let contest = empty_contest(new, rules)?;
        let body = json!({ "title": contest.title, "preset": contest.regulation.preset }).to_string();
        let who = asked.who.word();
        let entry = NewEntry {
            request_id: asked.id,
            time_ms: program.now(),
            who: &who,
            device: &program.here.device,
            kind: asked.request.kind(),
            body: &body,
            salt: program.salt()?,
        };
        // The dialog has asked before an existing file is named; the open contest itself is never replaced so.
        let file = ContestFile::create_with(
            Path::new(&new.path),
            &NewFile {
                entry,
                contest: &contest,
                overwrite: true,
            },
            |_| Ok(()),
        )
        .map_err(|error| ApiError::of_file(error, Path::new(&new.path)))?;
        program.put_in(state, crate::file::open::Open::writable(file)?)?;
        let view = program.contest_view(state, asked.who)?;
        program.tell(None, &Notice::ContestSwitched {});
        Ok(view)
    }
}

impl Program {
    /// Returns the regulation and the criteria of a preset; `None` for an id that no preset has.
    fn rules_of(&self, preset: &str) -> Option<(Regulation, Vec<Criterion>)> {
        if preset == OWN {
            return Some((Regulation::default(), Vec::new()));
        }
        let preset = self.preset_of(preset, self.here.lang)?;
        Some((preset.regulation, preset.criteria))
    }
}

fn criterion(criterion: &Criterion) -> BeginningCriterion {
    BeginningCriterion {
        code: criterion.code.clone(),
        name: criterion.name.clone(),
    }
}

/// Returns the contest that a form describes.
fn empty_contest(
    new: &NewContestForm,
    (regulation, criteria): (Regulation, Vec<Criterion>),
) -> Result<Contest, ApiError> {
    let mut dates = new
        .dates
        .iter()
        .map(|day| day.parse::<NaiveDate>())
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| ErrorCode::BadRequest)?;
    dates.sort_unstable();
    dates.dedup();
    Ok(Contest {
        title: match line(&new.title)? {
            // Papers and lists need some name; it can be changed at any time.
            title if title.is_empty() => file_stem(Path::new(&new.path)),
            title => title,
        },
        organisation: line(&new.organisation)?,
        place: line(&new.place)?,
        dates,
        regulation,
        criteria,
        ..Contest::default()
    })
}

/// Returns a line as it stands on papers: without spaces around it and line breaks in it.
fn line(text: &str) -> Result<String, ApiError> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST {
        return Err(ApiError::from(ErrorCode::TooLong).with("limit", LONGEST));
    }
    Ok(text)
}
