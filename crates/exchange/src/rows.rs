//! The rows of a contest's tables, as they are written.

use crate::decimal::show;
use crate::rule_words::{quorum_text, threshold_text, tie_words};
use crate::settings::Key;
use crate::table::Language;
use crate::words::{
    AUDIENCE, METHODS, PER, RIGHTS, ROLES, SEATS, SHARE, SHARE_OF, STANDINGS, STYLES, VOTES, WEIGHTS, Words,
};
use domain::day::audience::Audience;
use domain::regulation::{AudienceMode, AudienceRule, TieRule, length_text};
use domain::{Contest, Juror, Money, Right, Role, Score, Seat, Sheet, Standing};
use std::collections::HashMap;

/// What a cell is written as.
pub(crate) enum Value {
    Nothing,
    Text(String),
    /// A decimal with a point; a number in the workbook.
    Number(String),
}

impl Value {
    fn text(text: Option<&String>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.clone()))
    }

    /// A code of digits alone is a number in a spreadsheet, as people would type it.
    fn code(code: &str) -> Self {
        let plain =
            code.len() <= 9 && !code.starts_with('0') && code.bytes().all(|byte| byte.is_ascii_digit());
        if plain {
            Self::Number(code.to_owned())
        } else {
            Self::Text(code.to_owned())
        }
    }

    fn money(money: Option<Money>) -> Self {
        money.map_or(Self::Nothing, |money| Self::Number(show(money.0, 2)))
    }

    fn score(score: Score) -> Self {
        Self::Number(show(score.0, 2))
    }
}

pub(crate) fn word<T: PartialEq + Copy>(words: Words<T>, value: T, language: Language) -> &'static str {
    let forms = words
        .iter()
        .find(|(other, _)| *other == value)
        .map_or(&[] as &[&str], |(_, forms)| forms);
    let at = match language {
        Language::En => 0,
        Language::Ru => 1,
    };
    forms.get(at).copied().unwrap_or_default()
}

pub(crate) fn role_word(role: Role, language: Language) -> &'static str {
    word(ROLES, role, language)
}

pub(crate) fn seat_word(seat: Seat, language: Language) -> &'static str {
    word(SEATS, seat, language)
}

pub(crate) fn standing_word(standing: Standing, language: Language) -> &'static str {
    word(STANDINGS, standing, language)
}

/// Returns the words of a helper's rights, with a semicolon between.
pub(crate) fn right_words(rights: &[Right], language: Language) -> String {
    let words: Vec<&str> = rights
        .iter()
        .map(|right| word(RIGHTS, *right, language))
        .collect();
    words.join("; ")
}

/// Returns the word of a juror's vote; the secretary's cell stays empty.
pub(crate) fn vote_word(juror: &Juror, language: Language) -> &'static str {
    if juror.role == Role::Secretary {
        ""
    } else {
        word(VOTES, juror.voting, language)
    }
}

pub(crate) fn yes_no(value: bool, language: Language) -> &'static str {
    word(crate::words::YES_NO, value, language)
}

