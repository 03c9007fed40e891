//! A day with everything in it: late and leaving jurors, notices, a lot, lost and spoiled sheets, votes, results
//! that were fixed and corrected, an appeal.

use super::day_decisions::{decided, sealed, voted};
use chrono::{NaiveDate, NaiveTime};
use domain::day::conflicts::Declared;
use domain::day::notes::Kind;
use domain::day::order::{Room, Slot, Way};
use domain::day::sealing::Snapshot;
use domain::day::sheets::Printed;
use domain::day::{At, Record, clock, conflicts, notes, order, presence, sheets};
use domain::{Contest, Day, JurorId, ProjectId};

/// Midnight of 14 May 2026 in the hall, milliseconds since 1970 UTC.
pub const MIDNIGHT: i64 = 1_778_691_600_000;

/// Returns a time of the days of the sample: `at(15, 14, 5)` is 14.05 on 15 May.
pub fn at(day: i64, hour: i64, minute: i64) -> i64 {
    MIDNIGHT + ((day - 14) * 24 * 60 + hour * 60 + minute) * 60_000
}

/// Records in the order of their times.
pub struct Journal(Vec<At<Record>>);

impl Journal {
    pub fn new() -> Self {
        Self(Vec::new())
    }

    pub fn put(&mut self, time_ms: i64, record: impl Into<Record>) {
        self.0.push(At {
            entry: 1_000 + self.0.len() as u64,
            time_ms,
            who: "secretary".into(),
            what: record.into(),
        });
    }

    pub fn day(&self) -> Day {
        Day::of(&self.0)
    }
}

pub(super) fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).expect("a day")
}

pub fn snapshot(version: u32, hash: &str) -> Snapshot {
    Snapshot {
        version,
        content: "{}".into(),
        hash: hash.repeat(8),
        key: String::new(),
        signature: String::new(),
    }
}

/// Returns the day of a contest of the sample, whatever its size.
pub fn day(contest: &Contest) -> Day {
    let mut journal = Journal::new();
    let jurors: Vec<JurorId> = contest
        .jurors
        .iter()
        .filter(|j| j.scores())
        .map(|j| j.id)
        .collect();
    let projects: Vec<ProjectId> = contest.projects.iter().map(|p| p.id).collect();
    ordered(&mut journal, &projects);
    attended(&mut journal, &jurors);
    declared(&mut journal, &jurors, &projects);
    defended(&mut journal, &jurors, &projects);
    papers(&mut journal, &jurors, &projects);
    voted(&mut journal, &projects);
    decided(&mut journal, &jurors, &projects);
    sealed(&mut journal, &projects);
    journal.day()
}

fn ordered(journal: &mut Journal, projects: &[ProjectId]) {
    let half = projects.len().div_ceil(2);
    for (day, part) in [(14, &projects[..half]), (15, &projects[half..])] {
        let mut slots: Vec<Slot> = part
            .iter()
            .map(|project| Slot::Project { project: *project })
            .collect();
        if slots.len() > 1 {
            let title = if day == 14 {
                String::new()
            } else {
                "Обед".into()
            };
            slots.insert(slots.len() / 2, Slot::Break { minutes: 15, title });
        }
        let way = if day == 14 {
            Way::ByLot {
                seed: 9_007_199_254_740_993,
            }
        } else {
            Way::ByHand
        };
        let room = Room {
            section: None,
            day: Some(date(day)),
            begins: NaiveTime::from_hms_opt(14, 0, 0),
            way,
            slots,
        };
        journal.put(
            at(14, 9, 0),
            order::Record::Set {
                room,
                reason: None,
                moved: None,
            },
        );
    }
}

/// The third juror does not come on the first day; the fourth is late, the last leaves early on the second; the
/// fifth takes part from afar.
fn attended(journal: &mut Journal, jurors: &[JurorId]) {
    for (day, number) in [(14, 14u32), (15, 15)] {
        for (index, juror) in jurors.iter().enumerate() {
            let day_date = date(number);
            if index == 2 && day == 14 {
                journal.put(
                    at(14, 13, 50),
                    presence::Record::Absent {
                        juror: *juror,
                        day: day_date,
                        reason: "командировка".into(),
                    },
                );
                continue;
            }
            let minute = if index == 3 { 34 } else { -10 + index as i64 };
            let arrived = at(day, 14, minute);
            journal.put(
                arrived,
                presence::Record::Arrived {
                    juror: *juror,
                    day: day_date,
                    at_ms: arrived,
                    remote: index == 4,
                },
            );
        }
        let last = jurors.len().saturating_sub(1);
        for (index, juror) in jurors.iter().enumerate() {
            if index == 2 && day == 14 {
                continue;
            }
            let left = if index == last && index > 4 {
                at(day, 16, 20)
            } else {
                at(day, 18, 30)
            };
            journal.put(
                left,
                presence::Record::Left {
                    juror: *juror,
                    day: date(number),
                    at_ms: left,
                },
            );
        }
    }
}

