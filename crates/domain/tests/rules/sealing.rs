//! Stages, fixing, signatures and decisions as their records leave them.

use crate::day::day_at;
use crate::make::{day_of, decided};
use std::collections::BTreeMap;
use tribuna_domain::day::{Record, sealing, signing, stage, votes};
use tribuna_domain::*;

#[test]
fn a_signature_stands_under_the_version_it_was_put_under() {
    let noted = |juror: u32, paper, signature, version: u32| signing::Record::Noted {
        juror: JurorId(juror),
        paper,
        signature,
        version: Some(version),
    };
    use signing::Signature::{Later, No, Signed};
    use signing::SignedPaper::{Attendance, Summary};
    let day = day_at(vec![
        (0, noted(1, Summary, Signed, 1)),
        (0, noted(2, Attendance, Later, 1)),
        (0, noted(2, Summary, Later, 2)),
        (0, noted(1, Summary, No, 3)),
    ]);
    let of = |juror, paper, version| day.signature(JurorId(juror), paper, version);
    assert_eq!(of(1, Summary, 1), Signed, "also after another version was noted");
    assert_eq!(of(1, Summary, 2), No, "of the version before");
    assert_eq!(of(1, Summary, 3), No);
    assert_eq!(
        of(2, Attendance, 5),
        Later,
        "the attendance sheet has no versions"
    );
    assert_eq!((of(2, Summary, 1), of(2, Summary, 2)), (No, Later));
    assert_eq!(of(3, Summary, 1), No);
}

#[test]
fn what_is_fixed_taken_back_and_corrected_leaves_its_versions() {
    let snapshot = |version: u32| sealing::Snapshot {
        version,
        content: "{}".to_owned(),
        hash: "0123456789abcdef".to_owned(),
        key: String::new(),
        signature: String::new(),
    };
    let fixed = |version| sealing::Record::Fixed {
        snapshot: snapshot(version),
    };
    let corrected = |version, number| sealing::Record::Corrected {
        correction: sealing::Correction {
            number,
            was: "4".to_owned(),
            is: "5".to_owned(),
            reason: "описка".to_owned(),
            marks: Vec::new(),
            effects: Vec::new(),
            appeal: None,
        },
        snapshot: snapshot(version),
    };
    let appealed = |number| sealing::Record::Appealed {
        appeal: sealing::Appeal {
            number,
            project: ProjectId(1),
            by: "Громов Г.Г.".to_owned(),
            text: "сумма".to_owned(),
            grounds: sealing::Grounds::Arithmetic,
            late: None,
        },
    };
    let decided = |number, granted| sealing::Record::AppealDecided {
        number,
        granted,
        decision: "решили".to_owned(),
    };
    let unfixed = || sealing::Record::Unfixed {
        reason: "ошибка".to_owned(),
    };
    let revealed = |project: u32, category: Option<&str>| sealing::Record::Revealed {
        project: ProjectId(project),
        category: category.map(str::to_owned),
    };
    let of = |records: Vec<sealing::Record>| day_at(records.into_iter().map(|record| (0, record))).sealing;
    assert_eq!(of(vec![]).now(), None);
    let back = of(vec![fixed(1), revealed(1, None), unfixed()]);
    assert_eq!(
        (back.now(), back.last, back.unfixed.len(), back.revealed.len()),
        (None, 1, 1, 0)
    );
    let sealed = of(vec![
        fixed(1),
        unfixed(),
        fixed(2),
        revealed(1, None),
        appealed(1),
        appealed(2),
        decided(2, true),
        decided(7, true),
        corrected(3, 1),
        revealed(2, Some("Спорт")),
    ]);
    let versions: Vec<u32> = sealed.versions.iter().map(|at| at.what.version).collect();
    assert_eq!(
        (versions, sealed.last, sealed.corrections.len()),
        (vec![2, 3], 3, 1)
    );
    assert_eq!(sealed.now().map(|at| (at.entry, at.what.version)), Some((9, 3)));
    let appeals: Vec<_> = sealed
        .appeals
        .iter()
        .map(|(at, decided)| (at.what.number, decided.as_ref().map(|at| (at.entry, at.what.0))))
        .collect();
    assert_eq!(appeals, [(1, None), (2, Some((7, true)))]);
    assert_eq!(
        sealed.revealed,
        [(ProjectId(1), None), (ProjectId(2), Some("Спорт".to_owned()))]
    );
    assert!(
        of(vec![fixed(1), revealed(1, None), sealing::Record::RevealReset {}])
            .revealed
            .is_empty()
    );
    // A version that is lower than one that was taken back does not take its number.
    assert_eq!(of(vec![fixed(4), unfixed(), fixed(2)]).last, 4);
}

#[test]
fn stages_that_marks_are_open_at_are_remembered_and_marks_say_how_far_it_is() {
    use stage::Stage::{CheckIn, Defence, Deliberation, Fixed, Preparation, Published, Signed};
    let went = |to| stage::Record::Went {
        to,
        reason: None,
        on: None,
    };
    let after = |steps: &[stage::Stage]| day_at(steps.iter().map(|&to| (0, went(to)))).stages;
    assert_eq!(after(&[CheckIn, Defence, Deliberation, Fixed]).opened, 2);
    assert_eq!(
        after(&[CheckIn, Defence, Deliberation, Defence, Deliberation]).opened,
        4
    );
    assert_eq!(after(&[Deliberation]).opened, 0);
    let at = |to, closed, begun| after(&[to]).at(closed, begun);
    for sealed in [Fixed, Signed, Published] {
        assert_eq!(
            (at(sealed, true, true), at(sealed, false, false)),
            (sealed, sealed)
        );
        assert!(sealed.is_sealed() && sealed.is_closed());
    }
    for open in [Preparation, CheckIn, Defence] {
        assert!(!open.is_sealed() && !open.is_closed());
        assert_eq!(at(open, true, false), Deliberation);
        assert_eq!((at(open, false, false), at(open, false, true)), (open, Defence));
    }
    assert!(Deliberation.is_closed() && !Deliberation.is_sealed());
    assert_eq!(
        (at(Deliberation, true, true), at(Deliberation, false, false)),
        (Deliberation, Defence)
    );
    for one in stage::Stage::ALL {
        assert_eq!(serde_json::json!(one), one.word());
    }
}

