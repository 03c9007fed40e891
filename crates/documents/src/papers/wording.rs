//! The words of one paper: messages, names, numbers in the paper's language, and blocks every paper has.

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Signature, Table, Width};
use crate::papers::data::PaperData;
use crate::papers::number;
use crate::papers::spec::Spec;
use crate::profile::Profile;
use crate::results::figures::{Figures, figure};
use chrono::NaiveDate;
use domain::{Contest, Exact, Juror, JurorId, Project, ProjectId, Role, Score, Sheet, Weight};
use messages::{Arg, Catalogue, Lang, Names, Person};
use std::collections::BTreeMap;

/// What a template writes with.
pub(crate) struct Wording<'a> {
    pub data: &'a PaperData<'a>,
    pub words: &'a Catalogue,
    pub profile: &'a Profile,
    names: Names,
    sheets: BTreeMap<(JurorId, ProjectId), &'a Sheet>,
    /// How totals of sheets are shown; `None` while nobody may see results.
    figures: Option<Figures>,
}

impl<'a> Wording<'a> {
    pub(crate) fn new(data: &'a PaperData<'a>, words: &'a Catalogue, profile: &'a Profile) -> Self {
        let sheets = data
            .sheets
            .iter()
            .map(|sheet| ((sheet.juror, sheet.project), sheet))
            .collect();
        Self {
            data,
            words,
            profile,
            names: names_of(data.contest, data.minutes.secretary.as_str()),
            sheets,
            figures: data.results.map(|results| Figures::of(data.contest, results)),
        }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Returns a message.
    pub(crate) fn get(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// Returns a message with its variables.
    pub(crate) fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.format(key, args)
    }

    /// Returns «Громов Г.Г.», or more where that is not enough.
    pub(crate) fn listed(&self, juror: &Juror) -> String {
        self.names.list(juror_person(juror))
    }

    /// Returns «Г.Г. Громов», or more where that is not enough.
    pub(crate) fn signed(&self, juror: &Juror) -> String {
        self.names.signature(juror_person(juror))
    }

    /// Returns the name for the head of a narrow column.
    pub(crate) fn column(&self, juror: &Juror) -> String {
        self.names.brief(juror_person(juror))
    }

    /// Returns the lead as in lists; empty where there is none.
    pub(crate) fn lead(&self, project: &Project) -> String {
        lead_person(project).map_or_else(String::new, |person| self.names.list(person))
    }

    /// Returns the secretary as in signatures: as supplied for the minutes, else the one of the jury.
    pub(crate) fn secretary(&self) -> String {
        let supplied = self.data.minutes.secretary.trim();
        let jurors = &self.data.contest.jurors;
        let juror = if supplied.is_empty() {
            jurors.iter().find(|juror| juror.role == Role::Secretary)
        } else {
            known(self.data.contest, supplied)
        };
        match juror {
            Some(juror) => self.signed(juror),
            None if supplied.is_empty() => String::new(),
            None => self.names.signature(named(supplied)),
        }
    }

    /// Returns who presided: whom the presence names when it was last known, else as supplied for the minutes.
    /// Nobody is put there by guess, the chair may have been away.
    pub(crate) fn presiding(&self) -> Option<&'a Juror> {
        let presence = &self.data.day.presence;
        if presence.is_empty() {
            return self.data.minutes.presiding.and_then(|id| self.juror(id));
        }
        let ends = presence
            .stays
            .iter()
            .map(|stay| stay.left_ms.map_or(i64::MAX, |left| left - 1));
        let decided = self.data.day.votes.records.last().map(|record| record.time_ms);
        let at = |ms: i64| presence.presiding_at(self.data.contest, ms, &[]);
        let id = decided.and_then(at).or_else(|| ends.max().and_then(at))?;
        self.juror(id)
    }

