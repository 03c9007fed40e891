//! Diagnostics: only once marks are closed, and only for whoever sits at the secretary's console.

use crate::contract::*;
use crate::door::request::request;
use crate::door::turn::Look;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Moment;
use crate::file::open::Seen;
use crate::results::index::Index;
use crate::show::cards::short_names;
use crate::show::numbers::{count, place_text, position};
use domain::diagnostics::{
    Agreement, Deliberation, Firmness, LineKind, Outlook, OutlookRow, Pairwise, Range, Undefined,
};
use domain::regulation::Method;
use domain::{Contest, Exact, JurorId, ProjectId, Score};
use std::collections::BTreeMap;

request! {
    /// How the jury marked and how firm the places are; refused while marks are being taken.
    Diagnostics { category: Option<String> } -> DiagnosticsView;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for Diagnostics {
    fn answer(&self, turn: Turn<'_>) -> Result<DiagnosticsView, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let category = self.category.as_deref();
        let moment = closed(open)?;
        let contest = &*moment.contest;
        let deliberation = begin(&moment, category)?;
        let people = short_names(contest);
        let (leniency, leniency_none) = match deliberation.leniency() {
            Ok(leniency) => (Some(leniency_view(&Index::new(contest), &people, leniency)), None),
            Err(why) => (None, Some(worded(why, contest))),
        };
        let official = deliberation.official().map_err(|why| worded(why, contest))?;
        let seed = seed_of(&moment.head.1);
        let firmness = deliberation
            .firmness(seed, DRAWS)
            .map_err(|why| worded(why, contest))?;
        let name = |juror: JurorId| people.get(&juror).cloned().unwrap_or_default();
        Ok(DiagnosticsView {
            category: category.map(str::to_owned),
            jurors: deliberation
                .jurors()
                .into_iter()
                .map(|juror| PanelJuror {
                    juror,
                    name: name(juror),
                })
                .collect(),
            leniency,
            leniency_none,
            agreement: agreement_view(deliberation.agreement(), contest),
            firmness: firmness_view(contest, &official, firmness, seed),
            limits: limits(&deliberation, contest, &official),
            entry: moment.head.0,
        })
    }
}

request! {
    /// Places and money in another case; refused while marks are being taken. Never official.
    WhatIf { case: WhatIfCase, category: Option<String> } -> WhatIfView;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for WhatIf {
    fn answer(&self, turn: Turn<'_>) -> Result<WhatIfView, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let Self { case, .. } = self;
        let category = self.category.as_deref();
        let moment = closed(open)?;
        let contest = &*moment.contest;
        let deliberation = begin(&moment, category)?;
        let refused = |why| worded(why, contest);
        let official = deliberation.official().map_err(refused)?;
        let after = match case {
            WhatIfCase::WithoutJuror { juror } => {
                if !deliberation.jurors().contains(juror) {
                    return Err(ErrorCode::UnknownJuror.into());
                }
                deliberation.without_juror(*juror).map_err(refused)?
            }
            WhatIfCase::Trim { drop } => deliberation.trimmed(*drop).map_err(refused)?,
            WhatIfCase::Threshold { threshold } => deliberation
                .with_threshold(threshold.map(Score))
                .map_err(refused)?,
            WhatIfCase::Adjusted {} => deliberation.adjusted().map_err(refused)?,
            WhatIfCase::Line { above } => return line(&deliberation, contest, &official, *above),
            WhatIfCase::Copeland {} => {
                let pairwise = deliberation.pairwise();
                let points = pairwise.copeland();
                compared(
                    &official,
                    &pairwise,
                    &shared(&pairwise.copeland_places()),
                    Some(&points),
                )
            }
            WhatIfCase::Schulze {} => {
                let pairwise = deliberation.pairwise();
                // Two that do not beat each other are not equal to a third for that: no places are shared.
                let places: Vec<(u32, u32)> =
                    pairwise.schulze().iter().map(|&place| (place, place)).collect();
                compared(&official, &pairwise, &places, None)
            }
        };
        let by_place = matches!(case, WhatIfCase::Threshold { .. });
        Ok(effect(contest, &official, &after, by_place))
    }
}

/// Juries drawn for the shares above the line.
const DRAWS: u32 = 2_000;

/// Reads the moment once nobody marks any more.
fn closed(open: &Seen) -> Result<Moment, ApiError> {
    if open.is_closed() {
        open.moment()
    } else {
        Err(ErrorCode::MarksOpen.into())
    }
}

fn begin<'a>(moment: &'a Moment, category: Option<&'a str>) -> Result<Deliberation<'a>, ApiError> {
    Deliberation::new(&moment.contest, &moment.sheets, &moment.day, category)
        .map_err(|refusal| crate::show::refusals::worded(refusal, &moment.contest))
}

/// Returns why there is no such figure.
fn worded(why: Undefined, contest: &Contest) -> ApiError {
    match why {
        Undefined::Refused(refusal) => crate::show::refusals::worded(refusal, contest),
        Undefined::TooFewJurors => ErrorCode::TooFewJurors.into(),
        Undefined::TooFewProjects => ErrorCode::TooFewProjects.into(),
        Undefined::TooFewComplete => ErrorCode::TooFewComplete.into(),
        Undefined::NoSpread => ErrorCode::NoSpread.into(),
    }
}

/// Returns the first 64 bits of the journal's head.
fn seed_of(head: &str) -> u64 {
    let first: String = head.chars().take(16).collect();
    u64::from_str_radix(&first, 16).unwrap_or_default()
}

fn leniency_view(
    index: &Index<'_>,
    people: &BTreeMap<JurorId, String>,
    leniency: domain::diagnostics::Leniency,
) -> LeniencyView {
    let name = |juror: JurorId| people.get(&juror).cloned().unwrap_or_default();
    LeniencyView {
        limit: leniency.limit.printed(2),
        jurors: leniency
            .jurors
            .into_iter()
            .map(|one| LenientJuror {
                juror: one.juror,
                name: name(one.juror),
                leniency: one.leniency.printed(2),
                at: position(&one.leniency),
                against: one.against.map(|against| against.printed(2)),
                sheets: count(one.sheets),
            })
            .collect(),
        outliers: leniency
            .outliers
            .into_iter()
            .map(|one| OutlierView {
                project: one.project,
                number: index.number(one.project).to_owned(),
                title: index
                    .project(one.project)
                    .map(|p| p.title.clone())
                    .unwrap_or_default(),
                juror: name(one.juror),
                total: one.total.printed(2),
                residual: one.residual.printed(2),
                at: position(&one.residual),
            })
            .collect(),
    }
}

fn agreement_view(agreement: Agreement, contest: &Contest) -> AgreementView {
    let figure = |value: Result<Exact, Undefined>| match value {
        Ok(value) => Figure {
            value: Some(value.printed(2)),
            at: Some(position(&value)),
            none: None,
        },
        Err(why) => Figure {
            value: None,
            at: None,
            none: Some(worded(why, contest)),
        },
    };
    AgreementView {
        jurors: count(agreement.jurors),
        projects: count(agreement.projects),
        complete: count(agreement.complete),
        kendall_w: figure(agreement.kendall_w),
        alpha: figure(agreement.alpha),
        icc_single: figure(agreement.icc_single),
        icc_mean: figure(agreement.icc_mean),
    }
}

fn firmness_view(contest: &Contest, official: &Outlook, firmness: Firmness, seed: u64) -> FirmnessView {
    let index = Index::new(contest);
    let (ranges, ranges_none) = split(firmness.ranges, contest);
    let (draws, draws_none) = split(firmness.draws, contest);
    let ranges: BTreeMap<ProjectId, Range> = ranges.into_iter().map(|one| (one.project, one)).collect();
    let draws: BTreeMap<ProjectId, _> = draws.into_iter().map(|one| (one.project, one)).collect();
    let rows = firmness.neighbours.into_iter().map(|near| {
        let (range, drawn) = (ranges.get(&near.project), draws.get(&near.project));
        let row = official.rows.iter().find(|row| row.project == near.project);
        let apart = |distance: Option<Exact>| distance.map(|distance| distance.printed(official.digits));
        FirmRow {
            project: near.project,
            number: index.number(near.project).to_owned(),
            title: index
                .project(near.project)
                .map(|p| p.title.clone())
                .unwrap_or_default(),
            place: near.place.map(place_text),
            first: near.place.map(|(first, _)| first),
            score: row.and_then(|row| score(row, official.digits)),
            better: apart(near.better),
            worse: apart(near.worse),
            best: range.and_then(|range| range.best),
            worst: range.and_then(|range| range.worst),
            unplaced: range.is_some_and(|range| range.unplaced),
            above: firmness.line.and(drawn.map(|drawn| drawn.above)),
            drawn: drawn.map_or_else(Vec::new, |drawn| {
                let places = drawn.places.iter();
                places
                    .map(|(&place, &times)| DrawnPlace { place, times })
                    .collect()
            }),
        }
    });
    FirmnessView {
        rows: rows.collect(),
        draws: DRAWS,
        seed: format!("{seed:016x}"),
        line: firmness.line.map(|line| match line {
            LineKind::Fund => "fund".to_owned(),
            LineKind::Prizes(_) => "prizes".to_owned(),
        }),
        prizes: contest.regulation.places.prizes,
        ranges_none,
        draws_none,
    }
}

fn split<T>(found: Result<Vec<T>, Undefined>, contest: &Contest) -> (Vec<T>, Option<ApiError>) {
    match found {
        Ok(found) => (found, None),
        Err(why) => (Vec::new(), Some(worded(why, contest))),
    }
}

fn limits(deliberation: &Deliberation<'_>, contest: &Contest, official: &Outlook) -> WhatIfLimits {
    let regulation = &contest.regulation;
    let dropped = match regulation.aggregation.method {
        Method::TrimmedMean => regulation.aggregation.drop,
        _ => 0,
    };
    let hundredths = |value: &Exact| value.round_half_away(2).printed(2).replace('.', "").parse().ok();
    let (least, most) = deliberation.scale();
    WhatIfLimits {
        threshold: regulation.threshold.map(|threshold| threshold.0),
        scale: hundredths(&least)
            .zip(hundredths(&most))
            .filter(|_| !regulation.aggregation.method.low_wins()),
        line: official.above.map(count),
        ranked: count(official.rows.iter().filter(|row| row.place.is_some()).count()),
        most_dropped: count(deliberation.most_dropped()),
        dropped,
    }
}

fn score(row: &OutlookRow, digits: u32) -> Option<String> {
    row.exact.as_ref().map(|exact| exact.printed(digits))
}

/// Returns first and last place of each, those who have the same sharing it.
fn shared(places: &[u32]) -> Vec<(u32, u32)> {
    let last = |place: u32| {
        let sharing = places.iter().filter(|&&other| other == place).count();
        place + count(sharing.max(1)) - 1
    };
    places.iter().map(|&place| (place, last(place))).collect()
}

/// Returns the official result with the places of pairwise comparisons; nothing is said of money.
fn compared(
    official: &Outlook,
    pairwise: &Pairwise,
    places: &[(u32, u32)],
    points: Option<&[Exact]>,
) -> Outlook {
    let mut rows: Vec<OutlookRow> = official
        .rows
        .iter()
        .map(|row| {
            let at = pairwise.projects.iter().position(|id| *id == row.project);
            OutlookRow {
                place: at.map(|at| places[at]),
                exact: at.and_then(|at| Some(points?[at].clone())),
                award: None,
                ..row.clone()
            }
        })
        .collect();
    // Stable: those who share a place stay in the official order.
    rows.sort_by_key(|row| row.place.unwrap_or((u32::MAX, u32::MAX)));
    Outlook {
        rows,
        above: None,
        digits: 1,
        left: None,
    }
}

/// Returns what a case changes. Who enters and leaves is told of the line of funding, or, by `by_place`, of having
/// a place at all.
fn effect(contest: &Contest, official: &Outlook, after: &Outlook, by_place: bool) -> WhatIfView {
    let index = Index::new(contest);
    let inside = |outlook: &Outlook| -> Vec<ProjectId> {
        let within = |(at, row): (usize, &OutlookRow)| {
            if by_place {
                row.place.is_some()
            } else {
                outlook.above.is_some_and(|above| at < above)
            }
        };
        let rows = outlook.rows.iter().enumerate();
        rows.filter(|(at, row)| within((*at, row)))
            .map(|(_, row)| row.project)
            .collect()
    };
    let (was, is) = (inside(official), inside(after));
    let comparable = by_place || after.above.is_some();
    let apart = |of: &[ProjectId], from: &[ProjectId]| -> Vec<NamedProject> {
        let others = of.iter().filter(|id| comparable && !from.contains(id));
        others.map(|id| named(&index, *id)).collect()
    };
    let mut moved = 0;
    let rows = after.rows.iter().filter_map(|row| {
        let before = official.rows.iter().find(|other| other.project == row.project)?;
        moved += u32::from(before.place != row.place);
        Some(effect_row(&index, (before, official.digits), (row, after.digits)))
    });
    let rows = rows.collect();
    WhatIfView {
        rows,
        moved,
        enter: apart(&is, &was),
        leave: apart(&was, &is),
        money: after.left.zip(official.left).map(|(after_left, before_left)| {
            let fund = contest
                .sources
                .iter()
                .map(|source| source.limit.0.max(0))
                .sum::<i64>();
            WhatIfMoney {
                fund,
                before: fund - before_left.0,
                after: fund - after_left.0,
            }
        }),
        asked: Vec::new(),
    }
}

/// Returns what a line drawn after `above` projects changes: nobody's place, and the money that it would take.
fn line(
    deliberation: &Deliberation<'_>,
    contest: &Contest,
    official: &Outlook,
    above: u32,
) -> Result<WhatIfView, ApiError> {
    let moved = deliberation
        .line_after(usize::try_from(above).unwrap_or(usize::MAX))
        .map_err(|why| worded(why, contest))?
        .ok_or(ErrorCode::NoFund)?;
    let index = Index::new(contest);
    let name = |ids: Vec<ProjectId>| ids.into_iter().map(|id| named(&index, id)).collect();
    let same = |row| effect_row(&index, (row, official.digits), (row, official.digits));
    Ok(WhatIfView {
        rows: official.rows.iter().map(same).collect(),
        moved: 0,
        enter: name(moved.enter),
        leave: name(moved.leave),
        money: Some(WhatIfMoney {
            fund: moved.fund.0,
            before: moved.fund.0 - official.left.map_or(0, |left| left.0),
            after: moved.wanted.0,
        }),
        asked: moved.asked.iter().map(|money| money.0).collect(),
    })
}

fn named(index: &Index<'_>, id: ProjectId) -> NamedProject {
    NamedProject {
        number: index.number(id).to_owned(),
        title: index.project(id).map(|p| p.title.clone()).unwrap_or_default(),
    }
}

fn effect_row(index: &Index<'_>, before: (&OutlookRow, u32), after: (&OutlookRow, u32)) -> EffectRow {
    let NamedProject { number, title } = named(index, after.0.project);
    EffectRow {
        project: after.0.project,
        number,
        title,
        score_before: score(before.0, before.1),
        place_before: before.0.place.map(place_text),
        status_before: before.0.status.word().to_owned(),
        score_after: score(after.0, after.1),
        place_after: after.0.place.map(place_text),
        status_after: after.0.status.word().to_owned(),
        awarded_before: before.0.award.map(|money| money.0),
        awarded_after: after.0.award.map(|money| money.0),
    }
}