#[test]
fn ways_between_stages_are_those_of_the_work() {
    use stage::NoWay::{Begun, ByItsAct, Same, Sealed, Skips};
    use stage::Way::{Back, Close, On, Reopen, Unfix};
    let [p, c, d, l, f, s, b] = stage::Stage::ALL;
    // From each stage (row) to each (column), no mark given yet.
    let ways = [
        (
            p,
            [
                Err(Same),
                Ok(On),
                Ok(On),
                Err(Skips),
                Err(Skips),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            c,
            [
                Ok(Back),
                Err(Same),
                Ok(On),
                Err(Skips),
                Err(Skips),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            d,
            [
                Ok(Back),
                Ok(Back),
                Err(Same),
                Ok(Close),
                Err(Skips),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            l,
            [
                Ok(Reopen),
                Ok(Reopen),
                Ok(Reopen),
                Err(Same),
                Err(ByItsAct),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            f,
            [
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Ok(Unfix),
                Err(Same),
                Err(ByItsAct),
                Err(Skips),
            ],
        ),
        (
            s,
            [
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Same),
                Err(ByItsAct),
            ],
        ),
        (
            b,
            [
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Same),
            ],
        ),
    ];
    for (from, row) in ways {
        for (to, wanted) in stage::Stage::ALL.into_iter().zip(row) {
            assert_eq!(from.way(to, false), wanted, "{from:?} → {to:?}");
            // Marks were given: nothing goes back before the defence.
            let begun = if (to, from) < (d, f) && to < d && wanted.is_ok_and(stage::Way::is_back) {
                Err(Begun)
            } else {
                wanted
            };
            assert_eq!(from.way(to, true), begun, "{from:?} → {to:?}, begun");
        }
    }
    assert!([Back, Reopen, Unfix].into_iter().all(stage::Way::is_back));
    assert!(![On, Close].into_iter().any(stage::Way::is_back));
}

#[test]
fn what_is_cancelled_stands_no_more_and_the_last_decision_on_the_same_holds() {
    let sum = |project: u32, amount| {
        decided(votes::Subject::Award {
            project: ProjectId(project),
            amount,
        })
    };
    let dropped = |project: u32, juror: u32| {
        decided(votes::Subject::DropSheet {
            project: ProjectId(project),
            juror: JurorId(juror),
        })
    };
    let category = |name: &str, outcome| {
        decided(votes::Subject::Category {
            category: name.to_owned(),
            outcome,
        })
    };
    let merged = |name: &str, into: &str| {
        category(
            name,
            votes::CategoryOutcome::Merged {
                into: into.to_owned(),
            },
        )
    };
    let cancelled = |entry| {
        Record::Votes(votes::Record::Cancelled {
            entry,
            reason: "ошибка".to_owned(),
        })
    };
    let day = day_of([
        sum(1, 5),
        sum(2, 6),
        sum(1, 7),
        dropped(1, 2),
        dropped(3, 4),
        cancelled(4),
        cancelled(99),
    ]);
    assert_eq!(
        day.votes.awards(),
        BTreeMap::from([(ProjectId(1), (3, 7)), (ProjectId(2), (2, 6))])
    );
    assert_eq!(day.votes.dropped_sheets(), [(ProjectId(3), JurorId(4))].into());
    assert_eq!((day.votes.records.len(), day.votes.cancelled.len()), (4, 1));
    assert_eq!(day.votes.cancelled[0].0.entry, 4);
    assert_eq!(day.decided().count(), 4);

    let day = day_of([
        merged("А", "Б"),
        merged("Б", "В"),
        category("В", votes::CategoryOutcome::Noted),
    ]);
    let in_force = |day: &Day, name: &str| day.votes.category_in_force(name).to_owned();
    assert_eq!(
        ["А", "Б", "В", "Г"].map(|name| in_force(&day, name)),
        ["В", "В", "В", "Г"]
    );
    assert_eq!(
        day.votes.categories().len(),
        2,
        "what is only noted follows from nothing"
    );
    let ring = day_of([merged("А", "Б"), merged("Б", "А")]);
    assert_eq!(in_force(&ring, "А"), "А", "a ring ends");
    let again = day_of([merged("А", "Б"), category("А", votes::CategoryOutcome::Void)]);
    assert_eq!(in_force(&again, "А"), "А");
    assert_eq!(again.votes.categories()["А"], (2, &votes::CategoryOutcome::Void));
}

#[test]
fn a_vote_is_carried_by_more_for_than_against() {
    let vote = |votes_for, against| votes::OpenVote {
        votes_for,
        against,
        abstained: 9,
        not_voting: Vec::new(),
    };
    assert!(vote(3, 2).is_carried() && !vote(2, 2).is_carried() && !vote(2, 3).is_carried());
    let project = ProjectId(1);
    for (subject, on_results) in [
        (votes::Subject::Results, true),
        (votes::Subject::ResultsOf { project }, true),
        (votes::Subject::Fund, true),
        (votes::Subject::Recusals, false),
        (votes::Subject::Award { project, amount: 1 }, false),
        (votes::Subject::Other, false),
    ] {
        assert_eq!(subject.is_on_results(), on_results, "{subject:?}");
    }
}