    pub(crate) fn sheet(&self, juror: JurorId, project: ProjectId) -> Option<&'a Sheet> {
        self.sheets.get(&(juror, project)).copied()
    }

    pub(crate) fn juror(&self, id: JurorId) -> Option<&'a Juror> {
        self.data.contest.jurors.iter().find(|juror| juror.id == id)
    }

    pub(crate) fn project(&self, id: ProjectId) -> Option<&'a Project> {
        self.data.contest.projects.iter().find(|project| project.id == id)
    }

    /// Returns the title as on papers: the official one where there is one.
    pub(crate) fn title(&self, project: &'a Project) -> &'a str {
        project
            .official_title
            .as_deref()
            .filter(|title| !title.is_empty())
            .unwrap_or(&project.title)
    }

    /// Returns a title fit to stand in quotation marks: its own become „inner“ ones.
    pub(crate) fn quoted(&self, title: &str) -> String {
        match self.lang() {
            Lang::Ru => title.replace('«', "„").replace('»', "“"),
            Lang::En => title.replace(['«', '“'], "‘").replace(['»', '”'], "’"),
        }
    }

    /// Returns gaps for a day to be written by hand: «__» ________ 20__ г.
    pub(crate) fn day_by_hand(&self) -> Vec<Run> {
        vec![
            Run::text("«"),
            Run::Blank(8.0),
            Run::text("» "),
            Run::Blank(34.0),
            Run::text(" 20\u{a0}"),
            Run::Blank(8.0),
            Run::text(format!("\u{a0}{}", self.get("paper-year"))),
        ]
    }

    /// Returns «№ 4 «Название»».
    pub(crate) fn numbered(&self, id: ProjectId) -> String {
        self.project(id).map_or_else(String::new, |project| {
            self.with(
                "paper-project-named",
                &[
                    ("number", (&project.number).into()),
                    ("title", self.quoted(self.title(project)).into()),
                ],
            )
        })
    }

    pub(crate) fn score(&self, score: Score) -> String {
        number::score(score, self.lang())
    }

    /// Returns how totals of sheets are shown.
    pub(crate) fn figures(&self) -> Option<Figures> {
        self.figures
    }

    /// Returns the total of a sheet as the results show it.
    pub(crate) fn total(&self, total: &Exact) -> String {
        let text = match self.figures {
            Some(figures) => figures.total(total),
            None => figure(total, 4, |_| true).text,
        };
        messages::decimal(&text, self.lang())
    }

    pub(crate) fn weight(&self, weight: Weight) -> String {
        number::weight(weight, self.lang())
    }

    pub(crate) fn dates(&self) -> String {
        messages::days(&self.data.contest.dates, self.lang())
    }

    /// Returns an empty document of a kind with its properties filled in.
    pub(crate) fn document(&self, kind: &Spec, title: String) -> Document {
        let draft = kind.drafted && self.data.day.sealing.now().is_none();
        let mut document = self.page(title);
        document.watermark = draft.then(|| self.get("paper-draft"));
        if kind.names_results
            && let Some(fixed) = self.fixed()
        {
            document.seal = Some(fixed);
        }
        document
    }

    /// Returns which results were fixed: their entry of the journal, version and hash.
    pub(crate) fn fixed(&self) -> Option<String> {
        let fixed = self.data.day.sealing.now()?;
        Some(self.with(
            "paper-results-fixed",
            &[
                ("number", fixed.entry.to_string().into()),
                ("version", fixed.what.version.to_string().into()),
                ("hash", fixed.what.printed().into()),
            ],
        ))
    }

    /// Returns the time of day of a record, on the clocks of the hall.
    pub(crate) fn clock(&self, ms: i64) -> String {
        messages::clock((self.data.clock)(ms), self.lang())
    }

    /// Returns day and time of a record, on the clocks of the hall.
    pub(crate) fn day_and_clock(&self, ms: i64) -> String {
        messages::day_and_clock((self.data.clock)(ms), self.lang())
    }

    /// Returns the day of a record.
    pub(crate) fn day_of(&self, ms: i64) -> NaiveDate {
        (self.data.clock)(ms).date()
    }

    /// Returns «№ 4».
    pub(crate) fn number(&self, id: ProjectId) -> String {
        let number = self.project(id).map_or("", |project| project.number.as_str());
        format!("{}\u{a0}{number}", self.get("paper-number-sign"))
    }

    /// Returns «№ 4, № 3».
    pub(crate) fn numbers(&self, ids: impl IntoIterator<Item = ProjectId>) -> String {
        let numbers: Vec<String> = ids.into_iter().map(|id| self.number(id)).collect();
        numbers.join(", ")
    }

    /// Returns a juror's name as in lists; empty for one who is not there.
    pub(crate) fn name(&self, id: JurorId) -> String {
        self.juror(id)
            .map_or_else(String::new, |juror| self.listed(juror))
    }

    /// Returns an empty document without a draft mark.
    pub(crate) fn page(&self, title: String) -> Document {
        Document {
            title: format!("{title}. {}", self.data.contest.title),
            author: self
                .data
                .contest
                .organisation
                .lines()
                .collect::<Vec<_>>()
                .join(" "),
            lang: self.lang(),
            time: self.data.journal.map(|journal| journal.time).or_else(|| {
                self.data
                    .contest
                    .dates
                    .last()
                    .and_then(|day| day.and_hms_opt(0, 0, 0))
            }),
            landscape: false,
            watermark: None,
            short_name: title,
            seal: None,
            page_label: self.with(
                "paper-page-of",
                &[("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
            margins: None,
            blocks: Vec::new(),
        }
    }

    /// Returns the head every paper begins with: the organisation.
    pub(crate) fn letterhead(&self, size: f32) -> Vec<Block> {
        let organisation = self.data.contest.organisation.trim();
        if organisation.is_empty() {
            return Vec::new();
        }
        let paragraph = Paragraph::centred(vec![Run::text(organisation)])
            .size(size)
            .around(0.0, size * 0.7);
        vec![paragraph.keep().into()]
    }

    /// Returns a borderless row: left, centre and right.
    pub(crate) fn three(&self, left: Vec<Run>, centre: Vec<Run>, right: Vec<Run>, size: f32) -> Block {
        // Gaps for a day need more room than a day.
        let gaps = left.iter().any(|run| !matches!(run, Run::Text { .. }));
        let widths = if gaps { [1.4, 0.8, 0.8] } else { [1.0, 1.0, 1.0] };
        let mut table = Table::new(widths.map(Width::Share).to_vec());
        table.borders = false;
        table.size = Some(size);
        table.rows.push(Row::new(vec![
            Cell::of(left, Align::Left),
            Cell::of(centre, Align::Centre),
            Cell::of(right, Align::Right),
        ]));
        table.into()
    }

    /// Returns a line to sign on.
    pub(crate) fn signature(&self, role: String, name: String) -> Signature {
        Signature {
            role,
            name,
            caption: self.get("paper-signature"),
            name_caption: self.get("paper-signature-name"),
        }
    }

    /// Returns the line that names the journal's head as it was closed, fixed or signed last, for the end of papers; a
    /// draft names none.
    pub(crate) fn journal_line(&self) -> Option<Block> {
        self.data.journal.map(|journal| {
            let text = self.with(
                "paper-journal-line",
                &[
                    ("number", journal.number.to_string().into()),
                    ("hash", (&journal.hash).into()),
                    ("time", messages::day_and_clock(journal.time, self.lang()).into()),
                    ("version", self.data.contest.regulation.version.to_string().into()),
                ],
            );
            Paragraph::text(text)
                .size(self.profile.text.caption)
                .around(6.0, 0.0)
                .into()
        })
    }
}

/// Returns how the people of a contest are called in short, on its papers and screens alike: nobody looks
/// like another, a lead of a project like a juror neither. `secretary` is one more full name, or empty.
pub fn names_of(contest: &Contest, secretary: &str) -> Names {
    let secretary = secretary.trim();
    let further = !secretary.is_empty() && known(contest, secretary).is_none();
    let jurors = contest.jurors.iter().map(juror_person);
    let leads = contest.projects.iter().filter_map(lead_person);
    Names::new(jurors.chain(leads).chain(further.then(|| named(secretary))))
}

/// Returns a juror as a person with a name.
pub fn juror_person(juror: &Juror) -> Person<'_> {
    Person {
        name: &juror.name,
        detail: juror.position.as_deref().unwrap_or_default(),
        code: &juror.code,
    }
}

/// Returns the lead of a project as a person with a name.
pub fn lead_person(project: &Project) -> Option<Person<'_>> {
    let name = project.lead.as_deref().filter(|name| !name.trim().is_empty())?;
    let detail = project.faculty.as_deref().unwrap_or_default();
    Some(Person {
        name,
        detail,
        code: "",
    })
}

fn named(name: &str) -> Person<'_> {
    Person {
        name,
        ..Person::default()
    }
}

/// Returns the member of the jury, or its secretary, of this full name.
fn known<'a>(contest: &'a Contest, name: &str) -> Option<&'a Juror> {
    let same = |juror: &&Juror| juror.name.split_whitespace().eq(name.split_whitespace());
    let mut found: Vec<&Juror> = contest.jurors.iter().filter(same).collect();
    found.sort_by_key(|juror| juror.role != Role::Secretary);
    found.first().copied()
}
