//! From data to a file.

use crate::backend::{Properties, write_pdf};
use crate::block::{Align, Document, Paragraph, Run};
use crate::docx::write_docx;
use crate::error::Error;
use crate::layout::lay_out;
use crate::papers::data::{Aside, MinutesFields, PaperData};
use crate::papers::kind::Kind;
use crate::papers::spec::{Each, Knows, Part, Spec};
use crate::papers::wording::Wording;
use crate::profile::Profile;
use crate::shape::Shaper;
use domain::text::{is_directional, is_forbidden};
use domain::{Contest, Day, JurorId, ProjectId, Standing};
use messages::{Catalogue, Lang};
use std::borrow::Cow;

/// A finished paper.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// A name for it, fit for every system, in the language of the paper.
    pub file_name: String,
}

/// For whom or what a paper is made; nothing chosen means for all, in one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// One juror.
    pub juror: Option<JurorId>,
    /// One project.
    pub project: Option<ProjectId>,
    /// The correction of this number, for its minutes.
    pub correction: Option<u32>,
}

/// Returns the selections that together make all papers of a kind, a file each: a juror's sheets are a file
/// of their own, and so are the minutes of each correction.
pub fn selections(kind: Kind, data: &PaperData<'_>) -> Vec<Selection> {
    let kind = kind.spec();
    if kind.per_juror() {
        let jurors = data.contest.jurors.iter().filter(|juror| juror.scores());
        jurors
            .map(|juror| Selection {
                juror: Some(juror.id),
                ..Selection::default()
            })
            .collect()
    } else if kind.each == Each::Correction && !data.day.sealing.corrections.is_empty() {
        // Minutes of their own, signed by themselves.
        let corrections = data.day.sealing.corrections.iter();
        corrections
            .map(|at| Selection {
                correction: Some(at.what.number),
                ..Selection::default()
            })
            .collect()
    } else {
        vec![Selection::default()]
    }
}

/// Returns the paper for all jurors and projects, in one file.
pub fn render(kind: Kind, data: &PaperData<'_>, lang: Lang) -> Result<Pdf, Error> {
    render_with(kind, data, Selection::default(), lang, &mut |_, _| true)
}

/// Returns the paper for a selection. `progress` is asked between two sheets with how many are done and how
/// many there are; when it answers `false`, the work ends with [`Error::Cancelled`].
pub fn render_with(
    kind: Kind,
    data: &PaperData<'_>,
    selection: Selection,
    lang: Lang,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Pdf, Error> {
    let kind = kind.spec();
    let words = Catalogue::new(lang);
    let profile = Profile::gost()?;
    let (contest, nothing) = (known_to(kind, data.contest), Nothing::default());
    let data = &known(kind, data, &contest, &nothing);
    let wording = Wording::new(data, &words, &profile);
    let mut shaper = Shaper::new()?;
    let parts = parts(kind, data, selection);
    let (first, total) = (*parts.first().ok_or(Error::NothingToPrint)?, parts.len());
    let mut pages = Vec::new();
    let mut properties = None;
    for (done, part) in parts.into_iter().enumerate() {
        if !progress(done, total) {
            return Err(Error::Cancelled);
        }
        let document = make(&wording, &part);
        pages.extend(lay_out(&document, &mut shaper, &profile));
        properties.get_or_insert(Properties {
            title: document.title,
            author: document.author,
            lang,
            time: document.time,
        });
    }
    let Some(properties) = properties else {
        return Err(Error::NothingToPrint);
    };
    let bytes = write_pdf(&pages, &properties)?;
    if !progress(total, total) {
        return Err(Error::Cancelled);
    }
    Ok(Pdf {
        bytes,
        pages: pages.len(),
        file_name: file_name(&wording, selection, &first),
    })
}

/// A paper as an office document.
#[derive(Clone, Debug)]
pub struct Office {
    /// The file.
    pub bytes: Vec<u8>,
    /// A name for it, fit for every system, in the language of the paper.
    pub file_name: String,
}

/// Returns a paper whose wording people finish as an office document.
///
/// # Errors
/// [`Error::NoDocx`] for other kinds; the file cannot be made.
pub fn render_docx(kind: Kind, data: &PaperData<'_>, lang: Lang) -> Result<Office, Error> {
    if !kind.spec().docx {
        return Err(Error::NoDocx(kind.id()));
    }
    let paper = document(kind, data, Selection::default(), lang)?;
    let name = Catalogue::new(lang).get(&format!("{}.file", kind.spec().message()));
    Ok(Office {
        bytes: write_docx(&paper, &Profile::gost()?)?,
        file_name: format!("{}.docx", safe(&name)),
    })
}

/// Returns the first paper of a selection as blocks, before layout.
pub fn document(
    kind: Kind,
    data: &PaperData<'_>,
    selection: Selection,
    lang: Lang,
) -> Result<Document, Error> {
    let kind = kind.spec();
    let words = Catalogue::new(lang);
    let profile = Profile::gost()?;
    let (contest, nothing) = (known_to(kind, data.contest), Nothing::default());
    let data = &known(kind, data, &contest, &nothing);
    let wording = Wording::new(data, &words, &profile);
    let part = *parts(kind, data, selection)
        .first()
        .ok_or(Error::NothingToPrint)?;
    Ok(make(&wording, &part))
}

/// Returns the contest as a paper knows it: with the admitted projects only, save for the list of all.
fn known_to<'a>(kind: &Spec, contest: &'a Contest) -> Cow<'a, Contest> {
    if kind.knows == Knows::Applications
        || contest
            .projects
            .iter()
            .all(|project| project.standing.is_admitted())
    {
        Cow::Borrowed(contest)
    } else {
        Cow::Owned(contest.admitted())
    }
}

