//! What is signed is printed as it was signed: its bytes are kept at the signing and never drawn again.

use crate::contract::{ApiError, ErrorCode, PaperChoice, PaperVersionView, SignedCopyView};
use crate::door::program::Program;
use crate::file::open::Seen;
use crate::file::open::moment_after;
use crate::papers::{Basis, Contests, Paper, failed, kind_of};
use crate::show::local::lang_of;
use documents::Kind;
use documents::paper::{self, Aside, Each, Selection};
use domain::Day;
use domain::day::At;
use domain::day::signing::{Copies, Copy, SignedPaper};
use messages::Lang;
use std::sync::Arc;

/// A paper to be printed.
pub(crate) struct Wanted {
    kind: Kind,
    selection: Selection,
    lang: Lang,
    /// Of this version of the results; `None`: the one that stands.
    version: Option<u32>,
}

impl Wanted {
    /// Returns what a choice asks for; of several corrections the last one.
    pub(crate) fn of(choice: &PaperChoice, day: &Day) -> Result<Self, ApiError> {
        let kind = kind_of(&choice.kind)?;
        let mut correction = None;
        if kind.spec().each == Each::Correction {
            let last = day.sealing.corrections.last();
            let at = match choice.version {
                Some(version) => Some(
                    day.sealing
                        .correction_of(version)
                        .ok_or_else(|| unknown(version))?,
                ),
                None => last,
            };
            correction = at.map(|at| at.what.number);
        }
        Ok(Self {
            kind,
            selection: Selection {
                juror: choice.juror,
                project: choice.project,
                correction,
            },
            lang: lang_of(&choice.lang)?,
            version: choice.version,
        })
    }

    /// Returns everything of a kind, a file each; with `earlier` also the signed versions that others have replaced.
    pub(crate) fn all(basis: &Basis, kind: Kind, lang: Lang, earlier: bool) -> Vec<Self> {
        let standing = paper::selections(kind, &basis.data())
            .into_iter()
            .map(|selection| Self {
                kind,
                selection,
                lang,
                version: None,
            });
        let mut all: Vec<Self> = standing.collect();
        if earlier && kind.spec().of_version() {
            let now = basis.day().sealing.now().map(|at| at.what.version);
            let versions = version_views(basis.day(), kind)
                .into_iter()
                .map(|view| view.version);
            all.extend(
                versions
                    .filter(|version| Some(*version) != now)
                    .map(|version| Self {
                        kind,
                        selection: Selection::default(),
                        lang,
                        version: Some(version),
                    }),
            );
        }
        all
    }
}

fn unknown(version: u32) -> ApiError {
    ApiError::from(ErrorCode::UnknownVersion).with("version", version)
}

/// Returns the kind that is printed of a paper of the grid; the decision on the money stands in the minutes.
fn kind_of_paper(paper: SignedPaper) -> Option<Kind> {
    documents::kinds()
        .into_iter()
        .find(|kind| kind.spec().signed == Some(paper))
}

/// Where a paper comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source<'d> {
    /// As it was signed, with the others of its signing.
    Kept(&'d Copy, &'d At<Copies>),
    /// Drawn from what stands.
    Drawn,
    /// Drawn from the state after this entry; a reprint if it was signed but not kept.
    DrawnOf { entry: u64, reprint: bool },
}

