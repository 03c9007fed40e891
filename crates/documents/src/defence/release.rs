//! The list of participants to be released from classes, a page for each faculty
//! (`docs/rules/papers.md`, Release from classes).

use crate::block::{Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::defence::timetable::{What, span, speaker, timetables};
use crate::papers::parts::{days_or_gaps, head, of_contest};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;
use domain::{Project, ProjectId, Standing};
use messages::name_order;
use std::collections::BTreeMap;

/// Rows of a form that names nobody.
const BLANK_ROWS: usize = 14;

/// Somebody to be released.
struct Student<'a> {
    name: &'a str,
    group: &'a str,
    project: &'a Project,
}

/// Participants to be released from classes, by faculty.
pub(crate) const PAPER: Spec = Spec::of("release_list", Group::Before, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-release-short"));
    let faculties = faculties(wording);
    let when = when(wording);
    if faculties.is_empty() {
        document.blocks = page(wording, None, &[], &when);
    }
    for (index, (faculty, students)) in faculties.iter().enumerate() {
        if index > 0 {
            document.blocks.push(Block::PageBreak);
        }
        document
            .blocks
            .extend(page(wording, Some(faculty), students, &when));
    }
    document
}

/// Returns the people of the competing projects by faculty, by name; those of no faculty last.
fn faculties<'a>(wording: &Wording<'a>) -> Vec<(&'a str, Vec<Student<'a>>)> {
    let mut faculties: BTreeMap<(bool, &str), Vec<Student<'_>>> = BTreeMap::new();
    let projects = wording.data.contest.projects.iter();
    for project in projects.filter(|project| project.standing == Standing::Competing) {
        let faculty = project.faculty.as_deref().map(str::trim).unwrap_or_default();
        let students = faculties.entry((faculty.is_empty(), faculty)).or_default();
        let lead = project.lead.as_deref().map(str::trim).unwrap_or_default();
        let group = project.group.as_deref().map(str::trim).unwrap_or_default();
        let names = [lead, speaker(project).trim()]
            .into_iter()
            .chain(project.team.iter().map(|name| name.trim()));
        for name in names.filter(|name| !name.is_empty()) {
            let there = |student: &Student<'_>| student.name == name && student.project.id == project.id;
            if !students.iter().any(there) {
                // The group is the lead's; of the others it is not known.
                let group = if name == lead { group } else { "" };
                students.push(Student { name, group, project });
            }
        }
    }
    let mut list: Vec<(&str, Vec<Student<'_>>)> = faculties
        .into_iter()
        .filter(|(_, students)| !students.is_empty())
        .map(|((_, faculty), students)| (faculty, students))
        .collect();
    for (_, students) in &mut list {
        students.sort_by(|a, b| name_order(a.name, b.name));
    }
    list
}

/// Returns when each project presents, where that is planned.
fn when(wording: &Wording<'_>) -> BTreeMap<ProjectId, String> {
    let several = wording.data.contest.dates.len() > 1;
    let mut when = BTreeMap::new();
    for table in timetables(wording) {
        for line in &table.lines {
            let What::Project(project) = line.what else {
                continue;
            };
            let mut parts = Vec::new();
            if let Some(day) = table.day.filter(|_| several) {
                parts.push(messages::day(day, wording.lang()));
            }
            let time = span(wording, line.time);
            if !time.is_empty() {
                parts.push(time);
            }
            when.insert(project.id, parts.join(", "));
        }
    }
    when
}

fn page(
    wording: &Wording<'_>,
    faculty: Option<&str>,
    students: &[Student<'_>],
    when: &BTreeMap<ProjectId, String>,
) -> Vec<Block> {
    let place = vec![Run::text(&wording.data.contest.place)];
    let subject = of_contest(wording, "paper-release-subject");
    let line = [days_or_gaps(wording), Vec::new(), place];
    let mut blocks = head(wording, "paper-release-title", subject, line);
    let mut name = vec![Run::bold(format!("{} ", wording.get("paper-release-faculty")))];
    name.push(match faculty {
        None => Run::Fill(60.0),
        Some("") => Run::text(wording.get("paper-release-no-faculty")),
        Some(faculty) => Run::text(faculty),
    });
    blocks.push(Paragraph::new(name).size(13.0).around(8.0, 4.0).keep().into());
    let text = match wording.dates() {
        days if days.is_empty() => wording.get("paper-release-please-open"),
        days => wording.with("paper-release-please", &[("days", days.into())]),
    };
    blocks.push(Paragraph::text(text).size(12.0).around(0.0, 6.0).keep().into());
    blocks.push(table(wording, students, when).into());
    if !students.is_empty() {
        let text = wording.with("paper-release-total", &[("count", students.len().into())]);
        blocks.push(Paragraph::text(text).size(12.0).around(6.0, 6.0).into());
    }
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-release-signed"), String::new()),
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ]));
    blocks
}

fn table(wording: &Wording<'_>, students: &[Student<'_>], when: &BTreeMap<ProjectId, String>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(14.0),
        Width::Share(1.0),
        Width::Fixed(24.0),
        Width::Share(1.0),
        Width::Fixed(34.0),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-row-number",
        "paper-col-full-name",
        "paper-col-group",
        "paper-col-project",
        "paper-col-presents",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    for (index, student) in students.iter().enumerate() {
        table.rows.push(Row::new(vec![
            Cell::centre((index + 1).to_string()),
            Cell::text(student.name),
            Cell::centre(student.group),
            Cell::text(wording.numbered(student.project.id)),
            Cell::centre(when.get(&student.project.id).cloned().unwrap_or_default()),
        ]));
    }
    if table.rows.is_empty() {
        table.rows = crate::papers::parts::empty_rows(BLANK_ROWS, keys.len(), 9.0);
    }
    table
}
