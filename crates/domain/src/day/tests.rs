//! Records come back from their JSON as they were written, and a day does not depend on where it is folded from.

use super::*;
use crate::{JurorId, ProjectId, Score, SectionId};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 15).unwrap_or_default()
}

/// One record of every area at least, with every kind of value that JSON could spoil.
fn records() -> Vec<Record> {
    let (project, juror) = (ProjectId(7), JurorId(3));
    vec![
        stage::Record::Went {
            to: stage::Stage::Defence,
            reason: None,
            on: Some(day()),
        }
        .into(),
        order::Record::Set {
            room: order::Room {
                section: Some(SectionId(2)),
                day: Some(day()),
                begins: NaiveTime::from_hms_opt(14, 0, 0),
                way: order::Way::ByLot { seed: u64::MAX },
                slots: vec![
                    order::Slot::Project { project },
                    order::Slot::Break {
                        minutes: 15,
                        title: "Обед".into(),
                    },
                ],
            },
            reason: Some("команда задерживается".into()),
            moved: Some(project),
        }
        .into(),
        clock::Record::Started {
            section: None,
            project,
            part: clock::Part::Presentation,
            limit_ms: 300_000,
        }
        .into(),
        clock::Record::Paused { section: None }.into(),
        clock::Record::Resumed { section: None }.into(),
        clock::Record::Added {
            section: None,
            ms: 60_000,
        }
        .into(),
        clock::Record::Finished { section: None }.into(),
        slides::Record::Noted {
            project,
            presentation: slides::Presentation::default(),
        }
        .into(),
        notes::Record::Written {
            id: "а1".into(),
            project,
            kind: notes::Kind::Question,
            juror: Some(juror),
            speaker: String::new(),
            text: "Кто отвечает за помещение летом?".into(),
        }
        .into(),
        presence::Record::Arrived {
            juror,
            day: day(),
            at_ms: 1,
            remote: true,
        }
        .into(),
        conflicts::Record::Notified {
            juror,
            projects: vec![conflicts::Declared {
                project,
                grounds: "наставник".into(),
            }],
        }
        .into(),
        conflicts::Record::Considered {
            number: 1,
            project,
            by: None,
            accepted: true,
            note: String::new(),
        }
        .into(),
        sheets::Record::Numbered {
            sheets: vec![sheets::Printed {
                number: 1,
                juror,
                project: None,
                duplicate_of: None,
            }],
        }
        .into(),
        sheets::Record::Checked {
            project,
            juror,
            way: sheets::Checking::Blind,
            by: "Помощник".into(),
            differs: vec![("К1".into(), Some(Score(300))), ("К2".into(), None)],
        }
        .into(),
        allowances::Record::Allowed {
            project,
            juror,
            reason: "вместо заболевшего".into(),
        }
        .into(),
        audience::Record::Counted {
            count: audience::BoxCount {
                name: "Урна 1".into(),
                in_box: 5,
                spoiled: 1,
                valid: Some(4),
                ratings: BTreeMap::from([(
                    project,
                    audience::Rating {
                        ballots: 4,
                        points: 320,
                    },
                )]),
                votes: BTreeMap::from([(project, 4), (ProjectId(8), 0)]),
            },
            reason: None,
        }
        .into(),
        votes::Record::TieVote {
            projects: vec![project, ProjectId(8)],
            round: 1,
            among: vec![project, ProjectId(8)],
            votes: vec![(juror, Some(project)), (JurorId(4), None)],
        }
        .into(),
        votes::Record::Lot {
            projects: vec![project],
            seed: 1 << 60,
        }
        .into(),
        votes::Record::Decided {
            subject: votes::Subject::NoShow {
                project,
                to_end: true,
            },
            text: "Перенести в конец".into(),
            vote: Some(votes::OpenVote {
                votes_for: 5,
                ..votes::OpenVote::default()
            }),
        }
        .into(),
        sealing::Record::RevealReset {}.into(),
        signing::Record::Noted {
            juror,
            paper: signing::SignedPaper::Minutes,
            signature: signing::Signature::Later,
            version: Some(2),
        }
        .into(),
    ]
}

#[test]
fn records_come_back_from_their_json() {
    for record in records() {
        let body = serde_json::to_string(&record).unwrap_or_default();
        assert_eq!(Record::read(record.area(), &body), Ok(record));
    }
}

#[test]
fn every_area_has_a_record_here() {
    let areas: std::collections::BTreeSet<&str> = records().iter().map(Record::area).collect();
    assert_eq!(areas.len(), Record::AREAS.len());
}

#[test]
fn an_unknown_record_is_refused() {
    assert!(Record::read("day_clock", r#"{"act":"stopped_by_magic"}"#).is_err());
    assert!(Record::read("day_weather", "{}").is_err());
}

#[test]
fn a_day_is_the_same_wherever_its_folding_was_interrupted() {
    let all: Vec<At<Record>> = records()
        .into_iter()
        .zip(1_u64..)
        .map(|(what, entry)| At {
            entry,
            time_ms: i64::try_from(entry).unwrap_or(0) * 1000,
            who: "secretary".into(),
            what,
        })
        .collect();
    let whole = Day::of(&all);
    for cut in 0..=all.len() {
        let mut day = Day::of(&all[..cut]);
        for record in &all[cut..] {
            day.take(record);
        }
        assert_eq!(day, whole);
    }
    assert_ne!(whole, Day::default());
}

#[test]
fn votes_on_results_do_not_outlive_a_reopening_of_marks_or_a_fixing_taken_back() {
    let went = |to| {
        let went = stage::Record::Went {
            to,
            reason: None,
            on: None,
        };
        Record::from(went)
    };
    let voted = |subject| {
        let decided = votes::Record::Decided {
            subject,
            text: String::new(),
            vote: None,
        };
        Record::from(decided)
    };
    let unfixed = sealing::Record::Unfixed {
        reason: "ошибка".into(),
    };
    use stage::Stage::{Defence, Deliberation};
    let records = [
        went(Defence),
        went(Deliberation),
        voted(votes::Subject::Recusals),
        voted(votes::Subject::Results),
        went(Defence),
        went(Deliberation),
        voted(votes::Subject::Results),
        voted(votes::Subject::Fund),
        unfixed.into(),
        went(Deliberation),
        voted(votes::Subject::Fund),
    ];
    let records: Vec<At<Record>> = (1..)
        .zip(records)
        .map(|(entry, what)| At {
            entry,
            time_ms: 0,
            who: String::new(),
            what,
        })
        .collect();
    let standing = |upto: usize| -> Vec<u64> {
        let day = Day::of(&records[..upto]);
        day.decided().map(|(at, ..)| at.entry).collect()
    };
    assert_eq!(standing(4), [3, 4]);
    assert_eq!(standing(6), [3]);
    assert_eq!(standing(8), [3, 7, 8]);
    assert_eq!(standing(11), [3, 11]);
}