pub(crate) fn contest_rows(contest: &Contest, audience: &Audience, language: Language) -> Vec<Vec<Value>> {
    let none = match language {
        Language::Ru => "нет",
        Language::En => "none",
    };
    let digits = |digits: Option<u32>| digits.map_or_else(|| none.to_owned(), |digits| digits.to_string());
    let regulation = &contest.regulation;
    let (aggregation, rounding, places) = (&regulation.aggregation, &regulation.rounding, &regulation.places);
    let days: Vec<String> = contest
        .dates
        .iter()
        .map(|day| day.format("%d.%m.%Y").to_string())
        .collect();
    let ties: Vec<String> = places
        .ties
        .iter()
        .map(|rule| tie_text(*rule, contest, language))
        .collect();
    let ties = if ties.is_empty() {
        none.to_owned()
    } else {
        ties.join("; ")
    };
    let percent = format!("{} %", show(i64::from(regulation.fund.minimum_share), 2));
    let settings: [(Key, String); 24] = [
        (Key::Title, contest.title.clone()),
        (Key::Organisation, contest.organisation.clone()),
        (Key::Place, contest.place.clone()),
        (Key::Dates, days.join("; ")),
        (Key::Preset, regulation.preset.clone()),
        (Key::MinimumSheets, regulation.minimum_sheets.to_string()),
        (Key::Quorum, quorum_text(regulation.quorum)),
        (
            Key::Threshold,
            regulation
                .threshold
                .map_or_else(|| none.to_owned(), threshold_text),
        ),
        (
            Key::Method,
            word(METHODS, aggregation.method, language).to_owned(),
        ),
        (Key::Drop, aggregation.drop.to_string()),
        (Key::DropFrom, aggregation.drop_from.to_string()),
        (Key::Per, word(PER, aggregation.per, language).to_owned()),
        (
            Key::Weights,
            word(WEIGHTS, aggregation.weights, language).to_owned(),
        ),
        (Key::RoundCriterionMean, digits(rounding.criterion_mean)),
        (Key::RoundCriterionPoints, digits(rounding.criterion_points)),
        (Key::RoundSheet, digits(rounding.sheet)),
        (Key::RoundTotal, digits(rounding.total)),
        (Key::Style, word(STYLES, places.style, language).to_owned()),
        (Key::Ties, ties),
        (
            Key::BoundaryOnly,
            yes_no(places.boundary_only, language).to_owned(),
        ),
        (Key::Prizes, places.prizes.to_string()),
        (Key::FundMinimumShare, percent),
        (
            Key::FundPartial,
            yes_no(regulation.fund.partial, language).to_owned(),
        ),
        (Key::FundSkip, yes_no(regulation.fund.skip, language).to_owned()),
    ];
    let cap = regulation.fund.cap.map(|cap| (Key::FundCap, show(cap, 2)));
    settings
        .into_iter()
        .chain(cap)
        .chain([(
            Key::RemoteCounts,
            yes_no(regulation.remote_counts, language).to_owned(),
        )])
        .chain(audience_settings(&regulation.audience, language))
        .chain(ballot_settings(audience))
        .chain([
            (Key::TimePresentation, length_text(regulation.time.presentation)),
            (Key::TimeQuestions, length_text(regulation.time.questions)),
            (Key::TimeWarning, length_text(regulation.time.warning)),
            (Key::TimeOvertime, length_text(regulation.time.overtime)),
        ])
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| vec![Value::Text(key.title(language).to_owned()), Value::Text(value)])
        .collect()
}

fn audience_settings(rule: &AudienceRule, language: Language) -> Vec<(Key, String)> {
    let (mode, share) = match rule.mode {
        AudienceMode::Share { weight, of } => (SHARE, Some((weight, of))),
        other => (other, None),
    };
    let mut settings = vec![(Key::AudienceMode, word(AUDIENCE, mode, language).to_owned())];
    if let Some((weight, of)) = share {
        let percent = format!("{} %", show(i64::from(weight), 2));
        settings.push((Key::AudienceWeight, percent));
        settings.push((Key::AudienceOf, word(SHARE_OF, of, language).to_owned()));
    }
    settings.extend([
        (Key::AudienceChoices, rule.choices.to_string()),
        (Key::AudienceExactly, yes_no(rule.exactly, language).to_owned()),
        (Key::AudienceMinimum, rule.minimum_ballots.to_string()),
    ]);
    settings
}

fn ballot_settings(audience: &Audience) -> impl Iterator<Item = (Key, String)> {
    let ballots = &audience.ballots;
    [
        (Key::BallotsRegistered, ballots.registered),
        (Key::BallotsMade, ballots.made),
        (Key::BallotsIssued, ballots.issued),
        (Key::BallotsCancelled, ballots.cancelled),
        (Key::BallotsInBox, audience.in_boxes()),
        (Key::BallotsSpoiled, audience.spoiled()),
        (Key::BallotsValid, audience.valid()),
    ]
    .into_iter()
    .filter_map(|(key, number)| Some((key, number?.to_string())))
}

/// Returns the votes of all boxes, a row for each project; empty where no box was counted.
pub(crate) fn ballot_rows(contest: &Contest, audience: &Audience) -> Vec<Vec<Value>> {
    let votes = audience.votes();
    let row = |project: &domain::Project| {
        let count = votes.get(&project.id).copied().unwrap_or(0);
        vec![Value::code(&project.number), Value::Number(count.to_string())]
    };
    match audience.in_boxes() {
        Some(_) => contest.projects.iter().map(row).collect(),
        None => Vec::new(),
    }
}

fn tie_text(rule: TieRule, contest: &Contest, language: Language) -> String {
    let (en, ru) = tie_words(rule);
    let word = match language {
        Language::En => en,
        Language::Ru => ru,
    };
    match rule {
        TieRule::Criterion(id) => {
            let code = contest
                .criteria
                .iter()
                .find(|criterion| criterion.id == id)
                .map(|criterion| criterion.code.as_str());
            format!("{word}:{}", code.unwrap_or_default())
        }
        _ => word.to_owned(),
    }
}

