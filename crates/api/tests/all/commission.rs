//! What the commission decides beside ties: sums, sheets, recusals, ballots.
#![allow(clippy::unwrap_used)]

use crate::voting::{decide, hall, hall_with};
use api::contract::*;
use api::{Request, ask};
use domain::{JurorId, ProjectId};
use serde_json::Value;

#[test]
fn sums_and_sheets_are_decided_within_the_rules_of_the_fund() {
    let hall = hall();
    let award = |project, amount| SubjectView::Award {
        project: ProjectId(project),
        amount,
    };
    for (subject, code) in [
        (award(1, 100_001), ErrorCode::AwardAboveRequest),
        (award(1, 49_999), ErrorCode::AwardBelowMinimum),
        (award(9, 100), ErrorCode::UnknownProject),
        (
            SubjectView::DropSheet {
                project: ProjectId(1),
                juror: JurorId(1),
            },
            ErrorCode::NoSheet,
        ),
        (
            SubjectView::NoShow {
                project: ProjectId(1),
                to_end: true,
            },
            ErrorCode::DecidedElsewhere,
        ),
        (
            SubjectView::Category {
                category: "А".into(),
                outcome: CategoryOutcomeView::Merged { into: "А".into() },
            },
            ErrorCode::BadMerger,
        ),
        (
            SubjectView::Category {
                category: "А".into(),
                outcome: CategoryOutcomeView::Awarded {
                    projects: vec![ProjectId(3)],
                },
            },
            ErrorCode::NotEligible,
        ),
    ] {
        assert_eq!(hall.refused(decide(subject, None, &[])), code);
    }
    hall.ok(decide(award(1, 60_000), Some((4, 0, 0)), &[1]));
    let fund = hall.ok(ask::Results { category: None })["fund"].clone();
    let row = fund["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|r| r["number"] == "1")
        .unwrap();
    assert_eq!(
        (&row["awarded"], &row["proposed"]),
        (&60_000.into(), &100_000.into())
    );
    hall.ok(decide(
        SubjectView::DropSheet {
            project: ProjectId(4),
            juror: JurorId(2),
        },
        Some((5, 0, 0)),
        &[],
    ));
    let explained = hall.ok(ask::Explain {
        project: ProjectId(4),
        category: None,
    });
    assert_eq!(explained["sheets"][1]["why_not"], "dropped");
}

#[test]
fn a_corrected_sum_does_not_silently_undo_another() {
    let hall = hall_with("6000");
    let award = |project, amount| {
        let project = ProjectId(project);
        decide(SubjectView::Award { project, amount }, None, &[])
    };
    let given = || {
        let fund = hall.ok(ask::Results { category: None })["fund"].clone();
        let sums = fund["rows"].as_array().unwrap().iter();
        sums.map(|row| row["awarded"].as_i64().unwrap())
            .collect::<Vec<_>>()
    };
    hall.ok(award(3, 250_000));
    hall.ok(award(4, 50_000));
    assert_eq!(given(), [100_000, 200_000, 250_000, 50_000]);
    assert_eq!(hall.refused(award(3, 280_000)), ErrorCode::AwardAboveFund);
    hall.ok(award(3, 240_000));
    assert_eq!(given(), [100_000, 200_000, 240_000, 50_000]);
}

#[test]
fn projects_touched_by_a_recusal_are_voted_on_separately() {
    let hall = hall();
    let agenda = hall.ok(ask::Voting {})["agenda"].clone();
    let told: Vec<_> = agenda
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                item["subject"]["about"].as_str().unwrap(),
                item["voters"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("recusals", 4),
            ("results", 5),
            ("results_of", 4),
            ("audience", 5),
            ("fund", 5)
        ]
    );
    let of = SubjectView::ResultsOf {
        project: ProjectId(1),
    };
    assert_eq!(
        hall.refused(decide(of.clone(), Some((5, 0, 0)), &[])),
        ErrorCode::RecusedVotes
    );
    assert_eq!(
        hall.refused(decide(of.clone(), Some((5, 0, 0)), &[1])),
        ErrorCode::TooManyVotes
    );
    let other = decide(SubjectView::Other, Some((1, 3, 0)), &[]);
    assert_eq!(hall.refused(other), ErrorCode::VoteLost);
    hall.ok(decide(of, Some((4, 0, 0)), &[1]));
    let item = hall.ok(ask::Voting {})["agenda"][2].clone();
    assert_eq!(
        (&item["vote"]["votes_for"], item["entry"].is_number()),
        (&4.into(), true)
    );
    hall.ok(ask::Dissent {
        juror: JurorId(3),
        text: "считаю иначе".into(),
    });
}