/// Returns where a paper comes from.
fn source<'d>(day: &'d Day, wanted: &Wanted, office: bool) -> Result<Source<'d>, ApiError> {
    let Some(paper) = wanted.kind.spec().signed else {
        return Ok(Source::Drawn);
    };
    let now = day.sealing.now().map(|at| at.what.version);
    let signed = day.signed_version();
    let correction = wanted.selection.correction;
    // Which version it is of.
    let version = match paper {
        SignedPaper::Minutes | SignedPaper::Attendance => signed,
        SignedPaper::Correction => {
            let mut corrections = day.sealing.corrections.iter();
            let made = corrections.find(|at| Some(at.what.number) == correction);
            let versions = &day.sealing.versions;
            made.and_then(|made| versions.iter().find(|at| at.entry == made.entry))
                .map(|at| at.what.version)
        }
        SignedPaper::Summary | SignedPaper::Fund => wanted.version.or(now),
    };
    let Some(version) = version else {
        return wanted
            .version
            .map_or(Ok(Source::Drawn), |version| Err(unknown(version)));
    };
    if wanted.version.is_some_and(|asked| asked != version)
        || !day.sealing.versions.iter().any(|at| at.what.version == version)
    {
        return Err(unknown(wanted.version.unwrap_or(version)));
    }
    // A correction was signed with the version that stood when it was.
    let is_correction = paper == SignedPaper::Correction;
    let mut copies = day.signing.copies.iter();
    let of = |at: &'d At<Copies>| {
        let found = |lang: &str| {
            at.what.papers.iter().find(|copy| {
                (copy.paper, copy.office, copy.lang.as_str()) == (paper, office, lang)
                    && (!is_correction || copy.correction == correction)
            })
        };
        // A language that came later has what was signed.
        let copy = found(wanted.lang.code()).or_else(|| found(&at.what.lang))?;
        (is_correction || at.what.version == version).then_some(Source::Kept(copy, at))
    };
    if let Some(kept) = copies.find_map(of) {
        return Ok(kept);
    }
    if let Some(at) = day
        .signing
        .minutes
        .as_ref()
        .filter(|_| !is_correction && signed == Some(version))
    {
        return Ok(Source::DrawnOf {
            entry: at.entry.saturating_sub(1),
            reprint: true,
        });
    }
    let mut later = day.sealing.versions.iter().filter(|at| at.what.version > version);
    match later.next() {
        None => Ok(Source::Drawn),
        // The minutes of a correction are of that correction, whatever was corrected after.
        Some(next) if is_correction => Ok(Source::DrawnOf {
            entry: next.entry.saturating_sub(1),
            reprint: false,
        }),
        Some(_) => Err(unknown(version)),
    }
}

/// Returns where a paper comes from when the file may not verify: what is kept in one that does not is nobody's word,
/// so a draft is drawn instead.
fn trusted<'d>(source: Source<'d>, basis: &Basis) -> Source<'d> {
    match source {
        Source::Kept(_, at) if basis.is_unsound() => Source::DrawnOf {
            entry: at.entry.saturating_sub(1),
            reprint: true,
        },
        other => other,
    }
}

/// Returns the versions of a paper that can be printed, oldest first.
pub(crate) fn version_views(day: &Day, kind: Kind) -> Vec<PaperVersionView> {
    let Some(paper) = kind.spec().signed else {
        return Vec::new();
    };
    let versions = day.sealing.versions.iter().map(|at| at.what.version);
    versions
        .filter_map(|version| {
            let correction = day.sealing.correction_of(version).map(|at| at.what.number);
            let wanted = Wanted {
                kind,
                selection: Selection {
                    correction,
                    ..Selection::default()
                },
                lang: Lang::Ru,
                version: Some(version),
            };
            if paper == SignedPaper::Correction && correction.is_none() {
                return None;
            }
            let source = source(day, &wanted, false).ok()?;
            Some(PaperVersionView {
                version,
                signed: match source {
                    Source::Kept(_, at) => Some(at.time_ms),
                    Source::DrawnOf { reprint: true, .. } => {
                        day.signing.minutes.as_ref().map(|at| at.time_ms)
                    }
                    _ => None,
                },
                reprint: matches!(source, Source::DrawnOf { reprint: true, .. }),
                correction: correction.filter(|_| paper == SignedPaper::Correction),
            })
        })
        .collect()
}