fn declared(journal: &mut Journal, jurors: &[JurorId], projects: &[ProjectId]) {
    for (index, juror) in jurors.iter().enumerate() {
        let declared = match index {
            1 if projects.len() > 1 => vec![Declared {
                project: projects[1],
                grounds: "наставник проекта".into(),
            }],
            3 if !projects.is_empty() => vec![Declared {
                project: projects[0],
                grounds: "наставник проекта".into(),
            }],
            _ => Vec::new(),
        };
        let number = u32::try_from(index + 1).expect("a small number");
        journal.put(
            at(14, 13, 55),
            conflicts::Record::Notified {
                juror: *juror,
                projects: declared.clone(),
            },
        );
        for one in declared {
            journal.put(
                at(14, 13, 58),
                conflicts::Record::Considered {
                    number,
                    project: one.project,
                    by: jurors.first().copied(),
                    accepted: true,
                    note: String::new(),
                },
            );
        }
    }
}

fn defended(journal: &mut Journal, jurors: &[JurorId], projects: &[ProjectId]) {
    for (index, project) in projects.iter().enumerate().take(6) {
        let began = at(14, 14, 1 + 11 * index as i64);
        for (part, from, to) in [
            (clock::Part::Presentation, 0, 5 * 60_000 + 12_000),
            (clock::Part::Questions, 5 * 60_000 + 20_000, 10 * 60_000),
        ] {
            journal.put(
                began + from,
                clock::Record::Started {
                    section: None,
                    project: *project,
                    part,
                    limit_ms: 300_000,
                },
            );
            journal.put(began + to, clock::Record::Finished { section: None });
        }
    }
    let Some(first) = projects.first() else { return };
    for (id, kind, juror, speaker, text) in [
        (
            "1",
            Kind::Question,
            jurors.first(),
            "",
            "сколько студентов пользуется залом сейчас",
        ),
        (
            "2",
            Kind::Recommendation,
            jurors.get(1),
            "",
            "указать в смете доставку тренажёров",
        ),
        (
            "3",
            Kind::Remark,
            None,
            "Сорокин С.С.",
            "студенческий совет общежития готов дежурить",
        ),
    ] {
        journal.put(
            at(14, 14, 8),
            notes::Record::Written {
                id: id.into(),
                project: *first,
                kind,
                juror: juror.copied(),
                speaker: speaker.into(),
                text: text.into(),
            },
        );
    }
}

/// Sheets on paper: one spoiled and replaced, one lost with a duplicate, one still out.
fn papers(journal: &mut Journal, jurors: &[JurorId], projects: &[ProjectId]) {
    let mut number = 0;
    let mut printed = Vec::new();
    for project in projects.iter().take(4) {
        for juror in jurors {
            number += 1;
            printed.push(Printed {
                number,
                juror: *juror,
                project: Some(*project),
                duplicate_of: None,
            });
        }
    }
    let all: Vec<u32> = printed.iter().map(|sheet| sheet.number).collect();
    let further = |juror: usize, number, duplicate_of| {
        let juror = jurors.get(juror).or(jurors.first()).copied().unwrap_or_default();
        Printed {
            number,
            juror,
            project: projects.first().copied(),
            duplicate_of,
        }
    };
    journal.put(at(14, 13, 0), sheets::Record::Numbered { sheets: printed });
    journal.put(at(14, 14, 0), sheets::Record::HandedOut { numbers: all.clone() });
    if number < 2 {
        return;
    }
    journal.put(
        at(14, 14, 20),
        sheets::Record::Numbered {
            sheets: vec![further(0, number + 1, None), further(1, number + 2, Some(2))],
        },
    );
    journal.put(
        at(14, 14, 21),
        sheets::Record::Spoiled {
            number: 1,
            reason: "исправления не читаются".into(),
            replaced_by: Some(number + 1),
        },
    );
    journal.put(
        at(14, 16, 0),
        sheets::Record::HandedIn {
            numbers: all.iter().copied().filter(|n| *n > 2 && *n != number).collect(),
        },
    );
    journal.put(
        at(14, 16, 0),
        sheets::Record::HandedIn {
            numbers: vec![number + 1, number + 2],
        },
    );
    journal.put(
        at(14, 16, 5),
        sheets::Record::Lost {
            number: 2,
            statement: "акт от 14.05.2026 № 1".into(),
            duplicate: Some(number + 2),
        },
    );
}
