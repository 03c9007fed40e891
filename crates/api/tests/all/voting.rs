//! Ties that people decide, decisions of the commission and the students' vote, through the program.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ResultsFormat;
use api::contract::*;
use api::{Request, ask};
use domain::{JurorId, ProjectId};
use serde_json::Value;

/// Projects 1–3 with equal scores and equal key criteria, 4 below them; the chair is recused from project 1.
pub(crate) fn hall() -> Hall {
    hall_with("10000")
}

/// The same with so much money.
pub(crate) fn hall_with(limit: &str) -> Hall {
    let mut scores = String::from("Проект №,Член жюри,К1,К2,К3,К4,К5,К6,К7\n1,Ж1,с/о,,,,,,\n");
    for project in 1..=4 {
        for juror in 1..=6 {
            if (project, juror) != (1, 1) {
                let mark = if project == 4 { 3 } else { 4 };
                scores += &format!(
                    "{project},Ж{juror},{}\n",
                    [mark.to_string().as_str(); 7].join(",")
                );
            }
        }
    }
    Hall::of(&[
        (
            "contest.toml",
            "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\nplaces.ties = [\"jury_vote\", \"casting_vote\", \"lot\"]\n",
        ),
        (
            "projects.csv",
            "№,Проект,Запрошено,Номинация\n1,Ёлка,1000,А\n2,Зал,2000,А\n3,Хор,3000,Б\n4,Сад,500,Б\n",
        ),
        (
            "jurors.csv",
            "Код,Ф.И.О.,Роль,Голос\nЖ1,Антонова Алла Аскольдовна,председатель,\nЖ2,Борисов Борис Богданович,заместитель,\nЖ3,Волков Влас Власович,член,\nЖ4,Гусев Глеб Глебович,член,\nЖ5,Дроздова Дина Дмитриевна,член,\nЖ6,Ежов Егор Егорович,член,совещательный\nС1,Зимина Зоя Захаровна,секретарь,\n",
        ),
        ("sources.csv", &format!("Источник,Лимит\nПрограмма,{limit}\n")),
        ("scores.csv", &scores),
    ])
}

pub(crate) fn vote(projects: &[u32], round: u32, named: &[(u32, u32)]) -> Request {
    Request::VoteOnTie(ask::VoteOnTie {
        projects: projects.iter().copied().map(ProjectId).collect(),
        round,
        votes: named
            .iter()
            .map(|&(juror, project)| TieBallot {
                juror: JurorId(juror),
                project: (project > 0).then_some(ProjectId(project)),
            })
            .collect(),
    })
}

fn cast(projects: &[u32], juror: u32, choice: u32) -> Request {
    Request::CastVote(ask::CastVote {
        projects: projects.iter().copied().map(ProjectId).collect(),
        juror: JurorId(juror),
        choice: ProjectId(choice),
        reason: "команда готова начать раньше".into(),
    })
}

pub(crate) fn decide(subject: SubjectView, votes: Option<(u32, u32, u32)>, not_voting: &[u32]) -> Request {
    Request::Decide(ask::Decide {
        decision: DecisionForm {
            subject,
            text: "решили".into(),
            vote: votes.map(|(votes_for, against, abstained)| OpenVoteForm {
                votes_for,
                against,
                abstained,
                not_voting: not_voting.iter().copied().map(JurorId).collect(),
            }),
        },
    })
}