/// Returns the papers as they were signed.
pub(crate) fn copy_views(open: &Seen, day: &Day) -> Result<Vec<SignedCopyView>, ApiError> {
    let mut views = Vec::new();
    for at in &day.signing.copies {
        for copy in &at.what.papers {
            let (Some(kind), Some(hash)) = (kind_of_paper(copy.paper), hash_of(copy)) else {
                continue;
            };
            let number = open
                .read(|view| Ok(view.signed_paper_number(&hash)?))?
                .unwrap_or_default();
            let made = copy.correction.and_then(|number| {
                let made = day
                    .sealing
                    .corrections
                    .iter()
                    .find(|made| made.what.number == number)?;
                day.sealing
                    .versions
                    .iter()
                    .find(|version| version.entry == made.entry)
            });
            views.push(SignedCopyView {
                kind: kind.id().to_owned(),
                version: made.map_or(at.what.version, |made| made.what.version),
                correction: copy.correction,
                lang: copy.lang.clone(),
                translation: copy.lang != at.what.lang,
                office: copy.office,
                number: u32::try_from(number).unwrap_or(u32::MAX),
                hash: copy.hash.clone(),
                time: at.time_ms,
            });
        }
    }
    Ok(views)
}

fn hash_of(copy: &Copy) -> Option<[u8; 32]> {
    crate::sealing::snapshot::unhex::<32>(&copy.hash)
}

