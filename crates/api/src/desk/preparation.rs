//! What a contest still lacks before marks can be taken, and what it would be better to have.

use crate::contract::{OpenPoint, OpenPointCode as C, ScreenName as S};
use crate::show::numbers::count;
use domain::contest::{Contest, Project, Role, Standing};

/// Returns the open points of the set-up: what the taking of marks cannot begin without first, in the order of
/// the work, then advice.
pub(crate) fn open_points(contest: &Contest) -> Vec<OpenPoint> {
    let mut points = Vec::new();
    let mut point = |code, number: usize, screen, needed| {
        points.push(OpenPoint {
            code,
            count: count(number),
            screen,
            needed,
        });
    };
    let of = |holds: fn(&Project) -> bool| contest.projects.iter().filter(|p| holds(p)).count();
    if contest.criteria.is_empty() {
        point(C::CriteriaMissing, 0, S::Setup, true);
    }
    if contest.projects.is_empty() {
        point(C::ProjectsMissing, 0, S::Projects, true);
    }
    if !contest.jurors.iter().any(|j| j.scores()) {
        point(C::JurorsMissing, 0, S::Jury, true);
    }
    let undecided = of(|p| p.standing == Standing::Received);
    if undecided > 0 {
        point(C::ApplicationsUndecided, undecided, S::Projects, true);
    }
    let weightless = contest.criteria.iter().filter(|c| c.weight.0 == 0).count();
    if weightless > 0 {
        point(C::CriteriaWeights, weightless, S::Setup, false);
    }
    if contest.jurors.iter().any(|j| j.scores()) {
        if !contest.jurors.iter().any(|j| j.role == Role::Chair) {
            point(C::ChairMissing, 0, S::Jury, false);
        }
        let voting = contest.jurors.iter().filter(|j| j.scores() && j.voting).count();
        if count(voting) < contest.regulation.minimum_sheets {
            point(C::JuryTooSmall, voting, S::Jury, false);
        }
    }
    let without = of(|p| p.standing == Standing::Competing && p.category.is_none());
    if without > 0 && !contest.categories.is_empty() {
        point(C::CategoriesMissing, without, S::Projects, false);
    }
    if contest.dates.is_empty() {
        point(C::DateMissing, 0, S::Setup, false);
    }
    if contest.sources.is_empty() {
        point(C::MoneyMissing, 0, S::Setup, false);
    } else {
        let without = of(|p| p.standing == Standing::Competing && p.requested.is_none());
        if without > 0 {
            point(C::RequestsMissing, without, S::Projects, false);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::contest::{Category, Criterion, Juror, Source};
    use domain::{CategoryId, CriterionId, JurorId, Money, ProjectId, Score, SourceId, Weight};

    fn criterion(weight: i64) -> Criterion {
        Criterion {
            id: CriterionId(1),
            code: "К1".into(),
            name: "Польза".into(),
            weight: Weight(weight),
            min: Score(0),
            max: Score(500),
            step: Score(100),
            key: false,
            description: None,
            words: Vec::new(),
        }
    }

    fn juror(id: u32, role: Role) -> Juror {
        Juror {
            id: JurorId(id),
            code: format!("Ж{id}"),
            name: format!("Судья {id}"),
            position: None,
            role,
            voting: true,
            seat: None,
            section: None,
        }
    }

    fn project(id: u32) -> Project {
        Project {
            id: ProjectId(id),
            number: id.to_string(),
            requested: Some(Money(100)),
            category: Some("А".into()),
            ..Project::default()
        }
    }

    /// A contest that lacks nothing.
    fn whole() -> Contest {
        Contest {
            dates: vec![chrono::NaiveDate::from_ymd_opt(2026, 5, 15).expect("a day")],
            criteria: vec![criterion(10_000)],
            projects: vec![project(1), project(2)],
            jurors: vec![
                juror(1, Role::Chair),
                juror(2, Role::Member),
                juror(3, Role::Member),
            ],
            sources: vec![Source {
                id: SourceId(1),
                name: "Программа".into(),
                limit: Money(1000),
                priority: 1,
                share: None,
            }],
            categories: vec![Category {
                id: CategoryId(1),
                name: "А".into(),
            }],
            ..Contest::default()
        }
    }

    fn found(change: impl FnOnce(&mut Contest)) -> Vec<(C, u32)> {
        let mut contest = whole();
        change(&mut contest);
        open_points(&contest).iter().map(|p| (p.code, p.count)).collect()
    }

    #[test]
    fn a_whole_contest_has_no_open_points() {
        assert_eq!(found(|_| ()), []);
    }

    #[test]
    fn each_lack_is_one_point() {
        assert_eq!(found(|c| c.criteria.clear()), [(C::CriteriaMissing, 0)]);
        assert_eq!(
            found(|c| c.criteria[0].weight = Weight(0)),
            [(C::CriteriaWeights, 1)]
        );
        assert_eq!(found(|c| c.projects.clear()), [(C::ProjectsMissing, 0)]);
        assert_eq!(found(|c| c.jurors.clear()), [(C::JurorsMissing, 0)]);
        assert_eq!(found(|c| c.jurors[0].role = Role::Member), [(C::ChairMissing, 0)]);
        assert_eq!(found(|c| c.jurors.truncate(2)), [(C::JuryTooSmall, 2)]);
        assert_eq!(found(|c| c.jurors[1].voting = false), [(C::JuryTooSmall, 2)]);
        assert_eq!(
            found(|c| c.projects[1].category = None),
            [(C::CategoriesMissing, 1)]
        );
        assert_eq!(found(|c| c.dates.clear()), [(C::DateMissing, 0)]);
        assert_eq!(found(|c| c.sources.clear()), [(C::MoneyMissing, 0)]);
        assert_eq!(
            found(|c| c.projects[0].requested = None),
            [(C::RequestsMissing, 1)]
        );
        let received = found(|c| c.projects[0].standing = Standing::Received);
        assert_eq!(received, [(C::ApplicationsUndecided, 1)]);
    }

    #[test]
    fn what_does_not_compete_lacks_nothing() {
        let withdrawn = found(|c| {
            c.projects[0].standing = Standing::Withdrawn;
            c.projects[0].requested = None;
            c.projects[0].category = None;
        });
        assert_eq!(withdrawn, []);
    }

    #[test]
    fn a_contest_without_categories_does_not_ask_for_them() {
        let without = found(|c| {
            c.categories.clear();
            c.projects[0].category = None;
        });
        assert_eq!(without, []);
    }
}
