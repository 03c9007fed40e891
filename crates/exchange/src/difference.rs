//! What of an import differs from the contest it is added to.

use crate::decimal::show;
use crate::fault::{Fault, FaultCode, Findings};
use crate::import::Ready;
use crate::table::Table;
use crate::words::fold_code;
use domain::regulation::{Places, TieRule};
use domain::{Contest, Criterion, Juror, Money, Project, Regulation, Source};
use std::collections::HashMap;

/// Tells that something stands otherwise, unless the import leaves it empty.
fn differ(
    table: Table,
    entry: &str,
    column: &str,
    old: Option<String>,
    new: Option<String>,
    findings: &mut Findings,
) {
    let Some(new) = new.filter(|new| !new.is_empty()) else {
        return;
    };
    let old = old.unwrap_or_default();
    if old != new {
        let fault = Fault::of(table, FaultCode::StandsOtherwise).value(new);
        findings.fault(
            fault
                .with("entry", entry)
                .with("field", field(table, column))
                .with("stands", old),
        );
    }
}

fn field(table: Table, column: &str) -> String {
    crate::grid::column_named(table, column).map_or_else(|| column.to_owned(), crate::table::Column::both)
}

pub(crate) fn compare_contest(existing: &Contest, import: &Ready, findings: &mut Findings) {
    let new = &import.contest;
    let days = |contest: &Contest| {
        contest
            .dates
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; ")
    };
    let fields = [
        ("„Название“ (title)", existing.title.clone(), new.title.clone()),
        (
            "„Организация“ (organisation)",
            existing.organisation.clone(),
            new.organisation.clone(),
        ),
        ("„Место“ (place)", existing.place.clone(), new.place.clone()),
        ("„Дата“ (date)", days(existing), days(new)),
    ];
    for (column, old, new) in fields {
        differ(
            Table::Contest,
            &existing.title,
            column,
            Some(old),
            Some(new),
            findings,
        );
    }
    if import.names_regulation && !same_regulation(existing, new) {
        findings.fault(Fault::of(Table::Contest, FaultCode::RegulationFixed));
    }
}

/// Versions and identities of criteria aside, since both belong to the contest and not to its rules.
fn same_regulation(existing: &Contest, new: &Contest) -> bool {
    let codes = |contest: &Contest| -> Vec<(Option<String>, Option<TieRule>)> {
        let code = |rule: &TieRule| match rule {
            TieRule::Criterion(id) => {
                let criterion = contest.criteria.iter().find(|criterion| criterion.id == *id);
                (criterion.map(|criterion| fold_code(&criterion.code)), None)
            }
            other => (None, Some(*other)),
        };
        contest.regulation.places.ties.iter().map(code).collect()
    };
    let bare = |regulation: &Regulation| Regulation {
        version: 0,
        places: Places {
            ties: Vec::new(),
            ..regulation.places.clone()
        },
        ..regulation.clone()
    };
    bare(&existing.regulation) == bare(&new.regulation) && codes(existing) == codes(new)
}

/// Returns for each existing criterion its position in the import.
pub(crate) fn compare_criteria(
    existing: &[Criterion],
    new: &[Criterion],
    findings: &mut Findings,
) -> Vec<Option<usize>> {
    let same = |a: &Criterion, b: &Criterion| {
        (&a.name, a.weight, a.min, a.max, a.step, a.key) == (&b.name, b.weight, b.min, b.max, b.step, b.key)
    };
    let positions: HashMap<String, usize> = new
        .iter()
        .enumerate()
        .map(|(at, criterion)| (fold_code(&criterion.code), at))
        .collect();
    for criterion in new {
        let old = existing
            .iter()
            .find(|old| fold_code(&old.code) == fold_code(&criterion.code));
        if !old.is_some_and(|old| same(old, criterion)) {
            findings
                .fault(Fault::of(Table::Criteria, FaultCode::CriteriaFixed).value(criterion.code.as_str()));
        }
    }
    existing
        .iter()
        .map(|criterion| positions.get(&fold_code(&criterion.code)).copied())
        .collect()
}

pub(crate) fn compare_project(old: &Project, new: &Project, findings: &mut Findings) {
    let roubles = |money: Option<Money>| money.map(|money| show(money.0, 2));
    let team = |project: &Project| Some(project.team.join("; "));
    let fields = [
        ("title", Some(old.title.clone()), Some(new.title.clone())),
        ("registration", old.registration.clone(), new.registration.clone()),
        (
            "official_title",
            old.official_title.clone(),
            new.official_title.clone(),
        ),
        ("lead", old.lead.clone(), new.lead.clone()),
        ("team", team(old), team(new)),
        ("speaker", old.speaker.clone(), new.speaker.clone()),
        ("faculty", old.faculty.clone(), new.faculty.clone()),
        ("group", old.group.clone(), new.group.clone()),
        ("contact", old.contact.clone(), new.contact.clone()),
        ("category", old.category.clone(), new.category.clone()),
        ("requested", roubles(old.requested), roubles(new.requested)),
        ("minimum", roubles(old.minimum), roubles(new.minimum)),
        ("mentor", old.mentor.clone(), new.mentor.clone()),
        ("section", old.section.clone(), new.section.clone()),
        ("summary", old.summary.clone(), new.summary.clone()),
    ];
    for (column, before, after) in fields {
        differ(Table::Projects, &old.number, column, before, after, findings);
    }
    for (name, text) in &new.notes {
        differ(
            Table::Projects,
            &old.number,
            name,
            old.notes.get(name).cloned(),
            Some(text.clone()),
            findings,
        );
    }
}

pub(crate) fn compare_juror(old: &Juror, new: &Juror, findings: &mut Findings) {
    use crate::rows::{role_word, seat_word, vote_word};
    let seat = |juror: &Juror| {
        juror
            .seat
            .map(|seat| seat_word(seat, crate::Language::Ru).to_owned())
    };
    let fields = [
        ("name", Some(old.name.clone()), Some(new.name.clone())),
        ("position", old.position.clone(), new.position.clone()),
        (
            "role",
            Some(role_word(old.role, crate::Language::Ru).to_owned()),
            Some(role_word(new.role, crate::Language::Ru).to_owned()),
        ),
        (
            "voting",
            Some(vote_word(old, crate::Language::Ru).to_owned()),
            Some(vote_word(new, crate::Language::Ru).to_owned()),
        ),
        ("seat", seat(old), seat(new)),
        ("section", old.section.clone(), new.section.clone()),
    ];
    for (column, before, after) in fields {
        differ(Table::Jurors, &old.code, column, before, after, findings);
    }
}

pub(crate) fn second_chair(existing: &Contest, new: &[Juror], findings: &mut Findings) {
    let chair = |juror: &&Juror| juror.role == domain::Role::Chair;
    if let (Some(first), Some(second)) = (existing.jurors.iter().find(chair), new.iter().find(chair)) {
        let fault = Fault::of(Table::Jurors, FaultCode::SecondChair).value(second.code.as_str());
        findings.fault(fault.with("first", &first.code));
    }
}

pub(crate) fn compare_source(old: &Source, new: &Source, findings: &mut Findings) {
    let share = |source: &Source| source.share.map(|share| show(share.0, 4));
    differ(
        Table::Sources,
        &old.name,
        "limit",
        Some(show(old.limit.0, 2)),
        Some(show(new.limit.0, 2)),
        findings,
    );
    differ(
        Table::Sources,
        &old.name,
        "share",
        share(old),
        share(new),
        findings,
    );
}