impl Program {
    /// Returns a paper as it is printed: as it was signed, else drawn.
    pub(crate) fn printed(
        &self,
        basis: &Basis,
        wanted: &Wanted,
        go_on: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Paper, ApiError> {
        let draw = |basis: &Basis, go_on: &mut dyn FnMut(usize, usize) -> bool| {
            let pdf = paper::render_with(wanted.kind, &basis.data(), wanted.selection, wanted.lang, go_on);
            pdf.map_err(failed)
        };
        match trusted(source(basis.day(), wanted, false)?, basis) {
            Source::Kept(copy, _) => kept(basis, copy),
            Source::Drawn => draw(basis, go_on).map(Paper::from),
            Source::DrawnOf { entry, reprint } => {
                draw(&self.basis_after(basis, entry, reprint)?, go_on).map(Paper::from)
            }
        }
    }

    /// Returns the minutes as an office document, as they were signed, else drawn.
    pub(crate) fn printed_minutes_docx(&self, basis: &Basis, lang: Lang) -> Result<Paper, ApiError> {
        let wanted = Wanted {
            kind: Kind::Minutes,
            selection: Selection::default(),
            lang,
            version: None,
        };
        let draw = |basis: &Basis| documents::render_docx(Kind::Minutes, &basis.data(), lang).map_err(failed);
        match trusted(source(basis.day(), &wanted, true)?, basis) {
            Source::Kept(copy, _) => kept(basis, copy),
            Source::Drawn => draw(basis).map(Paper::from),
            Source::DrawnOf { entry, reprint } => {
                draw(&self.basis_after(basis, entry, reprint)?).map(Paper::from)
            }
        }
    }

    /// Returns what papers were made of after an entry.
    fn basis_after(&self, basis: &Basis, entry: u64, reprint: bool) -> Result<Basis, ApiError> {
        let contests = basis.contests();
        let moment = moment_after(basis.readers(), Arc::clone(&contests.0), entry)?;
        let then = self.basis_of(basis.readers(), moment, contests)?;
        Ok(then.with_aside(reprint.then_some(Aside::Reprint).or(basis.data().aside)))
    }

    /// Draws the papers of the version that stands as they are signed in `lang`, with their translations; `number` is
    /// that of the minutes, where these are signed too. Nothing is written: the entry says of which moment they are.
    pub(crate) fn papers_to_sign(
        &self,
        readers: &store::Readers,
        contests: Contests,
        lang: Lang,
        number: Option<&str>,
    ) -> Result<ToSign, ApiError> {
        let basis = self.basis(readers, contests, &crate::papers::Sight::All)?;
        let mut basis = match number {
            Some(number) => basis.numbered(number),
            None => basis,
        };
        let day = basis.day().clone();
        let version = day.sealing.now().map_or(0, |at| at.what.version);
        // Those that were signed are signed.
        let last = day.signing.copies.last().map_or(0, |at| at.what.version);
        let last = last.max(day.signed_version().unwrap_or(0));
        let made = day.sealing.corrections.iter().filter(|made| {
            let mut versions = day.sealing.versions.iter();
            versions.any(|at| at.entry == made.entry && at.what.version > last)
        });
        let corrections: Vec<u32> = made.map(|made| made.what.number).collect();
        let mut wanted = vec![(SignedPaper::Summary, None)];
        if number.is_some() {
            wanted.extend([(SignedPaper::Attendance, None), (SignedPaper::Minutes, None)]);
        }
        wanted.extend(
            corrections
                .into_iter()
                .map(|number| (SignedPaper::Correction, Some(number))),
        );
        let mut papers = Vec::new();
        for own in Lang::ALL {
            basis = basis.with_aside((own != lang).then_some(Aside::Translation(lang)));
            for (paper, correction) in &wanted {
                let Some(kind) = kind_of_paper(*paper) else {
                    continue;
                };
                let wanted = Wanted {
                    kind,
                    selection: Selection {
                        correction: *correction,
                        ..Selection::default()
                    },
                    lang: own,
                    version: None,
                };
                let mut made = vec![(false, self.printed(&basis, &wanted, &mut |_, _| true)?)];
                if *paper == SignedPaper::Minutes {
                    made.push((true, self.printed_minutes_docx(&basis, own)?));
                }
                for (office, made) in made {
                    let copy = Copy {
                        paper: *paper,
                        correction: *correction,
                        lang: own.code().to_owned(),
                        office,
                        name: made.file_name,
                        hash: String::new(),
                    };
                    papers.push((copy, made.bytes));
                }
            }
        }
        Ok(ToSign {
            entry: basis.entry(),
            version,
            lang,
            papers,
        })
    }
}

/// Papers that are about to be signed, drawn of one moment.
pub(crate) struct ToSign {
    /// The last entry of that moment.
    entry: i64,
    version: u32,
    lang: Lang,
    papers: Vec<(Copy, Vec<u8>)>,
}

impl ToSign {
    /// Keeps them in the file. Refused when anything was written since they were drawn.
    pub(crate) fn keep(self, tx: &mut store::Tx) -> Result<Copies, ApiError> {
        let drawn = u64::try_from(self.entry).unwrap_or_default();
        if tx.number() != drawn + 1 {
            return Err(ErrorCode::MovedOn.into());
        }
        let mut papers = Vec::with_capacity(self.papers.len());
        for (copy, bytes) in self.papers {
            let hash = store::hex(&tx.keep_signed_paper(&bytes)?);
            papers.push(Copy { hash, ..copy });
        }
        Ok(Copies {
            version: self.version,
            lang: self.lang.code().to_owned(),
            papers,
        })
    }
}

/// Returns a paper as it was signed.
fn kept(basis: &Basis, copy: &Copy) -> Result<Paper, ApiError> {
    let lost = || ApiError::from(ErrorCode::SignedPaperLost).with("what", &copy.name);
    let hash = hash_of(copy).ok_or_else(lost)?;
    let found = basis.readers().read(|view| view.signed_paper(&hash))?;
    let (_, bytes) = found.ok_or_else(lost)?;
    Ok(Paper {
        bytes,
        file_name: copy.name.clone(),
    })
}

impl From<documents::Pdf> for Paper {
    fn from(pdf: documents::Pdf) -> Self {
        Self {
            bytes: pdf.bytes,
            file_name: pdf.file_name,
        }
    }
}

impl From<documents::Office> for Paper {
    fn from(made: documents::Office) -> Self {
        Self {
            bytes: made.bytes,
            file_name: made.file_name,
        }
    }
}