/// What a form knows of the day.
#[derive(Default)]
struct Nothing {
    day: Day,
    minutes: MinutesFields,
}

/// Returns the data as a paper knows it: a form of the day's papers knows set-up only.
fn known<'a>(kind: &Spec, data: &PaperData<'a>, contest: &'a Contest, nothing: &'a Nothing) -> PaperData<'a> {
    let known = PaperData { contest, ..*data };
    if kind.knows != Knows::SetUp {
        return known;
    }
    PaperData {
        sheets: &[],
        day: &nothing.day,
        results: None,
        by_category: &[],
        closed: false,
        minutes: &nothing.minutes,
        early_looks: &[],
        regulation_changes: &[],
        journal: None,
        ..known
    }
}

fn parts<'a>(kind: &'static Spec, data: &PaperData<'a>, selection: Selection) -> Vec<Part<'a>> {
    let contest = data.contest;
    let jurors = contest
        .jurors
        .iter()
        .filter(|juror| juror.scores() && selection.juror.is_none_or(|chosen| chosen == juror.id));
    let projects = || {
        contest.projects.iter().filter(|project| {
            selection
                .project
                .map_or(project.standing == Standing::Competing, |chosen| {
                    chosen == project.id
                })
        })
    };
    let whole = Part {
        kind,
        juror: None,
        project: None,
        index: 0,
    };
    let several = |count: usize| (0..count.max(1)).map(|index| Part { index, ..whole }).collect();
    match kind.each {
        Each::Contest => vec![whole],
        Each::Juror => jurors
            .map(|juror| Part {
                juror: Some(juror),
                ..whole
            })
            .collect(),
        Each::Sheet => jurors
            .flat_map(|juror| {
                let judged = projects().filter(|project| data.day.judges(juror, project));
                judged.map(move |project| Part {
                    juror: Some(juror),
                    project: Some(project),
                    ..whole
                })
            })
            .collect(),
        // Minutes of their own, each with its number of pages; the form where there are none.
        Each::Correction => {
            let corrections = data.day.sealing.corrections.iter().enumerate();
            match selection.correction {
                None => several(data.day.sealing.corrections.len()),
                Some(number) => corrections
                    .filter(|(_, at)| at.what.number == number)
                    .map(|(index, _)| Part { index, ..whole })
                    .collect(),
            }
        }
        Each::Appeal => several(data.day.sealing.appeals.len()),
    }
}

fn make(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = (part.kind.draw)(wording, part);
    if let Some(what) = wording.data.unsound.filter(|_| !part.kind.guide()) {
        document.watermark = Some(wording.get("paper-draft"));
        let text = wording.with("paper-unsound", &[("what", what.into())]);
        let mut line = Paragraph::body(vec![Run::text(text)], 0.0);
        line.align = Align::Left;
        document.blocks.insert(0, line.into());
    }
    if let Some(aside) = wording.data.aside {
        let text = match aside {
            Aside::Reprint => wording.get("paper-reprint"),
            Aside::Translation(lang) => wording.with("paper-translation", &[("lang", lang.code().into())]),
        };
        let line = Paragraph {
            align: Align::Right,
            ..Paragraph::new(vec![Run::italic(text)])
                .size(11.0)
                .around(0.0, 4.0)
        };
        document.blocks.insert(0, line.keep().into());
    }
    document
}

fn file_name(wording: &Wording<'_>, selection: Selection, part: &Part<'_>) -> String {
    let kind = part.kind;
    let mut name = wording.get(&format!("{}.file", kind.message()));
    if let (Some(_), Some(juror)) = (selection.juror, part.juror) {
        name.push_str(&format!(" – {}", wording.listed(juror)));
    }
    if let (Some(_), Some(project)) = (selection.project, part.project) {
        name.push_str(&format!(
            " – {} {}",
            wording.get("paper-project-word"),
            project.number
        ));
    }
    let fixed = wording.data.day.sealing.now().filter(|at| at.what.version > 1);
    if let Some(at) = fixed.filter(|_| kind.of_version()) {
        let version = [("version", at.what.version.to_string().into())];
        name.push_str(&wording.with("paper-file-version", &version));
    }
    if let Some(number) = selection.correction {
        name.push_str(&format!(" {} {number}", wording.get("paper-number-sign")));
    }
    format!("{}.pdf", safe(&name))
}

/// Returns a name without what file systems forbid.
pub(crate) fn safe(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
            '\u{a0}' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        // A name that reads otherwise than it is.
        .filter(|c| !is_directional(*c) && !is_forbidden(*c))
        .take(120)
        .collect();
    clean.trim().trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_file_name_has_nothing_that_windows_forbids() {
        assert_eq!(safe("Листы – проект 3/а: «Ёлка»?"), "Листы – проект 3-а- «Ёлка»-");
        assert_eq!(safe("Листы – Громов\u{a0}Г.Г."), "Листы – Громов Г.Г");
        assert_eq!(safe("Листы\u{202e}fdp\u{2067}.\u{ffff}exe"), "Листыfdp.exe");
    }
}