pub(crate) fn criteria_rows(contest: &Contest, language: Language) -> Vec<Vec<Value>> {
    let row = |criterion: &domain::Criterion| {
        vec![
            Value::code(&criterion.code),
            Value::Text(criterion.name.clone()),
            Value::Number(show(criterion.weight.0, 4)),
            Value::score(criterion.min),
            Value::score(criterion.max),
            Value::score(criterion.step),
            Value::Text(yes_no(criterion.key, language).to_owned()),
            Value::text(criterion.description.as_ref()),
        ]
    };
    contest.criteria.iter().map(row).collect()
}

pub(crate) fn project_rows(contest: &Contest, language: Language) -> Vec<Vec<Value>> {
    let row = |project: &domain::Project| {
        let team = Some(project.team.join("; ")).filter(|team| !team.is_empty());
        vec![
            Value::code(&project.number),
            Value::Text(project.title.clone()),
            Value::text(project.registration.as_ref()),
            Value::text(project.official_title.as_ref()),
            Value::text(project.lead.as_ref()),
            Value::text(team.as_ref()),
            Value::text(project.speaker.as_ref()),
            Value::text(project.faculty.as_ref()),
            Value::text(project.group.as_ref()),
            Value::text(project.contact.as_ref()),
            Value::text(project.category.as_ref()),
            Value::money(project.requested),
            Value::money(project.minimum),
            Value::text(project.mentor.as_ref()),
            Value::text(project.section.as_ref()),
            Value::text(project.summary.as_ref()),
            Value::Text(standing_word(project.standing, language).to_owned()),
            Value::text(project.grounds.as_ref()),
        ]
    };
    contest.projects.iter().map(row).collect()
}

pub(crate) fn juror_rows(contest: &Contest, language: Language) -> Vec<Vec<Value>> {
    let row = |juror: &Juror| {
        vec![
            Value::code(&juror.code),
            Value::Text(juror.name.clone()),
            Value::text(juror.position.as_ref()),
            Value::Text(role_word(juror.role, language).to_owned()),
            Value::Text(vote_word(juror, language).to_owned()),
            juror.seat.map_or(Value::Nothing, |seat| {
                Value::Text(seat_word(seat, language).to_owned())
            }),
            Value::text(juror.section.as_ref()),
        ]
    };
    contest.jurors.iter().map(row).collect()
}

pub(crate) fn category_rows(contest: &Contest) -> Vec<Vec<Value>> {
    let row = |category: &domain::Category| vec![Value::Text(category.name.clone())];
    contest.categories.iter().map(row).collect()
}

pub(crate) fn section_rows(contest: &Contest) -> Vec<Vec<Value>> {
    let row = |section: &domain::Section| vec![Value::Text(section.name.clone())];
    contest.sections.iter().map(row).collect()
}

pub(crate) fn helper_rows(contest: &Contest, language: Language) -> Vec<Vec<Value>> {
    let row = |helper: &domain::Helper| {
        vec![
            Value::Text(helper.name.clone()),
            Value::Text(right_words(&helper.rights, language)),
        ]
    };
    contest.helpers.iter().map(row).collect()
}

pub(crate) fn source_rows(contest: &Contest) -> Vec<Vec<Value>> {
    let row = |source: &domain::Source| {
        vec![
            Value::Text(source.name.clone()),
            Value::money(Some(source.limit)),
            Value::Number(source.priority.to_string()),
            source
                .share
                .map_or(Value::Nothing, |share| Value::Number(show(share.0, 4))),
        ]
    };
    contest.sources.iter().map(row).collect()
}

pub(crate) fn score_rows(contest: &Contest, sheets: &[Sheet]) -> Vec<Vec<Value>> {
    let numbers: HashMap<_, _> = contest
        .projects
        .iter()
        .map(|project| (project.id, project.number.as_str()))
        .collect();
    let codes: HashMap<_, _> = contest
        .jurors
        .iter()
        .map(|juror| (juror.id, juror.code.as_str()))
        .collect();
    let row = |sheet: &Sheet| {
        let number = numbers.get(&sheet.project)?;
        let code = codes.get(&sheet.juror)?;
        let mut row = vec![Value::code(number), Value::code(code)];
        row.extend(sheet.marks.iter().map(|mark| match (mark, &sheet.recusal) {
            (_, Some(_)) => Value::Text("с/о".to_owned()),
            (Some(score), None) => Value::score(*score),
            (None, None) => Value::Nothing,
        }));
        Some(row)
    };
    sheets.iter().filter_map(row).collect()
}