fn places(hall: &Hall) -> Vec<(String, String)> {
    let results = hall.ok(ask::Results { category: None });
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rows = results["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(&row["number"]), text(&row["place"])))
        .collect()
}

#[test]
fn a_vote_on_the_results_fills_the_minutes_and_a_tie_leads_to_the_voting() {
    let hall = hall();
    let preview = hall.ok(ask::FixingPreview {});
    let mut lines = preview["lines"].as_array().unwrap().iter();
    let ties = lines.find(|line| line["code"] == "ties_decided").unwrap();
    assert_eq!(
        (&ties["state"], &ties["screen"]),
        (&"needed".into(), &"voting".into())
    );

    let unfilled = || {
        let minutes = hall.ok(ask::Minutes {});
        minutes["empty"]
            .as_array()
            .unwrap()
            .contains(&"votes-results".into())
    };
    assert!(unfilled());
    hall.ok(decide(SubjectView::Results, Some((4, 0, 0)), &[]));
    assert!(!unfilled());
}

#[test]
fn the_minutes_name_every_vote_that_is_missing_and_know_when_the_meeting_ended() {
    let hall = hall();
    let minutes = || -> MinutesView { serde_json::from_value(hall.ok(ask::Minutes {})).unwrap() };
    let named = |view: &MinutesView, field: &str| view.empty.iter().any(|name| name == field);
    let before = minutes();
    for field in ["begin", "end", "votes-recusals", "votes-projects", "votes-fund"] {
        assert!(named(&before, field), "{field} is empty: {:?}", before.empty);
    }
    // The chair is recused from project 1: it is voted on separately.
    assert_eq!(
        (before.unvoted, before.begin, before.end),
        (vec!["1".to_owned()], None, None)
    );
    let project = ProjectId(1);
    hall.ok(decide(SubjectView::ResultsOf { project }, Some((4, 0, 0)), &[1]));
    hall.ok(decide(SubjectView::Recusals, Some((4, 0, 0)), &[1]));
    let after = minutes();
    assert!(
        after.unvoted.is_empty() && !named(&after, "votes-projects"),
        "{:?}",
        after.empty
    );
    assert!(!named(&after, "votes-recusals") && named(&after, "votes-fund"));
    assert!(
        after.end.is_some() && !named(&after, "end"),
        "the last vote ended it"
    );
    // What people type counts as well.
    let three = VotesForm {
        votes_for: Some(3),
        votes_against: Some(0),
        abstained: Some(0),
    };
    let form = MinutesForm {
        votes_fund: three,
        begin: "14.00".into(),
        ..MinutesForm::default()
    };
    hall.ok(ask::SetMinutes { minutes: form });
    let typed = minutes();
    assert!(
        !named(&typed, "votes-fund") && !named(&typed, "begin"),
        "{:?}",
        typed.empty
    );
}

#[test]
fn results_are_voted_on_when_marks_are_closed_and_anew_when_they_were_open_again() {
    let hall = hall();
    let results = || decide(SubjectView::Results, Some((4, 0, 0)), &[]);
    let entry = || {
        let agenda = hall.ok(ask::Voting {})["agenda"].clone();
        let mut items = agenda.as_array().unwrap().iter();
        let item = items.find(|item| item["subject"]["about"] == "results").unwrap();
        item["entry"].clone()
    };
    let ties = || {
        let view = hall.ok(ask::FixingPreview {});
        let mut lines = view["lines"].as_array().unwrap().iter();
        lines.any(|line| line["code"] == "ties_decided")
    };
    hall.ok(results());
    assert!(entry().is_number() && ties());
    hall.ok(ask::ReopenMarks {
        reason: "нашли лист".into(),
    });
    assert!(!ties(), "how many are equal is no business of anybody yet");
    let project = ProjectId(2);
    for subject in [
        SubjectView::Results,
        SubjectView::ResultsOf { project },
        SubjectView::Fund,
        SubjectView::Award {
            project,
            amount: 200_000,
        },
        SubjectView::Category {
            category: "А".into(),
            outcome: CategoryOutcomeView::Void,
        },
    ] {
        assert_eq!(hall.refused(decide(subject, None, &[])), ErrorCode::MarksOpen);
    }
    hall.ok(decide(SubjectView::Recusals, Some((4, 0, 0)), &[1]));
    hall.ok(ask::CloseMarks {});
    assert_eq!(entry(), Value::Null, "the vote was on other figures");
    let minutes = hall.ok(ask::Minutes {});
    assert!(
        minutes["empty"]
            .as_array()
            .unwrap()
            .contains(&"votes-results".into())
    );
    hall.ok(results());
    assert!(entry().is_number());
}

#[test]
fn a_lost_vote_on_the_results_holds_fixing_up_until_it_is_carried() {
    let hall = hall();
    let lost = || {
        let view = hall.ok(ask::FixingPreview {});
        let mut lines = view["lines"].as_array().unwrap().iter();
        let line = lines.find(|line| line["code"] == "votes_lost");
        line.map(|line| (line["state"].clone(), line["count"].clone()))
    };
    let needed = |count: u32| Some(("needed".into(), count.into()));
    assert_eq!(lost(), None);
    hall.ok(decide(SubjectView::Results, Some((1, 3, 0)), &[]));
    hall.ok(decide(SubjectView::Fund, Some((2, 3, 0)), &[]));
    assert_eq!(lost(), needed(2));
    let error = hall.ask(&hall.window, ask::FixResults {}).unwrap_err();
    assert!(error.params["what"].contains("Проголосовать ещё раз"), "{error}");
    hall.ok(decide(SubjectView::Results, Some((4, 1, 0)), &[]));
    assert_eq!(lost(), needed(1));
    // The vote of who presides decides.
    hall.ok(decide(SubjectView::Fund, Some((2, 2, 0)), &[]));
    assert_eq!(lost(), None);
}

#[test]
fn who_has_left_the_meeting_does_not_vote_on_a_tie() {
    let hall = hall();
    let day = || "2026-05-15".to_owned();
    for juror in 1..=5 {
        hall.ok(ask::JurorArrived {
            juror: JurorId(juror),
            day: day(),
            at: None,
            remote: false,
        });
    }
    hall.ok(ask::JurorLeft {
        juror: JurorId(3),
        day: day(),
        at: None,
    });
    let votes = |juror| vote(&[1, 2, 3], 1, &[(2, 1), (juror, 2)]);
    let error = hall.ask(&hall.window, votes(3)).unwrap_err();
    assert_eq!(error.code, ErrorCode::VoterAbsent);
    assert!(hall.program.words(&error).contains("Волков"), "{error}");
    let question = hall.ok(ask::Voting {})["questions"][0].clone();
    assert_eq!(question["voters"][2]["bar"], "absent");
    assert_eq!(question["round"], 1, "nothing was recorded");
    hall.ok(votes(4));
}

#[test]
fn a_tie_of_three_goes_by_vote_run_off_and_the_deputys_casting_vote() {
    let hall = hall();
    let view = hall.ok(ask::Voting {});
    let question = &view["questions"][0];
    assert_eq!(
        (&question["rule"], &question["places"]),
        (&"jury_vote".into(), &"1–3".into())
    );
    let barred: Vec<_> = question["voters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v["bar"].as_str())
        .collect();
    assert_eq!(barred, [Some("recused"), None, None, None, None]);

    // Who may not vote, and what is not asked, is refused in words.
    for (request, code) in [
        (vote(&[1, 2, 3], 1, &[(1, 2)]), ErrorCode::VoterRecused),
        (vote(&[1, 2, 3], 1, &[(6, 2)]), ErrorCode::VoterHasNoVote),
        (vote(&[1, 2, 3], 1, &[(7, 2)]), ErrorCode::VoterHasNoVote),
        (vote(&[1, 2, 3], 1, &[(2, 2), (2, 3)]), ErrorCode::VoterTwice),
        (vote(&[1, 2, 3], 1, &[(2, 4)]), ErrorCode::NotAmongTied),
        (vote(&[1, 2, 3], 1, &[]), ErrorCode::NobodyVoted),
        (vote(&[2, 3], 1, &[(2, 2)]), ErrorCode::NotTied),
        (vote(&[1, 2, 3], 2, &[(2, 2)]), ErrorCode::RunOffNotAsked),
        (cast(&[1, 2, 3], 2, 1), ErrorCode::NotTied),
        (
            Request::DrawLot(ask::DrawLot {
                projects: [1, 2, 3].map(ProjectId).to_vec(),
            }),
            ErrorCode::NotTied,
        ),
    ] {
        assert_eq!(hall.refused(request), code);
    }

    hall.ok(vote(&[1, 2, 3], 1, &[(2, 1), (3, 1), (4, 2), (5, 2)]));
    let question = &hall.ok(ask::Voting {})["questions"][0];
    assert_eq!(
        (&question["round"], question["among"].as_array().unwrap().len()),
        (&2.into(), 2)
    );
    assert_eq!(
        hall.refused(vote(&[1, 2, 3], 2, &[(2, 3)])),
        ErrorCode::NotAmongTied
    );
    hall.ok(vote(&[1, 2, 3], 2, &[(2, 1), (3, 1), (4, 2), (5, 2)]));

    // Equal in the run-off: the casting vote is the deputy's, the chair being recused.
    let question = hall.ok(ask::Voting {})["questions"][0].clone();
    assert_eq!(
        (&question["rule"], &question["presiding"]["juror"]),
        (&"casting_vote".into(), &"2".into())
    );
    assert_eq!(hall.refused(cast(&[1, 2], 1, 2)), ErrorCode::WrongPresiding);
    hall.ok(cast(&[1, 2], 2, 2));
    let wanted = [("2", "1"), ("1", "2"), ("3", "3"), ("4", "4")];
    assert_eq!(places(&hall), wanted.map(|(n, p)| (n.to_owned(), p.to_owned())));

    // The same explanation feeds the screen and the JSON.
    let explained = hall.ok(ask::Explain {
        project: ProjectId(2),
        category: None,
    });
    let steps = explained["ties"].as_array().unwrap();
    let told: Vec<_> = steps
        .iter()
        .map(|s| (s["rule"].as_str().unwrap(), s["value"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [("jury_vote", "2"), ("jury_vote", "2"), ("casting_vote", "1")]
    );
    assert_eq!(steps[1]["decided"]["round"], 2);
    let json = hall
        .program
        .results_text(None, ResultsFormat::Json, false)
        .unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    let ties = json["projects"][0]["ties"].as_array().unwrap();
    assert_eq!(ties[2]["juror"], "Ж2");
    assert_eq!(
        ties[0]["votes"][0],
        serde_json::json!({ "juror": "Ж2", "project": "1" })
    );
    hall.verified("c.tribuna");
}

#[test]
fn a_cancelled_decision_asks_again_and_one_without_its_tie_is_told() {
    let hall = hall();
    let saved = hall.ok(vote(&[1, 2, 3], 1, &[(2, 1), (3, 1), (4, 1), (5, 2)]));
    assert_eq!(places(&hall)[0], ("1".to_owned(), "1".to_owned()));
    let criteria = hall.criteria();
    hall.ok(ask::CorrectMark {
        project: ProjectId(3),
        juror: JurorId(2),
        criterion: criteria[0],
        score: 500,
        reason: "описка".into(),
    });
    let view = hall.ok(ask::Voting {});
    assert_eq!(view["decisions"][0]["unapplied"], true);
    let next = hall.ok(ask::Contest {})["next"].clone();
    let codes: Vec<_> = next
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"decisions_unapplied"), "{codes:?}");

    let cancel = |entry| {
        Request::CancelDecision(ask::CancelDecision {
            entry,
            reason: "ошибка ввода".into(),
        })
    };
    assert_eq!(hall.refused(cancel(999)), ErrorCode::UnknownDecision);
    hall.ok(cancel(saved["number"].as_i64().unwrap()));
    let decision = hall.ok(ask::Voting {})["decisions"][0].clone();
    assert_eq!(
        (&decision["unapplied"], &decision["cancelled"]),
        (&false.into(), &"ошибка ввода".into())
    );
}