#[test]
fn the_count_of_ballots_is_controlled_and_never_mended() {
    let hall = hall();
    let count = |name: &str, in_box, spoiled, votes: &[(u32, u32)]| BoxForm {
        name: name.into(),
        in_box,
        spoiled,
        valid: None,
        votes: votes
            .iter()
            .map(|&(project, votes)| BoxVotes {
                project: ProjectId(project),
                votes,
                points: None,
            })
            .collect(),
    };
    let tellers = |members: &[&str], chair: &str| {
        Request::SetTellers(ask::SetTellers {
            members: members.iter().map(|name| (*name).to_owned()).collect(),
            chair: chair.into(),
        })
    };
    assert_eq!(
        hall.refused(tellers(&["Белова А.А."], "Чужой Ч.Ч.")),
        ErrorCode::ChairNotTeller
    );
    hall.ok(tellers(&["Белова А.А.", "Котов К.К."], "Белова А.А."));
    hall.ok(ask::SetBallots {
        ballots: BallotsForm {
            registered: Some(60),
            made: Some(50),
            issued: Some(40),
            cancelled: Some(10),
        },
    });
    let put = |form: BoxForm, reason: Option<&str>| {
        Request::CountBox(ask::CountBox {
            count: form,
            reason: reason.map(str::to_owned),
        })
    };
    assert_eq!(
        hall.refused(put(count(" ", 1, 0, &[]), None)),
        ErrorCode::BoxNameNeeded
    );
    hall.ok(put(count("Урна 1", 45, 1, &[(1, 20), (2, 24)]), None));
    let view = hall.ok(ask::Voting {})["hall"].clone();
    assert_eq!(
        (&view["verdict"], &view["not_returned"]),
        (&"waiting".into(), &(-5).into())
    );
    let red: Vec<_> = view["sums"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|sum| sum["agrees"] == false)
        .map(|sum| sum["code"].as_str().unwrap())
        .collect();
    assert_eq!(red, ["in_box"]);
    // Approved over red sums only by a decision with its reason.
    let held = |held, reason: &str| {
        Request::DecideAudience(ask::DecideAudience {
            held,
            reason: reason.into(),
        })
    };
    assert_eq!(hall.refused(held(true, "")), ErrorCode::ReasonNeeded);
    hall.ok(held(true, "пять бюллетеней выданы без подписи"));
    let view = hall.ok(ask::Voting {})["hall"].clone();
    assert_eq!(
        (&view["verdict"], &view["in_boxes"]),
        (&"held".into(), &45.into())
    );
    assert_eq!(view["winners"], serde_json::json!(["2"]));
    // Counted again: with a reason, and the decision falls.
    let again = count("Урна 1", 40, 0, &[(1, 20), (2, 20)]);
    assert_eq!(hall.refused(put(again.clone(), None)), ErrorCode::ReasonNeeded);
    hall.ok(put(again, Some("пересчёт")));
    let view = hall.ok(ask::Voting {})["hall"].clone();
    assert_eq!(
        (&view["decided"], &view["verdict"]),
        (&Value::Null, &"held".into())
    );
    assert_eq!(view["winners"], serde_json::json!(["1", "2"]));
}
