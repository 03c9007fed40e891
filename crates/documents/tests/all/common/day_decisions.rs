//! What was voted, decided and fixed on the day with everything in it.

use super::day_records::*;
use domain::day::audience::{Ballots, BoxCount, Tellers};
use domain::day::sealing::{Appeal, Correction, Effect};
use domain::day::votes::{OpenVote, Subject};
use domain::day::{audience, sealing, votes};
use domain::{JurorId, ProjectId};

pub(super) fn voted(journal: &mut Journal, projects: &[ProjectId]) {
    journal.put(
        at(15, 16, 0),
        audience::Record::Elected {
            tellers: Tellers {
                members: vec![
                    "Сорокин Савва Саввич".into(),
                    "Тетерина Таисия Тимофеевна".into(),
                    "Уткин Устин Ульянович".into(),
                ],
                chair: "Тетерина Таисия Тимофеевна".into(),
            },
        },
    );
    journal.put(
        at(15, 16, 1),
        audience::Record::Ballots {
            ballots: Ballots {
                registered: Some(430),
                made: Some(450),
                issued: Some(412),
                cancelled: Some(38),
            },
        },
    );
    let shares = [120, 150, 50, 60, 20];
    let votes = projects.iter().copied().zip(shares).collect();
    let spoiled = 405 - shares.iter().take(projects.len()).sum::<u32>();
    journal.put(
        at(15, 16, 30),
        audience::Record::Counted {
            count: BoxCount {
                name: "Урна 1".into(),
                in_box: 405,
                spoiled,
                votes,
                ..BoxCount::default()
            },
            reason: None,
        },
    );
    journal.put(
        at(15, 16, 40),
        audience::Record::Decided {
            held: true,
            reason: String::new(),
        },
    );
}

pub(super) fn decided(journal: &mut Journal, jurors: &[JurorId], projects: &[ProjectId]) {
    let vote = |votes_for: u32, not_voting: Vec<JurorId>| {
        Some(OpenVote {
            votes_for,
            against: 0,
            abstained: 0,
            not_voting,
        })
    };
    let present = u32::try_from(jurors.len()).expect("a small number");
    let mut decide = |minute: i64, subject: Subject, text: &str, vote| {
        journal.put(
            at(15, 17, minute),
            votes::Record::Decided {
                subject,
                text: text.into(),
                vote,
            },
        );
    };
    decide(
        0,
        Subject::Recusals,
        "",
        vote(
            present.saturating_sub(1),
            jurors.get(3).copied().into_iter().collect(),
        ),
    );
    for (index, project) in projects.iter().enumerate().take(2) {
        let aside = jurors.get(if index == 0 { 3 } else { 1 }).copied();
        decide(
            5,
            Subject::ResultsOf { project: *project },
            "",
            vote(present.saturating_sub(1), aside.into_iter().collect()),
        );
    }
    decide(6, Subject::Results, "", vote(present, Vec::new()));
    decide(10, Subject::Fund, "", vote(present, Vec::new()));
    decide(12, Subject::Audience, "", vote(present, Vec::new()));
    decide(
        14,
        Subject::Other,
        "рекомендовать победителям принять участие в региональном конкурсе",
        vote(present, Vec::new()),
    );
    if let Some(last) = projects.get(12) {
        decide(
            15,
            Subject::NoShow {
                project: *last,
                to_end: false,
            },
            "команда на защиту не явилась и о причинах не сообщила",
            vote(present, Vec::new()),
        );
    }
    if let Some(juror) = jurors.get(1) {
        journal.put(
            at(15, 17, 16),
            votes::Record::Dissent {
                juror: *juror,
                text: "считаю смету проекта № 1 завышенной".into(),
            },
        );
    }
}

pub(super) fn sealed(journal: &mut Journal, projects: &[ProjectId]) {
    journal.put(
        at(15, 17, 30),
        sealing::Record::Fixed {
            snapshot: snapshot(1, "3fa9c1d207be"),
        },
    );
    let Some(project) = projects.first() else { return };
    journal.put(
        at(15, 18, 0),
        sealing::Record::Appealed {
            appeal: Appeal {
                number: 1,
                project: *project,
                by: "Небывалов-Заречный Семён Ёлкович".into(),
                text: "в листе № 3 сумма подсчитана неверно: 84 вместо 86".into(),
                grounds: sealing::Grounds::Arithmetic,
                late: None,
            },
        },
    );
    journal.put(
        at(16, 10, 0),
        sealing::Record::AppealDecided {
            number: 1,
            granted: true,
            decision: "исправить сумму листа № 3".into(),
        },
    );
    journal.put(
        at(16, 10, 10),
        sealing::Record::Corrected {
            correction: Correction {
                marks: Vec::new(),
                number: 1,
                was: "лист № 3, критерий К2: балл 3".into(),
                is: "лист № 3, критерий К2: балл 4".into(),
                reason: "ошибка при вводе листа в программу; бумажный лист приложен".into(),
                appeal: Some(1),
                effects: vec![Effect {
                    project: *project,
                    category: None,
                    score_before: Some("76.20".into()),
                    score_after: Some("77.00".into()),
                    place_before: Some("2–3".into()),
                    place_after: Some("2".into()),
                    award_before: Some(6_000_000),
                    award_after: Some(12_000_000),
                }],
            },
            snapshot: snapshot(2, "b41c77e0aa92"),
        },
    );
}
